"""Command lines and the Conductor class over stand-ins for the tools: flags, errors, output."""

import contextlib
import io
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from conductor import Conductor, ConductorError
from conductor import conductor as conductor_cli
from conductor import extract_ir
from conductor.driver import split_moves, target_of
from conductor.tools import find_tool
from tool_support import write_fake_tools


class FakeTools(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("WAVE", "FAKE"))}
        environment.update(write_fake_tools(self.folder))
        patch = mock.patch.dict(os.environ, environment, clear=True)
        patch.start()
        self.addCleanup(patch.stop)

    def run_main(self, main, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main(list(arguments))
            except SystemExit as stop:
                code = stop.code
        return code, out.getvalue(), err.getvalue()

    def conductor(self, *arguments):
        return self.run_main(conductor_cli.main, *arguments)

    def extract(self, *arguments):
        return self.run_main(extract_ir.main, *arguments)

    def path(self, name):
        return os.path.join(self.folder, name)

    def assert_error(self, result, pattern):
        code, out, err = result
        self.assertEqual((code, out), (1, ""))
        self.assertRegex(err, r"\A[^\n]+\n\Z")
        self.assertRegex(err, pattern)


class ConductorCommand(FakeTools):
    def test_metrics(self):
        code, out, err = self.conductor("--metrics")
        self.assertEqual((code, err), (0, ""))
        self.assertRegex(out, r"\Ametric +\| +value\n")
        self.assertRegex(out, r"(?m)^peak_vgpr +\| +4$", "the count of the assembly wins")
        self.assertRegex(out, r"(?m)^cycles +\| +1234$")

    def test_tag_only(self):
        code, out, _ = self.conductor("--tag-only")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("// tagged\n// prepared\n// GEMM"))

    def test_moves(self):
        code, out, _ = self.conductor("--moves", "swap a b", "move c after d; move e before f")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("// moved 3\n// tagged\n"))

    def test_moves_and_metrics(self):
        code, out, _ = self.conductor("--moves", "swap a b", "--metrics", "-o", self.path("m.mlir"))
        self.assertEqual(code, 0)
        self.assertRegex(out, r"\Ametric +\| +before +\| +after\n")
        self.assertTrue(Path(self.path("m.mlir")).read_text().startswith("// moved 1\n"))

    def test_moves_file(self):
        Path(self.path("moves.txt")).write_text("# first\nswap a b\n\nmove c after d  # why\n")
        code, out, _ = self.conductor("--moves-file", self.path("moves.txt"))
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("// moved 2\n"))

    def test_refused_move(self):
        result = self.conductor("--moves", "swap a b", "swap BAD b", "-o", self.path("m.mlir"))
        self.assert_error(result, r"\Aconductor: command 2: unknown tag 'BAD'\n")
        self.assertFalse(os.path.exists(self.path("m.mlir")))

    def test_wrong_command_lines(self):
        self.assert_error(self.conductor(), "nothing to do")
        self.assert_error(self.conductor("--agents", "--metrics"), "unrecognized arguments: --agents")
        self.assert_error(self.conductor("--metric"), "unrecognized arguments")
        self.assert_error(self.conductor("--kernel", "fft", "--metrics"), "fft")
        self.assert_error(self.conductor("--target", "gfx90a", "--metrics"), "gfx90a")
        self.assert_error(self.conductor("--tag-only", "--metrics"), "--tag-only goes with")
        self.assert_error(self.conductor("--moves"), "--moves")
        self.assert_error(self.conductor("--moves-file", self.path("none")), "cannot read .*none")
        self.assert_error(self.conductor("--kernel", "mxfp4", "--target", "gfx942", "--metrics"),
                          "for gfx950, not for gfx942")

    def test_tool_that_fails(self):
        with mock.patch.dict(os.environ, FAKE_ERROR="1"):
            self.assert_error(self.conductor("--metrics"), "error: out of registers")
        with mock.patch.dict(os.environ, FAKE_CRASH="1"):
            self.assert_error(self.conductor("--metrics"), "ended by signal 6")
        with mock.patch.dict(os.environ, FAKE_METRICS="{}"):
            self.assert_error(self.conductor("--metrics"), "cannot be read")

    def test_unwritable_output(self):
        self.assert_error(self.conductor("--tag-only", "-o", self.path("no/folder")), "cannot write")

    def test_default_architecture(self):
        with mock.patch.dict(os.environ, WAVE_DEFAULT_ARCH="gfx950"):
            self.assertIn("#waveasm.gfx950", self.conductor("--tag-only")[1])
            self.assertIn("#waveasm.gfx942", self.conductor("--tag-only", "--target", "gfx942")[1])
        with mock.patch.dict(os.environ, WAVE_DEFAULT_ARCH="gfx11"):
            self.assert_error(self.conductor("--tag-only"), "target 'gfx11' is not supported")

    def test_mxfp4_kernel(self):
        with mock.patch.dict(os.environ, FAKE_LOG=self.path("log")):
            self.assertEqual(self.conductor("--kernel", "mxfp4", "--metrics")[0], 0)
        log = Path(self.path("log")).read_text()
        for flag in ("--target=gfx950", "--workgroup-size-x=256", "--workgroup-size-y=2",
                     "--workgroup-size-z=1", "--waveasm-linear-scan", "--emit-assembly"):
            self.assertIn(flag, log)


