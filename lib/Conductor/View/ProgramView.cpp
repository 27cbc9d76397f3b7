//===- ProgramView.cpp - A program as an oracle reads it ------------------===//

#include "waveasm/Conductor/ProgramView.h"
#include "OpLine.h"
#include "TargetFacts.h"
#include "waveasm/Analysis/Legality.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

// Vocabularies know words and numbers of up to three digits; a space or underscore is a part of the
// word behind it.
size_t waveasm::estimateTokens(StringRef text) {
  constexpr size_t lettersPerToken = 6, digitsPerToken = 3;
  size_t tokens = 0;
  while (!text.empty()) {
    size_t length = 1;
    if (llvm::isAlpha(text.front())) {
      length = text.take_while(llvm::isAlpha).size();
      tokens += llvm::divideCeil(length, lettersPerToken);
    } else if (llvm::isDigit(text.front())) {
      length = text.take_while(llvm::isDigit).size();
      tokens += llvm::divideCeil(length, digitsPerToken);
    } else {
      char c = text.front(), next = text.size() > 1 ? text[1] : '\n';
      bool joins = c == ' ' ? !llvm::isDigit(next) : c == '_' && llvm::isAlpha(next);
      tokens += !joins;
    }
    text = text.drop_front(length);
  }
  return tokens;
}

//===----------------------------------------------------------------------===//
// The hot loop
//===----------------------------------------------------------------------===//

Operation *waveasm::findHotLoop(ProgramOp program, const Metrics &metrics) {
  struct Loop {
    Operation *op;
    double total, own; // clocks, or ops
  };
  SmallVector<Loop> loops;
  llvm::DenseMap<Operation *, size_t> indices;
  // Metrics::loops has the same order.
  program.getBody().walk<WalkOrder::PreOrder>([&](LoopOp loop) {
    indices[loop] = loops.size();
    loops.push_back({loop, 0, 0});
  });
  bool hasCycles = metrics.loops.size() == loops.size() &&
                   llvm::any_of(metrics.loops, [](const LoopMetrics &loop) { return loop.cycles; });
  SmallVector<double> trips(loops.size(), 1); // with those of the loops around
  for (size_t i = 0; i < loops.size(); ++i) {
    Loop &loop = loops[i];
    auto parent = loop.op->getParentOfType<LoopOp>();
    size_t outer = parent ? indices.lookup(parent) : 0;
    if (hasCycles) {
      trips[i] = static_cast<double>(metrics.loops[i].trips) * (parent ? trips[outer] : 1);
      loop.total = static_cast<double>(metrics.loops[i].cycles) * trips[i];
    } else {
      loop.op->walk([&](Operation *) { ++loop.total; });
    }
    loop.own = loop.total;
    if (parent)
      loops[outer].own -= loop.total;
  }
  auto hottest = llvm::max_element(loops, [](auto &a, auto &b) { return a.own < b.own; });
  return hottest == loops.end() ? nullptr : hottest->op;
}

//===----------------------------------------------------------------------===//
// Lines
//===----------------------------------------------------------------------===//

ProgramView::ProgramView(ProgramOp program, Operation *hotLoop)
    : program(program), hotLoop(hotLoop) {
  std::string head;
  llvm::raw_string_ostream os(head);
  printOpLine(program, os);
  lines.push_back({std::move(head), program});
  addBlock(*program.getBodyBlock(), 0);
  hot = hotLoop ? ranges.lookup(hotLoop) : Range{1, lines.size()};
  before = {0, hot.begin};
  after = {hot.end, lines.size()};
}

void ProgramView::addBlock(Block &block, unsigned depth) {
  for (Operation &op : block)
    if (!llvm::isa<ConstantOp>(op)) // a number at its uses
      addOp(op, depth);
}

