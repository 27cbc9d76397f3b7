//===- Pseudo.td - Ops that emit no instruction of their own ----*- tablegen -*-===//
//
// Names for registers and constants, register tuples, and the register-file
// agnostic arithmetic that legalization turns into SALU or VALU instructions.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_PSEUDO_TD
#define WAVEASM_DIALECT_PSEUDO_TD

include "waveasm/Dialect/InstrBase.td"

class Pseudo<string mnemonic> : Instr<mnemonic, [AlwaysSpeculatableImplTrait]>;

def ConstantOp : Pseudo<"constant"> {
  let summary = "an immediate operand";
  let arguments = (ins I64Attr:$value);
  let results = (outs WaveASM_ImmType:$result);
  let assemblyFormat = "$value attr-dict `:` type($result)";
  let builders = [OpBuilder<(ins "int64_t":$value), [{
    build($_builder, $_state, ImmType::get($_builder.getContext(), value),
          $_builder.getI64IntegerAttr(value));
  }]>];
  let hasVerifier = 1;
}

class Precolored<string mnemonic, Type resultType> : Pseudo<mnemonic> {
  let summary = "a name for physical registers; users read them at their own place";
  let arguments = (ins I64Attr:$index, DefaultValuedAttr<I64Attr, "1">:$size);
  let results = (outs resultType:$result);
  let assemblyFormat = "$index (`,` $size^)? attr-dict `:` type($result)";
  let hasVerifier = 1;
}
def PrecoloredVregOp : Precolored<"precolored.vreg", AnyVGPR>;
def PrecoloredSregOp : Precolored<"precolored.sreg", AnySGPR>;
def PrecoloredAregOp : Precolored<"precolored.areg", AnyAGPR>;

def PackOp : Pseudo<"pack"> {
  let summary = "registers side by side as one tuple";
  let arguments = (ins Variadic<AnyReg>:$elements);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$elements attr-dict `:` functional-type($elements, $result)";
  let hasVerifier = 1;
}

def ExtractOp : Pseudo<"extract"> {
  let summary = "consecutive registers out of a tuple, from word `index`";
  let arguments = (ins AnyReg:$vector, I64Attr:$index);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$vector `[` $index `]` attr-dict `:` type($vector) `->` type($result)";
  let hasVerifier = 1;
}

def InsertOp : Pseudo<"insert"> {
  let summary = "the tuple with the registers from word `index` replaced";
  let tiedOperand = 1;
  let arguments = (ins AnyReg:$value, AnyReg:$vector, I64Attr:$index);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$value `into` $vector `[` $index `]` attr-dict `:` type($value) `,` type($vector) `->` type($result)";
  let hasVerifier = 1;
}

def DceProtectOp : Instr<"dce_protect"> {
  let summary = "keeps the producer of a value alive";
  let arguments = (ins AnyValue:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

def CommentOp : Instr<"comment"> {
  let arguments = (ins StrAttr:$text);
  let assemblyFormat = "$text attr-dict";
}

//===----------------------------------------------------------------------===//
// Register-file agnostic integer arithmetic
//===----------------------------------------------------------------------===//

class ArithInstr<string op> : Pseudo<"arith." # op> {
  let flags = ["Agnostic"];
}

class ArithBinary<string op> : ArithInstr<op> {
  let flags = ["Agnostic", "Commutative"];
  let arguments = (ins RegOrImm:$lhs, RegOrImm:$rhs);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$lhs `,` $rhs attr-dict `:` functional-type(operands, results)";
}
class ArithUnary<string op> : ArithInstr<op> {
  let arguments = (ins RegOrImm:$src);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$src attr-dict `:` functional-type(operands, results)";
}

def ArithAddOp : ArithBinary<"add">;
def ArithMulOp : ArithBinary<"mul">;
def ArithAndOp : ArithBinary<"and">;
def ArithOrOp : ArithBinary<"or">;
def ArithReadfirstlaneOp : ArithUnary<"readfirstlane">;
def ArithTruncOp : ArithUnary<"trunc">;
def ArithSextOp : ArithUnary<"sext">;
def ArithZextOp : ArithUnary<"zext">;

def ArithSelectOp : ArithInstr<"select"> {
  let arguments = (ins AnyValue:$condition, RegOrImm:$true_value, RegOrImm:$false_value);
  let results = (outs AnyReg:$result);
  let assemblyFormat = "$condition `,` $true_value `,` $false_value attr-dict `:` functional-type(operands, results)";
}

def ArithCmpOp : ArithInstr<"cmp"> {
  let summary = "1 where the comparison holds, else 0; a result of type scc is the flag itself";
  let arguments = (ins WaveASM_CmpPredicateAttr:$predicate, RegOrImm:$lhs, RegOrImm:$rhs);
  let results = (outs AnyValue:$result);
  let assemblyFormat = "$predicate `,` $lhs `,` $rhs attr-dict `:` functional-type(operands, results)";
}

#endif // WAVEASM_DIALECT_PSEUDO_TD
