//===- MatrixPortable.cpp - Matrix kernels for any host -------------------===//

#include "MatrixKernels.h"

#define WAVEASM_LEVEL 0
namespace waveasm::sim::portable {
#include "MatrixKernels.inc"
} // namespace waveasm::sim::portable
