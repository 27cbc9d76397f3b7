//===- SimulatorMatrixTest.cpp - Matrix instructions against their law ----===//
//
// The reference here walks logical matrices and asks the layout law of hardware.md
// section 5 where each element is, one at a time. It shares number decoding with the
// simulator (which has tests of its own) and nothing else.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Floats.h"
#include "waveasm/Simulator/Matrix.h"
#include "gtest/gtest.h"
#include <cmath>
#include <random>
#include <vector>

using namespace waveasm::sim;

namespace {

/// All names of both chips (llvm-mc-22), f8f6f4 apart.
const char *const floatNames[] = {
    "v_mfma_f32_32x32x1_2b_f32",   "v_mfma_f32_16x16x1_4b_f32",   "v_mfma_f32_4x4x1_16b_f32",
    "v_mfma_f32_32x32x2_f32",      "v_mfma_f32_16x16x4_f32",      "v_mfma_f32_32x32x4_2b_f16",
    "v_mfma_f32_16x16x4_4b_f16",   "v_mfma_f32_4x4x4_16b_f16",    "v_mfma_f32_32x32x8_f16",
    "v_mfma_f32_16x16x16_f16",     "v_mfma_f32_32x32x4_2b_bf16",  "v_mfma_f32_16x16x4_4b_bf16",
    "v_mfma_f32_4x4x4_16b_bf16",   "v_mfma_f32_32x32x8_bf16",     "v_mfma_f32_16x16x16_bf16",
    "v_mfma_f32_16x16x32_f16",     "v_mfma_f32_32x32x16_f16",     "v_mfma_f32_16x16x32_bf16",
    "v_mfma_f32_32x32x16_bf16",    "v_mfma_f32_16x16x8_xf32",     "v_mfma_f32_32x32x4_xf32",
    "v_mfma_f32_16x16x32_fp8_fp8", "v_mfma_f32_16x16x32_fp8_bf8", "v_mfma_f32_16x16x32_bf8_fp8",
    "v_mfma_f32_16x16x32_bf8_bf8", "v_mfma_f32_32x32x16_fp8_fp8", "v_mfma_f32_32x32x16_fp8_bf8",
    "v_mfma_f32_32x32x16_bf8_fp8", "v_mfma_f32_32x32x16_bf8_bf8"};
const char *const intNames[] = {"v_mfma_i32_32x32x4_2b_i8", "v_mfma_i32_16x16x4_4b_i8",
                                "v_mfma_i32_4x4x4_16b_i8",  "v_mfma_i32_32x32x16_i8",
                                "v_mfma_i32_16x16x32_i8",   "v_mfma_i32_32x32x32_i8",
                                "v_mfma_i32_16x16x64_i8"};
const char *const doubleNames[] = {"v_mfma_f64_16x16x4_f64", "v_mfma_f64_4x4x4_4b_f64"};
const char *const blockNames[] = {
    "v_mfma_f32_16x16x128_f8f6f4", "v_mfma_f32_32x32x64_f8f6f4",
    "v_mfma_scale_f32_16x16x128_f8f6f4", "v_mfma_scale_f32_32x32x64_f8f6f4"};
const char *const sparseNames[] = {
    "v_smfmac_f32_16x16x32_f16",      "v_smfmac_f32_32x32x16_f16",
    "v_smfmac_f32_16x16x32_bf16",     "v_smfmac_f32_32x32x16_bf16",
    "v_smfmac_f32_16x16x64_f16",      "v_smfmac_f32_32x32x32_f16",
    "v_smfmac_f32_16x16x64_bf16",     "v_smfmac_f32_32x32x32_bf16",
    "v_smfmac_f32_16x16x64_fp8_fp8",  "v_smfmac_f32_32x32x32_fp8_bf8",
    "v_smfmac_f32_16x16x128_bf8_fp8", "v_smfmac_f32_32x32x64_bf8_bf8",
    "v_smfmac_i32_16x16x64_i8",       "v_smfmac_i32_32x32x32_i8",
    "v_smfmac_i32_16x16x128_i8",      "v_smfmac_i32_32x32x64_i8"};

std::mt19937_64 makeRandom() {
  uint64_t seed = std::random_device()();
  if (const char *given = std::getenv("WAVEASM_TEST_SEED"))
    seed = std::strtoull(given, nullptr, 0);
  printf("seed %llu (WAVEASM_TEST_SEED repeats it)\n", static_cast<unsigned long long>(seed));
  return std::mt19937_64(seed);
}

std::vector<MatrixHost> getHosts() {
  std::vector<MatrixHost> hosts;
  for (unsigned host = 0; host <= unsigned(getBestMatrixHost()); ++host)
    hosts.push_back(MatrixHost(host));
  return hosts;
}

/// A small register file.
struct Registers {
  alignas(64) Lanes v[64];
};

//===----------------------------------------------------------------------===//
// The law
//===----------------------------------------------------------------------===//

struct Place {
  unsigned lane, element;
};

/// Row of A or column of B `i`, `k` of block `b`; hardware.md 5.1 and 5.2.
Place placeInput(const MatrixShape &shape, MatrixElement type, unsigned b, unsigned i, unsigned k) {
  unsigned perLane = shape.k * shape.m * shape.blocks / 64;
  if (shape.f8f6f4 && getBitWidth(type) == 8) {
    unsigned half = shape.k / 2;
    return {i + shape.m * (k % half / 16), 16 * (k / half) + k % 16};
  }
  return {i + shape.m * (b + shape.blocks * (k / perLane)), k % perLane};
}

Place placeResult(const MatrixShape &shape, unsigned b, unsigned i, unsigned j) {
  unsigned H = shape.isF64() ? 1 : 4;
  unsigned BI = (64 * H + shape.m * shape.n - 1) / (shape.m * shape.n);
  unsigned MI = 64 / (BI * shape.n), G = shape.m / (H * MI);
  return {j + shape.n * (b % BI + BI * (i / H % MI)), i % H + H * (i / (H * MI) + G * (b / BI))};
}

/// Stored value 2q+s of row i of a sparse A, as AMD's emulator has it [RJ layout.h].
Place placeSparseA(const MatrixShape &shape, unsigned i, unsigned q, unsigned s) {
  unsigned M = shape.m, K = shape.k;
  if (getBitWidth(shape.a) == 16) {
    unsigned quads = K * M / 64 / 4; // of one lane
    return {q / quads * M + i, (2 * q + s) % (2 * quads)};
  }
  if (K * M == 1024) {
    unsigned half = K / 8;
    return {q % half / 2 * M + i, 4 * (q / half) + (2 * q + s) % 4};
  }
  if (M == 16)
    return {(2 * (q / 16) + q / 4 % 2) * M + i,
            4 * (2 * (q / 2 % 2) + q / 8 % 2) + (2 * q + s) % 4};
  return {q / 8 * M + i, 4 * (2 * (q / 2 % 2) + q / 4 % 2) + (2 * q + s) % 4};
}

Place placeSparseB(const MatrixShape &shape, unsigned k, unsigned j) {
  unsigned groups = 64 / shape.n;
  return {k / 8 % groups * shape.n + j, k / (8 * groups) * 8 + k % 8};
}

uint64_t readBits(const Lanes *registers, unsigned width, Place place) {
  uint64_t value = 0;
  for (unsigned bit = 0; bit < width; ++bit) {
    unsigned at = place.element * width + bit;
    value |= uint64_t(registers[at / 32][place.lane] >> (at % 32) & 1) << bit;
  }
  return value;
}

FloatFormat getFormat(MatrixElement element) {
  switch (element) {
  case MatrixElement::F16:
    return FloatFormat::F16;
  case MatrixElement::BF16:
    return FloatFormat::BF16;
  default:
    return FloatFormat(unsigned(FloatFormat::FP8) + unsigned(element) -
                       unsigned(MatrixElement::FP8));
  }
}

double readValue(const Lanes *registers, MatrixElement type, Place place, const MatrixMode &mode) {
  uint64_t bits = readBits(registers, getBitWidth(type), place);
  if (type == MatrixElement::F64)
    return bitsToF64(bits);
  if (type == MatrixElement::I8)
    return int8_t(bits);
  if (type != MatrixElement::F32 && type != MatrixElement::XF32)
    return decodeFloat(getFormat(type), uint32_t(bits));
  float value = bitsToF32(mode.flushF32Inputs ? flushF32(uint32_t(bits)) : uint32_t(bits));
  if (type == MatrixElement::XF32 && std::isfinite(value)) {
    // 11 significant bits (fewer below the smallest normal), nearest even.
    int exponent = std::max(std::ilogb(value == 0 ? 1.0 : double(value)), -126) - 10;
    return float(std::ldexp(std::nearbyint(std::ldexp(double(value), -exponent)), exponent));
  }
  return value;
}

struct Reference {
  const MatrixOp &op;
  const MatrixOperands &in;
  const MatrixMode &mode;

