//===- SimulatorTimingTest.cpp - Clocks that the table implies ------------===//
//
// Small programs whose time follows from a few rows of the table. The rows are read from
// the table here; only the rule that combines them is the test's own.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"
#include "waveasm/Simulator/Timing.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace waveasm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;

namespace {

constexpr unsigned kSlot = 4; // clocks between the turns of a SIMD

const TimingTable &getTable(llvm::StringRef chip) {
  return TimingTable::get(*TargetInfo::get(chip));
}

struct Launch {
  unsigned waves = 1, groups = 1, vgprs = 128, ldsBytes = 32768;
  const TimingTable *table = nullptr;
  bool trace = false;
  uint64_t bufferBytes = 1 << 20; ///< of the one argument
};

TimingResults run(llvm::StringRef chip, const std::string &body, Launch launch = {}) {
  auto image = makeImage(chip, body + "\ns_endpgm\n", 0, launch.vgprs, launch.ldsBytes);
  if (!image)
    return {};
  SimulationOptions options;
  options.block[0] = launch.waves * kLanes;
  options.block[1] = options.block[2] = 1;
  options.grid[0] = launch.groups;
  options.checks = Check::Memory;
  options.budget = 1'000'000;
  Simulation simulation(*image, image->getKernels()[0], options);
  simulation.addBuffer("buffer", {}, launch.bufferBytes, true, true);
  TimingOptions timingOptions;
  timingOptions.table = launch.table;
  timingOptions.trace = launch.trace;
  TimingSimulation timing(simulation, timingOptions);
  if (llvm::Error error = timing.run())
    ADD_FAILURE() << llvm::toString(std::move(error));
  for (const Finding &finding : simulation.getFindings().get())
    ADD_FAILURE() << finding.text << ": " << finding.message;
  return timing.getResults();
}

std::string repeat(const std::string &text, unsigned count) {
  std::string result;
  for (unsigned i = 0; i < count; ++i)
    result += text + "\n";
  return result;
}

/// A time at which SIMD 0 has a turn.
uint64_t turn(uint64_t clocks) { return (clocks + kSlot - 1) / kSlot * kSlot; }

const InstructionTiming &find(const TimingResults &results, llvm::StringRef text,
                              unsigned which = 0) {
  static const InstructionTiming none;
  for (const InstructionTiming &instruction : results.instructions)
    if (llvm::StringRef(instruction.text).starts_with(text) && which-- == 0)
      return instruction;
  ADD_FAILURE() << "no " << text.str();
  return none;
}

InstrCost matrixCost(const TimingTable &table, unsigned m, unsigned k, MatrixKind kind) {
  MatrixInfo info;
  info.kind = kind;
  info.m = info.n = m;
  info.k = k;
  info.blocks = 1;
  return table.getMatrixCost(info, false, 0);
}

/// Every clock of a wave is an issue slot or has a cause.
void expectAllClocksExplained(const TimingResults &results) {
  for (const WaveTiming &wave : results.waves)
    EXPECT_EQ(wave.end - wave.start, wave.instructions * kSlot + wave.stalls.getTotal());
}

class SimulatorTiming : public testing::TestWithParam<const char *> {
protected:
  const char *chip = GetParam();
  const TimingTable &table = getTable(GetParam());
};
INSTANTIATE_TEST_SUITE_P(Chips, SimulatorTiming, testing::Values("gfx942", "gfx950"));

//===----------------------------------------------------------------------===//
// Matrix instructions
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, DependentMatrixChainRunsAtThePassRate) {
  InstrCost cost = matrixCost(table, 16, 16, MatrixKind::XDL);
  TimingResults r = run(chip, repeat("v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[0:3]", 20));
  EXPECT_EQ(r.waves[0].end, 19 * cost.busy + 2 * kSlot);
  EXPECT_EQ(r.cycles, 20 * cost.busy);
  EXPECT_EQ(r.stalls[Stall::MatrixBusy], 19 * (cost.busy - kSlot));
  EXPECT_DOUBLE_EQ(r.getMatrixUtilisation(), 0.25); // one of four matrix cores, always
  expectAllClocksExplained(r);
}

TEST_P(SimulatorTiming, IndependentMatrixInstructionsShareTheCore) {
  InstrCost cost = matrixCost(table, 32, 8, MatrixKind::XDL);
  std::string pair = "v_mfma_f32_32x32x8_f16 v[0:15], v[64:65], v[66:67], v[0:15]\n"
                     "v_mfma_f32_32x32x8_f16 v[16:31], v[64:65], v[66:67], v[16:31]";
  TimingResults r = run(chip, repeat(pair, 8));
  EXPECT_EQ(r.cycles, 16 * cost.busy);
  // Two waves on the SIMD do not get more out of it.
  Launch two;
  two.waves = 8;
  TimingResults shared = run(chip, repeat(pair, 8), two);
  EXPECT_EQ(shared.wavesPerSIMD, 2u);
  EXPECT_EQ(shared.cycles, 32 * cost.busy + 3); // SIMD 3 starts at clock 3
  EXPECT_GT(shared.getMatrixUtilisation(), 0.99);
  EXPECT_LE(shared.getMatrixUtilisation(), 1.0);
  expectAllClocksExplained(shared);
}

