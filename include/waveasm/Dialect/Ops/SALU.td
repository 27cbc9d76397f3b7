//===- SALU.td - Scalar ALU instructions ----------------------*- tablegen -*-===//
//
// s_brev, s_ff0, s_ff1 and s_flbit have an SCC result in the text that the hardware
// does not write; the verifier refuses uses of it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_SALU_TD
#define WAVEASM_DIALECT_SALU_TD

include "waveasm/Dialect/InstrBase.td"

def SMovB32Op : SALUUnary<"s_mov_b32"> { let srcWords = [1, 0, 0]; let integerOp = "Mov"; }
def SMovB64Op : SALUUnary<"s_mov_b64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let integerOp = "Mov"; }
def SSextI32I16Op : SALUUnary<"s_sext_i32_i16"> { let srcWords = [1, 0, 0]; }
def SSextI32I8Op : SALUUnary<"s_sext_i32_i8"> { let srcWords = [1, 0, 0]; }
def SAbsI32Op : SALUUnarySCC<"s_abs_i32"> { let srcWords = [1, 0, 0]; }
def SBcnt0I32B32Op : SALUUnarySCC<"s_bcnt0_i32_b32"> { let srcWords = [1, 0, 0]; }
def SBcnt0I32B64Op : SALUUnarySCC<"s_bcnt0_i32_b64"> { let srcWords = [2, 0, 0]; }
def SBcnt1I32B32Op : SALUUnarySCC<"s_bcnt1_i32_b32"> { let srcWords = [1, 0, 0]; }
def SBcnt1I32B64Op : SALUUnarySCC<"s_bcnt1_i32_b64"> { let srcWords = [2, 0, 0]; }
def SBrevB32Op : SALUUnarySCC<"s_brev_b32"> { let srcWords = [1, 0, 0]; let writesSCC = 0; }
def SBrevB64Op : SALUUnarySCC<"s_brev_b64"> { let dstWords = 2; let srcWords = [2, 0, 0]; let writesSCC = 0; }
def SFf0I32B32Op : SALUUnarySCC<"s_ff0_i32_b32"> { let srcWords = [1, 0, 0]; let writesSCC = 0; }
def SFf0I32B64Op : SALUUnarySCC<"s_ff0_i32_b64"> { let srcWords = [2, 0, 0]; let writesSCC = 0; }
def SFf1I32B32Op : SALUUnarySCC<"s_ff1_i32_b32"> { let srcWords = [1, 0, 0]; let writesSCC = 0; }
def SFf1I32B64Op : SALUUnarySCC<"s_ff1_i32_b64"> { let srcWords = [2, 0, 0]; let writesSCC = 0; }
def SFlbitI32B32Op : SALUUnarySCC<"s_flbit_i32_b32"> { let srcWords = [1, 0, 0]; let writesSCC = 0; }
def SFlbitI32B64Op : SALUUnarySCC<"s_flbit_i32_b64"> { let srcWords = [2, 0, 0]; let writesSCC = 0; }
def SNotB32Op : SALUUnarySCC<"s_not_b32"> { let srcWords = [1, 0, 0]; let integerOp = "Not"; }
def SNotB64Op : SALUUnarySCC<"s_not_b64"> { let dstWords = 2; let srcWords = [2, 0, 0]; }
def SBfmB32Op : SALUBinary<"s_bfm_b32">;
def SBfmB64Op : SALUBinary<"s_bfm_b64"> { let dstWords = 2; let srcWords = [1, 1, 0]; }
def SMulHiI32Op : SALUBinary<"s_mul_hi_i32"> { let flags = ["Commutative"]; }
def SMulHiU32Op : SALUBinary<"s_mul_hi_u32"> { let flags = ["Commutative"]; let integerOp = "MulHiU"; }
def SMulI32Op : SALUBinary<"s_mul_i32"> { let flags = ["Commutative"]; let integerOp = "Mul"; }
def SPackHhB32B16Op : SALUBinary<"s_pack_hh_b32_b16">;
def SPackLhB32B16Op : SALUBinary<"s_pack_lh_b32_b16">;
def SPackLlB32B16Op : SALUBinary<"s_pack_ll_b32_b16">;
def SAddI32Op : SALUBinarySCC<"s_add_i32"> { let flags = ["Commutative"]; let integerOp = "Add"; }
def SAddU32Op : SALUBinarySCC<"s_add_u32"> { let flags = ["Commutative"]; let integerOp = "Add"; }
def SAndB32Op : SALUBinarySCC<"s_and_b32"> { let flags = ["Commutative"]; let integerOp = "And"; }
def SAndB64Op : SALUBinarySCC<"s_and_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SAndn2B32Op : SALUBinarySCC<"s_andn2_b32"> { let integerOp = "AndNot"; }
def SAndn2B64Op : SALUBinarySCC<"s_andn2_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; }
def SAshrI32Op : SALUBinarySCC<"s_ashr_i32"> { let integerOp = "Ashr"; }
def SAshrI64Op : SALUBinarySCC<"s_ashr_i64"> { let dstWords = 2; let srcWords = [2, 1, 0]; }
def SBfeI32Op : SALUBinarySCC<"s_bfe_i32">;
def SBfeI64Op : SALUBinarySCC<"s_bfe_i64"> { let dstWords = 2; let srcWords = [2, 1, 0]; }
def SBfeU32Op : SALUBinarySCC<"s_bfe_u32"> { let integerOp = "BfePackedU"; }
def SBfeU64Op : SALUBinarySCC<"s_bfe_u64"> { let dstWords = 2; let srcWords = [2, 1, 0]; }
def SLshlB32Op : SALUBinarySCC<"s_lshl_b32"> { let integerOp = "Shl"; }
def SLshlB64Op : SALUBinarySCC<"s_lshl_b64"> { let dstWords = 2; let srcWords = [2, 1, 0]; }
def SLshrB32Op : SALUBinarySCC<"s_lshr_b32"> { let integerOp = "Shr"; }
def SLshrB64Op : SALUBinarySCC<"s_lshr_b64"> { let dstWords = 2; let srcWords = [2, 1, 0]; }
def SMaxI32Op : SALUBinarySCC<"s_max_i32"> { let integerOp = "MaxI"; }
def SMaxU32Op : SALUBinarySCC<"s_max_u32"> { let integerOp = "MaxU"; }
def SMinI32Op : SALUBinarySCC<"s_min_i32"> { let integerOp = "MinI"; }
def SMinU32Op : SALUBinarySCC<"s_min_u32"> { let integerOp = "MinU"; }
def SNandB32Op : SALUBinarySCC<"s_nand_b32"> { let flags = ["Commutative"]; let integerOp = "Nand"; }
def SNandB64Op : SALUBinarySCC<"s_nand_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SNorB32Op : SALUBinarySCC<"s_nor_b32"> { let flags = ["Commutative"]; let integerOp = "Nor"; }
def SNorB64Op : SALUBinarySCC<"s_nor_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SOrB32Op : SALUBinarySCC<"s_or_b32"> { let flags = ["Commutative"]; let integerOp = "Or"; }
def SOrB64Op : SALUBinarySCC<"s_or_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SOrn2B32Op : SALUBinarySCC<"s_orn2_b32"> { let integerOp = "OrNot"; }
def SOrn2B64Op : SALUBinarySCC<"s_orn2_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; }
def SSubI32Op : SALUBinarySCC<"s_sub_i32"> { let integerOp = "Sub"; }
def SSubU32Op : SALUBinarySCC<"s_sub_u32"> { let integerOp = "Sub"; }
def SXnorB32Op : SALUBinarySCC<"s_xnor_b32"> { let flags = ["Commutative"]; let integerOp = "Xnor"; }
def SXnorB64Op : SALUBinarySCC<"s_xnor_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SXorB32Op : SALUBinarySCC<"s_xor_b32"> { let flags = ["Commutative"]; let integerOp = "Xor"; }
def SXorB64Op : SALUBinarySCC<"s_xor_b64"> { let dstWords = 2; let srcWords = [2, 2, 0]; let flags = ["Commutative"]; }
def SAddcU32Op : SALUBinaryCarryIn<"s_addc_u32">;
def SCmpEqI32Op : SALUCmp<"s_cmp_eq_i32"> { let integerOp = "CmpEq"; }
def SCmpEqU32Op : SALUCmp<"s_cmp_eq_u32"> { let integerOp = "CmpEq"; }
def SCmpEqU64Op : SALUCmp<"s_cmp_eq_u64"> { let srcWords = [2, 2, 0]; }
def SCmpGeI32Op : SALUCmp<"s_cmp_ge_i32"> { let integerOp = "CmpGeI"; }
def SCmpGeU32Op : SALUCmp<"s_cmp_ge_u32"> { let integerOp = "CmpGeU"; }
def SCmpGtI32Op : SALUCmp<"s_cmp_gt_i32"> { let integerOp = "CmpGtI"; }
def SCmpGtU32Op : SALUCmp<"s_cmp_gt_u32"> { let integerOp = "CmpGtU"; }
def SCmpLeI32Op : SALUCmp<"s_cmp_le_i32"> { let integerOp = "CmpLeI"; }
def SCmpLeU32Op : SALUCmp<"s_cmp_le_u32"> { let integerOp = "CmpLeU"; }
def SCmpLtI32Op : SALUCmp<"s_cmp_lt_i32"> { let integerOp = "CmpLtI"; }
def SCmpLtU32Op : SALUCmp<"s_cmp_lt_u32"> { let integerOp = "CmpLtU"; }
def SCmpNeI32Op : SALUCmp<"s_cmp_ne_i32"> { let asmName = "s_cmp_lg_i32"; let integerOp = "CmpNe"; }
def SCmpNeU32Op : SALUCmp<"s_cmp_ne_u32"> { let asmName = "s_cmp_lg_u32"; let integerOp = "CmpNe"; }
def SCmpNeU64Op : SALUCmp<"s_cmp_ne_u64"> { let asmName = "s_cmp_lg_u64"; let srcWords = [2, 2, 0]; }

