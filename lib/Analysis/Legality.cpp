//===- Legality.cpp - May these two ops change their order? ---------------===//

#include "waveasm/Analysis/Legality.h"
#include "waveasm/Target/RawLine.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

StringRef waveasm::getDisplayName(Operation *op) {
  if (auto tag = op->getAttrOfType<StringAttr>(kTagAttr))
    return tag.getValue();
  if (const InstrInfo *info = getInstrInfo(op))
    return info->mnemonic;
  return op->getName().getStringRef();
}

Legality::Legality(ProgramOp program)
    : program(program), chip(program.getTarget().getChipName()) {
  // Writes of SCC do not cross the observer, so this stays true while ops move.
  if (Operation *last = getLastSCCObserver(program))
    for (Operation &op : *program.getBodyBlock()) {
      beforeSCCObserver.insert(&op);
      if (&op == last)
        break;
    }
  program.getBody().walk([&](Operation *op) {
    std::optional<WaitCounts> wait = getExplicitWait(op);
    if (auto raw = llvm::dyn_cast<RawOp>(op)) {
      // A wait in a raw line, or a line that may hold one: its counts are not read, so it
      // may leave any number in flight.
      const RawEffects &line = getRawEffects(raw.getText(), chip);
      if ((line.opcode.empty() && !emitsNothing(raw.getText())) ||
          StringRef(line.opcode).starts_with("S_WAITCNT"))
        wait = WaitCounts{1, 1, 1};
    }
    if (!wait)
      return;
    const int counts[] = {wait->vm, wait->lgkm, wait->exp};
    for (auto [i, count] : llvm::enumerate(counts)) {
      if (count <= 0)
        continue;
      partialWaits |= 1u << i;
      if (!partialWait[i])
        partialWait[i] = op;
    }
  });
}

const OrderEffects &Legality::getEffects(Operation *op) {
  std::unique_ptr<OrderEffects> &slot = effects[op];
  if (slot)
    return *slot;
  bool strict = !beforeSCCObserver.empty() &&
                beforeSCCObserver.contains(program.getBodyBlock()->findAncestorOpInBlock(*op));
  slot = std::make_unique<OrderEffects>(getOrderEffects(op, chip, strict));
  return *slot;
}

std::optional<Conflict> Legality::checkPinned(Operation *op) {
  if (!(getEffects(op).kinds & OrderKind::Pinned) && !llvm::isa<ProgramOp>(op))
    return std::nullopt;
  return Conflict{ConflictKind::Pinned, op, nullptr,
                  ("'" + getDisplayName(op) + "' is pinned: it never moves").str()};
}

//===----------------------------------------------------------------------===//
// Pairs. `e` stands before `l` in the block and would end up after it.
//===----------------------------------------------------------------------===//

/// The first reason why a pair must keep its order.
struct Legality::PairReason {
  ConflictKind kind;
  AccessOrder access = AccessOrder::ReadAfterWrite;
  uint8_t implicit = 0;   ///< ImplicitReg bit
  uint8_t space = 0;      ///< MemSpace bit
  std::optional<RegRange> range = std::nullopt;
  bool orderer = false;   ///< kind's op orders the other (barrier, wait, ...)
  uint8_t counter = 0;    ///< CounterMask bit of a wait
  MemoryOverlap overlap = MemoryOverlap::May;
};

using PairReason = Legality::PairReason;

static uint8_t lowestBit(uint8_t mask) { return mask & -mask; }

static std::optional<RegRange> findOverlap(ArrayRef<RegRange> lhs, ArrayRef<RegRange> rhs) {
  for (const RegRange &a : lhs)
    for (const RegRange &b : rhs)
      if (a.overlaps(b)) {
        int64_t first = std::max(a.index, b.index);
        return RegRange{a.cls, first, std::min(a.index + a.size, b.index + b.size) - first};
      }
  return std::nullopt;
}

