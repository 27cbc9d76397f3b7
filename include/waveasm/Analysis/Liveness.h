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
/// added node by node, in order.
class LiveRangeBuilder {
public:
  LiveRangeBuilder(const LinearFlow &flow, unsigned numVariables);
  /// `variable` is read up to `end`.
  void read(unsigned node, unsigned variable, Slot end);
  /// `variable` is written at `start`; nobody else has it before `deadEnd`.
  void write(unsigned node, unsigned variable, Slot start, Slot deadEnd);
  std::vector<LiveRange> compute();
  /// After compute(): live before the first node, so read where it was not written.
  bool isLiveIn(unsigned variable) const { return liveIntoProgram.test(variable); }

private:
  struct Event {
    unsigned variable;
    bool isWrite;
    Slot slot, deadEnd;
  };
  void open(unsigned node);
  llvm::ArrayRef<Event> getEvents(unsigned node) const;
  void addBlockRanges(unsigned block, std::vector<LiveRange> &ranges, std::vector<Slot> &ends);
  void solve();

  const LinearFlow &flow;
  unsigned numVariables;
  std::vector<Event> events;
  std::vector<unsigned> firstEvent; ///< by node
  std::vector<llvm::BitVector> liveIn, liveOut;
  llvm::BitVector liveIntoProgram;
};

/// Least alignment (registers) that the encoding asks of a tuple of `size`: even
/// VGPRs and AGPRs, even SGPR pairs, multiples of four above (hardware.md section 1.3).
int64_t getEncodingAlignment(RegClass cls, int64_t size);

/// True if `value` is a name for one physical tuple (of physical type, precolored, or
/// a slice or pack of such) that its users read in place.
bool isRegisterName(mlir::Value value);

/// True if the result must not share a register with an operand of `op`.
bool writesBeforeReading(mlir::Operation *op);

/// The operand whose register `op`'s first result takes over, or -1: the record's tie,
/// if that operand is a register.
int getTiedOperand(mlir::Operation *op);

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
    auto found = indices.find(value);
    return found == indices.end() ? kNone : found->second;
  }
  llvm::ArrayRef<LiveSegment> getRange(unsigned index) const { return ranges[index]; }
  /// True if some path reads the value before it is written (branches over its
  /// definition).
  bool isLiveIn(unsigned index) const { return liveInto.test(index); }

private:
  void number(mlir::Value value);
  void addEvents(LiveRangeBuilder &builder, unsigned node);
  void addOpEvents(LiveRangeBuilder &builder, unsigned node, mlir::Operation *op,
                   const InstrInfo *info);
  void read(LiveRangeBuilder &builder, unsigned node, mlir::Value value, Slot end);
  void readAll(LiveRangeBuilder &builder, unsigned node, mlir::ValueRange values, Slot end);
  void writeAll(LiveRangeBuilder &builder, unsigned node, mlir::ValueRange written, Slot start,
                Slot deadEnd);

  const LinearFlow &flow;
  std::vector<mlir::Value> values;
  llvm::DenseMap<mlir::Value, unsigned> indices;
  std::vector<LiveRange> ranges;
  llvm::BitVector liveInto;
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

  explicit PhysicalLiveness(const LinearFlow &flow);

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
