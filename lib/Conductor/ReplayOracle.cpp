//===- ReplayOracle.cpp - Moves from a file -------------------------------===//

#include "waveasm/Conductor/Oracle.h"

using namespace mlir;
using namespace waveasm;

namespace {
class ReplayOracle final : public Oracle {
public:
  explicit ReplayOracle(StringRef text) : commands(splitCommands(text)) {}
  llvm::Expected<Proposal> propose(const RoundView &) override {
    Proposal proposal;
    proposal.done = commands.empty();
    proposal.commands = std::exchange(commands, {});
    return proposal;
  }
  bool isBinding() const override { return true; }

private:
  SmallVector<std::string> commands;
};
} // namespace

std::unique_ptr<Oracle> waveasm::createReplayOracle(StringRef text) {
  return std::make_unique<ReplayOracle>(text);
}
