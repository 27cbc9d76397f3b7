//===- SimulatorLDSTest.cpp - DS instructions -----------------------------===//

#include "SimulatorTestUtil.h"

using namespace llvm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {
/// A program with lane * 16 in v1 and LDS filled with distinct dwords.
struct LDSProgram : Program {
  LDSProgram(StringRef body, StringRef chip = "gfx950") : Program(chip, body, 1, Check::Memory) {
    prepare();
    for (unsigned lane = 0; lane < kLanes; ++lane)
      wave().v[1][lane] = lane * 16;
    for (unsigned i = 0; i < 16384; ++i)
      set(4 * i, i * 2654435761u);
  }
  void set(unsigned byte, uint32_t value) { std::memcpy(&group->getLDS()[byte], &value, 4); }
  template <typename T> T at(uint64_t byte) {
    T value;
    std::memcpy(&value, &group->getLDS()[byte], sizeof(T));
    return value;
  }
  uint32_t v(unsigned reg, unsigned lane) { return wave().v[reg][lane]; }
};
} // namespace

TEST(SimulatorLDS, ReadsOfEveryWidth) {
  LDSProgram p(R"(
    ds_read_u8 v10, v1 offset:1
    ds_read_i8 v11, v1 offset:2
    ds_read_u16 v12, v1 offset:3
    ds_read_i16 v13, v1 offset:6
    ds_read_b32 v14, v1
    ds_read_b64 v[16:17], v1 offset:4
    ds_read_b96 v[18:20], v1 offset:1
    ds_read_b128 v[22:25], v1 offset:60000
    ds_read_u8_d16 v30, v1
    ds_read_i8_d16_hi v31, v1
    ds_read_u16_d16 v32, v1
    ds_read_u16_d16_hi v32, v1 offset:2
    s_waitcnt lgkmcnt(0))");
  for (unsigned reg : {30, 31, 32})
    std::fill_n(p.wave().v[reg], kLanes, 0x11112222);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned a = lane * 16;
    EXPECT_EQ(p.v(10, lane), p.at<uint8_t>(a + 1));
    EXPECT_EQ(p.v(11, lane), uint32_t(p.at<int8_t>(a + 2)));
    EXPECT_EQ(p.v(12, lane), p.at<uint16_t>(a + 3));
    EXPECT_EQ(p.v(13, lane), uint32_t(p.at<int16_t>(a + 6)));
    EXPECT_EQ(p.v(14, lane), p.at<uint32_t>(a));
    EXPECT_EQ(p.v(17, lane), p.at<uint32_t>(a + 8));
    for (unsigned i = 0; i < 3; ++i)
      EXPECT_EQ(p.v(18 + i, lane), p.at<uint32_t>(a + 1 + 4 * i));
    for (unsigned i = 0; i < 4; ++i)
      EXPECT_EQ(p.v(22 + i, lane), p.at<uint32_t>(a + 60000 + 4 * i));
    EXPECT_EQ(p.v(30, lane), 0x11110000u | p.at<uint8_t>(a));
    EXPECT_EQ(p.v(31, lane), 0x2222u | uint32_t(p.at<int8_t>(a)) << 16);
    EXPECT_EQ(p.v(32, lane), p.at<uint32_t>(a));
  }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorLDS, WritesOfEveryWidth) {
  LDSProgram p(R"(
    ds_write_b8 v1, v10
    ds_write_b8_d16_hi v1, v10 offset:1
    ds_write_b16 v1, v10 offset:2
    ds_write_b16_d16_hi v1, v10 offset:4
    ds_write_b32 v1, v10 offset:8
    ds_write_b64 v1, v[10:11] offset:1024
    ds_write_b96 v1, v[10:12] offset:2048
    ds_write_b128 v1, v[10:13] offset:3072
    s_waitcnt lgkmcnt(0))");
  p.wave().set64(kExec, ~2ull);
  auto word = [](unsigned lane, unsigned i) { return 0x84030201u * (lane + 1) + i; };
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      p.wave().v[10 + i][lane] = word(lane, i);
  uint32_t before = p.at<uint32_t>(16);
  p.run();
  EXPECT_EQ(p.at<uint32_t>(16), before);
  for (unsigned lane = 2; lane < kLanes; ++lane) {
    unsigned a = lane * 16;
    uint32_t w = word(lane, 0);
    EXPECT_EQ(p.at<uint8_t>(a), uint8_t(w));
    EXPECT_EQ(p.at<uint8_t>(a + 1), uint8_t(w >> 16));
    EXPECT_EQ(p.at<uint16_t>(a + 2), uint16_t(w));
    EXPECT_EQ(p.at<uint16_t>(a + 4), uint16_t(w >> 16));
    EXPECT_EQ(p.at<uint32_t>(a + 8), w);
    for (unsigned i = 0; i < 4; ++i) {
      if (i < 2)
        EXPECT_EQ(p.at<uint32_t>(a + 1024 + 4 * i), word(lane, i));
      if (i < 3)
        EXPECT_EQ(p.at<uint32_t>(a + 2048 + 4 * i), word(lane, i));
      EXPECT_EQ(p.at<uint32_t>(a + 3072 + 4 * i), word(lane, i));
    }
  }
}

