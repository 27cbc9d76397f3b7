//===- Verify.cpp - The order of a schedule against its original ----------===//
//
// Three comparisons per block, each one pass over either order:
//
// Memory, by the last conflicting access: going through the original order, none of the
// earlier ones that must stay before an access may come behind it in the schedule. It is
// enough to know the last of those with other bases, and the last of each set of bytes
// that meets its own.
//
// Registers, by reaching definition: for each word that an op reads, which op has written
// it; and which op's write is there at the end.
//
// Rules (barriers, waits, ...), by epochs. A rule splits an order into runs of
// ops of which none must keep its order with another: the longest stretches of one side,
// or a single op that stands alone. Reordering keeps all pairs that must keep their order
// exactly if every op stays in its run: runs that are neighbours do not mix, so the order
// of the runs, and by it their extent, is the same.
//
//===----------------------------------------------------------------------===//

#include "VerifyMemory.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Dialect/Annotations.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

namespace {
/// The access with the last place in the schedule.
struct LastAccess {
  unsigned place = 0, op = 0;
  unsigned base = ~0u;
  bool exists = false;
  void add(unsigned newPlace, unsigned newOp, unsigned newBase) {
    if (!exists || newPlace > place)
      *this = {newPlace, newOp, newBase, true};
  }
};

/// The last access, and the last one of another base than that.
class LastByBase {
public:
  void add(unsigned place, unsigned op, unsigned base) {
    if (first.exists && base != first.base && place > first.place)
      second = first;
    else if (first.exists && base != first.base)
      second.add(place, op, base);
    first.add(place, op, base);
  }
  const LastAccess &getOther(unsigned base) const {
    return first.exists && first.base == base ? second : first;
  }

private:
  LastAccess first, second;
};

/// The accesses of one address space so far.
struct MemoryOrder {
  struct SameBytes {
    LastAccess read, write;
  };
  LastByBase reads, writes;
  DenseMap<unsigned, SameBytes> byBytes;

  void add(const MemoryTouch &touch, unsigned place, unsigned op, unsigned base) {
    SameBytes own;
    SameBytes &bytes = touch.bytes == MemoryMap::kAnywhere ? own : byBytes[touch.bytes];
    if (touch.reads) {
      reads.add(place, op, base);
      bytes.read.add(place, op, base);
    }
    if (touch.writes) {
      writes.add(place, op, base);
      bytes.write.add(place, op, base);
    }
  }
};

class BlockChecker {
public:
  BlockChecker(const BlockPair &pair, std::vector<Touch> touches, const MemoryMap &memory,
               OpenOrder openOrder)
      : pair(pair), touches(std::move(touches)), memory(memory), openOrder(openOrder),
        scheduled(pair.order.size()) {
    for (auto [place, index] : llvm::enumerate(pair.order))
      scheduled[index] = place;
  }

  LogicalResult check() {
    return success(succeeded(checkRules()) && succeeded(checkMemory()) &&
                   succeeded(checkReads()));
  }

private:
  static constexpr unsigned kNumSpaces = 3; ///< of MemoryTouch
  static constexpr unsigned kNone = ~0u; ///< no writer in this stretch of the block
  using Epochs = std::vector<SmallVector<unsigned, 4>>; ///< by op, for each of its rules
  template <typename Order> Epochs getEpochs(Order order) const;
  LogicalResult checkRules();
  LogicalResult reportRule(unsigned op, unsigned rule, Side side);
  InFlightDiagnostic emitAt(Operation *op, bool open, bool critical) const;
  /// Reports that two ops have changed their order; fails unless that is only a warning.
  LogicalResult reportPair(unsigned op, unsigned other, unsigned rule, bool open, bool critical);

  LogicalResult checkMemory();
  LogicalResult checkMemory(unsigned space, unsigned run);
  LogicalResult checkTouch(unsigned index, const MemoryTouch &touch, unsigned base,
                           const MemoryOrder &order);
  LogicalResult reportMemory(unsigned op, const MemoryTouch &touch, unsigned other,
                             bool otherWrites, bool known);

