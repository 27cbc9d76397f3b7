//===- Options.h - Command line of waveasm-sim -------------------*- C++ -*-===//

#ifndef WAVEASM_TOOLS_WAVEASM_SIM_OPTIONS_H
#define WAVEASM_TOOLS_WAVEASM_SIM_OPTIONS_H

#include "waveasm/Simulator/Simulator.h"

namespace waveasm::sim {

enum class TimingFormat { Text, JSON, CSV };

struct ToolOptions {
  std::vector<std::string> inputs; ///< code objects
  std::string kernel, argsFile;
  SimulationOptions simulation;
  unsigned maxFindings = 10;       ///< printed of each check
  bool compare = false, help = false, version = false;
  bool timing = false, printTimingTable = false;
  std::string timingTable, chip, traceFile;
  TimingFormat format = TimingFormat::Text;
  unsigned hottest = 20;           ///< instructions in the text of the timing
};

/// Errors name the option.
llvm::Expected<ToolOptions> parseOptions(int argc, char **argv);
void printHelp(llvm::raw_ostream &os);

} // namespace waveasm::sim

#endif // WAVEASM_TOOLS_WAVEASM_SIM_OPTIONS_H
