//===- SimulatorAtomicTest.cpp - Atomics of every memory ------------------===//

#include "SimulatorTestUtil.h"
#include "waveasm/Simulator/Floats.h"

using namespace llvm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {
uint32_t f32(float value) { return f32ToBits(value); }
uint64_t f64(double value) { return f64ToBits(value); }

/// One memory operation: old value, data operands, what memory then holds.
struct Case {
  const char *name;
  uint64_t old, data, data1, expected;
};

constexpr uint64_t kMinus1 = 0xffffffffull, kMinus1x2 = ~0ull;

/// Integer cases of 4 bytes; `data1` is the value compared with.
const Case kInteger32[] = {
    {"add", 0xfffffff0, 0x20, 0, 0x10},
    {"sub", 0x10, 0x20, 0, 0xfffffff0},
    {"smin", kMinus1, 5, 0, kMinus1},
    {"smax", kMinus1, 5, 0, 5},
    {"umin", kMinus1, 5, 0, 5},
    {"umax", kMinus1, 5, 0, kMinus1},
    {"and", 0xff0f, 0x0ff0, 0, 0x0f00},
    {"or", 0xff0f, 0x0ff0, 0, 0xffff},
    {"xor", 0xff0f, 0x0ff0, 0, 0xf0ff},
    {"inc", 7, 7, 0, 0},
    {"inc", 6, 7, 0, 7},
    {"dec", 0, 7, 0, 7},
    {"dec", 9, 7, 0, 7},
    {"dec", 5, 7, 0, 4},
    {"swap", 1, 2, 0, 2},
    {"cmpswap", 1, 2, 1, 2},
    {"cmpswap", 3, 2, 1, 3},
};
const Case kInteger64[] = {
    {"add", 0xffffffff, 1, 0, 0x100000000},
    {"sub", 0, 1, 0, kMinus1x2},
    {"smin", kMinus1x2, 5, 0, kMinus1x2},
    {"smax", kMinus1x2, 5, 0, 5},
    {"umin", kMinus1x2, 5, 0, 5},
    {"umax", 0x100000000, 5, 0, 0x100000000},
    {"and", 0xff00000000000f, 0xf00000000000ff, 0, 0xf000000000000f},
    {"or", 1ull << 40, 1, 0, 1ull << 40 | 1},
    {"xor", 3ull << 40, 1ull << 40, 0, 2ull << 40},
    {"inc", 1ull << 40, 1ull << 40, 0, 0},
    {"dec", 0, 1ull << 40, 0, 1ull << 40},
    {"swap", 1, 2ull << 40, 0, 2ull << 40},
    {"cmpswap", 1ull << 40, 2, 1ull << 40, 2},
    {"cmpswap", 1ull << 41, 2, 1ull << 40, 1ull << 41},
};

/// Runs `instruction` (data in v[4:7], address in v[2:3], also offset 8 in v1, the old
/// value to v8) on a buffer whose bytes 8.. hold `old`.
struct AtomicProgram : Program {
  AtomicProgram(StringRef instruction, StringRef chip = "gfx950")
      : Program(chip, (instruction + "\n s_waitcnt vmcnt(0) lgkmcnt(0)").str(), 1,
                Check::Memory) {
    addBuffer(std::vector<uint8_t>(64, 0));
    Wave &w = wave();
    w.set64(kExec, 1);
    setAddress(address(0) + 8);
    w.v[1][0] = 8;
    w.s[8] = uint32_t(address(0));
    w.s[9] = uint32_t(address(0) >> 32);
    w.s[10] = 64;
    w.s[11] = 0x00027000;
  }
  void setAddress(uint64_t a) {
    wave().v[2][0] = uint32_t(a);
    wave().v[3][0] = uint32_t(a >> 32);
  }
  void setData(const Case &c, bool wide, uint8_t *memory) {
    std::memcpy(memory, &c.old, wide ? 8 : 4);
    uint64_t words[2] = {c.data, c.data1};
    for (unsigned i = 0; i < 2; ++i) {
      wave().v[4 + i * (wide ? 2 : 1)][0] = uint32_t(words[i]);
      if (wide)
        wave().v[5 + i * 2][0] = uint32_t(words[i] >> 32);
    }
  }
  uint64_t result(unsigned reg, bool wide) {
    return wave().v[reg][0] | (wide ? uint64_t(wave().v[reg + 1][0]) << 32 : 0);
  }
};

void runMemoryCases(ArrayRef<Case> cases, bool wide) {
  for (const Case &c : cases)
    for (StringRef segment : {"global", "flat", "buffer", "lds"}) {
      bool swap = StringRef(c.name) == "cmpswap";
      std::string name = (c.name + Twine(wide ? "_x2" : "")).str();
      std::string data = swap ? wide ? "v[4:7]" : "v[4:5]" : wide ? "v[4:5]" : "v4";
      std::string text;
      unsigned reg = 8;
      if (segment == "buffer") {
        text = "buffer_atomic_" + name + " " + data + ", v1, s[8:11], 0 offen sc0";
        reg = 4;
      } else {
        text = ((segment == "lds" ? "flat" : segment) + "_atomic_" + name + " " +
                (wide ? "v[8:9]" : "v8") + ", v[2:3], " + data +
                (segment == "global" ? ", off sc0" : " sc0"))
                   .str();
      }
      AtomicProgram p(text);
      uint8_t *memory = p.simulation->getBuffer(0).data() + 8;
      if (segment == "lds") {
        memory = p.group->getLDS().data() + 64;
        p.setAddress(kSharedAperture + 64);
      }
      p.setData(c, wide, memory);
      p.run();
      uint64_t now = 0;
      std::memcpy(&now, memory, wide ? 8 : 4);
      EXPECT_EQ(now, c.expected) << text << (segment == "lds" ? " (LDS)" : "");
      EXPECT_EQ(p.result(reg, wide), c.old) << text;
      EXPECT_EQ(p.count(Check::All), 0u) << text;
    }
}
} // namespace

