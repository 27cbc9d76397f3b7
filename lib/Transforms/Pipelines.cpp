//===- Pipelines.cpp ------------------------------------------------------===//

#include "waveasm/Transforms/Passes.h"
