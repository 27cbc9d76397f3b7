//===- MFMAOps.h - Op classes of the MFMA family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_MFMAOPS_H
#define WAVEASM_DIALECT_MFMAOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/MFMAOps.h.inc"

#endif // WAVEASM_DIALECT_MFMAOPS_H
