//===- Hazards.td - Software hazards, a record each -----------*- tablegen -*-===//
//
// The rows behind docs/Hazards.md, which utils/hazards-doc.py writes from here. `P` in
// a formula is the number of passes of the producing matrix instruction. Sources:
//   [HZ]     llc-22 -run-pass=post-RA-hazard-rec, measured; the tests repeat it
//   [ISA4]   CDNA4 instruction set document, tables 11 and 38
// Where they disagree the larger number is taken unless the remark says otherwise.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_HAZARDS_TD
#define WAVEASM_TARGET_HAZARDS_TD

include "llvm/TableGen/SearchableTable.td"

class Mask<string scope, list<string> names> {
  string Expr = !if(!empty(names), scope # "::None",
                    !interleave(!foreach(n, names, scope # "::" # n), " | "));
}

class Hazard<string id, list<string> producer, list<string> producerRole,
             list<string> consumer, list<string> consumerRole, string relation,
             string gfx942, string gfx950, string source, string remark = ""> {
  string Id = id;
  string Producer = Mask<"HazardClass", producer>.Expr;
  string ProducerRole = Mask<"HazardRole", producerRole>.Expr;
  string Consumer = Mask<"HazardClass", consumer>.Expr;
  string ConsumerRole = Mask<"HazardRole", consumerRole>.Expr;
  string Relation = "HazardRelation::" # relation;
  string GFX942 = "[](int P) -> unsigned { return " # gfx942 # "; }";
  string GFX950 = "[](int P) -> unsigned { return " # gfx950 # "; }";
  // For the documentation only.
  string Formula942 = gfx942;
  string Formula950 = gfx950;
  string Source = source;
  string Remark = remark;
  list<string> ProducerNames = producer;
  list<string> ProducerRoleNames = producerRole;
  list<string> ConsumerNames = consumer;
  list<string> ConsumerRoleNames = consumerRole;
  string RelationName = relation;
}

def HazardTable : GenericTable {
  let FilterClass = "Hazard";
  let CppTypeName = "HazardRow";
  let Fields = ["Id", "Producer", "ProducerRole", "Consumer", "ConsumerRole", "Relation",
                "GFX942", "GFX950"];
  string TypeOf_Producer = "code";
  string TypeOf_ProducerRole = "code";
  string TypeOf_Consumer = "code";
  string TypeOf_ConsumerRole = "code";
  string TypeOf_Relation = "code";
  string TypeOf_GFX942 = "code";
  string TypeOf_GFX950 = "code";
}

//===----------------------------------------------------------------------===//
// General (hardware.md section 3.1; the number is the row there)
//===----------------------------------------------------------------------===//

def : Hazard<"1", ["VALU"], ["SWrite"], ["VMEM"], ["SRead"], "Overlap", "5", "5", "[HZ] [ISA4]">;
def : Hazard<"2", ["WritesExec"], [], ["VMEM"], [], "None", "5", "5", "[HZ]">;
def : Hazard<"3", ["VALU"], ["SWrite"], ["VALU"], ["SRead"], "Overlap", "2", "2", "[HZ]",
             "[ISA4] has 0 for a carry-in and the mask of v_cndmask; LLVM's 2 is taken. Row 6 is the data of v_writelane">;
def : Hazard<"4", ["VALU"], ["SWrite"], ["DivFmas"], ["MaskVCC"], "Overlap", "4", "4", "[HZ] [ISA4]">;
def : Hazard<"5", ["VALU"], ["SWrite"], ["LaneAccess"], ["LaneSelect"], "Overlap", "4", "4", "[HZ] [ISA4]">;
def : Hazard<"7", ["VALU"], ["VWrite"], ["LaneRead"], ["VRead"], "Overlap", "1", "1", "[HZ]">;
def : Hazard<"8", ["WritesExec"], [], ["LaneAccess"], [], "None", "4", "4", "[HZ]">;
def : Hazard<"9", ["WritesExec"], [], ["DPP"], [], "None", "5", "5", "[HZ] [ISA4]">;
def : Hazard<"10", ["WritesExec"], [], ["Matrix"], [], "None", "4", "4", "[HZ]",
             "Required although the matrix pipe ignores EXEC">;
def : Hazard<"11", ["WritesExec"], [], ["ReadsExec"], [], "None", "2", "2", "[ISA4]", "Not in LLVM">;
def : Hazard<"12", ["Any"], ["VWrite"], ["DPP"], ["VRead"], "Overlap", "2", "2", "[HZ] [ISA4]">;
def : Hazard<"13", ["Trans"], ["VWrite"], ["NonTrans"], ["VRead"], "Overlap", "1", "1", "[HZ] [ISA4]">;
def : Hazard<"14", ["SubDword"], ["VWrite"], ["VALU", "Matrix"], ["VRead", "VWrite"], "Overlap", "1", "1", "[HZ] [ISA4]">;
def : Hazard<"15", ["PackedHigh"], ["VWrite"], ["VALU", "Matrix"], ["VRead", "VWrite"], "Overlap", "1", "1", "[HZ]",
             "LLVM takes these for sub-dword writers; harmless and kept, so that both agree">;
def : Hazard<"16", ["SetReg"], ["HwReg"], ["HwRegAccess"], ["HwReg"], "Overlap", "2", "2", "[HZ] [ISA4]">;
def : Hazard<"17", ["SetVSkip"], [], ["VALU", "Matrix", "VMEM", "LDS"], [], "None", "2", "2", "[ISA4]", "Not in LLVM">;
def : Hazard<"17b", ["SetVSkipOp"], [], ["GetMode"], [], "None", "2", "2", "[ISA4]", "Not in LLVM">;
def : Hazard<"18", ["SetTrapSts"], [], ["Rfe"], [], "None", "1", "1", "[ISA4]">;
def : Hazard<"19", ["WideStore"], ["StoreData"], ["VALU", "Matrix"], ["VWrite"], "Overlap", "2", "2", "[HZ]">;
def : Hazard<"20", ["WideStore"], ["StoreData"], ["Memory"], ["VWrite"], "Overlap", "1", "1", "[ISA4]", "LLVM has 0">;
def : Hazard<"21", ["SALUWritesM0"], [], ["M0Address"], [], "None", "1", "1", "[HZ] [ISA4]">;
def : Hazard<"22", ["VALU"], ["SWrite"], ["ReadsVccz"], ["MaskVCC"], "Overlap", "5", "5", "[ISA4]", "Not in LLVM">;
def : Hazard<"22b", ["WritesExec"], [], ["ReadsExecz"], [], "None", "5", "5", "[ISA4]", "Not in LLVM">;
def : Hazard<"24", ["SALUWritesVCC"], [], ["BranchVCC"], [], "None", "1", "1", "[ISA4]",
             "For registers named 106 and 107 in the IR; a line of text cannot name them so">;
def : Hazard<"25", ["VALU"], ["VWrite"], ["PermlaneSwap"], ["VRead"], "Overlap", "0", "2", "[HZ]">;
def : Hazard<"26", ["WritesExec"], [], ["PermlaneSwap"], [], "None", "0", "4", "[HZ]">;

// Memory clauses under XNACK replay. Our code objects say xnack "any", so they must run
// with it. Any instruction of another kind ends the clause.
def : Hazard<"27", ["ClauseDef"], ["SRead", "VRead"], ["ClauseDef"], ["SWrite", "VWrite"], "ClauseOverlap", "1", "1", "[HZ]">;
def : Hazard<"27a", ["VMEM", "SMEM"], ["SRead", "VRead"], ["ClauseDef"], ["SWrite", "VWrite"], "ClauseOverlapLoads", "1", "1", "[HZ]",
             "Also sources of stores and LDS DMA; LLVM: once the clause has a load">;
def : Hazard<"27b", ["ClauseDef"], ["SWrite", "VWrite"], ["ClauseDef", "ClauseStore"], ["SRead", "VRead"], "ClauseOverlap", "1", "1", "[HZ]">;
def : Hazard<"27c", ["ClauseDef"], [], ["ClauseStore", "SelfOverlap"], [], "Clause", "1", "1", "[HZ]",
             "A replayed load must not see a later store of its clause">;
def : Hazard<"27d", ["SelfOverlap"], [], ["ClauseDef"], [], "Clause", "1", "1", "[HZ]">;

//===----------------------------------------------------------------------===//
// VALU and dot products to the matrix pipe (section 3.3)
//===----------------------------------------------------------------------===//

def : Hazard<"mfma.valu", ["NonDot"], ["VWrite"], ["Matrix"], ["SrcAB", "SrcC"], "Overlap", "2", "2", "[HZ] [ISA4]">;
def : Hazard<"dot.read", ["Dot"], ["VWrite"], ["VALU", "Memory"], ["VRead"], "NotChained", "3", "3", "[HZ] [ISA4]">;
def : Hazard<"dot.write", ["Dot"], ["VWrite"], ["VALU", "Memory"], ["VWrite"], "OtherOpcode", "3", "3", "[HZ] [ISA4]">;
def : Hazard<"dot.mfma", ["Dot"], ["VWrite"], ["Matrix"], ["SrcAB", "SrcC"], "Overlap", "3", "3", "[ISA4]", "LLVM has 0 or 1">;

//===----------------------------------------------------------------------===//
// The matrix pipe to anything (section 3.4)
//===----------------------------------------------------------------------===//

def : Hazard<"xdl.c.exact", ["XDL", "SGEMM"], ["VWrite"], ["XDL", "SGEMM"], ["SrcC"], "Exact",
             "P == 2 ? 2 : 0", "P == 2 ? 2 : 0", "[HZ] [ISA4]">;
def : Hazard<"xdl.c", ["XDL"], ["VWrite"], ["XDL"], ["SrcC"], "Inexact", "P + 1", "P + 2", "[HZ] [ISA4]",
             "LLVM takes equal ranges of instructions of different passes for exact; [ISA4] does not">;
def : Hazard<"xdl.c.sd", ["XDL"], ["VWrite"], ["SGEMM", "DGEMM16", "DGEMM4"], ["SrcC"], "Overlap",
             "P + 1", "P == 2 ? 3 : P + 2", "[HZ] [ISA4]">;
def : Hazard<"xdl.ab", ["XDL"], ["VWrite"], ["Matrix"], ["SrcAB"], "Overlap",
             "P + 3", "P == 2 ? 5 : P + 4", "[HZ] [ISA4]">;
def : Hazard<"xdl.other", ["XDL"], ["VWrite"], ["VALU", "Memory"], ["VRead", "VWrite"], "Overlap",
             "P + 3", "P == 2 ? 5 : P + 4", "[HZ] [ISA4]",
             "LLVM inserts nothing where exactly 19 of 20 states are there">;
def : Hazard<"xdl.war", ["XDL"], ["SrcC"], ["VALU", "Memory"], ["VWrite"], "Overlap",
             "P - 1", "P - 1", "[HZ] [ISA4]">;
def : Hazard<"sgemm.c", ["SGEMM"], ["VWrite"], ["SGEMM", "DGEMM16", "DGEMM4"], ["SrcC"], "Inexact",
             "P", "P", "[HZ] [ISA4]">;
def : Hazard<"sgemm.ab", ["SGEMM"], ["VWrite"], ["Matrix"], ["SrcAB"], "Overlap", "P + 2", "P + 2", "[HZ] [ISA4]">;
def : Hazard<"sgemm.other", ["SGEMM"], ["VWrite"], ["VALU", "Memory"], ["VRead", "VWrite"], "Overlap",
             "P + 2", "P + 2", "[HZ] [ISA4]">;
def : Hazard<"dgemm16.c", ["DGEMM16"], ["VWrite"], ["SGEMM", "DGEMM16", "DGEMM4"], ["SrcC"], "Inexact",
             "P + 1", "P + 1", "[HZ] [ISA4]">;
def : Hazard<"dgemm16.ab", ["DGEMM16"], ["VWrite"], ["Matrix"], ["SrcAB"], "Overlap", "P + 3", "P + 3", "[HZ] [ISA4]">;
def : Hazard<"dgemm16.other", ["DGEMM16"], ["VWrite"], ["VALU"], ["VRead", "VWrite"], "Overlap",
             "P + 3", "P + 3", "[HZ] [ISA4]", "LLVM has 11 for a write on gfx950, [ISA4] 19">;
def : Hazard<"dgemm16.load", ["DGEMM16"], ["VWrite"], ["Memory"], ["VWrite"], "Overlap",
             "P + 3", "P + 3", "[ISA4]", "LLVM has 11 on gfx950; taken as a write by the VALU">;
def : Hazard<"dgemm16.mem", ["DGEMM16"], ["VWrite"], ["Memory"], ["VRead"], "Overlap", "18", "18", "[HZ] [ISA4]">;
def : Hazard<"dgemm4.c", ["DGEMM4"], ["VWrite"], ["SGEMM", "DGEMM16", "DGEMM4"], ["SrcC"], "Overlap", "4", "4", "[HZ] [ISA4]">;
def : Hazard<"dgemm4.ab", ["DGEMM4"], ["VWrite"], ["Matrix"], ["SrcAB"], "Overlap", "6", "6", "[HZ] [ISA4]">;
def : Hazard<"dgemm4.other", ["DGEMM4"], ["VWrite"], ["VALU"], ["VRead", "VWrite"], "Overlap", "6", "6", "[HZ] [ISA4]">;
def : Hazard<"dgemm4.load", ["DGEMM4"], ["VWrite"], ["Memory"], ["VWrite"], "Overlap", "6", "6", "[HZ]">;
def : Hazard<"dgemm4.mem", ["DGEMM4"], ["VWrite"], ["Memory"], ["VRead"], "Overlap", "9", "9", "[HZ] [ISA4]">;
def : Hazard<"dgemm.fma64", ["DGEMM16", "DGEMM4"], [], ["FMA64"], [], "None", "2", "2", "[HZ]", "Not in [ISA4]">;

#endif // WAVEASM_TARGET_HAZARDS_TD
