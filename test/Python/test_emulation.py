"""Compiled GEMMs on the emulator that WAVEASM_PYEMU names, before and after moves."""

import os
import unittest

from conductor import Conductor
from conductor.extract_ir import run_pre_scheduling_pipeline
from conductor.kernels.gemm import generate
from conductor.kernels.gemm_config import GemmConfig
from conductor.tools import run_tool
from gemm_emulation import compile_ir, emulate, load_emulator
from test_gemm_generator import CASES
from tool_support import needs_tools, random_moves


@unittest.skipUnless(os.environ.get("WAVEASM_PYEMU"), "WAVEASM_PYEMU is not set")
@needs_tools("waveasm-opt", "waveasm-translate", "waveasm-conductor")
class Emulation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.emulator = load_emulator()

    def check(self, config, asm):
        for preload in ((True, False) if config.target == "gfx950" else (True,)):
            outcome = emulate(self.emulator, config, asm, preload=preload)
            self.assertTrue(outcome.good, f"{outcome} preload={preload}")

    def test_naive_order(self):
        for parameters in CASES:
            with self.subTest(**parameters):
                config = GemmConfig(**parameters)
                self.check(config, compile_ir(config))

    def test_after_random_moves(self):
        for seed, target in enumerate(("gfx942", "gfx950")):
            with self.subTest(target=target):
                config = GemmConfig(m=128, n=128, k=128, target=target)
                wg_size = (config.threads, 1, 1)
                ir = run_pre_scheduling_pipeline(generate(config), wg_size)
                conductor = Conductor(ir, wg_size, target)
                moved, accepted = random_moves(conductor, conductor.tag(), 24, seed)
                self.assertGreater(accepted, 0)
                self.check(config, conductor.compile_to_asm(moved))

    def test_after_the_search(self):
        for parameters in (dict(target="gfx942"), dict(target="gfx950"), dict(double_buffer=False)):
            with self.subTest(**parameters):
                config = GemmConfig(m=128, n=128, k=160, **parameters)
                wg_size = (config.threads, 1, 1)
                ir = run_pre_scheduling_pipeline(generate(config), wg_size)
                scheduled = run_tool("waveasm-opt", ir, [
                    "--conductor-schedule=oracle=search rounds=10 seed=1"])
                self.check(config, Conductor(ir, wg_size).compile_to_asm(scheduled))


if __name__ == "__main__":
    unittest.main()