TEST_P(SimulatorTiming, OtherMatrixDependenciesTakeTheLatency) {
  InstrCost cost = matrixCost(table, 16, 16, MatrixKind::XDL);
  std::string first = "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[0:3]\n";
  // As A, as an accumulator that is not exactly the result, and in the vector ALU.
  for (std::string second : {"v_mfma_f32_16x16x16_f16 v[8:11], v[0:1], v[6:7], v[8:11]",
                             "v_mfma_f32_16x16x16_f16 v[2:5], v[8:9], v[6:7], v[2:5]",
                             "v_mov_b32 v20, v3"}) {
    TimingResults r = run(chip, first + second);
    EXPECT_EQ(r.waves[0].end, cost.latency + 2 * kSlot) << second;
    EXPECT_EQ(r.stalls[Stall::MatrixDependency], cost.latency - kSlot) << second;
  }
  // Nothing to wait for.
  TimingResults r = run(chip, first + "v_mov_b32 v20, v21");
  EXPECT_EQ(r.waves[0].end, 3 * kSlot);
}

TEST_P(SimulatorTiming, VectorALUBesideTheMatrixCore) {
  unsigned valu = table.getCost(SchedClass::VALU).busy;
  // f16: the vector ALU is free after the slot; f32: only after the instruction.
  TimingResults f16 = run(chip, "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[0:3]\n" +
                                    repeat("v_mov_b32 v20, v21", 3));
  EXPECT_EQ(f16.waves[0].end, kSlot + 3 * valu + kSlot);
  InstrCost cost = matrixCost(table, 16, 4, MatrixKind::SGEMM);
  TimingResults f32 = run(chip, "v_mfma_f32_16x16x4_f32 v[0:3], v4, v5, v[0:3]\n" +
                                    repeat("v_mov_b32 v20, v21", 3));
  EXPECT_EQ(f32.waves[0].end, cost.busy + 3 * valu + kSlot);
}

TEST(SimulatorTimingF8F6F4, PassesFollowTheFormats) {
  const TimingTable &table = getTable("gfx950");
  MatrixInfo info;
  info.kind = MatrixKind::XDL;
  info.m = info.n = 16;
  info.k = 128;
  info.blocks = 1;
  unsigned narrow = table.getMatrixCost(info, false, 0).busy;
  unsigned wide = table.getMatrixCost(info, true, 0).busy;
  EXPECT_EQ(wide, 2 * narrow);
  std::string fp4 = "v_mfma_f32_16x16x128_f8f6f4 v[0:3], v[4:7], v[12:15], v[0:3] cbsz:4 blgp:4";
  std::string fp8 = "v_mfma_f32_16x16x128_f8f6f4 v[0:3], v[4:11], v[12:19], v[0:3]";
  EXPECT_EQ(run("gfx950", repeat(fp4, 10)).cycles, 10 * narrow);
  EXPECT_EQ(run("gfx950", repeat(fp8, 10)).cycles, 10 * wide);
}

//===----------------------------------------------------------------------===//
// ALUs and issue
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, VectorALURates) {
  InstrCost plain = table.getCost(SchedClass::VALU);
  InstrCost trans = table.getCost(SchedClass::VALUTrans);
  EXPECT_EQ(run(chip, repeat("v_add_u32 v0, v0, v1", 10)).waves[0].end,
            10 * plain.issue + kSlot);
  EXPECT_EQ(run(chip, repeat("v_exp_f32 v0, v1", 10)).waves[0].end, 10 * trans.issue + kSlot);
  // A result that takes longer than the slot, as that of conversions, holds who reads it.
  TimingTable slow = table;
  ASSERT_FALSE(bool(slow.override("{\"chip\": \"" + std::string(chip) +
                                  "\", \"costs\": {\"VALU\": {\"0\": {\"latency\": 20}}}}")));
  Launch launch;
  launch.table = &slow;
  TimingResults r = run(chip, "v_mov_b32 v0, v1\nv_mov_b32 v2, v0", launch);
  EXPECT_EQ(r.waves[0].end, 20 + 2 * kSlot);
  EXPECT_EQ(r.stalls[Stall::ALUDependency], 20 - kSlot);
  EXPECT_EQ(run(chip, "v_mov_b32 v0, v1\nv_mov_b32 v2, v3", launch).waves[0].end, 3 * kSlot);
}

