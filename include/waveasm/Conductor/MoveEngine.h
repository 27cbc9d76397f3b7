//===- MoveEngine.h - Applies moves, all or nothing --------------*- C++ -*-===//
//
// Applies commands in order, each checked before it is applied (Analysis/MovePath.h).
// The first that fails undoes the whole round: the module is then exactly what it was.
// A command costs the distance that it moves over, whatever the size of the program. What
// it does depends on the order and on what is kept, not on how rounds are cut: the commands
// of several rounds give the same order as one round.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_MOVEENGINE_H
#define WAVEASM_CONDUCTOR_MOVEENGINE_H

#include "mlir/IR/BuiltinOps.h"
#include "waveasm/Analysis/MovePath.h"
#include "waveasm/Conductor/Move.h"
#include "waveasm/Conductor/Tags.h"

namespace waveasm {

/// An open order (Legality.h) that a command has broken.
struct MoveWarning {
  Severity severity;
  std::string command;
  std::string text;    ///< "moves the read of LDS by 'x' before its write by 'y'; whether ..."
  mlir::Operation *op; ///< the op that has moved
  mlir::Operation *other;

  /// In one line.
  std::string str() const;
};

/// What became of a round.
struct RoundResult {
  llvm::SmallVector<std::string> applied; ///< commands before the failed one, or all
  bool ok = true;
  bool done = false;          ///< the round said `done`
  unsigned failedCommand = 0; ///< from 1
  std::string failed;         ///< the command
  std::string reason;
  mlir::Operation *op = nullptr;    ///< the op that would have moved, if one is known
  mlir::Operation *other = nullptr; ///< the op that forbids it
  /// With OpenOrder::Warn, of the commands that were applied; none if the round failed.
  llvm::SmallVector<MoveWarning> warnings;

  /// What was applied, what failed and why, and the warnings, a line each.
  std::string report() const;
};

class MoveEngine {
public:
  /// Fails with a diagnostic if the module's tags are malformed.
  static mlir::FailureOr<std::unique_ptr<MoveEngine>>
  create(mlir::ModuleOp module, OpenOrder openOrder = OpenOrder::Refuse);

  RoundResult apply(llvm::ArrayRef<std::string> commands);
  /// Takes back the last round that `apply` accepted, if it is not taken back yet.
  void undo();

  /// The op with this tag, or null.
  mlir::Operation *lookup(llvm::StringRef tag) const {
    return tags.lookup(mlir::StringAttr::get(context, tag));
  }
  /// Legality of the program that holds `op`.
  Legality &getLegality(mlir::Operation *op);
  /// The ops that `keep` has pinned.
  const OpSet &getKept() const { return kept; }

private:
  MoveEngine(mlir::MLIRContext *context, TagMap tags, OpenOrder openOrder)
      : context(context), tags(std::move(tags)), openOrder(openOrder) {}

  using Broken = llvm::SmallVectorImpl<Conflict>; ///< open orders
  std::optional<Conflict> applyMove(const Move &move, mlir::Operation *op, mlir::Operation *anchor,
                                    Broken &broken);
  std::optional<Conflict> moveTo(mlir::Operation *op, mlir::Operation *anchor, bool after,
                                 Broken &broken);
  std::optional<Conflict> swap(mlir::Operation *a, mlir::Operation *b, Broken &broken);
  /// Puts `ops` before `before`, in their order; null is the end of their block.
  void place(llvm::ArrayRef<mlir::Operation *> ops, mlir::Operation *before);
  void fail(RoundResult &result, llvm::StringRef command, std::string reason);

  mlir::MLIRContext *context;
  TagMap tags;
  OpenOrder openOrder;
  llvm::DenseMap<mlir::Operation *, std::unique_ptr<Legality>> legality; ///< by program
  OpSet kept;
  /// Undo log of the round: the op and what stood after it (null: the block's end).
  llvm::SmallVector<std::pair<mlir::Operation *, mlir::Operation *>> log;
  llvm::SmallVector<mlir::Operation *> newlyKept;
};

/// "'x' may move up to before 'y', together with 'z'; further it would move ...": a range that
/// findMoveRange found for `op`.
std::string describeRange(mlir::Operation *op, const MoveRange &range, bool up);

/// How far the op may move up and down, what comes along and what stops it, a line each; or why
/// it never moves.
std::string describeMoves(Legality &legality, mlir::Operation *op, const OpSet &kept);

/// Emits the report of a failed round as an error on the op, with a note at the other;
/// on `module` if no op is known.
void emitRoundError(const RoundResult &result, mlir::ModuleOp module);

/// Emits each as a warning on the op, with a note at the other.
void emitMoveWarnings(llvm::ArrayRef<MoveWarning> warnings);

/// Parses the option `memory`: "strict" or "warn"; fails with an error on `module`.
mlir::FailureOr<OpenOrder> parseOpenOrder(llvm::StringRef memory, mlir::ModuleOp module);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_MOVEENGINE_H
