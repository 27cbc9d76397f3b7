"""The Python package over the real tools: what users type, from IR to assembly."""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

from conductor import Conductor, ConductorError
from conductor.extract_ir import capture_kernel_mlir, run_pre_scheduling_pipeline
from conductor.kernels.gemm import generate
from conductor.kernels.gemm_config import GemmConfig
from conductor.tools import run_tool
from gemm_emulation import assemble, compile_ir
from ir_interpreter import interpret
from test_gemm_generator import CASES
from tool_support import needs_tools, random_moves

PACKAGE = Path(__file__).resolve().parents[2] / "python"


def tags_of(ir):
    """All tags in the order of the text."""
    return re.findall(r'waveasm\.tag = "([^"]+)"', ir)


@needs_tools("waveasm-opt")
class RoundTrip(unittest.TestCase):
    def test_printed_form_is_a_fixed_point(self):
        texts = [generate(GemmConfig(**case)) for case in CASES]
        texts.append(capture_kernel_mlir("mxfp4")[0])
        for text in texts:
            printed = run_tool("waveasm-opt", text, [])
            self.assertEqual(run_tool("waveasm-opt", printed, []), printed)

    def test_printed_form_computes_the_same(self):
        config = GemmConfig(m=128, n=128, k=96)
        np.testing.assert_array_equal(*interpret(config, run_tool("waveasm-opt", generate(config), [])))

    def test_malformed_ir(self):
        with self.assertRaisesRegex(ConductorError, r"\Akernel\.mlir:\d+:\d+: error: "):
            run_tool("waveasm-opt", "module { waveasm.nothing }", [])


