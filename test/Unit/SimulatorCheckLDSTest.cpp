//===- SimulatorCheckLDSTest.cpp - LDS between barriers, and barriers -----===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// Two waves; v0 is the work-item id, v20 = 4 * v0, s20 the wave's number, s[12:15] a
/// buffer of 64 KiB.
struct LDSProgram : Program {
  LDSProgram(llvm::StringRef body, uint8_t checks = Check::LDS, unsigned waves = 2)
      : Program("gfx950", body, waves, checks) {
    if (!image)
      return;
    addBuffer(std::vector<uint8_t>(65536, 1));
    prepare();
    uint64_t base = 0;
    for (const auto &region : simulation->getLaunch().memory->getRegions())
      if (region->name == "buffer")
        base = region->base;
    for (unsigned i = 0; i < waves; ++i) {
      for (unsigned lane = 0; lane < kLanes; ++lane)
        wave(i).v[20][lane] = (i * kLanes + lane) * 4;
      wave(i).s[20] = i;
      wave(i).set64(12, base);
      wave(i).s[14] = 65536;
      wave(i).s[15] = 0x27000;
    }
    run();
  }
  std::vector<Finding> findings() { return simulation->getFindings().get(); }
};

unsigned countFindings(llvm::StringRef body, uint8_t checks = Check::LDS) {
  LDSProgram program(body, checks);
  return program.image ? program.findings().size() : ~0u;
}

// Runs `body` in wave 0 or 1 only; both go on behind it.
std::string only(unsigned wave, const std::string &body) {
  static unsigned label = 0;
  std::string name = "l" + std::to_string(label++);
  return "s_cmp_lg_u32 s20, " + std::to_string(wave) + "\ns_cbranch_scc1 " + name + "\n" + body +
         "\n" + name + ":\n";
}

const std::string barrier = "s_waitcnt vmcnt(0) lgkmcnt(0)\ns_barrier\n";
const std::string put = "ds_write_b32 v22, v21\n", get = "ds_read_b32 v21, v22\n";

} // namespace

TEST(CheckLDS, WriteAndReadOfTwoWavesNeedABarrier) {
  EXPECT_EQ(countFindings(only(0, put) + only(1, get)), 1u);
  EXPECT_EQ(countFindings(only(0, get) + only(1, put)), 1u);
  EXPECT_EQ(countFindings(only(0, put) + barrier + only(1, get)), 0u);
  EXPECT_EQ(countFindings(only(0, get) + barrier + only(1, put)), 0u);
  EXPECT_EQ(countFindings(only(0, put) + only(1, put)), 1u);
  EXPECT_EQ(countFindings(get), 0u);
  EXPECT_EQ(countFindings(put + "s_waitcnt lgkmcnt(0)\n" + get), 2u); // both write and read
  EXPECT_EQ(countFindings("ds_write_b32 v20, v21\nds_read_b32 v21, v20"), 0u);
}

TEST(CheckLDS, TheFindingSaysWhoAndWhere) {
  LDSProgram program(only(0, "ds_write_b32 v22, v21 offset:256") +
                     only(1, "ds_read_b32 v21, v20"));
  ASSERT_EQ(program.findings().size(), 1u);
  Finding finding = program.findings()[0];
  EXPECT_EQ(finding.text, "ds_read_b32 v21, v20");
  EXPECT_EQ(finding.otherText, "ds_write_b32 v22, v21 offset:256");
  EXPECT_EQ(finding.where.wave, 1u);
  EXPECT_EQ(finding.where.lane, 0);
  EXPECT_NE(finding.message.find("byte 0x100, which wave 0 writes"), std::string::npos)
      << finding.message;
}

TEST(CheckLDS, WhatIsNotWaitedForBelongsToTheNextEpoch) {
  EXPECT_EQ(countFindings(only(0, put) + "s_barrier\n" + only(1, get)), 1u);
  EXPECT_EQ(countFindings(only(0, get) + "s_barrier\n" + only(1, put)), 1u);
  // A later wait closes it for the epoch after that.
  EXPECT_EQ(countFindings(only(0, put) + "s_barrier\n" + barrier + only(1, get)), 0u);
  // lgkmcnt(1) leaves the younger one open.
  std::string two = only(0, "ds_write_b32 v22, v21 offset:512\n" + put);
  EXPECT_EQ(countFindings(two + "s_waitcnt lgkmcnt(1)\ns_barrier\n" +
                          only(1, "ds_read_b32 v21, v22 offset:512")),
            0u);
  EXPECT_EQ(countFindings(two + "s_waitcnt lgkmcnt(1)\ns_barrier\n" + only(1, get)), 1u);
}

TEST(CheckLDS, BytesOfOneDwordAreApart) {
  std::string low = only(0, "ds_write_b8 v22, v21\n");
  EXPECT_EQ(countFindings(low + only(1, "ds_write_b8 v22, v21 offset:1")), 0u);
  EXPECT_EQ(countFindings(low + only(1, "ds_write_b16 v22, v21 offset:2")), 0u);
  EXPECT_EQ(countFindings(low + only(1, "ds_write_b16 v22, v21")), 1u);
  EXPECT_EQ(countFindings(low + only(1, get)), 1u);
  EXPECT_EQ(countFindings(only(0, put) + only(1, "ds_read_u8 v21, v22 offset:3")), 1u);
  EXPECT_EQ(countFindings(low + barrier + only(1, get)), 0u);
  // Lanes of one wave never clash.
  EXPECT_EQ(countFindings(only(0, "ds_write_b8 v22, v21\nds_read_b32 v21, v22")), 0u);
}

