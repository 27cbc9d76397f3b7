//===- Metrics.cpp - What a schedule costs --------------------------------===//

#include "waveasm/Conductor/Metrics.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Target/RawAsm.h"
#include "waveasm/Transforms/Compile.h"
#include <nlohmann/json.hpp>

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Counting on the final form
//===----------------------------------------------------------------------===//

// Instructions that emission writes for structure (docs/Architecture.md).
static void countStructure(Operation *op, Metrics &metrics) {
  if (auto loop = llvm::dyn_cast<LoopOp>(op)) {
    if (loop.getCountedBound()) {
      metrics.instructions += 2;
      metrics.salu += 1;
    }
  } else if (llvm::isa<ConditionOp>(op)) {
    metrics.instructions += 1;
  } else if (auto branch = llvm::dyn_cast<IfOp>(op)) {
    metrics.instructions += branch.getElseBlock() ? 2 : 1;
  }
}

static void countUnit(Unit unit, Metrics &metrics) {
  if (unit == Unit::MFMA)
    ++metrics.mfma;
  else if (unit == Unit::VALU)
    ++metrics.valu;
  else if (unit == Unit::SALU)
    ++metrics.salu;
}

static void countInstr(Operation *op, const InstrInfo &info, StringRef chip, Metrics &metrics) {
  if (auto raw = llvm::dyn_cast<RawOp>(op)) {
    const RawEffects &line = getRawEffects(raw.getText(), chip);
    metrics.instructions += line.known;
    countUnit(line.unit, metrics);
    return;
  }
  if (info.asmName.empty())
    return; // scheduling fences emit nothing
  ++metrics.instructions;
  countUnit(info.unit, metrics);
  if (info.form == Form::WaitCnt)
    ++metrics.waits;
  if (auto nop = llvm::dyn_cast<SNopOp>(op)) {
    ++metrics.nops;
    metrics.nopCycles += nop.getCount() + 1;
  }
  if (info.encoding == Encoding::MUBUF &&
      (info.form == Form::VMEMLoad || info.form == Form::VMEMToLDS))
    ++metrics.bufferLoad;
  else if (info.form == Form::LDSLoad)
    ++metrics.dsRead;
  else if (info.form == Form::LDSStore)
    ++metrics.dsWrite;
}

static unsigned getCount(ProgramOp program, StringRef name) {
  auto attr = program->getAttrOfType<IntegerAttr>(name);
  return attr ? attr.getInt() : 0;
}

static LogicalResult measureFinalForm(ProgramOp program, const TargetInfo &target,
                                      ArrayRef<LoopTrips> trips, ValueCache &cache,
                                      Metrics &metrics) {
  StringRef chip = target.getChip();
  program.getBody().walk([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (!info)
      return;
    countStructure(op, metrics);
    if (info->isMachineInstr())
      countInstr(op, *info, chip, metrics);
  });
  metrics.peakVGPR = getCount(program, "waveasm.num_vgprs");
  metrics.peakAGPR = getCount(program, "waveasm.num_agprs");
  metrics.peakSGPR = getCount(program, "waveasm.num_sgprs");
  metrics.ldsBytes = program.getLDSBytes();
  Occupancy occupancy = target.getOccupancy(metrics.peakVGPR, metrics.peakAGPR, metrics.peakSGPR,
                                            metrics.ldsBytes, getWavesPerGroup(program));
  metrics.occupancy = occupancy.wavesPerSIMD;
  metrics.limit = occupancy.limit;
  FailureOr<Timing> timing = estimateTiming(program, target, trips, cache);
  if (failed(timing))
    return failure();
  metrics.cycles = timing->cycles;
  metrics.waves = timing->waves;
  metrics.issueCycles = timing->issueCycles;
  metrics.stalls = timing->stalls;
  for (auto [loop, measured] : llvm::zip(metrics.loops, timing->loops)) {
    loop.cycles = measured.cycles;
    loop.trips = measured.trips.count;
    loop.tripsKnown = measured.trips.known;
  }
  return success();
}

