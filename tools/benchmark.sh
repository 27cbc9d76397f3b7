#!/usr/bin/env bash
# Prints how long one evaluation of a schedule takes, in parts (docs/Conductor.md), how time grows
# with the size of the program, and how fast the simulator runs the MXFP4 GEMM: wave-instructions
# per second, with one and with two host threads. Options go to Google Benchmark.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build_project waveasm-translate EvaluationBenchmark ScalingBenchmark SimulatorBenchmark

out=build/benchmark
mkdir -p "$out"
PYTHONPATH=python /usr/bin/python3 -m conductor.kernels.gemm -o "$out/gemm.mlir"
step "Evaluation of a schedule: MXFP4 GEMM, generated GEMM"
build/bin/EvaluationBenchmark python/conductor/kernels/mxfp4_gemm.waveasm.mlir "$out/gemm.mlir" "$@"

step "Tag, 1,000 moves, verify, compile: 100 to 100,000 ops"
# In random order: one size after the other, the machine's speed and what the one before left in
# caches and heap would pass for growth.
build/bin/ScalingBenchmark --benchmark_repetitions=7 --benchmark_enable_random_interleaving=true \
  --benchmark_min_time=0.2 --benchmark_display_aggregates_only=true \
  --benchmark_out="$out/scaling.json" "$@"
/usr/bin/python3 test/Benchmark/growth.py "$out/scaling.json"

build/bin/waveasm-translate --target=gfx950 --waveasm-linear-scan="max-vgprs=256 max-agprs=256" \
  --waveasm-insert-waitcnt --waveasm-hazard-mitigation=target=gfx950 --emit-assembly \
  python/conductor/kernels/mxfp4_gemm.waveasm.mlir -o "$out/mxfp4.s"
PYTHONPATH=python /usr/bin/python3 test/Integration/mxfp4_sim.py "$out/mxfp4.s" --K 1024 \
  --groups 4x1 --prepare "$out" >/dev/null
step "Simulation of the MXFP4 GEMM, K = 1024"
build/bin/SimulatorBenchmark "$out/kernel.o" "$out/args.json" 4 256,2 "$@"
