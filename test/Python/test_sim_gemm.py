"""Compiled GEMMs on waveasm-sim with every check on, before and after scheduling, against NumPy."""

import os
import tempfile
import unittest

import numpy as np

from conductor import Conductor
from conductor.extract_ir import run_pre_scheduling_pipeline
from conductor.kernels.gemm import generate
from conductor.kernels.gemm_config import GemmConfig
from conductor.simulate import Output, simulate
from conductor.tools import run_tool
from gemm_emulation import assemble, compile_ir
from ir_interpreter import random_matrix
from test_gemm_generator import CASES
from tool_support import needs_tools, random_moves


@needs_tools("waveasm-opt", "waveasm-translate", "waveasm-conductor", "waveasm-sim")
class Simulation(unittest.TestCase):
    def check(self, config, asm, *, preload=True):
        """The product is exact: small integers, sums below 2^24."""
        a, a_bytes = random_matrix(config, config.m, 0)
        b, b_bytes = random_matrix(config, config.n, 1)
        c = Output(np.full((config.m, config.n), np.nan, np.float32), "write")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "kernel.o")
            assemble(asm, config.target, path)
            result = simulate(path, [a_bytes, b_bytes, c], grid=config.grid,
                              block=(config.threads,),
                              options=[] if preload else ["--no-preload"])
        self.assertTrue(result.ok, result.text[:2000])
        np.testing.assert_array_equal(result.outputs[0], (a @ b.T).astype(np.float32))

    def scheduled(self, config, schedule):
        wg_size = (config.threads, 1, 1)
        ir = run_pre_scheduling_pipeline(generate(config), wg_size)
        return Conductor(ir, wg_size).compile_to_asm(schedule(Conductor(ir, wg_size), ir))

    def test_naive_order(self):
        for parameters in CASES:
            with self.subTest(**parameters):
                config = GemmConfig(**parameters)
                asm = compile_ir(config)
                self.check(config, asm)
                if config.target == "gfx950":
                    self.check(config, asm, preload=False)

    def test_after_the_search(self):
        for target in ("gfx942", "gfx950"):
            for parameters in (dict(k=160), dict(k=96, dtype="bf16"),
                               dict(m=256, k=96, double_buffer=False)):
                with self.subTest(target=target, **parameters):
                    config = GemmConfig(**{"m": 128, "n": 128, "target": target, **parameters})
                    self.check(config, self.scheduled(config, lambda _, ir: run_tool(
                        "waveasm-opt", ir, ["--conductor-schedule=oracle=search rounds=10 seed=1"])))

    def test_after_random_moves(self):
        for seed, target in enumerate(("gfx942", "gfx950")):
            with self.subTest(target=target, seed=seed):
                config = GemmConfig(m=128, n=128, k=128, target=target)
                self.check(config, self.scheduled(config, lambda conductor, _: random_moves(
                    conductor, conductor.tag(), 24, seed)[0]))

    def test_a_missing_wait_is_found(self):
        """The same kernel without its first wait for LDS: a test that passes on anything is none."""
        config = GemmConfig(m=128, n=128, k=64)
        lines = compile_ir(config).splitlines()
        wait = next(i for i, line in enumerate(lines) if "lgkmcnt(0)" in line and i > len(lines) // 3)
        with self.assertRaises(AssertionError):
            self.check(config, "\n".join(lines[:wait] + lines[wait + 1:]) + "\n")


if __name__ == "__main__":
    unittest.main()
