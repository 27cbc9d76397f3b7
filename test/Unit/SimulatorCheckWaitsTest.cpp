//===- SimulatorCheckWaitsTest.cpp - The rules of the wait counters -------===//
//
// hardware.md section 2.2: for every class of operation the wait that is just enough and
// the one that is not.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

/// v[10:11] and s[10:11] point to a buffer that s[12:15] describes; other registers are 0.
std::vector<Finding> runCode(llvm::StringRef body, llvm::StringRef chip = "gfx950") {
  Program program(chip, body, 1, Check::Waits);
  if (!program.image)
    return {};
  program.addBuffer(std::vector<uint8_t>(8192, 7));
  program.prepare();
  uint64_t base = program.simulation->getLaunch().memory->getRegions()[0]->base;
  for (const auto &region : program.simulation->getLaunch().memory->getRegions())
    if (region->name == "buffer")
      base = region->base;
  Wave &wave = program.wave();
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    wave.v[10][lane] = static_cast<uint32_t>(base);
    wave.v[11][lane] = base >> 32;
  }
  wave.set64(10, base);
  wave.set64(12, base);
  wave.s[14] = 8192;
  wave.s[15] = 0x27000;
  program.run();
  return program.simulation->getFindings().get();
}

/// `enough` is clean, `less` is not and names the wait.
void expectRule(const std::string &before, const std::string &enough, const std::string &less,
                const std::string &after, const std::string &named) {
  for (const char *chip : {"gfx942", "gfx950"}) {
    auto clean = runCode(before + "\n" + enough + "\n" + after, chip);
    EXPECT_TRUE(clean.empty()) << before << " with " << enough << ": " << clean[0].message;
    auto found = runCode(before + "\n" + less + "\n" + after, chip);
    ASSERT_EQ(found.size(), 1u) << before << " with " << less;
    EXPECT_EQ(found[0].check, Check::Waits);
    EXPECT_NE(found[0].message.find("needs " + named), std::string::npos) << found[0].message;
  }
}

const std::string load = "global_load_dword v1, v[10:11], off\n";
const std::string use = "v_mov_b32 v9, v1";

} // namespace

TEST(CheckWaits, ALoadIsWaitedForBeforeItIsRead) {
  expectRule(load, "s_waitcnt vmcnt(0)", "s_waitcnt lgkmcnt(0)", use, "vmcnt(0)");
  expectRule("buffer_load_dwordx4 v[0:3], off, s[12:15], 0", "s_waitcnt vmcnt(0)", "s_nop 0", use,
             "vmcnt(0)");
  expectRule("scratch_load_dword v1, off, off", "s_waitcnt vmcnt(0)", "s_nop 0", use, "vmcnt(0)");
  expectRule("ds_read_b64 v[0:1], v20", "s_waitcnt lgkmcnt(0)", "s_waitcnt vmcnt(0)", use,
             "lgkmcnt(0)");
  expectRule("s_load_dwordx2 s[4:5], s[10:11], 0", "s_waitcnt lgkmcnt(0)", "s_waitcnt vmcnt(0)",
             "s_mov_b32 s9, s5", "lgkmcnt(0)");
  expectRule("global_load_dword a1, v[10:11], off", "s_waitcnt vmcnt(0)", "s_nop 0",
             "v_accvgpr_read_b32 v9, a1", "vmcnt(0)");
}

TEST(CheckWaits, TheFindingNamesBothInstructions) {
  auto found = runCode("s_mov_b64 exec, 12\n" + load + use);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].text, "v_mov_b32_e32 v9, v1");
  EXPECT_EQ(found[0].otherText, "global_load_dword v1, v[10:11], off");
  EXPECT_EQ(found[0].where.lane, 2);
  EXPECT_EQ(found[0].count, 1u);
}

TEST(CheckWaits, VectorMemoryReturnsInOrderStoresIncluded) {
  std::string younger = "global_store_dword v[10:11], v2, off offset:64\n"
                        "global_load_dword v3, v[10:11], off offset:128\n"
                        "global_atomic_add v[10:11], v2, off offset:256\n";
  expectRule(load + younger, "s_waitcnt vmcnt(3)", "s_waitcnt vmcnt(4)", use, "vmcnt(3)");
}

TEST(CheckWaits, TransfersToLDSCountInVmcntOnly) {
  std::string dma = "s_mov_b32 m0, 0\ns_nop 0\nbuffer_load_dword off, s[12:15], 0 lds\n";
  expectRule(load + dma, "s_waitcnt vmcnt(1)", "s_waitcnt vmcnt(2)", use, "vmcnt(1)");
  expectRule("ds_read_b32 v1, v20\n" + dma, "s_waitcnt lgkmcnt(0)", "s_waitcnt lgkmcnt(1)", use,
             "lgkmcnt(0)");
}

TEST(CheckWaits, LDSReturnsInOrder) {
  expectRule("ds_read_b32 v1, v20\nds_write_b32 v20, v2\nds_read_b32 v3, v20 offset:8",
             "s_waitcnt lgkmcnt(2)", "s_waitcnt lgkmcnt(3)", use, "lgkmcnt(2)");
}

