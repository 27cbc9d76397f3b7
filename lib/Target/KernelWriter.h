//===- KernelWriter.h - Body of one kernel as assembly -----------*- C++ -*-===//
//
// Walks a program in order and writes its instructions and what structure implies:
// labels, branches, loop guards, the kernarg-preload prologue. Internal to Target.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TARGET_KERNELWRITER_H
#define WAVEASM_LIB_TARGET_KERNELWRITER_H

#include "InstrWriter.h"
#include "waveasm/Target/Emission.h"
#include "waveasm/Target/KernelABI.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace waveasm {

class KernelWriter {
public:
  /// `name` is the kernel's symbol; `sharedLabels` are in more than one program of the
  /// file and get a local spelling.
  KernelWriter(Assembly &assembly, llvm::raw_string_ostream &os, ProgramOp program,
               llvm::StringRef name, const KernelABI &abi, const TargetInfo &target,
               const llvm::StringSet<> &sharedLabels, const EmissionOptions &options)
      : assembly(assembly), os(os), instrs(os), program(program), name(name), abi(abi),
        target(target), sharedLabels(sharedLabels), options(options) {}

  /// Writes from behind the kernel's label to the last instruction and its size.
  mlir::LogicalResult write();
  /// Writes the records of the tagged instructions (section .waveasm.tags).
  void writeTags();

private:
  mlir::LogicalResult collectLabels();
  void writePrologue();
  mlir::LogicalResult writeBlock(mlir::Block &block);
  mlir::LogicalResult writeOp(mlir::Operation *op);
  mlir::LogicalResult writeInstr(mlir::Operation *op, const InstrInfo &info);
  mlir::LogicalResult writeRaw(RawOp raw);
  mlir::LogicalResult writeBranch(mlir::Operation *op, const InstrInfo &info);
  mlir::LogicalResult writeLoop(LoopOp loop);
  mlir::LogicalResult writeIf(IfOp ifOp);
  mlir::LogicalResult checkRenaming(mlir::Operation *op);
  mlir::LogicalResult checkFlow(mlir::Operation *op, mlir::TypeRange from, mlir::TypeRange to);

  mlir::LogicalResult checkSCC(mlir::Operation *op);
  void noteSCC(mlir::Operation *op, uint8_t implicitWrites);

  void writeLabelName(llvm::StringRef label);
  std::string makeLabel(llvm::StringRef what, unsigned number) const;

  Assembly &assembly;
  llvm::raw_string_ostream &os;
  InstrWriter instrs;
  ProgramOp program;
  llvm::StringRef name;
  const KernelABI &abi;
  const TargetInfo &target;
  const llvm::StringSet<> &sharedLabels;
  const EmissionOptions &options;

  std::string labelPrefix; ///< in no label or raw line of the program
  unsigned numLabels = 0;
  llvm::SmallVector<llvm::StringRef, 0> tags; ///< tag i is at the label "tag_<i>"
  llvm::StringMap<LabelOp> labels;
  mlir::Value scc;                      ///< the value that SCC holds here, if any
  mlir::Operation *sccWriter = nullptr; ///< the op that wrote SCC last
  bool terminated = false;              ///< the last instruction ends the wave
};

} // namespace waveasm

#endif // WAVEASM_LIB_TARGET_KERNELWRITER_H
