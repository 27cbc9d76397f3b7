//===- Disassembler.cpp - Machine code to facts ---------------------------===//

#include "waveasm/Target/Disassembler.h"
#include "MCTarget.h"
#include "RawAsmDetail.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/Endian.h"

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

//===----------------------------------------------------------------------===//
// Encodings that LLVM must not see
//===----------------------------------------------------------------------===//

static uint32_t getBits(uint32_t word, unsigned low, unsigned count) {
  return word >> low & ((1u << count) - 1);
}

/// The code of a 32-bit literal as operand, and of the SDWA word as source 0.
static constexpr uint32_t kLiteralCode = 255, kSDWACode = 249;

/// Illegal encodings on which LLVM 22.1's disassembler or printer crash instead of failing:
/// a literal in an encoding that has none, and SDWA fields without a meaning (found by
/// fuzzing; test/Unit/SimulatorFuzzTest.cpp).
static bool isIllegal(uint32_t word, uint32_t next) {
  if (getBits(word, 26, 6) == 0b110100) { // VOP3, VOP3P
    // Compares and lane reads have an SGPR where others have a VGPR as destination.
    uint32_t opcode = getBits(word, 16, 10);
    bool scalar = opcode < 0x100 || opcode == 0x142 || opcode == 0x289;
    if (scalar && getBits(word, 0, 8) == kLiteralCode)
      return true;
    // The f8f6f4 matrix instructions: A and B that are no VGPRs.
    bool f8f6f4 = getBits(word, 16, 16) == 0xd3ad || getBits(word, 16, 16) == 0xd3ae;
    if (f8f6f4 && !(getBits(next, 8, 1) && getBits(next, 17, 1)))
      return true;
    return getBits(next, 0, 9) == kLiteralCode || getBits(next, 9, 9) == kLiteralCode ||
           getBits(next, 18, 9) == kLiteralCode;
  }
  if (getBits(word, 27, 5) == 0b11100 || getBits(word, 26, 6) == 0b111010) // MUBUF, MTBUF
    return getBits(next, 24, 8) == kLiteralCode;
  bool vector = getBits(word, 31, 1) == 0;
  if (!vector || getBits(word, 0, 9) != kSDWACode)
    return false;
  bool compare = getBits(word, 25, 6) == 0b111110;
  bool destination = compare || (getBits(next, 8, 3) != 7 && getBits(next, 11, 2) != 3);
  bool scalarLiteral = getBits(next, 23, 1) && getBits(next, 0, 8) == kLiteralCode;
  bool scalarLiteral1 = getBits(next, 31, 1) && getBits(word, 9, 8) == kLiteralCode;
  return !destination || getBits(next, 16, 3) == 7 || getBits(next, 24, 3) == 7 ||
         scalarLiteral || scalarLiteral1;
}

bool Disassembler::decode(ArrayRef<uint8_t> code, uint64_t address, MachineInst &result) {
  MCInst inst;
  uint64_t size = 0;
  // The longest instruction, padded: a literal behind the end crashes LLVM, too.
  uint8_t bytes[20] = {};
  std::copy_n(code.begin(), std::min<size_t>(code.size(), sizeof(bytes)), bytes);
  auto word = [&](unsigned i) { return support::endian::read32le(bytes + 4 * i); };
  bool prefixed = getBits(word(0), 16, 16) == 0xd3ac; // scales before a matrix instruction
  if (code.size() < 4 || isIllegal(word(0), word(1)) ||
      (prefixed && isIllegal(word(2), word(3))))
    return false;
  // SoftFail: legal encodings with undefined fields, which hardware would run somehow.
  if (impl->decoder->getInstruction(inst, size, bytes, address, nulls()) !=
          MCDisassembler::Success ||
      size == 0 || size > code.size())
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
  // Some of MC's strings go on with a fixed operand: "scratch_store_dword off, ".
  StringRef name = StringRef(mnemonic ? mnemonic : "").trim().take_until(isSpace);
  for (StringRef suffix : {"_e32", "_e64", "_dpp", "_sdwa"})
    name.consume_back(suffix);
  result.mnemonic = name.str();
  computeInstEffects(inst, *impl->mc, result.effects);
  result.hazard = describeHazardInstr(result.text, result.effects, *impl->target);
  return true;
}
