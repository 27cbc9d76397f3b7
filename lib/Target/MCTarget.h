//===- MCTarget.h - LLVM MC objects of one chip ------------------*- C++ -*-===//
//
// What reading and writing AMDGCN assembly in process needs of LLVM MC. Internal to
// the Target library.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_TARGET_MCTARGET_H
#define WAVEASM_LIB_TARGET_MCTARGET_H

#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/TargetParser/Triple.h"
#include <memory>

namespace llvm {
class Target;
} // namespace llvm

namespace waveasm {

/// The immutable MC tables of one chip, shared by all threads.
struct MCTarget {
  llvm::Triple triple{"amdgcn-amd-amdhsa"};
  const llvm::Target *target = nullptr;
  llvm::MCTargetOptions options;
  std::unique_ptr<llvm::MCRegisterInfo> registers;
  std::unique_ptr<llvm::MCAsmInfo> asmInfo;
  std::unique_ptr<llvm::MCInstrInfo> instrs;
  std::unique_ptr<llvm::MCSubtargetInfo> subtarget;

  /// The tables of `chip` ("gfx942"), made on first use; null for a processor that
  /// LLVM does not know.
  static const MCTarget *get(llvm::StringRef chip);
};

} // namespace waveasm

#endif // WAVEASM_LIB_TARGET_MCTARGET_H