@needs_tools("waveasm-opt", "waveasm-translate", "waveasm-conductor")
class Pipeline(unittest.TestCase):
    config = GemmConfig(m=128, n=128, k=96)

    @classmethod
    def setUpClass(cls):
        wg_size = (cls.config.threads, 1, 1)
        cls.conductor = Conductor(run_pre_scheduling_pipeline(generate(cls.config), wg_size), wg_size)
        cls.tagged = cls.conductor.tag()

    def test_tags(self):
        tags = tags_of(self.tagged)
        self.assertEqual(len(tags), len(set(tags)))
        for name in ("v_mfma_f32_16x16x16_f16_0", "buffer_load_dwordx4_0", "ds_write_b128_0",
                     "ds_read_b128_0", "loop_0"):
            self.assertIn(name, tags)
        again = Conductor(self.tagged, self.conductor.wg_size).tag()
        self.assertEqual(tags_of(again), tags)

    def loop_tags(self):
        """Tags inside the loop, in order: those before the loop's own."""
        body = self.tagged[self.tagged.index("waveasm.loop"):self.tagged.index("waveasm.condition")]
        return tags_of(body)

    def test_legal_move(self):
        tags = self.loop_tags()
        mfma = next(t for t in tags if t.startswith("v_mfma"))
        write = next(t for t in tags if t.startswith("ds_write"))
        moved = self.conductor.apply_moves(self.tagged, [f"move {mfma} before {write}"])
        order = tags_of(moved)
        self.assertEqual(order.index(mfma) + 1, order.index(write))
        self.assertEqual(sorted(order), sorted(tags_of(self.tagged)))
        np.testing.assert_array_equal(*interpret(self.config, moved))

    def test_random_moves_keep_the_result(self):
        for double_buffer in (True, False):
            config = GemmConfig(m=128, n=128, k=160, double_buffer=double_buffer)
            conductor = Conductor(generate(config), (config.threads, 1, 1))
            moved, accepted = random_moves(conductor, conductor.tag(), 80, seed=3)
            self.assertGreater(accepted, 8)
            np.testing.assert_array_equal(*interpret(config, moved))

    def refused(self, move, *words):
        with self.assertRaises(ConductorError) as caught:
            self.conductor.apply_moves(self.tagged, [move])
        message = str(caught.exception)
        self.assertTrue(message.startswith("conductor: command 1: "), message)
        for word in words:
            self.assertIn(word, message)

    def test_refused_moves(self):
        tags = self.loop_tags()
        load = next(t for t in tags if t.startswith("buffer_load"))
        write = next(t for t in tags if t.startswith("ds_write"))
        read = next(t for t in tags if t.startswith("ds_read"))
        barrier = next(t for t in tags if t.startswith("s_barrier"))
        self.refused(f"move {write} before {load}", load)
        self.refused(f"move {read} before {barrier}", barrier)
        self.refused(f"move {barrier} before {load}", barrier)
        self.refused("swap no_such_tag_0 " + load, "no_such_tag_0")
        self.refused("shuffle everything")

    def test_compiles_and_assembles(self):
        for target in ("gfx942", "gfx950"):
            for dtype in ("f16", "bf16"):
                config = GemmConfig(target=target, dtype=dtype)
                asm = compile_ir(config)
                with tempfile.TemporaryDirectory() as folder:
                    assemble(asm, target, os.path.join(folder, "k.o"))
                metrics = Conductor.get_metrics(asm)
                self.assertEqual(metrics["mfma"], 32 * 4 // (2 if target == "gfx950" else 1))

    def test_estimate_agrees_with_the_assembly(self):
        for kernel in ("gemm", "mxfp4"):
            text, wg_size = capture_kernel_mlir(kernel)
            conductor = Conductor(run_pre_scheduling_pipeline(text, wg_size), wg_size)
            estimate = conductor.estimate(conductor.waveasm_ir)
            counted = conductor.get_metrics(conductor.compile_to_asm(conductor.waveasm_ir))
            for key in ("s_waitcnt", "s_nop", "total_instructions", "mfma",
                        "buffer_load", "ds_read", "ds_write", "peak_vgpr", "peak_agpr"):
                self.assertEqual(estimate[key], counted[key], (kernel, key))
            self.assertGreater(estimate["cycles"], 0)
            self.assertGreaterEqual(estimate["occupancy"], 1)

    def test_moves_change_the_metrics_only_as_legal_code(self):
        self.assertEqual(self.conductor.baseline(), self.conductor.evaluate([]))
        metrics, ir = self.conductor.evaluate_with_ir([])
        self.assertEqual(tags_of(ir), tags_of(self.tagged))
        self.assertIn("cycles", metrics)


@needs_tools("waveasm-opt", "waveasm-translate", "waveasm-conductor")
class CommandLines(unittest.TestCase):
    def run_module(self, *arguments):
        environment = dict(os.environ, PYTHONPATH=str(PACKAGE))
        done = subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True,
                              env=environment, check=False)
        return done.returncode, done.stdout, done.stderr

    def test_published_commands(self):
        code, tagged, err = self.run_module("conductor.conductor", "--tag-only")
        self.assertEqual((code, err), (0, ""))
        first, second = [t for t in tags_of(tagged) if t.startswith("buffer_load")][:2]
        with tempfile.TemporaryDirectory() as folder:
            moves = Path(folder, "moves.txt")
            moves.write_text(f"swap {first} {second}\n")
            for arguments in (["conductor.conductor", "--metrics"],
                              ["conductor.conductor", "--moves", f"swap {first} {second}", "--metrics"],
                              ["conductor.conductor", "--moves-file", str(moves), "--metrics"],
                              ["conductor.extract_ir", "--metrics"]):
                code, out, err = self.run_module(*arguments)
                self.assertEqual((code, err), (0, ""), arguments)
                for key in ("peak_vgpr", "occupancy", "s_waitcnt", "cycles"):
                    self.assertRegex(out, rf"(?m)^{key} +\| +\d", arguments)
            code, out, err = self.run_module("conductor.extract_ir", "-o", f"{folder}/k.mlir")
            self.assertEqual((code, out, err), (0, "", ""))
            self.assertIn("waveasm.program", Path(folder, "k.mlir").read_text())

    def test_unknown_tag(self):
        code, out, err = self.run_module("conductor.conductor", "--moves", "swap a_0 b_0")
        self.assertEqual((code, out), (1, ""))
        self.assertRegex(err, r"\Aconductor: command 1: [^\n]+\n\Z")


if __name__ == "__main__":
    unittest.main()
