#!/usr/bin/env python3
"""A scripted chat-completions server on the loopback interface.

    chat_server.py SCRIPT [--log FILE] [--key KEY] [-- COMMAND...]

runs COMMAND with {url} (and {port}) in its arguments replaced, CHAT_URL in its
environment, and ends with its exit code. Without a command it serves until it is killed
and writes its URL to standard output.

SCRIPT is a JSON file, or JSON itself:

    {"replies": [REPLY...],               one for each request in turn; then 500
     "repeat": true,                      starts over instead
     "rules": [{"contains": TEXT,         the last message has it
                "anywhere": TEXT,         the body has it
                "request": N,             it is the Nth request
                "times": N,               most often used
                "reply": REPLY}]}         the first that fits comes before `replies`

REPLY is an object. What is sent, one of:
    text, calls, finish, usage, reasoning  a completion: as a stream if the request asks for
              one and `stream` is not false. A call is {"name", "arguments" (a value, or
              text as it is), "id"}; `pieces`: N cuts texts into deltas of N characters
    events    a stream: objects become `data: ...` events, strings go out as they are
    json      a body of JSON
    body      a body as it is
    size      that many bytes of text in one JSON body
    endless   text that is repeated without end, `every` so many seconds
How:
    status, reason, headers, delay (seconds before the head)
    split     "bytes" or N: chunks of that many bytes
    reset_after, close_after, stall_after   N bytes of body: then the connection is reset or
              closed, or nothing more comes; stall_after -1: not even the head
    redirect  Location is the same path on a second server, that answers like this one
    signal    a number: that signal goes to COMMAND when the reply stalls
Strings may have {authorization}, {date+N} (an HTTP date N seconds from now), and bytes that
are not UTF-8 as \\udc80 to \\udcff.

The log has a JSON line for each request: what `validate` finds wrong is answered with 400.
It never has the key, only whether it is the one of --key (default: OPENAI_API_KEY).
The last line has the number of requests, and of those that waited at once.
"""
import argparse
import email.utils
import json
import os
import re
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def encode(text):
    return text.encode("utf-8", "surrogateescape")


def validate(body):
    """What an OpenAI-compatible server would refuse, or None."""
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        return "no messages"
    waiting = []
    for number, message in enumerate(messages):
        role = message.get("role")
        if role not in ("system", "user", "assistant", "tool"):
            return f"message {number} has the role {role!r}"
        if role == "tool":
            if message.get("tool_call_id") not in waiting:
                return f"message {number} answers no call"
            waiting.remove(message["tool_call_id"])
        elif waiting:
            return f"message {number} comes before the answers to {waiting}"
        calls = message.get("tool_calls", [])
        if not calls and not isinstance(message.get("content"), (str, list)):
            return f"message {number} has no content"
        for call in calls:
            if not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", call["function"]["name"]):
                return f"message {number} calls a tool that can't be named so"
            try:
                json.loads(call["function"]["arguments"])
            except ValueError:
                return f"message {number} has arguments that are not JSON"
            waiting.append(call["id"])
        if len(set(waiting)) != len(waiting):
            return f"message {number} has two calls of one id"
    if waiting:
        return f"no answers to {waiting}"
    for tool in body.get("tools", []):
        if not isinstance(tool["function"]["parameters"], dict):
            return "a tool without schema"
    return None


def get_calls(reply):
    calls = []
    for number, call in enumerate(reply.get("calls", [])):
        arguments = call.get("arguments", {})
        if not isinstance(arguments, str):
            arguments = json.dumps(arguments)
        calls.append(
            {
                "id": call.get("id", f"call_{number}"),
                "type": "function",
                "function": {"name": call["name"], "arguments": arguments},
            }
        )
    return calls


USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}


def make_completion(reply):
    calls = get_calls(reply)
    message = {"role": "assistant", "content": reply.get("text")}
    if calls:
        message["tool_calls"] = calls
    finish = reply.get("finish", "tool_calls" if calls else "stop")
    completion = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
    }
    if reply.get("usage", USAGE):
        completion["usage"] = reply.get("usage", USAGE)
    return completion


