//===- AddressForms.cpp - Values as symbols plus lane numbers -------------===//

#include "waveasm/Analysis/AddressForms.h"
#include "waveasm/Analysis/RegisterValues.h"

using namespace mlir;
using namespace waveasm;

AddressForms::AddressForms(ProgramOp program)
    : values(cache.get(program).values), versions(program) {
  if (!versions.isStructured())
    return;
  std::optional<ABIAttr> abi = program.getAbi();
  workitemRegister = abi && abi->getTid() ? *abi->getTid() : 0;
  workitemIds = getWorkitemIds(program, values);
  findRelevant(program);
  // In program order, so that no value is far from those that it is computed from.
  sweep(*program.getBodyBlock(), 0);
}

//===----------------------------------------------------------------------===//
// What addresses depend on
//===----------------------------------------------------------------------===//

void AddressForms::markRelevant(Operation *op, SmallVectorImpl<Operation *> &open) {
  if (!relevant.insert(op).second)
    return;
  open.push_back(op);
  for (Operation *parent = op->getParentOp(); parent && !llvm::isa<ProgramOp>(parent);
       parent = parent->getParentOp())
    if (!relevant.insert(parent).second)
      break;
}

void AddressForms::markValue(Operation *user, Value value, SmallVectorImpl<Operation *> &open) {
  if (llvm::isa<ImmType>(value.getType()))
    return;
  std::optional<RegInfo> info = getRegInfo(value.getType());
  for (int64_t word : getFixedRegisters(value))
    if (std::optional<unsigned> unit = RegUnit::get({info->cls, word, 1}))
      if (Operation *writer = versions.getWriter(versions.get(user, *unit)))
        markRelevant(writer, open);
  auto markCarried = [&](LoopOp loop, unsigned number) {
    if (!relevantArguments.insert(loop.getBodyBlock()->getArgument(number)).second)
      return;
    markValue(loop, loop.getInitArgs()[number], open);
    ConditionOp end = loop.getConditionOp();
    markValue(end, end.getIterArgs()[number], open);
  };
  if (auto argument = llvm::dyn_cast<BlockArgument>(value)) {
    if (auto loop = llvm::dyn_cast<LoopOp>(argument.getOwner()->getParentOp()))
      markCarried(loop, argument.getArgNumber());
  } else if (auto loop = value.getDefiningOp<LoopOp>()) {
    markCarried(loop, llvm::cast<OpResult>(value).getResultNumber());
  } else if (!llvm::isa<IfOp>(value.getDefiningOp())) {
    markRelevant(value.getDefiningOp(), open);
  }
}

void AddressForms::findRelevant(ProgramOp program) {
  SmallVector<Operation *> open;
  program.getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info || !((info->memReads | info->memWrites) & (MemSpace::Global | MemSpace::LDS)))
      return;
    bool hasData = info->form == Form::VMEMStore || info->form == Form::VMEMAtomic ||
                   info->form == Form::LDSStore;
    for (Value operand : op->getOperands().drop_front(hasData))
      markValue(op, operand, open);
    if (info->form == Form::VMEMToLDS)
      if (Operation *writer = versions.getWriter(versions.get(op, RegUnit::kSGPR + kM0Index)))
        markRelevant(writer, open);
  });
  while (!open.empty()) {
    Operation *op = open.pop_back_val();
    const InstrInfo *info = getInstrInfo(op);
    // What memory holds is not followed.
    if (info && !info->memReads)
      for (Value operand : op->getOperands())
        markValue(op, operand, open);
  }
}

void AddressForms::sweep(Block &block, Context context) {
  for (Operation &op : block) {
    if (!relevant.contains(&op))
      continue;
    if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
      getLoopTrips(loop, context);
    } else if (op.getNumRegions() != 0) {
      for (Region &region : op.getRegions())
        for (Block &inner : region)
          sweep(inner, context);
    } else {
      for (Value result : op.getResults())
        if (std::optional<RegInfo> info = getRegInfo(result.getType()))
          for (unsigned word = 0; word < std::min<int64_t>(info->size, 4); ++word)
            getValue(result, word, context);
    }
  }
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

AddressForm AddressForms::numbers(LaneValues::Id id) { return {true, {}, id, id}; }

AddressForm AddressForms::constant(uint32_t value) { return numbers(values.constant(value)); }