Metrics waveasm::measureProgram(ProgramOp program, ValueCache &cache,
                                const MeasureOptions &options) {
  Metrics metrics;
  // Trip counts and tags come from the scheduling form: allocation hides constants.
  SmallVector<LoopTrips> trips;
  program.getBody().walk<WalkOrder::PreOrder>([&](LoopOp loop) {
    std::optional<uint64_t> known = getTripCount(loop);
    unsigned index = trips.size();
    uint64_t assumed = index < options.trips.size() ? options.trips[index] : kDefaultTrips;
    trips.push_back({known.value_or(assumed), known.has_value()});
    metrics.loops.push_back({getTag(loop).str()});
  });
  ScopedDiagnosticHandler handler(program.getContext(), [&](Diagnostic &diag) {
    if (diag.getSeverity() == DiagnosticSeverity::Error && metrics.error.empty())
      metrics.error = diag.str();
    return success(!options.report); // failure: the next handler shows it
  });
  const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
  if (!target)
    return metrics;
  metrics.bounds = options.bounds ? *options.bounds
                                  : computeScheduleBounds(program, *target, trips);
  OwningOpRef<ProgramOp> clone = cloneProgram(program);
  if (failed(compileProgram(*clone, cache)) || (options.report && failed(verify(*clone))))
    return metrics;
  if (failed(measureFinalForm(*clone, *target, trips, cache, metrics)))
    return metrics;
  metrics.feasible = metrics.occupancy != 0;
  if (!metrics.feasible)
    program.emitError(metrics.error = "the kernel cannot launch: its work-group needs more "
                                      "registers or LDS than a compute unit has");
  return metrics;
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

SmallVector<std::pair<StringRef, int64_t>> Metrics::getNumbers() const {
  auto number = [](uint64_t value) { return static_cast<int64_t>(value); };
  // Of one wave, in the mean.
  auto stall = [&](std::initializer_list<Stall> causes) {
    uint64_t sum = 0;
    for (Stall cause : causes)
      sum += stalls[cause];
    return number(sum / std::max(1u, waves));
  };
  return {{"peak_vgpr", peakVGPR},
          {"peak_agpr", peakAGPR},
          {"peak_sgpr", peakSGPR},
          {"occupancy", occupancy},
          {"s_waitcnt", waits},
          {"s_nop", nops},
          {"s_nop_cycles", nopCycles},
          {"total_instructions", instructions},
          {"mfma", mfma},
          {"buffer_load", bufferLoad},
          {"ds_read", dsRead},
          {"ds_write", dsWrite},
          {"valu", valu},
          {"salu", salu},
          {"spills", 0},
          {"lds_bytes", ldsBytes},
          {"cycles", number(cycles)},
          {"critical_path", number(bounds.latency)},
          {"resource_bound", number(bounds.resource)},
          {"lower_bound", number(bounds.getCycles())},
          {"min_vgpr", bounds.vgprs},
          {"min_agpr", bounds.agprs},
          {"min_sgpr", bounds.sgprs},
          {"max_occupancy", bounds.occupancy},
          {"stall_vmcnt", stall({Stall::WaitVM})},
          {"stall_lgkmcnt", stall({Stall::WaitLGKM})},
          {"stall_barrier", stall({Stall::Barrier})},
          {"stall_dependency", stall({Stall::ALUDependency, Stall::MatrixDependency})},
          {"stall_unit", stall({Stall::MatrixBusy, Stall::VALUBusy, Stall::SALUBusy, Stall::LDSBusy,
                                Stall::VMEMBusy, Stall::CounterFull, Stall::Arbitration})},
          {"stall_nop", stall({Stall::Nop})}};
}

std::string waveasm::formatJSON(ArrayRef<std::pair<std::string, Metrics>> programs) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const auto &[name, metrics] : programs) {
    nlohmann::ordered_json entry;
    entry["name"] = name;
    entry["feasible"] = metrics.feasible;
    if (!metrics.feasible) {
      entry["error"] = metrics.error;
      list.push_back(std::move(entry));
      continue;
    }
    for (auto [key, value] : metrics.getNumbers())
      entry[key.str()] = value;
    entry["resource_bound_unit"] = metrics.bounds.unit.str();
    entry["occupancy_limiter"] = stringifyOccupancyLimit(metrics.limit).str();
    nlohmann::ordered_json loops = nlohmann::ordered_json::array();
    for (const LoopMetrics &loop : metrics.loops)
      loops.push_back({{"tag", loop.tag},
                       {"cycles", loop.cycles},
                       {"trips", loop.trips},
                       {"trips_known", loop.tripsKnown}});
    entry["loops"] = std::move(loops);
    list.push_back(std::move(entry));
  }
  nlohmann::ordered_json root;
  root["programs"] = std::move(list);
  // Names are user text: bytes that are not UTF-8 must not end the process.
  return root.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string waveasm::formatText(ArrayRef<std::pair<std::string, Metrics>> programs) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (const auto &[name, metrics] : programs) {
    os << "program " << name << "\n";
    if (!metrics.feasible) {
      os << "  infeasible " << metrics.error << "\n";
      continue;
    }
    for (auto [key, value] : metrics.getNumbers())
      os << "  " << key << " " << value << "\n";
    os << "  occupancy_limiter " << stringifyOccupancyLimit(metrics.limit) << "\n";
    for (const LoopMetrics &loop : metrics.loops)
      os << "  loop " << (loop.tag.empty() ? "-" : loop.tag) << " cycles " << loop.cycles
         << " trips " << loop.trips << (loop.tripsKnown ? "" : " (assumed)") << "\n";
  }
  return text;
}
