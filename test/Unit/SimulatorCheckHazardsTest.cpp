//===- SimulatorCheckHazardsTest.cpp - Every row, exactly enough ----------===//
//
// For each row of Target/Hazards.td a pair of instructions with the number of wait states
// that hardware.md section 3 (not our table) asks for: with that many the check is silent,
// with one fewer it names the row.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"
#include <set>

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

struct Pair {
  const char *row;
  const char *producer, *consumer;
  unsigned gfx942, gfx950; ///< states; kAbsent: not on that chip
};
constexpr unsigned kAbsent = ~0u;

const char *cmpx = "v_cmpx_eq_u32 vcc, v60, v60";

const Pair general[] = {
    {"1", "v_readfirstlane_b32 s4, v1", "buffer_load_dword v2, off, s[4:7], 0", 5, 5},
    {"1", "v_readfirstlane_b32 s4, v1", "global_load_dword v2, v3, s[4:5]", 5, 5},
    {"1", "v_cmp_eq_u32 s[4:5], v1, v2", "buffer_load_dword v2, off, s[8:11], s4", 5, 5},
    {"2", cmpx, "buffer_load_dword v2, off, s[8:11], 0", 5, 5},
    {"3", "v_readfirstlane_b32 s4, v1", "v_add_u32 v2, s4, v3", 2, 2},
    {"3", "v_cmp_eq_u32 vcc, v1, v2", "v_cndmask_b32 v2, v3, v4, vcc", 2, 2},
    {"4", "v_cmp_eq_u32 vcc, v1, v2", "v_div_fmas_f32 v3, v4, v5, v6", 4, 4},
    {"5", "v_readfirstlane_b32 s4, v1", "v_readlane_b32 s5, v2, s4", 4, 4},
    {"5", "v_readfirstlane_b32 s4, v1", "v_writelane_b32 v2, 1, s4", 4, 4},
    {"7", "v_mov_b32 v1, 0", "v_readfirstlane_b32 s4, v1", 1, 1},
    {"8", cmpx, "v_readlane_b32 s5, v2, 3", 4, 4},
    {"9", cmpx, "v_mov_b32_dpp v3, v4 quad_perm:[0,1,2,3] row_mask:0xf bank_mask:0xf", 5, 5},
    {"10", cmpx, "v_mfma_f32_4x4x1_16b_f32 v[0:3], v4, v5, v[8:11]", 4, 4},
    {"11", cmpx, "v_mov_b32 v5, exec_lo", 2, 2},
    {"12", "v_mov_b32 v4, 0", "v_mov_b32_dpp v3, v4 row_shr:1 row_mask:0xf bank_mask:0xf", 2, 2},
    {"13", "v_exp_f32 v1, v2", "v_add_u32 v3, v1, v1", 1, 1},
    {"14", "v_mov_b32_sdwa v1, v2 dst_sel:BYTE_0 dst_unused:UNUSED_PRESERVE src0_sel:DWORD",
     "v_add_u32 v3, v1, v1", 1, 1},
    {"15", "v_pk_add_f16 v1, v2, v3", "v_add_u32 v4, v1, v1", 1, 1},
    {"16", "s_setreg_b32 hwreg(HW_REG_MODE, 0, 4), s4", "s_getreg_b32 s5, hwreg(HW_REG_MODE)", 2,
     2},
    {"19", "global_store_dwordx4 v[0:1], v[4:7], off", "v_mov_b32 v4, 0", 2, 2},
    {"20", "global_store_dwordx4 v[0:1], v[4:7], off", "ds_read_b32 v4, v0", 1, 1},
    {"21", "s_mov_b32 m0, 0", "buffer_load_dword v0, s[8:11], 0 offen lds", 1, 1},
    {"22", "v_cmp_eq_u32 vcc, v1, v2", "v_mov_b32 v3, src_vccz", 5, 5},
    {"22b", cmpx, "v_mov_b32 v3, src_execz", 5, 5},
    {"25", "v_mov_b32 v1, 0", "v_permlane32_swap_b32 v1, v2", kAbsent, 2},
    {"26", cmpx, "v_permlane32_swap_b32 v1, v2", kAbsent, 4},
};

