//===- InstrBase.td - One base class per instruction form -------*- tablegen -*-===//
//
// A record derived from `Instr` states the facts of one instruction; the generated
// `getInstrInfo()` returns them (see InstrInfo.h for the meaning of each field).
// The instructions themselves are in Ops/*.td, one file per family.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_INSTRBASE_TD
#define WAVEASM_DIALECT_INSTRBASE_TD

include "waveasm/Dialect/WaveASMBase.td"
include "waveasm/Dialect/WaveASMInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class MatrixShape<string matrixKind, int rows, int cols, int depth, int numBlocks,
                  string typeA, string typeB> {
  string kind = matrixKind;
  int m = rows;
  int n = cols;
  int k = depth;
  int blocks = numBlocks;
  string a = typeA;
  string b = typeB;
}
def NoMatrix : MatrixShape<"None", 0, 0, 0, 0, "None", "None">;

class MaskExpr<string scope, list<string> names> {
  string expr = !if(!empty(names), "0",
      !interleave(!foreach(b, names, "::waveasm::" # scope # "::" # b), " | "));
}

class Instr<string opMnemonic, list<Trait> traits = []>
    : Op<WaveASM_Dialect, opMnemonic,
         !listconcat([DeclareOpInterfaceMethods<InstrOpInterface>,
                      DeclareOpInterfaceMethods<MemoryEffectsOpInterface>], traits)> {
  string mnemonic = opMnemonic;
  string asmName = opMnemonic;
  string unavailable = "";
  string form = "Pseudo";
  string unit = "None";
  string sched = "None";
  string encoding = "None";
  list<string> targets = ["GFX942", "GFX950"];
  int dstWords = 0;
  list<int> srcWords = [0, 0, 0];
  list<string> implicitReads = [];
  list<string> implicitWrites = [];
  list<string> memReads = [];
  list<string> memWrites = [];
  int memBytes = 0;
  string counter = "None";
  int counterIncrement = !if(!eq(counter, "None"), 0, 1);
  int tiedOperand = -1;
  list<string> flags = [];
  MatrixShape matrix = NoMatrix;
  string integerOp = "None";
  list<string> sourceTypes = !foreach(w, srcWords, !if(!eq(w, 2), "B64", "B32"));

  let extraClassDefinition = [{
    const ::waveasm::InstrInfo &$cppClass::getInstrInfo() {
      static constexpr ::waveasm::InstrInfo info = {
        ::llvm::StringLiteral("}] # mnemonic # [{"), ::llvm::StringLiteral("}] # asmName # [{"),
        ::llvm::StringLiteral("}] # unavailable # [{"),
        ::waveasm::Form::}] # form # [{, ::waveasm::Unit::}] # unit # [{,
        ::waveasm::SchedClass::}] # sched # [{, ::waveasm::Encoding::}] # encoding # [{,
        }] # MaskExpr<"TargetMask", targets>.expr # [{, }] # dstWords # [{,
        {}] # !interleave(srcWords, ", ") # [{},
        }] # MaskExpr<"ImplicitReg", implicitReads>.expr # [{,
        }] # MaskExpr<"ImplicitReg", implicitWrites>.expr # [{,
        }] # MaskExpr<"MemSpace", memReads>.expr # [{,
        }] # MaskExpr<"MemSpace", memWrites>.expr # [{,
        }] # memBytes # [{, ::waveasm::Counter::}] # counter # [{, }] # counterIncrement # [{,
        }] # tiedOperand # [{, }] # MaskExpr<"InstrFlag", flags>.expr # [{,
        {::waveasm::MatrixKind::}] # matrix.kind # [{, }] # matrix.m # ", " # matrix.n # ", "
        # matrix.k # ", " # matrix.blocks # [{, ::waveasm::MatrixType::}] # matrix.a
        # [{, ::waveasm::MatrixType::}] # matrix.b # [{},
        ::waveasm::IntOp::}] # integerOp # [{,
        {}] # !interleave(!foreach(t, sourceTypes, "::waveasm::SourceType::" # t), ", ") # [{}};
      return info;
    }
    void $cppClass::getEffects(::llvm::SmallVectorImpl<
        ::mlir::SideEffects::EffectInstance<::mlir::MemoryEffects::Effect>> &effects) {
      ::waveasm::detail::getInstrEffects(getOperation(), getInstrInfo(), effects);
    }
  }];
}

