#!/usr/bin/env python3
"""Mutates IR text and runs a tool on it: it must end with exit code 0, or with 1 and an error
message; never with a signal, an assert or silence.

    fuzz_text.py --seed S --count N FILE... -- TOOL ARGS...

`{}` in ARGS stands for the mutated file; without one it is appended. Prints the seed, writes a
failing input to --keep and exits with 1.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

TOKEN = re.compile(r'%[\w#]+|![\w.]+(?:<[^<>]*>)?|"[^"\n]*"|[\w.]+|\S|\n')
NUMBERS = ("0", "-1", "1", "3", "64", "255", "256", "4096", "65536", "4294967295",
           "9223372036854775807", "-9223372036854775808", "18446744073709551616")


def mutate(text, rng):
    """One to four random edits of tokens or lines, of the kinds that people make."""
    for _ in range(rng.randint(1, 4)):
        lines = text.split("\n")
        kind = rng.randrange(7)
        i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
        if kind == 0:
            del lines[i]
        elif kind == 1:
            lines[i], lines[j] = lines[j], lines[i]
        elif kind == 2:
            lines.insert(j, lines[i])
        elif kind == 3:
            lines = lines[:max(1, i)]
        else:
            tokens = list(TOKEN.finditer(lines[i]))
            if tokens:
                at = rng.choice(tokens)
                other = list(TOKEN.finditer(lines[j]))
                new = {4: rng.choice(other).group() if other else "",
                       5: "" if rng.random() < .5 else at.group() * 2,
                       6: rng.choice(NUMBERS)}[kind]
                if kind == 6:
                    digits = [t for t in re.finditer(r"-?\d+", lines[i])]
                    at = rng.choice(digits) if digits else at
                lines[i] = lines[i][:at.start()] + new + lines[i][at.end():]
        text = "\n".join(lines)
    return text


def main():
    if "--" not in sys.argv:
        sys.exit(__doc__)
    split = sys.argv.index("--")
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--keep", default="fuzz-failure.mlir")
    parser.add_argument("files", nargs="+")
    args = parser.parse_args(sys.argv[1:split])
    command = sys.argv[split + 1:]
    texts = [open(name, encoding="utf-8").read() for name in args.files]
    rng = random.Random(args.seed)
    accepted = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "input.mlir")
        for n in range(args.count):
            with open(path, "w", encoding="utf-8") as file:
                file.write(mutate(rng.choice(texts), rng))
            words = [w.replace("{}", path) for w in command]
            if words == command:
                words.append(path)
            try:
                done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                      timeout=60, check=False)
                status, said = done.returncode, done.stderr.decode("utf-8", "replace")
            except subprocess.TimeoutExpired:
                status, said = "time-out", ""
            accepted += status == 0
            if status == 0 or (status == 1 and "error:" in said and "Assertion" not in said):
                continue
            shutil.copy(path, args.keep)
            print(f"seed {args.seed}, input {n}: exit {status}; input kept as {args.keep}")
            print(said[-2000:])
            sys.exit(1)
    print(f"seed {args.seed}: {args.count} inputs, {accepted} accepted, none crashed")


if __name__ == "__main__":
    main()
