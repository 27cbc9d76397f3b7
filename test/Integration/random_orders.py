#!/usr/bin/python3
"""Random orders against conductor-verify: what it accepts must compute the same bits.

    random_orders.py --tools build/bin [--seed S] [--programs 8] [--candidates 30] [--runs 3]

For each random program (random_generator.py), ops are moved to random places that only keep
definitions before uses; neither the move engine nor its rules are asked. Of the orders that
`--conductor-verify` accepts some are compiled and run on waveasm-sim with the checks on: the
output must be that of the original, without findings. Moves add up over the rounds of a program.
The seed is printed; what fails is left in a folder that is printed too.
"""

import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile

import numpy as np

from conductor.simulate import Output, simulate
from random_generator import IN_BYTES, SLOTS
from random_ir import to_text
from random_structure import SLOT_BYTES, generate

NAME = re.compile(r"%\w+")
ERROR = re.compile(r"^[^:\n]+:(\d+):\d+: error: (.*)", re.M)
TAG_NAME = re.compile(r"'[^']*'")
SEPARATOR = "// -----"


class Item:
    """An op: its lines, and blocks of items between them if it has regions."""

    def __init__(self, line):
        self.parts = [line]
        head = line.split(" = ", 1)[0] if " = " in line else ""
        self.defs = set(NAME.findall(head)) if head.lstrip().startswith("%") else set()

    def text(self):
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                for item in part:
                    yield from item.text()

    def uses(self):
        return {name for line in self.text() for name in NAME.findall(line)}

    def blocks(self):
        for part in self.parts:
            if not isinstance(part, str):
                yield part
                for item in part:
                    yield from item.blocks()


def parse(lines, at=0):
    """The items from line `at` to the line that closes their block, and where that is."""
    items = []
    while at < len(lines) and not lines[at].lstrip().startswith("}"):
        item = Item(lines[at])
        at += 1
        while item.parts[-1].rstrip().endswith("{"):
            block, at = parse(lines, at)
            item.parts += [block, lines[at]]
            at += 1
        items.append(item)
    return items, at


def to_lines(items):
    return "\n".join(line for item in items for line in item.text()) + "\n"


