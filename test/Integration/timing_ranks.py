#!/usr/bin/python3
"""Does the estimate of conductor-metrics rank schedules as the simulator does?

    timing_ranks.py --tools build/bin [--orders 200] [--moves 600] [--seed 1]
        [--trips 7,0] KERNEL.mlir ARGS.json BLOCK

Makes random legal orders of the kernel (test-compile-cache), asks conductor-metrics for the cycles
of each, compiles it and runs it on `waveasm-sim --timing`. Prints one line: orders, Spearman's rank
correlation, the ratio estimate / simulator (mean, least, most), the spread of the simulated cycles
(most / least), and how much slower than the best the order is that the estimate takes for best.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import numpy as np


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def ranks(values):
    """Equal values share the mean of their ranks."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def measure(args, folder, seed):
    """Estimated and simulated cycles of one random order; None if it does not fit."""
    opt, sim = (os.path.join(args.tools, name) for name in ("waveasm-opt", "waveasm-sim"))
    order, code = os.path.join(folder, "order.mlir"), os.path.join(folder, "order.hsaco")
    metrics = os.path.join(folder, "metrics.json")
    trips = f"trips={args.trips} " if args.trips else ""
    moves = args.moves if seed != args.seed else 0  # the first is the order as written
    done = run(opt, "--pass-pipeline=builtin.module(waveasm.program(test-compile-cache{rounds=1 "
               f"moves={moves} seed={seed}}}),conductor-metrics{{{trips}output={metrics}}})",
               args.kernel, "-o", order)
    if done.returncode == 0:
        done = run(opt, "--waveasm-post-schedule", f"--waveasm-emit-hsaco=output={code}", order,
                   "-o", os.devnull)
    if done.returncode:
        if "out of" in done.stderr:
            return None
        sys.exit(f"seed {seed}: {done.stderr[:1000]}")
    with open(metrics, encoding="utf-8") as file:
        estimate = json.load(file)["programs"][0]["cycles"]
    result = run(sim, code, "--args", args.args, "--block", args.block, "--timing",
                 "--format=json", "--check=none")
    if result.returncode:
        sys.exit(f"seed {seed}: {result.stderr[:1000]}")
    return estimate, json.JSONDecoder().raw_decode(result.stdout)[0]["cycles"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kernel")
    parser.add_argument("args")
    parser.add_argument("block")
    parser.add_argument("--tools", default="build/bin")
    parser.add_argument("--orders", type=int, default=200)
    parser.add_argument("--moves", type=int, default=600, help="tried for each order")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trips", help="of loops whose count the IR does not tell: 7,0")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    pairs = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(args.seed, args.seed + args.orders):
            if pair := measure(args, folder, seed):
                pairs.append(pair)
                if args.verbose:
                    print(seed, *pair, flush=True)
    estimate, simulated = np.array(pairs, float).T
    ratio = estimate / simulated
    rho = np.corrcoef(ranks(estimate), ranks(simulated))[0, 1]
    regret = simulated[np.argmin(estimate)] / simulated.min() - 1
    print(f"orders {len(pairs)} rho {rho:.3f} ratio {ratio.mean():.3f} {ratio.min():.3f} "
          f"{ratio.max():.3f} spread {simulated.max() / simulated.min():.3f} regret {regret:.3f}")


if __name__ == "__main__":
    main()
