//===- Report.h - What waveasm-sim prints ------------------------*- C++ -*-===//

#ifndef WAVEASM_TOOLS_WAVEASM_SIM_REPORT_H
#define WAVEASM_TOOLS_WAVEASM_SIM_REPORT_H

#include "waveasm/Simulator/Simulator.h"
#include "llvm/Support/raw_ostream.h"

namespace waveasm::sim {

/// Findings grouped by check; at most `most` of each check, the rest as a number.
void printFindings(const Findings &findings, unsigned most, llvm::raw_ostream &os);

/// "gemm: 4 work-groups, 12345 wave-instructions, no findings".
void printSummary(llvm::StringRef kernel, Simulation &simulation, llvm::raw_ostream &os);

} // namespace waveasm::sim

#endif // WAVEASM_TOOLS_WAVEASM_SIM_REPORT_H
