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

/// Live ranges by variable: their segments are sorted, disjoint and do not touch.
class LiveRanges {
public:
  llvm::ArrayRef<LiveSegment> operator[](unsigned variable) const {
    unsigned begin = begins[variable];
    return llvm::ArrayRef(segments).slice(begin, begins[variable + 1] - begin);
  }

private:
  friend class LiveRangeBuilder;
  std::vector<LiveSegment> segments; ///< of all variables, one behind the other
  std::vector<unsigned> begins;
};

/// Backward data flow of numbered variables over a LinearFlow. Reads and writes are
/// added node by node, in order, and the reads of a node before its writes.
class LiveRangeBuilder {
public:
  explicit LiveRangeBuilder(const LinearFlow &flow);
  /// Returns its number: one more than the last.
  LLVM_ATTRIBUTE_ALWAYS_INLINE unsigned addVariable() {
    variables.emplace_back();
    return variables.size() - 1;
  }
  /// What follows happens in `node`.
  void enter(unsigned node) {
    if (node >= blockEnd)
      openBlocks(node);
  }
  /// `variable` is read up to `end`.
  LLVM_ATTRIBUTE_ALWAYS_INLINE void read(unsigned variable, Slot end) {
    unsigned &latest = variables[variable].latest;
    if (latest != kNone && latest >= firstUse.back()) {
      uses[latest].end = std::max(uses[latest].end, end);
      return;
    }
    readBefore(variable, end);
  }
  /// `variable` is written at `start`; nobody else has it before `deadEnd`.
  LLVM_ATTRIBUTE_ALWAYS_INLINE void write(unsigned variable, Slot start, Slot deadEnd) {
    unsigned &latest = variables[variable].latest;
    if (latest != kNone)
      setShared(variable);
    latest = uses.size();
    uses.push_back({variable, start, deadEnd});
  }
  LiveRanges compute();
  /// After compute(): the variables that are live before the first node, so read where they
  /// were not written.
  const llvm::BitVector &getLiveIn() const { return liveIntoProgram; }

private:
  static constexpr unsigned kNone = ~0u;
  static constexpr Slot kBefore = ~0u;
  /// A write of a variable with the reads behind it in its block; or reads before any write of
  /// the block, then `start` is kBefore.
  struct Use {
    unsigned variable;
    Slot start, end;
  };
  /// Most variables have one use, which begins with a write: it is their live range.
  struct Variable {
    unsigned latest = kNone; ///< use
    unsigned shared = kNone; ///< position in `shared`
  };
  /// What crosses the ends of a block, by position in `shared`.
  struct Edges {
    llvm::BitVector liveIn, liveOut, writes;
  };
  void openBlocks(unsigned node);
  void readBefore(unsigned variable, Slot end);
  void setShared(unsigned variable);
  llvm::ArrayRef<Use> getUses(unsigned block) const {
    return llvm::ArrayRef(uses).slice(firstUse[block], firstUse[block + 1] - firstUse[block]);
  }
  void solve();
  /// Segments of the shared variables, last first.
  using SharedRanges = std::vector<llvm::SmallVector<LiveSegment, 4>>;
  void addBlockRanges(unsigned block, SharedRanges &ranges, std::vector<Slot> &ends) const;
  LiveRanges collect(const SharedRanges &sharedRanges) const;

  const LinearFlow &flow;
  std::vector<Variable> variables;
  std::vector<Use> uses;
  std::vector<unsigned> firstUse; ///< by block
  unsigned blockEnd = 0;          ///< nodes of the blocks that are open
  /// Variables with several uses, or with one that no write begins: few.
  std::vector<unsigned> shared;
  std::vector<Edges> edges; ///< by block
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

/// Numbers values. The table has only numbers in it, so that one for a large program stays in
/// the cache.
class ValueNumbers {
public:
  static constexpr unsigned kNone = ~0u;
  explicit ValueNumbers(size_t expected);
  /// Returns the number of `value`, which is new: one more than the last.
  unsigned add(mlir::Value value) {
    if (2 * (values.size() + 1) > slots.size())
      grow();
    unsigned number = values.size();
    *findSlot(value) = number;
    values.push_back(value);
    return number;
  }
  /// kNone if `value` has no number.
  unsigned find(mlir::Value value) const {
    return *const_cast<ValueNumbers *>(this)->findSlot(value);
  }
  llvm::ArrayRef<mlir::Value> getValues() const { return values; }

private:
  /// The slot in which `value` is, or in which it would be put.
  unsigned *findSlot(mlir::Value value) {
    // Fibonacci hashing: the upper bits of the product depend on all bits of the address.
    auto address = reinterpret_cast<uintptr_t>(value.getAsOpaquePointer());
    size_t slot = address * uint64_t(0x9e3779b97f4a7c15) >> shift;
    while (slots[slot] != kNone && values[slots[slot]] != value)
      slot = (slot + 1) & (slots.size() - 1);
    return &slots[slot];
  }
  void grow();

