//===- VMEMOps.cpp - Definitions of the VMEM family -------------------------===//

#include "waveasm/Dialect/VMEMOps.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#define GET_OP_CLASSES
#include "waveasm/Dialect/VMEMOps.cpp.inc"

void WaveASMDialect::registerVMEMOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/VMEMOps.cpp.inc"
      >();
}
