#!/usr/bin/env python3
"""LLVM's second opinion on random sequences of instructions that hazards are about.

usage: random_hazards.py [--seed N] [--count N] [--length N]

The instructions are those that compare_llvm.py tries pair by pair, on few registers, so that
most of them meet. waveasm-hazard-mitigation makes the sequence safe; LLVM's hazard recognizer
may not find anything missing, but for dma-clause (see second_opinion.py).
"""
import argparse
import os
import random
import subprocess
import sys
import tempfile

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(FOLDER, "..", "Transforms", "hazard-mitigation", "Inputs"))

from instructions import CONSUMERS, PRODUCERS  # pylint: disable=wrong-import-position
from machine_ir import Failure  # pylint: disable=wrong-import-position
from second_opinion import LLVM, read_code  # pylint: disable=wrong-import-position

BRANCHES = ("s_branch", "s_cbranch", "s_setpc", "s_rfe")


def program(seed, chip, length):
    pool = [i.asm for i in PRODUCERS + CONSUMERS
            if i.on(chip) and not i.asm.startswith(BRANCHES)]
    rng = random.Random(seed)
    body = "".join(f'  waveasm.raw "{rng.choice(pool)}"\n' for _ in range(length))
    return (f"waveasm.program @seed{seed} target = #waveasm.target<#waveasm.{chip}> "
            f"abi = #waveasm.abi<> {{\n{body}  waveasm.s_endpgm\n}}\n")


def check(chip, args, folder):
    """Prints the findings; how many there are."""
    args.code = os.path.join(folder, f"{chip}.s")
    text = "".join(program(seed, chip, args.length)
                   for seed in range(args.seed, args.seed + args.count))
    done = subprocess.run([args.opt, "-", "--waveasm-hazard-mitigation", "-o", os.devnull,
                           f"--waveasm-emit-assembly=output={args.code}"],
                          input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failure(done.stderr[:1000])
    _, functions = read_code(args, folder)
    findings = 0
    for function, found in zip(functions, LLVM(args, chip, folder).hazards(functions)):
        for kind, where, what in found:
            if kind != "dma-clause":
                findings += 1
                print(f"{function.name} {chip}: {kind}: {where}: {what}")
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=1, help="number of the first sequence")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--length", type=int, default=300, help="instructions of a sequence")
    parser.add_argument("--opt", default="waveasm-opt")
    parser.add_argument("--llc", default="llc")
    parser.add_argument("--mc", default="llvm-mc")
    parser.add_argument("--to-mir", default="waveasm-code-to-mir")
    args = parser.parse_args()
    args.kernel = None
    try:
        with tempfile.TemporaryDirectory() as folder:
            findings = sum(check(chip, args, folder) for chip in ("gfx942", "gfx950"))
    except (Failure, OSError) as error:
        sys.exit(f"random_hazards.py: error: {error}")
    print(f"{2 * args.count} sequences from seed {args.seed}: {findings or 'no'} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
