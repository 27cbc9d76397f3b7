"""Ordinary programs of whole workgroups in C: softmax, layer norm, matrix products, FFT, life."""

import unittest

import numpy as np
from ckernel_harness import InOut, KernelTest, Out
from ckernel_numerics import from_bf16, to_bf16

SEED = 20261128


class Workgroups(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def test_softmax(self):
        x = (self.random.standard_normal((3, 700)) * 5).astype("f4")
        powers = np.exp(x.astype("f8") - x.max(axis=1, keepdims=True))
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "softmax", [x, Out((3, 700), "f4"), np.int32(700)],
                                    (3, 1, 1))
            self.close(got, powers / powers.sum(axis=1, keepdims=True), 2e-6)

    def test_layer_norm(self):
        x = to_bf16(self.random.standard_normal((2, 600)) * 3 + 1)
        gain = self.random.uniform(0.5, 2, 600).astype("f4")
        wide = from_bf16(x).astype("f8")
        deviation = np.sqrt(wide.var(1, keepdims=True) + 1e-5)
        wanted = (wide - wide.mean(1, keepdims=True)) / deviation * gain
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "layer_norm",
                                    [x, gain, Out((2, 600), "u2"), np.int32(600)],
                                    (2, 1, 1))
            error = np.abs(from_bf16(got) - wanted)
            self.assertTrue((error <= np.abs(wanted) * 2.0 ** -8 + 1e-5).all(), error.max())

    def test_tiled_matmul(self):
        a, b = self.random.integers(-9, 9, (37, 50)).astype("f4"), self.random.integers(
            -9, 9, (50, 21)).astype("f4")
        sizes = [np.int32(v) for v in (37, 21, 50)]
        for level in ("-O2", "-O0"):
            for _, code in self.each_chip("workgroups", level=level):
                got, = self.kernels.run(code, "tiled_matmul", [a, b, Out((37, 21), "f4"), *sizes],
                                        (2, 3, 1))
                self.same(got, a @ b)

    def test_fft(self):
        x = self.random.standard_normal((2, 512, 2)).astype("f4")
        wanted = np.fft.fft(x[:, :, 0] + 1j * x[:, :, 1].astype("f8"), axis=1)
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "fft", [x, Out((2, 512, 2), "f4")], (2, 1, 1))
            self.close(got[:, :, 0], wanted.real, 1e-5)
            self.close(got[:, :, 1], wanted.imag, 1e-5)

    def test_staged_gemm(self):
        a, b = (self.random.integers(-9, 9, s).astype("f2") for s in ((128, 80), (64, 80)))
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "staged_gemm", [a, b, Out((128, 64), "f4"), np.int32(64),
                                                          np.int32(80)], (1, 2, 1))
            self.same(got, a.astype("f4") @ b.astype("f4").T)

    def test_histogram(self):
        words = self.random.integers(0, 2 ** 32, 3000,
                                     np.uint64).astype("u4") & np.uint32(0x0fff7f1f)
        start = self.random.integers(0, 9, 256).astype("u4")
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "byte_histogram", [words, InOut(start), np.int32(3000)],
                                    (2, 1, 1))
            self.same(got, start + np.bincount(words.view("u1"), minlength=256).astype("u4"))

    def test_life(self):
        board = self.random.integers(0, 2, (64, 64)).astype("u1")
        rows = np.packbits(board, axis=1, bitorder="little").view("u8").ravel()
        for _ in range(10):
            shifts = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]
            around = sum(np.roll(board, shift, (0, 1)) for shift in shifts)
            board = ((around == 3) | (around == 2) & (board == 1)).astype("u1")
        wanted = np.packbits(board, axis=1, bitorder="little").view("u8").ravel()
        for _, code in self.each_chip("workgroups"):
            got, = self.kernels.run(code, "life", [InOut(rows), np.int32(10)])
            self.same(got, wanted)


if __name__ == "__main__":
    unittest.main()
