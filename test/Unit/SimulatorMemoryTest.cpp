//===- SimulatorMemoryTest.cpp - Buffer, global, flat, scratch ------------===//

#include "SimulatorTestUtil.h"

using namespace llvm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

constexpr unsigned kBytes = 4096;

/// A program with one buffer of bytes 0, 1, 2 ... (a hash, so that no two dwords agree),
/// its address in s[4:5] and lane * 16 in v1.
struct MemoryProgram : Program {
  MemoryProgram(StringRef body, StringRef chip = "gfx950", unsigned waves = 1)
      : Program(chip, body, waves, Check::Memory) {
    for (unsigned i = 0; i < kBytes; ++i)
      contents.push_back(static_cast<uint8_t>((i * 2654435761u) >> 13));
    addBuffer(contents);
    wave().set64(4, address(0));
    for (unsigned lane = 0; lane < kLanes; ++lane)
      wave().v[1][lane] = lane * 16;
  }
  /// A raw descriptor of the buffer in s[8:11].
  void describe(uint32_t bytes = kBytes, uint32_t stride = 0, uint32_t word3 = 0x00027000) {
    Wave &w = wave();
    w.s[8] = static_cast<uint32_t>(address(0));
    w.s[9] = static_cast<uint32_t>(address(0) >> 32) | stride << 16;
    w.s[10] = bytes;
    w.s[11] = word3;
  }
  template <typename T> T at(uint64_t byte) const {
    T value;
    std::memcpy(&value, &contents[byte], sizeof(T));
    return value;
  }
  uint32_t v(unsigned reg, unsigned lane) { return wave().v[reg][lane]; }
  std::string message() {
    auto all = simulation->getFindings().get();
    return all.empty() ? "" : all[0].message;
  }
  std::vector<uint8_t> contents;
};

} // namespace

TEST(SimulatorMemory, GlobalLoadsOfEveryWidth) {
  MemoryProgram p(R"(
    global_load_ubyte v10, v1, s[4:5] offset:1
    global_load_sbyte v11, v1, s[4:5] offset:2
    global_load_ushort v12, v1, s[4:5] offset:4
    global_load_sshort v13, v1, s[4:5] offset:6
    global_load_dword v14, v1, s[4:5]
    global_load_dwordx2 v[16:17], v1, s[4:5] offset:4
    global_load_dwordx3 v[18:20], v1, s[4:5] offset:3
    global_load_dwordx4 v[22:25], v1, s[4:5]
    s_waitcnt vmcnt(0))");
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned a = lane * 16;
    EXPECT_EQ(p.v(10, lane), p.at<uint8_t>(a + 1));
    EXPECT_EQ(p.v(11, lane), uint32_t(p.at<int8_t>(a + 2)));
    EXPECT_EQ(p.v(12, lane), p.at<uint16_t>(a + 4));
    EXPECT_EQ(p.v(13, lane), uint32_t(p.at<int16_t>(a + 6)));
    EXPECT_EQ(p.v(14, lane), p.at<uint32_t>(a));
    for (unsigned i = 0; i < 2; ++i)
      EXPECT_EQ(p.v(16 + i, lane), p.at<uint32_t>(a + 4 + 4 * i));
    for (unsigned i = 0; i < 3; ++i)
      EXPECT_EQ(p.v(18 + i, lane), p.at<uint32_t>(a + 3 + 4 * i));
    for (unsigned i = 0; i < 4; ++i)
      EXPECT_EQ(p.v(22 + i, lane), p.at<uint32_t>(a + 4 * i));
  }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, D16LoadsKeepTheOtherHalf) {
  MemoryProgram p(R"(
    global_load_ubyte_d16 v10, v1, s[4:5]
    global_load_sbyte_d16_hi v11, v1, s[4:5]
    global_load_short_d16 v12, v1, s[4:5]
    global_load_short_d16_hi v12, v1, s[4:5] offset:2
    s_waitcnt vmcnt(0))");
  for (unsigned reg = 10; reg < 13; ++reg)
    std::fill_n(p.wave().v[reg], kLanes, 0x11112222);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), 0x11110000u | p.at<uint8_t>(lane * 16));
    EXPECT_EQ(p.v(11, lane), 0x2222u | uint32_t(p.at<int8_t>(lane * 16)) << 16);
    EXPECT_EQ(p.v(12, lane), p.at<uint32_t>(lane * 16));
  }
}

