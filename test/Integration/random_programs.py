#!/usr/bin/python3
"""Looks for wrong code: random legal programs, compiled and run, against numpy.

Every program is generated from its number (random_generator.py, random_structure.py), computed on
the IR itself (random_interpreter.py), and compiled, assembled and run: on waveasm-sim with all its
checks, and on the independent emulator where WAVEASM_PYEMU names its file. Every byte of the output
must agree on each, and neither may find anything (a missing wait, an LDS race). A program that does
not fit its register budget must be refused with one error and exit code 1. What fails is reduced to
a small program.

A long run: random_programs.py --seed 1000 --count 5000 --jobs 2
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
from pathlib import Path
from typing import NamedTuple, Sequence

import numpy as np

from random_generator import IN_BYTES, SLOTS
from random_interpreter import Group
from random_ir import Program, to_text
from random_reducer import reduce_program
from random_structure import SLOT_BYTES, generate

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "python"))
from conductor.simulate import Output, simulate
from conductor.tools import ConductorError

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
        return None
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


def output_bytes(program: Program) -> np.ndarray:
    return np.zeros(SLOTS * SLOT_BYTES * 64 * program.waves, np.uint8)


def interpret(program: Program) -> np.ndarray:
    """What the program must leave in its output; no result depends on an address."""
    source, target, base = 0x10000000, 0x20000000, 0x30000000
    output = output_bytes(program)
    kernarg = np.array([source, target, 0, 0], np.uint64).view(np.uint8)
    Group(program, {source: input_bytes(), target: output, base: kernarg}, base).run()
    return output


def compare(program: Program, result: np.ndarray, expected: np.ndarray) -> Outcome:
    if np.array_equal(result, expected):
        return Outcome("ok")
    at = int(np.flatnonzero(result != expected)[0]) & ~3
    slot, rest = divmod(at, SLOT_BYTES * 64 * program.waves)
    got, want = (int(x[at:at + 4].view(np.uint32)[0]) for x in (result, expected))
    return Outcome("wrong", f"slot {slot}, thread {rest // SLOT_BYTES}, byte "
                   f"{rest % SLOT_BYTES}: {got:#x} instead of {want:#x}")


def run_sim(program: Program, path: str, symbol: str, expected: np.ndarray) -> Outcome:
    """On waveasm-sim, all checks on."""
    try:
        result = simulate(path, [input_bytes(), Output(output_bytes(program), "write")],
                          grid=(1, 1, 1), block=(64 * program.waves, 1, 1), kernel=symbol)
    except ConductorError as error:
        return Outcome("sim: crash", f"{error}: {error.diagnostics[-600:]}")
    if not result.ok:
        kind = re.search(r"\b(error|waits|hazards|lds|memory|uninit|barrier)\b", result.text)
        return Outcome(f"sim: {kind.group(1) if kind else 'finding'}", result.text[:1000])
    outcome = compare(program, result.outputs[0], expected)
    return outcome if outcome.good else Outcome("sim: " + outcome.kind, outcome.text)


def run_pyemu(program: Program, path: str, symbol: str, expected: np.ndarray) -> Outcome:
    """On the emulator that WAVEASM_PYEMU names."""
    lds, user_sgprs, preloaded = EMULATOR.descriptor(path, symbol)
    memory = EMULATOR.Memory()
    pointers = [memory.alloc(input_bytes()), memory.alloc(output_bytes(program))]
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

    try:
        machine.run_group((0,), program.waves, start)
    except EMULATOR.Fault as fault:
        kind = "emulator-gap" if "unsupported" in str(fault) else "fault"
        return Outcome(kind, str(fault))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return Outcome("emulator-crash", f"{type(error).__name__}: {error}")
    if machine.viol:
        return Outcome("violation " + "/".join(sorted(machine.viol)), "\n".join(machine.msgs[:3]))
    return compare(program, memory.get(pointers[1], np.uint8), expected)


EXECUTORS = {"sim": run_sim, "pyemu": run_pyemu}


def execute(program: Program, asm: str, executors: Sequence[str]) -> Outcome:
    """The first outcome that is not good, or ok."""
    symbol = re.search(r"\.amdhsa_kernel\s+(\S+)", asm).group(1)
    expected = interpret(program)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kernel.o")
        done = subprocess.run([ASSEMBLER, "-triple=amdgcn-amd-amdhsa", f"-mcpu={program.target}",
                               "-filetype=obj", "-o", path, "-"], input=asm, capture_output=True,
                              text=True, check=False)
        if done.returncode:
            return Outcome("assembler", done.stderr[:400])
        for name in executors:
            outcome = EXECUTORS[name](program, path, symbol, expected)
            if not outcome.good:
                return outcome
    return Outcome("ok")


def check(program: Program, translate: str, executors: Sequence[str]) -> Outcome:
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
    return execute(program, done.stdout, executors)


def run_one(seed: int, target: str, size: int, translate: str, executors: Sequence[str],
            keep: str) -> tuple:
    program = generate(seed, target, size)
    outcome = check(program, translate, executors)
    if not outcome.good and keep:
        kind = outcome.kind
        small = reduce_program(program, lambda p: safe_kind(p, translate, executors) == kind)
        path = os.path.join(keep, f"{seed}-{target}.mlir")
        with open(path, "w", encoding="utf-8") as file:
            message = check(small, translate, executors).text.replace("\n", "\n// ")
            file.write(f"// seed {seed}: {kind}\n// {message}\n" + to_text(small))
    return seed, target, outcome


def safe_kind(program: Program, translate: str, executors: Sequence[str]) -> str:
    """The outcome of a reduced program, which need not make sense."""
    try:
        return check(program, translate, executors).kind
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
    parser.add_argument("--executor", action="append", choices=sorted(EXECUTORS),
                        help="default: sim, and pyemu where WAVEASM_PYEMU is set")
    args = parser.parse_args()
    executors = args.executor or ["sim"] + (["pyemu"] if EMULATOR else [])
    if "pyemu" in executors and not EMULATOR:
        sys.exit("random_programs: set WAVEASM_PYEMU to the emulator's file")
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
                futures.append(pool.submit(run_one, seed, target, size, args.translate,
                                           executors, args.keep))
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
