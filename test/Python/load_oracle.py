"""An oracle for `oracle=command` that moves loads up. Its answer depends on the number of the round
and the present order only, as a resumed session must find it. Appends each number that it is asked
for to a file.

    load_oracle.py FILE SECONDS
"""
import json
import random
import re
import sys
import time


def main():
    loads = []
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] != "round":
            continue
        if "ir" in message:
            loads = sorted(re.findall(r"^\s*(\w*(?:load|read)_\w*_\d+):", message["ir"], re.M))
        with open(sys.argv[1], "a", encoding="utf-8") as asked:
            asked.write(f"{message['round']}\n")
        time.sleep(float(sys.argv[2]))
        load = random.Random(message["round"]).choice(loads)
        print(json.dumps({"show": load}), flush=True)
        furthest = json.loads(sys.stdin.readline())["up"]
        moves = [f"move {load} before {furthest}"] if furthest else []
        print(json.dumps({"moves": moves}), flush=True)


if __name__ == "__main__":
    main()
