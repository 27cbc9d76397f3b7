//===- CheckRegisters.cpp - Outstanding and never written registers -------===//

#include "CheckerDetail.h"
#include "llvm/ADT/bit.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm::sim;

/// Mask of `count` (at most 32) bits from bit `first` of an array.
static uint64_t extract(const uint64_t *words, unsigned first, unsigned count) {
  unsigned word = first / 64, shift = first % 64;
  uint64_t bits = words[word] >> shift;
  if (shift)
    bits |= words[word + 1] << (64 - shift);
  return bits & ((1ull << count) - 1);
}

static std::string nameVGPR(unsigned index) {
  return index < kFirstAGPR ? "v" + std::to_string(index)
                            : "a" + std::to_string(index - kFirstAGPR);
}

static std::string nameSGPR(unsigned index) {
  switch (index) {
  case kVCC: return "vcc_lo";
  case kVCC + 1: return "vcc_hi";
  case kM0: return "m0";
  case 125: return "SCC";
  case 102: return "flat_scratch_lo";
  case 103: return "flat_scratch_hi";
  default: return "s" + std::to_string(index);
  }
}

/// Lanes of `use` that the instruction reads now.
static uint64_t getLanes(const Wave &wave, const Instruction &inst, const VGPRUse &use) {
  uint64_t exec = wave.getExec();
  switch (use.lanes) {
  case ReadLanes::Exec:
    return exec;
  case ReadLanes::DPP: {
    uint64_t read = 0;
    for (uint64_t rest = exec; rest; rest &= rest - 1) {
      int lane = countr_zero(rest), source = getDPPSource(inst.dppCtrl, lane);
      bool used = (inst.rowMask >> lane / 16 & 1) && (inst.bankMask >> lane % 16 / 4 & 1);
      read |= used && source >= 0 ? 1ull << source : 0;
    }
    return read & exec;
  }
  case ReadLanes::All:
    return ~0ull;
  case ReadLanes::FirstLane:
    return exec ? exec & -exec : 1;
  case ReadLanes::OneLane: {
    const Operand &lane = inst.src[1];
    uint32_t value = lane.kind == Operand::SGPR ? wave.s[lane.index] : lane.value;
    return 1ull << (value & 63);
  }
  case ReadLanes::WhereClear:
  case ReadLanes::WhereSet: {
    const Operand &mask = inst.src[2];
    if (mask.kind != Operand::SGPR)
      return exec;
    uint64_t value = wave.get64(mask.index);
    return exec & (use.lanes == ReadLanes::WhereSet ? value : ~value);
  }
  case ReadLanes::Permute: {
    uint64_t read = 0;
    for (uint64_t rest = exec; rest; rest &= rest - 1)
      read |= 1ull << ((wave.v[inst.vaddr.index][countr_zero(rest)] + inst.imm) / 4 & 63);
    return read & exec;
  }
  }
  return exec;
}

/// Registers are not where the instruction names them: M0 adds an index.
static bool isIndexed(const Wave &wave) { return wave.mode >> 27 & 1; }

//===----------------------------------------------------------------------===//
// Waits
//===----------------------------------------------------------------------===//

void RegisterCheck::count(State &state, const PendingOp &op, bool arrives) {
  for (unsigned reg = op.reg; reg < op.reg + op.words; ++reg) {
    if (op.scalar ? reg >= kNumSGPRs : reg >= kNumVGPRs)
      return;
    uint8_t &pending = op.scalar ? state.pendingScalarCount[reg] : state.pendingCount[reg];
    pending += arrives ? -1 : 1;
    uint64_t &word =
        op.scalar ? state.pendingSGPRs.words[reg / 64] : state.pendingVGPRs[reg / 64];
    uint64_t bit = 1ull << reg % 64;
    word = pending ? word | bit : word & ~bit;
  }
}

void RegisterCheck::onArrival(const Exec &exec, const PendingOp &op) {
  count(states[exec.wave->id], op, /*arrives=*/true);
}

void RegisterCheck::after(Exec &exec) {
  State &state = states[exec.wave->id];
  for (auto [reg, lanes] : state.undefinedVGPRs)
    exec.wave->definedLanes[reg] &= ~lanes;
  for (unsigned reg : state.undefinedSGPRs) {
    SGPRSet one;
    one.add(reg, 1);
    exec.wave->definedSGPR[reg] = false;
    state.knownDefined.remove(one);
  }
  state.undefinedVGPRs.clear();
  state.undefinedSGPRs.clear();
  const SGPRSet &writes = exec.inst->facts.scalarWrites;
  if (writes.words[1] >> 61 & 1) // SCC
    exec.wave->definedSGPR[125] = true;
  if (const PendingOp *op = getNewOp(exec))
    count(state, *op, /*arrives=*/false);
}

