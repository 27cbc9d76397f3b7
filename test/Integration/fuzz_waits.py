#!/usr/bin/env python3
"""Random allocated programs against an independent checker of register waits.

usage: fuzz_waits.py --opt build/bin/waveasm-opt [--seed S] [--count N]

Each program mixes loads, stores, uses, waits, ifs and loops. The checker follows
paths of the compiler's output (loops up to three times round), at random, and keeps, per path,
the operations that are not known to be complete. A register that one of them will write may
be neither read nor overwritten, but for a younger one of the same in-order kind. Then
each inserted count is raised by one: some path must fail, or the wait was not needed.
"""
import argparse
import random
import re
import subprocess
import sys

V = [f"v{i}" for i in range(1, 6)]
S = [f"s{i}" for i in (20, 21, 31)]


# ---- generator -----------------------------------------------------------------
def kind(register):
    return f"!waveasm.p{register[0]}reg<{register[1:]}>"


class Generator:
    def __init__(self, rng):
        self.rng, self.out = rng, []

    def emit(self, depth, text):
        self.out.append("  " * depth + text)

    def op(self, depth):
        rng = self.rng
        a, b, d, s = rng.choice(V), rng.choice(V), rng.choice(V), rng.choice(S)
        srd, ptr = "!waveasm.psreg<4, 4>", "!waveasm.psreg<0, 2>"
        choice = rng.randrange(9)
        if choice <= 1:
            self.emit(depth, f"waveasm.buffer_load_dword %srd, %{a} : {srd}, {kind(a)} -> {kind(d)}")
        elif choice == 2:
            self.emit(depth, f"waveasm.buffer_store_dword %{a}, %srd, %{b} : {kind(a)}, {srd}, {kind(b)}")
        elif choice == 3:
            self.emit(depth, f"waveasm.ds_read_b32 %{a} : {kind(a)} -> {kind(d)}")
        elif choice == 4:
            self.emit(depth, f"waveasm.ds_write_b32 %{a}, %{b} : {kind(a)}, {kind(b)}")
        elif choice == 5:
            self.emit(depth, f"waveasm.s_load_dword %ptr, %c0 : {ptr}, !waveasm.imm<0> -> {kind(s)}")
        elif choice == 6:
            source = rng.choice(V + S)
            self.emit(depth, f"waveasm.v_mov_b32 %{source} : {kind(source)} -> {kind(d)}")
        elif choice == 7:
            self.emit(depth, f"waveasm.v_add_u32 %{a}, %{b} : {kind(a)}, {kind(b)} -> {kind(d)}")
        else:
            counter, most = rng.choice([("vmcnt", 4), ("lgkmcnt", 3)])
            self.emit(depth, f"waveasm.s_waitcnt_{counter} {rng.randrange(most)}")

    def body(self, depth, nesting):
        for _ in range(self.rng.randrange(1, 6)):
            choice = self.rng.randrange(10)
            if choice == 0 and nesting < 2:
                self.branch(depth, nesting + 1)
            elif choice == 1 and nesting < 2:
                self.loop(depth, nesting + 1)
            else:
                self.op(depth)

    def branch(self, depth, nesting):
        self.emit(depth, "waveasm.if %s40 : !waveasm.psreg<40> {")
        self.body(depth + 1, nesting)
        self.emit(depth + 1, "waveasm.yield")
        if self.rng.randrange(2):
            self.emit(depth, "} else {")
            self.body(depth + 1, nesting)
            self.emit(depth + 1, "waveasm.yield")
        self.emit(depth, "}")

    def loop(self, depth, nesting):
        index = f"!waveasm.psreg<{30 + 2 * nesting}>"
        counted = self.rng.randrange(2)
        name = len(self.out)
        self.emit(depth, f"%j{name} = waveasm.s_mov_b32 %c0 : !waveasm.imm<0> -> {index}")
        self.emit(depth, f"waveasm.loop (%i{name} = %j{name}) : ({index}) -> {index} {{")
        self.body(depth + 1, nesting)
        self.emit(depth + 1, f"%n{name}, %x{name} = waveasm.s_add_u32 %i{name}, %c1 : {index}, "
                             f"!waveasm.imm<1> -> {index}, !waveasm.scc")
        compare = "lt" if counted else "ne"
        self.emit(depth + 1, f"%k{name} = waveasm.s_cmp_{compare}_u32 %n{name}, %s31 : {index}, "
                             f"!waveasm.psreg<31> -> !waveasm.scc")
        self.emit(depth + 1, f"waveasm.condition %k{name} : !waveasm.scc iter_args(%n{name}) : {index}")
        self.emit(depth, "}")

    def program(self, name):
        self.emit(0, f"waveasm.program @{name} target = #waveasm.target<#waveasm.gfx942, 5> {{")
        for value in (0, 1):
            self.emit(1, f"%c{value} = waveasm.constant {value} : !waveasm.imm<{value}>")
        self.emit(1, "%srd = waveasm.precolored.sreg 4, 4 : !waveasm.psreg<4, 4>")
        self.emit(1, "%ptr = waveasm.precolored.sreg 0, 2 : !waveasm.psreg<0, 2>")
        for register in V + S + ["s40"]:
            self.emit(1, f"%{register} = waveasm.precolored.{register[0]}reg {register[1:]} "
                         f": {kind(register)}")
        for _ in range(3):
            self.body(1, 0)
        self.emit(0, "}")
        return "\n".join(self.out)


