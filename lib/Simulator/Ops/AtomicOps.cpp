//===- AtomicOps.cpp - atomics on memory

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addAtomicOps(SemanticsTable &) {}
