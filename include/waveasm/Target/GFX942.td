//===- GFX942.td - MI300X, MI300A, MI308X, MI325X -------------*- tablegen -*-===//

#ifndef WAVEASM_TARGET_GFX942_TD
#define WAVEASM_TARGET_GFX942_TD

include "waveasm/Target/Chip.td"

def GFX942 : ChipRow<"gfx942"> {
  let LDSBytes = 65536; // [LLC]
  let LDSGranule = 512; // [AUU]
}

defm : CDNACosts<"GFX942">;
defm : CDNAMatrix<"GFX942">;
def : MatrixRow<"GFX942", "XDL",   16, 16, 8, 1, 4>; // xf32: [MC] [CALC]
def : MatrixRow<"GFX942", "XDL",   32, 32, 4, 1, 8>; // xf32: [MC] [CALC]
def : MatrixRow<"GFX942", "DGEMM", 16, 16, 4, 1, 8>; // [MCA]
def : MatrixRow<"GFX942", "DGEMM",  4,  4, 4, 4, 4>; // [MCA]

#endif // WAVEASM_TARGET_GFX942_TD
