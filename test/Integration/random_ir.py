"""Programs of the random test as a tree: types, values, ops, and their text.

Two ops stand for several lines so that a reducer cannot take them apart: `exec` is a comparison,
s_and_saveexec_b64, its region, and the write that restores EXEC; `handover` is a barrier, its
region and a second barrier.
"""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Optional, Sequence, Union

FILES = {"v": "vreg", "s": "sreg", "a": "areg"}


class Type(NamedTuple):
    """`kind`: v, s, a or scc; `phys`: the first register of a physical type."""

    kind: str
    words: int = 1
    align: int = 1
    phys: Optional[int] = None

    def __str__(self) -> str:
        if self.kind == "scc":
            return "!waveasm.scc"
        if self.phys is not None:
            tail = f", {self.words}" if self.words > 1 else ""
            return f"!waveasm.p{FILES[self.kind]}<{self.phys}{tail}>"
        if self.words == 1 and self.align == 1:
            return f"!waveasm.{FILES[self.kind]}"
        return f"!waveasm.{FILES[self.kind]}<{self.words}, {self.align}>"


SCC = Type("scc")


class Value:
    """An SSA value. `full`: every lane is defined, whatever EXEC was at its definition."""

    __slots__ = ("id", "type", "full")

    def __init__(self, number: int, type: Type, full: bool = True) -> None:
        self.id, self.type, self.full = number, type, full

    def __str__(self) -> str:
        return f"%v{self.id}"


class Imm(NamedTuple):
    value: int


Operand = Union[Value, Imm]


class Op:
    """`args`: the block arguments of a loop, one for each operand."""

    __slots__ = ("name", "operands", "results", "attrs", "regions", "args")

    def __init__(self, name: str, operands: Sequence[Operand] = (), results: Sequence[Value] = (),
                 attrs: Optional[Dict] = None, regions: Sequence[List["Op"]] = (),
                 args: Sequence[Value] = ()) -> None:
        self.name, self.operands, self.results = name, list(operands), list(results)
        self.attrs, self.regions, self.args = attrs or {}, list(regions), list(args)

    def copy(self) -> "Op":
        """A copy of the tree; values are shared."""
        return Op(self.name, self.operands, self.results, self.attrs,
                  [[op.copy() for op in block] for block in self.regions], self.args)


class Program(NamedTuple):
    target: str
    waves: int
    lds_size: int
    attributes: Dict[str, int]
    body: List[Op]


