//===- SearchTest.cpp - Orders of random blocks ---------------------------===//
//
// Blocks of random instructions, small enough to try every order.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Conductor/ListScheduler.h"
#include "waveasm/Conductor/LocalSearch.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "waveasm/InitAll.h"
#include <gtest/gtest.h>
#include <random>

using namespace mlir;
using namespace waveasm;

namespace {
class SearchTest : public ::testing::Test {
protected:
  SearchTest() : context(getRegistry(), MLIRContext::Threading::DISABLED) {}

  static DialectRegistry getRegistry() {
    DialectRegistry registry;
    registerAllDialects(registry);
    return registry;
  }

  /// A program of `size` instructions, if `loop` in a loop.
  OwningOpRef<ModuleOp> generate(unsigned seed, unsigned size, bool loop) {
    std::mt19937 random(seed);
    std::vector<std::string> values = {"%v", "%w"};
    std::string body;
    auto pick = [&] { return values[random() % values.size()]; };
    for (unsigned i = 0; i < size; ++i) {
      std::string name = "%x" + std::to_string(i), a = pick(), b = pick();
      switch (random() % 6) {
      case 0:
        body += name + " = waveasm.ds_read_b32 " + a + " : !waveasm.vreg -> !waveasm.vreg\n";
        break;
      case 1:
        body += name + " = waveasm.buffer_load_dword %r, " + a +
                " : !waveasm.sreg<4, 4>, !waveasm.vreg -> !waveasm.vreg\n";
        break;
      case 2:
        body += "waveasm.ds_write_b32 " + a + ", " + b + " : !waveasm.vreg, !waveasm.vreg\n";
        continue;
      case 3:
        body += "%p" + std::to_string(i) + " = waveasm.pack " + a + ", " + b +
                " : (!waveasm.vreg, !waveasm.vreg) -> !waveasm.vreg<2, 2>\n" + "%m" +
                std::to_string(i) + " = waveasm.v_mfma_f32_16x16x16_f16 %p" + std::to_string(i) +
                ", %p" + std::to_string(i) +
                ", %c0 : !waveasm.vreg<2, 2>, !waveasm.vreg<2, 2>, !waveasm.imm<0> -> "
                "!waveasm.vreg<4, 4>\n" +
                name + " = waveasm.extract %m" + std::to_string(i) +
                "[1] : !waveasm.vreg<4, 4> -> !waveasm.vreg\n";
        break;
      default:
        body += name + " = waveasm.v_add_u32 " + a + ", " + b +
                " : !waveasm.vreg, !waveasm.vreg -> !waveasm.vreg\n";
        break;
      }
      values.push_back(name);
    }
    if (loop)
      body = "%o = waveasm.loop (%i = %s) : (!waveasm.sreg) -> !waveasm.sreg {\n" + body +
             "%t, %u = waveasm.s_add_u32 %i, %i : !waveasm.sreg, !waveasm.sreg -> !waveasm.sreg, "
             "!waveasm.scc\n"
             "%q = waveasm.s_cmp_lt_u32 %t, %s : !waveasm.sreg, !waveasm.sreg -> !waveasm.scc\n"
             "waveasm.condition %q : !waveasm.scc iter_args(%t) : !waveasm.sreg\n}\n";
    std::string text =
        "waveasm.program @p target = <#waveasm.gfx942> {\n"
        "%c0 = waveasm.constant 0 : !waveasm.imm<0>\n"
        "%v = waveasm.precolored.vreg 0 : !waveasm.vreg\n"
        "%w = waveasm.precolored.vreg 1 : !waveasm.vreg\n"
        "%s = waveasm.precolored.sreg 8 : !waveasm.sreg\n"
        "%r = waveasm.precolored.sreg 12, 4 : !waveasm.sreg<4, 4>\n" +
        body + "waveasm.s_endpgm\n}\n";
    OwningOpRef<ModuleOp> module = parseSourceString<ModuleOp>(text, &context);
    if (module)
      (void)tagModule(*module);
    return module;
  }

  static ProgramOp getProgram(ModuleOp module) {
    return *module.getOps<ProgramOp>().begin();
  }
  static Block *getBlock(ProgramOp program, bool loop) {
    return loop ? (*program.getBody().getOps<LoopOp>().begin()).getBodyBlock()
                : program.getBodyBlock();
  }
  static ScheduleModel makeModel(Block *block, Legality &legality) {
    return ScheduleModel(*block, legality, *TargetInfo::get("gfx942"),
                         [](Operation *) { return false; });
  }

  MLIRContext context;
};
} // namespace

/// Calls `visit` for every order that the model calls legal.
static void forEachOrder(const ScheduleModel &model, NodeOrder &prefix,
                         llvm::function_ref<void(const NodeOrder &)> visit) {
  if (prefix.size() == model.size())
    return visit(prefix);
  for (unsigned node = 0; node < model.size(); ++node) {
    if (llvm::is_contained(prefix, node) ||
        !llvm::all_of(model.getPreds(node),
                      [&](unsigned pred) { return llvm::is_contained(prefix, pred); }))
      continue;
    prefix.push_back(node);
    forEachOrder(model, prefix, visit);
    prefix.pop_back();
  }
}

