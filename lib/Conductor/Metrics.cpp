//===- Metrics.cpp - What a schedule costs --------------------------------===//

#include "waveasm/Conductor/Metrics.h"
#include "MetricDetails.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Target/RawAsm.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"

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
                                      ArrayRef<LoopTrips> trips, const ScheduleFacts &facts,
                                      bool details, Metrics &metrics) {
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
  FailureOr<Timing> timing = estimateTiming(program, target, trips, facts);
  if (failed(timing))
    return failure();
  metrics.cycles = timing->cycles;
  metrics.waves = timing->waves;
  metrics.issueCycles = timing->issueCycles;
  metrics.stalls = timing->stalls;
  if (details)
    metrics.stallsByTag = describeStalls(timing->ops);
  for (auto [loop, measured] : llvm::zip(metrics.loops, timing->loops)) {
    loop.cycles = measured.cycles;
    loop.trips = measured.trips.count;
    loop.tripsKnown = measured.trips.known;
  }
  return success();
}

// By the ops of `finalForm`: those of another order, else found there.
static FailureOr<ScheduleFacts> getFacts(ProgramOp program, ProgramOp finalForm,
                                         const TargetInfo &target, const MeasureOptions &options,
                                         ValueCache &cache, Metrics &metrics) {
  metrics.facts = options.facts;
  if (options.facts)
    if (std::optional<ScheduleFacts> facts = translateFacts(*options.facts, program, finalForm))
      return std::move(*facts);
  FailureOr<ScheduleFacts> facts = findScheduleFacts(finalForm, target, cache);
  if (succeeded(facts) && !options.facts)
    if (std::optional<ScheduleFacts> original = translateFacts(*facts, finalForm, program))
      metrics.facts = std::make_shared<ScheduleFacts>(std::move(*original));
  return facts;
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
  if (options.details)
    metrics.pressure = describePressure(program);
  OwnedProgram thrownAway;
  if (!options.copy)
    thrownAway = cloneProgram(program);
  ProgramOp clone = options.copy ? options.copy->get(program) : *thrownAway;
  bool compiles = succeeded(compileProgram(clone, cache)) &&
                  (!options.report || succeeded(verify(clone)));
  FailureOr<ScheduleFacts> facts = failure();
  if (compiles)
    facts = getFacts(program, clone, *target, options, cache, metrics);
  metrics.bounds = options.bounds
                       ? *options.bounds
                       : computeScheduleBounds(program, *target, trips, metrics.facts.get());
  if (failed(facts) ||
      failed(measureFinalForm(clone, *target, trips, *facts, options.details, metrics)))
    return metrics;
  metrics.feasible = metrics.occupancy != 0;
  if (!metrics.feasible)
    program.emitError(metrics.error = "the kernel cannot launch: its work-group needs more "
                                      "registers or LDS than a compute unit has");
  return metrics;
}
