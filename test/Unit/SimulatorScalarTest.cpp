//===- SimulatorScalarTest.cpp - SALU and SMEM by hand-made values --------===//
//
// Expected values are worked out by hand from the pseudo code of the ISA document, or
// computed bit by bit as it says.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// One instruction with its sources in s[4:5] and s[6:7], and its destination, whose old
/// value is `old`, in s[8:9].
struct Row {
  const char *text;
  uint64_t a, b;
  bool sccIn;
  uint64_t result;
  bool scc;
  uint64_t old = 0;
};

void check(const Row &row) {
  SCOPED_TRACE(row.text);
  Program p("gfx942", row.text);
  ASSERT_TRUE(p.image);
  p.wave().set64(4, row.a);
  p.wave().set64(6, row.b);
  p.wave().set64(8, row.old);
  p.wave().scc = row.sccIn;
  p.run();
  EXPECT_EQ(p.wave().get64(8), row.result);
  EXPECT_EQ(p.wave().scc, row.scc);
}

} // namespace

TEST(Scalar, Arithmetic) {
  const uint64_t min32 = 0x80000000u, max32 = 0x7fffffffu, ones = 0xffffffffu;
  for (const Row &row : std::initializer_list<Row>{
           {"s_add_u32 s8, s4, s6", ones, 1, false, 0, true},
           {"s_add_u32 s8, s4, s6", max32, 1, true, min32, false},
           {"s_add_i32 s8, s4, s6", max32, 1, false, min32, true},
           {"s_add_i32 s8, s4, s6", ones, 1, true, 0, false},
           {"s_sub_u32 s8, s4, s6", 1, 2, false, ones, true},
           {"s_sub_u32 s8, s4, s6", 2, 2, true, 0, false},
           {"s_sub_i32 s8, s4, s6", min32, 1, false, max32, true},
           {"s_sub_i32 s8, s4, s6", 1, 2, true, ones, false},
           {"s_addc_u32 s8, s4, s6", ones, 0, true, 0, true},
           {"s_addc_u32 s8, s4, s6", ones, ones, true, ones, true},
           {"s_addc_u32 s8, s4, s6", 1, 2, false, 3, false},
           {"s_subb_u32 s8, s4, s6", 5, 5, true, ones, true},
           {"s_subb_u32 s8, s4, s6", 0, ones, true, 0, true},
           {"s_subb_u32 s8, s4, s6", 5, 4, true, 0, false},
           {"s_min_i32 s8, s4, s6", ones, 1, false, ones, true},
           {"s_min_u32 s8, s4, s6", ones, 1, true, 1, false},
           {"s_max_i32 s8, s4, s6", ones, 1, true, 1, false},
           {"s_max_u32 s8, s4, s6", ones, 1, false, ones, true},
           {"s_max_u32 s8, s4, s6", 7, 7, true, 7, false},
           {"s_max_i32 s8, s4, s6", ones, ones, true, ones, false},
           {"s_min_u32 s8, s4, s6", 7, 7, true, 7, false},
           {"s_mul_i32 s8, s4, s6", 0x12345678, 0x10, true, 0x23456780, true},
           {"s_mul_hi_u32 s8, s4, s6", ones, ones, false, 0xfffffffe, false},
           {"s_mul_hi_i32 s8, s4, s6", ones, 2, false, ones, false},
           {"s_abs_i32 s8, s4", min32, 0, false, min32, true},
           {"s_abs_i32 s8, s4", ones, 0, false, 1, true},
           {"s_abs_i32 s8, s4", 0, 0, true, 0, false},
           {"s_absdiff_i32 s8, s4, s6", 2, 5, false, 3, true},
           {"s_absdiff_i32 s8, s4, s6", min32, 0, false, min32, true},
           {"s_absdiff_i32 s8, s4, s6", 9, 9, true, 0, false},
           {"s_lshl1_add_u32 s8, s4, s6", min32, 5, false, 5, true},
           {"s_lshl2_add_u32 s8, s4, s6", 3, 5, true, 17, false},
           {"s_lshl3_add_u32 s8, s4, s6", 0x20000000, 1, false, 1, true},
           {"s_lshl4_add_u32 s8, s4, s6", 0x0fffffff, 0x10, false, 0, true},
           {"s_sext_i32_i8 s8, s4", 0x1280, 0, true, 0xffffff80, true},
           {"s_sext_i32_i16 s8, s4", 0x18000, 0, false, 0xffff8000, false},
           {"s_movk_i32 s8, 0x8000", 0, 0, true, 0xffff8000, true},
           {"s_cmovk_i32 s8, -2", 0, 0, true, 0xfffffffe, true, 5},
           {"s_cmovk_i32 s8, -2", 0, 0, false, 5, false, 5},
           {"s_addk_i32 s8, 1", 0, 0, false, min32, true, max32},
           {"s_addk_i32 s8, -1", 0, 0, true, 4, false, 5},
           {"s_mulk_i32 s8, -3", 0, 0, true, 0xfffffff1, true, 5},
       })
    check(row);
}

