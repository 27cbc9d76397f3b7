//===- SimulatorFloatTestUtil.h - Run float code again and again -*- C++ -*-===//

#ifndef WAVEASM_TEST_UNIT_SIMULATORFLOATTESTUTIL_H
#define WAVEASM_TEST_UNIT_SIMULATORFLOATTESTUTIL_H

#include "SimulatorTestUtil.h"
#include "waveasm/Simulator/Floats.h"
#include "llvm/ADT/APFloat.h"
#include <random>

namespace waveasm::sim::test {

/// MODE with all denormals kept, dx10_clamp, and one rounding for all formats.
inline uint32_t makeMode(unsigned rounding, unsigned denorm = 15, bool ieee = true) {
  return rounding | rounding << 2 | denorm << 4 | 1u << 8 | uint32_t(ieee) << 9;
}

/// A straight piece of code that runs as often as wanted, with registers set in between.
struct Snippet : Program {
  Snippet(llvm::StringRef body, llvm::StringRef chip = "gfx950") : Program(chip, body) {
    if (!image)
      return;
    start = wave().pc;
    wave().set64(kExec, ~0ull);
    wave().mode = makeMode(0);
  }
  void run() {
    Wave &w = wave();
    w.pc = start;
    w.status = WaveStatus::Running;
    w.executed = 0;
    while (w.status == WaveStatus::Running)
      group->step(w);
    if (count(Check::Fatal))
      ADD_FAILURE() << simulation->getFindings().get()[0].message;
  }
  uint32_t *v(unsigned reg) { return wave().v[reg]; }
  uint64_t get64(unsigned reg, unsigned lane) {
    return v(reg)[lane] | uint64_t(v(reg + 1)[lane]) << 32;
  }
  void set64(unsigned reg, unsigned lane, uint64_t value) {
    v(reg)[lane] = uint32_t(value);
    v(reg + 1)[lane] = uint32_t(value >> 32);
  }
  /// Result in v0 of one lane with v1, v2, v3 as given.
  uint32_t eval(uint32_t a, uint32_t b = 0, uint32_t c = 0) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      v(1)[lane] = a, v(2)[lane] = b, v(3)[lane] = c;
    run();
    return v(0)[5];
  }
  uint64_t start = 0;
};

/// Random bits with a bias to what goes wrong: near exponents, few bits set, specials.
struct FloatSource {
  FloatSource(unsigned exponentBits, unsigned mantissaBits, uint64_t seed)
      : exponentBits(exponentBits), mantissaBits(mantissaBits), random(seed) {}
  uint64_t operator()() {
    uint64_t maxField = (1ull << exponentBits) - 1, bias = maxField >> 1;
    uint64_t fraction = random() & ((1ull << mantissaBits) - 1), field = random() & maxField;
    switch (random() % 8) {
    case 0: field = 0; break;                               // denormal
    case 1: field = bias + random() % 7 - 3; break;         // near one
    case 2: fraction &= 3ull << random() % mantissaBits; break;
    case 3: fraction |= ((1ull << mantissaBits) - 1) & ~7ull; break;
    case 4: if (random() % 4 == 0) field = maxField; break; // infinity, NaN
    case 5: if (random() % 4 == 0) fraction = 0; break;
    case 6: field = random() % (mantissaBits + 4); break;   // small
    default: break;
    }
    if (random() % 32 == 0)
      field = fraction = 0;
    return (random() & 1) << (exponentBits + mantissaBits) | field << mantissaBits | fraction;
  }
  unsigned exponentBits, mantissaBits;
  std::mt19937_64 random;
};

/// Arithmetic as LLVM does it, in the encoding of MODE.round.
inline llvm::APFloat::roundingMode getAPRounding(unsigned rounding) {
  constexpr llvm::APFloat::roundingMode modes[] = {
      llvm::APFloat::rmNearestTiesToEven, llvm::APFloat::rmTowardPositive,
      llvm::APFloat::rmTowardNegative, llvm::APFloat::rmTowardZero};
  return modes[rounding];
}
inline llvm::APFloat makeAPFloat(const llvm::fltSemantics &format, uint64_t bits) {
  return llvm::APFloat(format, llvm::APInt(llvm::APFloat::getSizeInBits(format), bits,
                                           /*isSigned=*/false, /*implicitTrunc=*/true));
}
inline uint64_t getBits(const llvm::APFloat &value) {
  return value.bitcastToAPInt().getZExtValue();
}

} // namespace waveasm::sim::test

#endif // WAVEASM_TEST_UNIT_SIMULATORFLOATTESTUTIL_H
