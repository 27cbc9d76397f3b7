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

#include "waveasm/Analysis/LDSRegions.h"
#include "waveasm/Analysis/RegisterValues.h"
#include "llvm/ADT/DenseSet.h"
#include <map>

namespace waveasm {

struct HandoverAccess {
  unsigned op, context; ///< op of the flow, and which copy of it
  unsigned region;      ///< index into the LDSRegions
  unsigned block;
  bool write;
  bool dma; ///< counted by vmcnt, else by lgkmcnt
};

/// Where a block of the flow has an LDS access, a barrier or an end of the program.
struct HandoverStop {
  unsigned op; ///< of the flow
  int access;  ///< index into getAccesses(), or -1
  int node;    ///< see LDSHandover::isNeededAfter; -1 for an access
};

class LDSHandover {
public:
  /// `flow` must be connected with the periods of `values`.
  LDSHandover(const ProgramFlow &flow, const RegisterValues &values, LDSRegions &regions);

  llvm::ArrayRef<HandoverAccess> getAccesses() const { return accesses; }
  /// True if the positions of waves relative to each other could not be followed: then
  /// any access may happen after any barrier.
  bool isUnsynchronized() const { return unsynchronized; }

  /// Those of a block, in order.
  llvm::ArrayRef<HandoverStop> getStops(unsigned block) const {
    return llvm::ArrayRef(stops).slice(firstStop[block], firstStop[block + 1] - firstStop[block]);
  }
  /// Per access, the counter: 0 vmcnt, 1 lgkmcnt.
  std::vector<uint8_t> getCounters() const;
  /// Must `access`, if pending, be complete before the barrier or program end at the `node` of a
  /// stop?
  bool isNeededAfter(unsigned access, unsigned node) const;
  /// Must `access` be complete before the same wave issues `later`? Accesses under one
  /// counter are in order.
  bool conflictsInWave(unsigned access, unsigned later) const;

private:
  using ClassMask = LDSRegions::WaveMask;
  /// A barrier, or the start (0) or end (1) of the program: what follows begins there.
  struct Node {
    unsigned block, stop; ///< the latter within the block
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
    std::vector<llvm::SmallVector<unsigned>> touched; ///< accesses until the next barrier
    llvm::BitVector reached;                          ///< blocks
  };
  /// What a wave of `mine` must have completed at a node because a wave of `other` may
  /// touch what is behind `otherNodes` next.
  struct Demand {
    unsigned mine, other;
    llvm::SmallVector<unsigned, 2> otherNodes;
    /// Their regions, and those of them that are written; empty until somebody asks. And what
    /// overlaps, between the two classes.
    llvm::BitVector touched = {}, written = {};
    LDSRegions::Overlaps *overlaps = nullptr;
  };

  void collectStops(const RegisterValues &values);
  void addStop(unsigned index, unsigned block, const RegisterValues &values);
  void classifyWaves(const RegisterValues &values);
  /// Of the ops of one block, [begin, end) with those nested in them.
  void markOrdered(unsigned begin, unsigned end, bool inOrder,
                   const llvm::DenseSet<unsigned> &divergent);
  void walkSegments(WaveClass &waveClass);
  void matchNodes(unsigned mine, unsigned other);
  void addDemand(unsigned node, unsigned mine, unsigned other, unsigned otherNode);
  void assumeAnything();
  void collectTouched(Demand &demand) const;

  const ProgramFlow &flow;
  LDSRegions &regions;
  LDSRegions::Overlaps &inWave; ///< of each wave with itself
  unsigned numWaves;
  bool unsynchronized = false;
  std::vector<HandoverAccess> accesses;
  std::vector<HandoverStop> stops;
  std::vector<unsigned> firstStop; ///< by block, and behind the last
  std::vector<Node> nodes;
  /// Branch points by (op, context), and whether all waves decide alike and in the same
  /// order, so that the n-th decision of each wave is the same.
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> decisionAt;
  llvm::DenseMap<unsigned, bool> ordered;
  std::vector<WaveClass> classes;
  mutable std::vector<std::vector<Demand>> demands; ///< per node
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LDSHANDOVER_H
