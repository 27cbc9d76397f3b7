//===- PhysicalAccess.cpp -------------------------------------------------===//

#include "waveasm/Analysis/PhysicalAccess.h"
