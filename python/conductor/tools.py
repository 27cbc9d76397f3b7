"""Finds and runs the WaveASM command line tools.

A tool that fails raises ConductorError with what it wrote to stderr; nothing here interprets IR.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable, List, NoReturn, Optional, Sequence

#: Environment variables that name a binary.
TOOL_VARIABLES = {"waveasm-translate": "WAVEASM_TRANSLATE", "waveasm-conductor": "WAVEASM_CONDUCTOR"}

_REPOSITORY = Path(__file__).resolve().parents[2]


class ConductorError(Exception):
    """Something that the user can act on.

    `str(error)` is one line; `diagnostics` is all that the tool said (may be empty).
    """

    def __init__(self, message: str, diagnostics: str = "") -> None:
        super().__init__(message)
        self.diagnostics = diagnostics


def find_tool(name: str) -> str:
    """Path of a binary: its environment variable, beside another tool that one names, the build
    tree of this package's repository, then PATH. Raises ConductorError where there is none."""
    variable = TOOL_VARIABLES.get(name)
    named = os.environ.get(variable) if variable else None
    if named:
        if not os.access(named, os.X_OK):
            raise ConductorError(f"{variable}={named} is not an executable file")
        return os.path.abspath(named)
    paths = [Path(os.environ[v]) for v in TOOL_VARIABLES.values() if os.environ.get(v)]
    folders = [p.absolute().parent for p in paths] + [p.resolve().parent for p in paths]
    for folder in [*folders, _REPOSITORY / "build" / "bin", _REPOSITORY / "bin"]:
        if os.access(folder / name, os.X_OK) and (folder / name).is_file():
            return str(folder / name)
    on_path = shutil.which(name)
    if on_path:
        return on_path
    hint = f", set {variable}" if variable else ""
    raise ConductorError(f"{name} not found: build the project{hint} or put it on PATH")


def headline(tool: str, diagnostics: str, status: int) -> str:
    """The line of a tool's output that says what is wrong."""
    lines = [line.strip() for line in diagnostics.splitlines() if line.strip()]
    for wanted in ("conductor:", "error:"):
        for line in lines:
            if wanted in line:
                return line
    if status < 0:
        return f"{tool} was ended by signal {-status}"
    return lines[0] if lines else f"{tool} failed with exit code {status}"


def run_tool(name: str, ir: str, arguments: Sequence[str], *, output: str = "-o",
             extra_output: Optional[str] = None) -> str:
    """Runs `name` on the text `ir` and returns the file that it writes.

    The tool runs in a folder of its own, on `kernel.mlir`. With `extra_output` the text of that
    file (which an argument has named) is returned instead of the main output.
    """
    binary = find_tool(name)
    with tempfile.TemporaryDirectory(prefix="conductor-") as folder:
        Path(folder, "kernel.mlir").write_text(ir, encoding="utf-8")
        command: List[str] = [binary, *arguments, "kernel.mlir", output, "result.txt"]
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        except OSError as error:
            raise ConductorError(f"cannot run {binary}: {error.strerror}") from error
        if done.returncode:
            raise ConductorError(headline(name, done.stderr, done.returncode), done.stderr)
        result = Path(folder, extra_output or "result.txt")
        if not result.is_file():
            raise ConductorError(f"{name} wrote no {result.name}", done.stderr)
        return result.read_text(encoding="utf-8")


def write_output(path: Optional[str], text: str) -> None:
    """Writes to a file, whole or not at all, or to standard output where `path` is None."""
    if path is None:
        sys.stdout.write(text)
        return
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a device or a pipe
            Path(path).write_text(text, encoding="utf-8")
            return
        folder = os.path.dirname(os.path.abspath(path))
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".conductor-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(temporary, 0o666 & ~mask)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise ConductorError(f"cannot write {path}: {error.strerror}") from error


class ArgumentParser(argparse.ArgumentParser):
    """Reports a wrong command line in one line, with exit code 1; takes no abbreviated flags."""

    def __init__(self, **arguments: Any) -> None:
        super().__init__(allow_abbrev=False, **arguments)

    def error(self, message: str) -> NoReturn:
        self.exit(1, f"{self.prog.split('.')[-1]}: {message}\n")


def run_command(main: Callable[[], int]) -> NoReturn:
    """Ends the process with `main`'s exit code; quiet when the reader of a pipe goes away or the
    user interrupts."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