  unsigned broadcastA(unsigned lane) const {
    unsigned size = 64 >> op.modifiers.cbsz;
    return op.modifiers.cbsz ? lane % size + size * op.modifiers.abid : lane;
  }
  unsigned broadcastB(unsigned lane) const {
    switch (op.modifiers.blgp) {
    case 0:
      return lane;
    case 1:
      return lane % 32;
    case 2:
      return lane % 32 + 32;
    case 3:
      return (lane + 16) % 64;
    default:
      return lane % 16 + 16 * (op.modifiers.blgp - 4);
    }
  }
  double a(unsigned b, unsigned i, unsigned k) const {
    Place place = placeInput(op.shape, op.shape.a, b, i, k);
    if (!op.shape.f8f6f4)
      place.lane = broadcastA(place.lane);
    double value = readValue(in.a, op.shape.a, place, mode);
    return op.shape.isF64() && op.modifiers.blgp & 1 ? -value : value;
  }
  double b(unsigned b, unsigned j, unsigned k) const {
    Place place = placeInput(op.shape, op.shape.b, b, j, k);
    if (!op.shape.f8f6f4 && !op.shape.isF64())
      place.lane = broadcastB(place.lane);
    double value = readValue(in.b, op.shape.b, place, mode);
    return op.shape.isF64() && op.modifiers.blgp & 2 ? -value : value;
  }
  double scale(const Lanes *from, unsigned byte, unsigned i, unsigned k) const {
    uint32_t bits = (*from)[i + op.shape.m * (k / 32)];
    return op.shape.scaled ? e8m0ToF32(uint8_t(bits >> (8 * byte))) : 1.0;
  }
  uint64_t c(Place place) const {
    if (!in.c)
      return in.inlineC;
    return readBits(in.c, op.shape.isF64() ? 64 : 32, place);
  }
  /// (dense k, value of A) of stored value 2q+s.
  std::pair<unsigned, double> sparseA(unsigned i, unsigned q, unsigned s) const {
    Place place = placeSparseA(op.shape, i, q, s);
    unsigned setBits = op.shape.m * op.shape.k / 2 / 64 * 2;
    unsigned set = op.modifiers.cbsz ? 0 : op.modifiers.abid & (32 / setBits - 1);
    unsigned index = (*in.index)[place.lane] >> (setBits * set) >> (2 * place.element) & 3;
    return {4 * q + index, readValue(in.a, op.shape.a, place, mode)};
  }