TEST(Scalar, Logic) {
  const uint64_t a = 0xf0f0f0f012345678ull, b = 0xff00ff00ff00ff00ull;
  for (const Row &row : std::initializer_list<Row>{
           {"s_and_b32 s8, s4, s6", a, b, false, 0x12005600, true},
           {"s_and_b32 s8, s4, s6", 1, 2, true, 0, false},
           {"s_and_b64 s[8:9], s[4:5], s[6:7]", a, b, false, 0xf000f00012005600ull, true},
           {"s_and_b64 s[8:9], s[4:5], s[6:7]", 1ull << 32, 1, true, 0, false},
           {"s_or_b64 s[8:9], s[4:5], s[6:7]", 1ull << 40, 1, false, 1ull << 40 | 1, true},
           {"s_xor_b64 s[8:9], s[4:5], s[6:7]", a, a, true, 0, false},
           {"s_andn2_b64 s[8:9], s[4:5], s[6:7]", a, b, false, 0x00f000f000340078ull, true},
           {"s_orn2_b32 s8, s4, s6", 1, 0xfffffff0, false, 15, true},
           {"s_nand_b32 s8, s4, s6", 0xffffffff, 0xffffffff, true, 0, false},
           {"s_nor_b64 s[8:9], s[4:5], s[6:7]", 0, 0, false, ~0ull, true},
           {"s_xnor_b32 s8, s4, s6", 5, 5, false, 0xffffffff, true},
           {"s_not_b32 s8, s4", 0xffffffff, 0, true, 0, false},
           {"s_not_b64 s[8:9], s[4:5]", 0xffffffff, 0, false, 0xffffffff00000000ull, true},
           {"s_lshl_b32 s8, s4, s6", 0x80000001, 33, false, 2, true},
           {"s_lshl_b64 s[8:9], s[4:5], s6", 1, 40, false, 1ull << 40, true},
           {"s_lshr_b32 s8, s4, s6", 1, 1, true, 0, false},
           {"s_lshr_b64 s[8:9], s[4:5], s6", 1ull << 63, 64 + 62, false, 2, true},
           {"s_ashr_i32 s8, s4, s6", 0x80000000, 31, false, 0xffffffff, true},
           {"s_ashr_i64 s[8:9], s[4:5], s6", 1ull << 63, 63, false, ~0ull, true},
           // A 32-bit literal fills the low half; the high one is zero, or the sign.
           {"s_and_b64 s[8:9], s[4:5], 0xfffffff0", ~0ull, 0, false, 0xfffffff0, true},
           {"s_or_b64 s[8:9], s[4:5], -1", 0, 0, false, ~0ull, true},
           {"s_cselect_b32 s8, s4, s6", 3, 4, true, 3, true},
           {"s_cselect_b32 s8, s4, s6", 3, 4, false, 4, false},
           {"s_cselect_b64 s[8:9], s[4:5], s[6:7]", a, b, false, b, false},
           {"s_cmov_b32 s8, s4", 3, 0, false, 9, false, 9},
           {"s_cmov_b64 s[8:9], s[4:5]", a, 0, true, a, true, 9},
           {"s_mov_b64 s[8:9], 0.5", 0, 0, true, 0x3fe0000000000000ull, true},
           {"s_mov_b32 s8, 0.5", 0, 0, true, 0x3f000000, true},
       })
    check(row);
}

