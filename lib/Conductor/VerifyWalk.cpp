//===- VerifyWalk.cpp - Runs a program on what is known of registers ------===//

#include "VerifyMemory.h"
#include "waveasm/Target/KernelABI.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

static constexpr unsigned kLanesOfWave = 64, kMostWaves = 16;

static unsigned unitOf(RegClass file, int64_t index) {
  return static_cast<unsigned>(file) * kWordsPerFile + static_cast<unsigned>(index);
}

// Waves of a work-group; one stands for all where work-items have no known ids.
static unsigned getNumWaves(ProgramOp program) {
  if (!program.getWorkgroupSize())
    return 1;
  int64_t items = 1;
  for (int64_t size : program.getWorkgroupSizes())
    items *= std::clamp<int64_t>(size, 1, 1024);
  return std::clamp<int64_t>((items + kLanesOfWave - 1) / kLanesOfWave, 1, kMostWaves);
}

// The packed ids of v0 at entry (hardware.md section 6.2): ten bits a dimension; those of
// dimensions without an id are undefined.
static Word getIds(ProgramOp program, WordMath &math) {
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  if (!program.getWorkgroupSize() ||
      llvm::any_of(sizes, [](int64_t size) { return size < 1 || size > 1024; }))
    return {};
  std::vector<uint32_t> ids(math.pool.getNumLanes());
  for (unsigned lane = 0; lane < ids.size(); ++lane)
    ids[lane] = lane % sizes[0] | (lane / sizes[0] % sizes[1]) << 10 |
                (lane / sizes[0] / sizes[1] & 1023) << 20;
  uint32_t known = getWorkitemDims(program) == 3   ? 0x3fffffff
                   : getWorkitemDims(program) == 2 ? 0xfffff
                                                   : 0x3ff;
  for (uint32_t &id : ids)
    id &= known;
  return math.bits(math.pool.add(std::move(ids)), math.pool.splat(known));
}

// Whether control comes or goes at `op` other than by loops and ifs.
static bool jumps(Operation *op, StringRef chip) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || llvm::isa<LabelOp>(op) || info->form == Form::Branch)
    return true;
  if (info->form != Form::Raw)
    return false;
  const RawEffects &line = getRawEffects(llvm::cast<RawOp>(op).getText(), chip);
  return line.isBranch || !line.known;
}

MemoryMap::MemoryMap(ProgramOp program)
    : program(program), chip(program.getTarget().getChipName()),
      math(getNumWaves(program) * kLanesOfWave), prologue(findPrologueEnd(program)) {
  program.getBody().walk(
      [&](Operation *op) { isStructured &= llvm::is_contained(prologue, op) || !jumps(op, chip); });
  if (!isStructured) {
    assumeAnywhere();
    return;
  }
  workitemIds = getIds(program, math);
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  if (!program.getWorkgroupSize() || sizes[0] * sizes[1] * sizes[2] % kLanesOfWave != 0)
    for (Operation &op : *program.getBodyBlock())
      if (!llvm::is_contained(prologue, &op))
        mayGainLanes |= getWritten(&op).contains(unitOf(RegClass::SGPR, kExecIndex)) ||
                        getWritten(&op).contains(unitOf(RegClass::SGPR, kExecIndex + 1));
  State state;
  Touches touches;
  runBlock(*program.getBodyBlock(), state, touches);
  findMeeting();
}

void MemoryMap::assumeAnywhere() {
  meeting.resize(1);
  program.getBody().walk([&](Operation *op) {
    Touches touches;
    op->walk([&](Operation *inner) {
      if (const InstrInfo *info = getInstrInfo(inner))
        addTouches(inner, *info, State(), touches);
    });
    if (!touches.empty())
      runs[op].push_back(std::move(touches));
  });
}

ArrayRef<MemoryMap::Touches> MemoryMap::getRuns(Operation *op) const {
  auto it = runs.find(op);
  return it == runs.end() ? ArrayRef<Touches>() : ArrayRef<Touches>(it->second);
}

//===----------------------------------------------------------------------===//
// Reads and writes
//===----------------------------------------------------------------------===//

Word MemoryMap::scalar(const void *owner, unsigned index, Block *block) {
  auto [it, added] = scalars.try_emplace({owner, index}, scalarBlocks.size());
  if (added)
    scalarBlocks.push_back(block);
  Word word = math.number(0);
  word.scalars[it->second] = 1;
  word.bits = word.known = Word().known;
  return word;
}

