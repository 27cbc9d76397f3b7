"""The GEMM generator: parameters, errors, order of the text, and what the text computes."""

import contextlib
import io
import re
import unittest

import numpy as np

from conductor.kernels import gemm, lds_layout
from conductor.kernels.gemm_config import GemmConfig
from ir_interpreter import interpret

#: Small kernels that reach every path of the generator.
CASES = [
    dict(m=128, n=128, k=32),  # one tile, no loop
    dict(m=128, n=128, k=64),  # two tiles, no loop
    dict(m=256, n=128, k=96),  # a loop of one trip, two work-groups
    dict(m=128, n=256, k=128),  # loop and remainder
    dict(m=128, n=128, k=160, target="gfx950"),
    dict(m=128, n=128, k=96, double_buffer=False),
    dict(m=128, n=128, k=32, double_buffer=False, dtype="bf16"),
    dict(m=64, n=64, k=96, tile=(64, 64, 32), waves=1),
    dict(m=64, n=64, k=128, tile=(64, 64, 64), waves=2, dtype="bf16"),
    dict(m=64, n=128, k=96, tile=(64, 128, 32), waves=4, wave_grid=(1, 4), dtype="bf16"),
    dict(m=96, n=192, k=192, tile=(96, 96, 64), waves=3, target="gfx950", dtype="bf16"),
    dict(m=64, n=64, k=256, tile=(64, 64, 128), waves=4, target="gfx950"),
    dict(m=64, n=64, k=512, tile=(64, 64, 256), waves=8, target="gfx950", double_buffer=False),
    dict(m=256, n=128, k=192, tile=(256, 128, 64), waves=8, target="gfx950"),  # LDS over 64 KB
    dict(m=256, n=256, k=96, tile=(256, 256, 32), waves=16, double_buffer=False),
    dict(m=128, n=128, k=96, double_buffer=False, order="at-use"),
]


class Numbers(unittest.TestCase):
    def test_computes_the_product(self):
        for parameters in CASES:
            with self.subTest(**parameters):
                config = GemmConfig(**parameters)
                result, expected = interpret(config, gemm.generate(config))
                np.testing.assert_array_equal(result, expected)

    def test_every_barrier_is_needed(self):
        for double_buffer in (True, False):
            config = GemmConfig(m=128, n=128, k=160, double_buffer=double_buffer)
            lines = gemm.generate(config).splitlines()
            for barrier in [i for i, line in enumerate(lines) if "s_barrier" in line]:
                with self.assertRaisesRegex(AssertionError, "LDS race"):
                    interpret(config, "\n".join(lines[:barrier] + lines[barrier + 1:]))


class Parameters(unittest.TestCase):
    def refused(self, words, **parameters):
        with self.assertRaisesRegex(ValueError, words):
            gemm.generate(GemmConfig(**parameters))

    def test_default_is_the_quickstart_instance(self):
        config = GemmConfig()
        self.assertEqual((config.tile, config.waves, config.dtype, config.target),
                         ((128, 128, 32), 4, "f16", "gfx942"))
        text = gemm.generate()
        self.assertIn("workgroup_size = [256, 1, 1]", text)
        self.assertIn("lds_size = 32768 : i64", text)
        self.assertIn("num_kernel_args = 3 : i64", text)
        self.assertEqual(text, gemm.generate(), "not deterministic")

    def test_errors(self):
        self.refused("dtype 'f32' is not one of", dtype="f32")
        self.refused("target 'gfx90a' is not one of", target="gfx90a")
        self.refused("not an identifier", name="a b")
        self.refused("M = 0 must be positive", m=0)
        self.refused("BK = 48", tile=(128, 128, 48))
        self.refused("K = 100 must be a multiple", k=100)
        self.refused("M = 1000 must be a multiple", m=1000)
        self.refused("buffer descriptor", m=1 << 20, n=128, k=1 << 11)
        self.refused("waves = 17", waves=17)
        self.refused("waves = 0", waves=0)
        self.refused("does not have 4 waves", wave_grid=(2, 1))
        self.refused("6 waves cannot share", waves=6)
        self.refused("BM = 128 must be a multiple", waves=3, wave_grid=(3, 1))
        self.refused("16-byte chunks", tile=(32, 64, 32), waves=4, m=32, n=64)
        self.refused("order 'best' is not one of", order="best")
        self.refused("'at-use' needs one LDS buffer", order="at-use")
        self.refused("lds_dma needs gfx950", lds_dma=True)
        self.refused("bytes of LDS; gfx942 has 65536", tile=(128, 128, 128))
        self.refused("VGPRs and", tile=(256, 256, 64), waves=4, target="gfx950")

    def test_lds_limit_depends_on_the_target(self):
        parameters = dict(tile=(128, 128, 128), double_buffer=False, waves=8)
        gemm.generate(GemmConfig(target="gfx950", **parameters))
        self.assertEqual(GemmConfig(target="gfx942", **parameters).lds_bytes, 65536)

    def test_matrix_instruction_of_the_target(self):
        for target, dtype, name in (("gfx942", "f16", "16x16x16_f16"),
                                    ("gfx942", "bf16", "16x16x16_bf16"),
                                    ("gfx950", "f16", "16x16x32_f16"),
                                    ("gfx950", "bf16", "16x16x32_bf16")):
            text = gemm.generate(GemmConfig(target=target, dtype=dtype))
            self.assertEqual(set(re.findall(r"v_mfma_f32_(\w+)", text)), {name})

    def test_work_group_ids_follow_the_preloaded_arguments(self):
        self.assertIn("%wg_x = waveasm.precolored.sreg 2 ", gemm.generate(GemmConfig()))
        self.assertIn("%wg_x = waveasm.precolored.sreg 8 ",
                      gemm.generate(GemmConfig(target="gfx950")))


