"""Tuning campaigns: wrong manifests, kills at random times, several workers, kernels that fail."""

import contextlib
import io
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from unittest import mock

from conductor import tune
from conductor.campaign import BEGIN_ANEW, Campaign, load_manifest, spell_options, write_manifest
from conductor.tools import ConductorError, find_tool
from tool_support import needs_tools

PYTHON = Path(__file__).resolve().parents[2] / "python"
ORACLE = Path(__file__).resolve().parent / "load_oracle.py"
SEARCHED, ASKED = ("axpy", "row_sum", "silu_mul"), ("softmax", "convolution", "gemm_naive")
ROUNDS = 6  # of those asked; the search gets fewer


def run(*arguments):
    """Exit code, standard output and standard error, in this process."""
    with contextlib.redirect_stdout(io.StringIO()) as output, \
            contextlib.redirect_stderr(io.StringIO()) as errors:
        try:
            return tune.main([str(a) for a in arguments]), output.getvalue(), errors.getvalue()
        except SystemExit as end:
            return end.code, output.getvalue(), errors.getvalue()


def start(folder, *arguments, **environment):
    """The same in a process, in a session of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "conductor.tune", str(folder), *arguments],
        env={**os.environ, "PYTHONPATH": str(PYTHON), **environment}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)


def wait_until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("nothing happened")
        time.sleep(0.005)


class Manifest(unittest.TestCase):
    def check(self, manifest, error):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "k.mlir").write_text("module {}\n", encoding="utf-8")
            text = manifest if isinstance(manifest, str) else json.dumps(manifest)
            Path(folder, "manifest.json").write_text(text, encoding="utf-8")
            code, output, errors = run(folder)
        self.assertEqual((code, output), (1, ""))
        self.assertIn(error, errors)
        self.assertEqual(errors.count("\n"), 1, errors)
        self.assertTrue(errors.startswith("waveasm-tune: "), errors)

    def check_kernel(self, kernel, error):
        self.check({"kernels": [kernel]}, error)

    def test_shape(self):
        self.check("{", "is not JSON: Expecting property name")
        self.check("[" * 100000, "is not JSON")
        self.check("[]", "manifest.json must be an object")
        self.check({"kernel": []}, "manifest.json: unknown key 'kernel'; known are options, resume")
        self.check({}, "kernels must be a list of at least one")
        self.check({"kernels": []}, "kernels must be a list of at least one")
        self.check('{"kernels": [], "kernels": []}', "key 'kernels' occurs twice")
        self.check_kernel("axpy", "kernel number 1 must be an object")

    def test_names_and_files(self):
        for name in ("", "../a", "a/b", ".a", "a b", "a" * 101, 7, None):
            self.check_kernel({"name": name, "file": "k.mlir"}, "kernel number 1 needs a name of")
        self.check_kernel({"name": "a"}, "kernel 'a' needs a file")
        self.check_kernel({"name": "a", "file": "b.mlir"},
                          "kernel 'a': cannot read b.mlir: No such file or directory")
        self.check_kernel({"name": "a", "file": "k.mlir", "fiel": ""}, "unknown key 'fiel'")
        self.check({"kernels": [{"name": "a", "file": "k.mlir"}, {"name": "A", "file": "k.mlir"}]},
                   "kernel 'A' occurs twice")

    def test_options(self):
        for value in (None, {}, [], ["x"], [1, True]):
            self.check({"options": {"rounds": value}}, "option 'rounds' must be a string")
        for option in ("session", "resume", "log", "progress", "verbose"):
            self.check({"options": {option: "x"}}, f"option '{option}' is set by waveasm-tune")
        self.check({"options": {"rounds=7 x": 1}}, "'rounds=7 x' is no name of an option")
        self.check({"options": {"record": "r"}}, "give each kernel its own option 'record'")
        self.check({"options": 1}, "options must be an object")
        self.check({"resume": 1}, "resume must be true or false")
        self.check({"options": {"oracle": "human"}, "kernels": [{"name": "a", "file": "k.mlir"}]},
                   "oracle=human needs a terminal")

    def test_missing(self):
        with tempfile.TemporaryDirectory() as folder:
            code, _, errors = run(os.path.join(folder, "none"))
        self.assertEqual(code, 1)
        self.assertIn("No such file or directory; --init writes one", errors)

    def test_which_sessions_go_on(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "k.mlir").write_text("module {}\n", encoding="utf-8")

            def resumes(oracle, **keys):
                kernel = {"name": "a", "file": "k.mlir", "options": {"oracle": oracle}}
                Path(folder, "manifest.json").write_text(
                    json.dumps({"kernels": [{**kernel, **keys}]}), encoding="utf-8")
                return load_manifest(Path(folder))[0].resume

            for oracle in ("search", "list", "llm", "command", "replay"):
                self.assertEqual(resumes(oracle), oracle not in BEGIN_ANEW)
                self.assertTrue(resumes(oracle, resume=True))
                self.assertFalse(resumes(oracle, resume=False))


class Pieces(unittest.TestCase):
    def test_spelling(self):
        self.assertEqual(spell_options({"a": "1", "b": "x y", "c": "it's"}),
                         "a=1 b='x y' c=\"it's\"")
        with self.assertRaisesRegex(ConductorError, "both kinds of quotes"):
            spell_options({"command": "echo 'a' \"b\""})

    def test_rank(self):
        for environment, rank in (
                ({}, None), ({"OMPI_COMM_WORLD_RANK": "3"}, 3), ({"PMI_RANK": "1"}, 1),
                ({"SLURM_PROCID": "2"}, 2), ({"OMPI_COMM_WORLD_RANK": "0", "SLURM_PROCID": "2"}, 0),
                ({"SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_MIN": "5", "SLURM_PROCID": "0"}, 0),
                ({"SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "5", "SLURM_PROCID": "0"}, 1),
                ({"SLURM_ARRAY_TASK_ID": "6", "SLURM_ARRAY_TASK_MIN": "6"}, 0)):
            self.assertEqual(tune.get_rank(environment), rank, environment)


@needs_tools("waveasm-opt")
class Campaigns(unittest.TestCase):
    """Six kernels, three by the search and three by a program that takes its time. What a run
    without any trouble gives is what all others must."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.template = Path(cls.scratch.name, "template")
        write_manifest(cls.template, [*SEARCHED, *ASKED])
        manifest = json.loads((cls.template / "manifest.json").read_text(encoding="utf-8"))
        manifest["options"] = {"rounds": 4, "seed": 3}
        for kernel in manifest["kernels"]:
            if kernel["name"] in ASKED:
                kernel["options"] = {
                    "oracle": "command", "cache": "off", "rounds": ROUNDS,
                    "command": f"exec {sys.executable} {ORACLE} asked-{kernel['name']} 0.03"}
        cls.write(cls.template, manifest)
        cls.reference = cls.copy("reference")
        began = time.monotonic()
        done = start(cls.reference)
        cls.table, errors = done.communicate()
        cls.seconds = time.monotonic() - began
        assert done.returncode == 0, errors

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @staticmethod
    def write(folder, manifest):
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    @staticmethod
    def manifest(folder):
        return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))

    @classmethod
    def copy(cls, name):
        folder = Path(cls.scratch.name, name)
        shutil.copytree(cls.template, folder)
        return folder

    @staticmethod
    def results(folder):
        return sorted(p.stem for p in (folder / "results").glob("[!.]*.json"))

    def check_same(self, folder):
        """The table and every schedule are those of the reference, to the byte."""
        self.assertEqual((folder / "results.md").read_text(encoding="utf-8"), self.table)
        for name in (*SEARCHED, *ASKED):
            schedule = Path("schedules", f"{name}.mlir")
            self.assertEqual((folder / schedule).read_bytes(),
                             (self.reference / schedule).read_bytes(), name)

    def finish(self, folder, *arguments):
        done = start(folder, *arguments)
        output, errors = done.communicate(timeout=120)
        self.assertEqual((done.returncode, output), (0, self.table), errors)
        self.check_same(folder)

    def check_free(self, folder):
        """Soon after its workers were killed, nothing works on the campaign."""
        campaign = Campaign(folder)

        def free():
            with contextlib.ExitStack() as stack:
                return all(stack.enter_context(campaign.claim(task)) is not None
                           for task in campaign.tasks)
        wait_until(free, 10)

    def test_table(self):
        lines = self.table.splitlines()
        self.assertEqual(len(lines), 8)
        cells = [line.strip("| ").split(" | ") for line in lines[2:]]
        self.assertEqual([row[0] for row in cells], [*SEARCHED, *ASKED])
        for name, before, after, change, bound, rounds, kept, *_ in cells:
            self.assertLessEqual(int(after), int(before), name)
            self.assertGreaterEqual(int(after), int(bound), name)
            self.assertEqual(float(change.rstrip("%")) < 0, int(after) < int(before), name)
            self.assertLessEqual(int(kept), int(rounds), name)
        self.assertLess(int(cells[0][2]), int(cells[0][1]))  # each load was right before its use
        self.assertGreater(sum(int(row[6]) for row in cells[3:]), 0)  # the moves do something

    def test_killed_at_random(self):
        seed = int(os.environ.get("WAVEASM_SEED") or random.randrange(1 << 32))
        choose = random.Random(seed)
        for trial in range(2):
            with self.subTest(f"WAVEASM_SEED={seed}", trial=trial):
                folder = self.copy(f"killed{trial}")
                workers = choose.choice((1, 1, 2))
                for _ in range(3):
                    worker = start(folder, "--workers", str(workers))
                    time.sleep(choose.uniform(0.1, self.seconds / 2))
                    worker.kill()
                    worker.communicate()
                    self.check_free(folder)
                self.finish(folder)

    def test_a_session_goes_on(self):
        """Only the round that was cut off is asked for again."""
        folder = self.copy("goes-on")
        asked = folder / f"asked-{ASKED[0]}"

        def half():
            return asked.exists() and len(asked.read_text().split()) >= ROUNDS // 2

        worker = start(folder)
        wait_until(half)
        worker.kill()
        worker.communicate()
        self.finish(folder)
        numbers = [int(n) for n in asked.read_text().split()]
        self.assertEqual(sorted(set(numbers)), list(range(1, ROUNDS + 1)))
        self.assertLessEqual(len(numbers), ROUNDS + 1)
        result = json.loads((folder / "results" / f"{ASKED[0]}.json").read_text())
        self.assertTrue(result["begun_before"])

    def test_interrupted(self):
        for number, workers in ((signal.SIGTERM, "1"), (signal.SIGINT, "2")):
            with self.subTest(workers=workers):
                folder = self.copy(f"interrupted{workers}")
                worker = start(folder, "--workers", workers)
                wait_until(lambda: len(self.results(folder)) >= 2)
                worker.send_signal(number)
                output, _ = worker.communicate(timeout=20)
                self.assertEqual((worker.returncode, output), (128 + number, ""))
                self.check_free(folder)
                self.assertLess(len(self.results(folder)), 6)
                self.finish(folder)

    def spy(self, folder, script):
        """Environment in which waveasm-opt is `script`, with $TOOL the real one."""
        tools = Path(self.scratch.name, f"{folder.name}-tools")
        tools.mkdir()
        for name, text in (("waveasm-opt", script), ("waveasm-translate", "")):
            (tools / name).write_text(f"#!/bin/sh\nTOOL={find_tool('waveasm-opt')}\n{text}\n")
            (tools / name).chmod(0o755)
        return {"WAVEASM_TRANSLATE": str(tools / "waveasm-translate"), "WAVEASM_CONDUCTOR": ""}

    def test_no_kernel_twice(self):
        """Two campaigns of two workers on one folder."""
        folder = self.copy("twice")
        spy = self.spy(folder, 'echo "$1" >> calls\nexec "$TOOL" "$@"')
        both = [start(folder, "--workers", "2", **spy) for _ in range(2)]
        for worker in both:
            output, errors = worker.communicate(timeout=120)
            self.assertEqual((worker.returncode, output), (0, self.table), errors)
        self.check_same(folder)
        calls = [line for line in (folder / "calls").read_text().splitlines() if "log=" in line]
        self.assertEqual(sorted(line.split("log=logs/")[1] for line in calls),
                         sorted(f"{name}.jsonl" for name in (*SEARCHED, *ASKED)))
        for line in calls:  # they share the machine
            self.assertIn(" threads=1 ", line)

    def test_another_takes_over(self):
        folder = self.copy("takes-over")
        worker = start(folder)
        wait_until(lambda: (folder / f"asked-{ASKED[0]}").exists())
        other = start(folder)
        wait_until(lambda: (folder / f"asked-{ASKED[1]}").exists())  # the other is at it
        worker.kill()
        worker.communicate()
        output, errors = other.communicate(timeout=120)
        self.assertEqual((other.returncode, output), (0, self.table), errors)
        self.check_same(folder)

    def test_a_tool_that_is_killed(self):
        """It says nothing of the kernel: no result, and the others are done."""
        folder = self.copy("tool-killed")
        spy = self.spy(folder, 'case $1 in *logs/row_sum*) [ -e killed ] || '
                               '{ touch killed; kill -9 $$; } ;; esac\nexec "$TOOL" "$@"')
        worker = start(folder, **spy)
        output, errors = worker.communicate(timeout=120)
        self.assertEqual((worker.returncode, output), (1, ""))
        self.assertIn("1 of 6 kernels are not done: row_sum (waveasm-opt was ended by SIGKILL)",
                      errors)
        self.assertEqual(self.results(folder), sorted({*SEARCHED, *ASKED} - {"row_sum"}))
        self.finish(folder)

    def test_failures(self):
        folder = self.copy("failures")
        kernel = folder / "kernels" / "silu_mul.mlir"
        text = kernel.read_text()
        kernel.write_text("waveasm.program @broken {\n")
        manifest = self.manifest(folder)
        manifest["kernels"][3]["options"]["command"] = "exit 3"
        self.write(folder, manifest)
        code, output, _ = run(folder)
        self.assertEqual(code, 1)
        cells = {line.split(" | ")[0].strip("| "): line for line in output.splitlines()[2:]}
        self.assertIn("kernels/silu_mul.mlir:1:25: error: ", cells["silu_mul"])
        self.assertIn("the oracle failed: ", cells[ASKED[0]])
        for name in ("axpy", "row_sum", *ASKED[1:]):
            self.assertIn(cells[name], self.table)
        # Nothing is done again, until it is asked for.
        self.assertEqual(run(folder)[:2], (1, output))
        kernel.write_text(text)
        self.write(folder, self.manifest(self.template))
        code, _, errors = run(folder)
        self.assertEqual(code, 1)
        self.assertIn("results of another kernel or other options: silu_mul, softmax", errors)
        self.assertEqual(run(folder, "--retry")[:2], (0, self.table))
        self.check_same(folder)

    def test_options_are_read_before_the_work(self):
        folder = self.copy("options")
        manifest = self.manifest(folder)
        manifest["kernels"][1]["options"] = {"rouns": 3}
        self.write(folder, manifest)
        code, _, errors = run(folder)
        self.assertEqual(code, 1)
        self.assertIn("options of kernel 'row_sum': ", errors)
        self.assertIn("no such option rouns", errors)
        self.assertEqual(self.results(folder), [])

    def test_report(self):
        folder = self.copy("report")
        code, output, _ = run(folder, "--report")
        self.assertEqual((code, output.count("| not done |")), (1, 6))
        self.assertEqual(run(self.reference, "--report")[:2], (0, self.table))

    def test_cache(self):
        """A hit asks nobody. What was killed after its entry was stored is no hit: its session
        goes on, and the table has its rounds."""
        cache = Path(self.scratch.name, "cache")

        def play(folder):
            manifest = self.manifest(self.template)
            kernel = manifest["kernels"][3]
            kernel["options"]["cache"] = "on"
            self.write(folder, {**manifest, "kernels": [kernel]})
            code, output, errors = run(folder, "--cache", cache)
            self.assertEqual(code, 0, errors)
            return output.splitlines()[2].strip("| ").split(" | "), \
                (folder / f"asked-{ASKED[0]}").exists()

        first = self.copy("cache-first")
        row, asked = play(first)
        self.assertTrue(asked)
        self.assertIn(" | ".join(row), self.table)
        hit, asked = play(self.copy("cache-second"))
        self.assertFalse(asked)
        self.assertEqual(hit[:5], row[:5])
        self.assertEqual(hit[5], "1")
        (first / "results" / f"{ASKED[0]}.json").unlink()
        self.assertEqual(play(first)[0], row)

    def test_who_prints(self):
        with mock.patch.dict(os.environ, {"OMPI_COMM_WORLD_RANK": "1"}):
            self.assertEqual(run(self.reference), (0, "", ""))
        with mock.patch.dict(os.environ, {"OMPI_COMM_WORLD_RANK": "0"}):
            self.assertEqual(run(self.reference), (0, self.table, ""))

    def test_several_programs_and_none(self):
        folder = Path(self.scratch.name, "several")
        (folder / "kernels").mkdir(parents=True)
        one = (self.template / "kernels" / "axpy.mlir").read_text()
        body = one[one.index("waveasm.program"):].rstrip().removesuffix("}").rstrip()
        body += "" if body.endswith("}") else "\n}"
        (folder / "two.mlir").write_text(f"{body}\n{body.replace('@axpy', '@second')}\n")
        (folder / "none.mlir").write_text("module {}\n")
        self.write(folder, {"options": {"oracle": "list"}, "kernels": [
            {"name": "two", "file": "two.mlir"}, {"name": "none", "file": "none.mlir"}]})
        code, output, _ = run(folder)
        self.assertEqual(code, 1)
        self.assertRegex(output, r"\| two: axpy \| \d+ \| \d+ \|")
        self.assertRegex(output, r"\| two: second \| \d+ \| \d+ \|")
        self.assertIn("| none | - | - | - | - | - | - | no program in none.mlir |", output)


if __name__ == "__main__":
    unittest.main()
