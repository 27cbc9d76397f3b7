"""Where the 16-byte chunks of a tile row go in LDS, so that matrix reads meet few bank conflicts.

Rows are stored without padding; chunk `c` of row `r` sits at chunk position `c ^ f(r)` with
`f(r) = (r >> shift) & (2**bits - 1)`. The best (shift, bits) is found by counting conflicts over
the lane groups that the LDS serves together (hardware.md, section 4.5).
"""

from __future__ import annotations

from typing import Dict, List, NamedTuple, Tuple

CHUNK_BYTES = 16

#: LDS bytes of one work-group.
LDS_BYTES: Dict[str, int] = {"gfx942": 65536, "gfx950": 163840}

#: Number of 4-byte banks.
LDS_BANKS: Dict[str, int] = {"gfx942": 32, "gfx950": 64}

#: Lanes 0..31 that one ds_read_b128 phase serves; the upper half uses the same sets + 32.
_READ_B128_PHASES: Dict[str, List[List[int]]] = {
    "gfx942": [[*range(0, 4), *range(20, 24)], [*range(4, 8), *range(16, 20)],
               [*range(8, 12), *range(28, 32)], [*range(12, 16), *range(24, 28)]],
    "gfx950": [[*range(0, 4), *range(12, 16), *range(20, 28)],
               [*range(4, 12), *range(16, 20), *range(28, 32)]],
}


class Swizzle(NamedTuple):
    """`chunk ^ ((row >> shift) & (2**bits - 1))`."""

    shift: int
    bits: int

    def row_term(self, row: int) -> int:
        return (row >> self.shift) & ((1 << self.bits) - 1)

    @property
    def period(self) -> int:
        """Rows after which the permutation repeats."""
        return 1 << (self.shift + self.bits)

    @property
    def step_classes(self) -> int:
        """K steps of 4 chunks whose lane addresses are not a constant apart."""
        return max(1, (1 << self.bits) // 4)


def byte_address(row: int, chunk: int, chunks_per_row: int, swizzle: Swizzle) -> int:
    """LDS byte address of a chunk, relative to its tile."""
    return (row * chunks_per_row + (chunk ^ swizzle.row_term(row))) * CHUNK_BYTES


def read_clocks(target: str, chunks_per_row: int, swizzle: Swizzle) -> int:
    """Sum over phases of the worst bank's dwords, for one ds_read_b128 of a 16-row fragment.

    Lane l reads chunk l // 16 of row l % 16. The least possible is four dwords per bank and
    phase on a chip whose phase fills the banks once.
    """
    banks = LDS_BANKS[target]
    total = 0
    for half in (0, 32):
        for phase in _READ_B128_PHASES[target]:
            load: Dict[int, set] = {}
            for lane in phase:
                lane += half
                dword = byte_address(lane % 16, lane // 16, chunks_per_row, swizzle) // 4
                for word in range(dword, dword + 4):
                    load.setdefault(word % banks, set()).add(word)
            total += max(len(words) for words in load.values())
    return total


def choose_swizzle(target: str, chunks_per_row: int) -> Swizzle:
    """The swizzle with the fewest read conflicts, then the fewest bits and the least shift."""
    best: Tuple[int, int, int] = (1 << 30, 0, 0)
    for bits in range(0, 5):
        if 1 << bits > chunks_per_row:
            break
        for shift in range(0, 5 - bits):
            clocks = read_clocks(target, chunks_per_row, Swizzle(shift, bits))
            best = min(best, (clocks, bits, shift))
    return Swizzle(shift=best[2], bits=best[1])
