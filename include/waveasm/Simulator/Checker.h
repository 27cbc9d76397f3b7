//===- Checker.h - Waits, hazards, LDS, uninitialised registers --*- C++ -*-===//
//
// Watches one work-group. Called by Workgroup and Exec; never changes what is computed.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_CHECKER_H
#define WAVEASM_SIMULATOR_CHECKER_H

#include "waveasm/Simulator/Exec.h"

namespace waveasm::sim {

class Checker {
public:
  explicit Checker(Workgroup &group);
  ~Checker();

  /// Before the instruction executes: registers outstanding, never written, wait states.
  void beforeInstruction(Exec &exec);
  /// After it executed; `exec.access` says which memory it touched. Its new pending
  /// operation, if any, is the last of the queue.
  void afterInstruction(Exec &exec);
  /// An outstanding operation has arrived and leaves the queue.
  void onArrival(Exec &exec, const PendingOp &op);
  /// All waves have met; the epoch has gone up.
  void onBarrier();
  /// All waves have ended.
  void finish();

private:
  struct State;
  std::unique_ptr<State> state;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_CHECKER_H
