//===- Oracle.cpp - Who proposes the moves --------------------------------===//

#include "waveasm/Conductor/Oracle.h"

using namespace mlir;
using namespace waveasm;

Oracle::~Oracle() = default;

llvm::Error Oracle::restoreState(StringRef state) {
  if (state.empty())
    return llvm::Error::success();
  return llvm::createStringError("this oracle has no state, but the session file has one");
}

StringRef waveasm::stringifyOutcome(RoundRecord::Outcome outcome) {
  switch (outcome) {
  case RoundRecord::Outcome::Kept:
    return "kept";
  case RoundRecord::Outcome::NotBetter:
    return "not better";
  case RoundRecord::Outcome::Infeasible:
    return "infeasible";
  case RoundRecord::Outcome::Refused:
    return "refused";
  case RoundRecord::Outcome::TakenBack:
    return "taken back";
  case RoundRecord::Outcome::Empty:
    return "empty";
  }
  llvm_unreachable("unknown outcome");
}
