"""Runs a kernel of the package on waveasm-sim and gives its report back to conductor-schedule, as
it is and as rocprofv3 would have written it (code.json, stats_*.csv, a folder of both): the oracle
must see each instruction's hits and clocks. profile.py FOLDER"""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from conductor.kernels.suite import suite

folder = Path(sys.argv[1])
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir(parents=True)
kernel = next(kernel for kernel in suite() if kernel.name == "row_sum")


def run(*command):
    return subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True)


(folder / "kernel.mlir").write_text(kernel.waveasm(), encoding="utf-8")
assert run("waveasm-opt", "--waveasm-pre-schedule", "--conductor-tag", folder / "kernel.mlir", "-o",
           folder / "tagged.mlir").returncode == 0
assert run("waveasm-opt", "--waveasm-post-schedule",
           f"--waveasm-emit-hsaco=output={folder}/k.hsaco", folder / "tagged.mlir", "-o",
           os.devnull).returncode == 0
simulated = run("waveasm-sim", folder / "k.hsaco", "--args", kernel.write_arguments(folder),
                "--grid", ",".join(map(str, kernel.grid)), "--block",
                ",".join(map(str, kernel.block)), "--timing", "--format=json")
assert simulated.returncode == 0, simulated.stderr
report = json.loads(simulated.stdout)
(folder / "report.json").write_text(simulated.stdout, encoding="utf-8")
rows = report["instruction_timing"]
name = report["kernel"]

# What a trace of the same run would say: sums over the hits, addresses of the code object, the
# kernel's name before its first instruction, nothing of what did not run.
entry = min(row["address"] for row in rows)
table = [["; " + name, 0, 1, name, 1, entry, 0, 0, 0, 0]]
for number, row in enumerate(rows):
    if row["hits"]:
        table.append([row["text"], 0, number + 2, "", 1, row["address"], row["hits"],
                      round(row["latency_mean"] * row["hits"]), row["stall_cycles"], 0])
trace = folder / "trace" / "ui_output_agent_1_dispatch_1"
trace.mkdir(parents=True)
HEADER = "ISA, _, LineNumber, Source, Codeobj, Vaddr, Hit, Latency, Stall, Idle"
(trace / "code.json").write_text(json.dumps({"code": table, "version": "3.0.0", "header": HEADER}),
                                 encoding="utf-8")
stats = folder / "stats_ui_output_agent_1_dispatch_1.csv"
with open(stats, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(["CodeObj", "Vaddr", "Instruction", "Hitcount", "Latency", "Stall", "Idle",
                     "Source"])
    for isa, _, _, source, code_object, address, hits, latency, stall, idle in table:
        writer.writerow([code_object, address, isa, hits, latency, stall, idle, source])

oracle = folder / "oracle.sh"
oracle.write_text('read -r start\nprintf "%s" "$start" > "$1"\nread -r round\n'
                  'printf "%s" "$round" > "$1.round"\necho \'{"done": true}\'\n', encoding="utf-8")


def schedule(profile, program="tagged.mlir", more=""):
    return run("waveasm-opt", folder / program, "-o", os.devnull,
               f"--conductor-schedule=oracle=command cache=off profile={profile} "
               f"command='sh {oracle} {folder}/told' {more}")


def by_tag(entries):
    sums = defaultdict(lambda: [0, 0])
    for entry in entries:
        sums[entry["tag"]][0] += entry["hits"]
        sums[entry["tag"]][1] += entry["stall_cycles"]
    return {tag: counts for tag, counts in sums.items()}


# What has no tag goes by the next that has one.
expected, waiting = [], []
for row in rows:
    waiting.append(row)
    if row["tag"]:
        expected += [{**other, "tag": row["tag"]} for other in waiting]
        waiting = []
expected = by_tag(row for row in expected + waiting if row["hits"] or row["stall_cycles"])
for profile in (folder / "report.json", trace / "code.json", stats, folder / "trace"):
    done = schedule(profile)
    assert done.returncode == 0, (profile, done.stderr)
    told = json.loads((folder / "told").read_text(encoding="utf-8"))["profile"]
    found = by_tag(told)
    assert found == expected, (profile, set(found.items()) ^ set(expected.items()))
    means = {(entry["tag"], entry["op"]): entry["latency_mean"] for entry in told}
    load = next(row for row in rows if row["tag"].startswith("buffer_load"))
    assert abs(means[load["tag"], load["text"].split()[0]] - load["latency_mean"]) < 1
    words = json.loads((folder / "told.round").read_text(encoding="utf-8"))["text"]
    worst = max(told, key=lambda entry: entry["stall_cycles"])
    assert "input order only" in words and worst["tag"] in words
    print(profile.name, len(told), "instructions, worst", worst["tag"], worst["stall_cycles"])

# Two dispatches are added up.
shutil.copytree(trace, folder / "trace" / "ui_output_agent_1_dispatch_2")
assert schedule(folder / "trace").returncode == 0
twice = by_tag(json.loads((folder / "told").read_text(encoding="utf-8"))["profile"])
assert twice == {tag: [2 * hits, 2 * stalls] for tag, (hits, stalls) in expected.items()}

# Another order is other code.
assert run("waveasm-opt", "--conductor-schedule=oracle=list", folder / "tagged.mlir", "-o",
           folder / "other.mlir").returncode == 0
for profile in (folder / "report.json", stats):
    done = schedule(profile, "other.mlir")
    assert done.returncode == 1 and "is of other code than what this order of" in done.stderr, done


def refused(text, message, suffix=".json"):
    bad = folder / f"bad{suffix}"
    bad.write_text(text, encoding="utf-8")
    done = schedule(bad)
    assert done.returncode == 1 and re.search(message, done.stderr), (text[:80], done)
    assert "PLEASE submit" not in done.stderr, done.stderr


def changed(position, value):
    return json.dumps({"code": [*table[:1], [*table[1][:position], value, *table[1][position + 1:]]],
                       "header": HEADER})


refused("", "bad.json")
refused("[]", "bad.json")
refused("{" * 100000, "bad.json")
refused('{"code": 3}', "bad.json")
refused('{"code": [[1, 2]]}', "row 1")
refused(changed(6, -1), "row 2")
refused(changed(6, "many"), "row 2")
refused(changed(5, 2**63), "row 2|is of other code")
refused(changed(5, entry + 2), "is of other code")
refused(changed(0, "s_sleep 1"), "is of other code")
refused(json.dumps({**report, "instruction_timing": [{**rows[0], "hits": -1}]}), "row 1: 'hits'")
refused(json.dumps({**report, "kernel": "other"}), "none of the module's kernels")
refused(stats.read_text(encoding="utf-8").replace("Vaddr", "Where"), "bad.csv", ".csv")
refused('"CodeObj","Vaddr","Instruction"\n1,2', "bad.csv", ".csv")
done = schedule(folder / "absent")
assert done.returncode == 1 and "absent" in done.stderr
(folder / "empty").mkdir()
done = schedule(folder / "empty")
assert done.returncode == 1 and "empty" in done.stderr, done
