//===- TimingCode.cpp - The final form as a list of instructions ----------===//

#include "TimingCode.h"
#include "waveasm/Analysis/HazardAnalysis.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

static_assert(RegUnit::kAGPR == kAGPRPlace && RegUnit::kSGPR == kSGPRPlace &&
              RegUnit::kSCC == kSCCPlace);

namespace {
class CodeBuilder {
public:
  CodeBuilder(ProgramOp program, const TargetInfo &target,
              ArrayRef<LoopTrips> trips, const ProgramFlow &flow,
              const ScheduleFacts &facts)
      : target(target), table(TimingTable::get(target)), trips(trips), flow(flow), facts(facts) {
    code.numWaves = std::max(1u, getWavesPerGroup(program));
    code.instrs.reserve(flow.getOps().size() + 16);
  }

  TimingCode build(Block &body);

private:
  using Flow = ScheduledInstr::Flow;

  void addBlock(Block &block);
  void addLoop(LoopOp loop);
  void addIf(IfOp ifOp);
  ScheduledInstr &append(Operation *op);
  ScheduledInstr &add(Operation *op, SchedClass sched, Unit unit);
  void addOp(const FlowOp &op);
  void describeKind(ScheduledInstr &instr, const FlowOp &op);
  void describeVMEM(ScheduledInstr &instr, const CostKey &key);
  void describeLDS(ScheduledInstr &instr, const FlowOp &op, const CostKey &key);
  const FlowOp &getFact(Operation *op) const { return flow.getOps()[flow.getIndex(op)]; }

  const TargetInfo &target;
  const TimingTable &table;
  ArrayRef<LoopTrips> trips;
  const ProgramFlow &flow;
  const ScheduleFacts &facts;
  TimingCode code;
  /// Loops without a guard that begin at the next entry.
  SmallVector<unsigned, 1> entered;
  llvm::StringMap<std::pair<Block *, unsigned>> labels; ///< entry that follows
};
} // namespace

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

ScheduledInstr &CodeBuilder::append(Operation *op) {
  ScheduledInstr &instr = code.instrs.emplace_back();
  instr.op = op;
  instr.entered = std::exchange(entered, {});
  return instr;
}

static void setReads(TimedInstr &instr, const FlowOp &op) {
  for (auto [first, size] : op.reads)
    instr.reads.push_back({first, size});
}

// An instruction of the structure.
ScheduledInstr &CodeBuilder::add(Operation *op, SchedClass sched, Unit unit) {
  ScheduledInstr &instr = append(op);
  CostKey key;
  key.sched = sched;
  instr.describe(key, table.getCost(key), unit, Counter::None, 0);
  return instr;
}

void CodeBuilder::describeVMEM(ScheduledInstr &instr, const CostKey &key) {
  MemoryRequest &request = instr.request;
  if (key.sched == SchedClass::VMEMToLDS)
    request.dmaBytes = key.bytes;
  request.lines = facts.lines.lookup(instr.op);
  if (!request.lines) // lanes side by side
    request.lines = llvm::divideCeil(uint64_t(key.bytes) * LaneValues::kWaveSize,
                                     table.get(ChipNumber::L1LineBytes));
  request.l2 = request.memory = request.lines;
}

void CodeBuilder::describeLDS(ScheduledInstr &instr, const FlowOp &op, const CostKey &key) {
  MemoryRequest &request = instr.request;
  request.clocks = request.base = instr.cost.busy;
  if (op.info->form != Form::LDSLoad && op.info->form != Form::LDSStore)
    return;
  request.bytes = uint64_t(key.bytes) * LaneValues::kWaveSize;
  if (auto banks = facts.banks.find(op.op); banks != facts.banks.end()) {
    request.clocks = banks->second.clocks;
    request.base = banks->second.base;
  }
}

void CodeBuilder::describeKind(ScheduledInstr &instr, const FlowOp &op) {
  if (auto nop = llvm::dyn_cast<SNopOp>(op.op))
    instr.describeNop(nop.getCount() + 1);
  else if (auto priority = llvm::dyn_cast<SSetprioOp>(op.op))
    instr.priority = priority.getCount();
  else if (op.isBarrier)
    instr.describeBarrier();
  else if (op.isEnd)
    instr.flow = Flow::End;
  if (op.wait) {
    instr.kind = TimedInstr::Kind::Wait;
    if (op.wait->vm >= 0)
      instr.waitVM = op.wait->vm;
    if (op.wait->lgkm >= 0)
      instr.waitLGKM = op.wait->lgkm;
  }
}

