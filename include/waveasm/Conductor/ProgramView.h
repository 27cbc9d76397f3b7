//===- ProgramView.h - A program as an oracle reads it -----------*- C++ -*-===//
//
// A tagged program in scheduling form as lines of text, one op a line, short but whole:
//
//   ds_read_b128_4: v_sub_u32_17 offset=24576 :v4
//   late: v_mfma_f32_16x16x16_f16 ds_read_b128_4, x, loop_0.arg1 :a4
//   loop_0: arg0=s_mov_b32_19 arg1..arg24=v_mov_b32_1:a4 {
//   } loop_0
//
// A line begins with the op's tag, which is also the name of its result (`tag.scc`, `tag#1`
// for further ones, `loop_0#3` for those of a loop or if, `loop_0.arg3` for an argument of
// its body). The mnemonic follows unless the tag is it plus `_<number>`. Operands stand in
// the order of the IR, immediates as numbers (their `constant` ops have no line), then
// attributes (but for the modifiers of matrix instructions, which order and cost nothing), then
// the type where the mnemonic does not give it. The bytes of a line depend
// on the op and its operands alone, not on where it stands, so that an order differs from
// another by lines that change places.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_PROGRAMVIEW_H
#define WAVEASM_CONDUCTOR_PROGRAMVIEW_H

#include "waveasm/Conductor/Metrics.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Error.h"

namespace waveasm {

/// Tokens that a language model may count for `text`: a guess from words, numbers and signs.
/// Texts of this library: within 6% of OpenAI's o200k vocabulary, which has two bytes a token of a
/// program and 3.6 of prose; 10 to 25% below Anthropic's of Claude 2. Providers report what they
/// really counted.
size_t estimateTokens(llvm::StringRef text);

/// What the lines above look like, in words for an oracle. The same for all programs.
llvm::StringRef getViewLegend();

/// The loop with most estimated clocks of its own, those of loops in it not counted; by ops
/// if the metrics have no cycles. Null for a program without loops.
mlir::Operation *findHotLoop(ProgramOp program, const Metrics &metrics);

/// A part of the program that can be asked for by name.
struct RegionSummary {
  std::string name;     ///< "prologue", "epilogue", "hot" or the tag of a loop or if
  std::string contents; ///< "343 ops: 96 mfma, 40 lds, ..."
  size_t lines = 0;
  size_t tokens = 0; ///< estimateTokens
};

/// How much of the program the first view shows.
struct FirstViewOptions {
  size_t maxTokens = 0; ///< 0: no limit
};

/// Renders the program once, as it stands at construction.
class ProgramView {
public:
  /// `hotLoop` (findHotLoop; null: the whole body) must be of `program`. A session takes the
  /// same one in all rounds.
  ProgramView(ProgramOp program, mlir::Operation *hotLoop);

  /// The tag of the hot loop; "program" if there is none.
  llvm::StringRef getHotName() const;

  std::string renderAll() const;
  std::string renderHot() const;
  /// "program", "hot", "prologue" and "epilogue" (what stands before and after the hot loop),
  /// the tag of a loop or if, or the tag of another op: that and `around` lines on each side.
  /// The error is for who asked: it names what there is.
  llvm::Expected<std::string> renderRegion(llvm::StringRef name, unsigned around = 8) const;

  /// All regions, in the order of the program.
  std::vector<RegionSummary> getRegions() const;

  /// The hot loop and a line for each region besides. Where the hot loop alone costs more than
  /// `maxTokens`, those lines around its stalls (Metrics::stallsByTag, most clocks first) that
  /// fit; what is left out is said in place. Never less than the largest regions' lines.
  std::string renderFirst(const Metrics &metrics, const FirstViewOptions &options = {}) const;

private:
  struct Line {
    std::string text; ///< with indentation, without newline
    mlir::Operation *op;
  };
  struct Range {
    size_t begin = 0, end = 0; ///< lines
    bool empty() const { return begin >= end; }
  };
  void addBlock(mlir::Block &block, unsigned depth);
  void addOp(mlir::Operation &op, unsigned depth);
  std::string render(Range range) const;
  std::optional<Range> findRegion(llvm::StringRef name, unsigned around) const;
  RegionSummary summarize(llvm::StringRef name, Range range) const;
  std::string describeOthers() const;
  std::string renderAround(Range range, const Metrics &metrics, size_t maxTokens) const;

  ProgramOp program;
  mlir::Operation *hotLoop;
  std::vector<Line> lines;
  Range hot, before, after;
  llvm::DenseMap<mlir::Operation *, Range> ranges; ///< of every op with a line
  llvm::StringMap<mlir::Operation *> byTag;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_PROGRAMVIEW_H
