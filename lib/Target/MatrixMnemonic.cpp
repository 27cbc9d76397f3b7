//===- MatrixMnemonic.cpp - Shape of a matrix mnemonic --------------------===//
//
// For instructions that come as text. The grammar of the names:
//   v_mfma_[scale_]<out>_<M>x<N>x<K>[_<B>b]_<in>, or the older ...<K><in>[_1k]
//   v_smfmac_<out>_<M>x<N>x<K>_<in>
//
//===----------------------------------------------------------------------===//

#include "waveasm/Target/TargetInfo.h"

using namespace llvm;
using namespace waveasm;

/// A number that is followed by `end`, which is removed too; `end` 0: by anything.
static bool consumeNumber(StringRef &text, uint8_t &number, char end) {
  unsigned value;
  if (text.consumeInteger(10, value) || value > 255)
    return false;
  number = value;
  if (!end)
    return true;
  if (!text.starts_with(StringRef(&end, 1)))
    return false;
  text = text.drop_front();
  return true;
}

static MatrixType parseInputType(StringRef text) {
  return StringSwitch<MatrixType>(text.take_until([](char c) { return c == '_'; }))
      .Case("f64", MatrixType::F64)
      .Case("f32", MatrixType::F32)
      .Case("f16", MatrixType::F16)
      .Case("bf16", MatrixType::BF16)
      .Case("i8", MatrixType::I8)
      .Case("fp8", MatrixType::FP8)
      .Case("bf8", MatrixType::BF8)
      .Case("f8f6f4", MatrixType::F8F6F4)
      .Default(MatrixType::None);
}

std::optional<MatrixInfo> waveasm::parseMatrixMnemonic(StringRef mnemonic,
                                                       const TargetInfo &target) {
  StringRef text = mnemonic;
  bool sparse = text.consume_front("v_smfmac_");
  if (!sparse && !text.consume_front("v_mfma_"))
    return std::nullopt;
  text.consume_front("scale_");
  text = text.split('_').second; // the output type
  MatrixInfo matrix;
  if (!consumeNumber(text, matrix.m, 'x') || !consumeNumber(text, matrix.n, 'x') ||
      !consumeNumber(text, matrix.k, 0))
    return std::nullopt;
  text.consume_front("_");
  StringRef rest = text;
  uint8_t blocks = 0;
  if (consumeNumber(rest, blocks, 'b') && rest.consume_front("_"))
    text = rest;
  else
    blocks = 0;

  // xf32 has no type of its own here; it is an XDL instruction.
  bool xf32 = text.starts_with("xf32");
  matrix.a = matrix.b = parseInputType(text);
  matrix.kind = matrix.a == MatrixType::F64   ? MatrixKind::DGEMM
                : matrix.a == MatrixType::F32 ? MatrixKind::SGEMM
                                              : MatrixKind::XDL;
  matrix.blocks = 1;
  if (sparse || xf32)
    return matrix;
  // Older names do not say the number of blocks: the largest that there is.
  for (uint8_t candidate : {16, 4, 2, 1}) {
    if (blocks && blocks != candidate)
      continue;
    matrix.blocks = candidate;
    if (target.getMatrixPasses(matrix))
      break;
  }
  return matrix;
}
