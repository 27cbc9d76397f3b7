//===- Hazards.h - Software hazards as data ----------------------*- C++ -*-===//
//
// Pairs of instructions between which the hardware needs wait states and does not
// insert them itself: a row for each kind of pair (Hazards.td, docs/Hazards.md). What
// class an instruction belongs to and in which role it touches a register is found by
// Analysis/HazardAnalysis.h.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_HAZARDS_H
#define WAVEASM_TARGET_HAZARDS_H

#include "llvm/ADT/ArrayRef.h"
#include "waveasm/Target/RawAsm.h"
#include "waveasm/Target/TargetInfo.h"

namespace waveasm {

/// What an instruction is to the rows, as a bit mask. VALU does not include the matrix
/// instructions, which are XDL, SGEMM, DGEMM16 or DGEMM4.
namespace HazardClass {
enum : uint64_t {
  None = 0,
  Any = 1ull << 0,
  VALU = 1ull << 1,
  Trans = 1ull << 2,       ///< transcendental unit
  NonTrans = 1ull << 3,    ///< VALU that is not
  Dot = 1ull << 4,         ///< v_dot*
  NonDot = 1ull << 5,      ///< VALU that is not
  SubDword = 1ull << 6,    ///< VALU that writes part of a 32-bit register
  PackedHigh = 1ull << 7,  ///< VOP3P with op_sel_hi[0] = 1
  LaneRead = 1ull << 8,    ///< v_readlane, v_readfirstlane
  LaneAccess = 1ull << 9,  ///< those and v_writelane
  DPP = 1ull << 10,
  DivFmas = 1ull << 11,
  PermlaneSwap = 1ull << 12,
  FMA64 = 1ull << 13,      ///< v_fma_f64, v_fmac_f64
  WritesExec = 1ull << 14, ///< VALU that writes EXEC: v_cmpx
  ReadsExec = 1ull << 15,  ///< VALU with EXEC as a source operand
  ReadsExecz = 1ull << 16, ///< VALU with src_execz as a source operand
  ReadsVccz = 1ull << 17,  ///< VALU with src_vccz as a source operand
  XDL = 1ull << 18,        ///< matrix: f16, bf16, i8, xf32, fp8 and narrower inputs
  SGEMM = 1ull << 19,      ///< matrix: f32
  DGEMM16 = 1ull << 20,    ///< matrix: f64 16x16x4
  DGEMM4 = 1ull << 21,     ///< matrix: f64 4x4x4
  VMEM = 1ull << 22,       ///< buffer, global, scratch, flat
  LDS = 1ull << 23,
  SMEM = 1ull << 24,
  WideStore = 1ull << 25,  ///< store of more than 8 bytes per lane, buffers: soffset not an SGPR
  ClauseDef = 1ull << 26,  ///< VMEM or SMEM that writes a register
  ClauseStore = 1ull << 27,///< VMEM or SMEM that may store
  SelfOverlap = 1ull << 28,///< VMEM or SMEM that overwrites its own source
  SALUWritesM0 = 1ull << 29,
  M0Address = 1ull << 30,  ///< LDS DMA, ds_*_addtid, s_sendmsg, s_movrel: read M0 unnamed
  SALUWritesVCC = 1ull << 31, ///< by the numbers s106, s107
  BranchVCC = 1ull << 32,
  SetReg = 1ull << 33,
  HwRegAccess = 1ull << 34, ///< s_getreg, s_setreg
  SetVSkip = 1ull << 35,   ///< s_setreg of MODE.vskip, s_setvskip
  SetVSkipOp = 1ull << 36, ///< s_setvskip
  GetMode = 1ull << 37,    ///< s_getreg of MODE
  SetTrapSts = 1ull << 38, ///< s_setreg of TRAPSTS
  Rfe = 1ull << 39,
  Matrix = XDL | SGEMM | DGEMM16 | DGEMM4,
  Memory = VMEM | LDS,
  ClauseUnit = VMEM | SMEM, ///< instructions of one of them in a row are a memory clause
};
} // namespace HazardClass

/// How an instruction touches a register range, as a bit mask.
namespace HazardRole {
enum : uint16_t {
  None = 0,
  VWrite = 1,      ///< VGPRs, AGPRs written
  VRead = 2,       ///< VGPRs, AGPRs read
  SWrite = 4,      ///< SGPRs and VCC written, not EXEC and M0
  SRead = 8,       ///< SGPRs and VCC read
  SrcC = 16,       ///< accumulator of a matrix instruction, third source of a dot
  SrcAB = 32,      ///< other sources of a matrix instruction: A, B, index, scales
  StoreData = 64,  ///< data of a WideStore
  LaneSelect = 128,///< lane of v_readlane, v_writelane
  MaskVCC = 256,   ///< VCC read without being named in the encoding
  HwReg = 512,     ///< the hardware register of s_getreg, s_setreg
};
} // namespace HazardRole

/// Which registers of the pair must meet for the row to apply.
enum class HazardRelation : uint8_t {
  None,        ///< any pair of the classes
  Overlap,     ///< a producer's range overlaps a consumer's
  Exact,       ///< the ranges are equal
  Inexact,     ///< overlap, and not both equal ranges and equal passes
  NotChained,  ///< overlap, but not SrcC of the same opcode
  OtherOpcode, ///< overlap, opcodes differ
  Clause,      ///< any pair within one memory clause
  ClauseOverlap, ///< overlap within one memory clause
  ClauseOverlapLoads, ///< the same, in a clause with a load before the consumer
};

/// One kind of pair. `states` gives the wait states needed, from the producer's passes
/// (0 if it is no matrix instruction).
struct HazardRow {
  using States = unsigned (*)(int passes);
  llvm::StringLiteral id;     ///< row of docs/Hazards.md
  uint64_t producer;          ///< HazardClass: any of these
  uint16_t producerRole;      ///< HazardRole: any of these
  uint64_t consumer;
  uint16_t consumerRole;
  HazardRelation relation;
  States gfx942, gfx950;
  States getStates(uint8_t targetMask) const {
    return targetMask == TargetMask::GFX942 ? gfx942 : gfx950;
  }
};

/// All rows; at most 64, so that a set of rows is a bit mask.
llvm::ArrayRef<HazardRow> getHazardRows();

/// A register range and how an instruction touches it.
struct HazardOperand {
  uint32_t index; ///< first register; before allocation whatever stands for it
  uint16_t size;
  uint16_t roles; ///< HazardRole
  RegClass cls;
  RegRange getRange() const { return {cls, index, size}; }
  bool hasRangeOf(const HazardOperand &other) const {
    return cls == other.cls && index == other.index && size == other.size;
  }
  bool overlaps(const HazardOperand &other) const {
    return cls == other.cls && index < other.index + other.size && other.index < index + size;
  }
};

/// One machine instruction as the rows see it.
struct HazardInstr {
  uint64_t classes = HazardClass::None;
  int passes = 0;         ///< of a matrix instruction
  unsigned opcode = 0;    ///< equal for equal opcodes; set for dot products only
  bool unknown = false;   ///< may be anything
  llvm::SmallVector<HazardOperand, 6> operands;
  // Computed by `finish`.
  uint64_t producerRows = 0, consumerRows = 0; ///< bit i: row i of getHazardRows()
  unsigned window = 0;    ///< the most states that a row with this producer needs

