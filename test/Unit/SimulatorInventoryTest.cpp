//===- SimulatorInventoryTest.cpp - Every opcode has semantics ------------===//
//
// Walks all opcodes of the scalar and vector ALU formats and of SMEM: what LLVM's
// disassembler knows, the simulator must decode, too, with the same registers.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"
#include "llvm/Support/Endian.h"
#include <set>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

namespace {

/// Left out on purpose, with the reason.
const std::pair<const char *, const char *> kExcluded[] = {
    {"s_cbranch_g_fork", "needs the fork stack (CSP), for which there is no debugger's view"},
    {"s_cbranch_i_fork", "same"},
    {"s_cbranch_join", "same"},
    {"v_screen_partition_4se_b32", "graphics: a table of the screen's shader engines"},
};

bool isExcluded(StringRef mnemonic) {
  for (const auto &entry : kExcluded)
    if (mnemonic == entry.first)
      return true;
  return false;
}

struct Family {
  const char *name;
  unsigned numOpcodes;
  uint64_t base;    ///< first two words with operands that suit any width
  unsigned shift;   ///< of the opcode
};

// Sources v4, v8, v12 or s4, s8; destination v16, s16.
const Family kFamilies[] = {
    {"SOP1", 256, 0xbe800000u | 16 << 16 | 4, 8},
    {"SOP2", 96, 0x80000000u | 16 << 16 | 8 << 8 | 4, 23},
    {"SOPK", 29, 0xb0000000u | 16 << 16 | 1, 23},
    {"SOPC", 128, 0xbf000000u | 8 << 8 | 4, 16},
    {"SOPP", 128, 0xbf800000u, 16},
    {"SMEM", 256, 0xc0000000u | 1 << 17 | 16 << 6 | 4 | uint64_t(64) << 32, 18},
    {"VOP1", 256, 0x7e000000u | 16 << 17 | 256 + 4, 9},
    {"VOP2", 62, 0x00000000u | 16 << 17 | 8 << 9 | 256 + 4, 25},
    {"VOPC", 256, 0x7c000000u | 8 << 9 | 256 + 4, 17},
    {"VOP3", 1024, 0xd0000000u | 16 | uint64_t(256 + 4 | (256 + 8) << 9 | (256 + 12) << 18) << 32,
     16},
    {"VOP3P", 64, 0xd3800000u | 16 | uint64_t(256 + 4 | (256 + 8) << 9 | (256 + 12) << 18) << 32,
     16},
    // The same with the extra words: selection, lane permutation, literal.
    {"VOP1_SDWA", 256, 0x7e000000u | 16 << 17 | 249 | uint64_t(6 << 16 | 6 << 8 | 4) << 32, 9},
    {"VOP2_SDWA", 62, 0x00000000u | 16 << 17 | 8 << 9 | 249 |
                          uint64_t(6 << 24 | 6 << 16 | 6 << 8 | 4) << 32, 25},
    {"VOPC_SDWA", 256, 0x7c000000u | 8 << 9 | 249 |
                           uint64_t(6 << 24 | 6 << 16 | 1 << 15 | 16 << 8 | 4) << 32, 17},
    {"VOP1_DPP", 256, 0x7e000000u | 16 << 17 | 250 | uint64_t(0xff00e404u) << 32, 9},
    {"VOP2_DPP", 62, 0x00000000u | 16 << 17 | 8 << 9 | 250 | uint64_t(0xff00e404u) << 32, 25},
    {"SOP1_literal", 256, 0xbe800000u | 16 << 16 | 255 | uint64_t(0x12345678) << 32, 8},
    {"SOP2_literal", 96, 0x80000000u | 16 << 16 | 255 << 8 | 4 | uint64_t(0x12345678) << 32, 23},
    {"VOP1_literal", 256, 0x7e000000u | 16 << 17 | 255 | uint64_t(0x12345678) << 32, 9},
    {"VOP2_literal", 62, 0x00000000u | 16 << 17 | 8 << 9 | 255 | uint64_t(0x12345678) << 32, 25},
    {"VOPC_literal", 256, 0x7c000000u | 8 << 9 | 255 | uint64_t(0x12345678) << 32, 17},
    {"VOP3_scalar", 1024, 0xd0000000u | 16 | uint64_t(4 | (256 + 8) << 9 | 242 << 18) << 32, 16},
};

/// Mnemonics of `family` that LLVM decodes and the simulator does not, with the message.
void findMissing(const char *chip, const Family &family, std::set<std::string> &missing,
                 unsigned &known) {
  auto disassembler = Disassembler::create(chip);
  ASSERT_TRUE(disassembler);
  for (unsigned opcode = 0; opcode < family.numOpcodes; ++opcode) {
    uint8_t bytes[16] = {};
    support::endian::write64le(bytes, family.base + (uint64_t(opcode) << family.shift));
    MachineInst machine;
    if (!disassembler->decode(bytes, 0, machine) || isExcluded(machine.mnemonic) ||
        StringRef(machine.text).contains("/*Invalid")) // operands of another class are needed
      continue;
    ++known;
    Instruction inst;
    std::string error;
    if (!decodeInstruction(*disassembler, bytes, 0, inst, error))
      missing.insert(machine.mnemonic + ": " + error);
  }
}

class Inventory : public testing::TestWithParam<std::tuple<const char *, Family>> {};

} // namespace

TEST_P(Inventory, EveryOpcodeDecodes) {
  const Family &family = std::get<1>(GetParam());
  std::set<std::string> missing;
  unsigned known = 0;
  findMissing(std::get<0>(GetParam()), family, missing, known);
  EXPECT_GT(known, 15u);
  for (const std::string &message : missing)
    ADD_FAILURE() << message;
}

INSTANTIATE_TEST_SUITE_P(Chips, Inventory,
                         testing::Combine(testing::Values("gfx942", "gfx950"),
                                          testing::ValuesIn(kFamilies)),
                         [](const auto &info) {
                           return std::string(std::get<0>(info.param)) + "_" +
                                  std::get<1>(info.param).name;
                         });