TEST(SimulatorMemory, GlobalAddressForms) {
  MemoryProgram p(R"(
    global_load_dword v10, v[2:3], off offset:-16
    global_load_dword v11, v1, s[4:5] offset:-16
    s_waitcnt vmcnt(0))");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint64_t a = p.address(0) + 16 + lane * 8;
    p.wave().v[2][lane] = uint32_t(a);
    p.wave().v[3][lane] = uint32_t(a >> 32);
    p.wave().v[1][lane] = 16 + lane * 8;
  }
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), p.at<uint32_t>(lane * 8));
    EXPECT_EQ(p.v(11, lane), p.at<uint32_t>(lane * 8));
  }
}

TEST(SimulatorMemory, StoresOfEveryWidthUnderExec) {
  MemoryProgram p(R"(
    global_store_byte v1, v10, s[4:5]
    global_store_byte_d16_hi v1, v10, s[4:5] offset:1
    global_store_short v1, v10, s[4:5] offset:2
    global_store_short_d16_hi v1, v10, s[4:5] offset:4
    global_store_dword v1, v10, s[4:5] offset:6
    global_store_dwordx4 v1, v[10:13], s[4:5] offset:1024
    global_store_dwordx3 v1, v[10:12], s[4:5] offset:2048
    global_store_dwordx2 v1, v[10:11], s[4:5] offset:3072)");
  p.wave().set64(kExec, 0x5555555555555555ull);
  for (unsigned i = 0; i < 4; ++i)
    for (unsigned lane = 0; lane < kLanes; ++lane)
      p.wave().v[10 + i][lane] = 0x84030201u + 0x01010101u * lane + 0x10000000u * i;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned a = lane * 16;
    auto word = [&](unsigned i) { return 0x84030201u + 0x01010101u * lane + 0x10000000u * i; };
    auto now = [&](unsigned byte) { return p.get<uint8_t>(0, byte); };
    if (lane % 2) {
      for (unsigned i = 0; i < kBytes; i += 1024)
        for (unsigned byte = 0; byte < 16; ++byte)
          EXPECT_EQ(now(i + a + byte), p.contents[i + a + byte]);
      continue;
    }
    EXPECT_EQ(now(a), uint8_t(word(0)));
    EXPECT_EQ(now(a + 1), uint8_t(word(0) >> 16));
    EXPECT_EQ(now(a + 2) | now(a + 3) << 8, word(0) & 0xffff);
    EXPECT_EQ(now(a + 4) | now(a + 5) << 8, word(0) >> 16);
    EXPECT_EQ(now(a + 6) | now(a + 9) << 24, (word(0) & 0xff0000ffu));
    for (unsigned i = 0; i < 4; ++i) {
      EXPECT_EQ(p.get<uint32_t>(0, (1024 + a) / 4 + i), word(i));
      if (i < 3)
        EXPECT_EQ(p.get<uint32_t>(0, (2048 + a) / 4 + i), word(i));
      if (i < 2)
        EXPECT_EQ(p.get<uint32_t>(0, (3072 + a) / 4 + i), word(i));
    }
  }
}

TEST(SimulatorMemory, OutOfBoundsNamesLaneAndBuffer) {
  MemoryProgram p("global_load_dwordx4 v[10:13], v1, s[4:5]\n s_waitcnt vmcnt(0)");
  p.wave().v[1][37] = kBytes - 8;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
  EXPECT_NE(p.message().find("at byte 4088 of buffer, which has 4096"), std::string::npos)
      << p.message();
  EXPECT_EQ(p.simulation->getFindings().get()[0].where.lane, 37);
  EXPECT_EQ(p.v(10, 37), 0u);
  EXPECT_EQ(p.v(10, 36), p.at<uint32_t>(36 * 16));
}

//===----------------------------------------------------------------------===//
// Buffers
//===----------------------------------------------------------------------===//

