//===- ProgramFlow.h - Control flow of an allocated program -----*- C++ -*-===//
//
// One flat graph over what the hardware executes: structured loops and ifs, labels and
// branches, raw lines. Data-flow analyses of the allocated form walk it instead of the
// regions. A loop body may stand in it several times (its period): copy c then stands
// for the iterations n with n mod period = c, so that values which rotate from one
// iteration to the next are known in each copy.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_PROGRAMFLOW_H
#define WAVEASM_ANALYSIS_PROGRAMFLOW_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Allocator.h"
#include "llvm/ADT/bit.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Dialect/WaveASMOps.h"

namespace waveasm {

/// Registers as one dense index space: VGPRs, AGPRs, SGPRs (VCC, M0 and EXEC under their
/// operand codes), then SCC.
namespace RegUnit {
constexpr unsigned kVGPR = 0, kAGPR = 256, kSGPR = 512, kSCC = 640, kCount = 641;
/// First unit of a range, or nullopt if the range leaves its file.
std::optional<unsigned> get(const RegRange &range);
} // namespace RegUnit

/// Units from `first` on.
using UnitRange = std::pair<uint16_t, uint16_t>; ///< first, count

/// A set of register units, fast for ranges of them. Has room for at least one number more.
class UnitSet {
public:
  bool contains(unsigned unit) const { return words[unit / 64] >> unit % 64 & 1; }
  void add(unsigned unit) { words[unit / 64] |= uint64_t(1) << unit % 64; }
  void remove(unsigned unit) { words[unit / 64] &= ~(uint64_t(1) << unit % 64); }
  /// True if any of them was not in the set.
  bool add(UnitRange range) {
    uint64_t added = 0;
    forWords(range, [&](unsigned word, uint64_t mask) {
      added |= mask & ~words[word];
      words[word] |= mask;
    });
    return added;
  }
  /// The same for all of `other`.
  bool addAll(const UnitSet &other) {
    uint64_t added = 0;
    for (unsigned i = 0; i < kWords; ++i) {
      added |= other.words[i] & ~words[i];
      words[i] |= other.words[i];
    }
    return added;
  }
  void remove(UnitRange range) {
    forWords(range, [&](unsigned word, uint64_t mask) { words[word] &= ~mask; });
  }
  bool overlaps(UnitRange range) const {
    uint64_t common = 0;
    forWords(range, [&](unsigned word, uint64_t mask) { common |= mask & words[word]; });
    return common;
  }
  void removeAll(const UnitSet &other) {
    for (unsigned i = 0; i < kWords; ++i)
      words[i] &= ~other.words[i];
  }
  /// Calls `visit` with those in `range`; it may take the one that it gets out of the set.
  template <typename Visit> void forEachIn(UnitRange range, Visit visit) const {
    forWords(range, [&](unsigned word, uint64_t mask) {
      for (uint64_t bits = words[word] & mask; bits; bits &= bits - 1)
        visit(word * 64 + llvm::countr_zero(bits));
    });
  }
  template <typename Visit> void forEach(Visit visit) const {
    forEachIn({0, kWords * 64}, visit);
  }
  void clear() { *this = UnitSet(); }
  bool operator==(const UnitSet &other) const {
    return std::equal(words, words + kWords, other.words);
  }

private:
  static constexpr unsigned kWords = RegUnit::kCount / 64 + 1;
  template <typename Visit> static void forWords(UnitRange range, Visit visit) {
    unsigned end = range.first + range.second;
    for (unsigned unit = range.first; unit < end; unit = (unit | 63) + 1) {
      uint64_t mask = ~uint64_t(0) << unit % 64;
      if (end < (unit | 63) + 1)
        mask &= ~(~uint64_t(0) << end % 64);
      visit(unit / 64, mask);
    }
  }
  uint64_t words[kWords] = {};
};

/// Memory operations by the order in which they complete.
enum class MemEvent : uint8_t {
  None,
  VMem, ///< vmcnt; in issue order, loads, stores, atomics and LDS-DMA alike
  LDS,  ///< lgkmcnt; in issue order among themselves
  SMem, ///< lgkmcnt; out of order
};

/// What the analyses need of one op, looked up once.
struct FlowOp {
  mlir::Operation *op = nullptr;
  const InstrInfo *info = nullptr;
  llvm::ArrayRef<UnitRange> reads, writes; ///< live as long as the ProgramFlow
  MemEvent event = MemEvent::None;
  uint8_t increment = 0;           ///< of the event's counter
  uint8_t memReads = 0, memWrites = 0; ///< MemSpace
  bool unknown = false;            ///< raw text of unknown effect: may do anything
  bool isBarrier = false, isEnd = false;
  std::optional<WaitCounts> wait;  ///< an explicit wait
};

struct FlowEdge {
  unsigned to;
  int branch; ///< op (index) that decides, or -1: always taken
  bool taken; ///< if: then; loop: entered; condition: repeated
};

struct FlowBlock {
  llvm::SmallVector<unsigned, 8> ops; ///< indices into getOps(), in order
  unsigned context = 0;               ///< which copy; see getContext
  llvm::SmallVector<FlowEdge, 2> succs;
  llvm::SmallVector<unsigned, 2> preds;
};

class ProgramFlow {
public:
  /// Copies of each loop's body; loops that are absent have one.
  using Periods = llvm::DenseMap<mlir::Operation *, unsigned>;

  /// Fails with a diagnostic if `program` is not in allocated form.
  static mlir::FailureOr<ProgramFlow> build(ProgramOp program, const Periods &periods = Periods());
  /// Looks the ops up once; the graph can then be built for several `periods`.
  mlir::LogicalResult collect(ProgramOp program);
  void connect(const Periods &periods);

  llvm::ArrayRef<FlowOp> getOps() const { return ops; }
  llvm::ArrayRef<FlowBlock> getBlocks() const { return blocks; }
  /// Index of `op` in getOps(), or -1 for an op that emits nothing.
  int getIndex(mlir::Operation *op) const {
    auto it = indices.find(op);
    return it == indices.end() ? -1 : static_cast<int>(it->second);
  }
  /// There are labels, branches or raw lines of unknown effect.
  bool isStructured() const { return structured; }

  /// The context of copy `copy` of a loop with `period` copies, itself in `context`.
  static unsigned getContext(unsigned context, unsigned period, unsigned copy) {
    return context * period + copy;
  }

private:
  friend class FlowBuilder;
  friend class FlowCollector;

  ProgramOp program;
  llvm::BumpPtrAllocator units; ///< those of `ops`
  std::vector<FlowOp> ops;
  std::vector<FlowBlock> blocks;
  llvm::DenseMap<mlir::Operation *, unsigned> indices;
  bool structured = true;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_PROGRAMFLOW_H