TEST(SimulatorAtomic, Integer32) { runMemoryCases(kInteger32, false); }
TEST(SimulatorAtomic, Integer64) { runMemoryCases(kInteger64, true); }

TEST(SimulatorAtomic, Floats) {
  const Case narrow[] = {
      {"add_f32", f32(1.5f), f32(2.25f), 0, f32(3.75f)},
      {"add_f32", 1, 1, 0, 2}, // denormals stay
      {"pk_add_f16", 0x3c004000, 0x3c000001, 0, 0x40004000},
      {"pk_add_bf16", 0x3f804000, 0x3f803f80, 0, 0x40004040},
  };
  const Case wide[] = {
      {"add_f64", f64(1.5), f64(2.25), 0, f64(3.75)},
      {"min_f64", f64(1.5), f64(-2), 0, f64(-2)},
      {"max_f64", 0x7ff8000000000000, f64(-2), 0, f64(-2)}, // the number, not the NaN
      {"max_f64", f64(-0.0), f64(0.0), 0, f64(0.0)},
  };
  runMemoryCases(narrow, false);
  // The cases' names are complete: no _x2 behind them.
  for (const Case &c : wide) {
    AtomicProgram p((Twine("global_atomic_") + c.name + " v[8:9], v[2:3], v[4:5], off sc0").str());
    p.setData(c, true, p.simulation->getBuffer(0).data() + 8);
    p.run();
    EXPECT_EQ(p.get<uint64_t>(0, 1), c.expected) << c.name;
    EXPECT_EQ(p.result(8, true), c.old) << c.name;
  }
}

TEST(SimulatorAtomic, WithoutReturn) {
  AtomicProgram p("global_atomic_add v[2:3], v4, off\n buffer_atomic_add v4, v1, s[8:11], 0 offen");
  p.setData({"", 5, 7, 0, 0}, false, p.simulation->getBuffer(0).data() + 8);
  p.wave().v[8][0] = 99;
  p.run();
  EXPECT_EQ(p.get<uint32_t>(0, 2), 19u);
  EXPECT_EQ(p.wave().v[8][0], 99u);
  EXPECT_EQ(p.wave().v[4][0], 7u);
}

TEST(SimulatorAtomic, LanesOnOneAddressAdd) {
  AtomicProgram p("global_atomic_add v8, v1, v4, s[4:5] sc0");
  p.wave().set64(kExec, ~0ull);
  p.wave().set64(4, p.address(0));
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    p.wave().v[1][lane] = 16;
    p.wave().v[4][lane] = lane;
  }
  p.run();
  EXPECT_EQ(p.get<uint32_t>(0, 4), 63u * 32);
  EXPECT_EQ(p.wave().v[8][63], 62u * 63 / 2);
}

