//===- Control.td - Programs, structured control flow, waits ----*- tablegen -*-===//
//
// The program op, loop and if with their terminators, branches and labels, and the
// instructions that order others: waits, barriers, priority.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_CONTROL_TD
#define WAVEASM_DIALECT_CONTROL_TD

include "waveasm/Dialect/InstrBase.td"
include "mlir/IR/RegionKindInterface.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/LoopLikeInterface.td"

class ControlOp<string opMnemonic, list<Trait> traits = []>
    : Op<WaveASM_Dialect, opMnemonic,
         !listconcat([DeclareOpInterfaceMethods<InstrOpInterface>], traits)> {
  let extraClassDefinition = [{
    const ::waveasm::InstrInfo &$cppClass::getInstrInfo() {
      static constexpr ::waveasm::InstrInfo info = ::waveasm::detail::regionInfo("}]
      # opMnemonic # [{");
      return info;
    }
  }];
}

def ProgramOp : ControlOp<"program", [IsolatedFromAbove, SingleBlock, NoTerminator, Symbol]> {
  let summary = "one kernel";
  let description = [{
    ```mlir
    waveasm.program @name target = #waveasm.target<#waveasm.gfx950, 5> abi = #waveasm.abi<tid = 0>
      attributes {workgroup_size = [256, 1, 1], lds_size = 65536 : i64, num_kernel_args = 3 : i64} {
      ...
    }
    ```
    One block without terminator. The attributes are optional: `vgprs` and `sgprs` are
    register budgets, `lds_size` is in bytes, `kernarg_preload_length` in dwords (0: automatic).
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       WaveASM_TargetAttr:$target,
                       OptionalAttr<WaveASM_ABIAttr>:$abi,
                       OptionalAttr<I64Attr>:$vgprs, OptionalAttr<I64Attr>:$sgprs,
                       OptionalAttr<ArrayAttr>:$workgroup_size,
                       OptionalAttr<I64Attr>:$lds_size,
                       OptionalAttr<I64Attr>:$kernarg_preload_length);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::Block *getBodyBlock() { return &getBody().front(); }
    /// Work-items per dimension; 1 where the attribute is absent or shorter.
    std::array<int64_t, 3> getWorkgroupSizes();
    /// LDS bytes of one work-group.
    int64_t getLDSBytes() { return getLdsSize().value_or(0); }
    /// 8-byte kernel argument slots (`num_kernel_args`, 2 where absent).
    int64_t getNumKernelArgs();
  }];
}

def LoopOp : ControlOp<"loop", [SingleBlock, RecursiveMemoryEffects,
    DeclareOpInterfaceMethods<LoopLikeOpInterface>,
    DeclareOpInterfaceMethods<RegionBranchOpInterface,
      ["getEntrySuccessorOperands", "areTypesCompatible"]>]> {
  let summary = "a loop that repeats while its condition holds";
  let description = [{
    A loop whose condition is `s_cmp_lt_u32` of the value yielded for its first (SGPR)
    argument against a bound is counted: it is entered only if that argument's initial
    value is below the bound, and a skipped loop yields its initial values. Any other
    loop runs at least once.
  }];
  let arguments = (ins Variadic<AnyValue>:$init_args);
  let results = (outs Variadic<AnyValue>:$outs);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::Block *getBodyBlock() { return &getBody().front(); }
    ::waveasm::ConditionOp getConditionOp();
    /// The bound of a counted loop, or null for a do-while loop.
    ::mlir::Value getCountedBound();
  }];
}

def IfOp : ControlOp<"if", [NoRegionArguments, RecursiveMemoryEffects,
    DeclareOpInterfaceMethods<RegionBranchOpInterface, ["areTypesCompatible"]>]> {
  let summary = "uniform branch on SCC or on an SGPR that is not zero";
  let arguments = (ins SCCOrSGPR:$condition);
  let results = (outs Variadic<AnyValue>:$if_results);
  let regions = (region SizedRegion<1>:$then_region, MaxSizedRegion<1>:$else_region);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::Block *getThenBlock() { return &getThenRegion().front(); }
    /// The else block, or null.
    ::mlir::Block *getElseBlock() {
      return getElseRegion().empty() ? nullptr : &getElseRegion().front();
    }
  }];
}

def ConditionOp : ControlOp<"condition", [Terminator, HasParent<"LoopOp">, Pure,
    DeclareOpInterfaceMethods<RegionBranchTerminatorOpInterface>]> {
  let summary = "ends a loop body: repeat with `iter_args` if the condition holds";
  let arguments = (ins SCCOrSGPR:$condition, Variadic<AnyValue>:$iter_args);
  let assemblyFormat = [{
    $condition `:` type($condition) (`iter_args` `(` $iter_args^ `)` `:` type($iter_args))? attr-dict
  }];
}

