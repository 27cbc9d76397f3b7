//===- RegisterValues.cpp - Addresses and conditions of a program ---------===//

#include "waveasm/Analysis/RegisterValues.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/DenseSet.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kM0Unit = RegUnit::kSGPR + kM0Index;
static constexpr unsigned kExecUnit = RegUnit::kSGPR + kExecIndex;
static constexpr unsigned kVCCUnit = RegUnit::kSGPR + kVCCIndex;
/// A loop whose values repeat later than this is treated as if they did not.
static constexpr unsigned kMaxPeriod = 8;

static std::optional<unsigned> getUnit(Type type) {
  std::optional<RegInfo> info = getRegInfo(type);
  if (!info || !info->physical)
    return std::nullopt;
  return RegUnit::get({info->cls, info->index, info->size});
}

// The register that addresses LDS, but for DMA, where it is M0.
static Value getAddress(const FlowOp &op) {
  if (op.info->form == Form::LDSLoad)
    return op.op->getOperand(0);
  return op.info->form == Form::LDSStore ? op.op->getOperand(1) : Value();
}

// Without a work-group size any launch is possible: as many waves as fit.
static unsigned getMaxWaves(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  unsigned most = target ? target->getLimits().maxWorkgroupWaves : 16;
  if (program.getWorkgroupSize())
    return std::clamp(getWavesPerGroup(program), 1u, most);
  return most;
}

RegisterValues::RegisterValues(ProgramOp program, const ProgramFlow &flow, const KernelABI &abi)
    : flow(flow), values(getMaxWaves(program)), kernargLow(values.opaque()),
      kernargHigh(values.opaque()) {
  findRelevantOps();
  State state = getEntryState(program, abi);
  runBlock(*program.getBodyBlock(), state, 0);
}

// Work-item ids are packed in one VGPR (hardware.md section 6.2): x in bits 9:0, y in
// 19:10, z in 29:20; the bits of dimensions that are not enabled are undefined.
RegisterValues::State RegisterValues::getEntryState(ProgramOp program, const KernelABI &abi) {
  State state(RegUnit::kCount, LaneValues::kDivergent);
  // What the launch does not set is undefined and not read by a correct program.
  for (unsigned unit = RegUnit::kSGPR; unit < RegUnit::kCount; ++unit)
    state[unit] = LaneValues::kUniform;
  state[RegUnit::kSGPR + abi.kernargPtr] = kernargLow;
  state[RegUnit::kSGPR + abi.kernargPtr + 1] = kernargHigh;
  state[kExecUnit] = state[kExecUnit + 1] = values.constant(~0u);
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  auto launches = [](int64_t size) { return size >= 1 && size <= 1024; };
  if (!program.getWorkgroupSize() || !llvm::all_of(sizes, launches))
    return state;
  uint32_t mask = 0x3fffffffu >> (10 * (3 - std::min(3u, abi.workitemDims)));
  LaneValues::Alternative ids(values.getNumLanes());
  for (unsigned lane = 0; lane < ids.size(); ++lane) {
    int64_t x = lane % sizes[0], y = lane / sizes[0] % sizes[1], z = lane / (sizes[0] * sizes[1]);
    uint32_t packed = (x & 1023) | (y & 1023) << 10 | (z & 1023) << 20;
    ids[lane] = {packed & mask, mask};
  }
  std::optional<ABIAttr> attr = program.getAbi();
  int64_t tid = attr && attr->getTid() ? *attr->getTid() : 0;
  if (tid >= 0 && tid < 256)
    state[RegUnit::kVGPR + tid] = values.perLane(std::move(ids));
  return state;
}

//===----------------------------------------------------------------------===//
// What is worth computing
//===----------------------------------------------------------------------===//

