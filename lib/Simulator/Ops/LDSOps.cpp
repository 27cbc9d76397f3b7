//===- LDSOps.cpp - DS: reads and writes of LDS ---------------------------===//
//
// LDS is read and written at issue, registers when the wait proves them. M0 is not looked
// at but by the instructions that add it: LLVM does not set it (hardware.md section 2.1).
//
// Alignment: HSA runs in unaligned mode, in which plain reads and writes of any width may
// have any address (clang uses that: ds_read_b128 of align 1). The two-address forms need
// their element's alignment, as do atomics and transposing reads.
//
//===----------------------------------------------------------------------===//

#include "LDSDetail.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

MemoryAccess &sim::computeLDSAddresses(Exec &exec, unsigned bytes, uint32_t offset, bool isWrite,
                                       uint32_t *address) {
  MemoryAccess &access = recordAccess(exec, MemoryKind::LDS, bytes, exec.lanes(), isWrite);
  const uint32_t *base = exec.wave->v[exec.inst->vaddr.index];
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    address[lane] = base[lane] + offset;
    access.address[lane] = address[lane];
  }
  return access;
}

uint64_t sim::checkLDSAlignment(Exec &exec, const uint32_t *address, unsigned alignment,
                                uint64_t lanes) {
  uint32_t any = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane)
    any |= lanes >> lane & 1 ? address[lane] : 0;
  if (!(any & (alignment - 1)))
    return lanes;
  uint64_t aligned = 0;
  forEachLane(lanes, [&](unsigned lane) {
    if (!(address[lane] & (alignment - 1))) {
      aligned |= 1ull << lane;
      return;
    }
    exec.report(Check::Memory, 9, lane, [&] {
      return (Twine("LDS address 0x") + Twine::utohexstr(address[lane]) +
              " is no multiple of " + Twine(alignment) + ", which this instruction needs")
          .str();
    });
  });
  return aligned;
}

void sim::readLDS(Exec &exec, const uint32_t *address, uint32_t element, uint64_t lanes,
                  Rows rows) {
  uint64_t inside = checkLDS(exec, address, getElementBytes(element), lanes, /*isWrite=*/false);
  forEachLane(lanes & ~inside, [&](unsigned lane) {
    for (unsigned i = 0; i < getElementWords(element); ++i)
      rows[i][lane] = 0;
  });
  gatherLanes(reinterpret_cast<uintptr_t>(exec.group.getLDS().data()), address, element, inside,
              rows);
}

/// One LDS operation of all lanes of EXEC, of `bytes` a lane.
static PendingOp &deferLDS(Exec &exec, unsigned bytes, bool isWrite) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  op.ldsBytes = static_cast<uint8_t>(bytes);
  (isWrite ? op.ldsWrite : op.ldsRead) = true;
  op.ldsLanes = exec.lanes();
  return op;
}

static void read(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  unsigned bytes = getElementBytes(element);
  PendingOp &op = deferLDS(exec, bytes, /*isWrite=*/false);
  computeLDSAddresses(exec, bytes, inst.imm, /*isWrite=*/false, op.ldsAddress);
  readLDS(exec, op.ldsAddress, element, exec.lanes(), op.data);
  setResult(op, inst.dst, element, exec.lanes());
}

static void writeLDS(Exec &exec, const uint32_t *address, uint32_t element,
                     const Operand &data) {
  uint64_t inside =
      checkLDS(exec, address, getElementBytes(element), exec.lanes(), /*isWrite=*/true);
  scatterLanes(reinterpret_cast<uintptr_t>(exec.group.getLDS().data()), address, element, inside,
               &exec.wave->v[data.index]);
}

static void write(Exec &exec, const Instruction &inst) {
  uint32_t element = inst.op->data;
  unsigned bytes = getElementBytes(element);
  PendingOp &op = deferLDS(exec, bytes, /*isWrite=*/true);
  computeLDSAddresses(exec, bytes, inst.imm, /*isWrite=*/true, op.ldsAddress);
  writeLDS(exec, op.ldsAddress, element, inst.data);
}

//===----------------------------------------------------------------------===//
// Two addresses: offsets in elements, or in 64 elements
//===----------------------------------------------------------------------===//

static void accessTwo(Exec &exec, const Instruction &inst, bool isWrite) {
  unsigned bytes = inst.op->data & kElementBytes, words = bytes / 4;
  unsigned scale = bytes * (inst.op->data & kStride64 ? 64 : 1);
  PendingOp &op = deferLDS(exec, bytes, isWrite);
  op.ldsSecondBytes = static_cast<uint8_t>(bytes);
  computeLDSAddresses(exec, bytes, inst.offset0 * scale, isWrite, op.ldsAddress);
  computeLDSAddresses(exec, bytes, inst.offset1 * scale, isWrite, op.ldsSecondAddress);
  checkLDSAlignment(exec, op.ldsAddress, bytes, exec.lanes());
  if (isWrite) {
    writeLDS(exec, op.ldsAddress, bytes, inst.data);
    writeLDS(exec, op.ldsSecondAddress, bytes, inst.data1);
    return;
  }
  readLDS(exec, op.ldsAddress, bytes, exec.lanes(), op.data);
  readLDS(exec, op.ldsSecondAddress, bytes, exec.lanes(), op.data + words);
  setResult(op, inst.dst, bytes * 2, exec.lanes());
}

