"""Eight agents whose model takes a second for each answer: a round takes about one, not eight."""
import os
import subprocess
import sys
import time

from model_server import ModelServer, count_turns, read_events

kernel, log = sys.argv[1], sys.argv[2]
ROUNDS, AGENTS, DELAY = 4, 8, 1.0
if os.path.exists(log):
    os.remove(log)


def answer(body):
    time.sleep(DELAY)
    return "", [("evaluate_moves", {"moves": [], "summary": f"turn {count_turns(body)}"})]


with ModelServer(answer) as server:
    subprocess.run(["waveasm-opt", kernel, "-o", log + ".mlir",
                    f"--conductor-schedule=oracle=llm model=m cache=off rounds={ROUNDS} log={log} "
                    f"base-url={server.url} agents={AGENTS} checkpoint=2 keep=3"], check=True)
start, end = read_events(log, "start")[0], read_events(log, "end")[0]
rounds = read_events(log, "round")
assert len(rounds) == ROUNDS * AGENTS, len(rounds)
assert {event["agent"] for event in rounds} == set(range(AGENTS))
assert len(read_events(log, "checkpoint")) == 1
a_round = (end["time"] - start["time"]) / ROUNDS
print(f"{a_round:.2f} s a round")
assert DELAY <= a_round < 2 * DELAY, a_round
