"""Kernels as WaveASM IR, at the point where they are scheduled.

    python -m conductor.extract_ir -o FILE
    python -m conductor.extract_ir --metrics
    python -m conductor.extract_ir --dump-input-mlir
"""

from __future__ import annotations

import re
import sys
from typing import Optional, Sequence, Tuple

from .driver import TARGETS, Conductor, default_target, target_of
from .kernels.gemm import GemmConfig, generate
from .kernels.suite import suite
from .metrics import format_table
from .tools import ArgumentParser, ConductorError, run_command, run_tool, write_output

KERNELS = ("gemm", *(kernel.name for kernel in suite()))
WorkGroup = Tuple[int, int, int]


def _workgroup_size(text: str) -> WorkGroup:
    match = re.search(r"workgroup_size\s*=\s*\[([^\]]*)\]", text)
    sizes = [int(n.split(":")[0]) for n in match.group(1).split(",")] if match else []
    sizes += [1] * (3 - len(sizes))
    return sizes[0], sizes[1], sizes[2]


def capture_kernel_mlir(kernel: str = "gemm", target: Optional[str] = None) -> Tuple[str, WorkGroup]:
    """IR text of a kernel and its work-group size (x, y, z) in work-items.

    `gemm`: the package's own GEMM (f16, tile 128x128x32, 4 waves) for `target`, by default
    `WAVE_DEFAULT_ARCH` or gfx942. Others: as in docs/Quality.md; `mxfp4`, a 256x192x256 MXFP4 GEMM,
    and `gemm_dma` are for gfx950 only.
    """
    if kernel not in KERNELS:
        raise ConductorError(f"kernel '{kernel}' is not one of {', '.join(KERNELS)}")
    chip = target or default_target()
    if chip not in TARGETS:
        raise ConductorError(f"target '{chip}' is not supported; use {' or '.join(TARGETS)}")
    if kernel != "gemm":
        text = next(k for k in suite(chip) if k.name == kernel).waveasm()
        if target not in (None, target_of(text)):
            raise ConductorError(f"the {kernel} kernel is for {target_of(text)}, not for {target}")
        return text, _workgroup_size(text)
    config = GemmConfig(target=chip)
    return generate(config), (config.threads, 1, 1)


def run_pre_scheduling_pipeline(mlir_text: str, wg_size: Sequence[int]) -> str:
    """The IR after the transforms that come before scheduling.

    `wg_size` must be what the program says, where it says it.
    """
    named = re.search(r"workgroup_size\s*=", mlir_text)
    given = tuple([*wg_size, 1, 1][:3])
    if named and _workgroup_size(mlir_text) != given:
        raise ConductorError(f"the program's work-group size is {_workgroup_size(mlir_text)}, "
                             f"not {given}")
    return run_tool("waveasm-opt", mlir_text, ["--waveasm-pre-schedule"])


def add_kernel_arguments(parser: ArgumentParser) -> None:
    """`--kernel` and `--target`, shared by the command lines."""
    parser.add_argument("--kernel", choices=KERNELS, default="gemm", help="default: %(default)s")
    parser.add_argument("--target", choices=TARGETS,
                        help="default: WAVE_DEFAULT_ARCH or gfx942 (mxfp4: gfx950)")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Writes or measures the IR; 1 and one line on stderr where that fails."""
    parser = ArgumentParser(prog="conductor.extract_ir", description=__doc__.split("\n", 1)[0])
    parser.add_argument("-o", "--output", metavar="FILE", help="default: standard output")
    parser.add_argument("--metrics", action="store_true", help="print metrics of the kernel")
    parser.add_argument("--dump-input-mlir", action="store_true",
                        help="the kernel as captured, before any transform")
    add_kernel_arguments(parser)
    args = parser.parse_args(argv)
    try:
        text, wg_size = capture_kernel_mlir(args.kernel, args.target)
        if not args.dump_input_mlir:
            text = run_pre_scheduling_pipeline(text, wg_size)
        if args.metrics:
            conductor = Conductor(text, wg_size, target_of(text))
            table = format_table([(args.kernel, conductor.baseline())])
        if args.output or not args.metrics:
            write_output(args.output, text)
        if args.metrics:
            sys.stdout.write(table)
    except ConductorError as error:
        print(f"extract_ir: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    run_command(main)
