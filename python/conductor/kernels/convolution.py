"""A depthwise convolution with zero padding: two nested loops over the taps, with an `if` between
for rows outside of the image.

out[c][y][x] = sum over i, j of in[c][y + i - size/2][x + j - size/2] * weights[c][i][j], f32, all
dense and row-major. One wave computes one row of one channel; the grid is (height, channels).
Columns outside of the image are outside of the row's buffer and read 0.
"""

from __future__ import annotations

from .elementwise import Text
from .ir_text import IRText

WAVE = 64


def depthwise_convolution(channels: int, height: int, width: int, size: int,
                          target: str = "gfx942", text: Text = IRText) -> str:
    """Arguments in, weights, out. `size` is odd, `width` at most 512."""
    if size < 1 or size % 2 == 0:
        raise ValueError(f"size = {size} must be odd and positive")
    if not 0 < width <= 8 * WAVE or height <= 0 or channels <= 0:
        raise ValueError(f"an image of {channels} x {height} x {width}: sizes must be positive, "
                         f"the width at most {8 * WAVE}")
    if 4 * channels * height * width >= 1 << 32:
        raise ValueError("the image has more bytes than a 32-bit offset reaches")
    ir = text(target, 3)
    image, weights, out = (ir.kernel_arg(i, x) for i, x in enumerate(("in", "weights", "out")))
    y, channel = ir.group_id(0, "y"), ir.group_id(1, "channel")
    thread = ir.thread_id("thread")
    zero, one, radius, pitch = ir.const(0), ir.const(1), size // 2, 4 * width

    def line(row, hint):
        """Byte offset of a row of this channel."""
        number = ir.salu_scc("s_add_u32", ir.salu("s_mul_i32", channel, ir.const(height),
                                                  hint="channel_row"), row, hint=hint)
        return ir.salu("s_mul_i32", number, ir.const(pitch), hint=hint)

    first = ir.salu_scc("s_sub_u32", y, ir.const(radius), hint="first_row")
    taps = ir.salu("s_mul_i32", channel, ir.const(4 * size * size), hint="taps")
    columns = [ir.valu("v_lshlrev_b32", ir.const(2), thread, hint="column")]
    columns += [ir.valu("v_add_u32", ir.const(4 * WAVE * i), columns[0], hint="column")
                for i in range(1, -(-width // WAVE))]
    sums = [ir.op("v_mov_b32", (zero,), "!waveasm.vreg", "sum") for _ in columns]
    hints = ["sum"] * len(sums)

    args = ir.begin_loop([ir.salu("s_mov_b32", zero, hint="i"), *sums], ["i", *hints])
    i, sums = args[0], args[1:]
    row = ir.salu_scc("s_add_u32", first, i, hint="row")
    inside = ir.compare("s_cmp_lt_u32", row, ir.const(height), "inside")  # -1 is not
    ir.begin_if(inside, [value.type for value in sums])
    srd = ir.descriptor(*ir.add64(image, line(row, "row_start"), "row"), pitch, "row")
    tap_row = ir.salu_scc("s_add_u32", taps, ir.salu("s_mul_i32", i, ir.const(4 * size),
                                                     hint="tap_row"), hint="tap_row")
    args = ir.begin_loop([ir.salu("s_mov_b32", zero, hint="j"), *sums], ["j", *hints])
    j, inner = args[0], args[1:]
    byte = ir.salu_scc("s_lshl_b32", j, ir.const(2), hint="j_bytes")
    weight = ir.scalar_load(weights, ir.salu_scc("s_add_u32", tap_row, byte, hint="tap"), "weight")
    shift = ir.salu_scc("s_sub_u32", byte, ir.const(4 * radius), hint="shift")
    for n, column in enumerate(columns):
        place = ir.valu("v_add_u32", shift, column, hint="place")
        pixel = ir.buffer_load(1, srd, place, zero, 0, "pixel")
        inner[n] = ir.valu("v_fma_f32", weight, pixel, inner[n], hint="sum")
    following = ir.salu_scc("s_add_u32", j, one, hint="j")
    again = ir.compare("s_cmp_lt_u32", following, ir.const(size), "again")
    inner = ir.end_loop(again, [following, *inner], "taps_of_row")[1:]
    ir.begin_else(inner)
    sums = ir.end_if(sums, "after_row")
    following = ir.salu_scc("s_add_u32", i, one, hint="i")
    again = ir.compare("s_cmp_lt_u32", following, ir.const(size), "again")
    sums = ir.end_loop(again, [following, *sums], "rows")[1:]

    srd = ir.descriptor(*ir.add64(out, line(y, "out_start"), "out"), pitch, "out")
    for column, value in zip(columns, sums):
        ir.buffer_store(1, value, srd, column, zero, 0)
    ir.end_program()
    return ir.module("depthwise_convolution", workgroup_size=(WAVE, 1, 1), lds_size=0,
                     header=f"depthwise {size}x{size} convolution of {channels} x {height} x "
                            f"{width}, f32, {target}")