TEST(Scalar, BitFields) {
  for (const Row &row : std::initializer_list<Row>{
           {"s_bfe_u32 s8, s4, s6", 0x12345678, 8 | 12 << 16, false, 0x456, true},
           {"s_bfe_u32 s8, s4, s6", 0x12345678, 8, true, 0, false},
           {"s_bfe_u32 s8, s4, s6", 0x12345678, 4 | 32 << 16, false, 0x01234567, true},
           {"s_bfe_i32 s8, s4, s6", 0x00000f00, 8 | 4 << 16, false, 0xffffffff, true},
           {"s_bfe_i32 s8, s4, s6", 0x00000700, 8 | 4 << 16, false, 7, true},
           {"s_bfe_u64 s[8:9], s[4:5], s6", 0xabcdef0123456789ull, 60 | 4 << 16, false, 10, true},
           {"s_bfe_i64 s[8:9], s[4:5], s6", 0x80ull << 30, 30 | 8 << 16, false,
            0xffffffffffffff80ull, true},
           {"s_bfm_b32 s8, s4, s6", 4, 8, true, 0xf00, true},
           {"s_bfm_b64 s[8:9], s4, s6", 40, 8, false, 0xffffffffff00ull, false},
           {"s_pack_ll_b32_b16 s8, s4, s6", 0x11112222, 0x33334444, true, 0x44442222, true},
           {"s_pack_lh_b32_b16 s8, s4, s6", 0x11112222, 0x33334444, true, 0x33332222, true},
           {"s_pack_hh_b32_b16 s8, s4, s6", 0x11112222, 0x33334444, true, 0x33331111, true},
           {"s_brev_b32 s8, s4", 0x00000013, 0, false, 0xc8000000, false},
           {"s_brev_b64 s[8:9], s[4:5]", 1, 0, false, 1ull << 63, false},
           {"s_bitreplicate_b64_b32 s[8:9], s4", 0x80000005, 0, true, 0xc000000000000033ull, true},
           {"s_quadmask_b32 s8, s4", 0x80000010, 0, false, 0x82, true},
           {"s_quadmask_b64 s[8:9], s[4:5]", 1ull << 63 | 1, 0, false, 0x8001, true},
           {"s_wqm_b32 s8, s4", 0x80000010, 0, false, 0xf00000f0, true},
           {"s_wqm_b64 s[8:9], s[4:5]", 0, 0, true, 0, false},
           {"s_bitset0_b32 s8, s4", 33, 0, true, 0xfffffffd, true, 0xffffffff},
           {"s_bitset1_b32 s8, s4", 4, 0, false, 0x11, false, 1},
           {"s_bitset0_b64 s[8:9], s4", 63, 0, false, ~0ull >> 1, false, ~0ull},
           {"s_bitset1_b64 s[8:9], s4", 40, 0, false, 1ull << 40, false},
           {"s_bcnt0_i32_b32 s8, s4", 0xffffffff, 0, true, 0, false},
           {"s_bcnt0_i32_b64 s8, s[4:5]", 0xffffffff, 0, false, 32, true},
           {"s_bcnt1_i32_b32 s8, s4", 0xf1, 0, false, 5, true},
           {"s_bcnt1_i32_b64 s8, s[4:5]", 0xf1ull << 30, 0, false, 5, true},
           {"s_ff0_i32_b32 s8, s4", 0xffffffff, 0, true, 0xffffffff, true},
           {"s_ff0_i32_b64 s8, s[4:5]", 0xffffffff, 0, false, 32, false},
           {"s_ff1_i32_b32 s8, s4", 0x00800000, 0, false, 23, false},
           {"s_ff1_i32_b64 s8, s[4:5]", 1ull << 50, 0, false, 50, false},
           {"s_ff1_i32_b64 s8, s[4:5]", 0, 0, false, 0xffffffff, false},
           {"s_flbit_i32_b32 s8, s4", 0x00800000, 0, false, 8, false},
           {"s_flbit_i32_b64 s8, s[4:5]", 1, 0, false, 63, false},
           {"s_flbit_i32 s8, s4", 0xffff0000, 0, false, 16, false},
           {"s_flbit_i32 s8, s4", 0x00010000, 0, false, 15, false},
           {"s_flbit_i32 s8, s4", 0xffffffff, 0, false, 0xffffffff, false},
           {"s_flbit_i32_i64 s8, s[4:5]", ~0xffull, 0, false, 56, false},
       })
    check(row);
}