class Order(unittest.TestCase):
    def clusters(self, text):
        """The loop body as a list of runs of the same class."""
        body = re.search(r"waveasm\.loop.*?\n(.*?)waveasm\.condition", text, re.DOTALL).group(1)
        runs = []
        for name in re.findall(r"waveasm\.(buffer_load|ds_write|ds_read|v_mfma|s_barrier)", body):
            if not runs or runs[-1] != name:
                runs.append(name)
        return runs

    def test_naive_clusters(self):
        step = ["buffer_load", "ds_write", "s_barrier", "ds_read", "v_mfma"]
        self.assertEqual(self.clusters(gemm.generate(GemmConfig())), step * 2)
        self.assertEqual(self.clusters(gemm.generate(GemmConfig(double_buffer=False))),
                         step + ["s_barrier"])

    def test_no_waits_in_the_text(self):
        self.assertNotIn("s_waitcnt", gemm.generate())

    def test_counted_loop(self):
        text = gemm.generate(GemmConfig(k=1024))  # 31 steps after the first: 15 trips and one
        self.assertRegex(text, r"s_cmp_lt_u32 %trip\w*, %c15 :")
        self.assertRegex(text, r"waveasm\.loop \(%trip")


class LdsLayout(unittest.TestCase):
    def test_reads_without_bank_conflicts(self):
        for target, least in (("gfx942", 8), ("gfx950", 4)):
            for chunks in (4, 8, 16, 32):
                swizzle = lds_layout.choose_swizzle(target, chunks)
                self.assertEqual(lds_layout.read_clocks(target, chunks, swizzle), least)

    def test_swizzle_is_a_permutation(self):
        for chunks in (4, 8, 16, 32):
            swizzle = lds_layout.choose_swizzle("gfx950", chunks)
            places = {lds_layout.byte_address(r, c, chunks, swizzle)
                      for r in range(32) for c in range(chunks)}
            self.assertEqual(places, {16 * i for i in range(32 * chunks)})


class CommandLine(unittest.TestCase):
    def run_main(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = gemm.main(list(arguments))
            except SystemExit as stop:
                code = stop.code
        return code, out.getvalue(), err.getvalue()

    def test_prints_the_kernel(self):
        code, out, err = self.run_main("-M", "128", "-N", "256", "-K", "64", "--waves", "1x4",
                                       "--dtype", "bf16", "--target", "gfx950")
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(out, gemm.generate(GemmConfig(
            m=128, n=256, k=64, waves=4, wave_grid=(1, 4), dtype="bf16", target="gfx950")))

    def test_errors_are_one_line(self):
        for arguments in (["-K", "100"], ["--tile", "1x2"], ["--waves", "x"], ["--dtype", "f64"],
                          ["--no-such-flag"], ["--doub"], ["-o", "no/such/folder/x"]):
            code, out, err = self.run_main(*arguments)
            self.assertEqual((code, out), (1, ""), arguments)
            self.assertRegex(err, r"\Agemm: [^\n]+\n\Z", arguments)


if __name__ == "__main__":
    unittest.main()
