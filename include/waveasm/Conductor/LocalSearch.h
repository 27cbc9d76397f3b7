//===- LocalSearch.h - Better orders by small changes ------------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_LOCALSEARCH_H
#define WAVEASM_CONDUCTOR_LOCALSEARCH_H

#include "waveasm/Conductor/ScheduleModel.h"
#include "waveasm/Conductor/StopToken.h"

namespace waveasm {

/// What a chain minimizes: clocks, with a price on registers above a budget.
struct CostWeights {
  unsigned vgprBudget = ~0u, agprBudget = ~0u; ///< registers live at once, by the model
  double perExcess = 0;   ///< clocks for each register above its budget
  double perRegister = 0; ///< clocks for each register
  double get(const ScheduleCost &cost) const {
    auto excess = [](unsigned used, unsigned budget) {
      return used > budget ? static_cast<double>(used - budget) : 0.0;
    };
    return static_cast<double>(cost.cycles) +
           perExcess * (excess(cost.vgprs, vgprBudget) + excess(cost.agprs, agprBudget)) +
           perRegister * (cost.vgprs + cost.agprs);
  }
};

/// One chain of the search: from `start`, `steps` random moves, each taken if it is no worse
/// than where the chain stood `memory` steps before (late acceptance hill climbing).
struct ChainTask {
  NodeOrder start;
  uint64_t seed = 0;
  unsigned steps = 0;
  unsigned memory = 1;
  ModelBias bias;
  CostWeights weights;
};

struct ChainResult {
  NodeOrder best;
  double cost = 0;
  unsigned steps = 0; ///< candidates evaluated
};

/// Runs every chain, on up to `threads` threads (0: one a core). Results depend on the tasks
/// alone, unless `stop` cuts them short: then each is the best so far.
std::vector<ChainResult> runChains(const ScheduleModel &model, llvm::ArrayRef<ChainTask> tasks,
                                   unsigned threads, const StopToken &stop);

struct ExactResult {
  NodeOrder best;
  uint64_t cycles = 0;
  bool proven = false;  ///< no order costs less, by the model
  uint64_t visited = 0;  ///< nodes of the search tree
};

/// The fewest clocks of any order of the block by branch and bound. Gives up after `maxNodes`
/// nodes of the search tree; then the result is the best so far, no worse than `start`.
ExactResult searchExact(const ScheduleModel &model, llvm::ArrayRef<unsigned> start,
                        uint64_t maxNodes, const StopToken &stop);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_LOCALSEARCH_H
