//===- TestProgramView.cpp - --test-program-view --------------------------===//
//
// Prints what an oracle sees of each program of a module, which is tagged first.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/ProgramView.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/TextDiff.h"

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

  void runOnOperation() final {
    if (failed(tagModule(getOperation())))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> created = MoveEngine::create(getOperation());
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
    if (region.empty())
      return success();
    FailureOr<std::string> text = render(program, hotLoop, metrics);
    if (failed(text))
      return failure();
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

  std::unique_ptr<MoveEngine> engine;
};
} // namespace

void waveasm::test::registerProgramView() { PassRegistration<TestProgramView>(); }
