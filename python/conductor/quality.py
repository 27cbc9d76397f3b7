"""The table of docs/Quality.md: what scheduling does to every kernel of this package.

    python -m conductor.quality --output docs/Quality.md
    python -m conductor.quality --kernels softmax,axpy --budgets 1

Each kernel is compiled as written, after list scheduling, and after the search with each budget;
LLVM compiles the same kernel where it can. Schedules are checked with conductor-verify; all code
objects run on the simulator with every check on, and what they write must be equal bit for bit.
Uses the standard library only. `--output` replaces what is between the two markers of the file.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from .driver import Conductor, trips_option
from .extract_ir import run_pre_scheduling_pipeline
from .kernels.suite import Kernel, suite
from .llvm_order import compile_with_llvm, has_llvm
from .tools import ArgumentParser, ConductorError, find_tool, run_command, run_tool, write_output

MARKERS = ("<!-- Made by tools/quality.sh: -->\n", "<!-- end -->\n")
WRITTEN = "as written"
#: Title of a column, and whether LLVM's middle end runs first.
LLVM_ORDERS = (("llc -O3", False), ("opt, llc -O3", True))


class Order(NamedTuple):
    """A column: options of conductor-schedule, or None for the kernel as it is."""

    title: str
    options: Optional[str]


@dataclass
class Measured:
    """One code object. `cycles` are the simulator's, of the launch; `metrics` those of
    conductor-metrics (none for LLVM's)."""

    vgprs: int
    agprs: int
    metrics: Dict[str, object] = field(default_factory=dict)
    cycles: int = 0
    waves: int = 0  # per SIMD in this launch


@dataclass
class Row:
    kernel: Kernel
    measured: Dict[str, Measured]


# -- measuring ---------------------------------------------------------------


def _schedule(kernel: Kernel, order: Order, written: Path, code: Path) -> Measured:
    """Compiles one order to `code`; raises ConductorError where it is not one of the kernel's."""
    ir = written.read_text(encoding="utf-8")
    if order.options is not None:
        options = " ".join([order.options, *trips_option(kernel.trips)])
        ir = run_tool("waveasm-opt", ir, [f"--conductor-schedule={options}"])
        run_tool("waveasm-opt", ir, [f"--conductor-verify=reference={written}"])
    run_tool("waveasm-opt", ir, ["--waveasm-post-schedule",
                                 f"--waveasm-emit-hsaco=output={code}"])
    metrics = Conductor(ir, size_of(kernel), kernel.target).estimate(ir, kernel.trips)
    return Measured(int(metrics["peak_vgpr"]), int(metrics["peak_agpr"]), metrics)


def size_of(kernel: Kernel) -> Tuple[int, ...]:
    """Its work-group, (x, y, z)."""
    return tuple([*kernel.block, 1, 1][:3])


def simulate(kernel: Kernel, codes: Sequence[Path], folder: Path) -> List[dict]:
    """Timing of each; raises ConductorError at a finding or where outputs differ."""
    command = [find_tool("waveasm-sim"), *(["--compare"] if len(codes) > 1 else []),
               *map(str, codes), f"--args={kernel.write_arguments(folder)}",
               f"--grid={','.join(map(str, kernel.grid))}",
               f"--block={','.join(map(str, kernel.block))}", "--timing", "--format=json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConductorError(f"{kernel.name}: the simulator finds a code object wrong",
                             done.stdout + done.stderr)
    timing = json.loads(done.stdout)
    return timing if isinstance(timing, list) else [timing]


def measure(kernel: Kernel, orders: Sequence[Order], llvm: bool) -> Row:
    """Compiles and runs all orders of a kernel."""
    with tempfile.TemporaryDirectory(prefix="conductor-quality-") as name:
        folder = Path(name)
        written = folder / "written.mlir"
        ir = run_pre_scheduling_pipeline(kernel.waveasm(), size_of(kernel))
        written.write_text(run_tool("waveasm-opt", ir, ["--conductor-tag"]), encoding="utf-8")
        measured: Dict[str, Measured] = {}
        for number, order in enumerate(orders):
            measured[order.title] = _schedule(kernel, order, written, folder / f"{number}.hsaco")
        codes = [folder / f"{number}.hsaco" for number in range(len(orders))]
        if llvm:
            for title, optimize in LLVM_ORDERS:
                codes.append(folder / f"llvm{len(codes)}.o")
                measured[title] = Measured(*compile_with_llvm(
                    kernel.llvm(), kernel.target, str(codes[-1]), optimize=optimize))
        for result, timing in zip(measured.values(), simulate(kernel, codes, folder)):
            result.cycles = timing["cycles"]
            result.waves = timing["occupancy"]["max_waves_per_simd"]
        return Row(kernel, measured)


# -- the report --------------------------------------------------------------


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(map(str, line))} |\n" for line in lines)


