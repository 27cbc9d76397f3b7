//===- ProgramGenerator.h - Programs of any size for benchmarks -*- C++ -*-===//
//
// Text of a GEMM-like kernel for gfx942: tile steps (global loads, LDS writes, a barrier,
// LDS reads, MFMAs, address arithmetic) in loops, in ifs and in straight lines. At most
// 128 VGPRs and 64 AGPRs are live at once, whatever the size.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_BENCHMARK_PROGRAMGENERATOR_H
#define WAVEASM_BENCHMARK_PROGRAMGENERATOR_H

#include <string>

namespace waveasm {

/// About `numOps` ops (never fewer; at most one section more), in sections of about
/// `sectionOps`: a loop, then a straight line that ends with an if.
std::string generateProgram(unsigned numOps, unsigned sectionOps);

} // namespace waveasm

#endif // WAVEASM_BENCHMARK_PROGRAMGENERATOR_H