  template <typename Visitor> LogicalResult trace(bool original, Visitor visitor);
  LogicalResult checkReads();
  LogicalResult reportWriter(unsigned op, Resource resource, unsigned before, unsigned after,
                             bool isEnd);

  Operation *getScheduled(unsigned index) const { return pair.schedule[scheduled[index]]; }

  const BlockPair &pair;
  std::vector<Touch> touches;      ///< by place in the original
  const MemoryMap &memory;
  OpenOrder openOrder;
  std::vector<unsigned> scheduled; ///< place in the schedule, by place in the original
  llvm::SmallDenseSet<unsigned> warned; ///< memory rules of which a warning has been given
};
} // namespace

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

template <typename Order> BlockChecker::Epochs BlockChecker::getEpochs(Order order) const {
  struct Run {
    unsigned epoch = 0;
    Side side = Side::Alone;
  };
  DenseMap<unsigned, Run> runs;
  Epochs epochs(pair.order.size());
  for (unsigned index : order)
    for (auto [rule, side] : touches[index].rules) {
      Run &run = runs[rule];
      if (side == Side::Alone || side != run.side)
        ++run.epoch;
      run.side = side;
      epochs[index].push_back(run.epoch);
    }
  return epochs;
}

// Orders that only matter if addresses overlap.
static bool isOpenRule(unsigned rule) { return rule == Barriers; }

LogicalResult BlockChecker::checkRules() {
  Epochs before = getEpochs(llvm::seq<unsigned>(0, pair.order.size()));
  Epochs after = getEpochs(ArrayRef<unsigned>(pair.order));
  llvm::SmallDenseSet<unsigned> warned;
  for (unsigned index : pair.order)
    for (auto [i, entry] : llvm::enumerate(touches[index].rules))
      if (before[index][i] != after[index][i] && !warned.contains(entry.first)) {
        if (openOrder == OpenOrder::Allow && isOpenRule(entry.first))
          continue;
        if (failed(reportRule(index, entry.first, entry.second)))
          return failure();
        warned.insert(entry.first);
      }
  return success();
}

InFlightDiagnostic BlockChecker::emitAt(Operation *op, bool open, bool critical) const {
  if (openOrder == OpenOrder::Refuse || !open)
    return emitError(op->getLoc());
  return emitWarning(op->getLoc())
         << getName(critical ? Severity::Critical : Severity::Warn) << ": ";
}

// `op` is the first of the schedule in another run than in the original: one of the
// neighbouring run of the original has changed sides with it.
LogicalResult BlockChecker::reportRule(unsigned op, unsigned rule, Side side) {
  for (unsigned other = 0; other < touches.size(); ++other) {
    if (other == op || (other < op) == (scheduled[other] < scheduled[op]))
      continue;
    for (auto [otherRule, otherSide] : touches[other].rules) {
      if (otherRule != rule || (side == otherSide && side != Side::Alone))
        continue;
      return reportPair(op, other, rule, isOpenRule(rule), /*critical=*/true);
    }
  }
  llvm_unreachable("an op leaves its run only by changing sides with another");
}

