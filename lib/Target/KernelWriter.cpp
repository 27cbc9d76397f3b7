//===- KernelWriter.cpp - Body of one kernel as assembly ------------------===//

#include "KernelWriter.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

// A comment ends with its line.
static void writeComment(StringRef text, raw_ostream &os) {
  os << "; ";
  for (char c : text)
    os << (c == '\n' || c == '\r' ? ' ' : c);
  os << '\n';
}

//===----------------------------------------------------------------------===//
// Labels
//===----------------------------------------------------------------------===//

std::string KernelWriter::makeLabel(StringRef what, unsigned number) const {
  return (labelPrefix + what + Twine(number)).str();
}

void KernelWriter::writeLabelName(StringRef label) {
  if (sharedLabels.contains(label))
    os << labelPrefix << "label_";
  os << label;
}

// A prefix for our own labels that no label and no raw line contains.
LogicalResult KernelWriter::collectLabels() {
  SmallVector<StringRef> texts;
  LogicalResult result = success();
  program.getBody().walk([&](Operation *op) {
    if (auto raw = llvm::dyn_cast<RawOp>(op)) {
      texts.push_back(raw.getText());
    } else if (auto label = llvm::dyn_cast<LabelOp>(op)) {
      texts.push_back(label.getSymName());
      auto [it, inserted] = labels.try_emplace(label.getSymName(), label);
      if (!inserted) {
        InFlightDiagnostic diag = label.emitOpError() << "defines '" << label.getSymName()
                                                      << "' a second time";
        diag.attachNote(it->second.getLoc()) << "first defined here";
        result = failure();
      }
    }
  });
  labelPrefix = (".L" + name + "_").str();
  while (llvm::any_of(texts, [&](StringRef text) { return text.contains(labelPrefix); }))
    labelPrefix += "_";
  return result;
}

//===----------------------------------------------------------------------===//
// Prologue
//===----------------------------------------------------------------------===//

// Firmware that preloads enters at byte 256. Firmware that does not enters at byte 0,
// where the same dwords must be loaded into the same registers (hardware.md section 6.3).
// Destinations: pairs even, four and more at a multiple of 4.
void KernelWriter::writePrologue() {
  if (!abi.preloadDwords)
    return;
  for (unsigned dword = 0; dword < abi.preloadDwords;) {
    unsigned reg = abi.kernargPtr + 2 + dword, left = abi.preloadDwords - dword;
    unsigned width = reg % 4 == 0 && left >= 8   ? 8
                     : reg % 4 == 0 && left >= 4 ? 4
                     : reg % 2 == 0 && left >= 2 ? 2
                                                 : 1;
    os << "\ts_load_dword";
    if (width == 1)
      os << " s" << reg;
    else
      os << 'x' << width << " s[" << reg << ':' << reg + width - 1 << ']';
    os << ", s[" << abi.kernargPtr << ':' << abi.kernargPtr + 1 << "], " << dword * 4 << '\n';
    dword += width;
  }
  std::string body = makeLabel("body", 0);
  os << "\ts_waitcnt lgkmcnt(0)\n\ts_branch " << body << "\n\t.p2align 8\n" << body << ":\n";
}

//===----------------------------------------------------------------------===//
// SCC
//===----------------------------------------------------------------------===//

// SSA says which compare a condition means; hardware reads whatever wrote SCC last.
LogicalResult KernelWriter::checkSCC(Operation *op) {
  for (Value operand : op->getOperands()) {
    if (!llvm::isa<SCCType>(operand.getType()) || operand == scc)
      continue;
    if (auto end = llvm::dyn_cast<ConditionOp>(op); end && operand != end.getCondition())
      return op->emitOpError("carries SCC over the loop's edge, which no instruction does");
    InFlightDiagnostic diag = op->emitOpError(
        "reads an SCC value that is no longer in SCC: run waveasm-legalize first");
    if (sccWriter)
      diag.attachNote(sccWriter->getLoc()) << "SCC is overwritten here";
    return diag;
  }
  return success();
}

void KernelWriter::noteSCC(Operation *op, uint8_t implicitWrites) {
  if (!(implicitWrites & ImplicitReg::SCC))
    return;
  scc = {};
  sccWriter = op;
  for (Value result : op->getResults())
    if (llvm::isa<SCCType>(result.getType()))
      scc = result;
}

//===----------------------------------------------------------------------===//
// Renamings and edges
//===----------------------------------------------------------------------===//

