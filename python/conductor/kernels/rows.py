"""Kernels that reduce the rows of a dense row-major f32 matrix, one work-group of 256 items a row.

Partial results go from lane to lane through LDS, four at a time: first from all waves (the only
step that needs a barrier), then within each wave, whose LDS accesses the hardware keeps in order.
"""

from __future__ import annotations

from typing import Callable, List

from .elementwise import CHUNK_BYTES, LOG2_E, THREADS, Text
from .ir_text import IRText, Value

WAVE = 64
AREA = 4 * THREADS  # LDS bytes of one partial result per item
SWEEP = THREADS * CHUNK_BYTES  # bytes of a row that the items read in one instruction
UNROLL = 4
LOWEST = -3.0e38

Combine = Callable[[Value, Value], Value]


class _Row:
    """What both kernels need of their row."""

    def __init__(self, ir: IRText, rows: int, columns: int) -> None:
        if columns <= 0 or columns % 4:
            raise ValueError(f"columns = {columns} must be a positive multiple of 4")
        if not 0 < rows * columns < 1 << 30:
            raise ValueError(f"{rows} rows of {columns} must be positive and below {1 << 32} bytes")
        self.ir = ir
        self.bytes = 4 * columns
        self.row = ir.group_id(0, "row")
        self.thread = ir.thread_id("thread")
        self.start = ir.salu("s_mul_i32", self.row, ir.const(self.bytes), hint="row_start")
        self.offset = ir.valu("v_lshlrev_b32", ir.const(4), self.thread, hint="offset")

    def buffer(self, argument: int, hint: str) -> Value:
        """This row of an argument: accesses behind its end read 0 and store nothing."""
        ir = self.ir
        pointer = ir.kernel_arg(argument, f"{hint}_arg")
        return ir.descriptor(*ir.add64(pointer, self.start, hint), self.bytes, hint)

    def addresses(self) -> None:
        """LDS addresses of the steps of `reduce`."""
        ir = self.ir
        lane = ir.valu("v_and_b32", ir.const(WAVE - 1), self.thread, hint="lane")
        self.item = ir.valu("v_lshlrev_b32", ir.const(2), self.thread, hint="item_addr")
        self.four = ir.valu("v_lshlrev_b32", ir.const(4), lane, hint="four_addr")
        wave = ir.valu("v_sub_u32", self.item, ir.valu("v_lshlrev_b32", ir.const(2), lane,
                                                       hint="lane_bytes"), hint="wave_area")
        self.steps = [ir.valu("v_add_u32", wave, ir.valu(
            "v_and_b32", ir.const(16 * (lanes - 1)), self.four, hint="four_of_wave"),
            hint="step_addr") for lanes in (16, 4)] + [wave]

    def reduce(self, value: Value, combine: Combine, area: int) -> Value:
        """Every item gets the combination of all items' values. `area`: LDS bytes that no other
        reduction touches; the waves' own are behind the areas of all, at `self.own`."""
        ir = self.ir

        def combined(address: Value, offset: int) -> Value:
            four = ir.ds_read(128, address, offset, "partials")
            a, b, c, d = (ir.extract(four, i, "vreg", 1, "partial") for i in range(4))
            return combine(combine(a, b), combine(c, d))

        ir.note("reduction: from all waves, then within the wave")
        ir.ds_write(32, value, self.item, area)
        ir.barrier()
        value = combined(self.four, area)
        for address in self.steps:
            ir.ds_write(32, value, self.item, self.own)
            ir.wave_fence()
            value = combined(address, self.own)
            ir.wave_fence()
        return value

    own = 2 * AREA
    lds_bytes = 3 * AREA


