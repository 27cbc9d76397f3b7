//===- AllocationProblem.h - What needs registers, and together -*- C++ -*-===//
//
// Variables (SSA values, and the targets of possible copies), the flows between them,
// and the bundles of variables that share one tuple of registers. A flow inside a
// bundle costs nothing; any other is a copy.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H

#include "waveasm/Analysis/Liveness.h"

namespace waveasm {

/// Words of `source` that must be in the words of variable `target` (or from physical
/// register `fixedTarget`) at the copy slot of `node`, where operand `operand` of `op`
/// asks for them.
struct RegisterFlow {
  enum Kind : uint8_t { LoopBack, Tied, IfYield, LoopInit, Pack, InsertTuple, InsertValue, Extract };
  Kind kind;
  unsigned node;
  mlir::Operation *op;
  unsigned operand;
  mlir::Value source;
  unsigned sourceWord, target, targetWord, words;
  int64_t fixedTarget = -1;
};

/// Contents of a run of words: words of the value that first held them. Words with the
/// same contents may share a register while both are live.
struct ContentRun {
  unsigned word, words, root;
  int rootWord;
};

/// A time during which words of a bundle hold something.
struct BundlePiece {
  Slot start, end;
  unsigned word, words, root;
  int rootWord;
};

/// Variables that live in one tuple of registers.
struct Bundle {
  RegClass cls;
  unsigned words;
  int64_t modulus = 1, residue = 0; ///< first register mod modulus = residue
  Slot start = ~0u, end = 0;
  llvm::SmallVector<BundlePiece, 2> pieces;
  llvm::SmallVector<unsigned, 2> variables;
  int64_t base = -1; ///< first register, once assigned
  /// Segments of one word, sorted and merged.
  LiveRange getWordRange(unsigned word) const;
};

class AllocationProblem {
public:
  explicit AllocationProblem(const Liveness &liveness);

  std::vector<Bundle> &getBundles() { return bundles; }
  llvm::ArrayRef<RegisterFlow> getFlows() const { return flows; }
  unsigned getNumVariables() const { return variables.size(); }
  /// First register of `variable` once its bundle has one.
  int64_t getRegister(unsigned variable) const {
    return bundles[variables[variable].bundle].base + variables[variable].offset;
  }
  const Liveness &getLiveness() const { return liveness; }
  /// Flows whose two ends share a bundle.
  unsigned getNumCoalesced() const { return numCoalesced; }

private:
  struct Variable {
    RegClass cls;
    unsigned size;
    unsigned bundle, offset;
    llvm::SmallVector<ContentRun, 1> contents;
  };
  unsigned addVariable(mlir::Type type, llvm::ArrayRef<ContentRun> contents,
                       llvm::ArrayRef<LiveSegment> range);
  unsigned addCopyTarget(mlir::Value source, mlir::Type type, Slot start, Slot end);
  void addValues();
  llvm::SmallVector<ContentRun, 1> getContents(unsigned index);
  void appendContents(mlir::Value value, unsigned from, unsigned words, unsigned at, unsigned self,
                      llvm::SmallVectorImpl<ContentRun> &runs) const;
  void addFlows(unsigned node);
  void addLoopFlows(unsigned node, LoopOp loop);
  void addIfFlows(unsigned node, IfOp branch);
  void addTiedFlow(unsigned node, mlir::Operation *op, unsigned tied);
  void addTupleFlows(unsigned node, mlir::Operation *op);
  void addTupleFlow(RegisterFlow::Kind kind, unsigned node, mlir::Operation *op, unsigned operand,
                    unsigned sourceWord, unsigned targetWord, unsigned words);
  /// Puts `a` and `b` together with b's word 0 at word `delta` of `a`.
  void join(unsigned a, unsigned b);
  bool tryJoin(unsigned a, unsigned b, int delta, bool grow);
  bool conflict(const Bundle &a, const Bundle &b, int delta) const;
  void merge(unsigned into, unsigned from, int delta, int64_t modulus, int64_t residue);
  void coalesce();

  const Liveness &liveness;
  std::vector<Variable> variables;
  std::vector<Bundle> bundles;
  std::vector<RegisterFlow> flows;
  unsigned numCoalesced = 0;
};

/// One congruence that says the same as both; nullopt if there is none.
std::optional<std::pair<int64_t, int64_t>> intersectAlignments(int64_t modulus, int64_t residue,
                                                               int64_t otherModulus,
                                                               int64_t otherResidue);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H
