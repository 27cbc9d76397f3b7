# Sourced by quickstart.sh and check.sh: installs what the project needs on Debian 12
# and builds it into build/. Idempotent.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PACKAGES="cmake ninja-build ccache git
  clang-22 lld-22 liblld-22-dev llvm-22 llvm-22-dev llvm-22-tools libmlir-22-dev mlir-22-tools
  libzstd-dev zlib1g-dev libcurl4-openssl-dev nlohmann-json3-dev libmimalloc-dev libgtest-dev libgmock-dev
  libbenchmark-dev python3 python3-numpy"

step() { printf '\n== %s\n' "$*"; }

install_packages() { # packages..., or those that the build needs
  local missing=() package
  for package in ${*:-$PACKAGES}; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    step "Packages: all there"
    return
  fi
  step "Packages: installing ${missing[*]}"
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  export DEBIAN_FRONTEND=noninteractive
  $sudo apt-get update -qq
  $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >build-packages.log 2>&1 || {
    tail -20 build-packages.log
    echo "installing packages failed (see build-packages.log)"
    exit 1
  }
  rm -f build-packages.log
}

build_project() { # targets...
  step "Build (a clean one takes several minutes)"
  # Relative paths in the compiler cache, so that clones share it.
  export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
  if [ ! -f build/build.ninja ]; then
    cmake -G Ninja -S . -B build -DCMAKE_BUILD_TYPE=Release \
      -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22 \
      -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld -DCMAKE_SHARED_LINKER_FLAGS=-fuse-ld=lld \
      -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
  fi
  ninja -C build "$@"
}
