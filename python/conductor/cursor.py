"""An oracle for `oracle=command` (docs/OracleProtocol.md) that asks Cursor's program.

    python -m conductor.cursor [--model MODEL] [--program cursor-agent]

Each round is one run of `cursor-agent --print`; it goes on with the same chat. The program has
its own login. The model is told to answer with JSON and to touch nothing.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from typing import Any, Dict, List, Optional

_ANSWER = """
Do not read or change files and run nothing: all you need is in this chat. End your answer with one
JSON object in a ```json block:
  {"moves": ["move A before B", "swap C D"], "summary": "why"}   plays a round
  {"show": "TAG or region"}                                      shows a part of the program
  {"undo": 1}                                                    takes kept rounds back
  {"done": true, "summary": "why"}                               ends"""


class Chat:
    """One conversation with the program."""

    def __init__(self, program: str, model: Optional[str]) -> None:
        self.command: List[str] = [program, "--print", "--output-format", "json"]
        if model:
            self.command += ["--model", model]
        self.session: Optional[str] = None

    def ask(self, text: str) -> str:
        """The model's answer. Exits where the program fails."""
        resumed = ["--resume", self.session] if self.session else []
        try:
            done = subprocess.run([*self.command, *resumed], input=text, text=True, check=False,
                                  capture_output=True)
        except OSError as error:
            sys.exit(f"cannot run {self.command[0]}: {error.strerror}")
        if done.returncode:
            sys.exit(f"{self.command[0]} failed: {done.stderr.strip()[:500]}")
        try:
            reply = json.loads(done.stdout)
            self.session = reply.get("session_id", self.session)
            return str(reply["result"])
        except (ValueError, KeyError, AttributeError):
            sys.exit(f"{self.command[0]} answered without a result: {done.stdout.strip()[:200]}")


def find_answer(reply: str) -> Optional[Dict[str, Any]]:
    """The last JSON object in a fenced block, or all of the reply if it is one."""
    for block in [*reversed(re.findall(r"```(?:json)?\s*\n(.*?)```", reply, re.DOTALL)), reply]:
        try:
            answer = json.loads(block)
        except ValueError:
            continue
        if isinstance(answer, dict):
            return answer
    return None


def main() -> None:
    parser = argparse.ArgumentParser(prog="conductor.cursor", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--model")
    parser.add_argument("--program", default="cursor-agent")
    args = parser.parse_args()
    chat = Chat(args.program, args.model)
    waiting = ""  # to be said with the next message
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "start":
            waiting = message["prompt"] + _ANSWER + "\n\n"
            continue
        answer = find_answer(chat.ask(waiting + message.get("text", message.get("message", ""))))
        waiting = ""
        if answer is None:
            answer = find_answer(chat.ask("There was no JSON object in your answer." + _ANSWER))
        print(json.dumps(answer if answer is not None else {"moves": []}), flush=True)


if __name__ == "__main__":
    main()