TEST(SimulatorAtomic, MisalignedOutOfBoundsAndOutOfRange) {
  AtomicProgram misaligned("global_atomic_add_x2 v[2:3], v[4:5], off");
  misaligned.setAddress(misaligned.address(0) + 4);
  misaligned.run();
  EXPECT_EQ(misaligned.count(Check::Memory), 1u);

  AtomicProgram outside("global_atomic_add v8, v[2:3], v4, off sc0");
  outside.setAddress(outside.address(0) + 64);
  outside.wave().v[8][0] = 1;
  outside.run();
  EXPECT_EQ(outside.count(Check::Memory), 1u);
  EXPECT_EQ(outside.wave().v[8][0], 0u);

  // Out of the descriptor's range: dropped, no fault, all or nothing.
  AtomicProgram range("buffer_atomic_add_x2 v[4:5], v1, s[8:11], 0 offen sc0");
  range.wave().s[10] = 12;
  range.setData({"", 5, 7, 0, 0}, true, range.simulation->getBuffer(0).data() + 8);
  range.run();
  EXPECT_EQ(range.count(Check::Memory), 0u);
  EXPECT_EQ(range.get<uint64_t>(0, 1), 5u);
  EXPECT_EQ(range.wave().v[4][0], 0u);
}

TEST(SimulatorAtomic, WorkgroupsOnSeveralThreads) {
  auto image = makeImage("gfx942", R"(
    s_load_dwordx2 s[4:5], s[0:1], 0x0
    v_mov_b32_e32 v1, 0
    v_mov_b32_e32 v2, 1
    s_waitcnt lgkmcnt(0)
    global_atomic_add v1, v2, s[4:5]
    global_atomic_add_f32 v1, v2, s[4:5] offset:4
    global_atomic_inc v1, v2, s[4:5] offset:8
    s_endpgm
)");
  ASSERT_TRUE(image);
  SimulationOptions options;
  options.grid[0] = 200;
  options.block[0] = 128;
  options.block[1] = options.block[2] = 1;
  options.checks = Check::None;
  options.threads = 4;
  Simulation simulation(*image, image->getKernels()[0], options);
  simulation.addBuffer("b", std::vector<uint8_t>(16, 0), 16, true, true);
  ASSERT_FALSE(bool(simulation.run()));
  uint32_t words[3];
  std::memcpy(words, simulation.getBuffer(0).data(), 12);
  EXPECT_EQ(words[0], 200u * 128);
  EXPECT_EQ(words[1], 200u * 128); // adding the smallest denormal
  EXPECT_EQ(words[2], 0u);
}

//===----------------------------------------------------------------------===//
// LDS
//===----------------------------------------------------------------------===//

static void runLDSCases(ArrayRef<Case> cases, bool wide, bool hasPlain = true) {
  for (const Case &c : cases)
    for (bool hasReturn : {false, true}) {
      if (!hasReturn && !hasPlain)
        continue;
      auto [stem, type] = StringRef(c.name).split(' ');
      std::string pair = wide ? "v[4:5]" : "v4", second = wide ? "v[6:7]" : "v5";
      std::string text = ("ds_" + stem + (hasReturn ? "_rtn_" : "_") + type + " ").str();
      if (hasReturn)
        text += wide ? "v[8:9], " : "v8, ";
      text += "v1, " + pair;
      if (stem == "mskor" || stem == "cmpst" || stem == "wrap")
        text += ", " + second;
      AtomicProgram p(text + " offset:64");
      uint8_t *memory = p.group->getLDS().data() + 72;
      p.setData(c, wide, memory);
      p.run();
      uint64_t now = 0;
      std::memcpy(&now, memory, wide ? 8 : 4);
      EXPECT_EQ(now, c.expected) << text;
      if (hasReturn)
        EXPECT_EQ(p.result(8, wide), c.old) << text;
    }
}

TEST(SimulatorAtomic, LDS32) {
  const Case cases[] = {
      {"add u32", kMinus1, 2, 0, 1},
      {"sub u32", 1, 2, 0, kMinus1},
      {"rsub u32", 1, 5, 0, 4},
      {"inc u32", 7, 7, 0, 0},
      {"dec u32", 0, 7, 0, 7},
      {"min i32", kMinus1, 5, 0, kMinus1},
      {"max i32", kMinus1, 5, 0, 5},
      {"min u32", kMinus1, 5, 0, 5},
      {"max u32", kMinus1, 5, 0, kMinus1},
      {"and b32", 6, 3, 0, 2},
      {"or b32", 6, 3, 0, 7},
      {"xor b32", 6, 3, 0, 5},
      {"mskor b32", 0xffff, 0x0ff0, 0x0120, 0xf12f},
      {"cmpst b32", 3, 3, 9, 9}, // compares with the first operand
      {"cmpst b32", 4, 3, 9, 4},
      {"cmpst f32", f32(-0.0f), f32(0.0f), 9, 9},
      {"cmpst f32", 0x7fc00000, 0x7fc00000, 9, 0x7fc00000},
      {"add f32", f32(1), f32(2), 0, f32(3)},
      {"min f32", f32(1), f32(-2), 0, f32(-2)},
      {"max f32", 0x7fc00000, f32(-2), 0, f32(-2)},
      {"pk_add f16", 0x3c003c00, 0x3c004000, 0, 0x40004200},
      {"pk_add bf16", 0x3f803f80, 0x3f804000, 0, 0x40004040},
  };
  runLDSCases(cases, false);
  const Case returning[] = {{"wrxchg b32", 1, 2, 0, 2},
                            {"wrap b32", 9, 7, 3, 2},
                            {"wrap b32", 5, 7, 3, 8}};
  runLDSCases(returning, false, /*hasPlain=*/false);
}

