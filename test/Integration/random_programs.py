#!/usr/bin/python3
"""Looks for wrong code: random legal programs, compiled and run on an emulator, against numpy.

Every program is generated from its number (random_generator.py, random_structure.py), computed on
the IR itself (random_interpreter.py), and compiled, assembled and run on the emulator that
WAVEASM_PYEMU names. Every byte of its output must agree and the emulator must report no missing
wait and no LDS race. A program that does not fit its register budget must be refused with one
error and exit code 1. What fails is reduced to a small program.

A long run: WAVEASM_PYEMU=.../pyemu.py random_programs.py --seed 1000 --count 5000 --jobs 2
One program: random_programs.py --seed 17 --target gfx942 --show
"""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tempfile
from typing import List, NamedTuple, Optional

import numpy as np

from random_generator import IN_BYTES, SLOTS
from random_interpreter import Group
from random_ir import Program, to_text
from random_reducer import reduce_program
from random_structure import SLOT_BYTES, generate

FLAGS = ["--waveasm-linear-scan", "--waveasm-insert-waitcnt"]
ASSEMBLER = os.environ.get("WAVEASM_LLVM_MC", "llvm-mc-22")


class Outcome(NamedTuple):
    """`kind`: ok, refused, or what is wrong; `text`: a message."""

    kind: str
    text: str = ""

    @property
    def good(self) -> bool:
        return self.kind in ("ok", "refused")


