//===- LDSOps.cpp - Definitions of the LDS family -------------------------===//

#include "waveasm/Dialect/LDSOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/LDSOps.cpp.inc"

void WaveASMDialect::registerLDSOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/LDSOps.cpp.inc"
      >();
}
