//===- TestPasses.h - Registration of test-only passes -----------*- C++ -*-===//

#ifndef WAVEASM_TEST_LIB_TESTPASSES_H
#define WAVEASM_TEST_LIB_TESTPASSES_H

namespace waveasm::test {

/// --test-print-physical-access
void registerPhysicalAccessPass();

inline void registerTestPasses() { registerPhysicalAccessPass(); }

} // namespace waveasm::test

#endif // WAVEASM_TEST_LIB_TESTPASSES_H
