//===- VectorFloatOps.cpp - floating-point VALU

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorFloatOps(SemanticsTable &) {}
