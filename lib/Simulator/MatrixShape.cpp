//===- MatrixShape.cpp - Names, layouts and dispatch ----------------------===//
//
// The grammar of today's names:
//   v_mfma_[scale_]<out>_<M>x<N>x<K>[_<B>b]_<in>[_<in>]
//   v_smfmac_<out>_<M>x<N>x<K>_<in>[_<in>]
// Whether a chip has an instruction is the disassembler's business: any shape of the
// grammar that the layout laws cover is accepted.
//
//===----------------------------------------------------------------------===//

#include "MatrixKernels.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm::sim;

unsigned waveasm::sim::getBitWidth(MatrixElement element) {
  switch (element) {
  case MatrixElement::F64:
    return 64;
  case MatrixElement::F32:
  case MatrixElement::XF32:
    return 32;
  case MatrixElement::F16:
  case MatrixElement::BF16:
    return 16;
  case MatrixElement::I8:
  case MatrixElement::FP8:
  case MatrixElement::BF8:
  case MatrixElement::FP8Fnuz:
  case MatrixElement::BF8Fnuz:
    return 8;
  case MatrixElement::FP6:
  case MatrixElement::BF6:
    return 6;
  case MatrixElement::FP4:
    return 4;
  }
  return 0;
}

unsigned MatrixShape::getARegisters() const {
  return m * (sparse ? k / 2 : k) * blocks * getBitWidth(a) / 2048;
}
unsigned MatrixShape::getBRegisters() const { return n * k * blocks * getBitWidth(b) / 2048; }

static std::optional<MatrixElement> parseElement(StringRef text, bool fnuz) {
  int element = StringSwitch<int>(text)
                    .Case("f64", int(MatrixElement::F64))
                    .Case("f32", int(MatrixElement::F32))
                    .Case("xf32", int(MatrixElement::XF32))
                    .Case("f16", int(MatrixElement::F16))
                    .Case("bf16", int(MatrixElement::BF16))
                    .Case("i8", int(MatrixElement::I8))
                    .Case("fp8", int(fnuz ? MatrixElement::FP8Fnuz : MatrixElement::FP8))
                    .Case("bf8", int(fnuz ? MatrixElement::BF8Fnuz : MatrixElement::BF8))
                    .Default(-1);
  if (element < 0)
    return std::nullopt;
  return MatrixElement(element);
}

static bool consumeNumber(StringRef &text, uint8_t &number, StringRef end) {
  unsigned value;
  if (text.consumeInteger(10, value) || value == 0 || value > 128 || !text.consume_front(end))
    return false;
  number = uint8_t(value);
  return true;
}

/// What the kernels and buffers rely on; every instruction of both chips satisfies it.
static bool isCovered(const MatrixShape &shape, StringRef out) {
  bool tile = (shape.m == 16 && (shape.blocks == 1 || shape.blocks == 4)) ||
              (shape.m == 32 && (shape.blocks == 1 || shape.blocks == 2)) ||
              (shape.m == 4 && shape.blocks == (shape.isF64() ? 4 : 16));
  unsigned elementsA = shape.m * (shape.sparse ? shape.k / 2 : shape.k) * shape.blocks / 64;
  unsigned elementsB = shape.n * shape.k * shape.blocks / 64;
  bool wholeRegisters = elementsA * getBitWidth(shape.a) % 32 == 0 &&
                        elementsB * getBitWidth(shape.b) % 32 == 0;
  if (!tile || shape.m != shape.n || elementsA == 0 || elementsA > kMaxElements ||
      elementsB > kMaxElements || !isPowerOf2_32(shape.k) || !wholeRegisters)
    return false;
  bool sameKind = shape.a == shape.b || (shape.a >= MatrixElement::FP8 &&
                                         shape.b >= MatrixElement::FP8);
  StringRef result = shape.isF64() ? "f64" : shape.isInteger() ? "i32" : "f32";
  if (!sameKind || out != result)
    return false;
  if (shape.isF64())
    return !shape.sparse && shape.m != 32 && shape.k == 4 && (shape.m == 4 || shape.blocks == 1);
  if (shape.f8f6f4)
    return elementsA == 32 && shape.blocks == 1;
  // A lane of a sparse A holds 4, 8 or 16 values, each with two bits of index.
  return !shape.sparse || (shape.blocks == 1 && shape.m != 4 && getBitWidth(shape.a) <= 16 &&
                           elementsA >= 4 && elementsA <= 16);
}