  uint64_t element(unsigned block, unsigned i, unsigned j) const {
    const MatrixShape &shape = op.shape;
    uint64_t start = c(placeResult(shape, block, i, j));
    if (shape.isF64()) {
      double sum = bitsToF64(start);
      if (op.modifiers.blgp & 4)
        sum = -sum;
      for (unsigned k = 0; k < shape.k; ++k)
        sum = std::fma(a(block, i, k), b(block, j, k), sum);
      return std::isnan(sum) ? 0x7ff8000000000000ull : f64ToBits(sum);
    }
    double sum = shape.isInteger() ? double(int32_t(start)) : double(bitsToF32(uint32_t(start)));
    if (shape.sparse) {
      for (unsigned q = 0; q < shape.k / 4u; ++q)
        for (unsigned s = 0; s < 2; ++s) {
          auto [k, value] = sparseA(i, q, s);
          sum += value * readValue(in.b, shape.b, placeSparseB(shape, k, j), mode);
        }
    } else if (shape.f8f6f4) {
      for (unsigned block32 = 0; block32 < shape.k; block32 += 32) {
        double dot = 0;
        for (unsigned k = block32; k < block32 + 32; ++k)
          dot += a(0, i, k) * b(0, j, k);
        sum += dot * scale(in.scaleA, op.modifiers.scaleByteA, i, block32) *
               scale(in.scaleB, op.modifiers.scaleByteB, j, block32);
      }
    } else {
      for (unsigned k = 0; k < shape.k; ++k)
        sum += a(block, i, k) * b(block, j, k);
    }
    if (shape.isInteger()) {
      int64_t exact = int64_t(sum);
      if (mode.clampOverflow)
        return uint32_t(std::min<int64_t>(std::max<int64_t>(exact, INT32_MIN), INT32_MAX));
      return uint32_t(exact);
    }
    float result = float(sum);
    if (std::isnan(result))
      return 0x7fc00000;
    if (mode.clampOverflow && std::isinf(result) && std::isfinite(sum))
      return f32ToBits(result) - 1;
    return f32ToBits(result);
  }

