//===- MovePlan.cpp - From an order to the moves that make it -------------===//
//
// Ops outside of the common subsequence go down or up past it. Those that go down are
// placed first, last in the target first, each before the op that follows it there;
// then those that go up, first in the target first, each after the op before it. In
// this sequence no op crosses one that the target does not let it cross.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Sequence.h"

using namespace mlir;
using namespace waveasm;

// Marks a longest increasing subsequence of those `values` that are eligible.
static std::vector<bool> markIncreasing(ArrayRef<unsigned> values,
                                        const std::vector<bool> &eligible) {
  std::vector<int> previous(values.size(), -1);
  std::vector<unsigned> tails; // positions, by length of the subsequence they end
  for (unsigned i = 0; i < values.size(); ++i) {
    if (!eligible[i])
      continue;
    auto it = llvm::lower_bound(tails, values[i],
                                [&](unsigned pos, unsigned value) { return values[pos] < value; });
    if (it != tails.begin())
      previous[i] = *(it - 1);
    if (it == tails.end())
      tails.push_back(i);
    else
      *it = i;
  }
  std::vector<bool> marked(values.size());
  for (int i = tails.empty() ? -1 : static_cast<int>(tails.back()); i >= 0; i = previous[i])
    marked[i] = true;
  return marked;
}

namespace {
class Planner {
public:
  Planner(Block &block, ArrayRef<Operation *> target, Legality &legality, const OpSet &kept);
  SmallVector<std::string> run();

private:
  void markStays();
  void move(unsigned index, bool after, unsigned anchor);
  void putBack(ArrayRef<Operation *> attached, Operation *above, Operation *behind);
  bool isAbove(Operation *op, Operation *other) const;
  void place(Operation *op, Operation *before);
  void say(Operation *op, bool after, Operation *anchor) {
    moves.push_back(
        Move{after ? Move::Kind::After : Move::Kind::Before, getTag(op).str(), getTag(anchor).str()}
            .str());
  }

  Block &block;
  ArrayRef<Operation *> target;
  Legality &legality;
  const OpSet &kept;
  SmallVector<std::string> moves;
  std::vector<unsigned> places;    ///< in the block, by place in the target
  std::vector<bool> stays, placed; ///< by place in the target
  /// The order that the moves so far have made, closed to a ring by null.
  llvm::DenseMap<Operation *, Operation *> previous, following;
};
} // namespace

Planner::Planner(Block &block, ArrayRef<Operation *> target, Legality &legality, const OpSet &kept)
    : block(block), target(target), legality(legality), kept(kept) {
  Operation *last = nullptr;
  for (Operation &op : block) {
    previous[&op] = last;
    following[last] = &op;
    last = &op;
  }
  previous[nullptr] = last;
  following[last] = nullptr;
}

// Only what stays on its side of every pinned op may stay: so the pinned ops do, too.
void Planner::markStays() {
  auto isPinned = [&](Operation *op) {
    return kept.contains(op) || legality.checkPinned(op).has_value();
  };
  // Place, and number of pinned ops before it.
  llvm::DenseMap<Operation *, std::pair<unsigned, unsigned>> old;
  unsigned pinned = 0;
  for (auto [i, op] : llvm::enumerate(block)) {
    old[&op] = {i, pinned};
    pinned += isPinned(&op);
  }
  std::vector<bool> eligible;
  pinned = 0;
  for (Operation *op : target) {
    auto [place, pinnedBefore] = old.lookup(op);
    places.push_back(place);
    eligible.push_back(pinnedBefore == pinned);
    pinned += isPinned(op);
  }
  stays = markIncreasing(places, eligible);
  placed = stays;
}

bool Planner::isAbove(Operation *op, Operation *other) const {
  Operation *up = previous.lookup(op), *down = following.lookup(op);
  while (up || down) {
    if (up == other || down == other)
      return down == other;
    up = up ? previous.lookup(up) : nullptr;
    down = down ? following.lookup(down) : nullptr;
  }
  return false;
}

void Planner::place(Operation *op, Operation *before) {
  auto link = [&](Operation *upper, Operation *lower) {
    following[upper] = lower;
    previous[lower] = upper;
  };
  link(previous.lookup(op), following.lookup(op));
  link(previous.lookup(before), op);
  link(op, before);
}

// Says the move, and follows what the engine does: moving down, an op takes attached
// pseudo-ops along (MovePath.h).
void Planner::move(unsigned index, bool after, unsigned anchor) {
  Operation *op = target[index];
  say(op, after, target[anchor]);
  placed[index] = true;
  Operation *before = after ? following.lookup(target[anchor]) : target[anchor];
  if (before == op || following.lookup(op) == before)
    return;
  SmallVector<Operation *> attached;
  if (isAbove(op, target[anchor]))
    attached =
        getAttached(legality, op, kept, [&](Operation *other) { return previous.lookup(other); });
  Operation *above = previous.lookup(attached.empty() ? op : attached.front());
  Operation *behind = following.lookup(op);
  for (Operation *member : attached)
    place(member, before);
  place(op, before);
  size_t count = attached.size();
  bool isWanted =
      count <= index && ArrayRef(attached) == target.slice(index - count, count) &&
      llvm::none_of(llvm::seq(index - count, size_t(index)), [&](size_t i) { return placed[i]; });
  for (size_t i = isWanted ? index - count : index; i < index; ++i)
    placed[i] = true;
  if (!isWanted)
    putBack(attached, above, behind);
}

// To between `above` (null: the start of the block) and `behind`.
void Planner::putBack(ArrayRef<Operation *> attached, Operation *above, Operation *behind) {
  for (Operation *op : attached) {
    say(op, /*after=*/above != nullptr, above ? above : behind);
    place(op, behind);
    above = op;
  }
}

SmallVector<std::string> Planner::run() {
  markStays();
  // An op goes down if some op that stays and is before it in the target was behind it.
  std::vector<bool> down(target.size());
  unsigned furthest = 0;
  bool any = false;
  for (unsigned i = 0; i < target.size(); ++i) {
    if (stays[i]) {
      furthest = places[i];
      any = true;
    } else {
      down[i] = any && places[i] < furthest;
    }
  }
  for (unsigned i = target.size(); i-- > 0;) {
    if (!down[i] || placed[i])
      continue;
    unsigned anchor = i + 1;
    while (anchor < target.size() && !placed[anchor])
      ++anchor;
    if (anchor < target.size()) {
      move(i, /*after=*/false, anchor);
      continue;
    }
    // Nothing that stays is behind it: then the op before it is the anchor.
    anchor = i;
    while (anchor-- > 0 && !stays[anchor]) {
    }
    move(i, /*after=*/true, anchor);
  }
  for (unsigned i = 0; i < target.size(); ++i) {
    if (placed[i])
      continue;
    // Something stays: the block has an op that is in the subsequence.
    unsigned anchor = i > 0 ? i - 1 : 1;
    while (!placed[anchor])
      ++anchor;
    move(i, /*after=*/i > 0, anchor);
  }
  return std::move(moves);
}

SmallVector<std::string> waveasm::planMoves(Block &block, ArrayRef<Operation *> target,
                                            Legality &legality, const OpSet &kept) {
  return Planner(block, target, legality, kept).run();
}