//===----------------------------------------------------------------------===//
// Vector ALU. Every op reads EXEC per lane; float ops also read MODE.
//===----------------------------------------------------------------------===//

class VALUInstr<string mnemonic, list<Trait> traits = []>
    : Instr<mnemonic, !listconcat([AlwaysSpeculatableImplTrait], traits)> {
  let unit = "VALU";
  let sched = "VALU";
  let encoding = "VOP3";
  let dstWords = 1;
  let srcWords = [1, 1, 1];
  bit isFloat = 0;
  let implicitReads = !if(isFloat, ["EXEC", "MODE"], ["EXEC"]);
  let sourceTypes = !foreach(w, srcWords, !if(!eq(w, 2), !if(isFloat, "F64", "B64"), "B32"));
}

class VALUUnary<string mnemonic> : VALUInstr<mnemonic> {
  let form = "VALUUnary";
  let encoding = "VOP1";
  let arguments = (ins VALUSource:$src);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst)";
}

class VALUBinary<string mnemonic> : VALUInstr<mnemonic> {
  let form = "VALUBinary";
  let encoding = "VOP2";
  let arguments = (ins VALUSource:$src0, VALUSource:$src1);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1) `->` type($dst)";
}

class VALUTernary<string mnemonic> : VALUInstr<mnemonic> {
  let form = "VALUTernary";
  let arguments = (ins VALUSource:$src0, VALUSource:$src1, VALUSource:$src2);
  let results = (outs AnyVGPR:$dst);
  let assemblyFormat = "$src0 `,` $src1 `,` $src2 attr-dict `:` type($src0) `,` type($src1) `,` type($src2) `->` type($dst)";
}

class VALUBinaryCarry<string mnemonic, bit carryIn> : VALUInstr<mnemonic> {
  let form = "VALUBinaryCarry";
  let encoding = "VOP2";
  let arguments = (ins VALUSource:$src0, VALUSource:$src1);
  let results = (outs AnyVGPR:$dst, AnySGPR:$carry);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1) `->` type($dst) `,` type($carry)";
  let implicitReads = !if(carryIn, ["EXEC", "VCC"], ["EXEC"]);
  let implicitWrites = ["VCC"];
  let flags = !if(carryIn, ["CarryIn"], []<string>);
}

class VALUCmp<string mnemonic> : VALUInstr<mnemonic> {
  let form = "VALUCmp";
  let encoding = "VOPC";
  let dstWords = 0;
  let implicitWrites = ["VCC"];
  let arguments = (ins VALUSource:$src0, VALUSource:$src1);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1)";
}

//===----------------------------------------------------------------------===//
// Scalar ALU
//===----------------------------------------------------------------------===//

class SALUInstr<string mnemonic, list<Trait> traits = []>
    : Instr<mnemonic, !listconcat([AlwaysSpeculatableImplTrait], traits)> {
  let unit = "SALU";
  let sched = "SALU";
  let encoding = "SOP2";
  let dstWords = 1;
  let srcWords = [1, 1, 0];
  // False for ops whose text has an SCC result that the hardware does not write.
  bit writesSCC = 1;
}

class SALUUnary<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUUnary";
  let encoding = "SOP1";
  let arguments = (ins SGPROrImm:$src);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst)";
}

class SALUUnarySCC<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUUnarySCC";
  let encoding = "SOP1";
  let implicitWrites = !if(writesSCC, ["SCC"], []<string>);
  let arguments = (ins SGPROrImm:$src);
  let results = (outs AnySGPR:$dst, SCCFlag:$scc);
  let assemblyFormat = "$src attr-dict `:` type($src) `->` type($dst) `,` type($scc)";
}

class SALUBinary<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUBinary";
  let arguments = (ins SGPROrImm:$src0, SGPROrImm:$src1);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1) `->` type($dst)";
}

class SALUBinarySCC<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUBinarySCC";
  let implicitWrites = ["SCC"];
  let arguments = (ins SGPROrImm:$src0, SGPROrImm:$src1);
  let results = (outs AnySGPR:$dst, SCCFlag:$scc);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1) `->` type($dst) `,` type($scc)";
}

