//===- VMEMOps.h - Op classes of the VMEM family -*- C++ -*-===//
//
// Needed only to create these ops; passes decide through InstrOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_VMEMOPS_H
#define WAVEASM_DIALECT_VMEMOPS_H

#include "waveasm/Dialect/WaveASMOps.h"

#define GET_OP_CLASSES
#include "waveasm/Dialect/VMEMOps.h.inc"

#endif // WAVEASM_DIALECT_VMEMOPS_H
