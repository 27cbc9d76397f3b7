//===- PhysicalAccess.h - Physical registers an op touches -------*- C++ -*-===//
//
// The one place that says which physical registers an op reads and writes: by its
// types, through precolored names, in raw text, and implicitly. Works on IR before
// and after register allocation; virtual registers do not show.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_PHYSICALACCESS_H
#define WAVEASM_ANALYSIS_PHYSICALACCESS_H

#include "waveasm/Analysis/RegUnits.h"
#include "llvm/Support/Allocator.h"

namespace waveasm {

struct AccessFlags {
  bool known = true; ///< false for a raw line of unknown effect: assume everything
  uint8_t implicitReads = 0, implicitWrites = 0; ///< ImplicitReg, also where VCC, M0 or
                                                 ///< EXEC are spelled as SGPRs
};

struct PhysicalAccess : AccessFlags {
  llvm::SmallVector<RegRange, 6> reads, writes; ///< VCC, M0 and EXEC included
};

/// Accesses of `op` itself, without its regions; `chip` as in "gfx942". Ranges may
/// repeat. The cases that are not plain operands and results:
/// - Pseudo-ops that only name registers (precolored, extract, pack, insert, constant,
///   dce_protect) touch nothing.
/// - `if` and `condition` read SCC if their condition is of type scc, else the SGPR.
/// - A counted loop reads its first init value and its bound at entry and writes SCC.
/// - Init, iteration and yielded values of physical type flow without an access, for
///   all types on an edge are the same; precolored names among them are read.
/// - arith.* on VGPRs reads EXEC, and writes VCC where its expansion may.
PhysicalAccess getPhysicalAccess(mlir::Operation *op, llvm::StringRef chip);

/// The same as units, SCC among them.
struct UnitAccess : AccessFlags {
  llvm::ArrayRef<UnitRange> reads, writes;
  /// The same with ranges that live as long as `allocator`.
  UnitAccess copy(llvm::BumpPtrAllocator &allocator) const;
};

/// Finds those of one op after the other.
class UnitAccessFinder {
public:
  /// `chip` as in "gfx942".
  explicit UnitAccessFinder(llvm::StringRef chip) : chip(chip) {}
  /// `info` is that of `op`. nullopt if `op` names a register that no target has. The ranges are
  /// good until the next call.
  std::optional<UnitAccess> find(mlir::Operation *op, const InstrInfo *info);

private:
  llvm::StringRef chip;
  llvm::SmallVector<UnitRange, 16> reads, writes;
};

/// True if `op` has a result of physical type.
bool hasPhysicalResult(mlir::Operation *op);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_PHYSICALACCESS_H
