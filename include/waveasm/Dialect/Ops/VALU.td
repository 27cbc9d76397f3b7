//===- VALU.td - Vector ALU instructions ----------------------*- tablegen -*-===//
//
// An empty asmName marks a mnemonic that no chip has: legalization expands it
// exactly before register allocation.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_VALU_TD
#define WAVEASM_DIALECT_VALU_TD

include "waveasm/Dialect/InstrBase.td"

def VAbsF32Op : VALUUnary<"v_abs_f32"> { let asmName = ""; let isFloat = 1; }
def VAbsI32Op : VALUUnary<"v_abs_i32"> { let asmName = ""; }
def VBfrevB32Op : VALUUnary<"v_bfrev_b32">;
def VCeilF32Op : VALUUnary<"v_ceil_f32"> { let isFloat = 1; }
def VCosF32Op : VALUUnary<"v_cos_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VCvtBf16F32Op : VALUUnary<"v_cvt_bf16_f32"> { let asmName = ""; let isFloat = 1; let sched = "VALUConvert"; }
def VCvtF16F32Op : VALUUnary<"v_cvt_f16_f32"> { let isFloat = 1; let sched = "VALUConvert"; }
def VCvtF32Bf16Op : VALUUnary<"v_cvt_f32_bf16"> { let targets = ["GFX950"]; let isFloat = 1; let sourceTypes = ["BF16", "B32", "B32"]; let sched = "VALUConvert"; }
def VCvtF32F16Op : VALUUnary<"v_cvt_f32_f16"> { let isFloat = 1; let sourceTypes = ["F16", "B32", "B32"]; let sched = "VALUConvert"; }
def VCvtF32F64Op : VALUUnary<"v_cvt_f32_f64"> { let srcWords = [2, 0, 0]; let isFloat = 1; let sched = "VALUConvert"; }
def VCvtF32I32Op : VALUUnary<"v_cvt_f32_i32"> { let isFloat = 1; let sched = "VALUConvert"; }
def VCvtF32U32Op : VALUUnary<"v_cvt_f32_u32"> { let isFloat = 1; let sched = "VALUConvert"; }
def VCvtF64F32Op : VALUUnary<"v_cvt_f64_f32"> { let dstWords = 2; let isFloat = 1; let sched = "VALUConvert"; }
def VCvtI32F32Op : VALUUnary<"v_cvt_i32_f32"> { let isFloat = 1; let sched = "VALUConvert"; }
def VCvtU32F32Op : VALUUnary<"v_cvt_u32_f32"> { let isFloat = 1; let sched = "VALUConvert"; }
def VExpF32Op : VALUUnary<"v_exp_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VFfbhI32Op : VALUUnary<"v_ffbh_i32">;
def VFfbhU32Op : VALUUnary<"v_ffbh_u32">;
def VFfblB32Op : VALUUnary<"v_ffbl_b32">;
def VFloorF32Op : VALUUnary<"v_floor_f32"> { let isFloat = 1; }
def VFractF32Op : VALUUnary<"v_fract_f32"> { let isFloat = 1; }
def VFrexpExpI32F32Op : VALUUnary<"v_frexp_exp_i32_f32"> { let isFloat = 1; }
def VFrexpMantF32Op : VALUUnary<"v_frexp_mant_f32"> { let isFloat = 1; }
def VLogF32Op : VALUUnary<"v_log_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VMovB64Op : VALUUnary<"v_mov_b64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let sched = "VALU64"; let integerOp = "Mov"; }
def VNotB32Op : VALUUnary<"v_not_b32"> { let integerOp = "Not"; }
def VNotB64Op : VALUUnary<"v_not_b64"> { let asmName = ""; let dstWords = 2; let srcWords = [2, 0, 0]; let sched = "VALU64"; }
def VRcpF32Op : VALUUnary<"v_rcp_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VRcpF64Op : VALUUnary<"v_rcp_f64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let isFloat = 1; let sched = "VALUTrans"; }
def VRndneF32Op : VALUUnary<"v_rndne_f32"> { let isFloat = 1; }
def VRsqF32Op : VALUUnary<"v_rsq_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VRsqF64Op : VALUUnary<"v_rsq_f64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let isFloat = 1; let sched = "VALUTrans"; }
def VSinF32Op : VALUUnary<"v_sin_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VSqrtF32Op : VALUUnary<"v_sqrt_f32"> { let isFloat = 1; let sched = "VALUTrans"; }
def VSqrtF64Op : VALUUnary<"v_sqrt_f64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let isFloat = 1; let sched = "VALUTrans"; }
def VTruncF32Op : VALUUnary<"v_trunc_f32"> { let isFloat = 1; }
def VAddF16Op : VALUBinary<"v_add_f16"> { let isFloat = 1; let sourceTypes = ["F16", "F16", "B32"]; }
def VAddF32Op : VALUBinary<"v_add_f32"> { let isFloat = 1; }
def VAddF64Op : VALUBinary<"v_add_f64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [2, 2, 0]; let isFloat = 1; let sched = "VALU64"; }
def VAddI32Op : VALUBinary<"v_add_i32"> { let encoding = "VOP3"; let flags = ["Commutative"]; let integerOp = "Add"; }
def VAddU32Op : VALUBinary<"v_add_u32"> { let flags = ["Commutative"]; let integerOp = "Add"; }
def VAndB32Op : VALUBinary<"v_and_b32"> { let flags = ["Commutative"]; let integerOp = "And"; }
def VAndB64Op : VALUBinary<"v_and_b64"> { let asmName = ""; let dstWords = 2; let srcWords = [2, 2, 0]; let sched = "VALU64"; let flags = ["Commutative"]; }
def VAshrrevI32Op : VALUBinary<"v_ashrrev_i32"> { let integerOp = "AshrRev"; }
def VAshrrevI64Op : VALUBinary<"v_ashrrev_i64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [1, 2, 0]; let sched = "VALU64"; }
def VCvtPkBf16F32Op : VALUBinary<"v_cvt_pk_bf16_f32"> { let targets = ["GFX950"]; let encoding = "VOP3"; let isFloat = 1; }
def VCvtPkrtzF16F32Op : VALUBinary<"v_cvt_pkrtz_f16_f32"> { let encoding = "VOP3"; let isFloat = 1; }
def VLdexpF32Op : VALUBinary<"v_ldexp_f32"> { let encoding = "VOP3"; let isFloat = 1; }
def VLdexpF64Op : VALUBinary<"v_ldexp_f64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [2, 1, 0]; let isFloat = 1; let sched = "VALU64"; }
def VLshlrevB32Op : VALUBinary<"v_lshlrev_b32"> { let integerOp = "ShlRev"; }
def VLshlrevB64Op : VALUBinary<"v_lshlrev_b64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [1, 2, 0]; let sched = "VALU64"; }
def VLshrrevB32Op : VALUBinary<"v_lshrrev_b32"> { let integerOp = "ShrRev"; }
def VLshrrevB64Op : VALUBinary<"v_lshrrev_b64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [1, 2, 0]; let sched = "VALU64"; }
def VMaxF32Op : VALUBinary<"v_max_f32"> { let isFloat = 1; }
def VMaxF64Op : VALUBinary<"v_max_f64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [2, 2, 0]; let isFloat = 1; let sched = "VALU64"; }
def VMaxI32Op : VALUBinary<"v_max_i32"> { let integerOp = "MaxI"; }
def VMaxU32Op : VALUBinary<"v_max_u32"> { let integerOp = "MaxU"; }
def VMbcntHiU32B32Op : VALUBinary<"v_mbcnt_hi_u32_b32"> { let encoding = "VOP3"; let integerOp = "MbcntHi"; }
def VMbcntLoU32B32Op : VALUBinary<"v_mbcnt_lo_u32_b32"> { let encoding = "VOP3"; let integerOp = "MbcntLo"; }
def VMinF32Op : VALUBinary<"v_min_f32"> { let isFloat = 1; }
def VMinF64Op : VALUBinary<"v_min_f64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [2, 2, 0]; let isFloat = 1; let sched = "VALU64"; }
def VMinI32Op : VALUBinary<"v_min_i32"> { let integerOp = "MinI"; }
def VMinU32Op : VALUBinary<"v_min_u32"> { let integerOp = "MinU"; }
def VMulF16Op : VALUBinary<"v_mul_f16"> { let isFloat = 1; let sourceTypes = ["F16", "F16", "B32"]; }
def VMulF32Op : VALUBinary<"v_mul_f32"> { let isFloat = 1; }
def VMulF64Op : VALUBinary<"v_mul_f64"> { let encoding = "VOP3"; let dstWords = 2; let srcWords = [2, 2, 0]; let isFloat = 1; let sched = "VALU64"; }
def VMulHiI32Op : VALUBinary<"v_mul_hi_i32"> { let encoding = "VOP3"; let sched = "VALUMul32"; let flags = ["Commutative"]; }
def VMulHiU32Op : VALUBinary<"v_mul_hi_u32"> { let encoding = "VOP3"; let sched = "VALUMul32"; let flags = ["Commutative"]; let integerOp = "MulHiU"; }
def VMulLegacyF32Op : VALUBinary<"v_mul_legacy_f32"> { let encoding = "VOP3"; let isFloat = 1; }
def VMulLoI32Op : VALUBinary<"v_mul_lo_i32"> { let encoding = "VOP3"; let sched = "VALUMul32"; let flags = ["Commutative"]; let integerOp = "Mul"; }
def VMulLoU32Op : VALUBinary<"v_mul_lo_u32"> { let encoding = "VOP3"; let sched = "VALUMul32"; let flags = ["Commutative"]; let integerOp = "Mul"; }
def VOrB32Op : VALUBinary<"v_or_b32"> { let flags = ["Commutative"]; let integerOp = "Or"; }
def VOrB64Op : VALUBinary<"v_or_b64"> { let asmName = ""; let dstWords = 2; let srcWords = [2, 2, 0]; let sched = "VALU64"; let flags = ["Commutative"]; }
def VSubF16Op : VALUBinary<"v_sub_f16"> { let isFloat = 1; let sourceTypes = ["F16", "F16", "B32"]; }
def VSubF32Op : VALUBinary<"v_sub_f32"> { let isFloat = 1; }
def VSubF64Op : VALUBinary<"v_sub_f64"> { let asmName = ""; let dstWords = 2; let srcWords = [2, 2, 0]; let isFloat = 1; let sched = "VALU64"; }
def VSubI32Op : VALUBinary<"v_sub_i32"> { let encoding = "VOP3"; let integerOp = "Sub"; }
def VSubU32Op : VALUBinary<"v_sub_u32"> { let integerOp = "Sub"; }
def VSubrevF32Op : VALUBinary<"v_subrev_f32"> { let isFloat = 1; }
def VSubrevU32Op : VALUBinary<"v_subrev_u32"> { let integerOp = "SubRev"; }
def VXorB32Op : VALUBinary<"v_xor_b32"> { let flags = ["Commutative"]; let integerOp = "Xor"; }
def VXorB64Op : VALUBinary<"v_xor_b64"> { let asmName = ""; let dstWords = 2; let srcWords = [2, 2, 0]; let sched = "VALU64"; let flags = ["Commutative"]; }
def VAddCoU32Op : VALUBinaryCarry<"v_add_co_u32", 0> { let integerOp = "Add"; }
def VAddcCoU32Op : VALUBinaryCarry<"v_addc_co_u32", 1>;
def VSubCoU32Op : VALUBinaryCarry<"v_sub_co_u32", 0> { let integerOp = "Sub"; }
def VSubbCoU32Op : VALUBinaryCarry<"v_subb_co_u32", 1>;
def VAdd3U32Op : VALUTernary<"v_add3_u32"> { let integerOp = "Add3"; }
def VAlignbitB32Op : VALUTernary<"v_alignbit_b32">;
def VAlignbyteB32Op : VALUTernary<"v_alignbyte_b32">;
def VBfeI32Op : VALUTernary<"v_bfe_i32">;
def VBfeU32Op : VALUTernary<"v_bfe_u32"> { let integerOp = "BfeU"; }
def VBfiB32Op : VALUTernary<"v_bfi_b32">;
def VFmaF16Op : VALUTernary<"v_fma_f16"> { let isFloat = 1; let sourceTypes = ["F16", "F16", "F16"]; }
def VFmaF32Op : VALUTernary<"v_fma_f32"> { let isFloat = 1; }
def VFmaF64Op : VALUTernary<"v_fma_f64"> { let dstWords = 2; let srcWords = [2, 2, 2]; let isFloat = 1; let flags = ["FusedF64"]; let sched = "VALU64"; }
def VLerpU8Op : VALUTernary<"v_lerp_u8">;
def VLshlAddU32Op : VALUTernary<"v_lshl_add_u32"> { let integerOp = "LshlAdd"; }
def VLshlOrB32Op : VALUTernary<"v_lshl_or_b32"> { let integerOp = "LshlOr"; }
def VMadF32Op : VALUTernary<"v_mad_f32"> { let asmName = ""; let isFloat = 1; }
def VMadI32I24Op : VALUTernary<"v_mad_i32_i24">;
def VMadU32U24Op : VALUTernary<"v_mad_u32_u24"> { let integerOp = "MadU24"; }
def VMed3F32Op : VALUTernary<"v_med3_f32"> { let isFloat = 1; }
def VMed3I32Op : VALUTernary<"v_med3_i32">;
def VMed3U32Op : VALUTernary<"v_med3_u32">;
def VSadU32Op : VALUTernary<"v_sad_u32">;
def VCmpEqF32Op : VALUCmp<"v_cmp_eq_f32"> { let isFloat = 1; }
def VCmpEqI32Op : VALUCmp<"v_cmp_eq_i32">;
def VCmpEqI64Op : VALUCmp<"v_cmp_eq_i64"> { let srcWords = [2, 2, 0]; }
def VCmpEqU32Op : VALUCmp<"v_cmp_eq_u32">;
def VCmpEqU64Op : VALUCmp<"v_cmp_eq_u64"> { let srcWords = [2, 2, 0]; }
def VCmpGeF32Op : VALUCmp<"v_cmp_ge_f32"> { let isFloat = 1; }
def VCmpGeI32Op : VALUCmp<"v_cmp_ge_i32">;
def VCmpGeI64Op : VALUCmp<"v_cmp_ge_i64"> { let srcWords = [2, 2, 0]; }
def VCmpGeU32Op : VALUCmp<"v_cmp_ge_u32">;
def VCmpGeU64Op : VALUCmp<"v_cmp_ge_u64"> { let srcWords = [2, 2, 0]; }
def VCmpGtF32Op : VALUCmp<"v_cmp_gt_f32"> { let isFloat = 1; }
def VCmpGtI32Op : VALUCmp<"v_cmp_gt_i32">;
def VCmpGtI64Op : VALUCmp<"v_cmp_gt_i64"> { let srcWords = [2, 2, 0]; }
def VCmpGtU32Op : VALUCmp<"v_cmp_gt_u32">;
def VCmpGtU64Op : VALUCmp<"v_cmp_gt_u64"> { let srcWords = [2, 2, 0]; }
def VCmpLeF32Op : VALUCmp<"v_cmp_le_f32"> { let isFloat = 1; }
def VCmpLeI32Op : VALUCmp<"v_cmp_le_i32">;
def VCmpLeI64Op : VALUCmp<"v_cmp_le_i64"> { let srcWords = [2, 2, 0]; }
def VCmpLeU32Op : VALUCmp<"v_cmp_le_u32">;
def VCmpLeU64Op : VALUCmp<"v_cmp_le_u64"> { let srcWords = [2, 2, 0]; }
def VCmpLtF32Op : VALUCmp<"v_cmp_lt_f32"> { let isFloat = 1; }
def VCmpLtI32Op : VALUCmp<"v_cmp_lt_i32">;
def VCmpLtI64Op : VALUCmp<"v_cmp_lt_i64"> { let srcWords = [2, 2, 0]; }
def VCmpLtU32Op : VALUCmp<"v_cmp_lt_u32">;
def VCmpLtU64Op : VALUCmp<"v_cmp_lt_u64"> { let srcWords = [2, 2, 0]; }
def VCmpNeF32Op : VALUCmp<"v_cmp_ne_f32"> { let isFloat = 1; let asmName = "v_cmp_neq_f32"; }
def VCmpNeI32Op : VALUCmp<"v_cmp_ne_i32">;
def VCmpNeI64Op : VALUCmp<"v_cmp_ne_i64"> { let srcWords = [2, 2, 0]; }
def VCmpNeU32Op : VALUCmp<"v_cmp_ne_u32">;
def VCmpNeU64Op : VALUCmp<"v_cmp_ne_u64"> { let srcWords = [2, 2, 0]; }
def VCmpOF32Op : VALUCmp<"v_cmp_o_f32"> { let isFloat = 1; }
def VCmpUF32Op : VALUCmp<"v_cmp_u_f32"> { let isFloat = 1; }

