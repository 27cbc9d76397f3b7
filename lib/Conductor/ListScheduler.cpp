//===- ListScheduler.cpp - An order of a block by list scheduling ---------===//

#include "waveasm/Conductor/ListScheduler.h"
#include <array>
#include <random>
#include <set>

using namespace mlir;
using namespace waveasm;

namespace {
/// One pass over the block.
class ListScheduler {
public:
  ListScheduler(const ScheduleModel &model, const SchedulePolicy &policy)
      : model(model), policy(policy), random(policy.seed), height(model.size()),
        waiting(model.size()), readyTime(model.size()), issued(model.size()) {
    // Keeps the time of a step from growing with the block.
    constexpr unsigned largest = 2000;
    window = policy.window ? policy.window : model.size() > largest ? largest : model.size();
  }

  NodeOrder run();

private:
  uint64_t getLatency(unsigned node) const {
    const ScheduleModel::Node &facts = model.getNode(node);
    return facts.unit == Unit::VMEM ? uint64_t(facts.cost.latency) * policy.loadLatencyPercent / 100
                                    : facts.cost.latency;
  }
  void computeHeights();
  unsigned pick();
  void issue(unsigned node);

  const ScheduleModel &model;
  const SchedulePolicy &policy;
  unsigned window;
  std::mt19937_64 random;
  std::vector<uint64_t> height;    ///< clocks from issue to the end of the block
  std::vector<unsigned> waiting;   ///< predecessors that have not issued
  std::vector<uint64_t> readyTime; ///< when the values that it reads are there
  std::vector<bool> issued;
  std::set<unsigned> ready;
  std::array<uint64_t, static_cast<unsigned>(Unit::Internal) + 1> unitFree{};
  uint64_t now = 0;
  unsigned oldest = 0;             ///< first node that has not issued
  std::vector<SmallVector<unsigned, 4>> users; ///< nodes that need its result in the same trip
  NodeOrder order;
};
} // namespace

void ListScheduler::computeHeights() {
  users.resize(model.size());
  for (unsigned i = 0; i < model.size(); ++i)
    for (const ScheduleModel::Need &need : model.getNeeds(i))
      if (!need.carried)
        users[need.node].push_back(i);
  for (unsigned i = model.size(); i-- > 0;) {
    uint64_t below = model.getNode(i).cost.issue;
    for (unsigned succ : model.getSuccs(i))
      below = std::max(below, height[succ] + model.getNode(i).cost.issue);
    for (unsigned user : users[i])
      below = std::max(below, height[user] + getLatency(i));
    height[i] = below;
  }
  for (unsigned i = 0; i < model.size(); ++i) {
    if (model.getNode(i).counter != Counter::None)
      height[i] += policy.memoryBoost;
    if (policy.jitter)
      height[i] += random() % policy.jitter;
  }
}

unsigned ListScheduler::pick() {
  while (issued[oldest])
    ++oldest;
  unsigned best = *ready.begin();
  uint64_t bestStall = ~0ull;
  for (unsigned node : ready) {
    if (node > oldest + window)
      break;
    const ScheduleModel::Node &facts = model.getNode(node);
    uint64_t start = std::max(now, readyTime[node]);
    if (facts.counter == Counter::None)
      start = std::max(start, unitFree[static_cast<unsigned>(facts.unit)]);
    uint64_t stall = start - now;
    if (stall < bestStall || (stall == bestStall && height[node] > height[best])) {
      best = node;
      bestStall = stall;
    }
  }
  return best;
}

void ListScheduler::issue(unsigned node) {
  const ScheduleModel::Node &facts = model.getNode(node);
  uint64_t start = std::max(now, readyTime[node]);
  uint64_t &unitTime = unitFree[static_cast<unsigned>(facts.unit)];
  if (facts.counter == Counter::None)
    start = std::max(start, unitTime);
  uint64_t begin = std::max(unitTime, start);
  unitTime = begin + facts.cost.busy;
  for (unsigned user : users[node])
    readyTime[user] = std::max(readyTime[user], begin + getLatency(node));
  now = start + facts.cost.issue;
  issued[node] = true;
  ready.erase(node);
  order.push_back(node);
  for (unsigned succ : model.getSuccs(node))
    if (--waiting[succ] == 0)
      ready.insert(succ);
}

NodeOrder ListScheduler::run() {
  computeHeights();
  for (unsigned i = 0; i < model.size(); ++i) {
    waiting[i] = model.getPreds(i).size();
    if (waiting[i] == 0)
      ready.insert(i);
  }
  while (!ready.empty())
    issue(pick());
  return std::move(order);
}

NodeOrder waveasm::listSchedule(const ScheduleModel &model, const SchedulePolicy &policy) {
  return ListScheduler(model, policy).run();
}