static std::optional<PairReason> findImplicit(const OrderEffects &e, const OrderEffects &l) {
  PairReason reason{ConflictKind::Register};
  auto hit = [&](uint8_t mask, AccessOrder access) {
    reason.implicit = lowestBit(mask);
    reason.access = access;
    return mask != 0;
  };
  if (hit(e.implicitWrites & l.implicitReads, AccessOrder::ReadAfterWrite) ||
      hit(e.implicitReads & l.implicitWrites, AccessOrder::WriteAfterRead))
    return reason;
  uint8_t both = e.implicitWrites & l.implicitWrites;
  // Writes of SCC are only ordered where something reads it behind SSA's back.
  if (!((e.kinds | l.kinds) & (OrderKind::StrictSCC | OrderKind::Raw)))
    both &= ~ImplicitReg::SCC;
  if (hit(both, AccessOrder::WriteAfterWrite))
    return reason;
  return std::nullopt;
}

static std::optional<PairReason> findPhysical(const OrderEffects &e, const OrderEffects &l) {
  PairReason reason{ConflictKind::Register};
  auto hit = [&](ArrayRef<RegRange> lhs, ArrayRef<RegRange> rhs, AccessOrder access) {
    reason.range = findOverlap(lhs, rhs);
    reason.access = access;
    return reason.range.has_value();
  };
  if (hit(e.writes, l.reads, AccessOrder::ReadAfterWrite) ||
      hit(e.reads, l.writes, AccessOrder::WriteAfterRead) ||
      hit(e.writes, l.writes, AccessOrder::WriteAfterWrite))
    return reason;
  return std::nullopt;
}

// A value pinned by its alignment sits at some multiple of it: any overlap counts, and
// every raw line may read it.
static bool fixedDefConflicts(const OrderEffects &def, const OrderEffects &other) {
  if (other.kinds & OrderKind::Raw)
    return true;
  for (const RegInfo &value : def.fixedDefs)
    for (const SmallVectorImpl<RegRange> *list : {&other.reads, &other.writes})
      for (const RegRange &range : *list) {
        int64_t first = (std::max<int64_t>(range.index - value.size + 1, 0) + value.alignment - 1) /
                        value.alignment * value.alignment;
        if (range.cls == value.cls && first < range.index + range.size)
          return true;
      }
  return false;
}

static bool staysBesideBarrier(const OrderEffects &effects) {
  return effects.touchesMemory() ||
         (effects.kinds & (OrderKind::Barrier | OrderKind::Wait | OrderKind::Priority |
                           OrderKind::Internal));
}

static bool staysBesideWait(const OrderEffects &wait, const OrderEffects &effects) {
  return (wait.waits & effects.counts) ||
         ((wait.waits & CounterMask::VM) &&
          ((effects.memReads | effects.memWrites) & MemSpace::LDS)) ||
         (effects.kinds & (OrderKind::Wait | OrderKind::Priority | OrderKind::Internal));
}

static bool staysBesidePriority(const OrderEffects &effects) {
  return effects.touchesMemory() ||
         (effects.kinds & (OrderKind::Matrix | OrderKind::Priority | OrderKind::Internal));
}

static std::optional<PairReason> findOrderer(const OrderEffects &e, const OrderEffects &l) {
  auto reason = [](ConflictKind kind) {
    PairReason result{kind};
    result.orderer = true;
    return result;
  };
  auto either = [&](uint16_t kind, auto stays) {
    return ((e.kinds & kind) && stays(e, l)) || ((l.kinds & kind) && stays(l, e));
  };
  if (either(OrderKind::Barrier, [](auto &, auto &other) { return staysBesideBarrier(other); }))
    return reason(ConflictKind::Barrier);
  if (either(OrderKind::Wait, staysBesideWait))
    return reason(ConflictKind::Wait);
  if (either(OrderKind::Priority, [](auto &, auto &other) { return staysBesidePriority(other); }))
    return reason(ConflictKind::Priority);
  if ((e.kinds & OrderKind::Internal) && (l.kinds & OrderKind::Internal))
    return reason(ConflictKind::Fence);
  return std::nullopt;
}

