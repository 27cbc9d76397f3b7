//===- AllocationVerifier.cpp - Symbolic execution of registers -----------===//

#include "waveasm/Analysis/AllocationVerifier.h"
#include "waveasm/Analysis/Liveness.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kFile = PhysicalLiveness::kFileSize;
static constexpr unsigned kUnits = PhysicalLiveness::kNumUnits;

static bool isCopy(Operation *op) { return llvm::isa<VMovB32Op, SMovB32Op, SMovB64Op>(op); }

//===----------------------------------------------------------------------===//
// Snapshot
//===----------------------------------------------------------------------===//

unsigned AllocationSnapshot::getSymbol(const void *what, unsigned word) {
  unsigned &symbol = symbols[{what, word}];
  if (!symbol)
    symbol = ++numSymbols;
  return symbol;
}

unsigned AllocationSnapshot::getConstantSymbol(int64_t value, unsigned word) {
  unsigned &symbol = constants[{value, word}];
  if (!symbol)
    symbol = ++numSymbols;
  return symbol;
}

const WordRefs &AllocationSnapshot::getRefs(Value value) {
  auto found = refs.find(value);
  if (found != refs.end())
    return found->second;
  WordRefs words = computeRefs(value);
  return refs[value] = std::move(words);
}

WordRefs AllocationSnapshot::computeRefs(Value value) {
  WordRefs words;
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info)
    return words;
  unsigned size = info->size;
  Operation *def = value.getDefiningOp();
  auto fixed = [&](int64_t index) {
    for (unsigned i = 0; i < size; ++i)
      words.push_back({true, PhysicalLiveness::getUnit(info->cls, index + i)});
  };
  if (info->physical) {
    fixed(info->index);
  } else if (llvm::isa_and_present<PrecoloredVregOp, PrecoloredSregOp, PrecoloredAregOp>(def)) {
    fixed(def->getAttrOfType<IntegerAttr>("index").getInt());
  } else if (auto extract = llvm::dyn_cast_or_null<ExtractOp>(def)) {
    const WordRefs &whole = getRefs(extract.getVector());
    words.append(whole.begin() + extract.getIndex(), whole.begin() + extract.getIndex() + size);
  } else if (auto pack = llvm::dyn_cast_or_null<PackOp>(def)) {
    for (Value element : pack.getElements())
      words.append(getRefs(element));
  } else if (auto insert = llvm::dyn_cast_or_null<InsertOp>(def)) {
    words = getRefs(insert.getVector());
    llvm::copy(getRefs(insert.getValue()), words.begin() + insert.getIndex());
  } else if (def && isCopy(def)) {
    if (auto constant = llvm::dyn_cast<ImmType>(def->getOperand(0).getType())) {
      for (unsigned i = 0; i < size; ++i)
        words.push_back({false, getConstantSymbol(constant.getValue(),
                                                  llvm::isa<VMovB32Op>(def) ? 0 : i)});
    } else {
      words = getRefs(def->getOperand(0));
      // A copy of a name holds what the register held then.
      for (auto [i, word] : llvm::enumerate(words))
        if (word.fixed)
          word = {false, getSymbol(value.getAsOpaquePointer(), i)};
      words.resize(size, words.front()); // a splat
    }
  } else {
    for (unsigned i = 0; i < size; ++i)
      words.push_back({false, getSymbol(value.getAsOpaquePointer(), i)});
  }
  return words;
}

AllocationSnapshot::AllocationSnapshot(ProgramOp program) {
  program.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    const InstrInfo *info = waveasm::getInstrInfo(op);
    // A pack into named registers is a write of them.
    bool writesNames = llvm::isa<PackOp>(op) && isPhysicalReg(op->getResult(0).getType());
    if (info && info->form == Form::Pseudo && !writesNames)
      return;
    Record record;
    for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
      bool placeholder = info && info->form == Form::VALUSelect && i == 2;
      record.operands.push_back(placeholder ? WordRefs() : getRefs(operand));
    }
    for (Value result : op->getResults()) {
      record.results.push_back(getRefs(result));
      std::optional<RegInfo> type = getRegInfo(result.getType());
      record.pinned.push_back(type && !type->physical && op->getNumRegions() == 0 &&
                              !llvm::isPowerOf2_64(type->alignment));
    }
    records[op] = std::move(record);
  });
}