def make_events(reply):
    """The same as the events of a stream."""

    def chunk(delta, finish=None):
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion.chunk",
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
        }

    def pieces(text):
        size = reply.get("pieces", max(1, len(text)))
        return [text[i : i + size] for i in range(0, len(text), size)]

    yield chunk({"role": "assistant", "content": ""})
    for piece in pieces(reply.get("reasoning", "")):
        yield chunk({"reasoning": piece})
    for piece in pieces(reply.get("text", "")):
        yield chunk({"content": piece})
    calls = get_calls(reply)
    for index, call in enumerate(calls):
        arguments = call["function"].pop("arguments")
        call["function"]["arguments"] = ""
        yield chunk({"tool_calls": [{"index": index, **call}]})
        for piece in pieces(arguments):
            yield chunk({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
    yield chunk({}, reply.get("finish", "tool_calls" if calls else "stop"))
    if reply.get("usage", USAGE):
        yield {"choices": [], "usage": reply.get("usage", USAGE)}


def as_stream(events):
    text = ""
    for event in events:
        text += event if isinstance(event, str) else f"data: {json.dumps(event)}\n\n"
    return text


class Script:
    """Which reply comes next. Thread safe."""

    def __init__(self, text):
        script = json.loads(text) if text.lstrip().startswith("{") else json.load(open(text))
        self.replies = script.get("replies", [])
        self.rules = [dict(rule) for rule in script.get("rules", [])]
        self.repeat = script.get("repeat", False)
        self.lock = threading.Lock()
        self.used = 0

    def take(self, number, body, text):
        last = json.dumps((body.get("messages") or [""])[-1], ensure_ascii=False)
        with self.lock:
            for rule in self.rules:
                if (
                    rule.get("contains", "") in last
                    and rule.get("anywhere", "") in text
                    and rule.get("request", number) == number
                    and rule.get("times", 1) > 0
                ):
                    if "times" in rule:
                        rule["times"] -= 1
                    return rule["reply"]
            if self.repeat and self.used == len(self.replies):
                self.used = 0
            if self.used < len(self.replies):
                self.used += 1
                return self.replies[self.used - 1]
        return {"status": 500, "json": {"error": {"message": "the script is over"}}}


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, name, script, log, options):
        super().__init__(("127.0.0.1", 0), Handler)
        self.name, self.script, self.log, self.key = name, script, log, options.key
        self.other, self.scheme = None, "http"
        if options.certificate:
            self.scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(options.certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], (ConnectionError, ssl.SSLError)):
            super().handle_error(request, client_address)


