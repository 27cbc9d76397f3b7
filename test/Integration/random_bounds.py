#!/usr/bin/python3
"""Bounds of conductor-metrics on random programs: no order may be below them (test-bounds).

    random_bounds.py --tools build/bin [--seed S] [--programs 20] [--orders 10] [--sections]

With --sections they are loops like those of a GEMM (random_sections.py).
"""

import argparse
import os
import random
import subprocess
import sys

import random_sections
import random_structure
from random_ir import to_text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--programs", type=int, default=20)
    parser.add_argument("--orders", type=int, default=10)
    parser.add_argument("--sections", action="store_true")
    args = parser.parse_args()
    seed = random.randrange(1 << 31) if args.seed is None else args.seed
    measured = 0
    for number in range(args.programs):
        target = ("gfx942", "gfx950")[number % 2]
        if args.sections:
            text = random_sections.generate(seed + number, target)
        else:
            text = to_text(random_structure.generate(seed + number, target, 10 + number % 30))
        passes = f"builtin.module(waveasm.program(test-bounds{{orders={args.orders} moves=60 seed={number}}}))"
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