  std::vector<mlir::Value> values;
  std::vector<unsigned> slots; ///< a power of two, at most half of them in use
  unsigned shift;              ///< 64 - log2 of their number
};

/// Live ranges of all virtual register values that are not names.
class Liveness {
public:
  explicit Liveness(const LinearFlow &flow);

  const LinearFlow &getFlow() const { return flow; }
  /// The values, in program order of their definitions.
  llvm::ArrayRef<mlir::Value> getValues() const { return numbers.getValues(); }
  static constexpr unsigned kNone = ValueNumbers::kNone;
  /// Position of `value` in getValues(), kNone if it has no live range.
  unsigned getIndex(mlir::Value value) const { return numbers.find(value); }
  llvm::ArrayRef<LiveSegment> getRange(unsigned index) const { return ranges[index]; }
  /// What the type of a value says, and whether a pack, extract or insert makes it.
  struct Shape {
    RegClass cls;
    uint16_t size, alignment;
    bool isTuple;
  };
  const Shape &getShape(unsigned index) const { return shapes[index]; }
  /// True if some path reads the value before it is written (branches over its
  /// definition).
  bool isLiveIn(unsigned index) const { return liveInto.test(index); }
  /// The values of virtual type that are names.
  llvm::ArrayRef<mlir::Value> getNames() const { return names; }
  /// Nodes that may touch a physical register, in order; without those that only touch M0 or
  /// read EXEC and do not name them.
  llvm::ArrayRef<unsigned> getPhysicalNodes() const { return physicalNodes; }
  /// Nodes of loops, ifs, tuple ops and ops with a tied operand, in order: where values flow
  /// into others.
  llvm::ArrayRef<unsigned> getFlowNodes() const { return flowNodes; }

private:
  void addEvents(LiveRangeBuilder &builder, unsigned node);
  void addOpEvents(LiveRangeBuilder &builder, unsigned node, mlir::Operation *op,
                   const InstrInfo *info);
  void addTupleEvents(LiveRangeBuilder &builder, unsigned node, mlir::Operation *op);
  /// True if (a word of) `value` is a physical register.
  LLVM_ATTRIBUTE_ALWAYS_INLINE bool read(LiveRangeBuilder &builder, unsigned node,
                                         mlir::Value value, Slot end) {
    unsigned index = getIndex(value);
    if (index == kNone)
      return readUnnumbered(node, value);
    builder.read(index, end);
    return index < mixed.size() && readMixed(node, index);
  }
  bool readUnnumbered(unsigned node, mlir::Value value);
  bool readMixed(unsigned node, unsigned index);
  void define(LiveRangeBuilder &builder, unsigned node, mlir::Value value, Slot start,
              Slot deadEnd, bool isTuple = false);
  void addPhysicalNode(unsigned node) {
    if (physicalNodes.empty() || physicalNodes.back() != node)
      physicalNodes.push_back(node);
  }

  const LinearFlow &flow;
  ValueNumbers numbers;
  std::vector<Shape> shapes;
  std::vector<mlir::Value> names;
  llvm::BitVector mixed; ///< values of which some words are names
  LiveRanges ranges;
  llvm::BitVector liveInto;
  std::vector<unsigned> physicalNodes, flowNodes;
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
  LiveRanges ranges;
  int64_t counts[3] = {0, 0, 0};
};

/// Registers that a line of unknown effect spells out ("v[4:7]", "s12").
llvm::SmallVector<RegRange, 4> getNamedRegisters(llvm::StringRef line);

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_LIVENESS_H
