#!/usr/bin/python3
"""Random addresses: what the alias analyses say against what lanes touch.

    random_alias.py --tools build/bin [--seed S] [--programs 40] [--runs 6]

Random programs compute addresses in loops and ifs, in values and physical registers, some switch
lanes on and off, and access LDS and global memory by them. Each is run here, lane by lane, with
random numbers for what nobody knows (registers at entry, loads). Then

  - accesses that `--test-memory-alias` calls apart must touch no common byte in any trip;
  - `--conductor-verify` must accept an order that only changes pairs that are apart: everything
    that the move engine allows, the checker accepts;
  - it must refuse an order that changes a pair that was seen to touch a common byte.

The seed is printed; the program that fails is left in a folder that is printed too.
"""

import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile

import numpy as np

VREG, SREG, SCC = "!waveasm.vreg", "!waveasm.sreg", "!waveasm.scc"
WAVES, LANES = 2, 64
LDS_BYTES = 65536
PAIR = re.compile(r"^  (\S+), (\S+): (apart|may|must)", re.M)
# Instruction: operand order as written, and what it computes.
VALU = {
    "v_add_u32": lambda a, b: a + b, "v_sub_u32": lambda a, b: a - b,
    "v_subrev_u32": lambda a, b: b - a, "v_and_b32": lambda a, b: a & b,
    "v_or_b32": lambda a, b: a | b, "v_xor_b32": lambda a, b: a ^ b,
    "v_mul_lo_u32": lambda a, b: a * b, "v_max_u32": np.maximum,
    "v_lshlrev_b32": lambda a, b: b << (a & 31), "v_lshrrev_b32": lambda a, b: b >> (a & 31),
    "v_lshl_add_u32": lambda a, b, c: (a << (b & 31)) + c,
    "v_lshl_or_b32": lambda a, b, c: (a << (b & 31)) | c,
    "v_add3_u32": lambda a, b, c: a + b + c,
    "v_bfe_u32": lambda a, b, c: (a >> (b & 31)) & ((1 << (c & 31)) - 1),
    "v_mad_u32_u24": lambda a, b, c: (a & 0xffffff) * (b & 0xffffff) + c,
}
SALU = {"s_add_u32": "v_add_u32", "s_sub_u32": "v_sub_u32", "s_and_b32": "v_and_b32",
        "s_or_b32": "v_or_b32", "s_xor_b32": "v_xor_b32"}
MASK = np.uint64(0xffffffff)


class Op:
    """One line, or a loop or `if` with a block: `run(state)` does what it says."""

    def __init__(self, text, run, tag=None, defs=(), uses=(), block=None, tail=None, m0=False,
                 writes=()):
        self.text, self.run, self.tag, self.block, self.tail = text, run, tag, block, tail
        self.defs, self.uses, self.m0 = set(defs), set(uses), m0
        # Names of registers that it writes, with all that it holds.
        self.writes = set(writes).union(*(op.writes for op in block or []))

    def follows(self, other):
        """Must it stay behind `other`, which is before it, for values and registers?"""
        return bool((other.defs | other.writes) & (self.uses | self.writes) or
                    other.uses & self.writes)


class Run:
    """One execution: numbers of values, and bytes by access of the current trips."""

    def __init__(self, rng, target):
        self.rng, self.target = rng, target
        self.values, self.m0 = {}, None
        self.exec = np.ones(WAVES * LANES, dtype=bool)
        self.wraps = rng.random() < 0.5
        shared = rng.random() < 0.7
        self.bases = [0, 0 if shared else rng.choice([4, 16, 1 << 20])]
        self.common = set()

    def get(self, name):
        return np.uint64(name) if isinstance(name, int) else self.values[name]

    def unknown(self):
        return np.uint64(self.rng.choice([0, 4, 8, 16, 64, 256, 1024, 4096, 1 << 16, 1 << 20,
                                          (1 << 32) - 8, self.rng.randrange(1 << 32)]))

    def set_lanes(self, name, numbers):
        """Writes a vector register: lanes that are off hold anything."""
        garbage = np.array([self.rng.choice([0, 16, 1024]) for _ in numbers], dtype=np.uint64)
        self.values[name] = np.where(self.exec, numbers, garbage)

    def first_lanes(self, numbers):
        firsts = []
        for wave in range(WAVES):
            active = np.flatnonzero(self.exec[wave * LANES:(wave + 1) * LANES])
            firsts.append(numbers[wave * LANES + (active[0] if len(active) else 0)])
        return np.array(firsts, dtype=np.uint64).repeat(LANES)

    def touches(self, block):
        """Runs a block once and notes the pairs of it that share a byte of a wave."""
        done = []
        everything = []
        for op in block:
            touched = op.run(self) or []
            everything += touched
            if op.tag and touched:
                done.append((op.tag, touched))
        for i, (tag, touched) in enumerate(done):
            for earlier, others in done[:i]:
                if any(s == t and (w or x) and any(a & b for a, b in zip(p, q))
                       for s, w, p in others for t, x, q in touched):
                    self.common.add((earlier, tag))
        return everything


