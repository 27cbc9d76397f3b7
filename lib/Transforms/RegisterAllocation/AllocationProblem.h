//===- AllocationProblem.h - What needs registers, and together -*- C++ -*-===//
//
// Variables (SSA values, and the targets of possible copies), the flows between them,
// and the bundles of variables that share one tuple of registers. A flow inside a
// bundle costs nothing; any other is a copy.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H

#include "waveasm/Analysis/Liveness.h"

namespace waveasm {

/// Words of `source` that must be in the words of variable `target` (or from physical
/// register `fixedTarget`) at the copy slot of `node`, where operand `operand` of `op`
/// asks for them.
struct RegisterFlow {
  enum Kind : uint8_t {
    LoopBack, Tied, IfYield, LoopInit, Pack, InsertTuple, InsertValue, Extract
  };
  static constexpr unsigned kNumKinds = Extract + 1;
  Kind kind;
  unsigned node;
  mlir::Operation *op;
  unsigned operand;
  mlir::Value source;
  unsigned sourceWord, target, targetWord, words;
  int64_t fixedTarget = -1;
};

/// Contents of a run of words: words of the value that first held them. Words with the
/// same contents may share a register while both are live.
struct ContentRun {
  unsigned word, words, root;
  int rootWord;
};

/// A time during which the words of a track hold the same: words of `root` from `rootWord` on.
struct TrackSegment {
  Slot start, end;
  unsigned root;
  int rootWord;
  /// Several contents at once, as where a copy meets what it replaces: like nothing else.
  static constexpr unsigned kMixed = ~0u;
};

/// Words of a bundle that hold something at the same times, and what: segments are sorted and
/// disjoint.
struct Track {
  unsigned word, words;
  llvm::SmallVector<TrackSegment, 4> segments;

  unsigned end() const { return word + words; }
  /// Appends when the words hold anything.
  void appendRange(std::vector<LiveSegment> &range) const;
  /// Adds what the same words hold in `other`.
  void merge(const Track &other);
  /// True if a word that both have, those of `other` moved by `delta`, holds two things at once.
  bool conflicts(const Track &other, int delta) const;
};

/// Variables that live in one tuple of registers.
struct Bundle {
  RegClass cls;
  unsigned words; ///< 0: has become part of another
  int64_t modulus = 1, residue = 0; ///< first register mod modulus = residue
  Slot start = ~0u, end = 0;
  llvm::SmallVector<Track, 1> tracks; ///< sorted by words, which are disjoint
  unsigned numPieces = 0; ///< live segments times runs of contents of its variables
  int64_t base = -1; ///< first register, once assigned

  /// Makes `word` the first of its track.
  void splitTrack(unsigned word);
  /// Adds the tracks of `other`, whose word 0 is word `delta`.
  void absorb(Bundle &other, unsigned delta);
};

class AllocationProblem {
public:
  explicit AllocationProblem(const Liveness &liveness);

  std::vector<Bundle> &getBundles() { return bundles; }
  llvm::ArrayRef<RegisterFlow> getFlows() const { return flows; }
  /// First register of `variable` once its bundle has one.
  int64_t getRegister(unsigned variable) const {
    Place place = getPlace(variable);
    return bundles[place.bundle].base + place.word;
  }
  const Liveness &getLiveness() const { return liveness; }
  /// Flows whose two ends share a bundle.
  unsigned getNumCoalesced() const { return numCoalesced; }

private:
  /// Word `word` of `bundle`.
  struct Place {
    unsigned bundle, word;
  };
  /// Where word 0 of `variable` is. Its own bundle, which has the same number, may have become
  /// part of others.
  Place getPlace(unsigned variable) const;
  /// A variable is made in three steps: it is begun, its contents are appended, and it is
  /// finished with its type and when it is live.
  unsigned beginVariable();
  void finishVariable(const RegInfo &info, llvm::ArrayRef<LiveSegment> range);
  unsigned addCopyTarget(unsigned variable, mlir::Value source, mlir::Type type, LiveSegment time);
  bool extend(unsigned variable, mlir::Value source, unsigned words, LiveSegment time);
  void addValues();
  void appendTuple(mlir::Operation *op, unsigned size);
  void appendContents(mlir::Value value, unsigned from, unsigned words, unsigned at);
  /// Those that the variable begun last has by itself.
  void appendOwnContents(unsigned word, unsigned words);
  void addFlows(unsigned node);
  void addLoopFlows(unsigned node, LoopOp loop);
  void addIfFlows(unsigned node, IfOp branch);
  void addTiedFlow(unsigned node, mlir::Operation *op, unsigned tied);
  void addTupleFlows(unsigned node, mlir::Operation *op);
  void addTupleFlow(RegisterFlow::Kind kind, unsigned node, mlir::Operation *op, unsigned operand,
                    unsigned sourceWord, unsigned targetWord, unsigned words);
  /// Puts `a` and `b` together with b's word 0 at word `delta` of `a`.
  void join(unsigned a, unsigned b);
  bool tryJoin(unsigned a, unsigned b, int delta, bool grow);
  bool conflict(const Bundle &a, const Bundle &b, int delta) const;
  void merge(unsigned into, unsigned from, unsigned delta, int64_t modulus, int64_t residue);
  void coalesce();

  const Liveness &liveness;
  std::vector<ContentRun> contents;   ///< of all variables, one behind the other
  std::vector<unsigned> firstContent; ///< by variable
  std::vector<Bundle> bundles; ///< by the variable that each began with
  /// Where word 0 of each bundle has gone, at one time: itself if it is its own. Shortened on
  /// the way.
  mutable std::vector<Place> places;
  std::vector<RegisterFlow> flows;
  unsigned numCoalesced = 0;
};

/// One congruence that says the same as both; nullopt if there is none.
std::optional<std::pair<int64_t, int64_t>> intersectAlignments(int64_t modulus, int64_t residue,
                                                               int64_t otherModulus,
                                                               int64_t otherResidue);

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_ALLOCATIONPROBLEM_H
