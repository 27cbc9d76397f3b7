#!/usr/bin/env python3
"""Runs the example of README.md: the ```mlir block is saved under the name that stands before it,
each `$ command` of the ```console block is run with the tools on PATH, and what it prints must be
what the block shows."""

import re
import subprocess
import sys
import tempfile

text = open(sys.argv[1], encoding="utf-8").read()
name, kernel = re.search(r"`([\w.]+\.mlir)`.*?```mlir\n(.*?)```", text, re.DOTALL).groups()
session = re.search(r"```console\n(.*?)```", text, re.DOTALL).group(1)
parts = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)[1:]
assert parts, "no command in the console block"
with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
        file.write(kernel)
    for command, expected in zip(parts[::2], parts[1::2]):
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command.replace("build/bin/", "")],
                              cwd=folder, capture_output=True, text=True, check=False)
        if done.stdout + done.stderr != expected:
            print(f"$ {command}\nexpected:\n{expected}\ngot (exit {done.returncode}):\n"
                  f"{done.stdout}{done.stderr}")
            sys.exit(1)
print(f"{len(parts) // 2} commands print what README.md shows")
