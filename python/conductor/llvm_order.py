"""Compiles a kernel that is written in MLIR's LLVM and ROCDL dialects with LLVM's own back end.

What comes out has the same instructions to choose from as the WaveASM kernel of the same generator,
in LLVM's order, with LLVM's registers and waits; the simulator takes both.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import List

from .tools import ConductorError

TRANSLATE, COMPILE = "mlir-translate-22", "llc-22"


def has_llvm() -> bool:
    """Whether both tools are there."""
    return all(shutil.which(tool) for tool in (TRANSLATE, COMPILE))


def _run(command: List[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ConductorError(f"cannot run {command[0]}: {error.strerror}") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise ConductorError(f"{command[0]}: {lines[0]}", done.stderr)


def compile_with_llvm(text: str, target: str, output: str, filetype: str = "obj") -> None:
    """Writes the object file (or assembly: `asm`) of a module in the LLVM dialect."""
    with tempfile.TemporaryDirectory(prefix="conductor-") as folder:
        source, ir = Path(folder, "kernel.mlir"), Path(folder, "kernel.ll")
        source.write_text(text, encoding="utf-8")
        _run([TRANSLATE, "--mlir-to-llvmir", str(source), "-o", str(ir)])
        _run([COMPILE, "-mtriple=amdgcn-amd-amdhsa", f"-mcpu={target}", "-O3",
              f"-filetype={filetype}", str(ir), "-o", output])
