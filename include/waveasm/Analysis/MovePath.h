//===- MovePath.h - The way of an op past its neighbours ---------*- C++ -*-===//
//
// Walks an op up or down its block, one neighbour at a time, with the names, constants and
// tuples that come along, and says where it may stop. Everything that moves ops, or tells
// how far one may move, goes by this one walk. Its cost is the distance: no query looks at
// the rest of the block.
//
// What comes along are pseudo-ops that emit nothing and are ordered by values alone:
//   down  those that it passes and that use its results stay right behind it; those that
//         stand right before it and are used by nothing else stay there, unless that
//         keeps more registers alive (an `extract` that would keep the rest of its tuple)
//   up    those that it passes and that make its operands stay right before it
// and in the same way what uses or makes those.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_MOVEPATH_H
#define WAVEASM_ANALYSIS_MOVEPATH_H

#include "waveasm/Analysis/Legality.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace waveasm {

using OpSet = llvm::DenseSet<mlir::Operation *>;

/// Whether `a` stands before `b` in their block. Unlike Operation::isBeforeInBlock, which
/// renumbers the block after each change, it costs the distance between the two.
bool standsBefore(mlir::Operation *a, mlir::Operation *b);

/// The pseudo-ops right before `op` that go down with it, first one first. `getPrevious`
/// gives the op before another one in the order to look at, or null.
llvm::SmallVector<mlir::Operation *>
getAttached(Legality &legality, mlir::Operation *op, const OpSet &kept,
            llvm::function_ref<mlir::Operation *(mlir::Operation *)> getPrevious);

class MovePath {
public:
  /// `kept` ops never move. `op` must not be pinned (Legality::checkPinned). Ops of
  /// `ignored` are not there: neither passed nor taken along.
  MovePath(Legality &legality, mlir::Operation *op, bool up, const OpSet &kept,
           OpenOrder openOrder = OpenOrder::Refuse, const MovePath *ignored = nullptr);

  /// The op that the next step passes or takes along; null at the end of the block.
  mlir::Operation *getNext() const { return next; }
  /// Passes the next op or, unless it is to be the anchor of the move, takes it along.
  /// The reason if it can do neither: then the walk is at its end.
  std::optional<Conflict> step(bool isAnchor = false);
  /// Goes on until `end` is passed (`isAnchor`: and not taken along).
  std::optional<Conflict> stepPast(mlir::Operation *end, bool isAnchor);

  /// Why the op may not stop here, although it may go on: a clobber of SCC.
  std::optional<Conflict> checkPlace() const;

  /// The ops that were passed, nearest first.
  llvm::ArrayRef<mlir::Operation *> getPassed() const { return passed; }
  /// The op and what comes along, in their order.
  llvm::SmallVector<mlir::Operation *> getGroup() const;
  bool holds(mlir::Operation *other) const { return members.contains(other); }
  /// The open orders that were broken so far, if that only warns.
  llvm::ArrayRef<Conflict> getBroken() const { return broken; }

private:
  bool joins(mlir::Operation *other) const;
  void add(mlir::Operation *member);
  std::optional<Conflict> findConflict(mlir::Operation *other);
  std::optional<Conflict> findConflict(mlir::Operation *member, mlir::Operation *other);

  Legality &legality;
  mlir::Operation *op;
  bool up;
  const OpSet &kept;
  OpenOrder openOrder;
  const MovePath *ignored;
  mlir::Operation *next;
  llvm::SmallVector<mlir::Operation *, 4> attached; ///< first one first; empty if `up`
  llvm::SmallVector<mlir::Operation *, 4> taken;    ///< on the way, nearest first
  llvm::SmallVector<mlir::Operation *> passed;
  llvm::SmallVector<Conflict, 1> broken;
  llvm::SmallPtrSet<mlir::Operation *, 8> members; ///< op, attached, taken
  llvm::SmallPtrSet<mlir::Operation *, 8> wanted;  ///< if `up`: what makes their operands
};

/// How far an op may move in one direction.
struct MoveRange {
  /// The op behind which (moving up: before which) the furthest place is; null if there is
  /// none. Places on the way are allowed, too, but for some next to clobbers of SCC.
  mlir::Operation *furthest = nullptr;
  llvm::SmallVector<mlir::Operation *> takenAlong; ///< to the furthest place, in their order
  std::optional<Conflict> stop; ///< why not further; nullopt at the end of the block
};
MoveRange findMoveRange(Legality &legality, mlir::Operation *op, bool up, const OpSet &kept);

/// Two ops that exchange their places, as one step and with what comes along.
struct Swap {
  llvm::SmallVector<mlir::Operation *> up, down; ///< the groups, each in its order
  llvm::SmallVector<Conflict, 1> broken;         ///< open orders, if that only warns
};
/// Fills in `swap`, or says why `first` and `last`, which stands below it, may not.
std::optional<Conflict> checkSwap(Legality &legality, mlir::Operation *first, mlir::Operation *last,
                                  const OpSet &kept, OpenOrder openOrder, Swap &swap);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_MOVEPATH_H
