//===- CheckBarriers.cpp - Waves arrive equally often ---------------------===//
//
// Hardware lets a barrier open without the waves that have ended, so nothing hangs; a
// program that relies on it has lost count in all but the simplest cases. Places do not
// matter: waves of a ping-pong kernel meet at different barriers.
//
//===----------------------------------------------------------------------===//

#include "CheckerDetail.h"

using namespace llvm;
using namespace waveasm::sim;

BarrierCheck::BarrierCheck(Workgroup &group)
    : group(group), last(group.getLaunch().getNumWaves()) {}

void BarrierCheck::after(Exec &exec) {
  // A wave that a fault ended has not lost count.
  if (exec.failed)
    last[exec.wave->id] = nullptr;
  else if (exec.wave->status != WaveStatus::Running)
    last[exec.wave->id] = exec.inst;
}

void BarrierCheck::onBarrier() {
  const Wave *arrived = nullptr;
  for (const auto &wave : group.getWaves())
    if (wave->status == WaveStatus::Running && !arrived)
      arrived = wave.get();
  for (const auto &wave : group.getWaves()) {
    const Instruction *end = last[wave->id];
    if (!arrived || wave->status != WaveStatus::Ended || !end)
      continue;
    Where where;
    std::copy_n(arrived->workgroup, 3, where.workgroup);
    where.wave = arrived->id;
    group.getLaunch().findings->add(
        Check::Barrier, last[arrived->id], end, 0, where, [&] {
          return "barrier " + std::to_string(arrived->barriers) + " of this wave; wave " +
                 std::to_string(wave->id) + " has ended at " + describe(*end) + " after " +
                 std::to_string(wave->barriers);
        });
  }
}
