//===- VerifyTouch.cpp - What an op does that values do not show ----------===//

#include "VerifyDetail.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Target/RawLine.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

std::string waveasm::verify::getResourceName(Resource resource) {
  if (resource == kSCC)
    return "SCC";
  if (resource == kMODE)
    return "MODE";
  auto file = static_cast<RegClass>(resource / kWordsPerFile);
  int64_t word = resource % kWordsPerFile;
  if (file == RegClass::VGPR)
    return "v" + std::to_string(word);
  if (file == RegClass::AGPR)
    return "a" + std::to_string(word);
  if (word == kVCCIndex || word == kVCCIndex + 1)
    return "VCC";
  if (word == kExecIndex || word == kExecIndex + 1)
    return "EXEC";
  return word == kM0Index ? "M0" : "s" + std::to_string(word);
}

std::string waveasm::verify::getRuleText(unsigned rule) {
  switch (rule) {
  case Everything:
    return "only comments cross branches, labels, scheduling fences, terminators and raw lines "
           "of unknown effect";
  case Raws:
    return "raw lines keep their order, and no value in a fixed register crosses one";
  case Sequencer:
    return "waits, barriers, priority changes and nops keep their order";
  case Barriers:
    return "no memory operation crosses a barrier";
  case WaitVM:
    return "no operation that vmcnt counts and no LDS access crosses a wait for vmcnt";
  case WaitLGKM:
    return "no operation that lgkmcnt counts crosses a wait for lgkmcnt";
  case WaitEXP:
    return "no operation that expcnt counts crosses a wait for expcnt";
  case InFlightVM:
    return "operations that vmcnt counts keep their order: a wait leaves some in flight";
  case InFlightLGKM:
    return "operations that lgkmcnt counts keep their order: a wait leaves some in flight";
  case Priority:
    return "no matrix or memory operation crosses a priority change";
  case Global:
    return "both access global memory, and one writes it";
  case LDS:
    return "both access LDS, and one writes it";
  case Scalar:
    return "both access scalar memory, and one writes it";
  case RawSequencer:
    return "no memory operation crosses a raw line that may be a wait or a barrier";
  default:
    return "a value in a fixed register does not cross an access of " +
           getResourceName(rule - NumRules);
  }
}

static Resource getResource(RegClass file, int64_t word) {
  return static_cast<unsigned>(file) * kWordsPerFile +
         static_cast<unsigned>(std::min<int64_t>(word, kWordsPerFile - 1));
}

static void append(SmallVectorImpl<Resource> &list, const RegRange &range) {
  for (int64_t i = 0; i < range.size; ++i) {
    Resource resource = getResource(range.cls, range.index + i);
    if (!llvm::is_contained(list, resource))
      list.push_back(resource);
  }
}

static void append(SmallVectorImpl<Resource> &list, uint8_t mask) {
  if (mask & ImplicitReg::SCC)
    list.push_back(kSCC);
  if (mask & ImplicitReg::MODE)
    list.push_back(kMODE);
  if (mask & ImplicitReg::VCC)
    append(list, RegRange{RegClass::SGPR, kVCCIndex, 2});
  if (mask & ImplicitReg::M0)
    append(list, RegRange{RegClass::SGPR, kM0Index, 1});
  if (mask & ImplicitReg::EXEC)
    append(list, RegRange{RegClass::SGPR, kExecIndex, 2});
}

static void addRule(Touch &touch, unsigned rule, Side side) {
  for (auto &[known, knownSide] : touch.rules)
    if (known == rule) {
      if (knownSide != side)
        knownSide = Side::Alone;
      return;
    }
  touch.rules.emplace_back(rule, side);
}

// An alignment that is not a power of two puts a value at a multiple of it that no type
// names (Dialect: VirtualReg), where raw lines and physical accesses may meet it.
static SmallVector<RegInfo, 1> getFixedResults(Operation *op) {
  SmallVector<RegInfo, 1> results;
  for (Value result : op->getResults()) {
    std::optional<RegInfo> info = getRegInfo(result.getType());
    if (info && !info->physical && !llvm::isPowerOf2_64(info->alignment) &&
        getFixedRegisters(result).empty())
      results.push_back(*info);
  }
  return results;
}

