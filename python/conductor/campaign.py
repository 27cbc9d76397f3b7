"""A tuning campaign as files in one folder (docs/Campaigns.md).

    manifest.json         kernels and options
    locks/NAME            locked by whoever works on the kernel
    sessions/NAME.json    the session so far
    logs/NAME.jsonl, .txt its log, and what waveasm-opt said
    schedules/NAME.mlir   the best order
    results/NAME.json     the kernel is done
    results.md            the table, once all kernels are
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Sequence, Set, Tuple

from .extract_ir import run_pre_scheduling_pipeline
from .kernels.suite import suite
from .pass_options import option_text, spell_options
from .tools import ConductorError, write_output

MANIFEST = "manifest.json"
FOLDERS = ("locks", "sessions", "logs", "schedules", "results")

#: These begin their search anew in a session that is resumed: one half and then another is not
#: what a whole session would have been.
BEGIN_ANEW = ("search", "list")

#: Options of conductor-schedule that the campaign sets itself.
OWN_OPTIONS = ("session", "resume", "log", "progress", "verbose")


# -- the manifest ------------------------------------------------------------


@dataclass(frozen=True)
class Task:
    """One kernel. `file` is relative to the campaign's folder; `resume`: whether a session that
    was cut short goes on; `key` changes with whatever the result depends on."""

    name: str
    file: str
    options: Dict[str, str]
    resume: bool
    key: str


def _without_duplicates(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ConductorError(f"{MANIFEST}: key '{name}' occurs twice in one object")
    return dict(pairs)


def _check_keys(entry: Any, known: Sequence[str], where: str) -> Dict[str, Any]:
    if not isinstance(entry, dict):
        raise ConductorError(f"{where} must be an object")
    for key in entry:
        if key not in known:
            raise ConductorError(f"{where}: unknown key '{key}'; known are {', '.join(known)}")
    return entry


def _read_options(entry: Dict[str, Any], where: str) -> Dict[str, str]:
    options = entry.get("options", {})
    if not isinstance(options, dict):
        raise ConductorError(f"{where}: options must be an object")
    for name in options:
        if name in OWN_OPTIONS:
            raise ConductorError(f"{where}: option '{name}' is set by waveasm-tune")
        if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
            raise ConductorError(f"{where}: '{name}' is no name of an option")
    return {name: option_text(value, f"{where}: option '{name}'")
            for name, value in options.items()}


def _read_resume(entry: Dict[str, Any], where: str) -> Optional[bool]:
    resume = entry.get("resume")
    if resume is not None and not isinstance(resume, bool):
        raise ConductorError(f"{where}: resume must be true or false")
    return resume


def _read_task(folder: Path, entry: Any, number: int, common: Dict[str, str],
               resume: Optional[bool]) -> Task:
    where = f"{MANIFEST}: kernel number {number}"
    _check_keys(entry, ("name", "file", "options", "resume"), where)
    name, file = entry.get("name"), entry.get("file")
    if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.+-]{0,99}", name):
        raise ConductorError(f"{where} needs a name of letters, digits and _ . + - (it becomes "
                             f"the name of files), not {json.dumps(name)}")
    where = f"{MANIFEST}: kernel '{name}'"
    if not isinstance(file, str) or not file:
        raise ConductorError(f"{where} needs a file")
    try:
        contents = (folder / file).read_bytes()
    except OSError as error:
        raise ConductorError(f"{where}: cannot read {file}: {error.strerror}") from error
    options = {**common, **_read_options(entry, where)}
    oracle = options.get("oracle", "search")
    if oracle == "human":
        raise ConductorError(f"{where}: oracle=human needs a terminal; a campaign has none")
    own = _read_resume(entry, where)
    goes_on = next((r for r in (own, resume) if r is not None), oracle not in BEGIN_ANEW)
    lasting = {n: v for n, v in options.items() if n not in ("threads", "cache")}
    key = hashlib.sha256(contents + b"\0" + spell_options(lasting).encode()).hexdigest()
    return Task(name, file, options, goes_on, key)


def load_manifest(folder: Path) -> List[Task]:
    """The kernels in the manifest's order. Raises ConductorError where something is wrong."""
    path = folder / MANIFEST
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ConductorError(f"cannot read {path}: {error.strerror}; --init writes one for this "
                             f"package's kernels") from error
    except UnicodeDecodeError as error:
        raise ConductorError(f"{path} is not UTF-8") from error
    try:
        root = json.loads(text, object_pairs_hook=_without_duplicates)
    except (ValueError, RecursionError) as error:
        raise ConductorError(f"{path} is not JSON: {error}") from error
    _check_keys(root, ("options", "resume", "kernels"), MANIFEST)
    common, resume = _read_options(root, MANIFEST), _read_resume(root, MANIFEST)
    if "record" in common:
        raise ConductorError(f"{MANIFEST}: give each kernel its own option 'record'")
    kernels = root.get("kernels")
    if not isinstance(kernels, list) or not kernels:
        raise ConductorError(f"{MANIFEST}: kernels must be a list of at least one")
    tasks = [_read_task(folder, entry, number, common, resume)
             for number, entry in enumerate(kernels, 1)]
    names: Set[str] = set()
    for task in tasks:
        # Some file systems do not tell A from a.
        if task.name.lower() in names:
            raise ConductorError(f"{MANIFEST}: kernel '{task.name}' occurs twice")
        names.add(task.name.lower())
    return tasks