TEST(Scalar, Compares) {
  for (const Row &row : std::initializer_list<Row>{
           {"s_cmp_eq_i32 s4, s6", 5, 5, false, 0, true},
           {"s_cmp_lg_i32 s4, s6", 5, 5, true, 0, false},
           {"s_cmp_gt_i32 s4, s6", 0, 0xffffffff, false, 0, true},
           {"s_cmp_gt_u32 s4, s6", 0, 0xffffffff, true, 0, false},
           {"s_cmp_ge_i32 s4, s6", 0xffffffff, 0, true, 0, false},
           {"s_cmp_ge_u32 s4, s6", 0xffffffff, 0, false, 0, true},
           {"s_cmp_lt_i32 s4, s6", 0xffffffff, 0, false, 0, true},
           {"s_cmp_le_u32 s4, s6", 7, 7, false, 0, true},
           {"s_cmp_eq_u64 s[4:5], s[6:7]", 1ull << 32, 0, true, 0, false},
           {"s_cmp_lg_u64 s[4:5], s[6:7]", 1ull << 32, 0, false, 0, true},
           {"s_cmpk_eq_i32 s4, 0xffff", 0xffffffff, 0, false, 0, true},
           {"s_cmpk_eq_u32 s4, 0xffff", 0xffff, 0, false, 0, true},
           {"s_cmpk_gt_i32 s4, 0xfffe", 0xffffffff, 0, false, 0, true},
           {"s_cmpk_lt_u32 s4, 0xfffe", 0xffffffff, 0, true, 0, false},
           {"s_cmpk_ge_u32 s4, 0xfffe", 0xfffe, 0, false, 0, true},
           {"s_cmpk_le_i32 s4, -1", 0, 0, true, 0, false},
           {"s_cmpk_lg_u32 s4, 1", 1, 0, true, 0, false},
           {"s_bitcmp0_b32 s4, s6", 8, 3, true, 0, false},
           {"s_bitcmp1_b32 s4, s6", 8, 35, false, 0, true},
           {"s_bitcmp0_b64 s[4:5], s6", 1ull << 40, 41, false, 0, true},
           {"s_bitcmp1_b64 s[4:5], s6", 1ull << 40, 40, false, 0, true},
       })
    check(row);
}

