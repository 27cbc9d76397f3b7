//===- SALUOps.h - Op classes of the SALU family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_SALUOPS_H
#define WAVEASM_DIALECT_SALUOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/SALUOps.h.inc"

#endif // WAVEASM_DIALECT_SALUOPS_H
