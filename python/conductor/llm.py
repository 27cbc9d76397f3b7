"""The scheduling loop with a language model, or any other oracle, over the pass conductor-schedule.

    from conductor.llm import run_scheduling_loop
    result = run_scheduling_loop(conductor, max_rounds=5, model="google/gemini-2.5-flash-preview")
    result["metrics"]["cycles"], result["commands"]
"""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Union

from .driver import Conductor
from .pass_options import option_text, spell_options
from .tools import ConductorError, find_tool, headline

#: What `provider` may be.
PROVIDERS = ("openrouter", "openai", "cursor")

Option = Union[str, int, float, bool, None]


def pass_options(options: Mapping[str, Option]) -> str:
    """`key=value ...` as a pass takes them; what is None is left out."""
    return spell_options({key: option_text(value, f"option '{key}'")
                          for key, value in options.items() if value is not None})


def _oracle_options(provider: Optional[str], model: Optional[str]) -> Dict[str, Option]:
    if provider is not None and provider not in PROVIDERS:
        raise ConductorError(f"provider '{provider}' is none of {', '.join(PROVIDERS)}")
    if provider != "cursor":
        return {"oracle": "llm", "provider": provider, "model": model}
    package = Path(__file__).resolve().parent.parent
    words = [sys.executable, "-m", "conductor.cursor", *(["--model", model] if model else [])]
    command = f"PYTHONPATH={shlex.quote(str(package))}:$PYTHONPATH {shlex.join(words)}"
    return {"oracle": "command", "command": command}


def _run_tool(ir: str, options: str, folder: Path, live: bool) -> None:
    """Its lines on stderr go to ours as they come. Ctrl-C ends the search, not the tool: it
    writes the best order then."""
    (folder / "kernel.mlir").write_text(ir, encoding="utf-8")
    tool = find_tool("waveasm-opt")
    command = [tool, f"--conductor-schedule={options}", str(folder / "kernel.mlir"),
               "-o", str(folder / "result.mlir")]
    said: List[str] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, errors="replace") as process:
        while True:
            try:
                for line in process.stderr or ():
                    said.append(line)
                    if live:
                        print(line, end="", file=sys.stderr, flush=True)
                process.wait()
                break
            except KeyboardInterrupt:  # the tool has got it, too
                continue
    if process.returncode:
        text = "".join(said)
        raise ConductorError(headline("waveasm-opt", text, process.returncode), text)


def _read_log(path: Path) -> Dict[str, Any]:
    """The event `end` of the first program."""
    if not path.exists():
        raise ConductorError("waveasm-opt wrote no log: is it another version?")
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if event["event"] == "end":
            return event
    raise ConductorError("waveasm-opt wrote a log without an end")


def _read_rounds(path: Path) -> List[Dict[str, Any]]:
    """Rounds of all agents; none if the result came from the cache."""
    if not path.exists():
        return []
    programs = json.loads(path.read_text(encoding="utf-8"))["programs"]
    return [{"agent": number, **played} for program in programs[:1]
            for number, agent in enumerate(program["agents"]) for played in agent["rounds"]]


def run_scheduling_loop(conductor: Conductor, max_rounds: int = 10, model: Optional[str] = None,
                        temperature: Optional[float] = None,
                        reasoning_effort: Optional[str] = None,
                        provider: Optional[str] = None, base_url: Optional[str] = None,
                        progress: bool = True, session: Optional[str] = None,
                        resume: Optional[str] = None, **options: Option) -> Dict[str, Any]:
    """Plays up to `max_rounds` rounds and returns the best order found.

    `provider` is "openrouter", "openai", "cursor" (the program cursor-agent), or None: by the
    environment (docs/LLM.md). `progress` writes a line for each round to stderr. `session` and
    `resume` are files that a session is saved to and goes on from. Further options are those of
    `conductor-schedule` with `_` for `-`, for instance `agents=4`, `cost=0.5`, `oracle="search"`.

    The result has `metrics` and `baseline_metrics` (numbers by name, cycles and registers among
    them), `commands` (the moves that lead from the tagged input to the result), `rounds` (a
    dictionary each, docs/OracleProtocol.md), `usage` (tokens, and cost in US dollars), `ir` (the
    tagged IR in its new order) and `end` (why it ended). Raises ConductorError where a tool or
    the oracle fails and nothing was found.
    """
    if max_rounds < 1:
        raise ConductorError(f"max_rounds must be 1 or more, got {max_rounds}")
    with tempfile.TemporaryDirectory(prefix="conductor-") as name:
        folder = Path(name)
        log = folder / "log.jsonl"
        saved = Path(session or resume or folder / "session.json")
        settings: Dict[str, Option] = {
            "rounds": max_rounds, "log": str(log), "session": str(saved), "resume": resume,
            "progress": progress, "base-url": base_url, "temperature": temperature,
            "reasoning-effort": reasoning_effort, **_oracle_options(provider, model)}
        settings.update({key.replace("_", "-"): value for key, value in options.items()})
        _run_tool(conductor.waveasm_ir, pass_options(settings), folder, progress)
        end = _read_log(log)
        return {"metrics": end["after"], "baseline_metrics": end["before"],
                "commands": end["moves"], "rounds": _read_rounds(saved), "usage": end["usage"],
                "ir": (folder / "result.mlir").read_text(encoding="utf-8"), "end": end["end"]}
