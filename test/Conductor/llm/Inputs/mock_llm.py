#!/usr/bin/env python3
"""Runs a command beside @dwmkerr/mock-llm, a chat server that we did not write.

    mock_llm.py MAIN_JS CONFIG_YAML -- COMMAND...

{url} and {port} in the command's arguments are replaced; ends with its exit code.
"""
import os
import socket
import subprocess
import sys
import time
import urllib.request

from chat_server import run_command


def get_free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(server, url):
    for _ in range(600):
        if server.poll() is not None:
            sys.exit("mock-llm ended before it was ready")
        try:
            return urllib.request.urlopen(url + "/ready", timeout=5)
        except OSError:
            time.sleep(0.05)
    sys.exit("mock-llm is not ready after 30 s")


def main():
    main_js, config, _, *command = sys.argv[1:]
    port = get_free_port()
    server = subprocess.Popen(
        ["node", main_js, "--config", config],
        env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
        stdout=subprocess.DEVNULL,
    )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(server, url)
        sys.exit(run_command(command, url))
    finally:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main()
