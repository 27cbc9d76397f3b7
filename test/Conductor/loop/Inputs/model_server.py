"""A chat-completions server on the loopback interface whose answers a function makes.

The function gets the request's body and returns (text, [(tool, arguments), ...]). It should
depend on the body alone, so that a session that was killed gets the same answers again.
"""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ModelServer:
    def __init__(self, answer):
        self.bodies = []
        lock = threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with lock:
                    owner.bodies.append(body)
                text, calls = answer(body)
                turn = count_turns(body)
                message = {"role": "assistant", "content": text, "tool_calls": [
                    {"id": f"call_{turn}_{i}", "type": "function",
                     "function": {"name": name, "arguments": json.dumps(arguments)}}
                    for i, (name, arguments) in enumerate(calls)]}
                reply = json.dumps({"choices": [{"message": message, "finish_reason": "stop"}],
                                    "usage": {"prompt_tokens": 10, "completion_tokens": 1,
                                              "cost": 0.001}}).encode()
                try:
                    self.send_response(200)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(reply)))
                    self.end_headers()
                    self.wfile.write(reply)
                except OSError:
                    pass  # the client was killed

            def log_message(self, *_):
                pass

        owner = self
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.handle_error = lambda *_: None  # clients that were killed
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()


def count_turns(body):
    """How often the model has answered before."""
    return sum(message["role"] == "assistant" for message in body["messages"])


def read_events(path, name):
    """The events of a log that have this name."""
    with open(path, encoding="utf-8") as file:
        return [event for event in map(json.loads, file) if event["event"] == name]