std::optional<MemoryConflict> Legality::findMemory(Operation *earlier, const OrderEffects &e,
                                                   Operation *later, const OrderEffects &l) {
  if (!(e.memWrites & (l.memReads | l.memWrites)) && !(e.memReads & l.memWrites))
    return std::nullopt;
  if (!alias)
    alias = std::make_unique<MemoryAlias>(program);
  return alias->findConflict(earlier, later);
}

static std::optional<PairReason> findInFlight(const OrderEffects &e, const OrderEffects &l,
                                              uint8_t partialWaits) {
  uint8_t counter = e.counts & l.counts & partialWaits;
  if (!counter)
    return std::nullopt;
  PairReason reason{ConflictKind::Wait};
  reason.counter = lowestBit(counter);
  return reason;
}

std::optional<Legality::PairReason> Legality::findReason(Operation *earlier, Operation *later) {
  const OrderEffects &e = getEffects(earlier), &l = getEffects(later);
  if (llvm::is_contained(l.defs, earlier))
    return PairReason{ConflictKind::SSA};
  // Nothing stands behind the terminator of a region, not even a comment.
  if (later->hasTrait<OpTrait::IsTerminator>())
    return PairReason{ConflictKind::Fence};
  if (e.isComment || l.isComment)
    return std::nullopt;
  if ((e.kinds | l.kinds) & OrderKind::Fence)
    return PairReason{ConflictKind::Fence};
  if (e.isFree() || l.isFree())
    return std::nullopt;
  if ((e.kinds & l.kinds) & OrderKind::Raw)
    return PairReason{ConflictKind::Fence};
  if (std::optional<PairReason> reason = findImplicit(e, l))
    return reason;
  if (std::optional<PairReason> reason = findPhysical(e, l))
    return reason;
  if (((e.kinds & OrderKind::FixedDef) && fixedDefConflicts(e, l)) ||
      ((l.kinds & OrderKind::FixedDef) && fixedDefConflicts(l, e)))
    return PairReason{ConflictKind::Register};
  if (std::optional<PairReason> reason = findOrderer(e, l))
    return reason;
  if (std::optional<MemoryConflict> conflict = findMemory(earlier, e, later, l)) {
    PairReason reason{ConflictKind::Memory, conflict->access};
    reason.space = conflict->space;
    reason.overlap = conflict->overlap;
    return reason;
  }
  return findInFlight(e, l, partialWaits);
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

static StringRef implicitName(uint8_t bit) {
  switch (bit) {
  case ImplicitReg::SCC:
    return "SCC";
  case ImplicitReg::VCC:
    return "VCC";
  case ImplicitReg::EXEC:
    return "EXEC";
  case ImplicitReg::M0:
    return "M0";
  default:
    return "MODE";
  }
}

static std::string rangeName(const RegRange &range) {
  StringRef file = range.cls == RegClass::VGPR ? "v" : range.cls == RegClass::SGPR ? "s" : "a";
  if (range.size == 1)
    return (file + Twine(range.index)).str();
  return (file + "[" + Twine(range.index) + ":" + Twine(range.index + range.size - 1) + "]").str();
}

static StringRef spaceName(uint8_t space) {
  return space == MemSpace::LDS ? "LDS" : space == MemSpace::Global ? "global memory"
                                                                    : "scalar memory";
}

static StringRef counterName(uint8_t counter) {
  return counter == CounterMask::VM ? "vmcnt" : counter == CounterMask::LGKM ? "lgkmcnt" : "expcnt";
}

static std::string accessText(StringRef what, AccessOrder access, StringRef earlier,
                              StringRef later) {
  StringRef moved = access == AccessOrder::ReadAfterWrite ? "read" : "write";
  StringRef first = access == AccessOrder::WriteAfterRead ? "read" : "write";
  return ("would move the " + moved + " of " + what + " by '" + later + "' before its " + first +
          " by '" + earlier + "'")
      .str();
}

// How an orderer is called when another op must not cross it.
static std::string crossingText(ConflictKind kind, StringRef orderer,
                                const OrderEffects &ordererEffects, StringRef other,
                                const OrderEffects &otherEffects) {
  std::string subject = ("'" + other + "'").str();
  if (kind == ConflictKind::Barrier && otherEffects.touchesMemory())
    subject = "the memory operation " + subject;
  if (kind == ConflictKind::Wait && (otherEffects.counts & ordererEffects.waits))
    return "would move " + subject + ", which the counter of '" + orderer.str() +
           "' counts, across that wait";
  StringRef what = kind == ConflictKind::Barrier    ? "the barrier "
                   : kind == ConflictKind::Wait     ? "the wait "
                   : kind == ConflictKind::Priority ? "the priority change "
                                                    : "";
  return "would move " + subject + " across " + what.str() + "'" + orderer.str() + "'";
}

static uint16_t ordererKind(ConflictKind kind) {
  switch (kind) {
  case ConflictKind::Barrier:
    return OrderKind::Barrier;
  case ConflictKind::Wait:
    return OrderKind::Wait;
  case ConflictKind::Priority:
    return OrderKind::Priority;
  default:
    return OrderKind::Fence | OrderKind::Raw | OrderKind::Internal;
  }
}

bool Legality::mustPrecede(Operation *earlier, Operation *later) {
  return findReason(earlier, later).has_value();
}

std::optional<Conflict> Legality::findPairConflict(Operation *earlier, Operation *later,
                                                   Operation *moved,
                                                   std::optional<Conflict> *open) {
  const OrderEffects &e = getEffects(earlier), &l = getEffects(later);
  std::optional<PairReason> reason = findReason(earlier, later);
  if (!reason)
    return std::nullopt;
  Conflict conflict = describe(*reason, earlier, later, moved);
  if (!open || !isOpen(conflict))
    return conflict;
  // Of the reasons only this one is looked for behind those that may be open.
  if (std::optional<PairReason> inFlight = findInFlight(e, l, partialWaits))
    return describe(*inFlight, earlier, later, moved);
  *open = std::move(conflict);
  return std::nullopt;
}

bool Legality::isOpen(const Conflict &conflict) {
  if (conflict.kind == ConflictKind::Memory)
    return conflict.overlap == MemoryOverlap::May;
  if (conflict.kind != ConflictKind::Barrier)
    return false;
  // A barrier alone, and an access that waits for nothing and orders nothing.
  constexpr uint16_t sequencer = OrderKind::Raw | OrderKind::Wait | OrderKind::Priority;
  auto isBarrier = [](const OrderEffects &effects) {
    return (effects.kinds & OrderKind::Barrier) && !(effects.kinds & sequencer) &&
           !effects.touchesMemory();
  };
  auto isAccess = [](const OrderEffects &effects) {
    return effects.touchesMemory() &&
           !(effects.kinds & (sequencer | OrderKind::Barrier | OrderKind::Internal));
  };
  const OrderEffects &op = getEffects(conflict.op), &other = getEffects(conflict.other);
  return (isBarrier(op) && isAccess(other)) || (isBarrier(other) && isAccess(op));
}

// The descriptor or base address of a global access, or null.
static Value getBuffer(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || (info->encoding != Encoding::MUBUF && info->encoding != Encoding::Global))
    return nullptr;
  return op->getOperand(info->form == Form::VMEMLoad ? 0 : 1);
}

