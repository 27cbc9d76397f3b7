//===- InstrInfo.h - What a machine instruction is --------------*- C++ -*-===//
//
// The facts intrinsic to an instruction, as constants. Each op's TableGen record
// fills one `InstrInfo`; passes read it through `InstrOpInterface` and never ask
// an op for its name. Chip-dependent numbers (latency, passes, wait states) are
// not here: see waveasm/Target.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_INSTRINFO_H
#define WAVEASM_DIALECT_INSTRINFO_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace waveasm {

/// Operand list and assembly shape of an op. The comment gives the order of the
/// op's operands, then its results, as they stand in the IR.
enum class Form : uint8_t {
  Pseudo,           ///< no machine instruction (constant, pack, label, ...)
  Raw,              ///< verbatim assembly text
  Region,           ///< loop, if, program and their terminators
  VALUUnary,        ///< src -> dst
  VALUBinary,       ///< src0, src1 -> dst
  VALUTernary,      ///< src0, src1, src2 -> dst
  VALUBinaryCarry,  ///< src0, src1 -> dst, carry (lane mask; VCC in hardware)
  VALUCmp,          ///< src0, src1; writes VCC
  VALUSelect,       ///< false, true, placeholder -> dst; reads VCC
  VMov,             ///< src -> dst (VGPR or AGPR; a wider dst is a splat)
  ReadFirstLane,    ///< vgpr -> sgpr
  ReadLane,         ///< vgpr, lane -> sgpr
  WriteLane,        ///< sgpr data, lane, old -> vgpr (old is tied)
  AccRead,          ///< agpr -> vgpr
  AccWrite,         ///< vgpr data, agpr old -> agpr (old is tied)
  SALUUnary,        ///< src -> dst
  SALUUnarySCC,     ///< src -> dst, scc
  SALUBinary,       ///< src0, src1 -> dst
  SALUBinarySCC,    ///< src0, src1 -> dst, scc
  SALUBinaryCarryIn,///< scc, src0, src1 -> dst, scc
  SALUCmp,          ///< src0, src1 -> scc
  SALUSelect,       ///< scc, true, false -> dst
  MFMA,             ///< a, b, acc -> dst (acc is tied)
  MFMAScaled,       ///< a, b, acc, scale_a, scale_b -> dst (acc is tied)
  VMEMLoad,         ///< saddr, voffset[, soffset] -> dst
  VMEMStore,        ///< data, saddr, voffset[, soffset]
  VMEMAtomic,       ///< data, saddr, voffset[, soffset]
  VMEMToLDS,        ///< voffset, saddr[, soffset]; LDS address in M0
  SMEMLoad,         ///< base, offset -> dst
  LDSLoad,          ///< addr -> dst
  LDSStore,         ///< data, addr
  Branch,           ///< symbol target
  Counted,          ///< one immediate attribute, SOPP encoding
  WaitCnt,          ///< s_waitcnt with any of its counters
  Barrier,          ///< s_barrier
  EndProgram,       ///< s_endpgm
  MovM0,            ///< src; writes M0
  MovExec,          ///< src; writes EXEC
  SaveExec,         ///< -> dst; reads VCC and EXEC, writes EXEC and SCC
};

/// The hardware unit an instruction issues to.
enum class Unit : uint8_t { None, VALU, MFMA, SALU, SMEM, VMEM, LDS, Branch, Internal };

/// Scheduling class: the key under which Target prices an instruction.
enum class SchedClass : uint8_t {
  None,
  VALU,          ///< one pass of the 16-lane SIMD per 16 lanes
  VALUTrans,     ///< quarter-rate transcendental unit
  VALUConvert,   ///< conversions that LLVM's model gives a longer latency
  VALUMul32,     ///< 32-bit integer multiply
  VALU64,        ///< 64-bit integer or float
  VALULane,      ///< lane access that writes an SGPR
  MFMA,          ///< priced by its MatrixInfo
  SALU,
  SMEM,
  VMEMLoad,
  VMEMStore,
  VMEMAtomic,
  VMEMToLDS,
  LDSLoad,
  LDSStore,
  Branch,
  Barrier,
  Internal,      ///< handled without an ALU slot: waits, nops, priority
};

/// Encoding family: decides which operands may be SGPRs or literals.
enum class Encoding : uint8_t {
  None, VOP1, VOP2, VOP3, VOP3P, VOPC, SOP1, SOP2, SOPC, SOPP, MUBUF, Global, Flat, DS, SMEM
};

/// Registers that an instruction touches without naming them, as a bit mask.
namespace ImplicitReg {
enum : uint8_t { None = 0, SCC = 1, VCC = 2, EXEC = 4, M0 = 8, MODE = 16 };
} // namespace ImplicitReg

/// Memory touched, as a bit mask. Kernarg and constant data read through the
/// scalar cache are `Scalar`.
namespace MemSpace {
enum : uint8_t { None = 0, Global = 1, LDS = 2, Scalar = 4 };
} // namespace MemSpace

/// Chips on which the instruction exists, as a bit mask.
namespace TargetMask {
enum : uint8_t { None = 0, GFX942 = 1, GFX950 = 2, All = 3 };
} // namespace TargetMask

