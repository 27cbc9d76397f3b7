//===- Matrix.h - MFMA and SMFMAC ---------------------------------*- C++ -*-===//
//
// All matrix instructions of gfx942 and gfx950 as pure functions on register contents.
// An instruction is prepared once, when it is decoded (makeMatrixOp), and executed many
// times (executeMatrix). Facts: hardware.md section 5.
//
// Numerics: products are exact; the addend and then the products in ascending k are
// summed in double and rounded once to f32 (nearest even, denormals kept). f8f6f4 sums
// each block of 32 k in double from zero, multiplies it by the two scales (exact), adds
// the blocks to the addend, and rounds once at the end. f64 is a chain of fused
// multiply-adds in ascending k. i8 wraps modulo 2^32. xf32 inputs are rounded to 10
// mantissa bits first (nearest even, as AMD's host libraries do; the hardware's way is
// not documented). A NaN result is 0x7fc00000 (f64: 0x7ff8000000000000). The result bits
// are the same on every host CPU, whichever of its vector extensions are used; the host
// must round to nearest and keep denormals, as it does unless told otherwise.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_MATRIX_H
#define WAVEASM_SIMULATOR_MATRIX_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace waveasm::sim {

/// One 32-bit vector register of a wave; register files are arrays of these.
using Lanes = uint32_t[64];

enum class MatrixElement : uint8_t {
  F64, F32, XF32, F16, BF16, I8, FP8, BF8, FP8Fnuz, BF8Fnuz, FP6, BF6, FP4
};
/// Bits of one element in a register.
unsigned getBitWidth(MatrixElement element);

struct MatrixShape {
  uint8_t m = 0, n = 0, k = 0; ///< of one block; k of a sparse op is that of B
  uint8_t blocks = 1;
  MatrixElement a = MatrixElement::F32, b = MatrixElement::F32;
  bool sparse = false; ///< v_smfmac: A holds 2 of each 4 values of k
  bool f8f6f4 = false;
  bool scaled = false; ///< v_mfma_scale

  /// Registers of 32 bits that A, B and C (= D) take.
  unsigned getARegisters() const;
  unsigned getBRegisters() const;
  unsigned getDRegisters() const { return m * n * blocks / 64 * (isF64() ? 2 : 1); }
  bool isF64() const { return a == MatrixElement::F64; }
  bool isInteger() const { return a == MatrixElement::I8; }
};

/// Modifier fields as the instruction encodes them (0 where not written).
struct MatrixModifiers {
  uint8_t cbsz = 0; ///< f8f6f4: format of A; smfmac: index set 0; otherwise broadcast of A
  uint8_t abid = 0; ///< block of A that is broadcast; smfmac: index set
  uint8_t blgp = 0; ///< f8f6f4: format of B; f64: bits negate A, B, C; otherwise broadcast of B
  uint8_t scaleByteA = 0; ///< op_sel[0] + 2 * op_sel_hi[0]
  uint8_t scaleByteB = 0; ///< op_sel[1] + 2 * op_sel_hi[1]
};

struct MatrixOperands {
  const Lanes *a = nullptr;
  const Lanes *b = nullptr;
  const Lanes *c = nullptr;      ///< null: every element of C is inlineC; smfmac: D itself
  uint64_t inlineC = 0;          ///< bits of the constant as wide as an element of C
  const Lanes *scaleA = nullptr; ///< scaled only, one register
  const Lanes *scaleB = nullptr;
  const Lanes *index = nullptr;  ///< smfmac only, one register
  Lanes *d = nullptr;            ///< may be or overlap any of the inputs
};

/// What of MODE a matrix instruction honours (hardware.md 5.4; rounding it ignores).
struct MatrixMode {
  bool clampOverflow = false;   ///< MODE.FP16_OVFL: f32 to the largest value, i32 to the limits
  bool flushF32Inputs = false;  ///< f32 A, B: denormals are zero (sources disagree)
};

/// Where logical k lies in an operand: entry k is 64 * (element inside the lane) + (first
/// lane of the lane group). For the sparse A of smfmac, k counts the stored values.
struct MatrixKOffsets {
  uint16_t of[128];
};

struct MatrixOp;
using MatrixKernel = void (*)(const MatrixOp &, const MatrixOperands &, const MatrixMode &);

/// A prepared instruction.
struct MatrixOp {
  MatrixShape shape;
  MatrixModifiers modifiers;
  MatrixKernel kernel = nullptr;
  const MatrixKOffsets *offsetsA = nullptr;
  const MatrixKOffsets *offsetsB = nullptr;
};

/// Shape of an assembler mnemonic in today's spelling, such as "v_mfma_f32_16x16x16_f16",
/// "v_mfma_scale_f32_32x32x64_f8f6f4" or "v_smfmac_i32_16x16x64_i8"; nullopt for a name that
/// is no matrix instruction. `fnuz`: the fp8 formats are the FNUZ ones (gfx942). The formats
/// of an f8f6f4 shape are FP8 until makeMatrixOp sees the modifiers.
std::optional<MatrixShape> parseMatrixShape(llvm::StringRef mnemonic, bool fnuz);

/// Prepares one instruction; nullopt for no matrix mnemonic or for modifiers without
/// meaning (a reserved f8f6f4 format, a broadcast of a block that does not exist).
std::optional<MatrixOp> makeMatrixOp(llvm::StringRef mnemonic, bool fnuz,
                                     const MatrixModifiers &modifiers);

/// Runs it for all 64 lanes (EXEC is ignored by the hardware). All inputs are read before
/// any output is written.
inline void executeMatrix(const MatrixOp &op, const MatrixOperands &operands,
                          const MatrixMode &mode = {}) {
  op.kernel(op, operands, mode);
}

/// Vector extensions of the host that kernels may use; each gives the same bits.
enum class MatrixHost : uint8_t { Portable, AVX2, AVX512 };
/// The best that this CPU has.
MatrixHost getBestMatrixHost();
/// As makeMatrixOp with the kernel of `host` or the next simpler one: for tests and
/// benchmarks. `host` must not exceed getBestMatrixHost().
std::optional<MatrixOp> makeMatrixOp(llvm::StringRef mnemonic, bool fnuz,
                                     const MatrixModifiers &modifiers, MatrixHost host);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_MATRIX_H
