//===- InstructionStream.h - Instructions in order with edges ----*- C++ -*-===//
//
// A program as the sequence of machine instructions that emission writes, those of
// structure included, cut into blocks with the edges between them: loops, ifs, labels,
// branches. For analyses of issued instructions over all paths.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_INSTRUCTIONSTREAM_H
#define WAVEASM_ANALYSIS_INSTRUCTIONSTREAM_H

#include "llvm/ADT/StringMap.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/RawAsm.h"

namespace waveasm {

struct StreamInstr {
  mlir::Operation *op;  ///< the op that it is, or whose structure emits it
  unsigned states;      ///< instruction slots it counts for: s_nop N has N + 1
  bool structural;      ///< written by emission for a loop, an if or a condition
};

struct StreamBlock {
  unsigned begin = 0, end = 0; ///< range of instructions
  llvm::SmallVector<unsigned, 2> successors;
};

class InstructionStream {
public:
  /// Takes a program in allocated form. `chip` as in "gfx942".
  InstructionStream(ProgramOp program, llvm::StringRef chip);

  llvm::ArrayRef<StreamInstr> getInstrs() const { return instrs; }
  /// Blocks in program order; the first is the entry.
  llvm::ArrayRef<StreamBlock> getBlocks() const { return blocks; }

private:
  void visit(mlir::Block &block);
  void visit(LoopOp loop);
  void visit(IfOp ifOp);
  void visit(RawOp raw);
  void visitBranch(mlir::Operation *op, llvm::StringRef target, bool conditional);
  void append(mlir::Operation *op, unsigned states = 1, bool structural = false);
  /// Ends the current block and begins the next one, which follows it unless the
  /// current one ended in a jump.
  unsigned startBlock(bool follows = true);
  void defineLabel(llvm::StringRef name);
  void addEdge(unsigned from, unsigned to);
  void resolveBranches();

  llvm::StringRef chip;
  std::vector<StreamInstr> instrs;
  std::vector<StreamBlock> blocks;
  llvm::StringMap<unsigned> labels;
  llvm::SmallVector<std::pair<unsigned, llvm::StringRef>> pendingBranches;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_INSTRUCTIONSTREAM_H
