//===- TextDiff.cpp - What changed between two renderings -----------------===//

#include "waveasm/Conductor/TextDiff.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/raw_ostream.h"
#include <vector>

using namespace llvm;
using namespace waveasm;

// With their newlines; the last line may lack one.
static std::vector<StringRef> splitLines(StringRef text) {
  std::vector<StringRef> lines;
  while (!text.empty()) {
    size_t end = text.find('\n');
    size_t length = end == StringRef::npos ? text.size() : end + 1;
    lines.push_back(text.take_front(length));
    text = text.drop_front(length);
  }
  return lines;
}

// For each line of `lines`, where it stands in `other`, or npos. The n-th of several equal lines
// is the n-th there.
static std::vector<size_t> matchLines(ArrayRef<StringRef> lines, ArrayRef<StringRef> other) {
  DenseMap<StringRef, SmallVector<size_t, 1>> places;
  for (auto [i, line] : enumerate(other))
    places[line].push_back(i);
  DenseMap<StringRef, size_t> seen;
  std::vector<size_t> matches;
  matches.reserve(lines.size());
  for (StringRef line : lines) {
    auto it = places.find(line);
    size_t count = it == places.end() ? 0 : seen[line]++;
    matches.push_back(it == places.end() || count >= it->second.size() ? StringRef::npos
                                                                       : it->second[count]);
  }
  return matches;
}

// Positions of a longest increasing subsequence, npos left out.
static std::vector<size_t> findLongestIncreasing(ArrayRef<size_t> values) {
  std::vector<size_t> tails; // positions: ends of the best subsequence of each length
  std::vector<size_t> previous(values.size(), StringRef::npos);
  for (auto [i, value] : enumerate(values)) {
    if (value == StringRef::npos)
      continue;
    auto it = lower_bound(tails, value, [&](size_t tail, size_t v) { return values[tail] < v; });
    if (it != tails.begin())
      previous[i] = *std::prev(it);
    if (it == tails.end())
      tails.push_back(i);
    else
      *it = i;
  }
  std::vector<size_t> result(tails.size());
  size_t position = tails.empty() ? StringRef::npos : tails.back();
  for (size_t &slot : reverse(result)) {
    slot = position;
    position = previous[position];
  }
  return result;
}

namespace {
/// Lines [oldBegin, oldEnd) give way to [newBegin, newEnd).
struct Change {
  size_t oldBegin, oldEnd, newBegin, newEnd;
};
} // namespace

static std::vector<Change> findChanges(ArrayRef<StringRef> oldLines, ArrayRef<StringRef> newLines) {
  std::vector<size_t> matches = matchLines(oldLines, newLines);
  std::vector<Change> changes;
  size_t oldNext = 0, newNext = 0; // behind the last line that stays
  auto stay = [&](size_t oldLine, size_t newLine) {
    if (oldLine != oldNext || newLine != newNext)
      changes.push_back({oldNext, oldLine, newNext, newLine});
    oldNext = oldLine + 1;
    newNext = newLine + 1;
  };
  for (size_t line : findLongestIncreasing(matches))
    stay(line, matches[line]);
  stay(oldLines.size(), newLines.size());
  return changes;
}

static void printLine(raw_ostream &os, char sign, StringRef line) {
  os << sign << line;
  if (!line.ends_with("\n"))
    os << "\n\\ No newline at end of file\n";
}

// A side of a hunk's header. Lines count from 1; an empty side names the line before it.
static void printRange(raw_ostream &os, size_t begin, size_t end) {
  size_t count = end - begin;
  os << (count ? begin + 1 : begin);
  if (count != 1)
    os << ',' << count;
}

static void printHeader(raw_ostream &os, ArrayRef<Change> changes, ArrayRef<StringRef> oldLines,
                        size_t context) {
  const Change &first = changes.front(), &last = changes.back();
  size_t lead = std::min(context, first.oldBegin);
  size_t trail = std::min(context, oldLines.size() - last.oldEnd);
  os << "@@ -";
  printRange(os, first.oldBegin - lead, last.oldEnd + trail);
  os << " +";
  printRange(os, first.newBegin - lead, last.newEnd + trail);
  os << " @@\n";
}

std::string waveasm::makeUnifiedDiff(StringRef oldText, StringRef newText, unsigned context) {
  std::vector<StringRef> oldLines = splitLines(oldText), newLines = splitLines(newText);
  std::vector<Change> changes = findChanges(oldLines, newLines);
  std::string diff;
  raw_string_ostream os(diff);
  for (ArrayRef<Change> rest = changes; !rest.empty();) {
    size_t count = 1;
    while (count < rest.size() &&
           rest[count].oldBegin - rest[count - 1].oldEnd <= 2 * size_t(context))
      ++count;
    ArrayRef<Change> hunk = rest.take_front(count);
    rest = rest.drop_front(count);
    printHeader(os, hunk, oldLines, context);
    size_t next = hunk.front().oldBegin - std::min<size_t>(context, hunk.front().oldBegin);
    for (const Change &change : hunk) {
      for (; next < change.oldBegin; ++next)
        printLine(os, ' ', oldLines[next]);
      for (; next < change.oldEnd; ++next)
        printLine(os, '-', oldLines[next]);
      for (size_t i = change.newBegin; i < change.newEnd; ++i)
        printLine(os, '+', newLines[i]);
    }
    size_t end = std::min<size_t>(oldLines.size(), next + context);
    for (; next < end; ++next)
      printLine(os, ' ', oldLines[next]);
  }
  return diff;
}

TextUpdate waveasm::makeUpdate(StringRef oldText, StringRef newText, unsigned context) {
  std::string diff = makeUnifiedDiff(oldText, newText, context);
  if (diff.size() > newText.size())
    return {false, newText.str()};
  return {true, std::move(diff)};
}
