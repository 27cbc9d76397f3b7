//===- VectorLaneOps.cpp - Selection and moves between lanes --------------===//
//
// Sources: ISA4 pseudo code of the instructions; EXEC: hardware.md section 2.1.
//
//===----------------------------------------------------------------------===//

#include "VectorSupport.h"
#include "llvm/ADT/bit.h"
#include <algorithm>

using namespace llvm;
using namespace waveasm::sim;

/// The value of a VALU source in one lane.
static uint32_t readLane(Exec &exec, const Operand &operand, unsigned lane) {
  Lanes buffer;
  return operand.kind == Operand::VGPR ? exec.readLanes(operand, 0, buffer)[lane]
                                       : exec.read32(operand);
}

static void readFirstLane(Exec &exec, const Instruction &inst) {
  uint64_t lanes = exec.lanes();
  exec.write32(inst.dst, readLane(exec, inst.src[0], lanes ? llvm::countr_zero(lanes) : 0));
}

static void writeLane(Exec &exec, const Instruction &inst) {
  Lanes values;
  unsigned lane = exec.read32(inst.src[1]) & 63;
  values[lane] = exec.read32(inst.src[0]);
  exec.writeLanes(inst.dst, 0, values, 1ull << lane);
}

static void select(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *no = operands.read(0), *yes = operands.read(1);
  Lanes mask, result;
  expandMask(exec.read64(inst.src[2]), mask);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    result[lane] = (yes[lane] & mask[lane]) | (no[lane] & ~mask[lane]);
  operands.write(result);
}

static void swap(Exec &exec, const Instruction &inst) {
  Lanes first, second, buffer;
  std::memcpy(first, exec.readLanes(inst.dst, 0, buffer), sizeof(Lanes));
  std::memcpy(second, exec.readLanes(inst.src[0], 0, buffer), sizeof(Lanes));
  exec.writeLanes(inst.dst, 0, second);
  exec.writeLanes(inst.src[0], 0, first);
}

/// v_permlane16_swap, v_permlane32_swap: lanes with bit `Bit` of the destination change
/// places with lanes without it of the source. op_sel: 0 is FI (read switched-off lanes), 1
/// bound_ctrl (they read as 0); otherwise the partner of a switched-off lane is left alone.
template <unsigned Bit>
static void permlaneSwap(Exec &exec, const Instruction &inst) {
  if (exec.lanes() == ~0ull) {
    uint32_t *first = exec.vgpr(inst.dst), *second = exec.vgpr(inst.src[0]);
    for (unsigned low = 0; low < kLanes; low += 2 * Bit)
      std::swap_ranges(second + low, second + low + Bit, first + low + Bit);
    exec.wave->definedLanes[inst.dst.index] = exec.wave->definedLanes[inst.src[0].index] = ~0ull;
    return;
  }
  Lanes first, second, buffer;
  std::memcpy(first, exec.readLanes(inst.dst, 0, buffer), sizeof(Lanes));
  std::memcpy(second, exec.readLanes(inst.src[0], 0, buffer), sizeof(Lanes));
  uint64_t lanes = exec.lanes(), writesFirst = 0, writesSecond = 0;
  bool fetchInactive = inst.opSel & 1, zero = inst.opSel & 2;
  Lanes newFirst, newSecond;
  for (unsigned low = 0; low < kLanes; ++low) {
    if (low & Bit)
      continue;
    unsigned high = low | Bit;
    bool lowActive = lanes >> low & 1, highActive = lanes >> high & 1;
    newFirst[high] = lowActive || fetchInactive ? second[low] : 0;
    newSecond[low] = highActive || fetchInactive ? first[high] : 0;
    if (highActive && (lowActive || fetchInactive || zero))
      writesFirst |= 1ull << high;
    if (lowActive && (highActive || fetchInactive || zero))
      writesSecond |= 1ull << low;
  }
  exec.writeLanes(inst.dst, 0, newFirst, writesFirst);
  exec.writeLanes(inst.src[0], 0, newSecond, writesSecond);
}

/// v_mbcnt: counts mask bits of lanes below this one; `High`: of lanes 32..63.
template <bool High>
static void countBelow(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *mask = operands.read(0), *addend = operands.read(1);
  Lanes result;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint64_t below = (1ull << lane) - 1;
    uint32_t half = static_cast<uint32_t>(High ? below >> 32 : below);
    result[lane] = static_cast<uint32_t>(llvm::popcount(mask[lane] & half)) + addend[lane];
  }
  operands.write(result);
}

static Semantics makeRow(Handler handler, Type dst, Type src0, Type src1 = Type::None,
                         Type src2 = Type::None) {
  Semantics row;
  row.handler = handler;
  row.dst = dst;
  row.src[0] = src0;
  row.src[1] = src1;
  row.src[2] = src2;
  return row;
}

static void addAccumulatorMoves(SemanticsTable &table) {
  Semantics row = makeVectorRow([](uint32_t a) { return a; });
  row.accDst = true;
  table.add("v_accvgpr_write_b32", row);
  row.accSrc = true;
  table.add("v_accvgpr_mov_b32", row);
  row.accDst = false;
  table.add("v_accvgpr_read_b32", row);
}

void waveasm::sim::addVectorLaneOps(SemanticsTable &table) {
  Semantics row = makeRow(readFirstLane, Type::B32, Type::B32);
  row.scalarDst = true;
  table.add("v_readfirstlane_b32", row);
  row = makeRow(
      [](Exec &e, const Instruction &i) {
        e.write32(i.dst, readLane(e, i.src[0], e.read32(i.src[1]) & 63));
      },
      Type::B32, Type::B32, Type::B32);
  row.scalarDst = true;
  table.add("v_readlane_b32", row);
  table.add("v_writelane_b32", makeRow(writeLane, Type::B32, Type::B32, Type::B32));
  // Modifiers of v_cndmask are those of a float.
  table.add("v_cndmask_b32", makeRow(select, Type::B32, Type::F32, Type::F32, Type::Mask));
  table.add("v_swap_b32", makeRow(swap, Type::B32, Type::B32));
  table.add("v_permlane16_swap_b32", makeRow(permlaneSwap<16>, Type::B32, Type::B32));
  table.add("v_permlane32_swap_b32", makeRow(permlaneSwap<32>, Type::B32, Type::B32));
  table.add("v_mbcnt_lo_u32_b32", makeRow(countBelow<false>, Type::B32, Type::B32, Type::B32));
  table.add("v_mbcnt_hi_u32_b32", makeRow(countBelow<true>, Type::B32, Type::B32, Type::B32));
  addAccumulatorMoves(table);
}
