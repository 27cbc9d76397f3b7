//===- ControlOps.cpp - SOPP: branches, waits, barriers -------------------===//

#include "waveasm/Simulator/Exec.h"

using namespace llvm;
using namespace waveasm::sim;

static void branchIf(Exec &exec, const Instruction &inst, bool taken) {
  if (!taken)
    return;
  exec.nextPC = exec.wave->pc + 4 + static_cast<int64_t>(inst.imm) * 4;
  exec.branchTaken = true;
}

/// Fields of s_waitcnt (hardware.md section 1.2).
static void waitcnt(Exec &exec, const Instruction &inst) {
  unsigned field = inst.imm & 0xffff;
  exec.waitVM((field & 15) | (field >> 14 & 3) << 4);
  exec.waitLGKM(field >> 8 & 15);
}

void waveasm::sim::addControlOps(SemanticsTable &table) {
  auto add = [&](StringRef name, Handler handler) {
    Semantics semantics;
    semantics.handler = handler;
    table.add(name, semantics);
  };
  add("s_branch", [](Exec &e, const Instruction &i) { branchIf(e, i, true); });
  add("s_cbranch_scc0", [](Exec &e, const Instruction &i) { branchIf(e, i, !e.wave->scc); });
  add("s_cbranch_scc1", [](Exec &e, const Instruction &i) { branchIf(e, i, e.wave->scc); });
  add("s_cbranch_vccz",
      [](Exec &e, const Instruction &i) { branchIf(e, i, e.wave->get64(kVCC) == 0); });
  add("s_cbranch_vccnz",
      [](Exec &e, const Instruction &i) { branchIf(e, i, e.wave->get64(kVCC) != 0); });
  add("s_cbranch_execz",
      [](Exec &e, const Instruction &i) { branchIf(e, i, e.wave->getExec() == 0); });
  add("s_cbranch_execnz",
      [](Exec &e, const Instruction &i) { branchIf(e, i, e.wave->getExec() != 0); });
  // No debugger is attached.
  for (StringRef name : {"s_cbranch_cdbgsys", "s_cbranch_cdbguser", "s_cbranch_cdbgsys_or_user",
                         "s_cbranch_cdbgsys_and_user"})
    add(name, [](Exec &e, const Instruction &i) { branchIf(e, i, false); });
  add("s_waitcnt", waitcnt);
  auto end = [](Exec &e, const Instruction &) { e.wave->status = WaveStatus::Ended; };
  add("s_endpgm", end);
  add("s_endpgm_saved", end);
  add("s_endpgm_ordered_ps_done", end);
  add("s_barrier", [](Exec &e, const Instruction &) {
    e.wave->status = WaveStatus::AtBarrier;
    ++e.wave->barriers;
  });
  add("s_setprio", [](Exec &e, const Instruction &i) { e.wave->priority = i.imm & 3; });
  // No architectural effect here: no clocks, caches, traps or hosts are modelled.
  auto nothing = [](Exec &, const Instruction &) {};
  for (StringRef name : {"s_nop", "s_sleep", "s_inst_prefetch", "s_icache_inv", "s_incperflevel",
                         "s_decperflevel", "s_ttracedata", "s_sethalt", "s_setkill", "s_wakeup"})
    add(name, nothing);
  add("s_trap", [](Exec &e, const Instruction &i) {
    e.fail([&] { return "the program traps: s_trap " + std::to_string(i.imm); });
  });
  // Messages to the host: interrupts. They count in lgkmcnt.
  auto message = [](Exec &e, const Instruction &) { e.defer(ReturnOrder::Scalar); };
  add("s_sendmsg", message);
  add("s_sendmsghalt", message);
  add("s_set_gpr_idx_off",
      [](Exec &e, const Instruction &) { e.wave->mode &= ~kModeGPRIndex; });
  add("s_set_gpr_idx_mode", [](Exec &e, const Instruction &i) {
    e.wave->s[kM0] = (e.wave->s[kM0] & ~0xf000u) | (i.imm & 15u) << 12;
  });
}
