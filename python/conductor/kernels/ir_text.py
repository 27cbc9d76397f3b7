"""Writes WaveASM IR text: one method per instruction form, values carry their type.

The forms (which operand types are printed, and where the arrow goes) are the dialect's, so a
kernel generator only says what it computes. `LLVMText` has the same methods and writes the same
kernel for LLVM.
"""

from __future__ import annotations

import struct
from typing import Dict, List, NamedTuple, Optional, Sequence

SRD_WORD3 = 0x00027000  # raw buffer: num_format 7, data_format 4


class Value(NamedTuple):
    """An SSA value: printed name (with `%`) and printed type."""

    name: str
    type: str


def reg(kind: str, size: int = 1) -> str:
    """Type of `size` consecutive registers of `kind` (vreg, sreg, areg), aligned to their size."""
    return f"!waveasm.{kind}" if size == 1 else f"!waveasm.{kind}<{size}, {size}>"


def float_bits(value: float) -> int:
    """The word that holds `value` as f32."""
    return struct.unpack("<I", struct.pack("<f", value))[0]


class IRText:
    """Collects the body of one program. Constants are emitted once, at its start.

    `target` and `num_args` decide in which registers the kernel finds the work-group's ids.
    """

    def __init__(self, target: str = "gfx942", num_args: int = 0) -> None:
        self.target = target
        self.num_args = num_args
        self._lines: List[str] = []
        self._constants: Dict[int, Value] = {}
        self._used: Dict[str, int] = {}
        self._depth = 2
        self._kernarg: Optional[Value] = None
        self._opened: List[int] = []  # lines of the loops and ifs that are not closed

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
            self._constants[value] = Value(self.name(f"c{value}"), f"!waveasm.imm<{value}>")
        return self._constants[value]

    def const_f32(self, value: float) -> Value:
        return self.const(float_bits(value))

    def body(self) -> str:
        """The program's text, constants first."""
        constants = [f"    {v.name} = waveasm.constant {n} : {v.type}"
                     for n, v in sorted(self._constants.items())]
        return "\n".join(constants + self._lines) + "\n"

    # -- what the kernel finds at its start ----------------------------------

    def kernel_arg(self, index: int, hint: str) -> Value:
        """The 8 bytes of an argument, in two SGPRs."""
        if self._kernarg is None:
            self._kernarg = self.precolored("sreg", 0, 2, "kernarg")
        return self.op("s_load_dwordx2", (self._kernarg, self.const(8 * index)), reg("sreg", 2),
                       hint)

    def group_id(self, dimension: int, hint: str) -> Value:
        # gfx950 preloads the first min(14, 2n) kernarg dwords behind s[0:1]; the ids follow.
        preloaded = min(14, 2 * self.num_args) if self.target == "gfx950" else 0
        return self.precolored("sreg", 2 + preloaded + dimension, 1, hint)

    def thread_id(self, hint: str) -> Value:
        """The work-item's number in x."""
        packed = self.precolored("vreg", 0, 1, "ids")
        return self.valu("v_and_b32", self.const(1023), packed, hint=hint)

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

    def buffer_store(self, words: int, data: Value, srd: Value, voffset: Value, soffset: Value,
                     offset: int) -> None:
        suffix = "dword" if words == 1 else f"dwordx{words}"
        at = f" offset : {offset}" if offset else ""
        self.line(f"waveasm.buffer_store_{suffix} {data.name}, {srd.name}, {voffset.name}, "
                  f"{soffset.name}{at} : {data.type}, {srd.type}, {voffset.type}, {soffset.type}")

    def buffer_load_lds(self, words: int, lds: Value, srd: Value, voffset: Value,
                        soffset: Value) -> None:
        """Brings `words` dwords a lane to LDS at the byte address `lds` (an SGPR), lane by lane."""
        suffix = "dword" if words == 1 else f"dwordx{words}"
        self.line(f"waveasm.s_mov_b32_m0 {lds.name} : {lds.type}")
        self.line(f"waveasm.buffer_load_{suffix}_lds {voffset.name}, {srd.name}, "
                  f"{soffset.name} : {voffset.type}, {srd.type}, {soffset.type}")

    def global_load(self, words: int, base: Value, offset: Value, hint: str) -> Value:
        """From `base` (two SGPRs) plus the lane's byte `offset`."""
        suffix = "dword" if words == 1 else f"dwordx{words}"
        return self.op(f"global_load_{suffix}", (base, offset), reg("vreg", words), hint)

    def global_store(self, words: int, data: Value, base: Value, offset: Value) -> None:
        suffix = "dword" if words == 1 else f"dwordx{words}"
        self.line(f"waveasm.global_store_{suffix} {data.name}, {base.name}, {offset.name}"
                  f" : {data.type}, {base.type}, {offset.type}")

    def scalar_load(self, base: Value, offset: Value, hint: str) -> Value:
        """The dword at `base` (two SGPRs) plus the byte `offset`."""
        return self.op("s_load_dword", (base, offset), reg("sreg"), hint)

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

    def wave_fence(self) -> None:
        """LDS accesses of a wave stay in order here: the hardware does that by itself."""

    def select(self, compare: str, lhs: Value, rhs: Value, if_true: Sequence[Value],
               if_false: Value, hint: str) -> List[Value]:
        """By lane, through VCC: one `v_cmp_<compare>`, a `v_cndmask_b32` for each of `if_true`."""
        self.line(f"waveasm.v_cmp_{compare} {lhs.name}, {rhs.name} : {lhs.type}, {rhs.type}")
        vcc = self.const(0)  # stands for it
        return [self.op("v_cndmask_b32", (if_false, value, vcc), reg("vreg"), hint)
                for value in if_true]

    def add64(self, pointer: Value, offset: Value, hint: str) -> List[Value]:
        """Low and high word of `pointer` (two SGPRs) plus `offset` (one, unsigned)."""
        low = Value(self.name(f"{hint}_lo"), reg("sreg"))
        high = Value(self.name(f"{hint}_hi"), reg("sreg"))
        carry, zero = self.name(f"{hint}_carry"), self.const(0)
        words = [self.extract(pointer, i, "sreg", 1, f"{hint}_ptr") for i in range(2)]
        self.line(f"{low.name}, {carry} = waveasm.s_add_u32 {words[0].name}, {offset.name}"
                  f" : {words[0].type}, {offset.type} -> {low.type}, !waveasm.scc")
        self.line(f"{high.name}, {self.name(hint + '_scc')} = waveasm.s_addc_u32 {carry}, "
                  f"{words[1].name}, {zero.name} : !waveasm.scc, {words[1].type}, {zero.type}"
                  f" -> {high.type}, !waveasm.scc")
        return [low, high]

    def descriptor(self, low: Value, high: Value, size: int, hint: str) -> Value:
        """Of a raw buffer of `size` bytes at the address; what is outside reads 0 and stays."""
        low = self.salu("s_mov_b32", low, hint=f"{hint}_base_lo")
        high = self.salu_scc("s_and_b32", high, self.const(0xFFFF), hint=f"{hint}_base_hi")
        records = self.salu("s_mov_b32", self.const(size), hint=f"{hint}_bytes")
        word3 = self.salu("s_mov_b32", self.const(SRD_WORD3), hint=f"{hint}_format")
        return self.pack((low, high, records, word3), "sreg", f"{hint}_srd")

    def whole_buffer(self, pointer: Value, size: int, hint: str) -> Value:
        """The descriptor of the buffer that an argument points to."""
        words = [self.extract(pointer, i, "sreg", 1, f"{hint}_ptr_{x}") for i, x in
                 enumerate(("lo", "hi"))]
        return self.descriptor(*words, size, hint)

    # -- control -----------------------------------------------------------

    def begin_lanes(self, compare: str, lhs: Value, rhs: Value) -> Value:
        """Switches off the lanes for which `v_cmp_<compare>` does not hold, until `end_lanes`,
        which takes the value that this returns."""
        self.line(f"waveasm.v_cmp_{compare} {lhs.name}, {rhs.name} : {lhs.type}, {rhs.type}")
        saved = Value(self.name("lanes"), reg("sreg", 2))
        self.line(f"{saved.name} = waveasm.s_and_saveexec_b64 -> {saved.type}")
        return saved

    def end_lanes(self, saved: Value) -> None:
        self.line(f"waveasm.s_mov_b64_exec {saved.name} : {saved.type}")

    def begin_loop(self, inits: Sequence[Value], hints: Sequence[str]) -> List[Value]:
        """Opens a loop, which runs at least once, and returns its iteration arguments."""
        args = [Value(self.name(h), v.type) for h, v in zip(hints, inits)]
        pairs = ", ".join(f"{a.name} = {v.name}" for a, v in zip(args, inits))
        types = ", ".join(v.type for v in inits)
        result = types if len(inits) == 1 else f"({types})"
        self._open(f"waveasm.loop ({pairs}) : ({types}) -> {result} {{")
        return args

    def end_loop(self, condition: Value, values: Sequence[Value], hint: str) -> List[Value]:
        """Closes the loop with the values of the next iteration and returns its results."""
        self.line(f"waveasm.condition {condition.name} : {condition.type} iter_args("
                  f"{', '.join(v.name for v in values)}) : {', '.join(v.type for v in values)}")
        return self._close([v.type for v in values], hint)

    def begin_if(self, condition: Value, types: Sequence[str]) -> None:
        """Opens a branch that the whole wave takes or not; `types` of its results."""
        result = ", ".join(types) if len(types) == 1 else f"({', '.join(types)})"
        self._open(f"waveasm.if {condition.name} : {condition.type} -> {result} {{")

    def begin_else(self, values: Sequence[Value]) -> None:
        """Ends the first branch with its results."""
        self._yield(values)
        self._depth -= 1
        self.line("} else {")
        self._depth += 1

    def end_if(self, values: Sequence[Value], hint: str) -> List[Value]:
        """Ends the second branch with its results; returns those of the whole."""
        self._yield(values)
        return self._close([v.type for v in values], hint)

    def end_program(self) -> None:
        self.line("waveasm.s_endpgm")

    def module(self, name: str, *, workgroup_size: Sequence[int], lds_size: int,
               header: Optional[str] = None) -> str:
        """The whole text; `lds_size` in bytes."""
        return program(name, self.target, self.body(), workgroup_size=workgroup_size,
                       lds_size=lds_size, num_kernel_args=self.num_args, header=header)

    def _yield(self, values: Sequence[Value]) -> None:
        self.line(f"waveasm.yield {', '.join(v.name for v in values)}"
                  f" : {', '.join(v.type for v in values)}")

    def _open(self, text: str) -> None:
        self._opened.append(len(self._lines))
        self.line(text)
        self._depth += 1

    def _close(self, types: Sequence[str], hint: str) -> List[Value]:
        """Closes what was opened last and gives it results."""
        self._depth -= 1
        self.line("}")
        results = self.name(hint)
        count = f":{len(types)}" if len(types) > 1 else ""
        at = self._opened.pop()
        self._lines[at] = f"{'  ' * self._depth}{results}{count} = {self._lines[at].strip()}"
        if len(types) == 1:
            return [Value(results, types[0])]
        return [Value(f"{results}#{i}", t) for i, t in enumerate(types)]


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