// A pseudo-op emits nothing, so its result must already be where its operands are.
LogicalResult KernelWriter::checkRenaming(Operation *op) {
  auto physical = [&](Value value) -> std::optional<RegInfo> {
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (info && info->physical)
      return info;
    op->emitOpError() << "has a value of type " << value.getType()
                      << ", not a physical register: run register allocation first";
    return std::nullopt;
  };
  auto at = [&](Value part, const RegInfo &whole, int64_t index) -> LogicalResult {
    std::optional<RegInfo> info = physical(part);
    if (!info)
      return failure();
    if (info->cls == whole.cls && info->index == whole.index + index)
      return success();
    return op->emitOpError() << "does not only rename: " << part.getType() << " is not at word "
                             << index << " of the tuple";
  };
  if (!getInstrInfo(op)->isNotation())
    return op->emitOpError("is not an instruction: run waveasm-legalize first");
  // What has no result, and constants, name no register.
  if (op->getNumResults() == 0 || llvm::isa<ConstantOp>(op))
    return success();
  std::optional<RegInfo> result = physical(op->getResult(0));
  if (!result)
    return failure();
  if (auto extract = llvm::dyn_cast<ExtractOp>(op)) {
    std::optional<RegInfo> whole = physical(extract.getVector());
    return whole ? at(extract.getResult(), *whole, extract.getIndex()) : failure();
  }
  if (auto insert = llvm::dyn_cast<InsertOp>(op))
    return success(succeeded(at(insert.getVector(), *result, 0)) &&
                   succeeded(at(insert.getValue(), *result, insert.getIndex())));
  int64_t word = 0;
  for (Value element : op->getOperands()) { // of a pack; a precolored name has none
    if (failed(at(element, *result, word)))
      return failure();
    word += getRegInfo(element.getType())->size;
  }
  return success();
}