/// The order in which results of `inst` come back, if it is a memory instruction.
static std::optional<ReturnOrder> getOrder(const Instruction &inst) {
  switch (inst.memory) {
  case MemoryKind::None: return std::nullopt;
  case MemoryKind::Scalar: return ReturnOrder::Scalar;
  case MemoryKind::LDS: return ReturnOrder::LDS;
  case MemoryKind::Flat: return ReturnOrder::Flat;
  default: return ReturnOrder::VMEM;
  }
}

void RegisterCheck::checkPending(Exec &exec, const VGPRUse &use, bool write) {
  const PendingQueue &queue = exec.wave->pending;
  const Instruction &inst = *exec.inst;
  uint64_t lanes = getLanes(*exec.wave, inst, use);
  for (unsigned i = 0; i < queue.size(); ++i) {
    const PendingOp &op = queue[i];
    uint64_t both = lanes & op.lanes;
    if (op.scalar || !both || !(use.bits & op.bitMask) || use.first >= op.reg + op.words ||
        op.reg >= use.first + use.count)
      continue;
    // Loads of one in-order class land one after the other.
    if (write && getOrder(inst) == op.order &&
        (op.order == ReturnOrder::VMEM || op.order == ReturnOrder::LDS))
      continue;
    unsigned reg = std::max<unsigned>(use.first, op.reg);
    exec.report(
        Check::Waits, reg * 2 + write, countr_zero(both),
        [&] {
          return (write ? "overwrites " : "reads ") + nameVGPR(reg) + ", the result of " +
                 describe(*op.inst) + ", before it has arrived: needs " +
                 describeWait(queue, i);
        },
        op.inst);
  }
}

void RegisterCheck::checkPendingScalars(Exec &exec, const SGPRSet &hit) {
  const PendingQueue &queue = exec.wave->pending;
  for (unsigned i = 0; i < queue.size(); ++i) {
    const PendingOp &op = queue[i];
    if (!op.scalar || !op.words)
      continue;
    SGPRSet result;
    result.add(op.reg, op.words);
    SGPRSet both = result & hit;
    if (!both.any())
      continue;
    unsigned reg = both.words[0] ? countr_zero(both.words[0]) : 64 + countr_zero(both.words[1]);
    bool write = !(exec.inst->facts.scalarReads.words[reg / 64] >> reg % 64 & 1);
    exec.report(
        Check::Waits, 4096 + reg * 2 + write, -1,
        [&] {
          return (write ? "overwrites " : "reads ") + nameSGPR(reg) + ", the result of " +
                 describe(*op.inst) + ", before it has arrived: needs " +
                 describeWait(queue, i);
        },
        op.inst);
  }
}

void RegisterCheck::checkWaits(Exec &exec, const State &state) {
  const CheckFacts &facts = exec.inst->facts;
  SGPRSet scalars;
  for (unsigned i = 0; i < 2; ++i)
    scalars.words[i] =
        state.pendingSGPRs.words[i] & (facts.scalarReads.words[i] | facts.scalarWrites.words[i]);
  if (scalars.any())
    checkPendingScalars(exec, scalars);
  if (isIndexed(*exec.wave))
    return;
  for (const VGPRUse &use : facts.reads)
    if (extract(state.pendingVGPRs, use.first, use.count))
      checkPending(exec, use, /*write=*/false);
  for (const VGPRUse &use : facts.writes)
    if (extract(state.pendingVGPRs, use.first, use.count))
      checkPending(exec, use, /*write=*/true);
}

//===----------------------------------------------------------------------===//
// Never written
//===----------------------------------------------------------------------===//

/// Registers that will hold the result of an outstanding load are the business of the
/// check for waits.
static bool isOutstanding(const Wave &wave, bool scalar, unsigned reg) {
  for (unsigned i = 0; i < wave.pending.size(); ++i) {
    const PendingOp &op = wave.pending[i];
    if (op.scalar == scalar && reg >= op.reg && reg < op.reg + op.words)
      return true;
  }
  return false;
}

