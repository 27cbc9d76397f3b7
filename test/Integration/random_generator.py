"""Random legal programs in scheduling form, for random_programs.py.

Rules that keep a program's result defined: floats are finite (a mask before, one operation deep),
matrix elements are small and exact, a vector value made under partial EXEC stays in its region,
other waves' LDS is read between two barriers only, and barriers stand where all waves come by.
"""

from __future__ import annotations

import random
from typing import Dict, List, Optional, Sequence

from random_ir import SCC, Imm, Op, Operand, Program, Type, Value

V, S, A = Type("v"), Type("s"), Type("a")
V2, V4, S2 = Type("v", 2, 2), Type("v", 4, 4), Type("s", 2, 2)
IN_BYTES = 32768
SLOTS = 160
NAMES = range(88, 96)  # SGPRs that are written and read by name
VNAMES = (40, 41)      # VGPRs that raw lines write
WRITTEN = (36, 37)     # VGPRs that instructions write by name
VALU1 = ["v_not_b32", "v_abs_i32", "v_cvt_f32_u32", "v_cvt_f32_i32"]
VALU2 = ["v_and_b32", "v_or_b32", "v_xor_b32", "v_add_u32", "v_sub_u32", "v_subrev_u32",
         "v_mul_lo_u32", "v_mul_hi_u32", "v_mul_hi_i32", "v_min_u32", "v_max_u32", "v_min_i32",
         "v_max_i32", "v_lshlrev_b32", "v_lshrrev_b32", "v_ashrrev_i32", "v_mbcnt_lo_u32_b32",
         "v_mbcnt_hi_u32_b32"]
VALU3 = ["v_add3_u32", "v_lshl_add_u32", "v_lshl_or_b32", "v_bfe_u32", "v_bfi_b32",
         "v_alignbit_b32", "v_mad_u32_u24", "v_mad_i32_i24"]
FLOAT = {1: ["v_abs_f32", "v_floor_f32", "v_ceil_f32", "v_trunc_f32", "v_rndne_f32",
             "v_cvt_bf16_f32", "v_cvt_f16_f32"],
         2: ["v_add_f32", "v_sub_f32", "v_subrev_f32", "v_mul_f32", "v_max_f32", "v_min_f32"],
         3: ["v_fma_f32", "v_mad_f32"]}
WIDE = ["v_not_b64", "v_mov_b64", "v_and_b64", "v_or_b64", "v_xor_b64", "v_lshlrev_b64",
        "v_lshrrev_b64", "v_ashrrev_i64"]
SALU2 = ["s_add_u32", "s_sub_u32", "s_add_i32", "s_sub_i32", "s_lshl_b32", "s_lshr_b32",
         "s_ashr_i32", "s_min_u32", "s_max_u32", "s_min_i32", "s_max_i32", "s_and_b32", "s_or_b32",
         "s_xor_b32", "s_andn2_b32", "s_bfe_u32"]
SALU2_WIDE = ["s_and_b64", "s_or_b64", "s_xor_b64", "s_andn2_b64", "s_lshl_b64", "s_lshr_b64"]
PREDICATES = ["eq", "ne", "lt", "le", "gt", "ge"]
ARITH_PREDICATES = ["eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge"]


