//===- LDSHandover.h - LDS bytes that pass between waves --------*- C++ -*-===//
//
// Which LDS accesses of a wave must be complete when it arrives at a barrier: those
// whose bytes another wave may touch between that barrier and the next (docs/Waits.md,
// "LDS"). Waves need not be at the same s_barrier of the text at one time: they meet by
// count, and branches that differ from wave to wave shift the counts.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LDSHANDOVER_H
#define WAVEASM_ANALYSIS_LDSHANDOVER_H

#include "llvm/ADT/BitVector.h"
#include "waveasm/Analysis/RegisterValues.h"

namespace waveasm {

/// Bytes of LDS that each wave may touch in one access. Granules of `LDSHandover::
/// getGranule()` bytes; one bit vector per wave.
struct LDSRegion {
  bool everything = false;
  std::vector<llvm::BitVector> waves;
  llvm::BitVector all; ///< union of `waves`
};

struct LDSAccess {
  unsigned op, context; ///< op of the flow, and which copy of it
  unsigned region;      ///< index into getRegions()
  unsigned block;
  bool write;
  bool dma; ///< counted by vmcnt, else by lgkmcnt
};

class LDSHandover {
public:
  /// `flow` must be connected with the periods of `values`.
  LDSHandover(ProgramOp program, const ProgramFlow &flow, const RegisterValues &values);

  llvm::ArrayRef<LDSAccess> getAccesses() const { return accesses; }
  llvm::ArrayRef<LDSRegion> getRegions() const { return regions; }
  unsigned getGranule() const { return granule; }
  /// True if the positions of waves relative to each other could not be followed: then
  /// any access may happen after any barrier.
  bool isUnsynchronized() const { return unsynchronized; }

  /// The access at a place of the flow, or -1.
  int getAccess(unsigned block, unsigned position) const {
    auto it = accessAt.find({block, position});
    return it == accessAt.end() ? -1 : static_cast<int>(it->second);
  }
  /// Per access, the counter: 0 vmcnt, 1 lgkmcnt.
  std::vector<uint8_t> getCounters() const;
  /// Must `access`, if pending, be complete before the barrier or program end at a place
  /// of the flow?
  bool isNeededAfter(unsigned access, unsigned block, unsigned position) const;
  /// Must `access` be complete before the same wave issues `later`? Accesses under one
  /// counter are in order.
  bool conflictsInWave(unsigned access, unsigned later) const;

private:
  using ClassMask = uint32_t; ///< waves, one bit each
  /// A barrier, or the start (0) or end (1) of the program.
  struct Node {
    unsigned block, position;
  };
  struct Edge {
    unsigned to;
    llvm::SmallVector<uint32_t, 4> decisions;
    bool operator==(const Edge &o) const { return to == o.to && decisions == o.decisions; }
  };
  /// Waves that take the same branches, and what they do after each node.
  struct WaveClass {
    ClassMask waves = 0;
    llvm::SmallVector<int8_t> taken; ///< per decision: 0, 1, or -1 both
    std::vector<llvm::SmallVector<Edge, 2>> edges;
    std::vector<llvm::BitVector> touched; ///< accesses until the next barrier
    llvm::BitVector reached;              ///< blocks
  };
  /// What a wave of `mine` must have completed at a node because a wave of `other` may
  /// touch `touched` next.
  struct Demand {
    unsigned mine, other;
    llvm::BitVector touched;
  };

  void collectAccesses(const RegisterValues &values);
  unsigned getRegion(const FlowOp &op, LaneValues::Id key, const LaneValues &values);
  void classifyWaves(const RegisterValues &values);
  void markOrdered(mlir::Block &block, bool ordered, const RegisterValues &values);
  void walkSegments(WaveClass &waveClass);
  void matchNodes(unsigned mine, unsigned other);
  void addDemand(unsigned node, unsigned mine, unsigned other, unsigned otherNode);
  void assumeAnything();
  bool overlap(unsigned a, unsigned b, ClassMask mine, ClassMask other, bool sameWave) const;

  const ProgramFlow &flow;
  unsigned ldsBytes, granule, numWaves;
  bool unsynchronized = false;
  std::vector<LDSAccess> accesses;
  std::vector<LDSRegion> regions;
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> accessAt, nodeAt;
  std::map<std::array<uint32_t, 4>, unsigned> regionOf;
  std::vector<Node> nodes;
  /// Branch points by (op, context), and whether all waves decide alike and in the same
  /// order, so that the n-th decision of each wave is the same.
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> decisionAt;
  llvm::DenseMap<unsigned, bool> ordered;
  std::vector<WaveClass> classes;
  std::vector<std::vector<Demand>> demands; ///< per node
  mutable llvm::DenseMap<std::pair<unsigned, unsigned>, bool> neededCache, waveCache;
  mutable std::map<std::array<uint32_t, 4>, bool> overlapCache;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LDSHANDOVER_H
