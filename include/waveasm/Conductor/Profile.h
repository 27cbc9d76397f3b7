//===- Profile.h - Clocks that were measured --------------------*- C++ -*-===//
//
// What each instruction of a program's input order took when it ran: from a report of
// `waveasm-sim --timing --format=json` (docs/Simulator.md) or from a thread trace of
// rocprofv3. Read once a session; nothing in the search depends on it, oracles may look
// at it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_PROFILE_H
#define WAVEASM_CONDUCTOR_PROFILE_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/Support/Error.h"
#include <optional>

namespace waveasm {

/// One instruction that ran. All numbers are of all waves that were looked at.
struct ProfileEntry {
  std::string tag; ///< of the op, or of the next with one: what the compiler added has none
  std::string op;  ///< mnemonic
  uint64_t hits = 0;
  /// Clocks. rocprofv3 gives sums, so that least and most are not known.
  std::optional<uint64_t> latencyMin, latencyMax;
  double latencyMean = 0;
  uint64_t stalls = 0;   ///< clocks that waves stood before it, over all hits
  std::string mainStall; ///< cause of most of them (Timing/Stall.h); "" if unknown or none
};

struct Profile {
  std::string source; ///< "waveasm-sim" or "rocprofv3"
  std::vector<ProfileEntry> entries; ///< in the order of the code

  /// Indices of the entries with stalls, most clocks first, at most `most`.
  std::vector<size_t> getWorst(size_t most) const;
};

/// A row of a file, not yet mapped to an op.
struct ProfileRow {
  unsigned number = 0; ///< in its file, from 1
  uint64_t address = 0;
  std::string text; ///< assembly
  std::string tag;  ///< as the file has it; rocprofv3 knows none
  uint64_t hits = 0;
  std::optional<uint64_t> latencyMin, latencyMax;
  double latencySum = 0;
  uint64_t stalls = 0;
  std::string mainStall;
};

/// What one file has of one kernel: of one launch, or of several that it adds up.
struct KernelTrace {
  std::string file, source, kernel;
  std::string chip; ///< "" if the file does not say
  /// Address of the kernel's symbol; nullopt: its rows have tags that show where it is.
  std::optional<uint64_t> entry;
  std::vector<ProfileRow> rows;
};

/// Reads a report of waveasm-sim, a code.json or stats_*.csv of rocprofv3, or all of these that a
/// folder has (of rocprofv3's the JSON files, if there are some). There is at least one trace.
llvm::Expected<std::vector<KernelTrace>> readTraces(llvm::StringRef path);

/// Finds the op of each row by compiling a clone of `program`, which must be in the order that
/// ran, and adds up the traces of its kernel; null if there are none. An error names the first row
/// that is not of this code.
llvm::Expected<std::shared_ptr<const Profile>> mapTraces(llvm::ArrayRef<KernelTrace> traces,
                                                         ProgramOp program);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PROFILE_H