template <typename Callback>
static void forEachFixedWord(const RegInfo &info, Callback callback) {
  for (int64_t first = 0; first < kWordsPerFile; first += info.alignment)
    for (int64_t word = first; word < std::min<int64_t>(first + info.size, kWordsPerFile); ++word)
      callback(getResource(info.cls, word));
}

bool waveasm::verify::isTupleOrName(Operation *op) {
  const InstrInfo *info = op->getNumResults() ? getInstrInfo(op) : nullptr;
  return info && info->isNotation();
}

// Whether an op reads SCC other than through a value.
static bool readsSCCUnseen(Operation *op, StringRef chip) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || info->form == Form::Branch)
    return true;
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (!raw)
    return false;
  const RawEffects &line = getRawEffects(raw.getText(), chip);
  return !line.known || line.isBranch || (line.implicitReads & ImplicitReg::SCC);
}

TouchCollector::TouchCollector(ProgramOp program)
    : chip(program.getTarget().getChipName()), body(program.getBodyBlock()),
      fixedWords(kNumResources) {
  auto visit = [&](Operation *op) {
    for (const RegInfo &info : getFixedResults(op))
      forEachFixedWord(info, [&](Resource word) { fixedWords.set(word); });
    if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
      leavesInFlight[0] |= wait->vm > 0;
      leavesInFlight[1] |= wait->lgkm > 0;
    } else if (auto raw = llvm::dyn_cast<RawOp>(op)) {
      // What a raw wait waits for is not taken apart: it may leave anything in flight.
      const RawEffects &line = getRawEffects(raw.getText(), chip);
      // So may a line that is not one instruction.
      if (StringRef(line.opcode).starts_with("S_WAITCNT") ||
          (line.opcode.empty() && !emitsNothing(raw.getText())))
        leavesInFlight[0] = leavesInFlight[1] = true;
    }
  };
  for (Operation &op : *body)
    op.walk([&](Operation *inner) {
      visit(inner);
      if (readsSCCUnseen(inner, chip))
        lastSCCReader = &op;
    });
}

void TouchCollector::addMemory(uint8_t reads, uint8_t writes, Counter counter, Touch &touch) {
  if (reads | writes) {
    addRule(touch, Barriers, Side::First);
    addRule(touch, RawSequencer, Side::First);
    addRule(touch, Priority, Side::First);
  }
  // A wait for vmcnt may be for a DMA into LDS.
  if (counter == Counter::VM || ((reads | writes) & MemSpace::LDS))
    addRule(touch, WaitVM, Side::First);
  if (counter == Counter::LGKM)
    addRule(touch, WaitLGKM, Side::First);
  if (counter == Counter::VM && leavesInFlight[0])
    addRule(touch, InFlightVM, Side::Alone);
  if (counter == Counter::LGKM && leavesInFlight[1])
    addRule(touch, InFlightLGKM, Side::Alone);
}

void TouchCollector::addSequencer(Operation *op, const InstrInfo &info, Touch &touch) {
  if (info.unit == Unit::Internal)
    addRule(touch, Sequencer, Side::Alone);
  if (info.form == Form::Barrier)
    addRule(touch, Barriers, Side::Alone);
  if (info.matrix)
    addRule(touch, Priority, Side::First);
  if (llvm::isa<SSetprioOp>(op))
    addRule(touch, Priority, Side::Second);
  if (std::optional<WaitCounts> wait = getExplicitWait(op)) {
    const std::pair<int, Rule> counts[] = {
        {wait->vm, WaitVM}, {wait->lgkm, WaitLGKM}, {wait->exp, WaitEXP}};
    for (auto [count, rule] : counts)
      if (count >= 0)
        addRule(touch, rule, Side::Second);
  }
}

