#!/usr/bin/env python3
"""Checks that every wait the compiler inserted is needed.

usage: mutate_waits.py FINAL.mlir --opt build/bin/waveasm-opt --check 'CMD {s}' [--check ...] [--jobs 2]

FINAL.mlir is a program in final form (after --waveasm-post-schedule). Each count of each
wait marked `waveasm.inserted` is raised by one, one at a time; a count at its encoding's
maximum is dropped. (Removing the wait is weaker than that and need not be tried.) The
mutant is emitted as assembly and given to the checkers in the order written; {s} stands
for its path. A mutant that all checkers accept (exit code 0) is printed: that wait is
not needed as far as they can see. The unchanged program must pass all checkers.

--keep REGEX skips waits on whose line of the input, or the two lines after it, the
expression matches; say why in the caller. Exit code: 0 if each mutant was caught.
"""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

WAIT = re.compile(r"waveasm\.s_waitcnt (?P<counts>[^{]*)\{waveasm\.inserted\}")
COUNT = re.compile(r"(vmcnt|lgkmcnt)\((\d+)\)")
MOST = {"vmcnt": 63, "lgkmcnt": 15}


def mutants(lines, keep):
    """Yields (line number, description, mutated lines)."""
    for number, line in enumerate(lines):
        wait = WAIT.search(line)
        if not wait or (keep and re.search(keep, "\n".join(lines[number:number + 3]))):
            continue
        for count in COUNT.finditer(line):
            counter, value = count.group(1), int(count.group(2))
            new = f"{counter}({value + 1})" if value + 1 <= MOST[counter] else ""
            mutated = line[:count.start()] + new + line[count.end():]
            what = f"{wait.group('counts').strip()}: {counter} {value} -> {value + 1}"
            yield number + 1, what, lines[:number] + [mutated] + lines[number + 1:]


def caught_by(lines, args):
    """Index of the first checker that rejects the program, or None."""
    with tempfile.TemporaryDirectory() as folder:
        source, assembly = os.path.join(folder, "m.mlir"), os.path.join(folder, "m.s")
        with open(source, "w") as out:
            out.write("\n".join(lines))
        subprocess.run([args.opt, f"--waveasm-emit-assembly=output={assembly}", source,
                        "-o", os.devnull], check=True)
        for index, check in enumerate(args.check):
            command = check.replace("{s}", assembly)
            if subprocess.run(command, shell=True, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode != 0:
                return index
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("final")
    parser.add_argument("--opt", required=True)
    parser.add_argument("--check", action="append", required=True)
    parser.add_argument("--keep")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    with open(args.final) as source:
        lines = source.read().split("\n")
    if caught_by(lines, args) is not None:
        sys.exit("the unchanged program fails a check")
    todo = list(mutants(lines, args.keep))
    survived = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda mutant: caught_by(mutant[2], args), todo)
        for (number, what, _), result in zip(todo, results):
            if result is None:
                survived += 1
                print(f"{args.final}:{number}: not needed: {what}", flush=True)
    print(f"{len(todo)} mutants, {len(todo) - survived} caught, {survived} not")
    return 1 if survived else 0


if __name__ == "__main__":
    sys.exit(main())
