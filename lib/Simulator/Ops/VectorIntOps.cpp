//===- VectorIntOps.cpp - integer VALU

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorIntOps(SemanticsTable &) {}
