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

//===----------------------------------------------------------------------===//
// Exchange between lanes
//===----------------------------------------------------------------------===//

static uint32_t swizzleOne(StringRef pattern, unsigned lane, uint64_t exec = ~0ull) {
  LDSProgram p(("ds_swizzle_b32 v10, v2 offset:" + pattern + "\n s_waitcnt lgkmcnt(0)").str());
  for (unsigned i = 0; i < kLanes; ++i)
    p.wave().v[2][i] = 100 + i;
  p.wave().set64(kExec, exec);
  p.run();
  return p.v(10, lane);
}

TEST(SimulatorLDS, Swizzle) {
  EXPECT_EQ(swizzleOne("swizzle(QUAD_PERM,3,1,2,0)", 36), 139u);
  EXPECT_EQ(swizzleOne("swizzle(QUAD_PERM,3,1,2,0)", 39), 136u);
  EXPECT_EQ(swizzleOne("swizzle(SWAP,16)", 40), 156u);
  EXPECT_EQ(swizzleOne("swizzle(REVERSE,8)", 41), 146u);
  EXPECT_EQ(swizzleOne("swizzle(BROADCAST,4,2)", 45), 146u);
  EXPECT_EQ(swizzleOne("swizzle(BITMASK_PERM,\"1p0i0\")", 33), 100u + 32 + 0b10010);
  // Lanes of which the source is inactive get 0.
  EXPECT_EQ(swizzleOne("swizzle(SWAP,1)", 3, ~4ull), 0u);
  EXPECT_EQ(swizzleOne("swizzle(ROTATE,0,3)", 34), 137u);
  EXPECT_EQ(swizzleOne("swizzle(ROTATE,1,3)", 34), 163u);
  EXPECT_EQ(swizzleOne("swizzle(ROTATE,0,3)", 62), 133u);
  EXPECT_EQ(swizzleOne("swizzle(FFT,0)", 33), 148u); // bits of the lane reversed
  EXPECT_EQ(swizzleOne("swizzle(FFT,31)", 33), 133u);
}

TEST(SimulatorLDS, Permutes) {
  LDSProgram p(R"(
    ds_bpermute_b32 v10, v2, v3
    ds_permute_b32 v11, v2, v3
    ds_bpermute_b32 v12, v2, v3 offset:4
    s_waitcnt lgkmcnt(0))");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = (lane * 5 % 64) * 4 + 256 * (lane % 3); // wraps at 64 lanes
    p.wave().v[3][lane] = 1000 + lane;
  }
  p.wave().v[2][9] = p.wave().v[2][8];
  p.wave().set64(kExec, ~1ull);
  p.wave().v[10][0] = 77;
  p.run();
  EXPECT_EQ(p.v(10, 0), 77u);
  for (unsigned lane = 1; lane < kLanes; ++lane) {
    unsigned target = (lane == 9 ? 8 : lane) * 5 % 64;
    EXPECT_EQ(p.v(10, lane), target ? 1000 + target : 0u);
    EXPECT_EQ(p.v(12, lane), (target + 1) % 64 ? 1000 + (target + 1) % 64 : 0u);
    if (lane != 8)
      EXPECT_EQ(p.v(11, target), 1000 + lane);
  }
  EXPECT_EQ(p.v(11, 45), 0u); // where lane 9 would have sent
}

