//===- VALUOps.h - Op classes of the VALU family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_VALUOPS_H
#define WAVEASM_DIALECT_VALUOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/VALUOps.h.inc"

#endif // WAVEASM_DIALECT_VALUOPS_H
