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
  BlockChecker(const BlockPair &pair, const TouchList &touches, const MemoryMap &memory,
               OpenOrder openOrder)
      : pair(pair), touches(touches), memory(memory), openOrder(openOrder),
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
  template <typename Order, typename Visitor>
  LogicalResult forEachEpoch(Order order, Visitor visitor) const;
  LogicalResult checkRules();
  LogicalResult reportRule(unsigned op, unsigned rule, Side side);
  InFlightDiagnostic emitAt(Operation *op, bool open, bool critical) const;
  /// Reports that two ops have changed their order; fails unless that is only a warning.
  LogicalResult reportPair(unsigned op, unsigned other, unsigned rule, bool open, bool critical);

  LogicalResult checkMemory();
  /// An op with accesses, and MemoryMap::getRuns.
  using Accesses = std::pair<unsigned, ArrayRef<MemoryMap::Touches>>;
  LogicalResult checkMemory(ArrayRef<Accesses> accesses, unsigned space, unsigned run);
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
  const TouchList &touches; ///< by place in the original
  const MemoryMap &memory;
  OpenOrder openOrder;
  std::vector<unsigned> scheduled; ///< place in the schedule, by place in the original
  llvm::SmallDenseSet<unsigned> warned; ///< memory rules of which a warning has been given
};
} // namespace

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

// Calls `visitor(op, rule, epoch)` for the rules of each op, of which `rule` counts all.
template <typename Order, typename Visitor>
LogicalResult BlockChecker::forEachEpoch(Order order, Visitor visitor) const {
  struct Run {
    unsigned epoch = 0;
    Side side = Side::Alone;
  };
  DenseMap<unsigned, Run> runs;
  for (unsigned index : order) {
    unsigned place = touches.getFirstRule(index);
    for (auto [rule, side] : touches.getRules(index)) {
      Run &run = runs[rule];
      if (side == Side::Alone || side != run.side)
        ++run.epoch;
      run.side = side;
      if (failed(visitor(index, place++, run.epoch)))
        return failure();
    }
  }
  return success();
}

// Orders that only matter if addresses overlap.
static bool isOpenRule(unsigned rule) { return rule == Barriers; }

