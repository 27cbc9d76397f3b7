"""Runs a program of random_ir on numpy: values have no registers and no timing.

Written against the instruction set documents and the dialect's rules, not against the compiler.
What is state is state here as well: EXEC, VCC, M0, LDS, memory and the registers that have names.
"""

from __future__ import annotations

import re
from typing import Dict, Generator, List, Sequence

import numpy as np

from random_instructions import (COMPARE, FP4, LANES, M32, M64, SALU, U32, U64, VALU, WORDS, _bits,
                                 _f, _i32, _i64, signed)
from random_ir import Imm, Op, Operand, Program, Value

class Wave:
    def __init__(self, group: "Group", index: int) -> None:
        self.group, self.index = group, index
        self.env: Dict[int, object] = {}
        self.exec = np.ones(LANES, bool)
        self.vcc = np.zeros(LANES, bool)
        self.m0 = 0
        self.s = [0] * 128
        self.s[0], self.s[1] = group.kernarg & M32, group.kernarg >> 32
        self.v = np.zeros((512, LANES), U32)
        self.v[0] = np.arange(LANES) + LANES * index
        self.named: Dict[int, list] = {}  # per word: the register that it names, or None

    # operands ---------------------------------------------------------------
    def raw(self, value: Value):
        data = self.env[value.id]
        if value.id in self.named:
            data = data.copy()
            file = self.s if value.type.kind == "s" else self.v
            for k, register in enumerate(self.named[value.id]):
                if register is not None:
                    data[k] = file[register]
        return data

    def names_of(self, value: Value) -> list:
        return self.named.get(value.id) or [None] * value.type.words

    def define_names(self, value: Value, registers: list) -> None:
        if any(register is not None for register in registers):
            self.named[value.id] = registers

    def words(self, operand: Operand, n: int) -> np.ndarray:
        """n words of an operand for all lanes, n x 64."""
        if isinstance(operand, Imm):
            x = operand.value & M64
            return np.stack([np.full(LANES, x >> 32 * k & M32, U32) for k in range(n)])
        x = self.raw(operand)
        if isinstance(x, list):
            return np.stack([np.full(LANES, w, U32) for w in x])
        return x

    def lanes(self, operand: Operand, n: int) -> np.ndarray:
        w = self.words(operand, n).astype(U64)
        return w[0] | w[1] << U64(32) if n == 2 else w[0]

    def scalar(self, operand: Operand, n: int = 1) -> int:
        if isinstance(operand, Imm):
            return operand.value & ((1 << 32 * n) - 1)
        x = self.raw(operand)
        return x if isinstance(x, int) else sum(w << 32 * k for k, w in enumerate(x[:n]))

    def define(self, value: Value, x) -> None:
        self.named.pop(value.id, None)
        if value.type.phys is not None:
            at, n = value.type.phys, value.type.words
            if value.type.kind == "s":
                self.s[at:at + n] = x
            else:
                self.v[at:at + n] = np.where(self.exec, x, self.v[at:at + n])
            self.define_names(value, list(range(at, at + n)))
        self.env[value.id] = x
        if value.type.kind == "s" and value.type.align & (value.type.align - 1):
            self.s[value.type.align:value.type.align + value.type.words] = x

    def define_int(self, value: Value, x: int) -> None:
        if value.type.kind == "scc":
            self.env[value.id] = int(bool(x))
        else:
            self.define(value, [x >> 32 * k & M32 for k in range(value.type.words)])

    def define_lanes(self, value: Value, x: np.ndarray) -> None:
        x = np.asarray(x).astype(np.int64).view(U64) if x.dtype != U64 else x
        self.define(value, np.stack([(x >> U64(32 * k) & U64(M32)).astype(U32)
                                     for k in range(value.type.words)]))

    # execution --------------------------------------------------------------
    def block(self, ops: Sequence[Op]) -> Generator:
        for op in ops:
            special = getattr(self, "do_" + op.name.replace(".", "_"), None)
            if op.name in ("loop", "if", "exec", "handover"):
                yield from special(op)
            elif special:
                special(op)
            else:
                with np.errstate(all="ignore"):
                    self.instruction(op)

    def do_loop(self, op: Op) -> Generator:
        values = [self.value_of(x) for x in op.operands]
        closing = op.regions[0][-1]
        counted = op.attrs.get("bound")
        if counted is not None and values[0][0] >= self.scalar(counted):
            again = False
        else:
            again = True
        while again:
            for arg, x in zip(op.args, values):
                self.env[arg.id] = x
            yield from self.block(op.regions[0][:-1])
            again = self.scalar(closing.operands[0]) if not isinstance(
                closing.operands[0], Value) else self.truth(closing.operands[0])
            values = [self.value_of(x) for x in closing.operands[1:]]
        for result, x in zip(op.results, values):
            self.env[result.id] = x

    def truth(self, value: Value) -> bool:
        x = self.raw(value)
        return bool(x) if isinstance(x, int) else any(x)

    def value_of(self, operand: Operand):
        x = self.raw(operand)
        return list(x) if isinstance(x, list) else x

    def do_if(self, op: Op) -> Generator:
        taken = self.truth(op.operands[0])
        if not taken and len(op.regions) < 2:
            return
        block = op.regions[0 if taken else 1]
        yield from self.block(block[:-1])
        values = [self.value_of(x) for x in block[-1].operands]
        for result, x in zip(op.results, values):
            self.env[result.id] = x

    def do_exec(self, op: Op) -> Generator:
        self.compare(op.attrs["cmp"], op.operands)
        old = self.exec
        self.define(op.attrs["saved"], self.mask_words(old))
        self.exec = old & self.vcc
        yield from self.block(op.regions[0])
        self.exec = old

    def do_handover(self, op: Op) -> Generator:
        yield
        yield from self.block(op.regions[0])
        yield

    @staticmethod
    def mask_words(mask: np.ndarray) -> List[int]:
        bits = sum(1 << i for i in range(LANES) if mask[i])
        return [bits & M32, bits >> 32]

    def compare(self, name: str, operands: Sequence[Operand]) -> None:
        _, _, predicate, type = name.split("_")
        n = 2 if type.endswith("64") else 1
        a, b = (self.lanes(x, n) for x in operands)
        if type == "f32":
            a, b = _f(a), _f(b)
        elif type[0] == "i":
            a, b = (_i64(a), _i64(b)) if n == 2 else (_i32(a), _i32(b))
        self.vcc = COMPARE[predicate](a, b) & self.exec

    def instruction(self, op: Op) -> None:
        name, x = op.name, op.operands
        if name in VALU:
            wide = name.endswith("64")
            widths = [2 if wide else 1] * len(x)
            if wide and "rev" in name:
                widths[0] = 1
            self.define_lanes(op.results[0], VALU[name](*map(self.lanes, x, widths)))
        elif name.startswith("v_cmp_"):
            self.compare(name, x)
        elif "_co_u32" in name:
            self.carry(op)
        elif name.startswith("v_mfma"):
            self.mfma(op)
        elif name.startswith("s_cmp_"):
            _, _, predicate, type = name.split("_")
            n = 2 if type == "u64" else 1
            a, b = (self.scalar(y, n) for y in x)
            if type == "i32":
                a, b = signed(a), signed(b)
            self.define_int(op.results[0], COMPARE[predicate](a, b))
        elif name.startswith(("buffer_", "global_")):
            self.vmem(op)
        elif name.startswith("ds_"):
            self.lds(op)
        elif name.startswith("s_load_"):
            at = self.scalar(x[0], 2) + self.scalar(x[1])
            n = WORDS[name[7:]]
            self.define(op.results[0],
                        [int(w) for w in self.group.find(at, 4 * n).view(U32)])
        elif not name.startswith(("s_waitcnt", "s_nop", "s_setprio", "comment", "dce_protect",
                                  "s_sched_barrier")):
            self.salu(op)

    def salu(self, op: Op) -> None:
        name = op.name
        n = 2 if name.endswith("64") else 1
        key = name if name in SALU else name.rsplit("_", 1)[0]
        function, flag = SALU[key]
        shift = key in ("s_lshl", "s_lshr", "s_ashr")
        a, b = self.scalar(op.operands[0], n), self.scalar(op.operands[1], 1 if shift else n)
        result = function(a, b, 32 * n) if shift else function(a, b)
        self.define_int(op.results[0], result)
        if flag:
            self.define_int(op.results[1], flag(a, b, result, 32 * n))

    def do_s_addc_u32(self, op: Op) -> None:
        total = sum(self.scalar(x) for x in op.operands)
        self.define_int(op.results[0], total)
        self.define_int(op.results[1], total > M32)

    def do_s_cselect_b32(self, op: Op) -> None:
        self.define_int(op.results[0], self.scalar(op.operands[1 if self.truth(op.operands[0])
                                                               else 2]))

    def do_s_mov_b32(self, op: Op) -> None:
        self.define_int(op.results[0], self.scalar(op.operands[0]))

    def do_s_mov_b64(self, op: Op) -> None:
        self.define_int(op.results[0], self.scalar(op.operands[0], 2))

    def do_s_not_b32(self, op: Op) -> None:
        result = ~self.scalar(op.operands[0]) & M32
        self.define_int(op.results[0], result)
        self.define_int(op.results[1], result != 0)

    def do_s_not_b64(self, op: Op) -> None:
        result = ~self.scalar(op.operands[0], 2) & M64
        self.define_int(op.results[0], result)
        self.define_int(op.results[1], result != 0)

    def do_s_mov_b32_m0(self, op: Op) -> None:
        self.m0 = self.scalar(op.operands[0])

    def do_raw(self, op: Op) -> None:
        to, source = re.fullmatch(r'"v_mov_b32 v(\d+), s(\d+)"', op.attrs["head"]).groups()
        self.v[int(to)] = np.where(self.exec, U32(self.s[int(source)]), self.v[int(to)])

    def name_op(self, op: Op) -> None:
        at, words = map(int, (op.attrs["head"].split(", ") + ["1"])[:2])
        kind = op.results[0].type.kind
        self.env[op.results[0].id] = ([0] * words if kind == "s"
                                      else np.zeros((words, LANES), U32))
        self.define_names(op.results[0], list(range(at, at + words)))

    do_precolored_sreg = do_precolored_vreg = name_op

    # tuples, moves, lanes ---------------------------------------------------
    # A word of a tuple that is a name stays one: whoever reads the tuple reads the register.
    def do_pack(self, op: Op) -> None:
        parts = [self.raw(x) for x in op.operands]
        if isinstance(parts[0], list):
            self.define(op.results[0], [w for part in parts for w in part])
        else:
            self.define(op.results[0], np.concatenate(parts))
        self.define_names(op.results[0], [w for x in op.operands for w in self.names_of(x)])

    def do_extract(self, op: Op) -> None:
        at, words = op.attrs["index"], op.results[0].type.words
        self.define(op.results[0], self.raw(op.operands[0])[at:at + words])
        self.define_names(op.results[0], self.names_of(op.operands[0])[at:at + words])

    def do_insert(self, op: Op) -> None:
        part, whole = (self.value_of(x) for x in op.operands)
        at = op.attrs["index"]
        whole = whole.copy()
        whole[at:at + len(part)] = part
        self.define(op.results[0], whole)
        names = list(self.names_of(op.operands[1]))
        names[at:at + len(part)] = self.names_of(op.operands[0])
        self.define_names(op.results[0], names)

    def do_v_mov_b32(self, op: Op) -> None:
        self.define(op.results[0], np.repeat(self.words(op.operands[0], 1)[:1],
                                             op.results[0].type.words, 0))

    def do_v_accvgpr_read_b32(self, op: Op) -> None:
        self.define(op.results[0], self.words(op.operands[0], 1))

    def do_v_accvgpr_write_b32(self, op: Op) -> None:
        new, old = (self.words(x, 1) for x in op.operands)
        self.define(op.results[0], np.where(self.exec, new, old))

    def do_v_cndmask_b32(self, op: Op) -> None:
        false, true = (self.words(x, 1) for x in op.operands[:2])
        self.define(op.results[0], np.where(self.vcc, true, false))

    def do_v_readfirstlane_b32(self, op: Op) -> None:
        lane = int(np.argmax(self.exec)) if self.exec.any() else 0
        self.define_int(op.results[0], int(self.words(op.operands[0], 1)[0, lane]))

    def do_v_readlane_b32(self, op: Op) -> None:
        lane = self.scalar(op.operands[1]) & 63
        self.define_int(op.results[0], int(self.words(op.operands[0], 1)[0, lane]))

    def do_v_writelane_b32(self, op: Op) -> None:
        out = self.words(op.operands[2], 1).copy()
        out[0, self.scalar(op.operands[1]) & 63] = self.scalar(op.operands[0])
        self.define(op.results[0], out)

    def carry(self, op: Op) -> None:
        a, b = (self.lanes(x, 1).astype(np.int64) for x in op.operands)
        into = self.vcc.astype(np.int64) if op.name.startswith(("v_addc", "v_subb")) else 0
        result = a + b + into if "add" in op.name else a - b - into
        self.vcc = ((result > M32) | (result < 0)) & self.exec
        self.define_lanes(op.results[0], result)
        self.define(op.results[1], self.mask_words(self.vcc))

    # arith ------------------------------------------------------------------
    def arith(self, op: Op) -> None:
        name, result = op.name[6:], op.results[0]
        kinds = [x.type.kind for x in op.operands if isinstance(x, Value)]
        vector = result.type.kind in "va" or any(k in "va" for k in kinds)
        if name == "cmp":
            n = max([x.type.words for x in op.operands if isinstance(x, Value)], default=1)
            a, b = (self.lanes(x, n) for x in op.operands)
            predicate = op.attrs["head"]
            if predicate[0] == "s":
                a, b = (_i64(a), _i64(b)) if n == 2 else (_i32(a), _i32(b))
            x = COMPARE[predicate if predicate in COMPARE else predicate[1:]](a, b).astype(U64)
        elif name == "select":
            n = result.type.words
            condition = op.operands[0]
            chosen = (np.full(LANES, self.truth(condition)) if condition.type.kind in ("s", "scc")
                      else (self.words(condition, 1) != 0).any(0))
            x = np.where(chosen, *(self.lanes(y, n) for y in op.operands[1:]))
        else:
            source = op.operands[0]
            n = source.type.words if isinstance(source, Value) else result.type.words
            a = self.lanes(source, n)
            if name == "sext":
                x = _i32(a) if n == 1 else a
            elif name in ("trunc", "zext"):
                x = a
            elif name == "readfirstlane":
                x = np.full(LANES, a[int(np.argmax(self.exec)) if self.exec.any() else 0])
            else:
                a, b = (self.lanes(y, result.type.words) for y in op.operands)
                x = {"add": a + b, "mul": a * b, "and": a & b, "or": a | b}[name]
        if vector and result.type.kind in "va":
            self.define_lanes(result, x)
        else:
            self.define_int(result, int(x.astype(np.int64).view(U64)[0]))

    do_arith_add = do_arith_mul = do_arith_and = do_arith_or = do_arith_select = arith
    do_arith_cmp = do_arith_trunc = do_arith_sext = do_arith_zext = do_arith_readfirstlane = arith

    # matrix -----------------------------------------------------------------
    def mfma(self, op: Op) -> None:
        rows, _, depth = map(int, re.search(r"(\d+)x(\d+)x(\d+)", op.name).groups())
        per_lane = depth * rows // LANES
        words = [self.words(x, 1) for x in op.operands[:2]]
        lane = np.arange(LANES)
        row, group = lane % rows, lane // rows
        matrices = []
        for k, w in enumerate(words):
            if op.name.endswith("_f16"):
                elements = np.ascontiguousarray(w.T).view(np.float16).astype(np.float64)
            elif op.name.endswith("_f32"):
                elements = w.T.view(np.float32).astype(np.float64)
            else:
                raw = np.ascontiguousarray(w.T).view(np.uint8)
                elements = FP4[np.stack([raw & 15, raw >> 4], 2).reshape(LANES, -1)]
                byte = op.attrs.get("op_sel_" + "ab"[k], "0").split()[0]
                scale = self.words(op.operands[3 + k], 1)[0] >> U32(8 * int(byte)) & U32(255)
                elements = elements * (2.0 ** (scale.astype(np.float64) - 127))[:, None]
            matrix = np.zeros((rows, depth))
            for i in range(per_lane):
                matrix[row, group * per_lane + i] = elements[:, i]
            matrices.append(matrix)
        product = matrices[0] @ matrices[1].T
        n = rows * rows // LANES
        acc = op.operands[2]
        c = np.repeat(self.words(acc, 1), n, 0) if isinstance(acc, Imm) else self.words(acc, n)
        out = np.zeros((n, LANES), U32)
        for r in range(n):
            i = 4 * group + r if rows == 16 else 8 * (r // 4) + 4 * group + r % 4
            out[r] = _bits(c[r].view(np.float32).astype(np.float64) + product[i, row])
        self.define(op.results[0], out)

    # memory -----------------------------------------------------------------
    def vmem(self, op: Op) -> None:
        parts = op.name.split("_")
        dma, load = parts[-1] == "lds", parts[1] == "load"
        n = WORDS.get(parts[2], 1)
        size = 4 * n if parts[2] in WORDS else 1 if "byte" in parts[2] else 2
        x = list(op.operands)
        data = None if load else self.words(x.pop(0), n)
        if dma:
            x[0], x[1] = x[1], x[0]
        base = self.scalar(x[0], 2) & (1 << 48) - 1
        base += op.attrs.get("inst_offset", 0) + (self.scalar(x[2]) if len(x) > 2 else 0)
        offsets = self.words(x[1], 1)[0]
        if parts[0] == "buffer":  # a reduced program need not make sense
            last = int(offsets[self.exec].max(initial=0)) + base - self.scalar(x[0], 2)
            if (self.scalar(x[0], 4) >> 64 & M32) < (last & (1 << 48) - 1) + size:
                raise ValueError("out of the descriptor's range")
        out = np.zeros((n, LANES), U32)
        for lane in np.flatnonzero(self.exec):
            bytes_ = self.group.find(base + int(offsets[lane]), size)
            if dma:
                at = self.m0 + op.attrs.get("inst_offset", 0) + int(lane) * size
                self.group.lds[at:at + size] = bytes_
            elif load:
                out[:, lane] = np.frombuffer(bytes_.tobytes().ljust(4 * n, b"\0"), U32)
            else:
                bytes_[:] = np.ascontiguousarray(data[:, lane]).view(np.uint8)[:size]
        if load and not dma:
            self.define(op.results[0], out)

    def lds(self, op: Op) -> None:
        kind, two, type, bits = re.fullmatch(r"ds_(read|write)(2?)_([biu])(\d+)", op.name).groups()
        size = int(bits) // 8
        n = max(1, size // 4)
        offsets = ([op.attrs[f"offset{k}"] * size for k in range(2)] if two
                   else [op.attrs.get("offset", "0 ")])
        offsets = [int(str(x).split()[0]) for x in offsets]
        address = self.words(op.operands[-1], 1)[0]
        out = np.zeros((n * len(offsets), LANES), U32)
        for lane in np.flatnonzero(self.exec):
            for k, offset in enumerate(offsets):
                memory = self.group.lds[int(address[lane]) + offset:][:size]
                if kind == "write":
                    data = self.words(op.operands[0], 1)[k * n:(k + 1) * n, lane]
                    memory[:] = np.ascontiguousarray(data).view(np.uint8)[:size]
                    continue
                x = int.from_bytes(memory.tobytes(), "little", signed=type == "i")
                for j in range(n):
                    out[k * n + j, lane] = x >> 32 * j & M32
        if kind == "read":
            self.define(op.results[0], out)


class Group:
    """`buffers`: base address to bytes; `kernarg`: address of the kernel arguments."""

    def __init__(self, program: Program, buffers: Dict[int, np.ndarray], kernarg: int) -> None:
        self.buffers, self.kernarg = buffers, kernarg
        self.lds = np.zeros(program.lds_size + 64, np.uint8)
        self.program = program

    def find(self, at: int, size: int) -> np.ndarray:
        for base, data in self.buffers.items():
            if base <= at and at + size <= base + len(data):
                return data[at - base:at - base + size]
        raise ValueError(f"access to {at:#x}, {size} bytes")

    def run(self) -> None:
        live = [Wave(self, i).block(self.program.body) for i in range(self.program.waves)]
        while live:
            live = [wave for wave in live if next(wave, self) is not self]
