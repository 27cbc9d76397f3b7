//===- WaveASMDialect.cpp - Registration ----------------------------------===//

#include "waveasm/Dialect/WaveASMDialect.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"

using namespace mlir;
using namespace waveasm;

#include "waveasm/Dialect/WaveASMDialect.cpp.inc"

void WaveASMDialect::initialize() {
  registerTypes();
  registerAttributes();
  registerControlOps();
  registerPseudoOps();
  registerVALUOps();
  registerSALUOps();
  registerMFMAOps();
  registerVMEMOps();
  registerLDSOps();
  registerSMEMOps();
}