std::optional<MatrixShape> waveasm::sim::parseMatrixShape(StringRef mnemonic, bool fnuz) {
  MatrixShape shape;
  StringRef text = mnemonic;
  shape.sparse = text.consume_front("v_smfmac_");
  if (!shape.sparse && !text.consume_front("v_mfma_"))
    return std::nullopt;
  shape.scaled = !shape.sparse && text.consume_front("scale_");
  StringRef out;
  std::tie(out, text) = text.split('_');
  if (!consumeNumber(text, shape.m, "x") || !consumeNumber(text, shape.n, "x") ||
      !consumeNumber(text, shape.k, "_"))
    return std::nullopt;
  StringRef rest = text;
  if (consumeNumber(rest, shape.blocks, "b_"))
    text = rest;
  else
    shape.blocks = 1;

  if (text == "f8f6f4") {
    shape.f8f6f4 = true;
    shape.a = shape.b = MatrixElement::FP8;
  } else {
    auto [first, second] = text.split('_');
    std::optional<MatrixElement> a = parseElement(first, fnuz);
    std::optional<MatrixElement> b = second.empty() ? a : parseElement(second, fnuz);
    if (!a || !b || shape.scaled)
      return std::nullopt;
    shape.a = *a;
    shape.b = *b;
  }
  if (!isCovered(shape, out))
    return std::nullopt;
  return shape;
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

namespace {

/// The general law (hardware.md 5.1), with runs of `chunk` consecutive k dealt to the lane
/// groups in turn. The plain law is a chunk of all elements of a lane; the 8-bit formats
/// of f8f6f4 deal chunks of 16, smfmac deals B in chunks of 8.
MatrixKOffsets makeOffsets(unsigned lanesPerGroup, unsigned chunk) {
  MatrixKOffsets offsets = {};
  unsigned groups = 64 / lanesPerGroup;
  for (unsigned k = 0; k < 128; ++k) {
    unsigned group = k / chunk % groups, element = k / chunk / groups * chunk + k % chunk;
    // Past the operand's k the entries mean nothing and are not read.
    offsets.of[k] = uint16_t(64 * element + lanesPerGroup * group);
  }
  return offsets;
}

/// Stored values of A in smfmac with 16 values of 8 bits a lane. Measured on a gfx950 by
/// one-hot probes (the table in public notes on 16x16x128 fp8), and the same in [RJ layout.h].
/// In units of q, 4 dense k and so 2 stored values: q's bit 1 chooses the upper half of
/// the lane's registers, the bit above the middle the odd register.
MatrixKOffsets makeWideSparseOffsets(unsigned m) {
  MatrixKOffsets offsets = {};
  for (unsigned value = 0; value < 64; ++value) {
    unsigned q = value / 2;
    unsigned group = m == 16 ? 2 * (q / 16) + q / 4 % 2 : q / 8 % 2;
    unsigned odd = m == 16 ? q / 8 % 2 : q / 4 % 2;
    unsigned element = 8 * (q / 2 % 2) + 4 * odd + value % 4;
    offsets.of[value] = uint16_t(64 * element + m * group);
  }
  return offsets;
}

struct LayoutTables {
  MatrixKOffsets dealt[3][6]; ///< [log2(lanes per group) - 4][log2(chunk)]
  MatrixKOffsets wideSparse[2];

  LayoutTables() {
    for (unsigned lanes = 0; lanes < 3; ++lanes)
      for (unsigned chunk = 0; chunk < 6; ++chunk)
        dealt[lanes][chunk] = makeOffsets(16u << lanes, 1u << chunk);
    wideSparse[0] = makeWideSparseOffsets(16);
    wideSparse[1] = makeWideSparseOffsets(32);
  }
};

const LayoutTables &getTables() {
  static const LayoutTables tables;
  return tables;
}

const MatrixKOffsets *getDealt(unsigned lanesPerGroup, unsigned chunk) {
  return &getTables().dealt[Log2_32(lanesPerGroup) - 4][Log2_32(chunk)];
}

const MatrixKOffsets *getOffsets(const MatrixShape &shape, bool isA) {
  MatrixElement element = isA ? shape.a : shape.b;
  unsigned lanesPerGroup = shape.m * shape.blocks;
  unsigned perLane = shape.k * lanesPerGroup / 64;
  if (shape.f8f6f4)
    return getDealt(lanesPerGroup, getBitWidth(element) == 8 ? 16 : 32);
  if (!shape.sparse)
    return getDealt(lanesPerGroup, perLane);
  if (!isA)
    return getDealt(lanesPerGroup, 8);
  if (getBitWidth(element) == 16)
    return getDealt(lanesPerGroup, perLane / 2);
  if (perLane == 32)
    return &getTables().wideSparse[shape.m == 32];
  return getDealt(lanesPerGroup, 4);
}

std::optional<MatrixElement> getF8F6F4Format(unsigned code) {
  constexpr MatrixElement formats[] = {MatrixElement::FP8, MatrixElement::BF8, MatrixElement::FP6,
                                       MatrixElement::BF6, MatrixElement::FP4};
  if (code >= std::size(formats))
    return std::nullopt;
  return formats[code];
}

/// False for a broadcast of something that is not there.
bool hasMeaning(const MatrixShape &shape, const MatrixModifiers &modifiers) {
  if (modifiers.cbsz > 7 || modifiers.abid > 15 || modifiers.blgp > 7 ||
      modifiers.scaleByteA > 3 || modifiers.scaleByteB > 3)
    return false;
  if (shape.f8f6f4 || shape.sparse)
    return true;
  if (shape.isF64())
    return modifiers.cbsz == 0;
  return (1u << modifiers.cbsz) <= shape.blocks &&
         (modifiers.cbsz == 0 || modifiers.abid < 1u << modifiers.cbsz);
}

} // namespace

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

MatrixHost waveasm::sim::getBestMatrixHost() {
#if WAVEASM_MATRIX_X86
  static const MatrixHost best = [] {
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma") ||
        !__builtin_cpu_supports("f16c"))
      return MatrixHost::Portable;
    // The set of Ice Lake and Zen 4.
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vnni"))
      return MatrixHost::AVX512;
    return MatrixHost::AVX2;
  }();
  return best;
#else
  return MatrixHost::Portable;
#endif
}

