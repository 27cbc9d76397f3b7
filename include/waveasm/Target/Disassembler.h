//===- Disassembler.h - Machine code to facts --------------------*- C++ -*-===//
//
// One machine instruction as LLVM's disassembler reads it, with what MC says it touches
// and what it is to the hazard rows. For everything that works on code instead of IR.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_DISASSEMBLER_H
#define WAVEASM_TARGET_DISASSEMBLER_H

#include "llvm/ADT/ArrayRef.h"
#include "waveasm/Target/Hazards.h"
#include <memory>

namespace waveasm {

/// An instruction of a code object.
struct MachineInst {
  unsigned size = 0;    ///< bytes: 4 to 16
  std::string text;     ///< assembly, one line without comment
  std::string mnemonic; ///< without the encoding suffix (_e32, _e64, _sdwa, _dpp)
  RawEffects effects;   ///< registers, memory, counter; `opcode` is MC's name
  HazardInstr hazard;
};

/// LLVM's disassembler for one chip. Not safe to use from several threads at once.
class Disassembler {
public:
  /// Null for a chip whose facts we do not have.
  static std::unique_ptr<Disassembler> create(llvm::StringRef chip);
  ~Disassembler();

  /// Reads the instruction at the start of `bytes`, which lies at `address`. False if the
  /// bytes are not one; `inst` is then left alone.
  bool decode(llvm::ArrayRef<uint8_t> bytes, uint64_t address, MachineInst &inst);
  const TargetInfo &getTarget() const;

private:
  struct Impl;
  explicit Disassembler(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl;
};

} // namespace waveasm

#endif // WAVEASM_TARGET_DISASSEMBLER_H
