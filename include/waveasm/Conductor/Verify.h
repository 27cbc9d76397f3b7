//===- Verify.h - Is a schedule the same program? ---------------*- C++ -*-===//
//
// An independent check of a schedule, wherever it came from. It shares no decision with
// the move engine (Analysis/Legality.h): it does not ask whether a move was allowed but
// compares two programs as they stand.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_VERIFY_H
#define WAVEASM_CONDUCTOR_VERIFY_H

#include "mlir/IR/BuiltinOps.h"
#include "waveasm/Analysis/OpenOrder.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// Succeeds if `schedule` has the ops of `original`, each in its block, in an order in
/// which every read sees the write that it sees in the original, and everything that
/// orders others (docs/Conductor.md) has the same ops before and after it. Otherwise
/// emits one error on an op of the schedule, with a note at the other op. Ops are matched
/// by tag where both programs have the tag, else by what they are and what they read.
///
/// With OpenOrder::Warn, another order of two accesses of memory, or of an access and a
/// barrier, is a warning: one for each kind and block, for the first pair.
///
/// Both must be in scheduling form and valid (the verifier of the IR checks definitions
/// before uses). Time is near-linear in the number of ops.
mlir::LogicalResult verifySchedule(ProgramOp original, ProgramOp schedule,
                                   OpenOrder openOrder = OpenOrder::Refuse);

/// The same for every program of two modules, matched by name. Tags `original`, which is
/// otherwise unchanged, as `conductor-tag` would if it has no tags.
mlir::LogicalResult verifySchedule(mlir::ModuleOp original, mlir::ModuleOp schedule,
                                   OpenOrder openOrder = OpenOrder::Refuse);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_VERIFY_H