// Only values that reach an LDS address, M0, EXEC or the condition of an if are computed
// lane by lane. For loop conditions it is enough to know that waves agree. An op that is
// left out here only makes a value unknown.
void RegisterValues::findRelevantOps() {
  relevant.resize(flow.getOps().size());
  llvm::BitVector units(RegUnit::kCount);
  DenseSet<Value> seen;
  SmallVector<Value> open;
  auto push = [&](ValueRange operands) {
    for (Value operand : operands)
      if (!llvm::isa<ImmType>(operand.getType()) && seen.insert(operand).second)
        open.push_back(operand);
  };
  auto visitDef = [&](Value value) {
    if (auto argument = llvm::dyn_cast<BlockArgument>(value)) {
      if (auto loop = llvm::dyn_cast<LoopOp>(argument.getOwner()->getParentOp()))
        push({loop.getInitArgs()[argument.getArgNumber()],
              loop.getConditionOp().getIterArgs()[argument.getArgNumber()]});
      return;
    }
    Operation *def = value.getDefiningOp();
    unsigned number = llvm::cast<OpResult>(value).getResultNumber();
    if (auto loop = llvm::dyn_cast<LoopOp>(def))
      return push({loop.getInitArgs()[number], loop.getConditionOp().getIterArgs()[number]});
    if (auto ifOp = llvm::dyn_cast<IfOp>(def)) {
      for (Region &region : ifOp->getRegions())
        if (!region.empty())
          push(region.front().getTerminator()->getOperand(number));
      return;
    }
    int index = flow.getIndex(def);
    if (index >= 0)
      relevant.set(index);
    push(def->getOperands());
    // A name stands for whatever is in the registers.
    std::optional<RegInfo> info = getRegInfo(value.getType());
    std::optional<unsigned> first;
    if (index < 0 && info && def->getNumOperands() == 0)
      first = RegUnit::get({info->cls, info->index, info->size});
    if (first)
      units.set(*first, *first + info->size);
  };
  for (const FlowOp &op : flow.getOps()) {
    if (op.info->form == Form::MovM0 || op.info->form == Form::MovExec ||
        op.info->form == Form::SaveExec) {
      relevant.set(flow.getIndex(op.op));
      push(op.op->getOperands());
    } else if (auto ifOp = llvm::dyn_cast<IfOp>(op.op)) {
      push(ifOp.getCondition());
    } else if (Value address = getAddress(op)) {
      push(address);
    }
  }
  for (unsigned known = ~0u; known != units.count() || !open.empty();) {
    while (!open.empty())
      visitDef(open.pop_back_val());
    known = units.count();
    for (const FlowOp &op : flow.getOps())
      if (llvm::any_of(op.op->getResults(), [&](Value result) {
            std::optional<unsigned> unit = getUnit(result.getType());
            return unit && units.test(*unit);
          }))
        push(op.op->getResults());
  }
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

RegisterValues::Id RegisterValues::getWord(const State &state, Value operand, unsigned word) {
  if (auto imm = llvm::dyn_cast<ImmType>(operand.getType())) {
    // The high word of a 64-bit operand is the sign extension of the constant.
    uint64_t value = static_cast<uint64_t>(imm.getValue());
    return values.constant(word == 0 ? value : value >> 32);
  }
  if (llvm::isa<SCCType>(operand.getType()))
    return state[RegUnit::kSCC];
  std::optional<unsigned> unit = getUnit(operand.getType());
  return unit ? state[*unit + word] : LaneValues::kDivergent;
}

RegisterValues::Id RegisterValues::getCondition(const State &state, Value condition) {
  return values.apply(IntOp::CmpNe, {getWord(state, condition, 0), values.constant(0)});
}

bool RegisterValues::isExecFull(const State &state) const {
  return values.getConstant(state[kExecUnit]) == ~0u &&
         values.getConstant(state[kExecUnit + 1]) == ~0u;
}

// True if what the op writes follows from the registers it reads.
static bool isPure(const FlowOp &op) {
  if (op.unknown || op.event != MemEvent::None || op.memReads || op.memWrites)
    return false;
  // A raw line may read counters and ids of the hardware; VALU lines cannot.
  if (auto raw = llvm::dyn_cast<RawOp>(op.op))
    return getRawEffects(raw.getText(), op.op->getParentOfType<ProgramOp>()
                                            .getTarget().getChipName()).unit == Unit::VALU;
  return op.info->unit == Unit::VALU || op.info->unit == Unit::SALU || op.info->unit == Unit::MFMA;
}

void RegisterValues::runOp(const FlowOp &op, State &state) {
  if (op.writes.empty())
    return;
  bool uniform = isPure(op);
  for (auto [first, count] : op.reads)
    for (unsigned unit = first; uniform && unit < first + count; ++unit)
      uniform = values.isUniform(state[unit]);
  // Kernel arguments are constant during the launch; other memory is not.
  if (op.info->form == Form::SMEMLoad) {
    uniform = getWord(state, op.op->getOperand(0), 0) == kernargLow &&
              getWord(state, op.op->getOperand(0), 1) == kernargHigh &&
              values.isUniform(getWord(state, op.op->getOperand(1), 0));
  }
  bool keepsLanes = op.info->unit != Unit::SALU && !isExecFull(state);
  SmallVector<std::pair<unsigned, Id>, 4> old;
  if (keepsLanes)
    for (auto [first, count] : op.writes)
      for (unsigned unit = first; unit < first + count; ++unit)
        old.emplace_back(unit, state[unit]);
  SmallVector<std::pair<unsigned, Id>, 4> results;
  if (relevant.test(&op - flow.getOps().data()))
    evaluate(op, state, results);
  for (auto [first, count] : op.writes)
    for (unsigned unit = first; unit < first + count; ++unit)
      state[unit] = LaneValues::unknown(uniform);
  for (auto [unit, id] : results)
    state[unit] = id;
  // Inactive lanes keep what they held.
  if (keepsLanes)
    for (auto [unit, id] : old)
      if (unit < RegUnit::kSGPR)
        state[unit] = values.join(state[unit], id, false);
}

void RegisterValues::evaluate(const FlowOp &op, const State &state,
                              SmallVectorImpl<std::pair<unsigned, Id>> &results) {
  Operation *def = op.op;
  const InstrInfo &info = *op.info;
  auto source = [&](unsigned operand, unsigned word = 0) {
    return getWord(state, def->getOperand(operand), word);
  };
  if (info.form == Form::MovM0) {
    results.emplace_back(kM0Unit, source(0));
    return;
  }
  if (info.form == Form::MovExec) {
    results.emplace_back(kExecUnit, source(0, 0));
    results.emplace_back(kExecUnit + 1, source(0, 1));
    return;
  }
  if (info.form == Form::SALUCmp && info.integerOp != IntOp::None) {
    results.emplace_back(RegUnit::kSCC, values.apply(info.integerOp, {source(0), source(1)}));
    return;
  }
  std::optional<unsigned> dst;
  if (def->getNumResults())
    dst = getUnit(def->getResult(0).getType());
  if (!dst)
    return;
  int64_t words = getRegInfo(def->getResult(0).getType())->size;
  switch (info.form) {
  case Form::SaveExec:
    results.emplace_back(*dst, state[kExecUnit]);
    results.emplace_back(*dst + 1, state[kExecUnit + 1]);
    return;
  case Form::ReadFirstLane:
    // With lanes off the first active one is unknown.
    if (isExecFull(state) || values.firstLane(source(0)) == source(0))
      results.emplace_back(*dst, values.firstLane(source(0)));
    return;
  case Form::SALUSelect:
    results.emplace_back(*dst, values.select(source(0), source(1), source(2)));
    return;
  case Form::VALUSelect: {
    bool uniform = values.isUniform(state[kVCCUnit]) && values.isUniform(state[kVCCUnit + 1]);
    results.emplace_back(*dst, values.join(source(0), source(1), uniform));
    return;
  }
  case Form::AccRead:
  case Form::AccWrite:
    results.emplace_back(*dst, source(0));
    return;
  default:
    break;
  }
  if (info.integerOp == IntOp::Mov) {
    std::optional<RegInfo> from = getRegInfo(def->getOperand(0).getType());
    bool splat = info.form == Form::VMov && (!from || from->size == 1);
    for (int64_t word = 0; word < words; ++word)
      results.emplace_back(*dst + word, source(0, splat ? 0 : word));
    return;
  }
  if (info.integerOp == IntOp::None || words != 1)
    return;
  SmallVector<Id, 3> sources;
  for (unsigned i = 0; i < std::min(3u, def->getNumOperands()); ++i)
    sources.push_back(source(i));
  results.emplace_back(*dst, values.apply(info.integerOp, sources));
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

bool RegisterValues::joinInto(State &into, const State &from, bool uniform, bool widening) {
  bool changed = false;
  for (auto [a, b] : llvm::zip_equal(into, from)) {
    if (a == b)
      continue;
    Id joined = widening ? values.widen(a, b, uniform) : values.join(a, b, uniform);
    changed |= joined != a;
    a = joined;
  }
  return changed;
}

void RegisterValues::runBlock(Block &block, State &state, unsigned context) {
  for (Operation &inner : block) {
    int index = flow.getIndex(&inner);
    if (index < 0)
      continue;
    const FlowOp &op = flow.getOps()[index];
    if (auto loop = llvm::dyn_cast<LoopOp>(inner)) {
      runLoop(loop, index, state, context);
    } else if (auto ifOp = llvm::dyn_cast<IfOp>(inner)) {
      runIf(ifOp, index, state, context);
    } else if (op.unknown || llvm::isa<LabelOp>(inner) ||
               (!flow.isStructured() && llvm::isa<RawOp>(inner))) {
      // Anything may have been written, here or on the way to the label.
      state.assign(RegUnit::kCount, LaneValues::kDivergent);
    } else {
      if (op.memReads & MemSpace::LDS || op.memWrites & MemSpace::LDS) {
        if (Value address = getAddress(op))
          setKey(index, context, getWord(state, address, 0));
        else if (op.info->form == Form::VMEMToLDS)
          setKey(index, context, state[kM0Unit]);
      } else if (auto condition = llvm::dyn_cast<ConditionOp>(inner)) {
        setKey(index, context, getCondition(state, condition.getCondition()));
      }
      runOp(op, state);
    }
  }
}

void RegisterValues::runIf(IfOp ifOp, unsigned index, State &state, unsigned context) {
  Id condition = getCondition(state, ifOp.getCondition());
  setKey(index, context, condition);
  State other = state;
  runBlock(*ifOp.getThenBlock(), state, context);
  if (Block *elseBlock = ifOp.getElseBlock())
    runBlock(*elseBlock, other, context);
  joinInto(state, other, values.isUniform(condition), false);
}

void RegisterValues::runLoop(LoopOp loop, unsigned index, State &state, unsigned context) {
  if (!periods.count(loop)) {
    periods[loop] = 1; // while the search runs the body
    periods[loop] = flow.isStructured() ? findPeriod(loop, state, context) : 1;
  }
  unsigned period = periods[loop];
  Value bound = loop.getCountedBound();
  bool uniform = true;
  if (bound) {
    Id guard = values.apply(IntOp::CmpLtU, {getWord(state, loop.getInitArgs().front(), 0),
                                            getWord(state, bound, 0)});
    setKey(index, context, guard);
    uniform = values.isUniform(guard);
    state[RegUnit::kSCC] = guard;
  }
  unsigned condition = flow.getIndex(loop.getConditionOp());
  SmallVector<State, 2> headers(period);
  headers[0] = state;
  State after;
  for (bool changed = true; changed;) {
    changed = false;
    after = bound ? state : State();
    for (unsigned copy = 0; copy < period; ++copy) {
      if (headers[copy].empty())
        continue;
      State body = headers[copy];
      unsigned inner = ProgramFlow::getContext(context, period, copy);
      runBlock(*loop.getBodyBlock(), body, inner);
      if (uniform && !values.isUniform(getKey(condition, inner))) {
        // The joins so far took the waves to leave together.
        uniform = false;
        headers.assign(period, {});
        headers[0] = state;
        changed = true;
        break;
      }
      if (after.empty())
        after = body;
      else
        joinInto(after, body, uniform, false);
      State &next = headers[(copy + 1) % period];
      if (next.empty()) {
        next = body;
        changed = true;
      } else {
        changed |= joinInto(next, body, uniform, true);
      }
    }
  }
  // Waves that leave after different numbers of iterations hold different values.
  if (!uniform)
    for (auto [old, id] : llvm::zip_equal(state, after))
      if (old != id)
        id = values.join(id, old, false);
  state = std::move(after);
}

// Follows the first iterations one by one. Registers that come back to a value they held
// rotate; registers that grow by the same step in each are counters and do not.
unsigned RegisterValues::findPeriod(LoopOp loop, const State &entry, unsigned context) {
  std::vector<State> trail = {entry};
  auto extend = [&] {
    State state = trail.back();
    runBlock(*loop.getBodyBlock(), state, context);
    trail.push_back(std::move(state));
  };
  // The first iteration may set up registers of its own.
  extend();
  extend();
  SmallVector<unsigned> open;
  for (unsigned unit = 0; unit < RegUnit::kCount; ++unit)
    if (trail[1][unit] != trail[2][unit] && !values.isUnknown(trail[1][unit]) &&
        !values.isUnknown(trail[2][unit]))
      open.push_back(unit);
  unsigned period = 1;
  for (unsigned candidate = 2; candidate <= kMaxPeriod && !open.empty(); ++candidate) {
    extend();
    llvm::erase_if(open, [&](unsigned unit) {
      auto value = [&](unsigned i) { return trail[i][unit]; };
      if (value(candidate + 1) == value(1)) {
        unsigned common = std::lcm(period, candidate);
        period = common <= kMaxPeriod ? common : period;
        return true;
      }
      uint32_t first, second, third;
      return values.isUnknown(value(candidate + 1)) ||
             (candidate == 3 && values.isStep(value(1), value(2), first) &&
              values.isStep(value(2), value(3), second) &&
              values.isStep(value(3), value(4), third) && first == second && second == third);
    });
  }
  return period;
}
