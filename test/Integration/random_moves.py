#!/usr/bin/python3
"""Random moves on a kernel: every accepted one must verify and compile, and keep the result.

    random_moves.py KERNEL.mlir --tools build/bin [--accepted 100] [--seed S] [--jump 40]
        [--every 25] [--check 'run_mxfp4.py {asm} --K 512']

Moves add up. Each accepted state is compiled; every `--every` accepted moves, and at the end, the
check command runs on the assembly (`{asm}`); it must exit 0 and print OK where it prints a verdict.
The seed and, on a failure, the moves so far are printed, so that a failure can be repeated.
"""

import argparse
import collections
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile

TAG = re.compile(r'waveasm\.tag = "([^"]+)"')
REASON = re.compile(r"Failed:  [^:]*: (.*)")


def run(command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True)


def kind_of(reason):
    """The refusal without the names of its ops."""
    return re.sub(r"'[^']*'", "_", reason)


class Walk:
    def __init__(self, args):
        self.args = args
        self.random = random.Random(args.seed)
        self.opt = os.path.join(args.tools, "waveasm-opt")
        self.moves, self.refused, self.tried = [], collections.Counter(), 0
        tagged = run([self.opt, "--conductor-tag", args.kernel])
        if tagged.returncode:
            self.fail("tagging failed", tagged.stderr)
        self.ir = tagged.stdout

    def fail(self, what, detail=""):
        path = tempfile.mktemp(suffix=".moves")
        with open(path, "w") as file:
            file.write("\n".join(self.moves) + "\n")
        print(f"FAIL seed {self.args.seed}: {what}; moves in {path}\n{detail[:2000]}")
        sys.exit(1)

    def candidate(self):
        """An op of the program and another one near it, by lines of the IR."""
        tags = [m.group(1) for m in map(TAG.search, self.ir.splitlines()) if m]
        at = self.random.randrange(len(tags))
        to = min(max(at + self.random.randint(-self.args.jump, self.args.jump), 0), len(tags) - 1)
        form = self.random.choice(["move {} before {}", "move {} after {}", "swap {} {}"])
        return form.format(tags[at], tags[to])

    def step(self):
        move = self.candidate()
        self.tried += 1
        result = run([self.opt, f"--conductor-apply-moves=moves='{move}'"], self.ir)
        if result.returncode:
            reason = REASON.search(result.stderr)
            if not reason or result.returncode != 1:
                self.fail(f"'{move}' ended with {result.returncode} and no reason", result.stderr)
            self.refused[kind_of(reason.group(1))] += 1
            return
        if result.stdout == self.ir:
            return
        self.ir = result.stdout
        self.moves.append(move)
        self.compile()

    def compile(self):
        asm = tempfile.mktemp(suffix=".s")
        result = run([os.path.join(self.args.tools, "waveasm-translate"), f"--target={self.args.target}",
                      "--waveasm-linear-scan", "--waveasm-insert-waitcnt",
                      f"--waveasm-hazard-mitigation=target={self.args.target}", "--emit-assembly", "-",
                      "-o", asm], self.ir)
        if result.returncode:
            self.fail(f"the state after '{self.moves[-1]}' does not compile", result.stderr)
        if len(self.moves) % self.args.every == 0 or len(self.moves) == self.args.accepted:
            self.check(asm)
        os.remove(asm)

    def check(self, asm):
        if not self.args.check:
            return
        command = [part.replace("{asm}", asm) for part in shlex.split(self.args.check)]
        result = run(command)
        if result.returncode or "WRONG" in result.stdout:
            self.fail(f"the check fails after {len(self.moves)} moves",
                      result.stdout + result.stderr)
        print(f"  {len(self.moves)} moves: {(result.stdout.splitlines() or ['ok'])[-1]}", flush=True)

    def walk(self):
        while len(self.moves) < self.args.accepted:
            self.step()
            if self.tried > 200 * self.args.accepted:
                self.fail("too few moves are accepted")
        print(f"OK seed {self.args.seed}: {len(self.moves)} accepted of {self.tried} tried")
        if self.args.verbose:
            for reason, count in self.refused.most_common():
                print(f"  {count:5} {reason}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kernel")
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--target", default="gfx950")
    parser.add_argument("--accepted", type=int, default=100, help="moves to accept")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--jump", type=int, default=40, help="most lines between the two ops")
    parser.add_argument("--every", type=int, default=25, help="accepted moves between checks")
    parser.add_argument("--check", help="command; {asm} is the assembly")
    parser.add_argument("--verbose", action="store_true", help="count the refusals by reason")
    args = parser.parse_args()
    if args.seed is None:
        args.seed = random.randrange(1 << 32)
    Walk(args).walk()


if __name__ == "__main__":
    main()
