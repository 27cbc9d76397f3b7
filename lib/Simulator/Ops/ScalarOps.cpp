//===- ScalarOps.cpp - SOP1, SOP2, SOPK, SOPC

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addScalarOps(SemanticsTable &) {}
