//===- TargetTest.cpp - Limits, occupancy and costs of the chips ----------===//
//
// Expected numbers are those that llc-22 and llvm-mca-22 print (hardware.md sections 1
// and 4), not read back from our tables.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "waveasm/Target/TargetInfo.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace waveasm;

namespace {

const TargetInfo &gfx942 = *TargetInfo::get("gfx942");
const TargetInfo &gfx950 = *TargetInfo::get("gfx950");

unsigned wavesBy(const TargetInfo &target, unsigned vgprs, unsigned agprs = 0,
                 unsigned sgprs = 16, unsigned lds = 0, unsigned waves = 1) {
  return target.getOccupancy(vgprs, agprs, sgprs, lds, waves).wavesPerSIMD;
}

TEST(TargetInfo, KnowsItsChips) {
  EXPECT_EQ(TargetInfo::get("gfx1250"), nullptr);
  EXPECT_EQ(TargetInfo::get(""), nullptr);
  EXPECT_EQ(gfx942.getMask(), TargetMask::GFX942);
  EXPECT_EQ(gfx950.getLimits().ldsBytes, 163840u);
}

TEST(TargetInfo, OccupancyByVGPRs) {
  const unsigned most[][2] = {{64, 8}, {72, 7}, {80, 6}, {96, 5}, {128, 4}, {168, 3}, {256, 2}};
  for (auto [vgprs, waves] : most) {
    EXPECT_EQ(wavesBy(gfx942, vgprs), waves);
    if (vgprs < 256)
      EXPECT_LT(wavesBy(gfx942, vgprs + 1), waves);
  }
  EXPECT_EQ(wavesBy(gfx950, 128, 128), 2u);
  EXPECT_EQ(wavesBy(gfx950, 128, 129), 1u);
  EXPECT_EQ(wavesBy(gfx950, 101, 28), 3u);
  EXPECT_EQ(wavesBy(gfx950, 257), 0u);
  EXPECT_EQ(gfx942.getUnifiedVGPRs(101, 28), 132u);
  EXPECT_EQ(gfx942.getUnifiedVGPRs(101, 0), 101u);
}

TEST(TargetInfo, OccupancyBySGPRs) {
  EXPECT_EQ(wavesBy(gfx942, 8, 0, 88), 8u);
  EXPECT_EQ(wavesBy(gfx942, 8, 0, 96), 7u);
  EXPECT_EQ(gfx942.getOccupancy(8, 0, 96, 0, 1).limit, OccupancyLimit::SGPR);
  EXPECT_EQ(wavesBy(gfx942, 8, 0, 103), 0u);
}

TEST(TargetInfo, OccupancyByLDS) {
  const unsigned kb[] = {16, 20, 40, 64, 80, 160};
  const unsigned waves942[] = {4, 3, 1, 1, 0, 0}, waves950[] = {8, 8, 4, 2, 2, 1};
  for (unsigned i = 0; i < 6; ++i) {
    EXPECT_EQ(wavesBy(gfx942, 8, 0, 16, kb[i] * 1024, 4), waves942[i]) << kb[i];
    EXPECT_EQ(wavesBy(gfx950, 8, 0, 16, kb[i] * 1024, 4), waves950[i]) << kb[i];
  }
}

TEST(TargetInfo, WhatCanLaunch) {
  EXPECT_EQ(gfx950.getMaxUnifiedVGPRs(1), 512u);
  EXPECT_EQ(gfx950.getMaxUnifiedVGPRs(8), 256u);
  EXPECT_EQ(gfx950.getMaxUnifiedVGPRs(12), 168u);
  EXPECT_EQ(gfx950.getMaxUnifiedVGPRs(16), 128u);
  for (unsigned waves : {1, 4, 5, 8, 12, 16}) {
    unsigned most = gfx950.getMaxUnifiedVGPRs(waves), vgprs = std::min(most, 256u);
    EXPECT_GT(wavesBy(gfx950, vgprs, most - vgprs, 16, 0, waves), 0u) << waves;
    EXPECT_EQ(wavesBy(gfx950, vgprs, most - vgprs + 8, 16, 0, waves), 0u) << waves;
  }
}

TEST(TargetInfo, PassesByMnemonic) {
  auto passes = [](const TargetInfo &target, StringRef mnemonic, bool wide = false) {
    std::optional<MatrixInfo> matrix = parseMatrixMnemonic(mnemonic, target);
    return matrix ? target.getMatrixPasses(*matrix, wide) : ~0u;
  };
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_16x16x16_f16"), 4u);
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_32x32x8f16"), 8u); // the older spelling
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_32x32x4bf16_1k"), 16u);
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_32x32x4_2b_f16"), 16u);
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_32x32x4_xf32"), 8u);
  EXPECT_EQ(passes(gfx942, "v_mfma_f32_4x4x1_16b_f32"), 2u);
  EXPECT_EQ(passes(gfx942, "v_mfma_f64_16x16x4_f64"), 8u);
  EXPECT_EQ(passes(gfx950, "v_mfma_f64_16x16x4_f64"), 16u);
  EXPECT_EQ(passes(gfx950, "v_mfma_scale_f32_16x16x128_f8f6f4", true), 8u);
  EXPECT_EQ(passes(gfx950, "v_mfma_f32_32x32x64_f8f6f4"), 8u);
  EXPECT_EQ(passes(gfx950, "v_mov_b32"), ~0u);
}

TEST(TargetInfo, Costs) {
  MLIRContext context;
  context.loadDialect<WaveASMDialect>();
  OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(R"(
    waveasm.program @p target = <#waveasm.gfx950> attributes {workgroup_size = [256, 2, 1]} {
      %a = waveasm.precolored.vreg 0, 2 : !waveasm.pvreg<0, 2>
      %c = waveasm.precolored.areg 0, 2 : !waveasm.pareg<0, 2>
      %d = waveasm.v_mfma_f64_4x4x4_f64 %a, %a, %c : !waveasm.pvreg<0, 2>, !waveasm.pvreg<0, 2>, !waveasm.pareg<0, 2> -> !waveasm.pareg<0, 2>
      waveasm.s_nop 3
      waveasm.raw "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[0:3]"
      waveasm.raw "s_mov_b32 s0, 1"
    })",
                                                               &context);
  ASSERT_TRUE(module);
  auto program = llvm::cast<ProgramOp>(module->getBody()->front());
  EXPECT_EQ(getWavesPerGroup(program), 8u);
  std::vector<InstrCost> costs;
  for (Operation &op : *program.getBodyBlock())
    costs.push_back(gfx950.getCost(&op));
  EXPECT_EQ(costs[0].issue, 0u);
  EXPECT_EQ(costs[2].latency, 32u); // 4 passes, and 4 until it can be read
  EXPECT_EQ(costs[2].busy, 32u);    // halved rate
  EXPECT_EQ(costs[3].issue, 16u);
  EXPECT_EQ(costs[4].latency, 32u);
  EXPECT_EQ(costs[5].latency, 4u);
}

} // namespace