class SALUBinaryCarryIn<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUBinaryCarryIn";
  let implicitReads = ["SCC"];
  let implicitWrites = ["SCC"];
  let arguments = (ins SCCFlag:$scc_in, SGPROrImm:$src0, SGPROrImm:$src1);
  let results = (outs AnySGPR:$dst, SCCFlag:$scc);
  let assemblyFormat = "$scc_in `,` $src0 `,` $src1 attr-dict `:` type($scc_in) `,` type($src0) `,` type($src1) `->` type($dst) `,` type($scc)";
}

class SALUCmp<string mnemonic> : SALUInstr<mnemonic> {
  let form = "SALUCmp";
  let encoding = "SOPC";
  let dstWords = 0;
  let implicitWrites = ["SCC"];
  let arguments = (ins SGPROrImm:$src0, SGPROrImm:$src1);
  let results = (outs SCCFlag:$scc);
  let assemblyFormat = "$src0 `,` $src1 attr-dict `:` type($src0) `,` type($src1) `->` type($scc)";
}

//===----------------------------------------------------------------------===//
// Matrix
//===----------------------------------------------------------------------===//

// EXEC is ignored by the matrix pipe (hardware.md section 2.1), so it is not read here.
class MatrixInstr<string mnemonic, MatrixShape shape, int aWords, int bWords, int accWords>
    : Instr<mnemonic, [AlwaysSpeculatableImplTrait]> {
  let unit = "MFMA";
  let sched = "MFMA";
  let encoding = "VOP3P";
  let implicitReads = ["MODE"];
  let dstWords = accWords;
  let srcWords = [aWords, bWords, accWords];
  let tiedOperand = 2;
  let matrix = shape;
  let results = (outs VGPROrAGPR:$dst);
}

class MFMA<string mnemonic, MatrixShape shape, int aWords, int bWords, int accWords>
    : MatrixInstr<mnemonic, shape, aWords, bWords, accWords> {
  let form = "MFMA";
  let arguments = (ins VGPROrAGPR:$a, VGPROrAGPR:$b, Accumulator:$acc,
                       OptionalAttr<I32Attr>:$cbsz, OptionalAttr<I32Attr>:$abid,
                       OptionalAttr<I32Attr>:$blgp);
  let assemblyFormat = "$a `,` $b `,` $acc attr-dict `:` type($a) `,` type($b) `,` type($acc) `->` type($dst)";
}

