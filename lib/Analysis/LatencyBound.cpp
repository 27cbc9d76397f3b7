//===- LatencyBound.cpp - The longest chain of every order ----------------===//
//
// Earliest times at which one wave could issue each op if units were unlimited: after the
// values it reads, and, for memory operations, waits and barriers, after those that every
// legal order puts before them (docs/Conductor.md, "What may cross what").
//
// The vector memory unit is shared, and a barrier holds all waves: loads that lie between two
// barriers in every order, and whose results memory operations before the second one use, are
// served one after the other between the two.
//
//===----------------------------------------------------------------------===//

#include "BoundDetail.h"

using namespace mlir;
using namespace waveasm;

namespace {
constexpr int64_t kNever = INT64_MIN / 4; ///< later than nothing

/// When a word may be read: as the accumulator of a matrix instruction, and otherwise.
struct WordTime {
  int64_t ready, accumulate;
};
using WordTimes = SmallVector<WordTime, 4>;

/// What orders behind SSA's back.
struct OrderTimes {
  int64_t barrier;         ///< memory operations, waits and barriers are later
  int64_t memory;          ///< barriers are later: memory operations have been issued
  int64_t vm, lgkm;        ///< counted operations are later: waits
  int64_t last;            ///< all that has been issued
  /// Completions of counted operations that no wait has asked for, oldest first.
  SmallVector<int64_t, 16> vmDone, lgkmDone;

  explicit OrderTimes(int64_t start)
      : barrier(start), memory(start), vm(start), lgkm(start), last(start) {}
};

/// What does not change from pass to pass.
struct Context {
  const TargetInfo &target;
  const LoopTripMap &trips;
  unsigned waves; ///< of a work-group
};

/// Loads of one wave since the last barrier that are complete before the next.
struct LoadSection {
  int64_t start;                 ///< none issues earlier
  uint64_t clocks = 0, most = 0; ///< of the unit: for all, for the longest
  unsigned latency = ~0u;        ///< of the shortest
};

class LatencyPass {
public:
  LatencyPass(const Context &context, int64_t outside)
      : context(context), target(context.target), trips(context.trips), outside(outside),
        order(outside), section{outside} {}

  void run(Block &block);
  void set(Value value, WordTimes times) { values[value] = std::move(times); }
  WordTimes get(Value value) const;
  OrderTimes &getOrder() { return order; }
  void startSection() { section = {order.barrier}; }
  /// When all that has been run has issued, at least.
  int64_t getEnd() const;

private:
  void runLoop(LoopOp loop);
  void addWholeTrips(LoopOp loop, uint64_t count, int64_t start);
  void runIf(IfOp ifOp);
  void runOp(Operation *op);
  void rename(Operation *op);
  void finish(Operation *op, const InstrInfo &info, const InstrCost &cost, int64_t issue);
  void wait(const WaitCounts &counts);
  void barrier(const InstrCost &cost);
  void addLoad(Operation *op, const InstrCost &cost);
  int64_t getReady(Value value, bool accumulator) const;

  const Context &context;
  const TargetInfo &target;
  const LoopTripMap &trips;
  int64_t outside; ///< of values that are not known
  OrderTimes order;
  LoadSection section;
  /// Matrix ops that every order issues: earliest issue, clocks of the matrix core.
  std::vector<std::pair<int64_t, unsigned>> matrixOps;
  bool conditional = false; ///< inside of an `if`
  llvm::DenseMap<Value, WordTimes> values;
};
} // namespace

static unsigned getSize(Type type) {
  std::optional<RegInfo> info = getRegInfo(type);
  return info ? info->size : 1;
}

WordTimes LatencyPass::get(Value value) const {
  auto it = values.find(value);
  if (it != values.end())
    return it->second;
  return WordTimes(getSize(value.getType()), {outside, outside});
}

