"""C kernels on the matrix core: every input type, block count, sparse and scaled shapes."""

import unittest

import numpy as np
from ckernel_harness import InOut, KernelTest, Out
from ckernel_numerics import (BF6, BF8, FP4, FP6, FP8, fp8_formats, from_bf16, pack, tile_rows,
                              to_bf16)

SEED = 20261127


class Gemm(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def run_gemm(self, code, kernel, side, a, b, out, wanted, relative=0.0):
        """a: [m][k], b: [n][k] as stored; exact unless `relative` is given."""
        m, n, k = a.shape[0], b.shape[0], a.shape[1]
        got, = self.kernels.run(code, kernel, [a, b, Out((m, n), out), np.int32(n), np.int32(k)],
                                (n // side, m // side, 1))
        if relative:
            self.close(got, wanted, relative, kernel)
        else:
            self.same(got, wanted.astype(out), kernel)

    def shapes(self, side, k=64):
        """Not square, so that no mixed-up dimension goes unnoticed."""
        return (2 * side, k), (side, k)

    def test_floats(self):
        for chip, code in self.each_chip("matrix"):
            long = ("_long",) if chip == "gfx950" else ()
            for side in (16, 32):
                a, b = (self.random.standard_normal(s).astype("f4") for s in self.shapes(side))
                self.run_gemm(code, f"gemm_f32_{side}", side, a, b, "f4",
                              a.astype("f8") @ b.astype("f8").T, 1e-6)
                if chip == "gfx942":
                    a, b = (np.ldexp(self.random.integers(-1023, 1023, s), -9).astype("f4")
                            for s in self.shapes(side))
                    self.run_gemm(code, f"gemm_xf32_{side}", side, a, b, "f4",
                                  a.astype("f8") @ b.astype("f8").T, 1e-6)
                for suffix in ("", *long):
                    a, b = (self.random.standard_normal(s).astype("f2") for s in self.shapes(side))
                    self.run_gemm(code, f"gemm_f16_{side}{suffix}", side, a, b, "f4",
                                  a.astype("f8") @ b.astype("f8").T, 1e-6)
                    a, b = (to_bf16(self.random.standard_normal(s)) for s in self.shapes(side))
                    self.run_gemm(code, f"gemm_bf16_{side}{suffix}", side, a, b, "f4",
                                  from_bf16(a).astype("f8") @ from_bf16(b).astype("f8").T, 1e-6)

    def test_f64(self):
        for _, code in self.each_chip("matrix"):
            a, b = (self.random.standard_normal(s) for s in self.shapes(16))
            self.run_gemm(code, "gemm_f64", 16, a, b, "f8", a[:, 32:] @ b[:, 32:].T, 1e-13)
            x, y = (self.random.integers(-50, 50, (4, 4, 4)).astype("f8") for _ in range(2))
            got, = self.kernels.run(code, "blocks_f64_4", [x, y, Out((4, 4, 4), "f8")])
            self.same(got, x @ y + 0.5)

    def test_i8(self):
        for chip, code in self.each_chip("matrix"):
            for side in (16, 32):
                for suffix in ("", "_long") if chip == "gfx950" else ("",):
                    a, b = (self.random.integers(-128, 128, s).astype("i1")
                            for s in self.shapes(side))
                    self.run_gemm(code, f"gemm_i8_{side}{suffix}", side, a, b, "i4",
                                  a.astype("i8") @ b.astype("i8").T)

    def test_fp8(self):
        for chip, code in self.each_chip("matrix"):
            for name, side in (("fp8_fp8", 16), ("fp8_bf8", 16), ("bf8_fp8", 32), ("bf8_bf8", 32)):
                forms = [dict(zip(("fp8", "bf8"), fp8_formats(chip)))[f] for f in name.split("_")]
                a, b = (self.random.choice(f.finite_codes(), s).astype("u1")
                        for f, s in zip(forms, self.shapes(side)))
                x, y = (f.decode(v).astype("f8") for f, v in zip(forms, (a, b)))
                self.run_gemm(code, f"gemm_{name}_{side}", side, a, b, "f4", x @ y.T, 1e-6)

    def test_unoptimised(self):
        """-O0 keeps everything in scratch between two matrix instructions."""
        for _, code in self.each_chip("matrix", level="-O0"):
            a, b = (self.random.integers(-8, 8, s).astype("f2") for s in self.shapes(16, 32))
            self.run_gemm(code, "gemm_f16_16", 16, a, b, "f4", a.astype("f8") @ b.astype("f8").T)

    def test_blocks(self):
        """4, 16 and 32 wide products with 16, 4 and 2 blocks, on top of a C of raw registers."""
        for _, code in self.each_chip("matrix"):
            for kind, sides in (("f32", (4, 16, 32)), ("f16", (4, 16, 32)), ("bf16", (4, 32)),
                                ("i8", (4, 16, 32))):
                for side in sides:
                    self.check_blocks(code, kind, side)

    def check_blocks(self, code, kind, side):
        blocks = 64 // side
        k, out = (1 if kind == "f32" else 4), "i4" if kind == "i8" else "f4"
        x, y = (self.random.integers(-60, 60, (blocks, side, k)) for _ in range(2))
        store = {"f32": lambda v: v.astype("f4"), "f16": lambda v: v.astype("f2"),
                 "bf16": lambda v: to_bf16(v.astype("f4")), "i8": lambda v: v.astype("i1")}[kind]
        registers = side * side * blocks // 64
        c = np.zeros((2, 64, registers), out)
        c[0] = self.random.integers(-1000, 1000, (64, registers))
        wanted = x @ y.transpose(0, 2, 1)
        if side == 4:
            lane, r = np.arange(64)[:, None], np.arange(4)[None, :]
            block, row, column = lane // 4 + 0 * r, r + 0 * lane, lane % 4 + 0 * r
        else:
            each = registers // blocks
            rows, columns = tile_rows(side, each)
            row, column = np.tile(rows, blocks), np.tile(columns, blocks)
            block = np.repeat(np.arange(blocks), each)[None, :] + 0 * row
        np.add.at(wanted, (block, row, column), c[0].astype("i8"))
        got, = self.kernels.run(code, f"blocks_{kind}_{side}", [store(x), store(y), InOut(c)])
        self.same(got[1].reshape(blocks, side, side), wanted.astype(out), f"blocks_{kind}_{side}")

    def test_broadcasts(self):
        a, b = (self.random.integers(-50, 50, 64).astype("f4") for _ in range(2))
        lane = np.arange(64)
        rows = lambda group: group[:, None] * 4 + np.arange(4)  # Sources of A in a lane's block.
        block = lane // 4
        small = [a[rows(0 * block + 9)] * b[:, None], a[rows(0 * block + 3)] * b[:, None]]
        for column in (lane % 32, (lane + 16) % 64, lane % 16 + 32):
            small.append(a[rows(block)] * b[column][:, None])
        i, _ = tile_rows(32, 16)
        large = np.tile(a[32 + i] * b[lane % 32 + 32][:, None], 2)
        for _, code in self.each_chip("matrix"):
            got, got_large = self.kernels.run(code, "broadcasts", [a, b, Out((5, 64, 4), "f4"),
                                                                   Out((64, 32), "f4")])
            for index in range(5):
                self.same(got[index], small[index] + 0, f"broadcast {index}")
            self.same(got_large, large + 0)

    def sparse_case(self, side, k):
        """Positions of the two stored values of every four, the index bytes, and how to expand."""
        first = self.random.integers(0, 3, (side, k // 4))
        second = first + 1 + self.random.integers(0, 3, first.shape) % (3 - first)
        pairs = np.stack([first, second], axis=2)
        codes = (first | second << 2).reshape(side, k // 8, 2)
        index = (codes[:, :, 0] | codes[:, :, 1] << 4).astype("u1")

        def expand(values):
            full = np.zeros((side, k // 4, 4))
            np.put_along_axis(full, pairs, values.reshape(side, k // 4, 2).astype("f8"), axis=2)
            return full.reshape(side, k)

        return index, expand

    def test_sparse(self):
        for chip, code in self.each_chip("matrix"):
            fp8, bf8 = fp8_formats(chip)
            whole = lambda s: self.random.integers(-60, 60, s)
            cases = [("sparse_f16_16", 16, "f2", "f2", "f4"),
                     ("sparse_bf16_32", 32, "bf", "bf", "f4"),
                     ("sparse_i8_16", 16, "i1", "i1", "i4"), ("sparse_fp8_32", 32, fp8, bf8, "f4")]
            if chip == "gfx950":
                cases += [("sparse_f16_16_long", 16, "f2", "f2", "f4"),
                          ("sparse_i8_32_long", 32, "i1", "i1", "i4")]
            for name, side, kind_a, kind_b, out in cases:
                index, expand = self.sparse_case(side, 128)
                stored, values = [], []
                for kind, shape in ((kind_a, (side, 64)), (kind_b, (side, 128))):
                    if kind in ("f2", "i1"):
                        stored.append(whole(shape).astype(kind))
                        values.append(stored[-1])
                    elif kind == "bf":
                        stored.append(to_bf16(whole(shape).astype("f4")))
                        values.append(from_bf16(stored[-1]))
                    else:
                        stored.append(self.random.choice(kind.finite_codes(), shape).astype("u1"))
                        values.append(kind.decode(stored[-1]))
                wanted = expand(values[0]) @ values[1].astype("f8").T
                got, = self.kernels.run(code, name, [*stored, index, Out((side, side), out),
                                                     np.int32(128)])
                self.close(got, wanted, 1e-6 if name == "sparse_fp8_32" else 0, name)

    def test_sparse_index_sets(self):
        """abid chooses a byte of the index register; with cbsz not 0 it is the first."""
        index = self.random.choice([0x4 | 0x80, 0x8 | 0xe0, 0xd | 0x40, 0x9 | 0xc0],
                                   (64, 4)).astype("u1")
        a, b = (self.random.integers(-9, 9, s).astype("f2") for s in ((64, 4), (64, 8)))
        lane = np.arange(64)
        wanted = np.zeros((3, 64, 4))
        for which, (byte, start) in enumerate(((1, 0), (3, 1), (0, 2))):
            full = np.zeros((16, 32))
            for e in range(4):
                place = index[:, byte] >> 2 * e & 3
                full[lane % 16, 8 * (lane // 16) + 4 * (e // 2) + place] = a[:, e]
            dense_b = np.zeros((16, 32))
            for e in range(8):
                dense_b[lane % 16, 8 * (lane // 16) + e] = b[:, e]
            rows, columns = tile_rows(16, 4)
            wanted[which] = (full @ dense_b.T)[rows, columns] + start
        for _, code in self.each_chip("matrix"):
            got, = self.kernels.run(code, "sparse_index_sets",
                                    [a, b, index.view("i4"), Out((3, 64, 4), "f4")])
            self.same(got, wanted.astype("f4"))


class Scaled(KernelTest):
    FORMATS = {"fp8": FP8, "bf8": BF8, "fp6": FP6, "bf6": BF6, "fp4": FP4}

    def test_scaled(self):
        random = np.random.default_rng(SEED + 1)
        for _, code in self.each_chip("scaled", ("gfx950",)):
            for name in ("fp4_fp4_16", "fp8_fp8_16", "bf8_fp4_16", "fp6_fp8_16", "fp4_bf6_16",
                         "fp4_fp4_32", "fp8_bf8_32", "bf6_fp6_32", "fp8_fp4_32"):
                form_a, form_b, side = name.split("_")
                side, k = int(side), 512
                stored, values, scales = [], [], []
                for form, rows in ((self.FORMATS[form_a], 2 * side), (self.FORMATS[form_b], side)):
                    codes = random.choice(form.finite_codes(), (rows, k))
                    scale = random.integers(120, 135, (rows, k // 32)).astype("u1")
                    stored.append(pack(codes, form.bits))
                    scales.append(scale)
                    factor = np.ldexp(1.0, scale.astype("i4") - 127)
                    values.append(form.decode(codes).astype("f8") * np.repeat(factor, 32, axis=1))
                got, = self.kernels.run(
                    code, f"scaled_{name}", [*stored, *scales, Out((2 * side, side), "f4"),
                                             np.int32(side), np.int32(k)], (1, 2, 1))
                self.close(got, values[0] @ values[1].T, 1e-6, name)


if __name__ == "__main__":
    unittest.main()
