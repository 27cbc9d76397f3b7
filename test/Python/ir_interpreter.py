"""Computes a generated GEMM on numpy straight from its IR text, without any tool.

It gives values to SSA names (no registers, no waits, no timing) for the ops that the generator
uses, so it checks addresses, layouts, the order of the text and that barriers separate the waves'
accesses to LDS, and nothing of what the compiler does. An op that it does not know is an error.
"""

from __future__ import annotations

import re
from typing import Dict, Generator, List, Optional, Sequence, Tuple

import numpy as np

from conductor.kernels.gemm_config import GemmConfig

U64 = np.uint64
M32 = 0xFFFFFFFF
LANES = np.arange(64)

_OP = re.compile(r"(?:(?P<dst>%[^=]*?)(?::\d+)? = )?waveasm\.(?P<name>\S+)(?: (?P<rest>.*))?$")
_VALU = {
    "v_and_b32": lambda a, b: a & b,
    "v_xor_b32": lambda a, b: a ^ b,
    "v_add_u32": lambda a, b: a + b,
    "v_mul_lo_u32": lambda a, b: a * b,
    "v_lshrrev_b32": lambda a, b: b >> a,
    "v_lshlrev_b32": lambda a, b: b << a,
    "v_lshl_add_u32": lambda a, b, c: (a << b) + c,
    "v_lshl_or_b32": lambda a, b, c: (a << b) | c,
    "v_bfe_u32": lambda a, b, c: (a >> b) & ((U64(1) << c) - U64(1)),
}
_SALU = {
    "s_mov_b32": lambda a: a,
    "s_add_u32": lambda a, b: a + b,
    "s_sub_u32": lambda a, b: a - b,
    "s_mul_i32": lambda a, b: a * b,
    "s_and_b32": lambda a, b: a & b,
    "s_lshr_b32": lambda a, b: a >> (b & 31),
    "s_cmp_lt_u32": lambda a, b: int(a < b),
}


def random_matrix(config: GemmConfig, rows: int, seed: int) -> Tuple[np.ndarray, np.ndarray]:
    """A rows x K matrix of quarters as float64, and its bytes in the kernel's type.

    Products and sums of such numbers are exact in f32, whatever the order.
    """
    values = np.random.default_rng(seed).integers(-8, 9, (rows, config.k)).astype(np.float32) / 4
    if config.dtype == "f16":
        data = values.astype(np.float16).view(np.uint8)
    else:
        data = (values.view(np.uint32) >> 16).astype(np.uint16).view(np.uint8)
    return values.astype(np.float64), data.reshape(-1)


def _widen(halves: np.ndarray, dtype: str) -> np.ndarray:
    if dtype == "f16":
        return halves.astype(np.uint16).view(np.float16).astype(np.float64)
    return (halves.astype(np.uint32) << 16).view(np.float32).astype(np.float64)


def _vector(value) -> np.ndarray:
    return np.full(64, value & M32, U64) if isinstance(value, int) else np.asarray(value, U64)