//===----------------------------------------------------------------------===//
// Select and special registers
//===----------------------------------------------------------------------===//

def SCselectB32Op : SALUInstr<"s_cselect_b32"> {
  let form = "SALUSelect";
  let implicitReads = ["SCC"];
  let arguments = (ins SCCFlag:$scc, SGPROrImm:$true_value, SGPROrImm:$false_value);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$scc `,` $true_value `,` $false_value attr-dict `:` type($scc) `,` type($true_value) `,` type($false_value) `->` type($dst)";
}

def SMovB32M0Op : Instr<"s_mov_b32_m0"> {
  let asmName = "s_mov_b32";
  let form = "MovM0";
  let unit = "SALU";
  let sched = "SALU";
  let encoding = "SOP1";
  let srcWords = [1, 0, 0];
  let implicitWrites = ["M0"];
  let arguments = (ins SGPROrImm:$src);
  let assemblyFormat = "$src attr-dict `:` type($src)";
}

def SMovB64ExecOp : Instr<"s_mov_b64_exec"> {
  let asmName = "s_mov_b64";
  let form = "MovExec";
  let unit = "SALU";
  let sched = "SALU";
  let encoding = "SOP1";
  let srcWords = [2, 0, 0];
  let implicitWrites = ["EXEC"];
  let arguments = (ins SGPROrImm:$src);
  let assemblyFormat = "$src attr-dict `:` type($src)";
}

def SAndSaveexecB64Op : Instr<"s_and_saveexec_b64"> {
  let summary = "dst = EXEC; EXEC = VCC & EXEC";
  let form = "SaveExec";
  let unit = "SALU";
  let sched = "SALU";
  let encoding = "SOP1";
  let dstWords = 2;
  let implicitReads = ["VCC", "EXEC"];
  let implicitWrites = ["EXEC", "SCC"];
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "attr-dict `->` type($dst)";
}

#endif // WAVEASM_DIALECT_SALU_TD