TEST(SimulatorMemory, BufferAddressForms) {
  MemoryProgram p(R"(
    buffer_load_dword v10, off, s[8:11], s6 offset:12
    buffer_load_dword v11, v1, s[8:11], 0 offen offset:4
    buffer_load_dword v12, v2, s[8:11], 8 idxen
    buffer_load_dword v13, v[2:3], s[8:11], s6 idxen offen offset:4
    s_waitcnt vmcnt(0))");
  p.describe(kBytes / 32, 32);
  p.wave().s[10] = kBytes; // raw forms count bytes; more records than the buffer has
  p.wave().s[6] = 64;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[2][lane] = lane;
    p.wave().v[3][lane] = (lane % 4) * 4;
  }
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), p.at<uint32_t>(76));
    EXPECT_EQ(p.v(11, lane), p.at<uint32_t>(lane * 16 + 4));
    EXPECT_EQ(p.v(12, lane), p.at<uint32_t>(lane * 32 + 8));
    EXPECT_EQ(p.v(13, lane), p.at<uint32_t>(lane * 32 + lane % 4 * 4 + 68));
  }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, RawRangeCheckIsPerDword) {
  MemoryProgram p(R"(
    buffer_load_dwordx4 v[10:13], v1, s[8:11], 0 offen
    buffer_store_dwordx4 v[20:23], v1, s[8:11], 0 offen offset:16
    s_waitcnt vmcnt(0))");
  p.describe(32 * 16 + 8);
  for (unsigned i = 0; i < 4; ++i) {
    std::fill_n(p.wave().v[10 + i], kLanes, 0xaaaaaaaa);
    std::fill_n(p.wave().v[20 + i], kLanes, 0xbbbbbbbb);
  }
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane)
    for (unsigned i = 0; i < 4; ++i) {
      unsigned a = lane * 16 + 4 * i;
      EXPECT_EQ(p.v(10 + i, lane), a < 520 ? p.at<uint32_t>(a) : 0) << lane;
      EXPECT_EQ(p.get<uint32_t>(0, a / 4 + 4), a + 16 < 520 ? 0xbbbbbbbb : p.at<uint32_t>(a + 16));
    }
  EXPECT_EQ(p.count(Check::All), 0u) << p.message();
}

TEST(SimulatorMemory, StructuredRangeCheckIsByIndex) {
  MemoryProgram p("buffer_load_dwordx2 v[10:11], v2, s[8:11], 0 idxen\n s_waitcnt vmcnt(0)");
  p.describe(20, 16);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    p.wave().v[2][lane] = lane;
  p.wave().v[2][3] = ~0u;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane)
    EXPECT_EQ(p.v(10, lane), lane < 20 && lane != 3 ? p.at<uint32_t>(lane * 16) : 0);
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, NegativeOffsetIsOutOfRangeNotAFault) {
  MemoryProgram p("buffer_load_ubyte v10, v1, s[8:11], 0 offen\n s_waitcnt vmcnt(0)");
  p.describe(0x80000000);
  std::fill_n(p.wave().v[1], kLanes, ~0u);
  p.run();
  EXPECT_EQ(p.v(10, 0), 0u);
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, InRangeOfTheDescriptorButNotOfMemory) {
  MemoryProgram p("buffer_load_dword v10, v1, s[8:11], 0 offen\n s_waitcnt vmcnt(0)");
  p.describe(0xfffffffe);
  p.wave().v[1][5] = kBytes;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
  EXPECT_EQ(p.v(10, 5), 0u);
}

TEST(SimulatorMemory, SOffsetInTheRangeCheckIsReported) {
  MemoryProgram p("buffer_load_dword v10, v1, s[8:11], s6 offen\n s_waitcnt vmcnt(0)");
  p.describe(64 * 16);
  p.wave().s[6] = 16;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u); // lane 63
  EXPECT_NE(p.message().find("soffset 0x10"), std::string::npos) << p.message();
  EXPECT_EQ(p.v(10, 63), 0u);
  EXPECT_EQ(p.v(10, 62), p.at<uint32_t>(63 * 16));
}

