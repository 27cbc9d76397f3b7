"""Parameters of the GEMM generator: what fits together, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .lds_layout import LDS_BYTES

WAVE = 64  # lanes
BLOCK = 16  # rows and columns of one MFMA
CHUNK = 8  # 16-bit elements in CHUNK_BYTES
FRAGMENT_K = 32  # K of one 16-byte-per-lane fragment: 4 lane groups x 8 elements
DTYPES = ("f16", "bf16")
TARGETS = ("gfx942", "gfx950")
ORDERS = ("clustered", "at-use")
OTHER_VGPRS = 16  # addresses and temporaries, for the estimate


@dataclass(frozen=True)
class GemmConfig:
    """Parameters of one kernel; `check` says what is wrong with them.

    `tile` is (BM, BN, BK) in elements, `wave_grid` the waves along M and N (None: chosen).
    """

    m: int = 1024
    n: int = 1024
    k: int = 1024
    tile: Tuple[int, int, int] = (128, 128, 32)
    waves: int = 4
    wave_grid: Optional[Tuple[int, int]] = None
    dtype: str = "f16"
    target: str = "gfx942"
    double_buffer: bool = True
    name: str = "gemm"
    order: str = "clustered"
    lds_dma: bool = False

    # -- derived sizes -----------------------------------------------------

    @property
    def threads(self) -> int:
        return self.waves * WAVE

    @property
    def grid(self) -> Tuple[int, int]:
        """Work-groups along M and N."""
        return self.m // self.tile[0], self.n // self.tile[1]

    @property
    def waves_mn(self) -> Tuple[int, int]:
        """Waves along M and N: `wave_grid`, or the split with the squarest wave tile."""
        if self.wave_grid is not None:
            return self.wave_grid
        bm, bn, _ = self.tile
        fits = [(wm, self.waves // wm) for wm in range(1, self.waves + 1)
                if self.waves % wm == 0 and bm % (BLOCK * wm) == 0
                and bn % (BLOCK * (self.waves // wm)) == 0]
        if not fits:
            raise ValueError(f"{self.waves} waves cannot share a {bm}x{bn} tile in whole "
                             f"{BLOCK}x{BLOCK} blocks; choose other waves or a larger tile")
        return min(fits, key=lambda g: (abs(bm // g[0] - bn // g[1]), g[0]))

    @property
    def wave_tile(self) -> Tuple[int, int]:
        wm, wn = self.waves_mn
        return self.tile[0] // wm, self.tile[1] // wn

    @property
    def row_bytes(self) -> int:
        """Bytes of one tile row in LDS."""
        return self.tile[2] * 2

    @property
    def buffer_bytes(self) -> int:
        """LDS bytes of one A and one B tile."""
        return (self.tile[0] + self.tile[1]) * self.row_bytes

    @property
    def lds_bytes(self) -> int:
        return self.buffer_bytes * (2 if self.double_buffer else 1)

    @property
    def loads(self) -> Tuple[int, int]:
        """16-byte loads per thread and K step, for A and for B."""
        chunks = self.tile[2] // CHUNK
        return self.tile[0] * chunks // self.threads, self.tile[1] * chunks // self.threads

    def estimate_registers(self) -> Tuple[int, int]:
        """VGPRs and AGPRs that the naive order needs, roughly."""
        tm, tn = self.wave_tile
        fragments = (tm + tn) // BLOCK * (self.tile[2] // FRAGMENT_K) * 4
        vgprs = fragments * (2 if self.double_buffer else 1) + sum(self.loads) * 4 + OTHER_VGPRS
        return vgprs, tm * tn // WAVE

    # -- validation --------------------------------------------------------

    def check(self) -> None:
        """Raises ValueError with the first parameter that does not work."""
        if self.dtype not in DTYPES:
            raise ValueError(f"dtype '{self.dtype}' is not one of {', '.join(DTYPES)}")
        if self.target not in TARGETS:
            raise ValueError(f"target '{self.target}' is not one of {', '.join(TARGETS)}")
        if self.order not in ORDERS:
            raise ValueError(f"order '{self.order}' is not one of {', '.join(ORDERS)}")
        if self.order == "at-use" and self.double_buffer:
            raise ValueError("order 'at-use' needs one LDS buffer: with two, the next tile's reads "
                             "come before this tile's MFMAs")
        if self.lds_dma and self.target != "gfx950":
            raise ValueError(f"{self.target} has no 16-byte transfer to LDS; lds_dma needs gfx950")
        if not self.name.isidentifier():
            raise ValueError(f"name '{self.name}' is not an identifier")
        if len(self.tile) != 3:
            raise ValueError("tile needs three sizes: BM, BN, BK")
        self._check_sizes()
        self._check_waves()
        self._check_resources()

    def _check_sizes(self) -> None:
        bm, bn, bk = self.tile
        for what, size in (("M", self.m), ("N", self.n), ("K", self.k), ("BM", bm), ("BN", bn)):
            if size <= 0:
                raise ValueError(f"{what} = {size} must be positive")
        if bk not in (32, 64, 128, 256):
            raise ValueError(f"BK = {bk} must be 32, 64, 128 or 256")
        for what, size, block in (("M", self.m, bm), ("N", self.n, bn), ("K", self.k, bk)):
            if size % block:
                raise ValueError(f"{what} = {size} must be a multiple of the tile's {block}")
        for what, size in (("A", self.m * self.k * 2), ("B", self.n * self.k * 2),
                           ("C", self.m * self.n * 4)):
            if size >= 1 << 32:
                raise ValueError(f"{what} has {size} bytes; a buffer descriptor reaches less than "
                                 f"{1 << 32}")

    def _check_waves(self) -> None:
        bm, bn, bk = self.tile
        if not 1 <= self.waves <= 16:
            raise ValueError(f"waves = {self.waves} must be 1 to 16")
        wm, wn = self.waves_mn
        if wm < 1 or wn < 1 or wm * wn != self.waves:
            raise ValueError(f"wave grid {wm}x{wn} does not have {self.waves} waves")
        for what, size, count in (("BM", bm, wm), ("BN", bn, wn)):
            if size % (BLOCK * count):
                raise ValueError(f"{what} = {size} must be a multiple of {BLOCK} x {count} waves")
        for what, rows in (("A", bm), ("B", bn)):
            chunks = rows * bk // CHUNK
            if chunks % self.threads:
                raise ValueError(f"the {rows}x{bk} tile of {what} has {chunks} 16-byte chunks, not "
                                 f"a multiple of {self.threads} threads; use fewer waves or a "
                                 f"larger tile")

    def _check_resources(self) -> None:
        if self.lds_bytes > LDS_BYTES[self.target]:
            raise ValueError(f"the tile needs {self.lds_bytes} bytes of LDS; {self.target} has "
                             f"{LDS_BYTES[self.target]}")
        vgprs, agprs = self.estimate_registers()
        waves_per_simd = -(-self.waves // 4)
        budget = 512 // waves_per_simd // 8 * 8
        if vgprs > 256 or agprs > 256 or vgprs + agprs > budget:
            raise ValueError(f"the tile needs about {vgprs} VGPRs and {agprs} AGPRs per wave; "
                             f"{self.waves} waves have {min(budget, 512)} together and at most "
                             f"256 of each; use a smaller tile or another number of waves")
