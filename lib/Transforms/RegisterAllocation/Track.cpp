//===- Track.cpp - What the words of a bundle hold, over time -------------===//

#include "AllocationProblem.h"

using namespace waveasm;

/// True if both hold the same, the words of `b` moved by `shift`.
static bool isSame(const TrackSegment &a, const TrackSegment &b, int shift) {
  return a.root == b.root && a.root != TrackSegment::kMixed && a.rootWord == b.rootWord + shift;
}

/// The first segment that ends after `start`.
static const TrackSegment *findEndAfter(llvm::ArrayRef<TrackSegment> segments, Slot start) {
  return llvm::partition_point(
      segments, [&](const TrackSegment &segment) { return segment.end <= start; });
}

bool Track::conflicts(const Track &other, int delta) const {
  int otherWord = static_cast<int>(other.word) + delta;
  if (otherWord >= static_cast<int>(end()) ||
      otherWord + static_cast<int>(other.words) <= static_cast<int>(word))
    return false;
  // Looks the shorter list up in the longer one.
  bool swap = segments.size() < other.segments.size();
  llvm::ArrayRef<TrackSegment> many = swap ? other.segments : segments;
  int shift = static_cast<int>(word) - otherWord;
  if (swap)
    shift = -shift;
  for (const TrackSegment &segment : swap ? segments : other.segments)
    for (const TrackSegment *at = findEndAfter(many, segment.start);
         at != many.end() && at->start < segment.end; ++at)
      if (!isSame(*at, segment, shift))
        return true;
  return false;
}

/// True if `b` goes on where `a` ends.
static bool continues(const TrackSegment &a, const TrackSegment &b) {
  return a.end == b.start && a.root == b.root && a.rootWord == b.rootWord;
}

static void append(llvm::SmallVectorImpl<TrackSegment> &segments, TrackSegment next) {
  if (!segments.empty() && continues(segments.back(), next))
    segments.back().end = next.end;
  else
    segments.push_back(next);
}

// Puts `added` before segment `at`, which begins behind all of it.
static void insert(llvm::SmallVectorImpl<TrackSegment> &segments, size_t at,
                   llvm::ArrayRef<TrackSegment> added) {
  if (at > 0 && continues(segments[at - 1], added.front())) {
    segments[at - 1].end = added.front().end;
    added = added.drop_front();
  }
  if (added.size() == 1)
    segments.insert(segments.begin() + at, added.front());
  else
    segments.insert(segments.begin() + at, added.begin(), added.end());
  at += added.size();
  if (at > 0 && continues(segments[at - 1], segments[at])) {
    segments[at - 1].end = segments[at].end;
    segments.erase(segments.begin() + at);
  }
}

// Puts `added` in the place of segments [from, to), which hold something where it does.
static void replace(llvm::SmallVectorImpl<TrackSegment> &segments, size_t from, size_t to,
                    llvm::MutableArrayRef<TrackSegment> added) {
  if (from > 0 && continues(segments[from - 1], added.front()))
    added.front().start = segments[--from].start;
  if (to < segments.size() && continues(added.back(), segments[to]))
    added.back().end = segments[to++].end;
  size_t common = std::min(added.size(), to - from);
  llvm::copy(added.take_front(common), segments.begin() + from);
  if (common < added.size())
    segments.insert(segments.begin() + to, added.begin() + common, added.end());
  else
    segments.erase(segments.begin() + from + common, segments.begin() + to);
}

// Only what `other` meets is written again, not what is behind it: variables are joined in
// program order only for the most part, and the bundle of an accumulator may be long.
void Track::merge(llvm::ArrayRef<TrackSegment> other) {
  const TrackSegment *meets = findEndAfter(segments, other.front().start);
  size_t kept = meets - segments.begin();
  if (kept == segments.size()) {
    for (const TrackSegment &segment : other)
      append(segments, segment);
    return;
  }
  if (other.back().end <= meets->start)
    return insert(segments, kept, other);
  llvm::SmallVector<TrackSegment, 8> merged;
  // What is left of the segments that come next; end = 0: none.
  const TrackSegment *nextA = meets, *nextB = other.begin();
  auto take = [](const TrackSegment *&next, const TrackSegment *end) {
    return next == end ? TrackSegment{0, 0, 0, 0} : *next++;
  };
  TrackSegment a = take(nextA, segments.end()), b = take(nextB, other.end());
  while (a.end && b.end) {
    if (a.end <= b.start) {
      append(merged, a);
      a = take(nextA, segments.end());
    } else if (b.end <= a.start) {
      append(merged, b);
      b = take(nextB, other.end());
    } else if (a.start != b.start) {
      // The part in which only one of them holds something.
      TrackSegment &first = a.start < b.start ? a : b;
      Slot until = std::max(a.start, b.start);
      append(merged, {first.start, until, first.root, first.rootWord});
      first.start = until;
    } else {
      TrackSegment both = a;
      both.end = std::min(a.end, b.end);
      if (!isSame(a, b, 0)) {
        both.root = TrackSegment::kMixed;
        both.rootWord = 0;
      }
      append(merged, both);
      if ((a.start = both.end) == a.end)
        a = take(nextA, segments.end());
      if ((b.start = both.end) == b.end)
        b = take(nextB, other.end());
    }
  }
  if (a.end)
    append(merged, a);
  for (; b.end; b = take(nextB, other.end()))
    append(merged, b);
  replace(segments, kept, nextA - segments.begin(), merged);
}

//===----------------------------------------------------------------------===//
// All words of a bundle
//===----------------------------------------------------------------------===//

bool TrackList::conflicts(const TrackList &other, int delta) const {
  for (const Track &mine : tracks)
    for (const Track &theirs : other.tracks)
      if (mine.conflicts(theirs, delta))
        return true;
  return false;
}

void TrackList::split(unsigned word) {
  for (unsigned i = 0; i < tracks.size(); ++i) {
    unsigned first = tracks[i].word;
    if (word <= first || word >= tracks[i].end())
      continue;
    Track rest = tracks[i];
    rest.word = word;
    rest.words -= word - first;
    for (TrackSegment &segment : rest.segments)
      if (segment.root != TrackSegment::kMixed)
        segment.rootWord += static_cast<int>(word - first);
    tracks[i].words = word - first;
    tracks.insert(tracks.begin() + i + 1, std::move(rest));
    return;
  }
}

void TrackList::absorb(TrackList &other, unsigned delta) {
  // Most often all words of both hold something at the same times.
  if (delta == 0 && tracks.size() == 1 && other.tracks.size() == 1 &&
      tracks.front().word == other.tracks.front().word &&
      tracks.front().words == other.tracks.front().words)
    return tracks.front().merge(other.tracks.front().segments);
  for (const Track &track : other.tracks) {
    split(track.word + delta);
    split(track.end() + delta);
  }
  for (const Track &track : tracks)
    for (unsigned word : {track.word, track.end()})
      if (word > delta)
        other.split(word - delta);
  // Words that both have are now in tracks of the same words.
  for (Track &track : other.tracks) {
    track.word += delta;
    Track *at = llvm::partition_point(
        tracks, [&](const Track &mine) { return mine.word < track.word; });
    if (at != tracks.end() && at->word == track.word)
      at->merge(track.segments);
    else
      tracks.insert(at, std::move(track));
  }
}