const Pair clauses[] = {
    {"27", "s_load_dword s4, s[2:3], 0x0", "s_load_dword s2, s[8:9], 0x0", 1, 1},
    {"27a", "global_store_dword v[0:1], v5, off\nglobal_load_dword v4, v[2:3], off",
     "global_load_dword v5, v[2:3], off", 1, 1},
    {"27b", "s_load_dwordx2 s[4:5], s[2:3], 0x0", "s_load_dword s6, s[4:5], 0x0", 1, 1},
    {"27c", "global_load_dword v4, v[0:1], off", "global_store_dword v[2:3], v5, off", 1, 1},
    {"27d", "s_load_dwordx2 s[2:3], s[2:3], 0x0", "s_load_dword s4, s[8:9], 0x0", 1, 1},
};

const char *xdl2 = "v_mfma_f32_4x4x4_16b_f16 v[8:11], v[40:41], v[42:43], v[32:35]";
const char *xdl4 = "v_mfma_f32_16x16x16_f16 v[8:11], v[40:41], v[42:43], v[32:35]";
const char *xdl8 = "v_mfma_f32_32x32x8_f16 v[0:15], v[40:41], v[42:43], v[16:31]";
const char *xdl16 = "v_mfma_f32_32x32x4_2b_f16 v[0:31], v[40:41], v[42:43], v[64:95]";
const char *sgemm2 = "v_mfma_f32_4x4x1_16b_f32 v[8:11], v40, v41, v[32:35]";
const char *sgemm8 = "v_mfma_f32_16x16x4_f32 v[8:11], v40, v41, v[32:35]";
const char *sgemm16 = "v_mfma_f32_32x32x2_f32 v[0:15], v40, v41, v[16:31]";
const char *dgemm16 = "v_mfma_f64_16x16x4_f64 v[8:15], v[40:41], v[42:43], v[32:39]";
const char *dgemm4 = "v_mfma_f64_4x4x4_4b_f64 v[8:9], v[40:41], v[42:43], v[32:33]";
// Consumers of v8 to v11.
const char *xdlC = "v_mfma_f32_16x16x16_f16 v[96:99], v[40:41], v[42:43], v[10:13]";
const char *sgemmC = "v_mfma_f32_16x16x4_f32 v[96:99], v40, v41, v[10:13]";
const char *xdlA = "v_mfma_f32_16x16x16_f16 v[96:99], v[8:9], v[42:43], v[100:103]";
const char *xdlB = "v_mfma_f32_16x16x16_f16 v[96:99], v[42:43], v[10:11], v[100:103]";
const char *valuRead = "v_mov_b32 v96, v8";
const char *valuWrite = "v_mov_b32 v9, 0";
const char *store = "ds_write_b32 v0, v8";
const char *load = "ds_read_b32 v9, v50";