class Test:
    def __init__(self, args, number):
        self.args, self.number = args, number
        self.random = random.Random(f"{args.seed} {number}")
        self.opt = os.path.join(args.tools, "waveasm-opt")
        self.folder = tempfile.mkdtemp(prefix="random-orders-")
        target = self.random.choice(["gfx942", "gfx950"])
        self.program = generate(args.seed + number, target, self.random.randint(10, 40))
        self.accepted, self.refused, self.ran = 0, collections.Counter(), 0

    def path(self, name):
        return os.path.join(self.folder, name)

    def tool(self, *command, text=None):
        return subprocess.run([self.opt, *command], input=text, capture_output=True, text=True)

    def fail(self, what):
        print(f"FAIL seed {self.args.seed} program {self.number}: {what}; see {self.folder}")
        sys.exit(1)

    def shuffle(self, items):
        """Moves one op of `items`, in place, to a place that keeps definitions before uses."""
        blocks = [b for item in items for b in item.blocks() if len(b) > 2]
        for _ in range(20):
            block = self.random.choices(blocks, weights=[len(b) for b in blocks])[0]
            last = len(block) - 1  # the terminator stays
            at = self.random.randrange(last)
            to = self.random.randrange(max(0, at - 8), min(last, at + 9))
            item = block[at]
            crossed = block[to:at] if to < at else block[at + 1:to + 1]
            uses = item.uses()
            if to != at and not any(item.defs & other.uses() or other.defs & uses
                                    for other in crossed):
                block.insert(to, block.pop(at))
                return

    def run(self, text, name):
        """Output and verdict of a program, or None if it does not fit its registers."""
        done = self.tool("--waveasm-post-schedule",
                         f"--waveasm-emit-hsaco=output={self.path(name)}.hsaco", "-o", os.devnull,
                         text=text)
        if done.returncode:
            if "out of" in done.stderr or "needs the comparison again" in done.stderr:
                return None
            self.fail(f"{name} does not compile: {done.stderr[:500]}")
        size = SLOTS * SLOT_BYTES * 64 * self.program.waves
        data = np.random.default_rng(7).integers(0, 256, IN_BYTES, np.uint8)
        # The programs read LDS that nothing has written: 0 on the simulator.
        result = simulate(self.path(name) + ".hsaco", [data, Output(np.zeros(size, np.uint8))],
                          checks="waits,hazards,lds,memory,barrier")
        return result.outputs, result.ok, result.text

    def judge(self, states):
        """The states that conductor-verify accepts."""
        texts = [to_lines(state) for state in states]
        path = self.path("orders.mlir")
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{SEPARATOR}\n".join(texts))
        done = self.tool(f"--conductor-verify=reference={self.path('original.mlir')}",
                         "--split-input-file", path, "-o", os.devnull)
        wrong = set()
        if done.returncode not in (0, 1):
            self.fail(f"conductor-verify ended with {done.returncode}: {done.stderr[:500]}")
        starts, line = [], 1
        for text in texts:
            starts.append(line)
            line += text.count("\n") + 1
        for match in ERROR.finditer(done.stderr):
            chunk = max(k for k, start in enumerate(starts) if start <= int(match[1]))
            wrong.add(chunk)
            self.refused[TAG_NAME.sub("_", match[2]).rsplit(": ", 1)[-1]] += 1
        if bool(wrong) != (done.returncode == 1):
            self.fail(f"exit code {done.returncode}: {done.stderr[:500]}")
        return [state for k, state in enumerate(states) if k not in wrong]

    def play(self):
        tagged = self.tool("--conductor-tag", text=to_text(self.program))
        if tagged.returncode:
            self.fail(f"tagging failed: {tagged.stderr[:500]}")
        with open(self.path("original.mlir"), "w", encoding="utf-8") as file:
            file.write(tagged.stdout)
        expected = self.run(tagged.stdout, "original")
        if expected is None:
            return
        if not expected[1]:
            self.fail(f"the original has findings: {expected[2][:500]}")
        current = tagged.stdout
        for _ in range(self.args.runs):
            states = []
            for k in range(self.args.candidates):
                state, _ = parse(current.splitlines())
                for _ in range(1 if k % 2 else 4):
                    self.shuffle(state)
                states.append(state)
            good = self.judge(states)
            self.accepted += len(good)
            good = [text for text in map(to_lines, good) if text != current]
            if not good:
                continue
            current = self.random.choice(good)
            with open(self.path("order.mlir"), "w", encoding="utf-8") as file:
                file.write(current)
            result = self.run(current, "order")
            if result is None:
                continue
            self.ran += 1
            if not result[1]:
                self.fail(f"an accepted order has findings: {result[2][:800]}")
            if not np.array_equal(result[0][0], expected[0][0]):
                self.fail("an accepted order computes something else")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--programs", type=int, default=8)
    parser.add_argument("--candidates", type=int, default=30, help="orders judged at a time")
    parser.add_argument("--runs", type=int, default=3, help="rounds, each with one run")
    parser.add_argument("--verbose", action="store_true", help="count the refusals by reason")
    args = parser.parse_args()
    if args.seed is None:
        args.seed = random.randrange(1 << 31)
    accepted, ran, refused = 0, 0, collections.Counter()
    for number in range(args.programs):
        test = Test(args, number)
        test.play()
        subprocess.run(["rm", "-r", test.folder], check=True)
        accepted, ran = accepted + test.accepted, ran + test.ran
        refused += test.refused
    print(f"OK seed {args.seed}: {accepted} orders accepted, {ran} of them run, "
          f"{sum(refused.values())} refused")
    if args.verbose:
        for reason, count in refused.most_common():
            print(f"  {count:5} {reason}")


if __name__ == "__main__":
    main()
