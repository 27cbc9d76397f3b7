//===- ScheduleFacts.h - What is known of addresses, conditions --*- C++ -*-===//
//
// What instructions ask of LDS and vector memory, and which waves take a branch: it follows from
// values, and from which accesses stand between which barriers, so it is the same in every order
// of a program. It is found on physical registers, which hide some of it in some orders; where a
// condition is not known, one side is taken. Who compares orders takes the facts of one of them for
// all.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_SCHEDULEFACTS_H
#define WAVEASM_ANALYSIS_SCHEDULEFACTS_H

#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/DenseSet.h"

namespace waveasm {

/// By ops of one form of a program. What is missing is not known.
struct ScheduleFacts {
  /// LDS: clocks of the banks, of the wave with most conflicts.
  struct BankClocks {
    unsigned clocks, base; ///< with and without conflicts
  };
  llvm::DenseMap<mlir::Operation *, BankClocks> banks;
  /// Vector memory: different cache lines of an access, of the wave with most.
  llvm::DenseMap<mlir::Operation *, unsigned> lines;
  /// Waves that do not run the then side of an `if`, one bit each. Where the condition is not known,
  /// all run it if there is no other side, else the side that issues for longer.
  llvm::DenseMap<mlir::Operation *, uint32_t> skips;
  /// Accesses of LDS that are complete before the next barrier of their block lets go.
  llvm::DenseSet<mlir::Operation *> handedOver;
};

/// `program`: in final form.
mlir::FailureOr<ScheduleFacts> findScheduleFacts(ProgramOp program, const TargetInfo &target,
                                                 ValueCache &cache);

/// The same facts by the ops of another form of the program in the same order: before or after
/// compilation. Nullopt if the two do not have the same memory operations and ifs.
std::optional<ScheduleFacts> translateFacts(const ScheduleFacts &facts, ProgramOp from,
                                            ProgramOp to);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_SCHEDULEFACTS_H
