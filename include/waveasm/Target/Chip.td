//===- Chip.td - Shape of the per-chip tables -----------------*- tablegen -*-===//
//
// Numbers of the chips as data, in clocks unless said otherwise. Each row names its
// source with the tags of docs/Hazards.md and of AMD's and LLVM's documents:
//   [BI] AMDGPUBaseInfo, [AUU] AMDGPUUsage, [SCH] SISchedule.td, [MCA] llvm-mca-22 and
//   [LLC] llc-22 as measured, [ISA4] CDNA4 ISA document, [ISA3] CDNA3's, [CALC] AMD's
//   matrix instruction calculator, [PYHIP] microbenchmarks on MI308X, [ASTER]
//   iree-org/aster. "guess" where there is none.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_CHIP_TD
#define WAVEASM_TARGET_CHIP_TD

include "llvm/TableGen/SearchableTable.td"

// What a compute unit holds; see ChipLimits in TargetInfo.h for the units.
class ChipRow<string name> {
  string Chip = name;
  string Mask = "TargetMask::" # !toupper(name);
  bits<32> SimdsPerCU = 4;           // [BI]
  bits<32> MaxWavesPerSIMD = 8;      // [BI] [LLC]
  bits<32> VGPRsPerSIMDLane = 512;   // [BI]
  bits<32> VGPRGranule = 8;          // [BI] [ISA4 3.6.4]
  bits<32> AddressableVGPRs = 256;   // [BI] [ISA4 3.6.4]
  bits<32> AddressableSGPRs = 102;   // [BI] [ISA4 table 13]
  bits<32> ExtraSGPRs = 6;           // VCC, XNACK, flat scratch: [BI] [LLC]
  bits<32> LDSBytes = 0;
  bits<32> LDSGranule = 0;
  bits<32> MaxWorkgroupWaves = 16;   // 1024 work-items: [AUU] [ISA4 4.3]
  // Above that many SGPRs (the extra ones included) a SIMD holds a wave less: [BI] [LLC]
  bits<32> FullOccupancySGPRs = 100;
  bits<32> ReducedWavesBySGPRs = 7;
  // Barrier resources of a CU limit its groups of more than one wave: [BI]
  bits<32> MaxBarrierGroups = 16;
}

def ChipTable : GenericTable {
  let FilterClass = "ChipRow";
  let CppTypeName = "ChipRow";
  let Fields = ["Chip", "Mask", "SimdsPerCU", "MaxWavesPerSIMD", "VGPRsPerSIMDLane",
                "VGPRGranule", "AddressableVGPRs", "AddressableSGPRs", "ExtraSGPRs",
                "LDSBytes", "LDSGranule", "MaxWorkgroupWaves", "FullOccupancySGPRs",
                "ReducedWavesBySGPRs", "MaxBarrierGroups"];
  string TypeOf_Mask = "code";
}

// Cost of a scheduling class from `minBytes` of memory data per lane on (0 for classes
// without memory). For an instruction the row of its class with the largest minBytes
// that is not above its own size holds. Fields as in InstrCost.
class CostRow<string chip, string sched, int minBytes, int latency, int issue, int busy,
              string source> {
  string Mask = "TargetMask::" # chip;
  string Sched = "SchedClass::" # sched;
  string Name = sched;
  bits<32> MinBytes = minBytes;
  bits<32> Latency = latency;
  bits<32> Issue = issue;
  bits<32> Busy = busy;
  string Source = source;
}

def CostTable : GenericTable {
  let FilterClass = "CostRow";
  let CppTypeName = "CostRow";
  let Fields = ["Mask", "Sched", "Name", "MinBytes", "Latency", "Issue", "Busy", "Source"];
  string TypeOf_Mask = "code";
  string TypeOf_Sched = "code";
}

// Passes (4 clocks each) of a matrix shape; they decide latency and wait states. `wide`
// passes hold for an f8f6f4 shape where A or B has an 8-bit format. `busy`: clocks that
// the matrix pipe is taken; 0 means 4 per pass.
class MatrixRow<string chip, string kind, int m, int n, int k, int blocks, int passes,
                string source, int widePasses = passes, int busy = 0> {
  string Mask = "TargetMask::" # chip;
  string Kind = "MatrixKind::" # kind;
  string Name = kind;
  bits<32> M = m;
  bits<32> N = n;
  bits<32> K = k;
  bits<32> Blocks = blocks;
  bits<32> Passes = passes;
  bits<32> WidePasses = widePasses;
  bits<32> Busy = busy;
  string Source = source;
}