class Program:
    def __init__(self, seed, target):
        self.random, self.target = random.Random(seed), target
        self.count, self.constants = 0, {}
        self.vector, self.scalar = [], []
        self.switches = self.random.random() < 0.2
        self.body = self.prelude()
        self.body += self.block(self.random.randint(10, 24), 0)

    def name(self):
        self.count += 1
        return f"%x{self.count}"

    # Values

    def constant(self, value):
        name = self.name()
        self.constants[name] = value
        return Op(f"{name} = waveasm.constant {value} : !waveasm.imm<{value}>", lambda run: None,
                  defs=[name]), name

    def prelude(self):
        ops = []

        def entry(name, text, numbers):
            def run(state):
                state.values[name] = numbers(state)
            ops.append(Op(f"{name} = {text}", run, defs=[name]))

        lane = np.arange(WAVES * LANES, dtype=np.uint64)
        entry("%ids", f"waveasm.precolored.vreg 0 : {VREG}", lambda run: lane)
        entry("%any", f"waveasm.precolored.vreg 9 : {VREG}", lambda run: np.array(
            [run.unknown() for _ in lane], dtype=np.uint64))
        for i in range(2):
            entry(f"%s{i}", f"waveasm.precolored.sreg {30 + i} : {SREG}",
                  lambda run: np.array([run.unknown() for _ in range(WAVES)],
                                       dtype=np.uint64).repeat(LANES))
        # Names: who uses one reads the register as it is then.
        for i in range(2):
            entry(f"%n{i}", f"waveasm.precolored.vreg {40 + i} : {VREG}",
                  lambda run: np.array([run.unknown() for _ in lane], dtype=np.uint64))
        entry("%n2", f"waveasm.precolored.sreg 40 : {SREG}",
              lambda run: np.array([run.unknown() for _ in range(WAVES)],
                                   dtype=np.uint64).repeat(LANES))
        for i in range(2):
            ops.append(Op(f"%ptr{i} = waveasm.precolored.sreg {2 + 2 * i}, 2 : "
                          "!waveasm.sreg<2, 2>", lambda run: None, defs=[f"%ptr{i}"]))
        ops.append(Op("%mask = waveasm.precolored.sreg 50, 2 : !waveasm.sreg<2, 2>",
                      lambda run: None, defs=["%mask"]))
        for words in (1, 2, 4):
            align = f"<{words}, {words}>" if words > 1 else ""
            ops.append(Op(f"%data{words} = waveasm.precolored.vreg {12 + words * 4}, {words} : "
                          f"{VREG}{align}", lambda run: None, defs=[f"%data{words}"]))
        lines = [
            "%lim = waveasm.constant 65535 : !waveasm.imm<65535>",
            "%fmt = waveasm.constant 159744 : !waveasm.imm<159744>",
            f"%w3 = waveasm.s_mov_b32 %fmt : !waveasm.imm<159744> -> {SREG}"]
        for i in range(2):
            lines += [f"%lo{i} = waveasm.extract %ptr{i}[0] : !waveasm.sreg<2, 2> -> {SREG}",
                      f"%hi{i} = waveasm.extract %ptr{i}[1] : !waveasm.sreg<2, 2> -> {SREG}",
                      f"%h{i}, %hs{i} = waveasm.s_and_b32 %hi{i}, %lim : {SREG}, "
                      f"!waveasm.imm<65535> -> {SREG}, {SCC}",
                      f"%srd{i} = waveasm.pack %lo{i}, %h{i}, %w3, %w3 : ({SREG}, {SREG}, "
                      f"{SREG}, {SREG}) -> !waveasm.sreg<4, 4>"]
        for line in lines:
            ops.append(Op(line, lambda run: None, defs=re.findall(r"%\w+", line.split(" = ")[0]),
                          uses=re.findall(r"%\w+", line.split(" = ")[1])))
        mask, mask_name = self.constant(1023)
        lane_name = self.name()
        ops += [mask, self.compute("v_and_b32", [1023, "%ids"], [mask_name, "%ids"], lane_name)]
        self.vector += [lane_name, lane_name, "%ids", "%any"]
        self.scalar += ["%s0", "%s1", "%n2"]
        for shift in (2, 3, 4):
            cop, cname = self.constant(shift)
            name = self.name()
            ops += [cop, self.compute("v_lshlrev_b32", [shift, lane_name], [cname, lane_name],
                                      name)]
            self.vector += [name] * 2
            self.favourites = getattr(self, "favourites", []) + [name]
        for name in ("%n0", "%n1"):
            self.add_write(ops, name)
            self.vector += [name] * 3
            self.favourites.append(name)
        return ops

    def type_of(self, name, value):
        if isinstance(value, int):
            return f"!waveasm.imm<{value}>"
        return SREG if name in self.scalar_names() else VREG

    def scalar_names(self):
        return set(self.scalar) | getattr(self, "all_scalars", set())

    def compute(self, instruction, values, names, result, scalar=False):
        """`values`: a name, or the number of a constant that `names` names."""
        function = VALU[SALU.get(instruction, instruction)]
        types = ", ".join(self.type_of(n, v) for n, v in zip(names, values))
        flag = self.name() if scalar else None
        out = f"{result}, {flag}" if flag else result
        to = f"{SREG}, {SCC}" if flag else VREG
        text = f"{out} = waveasm.{instruction} {', '.join(names)} : {types} -> {to}"

        def run(state):
            operands = [np.broadcast_to(state.get(v), (WAVES * LANES,)).astype(np.uint64)
                        for v in values]
            numbers = function(*operands) & MASK
            if scalar:
                state.values[result] = numbers
            else:
                state.set_lanes(result, numbers)
        return Op(text, run, defs=[result] + ([flag] if flag else []),
                  uses=names if scalar else names + ["exec"])

    def add_value(self, ops):
        """Appends a random computation; its result joins the values."""
        scalar = self.random.random() < 0.25
        if not scalar and self.random.random() < 0.08:
            source, name = self.random.choice(self.vector), self.name()

            def first(state):
                state.values[name] = state.first_lanes(state.values[source])
            ops.append(Op(f"{name} = waveasm.v_readfirstlane_b32 {source} : {VREG} -> {SREG}",
                          first, defs=[name], uses=[source, "exec"]))
            self.scalar.append(name)
            return
        instruction = self.random.choice(list(SALU if scalar else VALU))
        size = VALU[SALU.get(instruction, instruction)]
        count = 2 if isinstance(size, np.ufunc) else size.__code__.co_argcount
        values, names = [], []
        for i in range(count):
            shift = "lsh" in instruction and i == (1 if "lshl_" in instruction else 0)
            field = "bfe" in instruction and i > 0
            if shift or field or (i != 0 or not scalar) and self.random.random() < 0.45 \
                    and not all(isinstance(v, int) for v in values + [0] if i == count - 1):
                value = self.random.randint(1, 10) if shift or field else self.random.choice(
                    [1, 4, 8, 12, 16, 64, 100, 256, 1020, 1024, 2048, 4096, 0xfffffff0, 8192])
                op, name = self.constant(value)
                ops.append(op)
                values.append(value)
                names.append(name)
            else:
                # At most one scalar an instruction: legalization is not the matter here.
                use_scalar = scalar or (self.random.random() < 0.15 and not any(
                    n in self.scalar_names() for n in names))
                name = self.random.choice(self.scalar if use_scalar else self.vector)
                values.append(name)
                names.append(name)
        result = self.name()
        ops.append(self.compute(instruction, values, names, result, scalar))
        (self.scalar if scalar else self.vector).append(result)

    def add_write(self, ops, register):
        """Moves a value to a physical register."""
        scalar = register == "%n2"
        source = self.random.choice(self.scalar if scalar else
                                    self.vector + [v for v in self.vector if v[1] == "x"])
        name = self.name()

        def run(state):
            if scalar:
                state.values[register] = state.values[source]
            else:
                on = np.broadcast_to(state.values[source], (WAVES * LANES,))
                state.values[register] = np.where(state.exec, on, state.values[register])
        kind = "s_mov_b32" if scalar else "v_mov_b32"
        to = "!waveasm.psreg<40>" if scalar else f"!waveasm.pvreg<{40 + int(register[2:])}>"
        ops.append(Op(f"{name} = waveasm.{kind} {source} : {SREG if scalar else VREG} -> {to}", run,
                      defs=[name], uses=[source, "exec"], writes=[register]))

    def add_switch(self, ops):
        """Switches lanes on and off."""
        def run(state):
            state.exec = np.array([state.rng.random() < 0.7 for _ in range(WAVES * LANES)])
        ops.append(Op("waveasm.s_mov_b64_exec %mask : !waveasm.sreg<2, 2>", run, uses=["%mask"],
                      writes=["exec"]))

    # Accesses

    def touched(self, state, space, write, starts, size):
        """Bytes by wave; `starts`: by lane."""
        waves = []
        for wave in range(WAVES):
            lanes = slice(wave * LANES, (wave + 1) * LANES)
            waves.append({int(start) + i for start in starts[lanes][state.exec[lanes]]
                          for i in range(size)
                          if space != "LDS" or 0 <= int(start) + i < LDS_BYTES})
        return (space, write, waves)

    def add_access(self, ops):
        tag = f"t{self.count}"
        self.count += 1
        kind = self.random.choice(["ds", "ds", "ds", "buffer", "buffer", "global", "dma"])
        write = self.random.random() < 0.6
        # Often the same few addresses: those can be told apart.
        address = self.random.choice(self.vector if self.random.random() < 0.5
                                     else self.favourites)
        size = self.random.choice([4, 8, 16])
        words = size // 4
        wide = f"{VREG}<{words}, {words}>" if words > 1 else VREG
        offset = self.random.choice([0, 0, 4, 8, 16, 64, 256, 1024, 1028, 2048])
        attr = f'waveasm.tag = "{tag}"'
        result = self.name()
        if kind == "ds":
            def run(state):
                total = state.values[address] + np.uint64(offset)
                starts = total & MASK if state.wraps else total
                return [self.touched(state, "LDS", write, starts, size)]
            attrs = f"{{offset = {offset} : i64, {attr}}}"
            text = (f"waveasm.ds_write_b{size * 8} %data{words}, {address} {attrs} : {wide}, {VREG}"
                    if write else
                    f"{result} = waveasm.ds_read_b{size * 8} {address} {attrs} : {VREG} -> {wide}")
            ops.append(Op(text, run, tag, [] if write else [result],
                          [address, f"%data{words}", "exec"]))
            return
        scalar = self.random.choice(self.scalar) if self.random.random() < 0.5 else None
        base = self.random.randrange(2)

        def global_starts(state):
            offsets = state.values[address] + np.uint64(offset)
            if kind != "global" and state.wraps:
                offsets = offsets & MASK
            return offsets + np.uint64(state.bases[base]) + (
                state.values[scalar] if scalar else np.uint64(0))
        if kind == "dma":
            if "gfx950" != self.target:
                size = 4
            source = self.random.choice(self.scalar + [self.random.choice([0, 1024, 4096, 70000])])
            if isinstance(source, int):
                op, name = self.constant(source)
                ops.append(op)
            else:
                name = source

            def set_m0(state):
                state.m0 = np.broadcast_to(state.get(source), (WAVES * LANES,))
            ops.append(Op(f"waveasm.s_mov_b32_m0 {name} : {self.type_of(name, source)}", set_m0,
                          uses=[name], m0=True))
            slot = 16 if size > 8 else 4
            size = 16 if size > 8 else 4

            def run(state):
                mask = np.uint64(0x3ffff if self.target == "gfx950" else 0xffff)
                lane = np.tile(np.arange(LANES, dtype=np.uint64), WAVES)
                lds = (state.m0 & mask) + np.uint64(offset) + lane * np.uint64(slot)
                return [self.touched(state, "LDS", True, lds, size),
                        self.touched(state, "global", False, global_starts(state), size)]
            name = "buffer_load_dwordx4_lds" if size == 16 else "buffer_load_dword_lds"
            more = f", {scalar}" if scalar else ""
            text = (f"waveasm.{name} {address}, %srd{base}{more} offset : {offset} {{{attr}}} : "
                    f"{VREG}, !waveasm.sreg<4, 4>" + (f", {SREG}" if scalar else ""))
            ops.append(Op(text, run, tag, [], [address, f"%srd{base}", "exec"] +
                          [scalar] * bool(scalar), m0=True))
            return

        def run(state):
            return [self.touched(state, "global", write, global_starts(state), size)]
        buffer = kind == "buffer"
        place = f"%srd{base}" if buffer else f"%ptr{base}"
        kind_type = "!waveasm.sreg<4, 4>" if buffer else "!waveasm.sreg<2, 2>"
        suffix = {4: "", 8: "x2", 16: "x4"}[size]
        operands = f"{place}, {address}" + (f", {scalar}" if scalar else "")
        types = f"{kind_type}, {VREG}" + (f", {SREG}" if scalar else "")
        if write:
            text = (f"waveasm.{kind}_store_dword{suffix} %data{words}, {operands} offset : "
                    f"{offset} {{{attr}}} : {wide}, {types}")
        else:
            text = (f"{result} = waveasm.{kind}_load_dword{suffix} {operands} offset : {offset} "
                    f"{{{attr}}} : {types} -> {wide}")
        ops.append(Op(text, run, tag, [] if write else [result],
                      [address, place, f"%data{words}", "exec"] + [scalar] * bool(scalar)))

    def add_load(self, ops):
        name = self.name()

        def run(state):
            state.values[name] = np.array([state.unknown() for _ in range(WAVES)],
                                          dtype=np.uint64).repeat(LANES)
        offset, offset_name = self.constant(8)
        ops += [offset, Op(f"{name} = waveasm.s_load_dword %ptr0, {offset_name} : "
                           f"!waveasm.sreg<2, 2>, !waveasm.imm<8> -> {SREG}", run, defs=[name],
                           uses=["%ptr0", offset_name])]
        self.scalar.append(name)

    # Control flow

    def block(self, size, depth):
        ops = []
        self.all_scalars = self.scalar_names()
        for _ in range(size):
            pick = self.random.random()
            if pick < 0.34:
                self.add_value(ops)
            elif pick < 0.35 and self.switches:
                self.add_switch(ops)
            elif pick < 0.42:
                self.add_write(ops, self.random.choice(["%n0", "%n1", "%n2"]))
            elif pick < 0.86 or depth > 1:
                self.add_access(ops)
            elif pick < 0.89:
                self.add_load(ops)
            elif pick < 0.97:
                self.add_loop(ops, depth)
            else:
                self.add_if(ops, depth)
            self.all_scalars |= set(self.scalar)
        return ops

    def nested(self, size, depth):
        vector, scalar = list(self.vector), list(self.scalar)
        ops = self.block(size, depth + 1)
        inside = list(self.vector), list(self.scalar)
        self.vector, self.scalar = vector, scalar
        return ops, inside

    def add_if(self, ops, depth):
        condition = self.random.choice(self.scalar)
        block, _ = self.nested(self.random.randint(2, 5), depth)
        tag = f"t{self.count}"
        self.count += 1

        def run(state):
            return state.touches(block) if state.rng.random() < 0.7 else []
        ops.append(Op(f"waveasm.if {condition} : {SREG} {{", run, tag, [],
                      {condition}.union(*(op.uses for op in block)), block,
                      (["waveasm.yield"], f'}} {{waveasm.tag = "{tag}"}}')))

    def add_loop(self, ops, depth):
        args, inits, types = [self.name()], [], [SREG]
        zero, zero_name = self.constant(0)
        start = self.name()
        ops += [zero, Op(f"{start} = waveasm.s_mov_b32 {zero_name} : !waveasm.imm<0> -> {SREG}",
                         lambda run: None, defs=[start], uses=[zero_name])]
        inits.append(start)
        for _ in range(self.random.randint(1, 4)):
            scalar = self.random.random() < 0.4
            args.append(self.name())
            inits.append(self.random.choice(self.scalar if scalar else self.vector))
            types.append(SREG if scalar else VREG)
        saved = list(self.vector), list(self.scalar), list(self.favourites)
        self.favourites += [a for a, t in zip(args, types) if t == VREG]
        for arg, kind in zip(args[1:], types[1:]):
            (self.scalar if kind == SREG else self.vector).extend([arg] * 3)
        self.all_scalars = self.scalar_names() | {start, args[0]}
        block, inside = self.nested(self.random.randint(4, 10), depth)
        self.vector, self.scalar, self.favourites = saved
        self.all_scalars |= set(inside[1])
        yields = []
        for arg, kind in zip(args[1:], types[1:]):
            peers = [a for a, t in zip(args[1:], types[1:]) if t == kind]
            values = inside[1] if kind == SREG else inside[0]
            own = [v for v in values if v[1] in "xn"]
            yields.append(self.random.choice([arg, self.random.choice(peers),
                                              self.random.choice(peers),
                                              self.random.choice(own or [arg])]))
        one, one_name = self.constant(1)
        bound, bound_name = self.constant(self.random.randint(1, 5))
        following, flag, more = self.name(), self.name(), self.name()
        trips = int(bound.text.split("waveasm.constant ")[1].split()[0])
        ops += [one, bound]
        signature = ", ".join(types)
        outs = [self.name()] * 1
        tag = f"t{self.count}"
        self.count += 1
        results = f"{outs[0]}:{len(args)}"
        tail = [f"{following}, {flag} = waveasm.s_add_u32 {args[0]}, {one_name} : {SREG}, "
                f"!waveasm.imm<1> -> {SREG}, {SCC}",
                f"{more} = waveasm.s_cmp_lt_u32 {following}, {bound_name} : {SREG}, "
                f"!waveasm.imm<{trips}> -> {SCC}",
                f"waveasm.condition {more} : {SCC} iter_args({', '.join([following] + yields)}) : "
                f"{signature}"]

        def run(state):
            touched = []
            numbers = [state.values[i] for i in inits[1:]]
            for _ in range(trips):
                state.values.update(zip(args[1:], numbers))
                touched += state.touches(block)
                numbers = [state.values[y] for y in yields]
            for i, number in enumerate(numbers):
                state.values[f"{outs[0]}#{i + 1}"] = number
            return touched
        head = ", ".join(f"{a} = {i}" for a, i in zip(args, inits))
        ops.append(Op(f"{results} = waveasm.loop ({head}) : ({signature}) -> ({signature}) {{", run,
                      tag, [f"{outs[0]}#{i}" for i in range(len(args))],
                      set(inits + yields + [one_name, bound_name]).union(
                          *(op.uses for op in block)), block,
                      (tail, f'}} {{waveasm.tag = "{tag}"}}')))
        for i, kind in enumerate(types[1:]):
            (self.scalar if kind == SREG else self.vector).append(f"{outs[0]}#{i + 1}")
        self.all_scalars |= {f"{outs[0]}#{i + 1}" for i, k in enumerate(types[1:]) if k == SREG}

    # Text, and orders of it

    def text(self, arrange=lambda block: block):
        lines = []

        def visit(block, indent):
            for op in arrange(block):
                lines.append(indent + op.text)
                if op.block is not None:
                    visit(op.block, indent + "  ")
                    lines.extend(indent + "  " + line for line in op.tail[0])
                    lines.append(indent + op.tail[1])
        visit(self.body, "  ")
        return (f"waveasm.program @p target = #waveasm.target<#waveasm.{self.target}> attributes "
                f"{{workgroup_size = [{WAVES * LANES}, 1], lds_size = {LDS_BYTES} : i64}} {{\n" +
                "\n".join(lines) + "\n}\n")

    def arrange(self, rng, block, keep):
        """A random order of `block` that keeps definitions, M0, and the pairs in `keep`."""
        # Of equal ops without a tag the checker takes the first for the first.
        shapes = [re.sub(r"%\w+", lambda m: str(self.constants.get(m[0], m[0])),
                         op.text.split(" = ", 1)[-1]) for op in block]
        before = [set() for _ in block]
        m0 = [i for i, op in enumerate(block) if op.m0 or (op.block and self.has_m0(op))]
        for a, b in zip(m0, m0[1:]):
            before[b].add(a)
        for i, op in enumerate(block):
            for j in range(i):
                if (op.follows(block[j]) or (block[j].tag, op.tag) in keep or
                        not op.tag and shapes[i] == shapes[j]):
                    before[i].add(j)
        order, done, left = [], set(), list(range(len(block)))
        while left:
            ready = [i for i in left if before[i] <= done]
            # Mostly as it was, so that not every pair changes.
            i = ready[0] if rng.random() < 0.6 else rng.choice(ready)
            order.append(i)
            done.add(i)
            left.remove(i)
        return order

    def has_m0(self, op):
        return any(o.m0 or (o.block and self.has_m0(o)) for o in op.block)


