//===- LatencyBound.cpp - The longest chain of every order ----------------===//
//
// Earliest times at which one wave could issue each op: after the values it reads, and, for
// memory operations, waits and barriers, after those that every legal order puts before them
// (docs/Conductor.md, "What may cross what").
//
// Units take one instruction at a time. Where something comes behind all of some instructions in
// every order, it is not there before the unit has served them, each from its earliest issue on,
// and what lies between has passed (boundUnit):
//   a barrier    what must have issued, or be complete, before it (SectionTails.cpp), of all waves
//                that share the unit: a barrier holds all, so they come from behind the last one
//   a trip's end what the wave has issued in the trip: it issues in order
//   the end      everything, of all waves
//
//===----------------------------------------------------------------------===//

#include "BoundDetail.h"

using namespace mlir;
using namespace waveasm;

namespace {
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

/// What units take, by unit.
class UnitJobs {
public:
  void add(unsigned unit, const UnitJob &job) { jobs[unit].push_back(job); }
  ArrayRef<UnitJob> get(unsigned unit) const { return jobs[unit]; }
  /// When all that comes behind them may be there.
  int64_t bound(const UnitClocks &sharers) const {
    int64_t end = kLongAgo;
    for (unsigned unit = 0; unit < BoundUnit::kCount; ++unit)
      end = std::max(end, boundUnit(jobs[unit], sharers[unit]));
    return end;
  }

private:
  std::array<std::vector<UnitJob>, BoundUnit::kCount> jobs;
};

class LatencyPass {
public:
  LatencyPass(const BoundContext &context, const SectionTails &tails, int64_t outside)
      : context(context), tails(tails), outside(outside), order(outside) {}

  void run(Block &block);
  void set(Value value, WordTimes times) { values[value] = std::move(times); }
  WordTimes get(Value value) const;
  OrderTimes &getOrder() { return order; }
  /// When the wave has issued all that it runs, at least.
  int64_t getIssueEnd() const;
  /// When the units have nothing left to do, at least, if this is all that the waves run.
  int64_t getUnitsEnd() const;

private:
  void runOps(Block &block);
  void runLoop(LoopOp loop);
  void addWholeTrips(LoopOp loop, uint64_t count, int64_t start);
  void addJobsOfTrips(const LatencyPass &trip, uint64_t count, int64_t start);
  int64_t getLoopStart(LoopOp loop) const;
  void runIf(IfOp ifOp);
  void runEither(IfOp ifOp);
  void runOp(Operation *op);
  void rename(Operation *op);
  void finish(Operation *op, const InstrInfo &info, const InstrCost &cost, int64_t issue);
  void wait(const WaitCounts &counts);
  void barrier(Operation *op, const InstrCost &cost);
  void addJobs(Operation *op, const InstrCost &cost, int64_t issue);
  int64_t getReady(Value value, bool accumulator) const;

