"""Compiles the C kernels of test/Simulator/ckernels, runs them on waveasm-sim and on the host."""

import ctypes
import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import numpy as np
from conductor.tools import find_tool
from tool_support import needs_tools

SOURCES = Path(__file__).resolve().parents[1] / "Simulator" / "ckernels"
CHIPS = ("gfx942", "gfx950")
ITEMS = 64  # of kernel.h


class Out:
    """A buffer that the kernel writes and does not read."""

    def __init__(self, shape, dtype):
        self.shape = shape if isinstance(shape, tuple) else (shape,)
        self.dtype = np.dtype(dtype)

    def empty(self):
        return np.zeros(self.shape, self.dtype)


class InOut:
    """A buffer that the kernel reads and writes."""

    def __init__(self, array):
        self.array = np.ascontiguousarray(array)


_SCALARS = {"i": "i", "u": "u", "f": "f"}


class Kernels:
    """Code objects of one session of tests in a temporary folder, compiled when first asked for."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.folder = Path(self._folder.name)
        self._runs = 0

    def close(self):
        self._folder.cleanup()

    def build(self, source, chip, level="-O2"):
        """Path of the linked code object of a source file."""
        path = self.folder / f"{source}.{chip}{level}.hsaco"
        if not path.exists():
            _check_run(["clang-22", "--target=amdgcn-amd-amdhsa", f"-mcpu={chip}", "-nogpulib",
                        level, "-ffp-contract=off", "-Wall", "-Werror", "-Wno-unused-function",
                        "-fuse-ld=lld", SOURCES / f"{source}.c", "-o", path])
        return path

    def compile(self, source, chip):
        """Path of an object file that is not linked."""
        path = self.folder / f"{source}.{chip}.o"
        _check_run(["clang-22", "--target=amdgcn-amd-amdhsa", f"-mcpu={chip}", "-nogpulib", "-O2",
                    "-ffp-contract=off", "-c", SOURCES / f"{source}.c", "-o", path])
        return path

    def host(self, source):
        """The source file compiled for this machine."""
        path = self.folder / f"lib{source}.so"
        if not path.exists():
            _check_run(["clang-22", "-O1", "-ffp-contract=off", "-Xclang",
                        "-ffloat16-excess-precision=none", "-shared", "-fPIC",
                        SOURCES / f"{source}.c", "-o", path, "-lm"])
        return ctypes.CDLL(str(path))

    def run(self, code_object, kernel, args, grid=(1, 1, 1), block=None, threads=1):
        """What the kernel wrote into its Out and InOut arguments, in order. All checks are on, and
        a finding is an error."""
        folder, outputs = self._write_arguments(args)
        command = [find_tool("waveasm-sim"), code_object, "--kernel", kernel,
                   f"--threads={threads}",
                   "--grid", ",".join(map(str, grid)), "--args", folder / "args.json"]
        if block:
            command += ["--block", ",".join(map(str, block))]
        _check_run(command)
        results = [np.load(path) for path in outputs]
        shutil.rmtree(folder)
        return results

    def compare(self, code_objects, kernel, args, grid=(1, 1, 1)):
        """Runs all on the same inputs; different outputs and findings are errors."""
        folder, _ = self._write_arguments(args)
        _check_run([find_tool("waveasm-sim"), "--compare", *code_objects, "--kernel", kernel,
                    "--grid", ",".join(map(str, grid)), "--args", folder / "args.json"])
        shutil.rmtree(folder)

    def _write_arguments(self, args):
        """A new folder with args.json and its inputs, and where the outputs will be."""
        self._runs += 1
        folder = self.folder / f"run{self._runs}"
        folder.mkdir()
        entries, outputs = [], []
        for index, arg in enumerate(args):
            entry, output = _argument(folder, index, arg)
            entries.append(entry)
            if output:
                outputs.append(output)
        (folder / "args.json").write_text(json.dumps({"args": entries}))
        return folder, outputs

    def run_on_host(self, source, kernel, args, items):
        """The same arguments through the host's build of a kernel that is written per item."""
        library = self.host(source)
        arrays = [a.empty() if isinstance(a, Out) else a.array.copy() if isinstance(a, InOut)
                  else a for a in args]
        words = [a.ctypes.data if isinstance(a, np.ndarray) else int(a) for a in arrays]
        words += [0] * (6 - len(words))
        library.run_items(ctypes.cast(getattr(library, kernel), ctypes.c_void_p),
                          ctypes.c_uint32(items), (ctypes.c_int64 * 6)(*words))
        return [array for array, arg in zip(arrays, args) if isinstance(arg, (Out, InOut))]


