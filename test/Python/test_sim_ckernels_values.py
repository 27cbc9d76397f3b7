"""C kernels about numbers: conversions between formats, the hardware's functions, bit jobs."""

import unittest

import numpy as np
from ckernel_harness import KernelTest, Out
from ckernel_numerics import BF6, FP4, FP6, fp8_formats, from_bf16, to_bf16, unpack
from test_sim_ckernels_items import floats

SEED = 20261125


class Conversions(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def spread(self, shape, low, high):
        """Floats of both signs, evenly spread over exponents low..high, some of them short."""
        x = np.ldexp(self.random.uniform(1, 2, shape), self.random.integers(low, high, shape))
        short = self.random.random(shape) < 0.5
        step = 2.0 ** (np.floor(np.log2(x)) - 4)
        x = np.where(short, np.round(x / step) * step, x)
        return (x * self.random.choice([-1, 1], shape)).astype("f4")

    def test_packed(self):
        x = self.spread((128, 2), -18, 15)
        x[:2] = [[0.0, -0.0], [65519.0, -65520.0]]
        lines = np.array([[np.nan, 3e9], [-3e9, np.inf], [-np.inf, 2.5], [5e9, -0.75]], "f4")
        with np.errstate(all="ignore"):
            nearest = x.astype("f2")
        toward_zero = nearest.copy()
        away = np.abs(nearest.astype("f4")) > np.abs(x)
        toward_zero[away] = (toward_zero.view("u2") - np.uint16(1)).view("f2")[away]
        wanted = np.zeros((128, 8), "u4")
        both = lambda v: np.ascontiguousarray(v).view("u4").ravel()
        wanted[:, 0], wanted[:, 1] = both(toward_zero), both(nearest)
        integers = np.trunc(x.astype("f8")).astype("i8")
        wanted[:, 4] = both(np.clip(integers, -32768, 32767).astype("i2"))
        wanted[:, 5] = both(np.minimum(integers.astype("i4").view("u4"), 65535).astype("u2"))
        wanted[:, 6] = integers[:, 0].astype("i4").view("u4")
        wanted[:, 7] = np.maximum(integers[:, 0], 0).astype("u4")
        for _, code in self.each_chip("conversions"):
            got, = self.kernels.run(code, "packed_conversions", [x, Out((128, 8), "u4")], (2, 1, 1))
            for column, low, scale, kind in ((2, -1, 32767, "i2"), (3, 0, 65535, "u2")):
                pairs = np.ascontiguousarray(got[:, column]).view(kind).reshape(128, 2)
                exact = np.clip(x.astype("f8"), low, 1) * scale
                self.assertTrue((np.abs(pairs - exact) <= 0.5).all(), column)  # Ties are open.
                got[:, column] = 0
            self.same(got, wanted)
            # What C leaves undefined: saturation, NaN to zero.
            odd = np.resize(lines, (64, 2))
            got, = self.kernels.run(code, "packed_conversions", [odd, Out((64, 8), "u4")])
            self.same(got[:4, 6].view("i4"), np.array([0, -2 ** 31, -2 ** 31, 2 ** 31 - 1], "i4"))
            self.same(got[:4, 7], np.array([0, 0, 0, 2 ** 32 - 1], "u4"))

    def test_bf16(self):
        a, b = (to_bf16(floats(self.random, (128, 2), "f4")) for _ in range(2))
        x, y = from_bf16(a), from_bf16(b)
        with np.errstate(all="ignore"):
            wanted = [x + y, x * y,
                      np.stack([x[:, 0] * np.float32(1.7), y[:, 1] - np.float32(0.3)], axis=1),
                      np.stack([np.where(x[:, 0] < y[:, 0], x[:, 1], y[:, 1]),
                                np.where(x[:, 1] >= y[:, 0], -x[:, 0], y[:, 0])], axis=1)]
        wanted = np.stack([from_bf16(to_bf16(w)) for w in wanted], axis=1)
        data = np.stack([a, b], axis=1)
        for _, code in self.each_chip("conversions"):
            args = [data, Out((128, 4, 2), "u2"), Out((128, 2), "f4")]
            got, wide = self.kernels.run(code, "bf16_arithmetic", args, (2, 1, 1))
            self.same(from_bf16(got), wanted)
            self.same(wide, np.stack([x[:, 0], y[:, 1]], axis=1))

    def test_fp8_to_f32(self):
        words = self.random.permutation(np.tile(np.arange(256), 2)).astype("u1").reshape(128, 4)
        for chip, code in self.each_chip("conversions"):
            got, = self.kernels.run(code, "fp8_to_f32", [words.view("u4"), Out((128, 12), "f4")],
                                    (2, 1, 1))
            fp8, bf8 = (form.decode(words) for form in fp8_formats(chip))
            self.same(got, np.concatenate([fp8, bf8, fp8[:, 2:], bf8[:, :2]], axis=1))

    def test_f32_to_fp8(self):
        random = self.random.integers(0, 2 ** 32, 128, np.uint64).astype("u4")
        random[::8], random[1::8] = 0, 2 ** 32 - 1
        for chip, code in self.each_chip("conversions"):
            x = self.spread((128, 2), -20, 7)  # Both formats reach 2^7.
            x[0] = [0.0, -0.0]
            got, = self.kernels.run(code, "f32_to_fp8", [x, random, Out((128, 4), "i4")], (2, 1, 1))
            bytes_out = got.view("u1").reshape(128, 4, 4)
            for index, form in enumerate(fp8_formats(chip)):
                nearest = form.encode(x).astype("u1")
                self.same(bytes_out[:, index], np.concatenate([nearest, nearest[:, ::-1]], axis=1))
                place = 2 - index
                kept = np.array([[4, 3, 0, 1], [8, 0, 6, 5]][index])
                others = [p for p in range(4) if p != place]
                self.same(bytes_out[:, 2 + index][:, others],
                          np.tile(kept[others].astype("u1"), (128, 1)))
                self.check_stochastic(form, x[:, index], random, bytes_out[:, 2 + index, place])

    def check_stochastic(self, form, x, random, codes):
        """One of the two neighbours; the lower one for no random bits, the upper one for all."""
        below, above, _ = form.neighbours(x)
        magnitude = codes & 0x7f
        self.assertTrue(((magnitude == below) | (magnitude == above)).all())
        self.same(magnitude[random == 0], below[random == 0].astype("u1"))
        normal = (np.abs(x) >= 2.0 ** (1 - form.bias)) & (random == 2 ** 32 - 1)
        self.same(magnitude[normal], above[normal].astype("u1"))

    def test_scaled(self):
        scale = np.float32(8)
        x = self.spread((64, 2), -4, 6)
        packed = self.random.choice(np.setdiff1d(np.arange(256), [0x7f, 0xff]),
                                    (64, 4)).astype("u1")
        for chip, code in self.each_chip("conversions", ("gfx950",)):
            fp8, bf8 = fp8_formats(chip)
            out, wide = self.kernels.run(code, "scaled_conversions",
                                         [x, packed.view("u4"), Out((64, 2), "u4"),
                                          Out((64, 8), "f4"),
                                          scale])
            four = FP4.encode(x / scale)
            pair = four[:, 0] | four[:, 1] << 4
            swapped = four[:, 1] | four[:, 0] << 4
            self.same(out[:, 0], (pair | swapped << 16).astype("u4"))
            low, high = fp8.encode(x / scale), bf8.encode(x / scale)
            wanted = np.stack([low, high], axis=1).reshape(64, 4).astype("u1")
            self.same(out[:, 1], wanted.view("u4").ravel())
            e, b = fp8.decode(packed) * scale, bf8.decode(packed) * scale
            nibble = packed[:, 1]
            low, high = FP4.decode(nibble & 15) * scale, FP4.decode(nibble >> 4) * scale
            self.same(wide, np.stack([low, high, e[:, 2], e[:, 3], b[:, 0], b[:, 1], e[:, 2],
                                      b[:, 3]], axis=1))

    def test_six_bits(self):
        scale = np.float32(0.25)
        x = self.spread((64, 32), -6, 4)
        for _, code in self.each_chip("conversions", ("gfx950",)):
            packed, out = self.kernels.run(
                code, "six_bit_conversions", [x, Out((64, 2, 6), "u4"), Out((64, 2, 32), "f4"),
                                              scale])
            for index, form in enumerate((FP6, BF6)):
                # 2xpk16 interleaves its two sources: low[0], high[0], low[1], ...
                codes = form.encode(x / scale)[:, np.arange(32).reshape(2, 16).T.ravel()]
                got = unpack(np.ascontiguousarray(packed[:, index]), 6)
                self.same(got, codes.astype("u1"))
                self.same(out[:, index], form.decode(codes) * scale)

    def test_stochastic16(self):
        x = self.spread(64, -10, 12)
        random = self.random.integers(0, 2 ** 32, 64, np.uint64).astype("u4")
        random[::4], random[1::4] = 0, 2 ** 32 - 1
        for _, code in self.each_chip("conversions", ("gfx950",)):
            got, = self.kernels.run(code, "stochastic16", [x, random, Out((64, 3), "u4")])
            word = x.view("u4")
            exact = word & 0xffff == 0
            self.same(got[:, 1][random == 0], word[random == 0] >> 16)
            top = random == 2 ** 32 - 1
            self.same(got[:, 1][top], (word[top] >> 16) + np.where(exact[top], 0, 1).astype("u4"))
            half = (got[:, 0] >> 16).astype("u2").view("f2").astype("f4")
            self.assertTrue((got[:, 0] & 0xffff == 0).all())
            self.assertTrue((np.abs(half - x) <= np.abs(x) * 2.0 ** -10).all())
            self.assertTrue((np.abs(half[random == 0]) <= np.abs(x[random == 0])).all())
            self.assertTrue((np.abs(half[top]) >= np.abs(x[top])).all())
            feedback = np.where(random >> 31, 197, 0).astype("u4")
            self.same(got[:, 2], random << 1 ^ feedback)


if __name__ == "__main__":
    unittest.main()
