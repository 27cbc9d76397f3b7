//===- PromptTest.cpp - Tests of what a language model is told ------------===//

#include "waveasm/Conductor/Prompt.h"
#include "waveasm/Conductor/ProgramView.h"
#include "waveasm/Conductor/Tags.h"
#include <gtest/gtest.h>

using namespace waveasm;

static Metrics make(uint64_t cycles, unsigned nops) {
  Metrics metrics;
  metrics.feasible = true;
  metrics.cycles = cycles;
  metrics.nops = nops;
  return metrics;
}

TEST(Prompt, GuideExplainsEveryCauseOfStalls) {
  for (unsigned i = 0; i < kNumStalls; ++i) {
    llvm::StringRef cause = stringifyStall(static_cast<Stall>(i));
    EXPECT_TRUE(getSchedulingGuide().contains(cause)) << cause.str();
  }
}

TEST(Prompt, ChangeNamesWhatDiffers) {
  EXPECT_EQ(describeChange(make(900, 3), make(880, 3)), "cycles 900 -> 880 (-2.2%)");
  EXPECT_EQ(describeChange(make(900, 0), make(900, 2), {"cycles"}), "s_nop 0 -> 2, cycles 900");
  EXPECT_EQ(describeChange(make(900, 3), make(900, 3)), "no number has changed");
}

TEST(Prompt, ChangeToWhatDoesNotCompile) {
  Metrics broken;
  broken.error = "out of registers";
  EXPECT_EQ(describeChange(make(900, 3), broken), "does not compile or launch: out of registers");
  // From there everything is new, and there is no share of it.
  EXPECT_NE(describeChange(broken, make(900, 3)).find("cycles 900, "), std::string::npos);
  EXPECT_EQ(describeMetrics(broken), "  does not compile or launch: out of registers\n");
}

TEST(Prompt, OldRoundsAreOneLine) {
  std::vector<RoundRecord> history(3);
  for (unsigned i = 0; i < 3; ++i) {
    history[i].round = i + 1;
    history[i].commands = {"swap a b"};
    history[i].outcome = i ? RoundRecord::Outcome::Kept : RoundRecord::Outcome::NotBetter;
  }
  history[1].summary = "loads first\nand more";
  history[2].numbers = {{"cycles", 900}, {"s_nop", 3}, {"peak_vgpr", 8}};
  EXPECT_EQ(describeHistory(history, 2), "Round 1: not better\n"
                                         "Round 2: kept: loads first\n  swap a b\n"
                                         "Round 3: kept, cycles 900, peak_vgpr 8\n  swap a b\n");
}

TEST(Prompt, ObjectiveInWords) {
  auto describe = [](llvm::StringRef text) {
    return llvm::cantFail(Objective::parse(text)).describe();
  };
  std::string feasible = "A schedule that compiles and launches beats one that does not. Among "
                         "those the ";
  EXPECT_EQ(describe("cycles"), feasible + "lowest cycles wins.\n");
  EXPECT_EQ(describe("occupancy,cycles"),
            feasible + "highest occupancy, then the lowest cycles wins; a later number counts only "
                       "where all before are equal.\n");
  EXPECT_EQ(describe("cycles:1,occupancy:50,peak_vgpr:0.5"),
            feasible + "smallest sum wins: 1 * cycles + -50 * occupancy + 0.5 * peak_vgpr.\n");
}

TEST(Prompt, RunsOfNames) {
  auto find = [](std::vector<std::string> names, size_t begin = 0) {
    NameRun run = findRun(names, begin, [](size_t, size_t) { return true; });
    return std::pair(run.length, run.isNumbered);
  };
  EXPECT_EQ(find({"a_1", "a_2", "a_3", "b"}), std::pair(size_t(3), true));
  EXPECT_EQ(find({"a_9", "a_10", "a_11"}), std::pair(size_t(3), true));
  EXPECT_EQ(find({"x", "x", "x"}), std::pair(size_t(3), false));
  EXPECT_EQ(find({"a_1", "a_2"}), std::pair(size_t(1), false));
  EXPECT_EQ(find({"a_1", "a_2", "a_4"}), std::pair(size_t(1), false));
  EXPECT_EQ(find({"a_01", "a_02", "a_03"}), std::pair(size_t(1), false));
  EXPECT_EQ(find({"a_1", "b_2", "a_3"}), std::pair(size_t(1), false));
  EXPECT_EQ(find({"b", "b", "a_1", "a_2", "a_3"}, 2), std::pair(size_t(3), true));
}

TEST(ProgramView, TokensByWordsNumbersAndSigns) {
  EXPECT_EQ(estimateTokens(""), 0u);
  EXPECT_EQ(estimateTokens("v_add_u32_1: x"), 8u); // v _add _u 32 _ 1 : x
}