TEST(Scalar, SaveExec) {
  const uint64_t exec = 0x00ff00ff00ff00ffull, a = 0x0f0f0f0f0f0f0f0full;
  const std::pair<const char *, uint64_t> cases[] = {
      {"and", a & exec},    {"or", a | exec},       {"xor", a ^ exec},
      {"nand", ~(a & exec)}, {"nor", ~(a | exec)},  {"xnor", ~(a ^ exec)},
      {"andn1", ~a & exec}, {"andn2", a & ~exec},   {"orn1", ~a | exec},
      {"orn2", a | ~exec}};
  for (const auto &[name, expected] : cases) {
    SCOPED_TRACE(name);
    Program p("gfx950", std::string("s_") + name + "_saveexec_b64 s[8:9], s[4:5]");
    p.wave().set64(kExec, exec);
    p.wave().set64(4, a);
    p.run();
    EXPECT_EQ(p.wave().get64(8), exec);
    EXPECT_EQ(p.wave().getExec(), expected);
    EXPECT_TRUE(p.wave().scc);
  }
  Program p("gfx950", "s_andn2_wrexec_b64 s[8:9], s[4:5]\ns_andn1_wrexec_b64 s[10:11], -1");
  p.wave().set64(kExec, exec);
  p.wave().set64(4, a);
  p.run();
  EXPECT_EQ(p.wave().get64(8), a & ~exec);
  EXPECT_EQ(p.wave().get64(10), 0u);
  EXPECT_EQ(p.wave().getExec(), 0u);
  EXPECT_FALSE(p.wave().scc);
}

TEST(Scalar, Calls) {
  Program p("gfx942", R"(
  s_getpc_b64 s[4:5]
after:
  s_add_u32 s4, s4, (function-after)
  s_addc_u32 s5, s5, 0
  s_swappc_b64 s[6:7], s[4:5]
  s_add_u32 s20, s20, 100
  s_call_b64 s[6:7], function
  s_branch end
function:
  s_add_u32 s20, s20, 1
  s_setpc_b64 s[6:7]
end:)");
  p.run();
  EXPECT_EQ(p.wave().s[20], 102u);
}

TEST(Scalar, Returning) {
  Program p("gfx942", "s_rfe_b64 s[4:5]");
  p.prepare();
  p.group->run();
  EXPECT_EQ(p.count(Check::Fatal), 1u);
}

TEST(Scalar, HardwareRegisters) {
  Program p("gfx942", R"(
  s_setreg_imm32_b32 hwreg(HW_REG_MODE, 4, 4), 0xa
  s_mov_b32 s4, 0x3
  s_setreg_b32 hwreg(HW_REG_MODE, 0, 2), s4
  s_getreg_b32 s8, hwreg(HW_REG_MODE, 0, 8)
  s_getreg_b32 s9, hwreg(HW_REG_MODE)
  s_cmp_eq_u32 s4, 3
  s_getreg_b32 s10, hwreg(HW_REG_STATUS, 0, 1)
  s_getreg_b32 s11, hwreg(HW_REG_SH_MEM_BASES, 16, 16)
  s_mov_b64 s[12:13], src_shared_base
  s_getreg_b32 s14, hwreg(HW_REG_XCC_ID)
  s_getreg_b32 s15, hwreg(HW_REG_HW_ID, 4, 2))",
            /*waves=*/2);
  p.run();
  EXPECT_EQ(p.wave().s[8], 0xa3u);
  EXPECT_EQ(p.wave().mode & 0xff, 0xa3u);
  EXPECT_EQ(p.wave().s[9], p.wave().mode);
  EXPECT_EQ(p.wave().s[10], 1u);
  EXPECT_EQ(uint64_t(p.wave().s[11]) << 48, p.wave().get64(12)) << "flat addresses of LDS";
  EXPECT_LT(p.wave().s[14], 8u);
  EXPECT_NE(p.wave(0).s[15], p.wave(1).s[15]) << "waves are on several SIMDs";
}

TEST(Scalar, UnknownHardwareRegister) {
  Program p("gfx942", "s_setreg_b32 hwreg(HW_REG_GPR_ALLOC, 0, 4), s4");
  p.prepare();
  p.group->run();
  EXPECT_EQ(p.count(Check::Fatal), 1u);
}