/// Compilers move and spill registers that hold nothing yet, whole or for some lanes. A
/// copy is as good as the original: word `word` of the result is undefined in `lanes`.
bool RegisterCheck::passOn(const Exec &exec, State &state, unsigned word, uint64_t lanes) {
  const Operand &dst = exec.inst->dst;
  if (dst.kind == Operand::VGPR)
    state.undefinedVGPRs.push_back({dst.index + word, lanes});
  else if (dst.kind == Operand::SGPR && dst.index + word <= kM0)
    state.undefinedSGPRs.push_back(dst.index + word);
  else
    return false;
  return true;
}

void RegisterCheck::checkUse(Exec &exec, State &state, unsigned index) {
  const Instruction &inst = *exec.inst;
  const VGPRUse &use = inst.facts.reads[index];
  Wave &wave = *exec.wave;
  uint64_t lanes = getLanes(wave, inst, use);
  for (unsigned i = 0; i < use.count; ++i) {
    unsigned reg = use.first + i;
    uint64_t undefined = lanes & ~wave.definedLanes[reg];
    if (!undefined || isOutstanding(wave, false, reg))
      continue;
    int to = i < 2 ? use.passesTo[i] : -1;
    if (to >= 0 && passOn(exec, state, to, undefined))
      continue;
    exec.report(Check::Uninit, reg, countr_zero(undefined), [&] {
      return "reads " + nameVGPR(reg) +
             (wave.definedLanes[reg] ? ", which has not been written in this lane"
                                     : ", which has never been written");
    });
    return; // one finding an operand
  }
}

/// False if reading the undefined register is a finding.
bool RegisterCheck::checkScalar(Exec &exec, State &state, unsigned reg) {
  const Instruction &inst = *exec.inst;
  if (inst.facts.copies)
    for (unsigned i = 0; i < 2; ++i) {
      const Operand &from = inst.src[i];
      unsigned words = getTypeWords(from.type);
      if (from.kind != Operand::SGPR || reg < from.index || reg >= from.index + words)
        continue;
      VGPRUse use;
      if (inst.op->src[2] == Type::Mask) // v_cndmask
        use.lanes = i ? ReadLanes::WhereSet : ReadLanes::WhereClear;
      else if (i) // the lane of v_readlane and v_writelane
        break;
      if (inst.facts.writes.size() && inst.facts.writes[0].lanes == ReadLanes::OneLane)
        use.lanes = ReadLanes::OneLane;
      if (passOn(exec, state, reg - from.index, getLanes(*exec.wave, inst, use)))
        return true;
    }
  exec.report(Check::Uninit, 4096 + reg, -1, [&] {
    return "reads " + nameSGPR(reg) + ", which has never been written";
  });
  return false;
}

void RegisterCheck::checkDefined(Exec &exec, State &state) {
  const CheckFacts &facts = exec.inst->facts;
  Wave &wave = *exec.wave;
  if (facts.vector && !wave.getExec())
    return;
  bool found = false; // one finding an instruction
  for (unsigned i = 0; i < 2; ++i) {
    for (uint64_t rest = facts.scalarNeeds.words[i] & ~state.knownDefined.words[i]; rest;
         rest &= rest - 1) {
      unsigned reg = i * 64 + countr_zero(rest);
      if (wave.definedSGPR[reg]) {
        state.knownDefined.add(reg, 1);
      } else if (!found && !isOutstanding(wave, true, reg)) {
        found = !checkScalar(exec, state, reg);
      }
    }
  }
  if (isIndexed(wave))
    return;
  uint64_t exec64 = wave.getExec();
  for (auto [index, use] : enumerate(facts.reads)) {
    if (use.passes)
      continue;
    uint64_t lanes = use.lanes == ReadLanes::All ? ~0ull : exec64;
    uint64_t defined = ~0ull;
    for (unsigned i = 0; i < use.count; ++i)
      defined &= wave.definedLanes[use.first + i];
    if ((lanes & ~defined) || use.lanes == ReadLanes::OneLane ||
        use.lanes == ReadLanes::FirstLane)
      checkUse(exec, state, index);
  }
}

void RegisterCheck::before(Exec &exec, uint8_t checks) {
  State &state = states[exec.wave->id];
  if ((checks & Check::Waits) && !exec.wave->pending.empty())
    checkWaits(exec, state);
  if (checks & Check::Uninit)
    checkDefined(exec, state);
}
