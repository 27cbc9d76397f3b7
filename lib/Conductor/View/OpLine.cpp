//===- OpLine.cpp - One op as one line of text ----------------------------===//

#include "OpLine.h"
#include "waveasm/Analysis/Legality.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace waveasm;
using llvm::raw_ostream;

//===----------------------------------------------------------------------===//
// Types, operands, attributes
//===----------------------------------------------------------------------===//

static char getLetter(RegClass cls) {
  return cls == RegClass::VGPR ? 'v' : cls == RegClass::AGPR ? 'a' : 's';
}

static void printRegisters(RegClass cls, int64_t index, int64_t size, raw_ostream &os) {
  os << getLetter(cls) << '[' << index; // v4 are four virtual ones
  if (size != 1)
    os << ':' << index + size - 1;
  os << ']';
}

void waveasm::printShortType(Type type, raw_ostream &os) {
  if (auto imm = llvm::dyn_cast<ImmType>(type)) {
    os << imm.getValue();
    return;
  }
  std::optional<RegInfo> reg = getRegInfo(type);
  if (!reg) {
    os << (llvm::isa<SCCType>(type) ? "scc" : "?");
    return;
  }
  if (reg->physical)
    return printRegisters(reg->cls, reg->index, reg->size, os);
  os << getLetter(reg->cls);
  if (reg->size != 1)
    os << reg->size;
  if (reg->alignment != reg->size)
    os << '@' << reg->alignment;
}

// One register of the class that nearly all results of one word have: it need not be said.
static bool isUsual(Type type) {
  std::optional<RegInfo> reg = getRegInfo(type);
  if (!reg)
    return true;
  return !reg->physical && reg->size == 1 && reg->alignment == 1 && reg->cls != RegClass::AGPR;
}

// The class of a pseudo-op's result is not in its mnemonic.
static void printResultTypes(Operation *op, raw_ostream &os) {
  const InstrInfo *info = getInstrInfo(op);
  bool isKnown = info && info->isMachineInstr();
  if (op->getNumResults() == 0 || (isKnown && llvm::all_of(op->getResultTypes(), isUsual)))
    return;
  os << " :";
  llvm::interleave(
      op->getResultTypes(), os, [&](Type type) { printShortType(type, os); }, ",");
}

static std::string getOperandName(Value value) {
  if (auto imm = llvm::dyn_cast<ImmType>(value.getType()))
    return std::to_string(imm.getValue());
  return getValueName(value);
}

static void printAttribute(Attribute attr, raw_ostream &os) {
  llvm::TypeSwitch<Attribute>(attr)
      .Case<IntegerAttr>([&](IntegerAttr integer) { os << integer.getValue(); })
      .Case<StringAttr>([&](StringAttr text) {
        os << '"';
        llvm::printEscapedString(text.getValue(), os);
        os << '"';
      })
      .Case<FlatSymbolRefAttr>([&](FlatSymbolRefAttr symbol) { os << symbol.getValue(); })
      .Case<TargetAttr>([&](TargetAttr target) { os << target.getChipName(); })
      .Case<ArrayAttr>([&](ArrayAttr array) {
        os << '[';
        llvm::interleave(
            array, os, [&](Attribute element) { printAttribute(element, os); }, ",");
        os << ']';
      })
      .Default([&](Attribute other) { os << other; });
}

static bool isShown(NamedAttribute attr, Operation *op) {
  if (attr.getName() == kTagAttr)
    return false;
  // Lanes and blocks that a matrix instruction takes of its operands: a fifth of a loop's text.
  if (const InstrInfo *info = getInstrInfo(op); info && info->matrix)
    return false;
  // What tools have put on a program is not a part of it.
  return !llvm::isa<ProgramOp>(op) || !attr.getName().strref().starts_with("waveasm.");
}