def load_emulator():
    path = os.environ.get("WAVEASM_PYEMU")
    if not path:
        sys.exit("random_programs: set WAVEASM_PYEMU to the emulator's file")
    spec = importlib.util.spec_from_file_location("pyemu", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


EMULATOR = load_emulator()
np.seterr(all="ignore")


def compile_program(program: Program, translate: str) -> subprocess.CompletedProcess:
    flags = [f"--target={program.target}"] + FLAGS + [
        f"--waveasm-hazard-mitigation=target={program.target}", "--emit-assembly"]
    return subprocess.run(shlex.split(translate) + flags, input=to_text(program), capture_output=True,
                          text=True, check=False)


def input_bytes() -> np.ndarray:
    return np.random.default_rng(7).integers(0, 256, IN_BYTES, np.uint8)


def emulate(program: Program, asm: str, expected: Optional[np.ndarray] = None) -> Outcome:
    symbol = re.search(r"\.amdhsa_kernel\s+(\S+)", asm).group(1)
    out_bytes = SLOTS * SLOT_BYTES * 64 * program.waves
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kernel.o")
        done = subprocess.run([ASSEMBLER, "-triple=amdgcn-amd-amdhsa", f"-mcpu={program.target}",
                               "-filetype=obj", "-o", path, "-"], input=asm, capture_output=True,
                              text=True, check=False)
        if done.returncode:
            return Outcome("assembler", done.stderr[:400])
        lds, user_sgprs, preloaded = EMULATOR.descriptor(path, symbol)
        memory = EMULATOR.Memory()
        pointers = [memory.alloc(input_bytes()), memory.alloc(np.zeros(out_bytes, np.uint8))]
        kernarg = np.array(pointers + [0] * 4, np.uint64)
        base = memory.alloc(kernarg)
        machine = EMULATOR.Emu(path, program.target, symbol, memory, lds)
    words = kernarg.view(np.uint32)

    def start(wave, group) -> None:
        for bank in (wave.v, wave.a):
            bank[:] = 0xDEADBEEF
        wave.s[2:102] = [0xDEADBEEF] * 100
        wave.s[0], wave.s[1] = base & 0xFFFFFFFF, base >> 32
        if preloaded:
            wave.pc = machine.entry + 256
            wave.s[2:2 + preloaded] = [int(w) for w in words[:preloaded]]
        wave.v[0] = np.arange(64, dtype=np.uint32) + 64 * wave.id

    buffers = {pointers[0]: input_bytes(), pointers[1]: np.zeros(out_bytes, np.uint8),
               base: kernarg.view(np.uint8)}
    Group(program, buffers, base).run()
    try:
        machine.run_group((0,), program.waves, start)
    except EMULATOR.Fault as fault:
        kind = "emulator-gap" if "unsupported" in str(fault) else "fault"
        return Outcome(kind, str(fault))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return Outcome("emulator-crash", f"{type(error).__name__}: {error}")
    result, expected = memory.get(pointers[1], np.uint8), buffers[pointers[1]]
    if machine.viol:
        return Outcome("violation " + "/".join(sorted(machine.viol)), "\n".join(machine.msgs[:3]))
    if not np.array_equal(result, expected):
        at = int(np.flatnonzero(result != expected)[0]) & ~3
        slot, rest = divmod(at, SLOT_BYTES * 64 * program.waves)
        got, want = (int(x[at:at + 4].view(np.uint32)[0]) for x in (result, expected))
        return Outcome("wrong", f"slot {slot}, thread {rest // SLOT_BYTES}, byte "
                       f"{rest % SLOT_BYTES}: {got:#x} instead of {want:#x}")
    return Outcome("ok")


def check(program: Program, translate: str) -> Outcome:
    done = compile_program(program, translate)
    if done.returncode:
        errors = re.findall(r"error: .*", done.stderr)
        if done.returncode == 1 and len(errors) == 1 and re.search(r"out of .GPRs|register", errors[0]):
            return Outcome("refused", errors[0])
        kind = "crash" if done.returncode != 1 else "error"
        message = errors[0] if errors else done.stderr[:300]
        return Outcome(f"{kind}: " + re.sub(r"'[^']*'|\d+|%\w+", "_", message)[:90],
                       f"exit {done.returncode}, {len(errors)} errors: {message[:600]}")
    if done.stderr:
        return Outcome("stderr", done.stderr[:300])
    return emulate(program, done.stdout)


def run_one(seed: int, target: str, size: int, translate: str, keep: str) -> tuple:
    program = generate(seed, target, size)
    outcome = check(program, translate)
    if not outcome.good and keep:
        kind = outcome.kind
        small = reduce_program(program, lambda p: safe_kind(p, translate) == kind)
        path = os.path.join(keep, f"{seed}-{target}.mlir")
        with open(path, "w", encoding="utf-8") as file:
            message = check(small, translate).text.replace("\n", "\n// ")
            file.write(f"// seed {seed}: {kind}\n// {message}\n" + to_text(small))
    return seed, target, outcome


def safe_kind(program: Program, translate: str) -> str:
    """The outcome of a reduced program, which need not make sense."""
    try:
        return check(program, translate).kind
    except (KeyError, ValueError, IndexError, AttributeError, TypeError):
        return "nonsense"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--seed", type=int, default=1, help="number of the first program")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--size", type=int, default=0, help="statements; 0: 10 to 60")
    parser.add_argument("--target", choices=["gfx942", "gfx950"], help="both if absent")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", default="", help="folder for reduced failures")
    parser.add_argument("--show", action="store_true", help="print program and assembly")
    parser.add_argument("--translate", default="waveasm-translate",
                        help="the compiler, and passes to run first")
    args = parser.parse_args()
    targets = [args.target] if args.target else ["gfx942", "gfx950"]
    if args.keep:
        os.makedirs(args.keep, exist_ok=True)
    tally: collections.Counter = collections.Counter()
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        futures = []
        for seed in range(args.seed, args.seed + args.count):
            size = args.size or 10 + seed * 7 % 51
            for target in targets:
                if args.show:
                    program = generate(seed, target, size)
                    print(to_text(program), compile_program(program, args.translate).stdout)
                futures.append(pool.submit(run_one, seed, target, size, args.translate, args.keep))
        for future in concurrent.futures.as_completed(futures):
            seed, target, outcome = future.result()
            tally[outcome.kind] += 1
            if not outcome.good:
                print(f"seed {seed} {target}: {outcome.kind}: {outcome.text}", flush=True)
    print(f"{sum(tally.values())} programs: " + ", ".join(
        f"{n} {kind}" for kind, n in tally.most_common()))
    return 0 if set(tally) <= {"ok", "refused"} else 1


if __name__ == "__main__":
    sys.exit(main())