def YieldOp : ControlOp<"yield", [Terminator, HasParent<"IfOp">, ReturnLike, Pure]> {
  let summary = "ends a branch of an if";
  let arguments = (ins Variadic<AnyValue>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
}

//===----------------------------------------------------------------------===//
// Branches and labels. They bound scheduling regions.
//===----------------------------------------------------------------------===//

def LabelOp : Instr<"label"> {
  let flags = ["Pinned", "SchedFence"];
  let arguments = (ins SymbolNameAttr:$sym_name);
  let assemblyFormat = "$sym_name attr-dict";
}

class BranchInstr<string mnemonic, list<string> reads> : Instr<mnemonic> {
  let form = "Branch";
  let unit = "Branch";
  let sched = "Branch";
  let encoding = "SOPP";
  let implicitReads = reads;
  let flags = ["Pinned", "SchedFence"];
  let arguments = (ins FlatSymbolRefAttr:$target);
  let assemblyFormat = "$target attr-dict";
}
def SBranchOp : BranchInstr<"s_branch", []>;
def SCbranchScc0Op : BranchInstr<"s_cbranch_scc0", ["SCC"]>;
def SCbranchScc1Op : BranchInstr<"s_cbranch_scc1", ["SCC"]>;
def SCbranchVcczOp : BranchInstr<"s_cbranch_vccz", ["VCC"]>;
def SCbranchVccnzOp : BranchInstr<"s_cbranch_vccnz", ["VCC"]>;
def SCbranchExeczOp : BranchInstr<"s_cbranch_execz", ["EXEC"]>;
def SCbranchExecnzOp : BranchInstr<"s_cbranch_execnz", ["EXEC"]>;

//===----------------------------------------------------------------------===//
// Waits, barriers, priority
//===----------------------------------------------------------------------===//

class InternalInstr<string mnemonic> : Instr<mnemonic> {
  let unit = "Internal";
  let sched = "Internal";
  let encoding = "SOPP";
}

class CountedInstr<string mnemonic, int max> : InternalInstr<mnemonic> {
  let form = "Counted";
  let arguments = (ins ConfinedAttr<I64Attr, [IntMinValue<0>, IntMaxValue<max>]>:$count);
  let assemblyFormat = "$count attr-dict";
}
def SNopOp : CountedInstr<"s_nop", 15> {
  let summary = "count + 1 wait states";
}
def SSetprioOp : CountedInstr<"s_setprio", 3>;
def SSchedBarrierOp : CountedInstr<"s_sched_barrier", 0x7fffffff> {
  let summary = "scheduling fence with LLVM's mask of op kinds that may cross; emits nothing";
  let asmName = "";
  let flags = ["Pinned", "SchedFence"];
}

class SingleWait<string mnemonic, int max> : CountedInstr<mnemonic, max> {
  let form = "WaitCnt";
  let asmName = "s_waitcnt";
}
def SWaitcntVmcntOp : SingleWait<"s_waitcnt_vmcnt", 63>;
def SWaitcntLgkmcntOp : SingleWait<"s_waitcnt_lgkmcnt", 15>;
def SWaitcntExpcntOp : SingleWait<"s_waitcnt_expcnt", 7>;

def SWaitcntOp : InternalInstr<"s_waitcnt"> {
  let summary = "wait until each named counter is at most the given value";
  let form = "WaitCnt";
  let arguments = (ins
    OptionalAttr<ConfinedAttr<I64Attr, [IntMinValue<0>, IntMaxValue<63>]>>:$vmcnt,
    OptionalAttr<ConfinedAttr<I64Attr, [IntMinValue<0>, IntMaxValue<7>]>>:$expcnt,
    OptionalAttr<ConfinedAttr<I64Attr, [IntMinValue<0>, IntMaxValue<15>]>>:$lgkmcnt);
  let assemblyFormat = [{
    oilist(`vmcnt` `(` $vmcnt `)` | `expcnt` `(` $expcnt `)` | `lgkmcnt` `(` $lgkmcnt `)`) attr-dict
  }];
}

def SBarrierOp : InternalInstr<"s_barrier"> {
  let form = "Barrier";
  let sched = "Barrier";
  let flags = ["Pinned"];
  let assemblyFormat = "attr-dict";
}

def SEndpgmOp : InternalInstr<"s_endpgm"> {
  let form = "EndProgram";
  let flags = ["Pinned", "SchedFence", "Terminates"];
  let assemblyFormat = "attr-dict";
}

def RawOp : Instr<"raw"> {
  let summary = "one line of assembly, emitted verbatim";
  let form = "Raw";
  let flags = ["Pinned"];
  let arguments = (ins StrAttr:$text);
  let assemblyFormat = "$text attr-dict";
}

#endif // WAVEASM_DIALECT_CONTROL_TD