TEST_P(SimulatorTiming, WavesOfASIMDShareThePorts) {
  Launch two;
  two.waves = 5; // waves 0 and 4 on SIMD 0
  unsigned valu = table.getCost(SchedClass::VALU).busy;
  // The same unit: one after the other. Different units: side by side.
  TimingResults same = run(chip, repeat("v_mov_b32 v0, v1", 32), two);
  EXPECT_EQ(std::max(same.waves[0].end, same.waves[4].end), 2 * 32 * valu + kSlot);
  EXPECT_EQ(same.waves[1].end, 1 + 32 * valu + kSlot); // alone on SIMD 1
  EXPECT_GT(same.stalls[Stall::Arbitration], 0u);
  expectAllClocksExplained(same);
  // Wave 0 runs VALU, wave 4 SALU instructions.
  std::string split = "v_readfirstlane_b32 s4, v0\ns_cmp_ge_u32 s4, 256\ns_cbranch_scc1 other\n" +
                      repeat("v_mov_b32 v1, v2", 32) + "s_endpgm\nother:\n" +
                      repeat("s_mov_b32 s5, 1", 32);
  TimingResults apart = run(chip, split, two);
  unsigned taken = table.getCost(SchedClass::Branch).latency;
  EXPECT_LE(apart.waves[4].end, 2 * 2 * kSlot + kSlot + turn(taken) + 33 * kSlot);
}

TEST_P(SimulatorTiming, PriorityDecides) {
  Launch two;
  two.waves = 5;
  unsigned n = 64;
  // Wave 4 raises its priority, then both want the vector ALU.
  std::string body = "v_readfirstlane_b32 s4, v0\ns_cmp_lt_u32 s4, 256\ns_cbranch_scc1 work\n"
                     "s_setprio 3\nwork:\n" +
                     repeat("v_mov_b32 v1, v2", n);
  TimingResults r = run(chip, body, two);
  // From then on it never waits for the other.
  uint64_t lost = r.waves[4].stalls[Stall::Arbitration] + r.waves[4].stalls[Stall::VALUBusy];
  EXPECT_LE(lost, 2 * kSlot);
  EXPECT_GE(r.waves[0].end, r.waves[4].end + kSlot);
  uint64_t mine = r.waves[0].stalls[Stall::Arbitration] + r.waves[0].stalls[Stall::VALUBusy];
  EXPECT_GE(mine, (n - 16) * kSlot);
}

TEST_P(SimulatorTiming, NopsAndSleep) {
  unsigned slot = table.getCost(SchedClass::Internal).issue;
  unsigned sleep = table.get(ChipNumber::SleepClk);
  TimingResults r = run(chip, "s_nop 7\ns_sleep 3\ns_nop 0");
  EXPECT_EQ(r.waves[0].end, 8 * slot + 3 * sleep + slot + kSlot);
  EXPECT_EQ(r.stalls[Stall::Nop], 8 * slot - kSlot);
  EXPECT_EQ(r.stalls[Stall::Sleep], 3 * sleep - kSlot);
}

TEST_P(SimulatorTiming, TakenBranchesFetch) {
  InstrCost branch = table.getCost(SchedClass::Branch);
  unsigned slot = table.getCost(SchedClass::SALU).issue, n = 10;
  TimingResults r = run(chip, "s_mov_b32 s4, 10\nloop:\ns_sub_u32 s4, s4, 1\n"
                              "s_cmp_lg_u32 s4, 0\ns_cbranch_scc1 loop");
  EXPECT_EQ(r.waves[0].end, slot + n * 2 * slot + (n - 1) * turn(branch.latency) +
                                turn(branch.issue) + kSlot);
  EXPECT_EQ(find(r, "s_cbranch_scc1").hits, n);
  EXPECT_EQ(find(r, "s_cbranch_scc1").stalls.getMain(), Stall::Fetch);
}

TEST_P(SimulatorTiming, BarrierWaitsForTheLast) {
  unsigned sleep = table.get(ChipNumber::SleepClk);
  unsigned open = table.getCost(SchedClass::Barrier).latency;
  Launch four;
  four.waves = 4;
  // Wave 0 does not sleep.
  TimingResults r = run(chip, "v_readfirstlane_b32 s4, v0\ns_cmp_eq_u32 s4, 0\n"
                              "s_cbranch_scc1 meet\ns_sleep 10\nmeet:\ns_barrier", four);
  unsigned branch = table.getCost(SchedClass::Branch).issue;
  uint64_t last = 3 + 2 * kSlot + branch + 10 * sleep; // wave 3 arrives
  auto on = [&](uint64_t time, unsigned simd) { return turn(time - simd) + simd; };
  for (unsigned i = 0; i < 4; ++i)
    EXPECT_EQ(r.waves[i].end, on(last + open, i) + kSlot) << i;
  EXPECT_GT(r.waves[0].stalls[Stall::Barrier], 9 * sleep);
  EXPECT_LT(r.waves[3].stalls[Stall::Barrier], open + kSlot);
  expectAllClocksExplained(r);
}

