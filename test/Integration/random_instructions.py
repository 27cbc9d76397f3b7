"""What the instructions of the random test compute: tables for random_interpreter.py."""

from __future__ import annotations

import numpy as np

M32, M64 = 0xFFFFFFFF, (1 << 64) - 1
LANES = 64
U32, U64 = np.uint32, np.uint64


def signed(x: int, bits: int = 32) -> int:
    return x - (1 << bits) if x >> (bits - 1) & 1 else x


def _i32(x):
    return x.astype(U32).view(np.int32).astype(np.int64)


def _i64(x):
    return x.view(np.int64)


def _f(x):
    return x.astype(U32).view(np.float32)


def _bits(x):
    return np.asarray(x, np.float32).view(U32)


def _fma(a, b, c):
    """a * b + c in double, rounded to odd, so that rounding to f32 is the only one."""
    product, c = a.astype(np.float64) * b, c.astype(np.float64)  # the product is exact
    total = product + c
    part = total - product
    rest = (product - (total - part)) + (c - part)
    even = total.view(np.uint64) & np.uint64(1) == 0
    inexact = np.isfinite(total) & (rest != 0) & even
    return np.where(inexact, np.nextafter(total, np.copysign(np.inf, rest)), total)


def _bf16(x):
    wide = x.astype(U64)
    return (wide + U64(0x7FFF) + (wide >> U64(16) & U64(1))) >> U64(16) & U64(0xFFFF)


def _u24(x):
    return x & U64(0xFFFFFF)


def _i24(x):
    return (x.astype(np.int64) & 0xFFFFFF ^ 0x800000) - 0x800000


def _mbcnt(high):
    def count(mask, base):
        out = base.copy()
        for lane in range(LANES):
            below = (1 << lane) - 1
            out[lane] += U64(bin(int(mask[lane]) & (below >> 32 if high else below & M32)).count("1"))
        return out
    return count


# Operands come as uint64 lanes (two words where the mnemonic says so); results are cut to width.
VALU = {
    "v_not_b32": lambda a: ~a, "v_not_b64": lambda a: ~a,
    "v_abs_i32": lambda a: np.abs(_i32(a)),
    "v_and_b32": lambda a, b: a & b, "v_and_b64": lambda a, b: a & b,
    "v_or_b32": lambda a, b: a | b, "v_or_b64": lambda a, b: a | b,
    "v_xor_b32": lambda a, b: a ^ b, "v_xor_b64": lambda a, b: a ^ b,
    "v_mov_b64": lambda a: a,
    "v_add_u32": lambda a, b: a + b, "v_sub_u32": lambda a, b: a - b,
    "v_subrev_u32": lambda a, b: b - a,
    "v_mul_lo_u32": lambda a, b: a * b, "v_mul_hi_u32": lambda a, b: a * b >> U64(32),
    "v_mul_hi_i32": lambda a, b: _i32(a) * _i32(b) >> 32,
    "v_min_u32": np.minimum, "v_max_u32": np.maximum,
    "v_min_i32": lambda a, b: np.minimum(_i32(a), _i32(b)),
    "v_max_i32": lambda a, b: np.maximum(_i32(a), _i32(b)),
    "v_lshlrev_b32": lambda a, b: b << (a & U64(31)),
    "v_lshrrev_b32": lambda a, b: b >> (a & U64(31)),
    "v_ashrrev_i32": lambda a, b: _i32(b) >> _i32(a & U64(31)),
    "v_lshlrev_b64": lambda a, b: b << (a & U64(63)),
    "v_lshrrev_b64": lambda a, b: b >> (a & U64(63)),
    "v_ashrrev_i64": lambda a, b: _i64(b) >> _i64(a & U64(63)),
    "v_add3_u32": lambda a, b, c: a + b + c,
    "v_lshl_add_u32": lambda a, b, c: (a << (b & U64(31))) + c,
    "v_lshl_or_b32": lambda a, b, c: a << (b & U64(31)) | c,
    "v_bfe_u32": lambda a, b, c: a >> (b & U64(31)) & ((U64(1) << (c & U64(31))) - U64(1)),
    "v_bfi_b32": lambda a, b, c: a & b | ~a & c,
    "v_alignbit_b32": lambda a, b, c: (a << U64(32) | b) >> (c & U64(31)),
    "v_mad_u32_u24": lambda a, b, c: _u24(a) * _u24(b) + c,
    "v_mad_i32_i24": lambda a, b, c: _i24(a) * _i24(b) + c.astype(np.int64),
    "v_mbcnt_lo_u32_b32": _mbcnt(False), "v_mbcnt_hi_u32_b32": _mbcnt(True),
    "v_add_f32": lambda a, b: _bits(_f(a) + _f(b)), "v_sub_f32": lambda a, b: _bits(_f(a) - _f(b)),
    "v_subrev_f32": lambda a, b: _bits(_f(b) - _f(a)),
    "v_mul_f32": lambda a, b: _bits(_f(a) * _f(b)),
    "v_max_f32": lambda a, b: _bits(np.fmax(_f(a), _f(b))),
    "v_min_f32": lambda a, b: _bits(np.fmin(_f(a), _f(b))),
    "v_fma_f32": lambda a, b, c: _bits(_fma(_f(a), _f(b), _f(c))),
    "v_mad_f32": lambda a, b, c: _bits(_f(a) * _f(b) + _f(c)),
    "v_abs_f32": lambda a: a & U64(0x7FFFFFFF),
    "v_floor_f32": lambda a: _bits(np.floor(_f(a))), "v_ceil_f32": lambda a: _bits(np.ceil(_f(a))),
    "v_trunc_f32": lambda a: _bits(np.trunc(_f(a))), "v_rndne_f32": lambda a: _bits(np.rint(_f(a))),
    "v_cvt_f32_u32": lambda a: _bits(a.astype(U32).astype(np.float32)),
    "v_cvt_f32_i32": lambda a: _bits(_i32(a).astype(np.int32).astype(np.float32)),
    "v_cvt_bf16_f32": _bf16,
    "v_cvt_pk_bf16_f32": lambda a, b: _bf16(a) | _bf16(b) << U64(16),
    "v_cvt_f16_f32": lambda a: _f(a).astype(np.float16).view(np.uint16),
    "v_cvt_f32_f16": lambda a: _bits((a & U64(0xFFFF)).astype(np.uint16).view(np.float16)),
}
COMPARE = {"eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "lt": lambda a, b: a < b,
           "le": lambda a, b: a <= b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b}


