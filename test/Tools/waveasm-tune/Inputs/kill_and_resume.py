"""Six kernels under mpirun or Slurm: killed half way, started again, compared with a plain run.

    kill_and_resume.py mpirun|slurm FOLDER
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ORACLE = Path(__file__).resolve().parents[3] / "Python" / "load_oracle.py"
#: Those of which a session goes on; the others are searched.
ASKED = {"silu_mul", "softmax", "convolution"}
KERNELS = ("axpy", "softmax", "row_sum", "silu_mul", "gemm_naive", "convolution")
SECONDS = 60  # for anything that is waited for


def wait_until(condition, what):
    end = time.monotonic() + SECONDS
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"waited {SECONDS} s: {what}")
        time.sleep(0.01)


def run(*command, **arguments):
    return subprocess.run([str(c) for c in command], check=True, text=True, capture_output=True,
                          timeout=SECONDS, **arguments).stdout


def count_results(folder):
    return len(list((folder / "results").glob("[!.]*.json")))


def members(session):
    """Processes of a session, without those that are dead but not yet collected."""
    for entry in os.scandir("/proc"):
        try:
            if entry.name.isdigit():
                stat = Path(entry.path, "stat").read_text().rsplit(")", 1)[1].split()
                if int(stat[3]) == session and stat[0] != "Z":
                    yield int(entry.name)
        except OSError:
            pass  # it has ended


class MPI:
    """mpirun and its ranks: one session of this system."""

    def __init__(self, folder, tune):
        root = ["--allow-run-as-root"] if os.geteuid() == 0 else []
        self.command = ["mpirun", "-n", "2", "--oversubscribe", *root, tune, folder]

    def start(self):
        self.job = subprocess.Popen(self.command, start_new_session=True, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def kill(self):
        wait_until(lambda: not [os.kill(p, signal.SIGKILL) for p in members(self.job.pid)],
                   "mpirun's processes to end")
        self.job.communicate()

    def finish(self):
        output = self.job.communicate(timeout=SECONDS)[0]
        if self.job.returncode:
            sys.exit(f"mpirun ended with {self.job.returncode}:\n{output}")
        return output

    def close(self):
        pass


class Slurm:
    """A node, its controller and munged, started for this test on this machine alone."""

    def __init__(self, folder, tune):
        # Short: sockets have names of at most 107 bytes.
        self.home = Path(run("mktemp", "-d", "/tmp/slurm-XXXXXX").strip())
        self.folder, self.tune = folder, tune
        self.daemons = []
        (self.home / "munge.key").write_bytes(os.urandom(1024))
        (self.home / "munge.key").chmod(0o400)
        name = run("hostname", "-s").strip()
        for part in ("state", "spool"):
            (self.home / part).mkdir()
        (self.home / "slurm.conf").write_text(f"""
ClusterName=waveasm
SlurmctldHost={name}(127.0.0.1)
SlurmUser=root
SlurmctldPort={20000 + os.getpid() % 20000}
SlurmdPort={40000 + os.getpid() % 20000}
AuthType=auth/munge
AuthInfo=socket={self.home}/munge.socket
CredType=cred/munge
StateSaveLocation={self.home}/state
SlurmdSpoolDir={self.home}/spool
SlurmctldPidFile={self.home}/slurmctld.pid
SlurmdPidFile={self.home}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
JobRequeue=0
ReturnToService=2
NodeName={name} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes={name} Default=YES State=UP
""")
        os.environ["SLURM_CONF"] = str(self.home / "slurm.conf")
        try:
            # As root it warns of its folders, and starts nevertheless.
            self.daemon("munged", "--foreground", "--force", f"--key-file={self.home}/munge.key",
                        f"--socket={self.home}/munge.socket", f"--pid-file={self.home}/munge.pid",
                        f"--seed-file={self.home}/munge.seed", f"--log-file={self.home}/munge.log")
            wait_until((self.home / "munge.socket").exists, "munged")
            self.daemon("slurmctld", "-D")
            self.daemon("slurmd", "-D", "-N", name)
            wait_until(lambda: "idle" in self.ask("sinfo", "-h", "-o", "%T").split(), "the node")
        except BaseException:
            self.close()
            raise

    def daemon(self, name, *arguments):
        with open(self.home / f"{name}.log", "wb") as log:
            self.daemons.append(subprocess.Popen(
                [f"/usr/sbin/{name}", *arguments], stdout=log, stderr=log))

    @staticmethod
    def ask(*command):
        """What it says, or nothing while the controller starts."""
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        return done.stdout if done.returncode == 0 else ""

    def start(self):
        script = self.home / "job.sh"
        script.write_text(f"#!/bin/sh\nexec '{self.tune}' '{self.folder}'\n")
        self.job = run("sbatch", "--parsable", "--array=0-1", "-n1",
                       f"--output={self.home}/%A_%a.txt", f"--error={self.home}/%A_%a.err",
                       f"--chdir={self.home}", script).strip()

    def ended(self):
        return not self.ask("squeue", "-h", "-j", self.job).strip()

    def kill(self):
        # Each with all that it has started, at once.
        run("scancel", "--full", "--signal=KILL", self.job)
        wait_until(self.ended, "scancel")

    def finish(self):
        wait_until(self.ended, "the job array")
        texts = [(self.home / f"{self.job}_{n}.txt").read_text() for n in (0, 1)]
        if texts[1]:
            sys.exit(f"the second task printed:\n{texts[1]}")
        if not texts[0]:
            sys.exit((self.home / f"{self.job}_0.err").read_text())
        return texts[0]

    def close(self):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
        if not sys.exc_info()[0]:
            shutil.rmtree(self.home)


def prepare(tune, folder):
    run(tune, folder, "--init", f"--kernels={','.join(KERNELS)}")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["options"] = {"rounds": 4, "seed": 5}
    for kernel in manifest["kernels"]:
        if kernel["name"] in ASKED:
            kernel["options"] = {
                "oracle": "command", "cache": "off", "rounds": 6,
                "command": f"exec /usr/bin/python3 {ORACLE} asked-{kernel['name']} 0.05"}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def main():
    engine, tune, scratch = sys.argv[1], shutil.which("waveasm-tune"), Path(sys.argv[2]).resolve()
    shutil.rmtree(scratch, ignore_errors=True)
    plain, killed = scratch / "plain", scratch / "killed"
    prepare(tune, plain)
    shutil.copytree(plain, killed)
    table = run(tune, plain)
    job = {"mpirun": MPI, "slurm": Slurm}[engine](killed, tune)
    try:
        job.start()
        wait_until(lambda: count_results(killed) >= 2, "the first kernels")
        job.kill()
        done = count_results(killed)
        print(f"killed with {done} of {len(KERNELS)} kernels done")
        if not 2 <= done < len(KERNELS) or (killed / "results.md").exists():
            sys.exit("that is not half way")
        job.start()
        printed = job.finish()
        if printed != table or (killed / "results.md").read_text() != table:
            sys.exit(f"the tables differ:\n{table}\n{printed}")
        print(f"the same table\n{printed}", end="")
    finally:
        job.close()
    for schedule in (plain / "schedules").glob("[!.]*"):
        if schedule.read_bytes() != (killed / "schedules" / schedule.name).read_bytes():
            sys.exit(f"{schedule.name} differs")


if __name__ == "__main__":
    main()
