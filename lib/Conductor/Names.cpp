//===- Names.cpp ----------------------------------------------------------===//

#include "waveasm/Conductor/Passes.h"