/// What a 32-bit integer instruction computes from its sources (a, b, c in operand
/// order), for analyses of addresses and conditions. `None`: not modelled here; forms such
/// as ReadFirstLane and the selects say it themselves.
enum class IntOp : uint8_t {
  None,
  Mov,          ///< a, word by word; a splat where the source has one word
  Not,          ///< ~a
  Add, Sub,     ///< a + b, a - b
  SubRev,       ///< b - a
  And, Or, Xor,
  AndNot,       ///< a & ~b
  OrNot,        ///< a | ~b
  Nand, Nor, Xnor,
  Shl, Shr, Ashr,          ///< a by b[4:0]
  ShlRev, ShrRev, AshrRev, ///< b by a[4:0]
  Mul,          ///< low 32 bits
  MulHiU,       ///< high 32 bits, unsigned
  MadU24,       ///< a[23:0] * b[23:0] + c
  MinU, MaxU, MinI, MaxI,
  LshlAdd,      ///< (a << b[4:0]) + c
  LshlOr,       ///< (a << b[4:0]) | c
  Add3,         ///< a + b + c
  BfeU,         ///< c[4:0] bits of a from bit b[4:0]
  BfePackedU,   ///< b[22:16] bits of a from bit b[4:0]
  MbcntLo,      ///< b + set bits of a below this lane, lanes 0 to 31
  MbcntHi,      ///< the same for lanes 32 to 63
  CmpEq, CmpNe, CmpLtU, CmpLeU, CmpGtU, CmpGeU, CmpLtI, CmpLeI, CmpGtI, CmpGeI, ///< to a flag
};

/// How a source reads a constant: which bits of an immediate count, and which patterns the
/// encoding holds as inline constants.
enum class SourceType : uint8_t {
  B32,  ///< 32 bits; inline floats are f32 patterns
  F16,  ///< the low 16 bits; inline floats are f16 patterns
  BF16, ///< the low 16 bits; inline floats are bf16 patterns
  B64,  ///< 64 bits; a literal is the low half
  F64,  ///< 64 bits; a literal is the high half
};

/// The wait counter that the instruction increments when it issues.
enum class Counter : uint8_t { None, VM, LGKM };

/// Matrix pipe variants, which differ in their software hazards.
/// XDL: f16, bf16, i8, fp8 and narrower inputs; SGEMM: f32; DGEMM: f64.
enum class MatrixKind : uint8_t { None, XDL, SGEMM, DGEMM };
enum class MatrixType : uint8_t { None, F64, F32, F16, BF16, I8, FP8, BF8, F8F6F4 };

/// Shape of a matrix instruction: D[blocks][m][n] += A[blocks][m][k] * B[blocks][k][n].
struct MatrixInfo {
  MatrixKind kind = MatrixKind::None;
  uint8_t m = 0, n = 0, k = 0, blocks = 0;
  MatrixType a = MatrixType::None, b = MatrixType::None;
  explicit constexpr operator bool() const { return kind != MatrixKind::None; }
};

/// Miscellaneous flags, as a bit mask.
namespace InstrFlag {
enum : uint16_t {
  None = 0,
  Commutative = 1,  ///< src0 and src1 may be exchanged
  Pinned = 2,       ///< never moved by a scheduler (barrier, branch, label, raw, end)
  Terminates = 4,   ///< ends the wave
  SchedFence = 8,   ///< nothing moves across (mask 0)
  CarryIn = 16,     ///< VALUBinaryCarry: third assembly source is VCC
  TwoOffsets = 32,  ///< DS read2/write2: discardable attributes offset0, offset1
  SubDword = 64,    ///< writes part of a register (hazard row 14); none in the table today
  FusedF64 = 128,   ///< f64 fused multiply-add (hazard after an f64 matrix op)
  Agnostic = 256,   ///< of no register file: legalization makes SALU or VALU instructions of it
};
} // namespace InstrFlag

/// See the enums above for the meaning of each field. Widths are in 32-bit words;
/// 0 means that the op has no such operand, or that its type decides.
struct InstrInfo {
  llvm::StringLiteral mnemonic;    ///< dialect name, without the dialect prefix
  llvm::StringLiteral asmName;     ///< assembler spelling; empty: no machine instruction
  llvm::StringLiteral unavailable; ///< why `targets` is empty, else ""
  Form form;
  Unit unit;
  SchedClass sched;
  Encoding encoding;
  uint8_t targets;        ///< TargetMask
  uint8_t dstWords;
  uint8_t srcWords[3];
  uint8_t implicitReads;  ///< ImplicitReg
  uint8_t implicitWrites; ///< ImplicitReg
  uint8_t memReads;       ///< MemSpace
  uint8_t memWrites;      ///< MemSpace
  uint8_t memBytes;       ///< bytes per lane (VMEM, LDS) or per wave (SMEM)
  Counter counter;
  uint8_t counterIncrement;
  int8_t tiedOperand;     ///< operand that shares the result's register, or -1
  uint16_t flags;         ///< InstrFlag
  MatrixInfo matrix;
  IntOp integerOp = IntOp::None;
  SourceType sourceTypes[3] = {SourceType::B32, SourceType::B32, SourceType::B32};

  bool hasFlag(uint16_t flag) const { return flags & flag; }
  /// True for ops that become (at most) one machine instruction.
  bool isMachineInstr() const {
    return form != Form::Pseudo && form != Form::Region;
  }
  /// True for what has no code of its own in final form either: names of registers and
  /// constants, tuples, labels, comments.
  bool isNotation() const { return form == Form::Pseudo && !hasFlag(InstrFlag::Agnostic); }
};

} // namespace waveasm

#endif // WAVEASM_DIALECT_INSTRINFO_H