TEST(SimulatorLDS, TransposingReadsGiveColumns) {
  // Halfwords: in each group of 16 lanes, lane s supplies row s / 4 and columns
  // 4 * (s % 4)..+3 of a 4 x 16 tile, and lane c receives column c.
  LDSProgram p(R"(
    ds_read_b64_tr_b16 v[10:11], v2
    ds_read_b64_tr_b8 v[12:13], v2
    s_waitcnt lgkmcnt(0))");
  auto lds = p.group->getLDS();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = lane * 8;
    for (unsigned i = 0; i < 4; ++i) {
      uint16_t value = (lane / 16) << 12 | (lane % 16 / 4) << 8 | (4 * (lane % 4) + i);
      std::memcpy(&lds[lane * 8 + 2 * i], &value, 2);
    }
  }
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane)
    for (unsigned row = 0; row < 4; ++row)
      EXPECT_EQ(p.v(10 + row / 2, lane) >> (row % 2 * 16) & 0xffff,
                (lane / 16) << 12 | row << 8 | lane % 16);
  // Bytes: lane s supplies row s / 2, columns 8 * (s % 2)..+7 of an 8 x 16 tile.
  for (unsigned lane = 0; lane < kLanes; ++lane)
    for (unsigned row = 0; row < 8; ++row) {
      unsigned from = lane / 16 * 16 + row * 2 + lane % 16 / 8;
      EXPECT_EQ(p.v(12 + row / 4, lane) >> (row % 4 * 8) & 0xff, lds[from * 8 + lane % 8]);
    }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorLDS, TransposingReadsOfSmallFields) {
  LDSProgram p(R"(
    ds_read_b64_tr_b4 v[10:11], v2
    ds_read_b96_tr_b6 v[12:14], v3
    s_waitcnt lgkmcnt(0))");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = lane * 8;
    p.wave().v[3][lane] = 1024 + lane * 12;
  }
  p.run();
  auto field = [&](unsigned byte, unsigned i, unsigned bits) {
    unsigned value = 0;
    for (unsigned b = 0; b < bits; ++b)
      value |= (p.at<uint8_t>(byte + (i * bits + b) / 8) >> ((i * bits + b) % 8) & 1) << b;
    return value;
  };
  auto nibble = [&](unsigned lane, unsigned i) { return p.v(10 + i / 8, lane) >> (i % 8 * 4) & 15; };
  // Spelled out from the table: lane 3 of the lower half, lane 35 + 16 of the upper.
  for (unsigned i = 0; i < 8; ++i) {
    EXPECT_EQ(nibble(3, i), field(i * 8, 3, 4));
    EXPECT_EQ(nibble(3, 8 + i), field((16 + i) * 8, 3, 4));
    EXPECT_EQ(nibble(51, i), field((40 + i) * 8, 3, 4));
    EXPECT_EQ(nibble(51, 8 + i), field((56 + i) * 8, 3, 4));
  }
  auto six = [&](unsigned lane, unsigned i) {
    uint64_t low = p.v(12, lane) | uint64_t(p.v(13, lane)) << 32;
    return i < 10 ? low >> (6 * i) & 63
                  : (i == 10 ? (low >> 60 | uint64_t(p.v(14, lane)) << 4) & 63
                             : p.v(14, lane) >> (6 * i - 64) & 63);
  };
  for (unsigned i = 0; i < 16; ++i) {
    EXPECT_EQ(six(5, i), field(1024 + (8 * (i / 4) + i % 4) * 12, 5, 6));
    EXPECT_EQ(six(21, i), field(1024 + (8 * (i / 4) + i % 4 + 4) * 12, 5, 6));
  }
}

TEST(SimulatorLDS, TransposingReadNeedsAllLanes) {
  LDSProgram p("ds_read_b64_tr_b16 v[10:11], v1\n s_waitcnt lgkmcnt(0)");
  p.wave().set64(kExec, ~2ull);
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
}

TEST(SimulatorLDS, AppendAndConsume) {
  LDSProgram p("ds_append v10 offset:4\n ds_consume v11 offset:4\n s_waitcnt lgkmcnt(0)");
  p.wave().s[kM0] = 0x100;
  p.wave().set64(kExec, 0xff00);
  p.set(0x104, 1000);
  p.run();
  EXPECT_EQ(p.v(10, 8), 1000u);
  EXPECT_EQ(p.v(11, 15), 1008u);
  EXPECT_EQ(p.at<uint32_t>(0x104), 1000u);
}

TEST(SimulatorLDS, GlobalWaveSyncIsAnError) {
  Program p("gfx942", "ds_gws_barrier v0 gds", 1, Check::None);
  p.prepare();
  p.group->run();
  auto all = p.simulation->getFindings().get();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].check, Check::Fatal);
  EXPECT_NE(all[0].message.find("global wave sync"), std::string::npos) << all[0].message;
}
