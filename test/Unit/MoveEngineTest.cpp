//===- MoveEngineTest.cpp - Rounds of moves as a library's user sees them -===//

#include "waveasm/Conductor/MoveEngine.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Dialect/WaveASMDialect.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace waveasm;

// `p` stands right before its only user and moves with it; `x` follows `t`.
static constexpr const char *kProgram = R"(
waveasm.program @p target = #waveasm.target<#waveasm.gfx942> {
  %n = waveasm.precolored.vreg 0 {waveasm.tag = "n"} : !waveasm.vreg
  %m = waveasm.precolored.vreg 1 {waveasm.tag = "m"} : !waveasm.vreg
  %k = waveasm.precolored.vreg 2 {waveasm.tag = "k"} : !waveasm.vreg
  %t = waveasm.ds_read_b64 %n {waveasm.tag = "t"} : !waveasm.vreg -> !waveasm.vreg<2, 2>
  %x = waveasm.extract %t[1] {waveasm.tag = "x"} : !waveasm.vreg<2, 2> -> !waveasm.vreg
  %a = waveasm.v_mov_b32 %n {waveasm.tag = "a"} : !waveasm.vreg -> !waveasm.vreg
  %p = waveasm.pack %a, %a {waveasm.tag = "p"} : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>
  %u = waveasm.v_lshlrev_b64 %n, %p {waveasm.tag = "u"} : !waveasm.vreg, !waveasm.vreg<2, 2> -> !waveasm.vreg<2, 2>
  %z = waveasm.v_mov_b32 %x {waveasm.tag = "z"} : !waveasm.vreg -> !waveasm.vreg
  waveasm.ds_write_b32 %z, %m {waveasm.tag = "w"} : !waveasm.vreg, !waveasm.vreg
  waveasm.ds_write_b32 %n, %k {waveasm.tag = "v"} : !waveasm.vreg, !waveasm.vreg
  waveasm.s_endpgm
}
)";

namespace {
class MoveEngineTest : public ::testing::Test {
protected:
  MoveEngineTest() {
    context.loadDialect<WaveASMDialect>();
    module = parseSourceString<ModuleOp>(kProgram, &context);
    original = print();
  }

  std::unique_ptr<MoveEngine> makeEngine(OpenOrder openOrder = OpenOrder::Refuse) {
    auto engine = MoveEngine::create(*module, openOrder);
    return succeeded(engine) ? std::move(*engine) : nullptr;
  }
  std::string print() {
    std::string text;
    llvm::raw_string_ostream os(text);
    module->print(os, OpPrintingFlags().enableDebugInfo());
    return text;
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::string original;
};
} // namespace

TEST_F(MoveEngineTest, UndoTakesBackTheWholeRound) {
  std::unique_ptr<MoveEngine> engine = makeEngine();
  // `p` goes down with `u`, `x` with `t`.
  RoundResult result = engine->apply({"keep a", "move u after z", "move t before z", "swap z u"});
  ASSERT_TRUE(result.ok) << result.report();
  EXPECT_NE(print(), original);
  EXPECT_TRUE(engine->getKept().contains(engine->lookup("a")));
  engine->undo();
  EXPECT_EQ(print(), original);
  EXPECT_FALSE(engine->getKept().contains(engine->lookup("a")));
  engine->undo(); // nothing is left to take back
  EXPECT_EQ(print(), original);
}

TEST_F(MoveEngineTest, FailedRoundLeavesNothing) {
  std::unique_ptr<MoveEngine> engine = makeEngine(OpenOrder::Warn);
  RoundResult result = engine->apply(
      {"keep z", "move u after z", "move t after a", "move w before t", "move a after u"});
  EXPECT_FALSE(result.ok);
  EXPECT_EQ(result.failedCommand, 4u) << result.report();
  EXPECT_EQ(result.applied.size(), 3u);
  EXPECT_EQ(print(), original);
  EXPECT_TRUE(engine->getKept().empty());
  // The engine is as new.
  EXPECT_TRUE(engine->apply({"move z before u"}).ok);
}

TEST_F(MoveEngineTest, KeepLastsUntilItsOwnRoundIsUndone) {
  std::unique_ptr<MoveEngine> engine = makeEngine();
  ASSERT_TRUE(engine->apply({"keep u"}).ok);
  ASSERT_TRUE(engine->apply({"move a before x", "keep u"}).ok);
  engine->undo();
  EXPECT_EQ(print(), original);
  RoundResult result = engine->apply({"move u after z"});
  EXPECT_EQ(result.reason, "'u' is pinned by 'keep'");
  EXPECT_EQ(engine->apply({"swap z u"}).reason, "'u' is pinned by 'keep'");
  // Others may pass it.
  EXPECT_TRUE(engine->apply({"move z before u"}).ok);
}

TEST_F(MoveEngineTest, EmptyRounds) {
  std::unique_ptr<MoveEngine> engine = makeEngine();
  EXPECT_TRUE(engine->apply({}).ok);
  RoundResult result = engine->apply({"done"});
  EXPECT_TRUE(result.ok);
  EXPECT_TRUE(result.done);
  engine->undo();
  EXPECT_EQ(print(), original);
}

TEST_F(MoveEngineTest, WarningsAreThoseOfAcceptedRounds) {
  std::unique_ptr<MoveEngine> engine = makeEngine(OpenOrder::Warn);
  RoundResult result = engine->apply({"move a before t", "move v before t"});
  ASSERT_TRUE(result.ok) << result.report();
  ASSERT_EQ(result.warnings.size(), 2u);
  EXPECT_EQ(result.warnings[0].severity, Severity::Critical);
  EXPECT_EQ(result.warnings[0].other, engine->lookup("w"));
  EXPECT_EQ(result.warnings[1].severity, Severity::Warn);
  EXPECT_EQ(result.warnings[1].other, engine->lookup("t"));
  for (const MoveWarning &warning : result.warnings) {
    EXPECT_EQ(warning.command, "move v before t");
    EXPECT_EQ(warning.op, engine->lookup("v"));
    EXPECT_NE(result.report().find("Warning: " + warning.str()), std::string::npos);
  }
  engine->undo();
  EXPECT_EQ(print(), original);

  result = engine->apply({"move v before t", "move z before x"});
  EXPECT_FALSE(result.ok);
  EXPECT_TRUE(result.warnings.empty());
  EXPECT_EQ(print(), original);
  EXPECT_FALSE(makeEngine()->apply({"move v before t"}).ok);
  EXPECT_EQ(print(), original);
}

TEST_F(MoveEngineTest, TenThousandCommands) {
  std::unique_ptr<MoveEngine> engine = makeEngine();
  std::vector<std::string> commands;
  for (unsigned i = 0; i < 5000; ++i)
    commands.insert(commands.end(), {"move u after z", "move z after u"});
  RoundResult result = engine->apply(commands);
  EXPECT_TRUE(result.ok) << result.report();
  EXPECT_EQ(result.applied.size(), commands.size());
  engine->undo();
  EXPECT_EQ(print(), original);
  commands.push_back("move w before z");
  EXPECT_EQ(engine->apply(commands).failedCommand, commands.size());
  EXPECT_EQ(print(), original);
}
