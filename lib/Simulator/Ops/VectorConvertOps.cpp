//===- VectorConvertOps.cpp - conversions

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addVectorConvertOps(SemanticsTable &) {}