// Whether two accesses go by different descriptors, as those of two kernel arguments do.
static bool haveOtherBuffers(Operation *a, Operation *b) {
  Value first = getBuffer(a), second = getBuffer(b);
  if (!first || !second || first == second)
    return false;
  SmallVector<int64_t> registers = getFixedRegisters(first);
  return registers.empty() || registers != getFixedRegisters(second);
}

Severity waveasm::getSeverity(const Conflict &conflict) {
  if (conflict.kind == ConflictKind::Barrier)
    return Severity::Critical;
  bool bothWrite = conflict.access == AccessOrder::WriteAfterWrite;
  if (haveOtherBuffers(conflict.op, conflict.other))
    return bothWrite ? Severity::Warn : Severity::Info;
  return bothWrite ? Severity::Critical : Severity::Warn;
}

Conflict Legality::describe(const PairReason &reason, Operation *earlier, Operation *later,
                            Operation *moved) {
  const OrderEffects &e = getEffects(earlier);
  Conflict conflict{reason.kind, moved, moved == earlier ? later : earlier, ""};
  if (reason.implicit || reason.range || reason.kind == ConflictKind::Memory)
    conflict.access = reason.access;
  if (reason.kind == ConflictKind::Memory)
    conflict.overlap = reason.overlap;
  StringRef earlierName = getDisplayName(earlier), laterName = getDisplayName(later);
  if (reason.kind == ConflictKind::SSA) {
    conflict.text = ("would move the use by '" + laterName + "' before its definition by '" +
                     earlierName + "'").str();
  } else if (reason.implicit) {
    conflict.text = accessText(implicitName(reason.implicit), reason.access, earlierName,
                               laterName);
  } else if (reason.range) {
    conflict.text = accessText(rangeName(*reason.range), reason.access, earlierName, laterName);
  } else if (reason.kind == ConflictKind::Memory) {
    conflict.text = accessText(spaceName(reason.space), reason.access, earlierName, laterName);
  } else if (reason.counter) {
    Operation *wait = partialWait[llvm::countr_zero(reason.counter)];
    conflict.text = ("would change the order of '" + earlierName + "' and '" + laterName +
                     "', and so which of them the partial wait '" + getDisplayName(wait) +
                     "' leaves in flight (" + counterName(reason.counter) + ")").str();
  } else if (reason.kind == ConflictKind::Register) {
    bool first = e.kinds & OrderKind::FixedDef;
    conflict.text = ("would move '" + (first ? laterName : earlierName) +
                     "' across '" + (first ? earlierName : laterName) +
                     "', whose result sits in a fixed register").str();
  } else {
    // The moved op crosses the orderer; if both are, it crosses the other one.
    uint16_t kind = ordererKind(reason.kind);
    Operation *orderer = conflict.other, *crossing = moved;
    if (!(getEffects(orderer).kinds & kind))
      std::swap(orderer, crossing);
    conflict.text = crossingText(reason.kind, getDisplayName(orderer), getEffects(orderer),
                                 getDisplayName(crossing), getEffects(crossing));
  }
  return conflict;
}

