//===- VALUOps.cpp - Definitions of the VALU family -------------------------===//

#include "waveasm/Dialect/VALUOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/VALUOps.cpp.inc"

void WaveASMDialect::registerVALUOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/VALUOps.cpp.inc"
      >();
}
