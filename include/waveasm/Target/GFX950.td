//===- GFX950.td - MI350X, MI355X -----------------------------*- tablegen -*-===//

#ifndef WAVEASM_TARGET_GFX950_TD
#define WAVEASM_TARGET_GFX950_TD

include "waveasm/Target/Chip.td"

def GFX950 : ChipRow<"gfx950"> {
  let LDSBytes = 163840; // [LLC] [ISA4 2.2.1]
  let LDSGranule = 1280; // [AUU] [ISA4 3.6.5]
}

defm : CDNACosts<"GFX950">;
defm : CDNAMatrix<"GFX950">;
def : MatrixRow<"GFX950", "XDL",   16, 16,  64, 1,  4>;      // i8: [MCA] [ISA4 t28]
def : MatrixRow<"GFX950", "XDL",   32, 32,  32, 1,  8>;      // i8: [MCA] [ISA4 t28]
def : MatrixRow<"GFX950", "XDL",   16, 16, 128, 1,  4,  8>;  // f8f6f4: [ISA4 7.1.5] [SCH]
def : MatrixRow<"GFX950", "XDL",   32, 32,  64, 1,  8, 16>;  // f8f6f4: [ISA4 7.1.5] [SCH]
def : MatrixRow<"GFX950", "DGEMM", 16, 16,   4, 1, 16>;      // [MCA] [ISA4 t28]
// Wait states follow 4 passes ([MCA], equal in [ISA4 t38]); the pipe is taken for 32 clk
// ([ISA4 t28], as the halved f64 rate says).
def : MatrixRow<"GFX950", "DGEMM",  4,  4,   4, 4,  4,  4, 32>;

#endif // WAVEASM_TARGET_GFX950_TD