  const BoundContext &context;
  const SectionTails &tails;
  int64_t outside; ///< nothing that is run issues earlier
  OrderTimes order;
  /// What every order runs: in all, with tails to the end of the last issue, and before barriers
  /// that have not come yet.
  UnitJobs jobs;
  llvm::DenseMap<Operation *, UnitJobs> sections;
  bool conditional = false; ///< inside of an `if` whose side is not known
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
  int64_t time = kLongAgo;
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

void LatencyPass::barrier(Operation *op, const InstrCost &cost) {
  int64_t issue = std::max({order.barrier, order.memory, order.vm, order.lgkm});
  UnitClocks one;
  one.fill(1);
  if (auto section = sections.find(op); section != sections.end()) {
    issue = std::max(issue, section->second.bound(context.barriersMeet ? context.sharers : one));
    sections.erase(section);
  }
  order.barrier = issue + std::max<int64_t>(cost.latency, kTurn);
  order.last = std::max(order.last, order.barrier);
}

void LatencyPass::addJobs(Operation *op, const InstrCost &cost, int64_t issue) {
  if (conditional)
    return;
  UnitClocks clocks = getUnitClocks(op, cost, context);
  SectionTail tail = tails.lookup(op);
  for (unsigned unit = 0; unit < BoundUnit::kCount; ++unit) {
    auto taken = static_cast<int64_t>(clocks[unit]);
    if (!taken)
      continue;
    // A unit may go on with an instruction when the wave has issued it.
    int64_t slot = unit == BoundUnit::Issue ? taken : kTurn;
    jobs.add(unit, {issue, clocks[unit], slot - taken});
    const BarrierTail &next = unit == BoundUnit::Issue ? tail.issued : tail.completed;
    if (next.barrier)
      sections[next.barrier].add(unit, {issue, clocks[unit], next.clocks - taken});
  }
}

void LatencyPass::finish(Operation *op, const InstrInfo &info, const InstrCost &cost,
                         int64_t issue) {
  auto clocks = static_cast<int64_t>(getUnitClocks(op, cost, context)[BoundUnit::Issue]);
  if (info.memReads || info.memWrites || info.counter != Counter::None) {
    bool lds = (info.memReads | info.memWrites) & MemSpace::LDS;
    issue = std::max(issue, order.barrier);
    if (info.counter == Counter::VM || lds)
      issue = std::max(issue, order.vm);
    if (info.counter == Counter::LGKM)
      issue = std::max(issue, order.lgkm);
    order.memory = std::max(order.memory, issue + clocks);
  }
  order.last = std::max(order.last, issue + clocks);
  addJobs(op, cost, issue);
  int64_t completion = issue + getCompletionClocks(op, context);
  if (info.counter == Counter::VM)
    order.vmDone.append(info.counterIncrement, completion);
  else if (info.counter == Counter::LGKM)
    order.lgkmDone.append(info.counterIncrement, completion);
  ResultDelay delay = getResultDelay(op, cost, context);
  for (Value result : op->getResults())
    set(result, WordTimes(getSize(result.getType()),
                          {issue + delay.ready, issue + delay.accumulate}));
}

void LatencyPass::runOp(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (std::optional<WaitCounts> counts = getExplicitWait(op))
    return wait(*counts);
  std::optional<InstrCost> cost = getLastingCost(op, context.target);
  if (!cost)
    return rename(op);
  if (info->form == Form::Barrier)
    return barrier(op, *cost);
  int64_t issue = outside;
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    issue = std::max(issue, getReady(operand, info->matrix && i == 2));
  finish(op, *info, *cost, issue);
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

void LatencyPass::runIf(IfOp ifOp) {
  std::optional<bool> then = context.takesThen(ifOp);
  if (!then)
    return runEither(ifOp);
  Block *side = *then ? ifOp.getThenBlock() : ifOp.getElseBlock();
  if (!side)
    return;
  run(*side);
  for (auto [result, value] : llvm::zip_equal(ifOp.getResults(), side->getTerminator()->getOperands()))
    set(result, get(value));
}

void LatencyPass::runEither(IfOp ifOp) {
  OrderTimes before = order;
  bool outer = std::exchange(conditional, true);
  run(*ifOp.getThenBlock());
  Block *otherwise = ifOp.getElseBlock();
  OrderTimes then = order;
  order = before;
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
}

namespace {
/// Clocks by which one trip delays what it hands to the next, where that follows from what
/// the trip before handed to it.
struct Recurrence {
  SmallVector<int64_t> arguments;
  int64_t barrier, vm, lgkm;
};
} // namespace

static Recurrence findRecurrence(LoopOp loop, const BoundContext &context,
                                 const SectionTails &tails) {
  Block &body = *loop.getBodyBlock();
  Recurrence result;
  auto growth = [](int64_t time) { return std::max<int64_t>(time, 0); };
  for (auto [argument, yielded] :
       llvm::zip_equal(body.getArguments(), loop.getConditionOp().getIterArgs())) {
    int64_t least = 0;
    if (yielded != argument && !llvm::isa<BlockArgument>(yielded)) {
      LatencyPass pass(context, tails, kLongAgo);
      pass.set(argument, WordTimes(getSize(argument.getType()), {0, 0}));
      pass.run(body);
      least = INT64_MAX;
      for (const WordTime &word : pass.get(yielded))
        least = std::min({least, word.ready, word.accumulate});
    }
    result.arguments.push_back(growth(least));
  }
  auto grow = [&](int64_t OrderTimes::*member) {
    LatencyPass pass(context, tails, kLongAgo);
    pass.getOrder().*member = 0;
    pass.run(body);
    return growth(pass.getOrder().*member);
  };
  result.barrier = grow(&OrderTimes::barrier);
  result.vm = grow(&OrderTimes::vm);
  result.lgkm = grow(&OrderTimes::lgkm);
  return result;
}

int64_t LatencyPass::getIssueEnd() const {
  // Of what other waves have issued by then nothing is known.
  int64_t end = order.last;
  for (unsigned unit : {BoundUnit::Issue, BoundUnit::Matrix, BoundUnit::VALU, BoundUnit::SALU})
    end = std::max(end, boundUnit(jobs.get(unit), 1));
  return end;
}

int64_t LatencyPass::getUnitsEnd() const {
  int64_t end = getIssueEnd();
  // The path to LDS may go on when the wave has ended.
  for (unsigned unit = 0; unit < BoundUnit::LDSPath; ++unit) {
    std::vector<UnitJob> whole = jobs.get(unit);
    for (UnitJob &job : whole)
      job.tail = 0;
    end = std::max(end, boundUnit(whole, context.sharers[unit]));
  }
  return end;
}

// No later trip begins before `start`. Each has what the first has, between its begin and the end
// of its last issue.
void LatencyPass::addJobsOfTrips(const LatencyPass &trip, uint64_t count, int64_t start) {
  for (unsigned unit = 0; unit < BoundUnit::kCount && !conditional; ++unit) {
    UnitJob all = {start, 0, INT64_MAX};
    for (const UnitJob &job : trip.jobs.get(unit)) {
      all.clocks += count * job.clocks;
      all.tail = std::min(all.tail, job.tail);
    }
    if (all.clocks)
      jobs.add(unit, all);
  }
}

// A wave issues in order: no trip begins before the one before it has issued. What a trip takes
// if all that it gets from outside is there when it begins bounds them all. The trip is that of
// the wave that begins it first: no wave is at its barriers, or begins the next trip, earlier.
void LatencyPass::addWholeTrips(LoopOp loop, uint64_t count, int64_t start) {
  LatencyPass trip(context, tails, 0);
  trip.run(*loop.getBodyBlock());
  int64_t clocks = trip.getIssueEnd(), more = count - 1;
  int64_t taken = getTakenClocks(context);
  int64_t lastStart = start + more * (clocks + taken), end = lastStart + clocks;
  order.last = std::max<int64_t>(order.last, end + getFallThroughClocks(context));
  addJobsOfTrips(trip, more, start + clocks + taken);
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

// What the loop needs has issued in front of it.
int64_t LatencyPass::getLoopStart(LoopOp loop) const {
  int64_t clocks = 0;
  llvm::SmallPtrSet<Operation *, 32> seen;
  SmallVector<Value> open(loop.getInitArgs());
  while (!open.empty()) {
    Operation *op = open.pop_back_val().getDefiningOp();
    if (!op || op->getBlock() != loop->getBlock() || !seen.insert(op).second)
      continue;
    llvm::append_range(open, op->getOperands());
    if (std::optional<InstrCost> cost = getLastingCost(op, context.target))
      clocks += getUnitClocks(op, *cost, context)[BoundUnit::Issue];
  }
  // The guard's comparison and branch.
  if (loop.getCountedBound())
    clocks += kTurn + getFallThroughClocks(context);
  return outside + clocks;
}

// The first trip, and then what each further one adds at least.
void LatencyPass::runLoop(LoopOp loop) {
  uint64_t count = context.trips.lookup(loop);
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
  int64_t start = getLoopStart(loop);
  if (touchesMemory)
    start = std::max(start, order.barrier);
  int64_t before = std::exchange(outside, start);
  run(*loop.getBodyBlock());
  outside = before;
  Recurrence recurrence;
  if (count > 1)
    recurrence = findRecurrence(loop, context, tails);
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
}

void LatencyPass::runOps(Block &block) {
  bool inOrder = context.placed && context.placed->getBlock() == &block;
  for (Operation &op : block) {
    if (auto loop = llvm::dyn_cast<LoopOp>(op))
      runLoop(loop);
    else if (auto ifOp = llvm::dyn_cast<IfOp>(op))
      runIf(ifOp);
    else
      runOp(&op);
    // What comes behind ops that keep their places issues behind them.
    if (inOrder)
      outside = std::max(outside, order.last);
    inOrder &= &op != context.placed;
  }
}

void LatencyPass::run(Block &block) {
  // In front of the block stands what another order may have behind it.
  int64_t start = outside, last = std::exchange(order.last, outside);
  runOps(block);
  outside = start;
  order.last = std::max(order.last, last);
}

uint64_t waveasm::computeLatencyBound(ProgramOp program, const BoundContext &context) {
  SectionTails tails = findSectionTails(program, context);
  LatencyPass pass(context, tails, 0);
  pass.run(*program.getBodyBlock());
  return std::max<int64_t>(pass.getUnitsEnd(), 0);
}