LogicalResult KernelWriter::checkFlow(Operation *op, TypeRange from, TypeRange to) {
  for (auto [i, lhs, rhs] : llvm::enumerate(from, to)) {
    if (isVirtualReg(lhs) || isVirtualReg(rhs))
      return op->emitOpError() << "has a value of type " << (isVirtualReg(lhs) ? lhs : rhs)
                               << ", not a physical register: run register allocation first";
    if (lhs != rhs)
      return op->emitOpError() << "value " << i << " changes its type from " << lhs << " to "
                               << rhs << " on an edge, which emits nothing";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Structure
//===----------------------------------------------------------------------===//

LogicalResult KernelWriter::writeLoop(LoopOp loop) {
  TypeRange arguments = loop.getBodyBlock()->getArgumentTypes();
  ConditionOp condition = loop.getConditionOp();
  if (failed(checkFlow(loop, loop.getInitArgs().getTypes(), arguments)) ||
      failed(checkFlow(condition, condition.getIterArgs().getTypes(), arguments)) ||
      failed(checkFlow(loop, arguments, loop.getResultTypes())))
    return failure();
  unsigned number = numLabels++;
  std::string head = makeLabel("loop", number), end = makeLabel("end", number);
  Value bound = loop.getCountedBound();
  if (bound) {
    os << "\ts_cmp_ge_u32 ";
    if (failed(instrs.writeOperand(loop, loop.getInitArgs().front())))
      return failure();
    os << ", ";
    if (failed(instrs.writeOperand(loop, bound)))
      return failure();
    os << "\n\ts_cbranch_scc1 " << end << '\n';
  }
  // The back edge brings what the body leaves in SCC.
  scc = {};
  sccWriter = loop;
  os << head << ":\n";
  if (failed(writeBlock(*loop.getBodyBlock())))
    return failure();
  assembly.starts.push_back({os.tell(), condition});
  os << "\ts_cbranch_scc1 " << head << '\n';
  if (bound)
    os << end << ":\n";
  scc = {};
  sccWriter = condition;
  return success();
}

LogicalResult KernelWriter::writeIf(IfOp ifOp) {
  for (Region *region : {&ifOp.getThenRegion(), &ifOp.getElseRegion()})
    if (!region->empty() &&
        failed(checkFlow(region->front().getTerminator(),
                         region->front().getTerminator()->getOperandTypes(),
                         ifOp.getResultTypes())))
      return failure();
  unsigned number = numLabels++;
  std::string otherwise = makeLabel("else", number), end = makeLabel("endif", number);
  Block *elseBlock = ifOp.getElseBlock();
  os << "\ts_cbranch_scc0 " << (elseBlock ? otherwise : end) << '\n';
  // SCC survives a branch; behind the join it is known only if both sides agree.
  Value before = scc;
  Operation *writer = sccWriter;
  if (failed(writeBlock(*ifOp.getThenBlock())))
    return failure();
  Value afterThen = scc;
  Operation *thenWriter = sccWriter;
  scc = before;
  sccWriter = writer;
  if (elseBlock) {
    assembly.starts.push_back({os.tell(), ifOp});
    os << "\ts_branch " << end << '\n' << otherwise << ":\n";
    if (failed(writeBlock(*elseBlock)))
      return failure();
  }
  os << end << ":\n";
  if (scc != afterThen) {
    sccWriter = sccWriter == writer ? thenWriter : sccWriter;
    scc = {};
  }
  return success();
}

LogicalResult KernelWriter::writeBranch(Operation *op, const InstrInfo &info) {
  StringRef label = op->getAttrOfType<FlatSymbolRefAttr>("target").getValue();
  if (!labels.contains(label))
    return op->emitOpError() << "goes to '" << label << "', which is no label of the program";
  os << '\t' << info.asmName << ' ';
  writeLabelName(label);
  os << '\n';
  return success();
}

LogicalResult KernelWriter::writeRaw(RawOp raw) {
  os << '\t' << raw.getText() << '\n';
  const RawEffects &effects = getRawEffects(raw.getText(), target.getChip());
  terminated = effects.isTerminator;
  noteSCC(raw, effects.known ? effects.implicitWrites : ImplicitReg::SCC);
  return success();
}

LogicalResult KernelWriter::writeInstr(Operation *op, const InstrInfo &info) {
  if (!(info.targets & target.getMask())) {
    InFlightDiagnostic diag = op->emitOpError() << "does not exist on " << target.getChip();
    if (!info.unavailable.empty())
      diag << ": " << info.unavailable;
    return diag;
  }
  if (info.form == Form::Counted && info.asmName.empty())
    return success(); // a scheduling fence
  if (info.asmName.empty())
    return op->emitOpError() << "is not an instruction of " << target.getChip()
                             << ": run waveasm-legalize first";
  terminated = info.hasFlag(InstrFlag::Terminates);
  if (info.form == Form::Branch)
    return writeBranch(op, info);
  if (failed(instrs.write(op, info)))
    return failure();
  noteSCC(op, info.implicitWrites);
  return success();
}

LogicalResult KernelWriter::writeOp(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return op->emitError("'") << op->getName() << "' is not an op of the waveasm dialect";
  assembly.starts.push_back({os.tell(), op});
  if (failed(checkSCC(op)))
    return failure();
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    return terminated = false, writeLoop(loop);
  if (auto ifOp = llvm::dyn_cast<IfOp>(op)) {
    if (!llvm::isa<SCCType>(ifOp.getCondition().getType()))
      return op->emitOpError("branches on an SGPR: run waveasm-legalize first");
    return terminated = false, writeIf(ifOp);
  }
  if (auto end = llvm::dyn_cast<ConditionOp>(op)) { // the branch is written by the loop
    if (!llvm::isa<SCCType>(end.getCondition().getType()))
      return op->emitOpError("branches on an SGPR: run waveasm-legalize first");
    return success();
  }
  if (llvm::isa<YieldOp>(op))
    return success();
  if (auto raw = llvm::dyn_cast<RawOp>(op))
    return writeRaw(raw);
  if (auto label = llvm::dyn_cast<LabelOp>(op)) {
    writeLabelName(label.getSymName());
    os << ":\n";
    scc = {}; // whoever jumps here brings its own
    sccWriter = op;
    terminated = false;
    return success();
  }
  if (auto comment = llvm::dyn_cast<CommentOp>(op); comment && options.comments) {
    os << '\t';
    writeComment(comment.getText(), os);
    return success();
  }
  if (info->form == Form::Region)
    return op->emitOpError("cannot be inside of a program");
  return info->form == Form::Pseudo ? checkRenaming(op) : writeInstr(op, *info);
}

LogicalResult KernelWriter::writeBlock(Block &block) {
  for (Operation &op : block) {
    if (failed(writeOp(&op)))
      return failure();
    auto tag = op.getAttrOfType<StringAttr>(kTagAttr);
    std::string &text = os.str();
    size_t start = assembly.starts.back().first;
    if (!tag || op.getNumRegions() || text.size() <= start || text.back() != '\n')
      continue;
    if (options.comments) {
      text.pop_back();
      os << ' ';
      writeComment(tag.getValue(), os);
    }
    if (options.tags) {
      text.insert(start, makeLabel("tag_", tags.size()) + ":\n");
      tags.push_back(tag.getValue());
    }
  }
  return success();
}

LogicalResult KernelWriter::write() {
  if (failed(collectLabels()))
    return failure();
  if (options.tags)
    os << makeLabel("begin", 0) << ":\n";
  writePrologue();
  if (failed(writeBlock(*program.getBodyBlock())))
    return failure();
  if (!terminated)
    os << "\ts_endpgm\n";
  std::string end = makeLabel("end_of_kernel", 0);
  assembly.starts.push_back({os.tell(), program});
  os << end << ":\n\t.size\t" << name << ", " << end << '-' << name << '\n';
  return success();
}

void KernelWriter::writeTags() {
  auto writeString = [&](StringRef text) {
    os << "\t.asciz\t\"";
    llvm::printEscapedString(text, os);
    os << "\"\n";
  };
  if (!tags.empty())
    os << "\t.section\t.waveasm.tags,\"\",@progbits\n";
  for (const auto &[i, tag] : llvm::enumerate(tags)) {
    os << "\t.long\t" << makeLabel("tag_", i) << '-' << makeLabel("begin", 0) << '\n';
    writeString(name);
    writeString(tag);
  }
}