def _percent(new: float, old: float) -> str:
    return f"{100 * (new - old) / old:+.1f}%"


def _bound(row: Row, orders: Sequence[Order]) -> int:
    return min(int(row.measured[order.title].metrics["lower_bound"]) for order in orders)


def solve_blocks(path: Path) -> List[Sequence[str]]:
    """Name, instructions, orders compiled, bound and fewest clocks of each block of the file."""
    command = [find_tool("waveasm-opt"), str(path), "-o", os.devnull,
               "--pass-pipeline=builtin.module(waveasm.program(test-optimum))"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ConductorError(f"{path} is not solved", done.stderr)
    return re.findall(r"^(\w+): (\d+) nodes, \d+ prefixes, (\d+) orders, bound (\d+), "
                       r"optimum (\d+)$", done.stdout, re.MULTILINE)


def report_blocks(blocks: Sequence[Sequence[str]]) -> str:
    rows = [[f"`{name}`", nodes, orders, bound, optimum, _percent(int(optimum), int(bound))]
            for name, nodes, orders, bound, optimum in blocks]
    heads = ["loop", "instructions", "orders compiled", "lower bound", "best order", "above it"]
    return f"\n### Loops solved by branch and bound\n\n{_table(heads, rows)}"


def _worse(rows: Sequence[Row], orders: Sequence[Order]) -> str:
    """Orders with more cycles than as written, simulated or estimated."""
    lines = []
    for row in rows:
        before = row.measured[WRITTEN]
        for order in orders:
            after = row.measured[order.title]
            pairs = {"simulated": (before.cycles, after.cycles),
                     "estimated": (before.metrics["cycles"], after.metrics["cycles"])}
            for what, (old, new) in pairs.items():
                if new > old:
                    lines.append(f"- `{row.kernel.name}`, {order.title}: {old} -> {new} cycles "
                                 f"{what} ({_percent(new, old)})\n")
    return "".join(lines) or "None.\n"


def _rising(rows: Sequence[Row], orders: Sequence[Order]) -> str:
    """Where more search led to more simulated cycles: what the estimate does not see."""
    lines = []
    for row in rows:
        for before, after in zip(orders[1:], orders[2:]):
            old, new = (row.measured[order.title].cycles for order in (before, after))
            if new > old:
                lines.append(f"- `{row.kernel.name}`, {before.title} to {after.title}: "
                             f"{old} -> {new} ({_percent(new, old)})\n")
    return "".join(lines) or "None.\n"


def report(rows: Sequence[Row], orders: Sequence[Order]) -> str:
    """Markdown: three tables, what got worse, and what the kernels are."""
    ours = [order.title for order in orders]
    llvm = [title for title, _ in LLVM_ORDERS]
    last = ours[-1]
    clocks, estimates, registers = [], [], []
    for row in rows:
        name, of = f"`{row.kernel.name}`", row.measured
        clocks.append([name, *(of[title].cycles for title in ours),
                       _percent(of[last].cycles, of[WRITTEN].cycles),
                       *(of[title].cycles if title in of else "-" for title in llvm)])
        bound = _bound(row, orders)
        estimates.append([name, *(of[title].metrics["cycles"] for title in ours), bound,
                          _percent(float(of[last].metrics["cycles"]), bound)])
        registers.append([name, *(f"{of[title].vgprs}+{of[title].agprs}, {of[title].waves}"
                                  if title in of else "-" for title in [*ours, *llvm])])
    kernels = _table(["kernel", "chip", "what", "work-groups"], [
        [f"`{row.kernel.name}`", row.kernel.target, row.kernel.what,
         "x".join(map(str, row.kernel.grid))] for row in rows])
    return (f"### Simulated cycles of the launch\n\n"
            f"{_table(['kernel', *ours, f'{last}: change', *llvm], clocks)}\n"
            f"### Estimated cycles of a work-group\n\n"
            f"{_table(['kernel', *ours, 'lower bound', f'{last}: above it'], estimates)}\n"
            f"### VGPRs + AGPRs, waves per SIMD\n\n"
            f"{_table(['kernel', *ours, *llvm], registers)}\n"
            f"### Worse than as written\n\n{_worse(rows, orders)}\n"
            f"### Simulated cycles that rise with the budget\n\n{_rising(rows, orders)}\n"
            f"### Kernels\n\n{kernels}")


def insert(page: str, text: str) -> str:
    """The page with `text` between its markers."""
    before, start, rest = page.partition(MARKERS[0])
    _, end, after = rest.partition(MARKERS[1])
    if not start or not end:
        raise ConductorError(f"the page needs the lines {MARKERS[0].strip()} and "
                             f"{MARKERS[1].strip()}")
    return f"{before}{start}\n{text}\n{end}{after}"


# -- command line ------------------------------------------------------------


def make_orders(seconds: Sequence[str], rounds: Sequence[str], threads: int,
                seed: int) -> List[Order]:
    """As written, list scheduling, and one search for each budget."""
    common = f"oracle=search seed={seed} threads={threads}"
    return [Order(WRITTEN, None), Order("list", "oracle=list"),
            *(Order(f"{n} s", f"{common} time-limit={n}") for n in seconds),
            *(Order(f"{n} rounds", f"{common} rounds={n}") for n in rounds)]


def _split(text: str) -> List[str]:
    return [part for part in text.split(",") if part]


def _chosen(names: Optional[str]) -> List[Kernel]:
    kernels = {kernel.name: kernel for kernel in suite()}
    for name in _split(names or ""):
        if name not in kernels:
            raise ConductorError(f"kernel '{name}' is not one of {', '.join(kernels)}")
    return [kernels[name] for name in (_split(names) if names else kernels)]


def _run(args) -> None:
    page = Path(args.output).read_text(encoding="utf-8") if args.output else ""
    if args.output:
        insert(page, "")  # before minutes of work
    orders = make_orders(_split(args.budgets), _split(args.rounds), args.threads, args.seed)
    kernels = _chosen(args.kernels)
    llvm = has_llvm()
    with ThreadPoolExecutor(args.jobs) as pool:
        rows = list(pool.map(lambda kernel: measure(kernel, orders, llvm), kernels))
    text = report(rows, orders)
    if args.blocks:
        text += report_blocks(solve_blocks(Path(args.blocks)))
    write_output(args.output or None, insert(page, text) if args.output else text)


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Exit code 0, or 1 with what is wrong on stderr."""
    parser = ArgumentParser(prog="conductor.quality", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kernels", metavar="NAME,...", help="default: all")
    parser.add_argument("--budgets", metavar="SECONDS,...", default="",
                        help="of the search (default 1,10,60)")
    parser.add_argument("--rounds", metavar="N,...", default="",
                        help="budgets that do not depend on the machine's speed")
    parser.add_argument("--blocks", metavar="FILE",
                        help="programs whose loops are solved by branch and bound")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2, help="kernels at a time (default 2)")
    parser.add_argument("--threads", type=int, default=1, help="of one search (default 1)")
    parser.add_argument("-o", "--output", metavar="FILE",
                        help="page with markers (default: the tables to standard output)")
    args = parser.parse_args(argv)
    if not args.budgets and not args.rounds:
        args.budgets = "1,10,60"
    try:
        _run(args)
    except (ConductorError, OSError) as error:
        sys.stderr.write(getattr(error, "diagnostics", ""))
        parser.exit(1, f"quality: {error}\n")
    return 0


if __name__ == "__main__":
    run_command(main)
