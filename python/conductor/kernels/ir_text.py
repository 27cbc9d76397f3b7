"""Writes WaveASM IR text: one method per instruction form, values carry their type.

The forms (which operand types are printed, and where the arrow goes) are the dialect's, so a
kernel generator only says what it computes.
"""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence


class Value(NamedTuple):
    """An SSA value: printed name (with `%`) and printed type."""

    name: str
    type: str


def reg(kind: str, size: int = 1) -> str:
    """Type of `size` consecutive registers of `kind` (vreg, sreg, areg), aligned to their size."""
    return f"!waveasm.{kind}" if size == 1 else f"!waveasm.{kind}<{size}, {size}>"


class IRText:
    """Collects the body of one program. Constants are emitted once, at its start."""

    def __init__(self) -> None:
        self._lines: List[str] = []
        self._constants: Dict[int, Value] = {}
        self._used: Dict[str, int] = {}
        self._depth = 2

    # -- names and lines ---------------------------------------------------

    def name(self, hint: str) -> str:
        """A name that no other value has, from `hint`."""
        count = self._used.get(hint, 0)
        self._used[hint] = count + 1
        return f"%{hint}" if count == 0 else f"%{hint}_x{count}"

    def line(self, text: str) -> None:
        self._lines.append("  " * self._depth + text)

    def note(self, text: str) -> None:
        """A comment of the text, not an op."""
        self.line(f"// {text}")

    def const(self, value: int) -> Value:
        if value not in self._constants:
            self._constants[value] = Value(f"%c{value}", f"!waveasm.imm<{value}>")
        return self._constants[value]

    def body(self) -> str:
        """The program's text, constants first."""
        constants = [f"    {v.name} = waveasm.constant {n} : {v.type}"
                     for n, v in sorted(self._constants.items())]
        return "\n".join(constants + self._lines) + "\n"

    # -- instruction forms -------------------------------------------------

    def op(self, mnemonic: str, operands: Sequence[Value], result: str, hint: str) -> Value:
        """`%r = waveasm.<mnemonic> %a, %b : ta, tb -> tr` (VALU, MFMA, moves, lane ops)."""
        value = Value(self.name(hint), result)
        self.line(f"{value.name} = waveasm.{mnemonic} {', '.join(o.name for o in operands)}"
                  f" : {', '.join(o.type for o in operands)} -> {result}")
        return value

    def valu(self, mnemonic: str, *operands: Value, hint: str) -> Value:
        return self.op(mnemonic, operands, reg("vreg"), hint)

    def salu(self, mnemonic: str, *operands: Value, hint: str) -> Value:
        """A scalar op that does not write SCC."""
        return self.op(mnemonic, operands, reg("sreg"), hint)

    def salu_scc(self, mnemonic: str, *operands: Value, hint: str) -> Value:
        """A scalar op that also defines SCC, which the caller does not need."""
        value = Value(self.name(hint), reg("sreg"))
        self.line(f"{value.name}, {self.name(hint + '_scc')} = waveasm.{mnemonic} "
                  f"{', '.join(o.name for o in operands)} : {', '.join(o.type for o in operands)}"
                  f" -> {value.type}, !waveasm.scc")
        return value

    def compare(self, mnemonic: str, lhs: Value, rhs: Value, hint: str) -> Value:
        return self.op(mnemonic, (lhs, rhs), "!waveasm.scc", hint)

    def precolored(self, kind: str, index: int, size: int, hint: str) -> Value:
        value = Value(self.name(hint), reg(kind, size))
        count = f", {size}" if size > 1 else ""
        self.line(f"{value.name} = waveasm.precolored.{kind} {index}{count} : {value.type}")
        return value

    def pack(self, elements: Sequence[Value], kind: str, hint: str) -> Value:
        value = Value(self.name(hint), reg(kind, len(elements)))
        self.line(f"{value.name} = waveasm.pack {', '.join(e.name for e in elements)}"
                  f" : ({', '.join(e.type for e in elements)}) -> {value.type}")
        return value

    def extract(self, value: Value, index: int, kind: str, size: int, hint: str) -> Value:
        result = Value(self.name(hint), reg(kind, size))
        self.line(f"{result.name} = waveasm.extract {value.name}[{index}]"
                  f" : {value.type} -> {result.type}")
        return result

    def buffer_load(self, words: int, srd: Value, voffset: Value, soffset: Value, offset: int,
                    hint: str) -> Value:
        suffix = "dword" if words == 1 else f"dwordx{words}"
        result = Value(self.name(hint), reg("vreg", words))
        at = f" offset : {offset}" if offset else ""
        self.line(f"{result.name} = waveasm.buffer_load_{suffix} {srd.name}, {voffset.name}, "
                  f"{soffset.name}{at} : {srd.type}, {voffset.type}, {soffset.type}"
                  f" -> {result.type}")
        return result

    def buffer_store_dword(self, data: Value, srd: Value, voffset: Value, soffset: Value,
                           offset: int) -> None:
        at = f" offset : {offset}" if offset else ""
        self.line(f"waveasm.buffer_store_dword {data.name}, {srd.name}, {voffset.name}, "
                  f"{soffset.name}{at} : {data.type}, {srd.type}, {voffset.type}, {soffset.type}")

    def ds_write(self, bits: int, data: Value, address: Value, offset: int) -> None:
        at = f" {{offset = {offset} : i64}}" if offset else ""
        self.line(f"waveasm.ds_write_b{bits} {data.name}, {address.name}{at}"
                  f" : {data.type}, {address.type}")

    def ds_read(self, bits: int, address: Value, offset: int, hint: str) -> Value:
        result = Value(self.name(hint), reg("vreg", bits // 32))
        at = f" {{offset = {offset} : i64}}" if offset else ""
        self.line(f"{result.name} = waveasm.ds_read_b{bits} {address.name}{at}"
                  f" : {address.type} -> {result.type}")
        return result

    def barrier(self) -> None:
        self.line("waveasm.s_barrier")

    # -- loops -------------------------------------------------------------

    def begin_loop(self, inits: Sequence[Value], hints: Sequence[str]) -> List[Value]:
        """Opens a loop and returns its iteration arguments."""
        args = [Value(self.name(h), v.type) for h, v in zip(hints, inits)]
        pairs = ", ".join(f"{a.name} = {v.name}" for a, v in zip(args, inits))
        types = ", ".join(v.type for v in inits)
        result = types if len(inits) == 1 else f"({types})"
        self._loop_line = len(self._lines)
        self.line(f"waveasm.loop ({pairs}) : ({types}) -> {result} {{")
        self._depth += 1
        return args

    def end_loop(self, condition: Value, values: Sequence[Value], hint: str) -> List[Value]:
        """Closes the loop with the values of the next iteration and returns its results."""
        self.line(f"waveasm.condition {condition.name} : {condition.type} iter_args("
                  f"{', '.join(v.name for v in values)}) : {', '.join(v.type for v in values)}")
        self._depth -= 1
        self.line("}")
        results = self.name(hint)
        count = f":{len(values)}" if len(values) > 1 else ""
        head = self._lines[self._loop_line]
        indent = "  " * self._depth
        self._lines[self._loop_line] = f"{indent}{results}{count} = {head.strip()}"
        if len(values) == 1:
            return [Value(results, values[0].type)]
        return [Value(f"{results}#{i}", v.type) for i, v in enumerate(values)]


def program(name: str, target: str, body: str, *, workgroup_size: Sequence[int], lds_size: int,
            num_kernel_args: int, header: Optional[str] = None) -> str:
    """A module with one program around `body`; `lds_size` in bytes."""
    lead = "".join(f"// {line}\n" for line in (header or "").splitlines())
    size = ", ".join(str(n) for n in workgroup_size)
    return (f"{lead}module {{\n"
            f"  waveasm.program @{name} target = #waveasm.target<#waveasm.{target}, 5>"
            f" abi = #waveasm.abi<tid = 0, kernarg = 0>"
            f" attributes {{lds_size = {lds_size} : i64, num_kernel_args = {num_kernel_args} : i64,"
            f" workgroup_size = [{size}]}} {{\n"
            f"{body}  }}\n}}\n")