LogicalResult BlockChecker::checkRules() {
  std::vector<unsigned> before(touches.getNumRules());
  (void)forEachEpoch(llvm::seq<unsigned>(0, pair.order.size()),
                     [&](unsigned, unsigned place, unsigned epoch) {
                       before[place] = epoch;
                       return success();
                     });
  llvm::SmallDenseSet<unsigned> warned;
  return forEachEpoch(ArrayRef<unsigned>(pair.order),
                      [&](unsigned index, unsigned place, unsigned epoch) -> LogicalResult {
                        if (before[place] == epoch)
                          return success();
                        auto [rule, side] = touches.getRule(place);
                        if (warned.contains(rule) ||
                            (openOrder == OpenOrder::Allow && isOpenRule(rule)))
                          return success();
                        if (failed(reportRule(index, rule, side)))
                          return failure();
                        warned.insert(rule);
                        return success();
                      });
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
    for (auto [otherRule, otherSide] : touches.getRules(other)) {
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
  std::vector<Accesses> accesses;
  size_t runs = 0;
  for (auto [index, op] : llvm::enumerate(pair.original))
    if (ArrayRef<MemoryMap::Touches> own = memory.getRuns(op); !own.empty()) {
      accesses.emplace_back(index, own);
      runs = std::max(runs, own.size());
    }
  for (unsigned run = 0; run < runs; ++run)
    for (unsigned space = 0; space < kNumSpaces; ++space)
      if (failed(checkMemory(accesses, space, run)))
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

LogicalResult BlockChecker::checkMemory(ArrayRef<Accesses> accesses, unsigned space, unsigned run) {
  MemoryOrder order;
  // What may be anywhere has a base of its own.
  unsigned nextOwnBase = ~0u;
  for (auto [index, runs] : accesses) {
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

// Calls `visitor(op, read, resource, writer)` for each read in one of the orders, of which
// `read` counts all; and without one, with the op behind it (or the number of ops), for what
// is written at each boundary and at the end.
template <typename Visitor> LogicalResult BlockChecker::trace(bool original, Visitor visitor) {
  std::vector<unsigned> writers(kNumResources, kNone);
  SmallVector<Resource> written;
  auto close = [&](unsigned boundary) {
    llvm::sort(written);
    for (Resource resource : written)
      if (failed(visitor(boundary, std::nullopt, resource, writers[resource])))
        return failure();
    for (Resource resource : written)
      writers[resource] = kNone;
    written.clear();
    return success();
  };
  unsigned size = pair.order.size();
  for (unsigned place = 0; place < size; ++place) {
    unsigned index = original ? place : pair.order[place];
    std::optional<unsigned> read = touches.getFirstRead(index);
    for (Resource resource : touches.getReads(index)) {
      if (failed(visitor(index, read, resource, writers[resource])))
        return failure();
      ++*read;
    }
    if (touches.isBoundary(index) && failed(close(index)))
      return failure();
    for (Resource resource : touches.getWrites(index)) {
      if (writers[resource] == kNone)
        written.push_back(resource);
      writers[resource] = index;
    }
  }
  return close(size);
}

LogicalResult BlockChecker::checkReads() {
  std::vector<unsigned> seen(touches.getNumReads());
  DenseMap<std::pair<unsigned, Resource>, unsigned> ends;
  using Read = std::optional<unsigned>;
  (void)trace(/*original=*/true, [&](unsigned op, Read read, Resource resource, unsigned writer) {
    (read ? seen[*read] : ends[{op, resource}]) = writer;
    return success();
  });
  return trace(/*original=*/false,
               [&](unsigned op, Read read, Resource resource, unsigned writer) -> LogicalResult {
                 // Nothing crosses a boundary (checkRules): the same words are written.
                 unsigned before = read ? seen[*read] : ends.lookup({op, resource});
                 if (before == writer)
                   return success();
                 return reportWriter(op, resource, before, writer, /*isEnd=*/!read);
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

LogicalResult waveasm::verify::checkForm(ProgramOp program) {
  WalkResult result = program.getBody().walk([](Operation *op) {
    if (!op->getDiscardableAttr(kInsertedAttr))
      return WalkResult::advance();
    emitError(op->getLoc()) << "a wait or nop that the compiler has added: schedules are "
                               "verified in scheduling form, before they are compiled";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

static LogicalResult verify(ProgramOp original, ProgramOp schedule, OpenOrder openOrder,
                            const TagMap *originalTags) {
  // What has no match in an original of this form is not in it: that finds the form of a
  // schedule without a pass of its own.
  if (failed(checkForm(original)))
    return failure();
  FailureOr<std::vector<BlockPair>> blocks = matchPrograms(original, schedule, originalTags);
  if (failed(blocks))
    return failure();
  TouchCollector collector(original);
  MemoryMap memory(original);
  TouchList touches;
  for (const BlockPair &pair : *blocks) {
    touches.clear();
    for (Operation *op : pair.original)
      touches.add(collector.collect(op));
    if (failed(BlockChecker(pair, touches, memory, openOrder).check()))
      return failure();
  }
  return success();
}

LogicalResult waveasm::verifySchedule(ProgramOp original, ProgramOp schedule, OpenOrder openOrder) {
  return ::verify(original, schedule, openOrder, nullptr);
}

// Calls `visitor(program)` for each program below `module`; none is inside of another one.
template <typename Visitor> static void forEachProgram(ModuleOp module, Visitor visitor) {
  module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    auto program = llvm::dyn_cast<ProgramOp>(op);
    if (!program)
      return WalkResult::advance();
    visitor(program);
    return WalkResult::skip();
  });
}

LogicalResult waveasm::verifySchedule(ModuleOp original, ModuleOp schedule, OpenOrder openOrder) {
  FailureOr<TagMap> tags = collectTags(original);
  if (failed(tags) || failed(collectTags(schedule)))
    return failure();
  bool hasTags = !tags->empty();
  if (!hasTags && failed(tagModule(original)))
    return failure();
  llvm::StringMap<ProgramOp> programs;
  forEachProgram(original, [&](ProgramOp program) { programs[program.getSymName()] = program; });
  bool ok = true;
  forEachProgram(schedule, [&](ProgramOp program) {
    auto it = programs.find(program.getSymName());
    if (it == programs.end()) {
      emitError(program.getLoc()) << "there is no program '" << program.getSymName()
                          << "' in the original";
      ok = false;
      return;
    }
    ok &= succeeded(::verify(it->second, program, openOrder, hasTags ? &*tags : nullptr));
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