void TouchCollector::addRegisters(Operation *op, Touch &touch, bool nested) {
  const InstrInfo *info = getInstrInfo(op);
  PhysicalAccess access = getPhysicalAccess(op, chip);
  if (!access.known) {
    addRule(touch, Everything, Side::Alone);
    touch.isBoundary = true;
  }
  uint8_t reads = access.implicitReads, writes = access.implicitWrites;
  if (info) {
    reads |= info->implicitReads;
    writes |= info->implicitWrites;
  }
  if (llvm::any_of(op->getOperandTypes(), llvm::IsaPred<SCCType>))
    reads &= ~ImplicitReg::SCC; // read as a value
  // Loops compare; arithmetic that is still of no register file may become SALU.
  bool isArith = info && info->hasFlag(InstrFlag::Agnostic);
  if (llvm::isa<LoopOp>(op) || isArith)
    writes |= ImplicitReg::SCC;

  SmallVector<Resource, 6> written;
  SmallVector<Resource, 6> implicit;
  append(implicit, reads);
  for (Resource resource : implicit)
    if (!llvm::is_contained(touch.reads, resource))
      touch.reads.push_back(resource);
  append(written, writes);
  for (const RegRange &range : access.reads)
    append(touch.reads, range);
  for (const RegRange &range : access.writes)
    append(written, range);
  for (const SmallVectorImpl<Resource> *list :
       {static_cast<SmallVectorImpl<Resource> *>(&touch.reads),
        static_cast<SmallVectorImpl<Resource> *>(&written)})
    for (Resource resource : *list)
      if (fixedWords.test(resource))
        addRule(touch, NumRules + resource, Side::Second);
  // Vector registers keep the lanes that are off; a raw line may write a part of a
  // register, and what is inside of a unit may not run.
  bool partial = nested || isArith || !info || info->form == Form::Raw ||
                 info->form == Form::Region;
  for (Resource resource : written) {
    bool isVector = resource < 3 * kWordsPerFile &&
                    resource / kWordsPerFile != static_cast<unsigned>(RegClass::SGPR);
    // A loop is one unit: its touch has what all its ops do, each word once.
    if (!llvm::is_contained(touch.writes, resource))
      touch.writes.push_back(resource);
    if ((partial || isVector || resource == kMODE) && !llvm::is_contained(touch.reads, resource))
      touch.reads.push_back(resource);
  }
}

void TouchCollector::addFixed(Operation *op, Touch &touch) {
  for (const RegInfo &info : getFixedResults(op)) {
    addRule(touch, Raws, Side::First);
    forEachFixedWord(info,
                     [&](Resource word) { addRule(touch, NumRules + word, Side::First); });
  }
}

void TouchCollector::add(Operation *op, Touch &touch, bool nested) {
  addRegisters(op, touch, nested);
  const InstrInfo *info = getInstrInfo(op);
  bool isTerminator = op->hasTrait<OpTrait::IsTerminator>();
  if (!info || info->hasFlag(InstrFlag::SchedFence) || (isTerminator && !nested))
    addRule(touch, Everything, Side::Alone);
  if (!info) {
    touch.isBoundary = true;
    return;
  }
  touch.isBoundary |= info->form == Form::Branch || llvm::isa<LabelOp>(op);
  addSequencer(op, *info, touch);
  addMemory(info->memReads, info->memWrites, info->counter, touch);
  addFixed(op, touch);
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (!raw)
    return;
  const RawEffects &line = getRawEffects(raw.getText(), chip);
  addRule(touch, Raws, Side::Alone);
  addMemory(line.memReads, line.memWrites, line.counter, touch);
  if (line.unit == Unit::Internal) {
    // A wait, a barrier or a priority change that is not taken apart.
    addRule(touch, Sequencer, Side::Alone);
    addRule(touch, RawSequencer, Side::Alone);
  }
  if (line.isBranch || line.isTerminator) {
    addRule(touch, Everything, Side::Alone);
    touch.isBoundary = true;
  }
}

Touch TouchCollector::collect(Operation *op) {
  Touch touch;
  if (llvm::isa<CommentOp>(op))
    return touch;
  addRule(touch, Everything, Side::First);
  op->walk([&](Operation *inner) { add(inner, touch, inner != op); });
  Operation *top = op->getBlock() == body ? op : body->findAncestorOpInBlock(*op);
  if (!lastSCCReader || (top != lastSCCReader && lastSCCReader->isBeforeInBlock(top))) {
    llvm::erase(touch.reads, kSCC);
    llvm::erase(touch.writes, kSCC);
  }
  return touch;
}
