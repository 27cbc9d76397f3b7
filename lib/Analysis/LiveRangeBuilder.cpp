//===- LiveRangeBuilder.cpp - Backward data flow of numbered variables ----===//

#include "waveasm/Analysis/Liveness.h"

using namespace waveasm;

static constexpr unsigned kNone = ~0u;

LiveRangeBuilder::LiveRangeBuilder(const LinearFlow &flow) : flow(flow) {
  events.reserve(4 * flow.getNodes().size());
  firstEvent.reserve(flow.getBlocks().size() + 1);
}

void LiveRangeBuilder::openBlocks(unsigned node) {
  while (node >= blockEnd) {
    blockEnd = flow.getBlocks()[firstEvent.size()].end;
    firstEvent.push_back(events.size());
  }
}

llvm::ArrayRef<LiveRangeBuilder::Event> LiveRangeBuilder::getEvents(unsigned block) const {
  return llvm::ArrayRef(events).slice(firstEvent[block], firstEvent[block + 1] - firstEvent[block]);
}

// Most variables are written and then read in one block: they need no data flow.
void LiveRangeBuilder::findCrossing(unsigned numVariables) {
  static constexpr unsigned kCrosses = kNone - 1;
  std::vector<unsigned> home(numVariables, kNone); // the block of all events so far
  crossingIndex.assign(numVariables, kNone);
  for (unsigned block = 0; block < flow.getBlocks().size(); ++block)
    for (const Event &event : getEvents(block)) {
      unsigned &at = home[event.variable];
      if (at == block || at == kCrosses)
        continue;
      if (at == kNone && event.isWrite) {
        at = block;
        continue;
      }
      at = kCrosses;
      crossingIndex[event.variable] = crossing.size();
      crossing.push_back(event.variable);
    }
}

void LiveRangeBuilder::solve() {
  llvm::ArrayRef<LinearFlow::Block> blocks = flow.getBlocks();
  llvm::BitVector none(crossing.size());
  edges.assign(blocks.size(), {none, none, none});
  for (unsigned block = 0; block < blocks.size(); ++block)
    for (const Event &event : getEvents(block)) {
      unsigned index = crossingIndex[event.variable];
      if (index == kNone)
        continue;
      if (event.isWrite)
        edges[block].writes.set(index);
      else if (!edges[block].writes.test(index))
        edges[block].liveIn.set(index);
    }
  bool changed = true;
  while (changed) {
    changed = false;
    for (unsigned block = blocks.size(); block-- > 0;) {
      llvm::BitVector out = none;
      for (unsigned successor : blocks[block].successors)
        out |= edges[successor].liveIn;
      if (out == edges[block].liveOut)
        continue;
      edges[block].liveOut = out;
      out.reset(edges[block].writes);
      out |= edges[block].liveIn;
      changed |= out != edges[block].liveIn;
      edges[block].liveIn = std::move(out);
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
  for (unsigned at : edges[index].liveOut.set_bits())
    ends[crossing[at]] = LinearFlow::nodeEnd(block.end - 1);
  for (const Event &event : llvm::reverse(getEvents(index))) {
    Slot &end = ends[event.variable];
    if (event.isWrite) {
      add(event.variable, event.slot, std::max(end, event.deadEnd));
      end = 0;
    } else {
      end = std::max(end, event.slot);
    }
  }
  for (unsigned at : edges[index].liveIn.set_bits()) {
    Slot &end = ends[crossing[at]];
    add(crossing[at], LinearFlow::exitSlot(block.begin), end);
    end = 0;
  }
}

std::vector<LiveRange> LiveRangeBuilder::compute(unsigned numVariables) {
  std::vector<LiveRange> ranges(numVariables);
  liveIntoProgram.resize(numVariables);
  unsigned numBlocks = flow.getBlocks().size();
  if (numBlocks == 0)
    return ranges;
  firstEvent.resize(numBlocks + 1, events.size());
  findCrossing(numVariables);
  solve();
  std::vector<Slot> ends(numVariables, 0);
  for (unsigned block = numBlocks; block-- > 0;)
    addBlockRanges(block, ranges, ends);
  for (LiveRange &range : ranges)
    if (range.size() > 1)
      std::reverse(range.begin(), range.end());
  for (unsigned at : edges.front().liveIn.set_bits())
    liveIntoProgram.set(crossing[at]);
  return ranges;
}
