//===- SimulatorCoreTest.cpp - Image, decoder, waits, barriers ------------===//

#include "SimulatorTestUtil.h"

using namespace waveasm::sim;
using namespace waveasm::sim::test;

TEST(SimulatorCore, EntryState) {
  Program program("gfx942", "s_nop 0", 2);
  program.group = nullptr;
  program.run();
  EXPECT_EQ(program.wave(0).executed, 2u);
  EXPECT_EQ(program.wave(1).v[0][3], 67u); // work-item id x
  EXPECT_EQ(program.wave(0).status, WaveStatus::Ended);
}

TEST(SimulatorCore, BarrierCountsArrivals) {
  Program program("gfx950", "s_barrier\ns_barrier", 4);
  program.run();
  EXPECT_EQ(program.group->getEpoch(), 2u);
}

TEST(SimulatorCore, EndlessLoopIsAnError) {
  Program program("gfx942", "l: s_branch l");
  program.prepare();
  program.group->run();
  EXPECT_EQ(program.count(Check::Fatal), 1u);
}
