#!/usr/bin/env python3
"""LLVM's second opinion (second_opinion.py) on random programs: it may find nothing.

usage: random_opinions.py [--seed N] [--count N] [--keep FOLDER]

The programs are those of random_programs.py; no emulator is needed. Not counted as findings
are lds-dma and lds-order, as random programs overwrite results that nobody has read. A
program that does not fit its register budget is left out.
"""
import argparse
import os
import subprocess
import sys
import tempfile

from machine_ir import Failure, Function
from random_ir import to_text
from random_structure import generate
from second_opinion import LLVM, read_code

KNOWN = ("lds-dma", "lds-order")


def compile_program(seed, target, args):
    """Assembly, or None if the program needs too many registers."""
    program = generate(seed, target, 10 + seed * 7 % 51)
    command = [args.translate, f"--target={target}", "--waveasm-linear-scan",
               "--waveasm-insert-waitcnt", "--waveasm-hazard-mitigation", "--emit-assembly"]
    done = subprocess.run(command, input=to_text(program), capture_output=True, text=True,
                          check=False)
    if done.returncode and "out of " not in done.stderr and "register" not in done.stderr:
        raise Failure(f"seed {seed}: {done.stderr[:1000]}")
    return None if done.returncode else done.stdout


def read_programs(target, args, folder):
    functions = []
    for seed in range(args.seed, args.seed + args.count):
        text = compile_program(seed, target, args)
        if text is None:
            continue
        args.code = os.path.join(args.keep or folder, f"{seed}-{target}.s")
        with open(args.code, "w", encoding="utf-8") as out:
            out.write(text)
        _, (function,) = read_code(args, folder)
        functions.append(Function(f"seed {seed} {target}", function.header, function.lines))
    return functions


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, default=1, help="number of the first program")
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--keep", help="folder for the assembly")
    parser.add_argument("--translate", default="waveasm-translate")
    parser.add_argument("--llc", default="llc")
    parser.add_argument("--mc", default="llvm-mc")
    parser.add_argument("--to-mir", default="waveasm-code-to-mir")
    args = parser.parse_args()
    args.kernel = None
    programs = findings = 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            for target in ("gfx942", "gfx950"):
                functions = read_programs(target, args, folder)
                llvm = LLVM(args, target, folder)
                programs += len(functions)
                for function, hazards, waits in zip(functions, llvm.hazards(functions),
                                                    llvm.waits(functions)):
                    for kind, where, what in hazards + waits:
                        if kind not in KNOWN:
                            findings += 1
                            print(f"{function.name}: {kind}: {where}: {what}")
    except (Failure, OSError) as error:
        sys.exit(f"random_opinions.py: error: {error}")
    print(f"{programs} programs from seed {args.seed}: {findings or 'no'} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
