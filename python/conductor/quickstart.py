"""The main job on one kernel: tag, schedule with the built-in oracle, compile, compare.

    python -m conductor.quickstart --output-dir DIR [--rounds N] [--seed S]

Writes DIR/gemm.mlir (tagged input), gemm.scheduled.mlir, gemm.moves, gemm.s, gemm.hsaco and
gemm.before.hsaco, and prints a table `metric | before | after`. The recorded moves are replayed on
the input and must give the same assembly. The GEMM is run on the simulator before and after: with
every check, equal outputs, and cycles.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import List, Optional, Sequence

from .driver import Conductor
from .extract_ir import add_kernel_arguments, capture_kernel_mlir, run_pre_scheduling_pipeline
from .gemm_run import compare_on_simulator
from .kernels.gemm_config import GemmConfig
from .metrics import format_table
from .tools import ArgumentParser, ConductorError, run_command, run_tool, write_output

#: Metrics of the table, first the keys of the default objective.
TABLE = ("occupancy", "cycles", "peak_vgpr", "s_waitcnt", "s_nop", "total_instructions",
         "peak_agpr", "peak_sgpr", "lower_bound")


def recorded_moves(ir: str) -> List[str]:
    """The moves that a scheduled program carries (attribute `waveasm.moves`)."""
    match = re.search(r"waveasm\.moves\s*=\s*\[(.*?)\]", ir, re.DOTALL)
    return re.findall(r'"([^"]*)"', match.group(1)) if match else []


def _schedule(args) -> None:
    folder = Path(args.output_dir)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConductorError(f"cannot create {folder}: {error.strerror}") from error
    text, wg_size = capture_kernel_mlir(args.kernel, args.target)
    conductor = Conductor(run_pre_scheduling_pipeline(text, wg_size), wg_size)
    tagged = conductor.tag()
    before = conductor.estimate(tagged)
    scheduled = run_tool("waveasm-opt", tagged, [
        f"--conductor-schedule=oracle=search rounds={args.rounds} seed={args.seed}"])
    after = conductor.estimate(scheduled)
    moves = recorded_moves(scheduled)
    asm = conductor.compile_to_asm(scheduled)
    if conductor.compile_to_asm(conductor.apply_moves(tagged, moves)) != asm:
        raise ConductorError("replaying the recorded moves gives other assembly")
    write_output(str(folder / "gemm.mlir"), tagged)
    write_output(str(folder / "gemm.scheduled.mlir"), scheduled)
    write_output(str(folder / "gemm.moves"), "".join(f"{move}\n" for move in moves))
    write_output(str(folder / "gemm.s"), asm)
    for ir, name in ((tagged, "gemm.before.hsaco"), (scheduled, "gemm.hsaco")):
        run_tool("waveasm-opt", ir, [
            "--waveasm-post-schedule", f"--waveasm-emit-hsaco=output={folder.resolve()}/{name}"])
    print(format_table([("before", {key: before.get(key) for key in TABLE}),
                        ("after", {key: after.get(key) for key in TABLE})]))
    print(f"{len(moves)} moves; replayed on the input they give the same assembly")
    if args.kernel == "gemm":
        old, new = compare_on_simulator(folder, GemmConfig(target=conductor.target),
                                        "gemm.before.hsaco", "gemm.hsaco", args.seed)
        print(f"simulated on {conductor.target}: right product, equal outputs, no findings; "
              f"{old} -> {new} cycles ({100 * (new - old) / old:+.1f}%)")
    for name in ("gemm.moves", "gemm.s", "gemm.hsaco"):
        print(f"wrote {folder / name}")


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Exit code 0, or 1 with one line on stderr."""
    parser = ArgumentParser(prog="conductor.quickstart", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--output-dir", default="build/quickstart", metavar="DIR")
    parser.add_argument("--rounds", type=int, default=20, help="rounds of the search oracle")
    parser.add_argument("--seed", type=int, default=0)
    add_kernel_arguments(parser)
    args = parser.parse_args(argv)
    try:
        _schedule(args)
    except ConductorError as error:
        parser.exit(1, f"quickstart: {error}\n")
    return 0


if __name__ == "__main__":
    run_command(main)
