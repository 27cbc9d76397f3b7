//===- SMEMOps.h - Op classes of the SMEM family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_SMEMOPS_H
#define WAVEASM_DIALECT_SMEMOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/SMEMOps.h.inc"

#endif // WAVEASM_DIALECT_SMEMOPS_H