TEST(SimulatorMemory, UnboundDescriptor) {
  MemoryProgram p(R"(buffer_load_dword v10, v1, s[8:11], 0 offen
    buffer_store_dword v10, v1, s[8:11], 0 offen
    s_waitcnt vmcnt(0))");
  p.describe(kBytes, 0, 0);
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 2u);
  EXPECT_EQ(p.v(10, 9), 0u);
  EXPECT_EQ(p.get<uint32_t>(0, 0), p.at<uint32_t>(0));
}

TEST(SimulatorMemory, LaneIdAndSwizzle) {
  // add_tid with stride 4, index stride 64 (3 << 21) and swizzle: dword i of lane l lies
  // at (i * 64 + l) * 4, as in scratch of older chips.
  MemoryProgram p(R"(buffer_load_dword v10, off, s[8:11], 0
    buffer_load_dword v11, off, s[8:11], 0 offset:4
    s_waitcnt vmcnt(0))");
  p.describe(kBytes, 8 | 0x8000, 1 << 23 | 3 << 21);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), p.at<uint32_t>(lane * 4));
    EXPECT_EQ(p.v(11, lane), p.at<uint32_t>(256 + lane * 4));
  }
}

//===----------------------------------------------------------------------===//
// Transfers to LDS
//===----------------------------------------------------------------------===//

TEST(SimulatorMemory, TransferToLDSArrivesWithTheWait) {
  MemoryProgram p(R"(
    buffer_load_dwordx4 v1, s[8:11], 0 offen offset:16 lds
    ds_read_b128 v[10:13], v1 offset:0x110
    s_waitcnt vmcnt(0)
    ds_read_b128 v[20:23], v1 offset:0x110
    s_waitcnt lgkmcnt(0))");
  p.describe(32 * 16 + 16);
  p.wave().s[kM0] = 0x100;
  p.group->getLDS()[0x110] = 7;
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    EXPECT_EQ(p.v(10, lane), lane ? 0u : 7u);
    for (unsigned i = 0; i < 4; ++i)
      EXPECT_EQ(p.v(20 + i, lane), lane < 32 ? p.at<uint32_t>(lane * 16 + 16 + 4 * i) : 0u);
  }
}

TEST(SimulatorMemory, TransfersOfOtherSizes) {
  MemoryProgram p(R"(
    global_load_lds_dword v1, s[4:5]
    global_load_lds_sbyte v1, s[4:5] offset:512
    global_load_lds_dwordx3 v1, s[4:5] offset:2048
    s_waitcnt vmcnt(0))");
  p.wave().set64(kExec, ~1ull);
  p.run();
  auto lds = [&](unsigned byte) {
    uint32_t value;
    std::memcpy(&value, &p.group->getLDS()[byte], 4);
    return value;
  };
  EXPECT_EQ(lds(0), 0u);
  for (unsigned lane = 1; lane < kLanes; ++lane) {
    EXPECT_EQ(lds(lane * 4), p.at<uint32_t>(lane * 16));
    EXPECT_EQ(lds(512 + lane * 4), uint32_t(p.at<int8_t>(512 + lane * 16)));
    EXPECT_EQ(lds(2048 + lane * 16 + 8), p.at<uint32_t>(2048 + lane * 16 + 8));
    EXPECT_EQ(lds(2048 + lane * 16 + 12), 0u);
  }
}

TEST(SimulatorMemory, TransferPastTheEndOfLDS) {
  MemoryProgram p(R"(
    global_load_lds_dword v1, s[4:5]
    s_waitcnt vmcnt(0))", "gfx942");
  p.wave().s[kM0] = 0xff80;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 32u);
  EXPECT_NE(p.message().find("LDS at 0x10000"), std::string::npos) << p.message();
}

TEST(SimulatorMemory, M0HasSixteenBitsOnGfx942) {
  for (StringRef chip : {"gfx942", "gfx950"}) {
    MemoryProgram p(R"(
      global_load_lds_dword v1, s[4:5]
      s_waitcnt vmcnt(0))", chip);
    p.wave().s[kM0] = 0x10003;
    p.run();
    // gfx950 takes all but the low bits, and that is past the 64 KiB of the group.
    EXPECT_EQ(p.count(Check::Memory), chip == "gfx942" ? 1u : 65u);
  }
}

