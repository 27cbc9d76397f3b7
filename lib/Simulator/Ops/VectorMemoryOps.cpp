//===- VectorMemoryOps.cpp - buffer, global, flat, scratch

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorMemoryOps(SemanticsTable &) {}