Word MemoryMap::orScalar(Word word, bool isUniform, Value value, unsigned index) {
  if (word.isSum || !isUniform)
    return word;
  Word result = scalar(value.getAsOpaquePointer(), index, value.getParentBlock());
  result.bits = word.bits;
  result.known = word.known;
  return result;
}

void MemoryMap::setValue(Value value, unsigned index, const Word &word) {
  // What is not there is a scalar of its own, or nothing is known.
  if (word.isSum || word.known != Word().known)
    values[{value, index}] = word;
  else
    values.erase({value, index});
}

Word MemoryMap::readRegister(RegClass file, int64_t index, const State &state) {
  unsigned unit = unitOf(file, index);
  if (auto it = state.find(unit); it != state.end())
    return it->second;
  if (file == RegClass::SGPR)
    return scalar(nullptr, unit, nullptr);
  std::optional<ABIAttr> abi = program.getAbi();
  int64_t ids = abi && abi->getTid() ? *abi->getTid() : 0;
  return file == RegClass::VGPR && index == ids ? workitemIds : Word();
}

Word MemoryMap::read(Value value, unsigned word, const State &state) {
  while (true) {
    if (auto imm = llvm::dyn_cast<ImmType>(value.getType()))
      return math.number(static_cast<uint32_t>(imm.getValue() >> (word ? 32 : 0)));
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info || word >= info->size)
      return {};
    if (info->physical)
      return readRegister(info->cls, info->index + word, state);
    Operation *def = value.getDefiningOp();
    auto size = [](Value part) { return getRegInfo(part.getType())->size; };
    if (def && def->getNumOperands() == 0 && isTupleOrName(def)) {
      return readRegister(info->cls, def->getAttrOfType<IntegerAttr>("index").getInt() + word,
                          state);
    } else if (auto extract = llvm::dyn_cast_or_null<ExtractOp>(def)) {
      value = extract.getVector();
      word += extract.getIndex();
    } else if (auto insert = llvm::dyn_cast_or_null<InsertOp>(def)) {
      unsigned first = insert.getIndex(), last = first + size(insert.getValue());
      if (word < first || word >= last) {
        value = insert.getVector();
      } else {
        value = insert.getValue();
        word -= first;
      }
    } else if (auto pack = llvm::dyn_cast_or_null<PackOp>(def)) {
      unsigned part = 0;
      for (; word >= size(pack.getElements()[part]); ++part)
        word -= size(pack.getElements()[part]);
      value = pack.getElements()[part];
    } else {
      auto it = values.find({value, word});
      return it != values.end() ? it->second
                                : orScalar(Word(), isSGPR(value.getType()), value, word);
    }
  }
}

// The units that `op` itself writes, and those where a value of odd alignment may sit.
template <typename Visitor> static void forEachWrite(Operation *op, StringRef chip, Visitor visit) {
  for (const RegRange &range : getPhysicalAccess(op, chip).writes)
    for (int64_t i = 0; i < range.size; ++i)
      visit(range.cls, range.index + i);
  for (Value result : op->getResults()) {
    std::optional<RegInfo> info = getRegInfo(result.getType());
    if (!info || info->physical || llvm::isPowerOf2_64(info->alignment))
      continue;
    // The allocator gives out no VCC, M0 or EXEC, which are the SGPRs behind.
    int64_t end = info->cls == RegClass::SGPR ? kVCCIndex : kWordsPerFile;
    for (int64_t first = 0; first + info->size <= end; first += info->alignment)
      for (int64_t i = 0; i < info->size; ++i)
        visit(info->cls, first + i);
  }
}

const DenseSet<unsigned> &MemoryMap::getWritten(Operation *op) {
  auto [it, added] = written.try_emplace(op);
  DenseSet<unsigned> &units = it->second;
  if (added)
    op->walk([&](Operation *inner) {
      forEachWrite(inner, chip,
                   [&](RegClass file, int64_t index) { units.insert(unitOf(file, index)); });
    });
  return units;
}

