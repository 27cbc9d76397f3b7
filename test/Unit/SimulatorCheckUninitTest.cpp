//===- SimulatorCheckUninitTest.cpp - Reads of never written registers ----===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// Runs with only what the launch defines: v0, s[0:1], EXEC; and v10, s10 for convenience.
std::vector<Finding> runCode(llvm::StringRef body, llvm::StringRef chip = "gfx950") {
  Program program(chip, body, 1, Check::Uninit);
  if (!program.image)
    return {};
  program.prepare();
  Wave &wave = program.wave();
  std::fill_n(wave.definedLanes, kNumVGPRs, 0);
  std::fill_n(wave.definedSGPR, kNumSGPRs, false);
  for (unsigned reg : {0, 10, 11})
    wave.definedLanes[reg] = ~0ull;
  for (unsigned reg : {0, 1, 10, 102, 103, 126, 127})
    wave.definedSGPR[reg] = true;
  program.run();
  return program.simulation->getFindings().get();
}

void expectClean(llvm::StringRef body) {
  auto found = runCode(body);
  EXPECT_TRUE(found.empty()) << body.str() << ": " << found[0].text << ": " << found[0].message;
}
void expectOne(llvm::StringRef body, llvm::StringRef reg) {
  auto found = runCode(body);
  ASSERT_EQ(found.size(), 1u) << body.str();
  EXPECT_EQ(found[0].check, Check::Uninit);
  EXPECT_NE(found[0].message.find(("reads " + reg + ",").str()), std::string::npos)
      << found[0].message;
}

} // namespace

TEST(CheckUninit, NeverWritten) {
  expectOne("v_add_u32 v1, v10, v5", "v5");
  expectOne("s_add_u32 s2, s10, s5", "s5");
  expectOne("v_add_u32 v1, s5, v10", "s5");
  expectOne("s_and_b64 s[2:3], s[10:11], exec", "s11");
  expectOne("v_lshlrev_b64 v[2:3], 1, v[4:5]\nv_mov_b32 v4, 0", "v4");
  expectOne("s_cbranch_scc1 l\nl:", "SCC");
  expectOne("v_cndmask_b32 v1, v10, v10, vcc", "vcc_lo");
  expectOne("ds_write_b32 v10, v5", "v5");
  expectOne("v_fmac_f32 v5, v10, v10", "v5");
  expectOne("v_mfma_f32_4x4x1_16b_f32 a[0:3], v10, v5, 0", "v5");
}

TEST(CheckUninit, Written) {
  expectClean("v_mov_b32 v1, v0\nv_add_u32 v2, v1, v10");
  expectClean("s_mov_b32 s2, 0\ns_add_u32 s3, s2, s10\ns_cbranch_scc1 l\nl:");
  expectClean("v_cmp_eq_u32 vcc, v0, v10\nv_cndmask_b32 v1, v0, v10, vcc\ns_cbranch_vccz l\nl:");
  expectClean("v_mfma_f32_4x4x1_16b_f32 a[0:3], v10, v10, 0\n"
              "v_mfma_f32_4x4x1_16b_f32 a[0:3], v10, v10, a[0:3]\nv_accvgpr_read_b32 v1, a3");
  expectClean("s_load_dwordx2 s[4:5], s[0:1], 0\ns_waitcnt lgkmcnt(0)\ns_add_u32 s4, s4, s5");
}

TEST(CheckUninit, KeptPartsOfTheDestination) {
  expectClean("v_writelane_b32 v5, s10, 3\nv_readlane_b32 s4, v5, 3");
  expectOne("v_writelane_b32 v5, s10, 3\nv_readlane_b32 s4, v5, 4\ns_not_b32 s4, s4", "s4");
  expectClean("v_mov_b32_sdwa v5, v10 dst_sel:WORD_1 dst_unused:UNUSED_PRESERVE src0_sel:DWORD");
  expectClean("v_cmp_eq_u16_sdwa s[2:3], v10, v11 src0_sel:DWORD src1_sel:WORD_1");
  expectClean("v_mov_b32_dpp v5, v10 row_shr:1 row_mask:0xf bank_mask:0xf");
  expectClean("ds_write_b32 v10, v0\nds_read_u16_d16 v5, v10\nds_read_u16_d16_hi v5, v10");
  expectClean("v_mov_b32 v5, 0\ns_cmp_eq_u32 s10, s10\ns_cmov_b32 s4, s10");
}

TEST(CheckUninit, LanesOfEXEC) {
  std::string low = "s_mov_b64 exec, 0xff\nv_mov_b32 v5, v10\n";
  expectClean(low + "v_add_u32 v6, v5, v5");
  expectOne(low + "s_mov_b64 exec, 0x1ff\nv_add_u32 v6, v5, v10", "v5");
  expectOne(low + "s_mov_b64 exec, -1\nds_write_b32 v10, v5", "v5");
  expectOne(low + "v_mfma_f32_4x4x1_16b_f32 a[0:3], v10, v5, 0", "v5");
  expectClean(low + "v_readfirstlane_b32 s4, v5");
  expectOne(low + "s_mov_b64 exec, 0x300\nv_readfirstlane_b32 s4, v5", "v5");
  expectClean("s_mov_b64 exec, 0\nv_add_u32 v6, v5, v5\nds_write_b32 v5, v5");
}

TEST(CheckUninit, CopiesPassOn) {
  std::string low = "s_mov_b64 exec, 0xff\nv_mov_b32 v5, v10\ns_mov_b64 exec, -1\n"
                    "v_mov_b32 v6, v5\n";
  expectClean(low);
  expectClean(low + "s_mov_b64 exec, 0xf\nv_add_u32 v7, v6, v6");
  expectOne(low + "v_add_u32 v7, v6, v10", "v6");
  expectClean(low + "v_mov_b32 v6, 0\nv_add_u32 v7, v6, v10");
}

