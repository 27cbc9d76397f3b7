//===- LocalSearch.cpp - Better orders by small changes -------------------===//

#include "waveasm/Conductor/LocalSearch.h"
#include "llvm/Support/ThreadPool.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// Random numbers that are the same everywhere (std's distributions are not).
class Random {
public:
  explicit Random(uint64_t seed) : state(seed * 0x9e3779b97f4a7c15ull + 0x632be59bd9b4e019ull) {}
  uint64_t next() { // splitmix64
    uint64_t z = (state += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
  }
  unsigned below(unsigned limit) { return static_cast<unsigned>((next() >> 32) * limit >> 32); }

private:
  uint64_t state;
};

class Chain {
public:
  Chain(const ScheduleModel &model, const ChainTask &task)
      : model(model), task(task), random(task.seed), order(task.start), place(order.size()) {
    for (unsigned i = 0; i < order.size(); ++i)
      place[order[i]] = i;
  }

  ChainResult run(const StopToken &stop);

private:
  double getCost() { return task.weights.get(model.evaluate(order, scratch, task.bias)); }
  bool propose(unsigned &from, unsigned &to);
  void move(unsigned from, unsigned to);

  const ScheduleModel &model;
  const ChainTask &task;
  Random random;
  NodeOrder order;
  std::vector<unsigned> place;
  ScheduleScratch scratch;
};
} // namespace

// A random node and a random place for it between its neighbours in the graph: near ones
// more often, and the ends of the range as well.
bool Chain::propose(unsigned &from, unsigned &to) {
  from = random.below(order.size());
  unsigned node = order[from];
  if (model.isFixed(node))
    return false;
  unsigned first = 0, last = order.size() - 1;
  for (unsigned pred : model.getPreds(node))
    first = std::max(first, place[pred] + 1);
  for (unsigned succ : model.getSuccs(node))
    last = std::min(last, place[succ] - 1);
  if (first == last)
    return false;
  bool up = from > first && (from == last || random.below(2));
  unsigned room = up ? from - first : last - from;
  unsigned reach = room;
  switch (random.below(4)) {
  case 0:
    break;
  case 1:
    reach = std::min(room, 48u);
    break;
  default:
    reach = std::min(room, 12u);
    break;
  }
  unsigned distance = 1 + random.below(reach);
  to = up ? from - distance : from + distance;
  return true;
}

void Chain::move(unsigned from, unsigned to) {
  unsigned node = order[from];
  if (from < to)
    std::copy(order.begin() + from + 1, order.begin() + to + 1, order.begin() + from);
  else
    std::copy_backward(order.begin() + to, order.begin() + from, order.begin() + from + 1);
  order[to] = node;
  for (unsigned i = std::min(from, to); i <= std::max(from, to); ++i)
    place[order[i]] = i;
}

ChainResult Chain::run(const StopToken &stop) {
  double cost = getCost();
  ChainResult result{order, cost, 0};
  std::vector<double> memory(std::max(task.memory, 1u), cost);
  for (unsigned step = 0, tries = 0; step < task.steps && tries < 8 * task.steps; ++tries) {
    if (tries % 64 == 0 && stop.isStopped())
      break;
    unsigned from = 0, to = 0;
    if (!propose(from, to))
      continue;
    move(from, to);
    double next = getCost();
    double &before = memory[step % memory.size()];
    if (next <= cost || next <= before)
      cost = next;
    else
      move(to, from);
    before = std::min(before, cost);
    ++step;
    ++result.steps;
    if (cost < result.cost) {
      result.cost = cost;
      result.best = order;
    }
  }
  return result;
}

std::vector<ChainResult> waveasm::runChains(const ScheduleModel &model, ArrayRef<ChainTask> tasks,
                                            unsigned threads, const StopToken &stop) {
  std::vector<ChainResult> results(tasks.size());
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(threads));
  for (size_t i = 0; i < tasks.size(); ++i)
    pool.async([&, i] { results[i] = Chain(model, tasks[i]).run(stop); });
  pool.wait();
  return results;
}
