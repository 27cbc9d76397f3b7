//===- Checker.cpp - Waits, hazards, LDS, uninitialised registers ---------===//

#include "waveasm/Simulator/Checker.h"

using namespace waveasm::sim;

struct Checker::State {};

Checker::Checker(Workgroup &group) : group(group), state(std::make_unique<State>()) {}
Checker::~Checker() = default;
void Checker::beforeInstruction(Exec &) {}
void Checker::afterInstruction(Exec &) {}
void Checker::onArrival(Exec &, const PendingOp &) {}
void Checker::onBarrier() {}
void Checker::finish() {}