/// Compilers copy and spill registers before anything is in them.
TEST(CheckUninit, CopiesOfNothing) {
  expectClean("v_mov_b32 v1, v5\nv_accvgpr_write_b32 a1, v5\nv_accvgpr_read_b32 v2, a1");
  expectOne("v_mov_b32 v1, v5\nv_add_u32 v2, v10, v1", "v1");
  expectOne("v_accvgpr_read_b32 v2, a1\nds_write_b32 v10, v2", "v2");
  expectOne("v_mov_b64 v[2:3], v[10:11]\nv_mov_b64 v[4:5], v[2:3]\nv_add_u32 v1, v4, v5\n"
            "v_mov_b64 v[4:5], v[6:7]\nv_add_u32 v1, v10, v5", "v5");
  expectClean("s_mov_b32 s4, s5\ns_mov_b64 s[6:7], s[4:5]\ns_mov_b32 s6, s10\ns_not_b32 s6, s6");
  expectOne("s_mov_b64 s[6:7], s[4:5]\ns_not_b32 s7, s7", "s7");
  expectOne("v_mov_b32 v1, s5\nv_add_u32 v2, v10, v1", "v1");
  expectClean("s_mov_b32 s4, m0\ns_mov_b32 m0, s10\nv_writelane_b32 v5, s10, m0\n"
              "s_mov_b32 m0, s4");
  expectOne("s_mov_b32 m0, s10\ns_mov_b32 m0, s4\nv_readlane_b32 s5, v10, m0", "m0");
  expectOne("s_mov_b32 m0, s10\ns_mov_b32 m0, s4\nglobal_load_lds_dword v10, s[0:1]", "m0");
  expectOne("v_writelane_b32 v5, s5, 2\nv_readlane_b32 s6, v5, 2\ns_not_b32 s6, s6", "s6");
  expectClean("v_writelane_b32 v5, s5, 2\nv_writelane_b32 v5, s10, 2\nv_readlane_b32 s6, v5, 2\n"
              "s_not_b32 s6, s6");
}

/// A 64-bit operation of which only the low word counts.
TEST(CheckUninit, HighWords) {
  expectClean("v_mov_b32 v4, 1\nv_mad_u64_u32 v[2:3], vcc, v10, v10, v[4:5]\nv_add_u32 v1, v2, v10");
  expectOne("v_mov_b32 v4, 1\nv_lshl_add_u64 v[2:3], v[4:5], 1, v[10:11]\nv_add_u32 v1, v3, v10",
            "v3");
  expectOne("v_mov_b32 v5, 1\nv_lshl_add_u64 v[2:3], v[4:5], 1, v[10:11]", "v4");
  expectOne("v_mov_b32 v4, 1\nv_lshrrev_b64 v[2:3], 1, v[4:5]", "v5");
}

TEST(CheckUninit, MasksOfLanes) {
  expectClean("s_or_b64 s[2:3], s[4:5], exec\ns_andn2_b64 s[4:5], s[4:5], exec");
  expectOne("s_andn2_b64 s[4:5], exec, s[4:5]", "s4");
  expectOne("s_and_b64 s[2:3], s[4:5], exec", "s4");
  expectClean("s_set_gpr_idx_on s10, gpr_idx(SRC0)\ns_set_gpr_idx_off");
}

TEST(CheckUninit, SelectReadsWhatItChooses) {
  std::string low = "s_mov_b64 exec, 0xff\nv_mov_b32 v5, v10\ns_mov_b64 exec, -1\n";
  expectClean(low + "s_mov_b64 vcc, 0xff\nv_cndmask_b32 v6, v10, v5, vcc\nv_add_u32 v7, v6, v6");
  expectOne(low + "s_mov_b64 vcc, 0x1ff\nv_cndmask_b32 v6, v10, v5, vcc\nv_add_u32 v7, v6, v10",
            "v6");
}

TEST(CheckUninit, PackedPairsReadTheChosenWord) {
  expectClean("v_pk_mul_f32 v[2:3], v[10:11], v[10:11]");
  expectClean("v_mov_b32 v4, 0\nv_pk_mul_f32 v[2:3], v[10:11], v[4:5] op_sel_hi:[1,0]");
  std::string half = "v_mov_b32 v4, 0\nv_pk_mul_f32 v[2:3], v[10:11], v[4:5]";
  expectClean(half + "\nv_add_u32 v1, v2, v10");
  expectOne(half + "\nv_add_u32 v1, v3, v10", "v3");
  expectOne(half + " op_sel:[0,1] op_sel_hi:[1,0]\nv_add_u32 v1, v2, v10", "v2");
  expectOne(half + " op_sel:[0,1]", "v5");
  expectOne("v_pk_mov_b32 v[2:3], v[10:11], v[4:5] op_sel:[0,1]\nv_add_u32 v1, v2, v3", "v3");
  expectClean("v_pk_mul_f32 v[2:3], s[10:11], v[10:11] op_sel_hi:[0,1]");
  expectOne("v_pk_mul_f32 v[2:3], s[10:11], v[10:11]", "s11");
}

TEST(CheckUninit, SpillsOfWhateverIsThere) {
  expectClean("scratch_store_dword off, v5, off");
  expectClean("v_writelane_b32 v5, s5, 0");
}

TEST(CheckUninit, OutstandingResultsAreNotUnwritten) {
  expectClean("ds_write_b32 v10, v0\nds_read_b32 v5, v10\nv_add_u32 v6, v5, v10");
}