int64_t LatencyPass::getReady(Value value, bool accumulator) const {
  auto it = values.find(value);
  if (it == values.end())
    return outside;
  int64_t time = kNever;
  for (const WordTime &word : it->second)
    time = std::max(time, accumulator ? word.accumulate : word.ready);
  return time;
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

// Tuples only rename words; what else emits nothing adds no time.
void LatencyPass::rename(Operation *op) {
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    WordTimes from = get(extract.getVector());
    unsigned size = getSize(extract.getType()), first = extract.getIndex();
    if (first + size <= from.size())
      return set(extract, WordTimes(ArrayRef(from).slice(first, size)));
  } else if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    WordTimes words;
    for (Value element : pack.getElements())
      llvm::append_range(words, get(element));
    return set(pack, std::move(words));
  } else if (auto insert = llvm::dyn_cast<InsertOp>(op)) {
    WordTimes words = get(insert.getVector()), part = get(insert.getValue());
    if (insert.getIndex() + part.size() <= words.size())
      llvm::copy(part, words.begin() + insert.getIndex());
    return set(insert, std::move(words));
  }
  int64_t time = outside;
  for (Value operand : op->getOperands())
    time = std::max(time, getReady(operand, false));
  for (Value result : op->getResults())
    set(result, WordTimes(getSize(result.getType()), {time, time}));
}

void LatencyPass::wait(const WaitCounts &counts) {
  int64_t time = std::max({order.barrier, order.vm, order.lgkm});
  auto waitFor = [&](SmallVectorImpl<int64_t> &done, int count) {
    if (count < 0 || done.size() <= static_cast<size_t>(count))
      return;
    size_t waited = done.size() - count;
    for (int64_t completion : ArrayRef(done).take_front(waited))
      time = std::max(time, completion);
    done.erase(done.begin(), done.begin() + waited);
  };
  waitFor(order.vmDone, counts.vm);
  waitFor(order.lgkmDone, counts.lgkm);
  if (counts.vm >= 0)
    order.vm = std::max(order.vm, time);
  if (counts.lgkm >= 0)
    order.lgkm = std::max(order.lgkm, time);
  order.last = std::max(order.last, time);
}

void LatencyPass::barrier(const InstrCost &cost) {
  int64_t issue = std::max({order.barrier, order.memory, order.vm, order.lgkm});
  // The last load to be served has waited for all others; behind it come a wait and the
  // operation that uses it.
  if (section.clocks > 0) {
    auto others = static_cast<int64_t>(context.waves * section.clocks - section.most);
    issue = std::max<int64_t>(issue, section.start + others + section.latency + 2 * kTurn);
  }
  order.barrier = issue + std::max<int64_t>(cost.latency, kTurn);
  order.last = std::max(order.last, order.barrier);
  startSection();
}

// True if no barrier, loop or `if` stands between the load and `user`, which is behind it.
static bool standsBeforeBarrier(Operation *user, Operation *load) {
  for (Operation *op = load->getNextNode(); op; op = op->getNextNode()) {
    if (op == user)
      return true;
    const InstrInfo *info = getInstrInfo(op);
    if (!info || info->form == Form::Barrier || op->getNumRegions() != 0)
      return false;
  }
  return false;
}

// True if a memory operation between the load and the next barrier uses `value`, which the load
// wrote.
static bool isUsedBeforeBarrier(Value value, Operation *load) {
  return llvm::any_of(value.getUsers(), [&](Operation *user) {
    if (user->getBlock() != load->getBlock())
      return false;
    const InstrInfo *info = getInstrInfo(user);
    if (info && info->form == Form::Pseudo && user->getNumResults() == 1)
      return isUsedBeforeBarrier(user->getResult(0), load);
    return info && (info->memReads || info->memWrites) && standsBeforeBarrier(user, load);
  });
}

void LatencyPass::addLoad(Operation *op, const InstrCost &cost) {
  if (op->getNumResults() != 1 || !isUsedBeforeBarrier(op->getResult(0), op))
    return;
  section.clocks += cost.busy;
  section.most = std::max<uint64_t>(section.most, cost.busy);
  section.latency = std::min(section.latency, cost.latency);
}