class Log:
    """Numbers requests and writes them down. Thread safe."""

    def __init__(self, path):
        self.file = open(path, "w") if path else None
        self.lock = threading.Lock()
        self.count = 0
        self.busy = self.most = 0
        self.last = None  # when the last reply had ended

    def begin(self, entry):
        with self.lock:
            self.count += 1
            self.busy += 1
            self.most = max(self.most, self.busy)
            waited = time.monotonic() - self.last if self.last else 0
            entry = {"request": self.count, "waited": round(waited, 2), **entry}
            if self.file:
                self.file.write(json.dumps(entry) + "\n")
                self.file.flush()
            return self.count

    def end(self):
        with self.lock:
            self.busy -= 1
            self.last = time.monotonic()

    def close(self):
        with self.lock:
            if self.file:
                self.file.write(json.dumps({"requests": self.count, "at_once": self.most}) + "\n")
                self.file.close()
                self.file = None


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer("")

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())

    def answer(self, text):
        key, right = self.headers.get("Authorization"), f"Bearer {self.server.key}"
        try:
            body = json.loads(text)
        except ValueError:
            body = {}
        number = self.server.log.begin(
            {
                "server": self.server.name,
                "path": self.path,
                "key": "none" if not key else "right" if key == right else "wrong",
                "headers": {
                    k.lower(): v for k, v in self.headers.items() if k.lower() != "authorization"
                },
                "body": body,
            }
        )
        try:
            wrong = validate(body)
            if wrong:
                self.send({"status": 400, "json": {"error": {"message": wrong}}}, body)
            else:
                self.send(self.server.script.take(number, body, text), body)
        except ConnectionError:
            self.close_connection = True
        finally:
            self.server.log.end()

    def expand(self, text):
        text = text.replace("{authorization}", self.headers.get("Authorization", "no key"))
        return re.sub(
            r"\{date\+(\d+)\}",
            lambda m: email.utils.formatdate(time.time() + int(m.group(1)), usegmt=True),
            text,
        )

    def get_body(self, reply, request):
        """Content type and bytes."""
        if "events" in reply:
            return "text/event-stream", as_stream(reply["events"])
        if "json" in reply:
            return "application/json", json.dumps(reply["json"])
        if "body" in reply:
            return "text/plain", reply["body"]
        if "size" in reply:
            return "application/json", json.dumps(make_completion({"text": "x" * reply["size"]}))
        if request.get("stream") and reply.get("stream", True):
            return "text/event-stream", as_stream(make_events(reply)) + "data: [DONE]\n\n"
        return "application/json", json.dumps(make_completion(reply))

    def send(self, reply, request):
        time.sleep(reply.get("delay", 0))
        headers = {k: self.expand(v) for k, v in reply.get("headers", {}).items()}
        if reply.get("redirect"):
            headers["Location"] = self.server.other.url + self.path
        if "endless" in reply:
            kind, data = "text/event-stream", b""
        else:
            kind, body = self.get_body(reply, request)
            data = encode(self.expand(body))
        stall = reply.get("stall_after")
        if stall == -1:
            return self.wait_for_client()
        headers.setdefault("Content-Type", kind)
        headers.setdefault("Transfer-Encoding", "chunked")
        status = reply.get("status", 302 if reply.get("redirect") else 200)
        self.send_response(status, reply.get("reason"))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        end = min(reply.get(k, len(data)) for k in ("reset_after", "close_after", "stall_after"))
        size = {"bytes": 1}.get(reply.get("split"), reply.get("split")) or max(1, end)
        for start in range(0, end, size):
            self.send_chunk(data[start : min(start + size, end)])
        while "endless" in reply:
            self.send_chunk(encode(reply["endless"]))
            time.sleep(reply.get("every", 0))
        if stall is not None:
            if "signal" in reply:
                child.send_signal(reply["signal"])
            return self.wait_for_client()
        if "reset_after" in reply:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if "reset_after" in reply or "close_after" in reply:
            # Also past the file objects that hold the socket open.
            time.sleep(0.02)
            self.close_connection = True
            self.wfile.flush()
            os.close(self.connection.detach())
            return
        self.wfile.write(b"0\r\n\r\n")

    def send_chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def wait_for_client(self):
        self.close_connection = True
        self.connection.settimeout(60)
        while self.connection.recv(4096):
            pass


child = None  # the command


def run_command(command, url):
    """Runs it with {url} and {port} replaced; its exit code."""
    global child
    port = url.rsplit(":", 1)[1]
    command = [a.replace("{url}", url).replace("{port}", port) for a in command]
    child = subprocess.Popen(command, env={**os.environ, "CHAT_URL": url})
    code = child.wait()
    return code if code >= 0 else 128 - code


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("script")
    parser.add_argument("--log")
    parser.add_argument("--key", default=os.environ.get("OPENAI_API_KEY"))
    parser.add_argument("--certificate", help="PEM file with a key: serves https")
    arguments = sys.argv[1:]
    at = arguments.index("--") if "--" in arguments else len(arguments)
    options, command = parser.parse_args(arguments[:at]), arguments[at + 1 :]
    script, log = Script(options.script), Log(options.log)
    server = Server("main", script, log, options)
    server.other = Server("other", script, log, options)
    if not command:
        print(server.url, flush=True)
        threading.Event().wait()
    code = run_command(command, server.url)
    log.close()
    sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