TEST(SimulatorLDS, TwoAddresses) {
  LDSProgram p(R"(
    ds_read2_b32 v[10:11], v1 offset0:1 offset1:9
    ds_read2_b64 v[12:15], v1 offset0:1 offset1:9
    ds_read2st64_b32 v[16:17], v1 offset0:1 offset1:2
    ds_read2st64_b64 v[18:21], v1 offset0:1 offset1:2
    s_waitcnt lgkmcnt(0)
    ds_write2_b32 v2, v30, v31 offset0:0 offset1:64
    ds_write2_b64 v2, v[32:33], v[34:35] offset0:64 offset1:96
    ds_write2st64_b32 v3, v30, v31 offset0:4 offset1:8
    s_waitcnt lgkmcnt(0))");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = 8192 + lane * 8;
    p.wave().v[3][lane] = 16384 + lane * 4;
    for (unsigned i = 0; i < 6; ++i)
      p.wave().v[30 + i][lane] = lane * 8 + i;
  }
  p.wave().set64(kExec, 0xffff);
  p.run();
  for (unsigned lane = 0; lane < 16; ++lane) {
    unsigned a = lane * 16;
    EXPECT_EQ(p.v(10, lane), p.at<uint32_t>(a + 4));
    EXPECT_EQ(p.v(11, lane), p.at<uint32_t>(a + 36));
    EXPECT_EQ(p.v(13, lane), p.at<uint32_t>(a + 12));
    EXPECT_EQ(p.v(14, lane), p.at<uint32_t>(a + 72));
    EXPECT_EQ(p.v(16, lane), p.at<uint32_t>(a + 256));
    EXPECT_EQ(p.v(17, lane), p.at<uint32_t>(a + 512));
    EXPECT_EQ(p.v(18, lane), p.at<uint32_t>(a + 512));
    EXPECT_EQ(p.v(21, lane), p.at<uint32_t>(a + 1028));
    unsigned b = 8192 + lane * 8, c = 16384 + lane * 4;
    EXPECT_EQ(p.at<uint32_t>(b), lane * 8 + 0);
    EXPECT_EQ(p.at<uint32_t>(b + 256), lane * 8 + 1);
    EXPECT_EQ(p.at<uint32_t>(b + 516), lane * 8 + 3);
    EXPECT_EQ(p.at<uint32_t>(b + 768), lane * 8 + 4);
    EXPECT_EQ(p.at<uint32_t>(c + 1024), lane * 8 + 0);
    EXPECT_EQ(p.at<uint32_t>(c + 2048), lane * 8 + 1);
  }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorLDS, MisalignedTwoAddressForm) {
  LDSProgram p("ds_read2_b64 v[10:13], v1 offset1:1\n s_waitcnt lgkmcnt(0)");
  p.wave().v[1][3] += 4;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
}

TEST(SimulatorLDS, OutOfRange) {
  LDSProgram p(R"(
    ds_read_b64 v[10:11], v1
    ds_write_b32 v1, v10 offset:4
    s_waitcnt lgkmcnt(0))");
  p.wave().v[1][5] = 65532;
  p.wave().v[1][6] = -8; // and with the offset of the write still out
  uint32_t last = p.at<uint32_t>(65532);
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 4u);
  EXPECT_EQ(p.v(10, 5), 0u);
  EXPECT_EQ(p.v(10, 6), 0u);
  EXPECT_EQ(p.at<uint32_t>(65532), last);
}

TEST(SimulatorLDS, LaneAddressedForm) {
  LDSProgram p(R"(
    ds_read_addtid_b32 v10 offset:4
    ds_write_addtid_b32 v1 offset:1024
    s_waitcnt lgkmcnt(0))");
  p.wave().s[kM0] = 0x200;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), p.at<uint32_t>(0x204 + lane * 4));
    EXPECT_EQ(p.at<uint32_t>(0x600 + lane * 4), lane * 16);
  }
}
