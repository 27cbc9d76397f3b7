//===- Chips.td - All chips ------------------------------------*- tablegen -*-===//

include "waveasm/Target/GFX942.td"
include "waveasm/Target/GFX950.td"
