"""C kernels whose lanes and waves talk to each other: DPP, swizzles, ballots, LDS, barriers."""

import unittest

import numpy as np
from ckernel_harness import InOut, KernelTest, Out

SEED = 20261123
LANES = np.arange(64)


def dpp(x, old, control, row_mask=15, bank_mask=15, bound_zero=False, active=None):
    """v_mov_b32 with a DPP control, by the manual's definitions."""
    active = np.ones(64, bool) if active is None else active
    lane, row, place = LANES, LANES // 16, LANES % 16
    in_row = lambda p: (row * 16 + p, (p >= 0) & (p < 16))
    shift = control & 15
    if control < 0x100:
        source, valid = lane // 4 * 4 + (control >> 2 * (lane % 4) & 3), lane >= 0
    elif control in range(0x101, 0x110):
        source, valid = in_row(place + shift)
    elif control in range(0x111, 0x120):
        source, valid = in_row(place - shift)
    elif control in range(0x121, 0x130):
        source, valid = in_row((place - shift) % 16)
    elif control == 0x138:
        source, valid = lane - 1, lane > 0
    elif control == 0x13c:
        source, valid = (lane - 1) % 64, lane >= 0
    elif control == 0x140:
        source, valid = in_row(15 - place)
    elif control == 0x141:
        source, valid = lane // 8 * 8 + 7 - lane % 8, lane >= 0
    elif control == 0x142:
        source, valid = row * 16 - 1, row > 0
    elif control == 0x143:
        source, valid = 31 + 0 * lane, lane >= 32
    else:
        source, valid = row * 16 + (control & 15), lane >= 0
    valid = valid & active[np.clip(source, 0, 63)]
    value = np.where(valid, x[np.clip(source, 0, 63)], 0 if bound_zero else old)
    enabled = (row_mask >> row & 1) & (bank_mask >> (lane % 16 // 4) & 1)
    return np.where(enabled, value, old)


def swizzle(x, offset, active=None):
    """ds_swizzle_b32; a source lane that is off gives 0."""
    active = np.ones(64, bool) if active is None else active
    low = LANES % 32
    if offset >= 0xc000:
        turn, keep = offset >> 5 & 31, offset & 31
        source = low & keep | (low + (-turn if offset & 0x400 else turn)) & 31 & ~keep
    elif offset & 0x8000:
        source = low // 4 * 4 + (offset >> 2 * (low % 4) & 3)
    else:
        source = (low & (offset & 31) | offset >> 5 & 31) ^ (offset >> 10 & 31)
    source = source + LANES // 32 * 32
    return np.where(active[source], x[source], 0)


class CrossLane(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def test_dpp_scan(self):
        x = self.random.integers(-1000, 1000, (3, 64)).astype("i4")
        for _, code in self.each_chip("cross_lane"):
            sums, totals = self.kernels.run(code, "dpp_scan", [x, Out((3, 64), "i4"), Out(3, "i4")],
                                            (3, 1, 1))
            self.same(sums, np.cumsum(x, axis=1, dtype="i4"))
            self.same(totals, x.sum(axis=1, dtype="i4"))

    def test_dpp_reduce(self):
        x = self.random.integers(-1000, 1000, (2, 64)).astype("f4")
        for _, code in self.each_chip("cross_lane"):
            got, = self.kernels.run(code, "dpp_reduce", [x, Out((2, 2), "f4")], (2, 1, 1))
            self.same(got, np.stack([x.sum(axis=1), x.max(axis=1)], axis=1))

    def test_dpp_controls(self):
        x = self.random.integers(0, 10000, 64).astype("i4")
        old = -1000 - LANES
        high = LANES & 4 != 0
        wanted = [dpp(x, old, 0x1b), dpp(x, old, 0x103), dpp(x, old, 0x103, bound_zero=True),
                  dpp(x, old, 0x11f), dpp(x, old, 0x125, 5), dpp(x, old, 0x140, 15, 9, True),
                  dpp(x, old, 0x141, 10, 6), dpp(x, old, 0x142, 14), dpp(x, old, 0x143, 12),
                  dpp(x, old, 0x138), dpp(x, old, 0x13c), dpp(x, old, 0x156),
                  dpp(x, 0 * x, 0x112, bound_zero=True), dpp(x, x, 0xee, 3, 15, True) - x,
                  np.where(high, dpp(x, old, 0x101, active=high),
                           dpp(x, old, 0x104, bound_zero=True, active=~high))]
        pairs = x.astype("i8") << 32 | LANES
        for _, code in self.each_chip("cross_lane"):
            got, wide = self.kernels.run(code, "dpp_controls",
                                         [x, Out((15, 64), "i4"), Out(64, "i8")])
            for index, row in enumerate(wanted):
                self.same(got[index], row.astype("i4"), f"control {index}")
            self.same(wide, pairs[LANES // 16 * 16 + 3])

    def test_lds_permutes(self):
        x = self.random.integers(1, 10000, 64).astype("i4")
        lanes = self.random.integers(0, 64, 64).astype("i4")
        pushed = np.zeros(64, "i4")
        for lane in LANES:  # The highest lane wins.
            pushed[lanes[lane]] = x[lane]
        on = LANES % 3 != 0
        wanted = [swizzle(x, 0x801b), swizzle(x, 0x041f), swizzle(x, 0x401f), swizzle(x, 0x7c1f),
                  swizzle(x, 0x0018 | 3 << 5), x[lanes], pushed, x[lanes], x[LANES ^ 32],
                  np.where(on, np.where(on[lanes], x[lanes], 0), swizzle(x, 0x041f, ~on)),
                  swizzle(x, 0xc000 | 3 << 5)]
        for _, code in self.each_chip("cross_lane"):
            got, = self.kernels.run(code, "lds_permutes", [x, lanes, Out((11, 64), "i4")])
            for index, row in enumerate(wanted):
                self.same(got[index], row.astype("i4"), f"permute {index}")

    def test_ballots(self):
        x = self.random.integers(-30, 60, (2, 64)).astype("i4")
        x[1, 5] = 3
        wanted, masks = np.zeros((2, 6, 64), "i4"), np.zeros((2, 3), "u8")
        mask = lambda lanes: sum(1 << int(lane) for lane in np.flatnonzero(lanes))
        for g in range(2):
            row, big = x[g], x[g] > 10
            wanted[g, 0] = 5 + np.cumsum(row < 0) - (row < 0)
            wanted[g, 1], wanted[g, 2] = row[17], row[0]
            wanted[g, 3] = np.where(big, row[big][0], ~row[~big][0])
            wanted[g, 4] = np.where(big, (row[big] & 1).sum(), 0)
            order = list(dict.fromkeys(row & 7))  # by first appearance
            wanted[g, 5] = [order.index(v) for v in row & 7]
            masks[g] = [mask(row < 0), int(row[0] == 3), 1]
        for _, code in self.each_chip("cross_lane"):
            got = self.kernels.run(code, "ballots", [x, Out((2, 6, 64), "i4"), Out((2, 3), "u8"),
                                                     np.int32(17)], (2, 1, 1))
            self.same(got[0], wanted)
            self.same(got[1], masks)

    def test_wave_reductions(self):
        x = self.random.integers(0, 2 ** 32, (2, 64), np.uint64).astype("u4")
        wanted = np.zeros((2, 4, 64), "u4")
        for g in range(2):
            odd = x[g] & 1 != 0
            wanted[g, 0], wanted[g, 1] = x[g].max(), x[g].view("i4").min().view("u4")
            wanted[g, 2] = x[g].sum(dtype="u4")
            wanted[g, 3] = np.where(odd, np.bitwise_xor.reduce(x[g][odd]), 0)
        for _, code in self.each_chip("cross_lane"):
            got, = self.kernels.run(code, "wave_reductions", [x, Out((2, 4, 64), "u4")], (2, 1, 1))
            self.same(got, wanted)

    def test_permlane_swaps(self):
        x = self.random.integers(0, 2 ** 31, (64, 2)).astype("u4")
        rows = x.reshape(4, 16, 2)
        swap16, swap32 = rows.copy(), rows.copy()
        for row in (0, 2):  # Odd rows of the first with even rows of the second.
            swap16[row + 1, :, 0], swap16[row, :, 1] = rows[row, :, 1], rows[row + 1, :, 0]
        swap32[2:, :, 0], swap32[:2, :, 1] = rows[:2, :, 1], rows[2:, :, 0]
        for _, code in self.each_chip("cross_lane", ("gfx950",)):
            got, = self.kernels.run(code, "permlane_swaps", [x, Out((2, 64, 2), "u4")])
            self.same(got[0], swap16.reshape(64, 2))
            self.same(got[1], swap32.reshape(64, 2))


class Lds(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def test_transpose(self):
        x = self.random.random((96, 64)).astype("f4")
        for level in ("-O2", "-O1"):
            for _, code in self.each_chip("lds", level=level):
                args = [x, Out((64, 96), "f4"), np.int32(64), np.int32(96)]
                got, = self.kernels.run(code, "transpose", args, (2, 3, 1))
                self.same(got, x.T)

    def test_transpose16(self):
        x = self.random.integers(-2 ** 15, 2 ** 15, (64, 64)).astype("i2")
        for _, code in self.each_chip("lds"):
            got, = self.kernels.run(code, "transpose16", [x, Out((64, 64), "i2")])
            self.same(got, x.T)

    def test_tree_sum(self):
        x = self.random.integers(-2 ** 40, 2 ** 40, (3, 1024)).astype("f8")
        for _, code in self.each_chip("lds"):
            got, = self.kernels.run(code, "tree_sum", [x, Out(3, "f8"), np.int32(4)], (3, 1, 1))
            self.same(got, x.sum(axis=1))

    def test_bitonic_sort(self):
        keys = self.random.integers(0, 2 ** 32, (2, 512), np.uint64).astype("u4")
        for _, code in self.each_chip("lds"):
            got, = self.kernels.run(code, "bitonic_sort", [InOut(keys)], (2, 1, 1))
            self.same(got, np.sort(keys, axis=1))

    def test_block_scan(self):
        x = self.random.integers(0, 2 ** 32, (2, 1024), np.uint64).astype("u4")
        for _, code in self.each_chip("lds"):
            got, = self.kernels.run(code, "block_scan", [x, Out((2, 1024), "u4")], (2, 1, 1))
            self.same(got, np.cumsum(x, axis=1, dtype="u4") - x)

    def test_lds_atomics(self):
        x = self.random.integers(0, 2 ** 32, (2, 256), np.uint64).astype("u4")
        x[:, 10:80] = x[:, 10:80] // 2 ** 20  # many equal bins
        args = [x, Out((2, 64), "u4"), Out((2, 4), "i4"), Out((2, 2), "u8"), Out((2, 2), "f4"),
                Out((2, 256), "u4")]
        for _, code in self.each_chip("lds"):
            got = self.kernels.run(code, "lds_atomics", args, (2, 1, 1))
            bins, extremes, sums, sums32, ranks = got
            for g in range(2):
                row, wide = x[g], x[g].astype("u8")
                counts = np.bincount(row & 63, minlength=64).astype("u4")
                self.same(bins[g], counts)
                masks = (np.bitwise_and.reduce(row | 0xff00),
                         np.bitwise_or.reduce(np.uint32(1) << (row & 31)))
                self.same(extremes[g], np.array([row.view("i4").min(), row.view("i4").max(),
                                                 *np.array(masks, "u4").view("i4")], "i4"))
                self.same(sums[g], np.array([(wide * wide).sum(),
                                             1 ^ int(np.bitwise_xor.reduce(wide << np.uint64(20)))],
                                            "u8"))
                self.assertEqual(sums32[g, 0], (row & 1023).sum())
                self.assertEqual(sums32.view("u4")[g, 1], row.max())
                for value in range(64):  # Each gets another number from the same counter.
                    self.same(np.sort(ranks[g][row & 63 == value]),
                              np.arange(counts[value], dtype="u4"))

    def test_lds_atomics2(self):
        x = self.random.integers(0, 2 ** 32, 128, np.uint64).astype("u4")
        signed, loop, down = x.view("i4").astype("f4"), 1, 5
        for _ in range(128):
            loop = (loop * 5 + 3) % 2 ** 64
            down = 9 if down == 0 or down > 9 else down - 1
        counts = np.sort(np.arange(128, dtype="u4") % 41)
        args = [x, Out(2, "f8"), Out(2, "f2"), Out(2, "f4"), Out(3, "u8"), Out(4, "u4"),
                Out(128, "u4")]
        for _, code in self.each_chip("lds"):
            got = self.kernels.run(code, "lds_atomics2", args)
            doubles, halves, floats, swaps, words, old = got
            self.same(doubles, np.array([0.5 + (x & 1023).sum(), 0.5]))
            self.same(halves, np.array([(x & 7).sum(), -64], "f2"))
            self.same(floats, np.array([signed.min(), signed.max()]))
            self.same(swaps, np.array([loop, int(x[100]) << 32, 1], "u8"))
            self.same(words, np.array([128 % 41, down, -int(x.sum()) & 0xffffffff, x.max()], "u4"))
            self.same(np.sort(old), counts)

    def test_lds_widths(self):
        x = self.random.integers(0, 2 ** 32, 128, np.uint64).astype("u4")
        words = np.concatenate([x[:64], x[64:], ~x[:64], x[64:] * np.uint32(3)])
        raw, t = words.view("u1"), np.arange(64)
        half = lambda at: raw[at].astype("u4") | raw[at + 1].astype("u4") << 8
        signed = lambda v, width: v.astype(f"i{width}").astype("i4").view("u4")
        wanted = np.zeros((64, 6), "u4")
        wanted[:, 0] = raw[t * 3] + (raw[t * 5 + 1].astype("u4") << 8) + signed(raw[t * 7], 1)
        wanted[:, 1] = half(2 * t) + signed(half(6 * t + 2).astype("u2"), 2)
        wanted[:, 2] = words[t] ^ words[t + 64]
        pair = words.view("u8")[t ^ 5] + words.view("u8")[(t ^ 5) + 64]
        wanted[:, 3] = pair.astype("u4") ^ (pair >> 32).astype("u4")
        quads = words.reshape(64, 4)[63 - t] * np.array([1, 3, 5, 7], "u4")
        wanted[:, 4] = quads.sum(axis=1, dtype="u4")
        raw[t * 2] = t
        raw[512:640].view("u2")[:] = t * 1000
        wanted[:, 5] = words[t] + words[t + 128]
        for _, code in self.each_chip("lds"):
            got, = self.kernels.run(code, "lds_widths", [x, Out((64, 6), "u4")])
            self.same(got, wanted)

    def test_transposing_reads(self):
        a = self.random.integers(-8, 8, (16, 32)).astype("f2")
        b = self.random.integers(-8, 8, (32, 16)).astype("f2")
        a8 = self.random.integers(-128, 128, (16, 64)).astype("i1")
        b8 = self.random.integers(-128, 128, (64, 16)).astype("i1")
        for _, code in self.each_chip("lds", ("gfx950",)):
            got, = self.kernels.run(code, "transposing_reads16", [a, b, Out((16, 16), "f4")])
            self.same(got, a.astype("f4") @ b.astype("f4"))
            got, = self.kernels.run(code, "transposing_reads8", [a8, b8, Out((16, 16), "i4")])
            self.same(got, a8.astype("i4") @ b8.astype("i4"))


if __name__ == "__main__":
    unittest.main()