//===----------------------------------------------------------------------===//
// Execution
//===----------------------------------------------------------------------===//

namespace {

/// Symbols in the registers, and those that the program before allocation has in them
/// where it names them.
struct State {
  std::vector<unsigned> held = std::vector<unsigned>(kUnits, 0);
  std::vector<unsigned> named = std::vector<unsigned>(kUnits, 0);
  bool operator==(const State &other) const { return held == other.held && named == other.named; }
  bool operator!=(const State &other) const { return !(*this == other); }
};
using Reachable = std::optional<State>;

class Verifier {
public:
  Verifier(ProgramOp program, AllocationSnapshot &snapshot)
      : program(program), snapshot(snapshot), chip(program.getTarget().getChipName()) {}
  LogicalResult run();

private:
  void runBlock(mlir::Block &block, Reachable &state);
  void runOp(Operation *op, Reachable &state);
  void runLoop(LoopOp loop, Reachable &state);
  void runIf(IfOp branch, Reachable &state);
  void runInstr(Operation *op, const AllocationSnapshot::Record &record, State &state);
  void runRaw(RawOp raw, State &state);
  void runAdded(Operation *op, State &state);
  void branchTo(const void *label, const Reachable &state);
  void enterLabel(const void *label, Reachable &state);

  void checkOperand(Operation *op, unsigned operand, const WordRefs &words, const State &state);
  void checkShape(Operation *op);
  void define(Value value, State &state);
  void defineSymbol(unsigned unit, unsigned symbol, State &state);
  void clobber(Operation *op, unsigned unit, State &state);
  /// Joins `from` into `into`, at a place identified by `where`.
  void meet(const void *where, Reachable &into, const Reachable &from);
  InFlightDiagnostic complain(Operation *op) {
    failed = true;
    return op->emitError("allocation verifier: ");
  }

  ProgramOp program;
  AllocationSnapshot &snapshot;
  StringRef chip;
  llvm::DenseMap<const void *, Reachable> labels;
  SmallVector<Operation *> rawLabels;
  bool reporting = false, failed = false, changed = false;
};

} // namespace

static unsigned getUnit(Value value, unsigned word) {
  RegInfo info = *getRegInfo(value.getType());
  return PhysicalLiveness::getUnit(info.cls, info.index + word);
}

static std::string unitName(unsigned unit) {
  return std::string(1, "vsa"[unit / kFile]) + std::to_string(unit % kFile);
}

// A register whose contents differ by path holds a new symbol for "what it held there".
void Verifier::meet(const void *where, Reachable &into, const Reachable &from) {
  if (!from)
    return;
  if (!into) {
    into = from;
    return;
  }
  llvm::SmallDenseMap<unsigned, unsigned> fresh; // symbol to its register
  for (unsigned unit = 0; unit < kUnits; ++unit) {
    unsigned &held = into->held[unit], &named = into->named[unit];
    bool same = held == named && from->held[unit] == from->named[unit];
    unsigned merged = snapshot.getSymbol(where, unit);
    unsigned mergedName = same ? merged : snapshot.getSymbol(where, unit + kUnits);
    if (held != from->held[unit]) {
      held = merged;
      fresh[merged] = unit;
    }
    if (named != from->named[unit])
      named = mergedName;
  }
  // Others that still hold such a symbol do so from the last time that we were here.
  for (unsigned unit = 0; !fresh.empty() && unit < kUnits; ++unit) {
    auto found = fresh.find(into->held[unit]);
    if (found != fresh.end() && found->second != unit)
      into->held[unit] = snapshot.getSymbol(where, unit);
  }
}

