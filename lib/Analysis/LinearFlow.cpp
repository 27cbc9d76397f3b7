//===- LinearFlow.cpp ----------------------------------------------------===//

#include "waveasm/Analysis/LinearFlow.h"
#include "waveasm/Target/RawAsm.h"

using namespace mlir;
using namespace waveasm;

LinearFlow::LinearFlow(ProgramOp program) : program(program) {
  linearize(*program.getBodyBlock(), 0);
  buildBlocks();
}

void LinearFlow::addLabel(Operation *op, unsigned node) {
  if (auto label = llvm::dyn_cast<LabelOp>(op)) {
    labels[label.getSymNameAttr()] = node;
    labelNodes.push_back(node);
  } else if (auto raw = llvm::dyn_cast<RawOp>(op)) {
    if (raw.getText().contains(':'))
      labelNodes.push_back(node);
  }
}

static bool mayJump(const InstrInfo &info) {
  return info.form == Form::Region || info.form == Form::Raw || info.form == Form::Branch ||
         info.hasFlag(InstrFlag::Terminates);
}

void LinearFlow::linearize(mlir::Block &block, unsigned depth) {
  auto shown = static_cast<uint16_t>(std::min(depth, 0xffffu));
  if (block.empty())
    return;
  nodeOf.try_emplace(&block.front(), nodes.size());
  for (Operation &op : block) {
    unsigned node = nodes.size();
    const InstrInfo *info = getInstrInfo(&op);
    nodes.push_back({&op, info, false, shown});
    if (info && mayJump(*info))
      jumpNodes.push_back(node);
    if (info && op.getNumResults() == 0 &&
        (info->form == Form::Pseudo || info->form == Form::Raw))
      addLabel(&op, node);
    if (op.getNumRegions() == 0)
      continue;
    nodeOf.try_emplace(&op, node);
    unsigned inner = depth + (llvm::isa<LoopOp>(op) ? 1 : 0);
    for (Region &region : op.getRegions())
      for (mlir::Block &body : region)
        linearize(body, inner);
    exitOf[&op] = nodes.size();
    nodes.push_back({&op, info, true, shown});
  }
  nodeOf.try_emplace(&block.back(), nodes.size() - 1);
}

// A line that is not understood may branch; one that branches may go to any label.
LinearFlow::Jump LinearFlow::getRawJump(Operation *op, unsigned node) const {
  Jump jump;
  auto raw = llvm::cast<RawOp>(op);
  StringRef text = raw.getText().trim();
  const RawEffects &effects =
      getRawEffects(raw.getText(), ProgramOp(program).getTarget().getChipName());
  if (effects.known && effects.isTerminator && !effects.isBranch) {
    jump.breaks = true;
    return jump;
  }
  bool plain = effects.known ? !effects.isBranch : text.starts_with(".") || text.ends_with(":");
  if (plain || labelNodes.empty())
    return jump;
  jump.breaks = true;
  jump.targets.push_back(node + 1);
  jump.targets.append(labelNodes.begin(), labelNodes.end());
  return jump;
}

LinearFlow::Jump LinearFlow::getRegionJump(Operation *op, unsigned node) const {
  Jump jump;
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    jump.breaks = true;
    jump.targets.push_back(node + 1);
    if (loop.getCountedBound())
      jump.targets.push_back(getExit(op));
  } else if (llvm::isa<ConditionOp>(op)) {
    jump.breaks = true;
    jump.targets = {getNode(op->getParentOp()) + 1, getExit(op->getParentOp())};
  } else if (auto branch = llvm::dyn_cast<IfOp>(op)) {
    jump.breaks = true;
    mlir::Block *other = branch.getElseBlock();
    jump.targets = {node + 1, other ? getNode(&other->front()) : getExit(op)};
  } else if (llvm::isa<YieldOp>(op)) {
    jump.breaks = true;
    jump.targets = {getExit(op->getParentOp())};
  }
  return jump;
}

LinearFlow::Jump LinearFlow::getJump(unsigned node) const {
  const auto &[op, info, exit, depth] = nodes[node];
  if (info->form == Form::Region)
    return getRegionJump(op, node);
  if (info->form == Form::Raw)
    return getRawJump(op, node);
  Jump jump;
  jump.breaks = info->form == Form::Branch || info->hasFlag(InstrFlag::Terminates);
  if (info->form != Form::Branch)
    return jump;
  if (info->implicitReads)
    jump.targets.push_back(node + 1);
  auto found = labels.find(op->getAttrOfType<FlatSymbolRefAttr>("target").getAttr());
  if (found != labels.end())
    jump.targets.push_back(found->second);
  return jump;
}

void LinearFlow::buildBlocks() {
  if (nodes.empty())
    return;
  std::vector<std::pair<unsigned, Jump>> jumps;
  std::vector<unsigned> leaders = {0};
  for (unsigned node : jumpNodes) {
    Jump jump = getJump(node);
    if (!jump.breaks)
      continue;
    leaders.push_back(node + 1);
    llvm::append_range(leaders, jump.targets);
    jumps.emplace_back(node, std::move(jump));
  }
  llvm::sort(leaders);
  leaders.erase(std::unique(leaders.begin(), leaders.end()), leaders.end());
  if (leaders.back() == nodes.size())
    leaders.pop_back();
  auto next = jumps.begin();
  for (unsigned index = 0; index < leaders.size(); ++index) {
    bool isLast = index + 1 == leaders.size();
    unsigned end = isLast ? nodes.size() : leaders[index + 1];
    Block &block = blocks.emplace_back(Block{leaders[index], end, {}});
    if (next != jumps.end() && next->first == end - 1) {
      for (unsigned target : next->second.targets)
        if (target < nodes.size())
          block.successors.push_back(llvm::lower_bound(leaders, target) - leaders.begin());
      ++next;
    } else if (!isLast) {
      block.successors.push_back(index + 1);
    }
  }
}