AddressForm AddressForms::symbol(const void *owner, unsigned index, Block *block) {
  auto [it, added] = symbols.try_emplace({owner, index}, symbolBlocks.size());
  if (added)
    symbolBlocks.push_back(block);
  return {true, {{it->second, 1}}, values.constant(0), LaneValues::kUniform};
}

bool AddressForms::variesIn(LoopOp loop, const AddressForm &form) {
  return llvm::any_of(form.terms, [&](AddressForm::Term term) {
    Block *block = symbolBlocks[term.symbol];
    return block && loop->isAncestor(block->getParentOp());
  });
}

AddressForm AddressForms::orSymbol(AddressForm known, bool uniform, Value value, unsigned word) {
  if (known.isSum || !uniform)
    return known;
  AddressForm result = symbol(value.getAsOpaquePointer(), word, value.getParentBlock());
  result.bits = known.bits;
  return result;
}

uint8_t AddressForms::getFacts(LaneValues::Id id) {
  auto [it, added] = facts.try_emplace(id, 0);
  if (!added || values.get(id).alternatives.size() != 1)
    return it->second;
  bool exact = true, uniform = true;
  for (unsigned lane = 0; lane < values.getNumLanes(); ++lane) {
    KnownWord word = values.getWord(id, 0, lane);
    exact &= word.isExact();
    uniform &= word == values.getWord(id, 0, lane / LaneValues::kWaveSize * LaneValues::kWaveSize);
  }
  return it->second = exact | (exact && uniform) << 1;
}

uint32_t AddressForms::getPossibleBits(const AddressForm &form) const {
  uint32_t result = values.isUnknown(form.bits) ? ~0u : 0;
  for (const LaneValues::Alternative &words : values.get(form.bits).alternatives)
    for (KnownWord word : words)
      result |= word.max();
  return result;
}

// True if no lane has a bit that may be 1 in both.
bool AddressForms::areApart(const AddressForm &a, const AddressForm &b) const {
  if (values.get(a.bits).alternatives.size() != 1 || values.get(b.bits).alternatives.size() != 1)
    return false;
  for (unsigned lane = 0; lane < values.getNumLanes(); ++lane)
    if (values.getWord(a.bits, 0, lane).max() & values.getWord(b.bits, 0, lane).max())
      return false;
  return true;
}

AddressForm AddressForms::add(const AddressForm &a, const AddressForm &b, uint32_t factor) {
  if (!a.isSum || !b.isSum)
    return {};
  AddressForm result{true, a.terms, b.numbers, LaneValues::kDivergent};
  for (AddressForm::Term term : b.terms) {
    auto *it = llvm::lower_bound(
        result.terms, term.symbol,
        [](const AddressForm::Term &t, unsigned symbol) { return t.symbol < symbol; });
    if (it == result.terms.end() || it->symbol != term.symbol)
      it = result.terms.insert(it, {term.symbol, 0});
    it->factor += factor * term.factor;
    if (it->factor == 0)
      result.terms.erase(it);
  }
  if (factor != 1)
    result.numbers = values.apply(IntOp::Mul, {result.numbers, values.constant(factor)});
  result.numbers = values.apply(IntOp::Add, {a.numbers, result.numbers});
  if (result.terms.empty())
    result.bits = result.numbers;
  return result;
}

AddressForm AddressForms::applySum(IntOp op, ArrayRef<AddressForm> sources) {
  auto constantOf = [&](const AddressForm &form) {
    return form.isSum && form.terms.empty() ? values.getConstant(form.numbers) : std::nullopt;
  };
  auto multiply = [&](const AddressForm &form, std::optional<uint32_t> factor) {
    return factor ? add(constant(0), form, *factor) : AddressForm();
  };
  auto power = [&](const AddressForm &amount) -> std::optional<uint32_t> {
    std::optional<uint32_t> bits = constantOf(amount);
    return bits ? std::optional<uint32_t>(1u << (*bits & 31)) : std::nullopt;
  };
  switch (op) {
  case IntOp::Add:
    return add(sources[0], sources[1]);
  case IntOp::Sub:
    return add(sources[0], sources[1], -1);
  case IntOp::SubRev:
    return add(sources[1], sources[0], -1);
  case IntOp::Shl:
    return multiply(sources[0], power(sources[1]));
  case IntOp::ShlRev:
    return multiply(sources[1], power(sources[0]));
  case IntOp::Mul:
    return constantOf(sources[0]) ? multiply(sources[1], constantOf(sources[0]))
                                  : multiply(sources[0], constantOf(sources[1]));
  case IntOp::Or:
  case IntOp::Xor:
    return areApart(sources[0], sources[1]) ? add(sources[0], sources[1]) : AddressForm();
  default:
    return {};
  }
}

