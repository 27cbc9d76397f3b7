//===- TestPasses.h - Registration of test-only passes -----------*- C++ -*-===//

#ifndef WAVEASM_TEST_LIB_TESTPASSES_H
#define WAVEASM_TEST_LIB_TESTPASSES_H

#include "waveasm/Analysis/Legality.h"
#include <random>

namespace waveasm::test {

/// Moves a random op of the program up to 12 places where that is legal; true if it did.
bool moveRandomOp(ProgramOp program, Legality &legality, std::mt19937 &random);

/// --test-print-liveness, --test-verify-allocation
void registerAllocationPasses();

/// --test-print-physical-access
void registerPhysicalAccessPass();

/// --test-lds-regions
void registerLDSRegions();

/// --test-memory-alias
void registerMemoryAlias();

/// --test-compile-cache
void registerCompileCache();

/// --test-dependence-graph
void registerDependenceGraphPass();

/// --test-schedule-model
void registerScheduleModelPass();

/// --test-move-engine
void registerTestMoveEngine();

/// --test-bounds
void registerBounds();

/// --test-optimum
void registerOptimum();

/// --test-program-view
void registerProgramView();

inline void registerTestPasses() {
  registerBounds();
  registerOptimum();
  registerAllocationPasses();
  registerPhysicalAccessPass();
  registerLDSRegions();
  registerMemoryAlias();
  registerCompileCache();
  registerDependenceGraphPass();
  registerScheduleModelPass();
  registerTestMoveEngine();
  registerProgramView();
}

} // namespace waveasm::test

#endif // WAVEASM_TEST_LIB_TESTPASSES_H
