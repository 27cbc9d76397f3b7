//===- LiveRangeBuilder.cpp - Backward data flow of numbered variables ----===//

#include "waveasm/Analysis/Liveness.h"

using namespace waveasm;

LiveRangeBuilder::LiveRangeBuilder(const LinearFlow &flow, unsigned numVariables)
    : flow(flow), numVariables(numVariables) {
  events.reserve(4 * flow.getNodes().size());
  firstEvent.reserve(flow.getNodes().size() + 1);
}

void LiveRangeBuilder::open(unsigned node) {
  while (firstEvent.size() <= node)
    firstEvent.push_back(events.size());
}

void LiveRangeBuilder::read(unsigned node, unsigned variable, Slot end) {
  open(node);
  events.push_back({variable, false, end, end});
}

void LiveRangeBuilder::write(unsigned node, unsigned variable, Slot start, Slot deadEnd) {
  open(node);
  events.push_back({variable, true, start, deadEnd});
}

llvm::ArrayRef<LiveRangeBuilder::Event> LiveRangeBuilder::getEvents(unsigned node) const {
  return llvm::ArrayRef(events).slice(firstEvent[node], firstEvent[node + 1] - firstEvent[node]);
}

void LiveRangeBuilder::solve() {
  llvm::ArrayRef<LinearFlow::Block> blocks = flow.getBlocks();
  std::vector<llvm::BitVector> writes(blocks.size(), llvm::BitVector(numVariables));
  liveIn.assign(blocks.size(), llvm::BitVector(numVariables));
  liveOut.assign(blocks.size(), llvm::BitVector(numVariables));
  // An op reads before it writes, so reads of a node come first.
  for (unsigned index = 0; index < blocks.size(); ++index)
    for (unsigned node = blocks[index].begin; node < blocks[index].end; ++node) {
      for (const Event &event : getEvents(node))
        if (!event.isWrite && !writes[index].test(event.variable))
          liveIn[index].set(event.variable);
      for (const Event &event : getEvents(node))
        if (event.isWrite)
          writes[index].set(event.variable);
    }
  bool changed = true;
  while (changed) {
    changed = false;
    for (unsigned index = blocks.size(); index-- > 0;) {
      llvm::BitVector out(numVariables);
      for (unsigned successor : blocks[index].successors)
        out |= liveIn[successor];
      if (out == liveOut[index])
        continue;
      liveOut[index] = out;
      out.reset(writes[index]);
      out |= liveIn[index];
      changed |= out != liveIn[index];
      liveIn[index] = std::move(out);
    }
  }
}

// Walks the block backwards; `ends` is 0 for variables that are not live. Segments are
// appended last first.
void LiveRangeBuilder::addBlockRanges(unsigned index, std::vector<LiveRange> &ranges,
                                      std::vector<Slot> &ends) {
  const LinearFlow::Block &block = flow.getBlocks()[index];
  auto add = [&](unsigned variable, Slot start, Slot end) {
    LiveRange &range = ranges[variable];
    if (!range.empty() && range.back().start <= end) {
      range.back().start = start;
      range.back().end = std::max(range.back().end, end);
    } else {
      range.push_back({start, end});
    }
  };
  for (unsigned variable : liveOut[index].set_bits())
    ends[variable] = LinearFlow::nodeEnd(block.end - 1);
  for (unsigned node = block.end; node-- > block.begin;) {
    for (const Event &event : getEvents(node)) {
      if (!event.isWrite)
        continue;
      Slot &end = ends[event.variable];
      add(event.variable, event.slot, std::max(end, event.deadEnd));
      end = 0;
    }
    for (const Event &event : getEvents(node))
      if (!event.isWrite)
        ends[event.variable] = std::max(ends[event.variable], event.slot);
  }
  for (unsigned variable : liveIn[index].set_bits()) {
    add(variable, LinearFlow::exitSlot(block.begin), ends[variable]);
    ends[variable] = 0;
  }
}

std::vector<LiveRange> LiveRangeBuilder::compute() {
  open(flow.getNodes().size());
  std::vector<LiveRange> ranges(numVariables);
  liveIntoProgram.resize(numVariables);
  if (flow.getBlocks().empty())
    return ranges;
  solve();
  std::vector<Slot> ends(numVariables, 0);
  for (unsigned index = flow.getBlocks().size(); index-- > 0;)
    addBlockRanges(index, ranges, ends);
  for (LiveRange &range : ranges)
    std::reverse(range.begin(), range.end());
  liveIntoProgram = liveIn.front();
  return ranges;
}
