//===- ProgramFlow.cpp - Control flow of an allocated program -------------===//

#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Target/RawLine.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Facts of each op
//===----------------------------------------------------------------------===//

static bool isRawLabel(StringRef line) { return line.trim().ends_with(":"); }

// Operands are results or arguments that come before them.
static LogicalResult checkPhysical(Operation *op) {
  auto check = [&](Value value) {
    if (!isVirtualReg(value.getType()))
      return success();
    return LogicalResult(op->emitError() << "has a virtual register (" << value.getType()
                                         << "): run --waveasm-linear-scan first");
  };
  for (unsigned i = 0, count = op->getNumResults(); i < count; ++i)
    if (failed(check(op->getResult(i))))
      return failure();
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Value argument : block.getArguments())
        if (failed(check(argument)))
          return failure();
  return success();
}

static MemEvent getEvent(Counter counter, Unit unit) {
  if (counter == Counter::VM)
    return MemEvent::VMem;
  if (counter == Counter::LGKM)
    return unit == Unit::LDS ? MemEvent::LDS : MemEvent::SMem;
  return MemEvent::None;
}

namespace waveasm {
class FlowCollector {
public:
  FlowCollector(ProgramFlow &flow)
      : flow(flow), chip(flow.program.getTarget().getChipName()), finder(chip) {}
  LogicalResult run();

private:
  /// An op, and one past the position of the last op nested in it.
  struct ListedOp {
    Operation *op;
    unsigned end;
  };
  void list(Block &block);
  LogicalResult visit(Operation *op);
  LogicalResult addAccesses(FlowOp &fact);
  void addMemory(FlowOp &fact);
  void addRaw(FlowOp &fact, RawOp raw);

  ProgramFlow &flow;
  StringRef chip;
  UnitAccessFinder finder;
  std::vector<ListedOp> listed; ///< all ops
};
} // namespace waveasm

LogicalResult FlowCollector::addAccesses(FlowOp &fact) {
  std::optional<UnitAccess> access = finder.find(fact.op, fact.info);
  if (!access)
    return fact.op->emitError("names a register that the target does not have");
  static_cast<UnitAccess &>(fact) = access->copy(flow.units);
  return success();
}

void FlowCollector::addMemory(FlowOp &fact) {
  const InstrInfo &info = *fact.info;
  fact.memReads = info.memReads;
  fact.memWrites = info.memWrites;
  fact.event = getEvent(info.counter, info.unit);
  fact.increment = info.counterIncrement;
  fact.isBarrier = info.form == Form::Barrier;
  fact.isEnd = info.hasFlag(InstrFlag::Terminates);
  if (info.form == Form::WaitCnt)
    fact.wait = getExplicitWait(fact.op);
}

void FlowCollector::addRaw(FlowOp &fact, RawOp raw) {
  const RawEffects &effects = getRawEffects(raw.getText(), chip);
  if (!effects.known && emitsNothing(raw.getText())) {
    flow.structured &= !isRawLabel(raw.getText());
    fact.known = true;
    return;
  }
  fact.memReads = effects.memReads;
  fact.memWrites = effects.memWrites;
  fact.event = getEvent(effects.counter, effects.unit);
  fact.increment = effects.counterIncrement;
  fact.isEnd = effects.isTerminator;
  flow.structured &= effects.known && !effects.isBranch && !effects.isTerminator;
}

LogicalResult FlowCollector::visit(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return op->emitError("is not an instruction: legalize the program first");
  if (failed(checkPhysical(op)))
    return failure();
  if (info->hasFlag(InstrFlag::Agnostic))
    return op->emitError("is not a machine instruction: run --waveasm-legalize first");
  bool label = info->isNotation() && llvm::isa<LabelOp>(op);
  if (info->isNotation() && !label)
    return success();
  FlowOp &fact = flow.ops.emplace_back();
  fact.op = op;
  fact.info = info;
  fact.end = flow.ops.size();
  if (failed(addAccesses(fact)))
    return failure();
  addMemory(fact);
  if (label || info->form == Form::Branch)
    flow.structured = false;
  if (info->form == Form::Raw)
    addRaw(fact, llvm::cast<RawOp>(op));
  return success();
}