def write_manifest(folder: Path, names: Sequence[str] = ()) -> None:
    """A campaign of this package's kernels (default: all), ready to be scheduled."""
    kernels = {kernel.name: kernel for kernel in suite()}
    for name in names:
        if name not in kernels:
            raise ConductorError(f"kernel '{name}' is not one of {', '.join(kernels)}")
    if (folder / MANIFEST).exists():
        raise ConductorError(f"{folder / MANIFEST} exists")
    entries = []
    try:
        (folder / "kernels").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConductorError(f"cannot write to {folder}: {error.strerror}") from error
    for name in names or kernels:
        kernel = kernels[name]
        entry: Dict[str, Any] = {"name": name, "file": f"kernels/{name}.mlir"}
        if kernel.trips:
            entry["options"] = {"trips": list(kernel.trips)}
        entries.append(entry)
        block = [*kernel.block, 1, 1][:3]
        write_output(str(folder / entry["file"]),
                     run_pre_scheduling_pipeline(kernel.waveasm(), block))
    manifest = {"options": {"oracle": "search", "rounds": 32, "seed": 1}, "kernels": entries}
    write_output(str(folder / MANIFEST), json.dumps(manifest, indent=1) + "\n")


# -- the folder --------------------------------------------------------------


class Campaign:
    """The folder of a manifest, which is read once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tasks = load_manifest(folder)
        try:
            for name in FOLDERS:
                (folder / name).mkdir(exist_ok=True)
        except OSError as error:
            raise ConductorError(f"cannot write to {folder}: {error.strerror}") from error

    def session(self, task: Task) -> Path:
        return self.folder / "sessions" / f"{task.name}.json"

    def log(self, task: Task, suffix: str = ".jsonl") -> Path:
        return self.folder / "logs" / (task.name + suffix)

    def result_path(self, task: Task) -> Path:
        return self.folder / "results" / f"{task.name}.json"

    def unfinished(self) -> List[Task]:
        """Kernels without a result. Reads the folder and does not ask for each file: what NFS
        remembers of files that were not there may be old."""
        there = set(os.listdir(self.folder / "results"))
        return [task for task in self.tasks if f"{task.name}.json" not in there]

    def result(self, task: Task) -> Optional[Dict[str, Any]]:
        """What write_result wrote; None where there is nothing, or nothing of that kind."""
        try:
            result = json.loads(self.result_path(task).read_text(encoding="utf-8"))
            rows = [(p["name"], p["failure"], p["before"].get, p["after"].get)
                    for p in result["programs"]]
            return result if isinstance(result["key"], str) and (rows or result["error"]) else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def write_result(self, task: Task, result: Dict[str, Any]) -> None:
        write_output(str(self.result_path(task)),
                     json.dumps({"name": task.name, "file": task.file, "options": task.options,
                                 "key": task.key, **result}, indent=1) + "\n")

    def is_stale(self, task: Task) -> bool:
        """Whether its result is of another kernel or other options (or no result at all)."""
        result = self.result(task)
        return self.result_path(task).exists() and (result is None or result["key"] != task.key)

    def forget_failed(self) -> None:
        """Removes results that are stale or have an error, unless someone works on the kernel."""
        for task in self.tasks:
            with self.claim(task) as lock:
                result = self.result(task)
                if lock is not None and (self.is_stale(task) or
                                         (result and find_error(result))):
                    self.result_path(task).unlink()
                    (self.folder / "results.md").unlink(missing_ok=True)

    @contextlib.contextmanager
    def claim(self, task: Task) -> Iterator[Optional[int]]:
        """The locked file of the kernel, or None while another has it.

        The lock is flock's: it belongs to the open file, so a process that is given the file keeps
        the kernel locked after this one was killed, and it ends with the last of them.
        """
        try:
            lock = os.open(self.folder / "locks" / task.name, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise ConductorError(f"cannot lock '{task.name}': {error.strerror}") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            yield None
            return
        except OSError as error:
            os.close(lock)
            raise ConductorError(f"{self.folder} is on a file system without locks: "
                                 f"{error.strerror}") from error
        try:
            yield lock
        finally:
            os.close(lock)

    def begin(self, task: Task, lock: int) -> bool:
        """Readies the files of a claimed kernel: a session that may not go on is removed. Returns
        whether the kernel was begun before."""
        begun = os.pread(lock, 100, 0).decode(errors="replace") == task.key
        if not begun or not task.resume:
            for path in (self.session(task), self.log(task)):
                path.unlink(missing_ok=True)
        os.ftruncate(lock, 0)
        os.pwrite(lock, task.key.encode(), 0)
        return begun


def find_error(result: Optional[Dict[str, Any]]) -> str:
    """What went wrong, in one line; empty if nothing did."""
    if result is None:
        return "not done"
    failures = [f"the oracle failed: {p['failure']}" for p in result["programs"] if p["failure"]]
    return result["error"] or (failures[0] if failures else "")


# -- the table ---------------------------------------------------------------

HEADS = ("kernel", "cycles before", "after", "change", "lower bound", "rounds", "kept", "error")


def _row(name: str, program: Dict[str, Any], error: str) -> Tuple[object, ...]:
    before, after = program["before"].get("cycles", "-"), program["after"].get("cycles", "-")
    change = "-"
    if isinstance(before, int) and isinstance(after, int) and before:
        change = f"{100 * (after - before) / before:+.2f}%"
    return (name, before, after, change, program["after"].get("lower_bound", "-"),
            program.get("rounds", "-"), program.get("kept", "-"), error)


def _rows(campaign: Campaign, task: Task) -> List[Tuple[object, ...]]:
    """A row for each program; nothing in it depends on the machine or on who worked."""
    nothing: Dict[str, Any] = {"before": {}, "after": {}}
    result = campaign.result(task)
    if campaign.is_stale(task):
        return [_row(task.name, nothing, "the result is of another kernel or other options")]
    if result is None:
        return [_row(task.name, nothing, "not done")]
    programs = result["programs"]
    if not programs:
        return [_row(task.name, nothing, result["error"])]
    return [_row(task.name if len(programs) == 1 else f"{task.name}: {program['name']}", program,
                 find_error({**result, "programs": [program]})) for program in programs]


def format_results(campaign: Campaign) -> str:
    """Markdown."""
    lines: List[Sequence[object]] = [HEADS, ["---"] + ["---:"] * 6 + ["---"]]
    for task in campaign.tasks:
        lines += _rows(campaign, task)
    cells = [[str(cell).replace("|", "\\|") for cell in line] for line in lines]
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)
