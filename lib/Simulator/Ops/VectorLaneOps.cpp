//===- VectorLaneOps.cpp - moves between lanes

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorLaneOps(SemanticsTable &) {}
