"""Schedules many kernels; several workers share a folder (docs/Campaigns.md).

    python -m conductor.tune DIR --init --kernels axpy,softmax
    python -m conductor.tune DIR --workers 4
    mpirun -n 8 python -m conductor.tune DIR

Whatever is killed goes on where the same command is started again.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from .campaign import (Campaign, Task, find_error, format_results, spell_options,
                       write_manifest)
from .tools import ArgumentParser, ConductorError, find_tool, headline, run_command, write_output

#: How long to wait before looking again at what others have: at first, and at most.
POLL_SECONDS = (0.1, 2.0)

#: From the first to the last process that a signal to a whole job reaches, at most.
JOB_SIGNAL_SECONDS = 0.5

#: Signals that say nothing about the kernel: somebody, or a limit of the machine, ended the tool.
FROM_OUTSIDE = (signal.SIGHUP, signal.SIGINT, signal.SIGKILL, signal.SIGTERM, signal.SIGXCPU)


# -- who we are --------------------------------------------------------------


def get_rank(environment: Mapping[str, str]) -> Optional[int]:
    """Number of this worker where mpirun or Slurm has started several; None elsewhere."""
    first = int(environment.get("SLURM_ARRAY_TASK_MIN") or 0)
    task = int(environment.get("SLURM_ARRAY_TASK_ID") or first) - first
    # mpirun may itself have been started by Slurm, whose number is then that of a node.
    for name in ("OMPI_COMM_WORLD_RANK", "PMIX_RANK", "PMI_RANK", "SLURM_PROCID"):
        if environment.get(name):
            return task + int(environment[name])
    return task if environment.get("SLURM_ARRAY_TASK_ID") else None


def _die_with_parent(parent: int, number: int) -> Callable[[], None]:
    """For a child, before it does anything: it gets the signal when its parent dies, however."""
    prctl = ctypes.CDLL(None).prctl
    set_death_signal = 1  # PR_SET_PDEATHSIG of <sys/prctl.h>

    def ask() -> None:
        prctl(set_death_signal, int(number), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)
    return ask


class Stop:
    """Turns Ctrl-C and SIGTERM into `signal`, and passes them to `children`: SIGTERM at first,
    after which waveasm-opt ends with what it is doing, then `second`."""

    def __init__(self, second: signal.Signals = signal.SIGKILL) -> None:
        self.signal: Optional[int] = None
        self.children: List[int] = []
        self._second = second
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._handle)

    def _handle(self, number: int, _frame: object) -> None:
        passed = signal.SIGTERM if self.signal is None else self._second
        self.signal = number
        for child in self.children:
            try:
                os.kill(child, passed)
            except ProcessLookupError:
                pass

    @property
    def exit_code(self) -> int:
        return 128 + (self.signal or 0)


# -- one kernel --------------------------------------------------------------


def check_options(campaign: Campaign) -> None:
    """Lets waveasm-opt read the options on an empty module, before any kernel fails by them.
    Raises ConductorError with what it does not like."""
    seen = set()
    for task in campaign.tasks:
        options = {n: v for n, v in task.options.items() if n not in ("trips", "record")}
        text = spell_options(options)
        if text in seen:
            continue
        seen.add(text)
        done = subprocess.run([find_tool("waveasm-opt"), f"--conductor-schedule={text}", "-"],
                              input="module {}\n", cwd=campaign.folder, capture_output=True,
                              text=True, check=False)
        if done.returncode:
            said = headline("waveasm-opt", done.stderr, done.returncode)
            raise ConductorError(f"options of kernel '{task.name}': {said}", done.stderr)


def _read_ends(log: Path, offset: int) -> List[Dict[str, Any]]:
    """The results of all programs in what the log has from there on. A tool that was killed may
    have left half a line."""
    try:
        with open(log, encoding="utf-8") as file:
            file.seek(offset)
            events = [json.loads(line) for line in file if line.endswith("\n")]
    except (OSError, ValueError) as error:
        raise ConductorError(f"cannot read {log}: {error}") from error
    return [{"name": event["program"],
             **{key: event[key] for key in ("end", "failure", "rounds", "kept", "refused",
                                            "before", "after", "usage")}}
            for event in events if event["event"] == "end"]


class Worker:
    """Takes one kernel after the other. `alone`: nobody else is on this machine."""

    def __init__(self, campaign: Campaign, stop: Stop, alone: bool, cache: Optional[str]) -> None:
        self.campaign = campaign
        self.stop = stop
        self.binary = find_tool("waveasm-opt")
        self.threads = None if alone else os.environ.get("SLURM_CPUS_PER_TASK") or "1"
        self.environment = dict(os.environ)
        if cache:
            self.environment["WAVEASM_CACHE_DIR"] = os.path.abspath(cache)
        self.given_up: Dict[str, str] = {}  # kernels that someone else has killed, and how

    def run(self) -> None:
        """Returns when every kernel is done, or no other is left that we may try."""
        pause, longest = POLL_SECONDS
        while self.stop.signal is None:
            tasks = [t for t in self.campaign.unfinished() if t.name not in self.given_up]
            if not tasks:
                return
            worked = [self._try(task) for task in tasks if self.stop.signal is None]
            if any(worked):
                pause, _ = POLL_SECONDS
            elif self.stop.signal is None:
                time.sleep(pause)  # others may finish or die
                pause = min(2 * pause, longest)

    def _try(self, task: Task) -> bool:
        """Does the kernel if nobody else does or has done it."""
        with self.campaign.claim(task) as lock:
            if lock is None or task not in self.campaign.unfinished():
                return False
            started = time.time()
            begun = self.campaign.begin(task, lock)
            result = self._schedule(task, lock, begun)
            if result is None:
                return True
            result.update(seconds=round(time.time() - started, 3), begun_before=begun,
                          host=socket.gethostname(), finished=round(time.time(), 3))
            self.campaign.write_result(task, result)
        total = len(self.campaign.tasks)
        done = total - len(self.campaign.unfinished())
        print(f"waveasm-tune: {task.name}: {find_error(result) or 'done'} ({done} of {total})",
              file=sys.stderr, flush=True)
        return True

    def _arguments(self, task: Task, begun: bool, output: str) -> List[str]:
        options = dict(task.options)
        if self.threads is not None:
            options.setdefault("threads", self.threads)
        if begun:  # else a session that was stored just before the kill comes back as one round
            options["cache"] = "off"
        resumed = self.campaign.session(task).exists()
        options["resume" if resumed else "session"] = f"sessions/{task.name}.json"
        options["log"] = f"logs/{task.name}.jsonl"
        return [self.binary, f"--conductor-schedule={spell_options(options)}", task.file,
                "-o", output]

    def _schedule(self, task: Task, lock: int, begun: bool) -> Optional[Dict[str, Any]]:
        """The result, or None where the kernel was interrupted."""
        output = f"schedules/.{task.name}.mlir"
        log, said = self.campaign.log(task), self.campaign.log(task, ".txt")
        offset = log.stat().st_size if log.exists() else 0
        status = self._run_tool(self._arguments(task, begun, output), said, lock)
        programs = _read_ends(log, offset) if log.exists() else []
        failed = status != 0 or any(program["failure"] for program in programs)
        if failed:
            time.sleep(JOB_SIGNAL_SECONDS)  # the oracle may have been killed right before us
        if (any(program["end"] == "interrupted" for program in programs) or
                -status in FROM_OUTSIDE or (failed and self.stop.signal is not None)):
            if self.stop.signal is None:
                how = f"ended by {signal.Signals(-status).name}" if status < 0 else "interrupted"
                self.given_up[task.name] = f"waveasm-opt was {how}"
            return None
        diagnostics = said.read_text(encoding="utf-8", errors="replace")
        error = headline("waveasm-opt", diagnostics, status) if status else ""
        if not error and not programs:
            error = f"no program in {task.file}"
        if not error:
            os.replace(self.campaign.folder / output,
                       self.campaign.folder / "schedules" / f"{task.name}.mlir")
        return {"error": error, "programs": programs, "diagnostics": diagnostics}

    def _run_tool(self, command: List[str], said: Path, lock: int) -> int:
        """Exit status; negative: the signal. The tool has a session of its own, so that Ctrl-C
        reaches it only through us, and the lock, so that nobody takes its kernel while it runs."""
        with open(said, "wb") as errors:
            try:
                child = subprocess.Popen(
                    command, cwd=self.campaign.folder, env=self.environment, pass_fds=(lock,),
                    stdin=subprocess.DEVNULL, stdout=errors, stderr=errors, start_new_session=True,
                    preexec_fn=_die_with_parent(os.getpid(), signal.SIGKILL))
            except OSError as error:
                raise ConductorError(f"cannot run {self.binary}: {error.strerror}") from error
        self.stop.children = [child.pid]
        if self.stop.signal is not None:  # it came before we knew the child
            child.terminate()
        status = child.wait()
        self.stop.children = []
        return status


# -- all workers -------------------------------------------------------------


def run_workers(count: int, work: Callable[[Stop], int]) -> Tuple[Stop, List[int]]:
    """Runs `work` in so many processes; how they ended. They end when this process does."""
    stop = Stop(second=signal.SIGTERM)
    sys.stdout.flush()
    sys.stderr.flush()
    attach = _die_with_parent(os.getpid(), signal.SIGTERM)
    for _ in range(count):
        if stop.signal is not None:
            break
        child = os.fork()
        if child == 0:
            code = 1
            try:
                inner = Stop()
                inner.signal = stop.signal
                os.setsid()  # Ctrl-C reaches it through us alone
                attach()
                code = work(inner)
            except (ConductorError, OSError) as error:
                print(f"waveasm-tune: {error}", file=sys.stderr, flush=True)
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)
        stop.children.append(child)
    codes = []
    while stop.children:
        child, status = os.wait()
        stop.children.remove(child)
        codes.append(os.waitstatus_to_exitcode(status))
    return stop, codes


def finish(campaign: Campaign, first: bool, reasons: Mapping[str, str]) -> int:
    """Writes the table if all is done, and prints it if we are the first. Exit code."""
    left = campaign.unfinished()
    if left:
        if first:
            names = ", ".join(f"{t.name} ({reasons[t.name]})" if t.name in reasons else t.name
                              for t in left)
            print(f"waveasm-tune: {len(left)} of {len(campaign.tasks)} kernels are not done: "
                  f"{names}; start again to go on", file=sys.stderr)
        return 1
    table = format_results(campaign)
    write_output(str(campaign.folder / "results.md"), table)
    if not first:  # mpirun would end the first before it has printed
        return 0
    sys.stdout.write(table)
    sys.stdout.flush()
    return 1 if _has_errors(campaign) else 0


def _has_errors(campaign: Campaign) -> bool:
    return any(find_error(campaign.result(task)) for task in campaign.tasks)


def _work(campaign: Campaign, args) -> int:
    rank = get_rank(os.environ)
    first = not rank
    alone = rank is None and args.workers == 1
    if args.workers == 1:
        stop = Stop()
        worker = Worker(campaign, stop, alone, args.cache)
        worker.run()
        return stop.exit_code if stop.signal else finish(campaign, first, worker.given_up)

    def work(inner: Stop) -> int:
        worker = Worker(campaign, inner, alone, args.cache)
        worker.run()
        for name, how in worker.given_up.items():
            print(f"waveasm-tune: {name}: {how}", file=sys.stderr, flush=True)
        return inner.exit_code if inner.signal else 0

    stop, codes = run_workers(args.workers, work)
    for code in codes:
        if code and stop.signal is None:
            how = f"ended by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
            print(f"waveasm-tune: a worker failed: {how}", file=sys.stderr)
    return stop.exit_code if stop.signal else finish(campaign, first, {})


# -- command line ------------------------------------------------------------


def _run(args) -> int:
    folder = Path(args.folder)
    if args.init:
        write_manifest(folder, [n for n in (args.kernels or "").split(",") if n])
        return 0
    campaign = Campaign(folder)
    stale = [task.name for task in campaign.tasks if campaign.is_stale(task)]
    if args.retry and not get_rank(os.environ):
        campaign.forget_failed()
    elif stale and not args.report and not args.retry:
        raise ConductorError(f"results of another kernel or other options: {', '.join(stale)}; "
                             f"--retry does them anew")
    if args.report:
        sys.stdout.write(format_results(campaign))
        return 1 if campaign.unfinished() or _has_errors(campaign) else 0
    check_options(campaign)
    return _work(campaign, args)


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Exit code: 0; 1 if a kernel has an error or is not done; 128 + signal if interrupted."""
    parser = ArgumentParser(prog="waveasm-tune", description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", metavar="DIR", help="folder of the campaign, with manifest.json")
    parser.add_argument("--init", action="store_true",
                        help="write a manifest of this package's kernels")
    parser.add_argument("--kernels", metavar="NAME,...", help="for --init (default: all)")
    parser.add_argument("--workers", type=int, default=1, metavar="N",
                        help="processes on this machine (default 1)")
    parser.add_argument("--retry", action="store_true",
                        help="do kernels again that failed, or whose file or options changed")
    parser.add_argument("--cache", metavar="FOLDER", help="WAVEASM_CACHE_DIR of the workers")
    parser.add_argument("--report", action="store_true", help="only print the table so far")
    args = parser.parse_args(argv)
    if args.kernels is not None and not args.init:
        parser.error("--kernels goes with --init")
    if not 1 <= args.workers <= 1024:
        parser.error("--workers must be from 1 to 1024")
    try:
        return _run(args)
    except (ConductorError, OSError) as error:
        sys.stderr.write(getattr(error, "diagnostics", ""))
        parser.exit(1, f"waveasm-tune: {error}\n")
    return 0


if __name__ == "__main__":
    run_command(main)
