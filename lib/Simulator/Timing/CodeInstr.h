//===- CodeInstr.h - Timed instructions of a code object ---------*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_TIMING_CODEINSTR_H
#define WAVEASM_LIB_SIMULATOR_TIMING_CODEINSTR_H

#include "waveasm/Simulator/Timing.h"
#include "waveasm/Timing/TimedInstr.h"

namespace waveasm::sim {

static_assert(kNumVGPRs == kSGPRPlace && kFirstAGPR == kAGPRPlace &&
              kSGPRPlace + kNumSGPRs == kSCCPlace);

/// An instruction of the code.
struct CodeInstr : TimedInstr {
  uint64_t address = 0;
  const Instruction *inst = nullptr; ///< null: the bytes are no instruction
  double operations = 0;        ///< per wave (matrix) or lane
  unsigned rateType = ~0u;      ///< index into the types of InstrTable
  uint32_t index = ~0u;         ///< in the results
};

/// The instructions of a code object on first use.
class InstrTable {
public:
  InstrTable(Image &image, const TimingTable &table);

  /// Never null; `inst` of it may be.
  CodeInstr &get(uint64_t address) {
    uint64_t place = (address - begin) / 4;
    if (address >= begin && !(address & 3) && place < instrs.size() && instrs[place])
      return *instrs[place];
    return make(address);
  }
  llvm::ArrayRef<CodeInstr *> getAll() const { return all; } ///< in order of first use

  /// A kind of arithmetic: operations per clock of a compute unit at best.
  struct RateType {
    std::string name;
    double peak = 0;
  };
  llvm::ArrayRef<RateType> getRateTypes() const { return rateTypes; }

private:
  CodeInstr &make(uint64_t address);
  void describe(CodeInstr &timed);
  void describeRegisters(CodeInstr &timed);
  void describeCounters(CodeInstr &timed);
  void describeMatrix(CodeInstr &timed, const CostKey &key);
  void describeRate(CodeInstr &timed);
  unsigned addRateType(llvm::StringRef name, double peak);

  Image &image;
  const TimingTable &table;
  uint64_t begin;
  std::vector<std::unique_ptr<CodeInstr>> instrs; ///< per 4 bytes of code
  std::vector<std::unique_ptr<CodeInstr>> outside;///< addresses that are no code
  std::vector<CodeInstr *> all;
  std::vector<RateType> rateTypes;
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_TIMING_CODEINSTR_H
