//===- FloatOps.h - Parts of the floating-point families ---------*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_OPS_FLOATOPS_H
#define WAVEASM_LIB_SIMULATOR_OPS_FLOATOPS_H

#include "waveasm/Simulator/Exec.h"

namespace waveasm::sim {
// Of addVectorFloatOps.
void addTranscendentalOps(SemanticsTable &table);
void addDivisionOps(SemanticsTable &table);
// Of addVectorConvertOps.
void addScaledConvertOps(SemanticsTable &table);
// Of addVectorPackedOps.
void addMixedOps(SemanticsTable &table);
} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_OPS_FLOATOPS_H
