//===- WaveASMInterfaces.cpp - Generic verifier and side effects ----------===//

#include "waveasm/Dialect/WaveASMInterfaces.h"
#include "waveasm/Dialect/WaveASMOps.h"

using namespace mlir;
using namespace waveasm;

#include "waveasm/Dialect/WaveASMInterfaces.cpp.inc"

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

static void appendRange(SmallVectorImpl<int64_t> &words, int64_t index, int64_t size) {
  for (int64_t i = 0; i < size; ++i)
    words.push_back(index + i);
}

// True if `value` is a name, or a tuple with a word of one, as far as its makers tell.
static bool mayBeName(Value value) {
  if (isPhysicalReg(value.getType()))
    return true;
  Operation *def = value.getDefiningOp();
  const InstrInfo *info = def ? getInstrInfo(def) : nullptr;
  if (!info || info->form != Form::Pseudo)
    return false;
  if (isTupleOp(def))
    return llvm::any_of(def->getOperands(), mayBeName);
  return isPrecolored(def);
}

SmallVector<int64_t> waveasm::getFixedRegisters(Value value) {
  SmallVector<int64_t> words;
  if (!mayBeName(value))
    return words;
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info)
    return words;
  if (info->physical) {
    appendRange(words, info->index, info->size);
    return words;
  }
  Operation *def = value.getDefiningOp();
  if (!def)
    return words;
  if (isPrecolored(def)) {
    appendRange(words, def->getAttrOfType<IntegerAttr>("index").getInt(), info->size);
    return words;
  }
  auto padded = [](Value part) {
    SmallVector<int64_t> fixed = getFixedRegisters(part);
    if (fixed.empty())
      fixed.assign(getRegInfo(part.getType())->size, -1);
    return fixed;
  };
  if (auto extract = llvm::dyn_cast<ExtractOp>(def)) {
    SmallVector<int64_t> whole = padded(extract.getVector());
    words.append(whole.begin() + extract.getIndex(),
                 whole.begin() + extract.getIndex() + info->size);
  } else if (auto pack = llvm::dyn_cast<PackOp>(def)) {
    for (Value element : pack.getElements())
      words.append(padded(element));
  } else if (auto insert = llvm::dyn_cast<InsertOp>(def)) {
    words = padded(insert.getVector());
    llvm::copy(padded(insert.getValue()), words.begin() + insert.getIndex());
  }
  if (llvm::all_of(words, [](int64_t word) { return word < 0; }))
    words.clear();
  return words;
}

std::optional<WaitCounts> waveasm::getExplicitWait(Operation *op) {
  WaitCounts counts;
  if (auto wait = llvm::dyn_cast<SWaitcntOp>(op)) {
    auto get = [](std::optional<uint64_t> value) { return value ? static_cast<int>(*value) : -1; };
    counts.vm = get(wait.getVmcnt());
    counts.exp = get(wait.getExpcnt());
    counts.lgkm = get(wait.getLgkmcnt());
  } else if (auto wait = llvm::dyn_cast<SWaitcntVmcntOp>(op)) {
    counts.vm = wait.getCount();
  } else if (auto wait = llvm::dyn_cast<SWaitcntLgkmcntOp>(op)) {
    counts.lgkm = wait.getCount();
  } else if (auto wait = llvm::dyn_cast<SWaitcntExpcntOp>(op)) {
    counts.exp = wait.getCount();
  } else {
    return std::nullopt;
  }
  return counts;
}

unsigned waveasm::getF8F6F4Words(int64_t code) {
  static constexpr unsigned words[] = {8, 8, 6, 6, 4};
  return code >= 0 && code < 5 ? words[code] : 0;
}

int64_t waveasm::getF8F6F4Format(Operation *op, unsigned operand) {
  auto code = op->getAttrOfType<IntegerAttr>(operand == 0 ? "cbsz" : "blgp");
  return code ? code.getInt() : 4;
}

//===----------------------------------------------------------------------===//
// Verifier
//===----------------------------------------------------------------------===//

