//===- TimingReport.cpp - Results of the timing as text, JSON, CSV --------===//

#include "waveasm/Simulator/Timing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include <numeric>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

static double percent(double part, double whole) { return whole > 0 ? 100 * part / whole : 0; }

static uint64_t getWaveClocks(const TimingResults &results) {
  uint64_t clocks = 0;
  for (const WaveTiming &wave : results.waves)
    clocks += wave.end - wave.start;
  return clocks;
}

/// Issue slots: 4 clocks each.
static constexpr unsigned kSlot = 4;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static void printLine(StringRef name, const Twine &value, raw_ostream &os) {
  os << "  " << left_justify(name, 24) << value << "\n";
}

static std::string fixed(double value, unsigned digits = 1) {
  std::string text;
  raw_string_ostream(text) << format("%.*f", digits, value);
  return text;
}

static void printWaves(const TimingResults &results, raw_ostream &os) {
  auto range = [&](auto &&list) {
    uint64_t least = ~0ull, most = 0, sum = 0;
    for (const auto &entry : list) {
      uint64_t clocks = entry.end - entry.start;
      least = std::min(least, clocks);
      most = std::max(most, clocks);
      sum += clocks;
    }
    return list.empty() ? std::string("none")
                        : "min " + utostr(least) + ", mean " +
                              fixed(double(sum) / list.size(), 0) + ", max " + utostr(most);
  };
  printLine("cycles per work-group", range(results.groups), os);
  printLine("cycles per wave", range(results.waves), os);
}

static void printSummary(const TimingResults &r, raw_ostream &os) {
  os << "timing of " << r.kernel << " on " << r.chip << "\n";
  printLine("cycles", utostr(r.cycles) + " (" + fixed(r.seconds * 1e6, 2) + " us at " +
                          utostr(r.clockMHz) + " MHz)", os);
  printLine("grid", utostr(r.gridGroups) + " work-groups on " + utostr(r.activeUnits) + " of " +
                        utostr(r.computeUnits) + " compute units", os);
  printLine("simulated", "one compute unit with the " + utostr(r.groups.size()) +
                             " work-groups that it gets; the others are taken to be alike", os);
  printWaves(r, os);
  printLine("occupancy", utostr(r.groupsPerCU) + " work-groups of a compute unit, limited by " +
                             r.occupancyLimit + "; at most " + utostr(r.wavesPerSIMD) +
                             " waves per SIMD here", os);
  double simdClocks = double(r.cycles) * r.simds;
  printLine("instructions", utostr(r.issued) + ", a SIMD issues in " +
                                fixed(percent(r.issueTurns * double(kSlot), simdClocks)) +
                                "% of its turns", os);
  printLine("MFMA utilisation", fixed(100 * r.getMatrixUtilisation()) + "%", os);
  printLine("VALU busy", fixed(percent(r.valuBusy, simdClocks)) + "%", os);
  printLine("LDS busy", fixed(percent(r.ldsBusy, r.cycles)) + "%, of that bank conflicts " +
                            fixed(percent(r.ldsConflicts, r.ldsBusy)) + "%", os);
  printLine("VMEM busy", fixed(percent(r.vmemBusy, r.cycles)) + "%", os);
  if (r.l1Lines)
    printLine("lines from L1, L2", fixed(percent(r.l1Hits, r.l1Lines)) + "%, " +
                                       fixed(percent(r.l2Hits, r.l1Lines)) + "% of " +
                                       utostr(r.l1Lines), os);
  for (const RateTiming &rate : r.rates)
    printLine("rate " + rate.type, fixed(rate.achieved, 2) + " of " + fixed(rate.peak, 0) +
                                       " T operations/s (" +
                                       fixed(percent(rate.achieved, rate.peak)) + "%)", os);
}

static void printStalls(const TimingResults &r, raw_ostream &os) {
  uint64_t total = getWaveClocks(r);
  os << "\nwhere the clocks of the waves go (" << total << ")\n";
  auto line = [&](StringRef name, uint64_t clocks) {
    os << "  " << left_justify(name, 24) << format("%5.1f%%", percent(clocks, total))
       << right_justify(utostr(clocks), 14) << "\n";
  };
  line("issue", r.issued * kSlot);
  std::vector<unsigned> order(kNumStalls);
  std::iota(order.begin(), order.end(), 0);
  llvm::sort(order, [&](unsigned a, unsigned b) {
    return std::pair(r.stalls.clocks[b], a) < std::pair(r.stalls.clocks[a], b);
  });
  for (unsigned i : order)
    if (r.stalls.clocks[i])
      line(stringifyStall(static_cast<Stall>(i)), r.stalls.clocks[i]);
}

