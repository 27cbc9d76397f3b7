"""Writes a kernel in MLIR's LLVM and ROCDL dialects: the same calls as `IRText`, the same kernel.

Every method and mnemonic becomes the operation or AMDGPU intrinsic that LLVM selects that
instruction for. Registers are i32 or vectors of i32; floating point goes through bitcasts, which
cost nothing. Accumulators (AGPRs) are vectors of f32 from end to end.
What LLVM decides for itself is its own: registers, waits, M0, EXEC, VCC, order.
"""

from __future__ import annotations

import re
from typing import Callable, Dict, List, Optional, Sequence

from .ir_text import IRText, Value, reg

#: One operation of two i32; shifts take the amount first.
_BINARY = {"add_u32": "add", "sub_u32": "sub", "mul_i32": "mul", "mul_lo_u32": "mul",
           "and_b32": "and", "or_b32": "or", "xor_b32": "xor", "lshl_b32": "shl",
           "lshr_b32": "lshr", "lshlrev_b32": "shl", "lshrrev_b32": "lshr"}
#: One operation of f32.
_FLOAT = {"v_add_f32": "llvm.fadd", "v_sub_f32": "llvm.fsub", "v_mul_f32": "llvm.fmul"}
_FLOAT_CALLS = {"v_fma_f32": "llvm.intr.fma", "v_max_f32": "llvm.intr.maxnum"}
_ROCDL_UNARY = {"v_exp_f32": "rocdl.exp2", "v_rcp_f32": "rocdl.rcp"}
#: Intrinsic, elements of A and B, their type.
_MFMA = {"v_mfma_f32_16x16x16_f16": ("mfma.f32.16x16x16f16", 4, "f16"),
         "v_mfma_f32_16x16x16_bf16": ("mfma.f32.16x16x16bf16.1k", 4, "i16"),
         "v_mfma_f32_16x16x32_f16": ("mfma.f32.16x16x32.f16", 8, "f16"),
         "v_mfma_f32_16x16x32_bf16": ("mfma.f32.16x16x32.bf16", 8, "bf16")}
_PREDICATES = {"eq": "eq", "ne": "ne", "lt": "ult", "le": "ule", "gt": "ugt", "ge": "uge"}


def _words(kind: str) -> int:
    """Registers of a type of WaveASM."""
    match = re.search(r"<(\d+),", kind)
    return int(match.group(1)) if match else 1


def _vector(words: int, element: str = "i32") -> str:
    return element if words == 1 else f"vector<{words}x{element}>"


def _llvm(kind: str) -> str:
    """LLVM's type for one of WaveASM."""
    if kind == "!waveasm.scc":
        return "i1"
    return _vector(_words(kind), "f32" if ".areg" in kind else "i32")


def _type(value: Value) -> str:
    return _llvm(value.type)


