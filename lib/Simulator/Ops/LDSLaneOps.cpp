//===- LDSLaneOps.cpp - DS: exchange between lanes, transposing reads -----===//

#include "LDSDetail.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Swizzle and permute: through the LDS crossbar, no LDS memory
//===----------------------------------------------------------------------===//

/// Source lane of `lane` under a swizzle pattern; its top bits choose the mode. Groups are
/// halves of the wave but for quad permutation.
static unsigned getSwizzleSource(unsigned pattern, unsigned lane) {
  unsigned half = lane & 0x20, i = lane & 0x1f, mask = pattern & 0x1f;
  if (pattern >= 0xe000) { // reorder for FFT stages: reverse the bits above the mask's
    unsigned reversed = reverseBits<uint8_t>(static_cast<uint8_t>(i)) >> 3;
    return half | (reversed >> popcount(mask)) | (i & mask);
  }
  if (pattern >= 0xc000) { // rotate the bits outside the mask
    unsigned count = pattern >> 5 & 0x1f;
    if (pattern >> 10 & 1)
      count = 32 - count;
    return half | (i & mask) | ((i + count) & ~mask & 0x1f);
  }
  if (pattern & 0x8000)
    return (lane & ~3u) | (pattern >> (2 * (lane & 3)) & 3);
  unsigned orMask = pattern >> 5 & 0x1f, xorMask = pattern >> 10 & 0x1f;
  return half | (((i & mask) | orMask) ^ xorMask);
}

static void swizzle(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  const uint32_t *from = exec.wave->v[inst.vaddr.index];
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned source = getSwizzleSource(inst.imm & 0xffff, lane);
    op.data[0][lane] = exec.lanes() >> source & 1 ? from[source] : 0;
  }
  setResult(op, inst.dst, 4, exec.lanes());
}

/// Each lane fetches from the lane that its address names; 0 from inactive lanes.
static void backwardPermute(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  const uint32_t *address = exec.wave->v[inst.vaddr.index];
  const uint32_t *from = exec.wave->v[inst.data.index];
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned source = (address[lane] + inst.imm) / 4 % kLanes;
    op.data[0][lane] = exec.lanes() >> source & 1 ? from[source] : 0;
  }
  setResult(op, inst.dst, 4, exec.lanes());
}

/// Each active lane sends to the lane that its address names; of several senders the
/// highest lane wins, and lanes that nobody sends to get 0.
static void forwardPermute(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  const uint32_t *address = exec.wave->v[inst.vaddr.index];
  const uint32_t *from = exec.wave->v[inst.data.index];
  std::fill_n(op.data[0], kLanes, 0);
  forEachLane(exec.lanes(), [&](unsigned lane) {
    op.data[0][(address[lane] + inst.imm) / 4 % kLanes] = from[lane];
  });
  setResult(op, inst.dst, 4, exec.lanes());
}

//===----------------------------------------------------------------------===//
// Transposing reads (gfx950, hardware.md section 5.5)
//===----------------------------------------------------------------------===//

namespace {
/// Bits of an element and 8-byte (12 for 6 bits) rows of all lanes.
using LaneRows = uint8_t[kLanes][12];

unsigned getField(const uint8_t *row, unsigned i, unsigned bits) {
  unsigned value = 0;
  for (unsigned b = 0; b < bits; ++b) {
    unsigned at = i * bits + b;
    value |= (row[at / 8] >> (at % 8) & 1u) << b;
  }
  return value;
}
void setField(uint8_t *row, unsigned i, unsigned bits, unsigned value) {
  for (unsigned b = 0; b < bits; ++b) {
    unsigned at = i * bits + b;
    row[at / 8] |= static_cast<uint8_t>((value >> b & 1u) << (at % 8));
  }
}

/// Lane and element that element `n` of `lane` comes from.
std::pair<unsigned, unsigned> getTransposeSource(unsigned bits, unsigned lane, unsigned n) {
  unsigned group = lane & ~15u, column = lane & 15, half = lane & 32;
  switch (bits) {
  case 16: return {group + column / 4 + 4 * n, column % 4};
  case 8: return {group + column / 8 + 2 * n, column % 8};
  case 4: // lanes 8..15 and 24..31 serve the upper 16 lanes of a half
    return {half + (lane >> 4 & 1) * 8 + n / 8 * 16 + n % 8, column};
  default: // 6
    return {half + 8 * (n / 4) + n % 4 + 4 * (lane >> 4 & 1), column};
  }
}
} // namespace

