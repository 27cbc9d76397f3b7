//===- MeasurePass.cpp - conductor-metrics --------------------------------===//

#include "mlir/Support/FileUtilities.h"
#include "waveasm/Conductor/Metrics.h"
#include "waveasm/Conductor/Passes.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORMETRICS
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

namespace {
struct ConductorMetrics : waveasm::impl::ConductorMetricsBase<ConductorMetrics> {
  using ConductorMetricsBase::ConductorMetricsBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    if (format != "json" && format != "text") {
      module.emitError() << "format must be json or text, got '" << format << "'";
      return signalPassFailure();
    }
    std::vector<std::pair<std::string, Metrics>> results;
    bool feasible = true;
    ValueCache cache;
    MeasureOptions options;
    options.report = true;
    options.details = !output.empty();
    options.trips = trips;
    module.walk([&](ProgramOp program) {
      Metrics metrics = measureProgram(program, cache, options);
      feasible &= metrics.feasible;
      if (metrics.feasible)
        attach(program, metrics);
      results.emplace_back(program.getSymName().str(), std::move(metrics));
    });
    if (!feasible)
      return signalPassFailure();
    if (!output.empty() && failed(write(format == "json" ? formatJSON(results)
                                                         : formatText(results))))
      signalPassFailure();
  }

  static void attach(ProgramOp program, const Metrics &metrics) {
    Builder builder(program.getContext());
    SmallVector<NamedAttribute> values;
    for (auto [key, value] : metrics.getNumbers())
      values.push_back(builder.getNamedAttr(key, builder.getI64IntegerAttr(value)));
    values.push_back(builder.getNamedAttr(
        "occupancy_limiter", builder.getStringAttr(stringifyOccupancyLimit(metrics.limit))));
    auto addNumber = [&](SmallVector<NamedAttribute> &to, StringRef key, uint64_t value) {
      to.push_back(builder.getNamedAttr(key, builder.getI64IntegerAttr(value)));
    };
    SmallVector<Attribute> loops;
    for (const LoopMetrics &loop : metrics.loops) {
      SmallVector<NamedAttribute> entry;
      addNumber(entry, "cycles", loop.cycles);
      addNumber(entry, "trips", loop.trips);
      entry.push_back(builder.getNamedAttr("tag", builder.getStringAttr(loop.tag)));
      entry.push_back(builder.getNamedAttr("trips_known", builder.getBoolAttr(loop.tripsKnown)));
      loops.push_back(builder.getDictionaryAttr(entry));
    }
    values.push_back(builder.getNamedAttr("loops", builder.getArrayAttr(loops)));
    program->setAttr(kMetricsAttr, MetricsAttr::get(program.getContext(),
                                                    builder.getDictionaryAttr(values)));
  }

  LogicalResult write(const std::string &text) {
    std::string error;
    std::unique_ptr<llvm::ToolOutputFile> file = openOutputFile(output, &error);
    if (!file)
      return getOperation().emitError() << error;
    file->os() << text;
    file->keep();
    return success();
  }
};
} // namespace