static LogicalResult verifyWords(Operation *op, Twine what, Type type, int64_t words) {
  std::optional<RegInfo> info = getRegInfo(type);
  if (words == 0 || !info || info->size == words)
    return success();
  return op->emitOpError() << what << " has " << info->size << " registers, expected " << words;
}

// Operand index of the first record source, and how many follow.
static std::pair<unsigned, unsigned> getSourceRange(Operation *op, const InstrInfo &info) {
  switch (info.form) {
  case Form::SALUBinaryCarryIn:
  case Form::SALUSelect:
    return {1, 2};
  case Form::VMEMLoad:
  case Form::VMEMToLDS:
  case Form::Pseudo:
  case Form::Region:
    return {0, 0};
  case Form::VMEMStore:
  case Form::VMEMAtomic:
    return {0, 1};
  default:
    return {0, std::min(3u, op->getNumOperands())};
  }
}

static LogicalResult verifyMatrix(Operation *op, const InstrInfo &info) {
  if (info.form == Form::MFMAScaled) {
    for (unsigned i : {0u, 1u}) {
      int64_t code = getF8F6F4Format(op, i);
      unsigned words = getF8F6F4Words(code);
      if (!words)
        return op->emitOpError() << (i ? "blgp" : "cbsz") << " must be 0 to 4, got " << code;
      if (failed(verifyWords(op, i ? "B" : "A", op->getOperand(i).getType(), words)))
        return failure();
      if (failed(verifyWords(op, i ? "scale of B" : "scale of A",
                             op->getOperand(3 + i).getType(), 1)))
        return failure();
      StringRef name = i ? "op_sel_b" : "op_sel_a";
      auto select = op->getAttrOfType<IntegerAttr>(name);
      if (select && (select.getInt() < 0 || select.getInt() > 3))
        return op->emitOpError() << name << " must be 0 to 3, got " << select.getInt();
    }
  }
  Type acc = op->getOperand(2).getType(), dst = op->getResult(0).getType();
  if (isRegister(acc) && getRegInfo(acc)->cls != getRegInfo(dst)->cls)
    return op->emitOpError() << "accumulator " << acc << " and result " << dst
                             << " are tied and must be of one register class";
  return success();
}

static LogicalResult verifyAddress(Operation *op, const InstrInfo &info) {
  unsigned saddr = info.form == Form::VMEMLoad ? 0 : 1;
  int64_t words = info.encoding == Encoding::MUBUF ? 4 : 2;
  int64_t size = getRegInfo(op->getOperand(saddr).getType())->size;
  if (size != words)
    return op->emitOpError() << (words == 4 ? "buffer descriptor" : "base address") << " has "
                             << size << " registers, expected " << words;
  Value voffset = op->getOperand(info.form == Form::VMEMToLDS ? 0 : saddr + 1);
  if (isAGPR(voffset.getType()))
    return op->emitOpError("address cannot be an AGPR");
  if (failed(verifyWords(op, "offset register", voffset.getType(), 1)))
    return failure();
  auto offset = op->getAttrOfType<IntegerAttr>("instOffset");
  if (!offset)
    return success();
  // 12 bits unsigned for buffers (llvm-mc wraps above), 13 bits signed for global.
  int64_t low = words == 4 ? 0 : -4096;
  if (offset.getInt() < low || offset.getInt() > 4095)
    return op->emitOpError() << "offset must be " << low << " to 4095, got " << offset.getInt();
  return success();
}

static LogicalResult verifyLDS(Operation *op, const InstrInfo &info) {
  auto check = [&](StringRef name, int64_t limit) -> LogicalResult {
    Attribute attr = op->getAttr(name);
    if (!attr)
      return success();
    auto offset = llvm::dyn_cast<IntegerAttr>(attr);
    if (!offset || offset.getValue().getSignificantBits() > 32 || offset.getInt() < 0 ||
        offset.getInt() > limit)
      return op->emitOpError() << name << " must be 0 to " << limit << ", got " << attr;
    return success();
  };
  if (!info.hasFlag(InstrFlag::TwoOffsets))
    return check("offset", 65535);
  if (op->getAttr("offset"))
    return op->emitOpError("takes offset0 and offset1, not offset");
  if (failed(check("offset0", 255)))
    return failure();
  return check("offset1", 255);
}

