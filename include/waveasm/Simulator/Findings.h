//===- Findings.h - What the checks report -----------------------*- C++ -*-===//

#ifndef WAVEASM_SIMULATOR_FINDINGS_H
#define WAVEASM_SIMULATOR_FINDINGS_H

#include "waveasm/Simulator/Instruction.h"
#include "llvm/ADT/Twine.h"
#include <map>
#include <mutex>
#include <vector>

namespace waveasm::sim {

/// Checks, as a bit mask. `Fatal` findings end the wave: unknown instruction, memory
/// fault, budget; they cannot be switched off.
namespace Check {
enum : uint8_t {
  None = 0, Waits = 1, Hazards = 2, LDS = 4, Memory = 8, Uninit = 16, Barrier = 32, Fatal = 64,
  All = Waits | Hazards | LDS | Memory | Uninit | Barrier,
};
} // namespace Check
/// "waits", "hazards", "lds", "memory", "uninit", "barrier", "error".
llvm::StringRef stringifyCheck(uint8_t check);

/// Place in the launch where a finding was made.
struct Where {
  uint32_t workgroup[3] = {0, 0, 0};
  unsigned wave = 0; ///< in the work-group
  int lane = -1;     ///< -1: not of one lane
};

/// One mistake of the program. Equal ones (check, instruction, other instruction, subject)
/// are counted, and the first place is kept.
struct Finding {
  uint8_t check = Check::None;
  uint64_t address = 0;      ///< of the instruction; ~0 if none
  std::string text;          ///< assembly of the instruction
  uint64_t otherAddress = ~0ull; ///< of the instruction it conflicts with; ~0 if none
  std::string otherText;
  std::string tag, otherTag; ///< Conductor's names; empty if unknown
  std::string message;
  Where where;
  uint64_t count = 0;
};

/// Collects from several threads.
class Findings {
public:
  /// `subject` tells findings at one instruction apart (a register, for example);
  /// `makeMessage` is called for the first of its kind only.
  void add(uint8_t check, const Instruction *inst, const Instruction *other, uint64_t subject,
           const Where &where, llvm::function_ref<std::string()> makeMessage);
  bool empty() const;
  uint64_t getCount(uint8_t checks = 0xff) const; ///< all occurrences
  /// In the order of check, then address.
  std::vector<Finding> get() const;

private:
  using Key = std::tuple<uint8_t, uint64_t, uint64_t, uint64_t>;
  mutable std::mutex mutex;
  std::map<Key, Finding> findings;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_FINDINGS_H