TEST_P(SimulatorTiming, ClockReadsCycles) {
  // The difference of two readings, stored: the second issues after the sleep.
  unsigned sleep = table.get(ChipNumber::SleepClk);
  auto image = makeImage(chip, "s_load_dwordx2 s[2:3], s[0:1], 0\ns_memtime s[4:5]\n"
                               "s_sleep 20\ns_memtime s[6:7]\ns_waitcnt lgkmcnt(0)\n"
                               "s_sub_u32 s4, s6, s4\nv_mov_b32 v0, 0\nv_mov_b32 v1, s4\n"
                               "global_store_dword v0, v1, s[2:3]\ns_endpgm");
  SimulationOptions options;
  options.block[0] = 64;
  options.block[1] = options.block[2] = 1;
  Simulation simulation(*image, image->getKernels()[0], options);
  simulation.addBuffer("buffer", {}, 64, true, true);
  TimingSimulation timing(simulation, {});
  ASSERT_FALSE(bool(timing.run()));
  EXPECT_EQ(simulation.getFindings().getCount(Check::Fatal), 0u);
  uint32_t clocks;
  memcpy(&clocks, simulation.getBuffer(0).data(), 4);
  EXPECT_EQ(clocks, kSlot + 20 * sleep);
}

//===----------------------------------------------------------------------===//
// LDS
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, LDSBoundByThePathOfTheSIMD) {
  InstrCost cost = table.getCost(SchedClass::LDSLoad, 16);
  unsigned path = 16 * kLanes / table.get(ChipNumber::LDSPathBytesPerClk), n = 12;
  std::string body = "v_lshlrev_b32 v0, 4, v0\n" + repeat("ds_read_b128 v[4:7], v0", n) +
                     "s_waitcnt lgkmcnt(0)";
  // A wave alone: the way to its SIMD limits. Latency of the last after that.
  TimingResults r = run(chip, body);
  uint64_t last = kSlot + (n - 1) * std::max(path, cost.busy);
  EXPECT_EQ(r.waves[0].end, last + cost.latency + 2 * kSlot);
  EXPECT_EQ(r.ldsBusy, n * cost.busy);
  EXPECT_EQ(r.ldsConflicts, 0u);
  // Four SIMDs: the banks limit.
  Launch four;
  four.waves = 4;
  TimingResults all = run(chip, body, four);
  EXPECT_EQ(all.ldsBusy, 4 * n * cost.busy);
  uint64_t bound = 4 * n * cost.busy;
  EXPECT_GE(all.cycles, bound);
  EXPECT_LE(all.cycles, bound + cost.latency + path + 4 * kSlot);
  expectAllClocksExplained(all);
}

/// Clocks of a strided access by hand: lanes of a phase that want different words of a bank.
unsigned countConflicts(const LDSPhases &phases, unsigned bytes, unsigned stride, unsigned busy) {
  unsigned degrees = 0;
  for (uint64_t lanes : phases.lanes) {
    std::vector<std::set<unsigned>> banks(phases.banks);
    for (unsigned lane = 0; lane < kLanes; ++lane)
      for (unsigned word = 0; word < bytes / 4; ++word)
        if (lanes >> lane & 1) {
          unsigned index = lane * stride / 4 + word;
          banks[index % phases.banks].insert(index);
        }
    size_t most = 1;
    for (const auto &words : banks)
      most = std::max(most, words.size());
    degrees += most;
  }
  return (degrees * busy + phases.lanes.size() - 1) / phases.lanes.size();
}

TEST_P(SimulatorTiming, BankConflicts) {
  struct Case {
    const char *text;
    unsigned bytes;
    bool write;
  };
  for (Case c : {Case{"ds_read_b32 v4, v2", 4, false}, Case{"ds_read_b64 v[4:5], v2", 8, false},
                 Case{"ds_read_b128 v[4:7], v2", 16, false},
                 Case{"ds_write_b32 v2, v4", 4, true}, Case{"ds_write_b64 v2, v[4:5]", 8, true},
                 Case{"ds_write_b128 v2, v[4:7]", 16, true}})
    for (unsigned stride : {0u, 4u, 8u, 16u, 32u, 64u, 128u, 132u, 256u, 272u, 512u}) {
      if (stride % c.bytes && stride % 4)
        continue;
      InstrCost cost =
          table.getCost(c.write ? SchedClass::LDSStore : SchedClass::LDSLoad, c.bytes);
      const LDSPhases *phases = table.findPhases(c.write, c.bytes);
      ASSERT_TRUE(phases);
      unsigned expected = countConflicts(*phases, c.bytes, stride, cost.busy);
      TimingResults r = run(chip, "v_mul_u32_u24 v2, " + std::to_string(stride) + ", v0\n" +
                                      c.text + "\ns_waitcnt lgkmcnt(0)");
      EXPECT_EQ(r.ldsBusy, expected) << c.text << " stride " << stride;
      EXPECT_EQ(r.ldsConflicts, expected - cost.busy);
      // The last data come that much later.
      EXPECT_EQ(find(r, "ds_").latencyMax, cost.latency + expected - cost.busy);
    }
}

