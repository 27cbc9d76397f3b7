//===- AllocationVerifier.h - Proof that allocation is right ------*- C++ -*-===//
//
// Symbolic execution of an allocated program: for every register, which word of which
// value of the program before allocation it holds, over all paths. At each op the
// registers of its operands must hold what its operands were. Knows nothing of live
// ranges, flows or bundles; of the allocator it only accepts register moves and
// repeated constants.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_ALLOCATIONVERIFIER_H
#define WAVEASM_ANALYSIS_ALLOCATIONVERIFIER_H

#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/DenseMap.h"

namespace waveasm {

/// What each word of an operand or result is: a symbol, or the content of a physical
/// register at the time of the use.
struct WordRef {
  bool fixed;
  unsigned id; ///< symbol, or register unit (class * 256 + index)
};
using WordRefs = llvm::SmallVector<WordRef, 4>;

/// The program before allocation. Ops of it that allocation removes must stay in memory
/// until the verification.
class AllocationSnapshot {
public:
  explicit AllocationSnapshot(ProgramOp program);

  struct Record {
    llvm::SmallVector<WordRefs, 3> operands, results;
    llvm::SmallVector<bool, 2> pinned; ///< by result: also known by its register's name
  };
  const Record *lookup(mlir::Operation *op) const {
    auto found = records.find(op);
    return found == records.end() ? nullptr : &found->second;
  }
  /// The symbol of a word of something that is identified by its address.
  unsigned getSymbol(const void *what, unsigned word);
  unsigned getConstantSymbol(int64_t value, unsigned word);

private:
  const WordRefs &getRefs(mlir::Value value);
  WordRefs computeRefs(mlir::Value value);

  llvm::DenseMap<mlir::Operation *, Record> records;
  llvm::DenseMap<mlir::Value, WordRefs> refs;
  llvm::DenseMap<std::pair<const void *, unsigned>, unsigned> symbols;
  llvm::DenseMap<std::pair<int64_t, unsigned>, unsigned> constants;
  unsigned numSymbols = 0; ///< 0 is no symbol
};

/// Diagnostics on each op that finds a wrong register; failure if there is one.
llvm::LogicalResult verifyAllocation(ProgramOp program, AllocationSnapshot &snapshot);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_ALLOCATIONVERIFIER_H
