//===- TextDiffTest.cpp - Tests of unified diffs --------------------------===//

#include "waveasm/Conductor/TextDiff.h"
#include <gtest/gtest.h>

using namespace waveasm;

TEST(TextDiff, EqualTextsHaveNoDiff) {
  EXPECT_EQ(makeUnifiedDiff("", ""), "");
  EXPECT_EQ(makeUnifiedDiff("a\nb\n", "a\nb\n"), "");
}

TEST(TextDiff, OneMoveIsTwoLines) {
  EXPECT_EQ(makeUnifiedDiff("a\nb\nc\nd\n", "b\nc\na\nd\n"),
            "@@ -1 +0,0 @@\n-a\n@@ -3,0 +3 @@\n+a\n");
}

TEST(TextDiff, EmptySides) {
  EXPECT_EQ(makeUnifiedDiff("", "a\n"), "@@ -0,0 +1 @@\n+a\n");
  EXPECT_EQ(makeUnifiedDiff("a\nb\n", ""), "@@ -1,2 +0,0 @@\n-a\n-b\n");
}

// Equal lines stand for one another in their order.
TEST(TextDiff, RepeatedLines) {
  EXPECT_EQ(makeUnifiedDiff("x\nx\n", "x\ny\nx\nx\n"), "@@ -1,0 +2 @@\n+y\n@@ -2,0 +4 @@\n+x\n");
  EXPECT_EQ(makeUnifiedDiff("x\na\nx\n", "x\nx\na\n"), "@@ -2 +1,0 @@\n-a\n@@ -3,0 +3 @@\n+a\n");
}

TEST(TextDiff, MissingNewlineAtTheEnd) {
  EXPECT_EQ(makeUnifiedDiff("a\nb", "a\nb\n"),
            "@@ -2 +2 @@\n-b\n\\ No newline at end of file\n+b\n");
}

TEST(TextDiff, ContextJoinsHunks) {
  EXPECT_EQ(makeUnifiedDiff("a\nb\nc\nd\ne\n", "b\nc\na\nd\ne\n", 1),
            "@@ -1,4 +1,4 @@\n-a\n b\n c\n+a\n d\n");
  EXPECT_EQ(makeUnifiedDiff("a\nb\nc\nd\ne\nf\n", "b\nc\nd\na\ne\nf\n", 1),
            "@@ -1,2 +1 @@\n-a\n b\n@@ -4,2 +3,3 @@\n d\n+a\n e\n");
}

TEST(TextDiff, UpdateIsTheShorterOfDiffAndText) {
  TextUpdate update = makeUpdate("a\nb\nc\n", "c\nb\na\n");
  EXPECT_FALSE(update.isDiff);
  EXPECT_EQ(update.text, "c\nb\na\n");
  std::string common(100, 'x');
  update = makeUpdate("a\nb\n" + common + "\n", "b\na\n" + common + "\n");
  EXPECT_TRUE(update.isDiff);
  EXPECT_EQ(update.text, "@@ -1 +0,0 @@\n-a\n@@ -2,0 +2 @@\n+a\n");
  EXPECT_TRUE(makeUpdate("a\n", "a\n").isDiff);
  EXPECT_EQ(makeUpdate("a\n", "a\n").text, "");
}
