//===- RegisterVersions.h - Which write a register read sees ----*- C++ -*-===//
//
// For a program in scheduling form, which write each read of a physical register sees:
// by the name of a precolored value, by a physical type, or implicitly (M0). A legal
// move never changes that, so it stays right while ops move.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_REGISTERVERSIONS_H
#define WAVEASM_ANALYSIS_REGISTERVERSIONS_H

#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace waveasm {

class RegisterVersions {
public:
  /// What a read sees: equal ids are equal contents, within one trip of each loop around
  /// the reads.
  using Id = unsigned;
  static constexpr Id kEntry = 0; ///< what the launch has put there

  explicit RegisterVersions(ProgramOp program);

  /// False if control flow is not structured (labels, branches, raw lines of unknown
  /// effect but the producer's prologue): then nothing is known.
  bool isStructured() const { return structured; }
  /// What `op` reads in register `unit` (RegUnit); `op` must read it.
  Id get(mlir::Operation *op, unsigned unit) const { return reads.lookup({op, unit}); }
  /// The op that has written `id`; null for the entry, and where paths join.
  mlir::Operation *getWriter(Id id) const { return writers[id]; }
  /// The block in which `id` is new in each trip; null for the entry.
  mlir::Block *getBlock(Id id) const { return blocks[id]; }
  /// True if EXEC holds at `op` what the launch has put there: all lanes that exist.
  bool hasEntryExec(mlir::Operation *op) const {
    return !mayGainLanes && !partialExec.contains(op);
  }

private:
  using State = llvm::DenseMap<unsigned, Id>; ///< by unit; absent: kEntry
  Id create(mlir::Operation *writer, mlir::Block *block);
  void visitBlock(mlir::Block &block, State &state);
  void visitRegions(mlir::Operation *op, State &state);
  void visitOp(mlir::Operation *op, State &state);
  void collectWrites(mlir::Operation *op, llvm::DenseSet<unsigned> &units);

  llvm::StringRef chip;
  bool structured = true;
  bool mayGainLanes = false; ///< lanes that the launch leaves off may be switched on
  std::vector<mlir::Operation *> writers = {nullptr};
  std::vector<mlir::Block *> blocks = {nullptr};
  llvm::DenseMap<std::pair<mlir::Operation *, unsigned>, Id> reads;
  llvm::DenseSet<mlir::Operation *> partialExec;
  llvm::SmallVector<mlir::Operation *, 3> prologue;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_REGISTERVERSIONS_H