TEST(Scalar, MoveRelative) {
  Program p("gfx942", R"(
  s_mov_b32 m0, 3
  s_movrels_b32 s8, s20
  s_movrels_b64 s[10:11], s[20:21]
  s_movreld_b32 s30, s23
  s_mov_b32 m0, 4
  s_movreld_b64 s[30:31], s[24:25]
  s_mov_b32 m0, 200
  s_movrels_b32 s12, s20
  s_movreld_b32 s40, s23)");
  for (unsigned i = 20; i < 30; ++i)
    p.wave().s[i] = i * 11;
  p.run();
  const Wave &wave = p.wave();
  EXPECT_EQ(wave.s[8], 23u * 11);
  EXPECT_EQ(wave.s[10], 23u * 11);
  EXPECT_EQ(wave.s[11], 24u * 11);
  EXPECT_EQ(wave.s[33], 23u * 11);
  EXPECT_EQ(wave.s[34], 24u * 11);
  EXPECT_EQ(wave.s[35], 25u * 11);
  EXPECT_EQ(wave.s[12], wave.s[0]) << "out of range reads s0";
  EXPECT_EQ(wave.s[40], 0u);
}

//===----------------------------------------------------------------------===//
// SMEM
//===----------------------------------------------------------------------===//

namespace {
/// A program whose first argument is a buffer of 64 counted dwords; s[0:1] points to the
/// arguments.
struct Memory : Program {
  Memory(llvm::StringRef body, uint8_t checks = Check::None)
      : Program("gfx942", ("s_load_dwordx2 s[4:5], s[0:1], 0\ns_waitcnt lgkmcnt(0)\n" + body).str(),
                1, checks) {
    if (!image)
      return;
    std::vector<uint8_t> bytes(256);
    for (unsigned i = 0; i < 64; ++i) {
      uint32_t value = 0x1000 + i;
      memcpy(&bytes[i * 4], &value, 4);
    }
    addBuffer(bytes);
  }
  uint32_t dword(unsigned i) {
    uint32_t value;
    memcpy(&value, simulation->getBuffer(0).data() + i * 4, 4);
    return value;
  }
};
} // namespace

TEST(ScalarMemory, LoadsOfAllSizes) {
  Memory p(R"(
  s_load_dword s6, s[4:5], 0xc
  s_load_dwordx2 s[8:9], s[4:5], 8
  s_load_dwordx4 s[12:15], s[4:5], 0x20
  s_load_dwordx8 s[16:23], s[4:5], 0
  s_load_dwordx16 s[32:47], s[4:5], 0x40
  s_mov_b32 s7, 16
  s_load_dword s48, s[4:5], s7
  s_load_dword s49, s[4:5], s7 offset:8
  s_load_dword s50, s[4:5], 0x3
  s_add_u32 s52, s4, 64
  s_addc_u32 s53, s5, 0
  s_load_dword s51, s[52:53], -4
  s_waitcnt lgkmcnt(0))");
  p.run();
  const Wave &wave = p.wave();
  EXPECT_EQ(wave.s[6], 0x1003u);
  EXPECT_EQ(wave.s[9], 0x1003u);
  EXPECT_EQ(wave.s[15], 0x100bu);
  EXPECT_EQ(wave.s[23], 0x1007u);
  EXPECT_EQ(wave.s[47], 0x101fu);
  EXPECT_EQ(wave.s[48], 0x1004u);
  EXPECT_EQ(wave.s[49], 0x1006u);
  EXPECT_EQ(wave.s[50], 0x1000u) << "the low address bits are dropped";
  EXPECT_EQ(wave.s[51], 0x100fu);
}

TEST(ScalarMemory, ResultsWaitForZero) {
  Memory p(R"(
  s_load_dword s6, s[4:5], 0
  s_load_dwordx2 s[8:9], s[4:5], 8
  s_waitcnt lgkmcnt(1)
  s_mov_b32 s10, s6
  s_waitcnt lgkmcnt(0)
  s_mov_b32 s11, s6)");
  p.run();
  EXPECT_EQ(p.wave().s[10], 0u) << "loads return in any order";
  EXPECT_EQ(p.wave().s[11], 0x1000u);
}

