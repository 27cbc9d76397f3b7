//===- LiveRangeBuilder.cpp - Backward data flow of numbered variables ----===//

#include "waveasm/Analysis/Liveness.h"

using namespace waveasm;

LiveRangeBuilder::LiveRangeBuilder(const LinearFlow &flow) : flow(flow) {
  variables.reserve(flow.getNodes().size());
  uses.reserve(flow.getNodes().size());
  firstUse.reserve(flow.getBlocks().size() + 1);
}

void LiveRangeBuilder::openBlocks(unsigned node) {
  while (node >= blockEnd) {
    blockEnd = flow.getBlocks()[firstUse.size()].end;
    firstUse.push_back(uses.size());
  }
}

void LiveRangeBuilder::setShared(unsigned variable) {
  if (variables[variable].shared != kNone)
    return;
  variables[variable].shared = shared.size();
  shared.push_back(variable);
}

// No use of the block so far.
void LiveRangeBuilder::readBefore(unsigned variable, Slot end) {
  setShared(variable);
  variables[variable].latest = uses.size();
  uses.push_back({variable, kBefore, end});
}

void LiveRangeBuilder::solve() {
  llvm::ArrayRef<LinearFlow::Block> blocks = flow.getBlocks();
  llvm::BitVector none(shared.size());
  edges.assign(blocks.size(), {none, none, none});
  for (unsigned block = 0; block < blocks.size(); ++block)
    for (const Use &use : getUses(block)) {
      unsigned index = variables[use.variable].shared;
      if (index == kNone)
        continue;
      if (use.start != kBefore)
        edges[block].writes.set(index);
      else
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

// Walks the block backwards; `ends`, of the shared variables, is 0 for those that are not live.
void LiveRangeBuilder::addBlockRanges(unsigned index, SharedRanges &ranges,
                                      std::vector<Slot> &ends) const {
  const LinearFlow::Block &block = flow.getBlocks()[index];
  auto add = [&](unsigned at, Slot start, Slot end) {
    auto &range = ranges[at];
    if (!range.empty() && range.back().start <= end) {
      range.back().start = start;
      range.back().end = std::max(range.back().end, end);
    } else {
      range.push_back({start, end});
    }
    ends[at] = 0;
  };
  for (unsigned at : edges[index].liveOut.set_bits())
    ends[at] = LinearFlow::nodeEnd(block.end - 1);
  for (const Use &use : llvm::reverse(getUses(index))) {
    unsigned at = variables[use.variable].shared;
    if (at == kNone)
      continue;
    ends[at] = std::max(ends[at], use.end);
    if (use.start != kBefore)
      add(at, use.start, ends[at]);
  }
  for (unsigned at : edges[index].liveIn.set_bits())
    add(at, LinearFlow::exitSlot(block.begin), ends[at]);
}

LiveRanges LiveRangeBuilder::collect(const SharedRanges &sharedRanges) const {
  LiveRanges ranges;
  ranges.segments.reserve(uses.size());
  ranges.begins.reserve(variables.size() + 1);
  for (const Variable &variable : variables) {
    ranges.begins.push_back(ranges.segments.size());
    if (variable.shared != kNone)
      llvm::append_range(ranges.segments, llvm::reverse(sharedRanges[variable.shared]));
    else if (variable.latest != kNone)
      ranges.segments.push_back({uses[variable.latest].start, uses[variable.latest].end});
  }
  ranges.begins.push_back(ranges.segments.size());
  return ranges;
}

LiveRanges LiveRangeBuilder::compute() {
  liveIntoProgram.resize(variables.size());
  unsigned numBlocks = flow.getBlocks().size();
  SharedRanges sharedRanges(shared.size());
  if (!shared.empty()) {
    firstUse.resize(numBlocks + 1, uses.size());
    solve();
    std::vector<Slot> ends(shared.size(), 0);
    for (unsigned block = numBlocks; block-- > 0;)
      addBlockRanges(block, sharedRanges, ends);
    for (unsigned at : edges.front().liveIn.set_bits())
      liveIntoProgram.set(shared[at]);
  }
  return collect(sharedRanges);
}
