"""Runs a code object on waveasm-sim with NumPy arrays as arguments.

    result = simulate("gemm.hsaco", [a, b, Output(c)], grid=(2, 2))
    result.outputs[0]      # c as the kernel left it
    result.ok              # no error and no finding
    print(result.text)     # the report

Needs NumPy; the rest of the package does not.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from dataclasses import dataclass, field
from typing import List, Optional, Sequence, Tuple, Union

import numpy as np

from .tools import ConductorError, find_tool


@dataclass(frozen=True)
class Output:
    """A buffer that the kernel writes. `array` is what it holds before; `access` is "write" for
    one that the kernel must not read."""

    array: np.ndarray
    access: str = "readwrite"


@dataclass(frozen=True)
class Scalar:
    """An argument by value: `type` is i8 to i64, u8 to u64, f16, bf16, f32 or f64."""

    type: str
    value: Union[int, float]


Argument = Union[np.ndarray, Output, Scalar]


@dataclass
class SimulationResult:
    """`outputs` are the `Output` arguments in their order (empty where the run was refused)."""

    ok: bool
    text: str
    outputs: List[np.ndarray] = field(default_factory=list)


def write_arguments(arguments: Sequence[Argument], folder: str) -> Tuple[str, List[str]]:
    """Writes the arrays and args.json into `folder`; returns its path and the output files."""
    entries, outputs = [], []
    for number, argument in enumerate(arguments):
        if isinstance(argument, Scalar):
            entries.append({"type": argument.type, "value": argument.value})
            continue
        array = argument.array if isinstance(argument, Output) else argument
        name = f"arg{number}.npy"
        np.save(os.path.join(folder, name), np.ascontiguousarray(array))
        entry = {"file": name, "access": "read"}
        if isinstance(argument, Output):
            entry.update(access=argument.access, output=f"out{number}.npy")
            outputs.append(os.path.join(folder, f"out{number}.npy"))
        entries.append(entry)
    path = os.path.join(folder, "args.json")
    with open(path, "w", encoding="utf-8") as out:
        json.dump({"args": entries}, out)
    return path, outputs


def simulate(code_object: str, arguments: Sequence[Argument], *, grid: Sequence[int] = (1, 1, 1),
             block: Optional[Sequence[int]] = None, kernel: Optional[str] = None,
             checks: str = "all", options: Sequence[str] = ()) -> SimulationResult:
    """Runs `kernel` (default: the only one) of the file `code_object`.

    `arguments` in the kernel's order: an array is a read-only buffer, `Output` one that is
    written, `Scalar` a value. `grid` counts work-groups, `block` work-items. `options` are further
    ones of waveasm-sim. Raises ConductorError where the tool is not found or crashes.
    """
    with tempfile.TemporaryDirectory(prefix="waveasm-sim-") as folder:
        args, files = write_arguments(arguments, folder)
        command = [find_tool("waveasm-sim"), os.fspath(code_object), f"--args={args}",
                   f"--grid={','.join(map(str, grid))}", f"--check={checks}", *options]
        if block is not None:
            command.append(f"--block={','.join(map(str, block))}")
        if kernel is not None:
            command.append(f"--kernel={kernel}")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        text = done.stdout + done.stderr
        if done.returncode not in (0, 1):
            raise ConductorError(f"waveasm-sim ended with code {done.returncode}", text)
        outputs = [np.load(name) for name in files if os.path.exists(name)]
        return SimulationResult(done.returncode == 0, text, outputs)
