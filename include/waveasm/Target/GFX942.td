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
def : MatrixRow<"GFX942", "XDL",   16, 16, 8, 1, 4, "xf32: [MC] [CALC]">;
def : MatrixRow<"GFX942", "XDL",   32, 32, 4, 1, 8, "xf32: [MC] [CALC]">;
def : MatrixRow<"GFX942", "DGEMM", 16, 16, 4, 1, 8, "[MCA]">;
def : MatrixRow<"GFX942", "DGEMM",  4,  4, 4, 4, 4, "[MCA]">;

defm : CDNANumbers<"GFX942">;
def : NumberRow<"GFX942", "ClockMHz", 2100, "MHz", "[RJ timing] MI300X">;
def : NumberRow<"GFX942", "ComputeUnits", 304, "CUs", "[RJ timing] MI300X">;
def : NumberRow<"GFX942", "HBMGBPerSecond", 5300, "GB/s", "[RJ timing] MI300X">;

defvar kHalves942 = "0-31;32-63";
defvar kSixteens942 = "0-15;16-31;32-47;48-63";
defvar kEights942 = "0-7;8-15;16-23;24-31;+32";
def : LDSPhaseRow<"GFX942", 0,  4, 32, kHalves942, "[RJ timing]">;
def : LDSPhaseRow<"GFX942", 0,  8, 32, kSixteens942, "[PYHIP]">;
def : LDSPhaseRow<"GFX942", 0, 16, 32, "0-3,20-23;4-7,16-19;8-11,28-31;12-15,24-27;+32", "[PYHIP]">;
def : LDSPhaseRow<"GFX942", 1,  4, 32, kHalves942, "[RJ timing]">;
def : LDSPhaseRow<"GFX942", 1,  8, 32, kSixteens942, "guess: as [HK] has it for gfx950">;
def : LDSPhaseRow<"GFX942", 1, 16, 32, kEights942, "guess">;

#endif // WAVEASM_TARGET_GFX942_TD
