#!/usr/bin/env python3
"""An oracle for `oracle=command` (docs/OracleProtocol.md): what is waited for starts earlier.

    waveasm-opt --conductor-schedule="oracle=command command='python3 stall_oracle.py'" k.mlir
"""
import json
import sys


def ask(question):
    print(json.dumps(question), flush=True)
    return json.loads(sys.stdin.readline())


def propose(metrics, tried):
    """Moves for the worst stall that was not tried yet, or the end."""
    for stall in metrics["stalls_by_tag"]:
        # What is waited for goes up, what waits goes down: as far as is legal.
        for tag, way, where in ((stall["producer"], "up", "before"), (stall["tag"], "down", "after")):
            if tag and (tag, way) not in tried:
                tried.add((tag, way))
                furthest = ask({"show": tag}).get(way)
                if furthest:
                    return {"moves": [f"move {tag} {where} {furthest}"],
                            "summary": f"{stall['clocks']} clocks of {stall['cause']}"}
    return {"done": True, "summary": "every stall was tried"}


def main():
    tried = set()
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "round":
            print(json.dumps(propose(message["metrics"], tried)), flush=True)


if __name__ == "__main__":
    main()
