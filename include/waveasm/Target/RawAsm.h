//===- RawAsm.h - Effects of a line of assembly ------------------*- C++ -*-===//
//
// What a `waveasm.raw` line reads and writes, as LLVM MC understands it. A line that
// MC does not parse as exactly one instruction, a directive or a label has unknown
// effects: it orders everything.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_RAWASM_H
#define WAVEASM_TARGET_RAWASM_H

#include "waveasm/Dialect/WaveASMDialect.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace waveasm {

/// SGPR indices of M0 and of the pair EXEC (operand codes 124 and 126, hardware.md
/// section 1); VCC's is kVCCIndex.
constexpr int64_t kM0Index = 124, kExecIndex = 126;

/// Consecutive physical registers. VCC is s[106:107], M0 s124, EXEC s[126:127].
struct RegRange {
  RegClass cls;
  int64_t index;
  int64_t size;
  bool overlaps(const RegRange &other) const {
    return cls == other.cls && index < other.index + other.size &&
           other.index < index + size;
  }
  bool operator==(const RegRange &other) const {
    return cls == other.cls && index == other.index && size == other.size;
  }
};

struct RawEffects {
  bool known = false; ///< false: orders everything
  std::string opcode; ///< MC's name of the instruction; empty if the line is not exactly one
  llvm::SmallVector<RegRange, 4> reads, writes; ///< explicit and implicit, without SCC, MODE
  uint8_t implicitReads = 0, implicitWrites = 0; ///< ImplicitReg, VCC/EXEC/M0 included
  uint8_t memReads = 0, memWrites = 0;           ///< MemSpace
  Counter counter = Counter::None;
  uint8_t counterIncrement = 0;
  Unit unit = Unit::None;
  /// Operand of s_getreg and s_setreg: register [5:0], first bit [10:6], width - 1
  /// [15:11]; -1 for other instructions.
  int hwreg = -1;
  bool isBranch = false, isTerminator = false;
  /// Latency in LLVM's scheduling model, in issue slots of 4 clocks; 0 if it has none.
  unsigned schedQuads = 0;
};

/// Effects of one line for `chip` ("gfx942"). Results are cached for the life of the
/// process; safe to call from several threads.
const RawEffects &getRawEffects(llvm::StringRef line, llvm::StringRef chip);

} // namespace waveasm

#endif // WAVEASM_TARGET_RAWASM_H
