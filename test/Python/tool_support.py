"""Decorators and stand-ins for the command line tools, and random moves."""

import os
import random
import re
import stat
import textwrap
import unittest
from pathlib import Path

from conductor.tools import ConductorError, find_tool


def needs_tools(*names):
    """Skips a test or a class where one of the tools has not been built."""
    missing = []
    for name in names:
        try:
            find_tool(name)
        except ConductorError:
            missing.append(name)
    return unittest.skipIf(missing, f"not built: {', '.join(missing)}")


def random_moves(conductor, ir, attempts, seed):
    """The IR after those of `attempts` random moves that are legal, and how many those were."""
    choose = random.Random(seed)
    tags = re.findall(r'waveasm\.tag = "((?:v_|buffer_|ds_|s_add|extract)\w+)"', ir)
    accepted = 0
    for _ in range(attempts):
        at = choose.randrange(len(tags))
        near = max(0, min(len(tags) - 1, at + choose.randint(-30, 30)))
        if at == near:
            continue
        move = f"move {tags[at]} {choose.choice(('before', 'after'))} {tags[near]}"
        try:
            ir = conductor.apply_moves(ir, [move])
            accepted += 1
        except ConductorError as error:
            if not str(error).startswith("conductor: command 1: "):
                raise
    return ir, accepted


#: What each stand-in does with IN (its input text) before it writes OUT.
_FAKE = {
    "waveasm-opt": """
        for a in args:
            if a.startswith("--conductor-metrics="):
                path = a.split("output=")[1]
                open(path, "w").write(os.environ.get("FAKE_METRICS",
                    '{"programs": [{"name": "gemm", "cycles": 1234, "peak_vgpr": 99}]}'))
        if "--conductor-tag" in args: text = "// tagged\\n" + text
        if "--waveasm-pre-schedule" in args: text = "// prepared\\n" + text
    """,
    "waveasm-conductor": """
        lines = [l for l in text.splitlines() if l.startswith("// CONDUCTOR: ")]
        for i, line in enumerate(lines):
            if "BAD" in line:
                sys.exit("Applied: nothing\\nconductor: command %d: unknown tag 'BAD'" % (i + 1))
        text = "\\n".join(["// moved %d" % len(lines)] +
                          [l for l in text.splitlines() if l not in lines]) + "\\n"
    """,
    "waveasm-translate": """
        if "FAKE_CRASH" in os.environ: os.abort()
        if "FAKE_ERROR" in os.environ:
            sys.exit("kernel.mlir:3:5: error: out of registers\\nkernel.mlir:4:5: note: here")
        open(os.environ["FAKE_LOG"], "a").write(" ".join(args) + "\\n") if "FAKE_LOG" in os.environ else 0
        text = "  s_nop 3\\n  v_mfma_f32_16x16x16_f16 a[0:3], v[0:1], v[2:3], a[0:3]\\n  s_endpgm\\n"
    """,
}


def write_fake_tools(folder):
    """Executable stand-ins for the three tools in `folder`."""
    for name, body in _FAKE.items():
        path = Path(folder, name)
        path.write_text("#!/usr/bin/env python3\nimport os, sys\nargs = sys.argv[1:]\n"
                        "out = args[args.index('-o') + 1]\n"
                        "text = open(args[args.index('-o') - 1]).read()\n"
                        + textwrap.dedent(body) + "\nopen(out, 'w').write(text)\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return {"WAVEASM_TRANSLATE": os.path.join(folder, "waveasm-translate"),
            "WAVEASM_CONDUCTOR": os.path.join(folder, "waveasm-conductor")}
