//===- VerifyDetail.h - Parts of the checker of schedules -------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_VERIFYDETAIL_H
#define WAVEASM_CONDUCTOR_VERIFYDETAIL_H

#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"

namespace waveasm::verify {

/// Two blocks with the same ops.
struct BlockPair {
  std::vector<mlir::Operation *> original; ///< in its order
  std::vector<mlir::Operation *> schedule; ///< in its order
  std::vector<unsigned> order; ///< for each op of the schedule, the place in `original`
};

/// Pairs up the ops of two programs, outer blocks before inner ones; `original` is in
/// scheduling form. Fails with a diagnostic if `schedule` is not, else on the first op that is
/// missing, new or changed. `originalTags`: of its module, null if nobody has collected them.
mlir::FailureOr<std::vector<BlockPair>> matchPrograms(ProgramOp original, ProgramOp schedule,
                                                      const TagMap *originalTags);

/// Fails with a diagnostic on an op that a compiler has added.
mlir::LogicalResult checkForm(ProgramOp program);

/// A constant, a name or a tuple: emits nothing, and its result depends on its operands
/// and attributes alone.
bool isTupleOrName(mlir::Operation *op);

/// How diagnostics call an op: its tag, or its name if it has none.
llvm::StringRef nameOf(mlir::Operation *op);

/// A register word, SCC or MODE.
using Resource = unsigned;
constexpr Resource kWordsPerFile = 512; ///< at least as many as any file has
constexpr Resource kSCC = 3 * kWordsPerFile, kMODE = kSCC + 1, kNumResources = kSCC + 2;
std::string getResourceName(Resource resource);

/// Why two ops have an order that no register shows.
enum Rule : unsigned {
  Everything, Raws, Sequencer, Barriers, WaitVM, WaitLGKM, WaitEXP, InFlightVM, InFlightLGKM,
  Priority, Global, LDS, Scalar, RawSequencer, NumRules
};
/// Rules behind NumRules: values that may sit in register `rule - NumRules`.
std::string getRuleText(unsigned rule);

/// On which side of a rule an op is. Two ops keep their order if one is `Alone`, or if
/// they are on different sides.
enum class Side : uint8_t { First, Second, Alone };

/// What an op does to the state that values do not show; a `loop` or `if` does all that
/// its contents do.
struct Touch {
  llvm::SmallVector<Resource, 6> reads;
  llvm::SmallVector<Resource, 2> writes; ///< those that keep nothing of the old value
  llvm::SmallVector<std::pair<unsigned, Side>, 4> rules;
  bool isBoundary = false; ///< control may come or go here, or nothing is known
};

/// What the ops of a block touch, one op after the other.
class TouchList {
public:
  void add(const Touch &touch) {
    reads.append(touch.reads.begin(), touch.reads.end());
    writes.append(touch.writes.begin(), touch.writes.end());
    rules.append(touch.rules.begin(), touch.rules.end());
    ops.push_back(getEnd(touch.isBoundary));
  }
  void clear() {
    reads.clear(), writes.clear(), rules.clear();
    ops.assign(1, Op());
  }
  unsigned size() const { return ops.size() - 1; }
  llvm::ArrayRef<Resource> getReads(unsigned op) const {
    return llvm::ArrayRef(reads).slice(ops[op].reads, ops[op + 1].reads - ops[op].reads);
  }
  llvm::ArrayRef<Resource> getWrites(unsigned op) const {
    return llvm::ArrayRef(writes).slice(ops[op].writes, ops[op + 1].writes - ops[op].writes);
  }
  llvm::ArrayRef<std::pair<unsigned, Side>> getRules(unsigned op) const {
    return llvm::ArrayRef(rules).slice(ops[op].rules, ops[op + 1].rules - ops[op].rules);
  }
  bool isBoundary(unsigned op) const { return ops[op + 1].isBoundary; }
  /// Numbers in all the block of the first read and the first rule of an op.
  unsigned getFirstRead(unsigned op) const { return ops[op].reads; }
  unsigned getFirstRule(unsigned op) const { return ops[op].rules; }
  unsigned getNumReads() const { return reads.size(); }
  unsigned getNumRules() const { return rules.size(); }
  std::pair<unsigned, Side> getRule(unsigned number) const { return rules[number]; }

private:
  /// Where the parts of an op end.
  struct Op {
    unsigned reads = 0, writes = 0, rules = 0;
    bool isBoundary = false;
  };
  Op getEnd(bool isBoundary) const {
    return {static_cast<unsigned>(reads.size()), static_cast<unsigned>(writes.size()),
            static_cast<unsigned>(rules.size()), isBoundary};
  }
  llvm::SmallVector<Resource, 0> reads, writes;
  llvm::SmallVector<std::pair<unsigned, Side>, 0> rules;
  std::vector<Op> ops = {Op()};
};

/// Collects what ops of one program touch.
class TouchCollector {
public:
  explicit TouchCollector(ProgramOp program);
  Touch collect(mlir::Operation *op);

private:
  void add(mlir::Operation *op, Touch &touch, bool nested);
  void addRegisters(mlir::Operation *op, Touch &touch, bool nested);
  void addSequencer(mlir::Operation *op, const InstrInfo &info, Touch &touch);
  void addMemory(uint8_t reads, uint8_t writes, Counter counter, Touch &touch);
  void addFixed(mlir::Operation *op, Touch &touch);

  llvm::StringRef chip;
  mlir::Block *body;
  mlir::Operation *lastSCCReader = nullptr; ///< top-level; SCC does not matter behind it
  bool leavesInFlight[2] = {false, false};  ///< some wait leaves vmcnt, lgkmcnt above 0
  llvm::BitVector fixedWords; ///< registers in which a value may sit by its alignment
};

} // namespace waveasm::verify

#endif // WAVEASM_CONDUCTOR_VERIFYDETAIL_H
