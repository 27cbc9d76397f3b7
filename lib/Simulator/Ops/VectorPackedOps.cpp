//===- VectorPackedOps.cpp - VOP3P

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorPackedOps(SemanticsTable &) {}
