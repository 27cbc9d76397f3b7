//===- RoundText.cpp - Rounds in words ------------------------------------===//

#include "RoundText.h"
#include "waveasm/Conductor/Prompt.h"
#include "llvm/Support/Format.h"

using namespace waveasm;
using llvm::StringRef;

// The instructions at which waves stood longest.
static std::string describeProfile(const Profile &profile) {
  constexpr size_t most = 12;
  double total = 0;
  for (const ProfileEntry &entry : profile.entries)
    total += static_cast<double>(entry.stalls);
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "Measured by " << profile.source
     << " on the input order only (no order tried since has been run), clocks of all waves; most "
        "stalls first:\n";
  for (size_t i : profile.getWorst(most)) {
    const ProfileEntry &entry = profile.entries[i];
    os << "  " << entry.op;
    if (!entry.tag.empty())
      os << " at " << entry.tag;
    os << ": stalled " << entry.stalls
       << llvm::format(" (%.1f%%)", 100.0 * static_cast<double>(entry.stalls) / total);
    if (!entry.mainStall.empty())
      os << ", mostly " << entry.mainStall;
    os << "; " << entry.hits << " hits, latency";
    if (entry.latencyMin && entry.latencyMax)
      os << " " << *entry.latencyMin << " to " << *entry.latencyMax << ",";
    os << llvm::format(" mean %.1f\n", entry.latencyMean);
  }
  if (total == 0)
    os << "  no stalls\n";
  return text;
}

ProgramView waveasm::renderProgram(const RoundView &view) {
  return ProgramView(view.program, findHotLoop(view.program, view.baseline));
}

std::string waveasm::describeSituation(const RoundView &view) {
  std::string text = describeMetrics(view.current, &view.baseline);
  if (view.profile)
    text += "\n" + describeProfile(*view.profile);
  if (!view.history.empty())
    text += "\nRounds so far:\n" + describeHistory(view.history);
  return text;
}

static StringRef explain(RoundRecord::Outcome outcome) {
  switch (outcome) {
  case RoundRecord::Outcome::Kept:
    return "better than before, and kept";
  case RoundRecord::Outcome::NotBetter:
    return "legal, but not better: taken back";
  case RoundRecord::Outcome::Infeasible:
    return "legal, but it does not compile: taken back";
  case RoundRecord::Outcome::Refused:
    return "refused, nothing has changed";
  case RoundRecord::Outcome::TakenBack:
    return "earlier rounds are taken back";
  case RoundRecord::Outcome::Empty:
    return "no command, nothing has changed";
  }
  llvm_unreachable("unknown outcome");
}

std::string waveasm::describeOutcome(const RoundView &view) {
  const RoundRecord &last = view.history.back();
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "Round " << last.round << ": " << explain(last.outcome) << ".\n";
  if (!last.report.empty())
    os << StringRef(last.report).rtrim() << "\n";
  for (const std::string &warning : last.warnings)
    os << warning << "\n";
  if (last.outcome == RoundRecord::Outcome::Kept || last.outcome == RoundRecord::Outcome::TakenBack)
    os << "\nThe order now, against the input:\n" << describeMetrics(view.current, &view.baseline);
  else if (view.tried && view.tried->feasible)
    os << "It would have been: " << describeChange(view.current, *view.tried, {"cycles"}) << "\n";
  return text;
}

StringRef waveasm::getNudge() {
  return "There was no call in this reply. Answer with a call of evaluate_moves, show, undo or "
         "done; without tools, with one JSON object in a ```json block.";
}

std::string waveasm::describeFocus(unsigned number) {
  static constexpr StringRef kFocus[] = {
      "the loads from memory: when they are issued, and what waits for them",
      "reads of LDS, and the matrix instructions between them and their first use",
      "the longest chain of the loop, from its first instruction to its last",
      "waits: which operation each waits for, and what could stand before it",
      "the length of live ranges and the peak of register pressure",
      "the beginning and the end of the loop, and what they hand to the next trip",
      "what stands around the loop",
      "large changes that several moves make together"};
  return "You are one of several who work on this program at the same time, each on a copy. So "
         "that not all find the same, look first at " +
         kFocus[number % std::size(kFocus)].str() + ".";
}
