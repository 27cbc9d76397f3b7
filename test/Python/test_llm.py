"""The scheduling loop from Python, against a model on the loopback interface."""

import contextlib
import io
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from tool_support import needs_tools

sys.path.insert(0, str(Path(__file__).parents[1] / "Conductor" / "loop" / "Inputs"))
from model_server import ModelServer, count_turns  # noqa: E402

from conductor import Conductor, ConductorError  # noqa: E402
from conductor import conductor as conductor_cli  # noqa: E402
from conductor.cursor import find_answer  # noqa: E402
from conductor.llm import pass_options, run_scheduling_loop  # noqa: E402

KERNEL = (Path(__file__).parents[1] / "Conductor" / "oracles" / "Inputs" / "small.mlir").read_text(
    encoding="utf-8")
SWAP = "swap v_mfma_f32_16x16x16_f16_0 v_mfma_f32_16x16x16_f16_1"


def answer(body):
    if count_turns(body):
        return "", [("done", {"summary": "nothing more"})]
    return "", [("evaluate_moves", {"moves": [SWAP], "summary": "in the shadow"})]


def no_keys():
    """The environment without any key of the user's, and without the cache."""
    kept = {key: value for key, value in os.environ.items() if not key.endswith("_API_KEY")}
    return mock.patch.dict(os.environ, {**kept, "WAVE_CACHE_ON": "0"}, clear=True)


@needs_tools("waveasm-opt")
class LoopTest(unittest.TestCase):
    def setUp(self):
        self.conductor = Conductor(KERNEL, (64, 1, 1))
        environment = no_keys()
        environment.start()
        self.addCleanup(environment.stop)

    def test_result(self):
        with ModelServer(answer) as server:
            result = run_scheduling_loop(self.conductor, max_rounds=5, model="m",
                                         base_url=server.url, temperature=0.5, progress=False)
        self.assertLess(result["metrics"]["cycles"], result["baseline_metrics"]["cycles"])
        self.assertEqual([played["outcome"] for played in result["rounds"]], ["kept"])
        self.assertEqual(result["rounds"][0]["summary"], "in the shadow")
        self.assertEqual(result["usage"]["requests"], 2)
        self.assertEqual(result["end"], "the oracle is done")
        self.assertEqual(server.bodies[0]["model"], "m")
        self.assertEqual(server.bodies[0]["temperature"], 0.5)
        # The commands lead from the tagged input to the result.
        _, ir = self.conductor.evaluate_with_ir(result["commands"])
        self.assertEqual(*([line for line in text.splitlines() if " = waveasm.v_mfma" in line]
                           for text in (ir, result["ir"])))

    def test_any_oracle(self):
        result = run_scheduling_loop(self.conductor, max_rounds=8, oracle="search", progress=False)
        self.assertLess(result["metrics"]["cycles"], result["baseline_metrics"]["cycles"])

    def test_session_goes_on(self):
        with tempfile.TemporaryDirectory() as folder, ModelServer(answer) as server:
            file = os.path.join(folder, "session.json")
            options = {"model": "m", "base_url": server.url, "progress": False}
            run_scheduling_loop(self.conductor, max_rounds=1, session=file, **options)
            result = run_scheduling_loop(self.conductor, max_rounds=5, resume=file, **options)
        self.assertEqual(len(result["rounds"]), 1)
        self.assertEqual(len(server.bodies), 2)
        self.assertEqual(result["usage"]["requests"], 2)

    def test_errors(self):
        for options, message in (({"max_rounds": 0}, "max_rounds must be 1"),
                                 ({"provider": "nobody"}, "provider 'nobody' is none of"),
                                 ({}, "OPENROUTER_API_KEY"),
                                 ({"oracle": "magic"}, "oracle must be"),
                                 ({"resume": "/does/not/exist"}, "cannot read '/does/not/exist'")):
            with self.subTest(options), self.assertRaisesRegex(ConductorError, message):
                run_scheduling_loop(self.conductor, progress=False, **options)

    def test_cursor(self):
        """A program of the name cursor-agent that does what the real one does with our flags."""
        script = f"""#!{sys.executable}
import json, sys
resumed, said = "--resume" in sys.argv, sys.stdin.read()
assert sys.argv[1:4] == ["--print", "--output-format", "json"], sys.argv
assert resumed or "You schedule the instructions of a GPU kernel" in said, said
text = '```json\\n{{"done": true}}\\n```' if resumed else 'So:\\n```json\\n{{"moves": ["{SWAP}"]}}\\n```'
print(json.dumps({{"type": "result", "result": text, "session_id": "chat"}}))
"""
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "cursor-agent")
            program.write_text(script, encoding="utf-8")
            program.chmod(0o755)
            with mock.patch.dict(os.environ, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}"):
                result = run_scheduling_loop(self.conductor, provider="cursor", model="auto",
                                             progress=False)
        self.assertEqual([played["outcome"] for played in result["rounds"]], ["kept"])


@needs_tools("waveasm-opt", "waveasm-translate")
class CommandLineTest(unittest.TestCase):
    def run_main(self, *arguments):
        out, err = io.StringIO(), io.StringIO()
        with no_keys(), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = conductor_cli.main(list(arguments))
            except SystemExit as stop:
                code = stop.code
        return code, out.getvalue(), err.getvalue()

    def test_llm(self):
        with ModelServer(answer) as server:
            code, out, err = self.run_main("--llm", "--max-rounds", "2", "--model", "m",
                                           "--base-url", server.url, "--metrics")
        self.assertEqual(code, 0, err)
        self.assertIn("gemm: round 1: not better", err)
        self.assertIn("20 tokens in (0 cached), 2 out, 0.0020 US$", err)
        self.assertRegex(out, r"cycles +\| +\d+ \| +\d+")

    def test_no_key(self):
        code, out, err = self.run_main("--llm")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("OPENROUTER_API_KEY", err.splitlines()[-1])

    def test_llm_with_moves(self):
        code, _, err = self.run_main("--llm", "--moves", SWAP)
        self.assertEqual(code, 1)
        self.assertIn("--llm goes with neither", err)


class TextTest(unittest.TestCase):
    def test_pass_options(self):
        self.assertEqual(pass_options({"rounds": 3, "cost": None, "progress": True,
                                       "command": "echo 'a b'", "model": "x y"}),
                         "rounds=3 progress=true command=\"echo 'a b'\" model='x y'")
        with self.assertRaises(ConductorError):
            pass_options({"command": "'\""})

    def test_find_answer(self):
        self.assertEqual(find_answer('```json\n{"undo": 1}\n```'), {"undo": 1})
        self.assertEqual(find_answer('first\n```\n{"undo": 1}\n```\nthen\n```json\n{"undo": 2}\n```'),
                         {"undo": 2})
        self.assertEqual(find_answer('{"done": true}'), {"done": True})
        self.assertIsNone(find_answer("```json\n[1]\n```"))
        self.assertIsNone(find_answer("no"))


if __name__ == "__main__":
    unittest.main()
