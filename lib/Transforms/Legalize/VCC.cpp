//===- VCC.cpp - Where the text's VCC is still wanted ---------------------===//
//
// Liveness of VCC backwards over the structured program. Each block is a function
// in = gen | (out & !kill) of what is live behind it; blocks that jump are taken as
// wanting VCC.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "waveasm/Analysis/PhysicalAccess.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

namespace {

struct Flow {
  bool gen = false, kill = false;
  bool operator()(bool out) const { return gen || (out && !kill); }
};

class VCCLiveness {
public:
  VCCLiveness(StringRef chip, ArrayRef<Operation *> ops) : chip(chip) {
    wanted.insert(ops.begin(), ops.end());
  }
  Flow summarize(Block &block);
  void collect(Block &block, bool out);
  llvm::DenseSet<Operation *> live;

private:
  Flow getFlow(Operation *op);
  Flow getOwnFlow(Operation *op);

  StringRef chip;
  llvm::DenseSet<Operation *> wanted;
  llvm::DenseMap<Block *, Flow> blocks;
};

} // namespace

Flow VCCLiveness::getOwnFlow(Operation *op) {
  const InstrInfo &info = *getInstrInfo(op);
  if (info.form == Form::Branch || llvm::isa<LabelOp>(op))
    return {true, false};
  if (info.hasFlag(InstrFlag::Terminates))
    return {false, true};
  PhysicalAccess access = getPhysicalAccess(op, chip);
  if (!access.known)
    return {true, false};
  const RegRange vcc{RegClass::SGPR, kVCCIndex, 2};
  auto touches = [&](const RegRange &range) { return range.overlaps(vcc); };
  auto covers = [&](const RegRange &range) {
    return range.cls == RegClass::SGPR && range.index <= vcc.index &&
           range.index + range.size >= vcc.index + vcc.size;
  };
  bool reads = (access.implicitReads & ImplicitReg::VCC) || llvm::any_of(access.reads, touches);
  // What arithmetic may need VCC for is not the text's.
  if (info.form == Form::Pseudo)
    return {reads, false};
  return {reads, (access.implicitWrites & ImplicitReg::VCC) || llvm::any_of(access.writes, covers)};
}

Flow VCCLiveness::getFlow(Operation *op) {
  if (op->getNumRegions() == 0)
    return getOwnFlow(op);
  Flow flow;
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    // A back edge adds only what the body wants itself; a counted loop may be skipped.
    flow = summarize(*loop.getBodyBlock());
    if (loop.getCountedBound())
      flow.kill = false;
  } else {
    auto branch = llvm::cast<IfOp>(op);
    Flow then = summarize(*branch.getThenBlock()), other;
    if (Block *block = branch.getElseBlock())
      other = summarize(*block);
    flow = {then.gen || other.gen, then.kill && other.kill};
  }
  flow.gen |= getOwnFlow(op).gen;
  return flow;
}

Flow VCCLiveness::summarize(Block &block) {
  if (auto it = blocks.find(&block); it != blocks.end())
    return it->second;
  Flow flow;
  for (Operation &op : llvm::reverse(block)) {
    Flow own = getFlow(&op);
    flow = {own.gen || (flow.gen && !own.kill), own.kill || flow.kill};
  }
  return blocks[&block] = flow;
}

void VCCLiveness::collect(Block &block, bool out) {
  for (Operation &op : llvm::reverse(block)) {
    if (out && wanted.contains(&op))
      live.insert(&op);
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        collect(inner, out || (llvm::isa<LoopOp>(op) && summarize(inner)(out)));
    out = getFlow(&op)(out);
  }
}

llvm::DenseSet<Operation *> waveasm::legalize::getLiveVCC(ProgramOp program,
                                                          const TargetInfo &target,
                                                          ArrayRef<Operation *> ops) {
  VCCLiveness liveness(target.getChip(), ops);
  liveness.collect(*program.getBodyBlock(), false);
  return std::move(liveness.live);
}
