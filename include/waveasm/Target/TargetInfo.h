//===- TargetInfo.h - Per-chip numbers ---------------------------*- C++ -*-===//
//
// What an instruction costs on a chip, what a compute unit can hold, and what may
// launch. Every number has its source beside it in the tables; "guess" where there
// is none. What an instruction IS stands in its record (Dialect/InstrInfo.h).
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_TARGETINFO_H
#define WAVEASM_TARGET_TARGETINFO_H

#include "waveasm/Dialect/WaveASMInterfaces.h"

namespace waveasm {

/// Registers, LDS and waves of one compute unit, and limits of one wave.
struct ChipLimits {
  unsigned simdsPerCU;         ///< SIMDs of a compute unit
  unsigned maxWavesPerSIMD;
  unsigned vgprsPerSIMDLane;   ///< unified file of VGPRs and AGPRs per lane
  unsigned vgprGranule;        ///< allocation granule, registers
  unsigned addressableVGPRs;   ///< v0.., and as many AGPRs
  unsigned addressableSGPRs;   ///< s0.. without VCC
  unsigned extraSGPRs;         ///< counted on top of the kernel's own
  unsigned ldsBytes;           ///< of a CU and the most of one work-group
  unsigned ldsGranule;         ///< allocation granule, bytes
  unsigned maxWorkgroupWaves;
  unsigned fullOccupancySGPRs; ///< with more (extraSGPRs included) fewer waves fit ...
  unsigned reducedWavesBySGPRs;///< ... namely that many in a SIMD
  unsigned maxBarrierGroups;   ///< groups of several waves in a CU
};

/// What limits the waves that a SIMD can hold.
enum class OccupancyLimit : uint8_t { Hardware, VGPR, SGPR, LDS };
llvm::StringRef stringifyOccupancyLimit(OccupancyLimit limit);

struct Occupancy {
  unsigned wavesPerSIMD = 0; ///< 0: the kernel cannot launch
  OccupancyLimit limit = OccupancyLimit::Hardware;
};

/// Timing of one instruction, in clocks. `latency` is from issue until a dependent
/// instruction may issue; `issue` is how long the wave's next instruction waits;
/// `busy` is how long the unit is taken.
struct InstrCost {
  unsigned latency;
  unsigned issue;
  unsigned busy;
};

/// The numbers of one chip. Objects are static; get them with `TargetInfo::get`.
class TargetInfo {
public:
  /// Null for a chip whose facts we do not have (gfx1250).
  static const TargetInfo *get(TargetAttr target);
  /// As above, with the diagnostic "… is not supported yet" on `op` when null.
  static const TargetInfo *getOrEmitError(mlir::Operation *op, TargetAttr target);
  /// By processor name, for example "gfx942"; null if unknown.
  static const TargetInfo *get(llvm::StringRef chip);

  llvm::StringRef getChip() const { return chip; }
  /// This chip's bit of `TargetMask`.
  uint8_t getMask() const { return mask; }
  const ChipLimits &getLimits() const { return limits; }
  /// True if fp8 and bf8 are the FNUZ formats (exponent bias 8 and 16), false for OCP's:
  /// hardware.md section 1, [ISA4 table 30].
  bool usesFnuzFP8() const { return mask == TargetMask::GFX942; }

  /// Passes (4 clocks each) of a matrix instruction; 0 for any other. Depends on
  /// the formats of an f8f6f4 op, hence the op.
  unsigned getMatrixPasses(mlir::Operation *op) const;
  /// The same by shape; `wide`: an f8f6f4 shape where A or B has an 8-bit format.
  unsigned getMatrixPasses(const MatrixInfo &matrix, bool wide = false) const;
  InstrCost getCost(mlir::Operation *op) const;

  /// AGPRs follow the VGPRs at the next multiple of 4; 0 AGPRs take nothing.
  unsigned getUnifiedVGPRs(unsigned vgprs, unsigned agprs) const;
  Occupancy getOccupancy(unsigned vgprs, unsigned agprs, unsigned sgprs, unsigned ldsBytes,
                         unsigned wavesPerGroup) const;
  /// The most unified VGPRs with which a work-group of that many waves launches.
  unsigned getMaxUnifiedVGPRs(unsigned wavesPerGroup) const;

  TargetInfo(llvm::StringRef chip, uint8_t mask, ChipLimits limits)
      : chip(chip), mask(mask), limits(limits) {}

private:
  llvm::StringRef chip;
  uint8_t mask;
  ChipLimits limits;
};

/// The shape behind an assembler mnemonic such as "v_mfma_f32_16x16x16_f16", as `chip`
/// has it; nullopt for other mnemonics. Sparse ones (v_smfmac) have a shape of that name.
std::optional<MatrixInfo> parseMatrixMnemonic(llvm::StringRef mnemonic, const TargetInfo &target);

/// Waves of one work-group of `program` (64 work-items each).
unsigned getWavesPerGroup(mlir::Operation *program);

} // namespace waveasm

#endif // WAVEASM_TARGET_TARGETINFO_H
