"""Five rounds that are kept on a long loop: the first view has all of the loop, the diffs applied
to it give the program's text to the byte, and cost at most 40% of what all of it would, each time.

tokens.py KERNEL FOLDER"""
import os
import re
import shutil
import subprocess
import sys

from model_server import ModelServer, count_turns, read_events

kernel, folder = sys.argv[1], sys.argv[2]
ROUNDS, CHUNK = 5, 15
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)


def schedule(output, options):
    subprocess.run(["waveasm-opt", kernel, "-o", output, f"--conductor-schedule={options}"],
                   check=True)


# Moves worth making: those of a search.
schedule(f"{folder}/searched.mlir", "rounds=6 seed=3 cache=off")
with open(f"{folder}/searched.mlir", encoding="utf-8") as file:
    moves = re.findall(r'"((?:move|swap) [^"]*)"', re.search(r"waveasm.moves = \[(.*?)\]", file.read())[1])
position = {"at": 0, "size": CHUNK, "kept": 0}


def answer(body):
    """The next moves; what was not better is asked for again with more beside it."""
    if count_turns(body):
        if "better than before" in body["messages"][-1]["content"]:
            position.update(at=position["at"] + position["size"], size=CHUNK,
                            kept=position["kept"] + 1)
        else:
            position["size"] += CHUNK
    if position["kept"] == ROUNDS or position["at"] >= len(moves):
        return "", [("done", {})]
    return "", [("evaluate_moves",
                 {"moves": moves[position["at"]:position["at"] + position["size"]]})]


with ModelServer(answer) as server:
    schedule(f"{folder}/best.mlir", f"oracle=llm model=m cache=off rounds=60 base-url={server.url} "
             f"log={folder}/log system-prompt={os.devnull}")


def render(path):
    return subprocess.run(["waveasm-opt", path, "-o", os.devnull, "--test-program-view=region=hot"],
                          check=True, capture_output=True, text=True).stdout


subprocess.run(["waveasm-opt", kernel, "--conductor-tag", "-o", f"{folder}/tagged.mlir"], check=True)
messages = server.bodies[-1]["messages"]
first = render(f"{folder}/tagged.mlir")
assert first in messages[1]["content"], "the first view does not have all of the hot loop"
with open(f"{folder}/hot", "w", encoding="utf-8") as file:
    file.write(first)
updates = 0
for message in messages[2:]:
    _, found, diff = (message.get("content") or "").partition("as a unified diff:\n")
    if found:
        updates += 1
        subprocess.run(["patch", "--quiet", f"{folder}/hot"], input=diff, text=True, check=True)
with open(f"{folder}/hot", encoding="utf-8") as file:
    assert file.read() == render(f"{folder}/best.mlir"), "the diffs do not make the program's text"

views = read_events(f"{folder}/log", "view")
sent, whole = (sum(view[key] for view in views) for key in ("tokens", "whole_tokens"))
print(f"{position['kept']} rounds kept of {len(views) - 1}, {updates} diffs, {len(moves)} moves: "
      f"{sent} tokens, {100 * sent / whole:.0f}% of {whole}")
assert position["kept"] == ROUNDS == updates
# Only rounds that changed something count, and the first view is in both.
changed = [view for view in views if view["kind"] != "same"]
sent, whole = (sum(view[key] for view in changed) for key in ("tokens", "whole_tokens"))
print(f"{100 * sent / whole:.0f}% in those {len(changed)} alone")
assert sent <= 0.4 * whole, (sent, whole)