void Verifier::defineSymbol(unsigned unit, unsigned symbol, State &state) {
  // An older instance of the same thing is something else from now on.
  for (unsigned other = 0; other < kUnits; ++other)
    if (state.held[other] == symbol)
      state.held[other] = 0;
  state.held[unit] = symbol;
}

void Verifier::define(Value value, State &state) {
  if (!isPhysicalReg(value.getType()))
    return;
  for (unsigned word = 0; word < getRegInfo(value.getType())->size; ++word)
    defineSymbol(getUnit(value, word), snapshot.getSymbol(value.getAsOpaquePointer(), word), state);
}

// A write that both programs do.
void Verifier::clobber(Operation *op, unsigned unit, State &state) {
  defineSymbol(unit, snapshot.getSymbol(op, unit + 16), state);
  state.named[unit] = state.held[unit];
}

void Verifier::checkOperand(Operation *op, unsigned operand, const WordRefs &words,
                            const State &state) {
  Value value = op->getOperand(operand);
  if (words.empty() || !reporting)
    return;
  std::optional<RegInfo> info = getRegInfo(value.getType());
  if (!info || !info->physical || info->size != static_cast<int64_t>(words.size())) {
    complain(op) << "operand " << operand << " is of type " << value.getType() << ", expected "
                 << words.size() << " physical registers";
    return;
  }
  for (auto [i, word] : llvm::enumerate(words)) {
    unsigned unit = getUnit(value, i);
    unsigned expected = word.fixed ? state.named[word.id] : word.id;
    if (expected == 0 || state.held[unit] != expected) {
      InFlightDiagnostic diag = complain(op);
      diag << "word " << i << " of operand " << operand << " is not in " << unitName(unit);
      if (word.fixed)
        diag << ", which should hold what the program has in " << unitName(word.id);
      return;
    }
  }
}

// What encodings and the matrix pipe ask for.
void Verifier::checkShape(Operation *op) {
  if (!reporting)
    return;
  auto check = [&](Value value) {
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info)
      return;
    if (!info->physical)
      complain(op) << "a virtual register is left";
    else if (info->index % getEncodingAlignment(info->cls, info->size) != 0)
      complain(op) << value.getType() << " is misaligned";
  };
  llvm::for_each(op->getOperands(), check);
  llvm::for_each(op->getResults(), check);
  int tied = getTiedOperand(op);
  if (tied >= 0 && op->getOperand(tied).getType() != op->getResult(0).getType())
    complain(op) << "the result and operand " << tied << " are tied but in different registers";
  if (!writesBeforeReading(op) || op->getNumResults() == 0)
    return;
  std::optional<RegInfo> dst = getRegInfo(op->getResult(0).getType());
  for (auto [i, operand] : llvm::enumerate(op->getOperands())) {
    std::optional<RegInfo> src = getRegInfo(operand.getType());
    if (src && dst && static_cast<int>(i) != tied && src->physical && dst->physical &&
        RegRange{src->cls, src->index, src->size}.overlaps({dst->cls, dst->index, dst->size}))
      complain(op) << "the result overlaps operand " << i;
  }
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

void Verifier::runInstr(Operation *op, const AllocationSnapshot::Record &record, State &state) {
  for (auto [i, words] : llvm::enumerate(record.operands))
    checkOperand(op, i, words, state);
  checkShape(op);
  const InstrInfo *info = waveasm::getInstrInfo(op);
  if (info && (info->implicitWrites & ImplicitReg::VCC))
    for (unsigned i : {0u, 1u})
      clobber(op, PhysicalLiveness::getUnit(RegClass::SGPR, kVCCIndex + i), state);
  for (auto [i, words] : llvm::enumerate(record.results)) {
    Value result = op->getResult(i);
    if (words.empty() || !isPhysicalReg(result.getType()))
      continue;
    unsigned size = getRegInfo(result.getType())->size;
    for (unsigned word = 0; word < size; ++word) {
      unsigned unit = getUnit(result, word);
      if (words[word].fixed) {
        clobber(op, unit, state);
        continue;
      }
      bool own = words[word].id == snapshot.getSymbol(result.getAsOpaquePointer(), word);
      if (isCopy(op) && !own)
        state.held[unit] = words[word].id;
      else
        defineSymbol(unit, words[word].id, state);
      if (record.pinned[i])
        state.named[unit] = state.held[unit];
    }
  }
}

