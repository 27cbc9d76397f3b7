"""C kernels of the hardware's own functions, bit jobs, dot products and rounding modes."""

import unittest

import numpy as np
from ckernel_harness import KernelTest, Out
from ckernel_numerics import from_bf16
from test_sim_ckernels_items import bits, floats

SEED = 20261126


def bytes_of(x):
    return np.ascontiguousarray(x).view("u1").reshape(*x.shape, -1).astype("i8")


class Functions(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def near(self, got, wanted, ulps, what=""):
        """Within some units in the last place of the result's format; special values equal."""
        got, wanted = np.asarray(got), np.asarray(wanted)
        with np.errstate(all="ignore"):
            unit = np.spacing(np.abs(wanted.astype(got.dtype))).astype("f8")
            good = np.abs(got.astype("f8") - wanted.astype("f8")) <= ulps * unit
            good |= got == wanted.astype(got.dtype)
        good |= np.isnan(got) & np.isnan(wanted)
        bad = np.argwhere(~good)
        shown = [(got[tuple(b)], wanted[tuple(b)]) for b in bad[:5]]
        self.assertEqual(len(bad), 0, f"{what}: {shown}")

    def test_transcendental(self):
        x = (self.random.standard_normal(64) * 20).astype("f4")
        x[:8] = [0.0, -0.0, 1.0, -1.0, 0.5, 3e-38, 120.0, -120.0]
        wide, size = x.astype("f8"), np.abs(x.astype("f8"))
        with np.errstate(all="ignore"):
            wanted = np.stack([np.exp2(wide), np.log2(size), 1 / wide, 1 / np.sqrt(size),
                               np.sqrt(size)], 1)
            turns = np.stack([np.sin(wide / 64 * 2 * np.pi), np.cos(wide / 64 * 2 * np.pi)], 1)
        for _, code in self.each_chip("math"):
            got, = self.kernels.run(code, "transcendental", [x, Out((64, 8), "f4")])
            self.near(got[:, :5], wanted, 2)
            self.close(got[:, 5:7], turns, 1e-6)
            self.same(got[:, 7], x - np.floor(x))

    def test_transcendental_wide(self):
        x = self.random.standard_normal(64) * 10.0 ** self.random.integers(-8, 9, 64)
        h = floats(self.random, 64, "f2")
        h[~np.isfinite(h)] = 2.5
        size = np.where(h < 0, -h, h).astype("f8")  # -0 stays
        with np.errstate(all="ignore"):
            half = np.stack([1 / h.astype("f8"), np.sqrt(size), 1 / np.sqrt(size)], axis=1)
        mantissa, exponent = np.frexp(x)
        for _, code in self.each_chip("math"):
            got, low = self.kernels.run(code, "transcendental_wide",
                                        [x, Out((64, 5), "f8"), h, Out((64, 8), "f2")])
            # The f64 ones are first guesses for Newton steps: 2^-20 is what compilers rely on.
            self.assertTrue((np.abs(got[:, 0] * x - 1) < 2.0 ** -20).all())
            self.assertTrue((np.abs(got[:, 1] * np.sqrt(np.abs(x)) - 1) < 2.0 ** -20).all())
            self.same(got[:, 2], x - np.floor(x))
            self.same(got[:, 3], mantissa)
            down = np.trunc(exponent / 2).astype("i4") - 3
            self.same(got[:, 4], np.ldexp(x, down))
            self.near(low[:, :3], half, 1)
            fraction, power = np.frexp(h)
            below_one = np.float16(1 - 2.0 ** -11)
            self.same(low[:, 3], np.minimum(h - np.floor(h), below_one))
            self.same(low[:, 4], fraction)
            with np.errstate(all="ignore"):
                self.same(low[:, 5], np.ldexp(h.astype("f8"),
                                              np.where(h == 0, 0, power)).astype("f2"))
                self.same(low[:, 6], np.rint(h))
                self.same(low[:, 7], np.floor(h) + np.ceil(h))

    def test_float_parts(self):
        x = floats(self.random, (192, 3), "f4")
        x[:, 1:][np.isnan(x[:, 1:])] = np.nan
        x.view("u4")[5::24, 0] = self.random.choice([0x7f800001, 0xffa00000], 8)
        a, b, c = x.T
        signalling = np.isnan(a) & (a.view("u4") & 0x400000 == 0)
        self.assertTrue(signalling.any())
        step = np.arange(192)
        one, zero = np.float32(1), np.float32(0)
        with np.errstate(all="ignore"):
            quiet = lambda *v: np.where(np.isnan(np.stack(v)).any(0), np.nan, 0).astype("f4")
            low, high = np.fmin(np.fmin(a, b), c), np.fmax(np.fmax(a, b), c)
            # The median of three where one is NaN is the smallest.
            median = np.where(np.isnan(quiet(a, b, c)), low, np.sort(x, axis=1)[:, 1])
            clamp = np.where(np.isnan(a + b), zero, np.clip(a + b, zero, one))
            mantissa, exponent = np.frexp(a)
            odd = ~np.isfinite(a)
            wanted = np.stack([np.fmin(a, b), np.fmax(a, b), high, low, median,
                               np.where(odd, a, mantissa), np.ldexp(a, step - 60), clamp,
                               (a * b) * np.float32(2), c, (a + c) * np.float32(0.5),
                               np.where(np.isnan(a), zero, np.clip(a, zero, one))], axis=1)
            half = c.astype("f2")
        classes = self.classes(a)
        double_class = self.classes(b.astype("f8") * 1e-300)
        ints = np.stack([np.where(odd, 0, exponent), classes,
                         (double_class & 0x2aa != 0) | (self.classes(half) & 0x155 != 0) << 1,
                         (classes & 0x108 != 0) | (self.classes(b) & 0x90 != 0) << 1 |
                         np.signbit(c) << 2],
                        axis=1).astype("i4")
        for _, code in self.each_chip("math"):
            got, flags = self.kernels.run(code, "float_parts", [x, Out((192, 12), "f4"),
                                                                Out((192, 4), "i4")], (3, 1, 1))
            for column in range(12):
                left, right = got[:, column], wanted[:, column]
                if column in (0, 1, 2, 3, 4, 7, 11):  # Which zero a minimum of zeros is, is open.
                    left, right = left + zero, right + zero
                if column in (4, 11):  # What a median makes of a signalling NaN, too.
                    left, right = left[~signalling], right[~signalling]
                self.same(left, right, f"column {column}")
            self.same(flags, ints)

    def classes(self, x):
        """The class mask of each value, one bit set (NaNs of `floats` are quiet or signalling)."""
        kind = x.dtype
        unsigned = x.view(f"u{kind.itemsize}")
        quiet_bit = 1 << (np.finfo(kind).nmant - 1)
        tiny, negative = np.abs(x) < np.finfo(kind).tiny, np.signbit(x)
        nan = np.where(unsigned & unsigned.dtype.type(quiet_bit) != 0, 1, 0)
        # 2 zero, 1 denormal, 0 normal, -1 infinite
        number = np.select([x == 0, tiny, np.isfinite(x)], [2, 1, 0], -1)
        negative_bits, positive_bits = {2: 5, 1: 4, 0: 3, -1: 2}, {2: 6, 1: 7, 0: 8, -1: 9}
        index = [int(n) if bad else (negative_bits if s else positive_bits)[int(v)]
                 for v, s, bad, n in zip(number, negative, np.isnan(x), nan)]
        return np.left_shift(1, np.array(index))

    def test_denormal_modes(self):
        x = (self.random.uniform(0.5, 2, (64, 2)) * 2.0 ** -64).astype("f4")
        x[::2] = self.random.uniform(1, 2, (32, 2))
        x[3, 0] *= -1
        exact = x[:, 0].astype("f8") * x[:, 1].astype("f8")
        nearest = exact.astype("f4")
        tiny = np.abs(nearest) < np.finfo("f4").tiny
        up = np.where(nearest < exact, np.nextafter(nearest, np.float32(np.inf)), nearest)
        zero = np.where(np.abs(nearest) > np.abs(exact), np.nextafter(nearest, np.float32(0)),
                        nearest)
        wanted = np.stack([np.where(tiny, np.copysign(np.float32(0), nearest), nearest), nearest,
                           up, zero],
                          axis=1)
        for _, code in self.each_chip("math"):
            got, = self.kernels.run(code, "denormal_modes", [x, Out((64, 4), "f4")])
            self.same(got, wanted.astype("f4"))

    def test_bit_jobs(self):
        x = bits(self.random, (64, 3), "u4")
        a, b, c = x.T
        ab, bb, cb = bytes_of(a), bytes_of(b), bytes_of(c)
        wide_a, wide_b = a.astype("u8"), b.astype("u8")
        sad8 = np.abs(ab - bb).sum(1)
        sad16 = np.abs(x.view("u2").reshape(64, 3, 2)[:, 0].astype("i8") -
                       x.view("u2").reshape(64, 3, 2)[:, 1]).sum(1)
        masked = np.where(bb != 0, np.abs(ab - bb), 0).sum(1)
        joined = wide_a << np.uint64(32) | wide_b
        shift, width = (b & 31).astype("u8"), (c & 31).astype("u8")
        field = wide_a >> shift & (np.uint64(1) << width) - np.uint64(1)
        sign_extended = np.array([int(f) - (1 << int(w)) if w and int(f) >> (int(w) - 1) else int(f)
                                  for f, w in zip(self.arithmetic_field(a, shift, width), width)])
        lerp = (((ab + bb + (cb & 1)) >> 1) << np.array([0, 8, 16, 24])).sum(1)
        pool = np.concatenate([bb, ab], axis=1)
        place = (c & 3).astype("i8")
        packed = ab.copy()
        packed[np.arange(64), place] = np.minimum(b & 511, 255)
        packed = (packed << np.array([0, 8, 16, 24])).sum(1)
        wanted = [sad8 + c, (sad8 << 16) + c, sad16 + c, masked + c,
                  self.permute(pool, c & 0x0f0f0f0f),
                  joined >> (c & 31).astype("u8"), joined >> (8 * (c & 3)).astype("u8"), field,
                  sign_extended, lerp, self.permute(pool, np.full(64, 0x0d0c0a05, "u4")),
                  a & 0x00ff00ff | b & 0xff00ff00, a & b | b & c | a & c, a ^ b ^ c, packed,
                  a & b | ~a & c]
        wanted = np.stack([np.asarray(w).astype("u8").astype("u4") for w in wanted], axis=1)
        sums = np.zeros((64, 2, 4), "u2")
        window = bytes_of(joined)
        for n in range(4):
            difference = np.abs(window[:, n:n + 4] - cb)
            start = (joined & np.uint64(0x3fff3fff3fff3fff)).view("u2").reshape(64, 4)[:, n]
            sums[:, 0, n] = start + difference.sum(1)
            sums[:, 1, n] = np.where(cb != 0, difference, 0).sum(1) + [2, 1, 0x5678, 0x1234][n]
        for _, code in self.each_chip("math"):
            got, wide = self.kernels.run(code, "bit_jobs",
                                         [x, Out((64, 16), "u4"), Out((64, 2), "u8")])
            for column in range(16):
                self.same(got[:, column], wanted[:, column], f"job {column}")
            self.same(wide.view("u2").reshape(64, 2, 4), sums)

    def arithmetic_field(self, a, shift, width):
        mask = (1 << width.astype("i8")) - 1
        return a.view("i4").astype("i8") >> shift.astype("i8") & mask

    def permute(self, pool, selectors):
        """v_perm_b32; pool: bytes of the second source, then of the first."""
        result = np.zeros(len(pool), "i8")
        for place in range(4):
            which = (selectors >> 8 * place & 255).astype("i8")
            signs = pool[:, [1, 3, 5, 7]] >> 7 & 1
            value = np.where(which < 8, pool[np.arange(len(pool)), which & 7],
                             np.where(which < 12, signs[np.arange(len(pool)), which - 8 & 3] * 255,
                                      np.where(which == 12, 0, 255)))
            result |= value << 8 * place
        return result

    def test_dot_products(self):
        x = bits(self.random, (64, 3), "i4")
        h = (self.random.standard_normal((64, 2, 2))).astype("f2")
        c = x[:, 2].astype("i8")
        halves = x.view("i2").reshape(64, 3, 2).astype("i8")
        small = x.view("i1").reshape(64, 3, 4).astype("i8")
        raw = x.view("u1").reshape(64, 3, 4)
        nibbles = np.stack([raw & 15, raw >> 4], axis=3).reshape(64, 3, 8).astype("i8")
        signed4 = np.where(nibbles > 7, nibbles - 16, nibbles)
        dot = lambda v: (v[:, 0] * v[:, 1]).sum(1)
        unsigned_c = c & 0xffffffff
        wanted = [dot(halves) + c, dot(halves & 0xffff) + c, dot(small) + c, dot(small & 255) + c,
                  dot(signed4) + c, dot(nibbles) + c, 
                  np.clip(dot(small) + c, -2 ** 31, 2 ** 31 - 1),
                  np.minimum(dot(small & 255) + unsigned_c, 2 ** 32 - 1)]
        wanted = np.stack([w.astype("u8").astype("u4").view("i4") for w in wanted], axis=1)
        a, b = h[:, 0].astype("f8"), h[:, 1].astype("f8")
        pairs = from_bf16(h.view("u2"))
        for chip, code in self.each_chip("math"):
            got, sums = self.kernels.run(code, "dot_products",
                                         [x, Out((64, 8), "i4"), h, Out((64, 2), "f4")])
            for column in range(8):
                self.same(got[:, column], wanted[:, column], f"dot {column}")
            self.close(sums[:, 0], (a * b).sum(1) + 1.5, 1e-6)
            if chip == "gfx950":
                p = pairs.astype("f8")
                self.close(sums[:, 1], (p[:, 0] * p[:, 1]).sum(1) - 2, 1e-5)
            else:
                self.close(sums[:, 1], (a[:, ::-1] * b).sum(1) + 0.25, 1e-6)

    def test_packed_f32(self):
        x = floats(self.random, (64, 3, 2), "f4")
        a, b, c = x[:, 0], x[:, 1], x[:, 2]
        everyday = np.ldexp(self.random.integers(-99, 99, (64, 3, 2)), -5).astype("f4")
        p, q, r = (everyday[:, i].astype("f8") for i in range(3))
        with np.errstate(all="ignore"):
            wanted = [a + b, a * b[:, ::-1], None, None, a * np.float32(1.5) - c]
            exact = [p * q + r, -p * q + r[:, ::-1]]  # no rounding in f64
        for _, code in self.each_chip("math"):
            got, = self.kernels.run(code, "packed_f32", [x, Out((64, 5, 2), "f4"), np.float32(1.5)])
            for index in (0, 1, 4):
                self.same(got[:, index], wanted[index], f"operation {index}")
            got, = self.kernels.run(code, "packed_f32",
                                    [everyday, Out((64, 5, 2), "f4"), np.float32(2)])
            self.same(got[:, 2], exact[0].astype("f4"))
            self.same(got[:, 3], exact[1].astype("f4"))

    def test_packed_f16(self):
        x = self.random.standard_normal((64, 3, 2)).astype("f2")
        a, b, c = (x[:, i] for i in range(3))
        wide = x.astype("f8")  # products and sums of these are exact in f64
        p, q, r = (wide[:, i] for i in range(3))
        step = np.float32(a[:, 0]) * np.float32(b[:, 0])  # exact
        low = np.stack([(step + np.float32(1)).astype("f2"),
                        (np.float32(c[:, 0]) * np.float32(a[:, 1])).astype("f2")], axis=1)
        scaled = np.stack([a[:, 0] * np.float16(4), (q[:, 0] * r[:, 1] + p[:, 0]).astype("f2")],
                          axis=1)
        wanted = np.stack([(p * q + r).astype("f2"), np.minimum(a, b), np.maximum(a, b),
                           (-p[:, ::-1] * q + r[:, :1]).astype("f2"), low, scaled], axis=1)
        mixed = (p[:, 0] * q[:, 1] + r[:, 0]).astype("f4")
        for _, code in self.each_chip("math"):
            got, floats32 = self.kernels.run(code, "packed_f16",
                                             [x, Out((64, 6, 2), "f2"), Out(64, "f4")])
            self.same(got, wanted)
            self.same(floats32, mixed)

    def test_three_operands(self):
        x = bits(self.random, (64, 3), "i4")
        u, h = x.view("u4"), x.astype("i2")
        middle = lambda v: np.sort(v, axis=1)[:, 1]
        wanted = [x.min(1), x.max(1), u.min(1), u.max(1), middle(x), middle(u),
                  np.clip(x[:, 0], -128, 127),
                  middle(h).astype("i4") + h.view("u2").min(1)]
        wanted = np.stack([w.astype("i8").astype("u4").view("i4") for w in wanted], axis=1)
        for _, code in self.each_chip("math"):
            got, = self.kernels.run(code, "three_operands", [x, Out((64, 8), "i4")])
            self.same(got, wanted)


if __name__ == "__main__":
    unittest.main()