//===----------------------------------------------------------------------===//
// SCC values: the triple definition, clobber, use
//===----------------------------------------------------------------------===//

namespace {
/// Old and new place.
using Places = std::pair<int64_t, int64_t>;
} // namespace

// True if the new order puts the clobber between definition and use, and the old did not.
static bool isNewClobber(Places def, Places clobber, Places use) {
  bool oldBetween = def.first < clobber.first && clobber.first < use.first;
  bool newBetween = def.second < clobber.second && clobber.second < use.second;
  return newBetween && !oldBetween;
}

static bool clobbersSCC(const OrderEffects &effects) {
  return effects.implicitWrites & ImplicitReg::SCC;
}

bool Legality::concernsSCC(ArrayRef<Operation *> moved) {
  return llvm::any_of(moved, [&](Operation *op) {
    const OrderEffects &effects = getEffects(op);
    return clobbersSCC(effects) || effects.usesSCC;
  });
}

/// Looks for a value of SCC that one order keeps and the other loses.
class Legality::SCCCheck {
public:
  SCCCheck(Legality &legality, const Reordering &order) : legality(legality), order(order) {
    for (auto [place, op] : llvm::enumerate(order.before))
      places[op].first = place;
    for (auto [place, op] : llvm::enumerate(order.after))
      places[op].second = place;
  }
  std::optional<Conflict> check(Operation *moved);

private:
  std::optional<Conflict> check(Operation *moved, Operation *clobber, Operation *use);
  bool isBroken(Operation *def, Operation *clobber, Operation *use) const;