class Interpreter:
    """One kernel on one set of matrices; `run` returns C as float32, M x N."""

    def __init__(self, config: GemmConfig, text: str, a: np.ndarray, b: np.ndarray) -> None:
        self.config = config
        lines = (line.split("//")[0].strip() for line in text.splitlines())
        self.lines = [line for line in lines if line.startswith("waveasm.") or line.startswith("%")]
        self.lines = [line for line in self.lines if not line.startswith("waveasm.program")]
        self.buffers = {0x1000000000: a, 0x2000000000: b,
                        0x3000000000: np.full(config.m * config.n * 4, 0xEE, np.uint8)}
        self.kernarg = [word for p in self.buffers for word in (p & M32, p >> 32)]

    def run(self) -> np.ndarray:
        for x in range(self.config.grid[0]):
            for y in range(self.config.grid[1]):
                self._group((x, y))
        out = self.buffers[0x3000000000]
        return out.view(np.float32).reshape(self.config.m, self.config.n)

    def _group(self, group: Tuple[int, int]) -> None:
        self.lds = np.zeros(self.config.lds_bytes, np.uint8)
        # per byte: one bit per wave that has read or written it since the last barrier
        self.readers = np.zeros(self.config.lds_bytes, np.uint32)
        self.writers = np.zeros(self.config.lds_bytes, np.uint32)
        self.group = group
        live = [self._block(0, len(self.lines), {}, wave) for wave in range(self.config.waves)]
        while live:
            arrived = []
            for wave in live:
                try:
                    next(wave)
                    arrived.append(wave)
                except StopIteration:
                    pass
            if arrived and len(arrived) != len(live):
                raise AssertionError("waves arrive at barriers unequally often")
            live = arrived
            self.readers[:] = self.writers[:] = 0

    def _block(self, at: int, end: int, env: Dict[str, object], wave: int) -> Generator:
        """Executes lines[at:end]; yields at every barrier."""
        while at < end:
            match = _OP.match(self.lines[at])
            if not match:
                raise AssertionError(f"cannot read '{self.lines[at]}'")
            name, rest = match["name"], match["rest"] or ""
            at += 1
            if name == "s_barrier":
                yield
            elif name == "s_endpgm":
                return
            elif name == "loop":
                at = yield from self._loop(at, match["dst"].strip(), rest, env, wave)
            else:
                value = self._value(name, rest, env, wave)
                if match["dst"]:
                    env[match["dst"].split(",")[0].strip()] = value

    def _loop(self, body: int, dst: str, rest: str, env: Dict[str, object], wave: int) -> Generator:
        pairs = re.findall(r"(%\w+) = (%[\w#]+)", rest.split(") :")[0])
        for arg, init in pairs:
            env[arg] = env[init]
        end = next(i for i in range(body, len(self.lines)) if "waveasm.condition" in self.lines[i])
        closing = re.match(r"waveasm\.condition (%\w+) : \S+ iter_args\((.*?)\)", self.lines[end])
        again, yielded = closing.group(1), closing.group(2).split(", ")
        while True:
            yield from self._block(body, end, env, wave)
            values = [env[y] for y in yielded]
            env.update({arg: value for (arg, _), value in zip(pairs, values)})
            if not env[again]:
                break
        env.update({f"{dst}#{i}": value for i, value in enumerate(values)})
        return end + 1

    def _value(self, name: str, rest: str, env: Dict[str, object], wave: int):
        head, _, types = rest.rpartition(" : ") if " : " in rest else (rest, "", "")
        number = re.search(r"offset (?::|=) (\d+)", rest)
        offset = int(number.group(1)) if number else 0
        operands_text = re.split(r" (?:offset )?: |\{| : ", rest)[0]
        operands = [env[x] for x in re.findall(r"%[\w#]+", operands_text)]
        size = re.search(r"-> .*?<(\d+), \d+>$", rest)
        words = int(size.group(1)) if size else 1
        if name == "constant":
            return int(rest.split()[0])
        if name == "precolored.sreg":
            first_id = 8 if self.config.target == "gfx950" else 2
            index = int(re.match(r"\d+", rest).group())
            return self.kernarg if index == 0 else self.group[index - first_id]
        if name == "precolored.vreg":
            return (LANES + 64 * wave).astype(U64)
        if name == "s_load_dwordx2":
            at = operands[1] // 4
            return operands[0][at:at + 2]
        if name == "extract":
            at = int(re.search(r"\[(\d+)\]", rest).group(1))
            return operands[0][at] if words == 1 else operands[0][at:at + words]
        if name == "pack":
            return operands
        if name == "v_mov_b32":
            return [np.zeros(64) for _ in range(words)]
        if name == "v_readfirstlane_b32":
            return int(operands[0][0])
        if name == "v_accvgpr_read_b32":
            return operands[0]
        if name in _SALU:
            return _SALU[name](*operands) & M32
        if name in _VALU:
            return _VALU[name](*map(_vector, operands)) & U64(M32)
        if name.startswith("v_mfma"):
            return self._mfma(name, *operands)
        return self._memory(name, operands, offset, wave)

    def _mfma(self, name: str, a, b, acc):
        depth = int(re.search(r"x(\d+)_(?:b?f16)$", name).group(1))
        per_lane = depth // 4

        def matrix(registers: Sequence[np.ndarray]) -> np.ndarray:
            assert len(registers) == per_lane // 2, name
            dwords = np.ascontiguousarray(np.stack(registers, 1).astype(np.uint32))
            halves = _widen(dwords.view(np.uint16), self.config.dtype)
            out = np.zeros((16, depth))
            for lane in range(64):
                start = per_lane * (lane // 16)
                out[lane % 16, start:start + per_lane] = halves[lane]
            return out

        product = matrix(a) @ matrix(b).T
        return [acc[r] + product[4 * (LANES // 16) + r, LANES % 16] for r in range(4)]

    def _global(self, srd, voffset, soffset, offset: int, size: int) -> Tuple[np.ndarray, np.ndarray]:
        buffer = self.buffers[srd[0] | srd[1] << 32]
        assert srd[2] == len(buffer) and srd[3] == 0x27000 and offset < 4096
        at = voffset.astype(np.int64) + soffset + offset
        assert (at + size <= len(buffer)).all(), "global access out of range"
        return buffer, at[:, None] + np.arange(size)

    def _memory(self, name: str, operands: List, offset: int,
                wave: int) -> Optional[List[np.ndarray]]:
        if name == "buffer_load_dwordx4":
            buffer, at = self._global(*operands, offset, 16)
            return list(buffer[at].copy().view(np.uint32).T)
        if name == "buffer_store_dword":
            data, *address = operands
            buffer, at = self._global(*address, offset, 4)
            buffer[at] = data.astype(np.float32).view(np.uint8).reshape(64, 4)
            return None
        at = operands[-1].astype(np.int64)[:, None] + offset + np.arange(16)
        assert offset < 65536 and (at < len(self.lds)).all(), "LDS access out of range"
        others = np.uint32(M32 ^ (1 << wave))
        assert not (self.writers[at] & others).any(), "LDS race with another wave's write"
        if name == "ds_read_b128":
            self.readers[at] |= np.uint32(1 << wave)
            return list(self.lds[at].copy().view(np.uint32).T)
        if name == "ds_write_b128":
            assert not (self.readers[at] & others).any(), "LDS race with another wave's read"
            self.writers[at] |= np.uint32(1 << wave)
            data = np.ascontiguousarray(np.stack(operands[0], 1).astype(np.uint32))
            self.lds[at] = data.view(np.uint8)
            return None
        raise AssertionError(f"unknown op {name}")


def interpret(config: GemmConfig, text: str, seed: int = 0) -> Tuple[np.ndarray, np.ndarray]:
    """C as the IR computes it, and as numpy does."""
    a, a_bytes = random_matrix(config, config.m, seed)
    b, b_bytes = random_matrix(config, config.n, seed + 1)
    result = Interpreter(config, text, a_bytes, b_bytes).run()
    return result, (a @ b.T).astype(np.float32)
