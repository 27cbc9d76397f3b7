//===- Instruction.h - Decoded machine instruction ---------------*- C++ -*-===//
//
// LLVM's disassembler says which instruction the bytes are, how long it is and which
// registers it touches; the fields of the microcode formats (ISA documents, chapter 12
// and 13) give operands and modifiers in a shape that the handlers can execute from. The
// decoder compares the two views and refuses an instruction on which they disagree.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_INSTRUCTION_H
#define WAVEASM_SIMULATOR_INSTRUCTION_H

#include "waveasm/Simulator/CheckFacts.h"
#include "waveasm/Simulator/Matrix.h"
#include "waveasm/Target/Disassembler.h"

namespace waveasm::sim {

class Exec;
struct Instruction;

/// Microcode format. MAI is the matrix variant of VOP3P.
enum class Format : uint8_t {
  SOP1, SOP2, SOPK, SOPC, SOPP, SMEM, VOP1, VOP2, VOPC, VOP3, VOP3P, MAI, DS, FLAT, MUBUF,
  MTBUF, Unknown
};
/// Extra word of VOP1, VOP2 and VOPC.
enum class Variant : uint8_t { Plain, SDWA, DPP };

/// How an operand is read or written: its width, and what a constant means in it. A
/// literal is 32 bits: zero-extended for B64, sign-extended for I64, the high half of F64.
enum class Type : uint8_t {
  None,
  B16, F16, BF16,        ///< low half of a register; inline floats are f16 (bf16) patterns
  B32, F32,
  B64, I64, F64,
  PkB16, PkF16, PkBF16,  ///< two halves of one register
  PkF32,                 ///< two f32 in two registers
  Mask,                  ///< one bit a lane in an SGPR pair
  B96, B128, B160, B192, B256, B512, B1024,
};
/// Registers of 32 bits that an operand of that type takes; 0 for None.
unsigned getTypeWords(Type type);

/// One operand of an encoding.
struct Operand {
  enum Kind : uint8_t {
    None,
    SGPR,     ///< index 0..127: VCC is 106, M0 124, EXEC 126
    VGPR,     ///< index 0..255; AGPRs are 256..511
    Constant, ///< `value`, extended to `type` by `high`
    VCCZ, EXECZ, SCC,
  };
  Kind kind = None;
  Type type = Type::None;
  uint16_t index = 0;
  uint32_t value = 0; ///< Constant: low 32 bits as the type reads it
  uint32_t high = 0;  ///< Constant: high 32 bits
  explicit operator bool() const { return kind != None; }
};

/// Executes one instruction for one wave.
using Handler = void (*)(Exec &, const Instruction &);

/// What the simulator knows of a mnemonic. `src` are the sources in the order of the
/// encoding; two-address instructions do not list the destination as a source.
struct Semantics {
  Handler handler = nullptr;
  Type dst = Type::None;
  Type src[3] = {Type::None, Type::None, Type::None};
  Type sdst = Type::None;   ///< second destination: carry of VOP3B, VCC of its e32 form
  uint32_t data = 0;        ///< handler's own constant
  bool accDst = false, accSrc = false; ///< v_accvgpr_*: the register is an AGPR
  bool scalarDst = false;   ///< VALU that writes an SGPR (v_readlane)
};

/// Where a memory instruction works; decides which counter it takes.
enum class MemoryKind : uint8_t { None, Scalar, LDS, Buffer, Global, Flat, Scratch };

/// A decoded instruction; immutable, shared by all waves.
struct Instruction {
  uint64_t address = 0;   ///< of the first byte, in the code object
  unsigned size = 0;      ///< bytes
  Format format = Format::Unknown;
  Variant variant = Variant::Plain;
  const Semantics *op = nullptr;
  MachineInst machine;    ///< text, registers, hazard classes
  std::string tag;        ///< Conductor's name; empty if the code object has none
  CheckFacts facts;       ///< for the checks

  // VALU and SALU. For VOPC and v_readlane `dst` is an SGPR operand.
  Operand dst, sdst, src[3];
  uint8_t neg = 0, abs = 0;      ///< bit i: source i
  uint8_t negHi = 0;             ///< VOP3P
  uint8_t opSel = 0, opSelHi = 0;///< bit i: source i; VOP3 opSel bit 3: destination
  uint8_t omod = 0;              ///< 0 none, 1 *2, 2 *4, 3 /2
  bool clamp = false;
  uint8_t dstSel = 6, dstUnused = 0; ///< SDWA: 0..3 byte, 4 and 5 half, 6 dword; 0 pad, 1 sext, 2 keep
  uint8_t srcSel[2] = {6, 6};    ///< SDWA
  uint8_t srcSext = 0;           ///< SDWA, bit i: source i
  uint16_t dppCtrl = 0;
  uint8_t rowMask = 0xf, bankMask = 0xf;
  bool boundCtrl = false;
  int32_t imm = 0;               ///< SOPK, SOPP: simm16 as signed; memory: byte offset; VOP2 K literal
  uint32_t literal = 0;          ///< second word of a SOP or VOP with literal

  // Memory. `data` of loads is the destination.
  MemoryKind memory = MemoryKind::None;
  Operand vaddr, data, data1, saddr, soffset; ///< saddr: SRD, base pair, or SMEM base
  bool offen = false, idxen = false, toLDS = false, sc0 = false, sc1 = false, nt = false;
  uint8_t offset0 = 0, offset1 = 0; ///< DS
  uint8_t dataFormat = 0, numberFormat = 0; ///< MTBUF

  // Matrix: sources 0 to 2 are A, B and C, for v_smfmac A, B and the index.
  MatrixOp matrix;
  Operand scale[2];              ///< scaled MFMA: of A, of B
};

/// Mnemonic (without encoding suffix) to semantics, all of both chips. Made once.
const Semantics *findSemantics(llvm::StringRef mnemonic);

/// Decodes the instruction at `address` from the start of `bytes`. On failure `error`
/// says why, naming the instruction if LLVM knows it.
bool decodeInstruction(Disassembler &disassembler, llvm::ArrayRef<uint8_t> bytes,
                       uint64_t address, Instruction &inst, std::string &error);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_INSTRUCTION_H
