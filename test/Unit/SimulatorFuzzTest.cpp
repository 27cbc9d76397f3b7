//===- SimulatorFuzzTest.cpp - Random bytes as code and as files ----------===//
//
// Nothing that a file contains may crash or hang the simulator. Each round prints its
// seed on failure; WAVEASM_FUZZ_ROUNDS and WAVEASM_FUZZ_SEED change the run.
//
//===----------------------------------------------------------------------===//

#include "SimulatorTestUtil.h"
#include "waveasm/Simulator/Timing.h"
#include "llvm/Support/Endian.h"
#include <random>

using namespace waveasm;
using namespace waveasm::sim;
using namespace waveasm::sim::test;

static unsigned getSetting(const char *name, unsigned standard) {
  const char *text = getenv(name);
  unsigned value = standard;
  if (text)
    llvm::StringRef(text).getAsInteger(10, value);
  return value;
}

namespace {
constexpr unsigned kCodeWords = 64;
constexpr uint32_t kMarker = 0xbf80a55a; // s_nop

/// A linked code object with a run of markers as code.
std::vector<char> makeFile(llvm::StringRef chip) {
  std::string body = (".fill " + llvm::Twine(kCodeWords) + ", 4, 0xbf80a55a\ns_endpgm\n").str();
  std::string text = (".amdgcn_target \"amdgcn-amd-amdhsa--" + chip + "\"\n.text\n.globl k\n"
                      ".p2align 8\n.type k,@function\nk:\n" + body + R"(
.size k, .-k
.rodata
.p2align 6
.amdhsa_kernel k
  .amdhsa_next_free_vgpr 512
  .amdhsa_next_free_sgpr 102
  .amdhsa_accum_offset 256
  .amdhsa_group_segment_fixed_size 4096
  .amdhsa_private_segment_fixed_size 64
  .amdhsa_kernarg_size 64
  .amdhsa_user_sgpr_kernarg_segment_ptr 1
  .amdhsa_system_sgpr_workgroup_id_x 1
.end_amdhsa_kernel
)").str();
  llvm::SmallVector<char, 0> object, linked;
  llvm::SmallVector<AsmDiagnostic> diagnostics;
  std::string error;
  if (!assembleText(text, chip, object, diagnostics) || !linkObject(object, linked, error))
    ADD_FAILURE() << error;
  return std::vector<char>(linked.begin(), linked.end());
}

size_t findCode(const std::vector<char> &file) {
  for (size_t at = 0; at + 4 <= file.size(); at += 4)
    if (llvm::support::endian::read32le(&file[at]) == kMarker)
      return at;
  return 0;
}

/// Loads and runs, with clocks if `timed`; whatever comes out is fine as long as something does.
void runFile(llvm::ArrayRef<char> file, unsigned waves, bool timed) {
  auto image = Image::load(file);
  if (!image) {
    EXPECT_FALSE(llvm::toString(image.takeError()).empty());
    return;
  }
  for (const Kernel &kernel : (*image)->getKernels()) {
    SimulationOptions options;
    options.block[0] = waves * kLanes;
    options.block[1] = options.block[2] = 1;
    options.budget = 2000;
    options.threads = 1;
    Simulation simulation(**image, kernel, options);
    std::vector<uint8_t> contents(4096, 0x11);
    simulation.addBuffer("buffer", contents, contents.size(), true, true);
    TimingSimulation timing(simulation, {});
    if (llvm::Error error = timed ? timing.run() : simulation.run())
      EXPECT_FALSE(llvm::toString(std::move(error)).empty());
    for (const Finding &finding : simulation.getFindings().get())
      EXPECT_FALSE(finding.message.empty());
  }
}

/// A word that is likely the start of an instruction: random fields under the prefix of a
/// format (ISA documents, chapter 13).
uint32_t makeWord(std::mt19937 &random) {
  static constexpr struct { uint32_t prefix, mask; } formats[] = {
      {0xbe800000, 0xff800000}, {0xbf000000, 0xff800000}, {0x80000000, 0xc0000000},
      {0xb0000000, 0xf0000000}, {0xc0000000, 0xfc000000}, {0x7e000000, 0xfe000000},
      {0x00000000, 0x80000000}, {0x7c000000, 0xfe000000}, {0xd0000000, 0xfc000000},
      {0xd3800000, 0xff800000}, {0xd8000000, 0xfc000000}, {0xdc000000, 0xfc000000},
      {0xe0000000, 0xfc000000}, {0xe8000000, 0xfc000000},
  };
  uint32_t word = random();
  if (random() % 4 == 0)
    return word;
  auto format = formats[random() % std::size(formats)];
  return format.prefix | (word & ~format.mask);
}
} // namespace

class SimulatorFuzz : public testing::TestWithParam<const char *> {};

TEST_P(SimulatorFuzz, RandomCode) {
  std::vector<char> file = makeFile(GetParam());
  size_t code = findCode(file);
  ASSERT_NE(code, 0u);
  unsigned first = getSetting("WAVEASM_FUZZ_SEED", 1);
  for (unsigned seed = first; seed < first + getSetting("WAVEASM_FUZZ_ROUNDS", 400); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<char> mutated = file;
    // A good instruction is rare: keep what decodes and go on behind it.
    auto disassembler = Disassembler::create(GetParam());
    for (unsigned i = 0; i < kCodeWords;) {
      uint32_t words[4] = {makeWord(random), uint32_t(random()), uint32_t(random()),
                           uint32_t(random())};
      Instruction inst;
      std::string error;
      llvm::ArrayRef<uint8_t> bytes(reinterpret_cast<uint8_t *>(words), 16);
      bool good = decodeInstruction(*disassembler, bytes, 0, inst, error);
      unsigned size = good ? inst.size / 4 : 1;
      if (i + size > kCodeWords)
        break;
      if (good || random() % 64 == 0) {
        memcpy(&mutated[code + i * 4], words, size * 4);
        i += size;
      }
    }
    runFile(mutated, 1 + seed % 2, seed % 4 < 2);
  }
}

TEST_P(SimulatorFuzz, MutatedFile) {
  std::vector<char> file = makeFile(GetParam());
  unsigned first = getSetting("WAVEASM_FUZZ_SEED", 1);
  for (unsigned seed = first; seed < first + getSetting("WAVEASM_FUZZ_ROUNDS", 400); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<char> mutated = file;
    for (unsigned i = 0, n = 1 + random() % 4; i < n; ++i) {
      // Headers, symbols and the descriptor are small: aim at the first KiB half the time.
      size_t at = random() % (random() % 2 ? std::min<size_t>(1024, file.size()) : file.size());
      mutated[at] = random() % 3 ? mutated[at] ^ (1 << random() % 8) : random();
    }
    if (random() % 8 == 0)
      mutated.resize(random() % mutated.size());
    // An object file goes through lld first, which the tool's tests cover.
    if (mutated.size() > 17 && mutated[16] == 1)
      mutated[16] = 3;
    runFile(mutated, 1, seed % 2);
  }
}

INSTANTIATE_TEST_SUITE_P(Chips, SimulatorFuzz, testing::Values("gfx942", "gfx950"));
