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

SmallVector<std::string> waveasm::planMoves(Block &block, ArrayRef<Operation *> target,
                                            llvm::function_ref<bool(Operation *)> isPinned) {
  // Place, and number of pinned ops before it.
  llvm::DenseMap<Operation *, std::pair<unsigned, unsigned>> old;
  unsigned pinned = 0;
  for (auto [i, op] : llvm::enumerate(block)) {
    old[&op] = {i, pinned};
    pinned += isPinned(&op);
  }
  // Only what stays on its side of every pinned op may stay: so the pinned ops do, too.
  SmallVector<unsigned> places;
  std::vector<bool> eligible;
  pinned = 0;
  for (Operation *op : target) {
    auto [place, pinnedBefore] = old.lookup(op);
    places.push_back(place);
    eligible.push_back(pinnedBefore == pinned);
    pinned += isPinned(op);
  }
  std::vector<bool> stays = markIncreasing(places, eligible);

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
  SmallVector<std::string> moves;
  auto tag = [](Operation *op) { return getTag(op).str(); };
  std::vector<bool> placed = stays;
  for (unsigned i = target.size(); i-- > 0;) {
    if (!down[i])
      continue;
    unsigned next = i + 1;
    while (next < target.size() && !placed[next])
      ++next;
    placed[i] = true;
    // Nothing that stays may be behind it: then the op before it is the anchor.
    if (next < target.size()) {
      moves.push_back(Move{Move::Kind::Before, tag(target[i]), tag(target[next])}.str());
      continue;
    }
    unsigned before = i;
    while (before-- > 0 && !stays[before]) {
    }
    moves.push_back(Move{Move::Kind::After, tag(target[i]), tag(target[before])}.str());
  }
  for (unsigned i = 0; i < target.size(); ++i) {
    if (placed[i])
      continue;
    if (i > 0) {
      moves.push_back(Move{Move::Kind::After, tag(target[i]), tag(target[i - 1])}.str());
    } else {
      // Something stays: the block has an op that is in the subsequence.
      unsigned next = 1;
      while (!placed[next])
        ++next;
      moves.push_back(Move{Move::Kind::Before, tag(target[i]), tag(target[next])}.str());
    }
    placed[i] = true;
  }
  return moves;
}
