//===- LDSRegions.h - Bytes of LDS that accesses touch ----------*- C++ -*-===//
//
// The bytes that each wave of a work-group may touch in one LDS access, by the address
// in its lanes. Equal accesses are one region, and what overlaps is remembered: like
// LaneValues, with whose ids it works, it may serve many analyses.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LDSREGIONS_H
#define WAVEASM_ANALYSIS_LDSREGIONS_H

#include "llvm/ADT/BitVector.h"
#include "waveasm/Analysis/LaneValues.h"
#include "waveasm/Analysis/ProgramFlow.h"
#include <map>
#include <memory>

namespace waveasm {

/// Bytes of LDS that each wave may touch in one access. Granules of `LDSRegions::
/// getGranule()` bytes; one bit vector per wave.
struct LDSRegion {
  bool everything = false;
  std::vector<llvm::BitVector> waves;
  llvm::BitVector all; ///< union of `waves`
};

/// Bytes that one lane touches, relative to its address.
struct LaneRange {
  int64_t offset, size;
};
/// Those of an LDS load or store.
llvm::SmallVector<LaneRange, 2> getLDSLaneRanges(mlir::Operation *op, const InstrInfo &info);
/// Those of one lane of a DMA to LDS are a slot of this size; lane 0's is at M0 plus the
/// instruction offset, the others follow (hardware.md section 6.6).
inline int64_t getDMASlotBytes(const InstrInfo &info) { return info.memBytes > 8 ? 16 : 4; }

class LDSRegions {
public:
  using WaveMask = uint32_t; ///< waves, one bit each

  LDSRegions(unsigned ldsBytes, unsigned numWaves);

  llvm::ArrayRef<LDSRegion> get() const { return regions; }
  unsigned getGranule() const { return granule; }
  unsigned getNumWaves() const { return numWaves; }

  /// The region, as an index into get(), of the LDS access `op` whose address register
  /// (M0 for DMA) has the value `key`.
  unsigned find(const FlowOp &op, LaneValues::Id key, const LaneValues &values);
  /// A question about pairs of regions, and the answers so far: may a wave of `mine` touch bytes
  /// with the first that a wave of `other` touches with the second? About one wave with itself if
  /// `sameWave`, else about different ones.
  struct Overlaps {
    WaveMask mine, other;
    bool sameWave;
    /// By the first region: which second ones were asked about, and those that overlap.
    struct Row {
      llvm::BitVector asked, found;
    };
    std::vector<std::unique_ptr<Row>> rows; ///< null: no question yet
  };
  /// Lives as long as this.
  Overlaps &getOverlaps(WaveMask mine, WaveMask other, bool sameWave);
  bool overlap(Overlaps &overlaps, unsigned a, unsigned b) const;
  /// The same for any `b` of a set.
  bool overlapAny(Overlaps &overlaps, unsigned a, const llvm::BitVector &set) const;

private:
  Overlaps::Row &getRow(Overlaps &overlaps, unsigned region) const;
  bool computeOverlap(const Overlaps &overlaps, unsigned a, unsigned b) const;

  unsigned ldsBytes, granule, numWaves;
  std::vector<LDSRegion> regions;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, unsigned> regionOf;
  std::map<std::tuple<WaveMask, WaveMask, bool>, Overlaps> overlaps;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LDSREGIONS_H