static LogicalResult verifyResults(Operation *op, const InstrInfo &info) {
  for (Value result : op->getResults()) {
    if (!llvm::isa<SCCType>(result.getType()))
      continue;
    if (!(info.implicitWrites & ImplicitReg::SCC) && info.form != Form::Pseudo &&
        !result.use_empty())
      return op->emitOpError("does not write SCC in hardware: its scc result cannot be used");
    return success();
  }
  if (info.form == Form::VALUBinaryCarry)
    return verifyWords(op, "carry", op->getResult(1).getType(), 2);
  return success();
}

LogicalResult waveasm::detail::verifyInstr(Operation *op) {
  const InstrInfo &info = llvm::cast<InstrOpInterface>(op).getInstrInfo();
  if (info.form == Form::Pseudo || info.form == Form::Region)
    return success();
  if (info.dstWords && op->getNumResults() &&
      failed(verifyWords(op, "result", op->getResult(0).getType(), info.dstWords)))
    return failure();
  auto [first, count] = getSourceRange(op, info);
  for (unsigned i = 0; i < count; ++i)
    if (failed(verifyWords(op, "operand " + Twine(first + i),
                           op->getOperand(first + i).getType(), info.srcWords[i])))
      return failure();
  if (info.matrix && failed(verifyMatrix(op, info)))
    return failure();
  if (info.unit == Unit::VMEM && failed(verifyAddress(op, info)))
    return failure();
  if (info.unit == Unit::LDS && failed(verifyLDS(op, info)))
    return failure();
  return verifyResults(op, info);
}

//===----------------------------------------------------------------------===//
// Side effects
//===----------------------------------------------------------------------===//

void waveasm::detail::getInstrEffects(
    Operation *op, const InstrInfo &info,
    SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  auto read = [&](SideEffects::Resource *resource) {
    effects.emplace_back(MemoryEffects::Read::get(), resource);
  };
  auto write = [&](SideEffects::Resource *resource) {
    effects.emplace_back(MemoryEffects::Write::get(), resource);
  };
  struct Bit {
    uint8_t mask;
    SideEffects::Resource *resource;
  };
  const Bit implicit[] = {{ImplicitReg::VCC, VCCResource::get()},
                          {ImplicitReg::EXEC, EXECResource::get()},
                          {ImplicitReg::M0, M0Resource::get()},
                          {ImplicitReg::MODE, MODEResource::get()}};
  for (const Bit &bit : implicit) {
    if (info.implicitReads & bit.mask)
      read(bit.resource);
    if (info.implicitWrites & bit.mask)
      write(bit.resource);
  }
  const Bit memory[] = {{MemSpace::Global, GlobalResource::get()},
                        {MemSpace::LDS, LDSResource::get()},
                        {MemSpace::Scalar, ScalarResource::get()}};
  for (const Bit &bit : memory) {
    if (info.memReads & bit.mask)
      read(bit.resource);
    if (info.memWrites & bit.mask)
      write(bit.resource);
  }
  // Names of registers read nothing themselves: their users do, at their own place.
  if (info.form != Form::Pseudo &&
      llvm::any_of(op->getOperands(), [](Value v) { return !getFixedRegisters(v).empty(); }))
    read(PhysicalRegisterResource::get());
  // An alignment that is not a power of two pins a register that raw lines read by name:
  // the value is no dead code for having no user.
  if (llvm::any_of(op->getResultTypes(), [](Type type) {
        std::optional<RegInfo> reg = getRegInfo(type);
        return reg && (reg->physical || (reg->alignment & (reg->alignment - 1)) != 0);
      }))
    write(PhysicalRegisterResource::get());
  bool orders = info.unit == Unit::Internal || info.unit == Unit::Branch || info.flags ||
                info.form == Form::Raw || (info.form == Form::Pseudo && op->getNumResults() == 0);
  if (orders && op->getNumResults() == 0)
    write(OrderResource::get());
}