//===----------------------------------------------------------------------===//
// Address from M0 and the lane
//===----------------------------------------------------------------------===//

static void accessLaneAddress(Exec &exec, const Instruction &inst, bool isWrite) {
  PendingOp &op = deferLDS(exec, 4, isWrite);
  MemoryAccess &access = recordAccess(exec, MemoryKind::LDS, 4, exec.lanes(), isWrite);
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    op.ldsAddress[lane] =
        (exec.wave->s[kM0] & 0xffff) + static_cast<uint32_t>(inst.imm) + lane * 4;
    access.address[lane] = op.ldsAddress[lane];
  }
  if (isWrite)
    return writeLDS(exec, op.ldsAddress, 4, inst.data);
  readLDS(exec, op.ldsAddress, 4, exec.lanes(), op.data);
  setResult(op, inst.dst, 4, exec.lanes());
}

void waveasm::sim::addLDSOps(SemanticsTable &table) {
  auto add = [&](StringRef name, Handler handler, uint32_t element, Type dst, Type data,
                 Type data1 = Type::None) {
    Semantics semantics;
    semantics.handler = handler;
    semantics.data = element;
    semantics.dst = dst;
    semantics.src[0] = Type::B32;
    semantics.src[1] = data;
    semantics.src[2] = data1;
    table.add(name, semantics);
  };
  struct Row {
    const char *name;
    uint32_t element;
  };
  static constexpr Row reads[] = {
      {"ds_read_b32", 4}, {"ds_read_b64", 8}, {"ds_read_b96", 12}, {"ds_read_b128", 16},
      {"ds_read_u8", 1}, {"ds_read_i8", 1 | kElementSigned},
      {"ds_read_u16", 2}, {"ds_read_i16", 2 | kElementSigned},
      {"ds_read_u8_d16", 1 | kElementLow}, {"ds_read_u8_d16_hi", 1 | kElementHigh},
      {"ds_read_i8_d16", 1 | kElementSigned | kElementLow},
      {"ds_read_i8_d16_hi", 1 | kElementSigned | kElementHigh},
      {"ds_read_u16_d16", 2 | kElementLow}, {"ds_read_u16_d16_hi", 2 | kElementHigh}};
  for (const Row &row : reads)
    add(row.name, read, row.element, getElementType(row.element), Type::None);
  static constexpr Row writes[] = {
      {"ds_write_b8", 1}, {"ds_write_b16", 2}, {"ds_write_b32", 4}, {"ds_write_b64", 8},
      {"ds_write_b96", 12}, {"ds_write_b128", 16},
      {"ds_write_b8_d16_hi", 1 | kElementHigh}, {"ds_write_b16_d16_hi", 2 | kElementHigh}};
  for (const Row &row : writes)
    add(row.name, write, row.element, Type::None, getElementType(row.element));

  Handler readTwo = [](Exec &e, const Instruction &i) { accessTwo(e, i, false); };
  Handler writeTwo = [](Exec &e, const Instruction &i) { accessTwo(e, i, true); };
  add("ds_read2_b32", readTwo, 4, Type::B64, Type::None);
  add("ds_read2_b64", readTwo, 8, Type::B128, Type::None);
  add("ds_read2st64_b32", readTwo, 4 | kStride64, Type::B64, Type::None);
  add("ds_read2st64_b64", readTwo, 8 | kStride64, Type::B128, Type::None);
  add("ds_write2_b32", writeTwo, 4, Type::None, Type::B32, Type::B32);
  add("ds_write2_b64", writeTwo, 8, Type::None, Type::B64, Type::B64);
  add("ds_write2st64_b32", writeTwo, 4 | kStride64, Type::None, Type::B32, Type::B32);
  add("ds_write2st64_b64", writeTwo, 8 | kStride64, Type::None, Type::B64, Type::B64);

  Semantics lane;
  lane.handler = [](Exec &e, const Instruction &i) { accessLaneAddress(e, i, false); };
  lane.dst = Type::B32;
  table.add("ds_read_addtid_b32", lane);
  lane.handler = [](Exec &e, const Instruction &i) { accessLaneAddress(e, i, true); };
  lane.dst = Type::None;
  lane.src[1] = Type::B32;
  table.add("ds_write_addtid_b32", lane);
  addLDSAtomicOps(table);
  addLDSLaneOps(table);
}
