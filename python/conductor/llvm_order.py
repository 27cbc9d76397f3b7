"""Compiles a kernel with MLIR's and LLVM's own lowering: from the LLVM and ROCDL dialects, or from
a gpu.module of higher ones.

What comes out has the same instructions to choose from as the WaveASM kernel of the same generator,
in LLVM's order, with LLVM's registers and waits; the simulator takes both.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import List, Tuple

from .tools import ConductorError

LOWER, TRANSLATE, OPTIMIZE, COMPILE = "mlir-opt-22", "mlir-translate-22", "opt-22", "llc-22"
#: From gpu, amdgpu, vector, memref, scf, affine, arith to the LLVM and ROCDL dialects.
_LOWERING = ("builtin.module(gpu.module(amdgpu-resolve-strided-metadata,expand-strided-metadata,"
             "lower-affine,cse,convert-amdgpu-to-rocdl{chipset=%s},convert-scf-to-cf,"
             "convert-gpu-to-rocdl{chipset=%s use-bare-ptr-memref-call-conv=1},"
             "convert-vector-to-llvm,convert-to-llvm,reconcile-unrealized-casts,canonicalize,cse))")


def has_llvm() -> bool:
    """Whether the tools are there."""
    return all(shutil.which(tool) for tool in (LOWER, TRANSLATE, OPTIMIZE, COMPILE))


def _run(command: List[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ConductorError(f"cannot run {command[0]}: {error.strerror}") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise ConductorError(f"{command[0]}: {lines[0]}", done.stderr)


def _lower(source: str, target: str) -> None:
    """Lowers the gpu.module of a file in place, and makes it the file's module."""
    lowered = f"{source}.lowered"
    _run([LOWER, f"--pass-pipeline={_LOWERING % (target, target)}", source, "-o", lowered])
    lines = Path(lowered).read_text(encoding="utf-8").rstrip().splitlines()
    inner = next(i for i, line in enumerate(lines) if "gpu.module" in line)
    Path(source).write_text("\n".join(lines[:inner] + lines[inner + 1:-1]), encoding="utf-8")


def compile_with_llvm(text: str, target: str, output: str, *,
                      optimize: bool = False) -> Tuple[int, int]:
    """Writes the object file of a module; returns its VGPRs and AGPRs.

    llc -O3 keeps the loops as they are written; `optimize` runs LLVM's middle end first (opt -O3),
    which may unroll them.
    """
    machine = ["-mtriple=amdgcn-amd-amdhsa", f"-mcpu={target}"]
    with tempfile.TemporaryDirectory(prefix="conductor-") as folder:
        source, ir, asm = (str(Path(folder, f"kernel.{x}")) for x in ("mlir", "ll", "s"))
        Path(source).write_text(text, encoding="utf-8")
        if "gpu.module" in text:
            _lower(source, target)
        _run([TRANSLATE, "--mlir-to-llvmir", source, "-o", ir])
        if optimize:
            _run([OPTIMIZE, *machine, "-O3", ir, "-S", "-o", ir])
        _run([COMPILE, *machine, "-O3", "-filetype=obj", ir, "-o", output])
        _run([COMPILE, *machine, "-O3", "-filetype=asm", ir, "-o", asm])
        both, agprs = (int(re.search(rf"\.{kind}_count:\s*(\d+)", Path(asm).read_text()).group(1))
                       for kind in ("vgpr", "agpr"))
    # vgpr_count is of the whole file: VGPRs up to a multiple of 4, then the AGPRs.
    return both - agprs, agprs
