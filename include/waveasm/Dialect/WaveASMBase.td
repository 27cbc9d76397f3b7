//===- WaveASMBase.td - Dialect, types, attributes, constraints -*- tablegen -*-===//
//
// The text this file defines is an interface shared with existing producers of
// WaveASM IR: names, parameters and printed forms must not change.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_BASE_TD
#define WAVEASM_DIALECT_BASE_TD

include "mlir/IR/OpBase.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"

def WaveASM_Dialect : Dialect {
  let name = "waveasm";
  let cppNamespace = "::waveasm";
  let summary = "AMD CDNA assembly as SSA: one op per machine instruction";
  let description = [{
    Each op is one machine instruction of gfx942 or gfx950, on virtual or physical
    registers, or a pseudo-op that emits none. What an instruction is (form, widths,
    implicit registers, wait counter, availability) is in its record and is
    reachable through `InstrOpInterface`.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let extraClassDeclaration = [{
    void registerTypes();
    void registerAttributes();
    void registerControlOps();
    void registerPseudoOps();
    void registerVALUOps();
    void registerSALUOps();
    void registerMFMAOps();
    void registerVMEMOps();
    void registerLDSOps();
    void registerSMEMOps();
  }];
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

class WaveASM_Type<string name, string typeMnemonic, list<Trait> traits = []>
    : TypeDef<WaveASM_Dialect, name, traits> {
  let mnemonic = typeMnemonic;
}

// Stored as a `RegInfo` (WaveASMDialect.h), from which the accessors read.
class WaveASM_Reg<string name, string typeMnemonic, string what, string storage>
    : WaveASM_Type<name, typeMnemonic> {
  let storageClass = storage # "<RegClass::" # what # ">";
  let genStorageClass = 0;
  let genAccessors = 0;
}

class WaveASM_VirtualReg<string name, string typeMnemonic, string what>
    : WaveASM_Reg<name, typeMnemonic, what, "VirtualRegStorage"> {
  let summary = "virtual " # what # " tuple";
  let description = [{
    `size` consecutive 32-bit registers whose first index is a multiple of `alignment`.
    Both default to 1. An alignment that is not a power of two pins the value to the
    lowest multiple that is free of reserved registers.
  }];
  let parameters = (ins "int64_t":$size, "int64_t":$alignment);
  let builders = [
    TypeBuilder<(ins), [{ return $_get($_ctxt, 1, 1); }]>,
    TypeBuilder<(ins "int64_t":$size), [{ return $_get($_ctxt, size, size); }]>
  ];
  let extraClassDeclaration = [{
    int64_t getSize() const { return getImpl()->info.size; }
    int64_t getAlignment() const { return getImpl()->info.alignment; }
  }];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def WaveASM_VRegType : WaveASM_VirtualReg<"VReg", "vreg", "VGPR">;
def WaveASM_SRegType : WaveASM_VirtualReg<"SReg", "sreg", "SGPR">;
def WaveASM_ARegType : WaveASM_VirtualReg<"AReg", "areg", "AGPR">;

class WaveASM_PhysicalReg<string name, string typeMnemonic, string what>
    : WaveASM_Reg<name, typeMnemonic, what, "PhysicalRegStorage"> {
  let summary = "physical " # what # " tuple";
  let description = [{Registers `index` to `index + size - 1`; `size` defaults to 1.}];
  let parameters = (ins "int64_t":$index, "int64_t":$size);
  let builders = [
    TypeBuilder<(ins "int64_t":$index), [{ return $_get($_ctxt, index, 1); }]>
  ];
  let extraClassDeclaration = [{
    int64_t getIndex() const { return getImpl()->info.index; }
    int64_t getSize() const { return getImpl()->info.size; }
  }];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
}

def WaveASM_PVRegType : WaveASM_PhysicalReg<"PVReg", "pvreg", "VGPR">;
def WaveASM_PSRegType : WaveASM_PhysicalReg<"PSReg", "psreg", "SGPR">;
def WaveASM_PARegType : WaveASM_PhysicalReg<"PAReg", "pareg", "AGPR">;

def WaveASM_ImmType : WaveASM_Type<"Imm", "imm"> {
  let summary = "immediate operand";
  let description = [{An integer, or the bits of a float: its low 16, 32 or 64 bits, by what the source reads.}];
  let parameters = (ins "int64_t":$value);
  let assemblyFormat = "`<` $value `>`";
}

def WaveASM_SCCType : WaveASM_Type<"SCC", "scc"> {
  let summary = "the SCC flag as a value; no register is allocated for it";
}

class WaveASM_TypeIs<string pred, string what> : Type<CPred<pred>, what, "::mlir::Type">;

def AnyVGPR : WaveASM_TypeIs<"::waveasm::isVGPR($_self)", "VGPR">;
def AnySGPR : WaveASM_TypeIs<"::waveasm::isSGPR($_self)", "SGPR">;
def AnyAGPR : WaveASM_TypeIs<"::waveasm::isAGPR($_self)", "AGPR">;
def VGPROrAGPR : WaveASM_TypeIs<"::waveasm::isVGPR($_self) || ::waveasm::isAGPR($_self)", "VGPR or AGPR">;
def AnyReg : WaveASM_TypeIs<"::waveasm::isRegister($_self)", "VGPR, SGPR or AGPR">;
def SCCFlag : WaveASM_TypeIs<"::llvm::isa<::waveasm::SCCType>($_self)", "SCC">;
def SGPROrImm : WaveASM_TypeIs<"::waveasm::isSGPR($_self) || ::llvm::isa<::waveasm::ImmType>($_self)", "SGPR or immediate">;
def VALUSource : WaveASM_TypeIs<"::waveasm::isVGPR($_self) || ::waveasm::isSGPR($_self) || ::llvm::isa<::waveasm::ImmType>($_self)", "VGPR, SGPR or immediate">;
def Accumulator : WaveASM_TypeIs<"::waveasm::isVGPR($_self) || ::waveasm::isAGPR($_self) || ::llvm::isa<::waveasm::ImmType>($_self)", "VGPR, AGPR or immediate">;
def RegOrImm : WaveASM_TypeIs<"::waveasm::isRegister($_self) || ::llvm::isa<::waveasm::ImmType>($_self)", "register or immediate">;
def SCCOrSGPR : WaveASM_TypeIs<"::waveasm::isSGPR($_self) || ::llvm::isa<::waveasm::SCCType>($_self)", "SCC or SGPR">;
def AnyValue : WaveASM_TypeIs<"::waveasm::isRegister($_self) || ::llvm::isa<::waveasm::ImmType, ::waveasm::SCCType>($_self)", "register, immediate or SCC">;

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

class WaveASM_Attr<string name, string attrMnemonic> : AttrDef<WaveASM_Dialect, name> {
  let mnemonic = attrMnemonic;
}

class WaveASM_Chip<string name, string attrMnemonic> : WaveASM_Attr<name, attrMnemonic> {
  let summary = "the " # attrMnemonic # " chip";
}
def WaveASM_GFX942Attr : WaveASM_Chip<"GFX942", "gfx942">;
def WaveASM_GFX950Attr : WaveASM_Chip<"GFX950", "gfx950">;
def WaveASM_GFX1250Attr : WaveASM_Chip<"GFX1250", "gfx1250">;

def WaveASM_TargetAttr : WaveASM_Attr<"Target", "target"> {
  let summary = "chip and code object version";
  let parameters = (ins "::mlir::Attribute":$chip,
                        DefaultValuedParameter<"int64_t", "5">:$codeObjectVersion);
  let assemblyFormat = "`<` $chip (`,` $codeObjectVersion^)? `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The chip's LLVM processor name, for example "gfx942".
    ::llvm::StringRef getChipName() const;
  }];
}

def WaveASM_ABIAttr : WaveASM_Attr<"ABI", "abi"> {
  let summary = "registers reserved at entry";
  let description = [{
    VGPR of the packed work-item ids, first SGPR of the kernarg pointer, SGPRs of the
    work-group ids. Absent fields follow the target's convention.
  }];
  let parameters = (ins OptionalParameter<"std::optional<int64_t>">:$tid,
                        OptionalParameter<"std::optional<int64_t>">:$kernarg,
                        OptionalParameter<"std::optional<int64_t>">:$wg_id_x,
                        OptionalParameter<"std::optional<int64_t>">:$wg_id_y,
                        OptionalParameter<"std::optional<int64_t>">:$wg_id_z);
  let assemblyFormat = "`<` struct(params) `>`";
}

def WaveASM_MetricsAttr : WaveASM_Attr<"Metrics", "metrics"> {
  let summary = "what a program costs once compiled";
  let description = [{
    Keys and values as `--conductor-metrics` reports them: `#waveasm.metrics<{cycles = 100 : i64}>`.
  }];
  let parameters = (ins "::mlir::DictionaryAttr":$values);
  let assemblyFormat = "`<` $values `>`";
}

class WaveASM_I32Enum<string name, string what, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, what, cases> {
  let cppNamespace = "::waveasm";
  let genSpecializedAttr = 0;
}
class WaveASM_EnumAttr<EnumAttrInfo info, string attrMnemonic>
    : EnumAttr<WaveASM_Dialect, info, attrMnemonic>;

def WaveASM_RegClassEnum : WaveASM_I32Enum<"RegClass", "register file", [
  I32EnumAttrCase<"VGPR", 0, "vgpr">, I32EnumAttrCase<"SGPR", 1, "sgpr">,
  I32EnumAttrCase<"AGPR", 2, "agpr">]>;
def WaveASM_RegClassAttr : WaveASM_EnumAttr<WaveASM_RegClassEnum, "reg_class">;

def WaveASM_CmpPredicateEnum : WaveASM_I32Enum<"CmpPredicate", "integer comparison", [
  I32EnumAttrCase<"eq", 0>, I32EnumAttrCase<"ne", 1>,
  I32EnumAttrCase<"slt", 2>, I32EnumAttrCase<"sle", 3>,
  I32EnumAttrCase<"sgt", 4>, I32EnumAttrCase<"sge", 5>,
  I32EnumAttrCase<"ult", 6>, I32EnumAttrCase<"ule", 7>,
  I32EnumAttrCase<"ugt", 8>, I32EnumAttrCase<"uge", 9>]>;
def WaveASM_CmpPredicateAttr : WaveASM_EnumAttr<WaveASM_CmpPredicateEnum, "predicate">;

#endif // WAVEASM_DIALECT_BASE_TD
