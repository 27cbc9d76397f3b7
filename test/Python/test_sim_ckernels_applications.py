"""Larger C kernels in the manner of real GPU code: attention, queues, compaction, radix sort."""

import unittest

import numpy as np
from ckernel_harness import InOut, KernelTest, Out

SEED = 20261129


class Applications(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def test_attention(self):
        keys = 96
        shapes = ((128, 64), (keys, 64), (keys, 64))
        q, k, v = (self.random.standard_normal(shape).astype("f2") for shape in shapes)
        scores = q.astype("f8") @ k.astype("f8").T / 8
        p = np.exp(scores - scores.max(1, keepdims=True))
        wanted = p @ v.astype("f8") / p.sum(1, keepdims=True)
        for _, code in self.each_chip("applications"):
            args = [q, k, np.ascontiguousarray(v.T), Out((128, 64), "f4"), np.int32(keys)]
            got, = self.kernels.run(code, "attention", args, (2, 1, 1))
            self.close(got, wanted, 2e-3)  # The weights pass through f16.

    def test_int4_gemm(self):
        m, n, k = 32, 16, 128
        a = self.random.integers(-8, 8, (m, k)).astype("f2")
        weights = self.random.integers(0, 16, (n, k))
        scales = (2.0 ** self.random.integers(-3, 3, (n, k // 32))).astype("f2")
        # Nibble e of a word is value e/2 of the half e%2: values 0..3 low, 4..7 high.
        groups = weights.reshape(n, k // 8, 8)
        places = [np.uint32(4 * (e % 4) + 16 * (e // 4)) for e in range(8)]
        words = sum(groups[:, :, e].astype("u4") << places[e] for e in range(8))
        dense = (weights - 8) * np.repeat(scales.astype("f8"), 32, axis=1)
        for _, code in self.each_chip("applications"):
            got, = self.kernels.run(code, "int4_gemm",
                                    [a, words.astype("u4"), scales, Out((m, n), "f4"),
                                                        np.int32(n), np.int32(k)], (1, 2, 1))
            self.same(got, (a.astype("f8") @ dense.T).astype("f4"))

    def test_sparse_matvec(self):
        rows = 50
        lengths = self.random.integers(0, 150, rows)
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype("u4")
        columns = self.random.integers(0, 200, starts[-1]).astype("u4")
        values = self.random.integers(-99, 99, starts[-1]).astype("f8")
        x = self.random.integers(-99, 99, 200).astype("f8")
        products = values * x[columns]
        wanted = np.array([products[a:b].sum() for a, b in zip(starts, starts[1:])])
        for _, code in self.each_chip("applications"):
            got, queue = self.kernels.run(
                code, "sparse_matvec", [starts, columns, values, x, Out(rows, "f8"), np.int32(rows),
                                        InOut(np.zeros(1, "i4"))], (2, 1, 1))
            self.same(got, wanted + 0.0)
            self.assertEqual(queue[0], rows + 8)

    def test_compact(self):
        x = self.random.integers(0, 10000, 700).astype("i4")
        kept = x[x % 7 < 3]
        for _, code in self.each_chip("applications"):
            args = [x, InOut(np.full(700, -1, "i4")), InOut(np.zeros(1, "u4")), np.int32(700),
                    np.int32(3)]
            got, size = self.kernels.run(code, "compact", args, (3, 1, 1))
            self.assertEqual(size[0], kept.size)
            self.same(np.sort(got[:kept.size]), np.sort(kept))
            self.assertTrue((got[kept.size:] == -1).all())

    def test_sum_by_the_last(self):
        x = self.random.integers(0, 2 ** 32, (8, 256), np.uint64).astype("u4")
        for _, code in self.each_chip("applications"):
            args = [x, InOut(np.zeros(8, "u8")), InOut(np.zeros(1, "u4")), Out(1, "u8"),
                    np.int32(8)]
            _, arrived, got = self.kernels.run(code, "sum_by_the_last", args, (8, 1, 1), threads=2)
            self.same(got, x.sum(dtype="u8").reshape(1))
            self.assertEqual(arrived[0], 8)

    def test_blur(self):
        image = self.random.integers(0, 256, (37, 41)).astype("u1")
        edged = np.pad(image, 1, mode="edge").astype("u4")
        total = sum(edged[dy:dy + 37, dx:dx + 41] * ((1 + dx % 2) * (1 + dy % 2))
                    for dy in range(3) for dx in range(3))
        for _, code in self.each_chip("applications"):
            got, = self.kernels.run(code, "blur",
                                    [image, Out((37, 41), "u1"), np.int32(41), np.int32(37)],
                                    (3, 3, 1))
            self.same(got, (total + 8 >> 4).astype("u1"))

    def test_radix_sort(self):
        keys = self.random.integers(0, 2 ** 32, 1024, np.uint64).astype("u4")
        for _, code in self.each_chip("applications"):
            got, = self.kernels.run(code, "radix_sort", [InOut(keys)])
            self.same(got, np.sort(keys))


if __name__ == "__main__":
    unittest.main()
