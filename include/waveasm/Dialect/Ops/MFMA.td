//===- MFMA.td - Matrix instructions --------------------------*- tablegen -*-===//
//
// Block counts give the assembler spelling (hardware.md section 7.2).
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_MFMA_TD
#define WAVEASM_DIALECT_MFMA_TD

include "waveasm/Dialect/InstrBase.td"

def VMfmaF3216x16x16Bf16Op : MFMA<"v_mfma_f32_16x16x16_bf16", MatrixShape<"XDL", 16, 16, 16, 1, "BF16", "BF16">, 2, 2, 4>;
def VMfmaF3216x16x16F16Op : MFMA<"v_mfma_f32_16x16x16_f16", MatrixShape<"XDL", 16, 16, 16, 1, "F16", "F16">, 2, 2, 4>;
def VMfmaF3216x16x32Bf16Op : MFMA<"v_mfma_f32_16x16x32_bf16", MatrixShape<"XDL", 16, 16, 32, 1, "BF16", "BF16">, 4, 4, 4> { let targets = ["GFX950"]; }
def VMfmaF3216x16x32Bf8Bf8Op : MFMA<"v_mfma_f32_16x16x32_bf8_bf8", MatrixShape<"XDL", 16, 16, 32, 1, "BF8", "BF8">, 2, 2, 4>;
def VMfmaF3216x16x32Bf8Fp8Op : MFMA<"v_mfma_f32_16x16x32_bf8_fp8", MatrixShape<"XDL", 16, 16, 32, 1, "BF8", "FP8">, 2, 2, 4>;
def VMfmaF3216x16x32F16Op : MFMA<"v_mfma_f32_16x16x32_f16", MatrixShape<"XDL", 16, 16, 32, 1, "F16", "F16">, 4, 4, 4> { let targets = ["GFX950"]; }
def VMfmaF3216x16x32Fp8Bf8Op : MFMA<"v_mfma_f32_16x16x32_fp8_bf8", MatrixShape<"XDL", 16, 16, 32, 1, "FP8", "BF8">, 2, 2, 4>;
def VMfmaF3216x16x32Fp8Fp8Op : MFMA<"v_mfma_f32_16x16x32_fp8_fp8", MatrixShape<"XDL", 16, 16, 32, 1, "FP8", "FP8">, 2, 2, 4>;
def VMfmaF3216x16x4Bf16Op : MFMA<"v_mfma_f32_16x16x4_bf16", MatrixShape<"XDL", 16, 16, 4, 4, "BF16", "BF16">, 2, 2, 16> { let asmName = "v_mfma_f32_16x16x4_4b_bf16"; }
def VMfmaF3216x16x4F16Op : MFMA<"v_mfma_f32_16x16x4_f16", MatrixShape<"XDL", 16, 16, 4, 4, "F16", "F16">, 2, 2, 16> { let asmName = "v_mfma_f32_16x16x4_4b_f16"; }
def VMfmaF3216x16x4F32Op : MFMA<"v_mfma_f32_16x16x4_f32", MatrixShape<"SGEMM", 16, 16, 4, 1, "F32", "F32">, 1, 1, 4>;
def VMfmaF3232x32x16Bf8Bf8Op : MFMA<"v_mfma_f32_32x32x16_bf8_bf8", MatrixShape<"XDL", 32, 32, 16, 1, "BF8", "BF8">, 2, 2, 16>;
def VMfmaF3232x32x16Bf8Fp8Op : MFMA<"v_mfma_f32_32x32x16_bf8_fp8", MatrixShape<"XDL", 32, 32, 16, 1, "BF8", "FP8">, 2, 2, 16>;
def VMfmaF3232x32x16Fp8Bf8Op : MFMA<"v_mfma_f32_32x32x16_fp8_bf8", MatrixShape<"XDL", 32, 32, 16, 1, "FP8", "BF8">, 2, 2, 16>;
def VMfmaF3232x32x16Fp8Fp8Op : MFMA<"v_mfma_f32_32x32x16_fp8_fp8", MatrixShape<"XDL", 32, 32, 16, 1, "FP8", "FP8">, 2, 2, 16>;
def VMfmaF3232x32x2F32Op : MFMA<"v_mfma_f32_32x32x2_f32", MatrixShape<"SGEMM", 32, 32, 2, 1, "F32", "F32">, 1, 1, 16>;
def VMfmaF3232x32x4Bf16Op : MFMA<"v_mfma_f32_32x32x4_bf16", MatrixShape<"XDL", 32, 32, 4, 2, "BF16", "BF16">, 2, 2, 32> { let asmName = "v_mfma_f32_32x32x4_2b_bf16"; }
def VMfmaF3232x32x4F16Op : MFMA<"v_mfma_f32_32x32x4_f16", MatrixShape<"XDL", 32, 32, 4, 2, "F16", "F16">, 2, 2, 32> { let asmName = "v_mfma_f32_32x32x4_2b_f16"; }
def VMfmaF3232x32x8Bf16Op : MFMA<"v_mfma_f32_32x32x8_bf16", MatrixShape<"XDL", 32, 32, 8, 1, "BF16", "BF16">, 2, 2, 16>;
def VMfmaF3232x32x8F16Op : MFMA<"v_mfma_f32_32x32x8_f16", MatrixShape<"XDL", 32, 32, 8, 1, "F16", "F16">, 2, 2, 16>;
def VMfmaF324x4x1F32Op : MFMA<"v_mfma_f32_4x4x1_f32", MatrixShape<"SGEMM", 4, 4, 1, 16, "F32", "F32">, 1, 1, 4> { let asmName = "v_mfma_f32_4x4x1_16b_f32"; }
def VMfmaF324x4x4Bf16Op : MFMA<"v_mfma_f32_4x4x4_bf16", MatrixShape<"XDL", 4, 4, 4, 16, "BF16", "BF16">, 2, 2, 4> { let asmName = "v_mfma_f32_4x4x4_16b_bf16"; }
def VMfmaF324x4x4F16Op : MFMA<"v_mfma_f32_4x4x4_f16", MatrixShape<"XDL", 4, 4, 4, 16, "F16", "F16">, 2, 2, 4> { let asmName = "v_mfma_f32_4x4x4_16b_f16"; }
def VMfmaF6416x16x4F64Op : MFMA<"v_mfma_f64_16x16x4_f64", MatrixShape<"DGEMM", 16, 16, 4, 1, "F64", "F64">, 2, 2, 8>;
def VMfmaF644x4x4F64Op : MFMA<"v_mfma_f64_4x4x4_f64", MatrixShape<"DGEMM", 4, 4, 4, 4, "F64", "F64">, 2, 2, 2> { let asmName = "v_mfma_f64_4x4x4_4b_f64"; }
def VMfmaI3216x16x16I8Op : MFMA<"v_mfma_i32_16x16x16_i8", MatrixShape<"XDL", 16, 16, 16, 1, "I8", "I8">, 1, 1, 4> { let asmName = ""; let targets = []; let unavailable = "exists only on gfx908 and gfx90a"; }
def VMfmaI3216x16x4I8Op : MFMA<"v_mfma_i32_16x16x4_i8", MatrixShape<"XDL", 16, 16, 4, 4, "I8", "I8">, 1, 1, 16> { let asmName = "v_mfma_i32_16x16x4_4b_i8"; }
def VMfmaI3232x32x4I8Op : MFMA<"v_mfma_i32_32x32x4_i8", MatrixShape<"XDL", 32, 32, 4, 2, "I8", "I8">, 1, 1, 32> { let asmName = "v_mfma_i32_32x32x4_2b_i8"; }
def VMfmaI3232x32x8I8Op : MFMA<"v_mfma_i32_32x32x8_i8", MatrixShape<"XDL", 32, 32, 8, 1, "I8", "I8">, 1, 1, 16> { let asmName = ""; let targets = []; let unavailable = "exists only on gfx908 and gfx90a"; }
def VMfmaI324x4x4I8Op : MFMA<"v_mfma_i32_4x4x4_i8", MatrixShape<"XDL", 4, 4, 4, 16, "I8", "I8">, 1, 1, 4> { let asmName = "v_mfma_i32_4x4x4_16b_i8"; }
def VMfmaScaleF3216x16x128F8f6f4Op : MFMAScaled<"v_mfma_scale_f32_16x16x128_f8f6f4", MatrixShape<"XDL", 16, 16, 128, 1, "F8F6F4", "F8F6F4">, 4> { let targets = ["GFX950"]; }
def VMfmaScaleF3232x32x64F8f6f4Op : MFMAScaled<"v_mfma_scale_f32_32x32x64_f8f6f4", MatrixShape<"XDL", 32, 32, 64, 1, "F8F6F4", "F8F6F4">, 16> { let targets = ["GFX950"]; }

#endif // WAVEASM_DIALECT_MFMA_TD
