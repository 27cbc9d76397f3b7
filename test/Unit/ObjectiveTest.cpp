//===- ObjectiveTest.cpp - Tests of Conductor's objective -----------------===//

#include "waveasm/Conductor/Objective.h"
#include <gtest/gtest.h>

using namespace waveasm;

static Metrics make(unsigned occupancy, uint64_t cycles, unsigned peakVGPR) {
  Metrics metrics;
  metrics.feasible = true;
  metrics.occupancy = occupancy;
  metrics.cycles = cycles;
  metrics.peakVGPR = peakVGPR;
  return metrics;
}

static Objective parse(llvm::StringRef text) { return llvm::cantFail(Objective::parse(text)); }

static std::string getError(llvm::StringRef text) {
  llvm::Expected<Objective> objective = Objective::parse(text);
  return objective ? "" : llvm::toString(objective.takeError());
}

TEST(Objective, DefaultPutsOccupancyBeforeCyclesBeforeRegisters) {
  Objective objective;
  EXPECT_TRUE(objective.isBetter(make(2, 200, 9), make(1, 100, 8)));
  EXPECT_FALSE(objective.isBetter(make(1, 100, 8), make(2, 200, 9)));
  EXPECT_TRUE(objective.isBetter(make(2, 100, 9), make(2, 101, 8)));
  EXPECT_TRUE(objective.isBetter(make(2, 100, 8), make(2, 100, 9)));
  EXPECT_FALSE(objective.isBetter(make(2, 100, 8), make(2, 100, 8)));
}

TEST(Objective, UpstreamIgnoresCycles) {
  EXPECT_FALSE(parse("upstream").isBetter(make(2, 100, 8), make(1, 200, 8)));
  EXPECT_TRUE(parse("upstream").isBetter(make(1, 200, 7), make(2, 100, 8)));
}

TEST(Objective, ListIsComparedInItsOrder) {
  EXPECT_TRUE(parse("cycles,peak_vgpr").isBetter(make(1, 100, 9), make(2, 101, 8)));
  EXPECT_TRUE(parse("peak_vgpr,cycles").isBetter(make(1, 101, 8), make(2, 100, 9)));
}

TEST(Objective, WeightsAddUp) {
  Objective objective = parse("cycles:1,peak_vgpr:50");
  EXPECT_TRUE(objective.isBetter(make(1, 140, 8), make(1, 100, 9)));
  EXPECT_FALSE(objective.isBetter(make(1, 160, 8), make(1, 100, 9)));
  EXPECT_FALSE(objective.isBetter(make(1, 150, 8), make(1, 100, 9)));
  EXPECT_TRUE(parse("occupancy:10, cycles:0.5").isBetter(make(3, 118, 8), make(2, 100, 8)));
}

TEST(Objective, FeasibleIsFirst) {
  Metrics infeasible;
  for (const char *text : {"default", "upstream", "cycles:1"}) {
    EXPECT_TRUE(parse(text).isBetter(make(1, 1000, 512), infeasible));
    EXPECT_FALSE(parse(text).isBetter(infeasible, make(1, 1000, 512)));
    EXPECT_FALSE(parse(text).isBetter(infeasible, infeasible));
  }
}

TEST(Objective, ErrorsNameTheKey) {
  EXPECT_NE(getError("cycles,beauty").find("no key 'beauty'"), std::string::npos);
  EXPECT_NE(getError("").find("no key ''"), std::string::npos);
  EXPECT_EQ(getError("cycles:nan"), "weight of 'cycles' must be a positive number, got 'nan'");
  EXPECT_EQ(getError("cycles:"), "weight of 'cycles' must be a positive number, got ''");
}