  void run(Lanes *d) const {
    const MatrixShape &shape = op.shape;
    std::vector<uint32_t> result(64 * shape.getDRegisters());
    for (unsigned block = 0; block < shape.blocks; ++block)
      for (unsigned i = 0; i < shape.m; ++i)
        for (unsigned j = 0; j < shape.n; ++j) {
          Place place = placeResult(shape, block, i, j);
          uint64_t bits = element(block, i, j);
          unsigned words = shape.isF64() ? 2 : 1;
          for (unsigned word = 0; word < words; ++word)
            result[64 * (words * place.element + word) + place.lane] = uint32_t(bits >> 32 * word);
        }
    std::memcpy(d, result.data(), result.size() * 4);
  }
};

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

/// What the random operands are like.
enum class Data { Ordinary, Finite, Anything };

struct Filler {
  std::mt19937_64 &random;
  Data data;

  uint64_t number(unsigned exponentBits, unsigned mantissaBits) {
    uint64_t bits = random();
    unsigned width = 1 + exponentBits + mantissaBits;
    bits &= width == 64 ? ~0ull : (1ull << width) - 1;
    uint64_t exponentMask = ((1ull << exponentBits) - 1) << mantissaBits;
    if (data == Data::Anything && random() % 64 == 0)
      return bits | exponentMask; // NaN, sometimes infinity
    if (data == Data::Anything && random() % 64 == 0)
      return (bits & ~((1ull << mantissaBits) - 1)) | exponentMask;
    if (data == Data::Finite) // denormals and the largest often
      switch (random() % 8) {
      case 0:
        return bits & ~exponentMask;
      case 1:
        return bits | (exponentMask & ~(1ull << mantissaBits));
      }
    else if (exponentBits > 5) { // within reach of each other
      uint64_t bias = (1ull << (exponentBits - 1)) - 1;
      bits = (bits & ~exponentMask) | (bias - 12 + random() % 24) << mantissaBits;
    }
    if ((bits & exponentMask) == exponentMask)
      bits &= ~(1ull << mantissaBits);
    return bits;
  }

