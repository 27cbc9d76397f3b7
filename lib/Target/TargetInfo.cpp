//===- TargetInfo.cpp - Per-chip numbers ----------------------------------===//

#include "waveasm/Target/TargetInfo.h"
