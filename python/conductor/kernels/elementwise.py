"""Kernels that work item by item, in the order in which a front end unrolls them: each chunk of
four elements is loaded right before it is used.

A work-group of 256 items does GROUP_ELEMENTS elements, the grid is as many groups as that takes.
"""

from __future__ import annotations

from typing import Callable, List

from .ir_text import IRText, Value

THREADS = 256
CHUNKS = 4  # of four elements, per item
CHUNK_BYTES = 16
GROUP_ELEMENTS = THREADS * CHUNKS * 4
LOG2_E = 1.4426950408889634

Text = Callable[..., IRText]


def groups(n: int) -> int:
    """Work-groups for n elements."""
    return -(-n // GROUP_ELEMENTS)


def _offsets(ir: IRText) -> List[Value]:
    """Byte offsets of the item's chunks: a wave's lanes touch neighbouring ones."""
    thread = ir.thread_id("thread")
    start = ir.salu("s_mul_i32", ir.group_id(0, "wg_x"), ir.const(GROUP_ELEMENTS * 4), hint="start")
    first = ir.valu("v_lshl_add_u32", thread, ir.const(4), start, hint="offset")
    steps = [ir.const(c * THREADS * CHUNK_BYTES) for c in range(1, CHUNKS)]
    return [first] + [ir.valu("v_add_u32", step, first, hint="offset") for step in steps]


def _elements(ir: IRText, chunk: Value, hint: str) -> List[Value]:
    return [ir.extract(chunk, i, "vreg", 1, hint) for i in range(4)]


def axpy(n: int, target: str = "gfx942", text: Text = IRText) -> str:
    """y = a * x + y, f32. Arguments x, y, a (the low word of 8 bytes). n may be any number whose
    buffer a descriptor reaches: what is behind the end is neither read nor written."""
    if not 0 < n < 1 << 29:
        raise ValueError(f"n = {n} must be positive and below {1 << 29}")
    ir = text(target, 3)
    srd = {x: ir.whole_buffer(ir.kernel_arg(i, f"{x}_ptr"), 4 * n, x) for i, x in enumerate("xy")}
    factor = ir.extract(ir.kernel_arg(2, "a"), 0, "sreg", 1, "a_word")
    offsets, zero = _offsets(ir), ir.const(0)
    sums = []
    for offset in offsets:
        x, y = (_elements(ir, ir.buffer_load(4, srd[k], offset, zero, 0, k), k) for k in "xy")
        sums.append(ir.pack([ir.valu("v_fma_f32", factor, x[i], y[i], hint="sum")
                             for i in range(4)], "vreg", "sums"))
    for offset, value in zip(offsets, sums):
        ir.buffer_store(4, value, srd["y"], offset, zero, 0)
    ir.end_program()
    return ir.module("axpy", workgroup_size=(THREADS, 1, 1), lds_size=0,
                     header=f"y = a * x + y, f32, n = {n}, {target}")


def silu_mul(n: int, target: str = "gfx942", text: Text = IRText) -> str:
    """out = x / (1 + exp(-x)) * g, f32: the gate of a transformer's feed-forward layer. Arguments
    x, g, out. n is a multiple of GROUP_ELEMENTS."""
    if n <= 0 or n % GROUP_ELEMENTS or n >= 1 << 29:
        raise ValueError(f"n = {n} must be a positive multiple of {GROUP_ELEMENTS} below {1 << 29}")
    ir = text(target, 3)
    pointers = [ir.kernel_arg(i, f"{x}_ptr") for i, x in enumerate(("x", "g", "out"))]
    offsets = _offsets(ir)
    scale = ir.salu("s_mov_b32", ir.const_f32(-LOG2_E), hint="scale")
    one = ir.const_f32(1.0)
    products = []
    for offset in offsets:
        x, g = (_elements(ir, ir.global_load(4, pointer, offset, k), k)
                for k, pointer in zip("xg", pointers))
        product = []
        for i in range(4):
            power = ir.valu("v_exp_f32", ir.valu("v_mul_f32", scale, x[i], hint="scaled"),
                            hint="power")
            gate = ir.valu("v_rcp_f32", ir.valu("v_add_f32", one, power, hint="below"), hint="gate")
            silu = ir.valu("v_mul_f32", x[i], gate, hint="silu")
            product.append(ir.valu("v_mul_f32", silu, g[i], hint="product"))
        products.append(ir.pack(product, "vreg", "products"))
    for offset, value in zip(offsets, products):
        ir.global_store(4, value, pointers[2], offset)
    ir.end_program()
    return ir.module("silu_mul", workgroup_size=(THREADS, 1, 1), lds_size=0,
                     header=f"out = silu(x) * g, f32, n = {n}, {target}")
