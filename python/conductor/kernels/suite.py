"""The kernels of this package with a launch each: what they are, their arguments, their grid.

    for kernel in suite():
        kernel.waveasm(), kernel.llvm(), kernel.grid, kernel.write_arguments(folder)

Sizes are large enough that each compute unit has a work-group and small enough that the simulator
takes about a second. Inputs are made from a seed, without NumPy.
"""

from __future__ import annotations

import json
import random
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, List, Sequence, Tuple, Union

from ..driver import target_of
from ..tools import ConductorError
from .convolution import WAVE, depthwise_convolution
from .elementwise import GROUP_ELEMENTS, THREADS, Text, axpy, groups, silu_mul
from .gemm import generate
from .gemm_config import GemmConfig
from .ir_text import IRText, float_bits
from .llvm_text import LLVMText
from .rows import row_sum, softmax

PERIOD = 4099  # elements after which random data repeat: a prime, so that no row is like another


@dataclass(frozen=True)
class Array:
    """A buffer that the kernel reads: `count` elements out of `values`, or bytes of a range."""

    dtype: str  # f32, f16, bf16, u8
    count: int
    values: Sequence[float]
    access: str = "read"

    def data(self, generator: random.Random) -> bytes:
        packed = {value: self._pack(value) for value in self.values}
        period = b"".join(packed[v] for v in generator.choices(self.values, k=PERIOD))
        size = self.count * len(period) // PERIOD
        return (period * (size // len(period) + 1))[:size]

    def _pack(self, value: float) -> bytes:
        if self.dtype == "u8":
            return bytes([int(value)])
        if self.dtype == "f16":
            return struct.pack("<e", value)
        word = struct.pack("<f", value)
        return word[2:] if self.dtype == "bf16" else word


@dataclass(frozen=True)
class Result:
    """A buffer of `count` f32 that the kernel only writes."""

    count: int


@dataclass(frozen=True)
class Word:
    """8 bytes by value."""

    value: int


Argument = Union[Array, Result, Word]


@dataclass(frozen=True)
class Kernel:
    """`text` writes it in the language of its argument. `trips`: of each loop in this launch, in
    pre-order, if the IR does not tell them all."""

    name: str
    what: str
    grid: Tuple[int, ...]
    block: Tuple[int, ...]
    arguments: Tuple[Argument, ...]
    text: Callable[[Text], str]
    trips: Tuple[int, ...] = ()

    def waveasm(self) -> str:
        return self.text(IRText)

    def llvm(self) -> str:
        """The same kernel for `compile_with_llvm`."""
        return self.text(LLVMText)

    @property
    def target(self) -> str:
        return target_of(self.waveasm()) or ""

    def write_arguments(self, folder: Path, seed: int = 0) -> Path:
        """Writes the inputs and args.json for waveasm-sim; returns the latter's path."""
        generator = random.Random(seed)
        entries: List[dict] = []
        for number, argument in enumerate(self.arguments):
            if isinstance(argument, Word):
                entries.append({"type": "i64", "value": argument.value})
            elif isinstance(argument, Result):
                entries.append({"size": 4 * argument.count, "access": "write"})
            else:
                (folder / f"{number}.bin").write_bytes(argument.data(generator))
                entries.append({"file": f"{number}.bin", "access": argument.access})
        path = folder / "args.json"
        path.write_text(json.dumps({"args": entries}), encoding="utf-8")
        return path


#: Quarters: products of two and their sums are exact in f32, in whatever order.
QUARTERS = [n / 4 for n in range(-8, 9)]
#: Numbers whose sums are not exact: another order would show.
TENTHS = [n / 10 for n in range(-30, 31)]


def gemm_kernel(name: str, what: str, config: GemmConfig) -> Kernel:
    return Kernel(name, what, config.grid, (config.threads,),
                  (Array(config.dtype, config.m * config.k, QUARTERS),
                   Array(config.dtype, config.n * config.k, QUARTERS), Result(config.m * config.n)),
                  lambda text: generate(config, text))


def axpy_kernel(n: int, target: str = "gfx942") -> Kernel:
    return Kernel("axpy", "y = a x + y, f32; buffer loads and stores", (groups(n),), (THREADS,),
                  (Array("f32", n, TENTHS), Array("f32", n, TENTHS, "readwrite"),
                   Word(float_bits(1.7))), lambda text: axpy(n, target, text))


def silu_mul_kernel(n: int, target: str = "gfx942") -> Kernel:
    return Kernel("silu_mul", "x g / (1 + exp(-x)), f32; global loads and stores",
                  (groups(n),), (THREADS,),
                  (Array("f32", n, TENTHS), Array("f32", n, TENTHS), Result(n)),
                  lambda text: silu_mul(n, target, text))


def row_sum_kernel(rows: int, columns: int, target: str = "gfx942") -> Kernel:
    return Kernel("row_sum", "sums of rows, f32; a loop, a reduction through LDS, EXEC", (rows,),
                  (THREADS,), (Array("f32", rows * columns, TENTHS), Result(rows)),
                  lambda text: row_sum(rows, columns, target, text))


def softmax_kernel(rows: int, columns: int, target: str = "gfx942") -> Kernel:
    return Kernel("softmax", "softmax of rows, f32; exp, two reductions, VCC", (rows,), (THREADS,),
                  (Array("f32", rows * columns, TENTHS), Result(rows * columns)),
                  lambda text: softmax(rows, columns, target, text))


def convolution_kernel(channels: int, height: int, width: int, size: int,
                       target: str = "gfx942") -> Kernel:
    image = channels * height * width
    return Kernel("convolution", "depthwise, f32; nested loops with an if between",
                  (height, channels), (WAVE,),
                  (Array("f32", image, TENTHS), Array("f32", channels * size * size, TENTHS),
                   Result(image)),
                  lambda text: depthwise_convolution(channels, height, width, size, target, text))


def _mxfp4_text(name: str) -> str:
    path = Path(__file__).parent / name
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConductorError(f"cannot read the mxfp4 kernel {name}: {error.strerror}") from error


def mxfp4_kernel(k: int) -> Kernel:
    """One work-group, 256 x 192 outputs. Inputs have room for what the kernel prefetches. Its first
    loop takes two slices of 256 in a trip, its second one; the last slice is behind both."""
    m, n, room = 256, 192, 1 << 16
    nibbles, scales = range(256), range(120, 130)
    buffers = tuple(Array("u8", count + room, values) for count, values in
                    ((m * k // 2, nibbles), (m * k // 32, scales),
                     (n * k // 2, nibbles), (n * k // 32, scales)))
    words = tuple(Word(x) for x in (m, n, k, k // 2, k // 32, k // 2, k // 32, n, 0))
    return Kernel("mxfp4", "MXFP4 GEMM 256x192x256, 8 waves in two groups, hand-scheduled",
                  (1,), (256, 2), (*buffers, Result(m * n), *words),
                  lambda text: _mxfp4_text("mxfp4_gemm.mlir" if text is LLVMText
                                           else "mxfp4_gemm.waveasm.mlir"),
                  divmod(k // 256 - 1, 2))


def suite(target: str = "gfx942") -> List[Kernel]:
    """The kernels of docs/Quality.md, for `target` if they do not need the other chip."""
    size = dict(m=256, n=256, k=512)
    return [
        gemm_kernel("gemm_naive", "f16 GEMM 128x128x32, one LDS buffer, accesses right before use",
                    GemmConfig(**size, target=target, double_buffer=False, order="at-use")),
        gemm_kernel("gemm_single", "the same, clustered: loads, writes, reads, MFMAs",
                    GemmConfig(**size, target=target, double_buffer=False)),
        gemm_kernel("gemm_pipelined", "f16 GEMM 128x128x32, two LDS buffers, software-pipelined",
                    GemmConfig(**size, target=target)),
        gemm_kernel("gemm_dma",
                    "bf16 GEMM 128x128x64, dwordx4 DMA to two LDS buffers, 16x16x32 MFMA",
                    GemmConfig(**size, target="gfx950", tile=(128, 128, 64), dtype="bf16",
                               lds_dma=True)),
        axpy_kernel(608 * GROUP_ELEMENTS, target),
        silu_mul_kernel(608 * GROUP_ELEMENTS, target),
        row_sum_kernel(608, 16384, target),
        softmax_kernel(608, 4000, target),
        convolution_kernel(16, 76, 256, 5, target),
        mxfp4_kernel(1536),
    ]
