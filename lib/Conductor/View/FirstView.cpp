//===- FirstView.cpp - What an oracle sees first --------------------------===//

#include "waveasm/Conductor/ProgramView.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace waveasm;

StringRef waveasm::getViewLegend() {
  return R"(One line is one instruction: its tag, a colon, operands, attributes, and after a last colon the
type of its result. The mnemonic is the tag without its number; where a tag is not made that way the
mnemonic stands behind the colon. A tag is also the name of the instruction's result:
  ds_read_b128_4: v_sub_u32_17 offset=24576 :v4    reads LDS into 4 VGPRs named ds_read_b128_4
Types: v4, a4, s4 are 4 VGPRs, AGPRs, SGPRs, v[0] and s[4:7] are these registers of the machine; no
type: one register or none. tag.scc is the flag that
the instruction makes besides its result, tag#1 its second result, loop_0#3 the fourth result of
a loop, loop_0.arg3 the fourth value that goes round in it. `loop_0: arg0=x arg1..arg4=y:a4 {` gives
their values on entry; the condition at the end of the body says when to repeat, and `arg0=...` the
values of the next trip. arg1..arg3=x_7..9 is short for arg1=x_7 arg2=x_8 arg3=x_9.
Numbers as operands are immediates. Modifiers of matrix instructions are left out. Names for physical registers (precolored), tuples (pack, extract,
insert) and comments emit no code.
)";
}

// "... 12 lines" in place of what is left out.
static std::string describeGap(size_t count) {
  return " ... " + std::to_string(count) + (count == 1 ? " line" : " lines") + " left out\n";
}

std::string ProgramView::renderAround(Range range, const Metrics &metrics, size_t maxTokens) const {
  // Lines in the order in which they are wanted: the head and the end of a loop, then around
  // each stall, nearest first.
  llvm::BitVector shown(range.end - range.begin);
  SmallVector<size_t> centers;
  for (const StallMetrics &stall : metrics.stallsByTag) {
    for (const std::string &tag : {stall.tag, stall.producer}) {
      auto it = byTag.find(tag);
      Range line = it == byTag.end() ? Range() : ranges.lookup(it->second);
      if (line.begin >= range.begin && line.begin < range.end)
        centers.push_back(line.begin - range.begin);
    }
    constexpr size_t most = 32;
    if (centers.size() >= most)
      break;
  }
  if (centers.empty())
    centers.push_back(0);
  // Every gap costs a line, too: each line that is shown alone has one.
  size_t budget = maxTokens, gap = estimateTokens(describeGap(shown.size()));
  auto show = [&](size_t line) {
    if (line >= shown.size() || shown.test(line))
      return true;
    bool joins =
        (line > 0 && shown.test(line - 1)) || (line + 1 < shown.size() && shown.test(line + 1));
    size_t cost = estimateTokens(lines[range.begin + line].text) + 1 + (joins ? 0 : gap);
    if (cost > budget)
      return false;
    budget -= cost;
    shown.set(line);
    return true;
  };
  bool fits = show(0) && show(shown.size() - 1);
  for (size_t distance = 0; fits && distance < shown.size(); ++distance)
    for (size_t center : centers)
      fits = fits && show(center + distance) && (center < distance || show(center - distance));
  std::string text;
  for (size_t line = 0; line < shown.size();) {
    size_t end = line;
    for (; end < shown.size() && shown.test(end) == shown.test(line); ++end)
      ;
    text += shown.test(line) ? render({range.begin + line, range.begin + end})
                             : describeGap(end - line);
    line = end;
  }
  return text;
}

// The regions outside of the hot loop, a line each. Kernels may have hundreds of ifs: the largest.
std::string ProgramView::describeOthers() const {
  constexpr size_t most = 16;
  std::vector<RegionSummary> regions = getRegions();
  llvm::erase_if(regions, [&](const RegionSummary &region) {
    auto it = byTag.find(region.name);
    Range range = it == byTag.end() ? Range() : ranges.lookup(it->second);
    return range.begin >= hot.begin && range.end <= hot.end;
  });
  SmallVector<size_t> sizes =
      llvm::map_to_vector(regions, [](const RegionSummary &region) { return region.lines; });
  llvm::sort(sizes, std::greater<>());
  size_t least = sizes.size() > most ? sizes[most - 1] : 0, listed = 0;
  std::string text = regions.empty() ? "" : "Not shown; show(NAME) shows it:\n";
  for (const RegionSummary &region : regions) {
    if (region.lines < least || listed == most)
      continue;
    ++listed;
    text += "  " + region.name + ": " + region.contents + ", about " +
            std::to_string(region.tokens) + " tokens\n";
  }
  if (listed < regions.size())
    text += "  and " + std::to_string(regions.size() - listed) +
            " smaller loops and ifs, whose tags stand in the regions around them\n";
  return text;
}

std::string ProgramView::renderFirst(const Metrics &metrics,
                                     const FirstViewOptions &options) const {
  RegionSummary summary = summarize(getHotName(), hot);
  std::string head =
      (hotLoop ? "Hot loop " : "All of the ") + summary.name + ", " + summary.contents;
  for (const LoopMetrics &loop : metrics.loops)
    if (hotLoop && loop.tag == summary.name && loop.cycles)
      head += "; " + std::to_string(loop.trips) + (loop.tripsKnown ? "" : " (assumed)") +
              " trips of " + std::to_string(loop.cycles) + " clocks";
  head += "\n";
  std::string rest = describeOthers();
  std::string whole = head + render(hot) + rest;
  if (!options.maxTokens || estimateTokens(whole) <= options.maxTokens)
    return whole;
  head += "All of it would be about " + std::to_string(estimateTokens(whole)) +
          " tokens, the limit is " + std::to_string(options.maxTokens) +
          ": shown are the lines around its stalls. show(TAG) shows what stands around an "
          "instruction.\n";
  size_t taken = estimateTokens(head + rest);
  return head + renderAround(hot, metrics, options.maxTokens - std::min(options.maxTokens, taken)) +
         rest;
}