void CodeBuilder::addOp(const FlowOp &op) {
  if (auto label = llvm::dyn_cast<LabelOp>(op.op)) {
    labels[label.getSymName()] = {op.op->getBlock(), unsigned(code.instrs.size())};
    return;
  }
  CostKey key = getCostKey(op.op, target);
  Unit unit = op.info->unit;
  Counter counter = op.info->counter;
  if (auto raw = llvm::dyn_cast<RawOp>(op.op)) {
    const RawEffects &line = getRawEffects(raw.getText(), target.getChip());
    if (!line.known)
      return; // a directive or label
    unit = line.unit;
    counter = line.counter;
  } else if (op.info->asmName.empty()) {
    return;
  }
  ScheduledInstr &instr = append(op.op);
  instr.describe(key, table.getCost(key), unit, counter, op.increment);
  for (auto [first, size] : op.writes)
    instr.writes.push_back({first, size});
  if (instr.matrix)
    instr.describeMatrixReads(getHazardInstr(op.op, target));
  else
    setReads(instr, op);
  describeKind(instr, op);
  if (instr.port == Port::VMEM)
    describeVMEM(instr, key);
  else if (instr.port == Port::LDS)
    describeLDS(instr, op, key);
  // A wider destination is one move for each word.
  if (op.info->form == Form::VMov)
    for (int64_t i = 1, e = getRegInfo(op.op->getResult(0).getType())->size; i < e; ++i) {
      ScheduledInstr copy = code.instrs.back();
      copy.entered.clear();
      code.instrs.push_back(std::move(copy));
    }
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

void CodeBuilder::addLoop(LoopOp loop) {
  unsigned number = code.loops.size();
  code.loops.push_back({loop, 0, number < trips.size() ? trips[number] : LoopTrips()});
  unsigned guard = 0;
  bool counted = loop.getCountedBound() != Value();
  if (counted) {
    // s_cmp_ge_u32 and s_cbranch_scc1 (docs/Architecture.md).
    ScheduledInstr &compare = add(loop, SchedClass::SALU, Unit::SALU);
    setReads(compare, getFact(loop));
    compare.writes.push_back({kSCCPlace, 1});
    guard = code.instrs.size();
    ScheduledInstr &branch = add(loop, SchedClass::Branch, Unit::Branch);
    branch.reads.push_back({kSCCPlace, 1});
    branch.flow = Flow::Guard;
    branch.loop = number;
  } else {
    // A loop without a guard has a first trip.
    code.loops[number].trips.count = std::max<uint64_t>(code.loops[number].trips.count, 1);
  }
  unsigned begin = code.instrs.size();
  if (!counted)
    entered.push_back(number);
  addBlock(*loop.getBodyBlock());
  ScheduledInstr &repeat = add(loop.getConditionOp(), SchedClass::Branch, Unit::Branch);
  setReads(repeat, getFact(loop.getConditionOp()));
  repeat.flow = Flow::Repeat;
  repeat.target = begin;
  repeat.loop = number;
  if (counted)
    code.instrs[guard].target = code.instrs.size();
}

void CodeBuilder::addIf(IfOp ifOp) {
  unsigned at = code.instrs.size();
  ScheduledInstr &branch = add(ifOp, SchedClass::Branch, Unit::Branch);
  setReads(branch, getFact(ifOp));
  branch.flow = Flow::Branch;
  // The branch is taken where the condition is 0: to the other side, or past the if.
  branch.taken = facts.skips.lookup(ifOp);
  addBlock(*ifOp.getThenBlock());
  Block *otherwise = ifOp.getElseBlock();
  unsigned jump = code.instrs.size();
  if (otherwise) {
    add(ifOp, SchedClass::Branch, Unit::Branch).flow = Flow::Jump;
    code.instrs[at].target = code.instrs.size();
    addBlock(*otherwise);
    code.instrs[jump].target = code.instrs.size();
  } else {
    code.instrs[at].target = code.instrs.size();
  }
}

void CodeBuilder::addBlock(Block &block) {
  for (Operation &op : block) {
    int index = flow.getIndex(&op);
    if (index < 0 || llvm::isa<ConditionOp, YieldOp>(op))
      continue;
    if (auto loop = llvm::dyn_cast<LoopOp>(op))
      addLoop(loop);
    else if (auto ifOp = llvm::dyn_cast<IfOp>(op))
      addIf(ifOp);
    else
      addOp(flow.getOps()[index]);
  }
}

TimingCode CodeBuilder::build(Block &body) {
  addBlock(body);
  if (code.instrs.empty() || code.instrs.back().flow != Flow::End)
    add(body.getParentOp(), SchedClass::Internal, Unit::Internal).flow = Flow::End;
  // Jumps to a label further down in the block are followed; what other branches do is not known.
  for (auto [index, instr] : llvm::enumerate(code.instrs)) {
    const InstrInfo *info = getInstrInfo(instr.op);
    if (info->form != Form::Branch || info->implicitReads)
      continue;
    auto label = instr.op->getAttrOfType<FlatSymbolRefAttr>("target");
    auto it = label ? labels.find(label.getValue()) : labels.end();
    if (it == labels.end() || it->second.first != instr.op->getBlock())
      continue;
    unsigned to = it->second.second;
    if (to > index && to < code.instrs.size()) {
      instr.flow = Flow::Jump;
      instr.target = to;
    }
  }
  return std::move(code);
}

TimingCode waveasm::buildTimingCode(ProgramOp program, const TargetInfo &target,
                                    ArrayRef<LoopTrips> trips,
                                    const ProgramFlow &flow, const ScheduleFacts &facts) {
  return CodeBuilder(program, target, trips, flow, facts).build(*program.getBodyBlock());
}