void waveasm::sim::printTimingText(const TimingResults &r, unsigned hottest, raw_ostream &os) {
  printSummary(r, os);
  printStalls(r, os);
  std::vector<const InstructionTiming *> order;
  for (const InstructionTiming &instruction : r.instructions)
    order.push_back(&instruction);
  llvm::sort(order, [](auto *a, auto *b) {
    return std::pair(b->stalls.getTotal(), a->address) <
           std::pair(a->stalls.getTotal(), b->address);
  });
  if (order.size() > hottest)
    order.resize(hottest);
  os << "\nhottest instructions: clocks of stall before and in them, latency from issue to "
        "result\n";
  os << "   address      hits    stall clk   %  main cause         latency min/mean/max  "
        "waited for  instruction\n";
  uint64_t total = getWaveClocks(r);
  for (const InstructionTiming *i : order) {
    uint64_t clocks = i->stalls.getTotal();
    std::string latency = i->latencyMax ? utostr(i->latencyMin) + "/" + fixed(i->latencyMean, 0) +
                                              "/" + utostr(i->latencyMax)
                                        : "-";
    os << format("  0x%06llx %9llu %12llu %4.1f  ", (unsigned long long)i->address,
                 (unsigned long long)i->hits, (unsigned long long)clocks, percent(clocks, total))
       << left_justify(clocks ? stringifyStall(i->stalls.getMain()) : "-", 18) << " "
       << left_justify(latency, 20) << right_justify(utostr(i->waitedFor), 12) << "  " << i->text
       << (i->tag.empty() ? "" : "  [" + i->tag + "]") << "\n";
  }
}

//===----------------------------------------------------------------------===//
// JSON and CSV
//===----------------------------------------------------------------------===//

static void writeStalls(json::OStream &json, const StallClocks &stalls) {
  json.attributeObject("stalls", [&] {
    for (unsigned i = 0; i < kNumStalls; ++i)
      json.attribute(stringifyStall(static_cast<Stall>(i)), stalls.clocks[i]);
  });
}

static void writeSummary(json::OStream &json, const TimingResults &r) {
  json.attribute("chip", r.chip);
  json.attribute("kernel", r.kernel);
  json.attribute("clock_mhz", r.clockMHz);
  json.attribute("cycles", r.cycles);
  json.attribute("seconds", r.seconds);
  json.attributeObject("grid", [&] {
    json.attribute("work_groups", r.gridGroups);
    json.attribute("compute_units", r.computeUnits);
    json.attribute("active_compute_units", r.activeUnits);
    json.attribute("simulated_work_groups", r.groups.size());
  });
  json.attributeObject("occupancy", [&] {
    json.attribute("work_groups_per_cu", r.groupsPerCU);
    json.attribute("limit", r.occupancyLimit);
    json.attribute("max_waves_per_simd", r.wavesPerSIMD);
  });
  json.attribute("instructions", r.issued);
  json.attribute("wave_cycles", getWaveClocks(r));
  json.attribute("issue_cycles", r.issued * kSlot);
  writeStalls(json, r.stalls);
  json.attributeObject("utilisation", [&] {
    double simdClocks = std::max(1.0, double(r.cycles) * r.simds);
    double clocks = std::max<double>(1, r.cycles);
    json.attribute("issue", r.issueTurns * double(kSlot) / simdClocks);
    json.attribute("mfma", r.getMatrixUtilisation());
    json.attribute("valu", r.valuBusy / simdClocks);
    json.attribute("lds", r.ldsBusy / clocks);
    json.attribute("lds_conflicts", r.ldsConflicts / clocks);
    json.attribute("vmem", r.vmemBusy / clocks);
  });
  json.attributeObject("cache", [&] {
    json.attribute("lines", r.l1Lines);
    json.attribute("l1_hits", r.l1Hits);
    json.attribute("l2_hits", r.l2Hits);
  });
  json.attributeArray("rates", [&] {
    for (const RateTiming &rate : r.rates)
      json.object([&] {
        json.attribute("type", rate.type);
        json.attribute("operations", rate.operations);
        json.attribute("achieved_tops", rate.achieved);
        json.attribute("peak_tops", rate.peak);
      });
  });
}

