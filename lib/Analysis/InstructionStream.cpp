//===- InstructionStream.cpp - Instructions in order with edges -----------===//

#include "waveasm/Analysis/InstructionStream.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

InstructionStream::InstructionStream(ProgramOp program, StringRef chip) : chip(chip) {
  blocks.emplace_back();
  visit(*program.getBodyBlock());
  blocks.back().end = instrs.size();
  resolveBranches();
}

void InstructionStream::append(Operation *op, unsigned states, bool structural) {
  instrs.push_back({op, states, structural});
}

void InstructionStream::addEdge(unsigned from, unsigned to) {
  if (!llvm::is_contained(blocks[from].successors, to))
    blocks[from].successors.push_back(to);
}

unsigned InstructionStream::startBlock(bool follows) {
  unsigned next = blocks.size();
  blocks.back().end = instrs.size();
  if (follows)
    addEdge(next - 1, next);
  StreamBlock block;
  block.begin = block.end = instrs.size();
  blocks.push_back(block);
  return next;
}

void InstructionStream::defineLabel(StringRef name) { labels[name] = startBlock(); }

void InstructionStream::visitBranch(Operation *op, StringRef target, bool conditional) {
  append(op);
  pendingBranches.push_back({blocks.size() - 1, target});
  startBlock(conditional);
}

// A branch whose target is not in the program, or is computed, may reach any label.
void InstructionStream::resolveBranches() {
  for (auto [block, target] : pendingBranches) {
    auto it = labels.find(target);
    if (it != labels.end()) {
      addEdge(block, it->second);
      continue;
    }
    for (const auto &label : labels)
      addEdge(block, label.second);
  }
}

//===----------------------------------------------------------------------===//
// Structure (docs/Architecture.md says what each op emits)
//===----------------------------------------------------------------------===//

void InstructionStream::visit(LoopOp loop) {
  bool counted = static_cast<bool>(loop.getCountedBound());
  if (counted) { // the guard: s_cmp_ge_u32, s_cbranch_scc1
    append(loop, 1, /*structural=*/true);
    append(loop, 1, /*structural=*/true);
  }
  unsigned guard = blocks.size() - 1;
  unsigned head = startBlock();
  visit(*loop.getBodyBlock());
  append(loop.getConditionOp(), 1, /*structural=*/true); // s_cbranch_scc1
  unsigned latch = blocks.size() - 1;
  unsigned after = startBlock();
  addEdge(latch, head);
  if (counted)
    addEdge(guard, after);
}

void InstructionStream::visit(IfOp ifOp) {
  append(ifOp, 1, /*structural=*/true); // s_cbranch_scc0
  unsigned branch = blocks.size() - 1;
  startBlock();
  visit(*ifOp.getThenBlock());
  Block *elseBlock = ifOp.getElseBlock();
  if (!elseBlock) {
    addEdge(branch, startBlock());
    return;
  }
  append(ifOp.getThenBlock()->getTerminator(), 1, /*structural=*/true); // s_branch
  unsigned thenEnd = blocks.size() - 1;
  addEdge(branch, startBlock(/*follows=*/false));
  visit(*elseBlock);
  addEdge(thenEnd, startBlock());
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

static bool isComment(StringRef line) {
  return line.empty() || line.starts_with(";") || line.starts_with("//");
}

/// Directives that emit nothing but s_nop instructions to fill up.
static bool isAlignment(StringRef line) {
  StringRef word = line.take_until([](char c) { return llvm::isSpace(c); });
  return word == ".p2align" || word == ".p2alignl" || word == ".balign" || word == ".align";
}

void InstructionStream::visit(RawOp raw) {
  StringRef line = raw.getText().split(';').first.split("//").first.trim();
  if (isComment(line) || isAlignment(line))
    return;
  bool isLabel = line.ends_with(":") && llvm::all_of(line.drop_back(), [](char c) {
                   return llvm::isAlnum(c) || c == '_' || c == '.' || c == '$';
                 });
  if (isLabel)
    return defineLabel(line.drop_back());
  const RawEffects &effects = getRawEffects(raw.getText(), chip);
  if (effects.opcode.empty()) // unknown: holds any instructions, or none
    return append(raw, 0);
  StringRef mnemonic = line.take_until([](char c) { return llvm::isSpace(c); });
  StringRef operand = line.drop_front(mnemonic.size()).trim();
  if (effects.isBranch)
    return visitBranch(raw, operand.rsplit(' ').second.empty() ? operand
                                                                : operand.rsplit(' ').second,
                       mnemonic != "s_branch" && mnemonic != "s_setpc_b64");
  unsigned count = 0;
  if (mnemonic == "s_nop")
    operand.getAsInteger(0, count);
  append(raw, count + 1);
  if (effects.isTerminator)
    startBlock(/*follows=*/false);
}

void InstructionStream::visit(Block &block) {
  for (Operation &op : block) {
    const InstrInfo *info = getInstrInfo(&op);
    if (info && info->isMachineInstr() && info->form != Form::Raw && info->form != Form::Counted &&
        info->form != Form::Branch) {
      if (info->asmName.empty())
        continue;
      append(&op);
      if (info->hasFlag(InstrFlag::Terminates))
        startBlock(/*follows=*/false);
    } else if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      visit(loop);
    } else if (auto ifOp = llvm::dyn_cast<IfOp>(op)) {
      visit(ifOp);
    } else if (auto raw = llvm::dyn_cast<RawOp>(op)) {
      visit(raw);
    } else if (auto label = llvm::dyn_cast<LabelOp>(op)) {
      defineLabel(label.getSymName());
    } else if (auto nop = llvm::dyn_cast<SNopOp>(op)) {
      append(nop, nop.getCount() + 1);
    } else if (info && info->isMachineInstr() && !info->asmName.empty()) {
      if (info->form == Form::Branch) {
        auto target = op.getAttrOfType<FlatSymbolRefAttr>("target");
        visitBranch(&op, target.getValue(), info->implicitReads != 0);
        continue;
      }
      append(&op);
      if (info->hasFlag(InstrFlag::Terminates))
        startBlock(/*follows=*/false);
    }
  }
}
