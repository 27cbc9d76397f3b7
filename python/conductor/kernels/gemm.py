"""A GEMM in WaveASM IR, before scheduling: C = A * B^T.

A is M x K and B is N x K (f16 or bf16), C is M x N (f32), all row-major and dense. Kernel
arguments are the three pointers A, B, C. One work-group computes a BM x BN tile of C, the grid is
(M/BM, N/BN). The order is deliberately naive, so that there is something to schedule. Clustered:
per K step all global loads, then all LDS writes, a barrier, all LDS reads, all MFMAs. At use, as a
compiler's front end leaves it: each LDS write right behind its load, each LDS read right before the
first MFMA that takes it.

`double_buffer` on: step k brings tile k+1 through the other half of LDS into a second set of
fragment registers while it multiplies tile k, two steps per loop trip (so that both sets and both
halves have fixed names). Off: one LDS buffer, each step multiplies the tile that it has loaded.
`lds_dma`: tiles go from memory to LDS without registers between (gfx950).

    python -m conductor.kernels.gemm --tile 128x128x32 --waves 4 -o gemm.mlir
"""

from __future__ import annotations

import argparse
import sys
from typing import Callable, Dict, List, Optional, Sequence, Tuple

from ..tools import ArgumentParser, ConductorError, run_command, write_output
from .gemm_config import BLOCK, CHUNK, DTYPES, FRAGMENT_K, ORDERS, TARGETS, WAVE, GemmConfig
from .ir_text import IRText, Value, reg
from .lds_layout import CHUNK_BYTES, Swizzle, choose_swizzle
from .llvm_text import LLVMText

NUM_ARGS = 3
MAX_DS_OFFSET = 65535  # bytes
MAX_BUFFER_OFFSET = 4095  # bytes


class _AtUse:
    """Like a list of operands, but each is made when it is asked for the first time."""

    def __init__(self, make: Sequence[Callable[[], List[Value]]]) -> None:
        self._make = make
        self._made: Dict[int, List[Value]] = {}

    def __getitem__(self, index: int) -> List[Value]:
        if index not in self._made:
            self._made[index] = self._make[index]()
        return self._made[index]