void FlowCollector::list(Block &block) {
  for (Operation &op : block) {
    size_t position = listed.size();
    listed.push_back({&op, 0});
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        list(inner);
    listed[position].end = listed.size();
  }
}

// A list first: ops are far apart in memory, and to go from one to the next by its address in a
// list waits for one at a time.
LogicalResult FlowCollector::run() {
  list(*flow.program.getBodyBlock());
  flow.ops.reserve(listed.size());
  SmallVector<std::pair<unsigned, unsigned>> open; // ops with regions: position behind, index
  for (auto [position, at] : llvm::enumerate(listed)) {
    for (; !open.empty() && open.back().first == position; open.pop_back())
      flow.ops[open.back().second].end = flow.ops.size();
    if (failed(visit(at.op)))
      return failure();
    if (at.end != position + 1)
      open.emplace_back(at.end, flow.ops.size() - 1);
  }
  for (auto [end, index] : open)
    flow.ops[index].end = flow.ops.size();
  return success();
}

LogicalResult ProgramFlow::collect(ProgramOp op) {
  program = op;
  return FlowCollector(*this).run();
}

int ProgramFlow::getIndex(Operation *op) const {
  if (indices.empty()) {
    indices.reserve(ops.size());
    for (auto [index, fact] : llvm::enumerate(ops))
      indices[fact.op] = index;
  }
  auto found = indices.find(op);
  return found == indices.end() ? -1 : static_cast<int>(found->second);
}

// Behind the terminator of the first side.
unsigned ProgramFlow::getElse(unsigned branch) const {
  unsigned index = branch + 1;
  while (!llvm::isa<YieldOp>(ops[index].op))
    index = ops[index].end;
  return index + 1;
}

FailureOr<ProgramFlow> ProgramFlow::build(ProgramOp program, const Periods &periods) {
  ProgramFlow flow;
  if (failed(flow.collect(program)))
    return failure();
  flow.connect(periods);
  return flow;
}

//===----------------------------------------------------------------------===//
// Blocks and edges
//===----------------------------------------------------------------------===//

namespace waveasm {
class FlowBuilder {
public:
  FlowBuilder(ProgramFlow &flow, const ProgramFlow::Periods &periods)
      : flow(flow), periods(periods) {}

  void build() {
    flow.blocks.clear();
    current = addBlock(0);
    visit({0, static_cast<unsigned>(flow.ops.size())}, 0);
    for (auto [from, target] : jumps) {
      // The target of a raw branch, or a label written as raw text, is not resolved.
      StringRef wanted = target;
      bool any = llvm::none_of(labels, [&](auto &label) { return label.first == wanted; });
      for (auto &[name, block] : labels)
        if (any || name == wanted)
          addEdge(from, block);
    }
    for (auto [index, block] : llvm::enumerate(flow.blocks))
      for (const FlowEdge &edge : block.succs)
        flow.blocks[edge.to].preds.push_back(index);
  }

private:
  unsigned addBlock(unsigned context) {
    flow.blocks.emplace_back();
    flow.blocks.back().context = context;
    return flow.blocks.size() - 1;
  }
  void addEdge(unsigned from, unsigned to, int branch = -1, bool taken = false) {
    flow.blocks[from].succs.push_back({to, branch, taken});
  }

  /// Ops [begin, end) by index, those nested in them included.
  struct Range {
    unsigned begin, end;
  };

  void visit(Range range, unsigned context) {
    for (unsigned index = range.begin; index < range.end; index = flow.ops[index].end) {
      const FlowOp &fact = flow.ops[index];
      if (const InstrInfo &info = *fact.info; info.isMachineInstr() && info.form != Form::Raw)
        visitPlain(fact.op, index, context);
      else if (auto loop = llvm::dyn_cast<LoopOp>(fact.op))
        visitLoop(loop, index, context);
      else if (llvm::isa<IfOp>(fact.op))
        visitIf(index, context);
      else if (auto label = llvm::dyn_cast<LabelOp>(fact.op))
        visitLabel(label.getSymName(), index, context);
      else if (auto raw = llvm::dyn_cast<RawOp>(fact.op))
        visitRaw(raw, index, context);
      else
        visitPlain(fact.op, index, context);
    }
  }