  Legality &legality;
  const Reordering &order;
  llvm::SmallDenseMap<Operation *, Places, 32> places;
};

// `clobber` is one of the reordered ops. What is not keeps its side: a definition stands
// above its use. If neither is, none of the reordered ops can get between them.
bool Legality::SCCCheck::isBroken(Operation *def, Operation *clobber, Operation *use) const {
  auto defPlaces = places.find(def), usePlaces = places.find(use);
  if (clobber == def || clobber == use ||
      (defPlaces == places.end() && usePlaces == places.end()))
    return false;
  constexpr Places above = {-1, -1}, below = {INT64_MAX, INT64_MAX};
  return isNewClobber(defPlaces == places.end() ? above : defPlaces->second,
                      places.find(clobber)->second,
                      usePlaces == places.end() ? below : usePlaces->second);
}

std::optional<Conflict> Legality::SCCCheck::check(Operation *moved, Operation *clobber,
                                                  Operation *use) {
  auto report = [&](Operation *def) {
    std::string source = def ? (" by '" + getDisplayName(def) + "'").str() : "";
    return Conflict{ConflictKind::SCC, moved, moved == clobber ? use : clobber,
                    "would move the write of SCC by '" + getDisplayName(clobber).str() +
                        "' between its write" + source + " and its read by '" +
                        getDisplayName(use).str() + "'"};
  };
  const OrderEffects &effects = legality.getEffects(use);
  for (Operation *def : effects.sccDefs)
    if (isBroken(def, clobber, use))
      return report(def);
  // A value from above the block.
  if (effects.usesSCC && effects.sccDefs.empty() && isBroken(nullptr, clobber, use))
    return report(nullptr);
  return std::nullopt;
}

std::optional<Conflict> Legality::SCCCheck::check(Operation *moved) {
  const OrderEffects &own = legality.getEffects(moved);
  auto getUses = [](Operation *op) {
    SmallVector<Operation *> uses;
    for (Value result : op->getResults())
      if (llvm::isa<SCCType>(result.getType()))
        for (Operation *user : result.getUsers())
          if (Operation *local = op->getBlock()->findAncestorOpInBlock(*user))
            uses.push_back(local);
    return uses;
  };
  SmallVector<Operation *> ownUses = getUses(moved);
  for (Operation *op : order.before) {
    if (op == moved)
      continue;
    if (clobbersSCC(own)) {
      if (std::optional<Conflict> conflict = check(moved, moved, op))
        return conflict;
      // `op` may define a value that is used below the range.
      for (Operation *use : getUses(op))
        if (std::optional<Conflict> conflict = check(moved, moved, use))
          return conflict;
    }
    if (!clobbersSCC(legality.getEffects(op)))
      continue;
    if (own.usesSCC)
      if (std::optional<Conflict> conflict = check(moved, op, moved))
        return conflict;
    for (Operation *use : ownUses)
      if (std::optional<Conflict> conflict = check(moved, op, use))
        return conflict;
  }
  return std::nullopt;
}

std::optional<Conflict> Legality::findSCCConflict(ArrayRef<Operation *> moved,
                                                  const Reordering &order) {
  SCCCheck check(*this, order);
  for (Operation *op : moved)
    if (concernsSCC(op))
      if (std::optional<Conflict> conflict = check.check(op))
        return conflict;
  return std::nullopt;
}
