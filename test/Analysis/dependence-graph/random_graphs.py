#!/usr/bin/python3
"""Dependence graphs of random programs against the rules of Legality, pair by pair.

    PYTHONPATH=test/Integration random_graphs.py --tools build/bin [--seed S] [--programs 20]

The seed of a program whose graph differs is printed with the first difference.
"""

import argparse
import os
import subprocess
import sys

from random_ir import to_text
from random_structure import generate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tools", required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--programs", type=int, default=20)
    args = parser.parse_args()
    for number in range(args.programs):
        target = ("gfx942", "gfx950")[number % 2]
        program = generate(args.seed + number, target, 20 + 7 * number % 60)
        result = subprocess.run(
            [os.path.join(args.tools, "waveasm-opt"), "--conductor-tag",
             "--test-dependence-graph=check=true", "-o", os.devnull, "-"],
            input=to_text(program), capture_output=True, text=True)
        if result.returncode:
            print(f"FAIL program seed {args.seed + number}:\n{result.stderr[:2000]}")
            sys.exit(1)
    print(f"OK seed {args.seed}: {args.programs} programs")


if __name__ == "__main__":
    main()
