//===- OrderEffects.h - What an op's place in the order affects --*- C++ -*-===//
//
// Everything an op does that constrains its order against others of its block,
// collected once per op: the facts of its record, its physical registers, and for an
// `if` or `loop` the union over its contents, because it moves as one unit. Nothing in
// it depends on where the op stands, so a summary stays valid while ops move.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_ORDEREFFECTS_H
#define WAVEASM_ANALYSIS_ORDEREFFECTS_H

#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// What kind of orderer an op is, as a bit mask.
namespace OrderKind {
enum : uint16_t {
  None = 0,
  Fence = 1,      ///< nothing but comments crosses
  Pinned = 2,     ///< never moves itself
  Raw = 4,        ///< raw lines keep their order
  Barrier = 8,    ///< s_barrier
  Wait = 16,      ///< explicit wait
  Priority = 32,  ///< s_setprio
  Internal = 64,  ///< other sequencer instruction (s_nop)
  Matrix = 128,   ///< matrix instruction
  FixedDef = 256, ///< defines a value whose alignment pins it to a register
  StrictSCC = 512,///< an op below reads SCC without an SSA value
};
} // namespace OrderKind

/// Counters as a bit mask.
namespace CounterMask {
enum : uint8_t { None = 0, VM = 1, LGKM = 2, EXP = 4 };
} // namespace CounterMask

struct OrderEffects {
  uint16_t kinds = 0;          ///< OrderKind
  uint8_t implicitReads = 0;   ///< ImplicitReg
  uint8_t implicitWrites = 0;  ///< ImplicitReg
  uint8_t memReads = 0;        ///< MemSpace
  uint8_t memWrites = 0;       ///< MemSpace
  uint8_t counts = 0;          ///< CounterMask: counters that it increments
  uint8_t waits = 0;           ///< CounterMask: counters that it waits for
  bool isComment = false;      ///< orders nothing
  llvm::SmallVector<RegRange, 2> reads, writes; ///< without VCC, M0 and EXEC
  llvm::SmallVector<RegInfo, 1> fixedDefs;      ///< for OrderKind::FixedDef
  /// Ops of the same block that define what the op or its contents use.
  llvm::SmallVector<mlir::Operation *, 4> defs;
  /// The part of `defs` that is used as an SCC value.
  llvm::SmallVector<mlir::Operation *, 1> sccDefs;
  bool usesSCC = false; ///< has an SCC operand, from this block or above

  bool touchesMemory() const { return memReads | memWrites; }
  /// True if only SSA orders the op.
  bool isFree() const {
    return !(kinds | implicitReads | implicitWrites | memReads | memWrites | counts | waits) &&
           reads.empty() && writes.empty();
  }
};

/// Collects the effects of `op` for the chip ("gfx942"). `strictSCC`: see OrderKind.
OrderEffects getOrderEffects(mlir::Operation *op, llvm::StringRef chip, bool strictSCC);

/// The last top-level op of `program` after which no place observes SCC other than
/// through SSA values; null if none does. Branches count, because they may go back.
mlir::Operation *getLastSCCObserver(ProgramOp program);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_ORDEREFFECTS_H