void LatencyPass::finish(Operation *op, const InstrInfo &info, const InstrCost &cost,
                         int64_t issue) {
  bool memory = info.memReads || info.memWrites || info.counter != Counter::None;
  if (memory) {
    bool lds = (info.memReads | info.memWrites) & MemSpace::LDS;
    issue = std::max(issue, order.barrier);
    if (info.counter == Counter::VM || lds)
      issue = std::max(issue, order.vm);
    if (info.counter == Counter::LGKM)
      issue = std::max(issue, order.lgkm);
    order.memory = std::max<int64_t>(order.memory, issue + getIssueClocks(cost));
    if (info.form == Form::VMEMLoad)
      addLoad(op, cost);
  }
  order.last = std::max<int64_t>(order.last, issue + getIssueClocks(cost));
  // The first word of a wide move is ready before the last.
  unsigned latency = TimingTable::get(target).getCost(getCostKey(op, target)).latency;
  int64_t done = issue + latency, accumulate = done;
  if (info.counter == Counter::VM)
    order.vmDone.append(info.counterIncrement, done);
  else if (info.counter == Counter::LGKM)
    order.lgkmDone.append(info.counterIncrement, done);
  // A wait stands between a memory operation and the reader of its result.
  if (info.counter != Counter::None)
    accumulate = done += kTurn;
  if (info.matrix) {
    accumulate = issue + std::min(latency, std::max(cost.busy, kTurn));
    if (!conditional)
      matrixOps.emplace_back(issue, std::max(cost.busy, kTurn));
  }
  for (Value result : op->getResults())
    set(result, WordTimes(getSize(result.getType()), {done, accumulate}));
}