class Test:
    def __init__(self, args, number):
        self.args, self.number = args, number
        self.random = random.Random(f"{args.seed} {number}")
        self.opt = os.path.join(args.tools, "waveasm-opt")
        self.program = Program(f"{args.seed} {number} program",
                               self.random.choice(["gfx942", "gfx950"]))
        self.folder = tempfile.mkdtemp(prefix="random-alias-")
        self.path = os.path.join(self.folder, "original.mlir")
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(self.program.text())

    def fail(self, what):
        print(f"FAIL seed {self.args.seed} program {self.number}: {what}; see {self.folder}")
        sys.exit(1)

    def tool(self, *command):
        done = subprocess.run([self.opt, *command, "-o", os.devnull], capture_output=True,
                              text=True)
        if done.returncode not in (0, 1):
            self.fail(f"{command[0]} ended with {done.returncode}: {done.stderr[-500:]}")
        return done

    def judge(self, keep):
        """An order that keeps `keep`: the pairs that changed, and the verifier's word on it."""
        changed = set()

        def arrange(block):
            order = self.program.arrange(self.random, block, keep)
            place = {index: at for at, index in enumerate(order)}
            for i, op in enumerate(block):
                changed.update((block[j].tag, op.tag) for j in range(i) if place[j] > place[i])
            return [block[i] for i in order]
        path = os.path.join(self.folder, "order.mlir")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.program.text(arrange))
        done = self.tool(f"--conductor-verify=reference={self.path}", path)
        if done.returncode and "access" not in done.stderr:
            self.fail(f"refused for another reason: {done.stderr[:500]}")
        return changed, done

    def play(self, totals):
        done = self.tool("--test-memory-alias", self.path)
        if done.returncode:
            self.fail(f"not a program: {done.stderr[:500]}")
        verdicts = {(a, b): verdict for a, b, verdict in PAIR.findall(done.stdout)}
        totals.update(verdicts.values())
        common = set()
        for _ in range(self.args.runs):
            run = Run(self.random, self.program.target)
            run.touches(self.program.body)
            common |= run.common
        for pair in common:
            if verdicts.get(pair) not in ("may", "must"):
                self.fail(f"{pair[0]} and {pair[1]} touch a common byte: {verdicts.get(pair)}")
        totals["seen"] += len(common)
        ordered = {pair for pair, verdict in verdicts.items() if verdict != "apart"}
        for _ in range(4):
            _, done = self.judge(ordered)
            if done.returncode:
                self.fail(f"the engine allows what the checker refuses: {done.stderr[:500]}")
            totals["accepted"] += 1
            changed, done = self.judge(set())
            if changed & common and not done.returncode:
                self.fail(f"accepted although {sorted(changed & common)[0]} touch a common byte")
            totals["refused"] += bool(changed & common)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--programs", type=int, default=40)
    parser.add_argument("--runs", type=int, default=6, help="executions of each program")
    args = parser.parse_args()
    if args.seed is None:
        args.seed = random.randrange(1 << 31)
    totals = collections.Counter()
    for number in range(args.programs):
        test = Test(args, number)
        test.play(totals)
        subprocess.run(["rm", "-r", test.folder], check=True)
    print(f"OK seed {args.seed}: " + ", ".join(
        f"{totals[k]} {k}" for k in ("apart", "may", "must", "seen", "accepted", "refused")))


if __name__ == "__main__":
    main()