class Generator:
    def __init__(self, seed: int, target: str, size: int) -> None:
        self.rng = random.Random(f"{seed} {target}")
        self.target, self.size = target, size
        self.waves = self.rng.choice([1, 1, 2, 2, 4])
        self.count, self.slots = 0, 0
        self.block: List[Op] = []
        self.live: List[Value] = []
        self.uniform = True   # every wave comes by here equally often
        self.partial = False  # some lanes may be off
        self.depth = 0
        self.body = self.block

    # building -----------------------------------------------------------------
    def value(self, type: Type, full: Optional[bool] = None) -> Value:
        self.count += 1
        return Value(self.count, type, not self.partial if full is None else full)

    def op(self, name: str, operands: Sequence[Operand] = (), types: Sequence[Type] = (),
           attrs: Optional[Dict] = None, full: Optional[bool] = None) -> List[Value]:
        results = [self.value(t, full if t.kind in "va" else True) for t in types]
        self.block.append(Op(name, operands, results, attrs))
        self.live += results
        return results

    def one(self, name: str, operands: Sequence[Operand], type: Type = V, attrs=None,
            full: Optional[bool] = None) -> Value:
        return self.op(name, operands, [type], attrs, full)[0]

    def chance(self, percent: int) -> bool:
        return self.rng.randrange(100) < percent

    # operands -----------------------------------------------------------------
    def imm(self) -> Imm:
        r = self.rng
        return Imm(r.choice([r.randint(-16, 64), r.randint(-16, 64), r.getrandbits(32),
                             r.randint(-70000, 70000), 0x3F800000, 0xFFFFFFFF, 0, 1]))

    def wide_imm(self) -> Imm:
        r = self.rng
        return Imm(r.choice([r.randint(-16, 64), r.getrandbits(31), r.getrandbits(32),
                             -r.getrandbits(31), r.getrandbits(62), -r.getrandbits(62)]))

    def find(self, kind: str, words: int = 1, full: bool = False) -> Optional[Value]:
        fits = [v for v in self.live if v.type.kind == kind and v.type.words == words
                and (v.full or not full)]
        if not fits:
            return None
        return self.rng.choice(fits[-6:] if self.chance(50) else fits)

    def scalar(self, words: int = 1) -> Value:
        found = self.find("s", words)
        if found and not self.chance(3):
            return found
        if words == 1:
            return self.one("s_mov_b32", [self.imm()], S)
        if words == 2:
            return self.one("s_mov_b64", [self.wide_imm()], S2)
        return self.one("pack", [self.scalar() for _ in range(words)], Type("s", words, 4))

    def vector(self, words: int = 1, full: bool = False) -> Value:
        found = self.find("v", words, full)
        if found and not self.chance(3):
            return found
        if words == 1 and full:
            return self.tid
        if words == 1:
            return self.one("v_add_u32", [self.tid, self.imm()])
        align = words if words < 16 and words & (words - 1) == 0 and not self.chance(10) else 1
        return self.one("pack", [self.vector(full=full) for _ in range(words)],
                        Type("v", words, align), full=full or None)

    def accumulators(self, words: int) -> Value:
        found = self.find("a", words, full=True)
        if found and not self.chance(10):
            return found
        source = self.imm() if self.chance(60) else self.scalar()
        if self.partial:
            return None
        return self.one("v_mov_b32", [source], Type("a", words, min(words, 4)))

    def source(self, words: int = 1) -> Operand:
        pick = self.rng.randrange(100)
        if pick < 55:
            return self.vector(words)
        if pick < 80:
            return self.scalar(words)
        return self.imm() if words == 1 else self.wide_imm()

    def ssource(self, words: int = 1) -> Operand:
        return self.scalar(words) if self.chance(70) else (
            self.imm() if words == 1 else self.wide_imm())

    def masked(self, mask: int) -> Value:
        return self.one("v_and_b32", [Imm(mask), self.vector()])

    # statements ---------------------------------------------------------------
    def valu(self) -> None:
        pick = self.rng.randrange(10)
        if pick < 5:
            name = self.rng.choice(VALU2)
            self.one(name, [self.source(), self.source()])
        elif pick < 8:
            self.one(self.rng.choice(VALU3), [self.source() for _ in range(3)])
        else:
            self.one(self.rng.choice(VALU1), [self.source()])

    def floats(self) -> None:
        n = self.rng.choice([1, 1, 2, 2, 3])
        names = FLOAT[n] + (["v_cvt_pk_bf16_f32"] if n == 2 and self.target == "gfx950" else [])
        sources = []
        for _ in range(n):
            pick = self.rng.randrange(4)
            if pick == 0:
                sources.append(Imm(self.rng.choice([0x3F800000, 0xC0000000, 0x40490FDB, 0])))
            elif pick == 1:
                sources.append(self.op("s_and_b32", [self.scalar(), Imm(0xFF7FFFFF)], [S, SCC])[0])
            else:
                sources.append(self.masked(0xFF7FFFFF))
        self.one(self.rng.choice(names), sources)

    def wide(self) -> None:
        name = self.rng.choice(WIDE)
        if name in ("v_not_b64", "v_mov_b64"):
            self.one(name, [self.source(2)], V2)
        elif "rev" in name:
            self.one(name, [self.source(), self.source(2)], V2)
        else:
            self.one(name, [self.source(2), self.source(2)], V2)

    def vcc(self) -> None:
        pick = self.rng.randrange(5)
        if pick == 0:
            type = self.rng.choice(["u32", "i32", "u64", "i64"])
            words = 2 if "64" in type else 1
            self.op(f"v_cmp_{self.rng.choice(PREDICATES)}_{type}",
                    [self.source(words), self.source(words)])
        elif pick < 3:
            other = Imm(0) if self.chance(80) else self.vector()
            self.one("v_cndmask_b32", [self.source(), self.source(), other])
        else:
            kind = self.rng.choice(["add", "sub"])
            mask = Type("s", 2, self.rng.choice([1, 2]))
            self.op(f"v_{kind}_co_u32", [self.source(), self.source()], [V, mask])
            if self.chance(50):
                self.rng.choice([self.valu, self.arith, self.salu])()
            for _ in range(self.rng.randint(0, 2)):
                name = "v_addc_co_u32" if kind == "add" else "v_subb_co_u32"
                self.op(name, [self.source(), self.source()], [V, mask])

    def salu(self) -> None:
        pick = self.rng.randrange(12)
        if pick < 4:
            first = self.scalar() if self.chance(80) else self.imm()
            self.op(self.rng.choice(SALU2), [first, self.ssource()], [S, SCC])
        elif pick < 5:
            name = self.rng.choice(SALU2_WIDE)
            self.op(name, [self.scalar(2), self.ssource(1 if "sh" in name else 2)], [S2, SCC])
        elif pick < 6:
            self.one(self.rng.choice(["s_mul_i32", "s_mul_hi_u32", "s_mul_hi_i32",
                                      "s_pack_ll_b32_b16"]), [self.ssource(), self.ssource()], S)
        elif pick < 7:
            self.compare()
        elif pick < 8:
            self.op("s_not_b32", [self.ssource()], [S, SCC])
        elif pick < 10:
            self.one("s_cselect_b32", [self.flag(), self.ssource(), self.ssource()], S)
        else:
            self.op("s_addc_u32", [self.flag(), self.ssource(), self.ssource()], [S, SCC])

    def compare(self) -> Value:
        type = self.rng.choice(["u32", "i32", "u32", "i32", "u64"])
        predicate = self.rng.choice(PREDICATES if type != "u64" else PREDICATES[:2])
        words = 2 if type == "u64" else 1
        return self.one(f"s_cmp_{predicate}_{type}", [self.scalar(words), self.ssource(words)], SCC)

    def flag(self) -> Value:
        found = self.find("scc")
        return found if found and self.chance(85) else self.compare()

    def arith(self) -> None:
        words = self.rng.choice([1, 1, 2])
        vector = self.chance(50)

        def operand() -> Operand:
            if vector:
                if self.chance(10):
                    found = self.find("a", words)
                    if found:
                        return found
                return self.source(words)
            return self.ssource(words)
        result = (Type("v", words, words) if vector or self.chance(20)
                  else Type("s", words, words))
        pick = self.rng.randrange(10)
        if pick < 4:
            first = operand()
            second = operand() if isinstance(first, Value) else (
                self.vector(words) if vector else self.scalar(words))
            self.vector_only(f"arith.{self.rng.choice(['add', 'mul', 'and', 'or'])}",
                             [first, second], result)
        elif pick < 6:
            kind = V if vector else self.rng.choice([S, S, SCC, V])
            a = self.vector(words) if vector else self.scalar(words)
            operands = [a, operand()]
            if self.chance(30):
                operands.reverse()
            self.one("arith.cmp", operands, kind,
                     {"head": self.rng.choice(ARITH_PREDICATES)})
        elif pick < 8:
            condition = self.flag() if self.chance(30) else self.scalar(self.rng.choice([1, 2]))
            if vector and self.chance(60):
                condition = self.vector()
            self.vector_only("arith.select", [condition, operand(), operand()], result)
        elif pick < 9:
            name = self.rng.choice(["sext", "zext", "trunc"])
            n, m = (2, 1) if name == "trunc" else (1, 2)
            source = self.vector(n) if vector else self.scalar(n)
            self.one(f"arith.{name}", [source], Type("v" if vector else "s", m, m))
        else:
            source = self.vector(words, full=self.partial)
            self.one("arith.readfirstlane", [source], Type("s", words, words))

    def vector_only(self, name: str, operands: List[Operand], result: Type) -> None:
        if result.kind == "s" and any(isinstance(x, Value) and x.type.kind in "va"
                                      for x in operands):
            result = Type("v", result.words, result.words)
        self.one(name, operands, result)

    def lanes(self) -> None:
        pick = self.rng.randrange(3)
        if pick == 0:
            self.one("v_readfirstlane_b32", [self.vector(full=self.partial)], S)
        elif pick == 1:
            self.one("v_readlane_b32", [self.vector(full=True), self.ssource()], S)
        else:
            old = self.vector(full=True)
            self.one("v_writelane_b32", [self.ssource(), self.ssource(), old], V, full=True)

    def tuples(self) -> None:
        kind = self.rng.choice("vvsa")
        make = {"v": self.vector, "s": self.scalar,
                "a": lambda words=1: self.find("a", words)}[kind]
        pick = self.rng.randrange(3)
        if pick == 0:
            widths = self.rng.choice([(1, 1), (1, 1), (2, 1), (1, 1, 1, 1), (2, 2), (1, 2, 1)])
            if kind == "s" and sum(widths) == 3:
                widths = (2, 2)
            parts = [make(w) for w in widths]
            if None in parts:
                return
            n = sum(widths)
            self.one("pack", parts, Type(kind, n, n if n != 3 and self.chance(90) or kind == "s"
                                         else 1), full=all(p.full for p in parts))
            return
        n = self.rng.choice([2, 3, 4] if kind == "v" else [2, 4])
        whole = make(n)
        if whole is None:
            return
        w = self.rng.randint(1, n - 1)
        if kind == "s" and w == 3:
            w = 1
        at = self.rng.randint(0, n - w)
        if kind == "s":
            at -= at % w
        part = make(w) if pick == 1 else None
        if part is not None:
            self.one("insert", [part, whole], whole.type, {"index": at},
                     full=part.full and whole.full)
        else:
            align = w if w in (2,) and self.chance(90) or kind == "s" else 1
            self.one("extract", [whole], Type(kind, w, align), {"index": at}, full=whole.full)

    def agprs(self) -> None:
        pick = self.rng.randrange(5)
        if pick == 0:
            source = self.source()
            self.one("v_mov_b32", [source], Type("a", self.rng.choice([1, 2, 4]), 1))
        elif pick == 1:
            old = self.find("a")
            if old is not None:
                self.one("v_accvgpr_write_b32", [self.source(), old], A, full=None)
        else:
            words = self.rng.choice([1, 1, 4])
            source = self.find("a", words)
            if source is None:
                return
            if words > 1:
                source = self.one("extract", [source], A, {"index": self.rng.randrange(words)},
                                  full=source.full)
            name = self.rng.choice(["v_accvgpr_read_b32", "v_mov_b32"])
            self.one(name, [source], V if name[2] == "a" or self.chance(70) else A)

    def mfma(self) -> None:
        shapes = [("v_mfma_f32_16x16x16_f16", 2, 4), ("v_mfma_f32_32x32x8_f16", 2, 16),
                  ("v_mfma_f32_16x16x4_f32", 1, 4)]
        if self.target == "gfx950":
            shapes += [("v_mfma_f32_16x16x32_f16", 4, 4),
                       ("v_mfma_scale_f32_16x16x128_f8f6f4", 4, 4)]
        name, words, acc_words = self.rng.choice(shapes)
        operands: List[Operand] = []
        for _ in range(2):
            operands.append(self.matrix_operand(words, "scale" in name, name.endswith("_f32")))
        if None in operands:
            return
        kind = self.rng.choice("va")
        accs = [v for v in self.live if v.id in self.matrices and v.type.words == acc_words]
        if accs and self.chance(75):
            acc: Operand = self.rng.choice(accs[-4:])
            type = acc.type
        else:
            acc = Imm(self.rng.choice([0, 0, 0, 0x3F800000, 0x42C80000]))
            type = Type(kind, acc_words, 4 if acc_words == 4 else 16)
        attrs = {}
        operands.append(acc)
        if "scale" in name:
            operands += [self.rng.choice([Imm(0x7F7E8081), self.one("s_mov_b32", [Imm(0x7E7F807F)],
                                                                    S)]) for _ in range(2)]
            attrs = {f"op_sel_{k}": f"{self.rng.randrange(4)} : i32" for k in "ab"}
        result = self.one(name, operands, type, attrs, full=True)
        self.matrices.add(result.id)

    def matrix_operand(self, words: int, any_bits: bool, floats: bool) -> Optional[Value]:
        ready = [v for v in self.live if v.id in self.elements.get((words, any_bits, floats), ())]
        if self.partial:
            return self.rng.choice(ready) if ready else None
        if ready and self.chance(60):
            return self.rng.choice(ready)
        if any_bits:
            value = self.vector(4, full=True)
        else:
            parts = []
            for _ in range(words):
                x = self.masked(0x3 if floats else 0xC000C000)
                parts.append(self.one("v_cvt_f32_u32", [x]) if floats else x)
            value = parts[0] if words == 1 else self.one("pack", parts, Type("v", words, words))
        self.elements.setdefault((words, any_bits, floats), set()).add(value.id)
        return value
