//===- MatrixKernels.h - Kernels per vector extension of the host ---------===//
//
// Private to the matrix instructions. MatrixKernels.inc is compiled once per level, each
// in its own namespace and with its own target attribute; baseline code never runs the
// others' instructions because only getBestMatrixHost decides which one is called.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_SIMULATOR_MATRIXKERNELS_H
#define WAVEASM_LIB_SIMULATOR_MATRIXKERNELS_H

#include "waveasm/Simulator/Floats.h"
#include "waveasm/Simulator/Matrix.h"

#if defined(__x86_64__)
#define WAVEASM_MATRIX_X86 1
#else
#define WAVEASM_MATRIX_X86 0
#endif

namespace waveasm::sim {

/// Largest operands: 32 elements a lane, 32 result registers.
constexpr unsigned kMaxElements = 32;
constexpr unsigned kMaxResultRegisters = 32;

/// C/D layout (hardware.md 5.1) for M = N >= 16 rows and columns, H = 4: offset of column
/// 0 of a row in the result registers, which hold a row's columns in consecutive lanes.
template <unsigned M> inline unsigned getResultOffset(unsigned block, unsigned row) {
  constexpr unsigned lanesOfRows = 64 / M, itemsPerBlock = M / (4 * lanesOfRows);
  unsigned item = row % 4 + 4 * (row / (4 * lanesOfRows) + itemsPerBlock * block);
  return 64 * item + M * (row / 4 % lanesOfRows);
}

namespace portable {
MatrixKernel selectKernel(const MatrixShape &shape);
}
#if WAVEASM_MATRIX_X86
namespace avx2 {
MatrixKernel selectKernel(const MatrixShape &shape);
}
namespace avx512 {
MatrixKernel selectKernel(const MatrixShape &shape);
}
#endif

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_MATRIXKERNELS_H
