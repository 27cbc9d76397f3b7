//===- ScalarStateOps.cpp - PC, hardware registers, indexing --------------===//
//
// Sources: ISA4 chapters 3 (state) and 5; numbers of hardware registers: LLVM's
// AMDGPUAsmUtils (hwreg names).
//
//===----------------------------------------------------------------------===//

#include "ScalarSupport.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;
using namespace waveasm::sim;

//===----------------------------------------------------------------------===//
// Program counter
//===----------------------------------------------------------------------===//

static void jump(Exec &exec, uint64_t address) {
  exec.nextPC = address;
  exec.branchTaken = true;
}

static void addProgramCounter(SemanticsTable &table) {
  Semantics row;
  row.dst = Type::B64;
  row.handler = [](Exec &e, const Instruction &i) { e.write64(i.dst, e.nextPC); };
  table.add("s_getpc_b64", row);
  row.handler = [](Exec &e, const Instruction &i) {
    e.write64(i.dst, e.nextPC);
    jump(e, e.nextPC + static_cast<int64_t>(i.imm) * 4);
  };
  table.add("s_call_b64", row);
  row.src[0] = Type::B64;
  row.handler = [](Exec &e, const Instruction &i) {
    uint64_t target = e.read64(i.src[0]);
    e.write64(i.dst, e.nextPC);
    jump(e, target);
  };
  table.add("s_swappc_b64", row);
  row.dst = Type::None;
  row.handler = [](Exec &e, const Instruction &i) { jump(e, e.read64(i.src[0])); };
  table.add("s_setpc_b64", row);
  row.handler = [](Exec &e, const Instruction &i) {
    e.fail([] { return "returning from an exception is for trap handlers only"; });
  };
  table.add("s_rfe_b64", row);
  row.src[1] = Type::B32;
  table.add("s_rfe_restore_b64", row);
}

//===----------------------------------------------------------------------===//
// Hardware registers
//===----------------------------------------------------------------------===//

namespace {
enum HardwareRegister : unsigned {
  kMode = 1, kStatus, kTrapStatus, kHardwareId, kGPRAllocation, kLDSAllocation, kIBStatus,
  kMemoryBases = 15, kXCCId = 20,
};
} // namespace

static constexpr uint32_t kModeSkip = 1u << 28; ///< MODE.vskip

static uint32_t getStatus(const Wave &wave) {
  return uint32_t(wave.scc) | uint32_t(wave.priority) << 3 | uint32_t(wave.getExec() == 0) << 9 |
         uint32_t(wave.get64(kVCC) == 0) << 10 | 1u << 16; // VALID
}

/// Value of a register as one could read it on hardware; the wave's place is made up:
/// waves go round the four SIMDs of one compute unit, work-groups round eight XCCs.
static uint32_t readHardwareRegister(Exec &exec, unsigned id) {
  const Wave &wave = *exec.wave;
  const Launch &launch = exec.group.getLaunch();
  const KernelDescriptor &kd = launch.kernel->descriptor;
  switch (id) {
  case kMode: return wave.mode;
  case kStatus: return getStatus(wave);
  case kHardwareId: return (wave.id / 4 & 15) | (wave.id & 3) << 4;
  case kGPRAllocation: return (kd.rsrc1 & 63) << 8 | (kd.rsrc1 >> 6 & 15) << 24;
  case kLDSAllocation: return (kd.ldsBytes + 511) / 512 << 12;
  case kMemoryBases:
    return static_cast<uint32_t>(kPrivateAperture >> 48 | kSharedAperture >> 48 << 16);
  case kXCCId: {
    uint64_t flat = wave.workgroup[0] +
                    launch.grid[0] * (wave.workgroup[1] +
                                      static_cast<uint64_t>(launch.grid[1]) * wave.workgroup[2]);
    return flat & 7;
  }
  default: return 0; // counters, traps, performance snapshots: nothing there
  }
}

/// simm16: register [5:0], first bit [10:6], number of bits less one [15:11].
static uint32_t getFieldMask(int32_t imm) {
  unsigned width = (imm >> 11 & 31) + 1;
  return width == 32 ? ~0u : (1u << width) - 1;
}

static void getRegister(Exec &exec, const Instruction &inst) {
  uint32_t value = readHardwareRegister(exec, inst.imm & 63);
  exec.write32(inst.dst, value >> (inst.imm >> 6 & 31) & getFieldMask(inst.imm));
}

static void setMode(Exec &exec, uint32_t mask, uint32_t value) {
  exec.wave->mode = (exec.wave->mode & ~mask) | (value & mask);
  if (exec.wave->mode & kModeSkip)
    exec.fail([] { return "skipping vector instructions (MODE.vskip) is not modelled"; });
}

