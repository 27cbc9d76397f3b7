//===- SimulatorVectorIntTest.cpp - Integer VALU against the ISA text -----===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// Runs `body` with v[i] lane l = pattern(i, l) for v1..v7 and the given EXEC.
uint32_t pattern(unsigned reg, unsigned lane) {
  return (reg * 0x9e3779b9u + lane * 0x85ebca6bu) ^ (lane << 27) ^ (reg << 3);
}
struct Vector : Program {
  Vector(llvm::StringRef body, llvm::StringRef chip = "gfx950", uint64_t exec = ~0ull,
         unsigned registers = 8)
      : Program(chip, body) {
    if (!image)
      return;
    for (unsigned reg = 1; reg < registers; ++reg)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        wave().v[reg][lane] = pattern(reg, lane);
    wave().set64(kExec, exec);
  }
  uint32_t operator()(unsigned reg, unsigned lane) { return wave().v[reg][lane]; }
};

} // namespace

TEST(VectorModifiers, SDWASelects) {
  Vector p("v_add_u32_sdwa v8, v1, v2 dst_sel:DWORD dst_unused:UNUSED_PAD "
           "src0_sel:BYTE_1 src1_sel:WORD_1\n"
           "v_add_u32_sdwa v9, sext(v1), v2 dst_sel:BYTE_2 dst_unused:UNUSED_PRESERVE "
           "src0_sel:BYTE_3 src1_sel:DWORD\n"
           "v_mov_b32_sdwa v10, v1 dst_sel:WORD_0 dst_unused:UNUSED_SEXT src0_sel:WORD_1\n"
           "v_mov_b32_sdwa v11, v1 dst_sel:WORD_1 dst_unused:UNUSED_PAD src0_sel:BYTE_0\n");
  for (unsigned lane = 0; lane < kLanes; ++lane)
    p.wave().v[9][lane] = 0x11223344;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t a = pattern(1, lane), b = pattern(2, lane);
    EXPECT_EQ(p(8, lane), (a >> 8 & 0xff) + (b >> 16));
    uint32_t sum = static_cast<uint32_t>(static_cast<int8_t>(a >> 24)) + b;
    EXPECT_EQ(p(9, lane), 0x11003344u | (sum & 0xff) << 16);
    EXPECT_EQ(p(10, lane), static_cast<uint32_t>(static_cast<int16_t>(a >> 16)));
    EXPECT_EQ(p(11, lane), (a & 0xff) << 16);
  }
}

TEST(VectorModifiers, DPPPatterns) {
  Vector p("v_mov_b32_dpp v8, v1 quad_perm:[3,0,2,1] row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v9, v1 row_shl:3 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v10, v1 row_shr:2 row_mask:0xf bank_mask:0xf bound_ctrl:0\n"
           "v_mov_b32_dpp v11, v1 row_ror:5 row_mask:0x5 bank_mask:0xe\n"
           "v_mov_b32_dpp v12, v1 row_mirror row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v13, v1 row_half_mirror row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v14, v1 row_bcast:15 row_mask:0xa bank_mask:0xf\n"
           "v_mov_b32_dpp v15, v1 row_bcast:31 row_mask:0xc bank_mask:0xf\n"
           "v_mov_b32_dpp v16, v1 row_newbcast:7 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v17, v1 wave_shl:1 row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v18, v1 wave_ror:1 row_mask:0xf bank_mask:0xf\n");
  for (unsigned reg = 8; reg < 19; ++reg)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      p.wave().v[reg][lane] = 7;
  p.run();
  const unsigned quad[] = {3, 0, 2, 1};
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned row = lane / 16 * 16, in = lane % 16;
    auto v1 = [](unsigned from) { return pattern(1, from); };
    EXPECT_EQ(p(8, lane), v1(lane / 4 * 4 + quad[lane % 4]));
    EXPECT_EQ(p(9, lane), in + 3 < 16 ? v1(lane + 3) : 7);
    EXPECT_EQ(p(10, lane), in >= 2 ? v1(lane - 2) : 0);
    EXPECT_EQ(p(11, lane), (lane / 16) % 2 == 0 && in >= 4 ? v1(row + (in + 11) % 16) : 7);
    EXPECT_EQ(p(12, lane), v1(row + 15 - in));
    EXPECT_EQ(p(13, lane), v1(lane / 8 * 8 + 7 - lane % 8));
    EXPECT_EQ(p(14, lane), (lane / 16) % 2 ? v1(row - 1) : 7);
    EXPECT_EQ(p(15, lane), lane >= 32 ? v1(31) : 7);
    EXPECT_EQ(p(16, lane), v1(row + 7));
    EXPECT_EQ(p(17, lane), lane < 63 ? v1(lane + 1) : 7);
    EXPECT_EQ(p(18, lane), v1((lane + 63) % 64));
  }
}

TEST(VectorModifiers, DPPInactiveSource) {
  // Odd lanes are off: even lanes that read them keep their old value, or read 0.
  Vector p("v_mov_b32_dpp v8, v1 quad_perm:[1,0,2,3] row_mask:0xf bank_mask:0xf\n"
           "v_mov_b32_dpp v9, v1 quad_perm:[1,0,2,3] row_mask:0xf bank_mask:0xf bound_ctrl:0\n",
           "gfx942", 0x5555555555555555ull);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    p.wave().v[8][lane] = p.wave().v[9][lane] = 7;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p(8, lane), lane % 4 == 2 ? pattern(1, lane) : 7);
    EXPECT_EQ(p(9, lane), lane % 4 == 2 ? pattern(1, lane) : lane % 4 == 0 ? 0 : 7);
  }
}

TEST(VectorModifiers, PartialExec) {
  Vector p("v_add_u32 v8, v1, v2\nv_mov_b64 v[10:11], v[2:3]\n", "gfx942", 0xf0f0f0f00f0f0f0full);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    bool active = 0xf0f0f0f00f0f0f0full >> lane & 1;
    EXPECT_EQ(p(8, lane), active ? pattern(1, lane) + pattern(2, lane) : 0);
    EXPECT_EQ(p(10, lane), active ? pattern(2, lane) : 0);
    EXPECT_EQ(p(11, lane), active ? pattern(3, lane) : 0);
  }
}
