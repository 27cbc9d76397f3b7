//===- SALUOps.cpp - Definitions of the SALU family -------------------------===//

#include "waveasm/Dialect/SALUOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/SALUOps.cpp.inc"

void WaveASMDialect::registerSALUOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/SALUOps.cpp.inc"
      >();
}
