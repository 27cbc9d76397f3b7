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
#include "llvm/Support/Allocator.h"

namespace waveasm {

/// Words of a source, operand `operand` of the op of `node`, that must be in the words of
/// variable `target` (or from physical register `fixedTarget` on) at the node's copy slot.
struct RegisterFlow {
  enum Kind : uint8_t {
    LoopBack, Tied, IfYield, LoopInit, Pack, InsertTuple, InsertValue, Extract
  };
  static constexpr unsigned kNumKinds = Extract + 1;
  Kind kind;
  RegClass cls;
  unsigned node, operand;
  unsigned source; ///< its variable; Liveness::kNone for a name
  unsigned sourceWord, target, targetWord, words;
  int fixedTarget = -1;
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
  /// Calls `visit` with when the words hold anything.
  template <typename Visit> void forRanges(Visit visit) const {
    LiveSegment range{segments.front().start, segments.front().end};
    for (const TrackSegment &segment : llvm::drop_begin(segments)) {
      if (range.end != segment.start) {
        visit(range);
        range.start = segment.start;
      }
      range.end = segment.end;
    }
    visit(range);
  }
  /// Adds what the same words hold in another place, which must not be empty.
  void merge(llvm::ArrayRef<TrackSegment> other);
  /// True if a word that both have, those of `other` moved by `delta`, holds two things at once.
  bool conflicts(const Track &other, int delta) const;
};

/// What the words of a bundle hold.
struct TrackList {
  llvm::SmallVector<Track, 1> tracks; ///< sorted by words, which are disjoint

  /// True if a word holds two things at once if word 0 of `other` is word `delta` here.
  bool conflicts(const TrackList &other, int delta) const;
  /// Makes `word` the first of its track.
  void split(unsigned word);
  /// Takes the tracks of `other`, whose word 0 is word `delta`.
  void absorb(TrackList &other, unsigned delta);
};

/// Variables that live in one tuple of registers.
struct Bundle {
  RegClass cls;
  unsigned words; ///< 0: has become part of another
  int64_t modulus, residue; ///< first register mod modulus = residue
  Slot start, end;
  unsigned numPieces; ///< live segments times runs of contents of its variables
  int base = -1;      ///< first register, once assigned
  /// Null as long as it is one value, with nothing in its words but itself: then they hold that
  /// where the value is live.
  TrackList *tracks = nullptr;
};

class AllocationProblem {
public:
  explicit AllocationProblem(const Liveness &liveness);

  llvm::ArrayRef<Bundle> getBundles() const { return bundles; }
  void setRegister(unsigned bundle, int first) { bundles[bundle].base = first; }
  /// Calls `visit` with (first word, number of words, LiveSegment) for each part of the time in
  /// which words of the bundle hold something.
  template <typename Visit> void forPieces(unsigned bundle, Visit visit) const {
    const TrackList *list = bundles[bundle].tracks;
    if (!list) {
      for (LiveSegment segment : liveness.getRange(bundle))
        visit(0, bundles[bundle].words, segment);
      return;
    }
    for (const Track &track : list->tracks)
      track.forRanges([&](LiveSegment range) { visit(track.word, track.words, range); });
  }
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
  using ContentRuns = llvm::SmallVector<ContentRun, 4>;
  /// Returns its number. `runs`: its contents; none for a value that is nothing but itself.
  unsigned addVariable(const Liveness::Shape &shape, llvm::ArrayRef<LiveSegment> range,
                       llvm::ArrayRef<ContentRun> runs);
  /// Puts words of `source` into `variable`, a value, at `time`. Returns a variable in the same
  /// place.
  unsigned addCopyTarget(unsigned variable, unsigned source, LiveSegment time);
  bool extend(unsigned variable, unsigned source, LiveSegment time);
  void addValues();
  void appendTuple(mlir::Operation *op, unsigned size, ContentRuns &runs) const;
  void appendContents(unsigned source, unsigned from, unsigned words, unsigned at,
                      ContentRuns &runs) const;
  /// The contents of a value; none if it is nothing but itself.
  llvm::ArrayRef<ContentRun> getContents(unsigned value) const {
    return llvm::ArrayRef(contents).slice(firstContent[value],
                                          firstContent[value + 1] - firstContent[value]);
  }
  /// That of a value which is nothing but itself.
  ContentRun getOwnContent(unsigned value) const {
    return {0, liveness.getShape(value).size, value, 0};
  }
  TrackList *createTracks(llvm::ArrayRef<ContentRun> runs, llvm::ArrayRef<LiveSegment> range);
  TrackList &getTracks(unsigned bundle);
  mlir::Operation *getOp(unsigned node) const { return liveness.getFlow().getNodes()[node].op; }
  RegisterFlow makeFlow(RegisterFlow::Kind kind, unsigned node, unsigned operand) const;
  void addFlows(unsigned node);
  void addLoopFlows(unsigned node, LoopOp loop);
  void addIfFlows(IfOp branch);
  void addTiedFlow(unsigned node, unsigned tied);
  void addTupleFlows(unsigned node, mlir::Operation *op);
  void addTupleFlow(RegisterFlow::Kind kind, unsigned node, unsigned operand, unsigned sourceWord,
                    unsigned targetWord, unsigned words);
  /// Puts `a` and `b` together with b's word 0 at word `delta` of `a`.
  void join(unsigned a, unsigned b);
  bool tryJoin(unsigned a, unsigned b, int delta, bool grow);
  bool conflict(unsigned a, unsigned b, int delta);
  void merge(unsigned into, unsigned from, unsigned delta, int64_t modulus, int64_t residue);
  void coalesce();

  const Liveness &liveness;
  llvm::SmallVector<ContentRun, 0> contents; ///< of all values, one behind the other
  std::vector<unsigned> firstContent;        ///< by value
  std::vector<Bundle> bundles; ///< by the variable that each began with
  llvm::SpecificBumpPtrAllocator<TrackList> trackLists;
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