void Verifier::runRaw(RawOp raw, State &state) {
  PhysicalAccess access = getPhysicalAccess(raw, chip);
  SmallVector<RegRange, 4> reads(access.reads.begin(), access.reads.end());
  if (!access.known)
    reads = getNamedRegisters(raw.getText());
  for (const RegRange &range : reads)
    for (int64_t i = 0; i < range.size && range.index + i < kFile; ++i) {
      unsigned unit = PhysicalLiveness::getUnit(range.cls, range.index + i);
      if (reporting && state.held[unit] != state.named[unit])
        complain(raw) << unitName(unit) << " does not hold what the program has there";
    }
  ArrayRef<RegRange> writes = access.known ? ArrayRef<RegRange>(access.writes) : reads;
  for (const RegRange &range : writes)
    for (int64_t i = 0; i < range.size && range.index + i < kFile; ++i)
      clobber(raw, PhysicalLiveness::getUnit(range.cls, range.index + i), state);
}

// Allocation may add moves and names.
void Verifier::runAdded(Operation *op, State &state) {
  const InstrInfo *info = waveasm::getInstrInfo(op);
  if (info && info->form == Form::Pseudo)
    return;
  if (!isCopy(op)) {
    if (reporting)
      complain(op) << "an added op that is not a move";
    return;
  }
  checkShape(op);
  Value result = op->getResult(0), source = op->getOperand(0);
  if (!isPhysicalReg(result.getType()))
    return;
  unsigned size = getRegInfo(result.getType())->size;
  SmallVector<unsigned, 2> moved;
  for (unsigned word = 0; word < size; ++word) {
    if (auto constant = llvm::dyn_cast<ImmType>(source.getType()))
      moved.push_back(snapshot.getConstantSymbol(constant.getValue(), word));
    else if (isPhysicalReg(source.getType()))
      moved.push_back(state.held[getUnit(source, word)]);
    else
      moved.push_back(0);
  }
  for (unsigned word = 0; word < size; ++word)
    state.held[getUnit(result, word)] = moved[word];
}

void Verifier::runLoop(LoopOp loop, Reachable &state) {
  const AllocationSnapshot::Record *record = snapshot.lookup(loop);
  for (auto [i, words] : llvm::enumerate(record->operands))
    checkOperand(loop, i, words, *state);
  Reachable entry = state, head = state, last;
  auto arguments = loop.getBodyBlock()->getArguments();
  if (reporting)
    for (auto [i, argument] : llvm::enumerate(arguments))
      if (argument.getType() != loop.getOperand(i).getType() ||
          argument.getType() != loop.getConditionOp().getIterArgs()[i].getType() ||
          argument.getType() != loop.getResult(i).getType())
        complain(loop) << "value " << i << " changes its register along an edge";
  auto trip = [&] {
    last = head;
    for (Value argument : arguments)
      define(argument, *last);
    runBlock(*loop.getBodyBlock(), last);
  };
  bool report = reporting;
  reporting = false;
  while (true) {
    trip();
    Reachable next = head;
    meet(loop.getBodyBlock(), next, last);
    if (next == head)
      break;
    head = std::move(next);
  }
  reporting = report;
  if (report)
    trip();
  state = std::move(last);
  if (loop.getCountedBound())
    meet(loop.getOperation(), state, entry);
  if (state)
    for (Value result : loop.getResults())
      define(result, *state);
}

