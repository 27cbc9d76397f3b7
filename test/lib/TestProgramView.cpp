//===- TestProgramView.cpp - --test-program-view --------------------------===//
//
// Prints what an oracle sees of each program of a module, which is tagged first. With
// random-rounds: plays rounds of random moves and prints the region before the first, the update
// after each and the region then, for test/Conductor/view/Inputs/check_updates.py.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/ProgramView.h"
#include "waveasm/Conductor/Prompt.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/TextDiff.h"
#include <random>

using namespace mlir;
using namespace waveasm;

namespace {
struct TestProgramView : PassWrapper<TestProgramView, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestProgramView)
  TestProgramView() = default;
  TestProgramView(const TestProgramView &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-program-view"; }
  StringRef getDescription() const final { return "Print what an oracle sees of a program"; }
  Option<std::string> region{*this, "region", llvm::cl::desc("As for the tool show; or first")};
  Option<unsigned> around{*this, "around", llvm::cl::desc("Lines on each side of a tag"),
                          llvm::cl::init(8)};
  Option<unsigned> maxTokens{*this, "max-tokens", llvm::cl::desc("Of the first view; 0: no limit"),
                             llvm::cl::init(0)};
  Option<std::string> moves{*this, "moves", llvm::cl::desc("Apply these first")};
  Option<std::string> diffAfter{*this, "diff-after", llvm::cl::desc("The change by these moves")};
  Option<unsigned> context{*this, "context", llvm::cl::desc("Lines of the diff"),
                           llvm::cl::init(0)};
  Option<std::string> range{*this, "legal-moves", llvm::cl::desc("Of the op with this tag")};

  Option<std::string> prompt{*this, "prompt",
                             llvm::cl::desc("system: print that message")};
  Option<std::string> system{*this, "system", llvm::cl::desc("Instead of the instructions")};
  Option<std::string> guide{*this, "guide", llvm::cl::desc("Instead of the guide")};
  Option<std::string> objective{*this, "objective", llvm::cl::desc("As in conductor-schedule"),
                                llvm::cl::init("default")};
  Option<std::string> memory{*this, "memory", llvm::cl::desc("As in conductor-apply-moves"),
                             llvm::cl::init("strict")};
  Option<unsigned> randomRounds{*this, "random-rounds", llvm::cl::init(0)};
  Option<unsigned> seed{*this, "seed", llvm::cl::init(1)};

  void runOnOperation() final {
    if (failed(tagModule(getOperation())))
      return signalPassFailure();
    openOrder = parseOpenOrder(memory, getOperation());
    if (failed(openOrder))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> created = MoveEngine::create(getOperation(), *openOrder);
    if (failed(created))
      return signalPassFailure();
    engine = std::move(*created);
    if (failed(apply(moves)))
      return signalPassFailure();
    getOperation()->walk([&](ProgramOp program) {
      if (failed(print(program)))
        signalPassFailure();
    });
  }

private:
  LogicalResult apply(StringRef commands) {
    RoundResult result = engine->apply(splitCommands(commands));
    if (!result.ok)
      emitRoundError(result, getOperation());
    return success(result.ok);
  }

  FailureOr<std::string> render(ProgramOp program, Operation *hotLoop, const Metrics &metrics) {
    ProgramView view(program, hotLoop);
    if (region == "first")
      return view.renderFirst(metrics, {maxTokens});
    llvm::Expected<std::string> text = view.renderRegion(region, around);
    if (text)
      return *text;
    return program.emitError() << llvm::toString(text.takeError());
  }

  LogicalResult print(ProgramOp program) {
    ValueCache cache;
    Metrics metrics = measureProgram(program, cache, {/*details=*/true});
    Operation *hotLoop = findHotLoop(program, metrics);
    if (!range.empty()) {
      Operation *op = engine->lookup(range);
      if (!op)
        return program.emitError() << "there is no '" << range << "'";
      llvm::outs() << describeMoves(engine->getLegality(op), op, engine->getKept());
    }
    if (prompt == "system") {
      llvm::Expected<Objective> parsed = Objective::parse(objective);
      if (!parsed)
        return program.emitError() << llvm::toString(parsed.takeError());
      llvm::outs() << buildSystemPrompt(program, *parsed, {system, guide, *openOrder});
    }
    if (region.empty())
      return success();
    FailureOr<std::string> text = render(program, hotLoop, metrics);
    if (failed(text))
      return failure();
    if (randomRounds)
      return playRounds(program, hotLoop, metrics, std::move(*text));
    if (diffAfter.empty()) {
      llvm::outs() << *text;
      return success();
    }
    if (failed(apply(diffAfter)))
      return failure();
    FailureOr<std::string> changed = render(program, hotLoop, metrics);
    if (failed(changed))
      return failure();
    llvm::outs() << makeUnifiedDiff(*text, *changed, context);
    return success();
  }

  // 5 to 20 moves of ops of the hot loop, each over up to 60 places.
  void applyRandomMoves(ArrayRef<Operation *> ops, std::mt19937_64 &random) {
    unsigned count = 5 + random() % 16;
    for (unsigned tries = 0; count && tries < 2000; ++tries) {
      Operation *op = ops[random() % ops.size()], *anchor = op;
      bool up = random() % 2;
      for (unsigned distance = 1 + random() % 60; distance; --distance)
        if (Operation *next = up ? anchor->getPrevNode() : anchor->getNextNode())
          anchor = next;
      if (anchor == op || getTag(anchor).empty())
        continue;
      Move move{up ? Move::Kind::Before : Move::Kind::After, getTag(op).str(),
                getTag(anchor).str()};
      count -= engine->apply({move.str()}).ok;
    }
  }

  LogicalResult playRounds(ProgramOp program, Operation *hotLoop, const Metrics &metrics,
                           std::string text) {
    std::mt19937_64 random(seed);
    SmallVector<Operation *> ops;
    Block &block = hotLoop ? hotLoop->getRegion(0).front() : *program.getBodyBlock();
    for (Operation &op : block)
      if (!getTag(&op).empty())
        ops.push_back(&op);
    // Sections: a line with a name and a number of bytes, then these.
    auto print = [](StringRef name, StringRef bytes) {
      llvm::outs() << name << " " << bytes.size() << "\n" << bytes;
    };
    print("region", text);
    for (unsigned round = 0; round < randomRounds; ++round) {
      applyRandomMoves(ops, random);
      FailureOr<std::string> changed = render(program, hotLoop, metrics);
      if (failed(changed))
        return failure();
      TextUpdate update = makeUpdate(text, *changed, context);
      print(update.isDiff ? "diff" : "whole", update.text);
      text = std::move(*changed);
      print("region", text);
    }
    return success();
  }

  std::unique_ptr<MoveEngine> engine;
  FailureOr<OpenOrder> openOrder;
};
} // namespace

void waveasm::test::registerProgramView() { PassRegistration<TestProgramView>(); }
