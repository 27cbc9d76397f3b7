#!/usr/bin/env python3
"""How the time of ScalingBenchmark grows with the number of ops.

    growth.py RESULTS.json

RESULTS.json: what ScalingBenchmark wrote with --benchmark_out, best with repetitions in random
order (tools/benchmark.sh). Prints a Markdown table of medians: the milliseconds of CPU time that
each part takes with the most ops, and how many times that is what it takes with a tenth and with
a hundredth of them, beside what n log n would be. Exits with 1 if the file holds no such results.
"""

import json
import math
import statistics
import sys


def read_times(path):
    """Milliseconds of each repetition by (part, nominal number of ops), and ops by the same."""
    with open(path) as file:
        results = json.load(file)
    times, ops = {}, {}
    for run in results.get("benchmarks", []):
        if run.get("run_type") != "iteration" or run.get("time_unit") != "ms":
            continue
        program, part, count = run["name"].split("/")[:3]
        key = f"{program}/{part}", int(count)
        times.setdefault(key, []).append(run["cpu_time"])
        ops[key] = run["ops"]
    return times, ops


def main(path):
    times, ops = read_times(path)
    most = max((count for _, count in times), default=0)
    parts = sorted(part for part, count in times if count == most)
    rows = []
    for part in parts:
        large = statistics.median(times[part, most])
        row = [part, f"{large:.0f}"]
        for factor in 10, 100:
            key = part, most // factor
            if key not in times:
                row += ["", ""]
                continue
            n, m = ops[part, most], ops[key]
            row.append(f"{large / statistics.median(times[key]):.1f}")
            row.append(f"{n * math.log(n) / (m * math.log(m)):.1f}")
        rows.append(row)
    if not rows:
        print(f"{path}: no results of ScalingBenchmark", file=sys.stderr)
        return 1
    print(f"| part, {most:,} ops | ms | times {most // 10:,} | n log n | times {most // 100:,} "
          "| n log n |")
    print("|---|---|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
