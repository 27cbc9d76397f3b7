//===- Legality.h - May these two ops change their order? --------*- C++ -*-===//
//
// The one place that decides whether a move keeps the meaning of a program. It looks at
// the order that must not change: SSA definitions and uses, VCC, SCC, EXEC, M0, MODE,
// physical registers, memory (what MemoryAlias says, unless both accesses read), barriers,
// explicit waits, priority regions, fences.
//
// What crosses what:
//   fence (label, branch, s_sched_barrier, terminator, unknown raw)   comments only
//   s_barrier     neither memory operations nor waits, priority or other sequencer ops
//   explicit wait neither ops that its counter counts nor other sequencer ops; for
//                 vmcnt also no LDS access (it may wait for a DMA into LDS)
//   s_setprio     neither matrix ops, nor memory, nor other sequencer ops
// Ops that one counter counts keep their order if an explicit wait leaves some of that
// counter in flight: another order would change which.
//
// An SCC value may be clobbered before its use (legalization re-emits it), but a move
// that newly puts a clobber there costs instructions and is refused; what the input
// has already is tolerated.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LEGALITY_H
#define WAVEASM_ANALYSIS_LEGALITY_H

#include "waveasm/Analysis/MemoryAlias.h"
#include "waveasm/Analysis/OpenOrder.h"
#include "waveasm/Analysis/OrderEffects.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <memory>

namespace waveasm {

enum class ConflictKind : uint8_t {
  Pinned, Block, SSA, Fence, Register, SCC, Barrier, Wait, Priority, Memory
};

/// Why a move is refused.
struct Conflict {
  ConflictKind kind;
  mlir::Operation *op;    ///< the op that would move
  mlir::Operation *other; ///< the op that forbids it; null if `op` itself does
  std::string text;       ///< "would move the read of VCC by 'x' before its write by 'y'"
  /// Set if `kind` is Memory, or Register with a register that both ops access.
  std::optional<AccessOrder> access = std::nullopt;
  std::optional<MemoryOverlap> overlap = std::nullopt; ///< set if `kind` is Memory
};

/// Of a conflict that is an open order.
Severity getSeverity(const Conflict &conflict);

/// Neighbours in a block, in their old and in a new order.
struct Reordering {
  llvm::SmallVector<mlir::Operation *> before, after;
};

/// Answers for one program, by pairs; for whole moves see MovePath.h. Moving ops inside
/// their blocks keeps it valid; creating or erasing ops, or changing operands, does not.
class Legality {
public:
  explicit Legality(ProgramOp program);
  struct PairReason;

  /// A reason why `earlier` must stay before `later`, both of one block, or nullopt. SCC
  /// values are not pairwise: for them see `findSCCConflict`. With `open`, an open order
  /// is no reason, but put there.
  std::optional<Conflict> findPairConflict(mlir::Operation *earlier, mlir::Operation *later,
                                           mlir::Operation *moved,
                                           std::optional<Conflict> *open = nullptr);
  /// The same as a yes or no, without the text.
  bool mustPrecede(mlir::Operation *earlier, mlir::Operation *later);

  /// A clobber of SCC that `order` puts between a definition and its use, and that was not
  /// there. `moved` are the reordered ops of which one is the clobber or the use, or
  /// defines the value.
  std::optional<Conflict> findSCCConflict(llvm::ArrayRef<mlir::Operation *> moved,
                                          const Reordering &order);
  /// False if no reordering of `moved` can be refused by `findSCCConflict`.
  bool concernsSCC(llvm::ArrayRef<mlir::Operation *> moved);

  /// The reason why `op` never moves, or nullopt.
  std::optional<Conflict> checkPinned(mlir::Operation *op);

  const OrderEffects &getEffects(mlir::Operation *op);
  /// CounterMask: counters of which some explicit wait leaves operations in flight.
  uint8_t getPartialWaits() const { return partialWaits; }
  ProgramOp getProgram() const { return program; }


private:
  class SCCCheck;
  std::optional<PairReason> findReason(mlir::Operation *earlier, mlir::Operation *later);
  std::optional<MemoryConflict> findMemory(mlir::Operation *earlier, const OrderEffects &e,
                                           mlir::Operation *later, const OrderEffects &l);
  bool isOpen(const Conflict &conflict);
  Conflict describe(const PairReason &reason, mlir::Operation *earlier, mlir::Operation *later,
                    mlir::Operation *moved);

  ProgramOp program;
  llvm::StringRef chip;
  /// Top-level ops, up to the last that observes SCC without a value.
  llvm::DenseSet<mlir::Operation *> beforeSCCObserver;
  uint8_t partialWaits = 0; ///< CounterMask: waits that leave ops in flight
  mlir::Operation *partialWait[3] = {nullptr, nullptr, nullptr};
  std::unique_ptr<MemoryAlias> alias; ///< once two accesses meet
  // Owned by pointer: references stay valid while the map grows.
  llvm::DenseMap<mlir::Operation *, std::unique_ptr<OrderEffects>> effects;
};

/// How diagnostics call an op: its tag, or its mnemonic if it has none.
llvm::StringRef getDisplayName(mlir::Operation *op);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LEGALITY_H
