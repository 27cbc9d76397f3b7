//===- TimedInstr.cpp - What the timing knows of an instruction -----------===//

#include "waveasm/Timing/TimedInstr.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Stalls
//===----------------------------------------------------------------------===//

StringRef waveasm::stringifyStall(Stall stall) {
  switch (stall) {
  case Stall::IssueRate: return "issue_rate";
  case Stall::Nop: return "nop";
  case Stall::Sleep: return "sleep";
  case Stall::Fetch: return "fetch";
  case Stall::WaitVM: return "wait_vm";
  case Stall::WaitLGKM: return "wait_lgkm";
  case Stall::Barrier: return "barrier";
  case Stall::ALUDependency: return "alu_dependency";
  case Stall::MatrixDependency: return "mfma_dependency";
  case Stall::MatrixBusy: return "mfma_busy";
  case Stall::VALUBusy: return "valu_busy";
  case Stall::SALUBusy: return "salu_busy";
  case Stall::LDSBusy: return "lds_busy";
  case Stall::VMEMBusy: return "vmem_busy";
  case Stall::CounterFull: return "counter_full";
  case Stall::Arbitration: return "arbitration";
  }
  llvm_unreachable("covered switch");
}

uint64_t StallClocks::getTotal() const {
  uint64_t total = 0;
  for (uint64_t value : clocks)
    total += value;
  return total;
}

Stall StallClocks::getMain() const {
  return static_cast<Stall>(std::max_element(std::begin(clocks), std::end(clocks)) -
                            std::begin(clocks));
}

void StallClocks::add(const StallClocks &other) {
  for (unsigned i = 0; i < kNumStalls; ++i)
    clocks[i] += other.clocks[i];
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

std::optional<PlaceRange> waveasm::getPlaces(const RegRange &range) {
  int64_t first = range.cls == RegClass::VGPR   ? range.index
                  : range.cls == RegClass::AGPR ? kAGPRPlace + range.index
                                                : kSGPRPlace + range.index;
  int64_t limit = range.cls == RegClass::SGPR ? kSCCPlace : kSGPRPlace;
  if (range.index < 0 || range.size <= 0 || first + range.size > limit)
    return std::nullopt;
  return PlaceRange{static_cast<uint16_t>(first), static_cast<uint16_t>(range.size)};
}

static uint32_t makeTag(PlaceRange range, unsigned passes) {
  return (range.first + 1u) | static_cast<uint32_t>(range.size) << 12 | passes << 20;
}

void TimedInstr::describeMatrixReads(const HazardInstr &hazard) {
  // The accumulator of a matrix instruction has rules of its own.
  for (const HazardOperand &operand : hazard.operands) {
    std::optional<PlaceRange> places = getPlaces(operand.getRange());
    if (!places || !(operand.roles & HazardRole::VRead))
      continue;
    if (operand.roles & HazardRole::SrcC)
      srcC = *places;
    else
      reads.push_back(*places);
  }
  unsigned passes = hazard.passes;
  tag = writes.empty() ? 0 : makeTag(writes.front(), passes);
  srcCTag = srcC.size ? makeTag(srcC, passes) : 0;
}

//===----------------------------------------------------------------------===//
// Units
//===----------------------------------------------------------------------===//

Port waveasm::getPort(Unit unit) {
  switch (unit) {
  case Unit::VALU:
  case Unit::MFMA:
    return Port::VALU;
  case Unit::SALU:
  case Unit::SMEM:
    return Port::SALU;
  case Unit::VMEM:
    return Port::VMEM;
  case Unit::LDS:
    return Port::LDS;
  case Unit::Branch:
    return Port::Branch;
  case Unit::None:
  case Unit::Internal:
    return Port::Internal;
  }
  llvm_unreachable("covered switch");
}

void TimedInstr::describe(const CostKey &key, const InstrCost &price, Unit unit, Counter counter,
                          unsigned increment) {
  sched = key.sched;
  cost = price;
  issue = price.issue;
  port = getPort(unit);
  if (unit == Unit::Branch)
    kind = Kind::Branch;
  matrix = key.sched == SchedClass::MFMA;
  // f32 and f64 matrix instructions leave no slot to the vector ALU (hardware.md 4.3).
  blocksVALU = matrix && key.matrix.kind != MatrixKind::XDL;
  if (counter == Counter::VM)
    vmCount = increment;
  else if (counter == Counter::LGKM)
    lgkmCount = increment;
  lgkmInOrder = unit == Unit::LDS;
}

void TimedInstr::describeNop(unsigned states) {
  kind = Kind::Nop;
  issue = cost.issue * states;
}

void TimedInstr::describeBarrier() {
  kind = Kind::Barrier;
  port = Port::Branch;
}
