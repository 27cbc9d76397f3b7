"""Memory, control flow and the frame of a random program; the rest is in random_generator.py."""

from __future__ import annotations

from typing import Callable, Dict, List, Optional, Tuple

from random_generator import IN_BYTES, NAMES, SLOTS, VNAMES, WRITTEN, A, Generator, S, S2, V, V2, V4
from random_ir import SCC, Imm, Op, Program, Type, Value

LANE_BYTES = 32      # own LDS bytes of a lane
WAVE_BYTES = 64 * LANE_BYTES
SLOT_BYTES = 16      # output bytes of a lane in one slot
LOADS = {"dword": 1, "dwordx2": 2, "dwordx3": 3, "dwordx4": 4, "ubyte": 1, "ushort": 1}
STORES = {"dword": 1, "dwordx2": 2, "dwordx3": 3, "dwordx4": 4, "byte": 1, "short": 1}


def tuple_type(kind: str, words: int) -> Type:
    return Type(kind, words, words if words in (1, 2, 4) else 2)


class ProgramGenerator(Generator):
    def __init__(self, seed: int, target: str, size: int) -> None:
        super().__init__(seed, target, size)
        self.matrices, self.elements = set(), {}  # ids of MFMA results; of exact elements
        self.threads = 64 * self.waves
        self.attributes: Dict[str, int] = {}

    def program(self) -> Program:
        self.frame()
        if self.chance(12):
            self.attributes["vgprs"] = self.rng.choice([48, 64, 96])
            self.attributes["sgprs"] = self.rng.choice([100, 102])
        if self.chance(25):
            self.pressure()
        while self.size > 0:
            self.statement()
        self.dump()
        return Program(self.target, self.waves, 2 * LANE_BYTES * self.threads, self.attributes,
                       self.body)

    def frame(self) -> None:
        """Addresses, and a first few values of each kind."""
        kernarg = self.one("precolored.sreg", [], S2, {"head": "0, 2"})
        pointers = self.one("s_load_dwordx4", [kernarg, Imm(0)], Type("s", 4, 4))
        tid = self.one("precolored.vreg", [], V, {"head": "0"})
        self.tid = self.one("v_and_b32", [Imm(0x3FF), tid])
        descriptors, self.pointers = [], []
        for k, size in enumerate((IN_BYTES, SLOTS * SLOT_BYTES * self.threads)):
            pair = self.one("extract", [pointers], S2, {"index": 2 * k})
            parts = [self.one("extract", [pair], S, {"index": i}) for i in (0, 1)]
            parts += [self.one("s_mov_b32", [Imm(x)], S) for x in (size, 0x27000)]
            descriptors.append(self.one("pack", parts, Type("s", 4, 4)))
            self.pointers.append(pair)
        self.descriptors = descriptors
        self.out = self.one("v_lshlrev_b32", [Imm(4), self.tid])
        self.own = self.one("v_lshlrev_b32", [Imm(5), self.tid])
        first = self.one("v_readfirstlane_b32", [self.tid], S)
        self.wave_lds = self.one("s_mul_i32", [first, Imm(LANE_BYTES)], S)
        self.op("v_cmp_lt_u32", [self.tid, Imm(17)])
        self.fill_lds()
        hidden = {v.id for v in self.live} - {self.tid.id, self.out.id, first.id}
        self.live = [v for v in self.live if v.id not in hidden]
        for k in range(3):
            self.load()
        self.one("v_mul_lo_u32", [self.tid, Imm(0x9E3779B1)])
        self.one("s_load_dwordx2", [self.pointers[0], Imm(16)], S2)
        self.one("s_load_dword", [self.pointers[0], Imm(72)], S)
        for register in (NAMES[0], NAMES[1], NAMES[4], NAMES[5]):
            self.forget(self.one("s_mov_b32", [self.imm()], Type("s", 1, 1, register)))
        for register in WRITTEN:
            self.forget(self.one("v_add_u32", [self.tid, self.imm()], Type("v", 1, 1, register)))

    def fill_lds(self) -> None:
        """Writes all LDS: what a work-group finds there on a chip is not defined."""
        words = [self.one("v_add_u32", [Imm(0x10203 * k), self.tid]) for k in range(4)]
        data = self.one("pack", words, V4)
        for half in range(2):
            for at in range(0, LANE_BYTES, 16):
                offset = half * LANE_BYTES * self.threads + at
                self.op("ds_write_b128", [data, self.own], [], {"offset": offset} if offset else {})

    def forget(self, value: Value) -> None:
        self.live = [v for v in self.live if v is not value]

    # statements -----------------------------------------------------------------
    def statement(self) -> None:
        self.size -= 1
        table: List[Tuple[int, Callable[[], None]]] = [
            (14, self.valu), (5, self.floats), (6, self.wide), (9, self.vcc), (16, self.salu),
            (12, self.arith), (5, self.lanes), (10, self.tuples), (7, self.agprs), (5, self.mfma),
            (6, self.load), (5, self.store), (5, self.lds_write), (5, self.lds_read),
            (2, self.names), (2, self.clutter), (1, self.pressure)]
        if self.depth < 3:
            table += [(4, self.loop), (4, self.conditional), (3, self.exec_region)]
        if not self.partial:
            table += [(2, self.dma)]
            if self.uniform:
                table += [(3, self.handover)]
            if self.depth == 0:
                table += [(1, self.pinned)]
        total = self.rng.randrange(sum(weight for weight, _ in table))
        for weight, statement in table:
            total -= weight
            if total < 0:
                statement()
                return

    def clutter(self) -> None:
        self.block.append(Op(*self.rng.choice([
            ("s_nop", (), (), {"head": "1"}), ("s_setprio", (), (), {"head": "1"}),
            ("comment", (), (), {"head": '"text"'}), ("dce_protect", (self.vector(),)),
            ("s_waitcnt", (), (), {"head": "vmcnt(2) lgkmcnt(3)"}),
            ("s_waitcnt_vmcnt", (), (), {"head": "0"})])))

    def pressure(self) -> None:
        """Many values at once, then one use of each."""
        kind = self.rng.choice("vvs")
        n = self.rng.choice([8, 20, 40]) if kind == "v" else self.rng.choice([8, 20])
        if kind == "v":
            values = [self.one("v_add_u32", [self.source(), self.vector()]) for _ in range(n)]
        else:
            values = [self.op("s_add_u32", [self.scalar(), self.imm()], [S, SCC])[0]
                      for _ in range(n)]
        keep = self.live
        for _ in range(self.rng.randint(0, 4)):
            self.size -= 1
            self.valu() if kind == "v" else self.salu()
        last = values[0]
        for value in values[1:]:
            last = (self.one("v_xor_b32", [last, value]) if kind == "v"
                    else self.op("s_xor_b32", [last, value], [S, SCC])[0])
        del keep

    def load(self) -> None:
        r = self.rng
        base = r.choice(["buffer", "buffer", "global"])
        width = r.choice(list(LOADS))
        offset = self.masked(0x3FF0)
        operands = [self.descriptors[0] if base == "buffer" else self.pointers[0], offset]
        if self.chance(30):
            operands.append(r.choice([Imm(0), Imm(64), Imm(4096),
                                      self.one("s_mov_b32", [Imm(256)], S)]))
        attrs = {"inst_offset": 4 * r.randrange(1024)} if self.chance(50) else {}
        words = LOADS[width]
        kind = "a" if self.chance(12) else "v"
        self.one(f"{base}_load_{width}", operands, tuple_type(kind, words), attrs)

    def store(self, value: Optional[Value] = None) -> None:
        if self.slots >= SLOTS:
            return
        r = self.rng
        if value is None:
            kind = r.choice("vvva")
            words = r.choice([1, 1, 2, 3, 4])
            value = self.find("a", words) if kind == "a" else self.vector(words)
            if value is None:
                return
        width = {1: "dword", 2: "dwordx2", 3: "dwordx3", 4: "dwordx4"}[value.type.words]
        if value.type.words == 1 and self.chance(15):
            width = r.choice(["byte", "short"])
        slot = self.slots * SLOT_BYTES * self.threads
        self.slots += 1
        how = r.randrange(4)
        if how == 0:
            address = self.one("v_add_u32", [self.out, Imm(slot)])
            self.op(f"buffer_store_{width}", [value, self.descriptors[1], address])
        elif how == 1:
            address = self.one("v_add_u32", [self.out, Imm(slot)])
            self.op(f"global_store_{width}", [value, self.pointers[1], address])
        elif how == 2:
            self.op(f"buffer_store_{width}", [value, self.descriptors[1], self.out, Imm(slot)])
        else:
            offset = self.one("s_mov_b32", [Imm(slot)], S)
            self.op(f"buffer_store_{width}", [value, self.descriptors[1], self.out, offset])

    # LDS --------------------------------------------------------------------------
    def lds_write(self) -> None:
        r = self.rng
        name, words, step = r.choice([("b32", 1, 4), ("b64", 2, 8), ("b128", 4, 16), ("b8", 1, 1),
                                      ("b16", 1, 2), ("2_b32", 2, 4), ("2_b64", 4, 8)])
        data = (self.find("a", words) if self.chance(15) else None) or self.vector(words)
        size = {"b8": 1, "b16": 2}.get(name, 4 * words)
        if name[0] == "2":
            attrs = dict(zip(("offset0", "offset1"), r.sample(range(LANE_BYTES // step), 2)))
            self.op("ds_write" + name, [data, self.own], [], attrs)
        else:
            at = step * r.randrange((LANE_BYTES - size) // step + 1)
            self.op("ds_write_" + name, [data, self.own], [], {"offset": at} if at else {})

    def lds_read(self, address: Optional[Value] = None) -> None:
        r = self.rng
        if address is None:
            lane = self.masked(0x7E0)
            base = self.wave_lds
            if self.chance(30):  # what a DMA has brought
                base = self.op("s_add_u32", [base, Imm(LANE_BYTES * self.threads)], [S, SCC])[0]
            address = r.choice([self.own, self.one("v_or_b32", [lane, base])])
        name, words, step = r.choice([("b32", 1, 4), ("b64", 2, 8), ("b128", 4, 16), ("u8", 1, 1),
                                      ("i8", 1, 1), ("u16", 1, 2), ("i16", 1, 2), ("2_b32", 2, 4),
                                      ("2_b64", 4, 8)])
        type = tuple_type("a" if self.chance(10) else "v", words)
        size = {"8": 1, "6": 2}.get(name[-1] if name[0] in "ui" else "", 4 * words)
        if name[0] == "2":
            attrs = dict(zip(("offset0", "offset1"), r.sample(range(LANE_BYTES // step), 2)))
            self.one("ds_read" + name, [address], type, attrs)
        else:
            at = step * r.randrange((LANE_BYTES - size) // step + 1)
            self.one("ds_read_" + name, [address], type, {"offset": at} if at else {})

    def dma(self) -> None:
        """Memory to this wave's second half of LDS, in the order of its lanes."""
        r = self.rng
        wide = self.target == "gfx950" and self.chance(60)
        at = 16 * r.randrange(64 if wide else 96)
        base = self.op("s_add_u32", [self.wave_lds, Imm(LANE_BYTES * self.threads + at)],
                       [S, SCC])[0]
        self.forget(base)
        self.op("s_mov_b32_m0", [base])
        if self.chance(30):
            r.choice([self.valu, self.salu, self.lanes])()
        for _ in range(r.choice([1, 1, 2])):
            operands = [self.masked(0x3FF0), self.descriptors[0]]
            if self.chance(40):
                operands.append(r.choice([Imm(0), Imm(1024)]))
            attrs = {"inst_offset": 16} if not wide and at < 1700 - 256 and self.chance(30) else {}
            self.op(f"buffer_load_dword{'x4' if wide else ''}_lds", operands, [], attrs)

    def handover(self) -> None:
        def body() -> None:
            for _ in range(self.rng.randint(1, 3)):
                self.lds_read(self.masked(LANE_BYTES * (2 * self.threads - 1)))
                if self.chance(40):
                    self.valu()
        outer, self.block = self.block, []
        body()
        op = Op("handover", regions=[self.block])
        self.block = outer
        self.block.append(op)

    # control flow -----------------------------------------------------------------
    def inside(self, body: Callable[[], None], uniform: bool = True) -> List[Op]:
        """The ops of `body`; the values made there are gone after it."""
        saved = self.block, self.live, self.uniform
        self.block, self.live, self.uniform = [], list(self.live), self.uniform and uniform
        self.depth += 1
        body()
        closing = [self.block.pop()] if self.block[-1:] and self.block[-1].name in (
            "condition", "yield") else []
        for value in self.rng.sample(self.live[-10:], min(2, len(self.live))):
            self.observe(value)
        ops = self.block + closing
        self.depth -= 1
        self.block, self.live, self.uniform = saved
        return ops

    def statements(self, low: int, high: int) -> None:
        for _ in range(self.rng.randint(low, high)):
            self.statement()

    def carried(self) -> List[Value]:
        """Values to go around a loop or out of an if: tuples of every file, some twice."""
        out: List[Value] = []
        for _ in range(self.rng.choice([0, 1, 2, 3, 4])):
            kind, words = self.rng.choice([("v", 1), ("v", 1), ("v", 2), ("v", 4), ("s", 1),
                                           ("s", 1), ("s", 2), ("a", 1), ("a", 4), ("scc", 1)])
            accs = [v for v in self.live if v.id in self.matrices]
            for _ in range(self.rng.choice([1, 1, 2, 3])):
                if accs and self.chance(25):
                    out.append(self.rng.choice(accs))
                    continue
                found = self.flag() if kind == "scc" else self.find(kind, words, full=not
                                                                    self.partial)
                if kind == "v":
                    found = found or self.vector(words)
                elif kind == "s":
                    found = found or self.scalar(words)
                elif kind == "a" and found is None and not self.partial:
                    found = self.accumulators(words)
                if found is not None:
                    out.append(found)
        return [v for v in out if v.type.phys is None]

    def next_of(self, args: List[Value]) -> List[Value]:
        """What a loop yields: rotations and swaps, values of the body, duplicates."""
        out = []
        how = self.rng.randrange(4)
        for k, arg in enumerate(args):
            matrix = arg.id in self.matrices
            same = [v for v in args if v.type == arg.type and (v.id in self.matrices) == matrix]
            fits = [v for v in self.live if v.type == arg.type and (v.full or not arg.full)
                    and (v.id in self.matrices or not matrix)]
            if how == 0:
                out.append(same[(same.index(arg) + 1) % len(same)])
            elif how == 1 and self.chance(60):
                out.append(self.rng.choice(same))
            else:
                out.append(self.rng.choice(fits[-5:]) if fits else arg)
            if not out[-1].full and arg.full:
                out[-1] = arg
        return out

    def loop(self) -> None:
        r = self.rng
        kind = r.choice(["counted", "counted", "down", "register", "signed", "arith"])
        trips = r.choice([0, 1, 2, 3]) if kind == "counted" else r.choice([1, 2, 3])
        start = r.choice([0, 0, 5, 100])
        counter_first = kind == "counted" or self.chance(50)
        step = r.choice([1, 1, 4])
        end = start + step * trips
        initial = end if kind in ("down", "register") else start
        if kind in ("down", "register"):
            initial = step * trips
        bound = (self.one("s_mov_b32", [Imm(end)], S) if self.chance(70) else Imm(end))
        counter = self.one("s_mov_b32", [Imm(initial)], S)
        inits = self.carried()
        at = 0 if counter_first else len(inits)
        inits.insert(at, counter)
        args = [self.value(v.type, v.full) for v in inits]
        self.matrices |= {a.id for a, v in zip(args, inits) if v.id in self.matrices}
        if self.partial:
            for a in args:
                a.full = a.full and a.type.kind not in "va"

        def body() -> None:
            self.live += [a for k, a in enumerate(args) if k != at]
            self.statements(1, 6)
            name = "s_sub_u32" if kind in ("down", "register") else r.choice(
                ["s_add_u32", "s_add_u32", "s_add_i32"])
            following = self.op(name, [args[at], Imm(step)], [S, SCC])[0]
            self.forget(following)
            if kind == "counted":
                again = self.one("s_cmp_lt_u32", [following, bound], SCC)
            elif kind == "down":
                again = self.one(r.choice(["s_cmp_ne_u32", "s_cmp_gt_i32", "s_cmp_gt_u32"]),
                                 [following, Imm(0)], SCC)
            elif kind == "register":
                again = following
            elif kind == "signed":
                again = self.one("s_cmp_lt_i32", [following, bound], SCC)
            else:
                again = self.one("arith.cmp", [following, bound], r.choice([SCC, S]),
                                 {"head": "ult"})
            if self.chance(30):
                self.statements(1, 2)
            yielded = self.next_of([a for k, a in enumerate(args) if k != at])
            yielded.insert(at, following)
            self.block.append(Op("condition", [again] + yielded))
        ops = self.inside(body)
        results = [self.value(a.type, a.full) for a in args]
        self.matrices |= {v.id for v, a in zip(results, args) if a.id in self.matrices}
        attrs = {"bound": bound} if kind == "counted" else {}
        self.block.append(Op("loop", inits, results, attrs, [ops], args))
        self.live += [v for k, v in enumerate(results)]

    def conditional(self) -> None:
        condition = self.flag() if self.chance(60) else self.scalar(self.rng.choice([1, 1, 2]))
        types = [v.type for v in self.carried()] if self.chance(75) else []

        def branch() -> None:
            self.statements(0, 4)
            out = []
            for type in types:
                fits = [v for v in self.live if v.type == type and (v.full or self.partial)]
                out.append(self.rng.choice(fits[-6:]))
            self.block.append(Op("yield", out))
        regions = [self.inside(branch, uniform=False)]
        if types or self.chance(40):
            regions.append(self.inside(branch, uniform=False))
        results = [self.value(t) for t in types]
        self.block.append(Op("if", [condition], results, {}, regions))
        self.live += results

    def exec_region(self) -> None:
        type = self.rng.choice(["u32", "i32", "u64"])
        words = 2 if "64" in type else 1
        operands = [self.vector(words), self.source(words)]
        saved = self.value(Type("s", 2, self.rng.choice([1, 2])))
        outer, self.partial = self.partial, True
        ops = self.inside(lambda: self.statements(1, 6), uniform=True)
        self.partial = outer
        # Scalars, and vectors that EXEC did not cut, are good after it.
        self.live += [v for op in ops if op.name not in ("loop", "if", "exec") for v in op.results
                      if v.type.phys is None and (v.full or v.type.kind in ("s", "scc"))]
        self.block.append(Op("exec", operands, [], {
            "cmp": f"v_cmp_{self.rng.choice(['lt', 'gt', 'ne', 'eq', 'le'])}_{type}",
            "saved": saved}, [ops]))

    # registers with names -----------------------------------------------------------
    def names(self) -> None:
        """Writes of named registers; names, which any later op may read."""
        r = self.rng
        pick = r.randrange(4)
        if pick == 0:
            self.forget(self.one("s_mov_b32", [self.ssource()],
                                 Type("s", 1, 1, r.choice([NAMES[0], NAMES[1], NAMES[4]]))))
        elif pick == 1:
            self.forget(self.one("v_add_u32", [self.source(), self.source()],
                                 Type("v", 1, 1, r.choice(WRITTEN))))
        elif pick == 2:
            if self.chance(50):
                self.one("precolored.sreg", [], S2, {"head": f"{NAMES[0]}, 2"})
            else:
                self.one("precolored.sreg", [], S, {"head": str(r.choice([NAMES[4], NAMES[5]]))})
        else:
            words = r.choice([1, 2])
            tail = ", 2" if words == 2 else ""
            self.one("precolored.vreg", [], Type("v", words, words), {"head": f"{WRITTEN[0]}{tail}"})

    def pinned(self) -> None:
        """A pinned pair, read by a raw line, whose result is read by name."""
        if getattr(self, "has_pinned", False):
            return
        self.has_pinned = True
        pair = self.one("s_load_dwordx2", [self.pointers[0], Imm(40)], Type("s", 2, 44))
        self.forget(pair)
        if self.chance(50):
            self.statements(1, 3)
        to = self.rng.choice(VNAMES)
        self.block.append(Op("raw", attrs={
            "head": f'"v_mov_b32 v{to}, s{44 + self.rng.randrange(2)}"'}))
        name = self.one("precolored.vreg", [], V, {"head": str(to)})
        self.forget(name)
        self.one("v_add_u32", [name, self.source()])

    # ----------------------------------------------------------------------------------
    def observe(self, value: Value) -> None:
        """Stores one value, whatever it is."""
        type = value.type
        if type.kind == "scc":
            word = self.one("s_cselect_b32", [value, Imm(3), Imm(9)], S)
            self.store(self.one("v_mov_b32", [word], V))
        elif type.kind == "s":
            parts = [value] if type.words == 1 else [
                self.one("extract", [value], S, {"index": k}) for k in range(type.words)]
            for part in parts:
                self.store(self.one("v_mov_b32", [part], V))
        elif type.words <= 4:
            self.store(value)
        else:
            for k in range(0, type.words, 4):
                self.store(self.one("extract", [value], Type(type.kind, 4, 2), {"index": k}))

    def dump(self) -> None:
        """Stores of what lives at the end, flags and VCC too."""
        self.one("v_cndmask_b32", [Imm(1), self.vector(), Imm(0)])
        for value in self.live[-12:] + self.rng.sample(self.live, min(24, len(self.live))):
            self.observe(value)


def generate(seed: int, target: str, size: int) -> Program:
    return ProgramGenerator(seed, target, size).program()
