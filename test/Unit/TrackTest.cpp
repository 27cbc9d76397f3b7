//===- TrackTest.cpp - Contents of bundles against slot by slot -----------===//

#include "AllocationProblem.h"
#include "gtest/gtest.h"
#include <map>
#include <random>

using namespace waveasm;

namespace {

constexpr unsigned kSlots = 24;

/// What each word holds in each slot: a word of a root. Two different things are `kMixed`.
class Model {
public:
  using Content = std::pair<unsigned, int>;
  static constexpr Content kMixed = {TrackSegment::kMixed, 0};

  void add(unsigned word, Slot slot, Content content) {
    auto [it, added] = contents.try_emplace({word, slot}, content);
    if (!added && it->second != content)
      it->second = kMixed;
  }
  void absorb(const Model &other, unsigned delta) {
    for (auto [place, content] : other.contents)
      add(place.first + delta, place.second, content);
  }
  bool conflicts(const Model &other, int delta) const {
    for (auto [place, content] : other.contents) {
      int word = static_cast<int>(place.first) + delta;
      auto it = word < 0 ? contents.end() : contents.find({unsigned(word), place.second});
      if (it != contents.end() && (it->second != content || content == kMixed))
        return true;
    }
    return false;
  }
  bool operator==(const Model &other) const { return contents == other.contents; }

private:
  std::map<std::pair<unsigned, Slot>, Content> contents;
};

/// The tracks of a bundle and their model.
struct Subject {
  TrackList list;
  Model model;
};

} // namespace

static unsigned draw(std::mt19937 &random, unsigned least, unsigned most) {
  return std::uniform_int_distribution<unsigned>(least, most)(random);
}

/// A new variable: runs of contents that all live in the same segments.
static Subject makeVariable(std::mt19937 &random) {
  Subject subject;
  std::vector<std::pair<Slot, Slot>> segments;
  for (Slot start = draw(random, 0, 6); start + 1 < kSlots; start += draw(random, 1, 8)) {
    Slot end = std::min(kSlots, start + draw(random, 1, 9));
    segments.emplace_back(start, end);
    start = end;
  }
  unsigned words = draw(random, 1, 4);
  for (unsigned word = 0; word < words;) {
    Track &track = subject.list.tracks.emplace_back();
    track.word = word;
    track.words = draw(random, 1, words - word);
    unsigned root = draw(random, 0, 3);
    int rootWord = draw(random, 0, 2);
    for (auto [start, end] : segments) {
      track.segments.push_back({start, end, root, rootWord});
      for (unsigned i = 0; i < track.words; ++i)
        for (Slot slot = start; slot < end; ++slot)
          subject.model.add(word + i, slot, {root, rootWord + static_cast<int>(i)});
    }
    word = track.end();
  }
  return subject;
}

/// The model that the tracks say; checks that they are sorted and disjoint.
static Model getModel(const TrackList &list) {
  Model model;
  unsigned free = 0;
  for (const Track &track : list.tracks) {
    EXPECT_GE(track.word, free);
    free = track.end();
    Slot last = 0;
    for (const TrackSegment &segment : track.segments) {
      EXPECT_GE(segment.start, last);
      EXPECT_LT(segment.start, segment.end);
      last = segment.end;
      bool mixed = segment.root == TrackSegment::kMixed;
      for (unsigned i = 0; i < track.words; ++i)
        for (Slot slot = segment.start; slot < segment.end; ++slot)
          model.add(track.word + i, slot,
                    mixed ? Model::kMixed
                          : Model::Content(segment.root, segment.rootWord + static_cast<int>(i)));
    }
  }
  return model;
}

TEST(Track, JoinsAndConflictsAreThoseOfTheWordsAndSlots) {
  unsigned conflicts = 0, joins = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    Subject subject = makeVariable(random);
    for (unsigned round = 0; round < 12; ++round) {
      Subject other = makeVariable(random);
      if (draw(random, 0, 2) == 0) { // one that has grown itself
        Subject third = makeVariable(random);
        unsigned delta = draw(random, 0, 3);
        other.list.absorb(third.list, delta);
        other.model.absorb(third.model, delta);
      }
      for (int delta = -4; delta <= 6; ++delta) {
        bool expected = subject.model.conflicts(other.model, delta);
        ASSERT_EQ(subject.list.conflicts(other.list, delta), expected) << "delta " << delta;
        conflicts += expected;
      }
      unsigned delta = draw(random, 0, 5);
      subject.list.absorb(other.list, delta);
      subject.model.absorb(other.model, delta);
      ASSERT_EQ(getModel(subject.list), subject.model);
      ++joins;
    }
  }
  EXPECT_GT(conflicts, joins); // neither answer is rare
  EXPECT_LT(conflicts, 10 * joins);
}