TEST_F(SearchTest, ExactSearchFindsTheBestOfAllOrders) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    bool loop = seed % 3 == 2;
    OwningOpRef<ModuleOp> module = generate(seed, loop ? 4 : 6, loop);
    ASSERT_TRUE(module);
    Legality legality(getProgram(*module));
    ScheduleModel model = makeModel(getBlock(getProgram(*module), loop), legality);
    ScheduleScratch scratch;
    uint64_t best = ~0ull;
    NodeOrder prefix;
    forEachOrder(model, prefix, [&](const NodeOrder &order) {
      ASSERT_TRUE(model.isLegal(order));
      best = std::min(best, model.evaluate(order, scratch).cycles);
    });
    ExactResult exact = searchExact(model, model.getInputOrder(), 10'000'000, StopToken());
    EXPECT_TRUE(exact.proven);
    EXPECT_EQ(exact.cycles, best);
    EXPECT_EQ(model.evaluate(exact.best, scratch).cycles, best);
    EXPECT_LE(model.getLowerBound(), best);
    EXPECT_TRUE(model.isLegal(exact.best));
  }
}

TEST_F(SearchTest, ExactSearchGivesUpWithNothingWorseThanTheStart) {
  OwningOpRef<ModuleOp> module = generate(5, 30, false);
  Legality legality(getProgram(*module));
  ScheduleModel model = makeModel(getProgram(*module).getBodyBlock(), legality);
  ScheduleScratch scratch;
  uint64_t start = model.evaluate(model.getInputOrder(), scratch).cycles;
  ExactResult exact = searchExact(model, model.getInputOrder(), 100, StopToken());
  EXPECT_FALSE(exact.proven);
  EXPECT_LE(exact.cycles, start);
  EXPECT_TRUE(model.isLegal(exact.best));
}

TEST_F(SearchTest, ChainsFindTheOptimumOfSmallBlocks) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    OwningOpRef<ModuleOp> module = generate(100 + seed, 7, false);
    Legality legality(getProgram(*module));
    ScheduleModel model = makeModel(getProgram(*module).getBodyBlock(), legality);
    ExactResult exact = searchExact(model, model.getInputOrder(), 10'000'000, StopToken());
    ChainTask task;
    task.start = model.getInputOrder();
    task.steps = 3000;
    task.memory = 30;
    task.seed = seed;
    ChainResult chain = runChains(model, task, 1, StopToken()).front();
    EXPECT_EQ(chain.cost, static_cast<double>(exact.cycles));
  }
}

TEST_F(SearchTest, ChainsAreTheSameOnAnyNumberOfThreads) {
  OwningOpRef<ModuleOp> module = generate(7, 60, true);
  Legality legality(getProgram(*module));
  ScheduleModel model = makeModel(getBlock(getProgram(*module), true), legality);
  std::vector<ChainTask> tasks(6);
  for (auto [i, task] : llvm::enumerate(tasks)) {
    task.start = model.getInputOrder();
    task.seed = i;
    task.steps = 500;
    task.memory = 10;
  }
  std::vector<ChainResult> one = runChains(model, tasks, 1, StopToken());
  for (unsigned threads : {2, 8}) {
    std::vector<ChainResult> many = runChains(model, tasks, threads, StopToken());
    for (auto [a, b] : llvm::zip_equal(one, many)) {
      EXPECT_EQ(a.best, b.best);
      EXPECT_EQ(a.cost, b.cost);
    }
  }
}

TEST_F(SearchTest, AChainEndsAtItsDeadline) {
  OwningOpRef<ModuleOp> module = generate(8, 60, true);
  Legality legality(getProgram(*module));
  ScheduleModel model = makeModel(getBlock(getProgram(*module), true), legality);
  ChainTask task;
  task.start = model.getInputOrder();
  task.steps = 1'000'000'000;
  ChainResult result = runChains(model, task, 1, StopToken(nullptr, Deadline(std::chrono::milliseconds(20)))).front();
  EXPECT_TRUE(model.isLegal(result.best));
  EXPECT_LT(result.steps, task.steps);
}

// Any order of the model is one that the moves of its plan reach, that the graph and the
// independent checker accept.
TEST_F(SearchTest, RandomOrdersAreReachedByMovesAndVerified) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    bool loop = seed % 2;
    OwningOpRef<ModuleOp> module = generate(200 + seed, 40, loop);
    ProgramOp program = getProgram(*module);
    OwningOpRef<ProgramOp> original = program.clone();
    auto engine = MoveEngine::create(*module);
    ASSERT_TRUE(succeeded(engine));
    Legality &legality = (*engine)->getLegality(program.getBodyBlock()->getTerminator());
    Block *block = getBlock(program, loop);
    ScheduleModel model = makeModel(block, legality);
    DependenceGraph graph(*block, legality, *TargetInfo::get("gfx942"));
    NodeOrder order = listSchedule(model, {0, 0, 5000, 100, seed}); // heights drowned by chance
    ASSERT_TRUE(model.isLegal(order));
    SmallVector<Operation *> ops = model.materialize(order);
    std::vector<unsigned> places;
    for (Operation *op : ops)
      places.push_back(llvm::find(graph.getOps(), op) - graph.getOps().begin());
    EXPECT_EQ(graph.findBroken(places), nullptr);
    RoundResult round =
        (*engine)->apply(planMoves(*block, ops, legality, (*engine)->getKept()));
    EXPECT_TRUE(round.ok) << round.report();
    SmallVector<Operation *> now;
    for (Operation &op : *block)
      now.push_back(&op);
    EXPECT_EQ(now, ops);
    EXPECT_TRUE(succeeded(verify(*module)));
    EXPECT_TRUE(succeeded(verifySchedule(*original, program)));
  }
}
