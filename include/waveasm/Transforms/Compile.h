//===- Compile.h - The post-schedule pipeline as functions -------*- C++ -*-===//
//
// What the passes of `--waveasm-post-schedule` do, for callers that compile thousands of
// clones: without a pass manager, without the verifier in between, and with what one
// compilation learned kept for the next. The passes call the same functions.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_COMPILE_H
#define WAVEASM_TRANSFORMS_COMPILE_H

#include "waveasm/Analysis/ProgramFlow.h"
#include "waveasm/Analysis/ValueCache.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"

namespace waveasm {

struct LegalizeCounts {
  unsigned prologueLoads = 0, expanded = 0, moves = 0, reemitted = 0, saved = 0;
};
/// Scheduling form to legal form. Fails with a diagnostic.
llvm::FailureOr<LegalizeCounts> legalizeProgram(ProgramOp program);

/// Inserts the waits that an allocated program needs and returns how many those are.
/// Fails with a diagnostic if `program` is not in allocated form. `flow`, an empty one, is made
/// from the program as it was before.
llvm::FailureOr<unsigned> insertWaits(ProgramOp program, ValueCache &cache, ProgramFlow &flow);

struct WaitStateCounts {
  unsigned nops = 0, states = 0;
};
/// Inserts the wait states that an allocated program misses on `target`. Fails with a
/// diagnostic if `program` is not in allocated form. `flow`: that of insertWaits just before, which
/// saves looking at the registers again.
llvm::FailureOr<WaitStateCounts> insertWaitStates(ProgramOp program, const TargetInfo &target,
                                                  const ProgramFlow *flow = nullptr);

/// Scheduling form to final form. Fails with a diagnostic, and then leaves the IR half
/// changed. The result is that of the pipeline, whatever `cache` holds.
llvm::LogicalResult compileProgram(ProgramOp program, ValueCache &cache);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_COMPILE_H
