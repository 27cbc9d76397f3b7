//===- TimedInstr.cpp - What the timing knows of an instruction -----------===//

#include "TimedInstr.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

StringRef waveasm::sim::stringifyStall(Stall stall) {
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
// Rates
//===----------------------------------------------------------------------===//

static StringRef getTypeName(MatrixType type, bool wide) {
  switch (type) {
  case MatrixType::F64: return "f64";
  case MatrixType::F32: return "f32";
  case MatrixType::F16: return "f16";
  case MatrixType::BF16: return "bf16";
  case MatrixType::I8: return "i8";
  case MatrixType::FP8:
  case MatrixType::BF8: return "fp8";
  case MatrixType::F8F6F4: return wide ? "fp8" : "fp6, fp4";
  case MatrixType::None: return "xf32"; // the one that the dialect does not have
  }
  llvm_unreachable("covered switch");
}

static double getOperations(const MatrixInfo &matrix) {
  return 2.0 * matrix.m * matrix.n * matrix.k * matrix.blocks;
}

unsigned InstrTable::addRateType(StringRef name, double peak) {
  for (auto [i, type] : enumerate(rateTypes))
    if (type.name == name) {
      type.peak = std::max(type.peak, peak);
      return i;
    }
  rateTypes.push_back({name.str(), peak});
  return rateTypes.size() - 1;
}

InstrTable::InstrTable(Image &image, const TimingTable &table)
    : image(image), table(table), begin(image.getCodeBegin()),
      instrs((image.getCodeEnd() - image.getCodeBegin()) / 4 + 1) {
  unsigned simds = table.getTarget().getLimits().simdsPerCU;
  forEachMatrixOp(table.getTarget(), [&](const InstrInfo &info) {
    for (bool wide : {false, true}) {
      unsigned passes = table.getTarget().getMatrixPasses(info.matrix, wide);
      if (unsigned busy = table.getMatrixCost(info.matrix, wide, passes).busy)
        if (info.matrix.a == MatrixType::F8F6F4 || !wide)
          addRateType(getTypeName(info.matrix.a, wide),
                      getOperations(info.matrix) * simds / busy);
    }
  });
}

/// Operations of a floating-point VALU instruction per lane, from the grammar of the names:
/// v_[pk_]<operation>_<type>.
static double getVALUOperations(StringRef mnemonic, StringRef &type) {
  StringRef text = mnemonic;
  if (!text.consume_front("v_"))
    return 0;
  double lanes = text.consume_front("pk_") ? 2 : 1;
  auto [operation, rest] = text.split('_');
  StringRef last = rest.rsplit('_').second.empty() ? rest : rest.rsplit('_').second;
  if (!is_contained({"f16", "f32", "f64", "bf16"}, last))
    return 0;
  type = last;
  if (operation.starts_with("dot2"))
    return 4;
  if (is_contained({"fma", "fmac", "fmaak", "fmamk", "mac", "mad", "madak", "madmk"}, operation))
    return 2 * lanes;
  if (is_contained({"add", "sub", "subrev", "mul"}, operation))
    return lanes;
  return 0;
}

void InstrTable::describeRate(TimedInstr &timed) {
  StringRef type;
  double operations = getVALUOperations(timed.inst->machine.mnemonic, type);
  if (!operations)
    return;
  timed.operations = operations;
  unsigned busy = std::max(1u, timed.cost.busy);
  // At best packed multiply-adds; the dot products are beyond that and raise it.
  double best = std::max(operations, type == "f64" ? 2.0 : 4.0);
  timed.rateType = addRateType(("valu " + type).str(),
                               best * kLanes * table.getTarget().getLimits().simdsPerCU / busy);
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

static std::optional<PlaceRange> getPlaces(const RegRange &range) {
  int64_t first = range.cls == RegClass::VGPR   ? range.index
                  : range.cls == RegClass::AGPR ? kFirstAGPR + range.index
                                                : kSGPRPlace + range.index;
  int64_t limit = range.cls == RegClass::SGPR ? kSCCPlace : kNumVGPRs;
  if (range.index < 0 || range.size <= 0 || first + range.size > limit)
    return std::nullopt;
  return PlaceRange{static_cast<uint16_t>(first), static_cast<uint16_t>(range.size)};
}

static uint32_t makeTag(PlaceRange range, unsigned passes) {
  return (range.first + 1u) | static_cast<uint32_t>(range.size) << 12 | passes << 20;
}

void InstrTable::describeRegisters(TimedInstr &timed) {
  const MachineInst &machine = timed.inst->machine;
  for (const RegRange &range : machine.effects.writes)
    if (std::optional<PlaceRange> places = getPlaces(range))
      timed.writes.push_back(*places);
  if (machine.effects.implicitWrites & ImplicitReg::SCC)
    timed.writes.push_back({kSCCPlace, 1});
  if (machine.effects.implicitReads & ImplicitReg::SCC)
    timed.reads.push_back({kSCCPlace, 1});
  if (!timed.matrix) {
    for (const RegRange &range : machine.effects.reads)
      if (std::optional<PlaceRange> places = getPlaces(range))
        timed.reads.push_back(*places);
    return;
  }
  // The accumulator of a matrix instruction has rules of its own.
  for (const HazardOperand &operand : machine.hazard.operands) {
    std::optional<PlaceRange> places = getPlaces(operand.range);
    if (!places || !(operand.roles & HazardRole::VRead))
      continue;
    if (operand.roles & HazardRole::SrcC)
      timed.srcC = *places;
    else
      timed.reads.push_back(*places);
  }
  unsigned passes = machine.hazard.passes;
  timed.tag = timed.writes.empty() ? 0 : makeTag(timed.writes.front(), passes);
  timed.srcCTag = timed.srcC.size ? makeTag(timed.srcC, passes) : 0;
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

void InstrTable::describeMatrix(TimedInstr &timed, const CostKey &key) {
  timed.matrix = true;
  // f32 and f64 matrix instructions leave no slot to the vector ALU (hardware.md 4.3).
  timed.blocksVALU = key.matrix.kind != MatrixKind::XDL;
  timed.operations = getOperations(key.matrix);
  bool sparse = StringRef(timed.inst->machine.mnemonic).starts_with("v_smfmac");
  std::string name = (Twine(sparse ? "sparse " : "") +
                      getTypeName(key.matrix.a, key.wide)).str();
  unsigned simds = table.getTarget().getLimits().simdsPerCU;
  timed.rateType = addRateType(name, timed.operations * simds / std::max(1u, timed.cost.busy));
}

void InstrTable::describeMemory(TimedInstr &timed) {
  const RawEffects &effects = timed.inst->machine.effects;
  bool flat = timed.inst->memory == MemoryKind::Flat;
  if (effects.counter == Counter::VM)
    timed.vmCount = effects.counterIncrement;
  else if (effects.counter == Counter::LGKM)
    timed.lgkmCount = effects.counterIncrement;
  if (flat)
    timed.lgkmCount = 1;
  timed.lgkmInOrder = effects.unit == Unit::LDS;
  // Counts of what has no field for it: cache control, messages.
  StringRef mnemonic = timed.inst->machine.mnemonic;
  if (mnemonic.starts_with("s_sendmsg") || mnemonic.starts_with("s_dcache"))
    timed.lgkmCount = 1;
}

void InstrTable::describe(TimedInstr &timed) {
  const Instruction &inst = *timed.inst;
  StringRef mnemonic = inst.machine.mnemonic;
  CostKey key = getCostKey(inst.machine, table.getTarget());
  timed.sched = key.sched;
  timed.cost = table.getCost(key);
  timed.issue = timed.cost.issue;
  switch (inst.machine.effects.unit) {
  case Unit::VALU:
  case Unit::MFMA:
    timed.port = Port::VALU;
    break;
  case Unit::SALU:
  case Unit::SMEM:
    timed.port = Port::SALU;
    break;
  case Unit::VMEM:
    timed.port = Port::VMEM;
    break;
  case Unit::LDS:
    timed.port = Port::LDS;
    break;
  case Unit::Branch:
    timed.port = Port::Branch;
    timed.kind = TimedInstr::Kind::Branch;
    break;
  default:
    break;
  }
  if (key.sched == SchedClass::MFMA)
    describeMatrix(timed, key);
  else if (timed.port == Port::VALU)
    describeRate(timed);
  describeRegisters(timed);
  describeMemory(timed);
  unsigned field = inst.imm & 0xffff;
  if (mnemonic == "s_nop") {
    timed.kind = TimedInstr::Kind::Nop;
    timed.issue = timed.cost.issue * ((field & 15) + 1);
  } else if (mnemonic == "s_sleep") {
    timed.kind = TimedInstr::Kind::Sleep;
    timed.issue = std::max<uint64_t>(
        timed.cost.issue, static_cast<uint64_t>(field & 127) * table.get(ChipNumber::SleepClk));
  } else if (mnemonic == "s_waitcnt") { // hardware.md section 1.2
    timed.kind = TimedInstr::Kind::Wait;
    timed.waitVM = (field & 15) | (field >> 14 & 3) << 4;
    timed.waitLGKM = field >> 8 & 15;
  } else if (mnemonic == "s_barrier") {
    timed.kind = TimedInstr::Kind::Barrier;
    timed.port = Port::Branch;
  }
}

TimedInstr &InstrTable::make(uint64_t address) {
  auto timed = std::make_unique<TimedInstr>();
  TimedInstr &result = *timed;
  result.address = address;
  std::string error;
  result.inst = image.fetch(address, error);
  if (!result.inst) { // the wave ends there, with a finding
    outside.push_back(std::move(timed));
    return result;
  }
  describe(result);
  result.index = all.size();
  all.push_back(&result);
  instrs[(address - begin) / 4] = std::move(timed);
  return result;
}
