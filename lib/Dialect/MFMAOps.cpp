//===- MFMAOps.cpp - Definitions of the MFMA family -------------------------===//

#include "waveasm/Dialect/MFMAOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/MFMAOps.cpp.inc"

void WaveASMDialect::registerMFMAOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/MFMAOps.cpp.inc"
      >();
}
