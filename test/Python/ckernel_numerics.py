"""Small number formats and matrix layouts in numpy, independent of the simulator's own code."""

import numpy as np


class SmallFloat:
    """A format of at most 8 bits: sign, `exponent` and `mantissa` bits. `family`: "fnuz" has one
    NaN (the negative zero), "ocp" NaN with all bits set and for E5M2 infinities, "none" neither."""

    def __init__(self, exponent, mantissa, bias, family):
        self.mantissa, self.bias, self.family = mantissa, bias, family
        self.bits = 1 + exponent + mantissa
        codes = np.arange(2 ** self.bits)
        sign = np.where(codes >> (self.bits - 1), -1.0, 1.0)
        e = codes >> mantissa & (2 ** exponent - 1)
        m = codes & (2 ** mantissa - 1)
        value = np.where(e > 0, (1 + m / 2 ** mantissa) * 2.0 ** (e - bias),
                         m / 2 ** mantissa * 2.0 ** (1 - bias))
        values = sign * value
        if family == "fnuz":
            values[2 ** (self.bits - 1)] = np.nan
        elif family == "ocp" and exponent == 5:
            values[(e == 31) & (m == 0)] = np.copysign(np.inf, values[(e == 31) & (m == 0)])
            values[(e == 31) & (m != 0)] = np.nan
        elif family == "ocp":
            values[(codes & 127) == 127] = np.nan
        self.values = values.astype("f4")

    def decode(self, codes):
        return self.values[np.asarray(codes)]

    def finite_codes(self):
        return np.flatnonzero(np.isfinite(self.values))

    def neighbours(self, x):
        """The codes of the representable magnitudes below and above |x| (equal if exact), both
        without sign; x is finite and no larger than the largest number."""
        half = 2 ** (self.bits - 1)
        table = self.values[:half].astype("f8")
        table = table[np.isfinite(table)]
        magnitude = np.abs(np.asarray(x, "f8"))
        above = np.searchsorted(table, magnitude)
        exact = table[np.minimum(above, len(table) - 1)] == magnitude
        return np.where(exact, above, above - 1), np.minimum(above, len(table) - 1), table

    def encode(self, x):
        """Nearest, ties to even, saturating; x is finite."""
        below, above, table = self.neighbours(np.clip(x, -self.largest, self.largest))
        magnitude = np.minimum(np.abs(np.asarray(x, "f8")), self.largest)
        low, high = magnitude - table[below], table[above] - magnitude
        code = np.where(low < high, below, above)
        code = np.where((low == high) & (below % 2 == 0), below, code)
        negative = np.signbit(x) & ((self.family != "fnuz") | (code != 0))
        return code | np.where(negative, 2 ** (self.bits - 1), 0)

    @property
    def largest(self):
        return float(np.nanmax(np.where(np.isinf(self.values), np.nan, self.values)))


FP8_FNUZ, BF8_FNUZ = SmallFloat(4, 3, 8, "fnuz"), SmallFloat(5, 2, 16, "fnuz")
FP8, BF8 = SmallFloat(4, 3, 7, "ocp"), SmallFloat(5, 2, 15, "ocp")
FP6, BF6 = SmallFloat(2, 3, 1, "none"), SmallFloat(3, 2, 3, "none")
FP4 = SmallFloat(2, 1, 1, "none")


def fp8_formats(chip):
    """fp8 and bf8 of a chip."""
    return (FP8_FNUZ, BF8_FNUZ) if chip == "gfx942" else (FP8, BF8)


def to_bf16(x):
    """Bits of the nearest bf16 of each f32, ties to even."""
    word = np.asarray(x, "f4").view("u4").astype("u8")
    rounded = ((word + 0x7fff + (word >> 16 & 1)) >> 16).astype("u2")
    return np.where(np.isnan(x), (word >> 16).astype("u2") | np.uint16(0x40), rounded)


def from_bf16(bits):
    return (np.asarray(bits).view("u2").astype("u4") << 16).view("f4")


def pack(codes, bits):
    """Rows of codes as rows of bytes, little endian, without gaps."""
    codes = np.asarray(codes, "u1")
    unpacked = codes[..., None] >> np.arange(bits, dtype="u1") & 1
    return np.packbits(unpacked.reshape(*codes.shape[:-1], -1), axis=-1, bitorder="little")


def unpack(data, bits):
    """The reverse of `pack`."""
    flat = np.unpackbits(np.asarray(data).view("u1"), axis=-1, bitorder="little")
    groups = flat.reshape(*flat.shape[:-1], -1, bits)
    return (groups << np.arange(bits, dtype="u1")).sum(axis=-1, dtype="u1")


def tile_rows(side, registers):
    """Row and column of a side x side tile (16 or 32) for [lane, register]."""
    lane, r = np.arange(64)[:, None], np.arange(registers)[None, :]
    if side == 16:
        return 4 * (lane // 16) + r, lane % 16 + 0 * r
    return 8 * (r // 4) + 4 * (lane // 32) + r % 4, lane % 32 + 0 * r
