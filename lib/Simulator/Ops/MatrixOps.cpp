//===- MatrixOps.cpp - MFMA, SMFMAC ---------------------------------------===//
//
// Operands of the pure functions of Matrix.h. EXEC is ignored (hardware.md section 2.1).
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Exec.h"

using namespace waveasm::sim;

/// Bits of MODE (hardware.md section 2.1).
static constexpr uint32_t kF32InputDenormals = 1u << 4, kFP16Overflow = 1u << 23;

/// The register of the scales of A or B. Of an inline float the exponent counts, in each
/// byte ([ISA4 7.2.1]).
static const Lanes *getScale(Exec &exec, const Operand &operand, Lanes &buffer) {
  if (operand.kind == Operand::VGPR)
    return &exec.wave->v[operand.index];
  uint32_t value = exec.read32(operand);
  if (operand.kind == Operand::Constant)
    value = (value >> 23 & 0xff) * 0x01010101u;
  std::fill_n(buffer, kLanes, value);
  return &buffer;
}

void waveasm::sim::executeMatrixOp(Exec &exec, const Instruction &inst) {
  Wave &wave = *exec.wave;
  const MatrixShape &shape = inst.matrix.shape;
  Lanes buffers[2];
  MatrixOperands operands;
  operands.a = &wave.v[inst.src[0].index];
  operands.b = &wave.v[inst.src[1].index];
  operands.d = &wave.v[inst.dst.index];
  if (shape.sparse) {
    operands.c = operands.d;
    operands.index = &wave.v[inst.src[2].index];
  } else if (inst.src[2].kind == Operand::VGPR) {
    operands.c = &wave.v[inst.src[2].index];
  } else {
    operands.inlineC = exec.read64(inst.src[2]);
  }
  if (shape.scaled) {
    operands.scaleA = getScale(exec, inst.scale[0], buffers[0]);
    operands.scaleB = getScale(exec, inst.scale[1], buffers[1]);
  }
  MatrixMode mode;
  mode.clampOverflow = wave.mode & kFP16Overflow;
  mode.flushF32Inputs = !(wave.mode & kF32InputDenormals);
  executeMatrix(inst.matrix, operands, mode);
  std::fill_n(&wave.definedLanes[inst.dst.index], shape.getDRegisters(), ~0ull);
}