TEST(SimulatorAtomic, LDS64) {
  const Case cases[] = {
      {"add u64", kMinus1, 1, 0, 0x100000000},
      {"sub u64", 0, 1, 0, kMinus1x2},
      {"rsub u64", 1, 0, 0, kMinus1x2},
      {"inc u64", 1ull << 40, 1ull << 40, 0, 0},
      {"dec u64", 0, 1ull << 40, 0, 1ull << 40},
      {"min i64", kMinus1x2, 5, 0, kMinus1x2},
      {"max i64", kMinus1x2, 5, 0, 5},
      {"min u64", kMinus1x2, 5, 0, 5},
      {"max u64", kMinus1x2, 5, 0, kMinus1x2},
      {"and b64", 6ull << 40, 3ull << 40, 0, 2ull << 40},
      {"or b64", 6ull << 40, 3ull << 40, 0, 7ull << 40},
      {"xor b64", 6ull << 40, 3ull << 40, 0, 5ull << 40},
      {"mskor b64", 0xffffull << 32, 0x0ff0ull << 32, 0x0120ull << 32, 0xf12full << 32},
      {"cmpst b64", 3ull << 32, 3ull << 32, 9, 9},
      {"cmpst f64", f64(-0.0), f64(0.0), 9, 9},
      {"add f64", f64(1), f64(2), 0, f64(3)},
      {"min f64", f64(1), f64(-2), 0, f64(-2)},
      {"max f64", f64(1), f64(-2), 0, f64(1)},
  };
  runLDSCases(cases, true);
  const Case returning[] = {
      {"wrxchg b64", 1, 2ull << 40, 0, 2ull << 40},
      {"condxchg32 b64", 0x1111111122222222, 0x8000000544444444, 0, 0x0000000522222222}};
  runLDSCases(returning, true, /*hasPlain=*/false);
}

TEST(SimulatorAtomic, LDSHonoursDenormalMode) {
  for (unsigned mode : {0u, 3u}) {
    AtomicProgram p("ds_add_f32 v1, v4");
    p.setData({"", 1, 1, 0, 0}, false, p.group->getLDS().data() + 8);
    p.wave().mode = (p.wave().mode & ~0x30u) | mode << 4;
    p.run();
    EXPECT_EQ(p.group->getLDS()[8], mode ? 2 : 0);
  }
}

TEST(SimulatorAtomic, TwoExchanges) {
  AtomicProgram p(R"(ds_wrxchg2_rtn_b32 v[8:9], v1, v4, v5 offset0:1 offset1:3
    ds_wrxchg2st64_rtn_b64 v[12:15], v1, v[4:5], v[6:7] offset0:0 offset1:1)");
  for (unsigned i = 0; i < 4; ++i)
    p.wave().v[4 + i][0] = 0x50 + i;
  auto lds = [&](unsigned byte) -> uint32_t & {
    return *reinterpret_cast<uint32_t *>(p.group->getLDS().data() + byte);
  };
  lds(12) = 1, lds(20) = 2, lds(8) = 3, lds(8 + 512 + 4) = 4;
  p.run();
  EXPECT_EQ(p.wave().v[8][0], 1u);
  EXPECT_EQ(p.wave().v[9][0], 2u);
  EXPECT_EQ(lds(20), 0x51u);
  EXPECT_EQ(p.wave().v[12][0], 3u);
  EXPECT_EQ(p.wave().v[13][0], 0x50u); // the first exchange's
  EXPECT_EQ(p.wave().v[15][0], 4u);
  EXPECT_EQ(lds(8 + 512), 0x52u);
}

TEST(SimulatorAtomic, MisalignedLDS) {
  AtomicProgram p("ds_add_rtn_u64 v[8:9], v1, v[4:5] offset:4");
  p.wave().v[8][0] = 7;
  p.run();
  EXPECT_EQ(p.count(Check::Memory), 1u);
  EXPECT_EQ(p.wave().v[8][0], 0u);
}