void ProgramView::addOp(Operation &op, unsigned depth) {
  auto add = [&](llvm::function_ref<void(llvm::raw_ostream &)> print) {
    std::string text(depth, ' ');
    llvm::raw_string_ostream os(text);
    print(os);
    lines.push_back({std::move(text), &op});
  };
  size_t begin = lines.size();
  if (StringRef tag = getTag(&op); !tag.empty())
    byTag[tag] = &op;
  add([&](llvm::raw_ostream &os) { printOpLine(&op, os); });
  for (auto [i, region] : llvm::enumerate(op.getRegions())) {
    if (region.empty())
      continue;
    if (i)
      add([&](llvm::raw_ostream &os) { printRegionEnd(&op, /*end=*/false, os); });
    for (Block &block : region)
      addBlock(block, depth + 1);
  }
  if (op.getNumRegions())
    add([&](llvm::raw_ostream &os) { printRegionEnd(&op, /*end=*/true, os); });
  ranges[&op] = {begin, lines.size()};
}

std::string ProgramView::render(Range range) const {
  std::string text;
  for (size_t i = range.begin; i < range.end; ++i)
    text.append(lines[i].text).push_back('\n');
  return text;
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

StringRef ProgramView::getHotName() const { return hotLoop ? getTag(hotLoop) : "program"; }

std::string ProgramView::renderAll() const { return render({0, lines.size()}); }
std::string ProgramView::renderHot() const { return render(hot); }

std::optional<ProgramView::Range> ProgramView::findRegion(StringRef name, unsigned around) const {
  if (name == "program" || (!name.empty() && name == getTag(program)))
    return Range{0, lines.size()};
  if (name == "hot")
    return hot;
  if (hotLoop && name == "prologue")
    return before;
  if (hotLoop && name == "epilogue")
    return after;
  auto it = byTag.find(name);
  if (it == byTag.end())
    return std::nullopt;
  Range range = ranges.lookup(it->second);
  if (it->second->getNumRegions())
    return range;
  return Range{range.begin - std::min<size_t>(around, range.begin),
               std::min(lines.size(), range.end + around)};
}

llvm::Expected<std::string> ProgramView::renderRegion(StringRef name, unsigned around) const {
  if (std::optional<Range> range = findRegion(name, around))
    return render(*range);
  std::string names;
  for (const RegionSummary &region : getRegions())
    names += ", '" + region.name + "'";
  return llvm::createStringError(
      "'" + name.str() + "' is neither a tag of this program nor one of 'program', 'hot'" + names);
}

static StringRef getKind(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  if (!info || !info->isMachineInstr())
    return "other";
  if (info->form == Form::WaitCnt)
    return "waits";
  return info->form == Form::Barrier ? "barriers" : getUnitName(info->unit);
}

RegionSummary ProgramView::summarize(StringRef name, Range range) const {
  constexpr StringRef kinds[] = {"matrix",     "LDS",           "vector memory", "vector ALU",
                                 "scalar ALU", "scalar memory", "branch",        "waits",
                                 "barriers",   "sequencer",     "other"};
  llvm::StringMap<size_t> counts;
  size_t total = 0;
  for (size_t i = range.begin; i < range.end; ++i) {
    // Not the lines that end a loop.
    if (ranges.lookup(lines[i].op).begin != i)
      continue;
    ++total;
    ++counts[getKind(lines[i].op)];
  }
  RegionSummary summary;
  summary.name = name.str();
  summary.lines = range.end - range.begin;
  summary.tokens = estimateTokens(render(range));
  llvm::raw_string_ostream os(summary.contents);
  os << total << " ops";
  StringRef separator = ": ";
  for (StringRef kind : kinds) {
    if (size_t count = counts.lookup(kind)) {
      os << separator << count << ' ' << kind;
      separator = ", ";
    }
  }
  return summary;
}

std::vector<RegionSummary> ProgramView::getRegions() const {
  std::vector<RegionSummary> regions;
  if (hotLoop && !before.empty())
    regions.push_back(summarize("prologue", before));
  for (size_t i = 0; i < lines.size(); ++i) {
    Operation *op = lines[i].op;
    if (op != program && ranges.lookup(op).begin == i && op->getNumRegions() && !getTag(op).empty())
      regions.push_back(summarize(getTag(op), ranges.lookup(op)));
  }
  if (hotLoop && !after.empty())
    regions.push_back(summarize("epilogue", after));
  return regions;
}
