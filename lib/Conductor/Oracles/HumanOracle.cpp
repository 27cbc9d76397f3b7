//===- HumanOracle.cpp - A person proposes the moves ----------------------===//

#include "Answer.h"
#include "RoundText.h"
#include "waveasm/Conductor/Oracles.h"
#include "waveasm/Conductor/TextDiff.h"
#include <istream>

using namespace mlir;
using namespace waveasm;

namespace {
constexpr llvm::StringLiteral kHelp =
    R"(  move TAG before TAG, move TAG after TAG, swap TAG TAG, keep TAG
                    commands, one a line or separated by ';'; an empty line plays them
  show TAG|REGION   lines, and how far the op may move
  metrics           where clocks and registers go
  undo [N]          takes the last N kept rounds back
  done              ends
)";

class HumanOracle final : public Oracle {
public:
  HumanOracle(std::istream &in, raw_ostream &out) : in(in), out(out) {}
  llvm::Expected<Proposal> propose(const RoundView &view) override;
  void observe(const RoundView &view) override;
  bool wantsDetails() const override { return true; }

private:
  void begin(const RoundView &view);
  /// Answers a line that is no command of a round.
  bool answer(const RoundView &view, StringRef line);
  static std::optional<unsigned> parseUndo(StringRef line);

  std::istream &in;
  raw_ostream &out;
  std::string shown; ///< the hot loop as it was shown last
};
} // namespace

void HumanOracle::begin(const RoundView &view) {
  ProgramView text = renderProgram(view);
  shown = text.renderHot();
  out << text.renderFirst(view.current) << "\n"
      << describeSituation(view) << "\n"
      << kHelp;
}

bool HumanOracle::answer(const RoundView &view, StringRef line) {
  if (line == "help" || line == "?")
    out << kHelp;
  else if (line == "metrics")
    out << describeSituation(view) << "\n";
  else if (line.consume_front("show "))
    out << show(view, line.trim()) << "\n";
  else
    return false;
  return true;
}

// "undo" or "undo N"; 0 is not a number of rounds.
std::optional<unsigned> HumanOracle::parseUndo(StringRef line) {
  unsigned rounds = 1;
  if (!line.consume_front("undo"))
    return std::nullopt;
  if (line = line.trim(); !line.empty() && line.getAsInteger(10, rounds))
    return std::nullopt;
  return rounds;
}

llvm::Expected<Proposal> HumanOracle::propose(const RoundView &view) {
  if (shown.empty())
    begin(view);
  Proposal proposal;
  std::string line;
  for (;;) {
    out << "round " << view.getRound() << "> ";
    out.flush();
    if (!std::getline(in, line)) {
      proposal.done = true;
      return proposal;
    }
    StringRef text = StringRef(line).trim();
    if (text.empty() && !proposal.commands.empty())
      return proposal;
    if (text.empty() || answer(view, text))
      continue;
    if (std::optional<unsigned> rounds = parseUndo(text)) {
      if (!proposal.commands.empty() || !*rounds) {
        out << "undo takes a number of rounds, and no moves beside it\n";
        continue;
      }
      proposal.undo = *rounds;
      return proposal;
    }
    for (std::string &command : splitCommands(text)) {
      std::optional<Move> move = parseMove(command);
      if (!move)
        out << "not a command: " << command << " (help shows what there is)\n";
      else if (move->kind == Move::Kind::Done)
        proposal.done = true;
      else
        proposal.commands.push_back(std::move(command));
    }
    if (proposal.done)
      return proposal;
  }
}

void HumanOracle::observe(const RoundView &view) {
  std::string now = renderProgram(view).renderHot();
  out << describeOutcome(view) << "\n" << makeUpdate(shown, now).text;
  shown = std::move(now);
}

std::unique_ptr<Oracle> waveasm::createHumanOracle(std::istream &in, raw_ostream &out) {
  return std::make_unique<HumanOracle>(in, out);
}