static void readTransposed(Exec &exec, const Instruction &inst) {
  unsigned bits = inst.op->data, bytes = bits == 6 ? 12 : 8;
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  op.ldsBytes = static_cast<uint8_t>(bytes);
  op.ldsRead = true;
  op.ldsLanes = ~0ull;
  if (exec.lanes() != ~0ull)
    exec.report(Check::Memory, 11, -1, [&] {
      return "a transposing read exchanges data between all lanes, but some are inactive";
    });
  MemoryAccess &access =
      computeLDSAddresses(exec, bytes, inst.imm, /*isWrite=*/false, op.ldsAddress);
  op.ldsLanes = access.lanes;
  checkLDSAlignment(exec, op.ldsAddress, bytes == 8 ? 8 : 4, access.lanes);
  uint32_t words[3][kLanes] = {};
  readLDS(exec, op.ldsAddress, bytes, access.lanes, words);
  LaneRows rows;
  for (unsigned lane = 0; lane < kLanes; ++lane)
    packElement(words, bytes, lane, rows[lane]);
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint8_t result[12] = {};
    for (unsigned n = 0; n < bytes * 8 / bits; ++n) {
      auto [from, element] = getTransposeSource(bits, lane, n);
      setField(result, n, bits, getField(rows[from], element, bits));
    }
    unpackElement(result, bytes, lane, op.data);
  }
  setResult(op, inst.dst, bytes, exec.lanes());
}

//===----------------------------------------------------------------------===//
// One counter for the wave
//===----------------------------------------------------------------------===//

/// ds_append adds the number of active lanes to LDS[M0 + offset], ds_consume takes it
/// away; every lane gets the old value.
static void countLanes(Exec &exec, const Instruction &inst) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  uint64_t first = exec.lanes() & -exec.lanes();
  op.ldsBytes = 4;
  op.ldsRead = op.ldsWrite = true;
  op.ldsLanes = first;
  MemoryAccess &access = recordAccess(exec, MemoryKind::LDS, 4, first, /*isWrite=*/true);
  access.read = true;
  uint32_t at = (exec.wave->s[kM0] & 0xffff) + static_cast<uint32_t>(inst.imm);
  for (unsigned lane = 0; lane < kLanes; ++lane)
    access.address[lane] = op.ldsAddress[lane] = at;
  uint32_t old = 0;
  if (first && checkLDSAlignment(exec, op.ldsAddress, 4, first) &&
      checkLDS(exec, op.ldsAddress, 4, first, /*isWrite=*/true)) {
    uint8_t *memory = exec.group.getLDS().data() + at;
    std::memcpy(&old, memory, 4);
    uint32_t lanes = static_cast<uint32_t>(popcount(exec.lanes()));
    uint32_t next = inst.op->data ? old + lanes : old - lanes;
    std::memcpy(memory, &next, 4);
  }
  std::fill_n(op.data[0], kLanes, old);
  setResult(op, inst.dst, 4, exec.lanes());
}

void sim::addLDSLaneOps(SemanticsTable &table) {
  auto add = [&](StringRef name, Handler handler, Type dst, Type address, Type data,
                 uint32_t constant = 0) {
    Semantics semantics;
    semantics.handler = handler;
    semantics.dst = dst;
    semantics.src[0] = address;
    semantics.src[1] = data;
    semantics.data = constant;
    table.add(name, semantics);
  };
  add("ds_swizzle_b32", swizzle, Type::B32, Type::B32, Type::None);
  add("ds_permute_b32", forwardPermute, Type::B32, Type::B32, Type::B32);
  add("ds_bpermute_b32", backwardPermute, Type::B32, Type::B32, Type::B32);
  add("ds_read_b64_tr_b16", readTransposed, Type::B64, Type::B32, Type::None, 16);
  add("ds_read_b64_tr_b8", readTransposed, Type::B64, Type::B32, Type::None, 8);
  add("ds_read_b64_tr_b4", readTransposed, Type::B64, Type::B32, Type::None, 4);
  add("ds_read_b96_tr_b6", readTransposed, Type::B96, Type::B32, Type::None, 6);
  add("ds_append", countLanes, Type::B32, Type::None, Type::None, 1);
  add("ds_consume", countLanes, Type::B32, Type::None, Type::None, 0);
  add("ds_nop", [](Exec &exec, const Instruction &) { exec.defer(ReturnOrder::LDS); },
      Type::None, Type::None, Type::None);
  Handler noGWS = [](Exec &exec, const Instruction &) {
    exec.fail([] { return "global wave sync between work-groups is not simulated"; });
  };
  for (StringRef name : {"ds_gws_init", "ds_gws_sema_br", "ds_gws_barrier"})
    add(name, noGWS, Type::None, Type::B32, Type::None);
  for (StringRef name : {"ds_gws_sema_v", "ds_gws_sema_p", "ds_gws_sema_release_all"})
    add(name, noGWS, Type::None, Type::None, Type::None);
}
