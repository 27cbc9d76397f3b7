#!/usr/bin/python3
"""Bounds of conductor-metrics on random programs: no order may be below them (test-bounds).

    random_bounds.py --tools build/bin [--seed S] [--programs 20] [--orders 10]
"""

import argparse
import os
import random
import subprocess
import sys

from random_ir import to_text
from random_structure import generate


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--programs", type=int, default=20)
    parser.add_argument("--orders", type=int, default=10)
    args = parser.parse_args()
    seed = random.randrange(1 << 31) if args.seed is None else args.seed
    measured = 0
    for number in range(args.programs):
        target = ("gfx942", "gfx950")[number % 2]
        text = to_text(generate(seed + number, target, 10 + number % 30))
        passes = f"builtin.module(waveasm.program(test-bounds{{orders={args.orders} seed={number}}}))"
        done = subprocess.run([os.path.join(args.tools, "waveasm-opt"), f"--pass-pipeline={passes}",
                               "-", "-o", os.devnull], input=text, capture_output=True, text=True)
        if done.returncode:
            print(f"FAIL seed {seed} program {number}: {done.stderr[:1000]}")
            sys.exit(1)
        measured += done.stdout.count("orders, bound")
    print(f"OK seed {seed}: {measured} of {args.programs} programs measured")
    sys.exit(measured == 0)


if __name__ == "__main__":
    main()