TEST(CheckLDS, SecondRangeOfTwoAddressForms) {
  std::string two = only(0, "ds_write2_b32 v22, v21, v23 offset1:32\n");
  EXPECT_EQ(countFindings(two + only(1, "ds_read_b32 v21, v22 offset:128")), 1u);
  EXPECT_EQ(countFindings(two + only(1, "ds_read_b32 v21, v22 offset:64")), 0u);
}

TEST(CheckLDS, TransfersAreInFlightUntilVmcntSaysOtherwise) {
  std::string dma = "s_mov_b32 m0, 0\ns_nop 0\nbuffer_load_dword off, s[12:15], 0 lds\n";
  // Its own wave, too, and lgkmcnt says nothing about it.
  EXPECT_EQ(countFindings(only(0, dma + "s_waitcnt lgkmcnt(0)\n" + get)), 1u);
  EXPECT_EQ(countFindings(only(0, dma + "s_waitcnt vmcnt(0)\n" + get)), 0u);
  EXPECT_EQ(countFindings(only(0, dma + put)), 1u);
  EXPECT_EQ(countFindings(only(0, dma + "ds_read_b32 v21, v22 offset:256")), 0u);
  EXPECT_EQ(countFindings(only(0, get + dma)), 1u);
  EXPECT_EQ(countFindings(only(0, get + "s_waitcnt lgkmcnt(0)\n" + dma)), 0u);
  // Other waves.
  EXPECT_EQ(countFindings(only(0, dma) + "s_waitcnt lgkmcnt(0)\ns_barrier\n" + only(1, get)), 1u);
  EXPECT_EQ(countFindings(only(0, dma) + barrier + only(1, get)), 0u);
  EXPECT_EQ(countFindings(only(0, get) + barrier + only(1, dma)), 0u);
  EXPECT_EQ(countFindings(only(0, get) + "s_barrier\n" + only(1, dma)), 1u);
}

TEST(CheckLDS, ADwordsOwnTransferStaysOpenOverBarriers) {
  std::string dma = "s_mov_b32 m0, 0\ns_nop 0\nbuffer_load_dword off, s[12:15], 0 lds\n"
                    "buffer_load_dword off, s[12:15], 0 offset:256 lds\n";
  // vmcnt(1): the first is there, the second is not.
  std::string begin = only(0, dma) + "s_waitcnt vmcnt(1)\ns_barrier\n";
  EXPECT_EQ(countFindings(begin + only(1, "ds_read_b32 v21, v20")), 1u);
  EXPECT_EQ(countFindings(begin + only(1, "ds_read_b32 v21, v22")), 0u);
  EXPECT_EQ(countFindings(begin + "s_barrier\n" + only(1, "ds_read_b32 v21, v20")), 1u);
}

TEST(CheckLDS, AccessesOutsideTheAllocationTouchNothing) {
  EXPECT_EQ(countFindings("v_mov_b32 v22, 0x20000\n" + put + get), 0u);
}

TEST(CheckLDS, ManyEpochs) {
  // The entries' epoch field wraps; what was written long ago stays written and harmless.
  std::string body = only(0, put) + barrier +
                     "s_mov_b32 s21, 40000\nagain: s_barrier\ns_sub_u32 s21, s21, 1\n"
                     "s_cmp_lg_u32 s21, 0\ns_cbranch_scc1 again\n" +
                     only(1, get);
  EXPECT_EQ(countFindings(body), 0u);
}

TEST(CheckLDS, NeverWrittenBytes) {
  EXPECT_EQ(countFindings("ds_read_b32 v21, v20", Check::Uninit), 1u);
  EXPECT_EQ(countFindings("ds_write_b32 v20, v21\nds_read_b32 v21, v20", Check::Uninit), 0u);
  EXPECT_EQ(countFindings("ds_write_b16 v20, v21\nds_read_b32 v21, v20", Check::Uninit), 1u);
  EXPECT_EQ(countFindings("ds_write_b16 v20, v21\nds_read_u16 v21, v20", Check::Uninit), 0u);
}

TEST(CheckBarriers, WavesThatEndEarly) {
  EXPECT_EQ(countFindings(only(0, "s_endpgm") + "s_barrier", Check::Barrier), 1u);
  EXPECT_EQ(countFindings("s_barrier\n" + only(1, "s_endpgm") + "s_barrier", Check::Barrier), 1u);
  EXPECT_EQ(countFindings("s_barrier\ns_barrier", Check::Barrier), 0u);
}

TEST(CheckBarriers, CountsNotPlaces) {
  EXPECT_EQ(countFindings(only(0, "s_barrier\ns_nop 0\ns_barrier") + only(1, "s_barrier") +
                              only(1, "s_barrier"),
                          Check::Barrier),
            0u);
  EXPECT_EQ(countFindings(only(0, "s_barrier") + "s_barrier", Check::Barrier), 1u);
}
