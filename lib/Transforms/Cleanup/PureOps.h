//===- PureOps.h - Which ops only compute a value ----------------*- C++ -*-===//
//
// Shared by the clean-up passes: an op may be merged with its twin, folded or dropped
// if it does nothing but give a value from values that stay the same.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TRANSFORMS_PUREOPS_H
#define WAVEASM_LIB_TRANSFORMS_PUREOPS_H

#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/BitVector.h"

namespace waveasm::cleanup {

class PureOps {
public:
  explicit PureOps(ProgramOp program);

  /// True if `op` has virtual results and no effect but those and SCC, and nobody reads
  /// that SCC. Reads of EXEC and MODE do not matter here.
  bool isPure(mlir::Operation *op) const;
  /// True if `value` has the same bits at all of its users: it names no register that
  /// the program writes.
  bool isStable(mlir::Value value) const;
  /// Erases `op` and the pure producers that nobody uses then. Returns how many went.
  unsigned eraseDead(mlir::Operation *op) const;

private:
  llvm::BitVector written[3]; ///< by RegClass; fixed registers that the program writes
  bool readsSCCByText = false; ///< branches on SCC, raw lines that read it
};

/// What a 32-bit integer instruction gives for constant sources; nullopt if its record
/// does not say.
std::optional<uint32_t> evaluate(const InstrInfo &info, llvm::ArrayRef<uint32_t> sources);

/// The constant that `value` is: an immediate, or one moved into a register.
std::optional<uint32_t> getConstant(mlir::Value value);

/// The most that `value` can be as an unsigned number.
uint32_t getUpperBound(mlir::Value value, unsigned depth = 0);

} // namespace waveasm::cleanup

#endif // WAVEASM_LIB_TRANSFORMS_PUREOPS_H
