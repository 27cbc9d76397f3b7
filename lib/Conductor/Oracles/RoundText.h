//===- RoundText.h - Rounds in words ----------------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_ORACLES_ROUNDTEXT_H
#define WAVEASM_LIB_CONDUCTOR_ORACLES_ROUNDTEXT_H

#include "waveasm/Conductor/Oracle.h"
#include "waveasm/Conductor/ProgramView.h"

namespace waveasm {

/// The program in its current order; the hot loop is the same in all rounds of a session.
ProgramView renderProgram(const RoundView &view);

/// Metrics of the current order against the baseline, and what was tried so far.
std::string describeSituation(const RoundView &view);

/// What became of the last round: outcome, report, warnings, and the metrics that it led to.
std::string describeOutcome(const RoundView &view);

/// For a model whose reply has nothing to do in it.
llvm::StringRef getNudge();

/// For an agent that should not do what the others do; the same for the same number.
std::string describeFocus(unsigned number);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_ORACLES_ROUNDTEXT_H
