//===- PromptRound.cpp - What a round's message says ----------------------===//

#include "../MetricDetails.h"
#include "waveasm/Conductor/Prompt.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace waveasm;
using llvm::raw_ostream;

// " (+2.1%)"; nothing if there is no whole to compare with.
static void printPercent(int64_t from, int64_t to, raw_ostream &os) {
  if (from > 0 && to != from)
    os << llvm::format(" (%+.1f%%)", 100.0 * (to - from) / from);
}

std::string waveasm::describeChange(const Metrics &from, const Metrics &to,
                                    ArrayRef<StringRef> keys) {
  if (!to.feasible)
    return "does not compile or launch: " + to.error;
  std::string text;
  llvm::raw_string_ostream os(text);
  StringRef separator = "";
  for (auto [before, after] : llvm::zip(from.getNumbers(), to.getNumbers())) {
    bool isKnown = from.feasible;
    if ((isKnown && before.second == after.second) && !llvm::is_contained(keys, after.first))
      continue;
    os << separator << after.first << " ";
    if (isKnown && before.second != after.second)
      os << before.second << " -> ";
    os << after.second;
    if (isKnown)
      printPercent(before.second, after.second, os);
    separator = ", ";
  }
  return text.empty() ? "no number has changed" : text;
}

namespace {
/// Numbers by their key, with what they were.
class NumberPrinter {
public:
  NumberPrinter(const Metrics &now, const Metrics *baseline, raw_ostream &os) : os(os) {
    for (auto [key, value] : now.getNumbers())
      values[key] = value;
    if (baseline && baseline->feasible)
      for (auto [key, value] : baseline->getNumbers())
        old[key] = value;
  }

  int64_t get(StringRef key) const { return values.lookup(key); }

  /// A line "  title: key value (from ...), key value".
  void printLine(StringRef title, ArrayRef<StringRef> keys) {
    os << "  " << title;
    StringRef separator = "";
    for (StringRef key : keys) {
      int64_t value = get(key);
      os << separator << key << " " << value;
      auto it = old.find(key);
      if (it != old.end() && it->second != value) {
        os << " from " << it->second;
        printPercent(it->second, value, os);
      }
      separator = ", ";
    }
  }

private:
  raw_ostream &os;
  llvm::StringMap<int64_t> values, old;
};
} // namespace

std::string waveasm::describeMetrics(const Metrics &now, const Metrics *baseline,
                                     const MetricsTextOptions &options) {
  if (!now.feasible)
    return "  does not compile or launch: " + now.error + "\n";
  std::string text;
  llvm::raw_string_ostream os(text);
  NumberPrinter numbers(now, baseline, os);
  numbers.printLine("", {"cycles"});
  int64_t cycles = numbers.get("cycles"), bound = numbers.get("lower_bound");
  if (bound > 0)
    os << llvm::format("; %.1f%% above the lower bound of every order, ",
                       100.0 * (cycles - bound) / bound)
       << bound << " (busiest unit " << now.bounds.unit << " " << now.bounds.resource
       << ", longest chain " << now.bounds.latency << ")";
  os << "\n";
  numbers.printLine("", {"occupancy"});
  os << " (limited by " << stringifyOccupancyLimit(now.limit) << "; at most "
     << numbers.get("max_occupancy") << " in any order)\n";
  numbers.printLine("", {"peak_vgpr", "peak_agpr", "peak_sgpr"});
  os << "; no order needs fewer than " << numbers.get("min_vgpr") << ", " << numbers.get("min_agpr")
     << ", " << numbers.get("min_sgpr") << "\n";
  numbers.printLine("", {"s_waitcnt", "s_nop", "s_nop_cycles", "total_instructions"});
  os << "\n";
  numbers.printLine("clocks lost of each wave: ", {"stall_vmcnt", "stall_lgkmcnt", "stall_barrier",
                                                   "stall_dependency", "stall_unit", "stall_nop"});
  os << "\n";
  printLoops(now, os);
  printStalls(now, options.stalls, os);
  printPressure(now, options.live, os);
  return text;
}

std::string waveasm::describeHistory(ArrayRef<RoundRecord> history, size_t most) {
  std::string text;
  llvm::raw_string_ostream os(text);
  constexpr size_t mostCommands = 20;
  for (auto [i, record] : llvm::enumerate(history)) {
    os << "Round " << record.round << ": " << stringifyOutcome(record.outcome);
    for (const auto &[key, value] : record.numbers)
      if (llvm::is_contained({"occupancy", "cycles", "peak_vgpr"}, key))
        os << ", " << key << " " << value;
    if (!record.summary.empty())
      os << ": " << StringRef(record.summary).split('\n').first;
    os << "\n";
    if (history.size() - i > most)
      continue;
    for (const std::string &command : ArrayRef(record.commands).take_front(mostCommands))
      os << "  " << command << "\n";
    if (record.commands.size() > mostCommands)
      os << "  and " << record.commands.size() - mostCommands << " more\n";
    if (!record.report.empty())
      os << "  " << StringRef(record.report).rtrim().rsplit('\n').second << "\n";
  }
  return text;
}
