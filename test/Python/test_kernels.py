"""The kernels of conductor.kernels on waveasm-sim, in their own order, after scheduling and as LLVM
compiles them: no findings, the numbers of NumPy, and the same bits each time."""

import os
import random
import tempfile
import unittest

import numpy as np

from conductor.extract_ir import capture_kernel_mlir
from conductor.kernels import convolution, elementwise, rows, suite
from conductor.kernels.gemm_config import GemmConfig
from conductor.kernels.llvm_text import LLVMText
from conductor.llvm_order import compile_with_llvm, has_llvm
from conductor.simulate import Output, Scalar, simulate
from conductor.tools import ConductorError, run_tool
from tool_support import needs_tools

TYPES = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16, "u8": np.uint8}


def inputs(kernel):
    """The launch's arguments for `simulate`, and the arrays that it reads."""
    generator = random.Random(7)
    arguments, arrays = [], []
    for argument in kernel.arguments:
        if isinstance(argument, suite.Word):
            arguments.append(Scalar("i64", argument.value))
        elif isinstance(argument, suite.Result):
            arguments.append(Output(np.full(argument.count, np.nan, np.float32), "write"))
        else:
            array = np.frombuffer(argument.data(generator), TYPES[argument.dtype])
            arrays.append(array)
            arguments.append(array if argument.access == "read" else Output(array, argument.access))
    return arguments, arrays


def product(config):
    def reference(a, b):
        if config.dtype == "bf16":
            a, b = ((x.astype(np.uint32) << 16).view(np.float32) for x in (a, b))
        a, b = (x.astype(np.float64).reshape(-1, config.k) for x in (a, b))
        return (a @ b.T).reshape(-1)
    return reference


def softmax(columns):
    def reference(matrix):
        matrix = matrix.astype(np.float64).reshape(-1, columns)
        powers = np.exp(matrix - matrix.max(1, keepdims=True))
        return (powers / powers.sum(1, keepdims=True)).reshape(-1)
    return reference