void MemoryMap::forget(Operation *op, Block *block, Side side, State &state) {
  for (unsigned unit : getWritten(op)) {
    bool isScalar = unit / kWordsPerFile == static_cast<unsigned>(RegClass::SGPR);
    unsigned index = (1 + static_cast<unsigned>(side)) * 3 * kWordsPerFile + unit;
    state[unit] = isScalar ? scalar(op, index, block) : Word();
  }
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

Word MemoryMap::compute(Operation *op, Value result, unsigned word, const State &state) {
  const InstrInfo *info = getInstrInfo(op);
  bool isScalar = isSGPR(result.getType());
  if (!info || result != op->getResult(0))
    return orScalar(Word(), isScalar, result, word);
  if (!isScalar && info->integerOp == IntOp::None && info->form != Form::ReadFirstLane)
    return {};
  bool allLanes = !mayGainLanes && !state.contains(unitOf(RegClass::SGPR, kExecIndex)) &&
                  !state.contains(unitOf(RegClass::SGPR, kExecIndex + 1));
  // Lanes that are off keep what they had.
  if (!isScalar && !allLanes)
    return {};
  auto isOneWord = [&](Value source) {
    std::optional<RegInfo> type = getRegInfo(source.getType());
    return !type || type->size == 1;
  };
  if (info->form == Form::ReadFirstLane) {
    Word source = read(op->getOperand(0), 0, state);
    if (source.isSum && allLanes)
      source = math.firstLane(source);
    return math.isSameInWaves(source) ? source : orScalar(Word(), true, result, word);
  }
  if (info->integerOp == IntOp::Mov) {
    bool splat = info->form == Form::VMov && isOneWord(op->getOperand(0));
    return orScalar(read(op->getOperand(0), splat ? 0 : word, state), isScalar, result, word);
  }
  if (info->integerOp == IntOp::None || getRegInfo(result.getType())->size != 1)
    return orScalar(Word(), isScalar, result, word);
  SmallVector<Word, 3> sources;
  bool uniform = info->integerOp != IntOp::MbcntLo && info->integerOp != IntOp::MbcntHi;
  for (Value operand : op->getOperands().take_front(3)) {
    sources.push_back(isOneWord(operand) ? read(operand, 0, state) : Word());
    uniform &= math.isSameInWaves(sources.back());
  }
  return orScalar(math.apply(info->integerOp, sources), isScalar || uniform, result, word);
}

void MemoryMap::computeResults(Operation *op, State &state) {
  constexpr int64_t mostWords = 4; // a descriptor
  SmallVector<std::pair<unsigned, Word>, 4> results;
  for (Value result : op->getResults()) {
    std::optional<RegInfo> info = getRegInfo(result.getType());
    for (int64_t word = 0; info && word < std::min(info->size, mostWords); ++word) {
      Word known = compute(op, result, word, state);
      if (info->physical)
        results.emplace_back(unitOf(info->cls, info->index + word), known);
      else
        setValue(result, word, known);
    }
  }
  if (getInstrInfo(op) && getInstrInfo(op)->form == Form::MovM0)
    results.emplace_back(unitOf(RegClass::SGPR, kM0Index), read(op->getOperand(0), 0, state));
  forEachWrite(op, chip, [&](RegClass file, int64_t index) {
    unsigned unit = unitOf(file, index);
    state[unit] =
        file == RegClass::SGPR ? scalar(op, 3 * kWordsPerFile + unit, op->getBlock()) : Word();
  });
  for (const auto &[unit, word] : results)
    state[unit] = word;
}

void MemoryMap::runIf(IfOp ifOp, State &state, Touches &touches) {
  for (mlir::Region &region : ifOp->getRegions())
    for (Block &block : region) {
      State inner = state;
      runBlock(block, inner, touches);
    }
  forget(ifOp, ifOp->getBlock(), Side::Behind, state);
}

void MemoryMap::runOp(Operation *op, State &state, Touches &touches) {
  if (auto loop = llvm::dyn_cast<LoopOp>(op))
    return runLoop(loop, state, touches);
  if (auto ifOp = llvm::dyn_cast<IfOp>(op))
    return runIf(ifOp, state, touches);
  const InstrInfo *info = getInstrInfo(op);
  if (info && recording)
    addTouches(op, *info, state, touches);
  if (info && !isTupleOrName(op) && info->form != Form::Region)
    computeResults(op, state);
}

void MemoryMap::runBlock(Block &block, State &state, Touches &touches) {
  for (Operation &op : block) {
    if (llvm::is_contained(prologue, &op))
      continue;
    Touches own;
    runOp(&op, state, own);
    if (own.empty())
      continue;
    for (const MemoryTouch &touch : own)
      if (!llvm::is_contained(touches, touch))
        touches.push_back(touch);
    runs[&op].push_back(std::move(own));
  }
}