class LLVMText(IRText):
    """Values carry WaveASM types, as in the base class; the text has LLVM's."""

    def __init__(self, target: str = "gfx942", num_args: int = 0) -> None:
        super().__init__(target, num_args)
        self._depth = 1
        self._blocks = 0
        self._regions: List[List[str]] = []  # labels of what is open

    # -- text ----------------------------------------------------------------

    def _new(self, hint: str, kind: str, text: str) -> Value:
        value = Value(self.name(hint), kind)
        self.line(f"{value.name} = {text}")
        return value

    def _raw(self, text: str) -> str:
        """A value of an LLVM type; returns its name."""
        return self._new("t", "", text).name

    def _cast(self, name: str, source: str, target: str) -> str:
        if source == target:
            return name
        return self._raw(f"llvm.bitcast {name} : {source} to {target}")

    def _float(self, value: Value) -> str:
        return self._cast(value.name, "i32", "f32")

    def _from_float(self, name: str, kind: str, hint: str) -> Value:
        return self._new(hint, kind, f"llvm.bitcast {name} : f32 to i32")

    def _constant(self, number: int, kind: str = "i32") -> str:
        return self._raw(f"llvm.mlir.constant({number} : {kind}) : {kind}")

    def _label(self) -> str:
        self._blocks += 1
        return f"^bb{self._blocks}"

    def body(self) -> str:
        signed = {n: n - (1 << 32) if n >> 31 else n for n in self._constants}
        constants = [f"  {v.name} = llvm.mlir.constant({signed[n]} : i32) : i32"
                     for n, v in sorted(self._constants.items())]
        return "\n".join(constants + self._lines) + "\n"

    # -- what the kernel finds at its start ----------------------------------

    def kernel_arg(self, index: int, hint: str) -> Value:
        return self._new(hint, reg("sreg", 2), f"llvm.bitcast %arg{index} : i64 to vector<2xi32>")

    def group_id(self, dimension: int, hint: str) -> Value:
        return self._new(hint, reg("sreg"), f"rocdl.workgroup.id.{'xyz'[dimension]} : i32")

    def thread_id(self, hint: str) -> Value:
        return self._new(hint, reg("vreg"), "rocdl.workitem.id.x : i32")

    # -- arithmetic ----------------------------------------------------------

    def op(self, mnemonic: str, operands: Sequence[Value], result: str, hint: str) -> Value:
        plain = mnemonic.split("_", 1)[1]
        if mnemonic == "s_mov_b32":
            return Value(operands[0].name, result)
        if plain in _BINARY:
            first, second = operands[::-1] if "rev_" in plain else operands
            return self._new(hint, result,
                             f"llvm.{_BINARY[plain]} {first.name}, {second.name} : i32")
        if mnemonic in _FLOAT or mnemonic in _FLOAT_CALLS:
            return self._float_op(mnemonic, [self._float(x) for x in operands], result, hint)
        if mnemonic in _ROCDL_UNARY:
            x = self._float(operands[0])
            name = self._raw(f"{_ROCDL_UNARY[mnemonic]} {x} f32 -> f32")
            return self._from_float(name, result, hint)
        if mnemonic in _MFMA:
            return self._mfma(mnemonic, operands, result, hint)
        special: Dict[str, Callable[..., Value]] = {
            "v_mov_b32": self._splat, "v_accvgpr_read_b32": self._read_accumulator,
            "v_readfirstlane_b32": self._first_lane,
            "v_lshl_add_u32": self._shift_and("add"), "v_lshl_or_b32": self._shift_and("or"),
            "v_bfe_u32": self._bits}
        if mnemonic not in special:
            raise ValueError(f"{mnemonic} has no counterpart in LLVM's dialects here")
        return special[mnemonic](operands, result, hint)

    def _float_op(self, mnemonic: str, operands: Sequence[str], result: str, hint: str) -> Value:
        names = ", ".join(operands)
        if mnemonic in _FLOAT:
            return self._from_float(self._raw(f"{_FLOAT[mnemonic]} {names} : f32"), result, hint)
        types = ", ".join(["f32"] * len(operands))
        name = self._raw(f"{_FLOAT_CALLS[mnemonic]}({names}) : ({types}) -> f32")
        return self._from_float(name, result, hint)

    def _mfma(self, mnemonic: str, operands: Sequence[Value], result: str, hint: str) -> Value:
        intrinsic, elements, element = _MFMA[mnemonic]
        ab, acc = f"vector<{elements}x{element}>", _llvm(result)
        types = [ab, ab, acc]
        names = [self._cast(v.name, _type(v), t) for v, t in zip(operands, types)]
        zero = self.const(0).name
        return self._new(hint, result,
                         f"rocdl.{intrinsic} {', '.join(names)}, {zero}, {zero}, {zero}"
                         f" : ({', '.join(types)}, i32, i32, i32) -> {acc}")

    def _splat(self, operands: Sequence[Value], result: str, hint: str) -> Value:
        words = _words(result)
        if words == 1:
            return Value(operands[0].name, result)
        element = self._cast(operands[0].name, "i32", "f32" if ".areg" in result else "i32")
        return Value(self._vector_of([element] * words, _llvm(result)), result)

    def _read_accumulator(self, operands: Sequence[Value], result: str, hint: str) -> Value:
        return self._from_float(operands[0].name, result, hint)

    def _first_lane(self, operands: Sequence[Value], result: str, hint: str) -> Value:
        return self._new(hint, result, f"rocdl.readfirstlane {operands[0].name} : i32")

    def _shift_and(self, operation: str) -> Callable[..., Value]:
        def write(operands: Sequence[Value], result: str, hint: str) -> Value:
            value, amount, other = operands
            shifted = self._raw(f"llvm.shl {value.name}, {amount.name} : i32")
            return self._new(hint, result, f"llvm.{operation} {shifted}, {other.name} : i32")
        return write

    def _bits(self, operands: Sequence[Value], result: str, hint: str) -> Value:
        names = ", ".join(v.name for v in operands)
        return self._new(hint, result, f'llvm.call_intrinsic "llvm.amdgcn.ubfe.i32"({names}) : '
                                       f"(i32, i32, i32) -> i32")

    def salu_scc(self, mnemonic: str, *operands: Value, hint: str) -> Value:
        return self.salu(mnemonic, *operands, hint=hint)

    def _compare(self, predicate: str, lhs: Value, rhs: Value, hint: str) -> Value:
        condition, kind = predicate.rsplit("_", 1)
        if kind != "u32":
            raise ValueError(f"comparison {predicate} has no counterpart here")
        return self._new(hint, "!waveasm.scc", f'llvm.icmp "{_PREDICATES[condition]}" {lhs.name}, '
                                               f"{rhs.name} : i32")

    def compare(self, mnemonic: str, lhs: Value, rhs: Value, hint: str) -> Value:
        return self._compare(mnemonic.removeprefix("s_cmp_"), lhs, rhs, hint)

    def select(self, compare: str, lhs: Value, rhs: Value, if_true: Sequence[Value],
               if_false: Value, hint: str) -> List[Value]:
        condition = self._compare(compare, lhs, rhs, "condition")
        return [self._new(hint, reg("vreg"), f"llvm.select {condition.name}, {value.name}, "
                                             f"{if_false.name} : i1, i32") for value in if_true]

    def add64(self, pointer: Value, offset: Value, hint: str) -> List[Value]:
        base = self._cast(pointer.name, "vector<2xi32>", "i64")
        wide = self._raw(f"llvm.zext {offset.name} : i32 to i64")
        total = self._raw(f"llvm.add {base}, {wide} : i64")
        both = self._new(hint, reg("sreg", 2), f"llvm.bitcast {total} : i64 to vector<2xi32>")
        return [self.extract(both, i, "sreg", 1, hint) for i in range(2)]

    # -- tuples --------------------------------------------------------------

    def pack(self, elements: Sequence[Value], kind: str, hint: str) -> Value:
        result = reg(kind, len(elements))
        return Value(self._vector_of([x.name for x in elements], _llvm(result)), result)

    def _vector_of(self, elements: Sequence[str], kind: str) -> str:
        name = self._raw(f"llvm.mlir.poison : {kind}")
        for i, element in enumerate(elements):
            name = self._raw(f"llvm.insertelement {element}, {name}[{self._constant(i)} : i32]"
                             f" : {kind}")
        return name

    def extract(self, value: Value, index: int, kind: str, size: int, hint: str) -> Value:
        if size == 1:
            return self._new(hint, reg(kind), f"llvm.extractelement {value.name}"
                                              f"[{self._constant(index)} : i32] : {_type(value)}")
        which = ", ".join(str(index + i) for i in range(size))
        return self._new(hint, reg(kind, size), f"llvm.shufflevector {value.name}, {value.name} "
                                                f"[{which}] : {_type(value)}")

    # -- memory --------------------------------------------------------------

    def _total(self, voffset: Value, offset: int) -> str:
        """LLVM finds constant offsets of buffers in the address."""
        if offset == 0:
            return voffset.name
        return self._raw(f"llvm.add {voffset.name}, {self.const(offset).name} overflow<nuw> : i32")

    def buffer_load(self, words: int, srd: Value, voffset: Value, soffset: Value, offset: int,
                    hint: str) -> Value:
        return self._new(hint, reg("vreg", words),
                         f"rocdl.raw.buffer.load {srd.name}, {self._total(voffset, offset)}, "
                         f"{soffset.name}, {self.const(0).name} : {_vector(words)}")

    def buffer_store(self, words: int, data: Value, srd: Value, voffset: Value, soffset: Value,
                     offset: int) -> None:
        self.line(f"rocdl.raw.buffer.store {data.name}, {srd.name}, "
                  f"{self._total(voffset, offset)}, {soffset.name}, "
                  f"{self.const(0).name} : {_vector(words)}")

    def buffer_load_lds(self, words: int, lds: Value, srd: Value, voffset: Value,
                        soffset: Value) -> None:
        pointer, size, zero = self._lds(lds, 0), self._constant(4 * words), self.const(0).name
        self.line(f'llvm.call_intrinsic "llvm.amdgcn.raw.buffer.load.lds"({srd.name}, {pointer}, '
                  f"{size}, {voffset.name}, {soffset.name}, {zero}, {zero}) : (vector<4xi32>, "
                  f"!llvm.ptr<3>, i32, i32, i32, i32, i32) -> ()")

    def _global(self, base: Value, offset: Value) -> str:
        address = self._cast(base.name, "vector<2xi32>", "i64")
        pointer = self._raw(f"llvm.inttoptr {address} : i64 to !llvm.ptr<1>")
        wide = self._raw(f"llvm.zext {offset.name} : i32 to i64")
        return self._raw(f"llvm.getelementptr {pointer}[{wide}] : (!llvm.ptr<1>, i64) -> "
                         f"!llvm.ptr<1>, i8")

    def global_load(self, words: int, base: Value, offset: Value, hint: str) -> Value:
        return self._new(hint, reg("vreg", words), f"llvm.load {self._global(base, offset)} "
                         f"{{alignment = {4 * words} : i64}} : !llvm.ptr<1> -> {_vector(words)}")

    def global_store(self, words: int, data: Value, base: Value, offset: Value) -> None:
        self.line(f"llvm.store {data.name}, {self._global(base, offset)} "
                  f"{{alignment = {4 * words} : i64}} : {_vector(words)}, !llvm.ptr<1>")

    def scalar_load(self, base: Value, offset: Value, hint: str) -> Value:
        address = self._cast(base.name, "vector<2xi32>", "i64")
        pointer = self._raw(f"llvm.inttoptr {address} : i64 to !llvm.ptr<4>")
        wide = self._raw(f"llvm.zext {offset.name} : i32 to i64")
        place = self._raw(f"llvm.getelementptr {pointer}[{wide}] : (!llvm.ptr<4>, i64) -> "
                          f"!llvm.ptr<4>, i8")
        return self._new(hint, reg("sreg"), f"llvm.load {place} invariant "
                                            f"{{alignment = 4 : i64}} : !llvm.ptr<4> -> i32")

    def _lds(self, address: Value, offset: int) -> str:
        base = self._raw("llvm.mlir.addressof @lds : !llvm.ptr<3>")
        pointer = self._raw(f"llvm.getelementptr {base}[{address.name}] : (!llvm.ptr<3>, i32) -> "
                            f"!llvm.ptr<3>, i8")
        if offset == 0:
            return pointer
        return self._raw(f"llvm.getelementptr {pointer}[{offset}] : (!llvm.ptr<3>) -> "
                         f"!llvm.ptr<3>, i8")

    def ds_write(self, bits: int, data: Value, address: Value, offset: int) -> None:
        self.line(f"llvm.store {data.name}, {self._lds(address, offset)} "
                  f"{{alignment = {bits // 8} : i64}} : {_vector(bits // 32)}, !llvm.ptr<3>")

    def ds_read(self, bits: int, address: Value, offset: int, hint: str) -> Value:
        words = bits // 32
        return self._new(hint, reg("vreg", words), f"llvm.load {self._lds(address, offset)} "
                         f"{{alignment = {4 * words} : i64}} : !llvm.ptr<3> -> {_vector(words)}")

    def barrier(self) -> None:
        """Hands LDS over, and only that, as gpu.barrier with a local memory fence does."""
        scope = 'syncscope("workgroup")'
        local = '{llvm.mmra = #llvm.mmra_tag<"amdgpu-synchronize-as":"local">}'
        self.line(f"llvm.fence {scope} release {local}")
        self.line("rocdl.s.barrier")
        self.line(f"llvm.fence {scope} acquire {local}")

    def wave_fence(self) -> None:
        self.line('llvm.fence syncscope("wavefront") acq_rel')

    # -- control -------------------------------------------------------------

    def _jump(self, label: str, values: Sequence[Value]) -> str:
        if not values:
            return label
        return (f"{label}({', '.join(v.name for v in values)} : "
                f"{', '.join(_type(v) for v in values)})")

    def _start(self, label: str, arguments: Sequence[Value]) -> None:
        text = ", ".join(f"{v.name}: {_type(v)}" for v in arguments)
        self.line(f"{label}({text}):" if arguments else f"{label}:")

    def _results(self, types: Sequence[str], hint: str) -> List[Value]:
        return [Value(self.name(hint), t) for t in types]

    def begin_lanes(self, compare: str, lhs: Value, rhs: Value) -> Value:
        condition = self._compare(compare, lhs, rhs, "lanes")
        inside, after = self._label(), self._label()
        self._regions.append([after])
        self.line(f"llvm.cond_br {condition.name}, {inside}, {after}")
        self._start(inside, [])
        return condition

    def end_lanes(self, saved: Value) -> None:
        after, = self._regions.pop()
        self.line(f"llvm.br {after}")
        self._start(after, [])

    def begin_loop(self, inits: Sequence[Value], hints: Sequence[str]) -> List[Value]:
        label = self._label()
        self._regions.append([label])
        args = [Value(self.name(h), v.type) for h, v in zip(hints, inits)]
        self.line(f"llvm.br {self._jump(label, inits)}")
        self._start(label, args)
        return args

    def end_loop(self, condition: Value, values: Sequence[Value], hint: str) -> List[Value]:
        (label,), after = self._regions.pop(), self._label()
        self.line(f"llvm.cond_br {condition.name}, {self._jump(label, values)}, "
                  f"{self._jump(after, values)}")
        results = self._results([v.type for v in values], hint)
        self._start(after, results)
        return results

    def begin_if(self, condition: Value, types: Sequence[str]) -> None:
        labels = [self._label() for _ in range(3)]
        self._regions.append(labels)
        self.line(f"llvm.cond_br {condition.name}, {labels[0]}, {labels[1]}")
        self._start(labels[0], [])

    def begin_else(self, values: Sequence[Value]) -> None:
        _, other, after = self._regions[-1]
        self.line(f"llvm.br {self._jump(after, values)}")
        self._start(other, [])

    def end_if(self, values: Sequence[Value], hint: str) -> List[Value]:
        after = self._regions.pop()[2]
        self.line(f"llvm.br {self._jump(after, values)}")
        results = self._results([v.type for v in values], hint)
        self._start(after, results)
        return results

    def end_program(self) -> None:
        self.line("llvm.return")

    def module(self, name: str, *, workgroup_size: Sequence[int], lds_size: int,
               header: Optional[str] = None) -> str:
        lead = "".join(f"// {line}\n" for line in (header or "").splitlines())
        args = ", ".join(f"%arg{i}: i64" for i in range(self.num_args))
        threads = workgroup_size[0] * workgroup_size[1] * workgroup_size[2]
        size = ", ".join(str(n) for n in workgroup_size)
        lds = (f"llvm.mlir.global internal @lds() {{addr_space = 3 : i32, alignment = 16 : i64}} : "
               f"!llvm.array<{lds_size} x i8>\n") if lds_size else ""
        return (f"{lead}{lds}llvm.func @{name}({args}) attributes {{rocdl.kernel, "
                f'rocdl.flat_work_group_size = "{threads},{threads}", '
                f"rocdl.reqd_work_group_size = array<i32: {size}>}} {{\n{self.body()}}}\n")
