"""Random WaveASM programs in legal form, to stress register allocation.

    random_programs.py --seed 1 --count 100 [--size 60] > programs.mlir

Each program has nested loops with permuted iteration arguments, ifs with results, tuples
taken apart and put together, tied accumulators, names of physical registers, raw lines and
branches to labels. The seed is in the first line of the output.
"""

import argparse
import random

KINDS = {
    "v1": "vreg", "v2": "vreg<2, 2>", "v4": "vreg<4, 4>", "a1": "areg", "a4": "areg<4, 4>",
    "s1": "sreg", "s2": "sreg<2, 2>", "s4": "sreg<4, 4>",
}
WORDS = {"v1": 1, "v2": 2, "v4": 4, "a1": 1, "a4": 4, "s1": 1, "s2": 2, "s4": 4}
NAMED_V, NAMED_S = range(20, 24), range(40, 44)  # registers used by name


def ty(kind):
    return f"!waveasm.{KINDS[kind]}" if kind in KINDS else f"!waveasm.{kind}"


class Program:
    def __init__(self, rng, number, size):
        self.rng, self.size, self.number = rng, size, number
        self.lines, self.count, self.indent = [], 0, 4
        self.scopes = [{kind: [] for kind in KINDS}]
        self.budget = size

    # -- values ------------------------------------------------------------

    def emit(self, text):
        self.lines.append(" " * self.indent + text)

    def new(self):
        self.count += 1
        return f"%x{self.count}"

    def add(self, kind, name):
        self.scopes[-1][kind].append(name)
        return name

    def pick(self, kind):
        """A visible value of `kind`, often a recent one; made if there is none."""
        values = [v for scope in self.scopes for v in scope[kind]]
        if values and self.rng.random() < 0.93:
            return self.rng.choice(values[-6:] if self.rng.random() < 0.6 else values)
        return self.make(kind)

    def make(self, kind):
        name = self.new()
        imm = self.rng.randrange(0, 60)
        if kind[0] == "s" and kind != "s4":
            op = "s_mov_b64" if kind == "s2" else "s_mov_b32"
            self.emit(f"{name} = waveasm.{op} %c{imm} : !waveasm.imm<{imm}> -> {ty(kind)}")
        elif kind == "s4":
            lo, hi = self.pick("s2"), self.pick("s2")
            self.emit(f"{name} = waveasm.pack {lo}, {hi} : ({ty('s2')}, {ty('s2')}) -> {ty(kind)}")
        else:
            self.emit(f"{name} = waveasm.v_mov_b32 %c{imm} : !waveasm.imm<{imm}> -> {ty(kind)}")
        return self.add(kind, name)

    # -- ops ---------------------------------------------------------------

    def op_valu(self):
        a, b, d = self.pick("v1"), self.pick("v1"), self.new()
        self.emit(f"{d} = waveasm.v_add_u32 {a}, {b} : {ty('v1')}, {ty('v1')} -> {ty('v1')}")
        self.add("v1", d)

    def op_valu64(self):
        a, b, d = self.pick("v2"), self.pick("v2"), self.new()
        self.emit(f"{d} = waveasm.v_add_f64 {a}, {b} : {ty('v2')}, {ty('v2')} -> {ty('v2')}")
        self.add("v2", d)

    def op_carry(self):
        a, b, d, c = self.pick("v1"), self.pick("v1"), self.new(), self.new()
        self.emit(f"{d}, {c} = waveasm.v_add_co_u32 {a}, {b} : {ty('v1')}, {ty('v1')} -> "
                  f"{ty('v1')}, {ty('s2')}")
        self.add("v1", d)
        self.add("s2", c)

    def op_salu(self):
        a, b, d = self.pick("s1"), self.pick("s1"), self.new()
        self.emit(f"{d} = waveasm.s_mul_i32 {a}, {b} : {ty('s1')}, {ty('s1')} -> {ty('s1')}")
        self.add("s1", d)

    def op_copy(self):
        kind, op = self.rng.choice([("v1", "v_mov_b32"), ("s1", "s_mov_b32"), ("s2", "s_mov_b64")])
        a, d = self.pick(kind), self.new()
        self.emit(f"{d} = waveasm.{op} {a} : {ty(kind)} -> {ty(kind)}")
        self.add(kind, d)

    def op_splat(self):
        kind = self.rng.choice(["v2", "v4", "a4"])
        a, d = self.pick("v1"), self.new()
        self.emit(f"{d} = waveasm.v_mov_b32 {a} : {ty('v1')} -> {ty(kind)}")
        self.add(kind, d)

    def op_smem(self):
        kind, op = self.rng.choice([("s1", "s_load_dword"), ("s2", "s_load_dwordx2"),
                                    ("s4", "s_load_dwordx4")])
        base, d = self.pick("s2"), self.new()
        self.emit(f"{d} = waveasm.{op} {base}, %c8 : {ty('s2')}, !waveasm.imm<8> -> {ty(kind)}")
        self.add(kind, d)

    def op_lds(self):
        kind, op = self.rng.choice([("v1", "ds_read_b32"), ("v2", "ds_read_b64"),
                                    ("v4", "ds_read_b128"), ("a4", "ds_read_b128")])
        a, d = self.pick("v1"), self.new()
        self.emit(f"{d} = waveasm.{op} {a} : {ty('v1')} -> {ty(kind)}")
        self.add(kind, d)

    def op_store(self):
        kind, op = self.rng.choice([("v1", "ds_write_b32"), ("v2", "ds_write_b64"),
                                    ("v4", "ds_write_b128"), ("a4", "ds_write_b128")])
        d, a = self.pick(kind), self.pick("v1")
        self.emit(f"waveasm.{op} {d}, {a} : {ty(kind)}, {ty('v1')}")

    def op_buffer(self):
        srd, off, d = self.pick("s4"), self.pick("v1"), self.new()
        self.emit(f"{d} = waveasm.buffer_load_dwordx4 {srd}, {off}, %c0 : {ty('s4')}, {ty('v1')}, "
                  f"!waveasm.imm<0> -> {ty('v4')}")
        self.add("v4", d)

    def op_mfma(self):
        kind = self.rng.choice(["v4", "a4"])
        a, b, acc, d = self.pick("v2"), self.pick("v2"), self.pick(kind), self.new()
        self.emit(f"{d} = waveasm.v_mfma_f32_16x16x16_f16 {a}, {b}, {acc} : {ty('v2')}, "
                  f"{ty('v2')}, {ty(kind)} -> {ty(kind)}")
        self.add(kind, d)

    def op_acc(self):
        if self.rng.random() < 0.5:
            a, d = self.pick("a1"), self.new()
            self.emit(f"{d} = waveasm.v_accvgpr_read_b32 {a} : {ty('a1')} -> {ty('v1')}")
            self.add("v1", d)
        else:
            v, a, d = self.pick("v1"), self.pick("a1"), self.new()
            self.emit(f"{d} = waveasm.v_accvgpr_write_b32 {v}, {a} : {ty('v1')}, {ty('a1')} -> "
                      f"{ty('a1')}")
            self.add("a1", d)

    def op_writelane(self):
        s, v, d = self.pick("s1"), self.pick("v1"), self.new()
        self.emit(f"{d} = waveasm.v_writelane_b32 {s}, %c3, {v} : {ty('s1')}, !waveasm.imm<3>, "
                  f"{ty('v1')} -> {ty('v1')}")
        self.add("v1", d)

    def op_extract(self):
        whole = self.rng.choice(["v2", "v4", "a4", "s2", "s4"])
        parts = {"v2": ["v1"], "v4": ["v1", "v2"], "a4": ["a1"], "s2": ["s1"], "s4": ["s1", "s2"]}
        part = self.rng.choice(parts[whole])
        at = self.rng.randrange(WORDS[whole] - WORDS[part] + 1)
        w, d = self.pick(whole), self.new()
        self.emit(f"{d} = waveasm.extract {w}[{at}] : {ty(whole)} -> {ty(part)}")
        self.add(part, d)

    def op_pack(self):
        whole = self.rng.choice(["v2", "v4", "a4", "s2", "s4"])
        small = {"v2": ["v1"], "v4": ["v1", "v2"], "a4": ["a1"], "s2": ["s1"], "s4": ["s1", "s2"]}
        left, parts = WORDS[whole], []
        while left:
            kind = self.rng.choice([k for k in small[whole] if WORDS[k] <= left])
            named = kind in ("v1", "s1") and self.rng.random() < 0.15
            parts.append((kind, self.name_of(kind) if named else self.pick(kind)))
            left -= WORDS[kind]
        d = self.new()
        self.emit(f"{d} = waveasm.pack {', '.join(v for _, v in parts)} : "
                  f"({', '.join(ty(k) for k, _ in parts)}) -> {ty(whole)}")
        self.add(whole, d)

    def op_insert(self):
        whole, part = self.rng.choice([("v2", "v1"), ("v4", "v1"), ("v4", "v2"), ("a4", "a1"),
                                       ("s4", "s1"), ("s4", "s2"), ("s2", "s1")])
        at = self.rng.randrange(WORDS[whole] - WORDS[part] + 1)
        p, w, d = self.pick(part), self.pick(whole), self.new()
        self.emit(f"{d} = waveasm.insert {p} into {w}[{at}] : {ty(part)}, {ty(whole)} -> "
                  f"{ty(whole)}")
        self.add(whole, d)

    # -- physical registers --------------------------------------------------

    def name_of(self, kind):
        d = self.new()
        if kind == "v1":
            self.emit(f"{d} = waveasm.precolored.vreg {self.rng.choice(NAMED_V)} : {ty('v1')}")
        else:
            self.emit(f"{d} = waveasm.precolored.sreg {self.rng.choice(NAMED_S)} : {ty('s1')}")
        return d

    def op_name(self):
        kind = self.rng.choice(["v1", "s1"])
        self.add(kind, self.name_of(kind))

    def op_fixed(self):
        r, a = self.rng.choice(NAMED_S), self.pick("s1")
        self.emit(f"{self.new()} = waveasm.s_mov_b32 {a} : {ty('s1')} -> !waveasm.psreg<{r}>")

    def op_raw(self):
        v, s = self.rng.choice(NAMED_V), self.rng.choice(NAMED_S)
        w = self.rng.choice(NAMED_V)
        self.emit(self.rng.choice([f'waveasm.raw "v_mov_b32 v{v}, s{s}"',
                                   f'waveasm.raw "v_add_u32 v{v}, v{v}, v{w}"',
                                   f'waveasm.raw "s_mov_b32 s{s}, 7"']))

    # -- control flow --------------------------------------------------------

    def scc(self):
        a, b, d = self.pick("s1"), self.pick("s1"), self.new()
        self.emit(f"{d} = waveasm.s_cmp_lt_u32 {a}, {b} : {ty('s1')}, {ty('s1')} -> !waveasm.scc")
        return d

    def body(self, length):
        self.scopes.append({kind: [] for kind in KINDS})
        self.indent += 2
        for _ in range(length):
            self.step()

    def end(self):
        self.indent -= 2
        self.scopes.pop()

    def op_loop(self):
        kinds = [self.rng.choice(list(KINDS)) for _ in range(self.rng.randrange(1, 7))]
        kinds += [k for k in kinds if self.rng.random() < 0.4]
        counted = self.rng.random() < 0.5
        if counted:
            kinds.insert(0, "s1")
        inits = [self.pick(k) for k in kinds]
        bound = self.pick("s1")
        args, results = [self.new() for _ in kinds], self.new()
        types = ", ".join(ty(k) for k in kinds)
        head = ", ".join(f"{a} = {i}" for a, i in zip(args, inits))
        self.emit(f"{results}:{len(kinds)} = waveasm.loop ({head}) : ({types}) -> "
                  f"({types}) {{")
        self.scopes.append({kind: [] for kind in KINDS})
        for kind, arg in zip(kinds, args):
            self.add(kind, arg)
        self.body(self.rng.randrange(1, 12))
        # Often the arguments themselves, in another order: swaps and longer cycles.
        nexts = []
        for kind in kinds:
            same = [a for k, a in zip(kinds, args) if k == kind]
            nexts.append(self.rng.choice(same) if self.rng.random() < 0.5 else self.pick(kind))
        scc = self.new()
        if counted:
            first = self.new()
            self.emit(f"{first}, {first}c = waveasm.s_add_u32 {args[0]}, %c1 : {ty('s1')}, "
                      f"!waveasm.imm<1> -> {ty('s1')}, !waveasm.scc")
            nexts[0] = first
            self.emit(f"{scc} = waveasm.s_cmp_lt_u32 {first}, {bound} : {ty('s1')}, {ty('s1')} "
                      "-> !waveasm.scc")
        else:
            scc = self.scc()
        self.emit(f"waveasm.condition {scc} : !waveasm.scc iter_args({', '.join(nexts)}) : {types}")
        self.end()
        self.scopes.pop()
        self.emit("}")
        for i, kind in enumerate(kinds):
            if self.rng.random() < 0.8:
                self.add(kind, f"{results}#{i}")

    def op_if(self):
        kinds = [self.rng.choice(list(KINDS)) for _ in range(self.rng.randrange(0, 5))]
        types = ", ".join(ty(k) for k in kinds)
        scc = self.scc()
        result = self.new()
        left = f"{result}:{len(kinds)} = " if kinds else ""
        right = f" -> {types}" if len(kinds) == 1 else f" -> ({types})" if kinds else ""
        self.emit(f"{left}waveasm.if {scc}{right} {{")
        for branch in range(2 if kinds or self.rng.random() < 0.5 else 1):
            if branch:
                self.emit("} else {")
            self.body(self.rng.randrange(0, 6))
            values = [self.pick(k) for k in kinds]
            self.emit("waveasm.yield" + (f" {', '.join(values)} : {types}" if kinds else ""))
            self.end()
        self.emit("}")
        for i, kind in enumerate(kinds):
            self.add(kind, f"{result}#{i}")

    def op_branch(self):
        """A backward or a forward branch around some ops, in the block that we are in."""
        self.count += 1
        label = f"@l{self.number}_{self.count}"
        backward = self.rng.random() < 0.5
        if backward:
            self.emit(f"waveasm.label {label}")
        else:
            self.scc()
            self.emit(f"waveasm.s_cbranch_scc1 {label}")
        # What is defined in between does not reach the code behind a forward branch.
        self.scopes.append({kind: [] for kind in KINDS})
        for _ in range(self.rng.randrange(1, 8)):
            self.step()
        inner = self.scopes.pop()
        if backward:
            for kind, values in inner.items():
                self.scopes[-1][kind].extend(values)
            self.scc()
            self.emit(f"waveasm.s_cbranch_scc1 {label}")
        else:
            self.emit(f"waveasm.label {label}")

    def step(self):
        self.budget -= 1
        ops = [self.op_valu, self.op_valu64, self.op_carry, self.op_salu, self.op_copy,
               self.op_splat, self.op_smem, self.op_lds, self.op_store, self.op_store,
               self.op_buffer, self.op_mfma, self.op_mfma, self.op_acc, self.op_writelane,
               self.op_extract, self.op_extract, self.op_pack, self.op_pack, self.op_insert,
               self.op_name, self.op_fixed, self.op_raw]
        if self.budget > 0 and len(self.scopes) < 7:
            ops += [self.op_loop, self.op_loop, self.op_if, self.op_branch]
        self.rng.choice(ops)()

    def text(self):
        self.emit(f"waveasm.program @p{self.number} target = <#waveasm.gfx950> attributes "
                  "{workgroup_size = [64, 1, 1], num_kernel_args = 1 : i64} {")
        self.indent += 2
        for imm in range(60):
            self.emit(f"%c{imm} = waveasm.constant {imm} : !waveasm.imm<{imm}>")
        while self.budget > 0:
            self.step()
        for kind in ("v1", "v2", "v4", "a4"):
            self.emit(f"waveasm.ds_write_b{32 * WORDS[kind]} {self.pick(kind)}, "
                      f"{self.pick('v1')} : {ty(kind)}, {ty('v1')}")
        self.emit("waveasm.s_endpgm")
        self.indent -= 2
        self.emit("}")
        return "\n".join(self.lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--size", type=int, default=60)
    args = parser.parse_args()
    print(f"// seed {args.seed}")
    print("module {")
    for number in range(args.count):
        rng = random.Random(args.seed * 100003 + number)
        print(Program(rng, number, rng.randrange(4, args.size)).text())
    print("}")


if __name__ == "__main__":
    main()
