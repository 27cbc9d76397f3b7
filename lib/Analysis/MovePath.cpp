//===- MovePath.cpp - The way of an op past its neighbours ----------------===//

#include "waveasm/Analysis/MovePath.h"
#include "waveasm/Analysis/Liveness.h"

using namespace mlir;
using namespace waveasm;

// Looks both ways at once, so that the nearer side decides what it costs.
bool waveasm::standsBefore(Operation *a, Operation *b) {
  Operation *up = a->getPrevNode(), *down = a->getNextNode();
  while (up || down) {
    if (down == b || up == b)
      return down == b;
    up = up ? up->getPrevNode() : nullptr;
    down = down ? down->getNextNode() : nullptr;
  }
  return false;
}

// A name, a constant or a tuple: emits nothing, and nothing but values orders it.
static bool canComeAlong(Legality &legality, Operation *op, const OpSet &kept) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || info->form != Form::Pseudo || op->getNumRegions() != 0 || kept.contains(op))
    return false;
  const OrderEffects &effects = legality.getEffects(op);
  return effects.isFree() && !effects.isComment;
}

// Words of the values that are more than names of registers.
static int64_t countWords(ValueRange values) {
  int64_t words = 0;
  for (Value value : values)
    if (isVirtualReg(value.getType()) && !isRegisterName(value))
      words += getRegInfo(value.getType())->size;
  return words;
}

SmallVector<Operation *>
waveasm::getAttached(Legality &legality, Operation *op, const OpSet &kept,
                     llvm::function_ref<Operation *(Operation *)> getPrevious) {
  SmallVector<Operation *> attached;
  llvm::SmallPtrSet<Operation *, 8> group = {op};
  Block *block = op->getBlock();
  for (Operation *other = getPrevious(op); other; other = getPrevious(other)) {
    bool isOurs = !other->use_empty() && canComeAlong(legality, other, kept) &&
                  llvm::all_of(other->getUsers(), [&](Operation *user) {
                    return group.contains(block->findAncestorOpInBlock(*user));
                  });
    // Below, its operands live longer and its results shorter.
    if (!isOurs || countWords(other->getOperands()) > countWords(other->getResults()))
      break;
    group.insert(other);
    attached.push_back(other);
  }
  std::reverse(attached.begin(), attached.end());
  return attached;
}

MovePath::MovePath(Legality &legality, Operation *op, bool up, const OpSet &kept,
                   OpenOrder openOrder, const MovePath *ignored)
    : legality(legality), op(op), up(up), kept(kept), openOrder(openOrder), ignored(ignored),
      next(up ? op->getPrevNode() : op->getNextNode()) {
  add(op);
  if (up)
    return;
  attached = getAttached(legality, op, kept, [](Operation *other) { return other->getPrevNode(); });
  for (Operation *member : attached)
    add(member);
}

void MovePath::add(Operation *member) {
  members.insert(member);
  if (up)
    wanted.insert_range(legality.getEffects(member).defs);
}

bool MovePath::joins(Operation *other) const {
  bool belongs = up ? wanted.contains(other)
                    : llvm::any_of(legality.getEffects(other).defs,
                                   [&](Operation *def) { return members.contains(def); });
  return belongs && canComeAlong(legality, other, kept);
}

std::optional<Conflict> MovePath::findConflict(Operation *member, Operation *other) {
  std::optional<Conflict> open;
  std::optional<Conflict> conflict =
      legality.findPairConflict(up ? other : member, up ? member : other, member,
                                openOrder == OpenOrder::Refuse ? nullptr : &open);
  if (open)
    broken.push_back(std::move(*open));
  return conflict;
}

// The op's own reason first; then that of another member.
std::optional<Conflict> MovePath::findConflict(Operation *other) {
  if (std::optional<Conflict> conflict = findConflict(op, other))
    return conflict;
  for (ArrayRef<Operation *> list : {ArrayRef<Operation *>(attached), ArrayRef<Operation *>(taken)})
    for (Operation *member : list)
      if (std::optional<Conflict> conflict = findConflict(member, other)) {
        conflict->text +=
            (", and '" + getDisplayName(member) + "' moves along with '" + getDisplayName(op) + "'")
                .str();
        conflict->op = op;
        return conflict;
      }
  return std::nullopt;
}