//===----------------------------------------------------------------------===//
// Flat and scratch
//===----------------------------------------------------------------------===//

namespace {
/// A kernel with `scratchBytes` of private memory a lane.
struct ScratchProgram : Program {
  ScratchProgram(StringRef body, unsigned scratchBytes = 64) {
    std::string text = (body + "\ns_endpgm\n").str();
    image = makeImage("gfx942", text, scratchBytes);
    if (!image)
      return;
    SimulationOptions options;
    options.block[0] = 2 * kLanes;
    options.block[1] = options.block[2] = 1;
    options.checks = Check::Memory;
    simulation = std::make_unique<Simulation>(*image, image->getKernels()[0], options);
    prepare();
    for (const auto &w : group->getWaves())
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        w->v[1][lane] = lane % 4 * 4;
        for (unsigned i = 0; i < 4; ++i)
          w->v[20 + i][lane] = w->id * 100000 + lane * 100 + i;
        w->v[2][lane] = 16 + lane % 4 * 4;
        w->v[3][lane] = kPrivateAperture >> 32;
      }
  }
};
} // namespace

TEST(SimulatorMemory, ScratchAndFlatSeeTheSamePrivateMemory) {
  ScratchProgram p(R"(
    scratch_store_dwordx4 v1, v[20:23], off offset:16
    scratch_load_dwordx4 v[10:13], v1, s4
    flat_load_dwordx4 v[30:33], v[2:3]
    scratch_load_ushort v14, v1, off offset:17
    flat_store_byte v[2:3], v20 offset:3
    scratch_load_dword v15, v1, off offset:16
    s_waitcnt vmcnt(0) lgkmcnt(0))");
  for (const auto &w : p.group->getWaves())
    w->s[4] = 16;
  p.run();
  for (unsigned id = 0; id < 2; ++id)
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      const Wave &w = p.wave(id);
      for (unsigned i = 0; i < 4; ++i) {
        EXPECT_EQ(w.v[10 + i][lane], w.v[20 + i][lane]);
        EXPECT_EQ(w.v[30 + i][lane], w.v[20 + i][lane]);
      }
      EXPECT_EQ(w.v[14][lane], w.v[20][lane] >> 8 & 0xffff);
      EXPECT_EQ(w.v[15][lane], (w.v[20][lane] & 0xffffff) | w.v[20][lane] << 24);
    }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, PrivateMemoryOfAWaveIsSwizzledByDword) {
  ScratchProgram p("scratch_store_dwordx2 off, v[20:21], off offset:8");
  p.run();
  uint64_t base = p.wave(1).get64(kFlatScratch);
  Region *region = p.simulation->getLaunch().memory->find(base, 4);
  ASSERT_TRUE(region);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    for (unsigned i = 0; i < 2; ++i) {
      uint32_t value;
      std::memcpy(&value, &region->bytes[base - region->base + (2 + i) * 256 + lane * 4], 4);
      EXPECT_EQ(value, p.wave(1).v[20 + i][lane]);
    }
}

TEST(SimulatorMemory, PastThePrivateMemory) {
  ScratchProgram p("scratch_store_dwordx4 v1, v[20:23], off offset:40\n"
                   "flat_load_dword v10, v[2:3] offset:44\n s_waitcnt vmcnt(0) lgkmcnt(0)");
  p.run();
  // Lanes whose v1 is 12; and v2 + 44 reaches 64 and more for lanes of 8 and 12 more.
  auto all = p.simulation->getFindings().get();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].count, 2 * 16u);
  EXPECT_EQ(all[1].count, 2 * 48u);
  EXPECT_NE(all[0].message.find("private memory at 0x34: a lane has 64"), std::string::npos)
      << all[0].message;
}