LogicalResult BlockChecker::reportPair(unsigned op, unsigned other, unsigned rule, bool open,
                                       bool critical) {
  Operation *moved = getScheduled(op), *partner = getScheduled(other);
  InFlightDiagnostic diag = emitAt(moved, open, critical);
  diag << "'" << nameOf(moved) << "' is "
       << (scheduled[op] < scheduled[other] ? "before" : "after") << " '" << nameOf(partner)
       << "', in the original it is " << (op < other ? "before" : "after")
       << " it: " << getRuleText(rule);
  diag.attachNote(partner->getLoc()) << "the other op: '" << nameOf(partner) << "'";
  return success(open && openOrder != OpenOrder::Refuse);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

LogicalResult BlockChecker::checkMemory() {
  size_t runs = 0;
  for (Operation *op : pair.original)
    runs = std::max(runs, memory.getRuns(op).size());
  for (unsigned run = 0; run < runs; ++run)
    for (unsigned space = 0; space < kNumSpaces; ++space)
      if (failed(checkMemory(space, run)))
        return failure();
  return success();
}

// `known`: the two are known to share a byte.
LogicalResult BlockChecker::reportMemory(unsigned op, const MemoryTouch &touch, unsigned other,
                                         bool otherWrites, bool known) {
  const Rule rules[kNumSpaces] = {Global, LDS, Scalar};
  if (!known && (openOrder == OpenOrder::Allow || warned.contains(rules[touch.space])))
    return success();
  if (!known)
    warned.insert(rules[touch.space]);
  return reportPair(op, other, rules[touch.space], !known, touch.writes && otherWrites);
}

// Whether all of `order`, which is what comes before the op in the original, that must do
// so does it in the schedule, too.
LogicalResult BlockChecker::checkTouch(unsigned index, const MemoryTouch &touch, unsigned base,
                                       const MemoryOrder &order) {
  auto check = [&](const LastAccess &earlier, bool writes, bool known) {
    bool ordered = touch.writes || writes;
    if (!ordered || !earlier.exists || earlier.place < scheduled[index])
      return success();
    return reportMemory(index, touch, earlier.op, writes, known);
  };
  // What is known comes first: it is an error whatever `openOrder` says.
  if (touch.bytes != MemoryMap::kAnywhere)
    for (unsigned other : memory.getMeeting(touch.bytes)) {
      MemoryOrder::SameBytes last = order.byBytes.lookup(other);
      bool known = memory.isExact(touch.bytes) && memory.isExact(other);
      if (failed(check(last.write, true, known)) || failed(check(last.read, false, known)))
        return failure();
    }
  return success(succeeded(check(order.writes.getOther(base), true, false)) &&
                 succeeded(check(order.reads.getOther(base), false, false)));
}

LogicalResult BlockChecker::checkMemory(unsigned space, unsigned run) {
  MemoryOrder order;
  // What may be anywhere has a base of its own.
  unsigned nextOwnBase = ~0u;
  for (unsigned index = 0; index < pair.original.size(); ++index) {
    ArrayRef<MemoryMap::Touches> runs = memory.getRuns(pair.original[index]);
    if (runs.empty())
      continue;
    SmallVector<std::pair<const MemoryTouch *, unsigned>, 2> own;
    for (const MemoryTouch &touch : runs[run]) {
      if (touch.space != space)
        continue;
      unsigned base =
          touch.bytes == MemoryMap::kAnywhere ? --nextOwnBase : memory.getBase(touch.bytes);
      own.emplace_back(&touch, base);
      if (failed(checkTouch(index, touch, base, order)))
        return failure();
    }
    for (auto [touch, base] : own)
      order.add(*touch, scheduled[index], index, base);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

// Calls `visitor(op, resource, writer)` for each read in one of the orders, and with the
// op behind it (or the number of ops) for what is written at each boundary and at the end.
template <typename Visitor> LogicalResult BlockChecker::trace(bool original, Visitor visitor) {
  std::vector<unsigned> writers(kNumResources, kNone);
  SmallVector<Resource> written;
  auto close = [&](unsigned boundary) {
    llvm::sort(written);
    for (Resource resource : written)
      if (failed(visitor(boundary, resource, writers[resource], /*isEnd=*/true)))
        return failure();
    for (Resource resource : written)
      writers[resource] = kNone;
    written.clear();
    return success();
  };
  unsigned size = pair.order.size();
  for (unsigned place = 0; place < size; ++place) {
    unsigned index = original ? place : pair.order[place];
    const Touch &touch = touches[index];
    for (Resource resource : touch.reads)
      if (failed(visitor(index, resource, writers[resource], /*isEnd=*/false)))
        return failure();
    if (touch.isBoundary && failed(close(index)))
      return failure();
    for (Resource resource : touch.writes) {
      if (writers[resource] == kNone)
        written.push_back(resource);
      writers[resource] = index;
    }
  }
  return close(size);
}

LogicalResult BlockChecker::checkReads() {
  std::vector<SmallVector<unsigned, 4>> seen(touches.size());
  DenseMap<std::pair<unsigned, Resource>, unsigned> ends;
  (void)trace(/*original=*/true, [&](unsigned op, Resource resource, unsigned writer, bool isEnd) {
    if (isEnd)
      ends[{op, resource}] = writer;
    else
      seen[op].push_back(writer);
    return success();
  });
  std::vector<unsigned> next(touches.size());
  return trace(/*original=*/false,
               [&](unsigned op, Resource resource, unsigned writer, bool isEnd) -> LogicalResult {
                 // Nothing crosses a boundary (checkRules): the same words are written.
                 unsigned before = isEnd ? ends.lookup({op, resource}) : seen[op][next[op]++];
                 if (before == writer)
                   return success();
                 return reportWriter(op, resource, before, writer, isEnd);
               });
}

LogicalResult BlockChecker::reportWriter(unsigned op, Resource resource, unsigned before,
                                         unsigned after, bool isEnd) {
  auto describe = [&](unsigned writer) {
    return writer == kNone ? std::string("what is there before")
                           : ("what '" + nameOf(getScheduled(writer)) + "' writes").str();
  };
  Operation *place = isEnd ? getScheduled(after) : getScheduled(op);
  InFlightDiagnostic error = emitError(place->getLoc());
  if (isEnd)
    error << "at the end of its block or stretch, " << getResourceName(resource) << " is "
          << describe(after) << ", in the original " << describe(before);
  else
    error << "'" << nameOf(place) << "' reads of " << getResourceName(resource) << " "
          << describe(after) << ", in the original " << describe(before);
  unsigned other = before != kNone ? before : after;
  if (other != kNone && getScheduled(other) != place)
    error.attachNote(getScheduled(other)->getLoc())
        << "the other op: '" << nameOf(getScheduled(other)) << "'";
  return failure();
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

static LogicalResult checkForm(ProgramOp program) {
  WalkResult result = program.getBody().walk([](Operation *op) {
    if (!op->hasAttr(kInsertedAttr))
      return WalkResult::advance();
    emitError(op->getLoc()) << "a wait or nop that the compiler has added: schedules are "
                               "verified in scheduling form, before they are compiled";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

LogicalResult waveasm::verifySchedule(ProgramOp original, ProgramOp schedule,
                                      OpenOrder openOrder) {
  if (failed(checkForm(original)) || failed(checkForm(schedule)))
    return failure();
  FailureOr<std::vector<BlockPair>> blocks = matchPrograms(original, schedule);
  if (failed(blocks))
    return failure();
  TouchCollector collector(original);
  MemoryMap memory(original);
  for (const BlockPair &pair : *blocks) {
    std::vector<Touch> touches;
    for (Operation *op : pair.original)
      touches.push_back(collector.collect(op));
    if (failed(BlockChecker(pair, std::move(touches), memory, openOrder).check()))
      return failure();
  }
  return success();
}

LogicalResult waveasm::verifySchedule(ModuleOp original, ModuleOp schedule, OpenOrder openOrder) {
  FailureOr<llvm::StringMap<Operation *>> tags = collectTags(original);
  if (failed(tags) || failed(collectTags(schedule)))
    return failure();
  if (tags->empty() && failed(tagModule(original)))
    return failure();
  llvm::StringMap<ProgramOp> programs;
  original.walk([&](ProgramOp program) { programs[program.getSymName()] = program; });
  bool ok = true;
  schedule.walk([&](ProgramOp program) {
    auto it = programs.find(program.getSymName());
    if (it == programs.end()) {
      emitError(program.getLoc()) << "there is no program '" << program.getSymName()
                          << "' in the original";
      ok = false;
      return;
    }
    ok &= succeeded(verifySchedule(it->second, program, openOrder));
    programs.erase(it);
  });
  if (!ok || programs.empty())
    return success(ok);
  StringRef missing = programs.begin()->getKey();
  for (const auto &entry : programs)
    missing = std::min(missing, entry.getKey());
  InFlightDiagnostic error = emitError(schedule.getLoc())
                             << "the program '" << missing << "' of the original is missing";
  error.attachNote(programs[missing].getLoc()) << "in the original";
  return failure();
}
