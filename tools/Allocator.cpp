//===- Allocator.cpp - How mimalloc treats what was freed -----------------===//
//
// Linked into every executable that has mimalloc (cmake/AddWaveASM.cmake). By default it gives
// freed memory back to the system after 25 ms, to fetch it again, cleared page by page, for the
// next evaluation: a twentieth of the time for a program of 100,000 ops. What these tools freed they
// need again; MIMALLOC_ALLOW_DECOMMIT=1 in the environment turns it on.
//
//===----------------------------------------------------------------------===//

#include <mimalloc.h>

[[maybe_unused]] static const bool keepsMemory =
    (mi_option_set_enabled_default(mi_option_allow_decommit, false), true);
