//===- LDSOps.cpp - DS

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addLDSOps(SemanticsTable &) {}
