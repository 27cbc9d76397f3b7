#!/usr/bin/env bash
# Installs, builds and schedules the in-tree GEMM with the built-in search oracle:
# prints metrics before and after and the files written.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build_project waveasm-opt waveasm-translate waveasm-conductor waveasm-sim

step "Scheduling a GEMM for gfx942 (f16, tile 128x128, 4 waves)"
out=build/quickstart
PYTHONPATH=python /usr/bin/python3 -m conductor.quickstart --output-dir "$out" "$@"
llvm-objdump-22 -d --mcpu=gfx942 "$out/gemm.hsaco" >"$out/gemm.disassembly"
echo "disassembly: $out/gemm.disassembly ($(grep -c '// 0' "$out/gemm.disassembly") instructions)"
echo "quickstart: done"