def row_sum(rows: int, columns: int, target: str = "gfx942", text: Text = IRText) -> str:
    """out[row] = sum of the row. Arguments: the matrix, out."""
    ir = text(target, 2)
    row = _Row(ir, rows, columns)
    srd = row.buffer(0, "in")
    out = ir.kernel_arg(1, "out_ptr")
    row.addresses()
    zero = ir.const(0)

    def add(a: Value, b: Value) -> Value:
        return ir.valu("v_add_f32", a, b, hint="sum")

    sums = [ir.op("v_mov_b32", (zero,), "!waveasm.vreg", "zero") for _ in range(4)]
    trip = ir.salu("s_mov_b32", zero, hint="trip")
    args = ir.begin_loop([trip, row.offset, *sums], ["trip", "at", *["sum"] * 4])
    counter, at, sums = args[0], args[1], args[2:]
    for step in range(UNROLL):
        place = at if step == 0 else ir.valu("v_add_u32", ir.const(step * SWEEP), at, hint="at")
        four = ir.buffer_load(4, srd, place, zero, 0, "four")
        sums = [add(total, ir.extract(four, i, "vreg", 1, "element"))
                for i, total in enumerate(sums)]
    at = ir.valu("v_add_u32", ir.const(UNROLL * SWEEP), at, hint="at")
    following = ir.salu_scc("s_add_u32", counter, ir.const(1), hint="trip")
    trips = -(-row.bytes // (UNROLL * SWEEP))
    again = ir.compare("s_cmp_lt_u32", following, ir.const(trips), "again")
    sums = ir.end_loop(again, [following, at, *sums], "loop")[2:]
    total = row.reduce(add(add(sums[0], sums[1]), add(sums[2], sums[3])), add, 0)
    place = ir.valu("v_lshl_add_u32", row.row, ir.const(2), ir.valu(
        "v_lshlrev_b32", ir.const(2), row.thread, hint="thread_bytes"), hint="out_offset")
    lanes = ir.begin_lanes("eq_u32", zero, row.thread)
    ir.global_store(1, total, out, place)
    ir.end_lanes(lanes)
    ir.end_program()
    return ir.module("row_sum", workgroup_size=(THREADS, 1, 1), lds_size=row.lds_bytes,
                     header=f"sums of {rows} rows of {columns}, f32, {target}")


def softmax(rows: int, columns: int, target: str = "gfx942", text: Text = IRText) -> str:
    """out[row][i] = exp(in[row][i] - max) / sum of these. Arguments: the matrix, out. A row stays
    in registers, so it has at most 8192 columns."""
    if columns > 8 * SWEEP // 4:
        raise ValueError(f"columns = {columns} must be at most {8 * SWEEP // 4}")
    ir = text(target, 2)
    row = _Row(ir, rows, columns)
    source, result = row.buffer(0, "in"), row.buffer(1, "out")
    row.addresses()
    zero, end = ir.const(0), ir.const(row.bytes)
    lowest = ir.op("v_mov_b32", (ir.const_f32(LOWEST),), "!waveasm.vreg", "lowest")

    def add(a: Value, b: Value) -> Value:
        return ir.valu("v_add_f32", a, b, hint="sum")

    def larger(a: Value, b: Value) -> Value:
        return ir.valu("v_max_f32", a, b, hint="largest")

    def fold(values: List[Value], combine: Combine) -> Value:
        total = values[0]
        for value in values[1:]:
            total = combine(total, value)
        return total

    places, values = [], []
    for step in range(-(-row.bytes // SWEEP)):
        place = row.offset if step == 0 else ir.valu("v_add_u32", ir.const(step * SWEEP),
                                                     row.offset, hint="offset")
        four = ir.buffer_load(4, source, place, zero, 0, "four")
        values += ir.select("gt_u32", end, place, [ir.extract(four, i, "vreg", 1, "element")
                                                   for i in range(4)], lowest, "element")
        places.append(place)
    largest = row.reduce(fold(values, larger), larger, 0)
    scale = ir.salu("s_mov_b32", ir.const_f32(LOG2_E), hint="scale")
    shift = ir.valu("v_mul_f32", ir.const_f32(-LOG2_E), largest, hint="shift")
    powers = [ir.valu("v_exp_f32", ir.valu("v_fma_f32", scale, value, shift, hint="exponent"),
                      hint="power") for value in values]
    total = row.reduce(fold(powers, add), add, AREA)
    factor = ir.valu("v_rcp_f32", total, hint="factor")
    for step, place in enumerate(places):
        four = ir.pack([ir.valu("v_mul_f32", factor, power, hint="out")
                        for power in powers[4 * step:4 * step + 4]], "vreg", "outs")
        ir.buffer_store(4, four, result, place, zero, 0)
    ir.end_program()
    return ir.module("softmax", workgroup_size=(THREADS, 1, 1), lds_size=row.lds_bytes,
                     header=f"softmax of {rows} rows of {columns}, f32, {target}")
