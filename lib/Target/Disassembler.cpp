//===- Disassembler.cpp - Machine code to facts ---------------------------===//

#include "waveasm/Target/Disassembler.h"
#include "MCTarget.h"
#include "RawAsmDetail.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/TargetRegistry.h"

using namespace llvm;
using namespace waveasm;

struct Disassembler::Impl {
  const MCTarget *mc = nullptr;
  const TargetInfo *target = nullptr;
  std::unique_ptr<MCContext> context;
  std::unique_ptr<MCDisassembler> decoder;
  std::unique_ptr<MCInstPrinter> printer;
};

Disassembler::Disassembler(std::unique_ptr<Impl> impl) : impl(std::move(impl)) {}
Disassembler::~Disassembler() = default;

const TargetInfo &Disassembler::getTarget() const { return *impl->target; }

std::unique_ptr<Disassembler> Disassembler::create(StringRef chip) {
  auto impl = std::make_unique<Impl>();
  impl->target = TargetInfo::get(chip);
  impl->mc = impl->target ? MCTarget::get(chip) : nullptr;
  if (!impl->mc)
    return nullptr;
  const MCTarget &mc = *impl->mc;
  impl->context = std::make_unique<MCContext>(mc.triple, mc.asmInfo.get(), mc.registers.get(),
                                              mc.subtarget.get());
  impl->decoder.reset(mc.target->createMCDisassembler(*mc.subtarget, *impl->context));
  impl->printer.reset(mc.target->createMCInstPrinter(mc.triple, 0, *mc.asmInfo, *mc.instrs,
                                                     *mc.registers));
  if (!impl->decoder || !impl->printer)
    return nullptr;
  return std::unique_ptr<Disassembler>(new Disassembler(std::move(impl)));
}

bool Disassembler::decode(ArrayRef<uint8_t> bytes, uint64_t address, MachineInst &result) {
  MCInst inst;
  uint64_t size = 0;
  // SoftFail: legal encodings with undefined fields, which hardware would run somehow.
  if (impl->decoder->getInstruction(inst, size, bytes, address, nulls()) !=
          MCDisassembler::Success ||
      size == 0 || size > bytes.size())
    return false;
  result = MachineInst();
  result.size = static_cast<unsigned>(size);
  raw_string_ostream text(result.text);
  impl->printer->printInst(&inst, address, "", *impl->mc->subtarget, text);
  text.flush();
  result.text = StringRef(result.text).trim().str();
  for (char &c : result.text)
    c = c == '\t' ? ' ' : c;
  // MC's own spelling, not the first word of the text: aliases print shorter.
  const char *mnemonic = impl->printer->getMnemonic(inst).first;
  StringRef name = StringRef(mnemonic ? mnemonic : "").trim();
  for (StringRef suffix : {"_e32", "_e64", "_dpp", "_sdwa"})
    name.consume_back(suffix);
  result.mnemonic = name.str();
  computeInstEffects(inst, *impl->mc, result.effects);
  result.hazard = describeHazardInstr(result.text, result.effects, *impl->target);
  return true;
}