static void setRegister(Exec &exec, const Instruction &inst, uint32_t value) {
  unsigned id = inst.imm & 63, offset = inst.imm >> 6 & 31;
  if (id == kTrapStatus)
    return; // clears exception flags: there are none
  if (id != kMode) {
    exec.fail([&] {
      return ("hardware register " + Twine(id) + " is not modelled; a kernel sets MODE only").str();
    });
    return;
  }
  setMode(exec, getFieldMask(inst.imm) << offset, value << offset);
}

static void addHardwareRegisters(SemanticsTable &table) {
  Semantics row;
  row.dst = Type::B32;
  row.handler = getRegister;
  table.add("s_getreg_b32", row);
  row.dst = Type::None;
  row.handler = [](Exec &e, const Instruction &i) { setRegister(e, i, i.literal); };
  table.add("s_setreg_imm32_b32", row);
  row.src[0] = Type::B32;
  row.handler = [](Exec &e, const Instruction &i) { setRegister(e, i, e.read32(i.src[0])); };
  table.add("s_setreg_b32", row);
  Semantics skip;
  skip.src[0] = skip.src[1] = Type::B32;
  skip.handler = [](Exec &e, const Instruction &i) { // VSKIP = bit S1[4:0] of S0
    setMode(e, kModeSkip, (e.read32(i.src[0]) >> (e.read32(i.src[1]) & 31) & 1) ? kModeSkip : 0);
  };
  table.add("s_setvskip", skip);
}

//===----------------------------------------------------------------------===//
// Indexed registers
//===----------------------------------------------------------------------===//

/// The register that M0 moves `operand` to; `words` registers must exist (hardware.md
/// section 1.3: a source out of range reads s0, a destination is not written).
static int getIndexed(Exec &exec, const Operand &operand, unsigned words) {
  uint64_t index = static_cast<uint64_t>(operand.index) + exec.wave->s[kM0];
  return index + words <= kVCC + 2 ? static_cast<int>(index) : -1;
}

template <unsigned Words>
static void moveFromIndexed(Exec &exec, const Instruction &inst) {
  int index = inst.src[0].kind == Operand::SGPR ? getIndexed(exec, inst.src[0], Words) : -1;
  for (unsigned i = 0; i < Words; ++i) {
    exec.wave->s[inst.dst.index + i] = exec.wave->s[index < 0 ? i : index + i];
    exec.wave->definedSGPR[inst.dst.index + i] = true;
  }
}

template <unsigned Words>
static void moveToIndexed(Exec &exec, const Instruction &inst) {
  int index = getIndexed(exec, inst.dst, Words);
  if (index < 0)
    return;
  Operand target = inst.dst;
  target.index = static_cast<uint16_t>(index);
  if (Words == 2)
    exec.write64(target, exec.read64(inst.src[0]));
  else
    exec.write32(target, exec.read32(inst.src[0]));
}

static void addIndexing(SemanticsTable &table) {
  Semantics row;
  row.dst = row.src[0] = Type::B32;
  row.handler = moveFromIndexed<1>;
  table.add("s_movrels_b32", row);
  row.handler = moveToIndexed<1>;
  table.add("s_movreld_b32", row);
  row.dst = row.src[0] = Type::B64;
  row.handler = moveFromIndexed<2>;
  table.add("s_movrels_b64", row);
  row.handler = moveToIndexed<2>;
  table.add("s_movreld_b64", row);

  // M0[7:0] is the index, M0[15:12] say which operands it moves.
  Semantics index;
  index.src[0] = Type::B32;
  index.handler = [](Exec &e, const Instruction &i) {
    uint32_t &m0 = e.wave->s[kM0];
    m0 = (m0 & ~0xf0ffu) | (e.read32(i.src[0]) & 0xff) | (i.imm & 15u) << 12;
    e.wave->definedSGPR[kM0] = true;
    e.wave->mode |= kModeGPRIndex;
  };
  table.add("s_set_gpr_idx_on", index);
  index.handler = [](Exec &e, const Instruction &i) {
    e.wave->s[kM0] = (e.wave->s[kM0] & ~0xffu) | (e.read32(i.src[0]) & 0xff);
    e.wave->definedSGPR[kM0] = true;
  };
  table.add("s_set_gpr_idx_idx", index);
}

void waveasm::sim::addScalarStateOps(SemanticsTable &table) {
  addProgramCounter(table);
  addHardwareRegisters(table);
  addIndexing(table);
}