// The widths of A and B follow from the formats in cbsz and blgp.
class MFMAScaled<string mnemonic, MatrixShape shape, int accWords>
    : MatrixInstr<mnemonic, shape, 0, 0, accWords> {
  let form = "MFMAScaled";
  let arguments = (ins VGPROrAGPR:$a, VGPROrAGPR:$b, Accumulator:$acc,
                       VALUSource:$scale_a, VALUSource:$scale_b,
                       OptionalAttr<I32Attr>:$cbsz, OptionalAttr<I32Attr>:$blgp,
                       OptionalAttr<I32Attr>:$op_sel_a, OptionalAttr<I32Attr>:$op_sel_b);
  let assemblyFormat = "$a `,` $b `,` $acc `,` $scale_a `,` $scale_b attr-dict `:` type($a) `,` type($b) `,` type($acc) `,` type($scale_a) `,` type($scale_b) `->` type($dst)";
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

class VMEMInstr<string mnemonic, string enc> : Instr<mnemonic> {
  let unit = "VMEM";
  let encoding = enc;
  let implicitReads = ["EXEC"];
  let counter = "VM";
}

class VMEMLoad<string mnemonic, string enc, int words, int bytes> : VMEMInstr<mnemonic, enc> {
  let form = "VMEMLoad";
  let sched = "VMEMLoad";
  let memReads = ["Global"];
  let dstWords = words;
  let memBytes = bytes;
  let arguments = (ins AnySGPR:$saddr, RegOrImm:$voffset, Optional<SGPROrImm>:$soffset,
                       OptionalAttr<I64Attr>:$instOffset);
  let results = (outs VGPROrAGPR:$dst);
  let assemblyFormat = [{
    $saddr `,` $voffset (`,` $soffset^)? (`offset` `:` $instOffset^)? attr-dict
    `:` type($saddr) `,` type($voffset) (`,` type($soffset)^)? `->` type($dst)
  }];
}

class VMEMWrite<string mnemonic, string enc, int words, int bytes> : VMEMInstr<mnemonic, enc> {
  let memWrites = ["Global"];
  let srcWords = [words, 0, 0];
  let memBytes = bytes;
  let arguments = (ins VGPROrAGPR:$data, AnySGPR:$saddr, RegOrImm:$voffset,
                       Optional<SGPROrImm>:$soffset, OptionalAttr<I64Attr>:$instOffset);
  let assemblyFormat = [{
    $data `,` $saddr `,` $voffset (`,` $soffset^)? (`offset` `:` $instOffset^)? attr-dict
    `:` type($data) `,` type($saddr) `,` type($voffset) (`,` type($soffset)^)?
  }];
}

class VMEMStore<string mnemonic, string enc, int words, int bytes>
    : VMEMWrite<mnemonic, enc, words, bytes> {
  let form = "VMEMStore";
  let sched = "VMEMStore";
}

class VMEMAtomic<string mnemonic, string enc, int words, int bytes>
    : VMEMWrite<mnemonic, enc, words, bytes> {
  let form = "VMEMAtomic";
  let sched = "VMEMAtomic";
  let memReads = ["Global"];
}

class VMEMToLDS<string mnemonic, int bytes> : VMEMInstr<mnemonic, "MUBUF"> {
  let form = "VMEMToLDS";
  let sched = "VMEMToLDS";
  let implicitReads = ["EXEC", "M0"];
  let memReads = ["Global"];
  let memWrites = ["LDS"];
  let memBytes = bytes;
  let arguments = (ins RegOrImm:$voffset, AnySGPR:$saddr, Optional<SGPROrImm>:$soffset,
                       OptionalAttr<I64Attr>:$instOffset);
  let assemblyFormat = [{
    $voffset `,` $saddr (`,` $soffset^)? (`offset` `:` $instOffset^)? attr-dict
    `:` type($voffset) `,` type($saddr) (`,` type($soffset)^)?
  }];
}

class SMEMLoad<string mnemonic, int words> : Instr<mnemonic> {
  let form = "SMEMLoad";
  let unit = "SMEM";
  let sched = "SMEM";
  let encoding = "SMEM";
  let memReads = ["Scalar"];
  let memBytes = !mul(words, 4);
  let counter = "LGKM";
  // Loads of two and more dwords count twice (hardware.md section 2.2).
  let counterIncrement = !if(!gt(words, 1), 2, 1);
  let dstWords = words;
  let srcWords = [2, 1, 0];
  let arguments = (ins AnySGPR:$base, SGPROrImm:$offset);
  let results = (outs AnySGPR:$dst);
  let assemblyFormat = "$base `,` $offset attr-dict `:` type($base) `,` type($offset) `->` type($dst)";
}

class LDSInstr<string mnemonic, int bytes> : Instr<mnemonic> {
  let unit = "LDS";
  let encoding = "DS";
  let implicitReads = ["EXEC"];
  let counter = "LGKM";
  let memBytes = bytes;
}

class LDSLoad<string mnemonic, int words, int bytes> : LDSInstr<mnemonic, bytes> {
  let form = "LDSLoad";
  let sched = "LDSLoad";
  let memReads = ["LDS"];
  let dstWords = words;
  let srcWords = [1, 0, 0];
  let arguments = (ins AnyVGPR:$addr, OptionalAttr<I64Attr>:$offset);
  let results = (outs VGPROrAGPR:$dst);
  let assemblyFormat = "$addr attr-dict `:` type($addr) `->` type($dst)";
}

class LDSStore<string mnemonic, int words, int bytes> : LDSInstr<mnemonic, bytes> {
  let form = "LDSStore";
  let sched = "LDSStore";
  let memWrites = ["LDS"];
  let srcWords = [words, 1, 0];
  let arguments = (ins VGPROrAGPR:$data, AnyVGPR:$addr, OptionalAttr<I64Attr>:$offset);
  let assemblyFormat = "$data `,` $addr attr-dict `:` type($data) `,` type($addr)";
}

#endif // WAVEASM_DIALECT_INSTRBASE_TD
