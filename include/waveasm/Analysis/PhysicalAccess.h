//===- PhysicalAccess.h - Physical registers an op touches -------*- C++ -*-===//
//
// The one place that says which physical registers an op reads and writes: by its
// types, through precolored names, in raw text, and implicitly. Works on IR before
// and after register allocation; virtual registers do not show.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_PHYSICALACCESS_H
#define WAVEASM_ANALYSIS_PHYSICALACCESS_H

#include "waveasm/Target/RawAsm.h"

namespace waveasm {

struct PhysicalAccess {
  bool known = true; ///< false for a raw line of unknown effect: assume everything
  llvm::SmallVector<RegRange, 6> reads, writes;
  uint8_t implicitReads = 0, implicitWrites = 0; ///< ImplicitReg
};

/// Accesses of `op` itself, without its regions. Pseudo-ops that only name registers
/// (precolored, extract, pack, insert, dce_protect) touch nothing. The condition of
/// `if` and `condition` reads SCC when it is of type scc. `chip` as in "gfx942".
PhysicalAccess getPhysicalAccess(mlir::Operation *op, llvm::StringRef chip);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_PHYSICALACCESS_H
