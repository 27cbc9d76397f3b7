//===- MatrixOps.cpp - MFMA, SMFMAC

#include "waveasm/Simulator/Exec.h"

void waveasm::sim::addMatrixOps(SemanticsTable &) {}
