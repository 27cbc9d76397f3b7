//===- InstrWriter.h - Text of one instruction -------------------*- C++ -*-===//
//
// Prints machine instructions from their records: the form decides the operand order,
// the record the spelling. Checks what the encoding can take. Internal to Target.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TARGET_INSTRWRITER_H
#define WAVEASM_LIB_TARGET_INSTRWRITER_H

#include "waveasm/Dialect/WaveASMInterfaces.h"
#include "llvm/Support/raw_ostream.h"

namespace waveasm {

class InstrWriter {
public:
  explicit InstrWriter(llvm::raw_ostream &os) : os(os) {}

  /// Writes `op` as lines of assembly, mostly one. Control flow, raw lines and pseudo-ops
  /// are not handled here. Fails with a diagnostic on `op`.
  mlir::LogicalResult write(mlir::Operation *op, const InstrInfo &info);

  /// Writes the name of a register or a 32-bit immediate.
  mlir::LogicalResult writeOperand(mlir::Operation *op, mlir::Value value);

private:
  // Each returns false after a diagnostic.
  bool operand(mlir::Value value, SourceType type = SourceType::B32);
  bool reg(const RegInfo &info);
  bool immediate(int64_t value, SourceType type);
  bool line(llvm::StringRef name, llvm::ArrayRef<mlir::Value> operands,
            llvm::ArrayRef<SourceType> types = {});

  bool checkTied();
  bool checkVALU(llvm::ArrayRef<mlir::Value> sources, bool readsVCC, bool literalFits);
  bool checkSALU(llvm::ArrayRef<mlir::Value> sources);

  bool writeVALU();
  bool writeMove();
  bool writeLane();
  bool writeSALU();
  bool writeMatrix();
  bool writeBuffer();
  bool writeGlobal();
  bool writeSMEM();
  bool writeLDS();
  bool writeInternal();
  bool bufferOffset(mlir::Value voffset, mlir::Value soffset);
  bool error(const llvm::Twine &message);

  llvm::raw_ostream &os;
  mlir::Operation *op = nullptr;
  const InstrInfo *info = nullptr;
};

} // namespace waveasm

#endif // WAVEASM_LIB_TARGET_INSTRWRITER_H
