//===- Legalize.h - Steps of waveasm-legalize --------------------*- C++ -*-===//
//
// The steps from scheduling form to legal form (docs/Architecture.md), in the order
// in which the pass runs them. Each is one walk over the program.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TRANSFORMS_LEGALIZE_H
#define WAVEASM_LIB_TRANSFORMS_LEGALIZE_H

#include "mlir/IR/Builders.h"
#include "waveasm/Dialect/SALUOps.h"
#include "waveasm/Dialect/VALUOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/DenseSet.h"

namespace waveasm::legalize {

/// Instructions added whose write of SCC the text does not have.
using AddedWriters = llvm::DenseSet<mlir::Operation *>;

/// Creates ops at one place. Types are virtual and of the width that the op needs.
class Emitter {
public:
  Emitter(mlir::Operation *before, AddedWriters &added)
      : builder(before), loc(before->getLoc()), added(added) {}

  template <typename Op, typename... Args> Op create(Args &&...args) {
    Op op = Op::create(builder, loc, std::forward<Args>(args)...);
    if (op.getInstrInfo().implicitWrites & ImplicitReg::SCC)
      added.insert(op);
    return op;
  }
  mlir::Type vgpr(int64_t words = 1) { return reg(RegClass::VGPR, words); }
  mlir::Type sgpr(int64_t words = 1) { return reg(RegClass::SGPR, words); }
  mlir::Type reg(RegClass cls, int64_t words) {
    return getVirtualRegType(builder.getContext(), cls, words);
  }
  mlir::Type scc() { return SCCType::get(builder.getContext()); }

  mlir::Value imm(int64_t value) { return create<ConstantOp>(value).getResult(); }
  mlir::Value sMov(mlir::Value source) { return create<SMovB32Op>(sgpr(), source); }
  mlir::Value vMov(mlir::Value source) { return create<VMovB32Op>(vgpr(), source); }
  /// The values side by side, as one virtual tuple.
  mlir::Value pack(RegClass cls, mlir::ValueRange words);
  /// Word `index` of a register tuple, or of an immediate as 64 bits.
  mlir::Value word(mlir::Value value, unsigned index);
  mlir::Value low(mlir::Value value) { return word(value, 0); }
  mlir::Value high(mlir::Value value) { return word(value, 1); }

  mlir::OpBuilder builder;
  mlir::Location loc;
  AddedWriters &added;
};

/// The value of an immediate operand.
inline std::optional<int64_t> getImm(mlir::Value value) {
  if (auto type = llvm::dyn_cast<ImmType>(value.getType()))
    return type.getValue();
  return std::nullopt;
}

/// 32-bit registers of `value`; 0 for an immediate or SCC.
inline int64_t getWords(mlir::Value value) {
  std::optional<RegInfo> info = getRegInfo(value.getType());
  return info ? info->size : 0;
}

/// What the walk over the program found; later steps run only where it says so.
struct Found {
  llvm::SmallVector<mlir::Operation *> arith;   ///< register-file agnostic arithmetic
  llvm::SmallVector<mlir::Operation *> missing; ///< mnemonics that no chip has
  bool writesExec = false;    ///< some op may
  bool structuralSCC = false; ///< SCC as loop argument, loop result or if result
};

/// Diagnoses what the target cannot do.
mlir::FailureOr<Found> checkTarget(ProgramOp program, const TargetInfo &target);

/// Removes the producer's kernarg prologue where emission writes its own. Returns the
/// number of loads removed; fails where the program's ABI is not possible.
mlir::FailureOr<unsigned> removePrologue(ProgramOp program);

/// Expands `arith.*` ops into scalar or vector instructions.
mlir::LogicalResult expandArith(ProgramOp program, const TargetInfo &target,
                                llvm::ArrayRef<mlir::Operation *> ops, AddedWriters &added);

/// Expands an instruction that the chip does not have.
mlir::LogicalResult expandMissing(mlir::Operation *op, const TargetInfo &target,
                                  AddedWriters &added);

/// Those of `ops` after which the text reads VCC before it writes it.
llvm::DenseSet<mlir::Operation *> getLiveVCC(ProgramOp program, const TargetInfo &target,
                                             llvm::ArrayRef<mlir::Operation *> ops);

/// Replaces the result of `op` by `value`, which must come from a new instruction, in
/// the result's type.
void replaceResult(mlir::Operation *op, mlir::Value value, Emitter &emit);

/// Puts literals, SGPR operands and carries where their encodings take them. `writesExec`
/// is whether some op may. Returns the number of moves added; `added` collects new writers
/// of SCC.
mlir::FailureOr<unsigned> legalizeOperands(ProgramOp program, bool writesExec,
                                           AddedWriters &added);

/// SGPRs that keep SCC values from their definitions on.
using SavedFlags = llvm::DenseMap<mlir::Value, mlir::Value>;

/// SCC as a value that control flow carries becomes an SGPR (1 or 0).
void lowerStructuralSCC(ProgramOp program, SavedFlags &saved, AddedWriters &added);

/// Makes SCC hold the right value at each of its readers. Returns the number of
/// comparisons made again.
mlir::FailureOr<unsigned> legalizeSCC(ProgramOp program, const TargetInfo &target,
                                      SavedFlags &saved, AddedWriters &added);

} // namespace waveasm::legalize

#endif // WAVEASM_LIB_TRANSFORMS_LEGALIZE_H
