//===- Emission.h - AMDGCN assembly of allocated programs --------*- C++ -*-===//
//
// From IR in allocated or final form (docs/Architecture.md) to the text that LLVM MC
// assembles: instructions, labels and branches of the structured ops, the prologue of
// kernarg preload, kernel descriptors and the metadata a loader reads. What has no
// encoding is an error on the op; nothing wrong is ever printed silently.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_EMISSION_H
#define WAVEASM_TARGET_EMISSION_H

#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

struct EmissionOptions {
  bool comments = false; ///< `waveasm.comment` texts, and tags behind instructions
  /// Says in a section of its own which instruction has which tag (docs/Emission.md, "Tags").
  bool tags = false;
};

/// Assembly text and where each op's part of it begins.
struct Assembly {
  std::string text;
  std::string chip; ///< processor, for example "gfx942"
  /// Byte offset of an op's first character; ascending.
  llvm::SmallVector<std::pair<size_t, mlir::Operation *>, 0> starts;

  /// The op whose text covers byte `offset`, or null.
  mlir::Operation *getOp(size_t offset) const;
};

/// Emits every program in `root` (a program itself, or an op that holds some) as one
/// assembly file. All must be for the same target. Fails with diagnostics.
mlir::FailureOr<Assembly> emitAssembly(mlir::Operation *root,
                                       const EmissionOptions &options = {});

/// Registers of each file that `program` uses, as the kernel descriptor states them.
struct RegisterUse {
  unsigned vgprs = 0, agprs = 0, sgprs = 0;
};
/// What register allocation recorded (`waveasm.num_vgprs`, …), and never less than
/// what the body, raw lines and the entry state touch.
RegisterUse getRegisterUse(ProgramOp program);

/// An ELF object of every program in `root`. What the assembler rejects is reported on
/// the op it came from.
mlir::FailureOr<llvm::SmallVector<char, 0>> emitObject(mlir::Operation *root,
                                                       const EmissionOptions &options = {});
/// The same linked: a code object that a HIP loader accepts.
mlir::FailureOr<llvm::SmallVector<char, 0>> emitHSACO(mlir::Operation *root,
                                                      const EmissionOptions &options = {});

/// Assembles `assembly` and reports what the assembler rejects on the op it came from.
mlir::FailureOr<llvm::SmallVector<char, 0>> assemble(mlir::Operation *root,
                                                     const Assembly &assembly);

} // namespace waveasm

#endif // WAVEASM_TARGET_EMISSION_H
