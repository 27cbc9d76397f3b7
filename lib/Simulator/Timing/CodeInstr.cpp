//===- CodeInstr.cpp - Timed instructions of a code object ----------------===//

#include "CodeInstr.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

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

void InstrTable::describeRate(CodeInstr &timed) {
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
// Instructions
//===----------------------------------------------------------------------===//

void InstrTable::describeMatrix(CodeInstr &timed, const CostKey &key) {
  timed.operations = getOperations(key.matrix);
  bool sparse = StringRef(timed.inst->machine.mnemonic).starts_with("v_smfmac");
  std::string name = (Twine(sparse ? "sparse " : "") +
                      getTypeName(key.matrix.a, key.wide)).str();
  unsigned simds = table.getTarget().getLimits().simdsPerCU;
  timed.rateType = addRateType(name, timed.operations * simds / std::max(1u, timed.cost.busy));
}

void InstrTable::describeRegisters(CodeInstr &timed) {
  const RawEffects &effects = timed.inst->machine.effects;
  for (const RegRange &range : effects.writes)
    if (std::optional<PlaceRange> places = getPlaces(range))
      timed.writes.push_back(*places);
  if (effects.implicitWrites & ImplicitReg::SCC)
    timed.writes.push_back({kSCCPlace, 1});
  if (timed.matrix)
    return timed.describeMatrixReads(timed.inst->machine.hazard);
  for (const RegRange &range : effects.reads)
    if (std::optional<PlaceRange> places = getPlaces(range))
      timed.reads.push_back(*places);
  if (effects.implicitReads & ImplicitReg::SCC)
    timed.reads.push_back({kSCCPlace, 1});
}

// What `RawEffects` has no field for: the second counter of flat instructions, cache
// control, messages.
void InstrTable::describeCounters(CodeInstr &timed) {
  StringRef mnemonic = timed.inst->machine.mnemonic;
  if (timed.inst->memory == MemoryKind::Flat || mnemonic.starts_with("s_sendmsg") ||
      mnemonic.starts_with("s_dcache"))
    timed.lgkmCount = 1;
}

void InstrTable::describe(CodeInstr &timed) {
  const Instruction &inst = *timed.inst;
  const RawEffects &effects = inst.machine.effects;
  StringRef mnemonic = inst.machine.mnemonic;
  CostKey key = getCostKey(inst.machine, table.getTarget());
  timed.describe(key, table.getCost(key), effects.unit, effects.counter,
                 effects.counterIncrement);
  if (timed.matrix)
    describeMatrix(timed, key);
  else if (timed.port == Port::VALU)
    describeRate(timed);
  describeRegisters(timed);
  describeCounters(timed);
  unsigned field = inst.imm & 0xffff;
  if (mnemonic == "s_nop") {
    timed.describeNop((field & 15) + 1);
  } else if (mnemonic == "s_sleep") {
    timed.kind = TimedInstr::Kind::Sleep;
    timed.issue = std::max<uint64_t>(
        timed.cost.issue, static_cast<uint64_t>(field & 127) * table.get(ChipNumber::SleepClk));
  } else if (mnemonic == "s_waitcnt") { // hardware.md section 1.2
    timed.kind = TimedInstr::Kind::Wait;
    timed.waitVM = (field & 15) | (field >> 14 & 3) << 4;
    timed.waitLGKM = field >> 8 & 15;
  } else if (mnemonic == "s_barrier") {
    timed.describeBarrier();
  }
}

CodeInstr &InstrTable::make(uint64_t address) {
  auto timed = std::make_unique<CodeInstr>();
  CodeInstr &result = *timed;
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
