"""C kernels written per item: what waveasm-sim computes equals the same C on the host."""

import unittest
import zlib
import hashlib

import numpy as np
from ckernel_harness import CHIPS, ITEMS, InOut, KernelTest, Out

SEED = 20261122
GROUPS = 2
COUNT = GROUPS * ITEMS


def bits(random, shape, dtype):
    """Random bits of every magnitude: uniform ones, short ones, edge values."""
    width = np.dtype(dtype).itemsize * 8
    values = random.integers(0, 2 ** 64, shape, np.uint64) >> random.integers(64 - width, 64, shape,
                                                                              np.uint64)
    edges = np.array([0, 1, 2 ** (width - 1) - 1, 2 ** (width - 1), 2 ** width - 1], np.uint64)
    values = np.where(random.random(shape) < 0.1, random.choice(edges, shape), values)
    flip = np.where(random.random(shape) < 0.3, np.uint64(2 ** 64 - 1), np.uint64(0))
    return (values ^ flip).astype(f"u{width // 8}").view(dtype)


def floats(random, shape, dtype):
    """Random floats: everyday ones, any exponent, denormals, infinities, NaN, ties."""
    kind = np.dtype(dtype)
    everyday = (random.standard_normal(shape) * 100).astype(dtype)
    with np.errstate(all="ignore"):
        anything = bits(random, shape, f"u{kind.itemsize}").view(dtype)
        tiny = (random.standard_normal(shape) * np.finfo(dtype).tiny).astype(dtype)
    special = random.choice(np.array([0.0, -0.0, 1.0, -1.5, 0.5, 2.5, 3.5, np.inf, -np.inf, np.nan],
                                     dtype), shape)
    choice = random.integers(0, 6, shape)
    return np.select([choice < 3, choice == 3, choice == 4], [everyday, anything, tiny], special)


