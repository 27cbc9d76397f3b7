//===- ReplayOracle.cpp - Moves known before -------------------------------===//

#include "waveasm/Conductor/Oracle.h"

using namespace mlir;
using namespace waveasm;

namespace {
class ReplayOracle final : public Oracle {
public:
  ReplayOracle(SmallVector<std::string> commands, bool binding)
      : commands(std::move(commands)), binding(binding) {}
  llvm::Expected<Proposal> propose(const RoundView &) override {
    Proposal proposal;
    proposal.done = commands.empty();
    proposal.commands = std::exchange(commands, {});
    return proposal;
  }
  bool isBinding() const override { return binding; }

private:
  SmallVector<std::string> commands;
  bool binding;
};
} // namespace

std::unique_ptr<Oracle> waveasm::createReplayOracle(SmallVector<std::string> commands,
                                                    bool binding) {
  return std::make_unique<ReplayOracle>(std::move(commands), binding);
}
