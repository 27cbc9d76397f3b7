"""Kills sessions at random points and lets them go on: the result is that of one that was not
killed, and no round that the file had is lost. resume.py KERNEL FOLDER SEED [KILLS] [agents=...]"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time

from model_server import ModelServer, count_turns

kernel, folder, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
kills = int(sys.argv[4])
extra = " ".join(sys.argv[5:])
ROUNDS = 24
print("seed", seed)
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)


def answer(body):
    """Two rounds a turn of a few swaps of neighbours; now and then it takes one back."""
    turn = count_turns(body)
    chance = random.Random(f"{seed} {turn} {len(json.dumps(body['messages']))}")
    time.sleep(chance.uniform(0, 0.03))
    tags = re.findall(r"^\s*(\w+): ", body["messages"][1]["content"], re.MULTILINE)
    tags = [tag for tag in tags if tag.startswith(("v_", "ds_", "buffer_", "s_"))]
    calls = []
    for _ in range(2):
        first = chance.randrange(len(tags) - 12)
        calls.append(("evaluate_moves", {"moves": [
            f"move {tags[first + chance.randrange(2, 12)]} before {tags[first]}"]}))
    if chance.random() < 0.15:
        calls.append(("undo", {"rounds": 1}))
    return "", calls


def start(name, resume):
    session = os.path.join(folder, f"{name}.json")
    options = (f"oracle=llm model=m cache=off rounds={ROUNDS} base-url={server.url} "
               f"log={folder}/{name}.log {extra} " +
               (f"resume={session}" if resume else f"session={session}"))
    return subprocess.Popen(["waveasm-opt", kernel, "-o", f"{folder}/{name}.mlir",
                             f"--conductor-schedule={options}"])


def saved_rounds(name):
    """Rounds in the session file, of all agents; reading it must never find half a file."""
    try:
        with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
            saved = json.load(file)
    except FileNotFoundError:
        return 0
    return sum(len(agent["rounds"]) for agent in saved["programs"][0]["agents"])


with ModelServer(answer) as server:
    assert start("whole", False).wait() == 0
    total = saved_rounds("whole")
    chance, done, kill = random.Random(seed), 0, 0
    while True:
        process = start("killed", os.path.exists(os.path.join(folder, "killed.json")))
        if kill == kills:
            assert process.wait() == 0
            break
        # Some rounds further, and somewhere in the next one.
        further = done + chance.randrange(total // kills + 1)
        while process.poll() is None and saved_rounds("killed") < further:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.05))
        if process.poll() is not None:
            break
        process.kill()
        process.wait()
        kill += 1
        now = saved_rounds("killed")
        assert now >= done, f"{done} rounds were saved, {now} are left"
        done = now

with open(f"{folder}/whole.json", encoding="utf-8") as a, \
        open(f"{folder}/killed.json", encoding="utf-8") as b:
    whole, killed = json.load(a)["programs"][0], json.load(b)["programs"][0]
kept = sum(played["outcome"] == "kept" for agent in whole["agents"] for played in agent["rounds"])
print(f"{kill} kills, {kept} rounds kept of {saved_rounds('whole')}")
assert kill > 0 and kept > 0
assert whole["agents"] == killed["agents"] and whole["moves"] == killed["moves"]
with open(f"{folder}/whole.mlir", encoding="utf-8") as a, \
        open(f"{folder}/killed.mlir", encoding="utf-8") as b:
    assert a.read() == b.read()