def _nonzero(a, b, full, bits):
    return full & ((1 << bits) - 1) != 0


def _overflow(a, b, full, bits):
    return not -(1 << 31) <= full < 1 << 31


SALU = {  # name: (result of unsigned words, SCC)
    "s_add_u32": (lambda a, b: a + b, lambda a, b, r, n: r > M32),
    "s_sub_u32": (lambda a, b: a - b, lambda a, b, r, n: b > a),
    "s_add_i32": (lambda a, b: signed(a) + signed(b), _overflow),
    "s_sub_i32": (lambda a, b: signed(a) - signed(b), _overflow),
    "s_lshl": (lambda a, b, n: a << (b & (n - 1)), _nonzero),
    "s_lshr": (lambda a, b, n: a >> (b & (n - 1)), _nonzero),
    "s_ashr": (lambda a, b, n: signed(a, n) >> (b & (n - 1)), _nonzero),
    "s_min_u32": (min, lambda a, b, r, n: a < b), "s_max_u32": (max, lambda a, b, r, n: a > b),
    "s_min_i32": (lambda a, b: min(signed(a), signed(b)), lambda a, b, r, n: signed(a) < signed(b)),
    "s_max_i32": (lambda a, b: max(signed(a), signed(b)), lambda a, b, r, n: signed(a) > signed(b)),
    "s_and": (lambda a, b: a & b, _nonzero), "s_or": (lambda a, b: a | b, _nonzero),
    "s_xor": (lambda a, b: a ^ b, _nonzero), "s_andn2": (lambda a, b: a & ~b, _nonzero),
    "s_mul_i32": (lambda a, b: a * b, None), "s_mul_hi_u32": (lambda a, b: a * b >> 32, None),
    "s_mul_hi_i32": (lambda a, b: signed(a) * signed(b) >> 32, None),
    "s_pack_ll_b32_b16": (lambda a, b: a & 0xFFFF | b << 16, None),
    "s_bfe_u32": (lambda a, b: a >> (b & 31) & (1 << (b >> 16 & 127)) - 1, _nonzero),
}
FP4 = np.array([0, .5, 1, 1.5, 2, 3, 4, 6, 0, -.5, -1, -1.5, -2, -3, -4, -6])
WORDS = {"dword": 1, "dwordx2": 2, "dwordx3": 3, "dwordx4": 4, "dwordx8": 8}