class ItemKernels(KernelTest):
    def setUp(self):
        self.random = np.random.default_rng(SEED)

    def compare(self, source, kernel, args, levels=("-O2",), chips=CHIPS, groups=GROUPS):
        wanted = self.kernels.run_on_host(source, kernel, args, groups * ITEMS)
        for level in levels:
            for chip, code in self.each_chip(source, chips, level):
                got = self.kernels.run(code, kernel, args, (groups, 1, 1))
                for index, (a, b) in enumerate(zip(got, wanted)):
                    self.same(a, b, f"{kernel}, output {index}, seed {SEED}")
        return wanted

    def test_int32(self):
        args = [bits(self.random, (COUNT, 3), "u4"), Out((COUNT, 32), "u4"), np.uint32(77)]
        self.compare("int_ops", "int32_ops", args, ("-O2", "-O0"))

    def test_int64(self):
        args = [bits(self.random, (COUNT, 2), "u8"), Out((COUNT, 16), "u8")]
        self.compare("int_ops", "int64_ops", args, ("-O2", "-O0"))

    def test_division(self):
        operands = bits(self.random, (COUNT, 2), "u8")
        operands[operands[:, 1] == 0, 1] = 3
        self.compare("int_ops", "int_division",
                     [operands, Out((COUNT, 10), "u8"), np.uint32(2718281)], ("-O2", "-O1"))

    def test_small_ints(self):
        args = [bits(self.random, (COUNT, 8), "u1"), bits(self.random, (COUNT, 4), "i2"),
                Out((COUNT, 12), "u1"), Out((COUNT, 20), "i2"), Out((COUNT, 4), "u4")]
        self.compare("int_ops", "small_ints", args, ("-O2", "-O1", "-O0"))

    def test_control_flow(self):
        numbers = self.random.integers(1, 2000, COUNT).astype("u4")
        self.compare("control", "collatz", [numbers, Out(COUNT, "u4")])
        signed = self.random.integers(-150, 150, COUNT).astype("i4")
        self.compare("control", "nested_branches", [signed, Out(COUNT, "i4"), np.int32(400)],
                     ("-O2", "-O0"))
        self.compare("control", "switches", [bits(self.random, COUNT, "u4"), Out(COUNT, "u4")],
                     ("-O2", "-O0"))

    def test_unlinked_object(self):
        """Relocations against .rodata, and calls through the GOT."""
        args = [bits(self.random, COUNT, "u4"), Out(COUNT, "u4")]
        wanted = self.kernels.run_on_host("control", "switches", args, COUNT)
        for chip in CHIPS:
            got = self.kernels.run(self.kernels.compile("control", chip), "switches", args,
                                   (GROUPS, 1, 1))
            self.same(got[0], wanted[0], chip)

    def test_levels_compared(self):
        """--compare: three levels of optimisation write the same bytes, another kernel's do not."""
        args = [bits(self.random, (ITEMS, 32), "i8"), Out((ITEMS, 32), "i8")]
        for chip in CHIPS:
            levels = [self.kernels.build("programs", chip, f"-O{level}") for level in (2, 1, 0)]
            self.kernels.compare(levels, "quicksort", args)
        codes = [self.kernels.build("programs", "gfx942"), self.kernels.build("programs", "gfx942")]
        wrong = self.kernels.folder / "wrong.hsaco"
        data = codes[1].read_bytes()
        wrong.write_bytes(data.replace(b"\x67\xe6\x09\x6a", b"\x68\xe6\x09\x6a"))
        text = [bits(self.random, ITEMS * 10, "u1"), Out((ITEMS, 32), "u1"), np.uint32(10)]
        with self.assertRaisesRegex(AssertionError, "differ"):
            self.kernels.compare([codes[0], wrong], "sha256", text)

    def test_private_memory(self):
        args = [bits(self.random, COUNT, "u4"), Out(COUNT, "u4"), np.uint32(20)]
        self.compare("control", "private_array", args, ("-O2", "-O1"))
        self.compare("control", "spills", [bits(self.random, 256, "u4"), Out(COUNT, "u4")])

    def test_calls(self):
        pairs = bits(self.random, (COUNT, 2), "u4")
        self.compare("control", "calls", [pairs, Out(COUNT, "u8")], ("-O2", "-O1"))

    def test_flat_addresses(self):
        offsets = self.random.integers(8, 24, COUNT).astype("i8") * 4
        memory = bits(self.random, COUNT * 48 + 256, "u1")
        args = [offsets, memory, np.int64(48), Out(2 * COUNT, "u4")]
        self.compare("control", "flat_addresses", args)

    def test_f32(self):
        args = [floats(self.random, (COUNT, 3), "f4"), Out((COUNT, 16), "f4"), Out(COUNT, "i4")]
        self.compare("float_ops", "f32_ops", args, ("-O2", "-O0"))

    def test_f64(self):
        args = [floats(self.random, (COUNT, 3), "f8"), Out((COUNT, 14), "f8"), Out(COUNT, "i4")]
        self.compare("float_ops", "f64_ops", args, ("-O2", "-O0"))

    def test_f16(self):
        args = [floats(self.random, (COUNT, 6), "f2"), Out((COUNT, 16), "f2"),
                Out((COUNT, 2), "f4")]
        self.compare("float_ops", "f16_ops", args, ("-O2", "-O0"))

    def test_number_conversions(self):
        args = [bits(self.random, COUNT, "u8"), Out((COUNT, 8), "f4"), Out((COUNT, 4), "f8"),
                Out((COUNT, 6), "i8")]
        self.compare("float_ops", "number_conversions", args)

    def test_hashes(self):
        length = 75
        text = bits(self.random, COUNT * length, "u1")
        digests, = self.compare("programs", "sha256",
                                [text, Out((COUNT, 32), "u1"), np.uint32(length)], ("-O2", "-O1"))
        for message, digest in zip(text.reshape(COUNT, length), digests):
            self.assertEqual(hashlib.sha256(message.tobytes()).digest(), digest.tobytes())
        starts = np.sort(self.random.integers(0, text.size // 4, COUNT + 1)).astype("u4")
        sums, = self.compare("programs", "crc32", [text, starts, Out(COUNT, "u4")])
        self.assertEqual(zlib.crc32(text[starts[5]:starts[6]].tobytes()), sums[5])

    def test_aes(self):
        key = np.arange(16, dtype="u1")
        blocks = bits(self.random, (ITEMS, 16), "u1")
        blocks[0] = np.arange(16) * 17
        got, = self.compare("programs", "aes128", [blocks, key, Out((ITEMS, 16), "u1")],
                            chips=("gfx950",), groups=1)
        # The example of FIPS 197, appendix C.
        self.assertEqual(got[0].tobytes().hex(), "69c4e0d86a7b0430d8cdb78070b4c55a")

    def test_edit_distance(self):
        words = self.random.choice(np.frombuffer(b"ab", "i1"), (COUNT, 2, 20))
        lengths = self.random.integers(0, 21, (COUNT, 2)).astype("u1")
        self.compare("programs", "edit_distance", [words, lengths, Out(COUNT, "i4")])

    def test_is_prime(self):
        numbers = self.random.integers(2 ** 15, 2 ** 16, ITEMS).astype("u8") * 2 + np.uint64(1)
        got, = self.compare("programs", "is_prime", [numbers, Out(ITEMS, "u1")], groups=1)
        wanted = [all(n % d for d in range(2, 400)) for n in numbers.tolist()]
        self.same(got, np.array(wanted, "u1"))

    def test_philox(self):
        self.compare("programs", "philox", [Out((COUNT, 4), "u4"), np.uint32(1),
                                            np.uint32(2 ** 31 + 5)])

    def test_mandelbrot(self):
        args = [Out((COUNT * 8, 2), "u2"), Out(COUNT * 8, "f8"), np.int32(32), np.int32(50)]
        counts, _ = self.compare("programs", "mandelbrot", args, groups=8 * GROUPS)
        self.assertGreater(len(np.unique(counts)), 20)

    def test_n_body(self):
        bodies = self.random.random((COUNT, 4)).astype("f4")
        self.compare("programs", "n_body", [bodies, Out((COUNT, 4), "f4"), np.int32(32)])

    def test_string_search(self):
        text = self.random.choice(np.frombuffer(b"abc", "i1"), 2000)
        pattern = np.frombuffer(b"abcab", "i1")
        args = [text, np.int32(text.size), pattern, np.int32(pattern.size), Out((ITEMS, 2), "i4")]
        found, = self.compare("programs", "string_search", args, ("-O2", "-O1"), groups=1)
        self.assertGreater(found[:, 0].sum(), 0)

    def test_quicksort(self):
        numbers = bits(self.random, (COUNT, 32), "i8")
        got, = self.compare("programs", "quicksort", [numbers, Out((COUNT, 32), "i8")])
        self.same(got, np.sort(numbers, axis=1))

    def test_solve(self):
        systems = self.random.standard_normal((COUNT, 4, 5))
        got, = self.compare("programs", "solve", [systems, Out((COUNT, 4), "f8")], ("-O2", "-O1"))
        self.close(got, np.linalg.solve(systems[:, :, :4], systems[:, :, 4]), 1e-9)

    def test_print_and_parse(self):
        numbers = bits(self.random, COUNT, "i4")
        args = [numbers, InOut(np.zeros((COUNT, 16), "u1")), Out(COUNT, "f8")]
        self.compare("programs", "print_and_parse", args)


if __name__ == "__main__":
    unittest.main()