TEST(SimulatorMemory, FlatWithLanesInLDSAndInABuffer) {
  MemoryProgram p(R"(
    flat_load_dwordx2 v[10:11], v[2:3] offset:4
    flat_store_dword v[2:3], v20
    s_waitcnt vmcnt(0) lgkmcnt(0))");
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint64_t a = (lane % 2 ? kSharedAperture : p.address(0)) + lane * 16;
    p.wave().v[2][lane] = uint32_t(a);
    p.wave().v[3][lane] = uint32_t(a >> 32);
    p.wave().v[20][lane] = lane;
  }
  for (unsigned i = 0; i < 1024; ++i)
    p.group->getLDS()[i] = uint8_t(i * 7);
  p.run();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint32_t lds;
    std::memcpy(&lds, &p.group->getLDS()[lane * 16], 4);
    if (lane % 2) {
      EXPECT_EQ(lds, lane);
      EXPECT_EQ(p.v(10, lane) & 0xff, (lane * 16 + 4) * 7 & 0xff);
    } else {
      EXPECT_EQ(p.get<uint32_t>(0, lane * 4), lane);
      EXPECT_EQ(p.v(11, lane), p.at<uint32_t>(lane * 16 + 8));
    }
  }
  EXPECT_EQ(p.count(Check::All), 0u);
}

TEST(SimulatorMemory, FlatIsProvedByBothCounters) {
  for (StringRef wait : {"vmcnt(0)", "lgkmcnt(0)", "vmcnt(0) lgkmcnt(0)"}) {
    MemoryProgram p(("flat_load_dword v10, v[2:3]\n s_waitcnt " + wait).str());
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      p.wave().v[2][lane] = uint32_t(p.address(0));
      p.wave().v[3][lane] = uint32_t(p.address(0) >> 32);
    }
    p.run();
    EXPECT_EQ(p.v(10, 0), wait.size() > 12 ? p.at<uint32_t>(0) : 0u);
  }
}

TEST(SimulatorMemory, CacheControl) {
  MemoryProgram p(R"(
    global_load_dword v10, v1, s[4:5]
    buffer_wbl2 sc1
    s_waitcnt vmcnt(1)
    buffer_inv sc1)", "gfx942");
  p.run();
  EXPECT_EQ(p.v(10, 3), p.at<uint32_t>(48)); // the write-back is the younger one
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

TEST(SimulatorMemory, FormatsOfTheDescriptor) {
  // 8_8_8_8 unorm, selectors w, z, y, 1.
  MemoryProgram p(R"(
    buffer_load_format_xyzw v[10:13], v1, s[8:11], 0 offen
    buffer_load_format_d16_xyz v[14:15], v1, s[8:11], 0 offen
    buffer_load_format_d16_hi_x v16, v1, s[8:11], 0 offen
    s_waitcnt vmcnt(0))");
  p.describe(kBytes, 0, 10 << 15 | 0 << 12 | 1 << 9 | 5 << 6 | 6 << 3 | 7);
  std::fill_n(p.wave().v[16], kLanes, 0x1234);
  p.simulation->getBuffer(0)[16] = 255;
  p.simulation->getBuffer(0)[17] = 51;
  p.simulation->getBuffer(0)[18] = 0;
  p.simulation->getBuffer(0)[19] = 255;
  p.run();
  EXPECT_EQ(p.v(10, 1), 0x3f800000u); // w = 255
  EXPECT_EQ(p.v(11, 1), 0u);
  EXPECT_EQ(p.v(12, 1), 0x3e4ccccdu); // 0.2
  EXPECT_EQ(p.v(13, 1), 0x3f800000u);
  EXPECT_EQ(p.v(14, 1), 0x00003c00u);
  EXPECT_EQ(p.v(15, 1), 0x3266u);
  EXPECT_EQ(p.v(16, 1), 0x3c001234u);
}

TEST(SimulatorMemory, TypedLoadsOfEveryNumberFormat) {
  MemoryProgram p(R"(
    tbuffer_load_format_xy v[10:11], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8,BUF_NUM_FORMAT_SNORM]
    tbuffer_load_format_xyz v[12:14], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8,BUF_NUM_FORMAT_USCALED]
    tbuffer_load_format_xy v[16:17], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8,BUF_NUM_FORMAT_SSCALED]
    tbuffer_load_format_xyzw v[18:21], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8,BUF_NUM_FORMAT_UINT]
    tbuffer_load_format_xy v[22:23], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8,BUF_NUM_FORMAT_SINT]
    tbuffer_load_format_xy v[24:25], off, s[8:11], 0 format:[BUF_DATA_FORMAT_16_16,BUF_NUM_FORMAT_FLOAT] offset:4
    tbuffer_load_format_xyzw v[26:29], off, s[8:11], 0 format:[BUF_DATA_FORMAT_2_10_10_10,BUF_NUM_FORMAT_UINT] offset:8
    tbuffer_load_format_xyz v[30:32], off, s[8:11], 0 format:[BUF_DATA_FORMAT_10_11_11,BUF_NUM_FORMAT_FLOAT] offset:12
    tbuffer_load_format_d16_xy v33, off, s[8:11], 0 format:[BUF_DATA_FORMAT_16_16,BUF_NUM_FORMAT_FLOAT] offset:4
    s_waitcnt vmcnt(0))");
  p.describe();
  const uint32_t words[] = {0x7f80, 0xc0003c00, 2u << 30 | 3 << 20 | 4 << 10 | 5,
                            // 1.0 in 11, 11, 10 bits: exponent 15 over 6, 6, 5 bits
                            15u << 6 | 15u << 17 | 15u << 27};
  std::memcpy(p.simulation->getBuffer(0).data(), words, 16);
  p.run();
  auto f = [&](unsigned reg) {
    float value;
    std::memcpy(&value, &p.wave().v[reg][7], 4);
    return value;
  };
  EXPECT_EQ(f(10), -1.0f);
  EXPECT_EQ(f(11), 1.0f);
  EXPECT_EQ(f(12), 128.0f);
  EXPECT_EQ(f(13), 127.0f);
  EXPECT_EQ(f(14), 0.0f);
  EXPECT_EQ(f(16), -128.0f);
  EXPECT_EQ(p.v(18, 7), 0x80u);
  EXPECT_EQ(p.v(20, 7), 0u);
  EXPECT_EQ(p.v(21, 7), 1u);
  EXPECT_EQ(p.v(22, 7), 0xffffff80u);
  EXPECT_EQ(f(24), 1.0f);
  EXPECT_EQ(f(25), -2.0f);
  for (unsigned i = 0; i < 4; ++i)
    EXPECT_EQ(p.v(26 + i, 7), 5 - i);
  for (unsigned i = 0; i < 3; ++i)
    EXPECT_EQ(f(30 + i), 1.0f);
  EXPECT_EQ(p.v(33, 7), 0xc0003c00u);
}