TEST(SimulatorTimingBanks, KnownPatterns) {
  // 128 bytes between lanes: one bank of 32 on gfx942; two of 64 on gfx950.
  auto clocks = [](const char *chip, unsigned stride) {
    return run(chip, "v_mul_u32_u24 v2, " + std::to_string(stride) +
                         ", v0\nds_read_b32 v4, v2\ns_waitcnt lgkmcnt(0)").ldsBusy;
  };
  EXPECT_EQ(clocks("gfx942", 4), 2u);
  EXPECT_EQ(clocks("gfx942", 8), 4u);
  EXPECT_EQ(clocks("gfx942", 128), 64u);
  EXPECT_EQ(clocks("gfx950", 8), 2u);
  EXPECT_EQ(clocks("gfx950", 128), 32u);
  EXPECT_EQ(clocks("gfx950", 256), 64u);
  EXPECT_EQ(clocks("gfx942", 0), 2u); // all lanes want one word
}

TEST_P(SimulatorTiming, WaitNamesWhatItWaitsFor) {
  InstrCost cost = table.getCost(SchedClass::LDSLoad, 4);
  TimingResults r = run(chip, "v_lshlrev_b32 v1, 2, v0\nds_read_b32 v4, v1\n"
                              "ds_read_b32 v5, v1 offset:4\n"
                              "s_waitcnt lgkmcnt(1)\nv_mov_b32 v6, v4\ns_waitcnt lgkmcnt(0)");
  const InstructionTiming &first = find(r, "ds_read_b32"), &second = find(r, "ds_read_b32", 1);
  EXPECT_EQ(first.latencyMin, cost.latency);
  // It waits from its turn on until the data of the first load.
  EXPECT_EQ(first.waitedFor, turn(cost.latency) - 2 * cost.issue);
  EXPECT_EQ(find(r, "s_waitcnt").stalls[Stall::WaitLGKM], first.waitedFor);
  EXPECT_GE(second.latencyMin, cost.latency);
}

//===----------------------------------------------------------------------===//
// Global memory, counters
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, VMEMBoundLoop) {
  InstrCost cost = table.getCost(SchedClass::VMEMLoad, 16);
  unsigned n = 40;
  // The same lines again and again: only the rate of the unit counts.
  TimingResults r =
      run(chip, "s_load_dwordx2 s[2:3], s[0:1], 0\nv_lshlrev_b32 v0, 4, v0\n"
                "s_waitcnt lgkmcnt(0)\n" +
                    repeat("global_load_dwordx4 v[4:7], v0, s[2:3]", n) + "s_waitcnt vmcnt(0)");
  const InstructionTiming &load = find(r, "global_load_dwordx4", n - 1);
  EXPECT_EQ(r.vmemBusy, n * cost.busy);
  uint64_t begin = turn(table.getCost(SchedClass::SMEM).latency) + kSlot;
  // The first comes from memory, the others after it in order, the last at the unit's rate.
  uint64_t lastStart = begin + (n - 1) * cost.busy;
  uint64_t done = std::max<uint64_t>(begin + cost.latency,
                                     lastStart + table.get(ChipNumber::L1HitLatency));
  EXPECT_EQ(r.waves[0].end, turn(done) + 2 * kSlot);
  EXPECT_EQ(load.hits, 1u);
  EXPECT_EQ(r.l1Lines, n * 8u);
  EXPECT_EQ(r.l1Hits, (n - 1) * 8u);
  expectAllClocksExplained(r);
}

TEST_P(SimulatorTiming, LoadLatencyByCacheLevel) {
  std::string prologue = "s_load_dwordx2 s[2:3], s[0:1], 0\nv_lshlrev_b32 v0, 2, v0\n"
                         "s_waitcnt lgkmcnt(0)\n";
  std::string load = "global_load_dword v4, v0, s[2:3]", wait = "\ns_waitcnt vmcnt(0)\n";
  TimingResults r = run(chip, prologue + load + wait + load + wait + load + " sc1" + wait);
  EXPECT_EQ(find(r, "global_load", 0).latencyMin, table.getCost(SchedClass::VMEMLoad, 4).latency);
  EXPECT_EQ(find(r, "global_load", 1).latencyMin, table.get(ChipNumber::L1HitLatency));
  EXPECT_EQ(find(r, "global_load", 2).latencyMin, table.get(ChipNumber::L2HitLatency));
}

TEST_P(SimulatorTiming, ScatteredLanesTakeALineEach) {
  std::string prologue = "s_load_dwordx2 s[2:3], s[0:1], 0\nv_lshlrev_b32 v0, 9, v0\n"
                         "s_waitcnt lgkmcnt(0)\n";
  TimingResults r =
      run(chip, prologue + "global_load_dword v4, v0, s[2:3]\ns_waitcnt vmcnt(0)");
  EXPECT_EQ(r.l1Lines, 64u);
  EXPECT_EQ(r.vmemBusy, 64 * table.get(ChipNumber::L1LineClk));
}