TEST(ScalarMemory, CountersPerSize) {
  Memory p("s_load_dword s6, s[4:5], 0\ns_load_dwordx2 s[8:9], s[4:5], 8\ns_memtime s[10:11]");
  p.run();
  const PendingQueue &queue = p.wave().pending;
  ASSERT_EQ(queue.size(), 3u);
  EXPECT_EQ(queue[0].lgkmCount, 1);
  EXPECT_EQ(queue[1].lgkmCount, 2);
  EXPECT_EQ(queue[2].lgkmCount, 2);
}

TEST(ScalarMemory, BufferRange) {
  // 5 dwords may be read: the others give 0.
  Memory p(R"(
  s_mov_b32 s8, s4
  s_and_b32 s9, s5, 0xffff
  s_mov_b32 s10, 20
  s_mov_b32 s11, 0
  s_buffer_load_dwordx4 s[12:15], s[8:11], 8
  s_buffer_load_dword s16, s[8:11], 20
  s_buffer_load_dword s17, s[8:11], 16
  s_mov_b32 s20, s4
  s_or_b32 s21, s9, 0x40000
  s_mov_b32 s22, 5
  s_mov_b32 s23, 0
  s_buffer_load_dword s18, s[20:23], 16
  s_buffer_load_dword s19, s[20:23], 20
  s_waitcnt lgkmcnt(0))");
  for (unsigned i = 12; i < 20; ++i)
    p.wave().s[i] = 7;
  p.run();
  const Wave &wave = p.wave();
  EXPECT_EQ(wave.s[12], 0x1002u);
  EXPECT_EQ(wave.s[14], 0x1004u);
  EXPECT_EQ(wave.s[15], 0u);
  EXPECT_EQ(wave.s[16], 0u);
  EXPECT_EQ(wave.s[17], 0x1004u);
  EXPECT_EQ(wave.s[18], 0x1004u) << "5 records of 4 bytes";
  EXPECT_EQ(wave.s[19], 0u);
}

TEST(ScalarMemory, OutOfBoundsIsReported) {
  Memory p("s_load_dword s6, s[4:5], 0x100\ns_waitcnt lgkmcnt(0)", Check::Memory);
  p.wave().s[6] = 7;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
  EXPECT_EQ(p.wave().s[6], 0u);
}

TEST(ScalarMemory, StoresAndAtomics) {
  Memory p(R"(
  s_mov_b32 s6, 77
  s_mov_b32 s7, 78
  s_store_dwordx2 s[6:7], s[4:5], 8
  s_mov_b32 s8, 5
  s_atomic_add s8, s[4:5], 0x10 glc
  s_mov_b64 s[10:11], -1
  s_atomic_umin_x2 s[10:11], s[4:5], 0x20
  s_mov_b32 s12, 9
  s_mov_b32 s13, 0x1006
  s_atomic_cmpswap s[12:13], s[4:5], 0x18 glc
  s_mov_b32 s14, 3
  s_atomic_dec s14, s[4:5], 0x1c
  s_dcache_wb
  s_waitcnt lgkmcnt(0))");
  p.run();
  EXPECT_EQ(p.dword(2), 77u);
  EXPECT_EQ(p.dword(3), 78u);
  EXPECT_EQ(p.dword(4), 0x1009u);
  EXPECT_EQ(p.wave().s[8], 0x1004u);
  EXPECT_EQ(p.dword(8), 0x1008u);
  EXPECT_EQ(p.dword(9), 0x1009u);
  EXPECT_EQ(p.dword(6), 9u);
  EXPECT_EQ(p.wave().s[12], 0x1006u);
  EXPECT_EQ(p.wave().s[13], 0x1006u) << "only one dword returns";
  EXPECT_EQ(p.dword(7), 3u);
}