const Pair matrix[] = {
    {"mfma.valu", "v_mov_b32 v4, 0", "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[8:11]", 2,
     2},
    {"mfma.valu", "v_mov_b32 v9, 0", "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[8:11]", 2,
     2},
    {"dot.read", "v_dot2_f32_f16 v1, v2, v3, v4", "v_add_u32 v5, v1, v1", 3, 3},
    {"dot.read", "v_dot2_f32_f16 v1, v2, v3, v4", "ds_write_b32 v50, v1", 3, 3},
    {"dot.write", "v_dot2_f32_f16 v1, v2, v3, v4", "v_mov_b32 v1, 0", 3, 3},
    {"dot.mfma", "v_dot2_f32_f16 v4, v2, v3, v4",
     "v_mfma_f32_16x16x16_f16 v[20:23], v[4:5], v[6:7], v[8:11]", 3, 3},
    {"xdl.c.exact", xdl2, "v_mfma_f32_4x4x4_16b_f16 v[20:23], v[40:41], v[42:43], v[8:11]", 2, 2},
    {"xdl.c", xdl2, xdlC, 3, 4},
    {"xdl.c", xdl4, xdlC, 5, 6},
    {"xdl.c", xdl8, xdlC, 9, 10},
    {"xdl.c", xdl16, xdlC, 17, 18},
    {"xdl.c.sd", xdl2, sgemmC, 3, 3},
    {"xdl.c.sd", xdl4, sgemmC, 5, 6},
    {"xdl.c.sd", xdl8, sgemmC, 9, 10},
    {"xdl.c.sd", xdl16, sgemmC, 17, 18},
    {"xdl.ab", xdl2, xdlA, 5, 5},
    {"xdl.ab", xdl4, xdlB, 7, 8},
    {"xdl.ab", xdl8, xdlA, 11, 12},
    {"xdl.ab", xdl16, xdlB, 19, 20},
    {"xdl.other", xdl2, valuRead, 5, 5},
    {"xdl.other", xdl4, valuWrite, 7, 8},
    {"xdl.other", xdl8, store, 11, 12},
    {"xdl.other", xdl16, load, 19, 20},
    {"xdl.war", xdl2, "v_mov_b32 v32, 0", 1, 1},
    {"xdl.war", xdl4, "ds_read_b32 v32, v50", 3, 3},
    {"xdl.war", xdl8, "v_mov_b32 v16, 0", 7, 7},
    {"xdl.war", xdl16, "v_mov_b32 v64, 0", 15, 15},
    {"sgemm.c", sgemm2, sgemmC, 2, 2},
    {"sgemm.c", sgemm8, sgemmC, 8, 8},
    {"sgemm.c", sgemm16, sgemmC, 16, 16},
    {"sgemm.ab", sgemm2, xdlA, 4, 4},
    {"sgemm.ab", sgemm8, xdlB, 10, 10},
    {"sgemm.ab", sgemm16, xdlA, 18, 18},
    {"sgemm.other", sgemm2, valuRead, 4, 4},
    {"sgemm.other", sgemm8, valuWrite, 10, 10},
    {"sgemm.other", sgemm16, store, 18, 18},
    {"sgemm.other", sgemm16, load, 18, 18},
    {"dgemm16.c", dgemm16, "v_mfma_f64_16x16x4_f64 v[96:103], v[40:41], v[42:43], v[10:17]", 9,
     17},
    {"dgemm16.ab", dgemm16, "v_mfma_f64_16x16x4_f64 v[96:103], v[8:9], v[42:43], v[104:111]", 11,
     19},
    {"dgemm16.other", dgemm16, valuRead, 11, 19},
    {"dgemm16.other", dgemm16, valuWrite, 11, 19},
    {"dgemm16.load", dgemm16, load, 11, 19},
    {"dgemm16.mem", dgemm16, store, 18, 18},
    {"dgemm4.c", dgemm4, "v_mfma_f64_4x4x4_4b_f64 v[96:97], v[40:41], v[42:43], v[8:9]", 4, 4},
    {"dgemm4.ab", dgemm4, "v_mfma_f64_4x4x4_4b_f64 v[96:97], v[8:9], v[42:43], v[98:99]", 6, 6},
    {"dgemm4.other", dgemm4, valuRead, 6, 6},
    {"dgemm4.load", dgemm4, load, 6, 6},
    {"dgemm4.mem", dgemm4, store, 9, 9},
    {"dgemm.fma64", dgemm4, "v_fma_f64 v[96:97], v[98:99], v[98:99], v[98:99]", 2, 2},
};

std::string nops(unsigned states) {
  std::string text;
  for (; states; states -= std::min(states, 16u))
    text += "s_nop " + std::to_string(std::min(states, 16u) - 1) + "\n";
  return text;
}

std::vector<Finding> runCode(const std::string &body, llvm::StringRef chip) {
  Program program(chip, body, 1, Check::Hazards);
  if (!program.image)
    return {};
  program.run();
  return program.simulation->getFindings().get();
}

void expectStates(const Pair &pair, llvm::StringRef chip, unsigned states) {
  if (states == kAbsent)
    return;
  std::string before = std::string(pair.producer) + "\n", after = std::string(pair.consumer);
  auto clean = runCode(before + nops(states) + after, chip);
  EXPECT_TRUE(clean.empty()) << pair.row << ": " << before << after << ": " << clean[0].message;
  auto found = runCode(before + nops(states - 1) + after, chip);
  ASSERT_EQ(found.size(), 1u) << pair.row << " on " << chip.str() << ": " << before << after;
  std::string expected = "needs " + std::to_string(states) + " wait states after 0x";
  EXPECT_NE(found[0].message.find(expected), std::string::npos) << found[0].message;
  EXPECT_NE(found[0].message.find("has " + std::to_string(states - 1) + " (row " + pair.row + " "),
            std::string::npos)
      << pair.row << ": " << found[0].message;
}

} // namespace