TEST_P(SimulatorTiming, FullCounterHoldsTheWave) {
  std::string prologue = "s_load_dwordx2 s[2:3], s[0:1], 0\nv_lshlrev_b32 v0, 2, v0\n"
                         "s_waitcnt lgkmcnt(0)\n";
  std::string store = "global_store_dword v0, v1, s[2:3]";
  TimingResults fits = run(chip, prologue + repeat(store, 63));
  EXPECT_EQ(fits.stalls[Stall::CounterFull], 0u);
  TimingResults full = run(chip, prologue + repeat(store, 64));
  const InstructionTiming &last = find(full, "global_store_dword", 63);
  EXPECT_GT(last.stalls[Stall::CounterFull], 0u);
  // It issues when the first store is done.
  const InstructionTiming &first = find(full, "global_store_dword", 0);
  uint64_t before = full.waves[0].end - fits.waves[0].end;
  EXPECT_GT(first.latencyMin, 63u * kSlot);
  EXPECT_GE(before, last.stalls[Stall::CounterFull]);
  // 15 LDS operations fit; with a latency in which more could issue.
  TimingTable slow = table;
  ASSERT_FALSE(bool(slow.override("{\"chip\": \"" + std::string(chip) +
                                  "\", \"costs\": {\"LDSLoad\": {\"0\": {\"latency\": 400}}}}")));
  Launch launch;
  launch.table = &slow;
  std::string lds = "v_lshlrev_b32 v1, 2, v0\n", read = "ds_read_b32 v4, v1";
  EXPECT_EQ(run(chip, lds + repeat(read, 15), launch).stalls[Stall::CounterFull], 0u);
  // The sixteenth issues with the data of the first.
  TimingResults held = run(chip, lds + repeat(read, 16), launch);
  EXPECT_EQ(held.waves[0].end, kSlot + 400 + 2 * kSlot);
  EXPECT_EQ(held.stalls[Stall::CounterFull], 400 - 15 * kSlot);
}

TEST_P(SimulatorTiming, ScalarLoads) {
  InstrCost cost = table.getCost(SchedClass::SMEM);
  TimingResults r = run(chip, "s_load_dwordx4 s[4:7], s[0:1], 0\ns_load_dword s8, s[0:1], 4\n"
                              "s_waitcnt lgkmcnt(0)");
  EXPECT_EQ(r.waves[0].end, kSlot + cost.latency + 2 * kSlot);
}

//===----------------------------------------------------------------------===//
// Grid and reports
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, GridAndOccupancy) {
  unsigned units = table.get(ChipNumber::ComputeUnits), sleep = table.get(ChipNumber::SleepClk);
  Launch grid;
  grid.waves = 4;
  grid.groups = 2 * units + 1; // the first compute unit gets three
  grid.vgprs = 256;            // two waves a SIMD
  grid.ldsBytes = 1024;
  TimingResults r = run(chip, "s_sleep 100", grid);
  EXPECT_EQ(r.groups.size(), 3u);
  EXPECT_EQ(r.groupsPerCU, 2u);
  EXPECT_EQ(r.occupancyLimit, "vgpr");
  EXPECT_EQ(r.activeUnits, units);
  EXPECT_GE(r.cycles, 2 * 100 * sleep); // two, then the third
  EXPECT_LT(r.cycles, 2 * 100 * sleep + 8 * kSlot);
  grid.vgprs = 64;
  grid.ldsBytes = 32768;
  TimingResults lds = run(chip, "s_sleep 100", grid);
  const ChipLimits &limits = table.getTarget().getLimits();
  EXPECT_EQ(lds.groupsPerCU, limits.ldsBytes / llvm::alignTo(32768, limits.ldsGranule));
  EXPECT_EQ(lds.occupancyLimit, "lds");
}

TEST_P(SimulatorTiming, RatesOfOperations) {
  unsigned n = 50;
  std::string matrix = "v_mfma_f32_32x32x8_f16 v[0:15], v[64:65], v[66:67], v[0:15]";
  TimingResults r = run(chip, repeat(matrix, n) + repeat("v_fma_f32 v0, v1, v2, v3", 3));
  ASSERT_EQ(r.rates.size(), 2u);
  EXPECT_EQ(r.rates[0].type, "f16");
  EXPECT_EQ(r.rates[0].operations, n * 2.0 * 32 * 32 * 8);
  // hardware.md 4.2: multiply-adds per clock of a compute unit.
  double macs = llvm::StringRef(chip) == "gfx942" ? 1024 : 2048;
  EXPECT_NEAR(r.rates[0].peak, macs * 2 * r.clockMHz * 1e6 * r.computeUnits * 1e-12, 1e-6);
  EXPECT_LT(r.rates[0].achieved, r.rates[0].peak);
  EXPECT_EQ(r.rates[1].operations, 3 * 2.0 * 64);
}

