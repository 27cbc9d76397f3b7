//===- LDSAtomicOps.cpp - DS atomics --------------------------------------===//

#include "AtomicDetail.h"
#include "LDSDetail.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

/// MODE.denorm of the operation's type: f32, or f16 and f64 (hardware.md section 2.1).
static DenormMode getDenormMode(const Wave &wave, AtomicKind kind, unsigned bytes) {
  bool isF32 = bytes == 4 && kind != AtomicKind::PkAddF16;
  return DenormMode::fromMode(wave.mode >> (isF32 ? 4 : 6) & 3);
}

/// Updates one address of every lane. Work-groups have one thread: plain memory will do.
static void updateLDS(Exec &exec, const Instruction &inst, const uint32_t *address,
                      AtomicKind kind, unsigned bytes, const Operand &dataOperand, Rows result) {
  Wave &wave = *exec.wave;
  uint8_t *memory = exec.group.getLDS().data();
  DenormMode denorm = getDenormMode(wave, kind, bytes);
  uint64_t aligned = checkLDSAlignment(exec, address, bytes, exec.lanes());
  uint64_t inside = checkLDS(exec, address, bytes, aligned, /*isWrite=*/true);
  bool isSwapped = kind == AtomicKind::CmpSwap || kind == AtomicKind::FCmpSwap ||
                   kind == AtomicKind::MaskOr;
  forEachLane(exec.lanes(), [&](unsigned lane) {
    uint64_t old = 0;
    if (inside >> lane & 1) {
      std::memcpy(&old, memory + address[lane], bytes);
      uint64_t data = readValue(&wave.v[dataOperand.index], lane, bytes), data1 = 0;
      if (inst.data1)
        data1 = readValue(&wave.v[inst.data1.index], lane, bytes);
      // DS has the comparison and the mask in its first data operand.
      if (isSwapped)
        std::swap(data, data1);
      uint64_t next = applyAtomic(kind, bytes, old, data, data1, denorm);
      std::memcpy(memory + address[lane], &next, bytes);
    }
    writeValue(result, lane, bytes, old);
  });
}

static PendingOp &deferAtomic(Exec &exec, unsigned bytes) {
  PendingOp &op = exec.defer(ReturnOrder::LDS);
  op.ldsBytes = static_cast<uint8_t>(bytes);
  op.ldsRead = op.ldsWrite = true;
  op.ldsLanes = exec.lanes();
  return op;
}

static void atomic(Exec &exec, const Instruction &inst) {
  unsigned bytes = inst.op->data & 0xff;
  PendingOp &op = deferAtomic(exec, bytes);
  computeLDSAddresses(exec, bytes, inst.imm, /*isWrite=*/true, op.ldsAddress).read = true;
  updateLDS(exec, inst, op.ldsAddress, getAtomicKind(inst.op->data), bytes, inst.data, op.data);
  if (inst.dst)
    setResult(op, inst.dst, bytes, exec.lanes());
}

/// ds_wrxchg2: two exchanges, offsets in elements or in 64 elements.
static void exchangeTwo(Exec &exec, const Instruction &inst) {
  unsigned bytes = inst.op->data & kElementBytes;
  unsigned scale = bytes * (inst.op->data & kStride64 ? 64 : 1);
  PendingOp &op = deferAtomic(exec, bytes);
  op.ldsSecondBytes = static_cast<uint8_t>(bytes);
  computeLDSAddresses(exec, bytes, inst.offset0 * scale, true, op.ldsAddress).read = true;
  computeLDSAddresses(exec, bytes, inst.offset1 * scale, true, op.ldsSecondAddress).read = true;
  updateLDS(exec, inst, op.ldsAddress, AtomicKind::Swap, bytes, inst.data, op.data);
  updateLDS(exec, inst, op.ldsSecondAddress, AtomicKind::Swap, bytes, inst.data1,
            op.data + bytes / 4);
  setResult(op, inst.dst, bytes * 2, exec.lanes());
}

