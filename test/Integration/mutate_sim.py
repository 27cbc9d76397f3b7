#!/usr/bin/python3
"""Checks that waveasm-sim reports every wait and nop of a kernel that is missing or too weak.

usage: mutate_sim.py FINAL.mlir --args ARGS.json [--args ...] [--grid X,Y] [--block X,Y]
                     [--what inserted|own] [--sample N --seed S] [--second 'CMD {s}'] [--list]

FINAL.mlir is a program in final form (waveasm-opt --waveasm-post-schedule). What the passes
inserted carries `waveasm.inserted`: each such wait and nop is removed, and each of its counts
weakened by one, one change at a time; the mutant runs on waveasm-sim with all checks, with each
argument file. `--what own` does the same to the waits, nops and barriers that the input brought
along. --second names another checker, run on the assembly of each mutant ({s} is its path; exit
code 0 means that it finds nothing).

Mutants that waveasm-sim does not report are printed by place and following instruction, with a
table of all; --list prints all. Exit code 0 if the unchanged program is clean and each mutant was
reported, for `own`: whenever the unchanged program is clean.
"""
import argparse
import collections
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

WAIT = re.compile(r"waveasm\.s_waitcnt(?:_vmcnt|_lgkmcnt)? ")
COUNT = re.compile(r"(vmcnt|lgkmcnt)(\(| )(\d+)")
NOP = re.compile(r"waveasm\.s_nop (\d+)")
MOST = {"vmcnt": 63, "lgkmcnt": 15}


class Mutant:
    def __init__(self, line, kind, what, lines):
        self.line, self.kind, self.what, self.lines = line, kind, what, lines


def replace(lines, number, text):
    return lines[:number] + ([] if text is None else [text]) + lines[number + 1:]


def get_mutants(lines, own):
    for number, line in enumerate(lines):
        if ("waveasm.inserted" in line) == own:
            continue
        name = line.strip().split(" {")[0].removeprefix("waveasm.")
        wait, nop = WAIT.search(line), NOP.search(line)
        if wait or nop or (own and "waveasm.s_barrier" in line):
            kind = "wait" if wait else "nop" if nop else "barrier"
            yield Mutant(number, f"{kind} removed", f"{name}: removed", replace(lines, number, None))
        if wait:
            for count in COUNT.finditer(line):
                more = int(count[3]) + 1
                if more > MOST[count[1]]:
                    continue
                text = line[:count.start(3)] + str(more) + line[count.end(3):]
                yield Mutant(number, "wait weakened", f"{name}: {count[1]} {count[3]} -> {more}",
                             replace(lines, number, text))
        if nop and int(nop[1]) > 0:
            text = line[:nop.start(1)] + str(int(nop[1]) - 1) + line[nop.end(1):]
            yield Mutant(number, "nop weakened", f"{name}: -> {int(nop[1]) - 1}",
                         replace(lines, number, text))


def describe_next(lines, number):
    """The instruction behind line `number`, by its tag if it has one."""
    for line in lines[number + 1:]:
        if "waveasm.inserted" in line or "waveasm." not in line:
            continue
        tag = re.search(r'waveasm\.tag = "([^"]*)"', line)
        return tag[1] if tag else re.search(r"waveasm\.(\w+)", line)[1]
    return "the end"


class Runner:
    def __init__(self, args, folder):
        self.args, self.folder = args, folder

    def run(self, lines, name):
        """Names of the checks that reported, and whether the second checker did (None: not asked)."""
        path = os.path.join(self.folder, name)
        with open(path + ".mlir", "w", encoding="utf-8") as out:
            out.write("\n".join(lines))
        subprocess.run([self.args.opt, f"--waveasm-emit-hsaco=output={path}.hsaco",
                        f"--waveasm-emit-assembly=output={path}.s", path + ".mlir", "-o",
                        os.devnull], check=True)
        found = set()
        for arguments in self.args.args:
            command = [self.args.sim, path + ".hsaco", f"--args={arguments}", "--threads=1",
                       "--max-findings=1", "--budget=1000000"]
            command += [f"--{key}={getattr(self.args, key)}" for key in ("grid", "block")
                        if getattr(self.args, key)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode not in (0, 1):
                sys.exit(f"waveasm-sim ended with code {done.returncode}: {done.stderr[:300]}")
            if done.returncode:
                checks = set(re.findall(r"^(waits|hazards|lds|memory|uninit|barrier|error):",
                                        done.stdout + done.stderr, re.M))
                if not checks:
                    sys.exit(done.stdout[:300] + done.stderr[:300])
                found |= checks
                break
        second = None
        if self.args.second:
            command = self.args.second.replace("{s}", path + ".s")
            second = subprocess.run(command, shell=True, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL, check=False).returncode != 0
        for suffix in (".mlir", ".hsaco", ".s"):
            os.remove(path + suffix)
        return found, second


def report(args, lines, todo, results):
    table = collections.defaultdict(collections.Counter)
    silent = 0
    for mutant, (found, second) in zip(todo, results):
        row = table[mutant.kind]
        row["mutants"] += 1
        row["reported"] += bool(found)
        row["by the second checker"] += bool(second)
        for check in found:
            row[check] += 1
        silent += not found
        if args.list or not found:
            beside = "" if second is None else \
                "; second checker: " + ("reported" if second else "nothing")
            verdict = ", ".join(sorted(found)) or "nothing"
            print(f"{os.path.basename(args.final)}:{mutant.line + 1}: {mutant.what}, before "
                  f"{describe_next(lines, mutant.line)}: {verdict}{beside}")
    for kind, row in table.items():
        parts = [f"{row['mutants']} mutants", f"{row['reported']} reported"]
        parts += [f"{name} {count}" for name, count in sorted(row.items())
                  if name not in ("mutants", "reported", "by the second checker")]
        if args.second:
            parts.append(f"second checker {row['by the second checker']}")
        print(f"{kind}: " + ", ".join(parts))
    print(f"{len(todo)} mutants, {len(todo) - silent} reported, {silent} not")
    return silent


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("final")
    parser.add_argument("--args", action="append", required=True)
    parser.add_argument("--grid")
    parser.add_argument("--block")
    parser.add_argument("--opt", default="waveasm-opt")
    parser.add_argument("--sim", default="waveasm-sim")
    parser.add_argument("--what", choices=("inserted", "own"), default="inserted")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--second", metavar="CMD")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    with open(args.final, encoding="utf-8") as source:
        lines = source.read().split("\n")
    todo = list(get_mutants(lines, args.what == "own"))
    if not todo:
        sys.exit("nothing to change")
    if args.sample and args.sample < len(todo):
        chosen = sorted(random.Random(args.seed).sample(range(len(todo)), args.sample))
        todo = [todo[i] for i in chosen]
        print(f"seed {args.seed}: {args.sample} of all")
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(args, folder)
        found, second = runner.run(lines, "unchanged")
        if found or second:
            sys.exit(f"the unchanged program is not clean: {', '.join(found) or 'second checker'}")
        with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
            results = list(pool.map(lambda item: runner.run(item[1].lines, f"m{item[0]}"),
                                    enumerate(todo)))
    silent = report(args, lines, todo, results)
    return 1 if silent and args.what == "inserted" else 0


if __name__ == "__main__":
    sys.exit(main())
