//===- TargetFacts.h - Parts of the facts about a chip -----------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_VIEW_TARGETFACTS_H
#define WAVEASM_LIB_CONDUCTOR_VIEW_TARGETFACTS_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/Support/raw_ostream.h"

namespace waveasm {

/// "matrix", "vector ALU", ...; "sequencer" for what no other unit executes.
llvm::StringRef getUnitName(Unit unit);

/// Wait states between the instructions of which one needs what the other makes, a line for each
/// producer and number of states. The same for all orders of the program.
void printHazards(ProgramOp program, const TargetInfo &target, llvm::raw_ostream &os);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_VIEW_TARGETFACTS_H