TEST_P(SimulatorTiming, Reports) {
  Launch launch;
  launch.waves = 2;
  launch.trace = true;
  TimingResults r = run(chip, "v_lshlrev_b32 v1, 2, v0\nds_read_b32 v4, v1\n"
                              "s_waitcnt lgkmcnt(0)\ns_barrier\n"
                              "v_exp_f32 v1, v4", launch);
  std::string json, csv, text, trace;
  llvm::raw_string_ostream jsonOS(json), csvOS(csv), textOS(text), traceOS(trace);
  printTimingJSON(r, jsonOS);
  printTimingCSV(r, csvOS);
  printTimingText(r, 10, textOS);
  printTimingTrace(r, traceOS);
  auto parsed = llvm::json::parse(json);
  ASSERT_TRUE(bool(parsed)) << llvm::toString(parsed.takeError());
  const llvm::json::Object &object = *parsed->getAsObject();
  EXPECT_EQ(object.getInteger("cycles"), int64_t(r.cycles));
  EXPECT_EQ(object.getArray("waves")->size(), 2u);
  EXPECT_EQ(object.getArray("instruction_timing")->size(), r.instructions.size());
  EXPECT_EQ(object.getInteger("issue_cycles").value_or(0) + int64_t(r.stalls.getTotal()),
            object.getInteger("wave_cycles"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), long(r.instructions.size()) + 1);
  EXPECT_NE(text.find("wait_lgkm"), std::string::npos);
  auto events = llvm::json::parse(trace);
  ASSERT_TRUE(bool(events)) << llvm::toString(events.takeError());
  std::map<int64_t, int64_t> rowEnd; // slices of a row do not overlap
  std::vector<std::array<int64_t, 3>> slices;
  for (const llvm::json::Value &event : *events->getAsObject()->getArray("traceEvents")) {
    const llvm::json::Object &e = *event.getAsObject();
    if (e.getString("ph") == "X")
      slices.push_back({*e.getInteger("tid"), *e.getInteger("ts"), *e.getInteger("dur")});
  }
  std::sort(slices.begin(), slices.end());
  for (auto [row, start, clocks] : slices) {
    EXPECT_GE(start, rowEnd[row]);
    rowEnd[row] = start + clocks;
  }
  EXPECT_GT(slices.size(), 10u);
}

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

TEST_P(SimulatorTiming, TableFromAFile) {
  TimingTable changed = table;
  std::string text;
  llvm::raw_string_ostream os(text);
  table.print(os);
  ASSERT_FALSE(bool(changed.override(text))); // prints what it reads
  std::string again;
  llvm::raw_string_ostream againOS(again);
  changed.print(againOS);
  EXPECT_EQ(text, again);

  std::string header = "{\"chip\": \"" + std::string(chip) + "\", ";
  ASSERT_FALSE(bool(changed.override(
      header + R"("costs": {"LDSLoad": {"16": {"latency": 99},
                                         "12": {"latency": 70, "issue": 8, "busy": 6}}},
                  "matrix": {"XDL_16x16x16": {"busy": 40}},
                  "numbers": {"SleepClk": {"value": 32}},
                  "ldsPhases": {"read": {"16": {"banks": 16}}}})")));
  EXPECT_EQ(changed.getCost(SchedClass::LDSLoad, 16).latency, 99u);
  EXPECT_EQ(changed.getCost(SchedClass::LDSLoad, 16).issue, 8u);
  EXPECT_EQ(changed.getCost(SchedClass::LDSLoad, 12).latency, 70u);
  EXPECT_EQ(changed.get(ChipNumber::SleepClk), 32u);
  EXPECT_EQ(changed.findPhases(false, 16)->banks, 16u);
  Launch launch;
  launch.table = &changed;
  std::string mfma = "v_mfma_f32_16x16x16_f16 v[0:3], v[4:5], v[6:7], v[0:3]";
  EXPECT_EQ(run(chip, repeat(mfma, 10), launch).cycles, 400u);
  EXPECT_NE(run(chip, repeat(mfma, 10)).cycles, 400u);
}

