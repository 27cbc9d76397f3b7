//===- WaitOps.cpp - The ops that waits are about -------------------------===//

#include "WaitOps.h"

using namespace mlir;
using namespace waveasm;

WaitOps::WaitOps(const ProgramFlow &flow) : flow(flow) {
  for (const FlowOp &op : flow.getOps()) {
    if (!op.known)
      loaded.add(kAnything);
    if (op.event != MemEvent::None)
      for (UnitRange range : op.writes)
        loaded.add(range);
  }
  for (const FlowBlock &block : flow.getBlocks()) {
    assert((block.ops.empty() ||
            block.ops.back() - block.ops.front() + 1 == block.ops.size()) &&
           "copies of a block are known by their first and last op");
    auto find = [&](unsigned op) -> unsigned {
      return llvm::partition_point(ops, [=](const WaitOp &known) { return known.op < op; }) -
             ops.begin();
    };
    unsigned first = ops.size(), end = first;
    // Blocks come in the order of their ops, but that copies come back to the same.
    if (!block.ops.empty() && !ops.empty() && block.ops.front() <= ops.back().op) {
      first = find(block.ops.front());
      end = find(block.ops.back() + 1);
    } else {
      add(block);
      end = ops.size();
    }
    blocks.push_back({first, end - first});
  }
}

// Whoever asks waits: then it is not pending until it is loaded again.
void WaitOps::ask(UnitRange range) {
  ranges.push_back(range);
  open.remove(range);
}

// What a wave waits for explicitly it need not wait for twice.
static bool waitsForAnything(const FlowOp &op) {
  return !op.wait && !op.isEnd && op.info->form != Form::Pseudo && op.info->form != Form::Region;
}

// The registers of an op are not pending but for a few.
void WaitOps::askRegisters(const FlowOp &op) {
  for (UnitRange range : op.reads)
    if (open.overlaps(range))
      ask(range);
  // What it loads itself may land behind what is pending there.
  if (op.event != MemEvent::None)
    return;
  for (UnitRange range : op.writes)
    if (open.overlaps(range))
      ask(range);
}

void WaitOps::add(const FlowBlock &block) {
  open = loaded;
  for (unsigned index : block.ops) {
    const FlowOp &op = flow.getOps()[index];
    unsigned first = ranges.size();
    if (op.known) {
      if (open.contains(kAnything) && waitsForAnything(op))
        ask({kAnything, 1});
      askRegisters(op);
    } else {
      open.clear();
      open.add(kAnything);
    }
    bool issues = op.event != MemEvent::None;
    if (issues)
      for (UnitRange range : op.writes)
        open.add(range);
    if (issues || !op.known || op.wait || op.isBarrier || op.isEnd || ranges.size() != first)
      ops.push_back({index, first, static_cast<unsigned>(ranges.size())});
  }
}
