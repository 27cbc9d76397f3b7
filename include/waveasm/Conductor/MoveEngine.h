//===- MoveEngine.h - Applies moves, all or nothing --------------*- C++ -*-===//
//
// Applies commands in order, each checked before it is applied (Analysis/Legality.h).
// The first that fails undoes the whole round: the module is then exactly what it was.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_MOVEENGINE_H
#define WAVEASM_CONDUCTOR_MOVEENGINE_H

#include "mlir/IR/BuiltinOps.h"
#include "waveasm/Analysis/Legality.h"
#include "waveasm/Conductor/Move.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"

namespace waveasm {

/// What became of a round.
struct RoundResult {
  llvm::SmallVector<std::string> applied; ///< commands before the failed one, or all
  bool ok = true;
  bool done = false;              ///< the round said `done`
  unsigned failedCommand = 0;     ///< from 1
  std::string failed;             ///< the command
  std::string reason;
  mlir::Operation *op = nullptr;    ///< the op that would have moved, if one is known
  mlir::Operation *other = nullptr; ///< the op that forbids it

  /// The report of conductor.md: what was applied, what failed and why.
  std::string report() const;
};

class MoveEngine {
public:
  /// Fails with a diagnostic if the module's tags are malformed.
  static mlir::FailureOr<std::unique_ptr<MoveEngine>> create(mlir::ModuleOp module);

  RoundResult apply(llvm::ArrayRef<std::string> commands);
  /// Takes back the last round that `apply` accepted, if it is not taken back yet.
  void undo();

  /// The op with this tag, or null.
  mlir::Operation *lookup(llvm::StringRef tag) const { return tags.lookup(tag); }
  /// Legality of the program that holds `op`.
  Legality &getLegality(mlir::Operation *op);
  bool isKept(mlir::Operation *op) const { return kept.contains(op); }

private:
  explicit MoveEngine(llvm::StringMap<mlir::Operation *> tags) : tags(std::move(tags)) {}

  std::optional<Conflict> applyMove(const Move &move, mlir::Operation *op,
                                    mlir::Operation *anchor);
  /// Tuples and names emit nothing: those that use the op's results between it and an
  /// anchor below, or make its operands between an anchor above and it, move with it.
  /// Does nothing where one of them cannot.
  void carryFollowers(mlir::Operation *op, mlir::Operation *anchor);
  bool carryUsers(mlir::Operation *op, mlir::Operation *last);
  bool carryOperands(mlir::Operation *op, mlir::Operation *first);
  void place(mlir::Operation *op, mlir::Block *block, mlir::Operation *before);
  /// Takes back what stands in the log behind `mark`.
  void rollBack(size_t mark);
  void fail(RoundResult &result, llvm::StringRef command, std::string reason);

  llvm::StringMap<mlir::Operation *> tags;
  llvm::DenseMap<mlir::Operation *, std::unique_ptr<Legality>> legality; ///< by program
  llvm::DenseSet<mlir::Operation *> kept;
  /// Undo log of the round: the op and what stood after it (null: the block's end).
  llvm::SmallVector<std::pair<mlir::Operation *, mlir::Operation *>> log;
  llvm::SmallVector<mlir::Operation *> newlyKept;
};

/// Emits the report of a failed round as an error on the op, with a note at the other;
/// on `module` if no op is known.
void emitRoundError(const RoundResult &result, mlir::ModuleOp module);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_MOVEENGINE_H