//===----------------------------------------------------------------------===//
// Moves, lane access, select
//===----------------------------------------------------------------------===//

def VMovB32Op : VALUInstr<"v_mov_b32"> {
  let summary = "move, or splat into a wider tuple";
  let description = [{
    With an AGPR on either side it is emitted as v_accvgpr_read, v_accvgpr_write or
    v_accvgpr_mov.
  }];
  let form = "VMov";
  let integerOp = "Mov";
  let encoding = "VOP1";
  let dstWords = 0;
  let arguments = (ins RegOrImm:$src);
  let results = (outs VGPROrAGPR:$dst);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst)";
}

def VCndmaskB32Op : VALUInstr<"v_cndmask_b32"> {
  let summary = "per lane: true where the VCC bit is set, else false";
  let description = [{The third operand is a placeholder; the instruction reads VCC.}];
  let form = "VALUSelect";
  let encoding = "VOP2";
  let srcWords = [1, 1, 0];
  let implicitReads = ["EXEC", "VCC"];
  let arguments = (ins VALUSource:$false_value, VALUSource:$true_value, RegOrImm:$mask);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$false_value `,` $true_value `,` $mask attr-dict `:` type($false_value) `,` type($true_value) `,` type($mask) `->` type($dst)";
}

def VReadfirstlaneB32Op : VALUInstr<"v_readfirstlane_b32"> {
  let form = "ReadFirstLane";
  let encoding = "VOP1";
  let sched = "VALULane";
  let arguments = (ins AnyVGPR:$src);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst)";
}