class Printer:
    """Text of a program. Each use of an immediate gets a `constant` of its own."""

    def __init__(self) -> None:
        self.lines: List[str] = []
        self.constants = 0
        self.indent = "  "

    def line(self, text: str) -> None:
        self.lines.append(self.indent + text)

    def operand(self, operand: Operand) -> str:
        if isinstance(operand, Value):
            return str(operand)
        self.constants += 1
        self.line(f"%c{self.constants} = waveasm.constant {operand.value} : "
                  f"!waveasm.imm<{operand.value}>")
        return f"%c{self.constants}"

    def block(self, ops: Sequence[Op]) -> None:
        self.indent += "  "
        for op in ops:
            self.op(op)
        self.indent = self.indent[:-2]

    def op(self, op: Op) -> None:
        special = getattr(self, "print_" + op.name.replace(".", "_"), None)
        if special:
            special(op)
            return
        names = [self.operand(x) for x in op.operands]
        types = [type_of(x) for x in op.operands]
        results = [str(x.type) for x in op.results]
        attrs = dict(op.attrs)
        start = ", ".join(str(x) for x in op.results) + (" = " if op.results else "")
        text = f"{start}waveasm.{op.name}"
        if op.name == "extract":
            self.line(f"{text} {names[0]}[{attrs['index']}] : {types[0]} -> {results[0]}")
            return
        if op.name == "insert":
            self.line(f"{text} {names[0]} into {names[1]}[{attrs['index']}] : {types[0]}, "
                      f"{types[1]} -> {results[0]}")
            return
        head = attrs.pop("head", "")  # a predicate, a text, a count, a register
        if head:
            text += f" {head}"
        if names:
            text += (", " if head else " ") + ", ".join(names)
        if "inst_offset" in attrs:
            text += f" offset : {attrs.pop('inst_offset')}"
        if attrs:
            text += " {" + ", ".join(f"{k} = {v}" for k, v in sorted(attrs.items())) + "}"
        if op.name.startswith("arith.") or op.name == "pack":
            text += f" : ({', '.join(types)}) -> {', '.join(results)}"
        elif types or results:
            arrow = " : " if op.name.startswith("precolored") else " -> "
            text += " : " + ", ".join(types) if types else ""
            text += arrow + ", ".join(results) if results else ""
        self.line(text)

    def print_loop(self, op: Op) -> None:
        inits = [self.operand(x) for x in op.operands]
        signature = ""
        if inits:
            pairs = ", ".join(f"{a} = {i}" for a, i in zip(op.args, inits))
            types = [str(x.type) for x in op.results]
            out = types[0] if len(types) == 1 else f"({', '.join(types)})"
            signature = f"({pairs}) : ({', '.join(str(type_of(x)) for x in op.operands)}) -> {out} "
        self.line(self.results(op) + f"waveasm.loop {signature}{{")
        self.block(op.regions[0])
        self.line("}")

    def print_condition(self, op: Op) -> None:
        names = [self.operand(x) for x in op.operands]
        types = [type_of(x) for x in op.operands]
        text = f"waveasm.condition {names[0]} : {types[0]}"
        if names[1:]:
            text += f" iter_args({', '.join(names[1:])}) : {', '.join(types[1:])}"
        self.line(text)

    def print_if(self, op: Op) -> None:
        condition = self.operand(op.operands[0])
        types = [str(x.type) for x in op.results]
        text = self.results(op) + f"waveasm.if {condition} : {type_of(op.operands[0])} "
        if types:
            text += "-> " + (types[0] if len(types) == 1 else f"({', '.join(types)})") + " "
        self.line(text + "{")
        self.block(op.regions[0])
        if len(op.regions) > 1:
            self.line("} else {")
            self.block(op.regions[1])
        self.line("}")

    def results(self, op: Op) -> str:
        if not op.results:
            return ""
        return ", ".join(f"%v{x.id}" for x in op.results) + " = "

    def print_exec(self, op: Op) -> None:
        a, b = (self.operand(x) for x in op.operands)
        saved = op.attrs["saved"]
        self.line(f"waveasm.{op.attrs['cmp']} {a}, {b} : {type_of(op.operands[0])}, "
                  f"{type_of(op.operands[1])}")
        self.line(f"{saved} = waveasm.s_and_saveexec_b64 -> {saved.type}")
        for inner in op.regions[0]:
            self.op(inner)
        self.line(f"waveasm.s_mov_b64_exec {saved} : {saved.type}")

    def print_handover(self, op: Op) -> None:
        self.line("waveasm.s_barrier")
        for inner in op.regions[0]:
            self.op(inner)
        self.line("waveasm.s_barrier")


def type_of(operand: Operand) -> str:
    return str(operand.type) if isinstance(operand, Value) else f"!waveasm.imm<{operand.value}>"


def to_text(program: Program) -> str:
    printer = Printer()
    for op in program.body:
        printer.op(op)
    attributes = "".join(f", {k} = {v} : i64" for k, v in sorted(program.attributes.items()))
    return (f"waveasm.program @random target = #waveasm.target<#waveasm.{program.target}, 5> "
            f"abi = #waveasm.abi<tid = 0, kernarg = 0>\n    attributes {{workgroup_size = "
            f"[{64 * program.waves}, 1, 1], lds_size = {program.lds_size} : i64, "
            f"num_kernel_args = 2 : i64{attributes}}} {{\n" + "\n".join(printer.lines) +
            "\n  waveasm.s_endpgm\n}\n")
