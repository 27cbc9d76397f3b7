#!/usr/bin/env bash
# Installs, builds and runs every test: lit, GoogleTest, Python.
# The last line is "N passed, M failed[, K skipped]"; exit code 1 if any failed.
#
# WAVEASM_KERNELS=DIR adds the tests on real kernels, WAVEASM_PYEMU=FILE those on the
# independent emulator; both default to the folder `shared` beside the clone.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

shared="$(cd .. && pwd)/shared"
[ -d "$shared/kernels" ] && export WAVEASM_KERNELS="${WAVEASM_KERNELS:-$shared/kernels}"
[ -f "$shared/tools/pyemu.py" ] && export WAVEASM_PYEMU="${WAVEASM_PYEMU:-$shared/tools/pyemu.py}"

install_packages
build_project all

# A chat server that is not ours, for test/Conductor/llm. npm comes with some builds of node.
install_mock_llm() {
  local from=test/Conductor/llm to=build/mock-llm
  command -v node >/dev/null || install_packages nodejs
  command -v npm >/dev/null || install_packages npm
  step "npm packages of the tests"
  if ! cmp -s "$from/package-lock.json" "$to/installed"; then
    rm -rf "$to"
    mkdir -p "$to"
    cp "$from/package.json" "$from/package-lock.json" "$to"
    npm ci --prefix "$to" --ignore-scripts --no-audit --no-fund
    cp "$from/package-lock.json" "$to/installed"
  fi
}
install_mock_llm
# For test/Tools/waveasm-tune: tuning campaigns on several machines, tried on this one. And a program
# that applies the diffs that an oracle reads.
install_packages openmpi-bin slurm-wlm munge patch

passed=0 failed=0 skipped=0
count() { # log, regular expression with one group: the number, or 0
  sed -nE "s/.*$2.*/\1/p" "$1" | tail -1 | grep -E '^[0-9]+$' || echo 0
}
add() { passed=$((passed + $1)); failed=$((failed + $2)); skipped=$((skipped + $3)); }
log=$(mktemp)
trap 'rm -f "$log"' EXIT

step "lit"
lit-22 -v --no-progress-bar --time-tests build/test 2>&1 | tee "$log" | grep -vE '^(PASS|UNSUPPORTED)' || true
lit_failed=$(($(count "$log" 'Failed *: *([0-9]+) ') + $(count "$log" 'Unresolved *: *([0-9]+) ') + $(count "$log" 'Timed Out *: *([0-9]+) ')))
lit_passed=$(count "$log" 'Passed *: *([0-9]+) ')
[ "$lit_passed" -gt 0 ] || lit_failed=$((lit_failed + 1)) # lit itself did not run
add "$lit_passed" "$lit_failed" "$(count "$log" 'Unsupported *: *([0-9]+) ')"

for unit in build/bin/*UnitTests; do
  [ -x "$unit" ] || continue
  step "GoogleTest: $(basename "$unit")"
  "$unit" --gtest_brief=1 2>&1 | tee "$log" || true
  unit_passed=$(count "$log" '\[  PASSED  \] ([0-9]+) test')
  unit_failed=$(count "$log" '\[  FAILED  \] ([0-9]+) test')
  [ $((unit_passed + unit_failed)) -gt 0 ] || unit_failed=1 # crashed
  add "$unit_passed" "$unit_failed" "$(count "$log" '\[  SKIPPED \] ([0-9]+) test')"
done

step "Python"
PYTHONPATH=python /usr/bin/python3 -m unittest discover -s test/Python 2>&1 | tee "$log" || true
ran=$(count "$log" '^Ran ([0-9]+) tests?')
bad=$(($(count "$log" 'failures=([0-9]+)') + $(count "$log" 'errors=([0-9]+)')))
ignored=$(count "$log" 'skipped=([0-9]+)')
[ "$ran" -gt 0 ] || bad=1
add $((ran - bad - ignored > 0 ? ran - bad - ignored : 0)) "$bad" "$ignored"

echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