  void visitLoop(LoopOp loop, unsigned index, unsigned context) {
    flow.blocks[current].ops.push_back(index);
    unsigned period = std::max(1u, periods.lookup(loop)), before = current;
    int branch = loop.getCountedBound() ? static_cast<int>(index) : -1;
    SmallVector<unsigned, 2> entries, ends;
    for (unsigned copy = 0; copy < period; ++copy) {
      unsigned inner = ProgramFlow::getContext(context, period, copy);
      entries.push_back(current = addBlock(inner));
      visit({index + 1, flow.ops[index].end}, inner);
      ends.push_back(current);
    }
    unsigned after = current = addBlock(context);
    addEdge(before, entries.front(), branch, true);
    if (branch >= 0)
      addEdge(before, after, branch, false);
    int condition = flow.getCondition(index);
    for (unsigned copy = 0; copy < period; ++copy) {
      addEdge(ends[copy], entries[(copy + 1) % period], condition, true);
      addEdge(ends[copy], after, condition, false);
    }
  }

  void visitIf(unsigned index, unsigned context) {
    flow.blocks[current].ops.push_back(index);
    unsigned before = current, other = flow.getElse(index), end = flow.ops[index].end;
    unsigned thenEntry = current = addBlock(context);
    visit({index + 1, other}, context);
    unsigned thenEnd = current, elseEnd = before;
    addEdge(before, thenEntry, index, true);
    if (other != end) {
      unsigned elseEntry = current = addBlock(context);
      visit({other, end}, context);
      elseEnd = current;
      addEdge(before, elseEntry, index, false);
    }
    current = addBlock(context);
    addEdge(thenEnd, current);
    if (elseEnd == before)
      addEdge(before, current, index, false);
    else
      addEdge(elseEnd, current);
  }

  void visitLabel(StringRef name, unsigned index, unsigned context) {
    unsigned before = current;
    current = addBlock(context);
    addEdge(before, current);
    labels.emplace_back(name, current);
    flow.blocks[current].ops.push_back(index);
  }

  // A raw branch may go to any label: its text is not ours to resolve.
  void visitRaw(RawOp raw, unsigned index, unsigned context) {
    if (isRawLabel(raw.getText()))
      return visitLabel("<raw>", index, context);
    flow.blocks[current].ops.push_back(index);
    const FlowOp &fact = flow.ops[index];
    bool branch = getRawEffects(raw.getText(), flow.program.getTarget().getChipName()).isBranch;
    if (!branch && fact.known && !fact.isEnd)
      return;
    unsigned before = current;
    current = addBlock(context);
    if (branch || !fact.known)
      jumps.emplace_back(before, "<any>");
    if (!fact.isEnd)
      addEdge(before, current);
  }

  void visitPlain(Operation *op, unsigned index, unsigned context) {
    flow.blocks[current].ops.push_back(index);
    const InstrInfo &info = *flow.ops[index].info;
    if (info.form == Form::Branch) {
      unsigned before = current;
      jumps.emplace_back(before, op->getAttrOfType<FlatSymbolRefAttr>("target").getValue());
      current = addBlock(context);
      // A branch that reads nothing has no condition: it does not fall through.
      if (info.implicitReads != ImplicitReg::None)
        addEdge(before, current);
    } else if (flow.ops[index].isEnd) {
      current = addBlock(context);
    }
  }

  ProgramFlow &flow;
  const ProgramFlow::Periods &periods;
  unsigned current = 0; ///< block
  SmallVector<std::pair<StringRef, unsigned>> labels;
  SmallVector<std::pair<unsigned, StringRef>> jumps;
};
} // namespace waveasm

void ProgramFlow::connect(const Periods &periods) {
  FlowBuilder(*this, periods).build();
}