class ExtractCommand(FakeTools):
    def test_writes_the_prepared_kernel(self):
        code, out, err = self.extract("-o", self.path("k.mlir"))
        self.assertEqual((code, out, err), (0, "", ""))
        self.assertTrue(Path(self.path("k.mlir")).read_text().startswith("// prepared\n// GEMM"))

    def test_dump_input(self):
        code, out, _ = self.extract("--dump-input-mlir")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("// GEMM"))

    def test_metrics(self):
        code, out, _ = self.extract("--metrics")
        self.assertEqual(code, 0)
        self.assertRegex(out, r"(?m)^mfma +\| +1$")

    def test_errors(self):
        self.assert_error(self.extract("--verbose"), "unrecognized")
        self.assert_error(self.extract("-o", self.path("no/folder")), "cannot write")

    def test_work_group_size_must_agree(self):
        text, wg_size = extract_ir.capture_kernel_mlir()
        self.assertEqual(wg_size, (256, 1, 1))
        with self.assertRaisesRegex(ConductorError, "work-group size"):
            extract_ir.run_pre_scheduling_pipeline(text, (64, 1, 1))


class ConductorClass(FakeTools):
    def make(self, **arguments):
        text, wg_size = extract_ir.capture_kernel_mlir()
        return Conductor(extract_ir.run_pre_scheduling_pipeline(text, wg_size), wg_size,
                         **arguments)

    def test_published_example(self):
        c = self.make()
        tagged = c.tag()
        asm = c.compile_to_asm(c.apply_moves(tagged, ["swap a b"]))
        self.assertEqual(c.get_metrics(asm)["mfma"], 1)
        self.assertEqual(c.baseline(), c.evaluate([]))
        metrics, ir = c.evaluate_with_ir(["swap a b"])
        self.assertEqual(metrics["cycles"], 1234)
        self.assertTrue(ir.startswith("// moved 1\n"))

    def test_no_moves_leave_the_ir(self):
        c = self.make()
        self.assertEqual(c.apply_moves("text", []), "text")
        self.assertEqual(c.apply_moves("text", "# nothing\n"), "text")

    def test_refused_move_carries_the_diagnostics(self):
        c = self.make()
        with self.assertRaises(ConductorError) as caught:
            c.evaluate(["move BAD after b"])
        self.assertEqual(str(caught.exception), "conductor: command 1: unknown tag 'BAD'")
        self.assertIn("Applied: nothing", caught.exception.diagnostics)

    def test_target(self):
        self.assertEqual(self.make().target, "gfx942")
        with self.assertRaisesRegex(ConductorError, "the IR is for gfx942, not for gfx950"):
            self.make(target="gfx950")
        with self.assertRaisesRegex(ConductorError, "not supported"):
            Conductor("module {}", (64, 1, 1), target="gfx1250")
        with self.assertRaisesRegex(ConductorError, "work-group size"):
            Conductor("module {}", (0,), target="gfx950")
        self.assertEqual(target_of("waveasm.program @g target = <#waveasm.gfx950>"), "gfx950")
        self.assertIsNone(target_of("module {}"))

    def test_split_moves(self):
        self.assertEqual(split_moves("swap a b; move c after d # x; y\n\n#z\ndone"),
                         ["swap a b", "move c after d", "done"])
        self.assertEqual(split_moves(["swap a b", "done"]), ["swap a b", "done"])


class FindingTools(FakeTools):
    def test_beside_a_named_tool(self):
        self.assertEqual(find_tool("waveasm-opt"), self.path("waveasm-opt"))

    def test_wrong_variable(self):
        with mock.patch.dict(os.environ, WAVEASM_TRANSLATE=self.path("none")):
            with self.assertRaisesRegex(ConductorError, "WAVEASM_TRANSLATE=.*none is not"):
                find_tool("waveasm-translate")

    def test_path_and_absence(self):
        environment = {"PATH": self.folder}
        with mock.patch("conductor.tools._REPOSITORY", Path(self.path("empty"))):
            with mock.patch.dict(os.environ, environment, clear=True):
                self.assertEqual(find_tool("waveasm-conductor"), self.path("waveasm-conductor"))
            with mock.patch.dict(os.environ, {"PATH": "/nowhere"}, clear=True):
                with self.assertRaisesRegex(ConductorError, "waveasm-conductor not found: build"):
                    find_tool("waveasm-conductor")


if __name__ == "__main__":
    unittest.main()
