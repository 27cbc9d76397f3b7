//===- Checker.cpp - Waits, hazards, LDS, uninitialised registers ---------===//

#include "CheckerDetail.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

struct Checker::State {
  explicit State(Workgroup &group)
      : checks(group.getLaunch().checks), registers(group.getLaunch().getNumWaves()),
        hazards(group.getLaunch().getNumWaves(), *group.getLaunch().image), lds(group),
        barriers(group) {}
  uint8_t checks;
  RegisterCheck registers;
  HazardCheck hazards;
  LDSCheck lds;
  BarrierCheck barriers;
};

Checker::Checker(Workgroup &group) : state(std::make_unique<State>(group)) {}
Checker::~Checker() = default;

void Checker::beforeInstruction(Exec &exec) {
  if (state->checks & Check::Hazards)
    state->hazards.before(exec);
  if (state->checks & (Check::Waits | Check::Uninit))
    state->registers.before(exec, state->checks);
}

void Checker::afterInstruction(Exec &exec) {
  if (state->checks & (Check::Waits | Check::Uninit))
    state->registers.after(exec);
  if (state->checks & Check::Hazards)
    state->hazards.after(exec);
  if (state->checks & (Check::LDS | Check::Uninit))
    state->lds.after(exec, state->checks);
  if (state->checks & Check::Barrier)
    state->barriers.after(exec);
}

void Checker::onArrival(Exec &exec, const PendingOp &op) {
  if (state->checks & (Check::Waits | Check::Uninit))
    state->registers.onArrival(exec, op);
}

void Checker::onBarrier() {
  if (state->checks & Check::LDS)
    state->lds.onBarrier();
  if (state->checks & Check::Barrier)
    state->barriers.onBarrier();
}

void Checker::finish() {}

std::string sim::describe(const Instruction &inst) {
  return "0x" + utohexstr(inst.address, /*LowerCase=*/true);
}

std::string sim::describeWait(const PendingQueue &queue, unsigned i) {
  const PendingOp &op = queue[i];
  unsigned younger = 0;
  bool unordered = false;
  for (unsigned j = 0; j < queue.size(); ++j) {
    const PendingOp &other = queue[j];
    bool same = op.order == ReturnOrder::VMEM ? !other.vmDone : !other.lgkmDone;
    unordered |= same && other.order != op.order;
    younger += same && j > i;
  }
  switch (op.order) {
  case ReturnOrder::VMEM:
    return "vmcnt(" + std::to_string(unordered ? 0 : younger) + ")";
  case ReturnOrder::LDS:
    return "lgkmcnt(" + std::to_string(unordered ? 0 : younger) + ")";
  case ReturnOrder::Scalar:
    return "lgkmcnt(0)";
  case ReturnOrder::Flat:
    return "vmcnt(0) lgkmcnt(0)";
  }
  return "";
}
