//===- MetricsReport.cpp - Metrics as JSON and text -----------------------===//

#include "MetricDetails.h"
#include "MetricsJson.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace waveasm;

static StringRef getName(RegClass cls) {
  return cls == RegClass::VGPR ? "vgpr" : cls == RegClass::AGPR ? "agpr" : "sgpr";
}

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

static void addDetails(const Metrics &metrics, Json &entry) {
  Json causes, tags = Json::array(), pressure;
  for (unsigned i = 0; i < kNumStalls; ++i) {
    auto cause = static_cast<Stall>(i);
    causes[stringifyStall(cause).str()] = metrics.stalls[cause];
  }
  entry["waves"] = metrics.waves;
  entry["issue_cycles"] = metrics.issueCycles;
  entry["stalls"] = std::move(causes);
  for (const StallMetrics &stall : metrics.stallsByTag)
    tags.push_back({{"tag", stall.tag},
                    {"op", stall.op},
                    {"cause", stall.cause},
                    {"producer", stall.producer},
                    {"clocks", stall.clocks}});
  entry["stalls_by_tag"] = std::move(tags);
  for (const PressureMetrics &curve : metrics.pressure) {
    Json live = Json::array();
    for (const auto &[name, registers] : curve.live)
      live.push_back({{"value", name}, {"registers", registers}});
    pressure[getName(curve.cls).str()] = {
        {"peak", curve.peak}, {"at", curve.tag}, {"live", std::move(live)}, {"curve", curve.curve}};
  }
  entry["pressure"] = std::move(pressure);
}

Json waveasm::toJson(const Metrics &metrics) {
  Json entry;
  entry["feasible"] = metrics.feasible;
  if (!metrics.feasible) {
    entry["error"] = metrics.error;
    return entry;
  }
  for (auto [key, value] : metrics.getNumbers())
    entry[key.str()] = value;
  entry["resource_bound_unit"] = metrics.bounds.unit.str();
  entry["occupancy_limiter"] = stringifyOccupancyLimit(metrics.limit).str();
  Json loops = Json::array();
  for (const LoopMetrics &loop : metrics.loops)
    loops.push_back({{"tag", loop.tag},
                     {"cycles", loop.cycles},
                     {"trips", loop.trips},
                     {"trips_known", loop.tripsKnown}});
  entry["loops"] = std::move(loops);
  addDetails(metrics, entry);
  return entry;
}

std::string waveasm::formatJSON(ArrayRef<std::pair<std::string, Metrics>> programs) {
  Json list = Json::array();
  for (const auto &[name, metrics] : programs) {
    Json entry = {{"name", name}};
    entry.update(toJson(metrics));
    list.push_back(std::move(entry));
  }
  Json root;
  root["programs"] = std::move(list);
  return dumpJson(root, 2) + "\n";
}

void waveasm::printStalls(const Metrics &metrics, size_t most, llvm::raw_ostream &os) {
  uint64_t waveClocks = metrics.issueCycles + metrics.stalls.getTotal();
  for (const StallMetrics &stall : llvm::ArrayRef(metrics.stallsByTag).take_front(most)) {
    os << "  stall " << (stall.tag.empty() ? "-" : stall.tag) << " (" << stall.op << ") "
       << stall.cause;
    if (!stall.producer.empty())
      os << " for " << stall.producer;
    os << " " << stall.clocks << llvm::format(" %.1f%%\n", 100.0 * stall.clocks / waveClocks);
  }
}

void waveasm::printPressure(const Metrics &metrics, size_t most, llvm::raw_ostream &os) {
  for (const PressureMetrics &curve : metrics.pressure) {
    if (!curve.peak)
      continue;
    os << "  pressure " << getName(curve.cls) << " " << curve.peak << " at "
       << (curve.tag.empty() ? "-" : curve.tag) << ", live:";
    auto names = llvm::map_to_vector(curve.live, [](auto &value) { return value.first; });
    auto haveSameSize = [&](size_t i, size_t j) {
      return curve.live[i].second == curve.live[j].second;
    };
    size_t begin = 0;
    for (size_t entries = 0; begin < names.size() && entries < most; ++entries) {
      NameRun run = findRun(names, begin, haveSameSize);
      os << (begin ? ", " : " ") << names[begin];
      if (run.length > 1)
        os << ".." << splitNumber(names[begin + run.length - 1]).second;
      os << " " << curve.live[begin].second << (run.length > 1 ? " each" : "");
      begin += run.length;
    }
    if (begin < names.size())
      os << ", and " << names.size() - begin << " more";
    os << "\n";
  }
}

void waveasm::printLoops(const Metrics &metrics, llvm::raw_ostream &os) {
  for (const LoopMetrics &loop : metrics.loops)
    os << "  loop " << (loop.tag.empty() ? "-" : loop.tag) << " cycles " << loop.cycles << " trips "
       << loop.trips << (loop.tripsKnown ? "" : " (assumed)") << "\n";
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
    constexpr size_t most = 10; // JSON has all
    printLoops(metrics, os);
    printStalls(metrics, most, os);
    printPressure(metrics, most, os);
  }
  return text;
}
