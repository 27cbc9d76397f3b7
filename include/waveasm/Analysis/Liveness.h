//===- Liveness.h - Where registers are live ---------------------*- C++ -*-===//
//
// Live ranges, as segments with holes, of virtual register values and of physical
// registers. A value that is live into a loop header is live to the loop's end; a
// value live at a label is live through every branch to it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_LIVENESS_H
#define WAVEASM_ANALYSIS_LIVENESS_H

#include "waveasm/Analysis/LinearFlow.h"
#include "waveasm/Target/RawAsm.h"
#include "llvm/ADT/BitVector.h"

namespace waveasm {

/// Slots [start, end).
struct LiveSegment {
  Slot start, end;
  bool operator==(const LiveSegment &other) const {
    return start == other.start && end == other.end;
  }
};
/// Sorted, disjoint, not touching.
using LiveRange = llvm::SmallVector<LiveSegment, 2>;

/// Backward data flow of numbered variables over a LinearFlow. Reads and writes are
/// added node by node, in order, and the reads of a node before its writes.
class LiveRangeBuilder {
public:
  explicit LiveRangeBuilder(const LinearFlow &flow);
  /// `variable` is read up to `end`.
  LLVM_ATTRIBUTE_ALWAYS_INLINE void read(unsigned node, unsigned variable, Slot end) {
    add(node, {variable, false, end, end});
  }
  /// `variable` is written at `start`; nobody else has it before `deadEnd`.
  LLVM_ATTRIBUTE_ALWAYS_INLINE void write(unsigned node, unsigned variable, Slot start,
                                          Slot deadEnd) {
    add(node, {variable, true, start, deadEnd});
  }
  /// By variable; all are below `numVariables`.
  std::vector<LiveRange> compute(unsigned numVariables);
  /// After compute(): the variables that are live before the first node, so read where they
  /// were not written.
  const llvm::BitVector &getLiveIn() const { return liveIntoProgram; }

private:
  struct Event {
    unsigned variable;
    bool isWrite;
    Slot slot, deadEnd;
  };
  /// What crosses the ends of a block, by position in `crossing`.
  struct Edges {
    llvm::BitVector liveIn, liveOut, writes;
  };
  LLVM_ATTRIBUTE_ALWAYS_INLINE void add(unsigned node, Event event) {
    if (node >= blockEnd)
      openBlocks(node);
    events.push_back(event);
  }
  void openBlocks(unsigned node);
  llvm::ArrayRef<Event> getEvents(unsigned block) const;
  void findCrossing(unsigned numVariables);
  void solve();
  void addBlockRanges(unsigned block, std::vector<LiveRange> &ranges, std::vector<Slot> &ends);

  const LinearFlow &flow;
  std::vector<Event> events;
  std::vector<unsigned> firstEvent; ///< by block
  unsigned blockEnd = 0;            ///< nodes of the blocks that are open
  /// Variables with events in several blocks, or read before they are written in theirs: few.
  std::vector<unsigned> crossing;
  std::vector<unsigned> crossingIndex; ///< by variable
  std::vector<Edges> edges;            ///< by block
  llvm::BitVector liveIntoProgram;
};

/// Least alignment (registers) that the encoding asks of a tuple of `size`: even
/// VGPRs and AGPRs, even SGPR pairs, multiples of four above (hardware.md section 1.3).
inline int64_t getEncodingAlignment(RegClass cls, int64_t size) {
  if (size < 2)
    return 1;
  return cls == RegClass::SGPR && size > 2 ? 4 : 2;
}

/// True if `value` is a name for one physical tuple (of physical type, precolored, or
/// a slice or pack of such) that its users read in place.
bool isRegisterName(mlir::Value value);

/// True if the result must not share a register with an operand of `op`; `info` is that of
/// `op`, which may be null.
bool writesBeforeReading(mlir::Operation *op, const InstrInfo *info);
inline bool writesBeforeReading(mlir::Operation *op) {
  return writesBeforeReading(op, getInstrInfo(op));
}

/// The operand whose register `op`'s first result takes over, or -1: the record's tie,
/// if that operand is a register. `info` is that of `op`, which may be null.
inline int getTiedOperand(mlir::Operation *op, const InstrInfo *info) {
  if (!info || info->tiedOperand < 0 || info->form == Form::Pseudo)
    return -1;
  return isRegister(op->getOperand(info->tiedOperand).getType()) ? info->tiedOperand : -1;
}
inline int getTiedOperand(mlir::Operation *op) { return getTiedOperand(op, getInstrInfo(op)); }

/// Live ranges of all virtual register values that are not names.
class Liveness {
public:
  explicit Liveness(const LinearFlow &flow);

