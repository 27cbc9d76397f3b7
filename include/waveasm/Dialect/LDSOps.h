//===- LDSOps.h - Op classes of the LDS family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_LDSOPS_H
#define WAVEASM_DIALECT_LDSOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/LDSOps.h.inc"

#endif // WAVEASM_DIALECT_LDSOPS_H
