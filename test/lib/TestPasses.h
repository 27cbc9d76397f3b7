//===- TestPasses.h - Registration of test-only passes -----------*- C++ -*-===//

#ifndef WAVEASM_TEST_LIB_TESTPASSES_H
#define WAVEASM_TEST_LIB_TESTPASSES_H

namespace waveasm::test {

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

inline void registerTestPasses() {
  registerAllocationPasses();
  registerPhysicalAccessPass();
  registerLDSRegions();
  registerMemoryAlias();
  registerCompileCache();
  registerDependenceGraphPass();
  registerScheduleModelPass();
  registerTestMoveEngine();
}

} // namespace waveasm::test

#endif // WAVEASM_TEST_LIB_TESTPASSES_H
