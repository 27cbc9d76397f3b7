"""Conductor: tag a kernel, apply moves to it, compile it, measure it."""

from __future__ import annotations

import json
import os
import re
from typing import Iterable, List, Optional, Sequence, Tuple, Union

from . import metrics as asm_metrics
from .metrics import Metrics
from .tools import ConductorError, run_tool

#: Chips that the tools compile for.
TARGETS = ("gfx942", "gfx950")

Moves = Union[str, Iterable[str]]


def default_target() -> str:
    """`WAVE_DEFAULT_ARCH`, or gfx942."""
    return os.environ.get("WAVE_DEFAULT_ARCH") or "gfx942"


def target_of(ir: str) -> Optional[str]:
    """The chip that the first program of the IR names."""
    match = re.search(r"target\s*=\s*(?:#waveasm\.target)?<\s*#waveasm\.(\w+)", ir)
    return match.group(1) if match else None


def split_moves(moves: Moves) -> List[str]:
    """Commands one by one: `;` and line ends separate them, `#` starts a comment."""
    texts = [moves] if isinstance(moves, str) else list(moves)
    lines = [line.split("#", 1)[0] for text in texts for line in text.splitlines()]
    return [part.strip() for line in lines for part in line.split(";") if part.strip()]


def trips_option(trips: Sequence[int]) -> List[str]:
    """The option that tells a pass the trips of loops, or none."""
    return [f"trips={','.join(map(str, trips))}"] if trips else []


class Conductor:
    """One kernel's IR before scheduling, and what can be done with it.

    `wg_size` is the work-group size in work-items, (x, y, z). `target` may be left out where
    the IR names its chip. Every method raises ConductorError where a tool refuses its input;
    none changes the object.
    """

    def __init__(self, waveasm_ir: str, wg_size: Sequence[int], target: Optional[str] = None) -> None:
        named = target_of(waveasm_ir)
        self.target = target or named or default_target()
        if self.target not in TARGETS:
            raise ConductorError(f"target '{self.target}' is not supported; use "
                                 f"{' or '.join(TARGETS)}")
        if named and named != self.target:
            raise ConductorError(f"the IR is for {named}, not for {self.target}")
        size = [int(n) for n in wg_size]
        if not 1 <= len(size) <= 3 or any(n < 1 for n in size):
            raise ConductorError(f"work-group size {tuple(wg_size)} is not one to three positive "
                                 f"numbers")
        self.wg_size: Tuple[int, ...] = tuple(size + [1] * (3 - len(size)))
        self.waveasm_ir = waveasm_ir

    def tag(self) -> str:
        """The IR with a name on every instruction (attribute `waveasm.tag`)."""
        return run_tool("waveasm-opt", self.waveasm_ir, ["--conductor-tag"])

    def apply_moves(self, tagged_ir: str, moves: Moves) -> str:
        """The IR after all moves. If one is refused, none is applied: ConductorError says which
        command, why, and with which other instruction."""
        commands = split_moves(moves)
        if not commands:
            return tagged_ir
        lines = "".join(f"// CONDUCTOR: {command}\n" for command in commands)
        return run_tool("waveasm-conductor", lines + tagged_ir, [])

    def compile_to_asm(self, ir: str) -> str:
        """Assembly after register allocation, wait insertion and hazard mitigation."""
        x, y, z = self.wg_size
        return run_tool("waveasm-translate", ir, [
            f"--target={self.target}", f"--workgroup-size-x={x}", f"--workgroup-size-y={y}",
            f"--workgroup-size-z={z}", "--waveasm-linear-scan", "--waveasm-insert-waitcnt",
            f"--waveasm-hazard-mitigation=target={self.target}", "--emit-assembly"])

    @staticmethod
    def get_metrics(asm: str) -> Metrics:
        """What the assembly text shows: counts by class, registers, LDS bytes."""
        return asm_metrics.get_metrics(asm)

    def estimate(self, ir: str, trips: Sequence[int] = ()) -> Metrics:
        """Metrics of the `--conductor-metrics` pass: estimated cycles, critical path and bounds
        beside the counts. The IR is compiled on a clone. `trips`: of each loop, in pre-order, for
        those whose count the IR does not tell."""
        options = ["format=json", "output=metrics.json", *trips_option(trips)]
        text = run_tool("waveasm-opt", ir, [f"--conductor-metrics={' '.join(options)}"],
                        extra_output="metrics.json")
        try:
            programs = json.loads(text)["programs"]
            first = dict(programs[0])
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise ConductorError("waveasm-opt wrote metrics that cannot be read", text) from error
        return first

    def measure(self, ir: str) -> Metrics:
        """Estimated metrics of the IR, with the counts of its assembly."""
        result: Metrics = dict(self.get_metrics(self.compile_to_asm(ir)))
        for key, value in self.estimate(ir).items():
            result.setdefault(key, value)
        return result

    def baseline(self) -> Metrics:
        """Metrics of the kernel in its own order."""
        return self.evaluate([])

    def evaluate(self, moves: Moves) -> Metrics:
        """Metrics after the moves."""
        return self.evaluate_with_ir(moves)[0]

    def evaluate_with_ir(self, moves: Moves) -> Tuple[Metrics, str]:
        """Metrics after the moves, and the tagged IR in its new order."""
        ir = self.apply_moves(self.tag(), moves)
        return self.measure(ir), ir


__all__: Sequence[str] = ("Conductor", "TARGETS", "default_target", "split_moves", "target_of")
