//===- ExactSearch.cpp - The best order of a small block ------------------===//
//
// Depth first over all orders that the graph allows. A branch ends where what has been issued
// and the least that is left cost no less than the best order known.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/LocalSearch.h"

using namespace mlir;
using namespace waveasm;

namespace {
class ExactSearch {
public:
  ExactSearch(const ScheduleModel &model, uint64_t maxNodes, const StopToken &stop)
      : model(model), maxNodes(maxNodes), stop(stop), waiting(model.size()),
        tail(model.size()), bound(model.getLowerBound()) {
    for (unsigned i = model.size(); i-- > 0;) {
      waiting[i] = model.getPreds(i).size();
      const InstrCost &cost = model.getNode(i).cost;
      tail[i] = std::max<uint64_t>(tail[i], cost.issue);
      for (unsigned pred : model.getPreds(i))
        tail[pred] = std::max(tail[pred], tail[i] + model.getNode(pred).cost.issue);
      for (const ScheduleModel::Need &need : model.getNeeds(i))
        if (!need.carried)
          tail[need.node] = std::max(tail[need.node], tail[i] + model.getNode(need.node).cost.latency);
      left += cost.issue;
    }
    model.prepare(scratch);
  }

  ExactResult run(ArrayRef<unsigned> start) {
    result.best.assign(start.begin(), start.end());
    result.cycles = model.evaluate(start, evaluation).cycles;
    result.proven = true;
    visit(ScheduleState());
    result.visited = visited;
    return std::move(result);
  }

private:
  /// The least that an order which starts like this one costs.
  uint64_t getBound(const ScheduleState &state) const {
    // In a loop, what the first trip costs says nothing of the others.
    if (model.isLoop())
      return bound;
    uint64_t least = std::max(bound, state.now + left);
    for (unsigned i = 0; i < model.size(); ++i)
      if (waiting[i] == 0)
        least = std::max(least, state.now + tail[i]);
    return least;
  }

  void visit(const ScheduleState &state) {
    if (prefix.size() == model.size()) {
      uint64_t cycles =
          model.isLoop() ? model.evaluate(prefix, evaluation).cycles : state.now;
      if (cycles < result.cycles) {
        result.cycles = cycles;
        result.best = prefix;
      }
      return;
    }
    for (unsigned node = 0; node < model.size(); ++node) {
      if (waiting[node] != 0)
        continue;
      if (result.cycles <= bound)
        return;
      if (++visited > maxNodes || (visited % 1024 == 0 && stop.isStopped())) {
        result.proven = false;
        maxNodes = 0;
        return;
      }
      if (getBound(state) >= result.cycles)
        return;
      ScheduleState next = state;
      model.issue(node, next, scratch);
      advance(node, +1);
      visit(next);
      advance(node, -1);
    }
  }

  void advance(unsigned node, int direction) {
    // An issued node waits for ever.
    waiting[node] += direction * 1000000;
    for (unsigned succ : model.getSuccs(node))
      waiting[succ] -= direction;
    left -= direction * static_cast<int64_t>(model.getNode(node).cost.issue);
    if (direction > 0)
      prefix.push_back(node);
    else
      prefix.pop_back();
  }

  const ScheduleModel &model;
  uint64_t maxNodes, visited = 0;
  const StopToken &stop;
  std::vector<int> waiting;   ///< predecessors that have not issued
  std::vector<uint64_t> tail; ///< clocks from the issue of a node to the end, at least
  uint64_t bound, left = 0;   ///< left: issue clocks of what has not issued
  ScheduleScratch scratch, evaluation;
  NodeOrder prefix;
  ExactResult result;
};
} // namespace

ExactResult waveasm::searchExact(const ScheduleModel &model, ArrayRef<unsigned> start,
                                 uint64_t maxNodes, const StopToken &stop) {
  return ExactSearch(model, maxNodes, stop).run(start);
}