class _Generator:
    """Emits one kernel. The methods follow the text from top to bottom."""

    def __init__(self, config: GemmConfig, text: Callable[..., IRText]) -> None:
        config.check()
        self.config = config
        self.ir = text(config.target, NUM_ARGS)
        self.swizzle: Swizzle = choose_swizzle(config.target, config.tile[2] // CHUNK)

    def run(self) -> str:
        self._pointers()
        self._indices()
        self._global_addresses()
        self._lds_tables()
        acc = self._accumulators()
        acc = self._pipelined(acc) if self.config.double_buffer else self._plain(acc)
        self._store(acc)
        self.ir.end_program()
        c = self.config
        wm, wn = c.waves_mn
        header = (f"GEMM C[{c.m}x{c.n}] = A[{c.m}x{c.k}] * B[{c.n}x{c.k}]^T, {c.dtype} -> f32, "
                  f"{c.target}\ntile {'x'.join(map(str, c.tile))}, {wm}x{wn} waves, grid "
                  f"{c.grid[0]}x{c.grid[1]}, LDS {'double' if c.double_buffer else 'single'} "
                  f"buffered{', by DMA' if c.lds_dma else ''}"
                  f"{'' if c.order == 'clustered' else ', accesses right before use'}")
        return self.ir.module(c.name, workgroup_size=(c.threads, 1, 1), lds_size=c.lds_bytes,
                              header=header)

    # -- before the loop ---------------------------------------------------

    def _pointers(self) -> None:
        """Buffer descriptors of A, B and C from the kernarg segment."""
        ir, c = self.ir, self.config
        ir.note("buffer descriptors")
        pointers = [ir.kernel_arg(i, f"{x}_ptr") for i, x in enumerate("abc")]
        sizes = {"a": c.m * c.k * 2, "b": c.n * c.k * 2, "c": c.m * c.n * 4}
        self.srd = {x: ir.whole_buffer(pointer, sizes[x], x) for x, pointer in zip("abc", pointers)}

    def _indices(self) -> None:
        """Lane and wave numbers, and the wave's place in the tile."""
        ir, c = self.ir, self.config
        ir.note("lane, wave and work-group")
        self.group = [ir.group_id(i, f"wg_{d}") for i, d in enumerate("xy")]
        self.thread = ir.thread_id("thread")
        lane = ir.valu("v_and_b32", ir.const(WAVE - 1), self.thread, hint="lane")
        self.lane_row = ir.valu("v_and_b32", ir.const(BLOCK - 1), lane, hint="lane_row")
        self.lane_group = ir.valu("v_lshrrev_b32", ir.const(4), lane, hint="lane_group")
        wave_v = ir.valu("v_lshrrev_b32", ir.const(6), self.thread, hint="wave_v")
        self.wave = wave = ir.op("v_readfirstlane_b32", (wave_v,), reg("sreg"), "wave")
        _, wn = c.waves_mn
        # wave / wn by a multiplication that is exact for fewer than 16 waves
        scaled = ir.salu("s_mul_i32", wave, ir.const(-(-(1 << 16) // wn)), hint="wave_scaled")
        wave_m = ir.salu_scc("s_lshr_b32", scaled, ir.const(16), hint="wave_m")
        whole = ir.salu("s_mul_i32", wave_m, ir.const(wn), hint="wave_whole")
        self.wave_mn = (wave_m, ir.salu_scc("s_sub_u32", wave, whole, hint="wave_n"))

    def _offset_sum(self, terms: Sequence[Tuple[Value, int]], hint: str) -> Value:
        """The sum of `value * bytes` as an SGPR."""
        ir = self.ir
        total: Optional[Value] = None
        for value, size in terms:
            product = ir.salu("s_mul_i32", value, ir.const(size), hint=f"{hint}_part")
            total = product if total is None else ir.salu_scc("s_add_u32", total, product,
                                                              hint=f"{hint}_sum")
        assert total is not None
        return total

    def _global_addresses(self) -> None:
        """Per-thread byte offsets into A and B (the same for both) and the tile's start."""
        ir, c = self.ir, self.config
        ir.note("global addresses")
        chunks = c.tile[2] // CHUNK
        self.load_row = ir.valu("v_lshrrev_b32", ir.const(chunks.bit_length() - 1), self.thread,
                                hint="load_row")
        self.load_chunk = ir.valu("v_and_b32", ir.const(chunks - 1), self.thread, hint="load_chunk")
        pitch = ir.salu("s_mov_b32", ir.const(c.k * 2), hint="pitch")
        row = ir.valu("v_mul_lo_u32", self.load_row, pitch, hint="row_offset")
        self.rows_per_load = c.threads // chunks
        self.load_offsets = []
        firsts: Dict[int, Value] = {}
        for j in range(max(c.loads)):
            # A DMA writes LDS in the order of the lanes: they must read in swizzled order.
            rest = j * self.rows_per_load % self.swizzle.period if c.lds_dma else 0
            if rest not in firsts:
                chunk = self._swizzled_chunk(self._below(self.load_row, rest, "load_row"),
                                             self.load_chunk, "load") if c.lds_dma else \
                    self.load_chunk
                firsts[rest] = ir.valu("v_lshl_add_u32", chunk, ir.const(4), row,
                                       hint="load_offset")
            step = j * self.rows_per_load * c.k * 2
            self.load_offsets.append(firsts[rest] if step == 0 else ir.valu(
                "v_add_u32", ir.const(step), firsts[rest], hint="load_offset"))
        bm, bn, _ = c.tile
        self.tile_start = [self._offset_sum([(self.group[i], size * c.k * 2)], f"{x}_start")
                           for i, (x, size) in enumerate((("a", bm), ("b", bn)))]
        tm, tn = c.wave_tile
        self.c_start = self._offset_sum(
            [(self.group[0], bm * c.n * 4), (self.group[1], bn * 4),
             (self.wave_mn[0], tm * c.n * 4), (self.wave_mn[1], tn * 4)], "c_start")

    def _below(self, row: Value, rows: int, hint: str) -> Value:
        return row if rows == 0 else self.ir.valu("v_add_u32", self.ir.const(rows), row, hint=hint)

    def _swizzled_chunk(self, row: Value, chunk: Value, hint: str) -> Value:
        ir = self.ir
        if not self.swizzle.bits:
            return chunk
        term = ir.valu("v_bfe_u32", row, ir.const(self.swizzle.shift),
                       ir.const(self.swizzle.bits), hint=f"{hint}_term")
        return ir.valu("v_xor_b32", chunk, term, hint=f"{hint}_chunk")

    def _swizzled(self, row: Value, chunk: Value, hint: str) -> Value:
        """LDS byte address of `chunk` in `row`, relative to the tile."""
        ir = self.ir
        chunk = self._swizzled_chunk(row, chunk, hint)
        low = ir.valu("v_lshlrev_b32", ir.const(4), chunk, hint=f"{hint}_low")
        shift = self.config.row_bytes.bit_length() - 1
        return ir.valu("v_lshl_or_b32", row, ir.const(shift), low, hint=hint)

    def _lds_tables(self) -> None:
        """(address, offset) of every LDS access, with the address registers made here.

        write[buffer][operand][load], read[buffer][operand][k step][block]. A DMA writes from
        where its wave's address register says, 16 bytes a lane.
        """
        ir, c = self.ir, self.config
        ir.note("LDS addresses")
        far: Dict[Tuple[str, int], Value] = {}

        def reach(base: Value, offset: int) -> Tuple[Value, int]:
            high, low = divmod(offset, MAX_DS_OFFSET + 1)
            if high and (base.name, high) not in far:
                far[base.name, high] = ir.valu("v_add_u32", ir.const(high * (MAX_DS_OFFSET + 1)),
                                               base, hint="lds_far")
            return (far[base.name, high] if high else base), low

        writers: Dict[int, Value] = {}

        if c.lds_dma:
            wave_lds = ir.salu("s_mul_i32", self.wave, ir.const(WAVE * CHUNK_BYTES),
                               hint="wave_lds")

        def write(region: int, load: int) -> Tuple[Value, int]:
            row = load * self.rows_per_load
            if c.lds_dma:
                start = region + row * c.row_bytes
                return (ir.salu_scc("s_add_u32", wave_lds, ir.const(start), hint="dma_lds")
                        if start else wave_lds), 0
            rest = row % self.swizzle.period
            if rest not in writers:
                writers[rest] = self._swizzled(self._below(self.load_row, rest, "write_row"),
                                               self.load_chunk, "write_addr")
            return reach(writers[rest], region + (row - rest) * c.row_bytes)

        lane = self._swizzled(self.lane_row, self.lane_group, "read_lane")
        readers: List[List[Value]] = []
        for x, wave, size in zip("ab", self.wave_mn, c.wave_tile):
            start = ir.salu("s_mul_i32", wave, ir.const(size * c.row_bytes), hint=f"{x}_wave_lds")
            base = ir.valu("v_add_u32", start, lane, hint=f"{x}_read_addr")
            classes = min(self.swizzle.step_classes, c.tile[2] // FRAGMENT_K)
            readers.append([base] + [ir.valu("v_xor_b32", ir.const(64 * s), base,
                                             hint=f"{x}_read_addr") for s in range(1, classes)])

        def read(operand: int, region: int, step: int, block: int) -> Tuple[Value, int]:
            kind = step % len(readers[operand])
            offset = region + block * BLOCK * c.row_bytes + (step - kind) * 4 * CHUNK_BYTES
            return reach(readers[operand][kind], offset)

        self.write_at, self.read_at = [], []
        steps = c.tile[2] // FRAGMENT_K
        for buffer in range(2 if c.double_buffer else 1):
            regions = [buffer * c.buffer_bytes, buffer * c.buffer_bytes + c.tile[0] * c.row_bytes]
            self.write_at.append([[write(r, j) for j in range(n)] for r, n in zip(regions, c.loads)])
            self.read_at.append([[[read(o, regions[o], s, b) for b in range(c.wave_tile[o] // BLOCK)]
                                  for s in range(steps)] for o in range(2)])

    def _accumulators(self) -> List[Value]:
        """One zeroed 16x16 accumulator per block of the wave tile, row by row."""
        ir = self.ir
        ir.note("accumulators")
        tm, tn = self.config.wave_tile
        return [ir.op("v_mov_b32", (ir.const(0),), reg("areg", 4), f"acc_{i}_{j}")
                for i in range(tm // BLOCK) for j in range(tn // BLOCK)]

    # -- one K step ----------------------------------------------------------

    def _load(self, starts: Sequence[Value], offset: int, operand: int, load: int) -> Value:
        x = "ab"[operand]
        return self.ir.buffer_load(4, self.srd[x], self.load_offsets[load], starts[operand], offset,
                                   f"{x}_global")

    def _bring(self, starts: Sequence[Value], offset: int, buffer: int) -> None:
        """A tile from memory to LDS, `offset` bytes behind `starts`."""
        ir, c = self.ir, self.config
        places = [(i, j) for i in range(2) for j in range(c.loads[i])]
        if c.lds_dma:
            ir.note("memory to LDS")
            # An offset of the instruction would move the place in LDS, too.
            at = [ir.salu_scc("s_add_u32", start, ir.const(offset), hint="dma_start")
                  for start in starts] if offset else starts
            for i, j in places:
                ir.buffer_load_lds(4, self.write_at[buffer][i][j][0], self.srd["ab"[i]],
                                   self.load_offsets[j], at[i])
            return
        if c.order == "at-use":
            ir.note("memory to LDS")
            for i, j in places:
                ir.ds_write(128, self._load(starts, offset, i, j), *self.write_at[buffer][i][j])
            return
        ir.note("global loads")
        data = [self._load(starts, offset, i, j) for i, j in places]
        ir.note("LDS writes")
        for value, (i, j) in zip(data, places):
            ir.ds_write(128, value, *self.write_at[buffer][i][j])

    def _read(self, place: Tuple[str, Tuple[Value, int]]) -> Value:
        x, (address, offset) = place
        return self.ir.ds_read(128, address, offset, f"{x}_frag")

    def _places(self, buffer: int) -> List[Tuple[str, Tuple[Value, int]]]:
        """Of the fragments of A, then of B; each 32 values of K for 16 rows."""
        return [(x, place) for x, steps in zip("ab", self.read_at[buffer])
                for places in steps for place in places]

    def _from_lds(self, buffer: int) -> List[Value]:
        self.ir.note("LDS reads")
        return [self._read(place) for place in self._places(buffer)]

    def _operands_at_use(self, buffer: int) -> _AtUse:
        return _AtUse([lambda place=place: self._operands([self._read(place)])[0]
                       for place in self._places(buffer)])

    def _operands(self, fragments: Sequence[Value]) -> List[List[Value]]:
        """What MFMAs take of each fragment: the whole, or its two halves on gfx942.

        A lane's 8 elements of K feed one 16x16x32 MFMA, or two 16x16x16: the second form takes
        other values of K per lane group, but the same ones for A and for B.
        """
        if self.config.target == "gfx950":
            return [[f] for f in fragments]
        return [[self.ir.extract(f, 2 * h, "vreg", 2, "half") for h in range(2)] for f in fragments]

    def _multiply(self, operands, acc: Sequence[Value]) -> List[Value]:
        """All MFMAs of one tile; `operands` of A, then of B, by K step and block."""
        ir, c = self.ir, self.config
        ir.note("MFMAs")
        rows, cols = (size // BLOCK for size in c.wave_tile)
        steps = c.tile[2] // FRAGMENT_K
        halves = 1 if c.target == "gfx950" else 2
        result = list(acc)
        for step in range(steps):
            for half in range(halves):
                for i in range(rows):
                    for j in range(cols):
                        a = operands[step * rows + i][half]
                        b = operands[steps * rows + step * cols + j][half]
                        at = i * cols + j
                        result[at] = ir.op(f"v_mfma_f32_16x16x{32 // halves}_{c.dtype}",
                                           (a, b, result[at]), reg("areg", 4), f"acc_{i}_{j}")
        return result

    # -- the loops ---------------------------------------------------------

    def _advance(self, starts: Sequence[Value], tiles: int) -> List[Value]:
        step = self.ir.const(tiles * self.config.tile[2] * 2)
        return [self.ir.salu_scc("s_add_u32", s, step, hint=f"{x}_start")
                for x, s in zip("ab", starts)]

    def _loop_end(self, counter: Value, trips: int, values: Sequence[Value]) -> List[Value]:
        """Counts up and closes the loop; returns its results without the counter."""
        ir = self.ir
        following = ir.salu_scc("s_add_u32", counter, ir.const(1), hint="trip")
        again = ir.compare("s_cmp_lt_u32", following, ir.const(trips), "again")
        return ir.end_loop(again, [following, *values], "loop")[1:]

    def _begin_loop(self, values: Sequence[Value]) -> List[Value]:
        zero = self.ir.salu("s_mov_b32", self.ir.const(0), hint="trip")
        return self.ir.begin_loop([zero, *values],
                                  [v.name.lstrip("%").split("_x")[0] for v in [zero, *values]])

    def _plain(self, acc: List[Value]) -> List[Value]:
        """One LDS buffer: load, hand over, multiply, and a barrier before the next overwrite."""
        args = self._begin_loop([*self.tile_start, *acc])
        counter, starts, acc = args[0], args[1:3], args[3:]
        self._bring(starts, 0, 0)
        self.ir.barrier()
        acc = self._multiply(self._operands_at_use(0) if self.config.order == "at-use" else
                             self._operands(self._from_lds(0)), acc)
        self.ir.barrier()
        starts = self._advance(starts, 1)
        return self._loop_end(counter, self.config.k // self.config.tile[2], [*starts, *acc])[2:]

    def _step(self, starts: Sequence[Value], offset: int, buffer: int, fragments: Sequence[Value],
              acc: Sequence[Value]) -> Tuple[List[Value], List[Value]]:
        """Brings the next tile through `buffer` and multiplies the one in `fragments`."""
        operands = self._operands(fragments)
        self._bring(starts, offset, buffer)
        self.ir.barrier()
        following = self._from_lds(buffer)
        return following, self._multiply(operands, acc)

    def _pipelined(self, acc: List[Value]) -> List[Value]:
        """Two LDS buffers and two fragment sets; a loop trip is two steps."""
        c = self.config
        self._bring(self.tile_start, 0, 0)
        self.ir.barrier()
        fragments = self._from_lds(0)
        steps = c.k // c.tile[2] - 1
        starts = self._advance(self.tile_start, 1) if steps else list(self.tile_start)
        if steps >= 2:
            args = self._begin_loop([*starts, *acc, *fragments])
            counter, starts = args[0], args[1:3]
            acc, fragments = args[3:3 + len(acc)], args[3 + len(acc):]
            other, acc = self._step(starts, 0, 1, fragments, acc)
            fragments, acc = self._step(starts, c.tile[2] * 2, 0, other, acc)
            starts = self._advance(starts, 2)
            done = self._loop_end(counter, steps // 2, [*starts, *acc, *fragments])
            starts, acc, fragments = done[:2], done[2:2 + len(acc)], done[2 + len(acc):]
        if steps % 2:
            fragments, acc = self._step(starts, 0, 1, fragments, acc)
        return self._multiply(self._operands(fragments), acc)

    # -- after the loop ----------------------------------------------------

    def _store(self, acc: Sequence[Value]) -> None:
        """Register r of lane l holds row 4 * (l / 16) + r, column l % 16 of its block."""
        ir, c = self.ir, self.config
        ir.note("store")
        rows, cols = (size // BLOCK for size in c.wave_tile)
        pitch = ir.salu("s_mov_b32", ir.const(4 * c.n * 4), hint="c_pitch")
        row = ir.valu("v_mul_lo_u32", self.lane_group, pitch, hint="c_row")
        place = ir.valu("v_lshl_add_u32", self.lane_row, ir.const(2), row, hint="c_offset")
        for i in range(rows):
            for r in range(4):
                step = (i * BLOCK + r) * c.n * 4
                start = self.c_start if step == 0 else ir.salu_scc(
                    "s_add_u32", self.c_start, ir.const(step), hint="c_line")
                for j in range(cols):
                    item = ir.extract(acc[i * cols + j], r, "areg", 1, "item")
                    value = ir.valu("v_accvgpr_read_b32", item, hint="out")
                    offset = j * BLOCK * 4
                    assert offset <= MAX_BUFFER_OFFSET
                    ir.buffer_store(1, value, self.srd["c"], place, start, offset)


def generate(config: GemmConfig = GemmConfig(), text: Callable[..., IRText] = IRText) -> str:
    """The kernel in the language of `text`: WaveASM IR or LLVM dialect (`LLVMText`). Raises
    ValueError where the parameters do not fit together."""
    return _Generator(config, text).run()


def _sizes(text: str, count: int) -> Tuple[int, ...]:
    try:
        sizes = tuple(int(part) for part in text.lower().replace(",", "x").split("x"))
    except ValueError:
        sizes = ()
    if len(sizes) != count:
        raise argparse.ArgumentTypeError(f"'{text}' is not {count} numbers joined by 'x'")
    return sizes


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Prints the kernel; 1 and one line on stderr where the parameters do not fit."""
    default = GemmConfig()
    parser = ArgumentParser(prog="gemm",
                            description="WaveASM IR of C = A * B^T, before scheduling")
    for size in "mnk":
        parser.add_argument(f"-{size.upper()}", f"--{size}", type=int, default=getattr(default, size),
                            help="elements (default %(default)s)")
    parser.add_argument("--tile", type=lambda t: _sizes(t, 3), default=default.tile,
                        metavar="BMxBNxBK", help="of a work-group (default 128x128x32)")
    parser.add_argument("--waves", default=str(default.waves), metavar="N|MxN",
                        help="number of waves, or their grid (default %(default)s)")
    parser.add_argument("--dtype", choices=DTYPES, default=default.dtype)
    parser.add_argument("--target", choices=TARGETS, default=default.target)
    parser.add_argument("--single-buffer", action="store_true", help="one LDS buffer")
    parser.add_argument("--order", choices=ORDERS, default=default.order,
                        help="of the accesses (default %(default)s)")
    parser.add_argument("--lds-dma", action="store_true", help="from memory to LDS directly")
    parser.add_argument("--llvm", action="store_true", help="in MLIR's LLVM and ROCDL dialects")
    parser.add_argument("--name", default=default.name, help="symbol (default %(default)s)")
    parser.add_argument("-o", "--output", metavar="FILE", help="default: standard output")
    args = parser.parse_args(argv)
    try:
        grid = _sizes(args.waves, 2) if "x" in args.waves else None
        waves = grid[0] * grid[1] if grid else _sizes(args.waves, 1)[0]
        text = generate(GemmConfig(m=args.m, n=args.n, k=args.k, tile=args.tile, waves=waves,
                                   wave_grid=grid, dtype=args.dtype, target=args.target,
                                   double_buffer=not args.single_buffer, name=args.name,
                                   order=args.order, lds_dma=args.lds_dma),
                        LLVMText if args.llvm else IRText)
        write_output(args.output, text)
    except (ValueError, argparse.ArgumentTypeError, ConductorError) as error:
        print(f"gemm: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    run_command(main)