def MatrixTable : GenericTable {
  let FilterClass = "MatrixRow";
  let CppTypeName = "MatrixRow";
  let Fields = ["Mask", "Kind", "Name", "M", "N", "K", "Blocks", "Passes", "WidePasses", "Busy",
                "Source"];
  string TypeOf_Mask = "code";
  string TypeOf_Kind = "code";
}

// A number of the whole chip or compute unit; ChipNumber (TimingTable.h) says what it means.
class NumberRow<string chip, string name, int value, string unit, string source> {
  string Mask = "TargetMask::" # chip;
  string Number = "ChipNumber::" # name;
  string Name = name;
  bits<32> Value = value;
  string Unit = unit;
  string Source = source;
}

def NumberTable : GenericTable {
  let FilterClass = "NumberRow";
  let CppTypeName = "NumberRow";
  let Fields = ["Mask", "Number", "Name", "Value", "Unit", "Source"];
  string TypeOf_Mask = "code";
  string TypeOf_Number = "code";
}

// Lanes that an LDS access serves together: only lanes of one phase conflict. An access
// takes the row with the fewest bytes that hold it. `phases`: lane ranges, phases separated
// by ';'; a last phase "+32" repeats them for the upper half.
class LDSPhaseRow<string chip, bit write, int bytes, int banks, string phases, string source> {
  string Mask = "TargetMask::" # chip;
  bit Write = write;
  bits<32> Bytes = bytes;
  bits<32> Banks = banks;
  string Phases = phases;
  string Source = source;
}

def LDSPhaseTable : GenericTable {
  let FilterClass = "LDSPhaseRow";
  let CppTypeName = "LDSPhaseRow";
  let Fields = ["Mask", "Write", "Bytes", "Banks", "Phases", "Source"];
  string TypeOf_Mask = "code";
}

// The costs that both chips share. The LDS and memory numbers of gfx950 are those
// measured on gfx942: a guess there.
multiclass CDNACosts<string chip> {
  //                          class         bytes latency issue busy  source
  def : CostRow<chip, "VALU",        0,   4,  4,  4, "[MCA] 1 quad">;
  def : CostRow<chip, "VALU64",      0,   4,  4,  4, "[MCA]">;
  def : CostRow<chip, "VALUMul32",   0,   4,  4,  4, "[MCA]">;
  def : CostRow<chip, "VALULane",    0,   4,  4,  4, "[MCA]">;
  def : CostRow<chip, "VALUConvert", 0,  16,  4,  4, "[MCA]">;
  def : CostRow<chip, "VALUTrans",   0,  16, 16, 16, "latency [MCA], issue [PYHIP] v_exp">;
  def : CostRow<chip, "SALU",        0,   4,  4,  4, "[MCA]">;
  def : CostRow<chip, "SMEM",        0, 200,  4,  4, "latency guess; [MCA]'s 20 is a placeholder">;
  // Latency 500-800 from cache to HBM, 32 clk per dwordx4 of a CU [PYHIP]; smaller ones in
  // proportion, and issue as measured for the LDS DMA: guess.
  def : CostRow<chip, "VMEMLoad",    0, 650, 11,  8, "guess from x4">;
  def : CostRow<chip, "VMEMLoad",    8, 650, 11, 16, "guess from x4">;
  def : CostRow<chip, "VMEMLoad",   12, 650, 11, 24, "guess from x4">;
  def : CostRow<chip, "VMEMLoad",   16, 650, 11, 32, "[PYHIP] 500-800 from cache to HBM, 32 clk of a CU">;
  def : CostRow<chip, "VMEMToLDS",   0, 650, 11,  8, "issue [PYHIP], the rest as loads">;
  def : CostRow<chip, "VMEMToLDS",  16, 650, 11, 32, "issue [PYHIP], the rest as loads">;
  def : CostRow<chip, "VMEMStore",   0, 650,  8,  8, "issue [ASTER] 8-24, the rest as loads: guess">;
  def : CostRow<chip, "VMEMStore",   8, 650, 12, 16, "issue [ASTER] 8-24, the rest as loads: guess">;
  def : CostRow<chip, "VMEMStore",  12, 650, 20, 24, "issue [ASTER] 8-24, the rest as loads: guess">;
  def : CostRow<chip, "VMEMStore",  16, 650, 24, 32, "issue [ASTER] 8-24, the rest as loads: guess">;
  def : CostRow<chip, "VMEMAtomic",  0, 650, 11,  8, "guess">;
  // Busy: 128 bytes per clk and CU [PYHIP].
  def : CostRow<chip, "LDSLoad",     0,  52,  4,  2, "[PYHIP]">;
  def : CostRow<chip, "LDSLoad",     8,  56,  4,  4, "guess: between b32 and b128">;
  def : CostRow<chip, "LDSLoad",    16,  64,  8,  8, "[PYHIP]">;
  def : CostRow<chip, "LDSStore",    0,  52,  8,  2, "guess from b64; latency as loads">;
  def : CostRow<chip, "LDSStore",    8,  56, 12,  4, "issue [PYHIP]; latency as loads: guess">;
  def : CostRow<chip, "LDSStore",   16,  64, 20,  8, "issue [PYHIP]; latency as loads: guess">;
  def : CostRow<chip, "Branch",      0,  32, 16,  4, "[SCH] 8 quads; issue unverified">;
  def : CostRow<chip, "Barrier",     0,  16,  4,  0, "guess; [SCH]'s 500 is a declared guess">;
  def : CostRow<chip, "Internal",    0,   4,  4,  0, "[MCA] one issue slot">;
}

