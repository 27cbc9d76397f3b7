"""The quality script on one kernel with tiny budgets, and what it says of wrong schedules."""

import contextlib
import io
import os
import re
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from conductor import Conductor, quality
from conductor.kernels import suite
from conductor.llvm_order import has_llvm
from conductor.tools import ConductorError, run_tool
from tool_support import needs_tools


def run(*arguments):
    """Exit code and standard error."""
    with contextlib.redirect_stderr(io.StringIO()) as errors:
        try:
            return quality.main(arguments), errors.getvalue()
        except SystemExit as end:
            return end.code, errors.getvalue()


def small_suite():
    return [suite.row_sum_kernel(2, 4096)]


@needs_tools("waveasm-opt", "waveasm-sim")
class Script(unittest.TestCase):
    def test_page(self):
        with tempfile.TemporaryDirectory() as folder, \
                mock.patch.object(quality, "suite", small_suite):
            path = os.path.join(folder, "page.md")
            with open(path, "w", encoding="utf-8") as page:
                page.write(f"before\n{''.join(quality.MARKERS)}after\n")
            self.assertEqual(run("--rounds", "3", "--output", path), (0, ""))
            with open(path, encoding="utf-8") as page:
                text = page.read()
        self.assertTrue(text.startswith("before\n") and text.endswith("after\n"), text)
        tables = [line.strip("| \n").split(" | ") for line in text.splitlines()
                  if line.startswith("| `row_sum`")]
        self.assertEqual(len(tables), 4, text)
        written, listed, searched, _, llvm, optimized = tables[0][1:]
        self.assertLess(int(listed), int(written))  # each load was right before its use
        self.assertLess(int(searched), int(written))
        if has_llvm():
            self.assertGreater(int(llvm), 0)
            self.assertGreater(int(optimized), 0)
        written, listed, searched, bound, above = tables[1][1:]
        self.assertLessEqual(int(searched), int(written))
        self.assertGreaterEqual(int(searched), int(bound))
        self.assertGreaterEqual(float(above.rstrip("%")), 0)

    def test_trips_are_those_of_the_launch(self):
        """A barrier in each loop of the MXFP4 GEMM tells how often it ran."""
        for k in (768, 1536):
            kernel = suite.mxfp4_kernel(k)
            tagged = run_tool("waveasm-opt", kernel.waveasm(), ["--conductor-tag"])
            barriers = [re.search(r's_barrier {waveasm.tag = "(\w+)"', loop).group(1)
                        for loop in tagged.split("waveasm.loop (")[1:]]
            with tempfile.TemporaryDirectory() as folder:
                code = Path(folder) / "mxfp4.hsaco"
                run_tool("waveasm-opt", tagged, ["--waveasm-post-schedule",
                                                 f"--waveasm-emit-hsaco=output={code}"])
                [timing] = quality.simulate(kernel, [code], Path(folder))
            hits = {one["tag"]: one["hits"] for one in timing["instruction_timing"]}
            waves = len(timing["waves"])
            self.assertEqual(tuple(hits.get(tag, 0) // waves for tag in barriers), kernel.trips)

    def test_blocks(self):
        """The first two of the page's blocks: the bound is below the optimum, and near it."""
        path = Path(__file__).parents[1] / "Conductor" / "metrics" / "Inputs" / "blocks.mlir"
        with tempfile.TemporaryDirectory() as folder:
            short = Path(folder) / "blocks.mlir"
            programs = path.read_text(encoding="utf-8").split("// Two loads, three")[0]
            short.write_text(programs, encoding="utf-8")
            blocks = quality.solve_blocks(short)
        self.assertEqual([name for name, *_ in blocks], ["fragment", "pair"])
        for *_, bound, optimum in blocks:
            self.assertLessEqual(int(bound), int(optimum))
            self.assertLess(int(optimum), 1.05 * int(bound))
        self.assertIn(f"| `pair` | 13 | {blocks[1][2]} |", quality.report_blocks(blocks))

    def test_a_wrong_schedule_ends_the_script(self):
        """A difference for a sum: conductor-verify says so, and without it the simulator."""
        kernel = small_suite()[0]
        order = quality.Order("wrong", "oracle=list")
        right = quality.run_tool

        def swapped(name, ir, arguments, **options):
            text = right(name, ir, arguments, **options)
            if any("conductor-schedule" in a for a in arguments):
                text = text.replace("waveasm.v_add_f32", "waveasm.v_sub_f32", 1)
            return text

        with mock.patch.object(quality, "run_tool", swapped):
            with self.assertRaisesRegex(ConductorError, "is another instruction than"):
                quality.measure(kernel, [quality.Order("as written", None), order], False)

        def unverified(name, ir, arguments, **options):
            if any("conductor-verify" in a for a in arguments):
                return ""
            return swapped(name, ir, arguments, **options)

        with mock.patch.object(quality, "run_tool", unverified):
            with self.assertRaisesRegex(ConductorError, "row_sum: the simulator finds"):
                quality.measure(kernel, [quality.Order("as written", None), order], False)


@needs_tools("waveasm-opt")
class NeverWorse(unittest.TestCase):
    def test_every_kernel(self):
        for kernel in suite.suite():
            with self.subTest(kernel.name):
                conductor = Conductor(kernel.waveasm(), quality.size_of(kernel))
                before = conductor.estimate(conductor.waveasm_ir)
                after = conductor.estimate(run_tool("waveasm-opt", conductor.waveasm_ir, [
                    "--conductor-schedule=oracle=list"]))
                self.assertGreaterEqual(after["occupancy"], before["occupancy"])
                self.assertLess(after["cycles"], before["cycles"])


class Report(unittest.TestCase):
    def rows(self, before, after):
        return [quality.Row(small_suite()[0], {
            "as written": quality.Measured(9, 0, {"cycles": 50, "lower_bound": 20}, before, 2),
            "list": quality.Measured(8, 0, {"cycles": 40, "lower_bound": 20}, after, 2)})]

    def test_what_got_worse_is_named(self):
        orders = quality.make_orders([], [], 1, 0)
        self.assertIn("### Worse than as written\n\nNone.\n",
                      quality.report(self.rows(100, 90), orders))
        text = quality.report(self.rows(100, 110), orders)
        self.assertIn("- `row_sum`, list: 100 -> 110 cycles simulated (+10.0%)", text)
        self.assertIn("| `row_sum` | 50 | 40 | 20 | +100.0% |", text)

    def test_what_rises_with_the_budget_is_named(self):
        orders = quality.make_orders([], ["2"], 1, 0)
        rows = self.rows(100, 90)
        rows[0].measured["2 rounds"] = quality.Measured(8, 0, {"cycles": 39, "lower_bound": 20},
                                                        95, 2)
        self.assertIn("- `row_sum`, list to 2 rounds: 90 -> 95 (+5.6%)",
                      quality.report(rows, orders))

    def test_command_line(self):
        code, errors = run("--kernels", "no")
        self.assertEqual(code, 1)
        self.assertIn("kernel 'no' is not one of gemm_naive, ", errors)
        with tempfile.NamedTemporaryFile() as page:
            code, errors = run("--kernels", "axpy", "--output", page.name)
        self.assertEqual(code, 1)
        self.assertIn("the page needs the lines <!-- Made by", errors)


if __name__ == "__main__":
    unittest.main()
