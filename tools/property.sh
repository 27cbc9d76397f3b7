#!/usr/bin/env bash
# The property test of moves (docs/Conductor.md, "Random moves"): random rounds on the MXFP4 GEMM
# and the generated GEMM, the two at a time. 20,000 rounds on each, or ROUNDS; the seed is 1, or SEED.
# Exit code 0 if no round was accepted or refused wrongly.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build_project waveasm-random-moves

out=build/property
mkdir -p "$out"
export PYTHONPATH=python:test/Python
/usr/bin/python3 -m conductor.kernels.gemm --m 128 --n 128 --k 160 --target gfx950 -o "$out/gemm.mlir"
/usr/bin/python3 test/Integration/gemm_args.py "$out/gemm" -K 160 >/dev/null
/usr/bin/python3 test/Integration/mxfp4_sim.py none.o --K 1792 --prepare "$out/mxfp4" >/dev/null

play() { # name, kernel, options
  local name=$1 kernel=$2
  shift 2
  build/bin/waveasm-random-moves "$kernel" --args "$out/$name/args.json" --block "$@" \
    --rounds "${ROUNDS:-20000}" --seed "${SEED:-1}" --save "$out/$name-failure" >"$out/$name.log"
}
play mxfp4 python/conductor/kernels/mxfp4_gemm.waveasm.mlir 256,2 & mxfp4=$!
play gemm "$out/gemm.mlir" 256 & gemm=$!
failed=0
wait "$mxfp4" || failed=1
wait "$gemm" || failed=1
for name in mxfp4 gemm; do
  step "$name"
  cat "$out/$name.log"
done
exit "$failed"
