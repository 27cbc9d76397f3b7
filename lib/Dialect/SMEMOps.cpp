//===- SMEMOps.cpp - Definitions of the SMEM family -------------------------===//

#include "waveasm/Dialect/SMEMOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/SMEMOps.cpp.inc"

void WaveASMDialect::registerSMEMOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/SMEMOps.cpp.inc"
      >();
}
