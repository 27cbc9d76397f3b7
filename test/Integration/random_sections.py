"""Random loops like those of a GEMM, as text: memory, LDS, DMA and matrix ops between barriers."""

from __future__ import annotations

import random
from typing import Dict, List

V, V2, V4, A4 = ("!waveasm.vreg", "!waveasm.vreg<2, 2>", "!waveasm.vreg<4, 4>",
                 "!waveasm.areg<4, 4>")
S, SCC, SRD = "!waveasm.sreg", "!waveasm.scc", "!waveasm.sreg<4, 4>"
LOADS = {"dword": V, "dwordx2": V2, "dwordx4": V4}
WIDTHS = {V: ("b32", 4), V2: ("b64", 8), V4: ("b128", 16)}


class SectionGenerator:
    """What a loop of several sections carries: values loaded or read in the trip before."""

    def __init__(self, seed: int, target: str) -> None:
        self.rng = random.Random(seed)
        self.target = target
        self.lines: List[str] = []
        self.count = 0
        self.values: Dict[str, List[str]] = {V: [], V2: [], V4: [], A4: []}
        self.addresses: List[str] = []

    def emit(self, text: str, result: str = "") -> str:
        """One op; `result`: the type of its value."""
        self.count += 1
        name = f"%x{self.count}"
        self.lines.append(f"{name} = {text} -> {result}" if result else text)
        if result in self.values:
            self.values[result].append(name)
        return name

    def imm(self, number: int) -> str:
        return f"%c{number}"

    def pick(self, kind: str) -> str:
        """One of the last values of the type, so that chains get long."""
        return self.rng.choice(self.values[kind][-6:])

    # ops --------------------------------------------------------------------------
    def load(self) -> None:
        width = self.rng.choice(list(LOADS))
        offset = self.rng.choice([0, 16, 512])
        self.emit(f"waveasm.buffer_load_{width} %srd, {self.rng.choice(self.addresses)} offset : "
                  f"{offset} : {SRD}, {V}", LOADS[width])

    def dma(self) -> None:
        width = "dwordx4" if self.target == "gfx950" and self.rng.random() < 0.5 else "dword"
        self.emit(f"waveasm.s_mov_b32_m0 %base : {S}")
        self.emit(f"waveasm.buffer_load_{width}_lds {self.rng.choice(self.addresses)}, %srd : "
                  f"{V}, {SRD}")

    def store(self) -> None:
        self.emit(f"waveasm.buffer_store_dword {self.pick(V)}, %srd, "
                  f"{self.rng.choice(self.addresses)} : {V}, {SRD}, {V}")

    def write(self) -> None:
        kind = self.rng.choice([V, V2, V4])
        name, size = WIDTHS[kind]
        self.emit(f"waveasm.ds_write_{name} {self.pick(kind)}, {self.rng.choice(self.addresses)} "
                  f"{{offset = {size * self.rng.randrange(64)}}} : {kind}, {V}")

    def read(self) -> None:
        kind = self.rng.choice([V, V2, V4])
        name, size = WIDTHS[kind]
        self.emit(f"waveasm.ds_read_{name} {self.rng.choice(self.addresses)} "
                  f"{{offset = {size * self.rng.randrange(64)}}} : {V}", kind)

    def matrix(self) -> None:
        a, b, c = self.pick(V2), self.pick(V2), self.pick(A4)
        self.emit(f"waveasm.v_mfma_f32_16x16x16_f16 {a}, {b}, {c} : {V2}, {V2}, {A4}", A4)

    def vector(self) -> None:
        name = self.rng.choice(["v_add_u32", "v_xor_b32", "v_max_u32"])
        self.emit(f"waveasm.{name} {self.pick(V)}, {self.pick(V)} : {V}, {V}", V)

    def tuple(self) -> None:
        if self.rng.random() < 0.5:
            self.emit(f"waveasm.extract {self.pick(V4)}[{self.rng.choice([0, 2])}] : {V4}", V2)
        else:
            self.emit(f"waveasm.pack {self.pick(V)}, {self.pick(V)} : ({V}, {V})", V2)

    def wait(self) -> None:
        self.emit(self.rng.choice(["waveasm.s_waitcnt vmcnt(0)", "waveasm.s_waitcnt lgkmcnt(0)",
                                   "waveasm.s_waitcnt vmcnt(1)", "waveasm.s_setprio 1"]))

    def conditional(self) -> None:
        """Whether waves run it depends on the wave, on the launch, or on nothing."""
        saved = {kind: list(values) for kind, values in self.values.items()}
        self.emit(f"waveasm.if {self.rng.choice(['%wave', '%unknown', '%one'])} : {S} {{")
        for _ in range(self.rng.randint(1, 3)):
            self.rng.choice([self.vector, self.write, self.read, self.load])()
        if self.rng.random() < 0.15:
            self.emit("waveasm.s_barrier")
        self.lines += ["waveasm.yield", "}"]
        self.values = saved

    def section(self) -> None:
        """What stands between two barriers: some of one or two kinds, and a few others."""
        kinds = [self.load, self.dma, self.store, self.write, self.read, self.matrix, self.vector,
                 self.tuple]
        for kind in self.rng.sample(kinds, 2):
            for _ in range(self.rng.choice([1, 2, 4])):
                kind()
        for _ in range(self.rng.randint(0, 4)):
            self.rng.choice(kinds)()
        if self.rng.random() < 0.15:
            self.rng.choice([self.wait, self.conditional])()

    # program ------------------------------------------------------------------------
    def loop(self) -> None:
        trips = self.rng.choice([1, 2, 5, 20])
        carried = [kind for kind in (V, V2, V4, A4) for _ in range(self.rng.randint(1, 2))]
        inits = [self.pick(kind) for kind in carried]
        before = {kind: list(values) for kind, values in self.values.items()}
        self.count += 1
        number = self.count
        names = [f"%a{number}_{k}" for k in range(len(carried))]
        args = ", ".join([f"%i{number} = %zero", *map(" = ".join, zip(names, inits))])
        types = ", ".join([S, *carried])
        results = ", ".join([f"%j{number}", *(f"%r{number}_{k}" for k in range(len(carried)))])
        self.lines.append(f"{results} = waveasm.loop ({args}) : ({types}) -> ({types}) {{")
        for kind, name in zip(carried, names):
            self.values[kind].append(name)
        for _ in range(self.rng.randint(1, 4)):
            self.section()
            if self.rng.random() < 0.8:
                self.emit("waveasm.s_barrier")
        handed = [self.pick(kind) for kind in carried]
        self.lines += [
            f"%n{number}, %o{number} = waveasm.s_add_u32 %i{number}, %c1 : {S}, !waveasm.imm<1> -> "
            f"{S}, {SCC}",
            f"%q{number} = waveasm.s_cmp_lt_u32 %n{number}, %t{trips} : {S}, !waveasm.imm<{trips}>"
            f" -> {SCC}",
            f"waveasm.condition %q{number} : {SCC} iter_args("
            f"{', '.join([f'%n{number}', *handed])}) : {types}", "}"]
        self.values = before
        for k, kind in enumerate(carried):
            self.values[kind].append(f"%r{number}_{k}")

    def prologue(self) -> None:
        for number in (0, 1, 2, 3, 6):
            self.lines.append(f"%c{number} = waveasm.constant {number} : !waveasm.imm<{number}>")
        for trips in (1, 2, 5, 20):
            self.lines.append(f"%t{trips} = waveasm.constant {trips} : !waveasm.imm<{trips}>")
        self.lines += [
            f"%srd = waveasm.precolored.sreg 4, 4 : {SRD}",
            f"%unknown = waveasm.precolored.sreg 8 : {S}", f"%tid = waveasm.precolored.vreg 0 : {V}"]
        for name, value in (("zero", 0), ("one", 1), ("base", 0)):
            self.lines.append(f"%{name} = waveasm.s_mov_b32 %c{value} : !waveasm.imm<{value}> -> {S}")
        self.lines += [
            f"%shifted = waveasm.v_lshrrev_b32 %c6, %tid : !waveasm.imm<6>, {V} -> {V}",
            f"%wave = waveasm.v_readfirstlane_b32 %shifted : {V} -> {S}"]
        # Lanes 1 to 64 bytes apart.
        self.addresses = [
            self.emit(f"waveasm.v_lshlrev_b32 %c{n}, %tid : !waveasm.imm<{n}>, {V}", V)
            for n in (0, 2, 6)]
        self.addresses.append(self.pick(V))
        for kind in (V2, V4, A4):
            for _ in range(2):
                self.emit("waveasm.v_mov_b32 %c0 : !waveasm.imm<0>", kind)

    def program(self) -> str:
        waves = self.rng.choice([1, 2, 4, 8])
        self.prologue()
        for _ in range(self.rng.randint(0, 2)):
            self.section()
        for _ in range(self.rng.randint(1, 2)):
            self.loop()
            self.section()
        for kind in (V, V2, V4, A4):
            self.emit(f"waveasm.dce_protect {self.pick(kind)} : {kind}")
        self.emit("waveasm.s_endpgm")
        body = "\n  ".join(self.lines)
        return (f"waveasm.program @sections target = #waveasm.target<#waveasm.{self.target}> "
                f"attributes {{num_kernel_args = 1 : i64, workgroup_size = [{64 * waves} : i64, "
                f"1 : i64, 1 : i64], lds_size = 65536 : i64}} {{\n  {body}\n}}\n")


def generate(seed: int, target: str) -> str:
    return SectionGenerator(seed, target).program()
