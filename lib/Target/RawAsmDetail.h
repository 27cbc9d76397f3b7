//===- RawAsmDetail.h - Facts of one MC instruction --------------*- C++ -*-===//
//
// What reading a line of assembly and reading machine code share. Internal to the Target
// library.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TARGET_RAWASMDETAIL_H
#define WAVEASM_LIB_TARGET_RAWASMDETAIL_H

#include "MCTarget.h"
#include "waveasm/Target/Hazards.h"

namespace llvm {
class MCInst;
} // namespace llvm

namespace waveasm {

/// Fills `effects` with what MC's tables say of `inst`.
void computeInstEffects(const llvm::MCInst &inst, const MCTarget &mc, RawEffects &effects);

/// The instruction that `line` spells and whose effects are known.
HazardInstr describeHazardInstr(llvm::StringRef line, const RawEffects &effects,
                                const TargetInfo &target);

} // namespace waveasm

#endif // WAVEASM_LIB_TARGET_RAWASMDETAIL_H