void waveasm::sim::printTimingJSON(const TimingResults &r, raw_ostream &os) {
  json::OStream json(os, 1);
  json.object([&] {
    json.attribute("version", 1);
    writeSummary(json, r);
    json.attributeArray("work_groups", [&] {
      for (const GroupTiming &group : r.groups)
        json.object([&] {
          json.attribute("number", group.group);
          json.attribute("start", group.start);
          json.attribute("end", group.end);
        });
    });
    json.attributeArray("waves", [&] {
      for (const WaveTiming &wave : r.waves)
        json.object([&] {
          json.attribute("work_group", wave.group);
          json.attribute("wave", wave.wave);
          json.attribute("simd", wave.simd);
          json.attribute("start", wave.start);
          json.attribute("end", wave.end);
          json.attribute("instructions", wave.instructions);
          writeStalls(json, wave.stalls);
        });
    });
    json.attributeArray("instruction_timing", [&] {
      for (const InstructionTiming &i : r.instructions)
        json.object([&] {
          json.attribute("address", i.address);
          json.attribute("text", i.text);
          json.attribute("tag", i.tag);
          json.attribute("hits", i.hits);
          json.attribute("latency_min", i.latencyMin);
          json.attribute("latency_mean", i.latencyMean);
          json.attribute("latency_max", i.latencyMax);
          json.attribute("stall_cycles", i.stalls.getTotal());
          json.attribute("main_stall", i.stalls.getTotal()
                                           ? stringifyStall(i.stalls.getMain())
                                           : StringRef("none"));
          json.attribute("waited_for", i.waitedFor);
          json.attribute("lds_conflict_cycles", i.conflicts);
          writeStalls(json, i.stalls);
        });
    });
  });
  os << "\n";
}

void waveasm::sim::printTimingCSV(const TimingResults &r, raw_ostream &os) {
  os << "address,instruction,tag,hits,latency_min,latency_mean,latency_max,stall_cycles,main_stall,"
        "waited_for,lds_conflict_cycles";
  for (unsigned i = 0; i < kNumStalls; ++i)
    os << ",stall_" << stringifyStall(static_cast<Stall>(i));
  os << "\n";
  for (const InstructionTiming &i : r.instructions) {
    uint64_t total = i.stalls.getTotal();
    std::string text = i.text;
    for (size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2)
      text.insert(at, 1, '"');
    os << format("0x%llx", (unsigned long long)i.address) << ",\"" << text << "\"," << i.tag << "," << i.hits
       << "," << i.latencyMin << "," << format("%.2f", i.latencyMean) << "," << i.latencyMax << ","
       << total << "," << (total ? stringifyStall(i.stalls.getMain()) : StringRef("none")) << ","
       << i.waitedFor << "," << i.conflicts;
    for (uint64_t clocks : i.stalls.clocks)
      os << "," << clocks;
    os << "\n";
  }
}

//===----------------------------------------------------------------------===//
// Trace
//===----------------------------------------------------------------------===//

static void nameRow(json::OStream &json, const char *what, unsigned process, size_t row,
                    StringRef name) {
  json.object([&] {
    json.attribute("name", what);
    json.attribute("ph", "M");
    json.attribute("pid", process);
    json.attribute("tid", row);
    json.attributeObject("args", [&] { json.attribute("name", name); });
  });
}

void waveasm::sim::printTimingTrace(const TimingResults &r, raw_ostream &os) {
  json::OStream json(os);
  size_t waves = r.waves.size();
  json.object([&] {
    json.attribute("displayTimeUnit", "ns");
    json.attributeObject("otherData", [&] {
      json.attribute("kernel", r.kernel);
      json.attribute("chip", r.chip);
      json.attribute("unit", "1 us is 1 clock");
      json.attribute("complete", !r.traceCut);
    });
    json.attributeArray("traceEvents", [&] {
      nameRow(json, "process_name", 0, 0, "waves");
      nameRow(json, "process_name", 1, 0, "units");
      for (auto [i, wave] : enumerate(r.waves))
        nameRow(json, "thread_name", 0, i,
                "group " + utostr(wave.group) + " wave " + utostr(wave.wave) + " (SIMD " +
                    utostr(wave.simd) + ")");
      for (auto [i, name] : enumerate(r.unitRows))
        nameRow(json, "thread_name", 1, waves + i, name);
      for (const TraceSlice &slice : r.trace)
        json.object([&] {
          const InstructionTiming &instruction = r.instructions[slice.instruction];
          bool stall = slice.stall >= 0;
          StringRef text = instruction.text;
          json.attribute("name", stall ? stringifyStall(static_cast<Stall>(slice.stall))
                                       : text.split(' ').first);
          json.attribute("cat", stall ? "stall" : "instruction");
          json.attribute("ph", "X");
          json.attribute("ts", slice.start);
          json.attribute("dur", slice.clocks);
          json.attribute("pid", slice.row < waves ? 0 : 1);
          json.attribute("tid", slice.row);
          json.attributeObject("args", [&] {
            json.attribute("text", text);
            json.attribute("address", "0x" + utohexstr(instruction.address, true));
          });
        });
    });
  });
  os << "\n";
}
