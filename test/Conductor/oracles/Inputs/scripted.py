"""An oracle whose answers are the arguments, one for each message that wants one. What it is
told goes to stderr: type, round, outcome, report or text of each message.

An argument that is no JSON is sent as it is; `exit N`, `sleep S`, `close` and `flood BYTES` are done."""
import json
import sys
import time

answers = sys.argv[1:]
for line in sys.stdin:
    message = json.loads(line)
    last = message.get("last") or {}
    print("told", message["type"], message.get("round", "-"), last.get("outcome", "-"),
          last.get("report", "") or message.get("message", ""),
          "ir" if "ir" in message else "", file=sys.stderr, flush=True)
    if message["type"] == "start":
        continue
    answer = answers.pop(0) if answers else '{"done": true}'
    word, _, rest = answer.partition(" ")
    if word == "exit":
        sys.exit(int(rest))
    elif word == "sleep":
        time.sleep(float(rest))
    elif word == "close":
        sys.stdout.close()
    elif word == "flood":
        sys.stdout.write("x" * int(rest))
        sys.stdout.flush()
    else:
        print(answer, flush=True)