  /// No register has a number that does not fit; if one had, the instruction may be anything.
  void add(RegRange range, uint16_t roles) {
    if (range.size <= 0)
      return;
    auto index = static_cast<uint32_t>(range.index);
    auto size = static_cast<uint16_t>(range.size);
    unknown |= index != range.index || size != range.size || index + size < index;
    operands.push_back({index, size, roles, range.cls});
  }
  /// Finds the rows that this instruction can be part of.
  void finish(uint8_t targetMask);

private:
  /// `roles`: of all operands.
  void findRows(uint16_t roles, uint8_t targetMask);
};

/// Wait states needed between two finished instructions of one chip. `ignoreWrites`: what
/// the producer writes has been overwritten by a later matrix instruction. `why` gets the
/// row that asks for most; null if no single row does.
unsigned getRequiredStates(const HazardInstr &producer, const HazardInstr &consumer,
                           uint8_t targetMask, bool ignoreWrites,
                           const HazardRow **why = nullptr);

/// True if both are matrix instructions and `later` writes all that `earlier` wrote: the
/// matrix pipe returns results in order, so nobody sees those of `earlier` any more.
bool overwritesMatrixResult(const HazardInstr &later, const HazardInstr &earlier);

/// True if the two may not be in one memory clause: anything else must be between them.
/// `clauseLoads`: an instruction of the clause before the consumer writes a register.
bool mustBreakClause(const HazardInstr &producer, const HazardInstr &consumer,
                     bool clauseLoads = false);

/// The instruction that a line of assembly is; `unknown` if it is not exactly one.
HazardInstr getRawHazardInstr(llvm::StringRef line, const TargetInfo &target);

/// No row needs more.
constexpr unsigned kMaxHazardStates = 20;
/// A memory clause is followed no further than that many wait states.
constexpr unsigned kMaxClauseStates = 64;

} // namespace waveasm

#endif // WAVEASM_TARGET_HAZARDS_H
