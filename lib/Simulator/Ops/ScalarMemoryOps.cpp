//===- ScalarMemoryOps.cpp - SMEM

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addScalarMemoryOps(SemanticsTable &) {}
