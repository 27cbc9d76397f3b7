//===- RegisterPressure.cpp -----------------------------------------------===//

#include "waveasm/Analysis/RegisterPressure.h"

using namespace mlir;
using namespace waveasm;

namespace {
/// The value word that first held what a word holds now: (value index, word).
using Content = std::pair<unsigned, unsigned>;
} // namespace

// The content of `word` of `value`, through tuple ops; itself where it starts there.
static Content getContent(const Liveness &liveness, unsigned index, unsigned word) {
  while (true) {
    Value from;
    unsigned at = word;
    Operation *def = liveness.getValues()[index].getDefiningOp();
    if (liveness.isLiveIn(index))
      return {index, word};
    if (auto extract = llvm::dyn_cast_or_null<ExtractOp>(def)) {
      from = extract.getVector();
      at = word + extract.getIndex();
    } else if (auto pack = llvm::dyn_cast_or_null<PackOp>(def)) {
      for (Value element : pack.getElements()) {
        unsigned size = getRegInfo(element.getType())->size;
        from = element;
        if (at < size)
          break;
        at -= size;
      }
    } else if (auto insert = llvm::dyn_cast_or_null<InsertOp>(def)) {
      unsigned low = insert.getIndex(), size = getRegInfo(insert.getValue().getType())->size;
      bool replaced = word >= low && word < low + size;
      from = replaced ? insert.getValue() : insert.getVector();
      at = replaced ? word - low : word;
    }
    unsigned source = from ? liveness.getIndex(from) : Liveness::kNone;
    if (source == Liveness::kNone)
      return {index, word};
    index = source;
    word = at;
  }
}

static void addSteps(ArrayRef<LiveSegment> range, int words,
                     std::vector<std::pair<Slot, int>> &steps) {
  for (LiveSegment segment : range) {
    steps.emplace_back(segment.start, words);
    steps.emplace_back(segment.end, -words);
  }
}

void RegisterPressure::sweep(RegClass cls, std::vector<std::pair<Slot, int>> &steps) {
  llvm::sort(steps);
  std::vector<int64_t> &curve = curves[static_cast<unsigned>(cls)];
  curve.assign(liveness.getFlow().getNodes().size(), 0);
  int64_t live = 0, peak = -1;
  auto next = steps.begin();
  for (unsigned node = 0; node < curve.size(); ++node) {
    for (Slot slot = 4 * node; slot < 4 * node + 4; ++slot) {
      for (; next != steps.end() && next->first <= slot; ++next)
        live += next->second;
      curve[node] = std::max(curve[node], live);
      if (live > peak) {
        peak = live;
        peakSlots[static_cast<unsigned>(cls)] = slot;
      }
    }
  }
}

void RegisterPressure::addValues(const PhysicalLiveness &physical) {
  std::vector<std::pair<Slot, int>> steps[3];
  llvm::DenseMap<Content, SmallVector<LiveSegment, 4>> shared;
  for (unsigned index = 0; index < liveness.getValues().size(); ++index) {
    RegInfo info = *getRegInfo(liveness.getValues()[index].getType());
    // Words of tuples that extracts and packs see are counted by content; a word that
    // nothing shares gives the same either way.
    for (unsigned word = 0; word < info.size; ++word) {
      auto &segments = shared[getContent(liveness, index, word)];
      segments.append(liveness.getRange(index).begin(), liveness.getRange(index).end());
    }
  }
  for (auto &[content, segments] : shared) {
    RegClass cls = getRegInfo(liveness.getValues()[content.first].getType())->cls;
    llvm::sort(segments, [](LiveSegment a, LiveSegment b) { return a.start < b.start; });
    SmallVector<LiveSegment> merged;
    for (LiveSegment segment : segments) {
      if (!merged.empty() && merged.back().end >= segment.start)
        merged.back().end = std::max(merged.back().end, segment.end);
      else
        merged.push_back(segment);
    }
    addSteps(merged, 1, steps[static_cast<unsigned>(cls)]);
  }
  for (RegClass cls : {RegClass::VGPR, RegClass::SGPR, RegClass::AGPR}) {
    int64_t count = cls == RegClass::SGPR ? kVCCIndex : PhysicalLiveness::kFileSize;
    for (int64_t i = 0; i < count; ++i)
      addSteps(physical.getRange(cls, i), 1, steps[static_cast<unsigned>(cls)]);
    sweep(cls, steps[static_cast<unsigned>(cls)]);
  }
}

RegisterPressure::RegisterPressure(const Liveness &liveness, const PhysicalLiveness &physical)
    : liveness(liveness) {
  addValues(physical);
}

int64_t RegisterPressure::getPeak(RegClass cls) const {
  ArrayRef<int64_t> curve = getCurve(cls);
  return curve.empty() ? 0 : *llvm::max_element(curve);
}

Operation *RegisterPressure::getPeakOp(RegClass cls) const {
  ArrayRef<LinearFlow::Node> nodes = liveness.getFlow().getNodes();
  return nodes.empty() ? nullptr : nodes[peakSlots[static_cast<unsigned>(cls)] / 4].op;
}

SmallVector<Value> RegisterPressure::getLiveAtPeak(RegClass cls) const {
  Slot slot = peakSlots[static_cast<unsigned>(cls)];
  std::vector<std::pair<int64_t, unsigned>> live; // (-words, index)
  for (auto [index, value] : llvm::enumerate(liveness.getValues()))
    if (getRegInfo(value.getType())->cls == cls &&
        llvm::any_of(liveness.getRange(index), [&](LiveSegment segment) {
          return segment.start <= slot && slot < segment.end;
        }))
      live.emplace_back(-getRegInfo(value.getType())->size, index);
  llvm::sort(live);
  return llvm::map_to_vector(live, [&](auto &entry) { return liveness.getValues()[entry.second]; });
}
