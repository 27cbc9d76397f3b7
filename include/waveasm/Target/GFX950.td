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
def : MatrixRow<"GFX950", "XDL",   16, 16,  64, 1,  4, "i8: [MCA] [ISA4 t28]">;
def : MatrixRow<"GFX950", "XDL",   32, 32,  32, 1,  8, "i8: [MCA] [ISA4 t28]">;
def : MatrixRow<"GFX950", "XDL",   16, 16, 128, 1,  4, "f8f6f4: [ISA4 7.1.5] [SCH]", 8>;
def : MatrixRow<"GFX950", "XDL",   32, 32,  64, 1,  8, "f8f6f4: [ISA4 7.1.5] [SCH]", 16>;
def : MatrixRow<"GFX950", "DGEMM", 16, 16,   4, 1, 16, "[MCA] [ISA4 t28]">;
// Wait states follow 4 passes ([MCA], equal in [ISA4 t38]); the pipe is taken for 32 clk
// ([ISA4 t28], as the halved f64 rate says).
def : MatrixRow<"GFX950", "DGEMM",  4,  4,   4, 4,  4, "[MCA] [ISA4 t28]", 4, 32>;

defm : CDNANumbers<"GFX950">;
def : NumberRow<"GFX950", "ClockMHz", 2400, "MHz", "[RJ timing] MI355X">;
def : NumberRow<"GFX950", "ComputeUnits", 256, "CUs", "[RJ timing] MI355X">;
def : NumberRow<"GFX950", "HBMGBPerSecond", 8000, "GB/s", "[RJ timing] MI355X">;

defvar kHalves950 = "0-31;32-63";
defvar kSixteens950 = "0-15;16-31;32-47;48-63";
defvar kEights950 = "0-7;8-15;16-23;24-31;+32";
def : LDSPhaseRow<"GFX950", 0,  4, 64, kHalves950, "guess: lanes as gfx942, banks [ISA4 11.1]">;
def : LDSPhaseRow<"GFX950", 0,  8, 64, kHalves950, "[HK]">;
def : LDSPhaseRow<"GFX950", 0, 12, 32, "0-3,20-23;4-7,16-19;8-11,28-31;12-15,24-27;+32", "[HK]">;
def : LDSPhaseRow<"GFX950", 0, 16, 64, "0-3,12-15,20-27;4-11,16-19,28-31;+32", "[HK]">;
def : LDSPhaseRow<"GFX950", 1,  4, 64, kHalves950, "guess: lanes as gfx942, banks [ISA4 11.1]">;
def : LDSPhaseRow<"GFX950", 1,  8, 32, kSixteens950, "[HK]">;
def : LDSPhaseRow<"GFX950", 1, 16, 64, kEights950, "guess">;

#endif // WAVEASM_TARGET_GFX950_TD