  const LinearFlow &getFlow() const { return flow; }
  /// The values, in program order of their definitions.
  llvm::ArrayRef<mlir::Value> getValues() const { return values; }
  static constexpr unsigned kNone = ~0u;
  /// Position of `value` in getValues(), kNone if it has no live range.
  unsigned getIndex(mlir::Value value) const {
    auto found = indices.find(value.getAsOpaquePointer());
    return found == indices.end() ? kNone : found->second;
  }
  llvm::ArrayRef<LiveSegment> getRange(unsigned index) const { return ranges[index]; }
  /// The pack, extract or insert that makes the value; null for all others.
  mlir::Operation *getTupleOp(unsigned index) const { return tupleOps[index]; }
  /// True if some path reads the value before it is written (branches over its
  /// definition).
  bool isLiveIn(unsigned index) const { return liveInto.test(index); }
  /// The values of virtual type that are names.
  llvm::ArrayRef<mlir::Value> getNames() const { return names; }
  /// Nodes that may touch a physical register, in order; without those that only touch M0 or
  /// read EXEC and do not name them.
  llvm::ArrayRef<unsigned> getPhysicalNodes() const { return physicalNodes; }

private:
  unsigned number(mlir::Value value, mlir::Operation *tupleOp);
  void addEvents(LiveRangeBuilder &builder, unsigned node);
  void addOpEvents(LiveRangeBuilder &builder, unsigned node, mlir::Operation *op,
                   const InstrInfo *info);
  void addTupleEvents(LiveRangeBuilder &builder, unsigned node, mlir::Operation *op);
  /// True if (a word of) `value` is a physical register.
  bool read(LiveRangeBuilder &builder, unsigned node, mlir::Value value, Slot end);
  void define(LiveRangeBuilder &builder, unsigned node, mlir::Value value, Slot start,
              Slot deadEnd, mlir::Operation *tupleOp = nullptr);
  void addPhysicalNode(unsigned node) {
    if (physicalNodes.empty() || physicalNodes.back() != node)
      physicalNodes.push_back(node);
  }

  const LinearFlow &flow;
  std::vector<mlir::Value> values, names;
  std::vector<mlir::Operation *> tupleOps;
  llvm::DenseMap<const void *, unsigned> indices; ///< as pointers, which hash faster
  llvm::BitVector mixed; ///< values of which some words are names
  std::vector<LiveRange> ranges;
  llvm::BitVector liveInto;
  std::vector<unsigned> physicalNodes;
};

/// Live ranges of physical registers that ops touch by name: entry registers up to
/// their last reader, results of physical type, registers in raw lines. VCC is
/// s[106:107]; M0 and EXEC, which nobody gets, are left out.
class PhysicalLiveness {
public:
  static constexpr unsigned kFileSize = 256;  ///< VGPRs; as many AGPRs
  static constexpr unsigned kNumUnits = 3 * kFileSize;
  static unsigned getUnit(RegClass cls, int64_t index) {
    return static_cast<unsigned>(cls) * kFileSize + static_cast<unsigned>(index);
  }

  explicit PhysicalLiveness(const Liveness &liveness);

  llvm::ArrayRef<LiveSegment> getRange(RegClass cls, int64_t index) const {
    return ranges[getUnit(cls, index)];
  }
  /// One more than the highest register of `cls` that is touched; VCC and above, which
  /// are never allocated, do not count.
  int64_t getCount(RegClass cls) const { return counts[static_cast<unsigned>(cls)]; }

private:
  std::vector<LiveRange> ranges;
  int64_t counts[3] = {0, 0, 0};
};

/// Registers that a line of unknown effect spells out ("v[4:7]", "s12").
llvm::SmallVector<RegRange, 4> getNamedRegisters(llvm::StringRef line);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LIVENESS_H