void LatencyPass::runOp(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (std::optional<WaitCounts> counts = getExplicitWait(op))
    return wait(*counts);
  std::optional<InstrCost> cost = getLastingCost(op, target);
  if (!cost)
    return rename(op);
  if (info->form == Form::Barrier)
    return barrier(*cost);
  int64_t issue = outside;
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    issue = std::max(issue, getReady(operand, info->matrix && i == 2));
  finish(op, *info, *cost, issue);
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

void LatencyPass::runIf(IfOp ifOp) {
  OrderTimes before = order;
  LoadSection sectionBefore = section;
  bool outer = std::exchange(conditional, true);
  run(*ifOp.getThenBlock());
  Block *otherwise = ifOp.getElseBlock();
  OrderTimes then = order;
  order = before;
  section = sectionBefore;
  SmallVector<WordTimes> results;
  if (otherwise) {
    for (Value value : ifOp.getThenBlock()->getTerminator()->getOperands())
      results.push_back(get(value));
    run(*otherwise);
  }
  conditional = outer;
  // Operations that one side adds only make a wait ask for more.
  before.barrier = std::min(then.barrier, order.barrier);
  before.memory = std::min(then.memory, order.memory);
  before.vm = std::min(then.vm, order.vm);
  before.lgkm = std::min(then.lgkm, order.lgkm);
  before.last = std::min(then.last, order.last);
  for (auto [i, result] : llvm::enumerate(ifOp.getResults())) {
    WordTimes other = get(otherwise->getTerminator()->getOperand(i));
    for (auto [a, b] : llvm::zip(other, results[i]))
      a = {std::min(a.ready, b.ready), std::min(a.accumulate, b.accumulate)};
    set(result, std::move(other));
  }
  order = before;
  startSection();
}

namespace {
/// Clocks by which one trip delays what it hands to the next, where that follows from what
/// the trip before handed to it.
struct Recurrence {
  SmallVector<int64_t> arguments;
  int64_t barrier, vm, lgkm;
};
} // namespace

static Recurrence findRecurrence(LoopOp loop, const Context &context) {
  Block &body = *loop.getBodyBlock();
  Recurrence result;
  auto growth = [](int64_t time) { return std::max<int64_t>(time, 0); };
  for (auto [argument, yielded] :
       llvm::zip_equal(body.getArguments(), loop.getConditionOp().getIterArgs())) {
    int64_t least = 0;
    if (yielded != argument && !llvm::isa<BlockArgument>(yielded)) {
      LatencyPass pass(context, kNever);
      pass.set(argument, WordTimes(getSize(argument.getType()), {0, 0}));
      pass.run(body);
      least = INT64_MAX;
      for (const WordTime &word : pass.get(yielded))
        least = std::min({least, word.ready, word.accumulate});
    }
    result.arguments.push_back(growth(least));
  }
  auto grow = [&](int64_t OrderTimes::*member) {
    LatencyPass pass(context, kNever);
    pass.getOrder().*member = 0;
    pass.startSection();
    pass.run(body);
    return growth(pass.getOrder().*member);
  };
  result.barrier = grow(&OrderTimes::barrier);
  result.vm = grow(&OrderTimes::vm);
  result.lgkm = grow(&OrderTimes::lgkm);
  return result;
}

// The matrix core takes its ops one after the other: those that cannot issue before some time
// are not all issued before that time and the clocks of all but one of them.
int64_t LatencyPass::getEnd() const {
  std::vector<std::pair<int64_t, unsigned>> ops = matrixOps;
  llvm::sort(ops);
  int64_t end = order.last, clocks = 0, longest = 0;
  for (auto [issue, busy] : llvm::reverse(ops)) {
    clocks += busy;
    longest = std::max<int64_t>(longest, busy);
    end = std::max(end, issue + clocks - longest + kTurn);
  }
  return end;
}

// A wave issues in order: no trip begins before the one before it has issued. What a trip takes
// if all that it gets from outside is there when it begins bounds them all.
void LatencyPass::addWholeTrips(LoopOp loop, uint64_t count, int64_t start) {
  CostKey branch;
  branch.sched = SchedClass::Branch;
  LatencyPass trip(context, 0);
  trip.run(*loop.getBodyBlock());
  int64_t clocks = trip.getEnd(), more = count - 1;
  int64_t taken = std::max(TimingTable::get(target).getCost(branch).latency, kTurn);
  int64_t lastStart = start + more * (clocks + taken), end = lastStart + clocks;
  order.last = std::max(order.last, end);
  // Only what the loop itself has holds back what is behind it in the block.
  auto raise = [&](int64_t OrderTimes::*member) {
    if (trip.order.*member > 0)
      order.*member = std::max(order.*member, lastStart + trip.order.*member);
  };
  raise(&OrderTimes::barrier);
  raise(&OrderTimes::memory);
  raise(&OrderTimes::vm);
  raise(&OrderTimes::lgkm);
  // Who uses a result comes behind the loop.
  for (Value result : loop.getResults()) {
    WordTimes words = get(result);
    for (WordTime &word : words)
      word = {std::max(word.ready, end), std::max(word.accumulate, end)};
    set(result, std::move(words));
  }
}

// The first trip, and then what each further one adds at least.
void LatencyPass::runLoop(LoopOp loop) {
  uint64_t count = trips.lookup(loop);
  ValueRange yields = loop.getConditionOp().getIterArgs();
  for (auto [argument, init, result] : llvm::zip_equal(
           loop.getBodyBlock()->getArguments(), loop.getInitArgs(), loop.getResults())) {
    set(argument, get(init));
    set(result, get(init));
  }
  if (!count)
    return;
  // Memory operations hold the loop behind the last barrier.
  bool touchesMemory = false;
  loop->walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    touchesMemory |= info && (info->memReads || info->memWrites);
  });
  int64_t start = touchesMemory ? order.barrier : outside;
  run(*loop.getBodyBlock());
  Recurrence recurrence;
  if (count > 1)
    recurrence = findRecurrence(loop, context);
  int64_t more = count - 1;
  for (auto [i, result] : llvm::enumerate(loop.getResults())) {
    WordTimes words = get(yields[i]);
    for (WordTime &word : words) {
      // What is handed on as it came holds what another argument held, some trips ago.
      if (more && llvm::isa<BlockArgument>(yields[i]))
        word = {outside, outside};
      else if (more)
        word = {word.ready + more * recurrence.arguments[i],
                word.accumulate + more * recurrence.arguments[i]};
    }
    set(result, std::move(words));
  }
  if (!more)
    return addWholeTrips(loop, count, start);
  order.barrier += more * recurrence.barrier;
  order.vm += more * recurrence.vm;
  order.lgkm += more * recurrence.lgkm;
  order.last = std::max({order.last, order.barrier, order.vm, order.lgkm});
  addWholeTrips(loop, count, start);
  startSection();
}

void LatencyPass::run(Block &block) {
  for (Operation &op : block) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op))
      runLoop(loop);
    else if (auto ifOp = llvm::dyn_cast<IfOp>(op))
      runIf(ifOp);
    else
      runOp(&op);
  }
}

uint64_t waveasm::computeLatencyBound(ProgramOp program, const TargetInfo &target,
                                      const LoopTripMap &trips) {
  Context context{target, trips, std::max(1u, getWavesPerGroup(program))};
  LatencyPass pass(context, 0);
  pass.run(*program.getBodyBlock());
  return std::max<int64_t>(pass.getEnd(), 0);
}