// Operations whose result bits follow from single bits of the sources.
static bool keepsKnownBits(IntOp op) {
  switch (op) {
  case IntOp::Not:
  case IntOp::And:
  case IntOp::Or:
  case IntOp::Xor:
  case IntOp::AndNot:
  case IntOp::OrNot:
  case IntOp::Nand:
  case IntOp::Nor:
  case IntOp::Xnor:
  case IntOp::Shl:
  case IntOp::Shr:
  case IntOp::Ashr:
  case IntOp::ShlRev:
  case IntOp::ShrRev:
  case IntOp::AshrRev:
  case IntOp::BfeU:
  case IntOp::BfePackedU:
    return true;
  default:
    return false;
  }
}

AddressForm AddressForms::apply(IntOp op, ArrayRef<AddressForm> sources) {
  switch (op) {
  case IntOp::LshlAdd:
    return apply(IntOp::Add, {apply(IntOp::Shl, {sources[0], sources[1]}), sources[2]});
  case IntOp::LshlOr:
    return apply(IntOp::Or, {apply(IntOp::Shl, {sources[0], sources[1]}), sources[2]});
  case IntOp::Add3:
    return apply(IntOp::Add, {apply(IntOp::Add, {sources[0], sources[1]}), sources[2]});
  default:
    break;
  }
  SmallVector<LaneValues::Id, 3> known, bits;
  for (const AddressForm &source : sources) {
    if (source.isSum && source.terms.empty())
      known.push_back(source.numbers);
    bits.push_back(source.bits);
  }
  if (known.size() == sources.size())
    if (LaneValues::Id id = values.apply(op, known); isExact(id))
      return numbers(id);
  AddressForm result = applySum(op, sources);
  if (keepsKnownBits(op)) {
    result.bits = values.apply(op, bits);
    if (isExact(result.bits))
      return numbers(result.bits);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Operands and results
//===----------------------------------------------------------------------===//

AddressForm AddressForms::getOperand(Operation *user, Value value, unsigned word, Context context) {
  while (true) {
    if (auto imm = llvm::dyn_cast<ImmType>(value.getType())) {
      // The high word of a 64-bit operand is the sign extension of the constant.
      uint64_t bits = static_cast<uint64_t>(imm.getValue());
      return constant(word == 0 ? bits : bits >> 32);
    }
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info || word >= info->size)
      return {};
    auto fromRegister = [&](int64_t index) {
      std::optional<unsigned> unit = RegUnit::get({info->cls, index + word, 1});
      return unit ? readRegister(user, *unit, context) : AddressForm();
    };
    if (info->physical)
      return fromRegister(info->index);
    Operation *def = value.getDefiningOp();
    if (!def)
      return getValue(value, word, context);
    if (llvm::isa<PrecoloredVregOp, PrecoloredSregOp, PrecoloredAregOp>(def))
      return fromRegister(def->getAttrOfType<IntegerAttr>("index").getInt());
    auto sizeOf = [](Value part) { return getRegInfo(part.getType())->size; };
    if (auto extract = llvm::dyn_cast<ExtractOp>(def)) {
      word += extract.getIndex();
      value = extract.getVector();
    } else if (auto pack = llvm::dyn_cast<PackOp>(def)) {
      for (Value element : pack.getElements()) {
        value = element;
        if (word < sizeOf(element))
          break;
        word -= sizeOf(element);
      }
    } else if (auto insert = llvm::dyn_cast<InsertOp>(def)) {
      bool inside =
          word >= insert.getIndex() && word < insert.getIndex() + sizeOf(insert.getValue());
      word -= inside ? insert.getIndex() : 0;
      value = inside ? insert.getValue() : insert.getVector();
    } else {
      return getValue(value, word, context);
    }
  }
}

AddressForm AddressForms::getM0(Operation *user, Context context) {
  return readRegister(user, RegUnit::kSGPR + kM0Index, context);
}

AddressForm AddressForms::readRegister(Operation *user, unsigned unit, Context context) {
  if (!versions.isStructured())
    return {};
  RegisterVersions::Id version = versions.get(user, unit);
  bool isScalar = unit >= RegUnit::kSGPR;
  if (version == RegisterVersions::kEntry && unit == RegUnit::kVGPR + workitemRegister) {
    AddressForm ids;
    ids.bits = workitemIds;
    return isExact(workitemIds) ? numbers(workitemIds) : ids;
  }
  if (Operation *writer = versions.getWriter(version)) {
    for (Value result : writer->getResults()) {
      std::optional<RegInfo> info = getRegInfo(result.getType());
      if (!info || !info->physical)
        continue;
      std::optional<unsigned> first = RegUnit::get({info->cls, info->index, info->size});
      if (first && *first <= unit && unit < *first + info->size)
        return getValue(result, unit - *first, context);
    }
    if (unit == RegUnit::kSGPR + kM0Index && getInstrInfo(writer)->form == Form::MovM0)
      return getOperand(writer, writer->getOperand(0), 0, context);
  }
  // Versions and values have distinct names: values are aligned.
  const void *owner = reinterpret_cast<const void *>(static_cast<uintptr_t>(version) * 2 + 1);
  return isScalar ? symbol(owner, unit, versions.getBlock(version)) : AddressForm();
}

AddressForm AddressForms::getValue(Value value, unsigned word, Context context) {
  std::optional<Context> own = getContextOf(value.getParentBlock(), context);
  if (!own)
    return {};
  Key key{{value.getAsOpaquePointer(), word}, *own};
  if (auto it = memo.find(key); it != memo.end())
    return it->second;
  AddressForm form = computeValue(value, word, *own);
  memo[key] = form;
  return form;
}

AddressForm AddressForms::computeValue(Value value, unsigned word, Context context) {
  AddressForm unknown = orSymbol(AddressForm(), isSGPR(value.getType()), value, word);
  if (auto argument = llvm::dyn_cast<BlockArgument>(value)) {
    const Trip &trip = trips[context];
    return word == 0 && argument.getArgNumber() < trip.args.size()
               ? trip.args[argument.getArgNumber()]
               : unknown;
  }
  Operation *op = value.getDefiningOp();
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    return word == 0 ? getLoopResult(loop, llvm::cast<OpResult>(value).getResultNumber(), context)
                     : unknown;
  const InstrInfo *info = getInstrInfo(op);
  // The first result is what the operation computes: behind it are flags and carries.
  if (!info || info->form == Form::Region || value != op->getResult(0))
    return unknown;
  // Lanes that are off keep what they had.
  if (!isSGPR(value.getType()) && !versions.hasEntryExec(op))
    return {};
  return computeResult(op, value, word, context);
}

AddressForm AddressForms::computeResult(Operation *op, Value value, unsigned word,
                                        Context context) {
  const InstrInfo &info = *getInstrInfo(op);
  bool isScalar = isSGPR(value.getType());
  auto sourceSize = [&](unsigned i) {
    std::optional<RegInfo> source = getRegInfo(op->getOperand(i).getType());
    return source ? source->size : 1;
  };
  if (info.form == Form::ReadFirstLane) {
    AddressForm source = getOperand(op, op->getOperand(0), 0, context);
    if (source.isSum && !isWaveUniform(source) && versions.hasEntryExec(op)) {
      source.numbers = values.firstLane(source.numbers);
      source.bits = source.terms.empty() ? source.numbers : LaneValues::kUniform;
    }
    return isWaveUniform(source) ? source : orSymbol(AddressForm(), true, value, word);
  }
  if (info.integerOp == IntOp::Mov) {
    bool splat = info.form == Form::VMov && sourceSize(0) == 1;
    return orSymbol(getOperand(op, op->getOperand(0), splat ? 0 : word, context), isScalar, value,
                    word);
  }
  SmallVector<AddressForm, 3> sources;
  bool uniform = info.integerOp != IntOp::MbcntLo && info.integerOp != IntOp::MbcntHi;
  if (info.integerOp != IntOp::None && getRegInfo(value.getType())->size == 1)
    for (unsigned i = 0; i < std::min(3u, op->getNumOperands()); ++i) {
      sources.push_back(sourceSize(i) == 1 ? getOperand(op, op->getOperand(i), 0, context)
                                           : AddressForm());
      uniform &= isWaveUniform(sources.back());
    }
  AddressForm known = sources.empty() ? AddressForm() : apply(info.integerOp, sources);
  return orSymbol(known, isScalar || (uniform && !sources.empty()), value, word);
}
