//===- VectorCompareOps.cpp - VOPC

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorCompareOps(SemanticsTable &) {}
