//===- MatrixBenchmark.cpp - Time of one matrix instruction ---------------===//
//
// One benchmark per instruction, format pair and vector level of the host.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Matrix.h"
#include <benchmark/benchmark.h>
#include <memory>
#include <string>

using namespace waveasm::sim;

namespace {

struct Case {
  const char *mnemonic;
  uint8_t cbsz, blgp;
};

const Case cases[] = {
    {"v_mfma_scale_f32_16x16x128_f8f6f4", 4, 4},
    {"v_mfma_scale_f32_16x16x128_f8f6f4", 0, 0},
    {"v_mfma_scale_f32_16x16x128_f8f6f4", 0, 4},
    {"v_mfma_scale_f32_16x16x128_f8f6f4", 2, 2},
    {"v_mfma_scale_f32_32x32x64_f8f6f4", 4, 4},
    {"v_mfma_f32_16x16x32_f16", 0, 0},
    {"v_mfma_f32_16x16x32_bf16", 0, 0},
    {"v_mfma_f32_16x16x16_f16", 0, 0},
    {"v_mfma_f32_32x32x8_bf16", 0, 0},
    {"v_mfma_f32_16x16x32_fp8_fp8", 0, 0},
    {"v_mfma_f32_4x4x4_16b_f16", 0, 0},
    {"v_mfma_f32_16x16x4_f32", 0, 0},
    {"v_mfma_f64_16x16x4_f64", 0, 0},
    {"v_mfma_i32_16x16x64_i8", 0, 0},
    {"v_smfmac_f32_16x16x64_f16", 0, 0},
};

void runCase(benchmark::State &state, const Case &test, MatrixHost host) {
  MatrixModifiers modifiers;
  modifiers.cbsz = test.cbsz;
  modifiers.blgp = test.blgp;
  MatrixOp op = *makeMatrixOp(test.mnemonic, /*fnuz=*/false, modifiers, host);
  auto registers = std::make_unique<Lanes[]>(64);
  // Any bits, but of small numbers in every format.
  uint32_t bits = 1;
  for (unsigned r = 0; r < 64; ++r)
    for (uint32_t &lane : registers[r])
      lane = (bits = bits * 1664525 + 1013904223) & 0xbb3bbb3bu;
  MatrixOperands operands;
  operands.a = &registers[0];
  operands.b = &registers[8];
  operands.scaleA = &registers[16];
  operands.scaleB = &registers[17];
  operands.index = &registers[18];
  operands.c = operands.d = &registers[32];
  for (auto _ : state) {
    executeMatrix(op, operands);
    benchmark::ClobberMemory();
  }
  double macs = double(op.shape.m) * op.shape.n * op.shape.k * op.shape.blocks;
  state.counters["MAC/s"] = benchmark::Counter(macs, benchmark::Counter::kIsIterationInvariantRate);
}

} // namespace

int main(int argc, char **argv) {
  const char *const hosts[] = {"portable", "avx2", "avx512"};
  for (const Case &test : cases)
    for (unsigned host = 0; host <= unsigned(getBestMatrixHost()); ++host) {
      std::string name = std::string(test.mnemonic) + "/" + std::to_string(test.cbsz) +
                         std::to_string(test.blgp) + "/" + hosts[host];
      benchmark::RegisterBenchmark(name.c_str(), [test, host](benchmark::State &state) {
        runCase(state, test, MatrixHost(host));
      });
    }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