def depthwise(channels, height, width, size):
    def reference(image, weights):
        image = image.astype(np.float64).reshape(channels, height, width)
        weights = weights.astype(np.float64).reshape(channels, size, size)
        padded = np.pad(image, ((0, 0), *[(size // 2, size // 2)] * 2))
        return sum(padded[:, i:i + height, j:j + width] * weights[:, i, j, None, None]
                   for i in range(size) for j in range(size)).reshape(-1)
    return reference


def gemm(**parameters):
    config = GemmConfig(**parameters)
    return suite.gemm_kernel("gemm", "", config), product(config), 0


#: Small launches that reach every path: kernel, reference, largest relative error.
CASES = {
    "GEMM at use": gemm(m=128, n=256, k=96, double_buffer=False, order="at-use"),
    "GEMM at use, bf16, gfx950": gemm(m=64, n=64, k=256, tile=(64, 64, 128), target="gfx950",
                                      dtype="bf16", double_buffer=False, order="at-use"),
    "GEMM by DMA": gemm(m=256, n=128, k=320, tile=(128, 128, 64), target="gfx950", lds_dma=True),
    "GEMM by DMA, one buffer": gemm(m=128, n=128, k=64, target="gfx950", lds_dma=True,
                                    double_buffer=False, dtype="bf16"),
    "GEMM by DMA, swizzled by load": gemm(m=64, n=64, k=512, tile=(64, 64, 256), waves=4,
                                          target="gfx950", lds_dma=True, double_buffer=False),
    "axpy": (suite.axpy_kernel(10007), lambda x, y: np.float64(np.float32(1.7)) * x + y, 1e-6),
    "axpy gfx950": (suite.axpy_kernel(3, "gfx950"),
                    lambda x, y: np.float64(np.float32(1.7)) * x + y, 1e-6),
    "silu_mul": (suite.silu_mul_kernel(8192),
                 lambda x, g: x / (1 + np.exp(-x.astype(np.float64))) * g, 1e-6),
    "row_sum": (suite.row_sum_kernel(3, 20004),
                lambda x: x.astype(np.float64).reshape(3, -1).sum(1), 1e-5),
    "row_sum, short rows, gfx950": (suite.row_sum_kernel(5, 4, "gfx950"),
                                    lambda x: x.astype(np.float64).reshape(5, -1).sum(1), 1e-6),
    "softmax": (suite.softmax_kernel(3, 2500), softmax(2500), 1e-5),
    "softmax, short rows, gfx950": (suite.softmax_kernel(2, 12, "gfx950"), softmax(12), 1e-6),
    "convolution": (suite.convolution_kernel(3, 5, 100, 3), depthwise(3, 5, 100, 3), 1e-6),
    "convolution gfx950": (suite.convolution_kernel(2, 4, 130, 5, "gfx950"),
                           depthwise(2, 4, 130, 5), 1e-6),
}


@needs_tools("waveasm-opt", "waveasm-sim")
class Numbers(unittest.TestCase):
    def run_code(self, kernel, path, arguments):
        result = simulate(path, arguments, grid=kernel.grid, block=kernel.block)
        self.assertTrue(result.ok, result.text[:2000])
        return result.outputs[0]

    def test_as_written_scheduled_and_by_llvm(self):
        for name, (kernel, reference, tolerance) in CASES.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                arguments, arrays = inputs(kernel)
                wanted = reference(*arrays)
                orders = {"written": [],
                          "scheduled": ["--conductor-schedule=oracle=search rounds=6 seed=1"]}
                outputs = []
                for order, options in orders.items():
                    path = os.path.join(folder, f"{order}.hsaco")
                    run_tool("waveasm-opt", kernel.waveasm(), [
                        "--waveasm-pre-schedule", *options, "--waveasm-post-schedule",
                        f"--waveasm-emit-hsaco=output={path}"])
                    outputs.append(self.run_code(kernel, path, arguments))
                if has_llvm():
                    path = os.path.join(folder, "llvm.o")
                    compile_with_llvm(kernel.llvm(), kernel.target, path)
                    outputs.append(self.run_code(kernel, path, arguments))
                error = np.abs(outputs[0] - wanted).max() / np.abs(wanted).max()
                self.assertLessEqual(error, tolerance)
                for output in outputs[1:]:
                    np.testing.assert_array_equal(output.view(np.uint32),
                                                  outputs[0].view(np.uint32))

    @unittest.skipUnless(has_llvm(), "LLVM's tools are not installed")
    def test_mxfp4_by_llvm(self):
        """From its authors' MLIR; test/Integration/mxfp4-sim.test compares ours with NumPy."""
        kernel = suite.mxfp4_kernel(768)
        arguments, _ = inputs(kernel)
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = (os.path.join(folder, name) for name in ("ours.hsaco", "llvm.o"))
            run_tool("waveasm-opt", kernel.waveasm(), [
                "--waveasm-post-schedule", f"--waveasm-emit-hsaco=output={ours}"])
            registers = compile_with_llvm(kernel.llvm(), kernel.target, theirs, optimize=True)
            self.assertLessEqual(sum(registers), 256)
            np.testing.assert_array_equal(*(self.run_code(kernel, path, arguments).view(np.uint32)
                                            for path in (ours, theirs)))

    def test_another_number_is_noticed(self):
        kernel, reference, tolerance = CASES["row_sum"]
        arguments, arrays = inputs(kernel)
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "wrong.hsaco")
            wrong = kernel.waveasm().replace("v_add_f32", "v_sub_f32", 1)
            run_tool("waveasm-opt", wrong, ["--waveasm-post-schedule",
                                            f"--waveasm-emit-hsaco=output={path}"])
            output = self.run_code(kernel, path, arguments)
        wanted = reference(*arrays)
        self.assertGreater(np.abs(output - wanted).max() / np.abs(wanted).max(), tolerance)


class Parameters(unittest.TestCase):
    def refused(self, words, function, *parameters):
        with self.assertRaisesRegex(ValueError, words):
            function(*parameters)

    def test_errors(self):
        self.refused("n = 0 must be positive", elementwise.axpy, 0)
        self.refused("multiple of 4096", elementwise.silu_mul, 4100)
        self.refused("columns = 6 must be", rows.row_sum, 1, 6)
        self.refused("below 4294967296 bytes", rows.row_sum, 1 << 20, 1 << 12)
        self.refused("at most 8192", rows.softmax, 1, 8196)
        self.refused("size = 2 must be odd", convolution.depthwise_convolution, 1, 4, 4, 2)
        self.refused("width at most 512", convolution.depthwise_convolution, 1, 4, 513, 3)

    def test_what_llvm_has_not(self):
        text = LLVMText("gfx942", 1)
        value = text.thread_id("thread")
        self.refused("v_sad_u32 has no counterpart", text.op, "v_sad_u32", [value] * 3,
                     value.type, "x")
        self.refused("eq_f32 has no counterpart", text.select, "eq_f32", value, value, [value],
                     value, "x")

    def test_names_on_the_command_line(self):
        names = [kernel.name for kernel in suite.suite()]
        self.assertEqual(len(names), len(set(names)))
        for target in ("gfx942", "gfx950"):
            text, size = capture_kernel_mlir("softmax", target)
            self.assertIn(f"#waveasm.{target}", text)
            self.assertEqual(size, (256, 1, 1))
        with self.assertRaisesRegex(ConductorError, "gemm_dma kernel is for gfx950, not for gf"):
            capture_kernel_mlir("gemm_dma", "gfx942")


if __name__ == "__main__":
    unittest.main()