TEST(CheckHazards, GeneralRows) {
  for (const Pair &pair : general) {
    expectStates(pair, "gfx942", pair.gfx942);
    expectStates(pair, "gfx950", pair.gfx950);
  }
}

TEST(CheckHazards, MatrixRows) {
  for (const Pair &pair : matrix) {
    expectStates(pair, "gfx942", pair.gfx942);
    expectStates(pair, "gfx950", pair.gfx950);
  }
}

TEST(CheckHazards, ClausesNeedAnotherKindBetween) {
  for (const Pair &pair : clauses)
    for (const char *chip : {"gfx942", "gfx950"}) {
      std::string before = std::string(pair.producer) + "\n", after = pair.consumer;
      EXPECT_EQ(runCode(before + after, chip).size(), 1u) << pair.row;
      EXPECT_TRUE(runCode(before + "s_nop 0\n" + after, chip).empty()) << pair.row;
    }
}

// Rows whose instructions no program under test can have: traps and the vector skip mode
// are not simulated, and machine code has no second name for VCC.
TEST(CheckHazards, NoRowIsForgotten) {
  std::set<std::string> tested = {"17", "17b", "18", "24"};
  for (const Pair &pair : general)
    tested.insert(pair.row);
  for (const Pair &pair : clauses)
    tested.insert(pair.row);
  for (const Pair &pair : matrix)
    tested.insert(pair.row);
  for (const waveasm::HazardRow &row : waveasm::getHazardRows())
    EXPECT_TRUE(tested.count(row.id.str())) << row.id.str();
}

TEST(CheckHazards, EveryIssuedInstructionCountsOne) {
  std::string before = "v_readfirstlane_b32 s4, v1\n", after = "buffer_load_dword v2, off, s[4:7], 0";
  std::string five = "s_waitcnt vmcnt(0)\ns_setprio 1\nv_mov_b32 v9, 0\ns_branch l\nl: s_barrier\n";
  EXPECT_TRUE(runCode(before + five + after, "gfx942").empty());
  EXPECT_EQ(runCode(before + five.substr(five.find('\n') + 1) + after, "gfx942").size(), 1u);
}

TEST(CheckHazards, AlongTheExecutedPath) {
  // The producer is the last instruction of the loop body, the consumer its first.
  std::string loop = "s_mov_b32 s20, 3\nagain: v_add_u32 v2, s4, v3\n"
                     "v_readfirstlane_b32 s4, v1\ns_sub_u32 s20, s20, 1\ns_cmp_lg_u32 s20, 0\n";
  auto clean = runCode(loop + "s_cbranch_scc1 again", "gfx950");
  EXPECT_TRUE(clean.empty());
  std::string tight = "s_mov_b32 s20, 3\nagain: v_add_u32 v2, s4, v3\ns_sub_u32 s20, s20, 1\n"
                      "s_cmp_lg_u32 s20, 0\nv_readfirstlane_b32 s4, v1\ns_cbranch_scc1 again";
  auto found = runCode(tight, "gfx950");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].count, 2u); // not on the first way in
  // The same instructions on a path that is not taken.
  std::string skipped = "s_mov_b32 s20, 1\ns_cmp_lg_u32 s20, 0\nv_readfirstlane_b32 s4, v1\n"
                        "s_cbranch_scc1 on\nv_add_u32 v2, s4, v3\non:";
  EXPECT_TRUE(runCode(skipped, "gfx950").empty());
}

TEST(CheckHazards, OverwrittenMatrixResultsNoLongerMatter) {
  // The second, short one overwrites the result of the first, long one.
  std::string code = std::string(xdl16) + "\n" +
                     "v_mfma_f32_4x4x4_16b_f16 v[0:3], v[40:41], v[42:43], v[100:103]\n";
  EXPECT_TRUE(runCode(code + nops(5) + "v_mov_b32 v99, v4", "gfx942").size() == 1);
  std::string all = std::string(xdl4) + "\n" +
                    "v_mfma_f32_4x4x4_16b_f16 v[8:11], v[40:41], v[42:43], v[100:103]\n";
  EXPECT_TRUE(runCode(all + nops(5) + "v_mov_b32 v99, v8", "gfx942").empty());
  EXPECT_EQ(runCode(all + nops(4) + "v_mov_b32 v99, v8", "gfx942").size(), 1u);
}
