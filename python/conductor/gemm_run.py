"""Runs two code objects of the GEMM on waveasm-sim: same inputs, result checked, cycles compared.

Uses the standard library only.
"""

from __future__ import annotations

import json
import random
import struct
import subprocess
from pathlib import Path
from typing import Dict, List, Tuple

from .kernels.gemm_config import GemmConfig
from .tools import ConductorError, find_tool

#: Quarters: products and sums of them are exact in f32, in whatever order.
VALUES = [n / 4 for n in range(-8, 9)]
CHECKED = 64  # elements of the product that are computed again


def _pack(value: float, dtype: str) -> bytes:
    return struct.pack("<e", value) if dtype == "f16" else struct.pack("<f", value)[2:]


def _write_inputs(folder: Path, config: GemmConfig, seed: int) -> List[List[float]]:
    """Writes a.bin, b.bin and args.json; returns the values of A and B, row by row."""
    generator = random.Random(seed)
    matrices = []
    for name, rows in (("a", config.m), ("b", config.n)):
        values = generator.choices(VALUES, k=rows * config.k)
        patterns = {value: _pack(value, config.dtype) for value in VALUES}
        (folder / f"{name}.bin").write_bytes(b"".join(patterns[value] for value in values))
        matrices.append(values)
    arguments = [{"file": "a.bin", "access": "read"}, {"file": "b.bin", "access": "read"},
                 {"size": 4 * config.m * config.n, "access": "write", "output": "c.bin"}]
    (folder / "args.json").write_text(json.dumps({"args": arguments}), encoding="utf-8")
    return matrices


def _check_product(folder: Path, config: GemmConfig, a: List[float], b: List[float]) -> None:
    c = (folder / "c.bin").read_bytes()
    generator = random.Random(1)
    for _ in range(CHECKED):
        i, j = generator.randrange(config.m), generator.randrange(config.n)
        expected = sum(x * y for x, y in zip(a[i * config.k:(i + 1) * config.k],
                                             b[j * config.k:(j + 1) * config.k]))
        found = struct.unpack_from("<f", c, 4 * (i * config.n + j))[0]
        if found != expected:
            raise ConductorError(f"the GEMM computes C[{i}][{j}] = {found}, not {expected}")


def compare_on_simulator(folder: Path, config: GemmConfig, before: str, after: str,
                         seed: int = 0) -> Tuple[int, int]:
    """Simulated cycles of the two files in `folder`.

    Raises ConductorError where a check of the simulator finds something, the outputs differ or
    the product is wrong. Writes the inputs and c.bin into `folder`.
    """
    a, b = _write_inputs(folder, config, seed)
    grid = ",".join(map(str, config.grid))
    common = [f"--args={folder / 'args.json'}", f"--grid={grid}", f"--block={config.threads}"]
    sim = find_tool("waveasm-sim")
    done = subprocess.run([sim, "--compare", str(folder / before), str(folder / after), *common],
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConductorError("the simulator finds the kernels wrong", done.stdout + done.stderr)
    _check_product(folder, config, a, b)
    cycles: Dict[str, int] = {}
    for name in (before, after):
        done = subprocess.run([sim, str(folder / name), *common, "--timing", "--format=json"],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            raise ConductorError("waveasm-sim --timing failed", done.stdout + done.stderr)
        cycles[name] = json.loads(done.stdout)["cycles"]
    return cycles[before], cycles[after]
