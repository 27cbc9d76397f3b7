#!/usr/bin/env python3
"""kill_and_resume.py SESSION OUT COMMAND...

Runs the command, kills it at a random moment, runs it again with {resume} as
resume=SESSION, and so on until it ends by itself; its output is written to OUT. Prints how often
it was killed, and fails if the session ever lost a round. WAVEASM_TEST_SEED repeats a run.
"""
import json
import os
import random
import subprocess
import sys
import time


def count_rounds(session):
    """Rounds in the saved session; it must be whole whenever the process died."""
    if not os.path.exists(session):
        return 0
    with open(session) as file:
        programs = json.load(file)["programs"]
    return sum(len(a["rounds"]) for p in programs for a in p["agents"])


def main():
    session, out, *command = sys.argv[1:]
    seed = int(os.environ.get("WAVEASM_TEST_SEED", time.time_ns() % 2**32))
    print(f"seed {seed} (WAVEASM_TEST_SEED repeats it)")
    rng = random.Random(seed)
    if os.path.exists(session):
        os.remove(session)
    kills = rounds = 0
    while True:
        resume = f"resume={session}" if os.path.exists(session) else f"session={session}"
        with open(out, "w") as file:
            process = subprocess.Popen(
                [part.replace("{resume}", resume) for part in command], stdout=file
            )
            try:
                # At first not long enough for the whole session, later for some rounds at least.
                code = process.wait(rng.uniform(0.05, 0.5) + 0.05 * kills)
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                kills += 1
        now = count_rounds(session)
        if now < rounds:
            sys.exit(f"after {kills} kills {rounds} rounds have become {now}")
        rounds = now
    print(f"killed {kills} times")
    sys.exit(code)


if __name__ == "__main__":
    main()