// readlane and writelane ignore EXEC in hardware; existing text treats them as
// readers, and keeping the order costs nothing.
def VReadlaneB32Op : VALUInstr<"v_readlane_b32"> {
  let form = "ReadLane";
  let sched = "VALULane";
  let arguments = (ins AnyVGPR:$src, SGPROrImm:$lane);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$src `,` $lane attr-dict `:` type($src) `,` type($lane) `->` type($dst)";
}

def VWritelaneB32Op : VALUInstr<"v_writelane_b32"> {
  let form = "WriteLane";
  let sched = "VALULane";
  let tiedOperand = 2;
  let arguments = (ins SGPROrImm:$src, SGPROrImm:$lane, AnyVGPR:$old);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$src `,` $lane `,` $old attr-dict `:` type($src) `,` type($lane) `,` type($old) `->` type($dst)";
}

def VAccvgprReadB32Op : VALUInstr<"v_accvgpr_read_b32"> {
  let form = "AccRead";
  let encoding = "VOP3P";
  let arguments = (ins AnyAGPR:$src);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst)";
}

def VAccvgprWriteB32Op : VALUInstr<"v_accvgpr_write_b32"> {
  let form = "AccWrite";
  let encoding = "VOP3P";
  let tiedOperand = 1;
  let arguments = (ins VALUSource:$src, AnyAGPR:$old);
  let results = (outs AnyAGPR:$dst);
  let assemblyFormat = "$src `,` $old attr-dict `:` type($src) `,` type($old) `->` type($dst)";
}

#endif // WAVEASM_DIALECT_VALU_TD
