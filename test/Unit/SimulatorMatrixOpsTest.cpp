//===- SimulatorMatrixOpsTest.cpp - Matrix instructions from code ---------===//
//
// Decoding and operands; the arithmetic is tested in SimulatorMatrixTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

static void fill(Wave &wave, unsigned reg, unsigned count, uint32_t value) {
  std::fill_n(&wave.v[reg][0], count * kLanes, value);
}

TEST(SimulatorMatrixOps, AccumulatorInAGPRsAndInlineC) {
  Program program("gfx942", "v_mfma_f32_16x16x16_f16 a[4:7], v[2:3], a[10:11], 1.0");
  fill(program.wave(), 2, 2, 0x3c003c00);
  fill(program.wave(), kFirstAGPR + 10, 2, 0x40004000);
  program.run();
  for (unsigned reg = 4; reg < 8; ++reg)
    EXPECT_EQ(program.wave().v[kFirstAGPR + reg][63], 0x42040000u); // 16 * 1 * 2 + 1 = 33
}

TEST(SimulatorMatrixOps, IgnoresExec) {
  Program program("gfx942", "v_mfma_f32_4x4x1_16b_f32 v[4:7], v2, v3, 0");
  fill(program.wave(), 2, 2, 0x40000000);
  program.wave().set64(kExec, 0);
  program.run();
  EXPECT_EQ(program.wave().v[5][17], 0x40800000u);
}

TEST(SimulatorMatrixOps, ScaledSelectsScaleBytes) {
  Program program("gfx950", "v_mfma_scale_f32_16x16x128_f8f6f4 v[0:3], v[8:11], v[16:19], 0, v30, "
                            "v31 op_sel:[1,0,0] op_sel_hi:[0,1,0] cbsz:4 blgp:4");
  fill(program.wave(), 8, 4, 0x22222222);   // fp4 1.0
  fill(program.wave(), 16, 4, 0x44444444);  // fp4 2.0
  fill(program.wave(), 30, 1, 0x7f7f807f);  // byte 1: 2.0
  fill(program.wave(), 31, 1, 0x7f817f7f);  // byte 2: 4.0
  program.run();
  EXPECT_EQ(program.wave().v[3][63], 0x45000000u); // 128 * 1 * 2 * 2 * 4 = 2048
}

TEST(SimulatorMatrixOps, SparseAccumulatesInPlace) {
  Program program("gfx942", "v_smfmac_f32_16x16x32_f16 v[4:7], v[10:11], v[12:15], v20");
  fill(program.wave(), 4, 4, 0x3f800000);
  fill(program.wave(), 10, 2, 0x3c003c00);
  fill(program.wave(), 12, 4, 0x3c003c00);
  fill(program.wave(), 20, 1, 0x44444444);
  program.run();
  EXPECT_EQ(program.wave().v[4][0], 0x41880000u); // 1 + 16
}

TEST(SimulatorMatrixOps, ReservedFormatIsAnError) {
  Program program("gfx950", "s_nop 0");
  std::string error;
  auto disassembler = waveasm::Disassembler::create("gfx950");
  // v_mfma_f32_16x16x128_f8f6f4 with cbsz:7.
  const uint8_t bytes[] = {0x00, 0x07, 0xad, 0xd3, 0x08, 0x21, 0x02, 0x04};
  Instruction inst;
  EXPECT_FALSE(decodeInstruction(*disassembler, bytes, 0, inst, error));
  EXPECT_FALSE(error.empty());
}