TEST(SimulatorMemory, TypedStoresClampAndRound) {
  MemoryProgram p(R"(
    tbuffer_store_format_xyzw v[10:13], off, s[8:11], 0 format:[BUF_DATA_FORMAT_8_8_8_8,BUF_NUM_FORMAT_UNORM]
    tbuffer_store_format_xy v[10:11], off, s[8:11], 0 format:[BUF_DATA_FORMAT_16_16,BUF_NUM_FORMAT_FLOAT] offset:4
    tbuffer_store_format_d16_x v14, off, s[8:11], 0 format:[BUF_DATA_FORMAT_32,BUF_NUM_FORMAT_FLOAT] offset:8
    tbuffer_store_format_xy v[16:17], off, s[8:11], 0 format:[BUF_DATA_FORMAT_16_16,BUF_NUM_FORMAT_SINT] offset:12)");
  p.describe();
  float values[] = {2.0f, -1.0f, 0.5f, 0.2f};
  for (unsigned i = 0; i < 4; ++i)
    std::memcpy(&p.wave().v[10 + i][0], &values[i], 4);
  p.wave().v[14][0] = 0x77773c00;
  p.wave().v[16][0] = 100000;
  p.wave().v[17][0] = -5;
  p.wave().set64(kExec, 1);
  p.run();
  EXPECT_EQ(p.get<uint32_t>(0, 0), 0x338000ffu);
  EXPECT_EQ(p.get<uint32_t>(0, 1), 0xbc004000u);
  EXPECT_EQ(p.get<uint32_t>(0, 2), 0x3f800000u);
  EXPECT_EQ(p.get<uint32_t>(0, 3), 0xfffb7fffu);
}