std::optional<MatrixOp> waveasm::sim::makeMatrixOp(StringRef mnemonic, bool fnuz,
                                                   const MatrixModifiers &modifiers,
                                                   MatrixHost host) {
  std::optional<MatrixShape> shape = parseMatrixShape(mnemonic, fnuz);
  if (!shape || !hasMeaning(*shape, modifiers))
    return std::nullopt;
  if (shape->f8f6f4) {
    std::optional<MatrixElement> a = getF8F6F4Format(modifiers.cbsz);
    std::optional<MatrixElement> b = getF8F6F4Format(modifiers.blgp);
    if (!a || !b)
      return std::nullopt;
    shape->a = *a;
    shape->b = *b;
  }
  MatrixOp op;
  op.shape = *shape;
  op.modifiers = modifiers;
  if (!shape->isF64()) {
    op.offsetsA = getOffsets(*shape, /*isA=*/true);
    op.offsetsB = getOffsets(*shape, /*isA=*/false);
  }
#if WAVEASM_MATRIX_X86
  if (host == MatrixHost::AVX512)
    op.kernel = avx512::selectKernel(*shape);
  else if (host == MatrixHost::AVX2)
    op.kernel = avx2::selectKernel(*shape);
#endif
  if (!op.kernel)
    op.kernel = portable::selectKernel(*shape);
  return op;
}

std::optional<MatrixOp> waveasm::sim::makeMatrixOp(StringRef mnemonic, bool fnuz,
                                                   const MatrixModifiers &modifiers) {
  return makeMatrixOp(mnemonic, fnuz, modifiers, getBestMatrixHost());
}