def _check_run(command):
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors="replace", timeout=300)
    if done.returncode:
        words = " ".join(str(word) for word in command)
        raise AssertionError(f"exit code {done.returncode}: {words}\n{done.stdout[:3000]}")


def _argument(folder, index, arg):
    """The entry of args.json, and where the output goes if there is one."""
    if isinstance(arg, np.generic):
        kind = _SCALARS[arg.dtype.kind] + str(arg.dtype.itemsize * 8)
        return {"type": kind, "value": arg.item()}, None
    output = folder / f"out{index}.npy"
    if isinstance(arg, Out):
        size = int(np.prod(arg.shape)) * arg.dtype.itemsize
        return {"size": size, "access": "write", "output": output.name, "dtype": arg.dtype.str[1:],
                "shape": list(arg.shape)}, output
    array = arg.array if isinstance(arg, InOut) else np.ascontiguousarray(arg)
    np.save(folder / f"in{index}.npy", array)
    entry = {"file": f"in{index}.npy", "access": "read"}
    if isinstance(arg, InOut):
        entry.update(access="readwrite", output=output.name)
        return entry, output
    return entry, None


@unittest.skipUnless(shutil.which("clang-22"), "clang-22 is not installed")
@needs_tools("waveasm-sim")
class KernelTest(unittest.TestCase):
    """Tests that run C kernels; `self.kernels` compiles and runs."""

    place = ""

    @classmethod
    def setUpClass(cls):
        cls.kernels = Kernels()

    @classmethod
    def tearDownClass(cls):
        cls.kernels.close()

    def same(self, got, wanted, what=""):
        """Equal to the bit, any NaN equal to any NaN."""
        got, wanted = np.asarray(got), np.asarray(wanted)
        self.assertEqual((got.shape, got.dtype), (wanted.shape, wanted.dtype), what)
        unsigned = np.dtype(f"u{got.dtype.itemsize}")
        equal = got.view(unsigned) == wanted.view(unsigned)
        if got.dtype.kind == "f":
            equal |= np.isnan(got) & np.isnan(wanted)
        self.assertTrue(equal.all(), f"{self.place} {what}: {_differences(got, wanted, ~equal)}")

    def close(self, got, wanted, relative, what=""):
        """Within `relative` of the largest magnitude wanted."""
        got, wanted = np.asarray(got, np.float64), np.asarray(wanted, np.float64)
        self.assertEqual(got.shape, wanted.shape, what)
        self.assertTrue(np.isfinite(wanted).all(), what)
        bad = ~(np.abs(got - wanted) <= relative * np.abs(wanted).max())
        self.assertFalse(bad.any(), f"{self.place} {what}: {_differences(got, wanted, bad)}")

    def each_chip(self, source, chips=CHIPS, level="-O2"):
        """Each chip with the code object of a source; failures name it."""
        for chip in chips:
            self.place = f"{source} {chip} {level}"
            yield chip, self.kernels.build(source, chip, level)


def _differences(got, wanted, where):
    places = np.argwhere(where)
    shown = ", ".join(f"[{','.join(map(str, p))}] got {got[tuple(p)]!r} wanted {wanted[tuple(p)]!r}"
                      for p in places[:6])
    return f"{len(places)} of {where.size} differ: {shown}"
