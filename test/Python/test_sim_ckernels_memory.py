"""C kernels about global memory: atomics, buffers, DMA to LDS, widths, ids and hidden arguments."""

import unittest

import numpy as np
from ckernel_harness import InOut, KernelTest, Out

SEED = 20261124


class Memory(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def words(self, count):
        return self.random.integers(0, 2 ** 32, count, np.uint64).astype("u4")

    def test_atomics32(self):
        x = self.words(128)
        cells = np.zeros(32, "u4")
        cells[[3, 6, 8]] = [2 ** 32 - 1, 2 ** 31 - 1, 2 ** 32 - 1]
        cells[[7, 11]] = [2 ** 31, 7]
        for _, code in self.each_chip("memory"):
            got, old = self.kernels.run(code, "atomics32",
                                        [x, InOut(cells), InOut(np.zeros(257, "u4"))],
                                        (2, 1, 1), threads=2)
            total, signed = x.sum(dtype="u4"), x.view("i4")
            decremented = 7
            for _ in range(128):
                decremented = 60 if decremented == 0 or decremented > 60 else decremented - 1
            wanted = [128, total, -total.view("i4"), np.bitwise_and.reduce(x | 0xfff),
                      np.bitwise_or.reduce(np.uint32(1) << (x & 31)), np.bitwise_xor.reduce(x),
                      signed.min(),
                      signed.max(), x.min(), x.max(), 128 % 100, decremented, x[77]]
            self.same(got[:13], np.array([int(v) & 0xffffffff for v in wanted], "u4"))
            self.same(np.sort(old[:128]), np.arange(128, dtype="u4"))
            self.assertEqual(old[256], 0)
            for key in range(16):
                users = np.flatnonzero(x & 15 == key)
                winners = users[old[128 + users] == 1]
                self.assertEqual(len(winners), 1, f"key {key}")
                self.assertEqual(got[16 + key], x[winners[0]] | 1)

    def test_atomics64(self):
        x = self.random.integers(0, 2 ** 64, 128, np.uint64)
        cells = np.array([5, 0, 2 ** 63 - 1, 0, 0, 0], "u8")
        doubles = np.array([0.25, -np.inf, np.inf])
        args = [x, InOut(cells), InOut(np.zeros(3, "f4")), InOut(doubles), InOut(np.zeros(2, "f2")),
                Out(256, "u8")]
        for _, code in self.each_chip("memory"):
            got, floats, doubled, halves, old = self.kernels.run(code, "atomics64", args, (2, 1, 1))
            loop = 0
            for _ in range(128):
                loop = (loop * 3 + 1) % 2 ** 64
            step = 3 << 33
            self.same(got, np.array([5 + 128 * step, x.sum(), x.view("i8").min().view("u8"),
                                     x.max(),
                                     np.bitwise_xor.reduce(x), loop], "u8"))
            low, signed = (x & 255).astype("f8"), x.view("i8").astype("f8")
            self.same(floats, np.array([low.sum(), 128, -low.sum()], "f4"))
            self.same(doubled, np.array([0.25 + low.sum() / 2, signed.max(), signed.min()]))
            self.same(halves, np.array([(x & 3).sum(), 128], "f2"))
            self.same(np.sort(old[:128]), np.arange(128, dtype="u8") * step + 5)
            self.same(np.sort(old[128:]), np.arange(128, dtype="u8"))

    def test_buffers(self):
        size = 2816  # of 4096: the last lanes are out of range
        data = self.words(1024)
        source, lane = data.view("u1").copy(), np.arange(64)
        source[size:] = 0

        def load(at, words, extra=0):  # checked per dword; the scalar offset counts
            at = np.asarray(at)[:, None] + 4 * np.arange(words) + extra
            padded = np.concatenate([source, np.zeros(8192, "u1")])
            return padded[at[:, :, None] + np.arange(4)].view("u4")[:, :, 0]

        quad, pair, three = load(lane * 16, 4), load(lane * 16 + 8, 2), load(lane * 16 + 4, 3)
        one = load(lane * 16, 1, size // 64 * 4)[:, 0]
        half = source[32:160].view("u2")
        quad = quad + np.stack([one, 0 * one, three[:, 2], three[:, 0] + pair[:, 0]], axis=1)
        quad[:, 1] ^= pair[:, 1] + half
        wanted = np.concatenate([np.zeros(4096, "u1"), np.zeros(4096, "u1")])

        def store(at, values):
            values = np.ascontiguousarray(values)
            width = values.itemsize
            flat = values.reshape(64, -1)
            for row in range(64):
                for column in range(flat.shape[1]):
                    place = int(at[row]) + column * width
                    if place + width <= size - 32:
                        raw = flat[row, column].tobytes()
                        wanted[place:place + width] = np.frombuffer(raw, "u1")

        store(lane * 16, quad)
        store(1024 + lane * 8, pair)
        store(1536 + lane * 12, three)
        store(2304 + lane * 4, one)
        store(2560 + lane * 2, half)
        store(2688 + lane, np.zeros(64, "u1"))  # bytes at 4093 and on: out of range
        wanted[2752:2756].view("i4")[0] = wanted[2756:2760].view("f4")[0] = lane.sum()
        store(size - 120 + lane * 16, lane.astype("u4"))
        for _, code in self.each_chip("memory"):
            got, = self.kernels.run(code, "buffers",
                                    [data, InOut(np.zeros(1024, "u4")), np.int32(size)])
            self.same(got, wanted[:4096].view("u4"))

    def test_dma_to_lds(self):
        data, t = self.words(1024), np.arange(256)
        first, second = data[511 - t], data[t * 3]
        third = data[(t * 8 + 256 + 16) // 4]
        wanted = np.stack([first[t ^ 65], second[255 - t] + (t ^ 128).astype("u4"), third[t ^ 3]])
        for _, code in self.each_chip("memory"):
            got, = self.kernels.run(code, "dma_to_lds",
                                    [data, Out((3, 256), "u4"), np.int32(data.nbytes)])
            self.same(got, wanted)
        for _, code in self.each_chip("memory", ("gfx950",)):
            got, = self.kernels.run(code, "dma_to_lds_wide", [data, Out(448, "u4")])
            self.same(got, np.concatenate([data[:256].reshape(64, 4)[::-1].ravel(), data[:192]]))

    def test_geometry(self):
        grid, block = (2, 3, 2), (4, 3, 2)
        packed = lambda x, y, z: x | y << 8 | z << 16
        wanted = [[packed(x, y, z), packed(gx, gy, gz), packed(*block), packed(*grid)]
                  for gz in range(grid[2]) for gy in range(grid[1]) for gx in range(grid[0])
                  for z in range(block[2]) for y in range(block[1]) for x in range(block[0])]
        for level in ("-O2", "-O0"):
            for _, code in self.each_chip("memory", level=level):
                got, = self.kernels.run(code, "geometry", [Out((12 * 24, 4), "u4")], grid, block)
                self.same(got, np.array(wanted, "u4"))

    def test_dispatch_packet(self):
        for _, code in self.each_chip("memory"):
            got, = self.kernels.run(code, "dispatch", [Out(192, "u4")], (3, 1, 1))
            self.same(got, 192 + np.arange(192, dtype="u4"))

    def test_fences(self):
        data = self.words(512)
        first = data[:128] * np.uint32(3) + np.uint32(1)
        other, weights = first[np.arange(128) ^ 64], np.array([0.5, -1.25, 3.0, 1e-3, 7.75])
        wanted = np.concatenate([first, other + np.uint32(7), other ^ 5, other])
        for _, code in self.each_chip("memory"):
            got, sums, clock = self.kernels.run(code, "fences",
                                                [InOut(data), Out(128, "f8"), Out(1, "u8")])
            self.same(got, wanted)
            self.same(sums, weights[other % 5] + weights[np.arange(128) % 5])
            self.assertEqual(clock[0], 1)

    def test_load_widths(self):
        raw, t = self.random.integers(0, 256, (64, 16)).astype("u1"), np.arange(64)
        words, halves = raw.view("u4"), raw.view("u2")
        signed = lambda v: v.astype("i4").view("u4")
        total = (raw[:, 1] + signed(raw[:, 2].view("i1")) + halves[:, 2] +
                 signed(halves[:, 3].view("i2")) + words[:, 2])
        wanted = np.zeros(512, "u4")
        wanted[:64] = total ^ words[:, 3] ^ words[:, 2] ^ words[:, 1]
        wanted[64:128].view("u2").reshape(64, 2)[:] = halves[:, [5, 1]]
        wanted[128:384].reshape(64, 4)[:, :3] = words[:, :3]
        small = np.zeros(384, "u1")
        small[t * 3], small[t * 3 + 1] = (total >> 16).astype("u1"), words[:, 3].astype("u1")
        small[256:].view("u2")[:] = words[:, 0] >> 16
        for level in ("-O2", "-O0"):
            for _, code in self.each_chip("memory", level=level):
                got, got_small = self.kernels.run(
                    code, "load_widths", [raw, InOut(np.zeros(512, "u4")),
                                          InOut(np.zeros(384, "u1"))])
                self.same(got, wanted)
                self.same(got_small, small)


if __name__ == "__main__":
    unittest.main()