std::optional<Conflict> MovePath::step(bool isAnchor) {
  if (!ignored || !ignored->holds(next)) {
    if (!isAnchor && joins(next)) {
      taken.push_back(next);
      add(next);
    } else if (std::optional<Conflict> conflict = findConflict(next)) {
      return conflict;
    } else {
      passed.push_back(next);
    }
  }
  next = up ? next->getPrevNode() : next->getNextNode();
  return std::nullopt;
}

std::optional<Conflict> MovePath::stepPast(Operation *end, bool isAnchor) {
  for (bool atEnd = false; !atEnd;) {
    atEnd = next == end;
    if (std::optional<Conflict> conflict = step(isAnchor && atEnd))
      return conflict;
  }
  return std::nullopt;
}

SmallVector<Operation *> MovePath::getGroup() const {
  SmallVector<Operation *> group(attached.begin(), attached.end());
  if (up)
    group.append(taken.rbegin(), taken.rend());
  group.push_back(op);
  if (!up)
    group.append(taken.begin(), taken.end());
  return group;
}

std::optional<Conflict> MovePath::checkPlace() const {
  SmallVector<Operation *> group = getGroup();
  if (passed.empty() || !legality.concernsSCC(group))
    return std::nullopt;
  Reordering order;
  Operation *top = !up ? group.front() : next ? next->getNextNode() : &op->getBlock()->front();
  Operation *behind = up ? op->getNextNode() : next;
  for (Operation *other = top; other != behind; other = other->getNextNode())
    order.before.push_back(other);
  if (up) {
    order.after = group;
    order.after.append(passed.rbegin(), passed.rend());
  } else {
    order.after = passed;
    order.after.append(group);
  }
  return legality.findSCCConflict(group, order);
}

MoveRange waveasm::findMoveRange(Legality &legality, Operation *op, bool up, const OpSet &kept) {
  MoveRange range;
  MovePath path(legality, op, up, kept);
  while (path.getNext()) {
    size_t before = path.getPassed().size();
    if (std::optional<Conflict> conflict = path.step()) {
      range.stop = std::move(conflict);
      break;
    }
    if (path.getPassed().size() == before)
      continue; // taken along: no anchor for the move
    range.stop = path.checkPlace();
    if (range.stop)
      continue;
    range.furthest = path.getPassed().back();
    range.takenAlong = path.getGroup();
    llvm::erase(range.takenAlong, op);
  }
  return range;
}

std::optional<Conflict> waveasm::checkSwap(Legality &legality, Operation *first, Operation *last,
                                           const OpSet &kept, OpenOrder openOrder, Swap &swap) {
  MovePath lowered(legality, first, /*up=*/false, kept, openOrder);
  if (std::optional<Conflict> conflict = lowered.stepPast(last, /*isAnchor=*/true))
    return conflict;
  MovePath raised(legality, last, /*up=*/true, kept, openOrder, &lowered);
  if (first->getNextNode() != last)
    if (std::optional<Conflict> conflict =
            raised.stepPast(first->getNextNode(), /*isAnchor=*/false))
      return conflict;
  swap.up = raised.getGroup();
  swap.down = lowered.getGroup();
  swap.broken.assign(lowered.getBroken().begin(), lowered.getBroken().end());
  swap.broken.append(raised.getBroken().begin(), raised.getBroken().end());
  SmallVector<Operation *> both(swap.up.begin(), swap.up.end());
  both.append(swap.down.begin(), swap.down.end());
  if (!legality.concernsSCC(both))
    return std::nullopt;
  Reordering order;
  order.after = swap.up;
  for (Operation *op = swap.down.front(); op != last->getNextNode(); op = op->getNextNode()) {
    order.before.push_back(op);
    if (!lowered.holds(op) && !raised.holds(op))
      order.after.push_back(op);
  }
  order.after.append(swap.down.begin(), swap.down.end());
  return legality.findSCCConflict(both, order);
}