# ---- reader of the output --------------------------------------------------------
REGISTER = re.compile(r"!waveasm\.p([vsa])reg<(\d+)(?:, (\d+))?>")
COUNT = re.compile(r"(vmcnt|lgkmcnt)\((\d+)\)|waitcnt_(vmcnt|lgkmcnt) (\d+)")


def registers(text):
    return [(file, int(first) + i) for file, first, size in REGISTER.findall(text)
            for i in range(int(size or 1))]


class Op:
    def __init__(self, text, line):
        self.text, self.line = text, line
        self.name = re.search(r"waveasm\.([a-z_0-9.]+)", text).group(1)
        types = text.split(" : ", 1)[1] if " : " in text else ""
        before, _, after = types.partition("->")
        self.reads, self.writes = registers(before), registers(after)
        self.queue = ("vm" if self.name.startswith("buffer") else
                      "ds" if self.name.startswith("ds_") else
                      "sm" if self.name.startswith("s_load") else None)
        self.counts = {a or c: int(b or d) for a, b, c, d in COUNT.findall(text)} \
            if "waitcnt" in self.name else None
        if self.name.startswith("precolored") or self.name in ("constant", "yield", "condition"):
            self.reads = self.writes = []


def parse(lines, start):
    """Parses from line `start` to its closing brace: (items, line of the brace)."""
    items, number = [], start
    while True:
        text = lines[number].strip()
        if text.startswith("}"):
            return items, number
        op = Op(text, number)
        if text.endswith("{"):
            inner, number = parse(lines, number + 1)
            other = None
            if lines[number].strip() == "} else {":
                other, number = parse(lines, number + 1)
            if op.name == "loop":
                counted = any(isinstance(i, Op) and i.name == "s_cmp_lt_u32" for i in inner)
                index = op.reads[:1]
                op.reads, op.writes = (index + [("s", 31)] if counted else []), []
                items.append(("loop", op, inner, counted))
            else:
                op.reads, op.writes = [("s", 40)], []
                items.append(("if", op, inner, other or []))
        else:
            items.append(op)
        number += 1


def walk(items, rng):
    """The ops of one random path through a list of items."""
    for item in items:
        if isinstance(item, Op):
            yield item
            continue
        yield item[1]
        if item[0] == "if":
            yield from walk(item[2 + rng.randrange(2)], rng)
        else:
            for _ in range(rng.randrange(0 if item[3] else 1, 4)):
                yield from walk(item[2], rng)


# ---- checker ---------------------------------------------------------------------
def check(path, raised=None):
    """The op at fault, or None. `raised`: (line, counter) counted one higher."""
    vm, lgkm = [], []
    for op in path:
        if op.counts is not None:
            for counter, count in op.counts.items():
                count += raised == (op.line, counter)
                if counter == "vmcnt":
                    vm = vm[len(vm) - count:] if count < len(vm) else vm
                    vm = [] if count == 0 else vm
                elif count == 0:
                    lgkm = []
                elif count < len(lgkm) and not any(o.queue == "sm" for o in lgkm):
                    lgkm = lgkm[len(lgkm) - count:]
            continue
        for pending in vm + lgkm:
            for register in pending.writes:
                ordered = pending.queue == op.queue and op.queue in ("vm", "ds")
                if register in op.reads or (register in op.writes and not ordered):
                    return op
        if op.queue == "vm":
            vm.append(op)
        elif op.queue:
            lgkm.append(op)
    return None


def verify(name, lines, start, limit):
    items, end = parse(lines, start)
    rng = random.Random(start)
    every = [tuple(walk(items, rng)) for _ in range(limit // 10)]
    for path in every:
        fault = check(path)
        if fault:
            return f"{name}: missing wait before: {fault.text}"
    for number in range(start, end):
        if "waveasm.inserted" not in lines[number]:
            continue
        for counter in Op(lines[number].strip(), number).counts:
            if any(check(path, (number, counter)) for path in every):
                continue
            # Rare paths: look longer before a wait is called needless.
            if not any(check(tuple(walk(items, rng)), (number, counter)) for _ in range(limit)):
                return f"{name}: {counter} not needed: {lines[number].strip()}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--opt", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--limit", type=int, default=3000,
                        help="paths looked at before a wait is called needless")
    args = parser.parse_args()
    text = "\n".join(Generator(random.Random(args.seed * 1000003 + i)).program(f"p{i}")
                     for i in range(args.count))
    run = subprocess.run([args.opt, "--waveasm-insert-waitcnt", "-"], input=text, text=True,
                         capture_output=True)
    if run.returncode:
        sys.exit(f"seed {args.seed}: {run.stderr[:2000]}")
    lines = run.stdout.split("\n")
    failures = waits = 0
    for number, line in enumerate(lines):
        waits += "waveasm.inserted" in line
        if "waveasm.program" not in line:
            continue
        name = re.search(r"@(\w+)", line).group(1)
        fault = verify(name, lines, number + 1, args.limit)
        if fault:
            failures += 1
            print(f"seed {args.seed}: {fault}")
    print(f"seed {args.seed}: {args.count} programs, {waits} waits inserted, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