  uint64_t element(MatrixElement type) {
    switch (type) {
    case MatrixElement::F64:
      return number(11, 52);
    case MatrixElement::F32:
    case MatrixElement::XF32:
      return number(8, 23);
    case MatrixElement::BF16:
      return number(8, 7);
    case MatrixElement::F16:
      return number(5, 10);
    case MatrixElement::BF8:
      return number(5, 2);
    case MatrixElement::BF8Fnuz:
    case MatrixElement::FP8Fnuz: {
      uint64_t bits = random() & 0xff;
      return bits == 0x80 && data != Data::Anything ? 0 : bits;
    }
    case MatrixElement::FP8: {
      uint64_t bits = random() & 0xff;
      return (bits & 0x7f) == 0x7f && data != Data::Anything ? bits ^ 1 : bits;
    }
    default:
      return random();
    }
  }

  void fill(Lanes *registers, unsigned count, MatrixElement type) {
    unsigned width = getBitWidth(type);
    std::memset(registers, 0, count * sizeof(Lanes));
    for (unsigned lane = 0; lane < 64; ++lane)
      for (unsigned e = 0; e < 32 * count / width; ++e) {
        uint64_t bits = element(type);
        for (unsigned bit = 0; bit < width; ++bit) {
          unsigned at = e * width + bit;
          registers[at / 32][lane] |= uint32_t(bits >> bit & 1) << (at % 32);
        }
      }
  }
};

/// One instruction with random operands on every host level against the reference.
class Check {
public:
  Check(std::mt19937_64 &random, Data data) : random(random), data(data) {}

  void run(const char *name, bool fnuz, const MatrixModifiers &modifiers) {
    std::optional<MatrixOp> op = makeMatrixOp(name, fnuz, modifiers);
    ASSERT_TRUE(op) << name;
    const MatrixShape &shape = op->shape;
    ASSERT_LE(shape.getARegisters() + shape.getBRegisters() + 3, 24u);
    Filler filler = {random, data};
    auto in = std::make_unique<Registers>();
    MatrixOperands operands;
    Lanes *next = in->v;
    auto take = [&](unsigned count, MatrixElement type) {
      Lanes *registers = next;
      filler.fill(registers, count, type);
      next += count;
      return registers;
    };
    operands.a = take(shape.getARegisters(), shape.a);
    operands.b = take(shape.getBRegisters(), shape.b);
    // Scales: mostly near 1 so that the result is no overflow; integers: anything.
    Lanes *others = take(3, MatrixElement::I8);
    for (unsigned r = 0; r < 2; ++r)
      for (uint32_t &lane : others[r])
        if (data != Data::Anything)
          lane = (lane & 0x1f1f1f1fu) + 0x70707070u;
    operands.scaleA = others;
    operands.scaleB = others + 1;
    operands.index = others + 2;
    operands.c = take(shape.getDRegisters(), shape.isF64()       ? MatrixElement::F64
                                             : shape.isInteger() ? MatrixElement::I8
                                                                 : MatrixElement::F32);
    if (!shape.sparse && random() % 8 == 0) {
      operands.c = nullptr;
      operands.inlineC = shape.isF64() ? 0x3ff0000000000000ull : 0xc0800000u;
    }
    MatrixMode mode;
    mode.clampOverflow = random() & 1;
    mode.flushF32Inputs = random() & 1;

    auto expected = std::make_unique<Registers>(), actual = std::make_unique<Registers>();
    Reference{*op, operands, mode}.run(expected->v);
    for (MatrixHost host : getHosts()) {
      std::optional<MatrixOp> forHost = makeMatrixOp(name, fnuz, modifiers, host);
      operands.d = actual->v;
      std::memset(actual->v, 0xee, sizeof(actual->v));
      executeMatrix(*forHost, operands, mode);
      for (unsigned r = 0; r < shape.getDRegisters(); ++r)
        for (unsigned lane = 0; lane < 64; ++lane)
          ASSERT_EQ(actual->v[r][lane], expected->v[r][lane])
              << name << " host " << int(host) << " register " << r << " lane " << lane << " cbsz "
              << int(modifiers.cbsz) << " abid " << int(modifiers.abid) << " blgp "
              << int(modifiers.blgp) << " data " << int(data) << " clamp " << mode.clampOverflow;
      ASSERT_EQ(actual->v[shape.getDRegisters()][0], 0xeeeeeeeeu) << "wrote past D";
    }
    checkOverlap(name, fnuz, modifiers, operands, mode, *in, *expected);
  }

private:
  /// D over A, over B, and shifted against C gives the same result.
  void checkOverlap(const char *name, bool fnuz, const MatrixModifiers &modifiers,
                    MatrixOperands operands, const MatrixMode &mode, const Registers &in,
                    const Registers &expected) {
    const Lanes *bases[] = {operands.a, operands.b,
                            operands.c ? operands.c + 1 : operands.a,
                            operands.c ? operands.c - 1 : operands.b};
    auto copy = std::make_unique<Registers>();
    for (const Lanes *base : bases)
      for (MatrixHost host : getHosts()) {
        std::optional<MatrixOp> op = makeMatrixOp(name, fnuz, modifiers, host);
        *copy = in;
        auto moved = [&](const Lanes *from) { return from ? copy->v + (from - in.v) : nullptr; };
        MatrixOperands shifted = operands;
        shifted.a = moved(operands.a);
        shifted.b = moved(operands.b);
        shifted.c = moved(operands.c);
        shifted.scaleA = moved(operands.scaleA);
        shifted.scaleB = moved(operands.scaleB);
        shifted.index = moved(operands.index);
        shifted.d = moved(base);
        executeMatrix(*op, shifted, mode);
        ASSERT_EQ(std::memcmp(shifted.d, expected.v, op->shape.getDRegisters() * sizeof(Lanes)), 0)
            << name << " host " << int(host) << " with D over an input";
      }
  }