TEST(CheckWaits, ScalarLoadsReturnInAnyOrder) {
  expectRule("s_load_dword s4, s[10:11], 0\ns_load_dword s5, s[10:11], 4", "s_waitcnt lgkmcnt(0)",
             "s_waitcnt lgkmcnt(1)", "s_mov_b32 s9, s4", "lgkmcnt(0)");
}

TEST(CheckWaits, OneScalarLoadMakesPartialWaitsForLDSUnsafe) {
  expectRule("ds_read_b32 v1, v20\ns_load_dword s4, s[10:11], 0", "s_waitcnt lgkmcnt(0)",
             "s_waitcnt lgkmcnt(1)", use, "lgkmcnt(0)");
}

TEST(CheckWaits, FlatNeedsBothCountersAtZero) {
  std::string flat = "flat_load_dword v1, v[10:11]\n";
  expectRule(flat, "s_waitcnt vmcnt(0) lgkmcnt(0)", "s_waitcnt vmcnt(0)", use,
             "vmcnt(0) lgkmcnt(0)");
  expectRule(flat, "s_waitcnt 0", "s_waitcnt lgkmcnt(0)", use, "vmcnt(0) lgkmcnt(0)");
  // It comes back at any time, also for the others in flight.
  expectRule(load + "flat_load_dword v2, v[10:11]", "s_waitcnt vmcnt(0)", "s_waitcnt vmcnt(2)",
             use, "vmcnt(0)");
}

TEST(CheckWaits, OverwritingAPendingResult) {
  expectRule(load, "s_waitcnt vmcnt(0)", "s_nop 0", "v_mov_b32 v1, 0", "vmcnt(0)");
  expectRule(load, "s_waitcnt vmcnt(0)", "s_nop 0", "ds_read_b32 v1, v20", "vmcnt(0)");
  expectRule("s_load_dword s4, s[10:11], 0", "s_waitcnt lgkmcnt(0)", "s_nop 0",
             "s_mov_b32 s4, 0", "lgkmcnt(0)");
  expectRule("s_load_dword s4, s[10:11], 0", "s_waitcnt lgkmcnt(0)", "s_nop 0",
             "s_load_dword s4, s[10:11], 4", "lgkmcnt(0)");
}

TEST(CheckWaits, LoadsOfOneOrderedClassOverwriteEachOther) {
  EXPECT_TRUE(runCode(load + load).empty());
  EXPECT_TRUE(runCode("ds_read_b32 v1, v20\nds_read_b64 v[0:1], v20").empty());
}

TEST(CheckWaits, SourcesAreReadAtIssue) {
  EXPECT_TRUE(runCode("global_store_dword v[10:11], v1, off\nv_mov_b32 v1, 3\n"
                      "v_mov_b32 v10, 0\nds_write_b32 v20, v1\nv_mov_b32 v1, 4")
                  .empty());
}

TEST(CheckWaits, StoresReadTheirData) {
  expectRule(load, "s_waitcnt vmcnt(0)", "s_nop 0", "global_store_dword v[10:11], v1, off",
             "vmcnt(0)");
  expectRule("s_load_dwordx4 s[12:15], s[10:11], 0", "s_waitcnt lgkmcnt(0)", "s_nop 0",
             "buffer_load_dword v3, off, s[12:15], 0", "lgkmcnt(0)");
}

TEST(CheckWaits, TheEndNeedsNone) {
  EXPECT_TRUE(runCode(load + "global_store_dword v[10:11], v2, off").empty());
}

TEST(CheckWaits, LanesThatTheLoadLeavesAlone) {
  std::string half = "s_mov_b64 exec, 0xff\n" + load;
  EXPECT_TRUE(runCode(half + "s_mov_b64 exec, 0xff00\nv_mov_b32 v1, 0").empty());
  EXPECT_EQ(runCode(half + "s_mov_b64 exec, 0x1ff00\nv_mov_b32 v9, v1").size(), 0u);
  EXPECT_EQ(runCode(half + "s_mov_b64 exec, 0x180\nv_mov_b32 v9, v1").size(), 1u);
  // The matrix pipe ignores EXEC.
  EXPECT_EQ(runCode(half + "s_mov_b64 exec, 0xff00\n"
                           "v_mfma_f32_4x4x1_16b_f32 v[4:7], v1, v2, v[4:7]")
                .size(),
            1u);
}

TEST(CheckWaits, HalvesOfD16Loads) {
  std::string low = "global_load_short_d16 v1, v[10:11], off\n";
  // The destination is no source, and both halves come in order.
  EXPECT_TRUE(runCode(low + "global_load_short_d16_hi v1, v[10:11], off").empty());
  EXPECT_TRUE(runCode(low + "ds_read_u16_d16_hi v1, v20").empty());
  EXPECT_EQ(runCode(low + "ds_read_u16_d16 v1, v20").size(), 1u);
}

TEST(CheckWaits, FullCountersWaitThemselves) {
  std::string many = load;
  for (unsigned i = 0; i < 63; ++i)
    many += "global_store_dword v[10:11], v2, off\n";
  EXPECT_TRUE(runCode(many + use).empty()); // the 64th had to wait for the first
}
