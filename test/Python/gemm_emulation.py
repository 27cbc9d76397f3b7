#!/usr/bin/python3
"""Compiles a generated GEMM with the tools, runs the code on an emulator, compares with numpy.

The emulator is a Python file outside of this repository that WAVEASM_PYEMU names. It executes the
machine code wave by wave and reports missing waits, LDS races and unequal barriers, so a run is
good only if the numbers are right and nothing was reported.

    WAVEASM_PYEMU=.../pyemu.py PYTHONPATH=python test/Python/gemm_emulation.py --all
    ... gemm_emulation.py -K 96 --target gfx950 [--ir scheduled.mlir | --asm kernel.s]
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional

import numpy as np

from conductor import Conductor, ConductorError
from conductor.extract_ir import run_pre_scheduling_pipeline
from conductor.kernels.gemm import generate
from conductor.kernels.gemm_config import GemmConfig
from ir_interpreter import random_matrix

ASSEMBLER = os.environ.get("WAVEASM_LLVM_MC", "llvm-mc-22")


class Outcome(NamedTuple):
    """`error`: largest absolute difference; `messages`: what the emulator reported."""

    error: float
    violations: Dict[str, int]
    messages: List[str]

    @property
    def good(self) -> bool:
        return self.error == 0 and not self.violations


def load_emulator():
    """The emulator module, or None where WAVEASM_PYEMU is not set."""
    path = os.environ.get("WAVEASM_PYEMU")
    if not path:
        return None
    spec = importlib.util.spec_from_file_location("pyemu", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compile_ir(config: GemmConfig, ir: Optional[str] = None) -> str:
    """Assembly of the kernel, or of `ir`, a scheduled form of it."""
    wg_size = (config.threads, 1, 1)
    if ir is None:
        ir = run_pre_scheduling_pipeline(generate(config), wg_size)
    return Conductor(ir, wg_size, config.target).compile_to_asm(ir)


def assemble(asm: str, target: str, path: str) -> None:
    """Writes the object file; raises ConductorError where the assembler refuses the text."""
    done = subprocess.run([ASSEMBLER, "-triple=amdgcn-amd-amdhsa", f"-mcpu={target}",
                           "-filetype=obj", "-o", path, "-"], input=asm, capture_output=True,
                          text=True, check=False)
    if done.returncode:
        raise ConductorError(f"{ASSEMBLER}: {done.stderr.strip().splitlines()[0]}", done.stderr)


def emulate(emulator, config: GemmConfig, asm: str, *, preload: bool = True,
            seed: int = 0) -> Outcome:
    """Runs every work-group. `preload=False` enters at byte 0, as firmware without kernarg
    preload does."""
    symbol = re.search(r"\.amdhsa_kernel\s+(\S+)", asm).group(1)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "kernel.o")
        assemble(asm, config.target, path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            lds, user_sgprs, preloaded = emulator.descriptor(path, symbol)
        memory = emulator.Memory()
        a, a_bytes = random_matrix(config, config.m, seed)
        b, b_bytes = random_matrix(config, config.n, seed + 1)
        c = np.full((config.m, config.n), np.nan, np.float32)
        pointers = [memory.alloc(x) for x in (a_bytes, b_bytes, c)]
        kernarg = np.array(pointers + [0] * 8, np.uint64)
        base = memory.alloc(kernarg)
        machine = emulator.Emu(path, config.target, symbol, memory, lds)
        words = kernarg.view(np.uint32)

        def start(wave, group) -> None:
            wave.s[0], wave.s[1] = base & 0xFFFFFFFF, base >> 32
            if preloaded and preload:
                wave.pc = machine.entry + 256
                for i in range(preloaded):
                    wave.s[2 + i] = int(words[i])
            for i, number in enumerate(group):
                wave.s[user_sgprs + i] = number
            wave.v[0] = np.arange(64, dtype=np.uint32) + 64 * wave.id

        for x in range(config.grid[0]):
            for y in range(config.grid[1]):
                machine.run_group((x, y), config.waves, start)
    result = memory.get(pointers[2], np.float32).reshape(config.m, config.n)
    difference = np.abs(result - (a @ b.T))
    error = float(np.max(np.where(np.isnan(difference), np.inf, difference)))
    return Outcome(error, dict(machine.viol), list(machine.msgs))


def _report(emulator, config: GemmConfig, asm: str) -> bool:
    good = True
    for preload in ((True, False) if config.target == "gfx950" else (True,)):
        start = time.time()
        outcome = emulate(emulator, config, asm, preload=preload)
        good &= outcome.good
        wm, wn = config.waves_mn
        print(f"{'OK   ' if outcome.good else 'WRONG'} {config.target} {config.dtype} "
              f"{config.m}x{config.n}x{config.k} tile {'x'.join(map(str, config.tile))} waves "
              f"{wm}x{wn} {'double' if config.double_buffer else 'single'}"
              f"{'' if preload else ' no-preload'}: error {outcome.error:g}, "
              f"{outcome.violations or 'no violations'}, {time.time() - start:.1f} s", flush=True)
        for message in outcome.messages[:4]:
            print("      " + message)
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    for size, default in (("M", 128), ("N", 128), ("K", 96)):
        parser.add_argument(f"-{size}", type=int, default=default)
    parser.add_argument("--tile", default="128x128x32")
    parser.add_argument("--waves", type=int, default=4)
    parser.add_argument("--dtype", default="f16")
    parser.add_argument("--target", default="gfx942")
    parser.add_argument("--single-buffer", action="store_true")
    parser.add_argument("--ir", help="a scheduled form of this kernel")
    parser.add_argument("--asm", help="assembly of this kernel")
    parser.add_argument("--all", action="store_true", help="every case of test_gemm_generator.py")
    args = parser.parse_args()
    emulator = load_emulator()
    if emulator is None:
        print("gemm_emulation: set WAVEASM_PYEMU to the emulator's file", file=sys.stderr)
        return 1
    if args.all:
        from test_gemm_generator import CASES
        configs = [GemmConfig(**case) for case in CASES]
    else:
        configs = [GemmConfig(m=args.M, n=args.N, k=args.K, waves=args.waves, dtype=args.dtype,
                              tile=tuple(map(int, args.tile.split("x"))), target=args.target,
                              double_buffer=not args.single_buffer)]
    good = True
    for config in configs:
        try:
            asm = Path(args.asm).read_text() if args.asm else \
                compile_ir(config, Path(args.ir).read_text() if args.ir else None)
            good &= _report(emulator, config, asm)
        except (ConductorError, ValueError, OSError, emulator.Fault) as error:
            print(f"WRONG {config}: {error}", flush=True)
            good = False
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