void sim::addLDSAtomicOps(SemanticsTable &table) {
  auto add = [&](StringRef name, Handler handler, uint32_t data, Type type, bool hasData1,
                 Type dst) {
    Semantics semantics;
    semantics.handler = handler;
    semantics.data = data;
    semantics.src[0] = Type::B32;
    semantics.src[1] = type;
    semantics.src[2] = hasData1 ? type : Type::None;
    semantics.dst = dst;
    table.add(name, semantics);
  };
  struct Row {
    const char *name, *type; ///< type: with bits, which 64 replaces
    AtomicKind kind;
    bool has64, hasPlain, hasData1;
  };
  static constexpr Row rows[] = {
      {"add", "u", AtomicKind::Add, true, true, false},
      {"sub", "u", AtomicKind::Sub, true, true, false},
      {"rsub", "u", AtomicKind::ReverseSub, true, true, false},
      {"inc", "u", AtomicKind::Inc, true, true, false},
      {"dec", "u", AtomicKind::Dec, true, true, false},
      {"min", "i", AtomicKind::SMin, true, true, false},
      {"max", "i", AtomicKind::SMax, true, true, false},
      {"min", "u", AtomicKind::UMin, true, true, false},
      {"max", "u", AtomicKind::UMax, true, true, false},
      {"and", "b", AtomicKind::And, true, true, false},
      {"or", "b", AtomicKind::Or, true, true, false},
      {"xor", "b", AtomicKind::Xor, true, true, false},
      {"mskor", "b", AtomicKind::MaskOr, true, true, true},
      {"cmpst", "b", AtomicKind::CmpSwap, true, true, true},
      {"cmpst", "f", AtomicKind::FCmpSwap, true, true, true},
      {"add", "f", AtomicKind::FAdd, true, true, false},
      {"min", "f", AtomicKind::FMin, true, true, false},
      {"max", "f", AtomicKind::FMax, true, true, false},
      {"wrxchg", "b", AtomicKind::Swap, true, false, false},
      {"wrap", "b", AtomicKind::Wrap, false, false, true}};
  for (const Row &row : rows)
    for (unsigned bytes : {4u, 8u}) {
      if (bytes == 8 && !row.has64)
        continue;
      Type type = bytes == 4 ? Type::B32 : Type::B64;
      std::string suffix = (Twine("_") + row.type + Twine(bytes * 8)).str();
      std::string name = (Twine("ds_") + row.name).str();
      uint32_t data = packAtomic(row.kind, bytes);
      if (row.hasPlain)
        add(name + suffix, atomic, data, type, row.hasData1, Type::None);
      add(name + "_rtn" + suffix, atomic, data, type, row.hasData1, type);
    }
  for (auto [name, kind] : {std::pair("f16", AtomicKind::PkAddF16),
                            std::pair("bf16", AtomicKind::PkAddBF16)}) {
    uint32_t data = packAtomic(kind, 4);
    add((Twine("ds_pk_add_") + name).str(), atomic, data, Type::B32, false, Type::None);
    add((Twine("ds_pk_add_rtn_") + name).str(), atomic, data, Type::B32, false, Type::B32);
  }
  add("ds_condxchg32_rtn_b64", atomic, packAtomic(AtomicKind::CondSwap, 8), Type::B64, false,
      Type::B64);
  add("ds_wrxchg2_rtn_b32", exchangeTwo, 4, Type::B32, true, Type::B64);
  add("ds_wrxchg2_rtn_b64", exchangeTwo, 8, Type::B64, true, Type::B128);
  add("ds_wrxchg2st64_rtn_b32", exchangeTwo, 4 | kStride64, Type::B32, true, Type::B64);
  add("ds_wrxchg2st64_rtn_b64", exchangeTwo, 8 | kStride64, Type::B64, true, Type::B128);
}