void Verifier::runIf(IfOp branch, Reachable &state) {
  Reachable other = state;
  runBlock(*branch.getThenBlock(), state);
  if (mlir::Block *block = branch.getElseBlock()) {
    runBlock(*block, other);
    if (reporting)
      for (auto [i, result] : llvm::enumerate(branch.getResults()))
        for (mlir::Block *from : {branch.getThenBlock(), block})
          if (from->getTerminator()->getOperand(i).getType() != result.getType())
            complain(branch) << "result " << i << " changes its register along an edge";
  }
  meet(branch.getOperation(), state, other);
  if (state)
    for (Value result : branch.getResults())
      define(result, *state);
}

void Verifier::branchTo(const void *label, const Reachable &state) {
  Reachable &there = labels[label];
  Reachable before = there;
  meet(label, there, state);
  changed |= there != before;
}

void Verifier::enterLabel(const void *label, Reachable &state) {
  branchTo(label, state);
  state = labels[label];
}

void Verifier::runOp(Operation *op, Reachable &state) {
  const InstrInfo *info = waveasm::getInstrInfo(op);
  if (auto label = llvm::dyn_cast<LabelOp>(op))
    return enterLabel(label.getSymNameAttr().getAsOpaquePointer(), state);
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (raw && raw.getText().contains(':'))
    enterLabel(op, state);
  if (!state)
    return;
  const AllocationSnapshot::Record *record = snapshot.lookup(op);
  if (!record)
    return runAdded(op, *state);
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    return runLoop(loop, state);
  if (auto branch = llvm::dyn_cast<IfOp>(op))
    return runIf(branch, state);
  if (auto pack = llvm::dyn_cast<PackOp>(op)) {
    for (auto [i, words] : llvm::enumerate(record->operands))
      checkOperand(op, i, words, *state);
    for (unsigned word = 0; word < record->results.front().size(); ++word)
      clobber(op, getUnit(pack.getResult(), word), *state);
    return;
  }
  if (raw) {
    runRaw(raw, *state);
    const RawEffects &effects = getRawEffects(raw.getText(), chip);
    bool plain = effects.known ? !effects.isBranch
                               : raw.getText().trim().starts_with(".") ||
                                     raw.getText().trim().ends_with(":");
    if (!plain) {
      for (Operation *target : rawLabels)
        branchTo(target, state);
      for (auto &entry : llvm::to_vector(llvm::make_first_range(labels)))
        branchTo(entry, state);
    } else if (effects.known && effects.isTerminator) {
      state.reset();
    }
    return;
  }
  runInstr(op, *record, *state);
  if (info && info->form == Form::Branch) {
    branchTo(op->getAttrOfType<FlatSymbolRefAttr>("target").getAttr().getAsOpaquePointer(), state);
    if (!info->implicitReads)
      state.reset();
  } else if (info && info->hasFlag(InstrFlag::Terminates)) {
    state.reset();
  }
}

void Verifier::runBlock(mlir::Block &block, Reachable &state) {
  for (Operation &op : block)
    runOp(&op, state);
}

LogicalResult Verifier::run() {
  program.getBody().walk([&](Operation *op) {
    if (auto label = llvm::dyn_cast<LabelOp>(op))
      labels[label.getSymNameAttr().getAsOpaquePointer()] = std::nullopt;
    else if (auto raw = llvm::dyn_cast<RawOp>(op); raw && raw.getText().contains(':'))
      rawLabels.push_back(op);
  });
  auto execute = [&] {
    Reachable state = State();
    for (unsigned unit = 0; unit < kUnits; ++unit)
      state->held[unit] = state->named[unit] = snapshot.getSymbol(program, unit);
    runBlock(*program.getBodyBlock(), state);
  };
  bool hasLabels = !labels.empty() || !rawLabels.empty();
  while (hasLabels) {
    changed = false;
    execute();
    if (!changed)
      break;
  }
  reporting = true;
  execute();
  return success(!failed);
}

LogicalResult waveasm::verifyAllocation(ProgramOp program, AllocationSnapshot &snapshot) {
  return Verifier(program, snapshot).run();
}
