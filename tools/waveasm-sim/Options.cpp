//===- Options.cpp - Command line of waveasm-sim --------------------------===//

#include "Options.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Option/Option.h"

using namespace llvm;
using namespace waveasm::sim;

namespace {
enum ID {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "Opts.inc"
#undef OPTION
};

#define OPTTABLE_STR_TABLE_CODE
#include "Opts.inc"
#undef OPTTABLE_STR_TABLE_CODE

#define OPTTABLE_PREFIXES_TABLE_CODE
#include "Opts.inc"
#undef OPTTABLE_PREFIXES_TABLE_CODE

using namespace llvm::opt;
constexpr OptTable::Info infoTable[] = {
#define OPTION(...) LLVM_CONSTRUCT_OPT_INFO(__VA_ARGS__),
#include "Opts.inc"
#undef OPTION
};

class SimOptTable : public GenericOptTable {
public:
  SimOptTable() : GenericOptTable(OptionStrTable, OptionPrefixesTable, infoTable) {}
};
} // namespace

static Error parseExtent(const Arg &arg, uint32_t (&extent)[3]) {
  SmallVector<StringRef, 3> parts;
  StringRef(arg.getValue()).split(parts, ',');
  if (parts.size() > 3)
    return createStringError(arg.getSpelling() + arg.getValue() + ": at most three numbers");
  for (unsigned i = 0; i < 3; ++i) {
    extent[i] = 1;
    if (i < parts.size() && (parts[i].trim().getAsInteger(10, extent[i]) || extent[i] == 0))
      return createStringError(arg.getSpelling() + arg.getValue() + ": '" + parts[i] +
                       "' is not a positive number");
  }
  return Error::success();
}

static Error parseChecks(const Arg &arg, uint8_t &checks) {
  checks = Check::None;
  SmallVector<StringRef, 6> parts;
  StringRef(arg.getValue()).split(parts, ',', -1, /*KeepEmpty=*/false);
  for (StringRef part : parts) {
    if (part == "none")
      continue;
    uint8_t bits = part == "all" ? Check::All : Check::None;
    for (uint8_t bit = 1; bit < Check::Fatal; bit <<= 1)
      if (part == stringifyCheck(bit))
        bits = bit;
    if (!bits)
      return createStringError(arg.getSpelling() + arg.getValue() + ": unknown check '" + part + "'");
    checks |= bits;
  }
  return Error::success();
}

template <typename T> static Error parseNumber(const Arg &arg, T &value) {
  if (StringRef(arg.getValue()).getAsInteger(10, value))
    return createStringError(arg.getSpelling() + arg.getValue() + ": not a number");
  return Error::success();
}

static Error parseFormat(const Arg &arg, TimingFormat &format) {
  StringRef name = arg.getValue();
  if (name == "text")
    format = TimingFormat::Text;
  else if (name == "json")
    format = TimingFormat::JSON;
  else if (name == "csv")
    format = TimingFormat::CSV;
  else
    return createStringError(arg.getSpelling() + name + ": not text, json or csv");
  return Error::success();
}

static Error applyOption(const Arg &arg, ToolOptions &options) {
  switch (arg.getOption().getUnaliasedOption().getID()) {
  case OPT_INPUT: options.inputs.push_back(arg.getValue()); break;
  case OPT_UNKNOWN: return createStringError("unknown option '" + arg.getSpelling() + "'");
  case OPT_help: options.help = true; break;
  case OPT_kernel: options.kernel = arg.getValue(); break;
  case OPT_args: options.argsFile = arg.getValue(); break;
  case OPT_grid: return parseExtent(arg, options.simulation.grid);
  case OPT_block: return parseExtent(arg, options.simulation.block);
  case OPT_check: return parseChecks(arg, options.simulation.checks);
  case OPT_max_findings: return parseNumber(arg, options.maxFindings);
  case OPT_budget: return parseNumber(arg, options.simulation.budget);
  case OPT_threads: return parseNumber(arg, options.simulation.threads);
  case OPT_no_preload: options.simulation.preload = false; break;
  case OPT_compare: options.compare = true; break;
  case OPT_timing: options.timing = true; break;
  case OPT_timing_table: options.timingTable = arg.getValue(); break;
  case OPT_version: options.version = true; break;
  case OPT_print_timing_table: options.printTimingTable = true; break;
  case OPT_chip: options.chip = arg.getValue(); break;
  case OPT_format: return parseFormat(arg, options.format);
  case OPT_trace: options.traceFile = arg.getValue(); break;
  case OPT_hottest: return parseNumber(arg, options.hottest);
  default: break;
  }
  return Error::success();
}

Expected<ToolOptions> waveasm::sim::parseOptions(int argc, char **argv) {
  ToolOptions options;
  unsigned missingIndex, missingCount;
  SimOptTable table;
  InputArgList args =
      table.ParseArgs(ArrayRef(argv + 1, argc - 1), missingIndex, missingCount);
  if (missingCount)
    return createStringError(Twine("option '") + args.getArgString(missingIndex) + "' needs a value");
  for (const Arg *arg : args)
    if (Error error = applyOption(*arg, options))
      return std::move(error);
  if (options.help || options.version || (options.printTimingTable && !options.chip.empty()))
    return options;
  if (!options.timing && !options.printTimingTable)
    for (auto [given, name] :
         {std::pair(!options.timingTable.empty(), "--timing-table"),
          std::pair(!options.traceFile.empty(), "--trace"),
          std::pair(options.format != TimingFormat::Text, "--format")})
      if (given)
        return createStringError(Twine(name) + " needs --timing");
  if (options.inputs.empty())
    return createStringError("no code object given");
  if (options.inputs.size() > 1 && !options.compare)
    return createStringError("several code objects are for --compare");
  if (options.compare && options.inputs.size() < 2)
    return createStringError("--compare needs two code objects or more");
  if (options.compare && !options.traceFile.empty())
    return createStringError("--trace is for one code object");
  if (options.compare && options.format == TimingFormat::CSV)
    return createStringError("--format=csv is for one code object");
  return options;
}

void waveasm::sim::printHelp(raw_ostream &os) {
  SimOptTable().printHelp(os, "waveasm-sim [options] <code object>...",
                          "Runs an AMDGPU code object (gfx942, gfx950) on the CPU");
}