  std::mt19937_64 &random;
  Data data;
};

constexpr Data allData[] = {Data::Ordinary, Data::Finite, Data::Anything};

TEST(SimulatorMatrix, DenseFloats) {
  std::mt19937_64 random = makeRandom();
  for (const char *name : floatNames)
    for (Data data : allData)
      for (bool fnuz : {false, true})
        Check(random, data).run(name, fnuz, {});
}

TEST(SimulatorMatrix, Integers) {
  std::mt19937_64 random = makeRandom();
  for (const char *name : intNames)
    for (int i = 0; i < 4; ++i)
      Check(random, Data::Ordinary).run(name, false, {});
}

TEST(SimulatorMatrix, IntegersWrapOrClamp) {
  for (MatrixHost host : getHosts()) {
    MatrixOp op = *makeMatrixOp("v_mfma_i32_16x16x32_i8", false, {}, host);
    auto in = std::make_unique<Registers>(), out = std::make_unique<Registers>();
    std::memset(in->v, 0x7f, sizeof(in->v));
    MatrixOperands operands;
    operands.a = operands.b = operands.c = in->v; // C is 0x7f7f7f7f, the sum 32 * 127 * 127
    operands.d = out->v;
    uint32_t dot = 32 * 127 * 127;
    executeMatrix(op, operands);
    EXPECT_EQ(out->v[3][63], 0x7f7f7f7fu + dot);
    operands.c = nullptr;
    operands.inlineC = 0x7fffffff;
    executeMatrix(op, operands);
    EXPECT_EQ(out->v[0][0], 0x7fffffffu + dot);
    MatrixMode clamp;
    clamp.clampOverflow = true;
    executeMatrix(op, operands, clamp);
    EXPECT_EQ(out->v[0][0], 0x7fffffffu);
    // -128 * 127 * 32 below the lowest.
    auto negative = std::make_unique<Registers>();
    std::memset(negative->v, 0x80, sizeof(negative->v));
    operands.a = negative->v;
    operands.inlineC = 0x80000000u;
    executeMatrix(op, operands, clamp);
    EXPECT_EQ(out->v[0][0], 0x80000000u);
    executeMatrix(op, operands);
    EXPECT_EQ(out->v[0][0], 0x80000000u - 32u * 128 * 127);
  }
}

TEST(SimulatorMatrix, Doubles) {
  std::mt19937_64 random = makeRandom();
  for (const char *name : doubleNames)
    for (Data data : allData)
      for (uint8_t negate = 0; negate < 8; ++negate) {
        MatrixModifiers modifiers;
        modifiers.blgp = negate;
        Check(random, data).run(name, false, modifiers);
      }
}

TEST(SimulatorMatrix, Broadcasts) {
  std::mt19937_64 random = makeRandom();
  auto check = [&](const char *name) {
    unsigned blocks = parseMatrixShape(name, false)->blocks;
    for (uint8_t cbsz = 0; 1u << cbsz <= blocks; ++cbsz)
      for (uint8_t abid = 0; abid < 1u << cbsz; ++abid) {
        MatrixModifiers modifiers;
        modifiers.cbsz = cbsz;
        modifiers.abid = abid;
        modifiers.blgp = random() % 8;
        Check(random, Data::Ordinary).run(name, false, modifiers);
      }
    for (uint8_t blgp = 1; blgp < 8; ++blgp) {
      MatrixModifiers modifiers;
      modifiers.blgp = blgp;
      Check(random, Data::Ordinary).run(name, false, modifiers);
    }
  };
  for (const char *name : {"v_mfma_f32_32x32x1_2b_f32", "v_mfma_f32_16x16x4_4b_f16",
                           "v_mfma_f32_4x4x4_16b_bf16", "v_mfma_f32_16x16x32_fp8_bf8",
                           "v_mfma_i32_4x4x4_16b_i8", "v_mfma_i32_32x32x4_2b_i8"})
    check(name);
}

TEST(SimulatorMatrix, BlockFormats) {
  std::mt19937_64 random = makeRandom();
  for (const char *name : blockNames)
    for (uint8_t a = 0; a < 5; ++a)
      for (uint8_t b = 0; b < 5; ++b)
        for (Data data : allData) {
          MatrixModifiers modifiers;
          modifiers.cbsz = a;
          modifiers.blgp = b;
          modifiers.scaleByteA = random() % 4;
          modifiers.scaleByteB = random() % 4;
          Check(random, data).run(name, false, modifiers);
        }
}

TEST(SimulatorMatrix, Sparse) {
  std::mt19937_64 random = makeRandom();
  for (const char *name : sparseNames)
    for (Data data : allData)
      for (uint8_t cbsz = 0; cbsz < 2; ++cbsz)
        for (uint8_t abid = 0; abid < 4; ++abid) {
          MatrixModifiers modifiers;
          modifiers.cbsz = cbsz;
          modifiers.abid = abid;
          Check(random, data).run(name, random() & 1, modifiers);
        }
}

/// Which slot of B a slot of A meets, as one-hot probes on a gfx950 found it (public
/// notes on the sparse 16x16x64 f16 and 16x16x128 fp8).
TEST(SimulatorMatrix, SparsePairsAreTheMeasuredOnes) {
  struct Probe {
    const char *name;
    unsigned width, one, index;
  };
  for (Probe probe : {Probe{"v_smfmac_f32_16x16x64_f16", 16, 0x3c00, 0x4444},
                      Probe{"v_smfmac_f32_16x16x128_fp8_fp8", 8, 0x38, 0x44444444}}) {
    MatrixOp op = *makeMatrixOp(probe.name, false, {});
    unsigned slots = 128 / probe.width;
    for (unsigned group = 0; group < 4; ++group)
      for (unsigned slot = 0; slot < slots; ++slot) {
        // Positions 0 and 1 of each four are selected.
        unsigned slotB = probe.width == 16
                             ? 8 * (group / 2) + 4 * (slot / 2 % 2) + slot % 2
                             : 16 * (group / 2) + 4 * (slot % 8 / 2) + slot % 2;
        unsigned groupB = 2 * (group % 2) + slot / (slots / 2);
        auto in = std::make_unique<Registers>();
        std::memset(in->v, 0, sizeof(in->v));
        Lanes *a = in->v, *b = in->v + 8, *d = in->v + 16, *index = in->v + 24;
        for (uint32_t &lane : *index)
          lane = probe.index;
        // Row 3 of A by column 5 of B.
        a[slot * probe.width / 32][16 * group + 3] = probe.one << (slot * probe.width % 32);
        b[slotB * probe.width / 32][16 * groupB + 5] = probe.one << (slotB * probe.width % 32);
        MatrixOperands operands;
        operands.a = a;
        operands.b = b;
        operands.c = operands.d = d;
        operands.index = index;
        executeMatrix(op, operands);
        for (unsigned r = 0; r < 4; ++r)
          for (unsigned lane = 0; lane < 64; ++lane)
            ASSERT_EQ(bitsToF32(d[r][lane]), r == 3 && lane == 5 ? 1.0f : 0.0f)
                << probe.name << " slot " << slot << " group " << group;
      }
  }
}

TEST(SimulatorMatrix, RoundsOnceAtTheEnd) {
  // 2^24 + 1 + 1 in f32 steps would stay 2^24.
  for (MatrixHost host : getHosts()) {
    MatrixOp op = *makeMatrixOp("v_mfma_f32_16x16x16_f16", false, {}, host);
    auto in = std::make_unique<Registers>();
    for (Lanes &lanes : in->v)
      for (uint32_t &lane : lanes)
        lane = 0;
    for (unsigned lane = 0; lane < 64; ++lane) {
      in->v[0][lane] = lane < 16 ? 0x3c003c00 : 0;
      in->v[2][lane] = lane < 16 ? 0x3c003c00 : 0;
    }
    MatrixOperands operands;
    operands.a = in->v;
    operands.b = in->v + 2;
    operands.inlineC = f32ToBits(0x1p24f);
    operands.d = in->v + 8;
    executeMatrix(op, operands);
    EXPECT_EQ(bitsToF32(in->v[8][0]), 0x1p24f + 2);
  }
}

TEST(SimulatorMatrix, Names) {
  EXPECT_FALSE(parseMatrixShape("v_add_f32", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_f32_16x16x16f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_f32_16x16x16_f17", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_f32_16x16x4294967297_f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_f32_0x16x16_f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_i32_16x16x16_f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_f32_32x32x128_f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_scale_f32_16x16x16_f16", false));
  EXPECT_FALSE(parseMatrixShape("v_mfma_", false));
  EXPECT_FALSE(parseMatrixShape("v_smfmac_f32_4x4x4_16b_f16", false));
  std::optional<MatrixShape> shape = parseMatrixShape("v_mfma_f32_32x32x16_fp8_bf8", true);
  ASSERT_TRUE(shape);
  EXPECT_EQ(shape->a, MatrixElement::FP8Fnuz);
  EXPECT_EQ(shape->b, MatrixElement::BF8Fnuz);
  EXPECT_EQ(shape->getARegisters(), 2u);
  EXPECT_EQ(shape->getDRegisters(), 16u);

  MatrixModifiers modifiers;
  modifiers.cbsz = 5;
  EXPECT_FALSE(makeMatrixOp("v_mfma_f32_16x16x128_f8f6f4", false, modifiers));
  modifiers.cbsz = 4;
  std::optional<MatrixOp> op = makeMatrixOp("v_mfma_f32_16x16x128_f8f6f4", false, modifiers);
  ASSERT_TRUE(op);
  EXPECT_EQ(op->shape.getARegisters(), 4u);
  EXPECT_EQ(op->shape.getBRegisters(), 8u);
  modifiers.cbsz = 1;
  EXPECT_FALSE(makeMatrixOp("v_mfma_f32_16x16x16_f16", false, modifiers)) << "one block only";
  modifiers.abid = 2;
  EXPECT_FALSE(makeMatrixOp("v_mfma_f32_32x32x1_2b_f32", false, modifiers));
}

} // namespace
