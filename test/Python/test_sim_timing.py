"""Timing of the generated GEMM on waveasm-sim: no faster than the matrix cores allow, all clocks
explained, and no slower after the search."""

import json
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
from tool_support import needs_tools

# Multiply-adds of a compute unit per clock, f16 and bf16, by shape: hardware.md 4.2.
MACS_PER_CLOCK = {"gfx942": 1024, "gfx950": 2048}


@needs_tools("waveasm-opt", "waveasm-translate", "waveasm-conductor", "waveasm-sim")
class Timing(unittest.TestCase):
    def time(self, config, asm):
        _, a_bytes = random_matrix(config, config.m, 0)
        _, b_bytes = random_matrix(config, config.n, 1)
        c = Output(np.zeros((config.m, config.n), np.float32), "write")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "kernel.o")
            assemble(asm, config.target, path)
            result = simulate(path, [a_bytes, b_bytes, c], grid=config.grid,
                              block=(config.threads,), options=["--timing", "--format=json"])
        self.assertTrue(result.ok, result.text[:2000])
        # What is for programs comes first, the rest is standard error.
        return json.JSONDecoder().raw_decode(result.text)[0]

    def check(self, config, timing):
        groups = timing["grid"]["simulated_work_groups"]
        tile = config.m * config.n // (config.grid[0] * config.grid[1])
        macs = tile * config.k * groups
        self.assertEqual(sum(r["operations"] for r in timing["rates"] if "valu" not in r["type"]),
                         2 * macs)
        self.assertGreaterEqual(timing["cycles"], macs / MACS_PER_CLOCK[config.target])
        self.assertLessEqual(timing["utilisation"]["mfma"], 1)
        self.assertEqual(timing["wave_cycles"],
                         timing["issue_cycles"] + sum(timing["stalls"].values()))
        for rate in timing["rates"]:
            self.assertLessEqual(rate["achieved_tops"], rate["peak_tops"])

    def test_matrix_bound_is_not_beaten(self):
        for target in ("gfx942", "gfx950"):
            for parameters in (dict(k=256), dict(k=160, dtype="bf16"), dict(m=256, n=256, k=128)):
                with self.subTest(target=target, **parameters):
                    config = GemmConfig(**{"m": 128, "n": 128, "target": target, **parameters})
                    wg_size = (config.threads, 1, 1)
                    before = self.time(config, compile_ir(config))
                    self.check(config, before)
                    ir = run_pre_scheduling_pipeline(generate(config), wg_size)
                    ir = run_tool("waveasm-opt", ir,
                                  ["--conductor-schedule=oracle=search rounds=6 seed=1"])
                    after = self.time(config, Conductor(ir, wg_size).compile_to_asm(ir))
                    self.check(config, after)
                    self.assertLess(after["cycles"], 1.1 * before["cycles"])


if __name__ == "__main__":
    unittest.main()
