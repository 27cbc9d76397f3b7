#!/usr/bin/env bash
# Makes the tables of docs/Quality.md: cycles of every kernel as written, after list scheduling, after
# the search with three budgets, and in LLVM's order. Exit code 1 if a schedule is wrong.
# Options go to python/conductor/quality.py; a later --output overrides the page.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build_project waveasm-opt waveasm-sim
PYTHONPATH=python /usr/bin/python3 -m conductor.quality --output docs/Quality.md \
  --blocks test/Conductor/metrics/Inputs/blocks.mlir "$@"
