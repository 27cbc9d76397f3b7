//===- SimulatorMemoryInventoryTest.cpp - Every memory opcode -------------===//
//
// Walks all opcodes of the memory formats with several operand shapes: what LLVM's
// disassembler knows, the simulator must decode, too, with the same registers.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"
#include "llvm/Support/Endian.h"
#include <map>
#include <set>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

namespace {

/// Encodings of one format: LLVM wants unused fields to be zero, hence the shapes.
struct Encodings {
  const char *prefix;
  std::vector<uint64_t> words;
};

uint64_t join(uint32_t low, uint32_t high) { return low | static_cast<uint64_t>(high) << 32; }

Encodings makeDS() {
  Encodings result{"ds_", {}};
  for (uint32_t opcode = 0; opcode < 256; ++opcode)
    for (uint32_t shape = 0; shape < 32; ++shape)
      result.words.push_back(join(0xd8000000u | opcode << 17 | (shape >> 4 & 1) << 16,
                                  (shape & 1 ? 8 : 0) | (shape & 2 ? 6 << 8 : 0) |
                                      (shape & 4 ? 4 << 16 : 0) | (shape & 8 ? 2u << 24 : 0)));
  return result;
}

Encodings makeFlat(const char *prefix, uint32_t segment) {
  Encodings result{prefix, {}};
  for (uint32_t opcode = 0; opcode < 128; ++opcode)
    for (uint32_t shape = 0; shape < 64; ++shape) {
      // Address in VGPR, in SGPR, returning, data, destination; scratch without VGPR.
      uint32_t saddr = shape & 1 ? 0x7f : segment ? 4 : 0;
      result.words.push_back(join(0xdc000000u | opcode << 18 | segment << 14 |
                                      (shape >> 1 & 1) << 16 | (shape >> 5 & 1) << 13,
                                  (shape & 4 ? 6 : 0) | (shape & 8 ? 8 << 8 : 0) | saddr << 16 |
                                      (shape & 16 ? 2u << 24 : 0)));
    }
  return result;
}

Encodings makeBuffer() {
  Encodings result{"buffer_", {}};
  for (uint32_t opcode = 0; opcode < 128; ++opcode)
    for (uint32_t shape = 0; shape < 128; ++shape) {
      uint32_t address = shape & 3 ? 6 : 0; // offen, idxen
      result.words.push_back(join(0xe0000000u | opcode << 18 | (shape & 3) << 12 |
                                      (shape >> 2 & 1) << 14 | (shape >> 3 & 1) << 16,
                                  address | (shape & 16 ? 8 << 8 : 0) |
                                      (shape & 32 ? 1 << 16 : 0) | (shape & 64 ? 0x80u << 24 : 0)));
    }
  return result;
}

Encodings makeTyped() {
  Encodings result{"tbuffer_", {}};
  for (uint32_t opcode = 0; opcode < 16; ++opcode)
    for (uint32_t shape = 0; shape < 4; ++shape)
      result.words.push_back(join(0xe8000000u | opcode << 15 | shape << 12 | 4 << 19 | 7 << 23,
                                  (shape ? 6 : 0) | 8 << 8 | 1 << 16 | 0x80u << 24));
  return result;
}

/// Decodes all; returns the mnemonics that LLVM knows.
std::set<std::string> findMissing(const char *chip, const Encodings &encodings) {
  auto disassembler = Disassembler::create(chip);
  std::set<std::string> known;
  std::map<std::string, std::string> missing;
  for (uint64_t words : encodings.words) {
    uint8_t bytes[16] = {};
    support::endian::write64le(bytes, words);
    MachineInst machine;
    if (!disassembler->decode(bytes, 0, machine) ||
        !StringRef(machine.mnemonic).starts_with(encodings.prefix))
      continue;
    known.insert(machine.mnemonic);
    Instruction inst;
    std::string error;
    if (!decodeInstruction(*disassembler, bytes, 0, inst, error))
      missing.try_emplace(machine.mnemonic, machine.text + ": " + error);
  }
  for (const auto &[mnemonic, message] : missing)
    ADD_FAILURE() << chip << ": " << message;
  return known;
}

} // namespace

TEST(SimulatorInventory, EveryMemoryOpcodeDecodes) {
  struct {
    Encodings encodings;
    unsigned gfx942, gfx950; ///< mnemonics that LLVM 22 has
  } const families[] = {{makeDS(), 128, 132},
                        {makeFlat("flat_", 0), 54, 54},
                        {makeFlat("scratch_", 1), 27, 27},
                        {makeFlat("global_", 2), 59, 61},
                        {makeBuffer(), 73, 74},
                        {makeTyped(), 16, 16}};
  for (const auto &family : families) {
    EXPECT_GE(findMissing("gfx942", family.encodings).size(), family.gfx942)
        << family.encodings.prefix;
    EXPECT_GE(findMissing("gfx950", family.encodings).size(), family.gfx950)
        << family.encodings.prefix;
  }
}