TEST_P(SimulatorTiming, TableErrorsNameTheKey) {
  std::string header = "{\"chip\": \"" + std::string(chip) + "\", ";
  struct Case {
    std::string text, message;
  };
  for (const Case &c : {
           Case{"{", "not JSON"},
           Case{"[]", "not an object"},
           Case{"{}", "'chip'"},
           Case{R"({"chip": "gfx90a"})", "gfx90a"},
           Case{R"({"chip": 5})", "'chip' is not a string"},
           Case{header + R"("cost": {}})", "'cost'"},
           Case{header + R"("costs": 1})", "'costs' is not an object"},
           Case{header + R"("costs": {"LDS": {}}})", "'costs.LDS'"},
           Case{header + R"("costs": {"LDSLoad": {"x": {}}}})", "'costs.LDSLoad.x'"},
           Case{header + R"("costs": {"LDSLoad": {"16": {"lat": 1}}}})", "'costs.LDSLoad.16.lat'"},
           Case{header + R"("costs": {"LDSLoad": {"16": {"busy": "1"}}}})",
                "'costs.LDSLoad.16.busy'"},
           Case{header + R"("costs": {"LDSLoad": {"16": {"busy": -1}}}})",
                "'costs.LDSLoad.16.busy'"},
           Case{header + R"("costs": {"LDSLoad": {"24": {"busy": 1}}}})", "'costs.LDSLoad.24'"},
           Case{header + R"("matrix": {"XDL_1x1x1": {}}})", "'matrix.XDL_1x1x1'"},
           Case{header + R"("numbers": {"L1LineBytes": {"value": 0}}})",
                "'numbers.L1LineBytes.value'"},
           Case{header + R"("numbers": {"L1LineBytes": {"value": 96}}})", "'numbers.L1LineBytes'"},
           Case{header + R"("numbers": {"L1Bytes": {"value": 128}}})", "'numbers.L1Bytes'"},
           Case{header + R"("numbers": {"ClockMHz": 5}})", "'numbers.ClockMHz' is not an object"},
           Case{header + R"("numbers": {"ClockMHz": {"unit": "GHz"}}})", "'numbers.ClockMHz.unit'"},
           Case{header + R"("ldsPhases": {"read": {"16": {"banks": 24}}}})",
                "'ldsPhases.read.16.banks'"},
           Case{header + R"("ldsPhases": {"read": {"16": {"phases": "0-30;32-63"}}}})",
                "'ldsPhases.read.16.phases'"},
       }) {
    TimingTable changed = table;
    llvm::Error error = changed.override(c.text);
    ASSERT_TRUE(bool(error)) << c.text;
    EXPECT_NE(llvm::toString(std::move(error)).find(c.message), std::string::npos) << c.text;
  }
}

TEST(SimulatorTimingKeys, MachineCodeIsPricedByTheRows) {
  const TargetInfo &target = *TargetInfo::get("gfx950");
  auto key = [&](const std::string &text) {
    auto image = makeImage("gfx950", text);
    auto disassembler = Disassembler::create("gfx950");
    MachineInst inst;
    if (!image ||
        !disassembler->decode(image->getBytes().drop_front(image->getCodeBegin()), 0, inst)) {
      ADD_FAILURE() << text;
      return CostKey();
    }
    return getCostKey(inst, target);
  };
  auto expect = [&](const std::string &text, SchedClass sched, unsigned bytes = 0) {
    CostKey found = key(text);
    EXPECT_EQ(int(found.sched), int(sched)) << text;
    EXPECT_EQ(found.bytes, bytes) << text;
  };
  expect("v_add_u32 v0, v1, v2", SchedClass::VALU);
  expect("v_exp_f16 v0, v1", SchedClass::VALUTrans);      // not in the dialect
  expect("v_cvt_u32_f32 v0, v1", SchedClass::VALUConvert);
  expect("v_mul_hi_i32 v0, v1, v2", SchedClass::VALUMul32);
  expect("v_lshl_add_u64 v[0:1], v[2:3], 1, v[4:5]", SchedClass::VALU64);
  expect("v_readlane_b32 s0, v0, 3", SchedClass::VALULane);
  expect("s_add_u32 s0, s1, s2", SchedClass::SALU);
  expect("s_load_dwordx16 s[16:31], s[0:1], 0", SchedClass::SMEM, 64);
  expect("s_barrier", SchedClass::Barrier);
  expect("s_waitcnt 0", SchedClass::Internal);
  expect("s_branch 1", SchedClass::Branch);
  expect("ds_read_b128 v[0:3], v4", SchedClass::LDSLoad, 16);
  expect("ds_read_b96 v[0:2], v4", SchedClass::LDSLoad, 12); // not in the dialect
  expect("ds_write2_b64 v0, v[2:3], v[4:5] offset1:1", SchedClass::LDSStore, 16);
  expect("buffer_load_dwordx4 v[0:3], v4, s[4:7], 0 offen", SchedClass::VMEMLoad, 16);
  expect("buffer_load_dwordx4 v4, s[4:7], 0 offen lds", SchedClass::VMEMToLDS, 16);
  expect("global_load_lds_dwordx4 v[0:1], off", SchedClass::VMEMToLDS, 16);
  expect("global_store_dwordx3 v[0:1], v[2:4], off", SchedClass::VMEMStore, 12);
  expect("global_atomic_add_f32 v[0:1], v2, off", SchedClass::VMEMAtomic, 4);
  CostKey matrix = key("v_smfmac_f32_16x16x64_f16 v[0:3], v[4:7], v[8:15], v16");
  EXPECT_EQ(int(matrix.sched), int(SchedClass::MFMA));
  EXPECT_EQ(TimingTable::get(target).getCost(matrix).busy, 16u);
}

} // namespace