static void printAttributes(Operation *op, raw_ostream &os) {
  SmallVector<NamedAttribute> attrs;
  for (NamedAttribute attr : op->getAttrs())
    if (isShown(attr, op))
      attrs.push_back(attr);
  // `s_waitcnt_vmcnt 5`, comments, raw lines, labels and branches.
  if (attrs.size() == 1 && op->getNumOperands() == 0 && op->getNumResults() == 0 &&
      op->getNumRegions() == 0) {
    os << ' ';
    return printAttribute(attrs.front().getValue(), os);
  }
  for (NamedAttribute attr : attrs) {
    // The name in the IR's text and in assembly.
    StringRef name = attr.getName() == "instOffset" ? "offset" : attr.getName().strref();
    os << ' ' << name;
    if (llvm::isa<UnitAttr>(attr.getValue()))
      continue;
    os << '=';
    printAttribute(attr.getValue(), os);
  }
}

//===----------------------------------------------------------------------===//
// Arguments of loops
//===----------------------------------------------------------------------===//

// Loops carry accumulators by the dozen. Three and more values that are the same or numbered
// without a gap are one entry: `arg1..arg24=v_mov_b32_1:a4`, `arg1..arg24=v_mfma_72..95`.
static void printArguments(ValueRange values, bool withTypes, raw_ostream &os) {
  SmallVector<std::string> names = llvm::map_to_vector(values, getOperandName);
  auto haveSameType = [&](size_t i, size_t j) {
    return values[i].getType() == values[j].getType();
  };
  for (size_t begin = 0, end; begin < names.size(); begin = end) {
    auto [length, isNumbered] = findRun(names, begin, haveSameType);
    end = begin + length;
    os << " arg" << begin;
    if (length > 1)
      os << "..arg" << end - 1;
    os << '=' << names[begin];
    if (isNumbered)
      os << ".." << splitNumber(names[end - 1]).second;
    if (withTypes && !isUsual(values[begin].getType())) {
      os << ':';
      printShortType(values[begin].getType(), os);
    }
  }
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

// The tag, and the mnemonic where it does not say it.
static void printName(Operation *op, raw_ostream &os) {
  const InstrInfo *info = getInstrInfo(op);
  StringRef mnemonic = info ? StringRef(info->mnemonic) : op->getName().getStringRef();
  StringRef tag = getTag(op), number = tag;
  if (tag.empty()) {
    os << '?' << mnemonic << ':';
    return;
  }
  os << tag << ':';
  if (!number.consume_front(mnemonic) || !number.consume_front("_") || number.empty() ||
      !llvm::all_of(number, llvm::isDigit))
    os << ' ' << mnemonic;
}

static void printOperands(OperandRange operands, raw_ostream &os) {
  if (!operands.empty())
    os << ' ';
  llvm::interleave(
      operands, os, [&](Value value) { os << getOperandName(value); }, ", ");
}

template <typename OpTy> static void printPrecolored(OpTy op, raw_ostream &os) {
  os << ' ';
  if (std::optional<RegInfo> reg = getRegInfo(op.getType()))
    printRegisters(reg->cls, op.getIndex(), op.getSize(), os);
}

void waveasm::printOpLine(Operation *op, raw_ostream &os) {
  if (auto program = llvm::dyn_cast<ProgramOp>(op)) {
    os << "program";
    return printAttributes(op, os);
  }
  printName(op, os);
  llvm::TypeSwitch<Operation *>(op)
      .Case<PrecoloredVregOp, PrecoloredSregOp, PrecoloredAregOp>(
          [&](auto name) { printPrecolored(name, os); })
      .Case<LoopOp>([&](LoopOp loop) { printArguments(loop.getInitArgs(), true, os); })
      .Case<ConditionOp>([&](ConditionOp condition) {
        os << ' ' << getOperandName(condition.getCondition());
        printArguments(condition.getIterArgs(), false, os);
      })
      .Default([&](Operation *) {
        printOperands(op->getOperands(), os);
        printAttributes(op, os);
        printResultTypes(op, os);
      });
  if (op->getNumRegions())
    os << " {";
}

void waveasm::printRegionEnd(Operation *op, bool end, raw_ostream &os) {
  os << "} " << getDisplayName(op) << (end ? "" : " else {");
}
