//===- MCTarget.cpp - LLVM MC objects of one chip -------------------------===//

#include "MCTarget.h"
#include "llvm-c/Target.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/MC/TargetRegistry.h"
#include <mutex>

using namespace llvm;
using namespace waveasm;

static std::unique_ptr<MCTarget> makeTarget(StringRef chip) {
  static std::once_flag initialized;
  std::call_once(initialized, [] {
    LLVMInitializeAMDGPUTargetInfo();
    LLVMInitializeAMDGPUTargetMC();
    LLVMInitializeAMDGPUAsmParser();
    LLVMInitializeAMDGPUDisassembler();
  });
  auto result = std::make_unique<MCTarget>();
  std::string error;
  result->target = TargetRegistry::lookupTarget(result->triple, error);
  if (!result->target)
    return nullptr;
  result->registers.reset(result->target->createMCRegInfo(result->triple));
  result->asmInfo.reset(
      result->target->createMCAsmInfo(*result->registers, result->triple, result->options));
  result->instrs.reset(result->target->createMCInstrInfo());
  result->subtarget.reset(result->target->createMCSubtargetInfo(result->triple, chip, ""));
  if (!result->subtarget || !result->subtarget->isCPUStringValid(chip))
    return nullptr;
  return result;
}

const MCTarget *MCTarget::get(StringRef chip) {
  static std::mutex mutex;
  static StringMap<std::unique_ptr<MCTarget>> targets;
  std::lock_guard<std::mutex> lock(mutex);
  auto [it, inserted] = targets.try_emplace(chip);
  if (inserted)
    it->second = makeTarget(chip);
  return it->second.get();
}
