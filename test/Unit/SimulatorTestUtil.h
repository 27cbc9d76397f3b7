//===- SimulatorTestUtil.h - Run a few lines of assembly ---------*- C++ -*-===//

#ifndef WAVEASM_TEST_UNIT_SIMULATORTESTUTIL_H
#define WAVEASM_TEST_UNIT_SIMULATORTESTUTIL_H

#include "waveasm/Simulator/Exec.h"
#include "waveasm/Simulator/Simulator.h"
#include "waveasm/Target/CodeObject.h"
#include "gtest/gtest.h"

namespace waveasm::sim::test {

/// Assembles and links `body` as kernel "k"; empty with a test failure if it does not
/// assemble. `vgprs` counts AGPRs as well.
inline std::unique_ptr<Image> makeImage(llvm::StringRef chip, llvm::StringRef body,
                                        unsigned scratchBytes = 0, unsigned vgprs = 512,
                                        unsigned ldsBytes = 65536) {
  std::string text = (".amdgcn_target \"amdgcn-amd-amdhsa--" + chip + "\"\n.text\n.globl k\n"
                      ".p2align 8\n.type k,@function\nk:\n" + body + R"(
.size k, .-k
.rodata
.p2align 6
.amdhsa_kernel k
  .amdhsa_next_free_vgpr )" + llvm::Twine(vgprs) + R"(
  .amdhsa_next_free_sgpr 102
  .amdhsa_accum_offset )" + llvm::Twine(std::min(vgprs, 256u)) + R"(
  .amdhsa_group_segment_fixed_size )" + llvm::Twine(ldsBytes) + R"(
  .amdhsa_kernarg_size 256
  .amdhsa_private_segment_fixed_size )" + llvm::Twine(scratchBytes) + R"(
  .amdhsa_enable_private_segment )" + llvm::Twine(scratchBytes ? 1 : 0) + R"(
  .amdhsa_user_sgpr_kernarg_segment_ptr 1
  .amdhsa_float_denorm_mode_32 3
.end_amdhsa_kernel
)").str();
  llvm::SmallVector<char, 0> object;
  llvm::SmallVector<AsmDiagnostic> diagnostics;
  if (!assembleText(text, chip, object, diagnostics)) {
    ADD_FAILURE() << diagnostics[0].message << " in: " << diagnostics[0].line;
    return nullptr;
  }
  auto image = Image::load(object);
  if (!image) {
    ADD_FAILURE() << llvm::toString(image.takeError());
    return nullptr;
  }
  return std::move(*image);
}

/// One work-group of a kernel made of a few lines. Registers can be set before `run` and
/// read after it.
struct Program {
  Program() = default;
  Program(llvm::StringRef chip, llvm::StringRef body, unsigned waves = 1,
          uint8_t checks = Check::None) {
    image = makeImage(chip, (body + "\ns_endpgm\n").str());
    if (!image)
      return;
    SimulationOptions options;
    options.block[0] = waves * kLanes;
    options.block[1] = options.block[2] = 1;
    options.checks = checks;
    options.budget = 1'000'000;
    simulation = std::make_unique<Simulation>(*image, image->getKernels()[0], options);
  }
  /// Adds a buffer argument filled with `contents`; its address is the kernel's next
  /// 64-bit argument.
  unsigned addBuffer(llvm::ArrayRef<uint8_t> contents) {
    return simulation->addBuffer("buffer", contents, contents.size(), true, true);
  }
  /// Device address of a buffer.
  uint64_t address(unsigned buffer) {
    for (const auto &region : simulation->getLaunch().memory->getRegions())
      if (region->bytes.get() == simulation->getBuffer(buffer).data())
        return region->base;
    ADD_FAILURE() << "no such buffer";
    return 0;
  }
  /// Value `i` of a buffer.
  template <typename T> T get(unsigned buffer, unsigned i) {
    T value;
    std::memcpy(&value, simulation->getBuffer(buffer).data() + i * sizeof(T), sizeof(T));
    return value;
  }
  /// Makes the waves; after this `wave(i)` may be changed.
  void prepare() {
    if (group)
      return;
    llvm::Error error = simulation->prepare();
    if (error)
      FAIL() << llvm::toString(std::move(error));
    group = std::make_unique<Workgroup>(simulation->getLaunch(), origin);
    // What a test does not set is zero, and counts as written.
    for (auto &wave : group->getWaves()) {
      std::fill_n(&wave->v[1][0], (kNumVGPRs - 1) * kLanes, 0);
      std::fill_n(wave->s + 2, 100, 0);
      wave->s[kM0] = 0;
      wave->set64(kVCC, 0);
      std::fill_n(wave->definedLanes, kNumVGPRs, ~0ull);
      std::fill_n(wave->definedSGPR, kNumSGPRs, true);
    }
  }
  Wave &wave(unsigned i = 0) {
    prepare();
    return *group->getWaves()[i];
  }
  void run() {
    prepare();
    group->run();
    for (const Finding &finding : simulation->getFindings().get())
      if (finding.check == Check::Fatal)
        ADD_FAILURE() << finding.message;
  }
  /// Findings of one check, all occurrences.
  uint64_t count(uint8_t check) { return simulation->getFindings().getCount(check); }

  uint32_t origin[3] = {0, 0, 0};
  std::unique_ptr<Image> image;
  std::unique_ptr<Simulation> simulation;
  std::unique_ptr<Workgroup> group;
};

} // namespace waveasm::sim::test

#endif // WAVEASM_TEST_UNIT_SIMULATORTESTUTIL_H