// Shapes with the same passes on both chips.
multiclass CDNAMatrix<string chip> {
  defvar s = "[MCA] [CALC] [ISA4 t28]";
  //                                  M   N   K  blocks passes
  def : MatrixRow<chip, "SGEMM",  4,  4,  1, 16,  2, s>;
  def : MatrixRow<chip, "SGEMM", 16, 16,  1,  4,  8, s>;
  def : MatrixRow<chip, "SGEMM", 16, 16,  4,  1,  8, s>;
  def : MatrixRow<chip, "SGEMM", 32, 32,  1,  2, 16, s>;
  def : MatrixRow<chip, "SGEMM", 32, 32,  2,  1, 16, s>;
  def : MatrixRow<chip, "XDL",    4,  4,  4, 16,  2, s>;
  def : MatrixRow<chip, "XDL",   16, 16,  4,  4,  8, s>;
  def : MatrixRow<chip, "XDL",   32, 32,  4,  2, 16, s>;
  def : MatrixRow<chip, "XDL",   16, 16, 16,  1,  4, s>;
  def : MatrixRow<chip, "XDL",   32, 32,  8,  1,  8, s>;
  def : MatrixRow<chip, "XDL",   16, 16, 32,  1,  4, s>;
  def : MatrixRow<chip, "XDL",   32, 32, 16,  1,  8, s>;
}

// Numbers that both chips share: memory, queues.
multiclass CDNANumbers<string chip> {
  def : NumberRow<chip, "HBMSharers", 6, "CUs", "guess: the CUs of an L2 work on a square of tiles">;
  def : NumberRow<chip, "L1Bytes", 32768, "bytes", "[RJ timing]">;
  def : NumberRow<chip, "L1Ways", 4, "ways", "guess">;
  def : NumberRow<chip, "L1LineBytes", 128, "bytes", "[RJ timing]">;
  def : NumberRow<chip, "L1LineClk", 4, "clk", "[PYHIP] 32 clk for the 8 lines of a dwordx4">;
  def : NumberRow<chip, "L1HitLatency", 120, "clk", "guess">;
  def : NumberRow<chip, "L2Bytes", 4194304, "bytes", "chipsandcheese.com, MI300X: 4 MB a die">;
  def : NumberRow<chip, "L2Ways", 16, "ways", "guess">;
  def : NumberRow<chip, "L2HitLatency", 500, "clk", "[PYHIP] the low end, cached">;
  def : NumberRow<chip, "L2BytesPerClk", 64, "bytes/clk", "guess">;
  def : NumberRow<chip, "LDSPathBytesPerClk", 64, "bytes/clk", "[PYHIP] one wave, b32 and b128">;
  def : NumberRow<chip, "LDSQueue", 8, "instructions", "guess">;
  def : NumberRow<chip, "VMEMQueue", 8, "instructions", "guess">;
  def : NumberRow<chip, "SleepClk", 64, "clk", "[ISA4 4.1]">;
}

#endif // WAVEASM_TARGET_CHIP_TD
