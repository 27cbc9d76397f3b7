//===- TestCompile.cpp - Compiling many clones of one program -------------===//
//
// --test-compile-cache: moves random ops of each program and checks after every round
// that compileProgram makes the same with a cache that has seen the other orders, with an
// empty one, and as passes; and that cloneProgram makes what clone() makes. The moves
// stay in the output.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassManager.h"
#include "waveasm/Analysis/MovePath.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/Pipelines.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static std::string print(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  op->print(os);
  return text;
}

bool waveasm::test::moveRandomOp(ProgramOp program, Legality &legality, std::mt19937 &random) {
  SmallVector<Operation *> ops;
  program.getBody().walk([&](Operation *op) { ops.push_back(op); });
  Operation *op = ops[random() % ops.size()];
  bool up = random() % 2;
  if (legality.checkPinned(op))
    return false;
  OpSet kept;
  MovePath path(legality, op, up, kept);
  for (unsigned distance = 1 + random() % 12; distance && path.getNext(); --distance)
    if (path.step())
      break;
  if (path.getPassed().empty() || path.checkPlace())
    return false;
  SmallVector<Operation *> group = path.getGroup();
  Operation *anchor = path.getPassed().back();
  if (up)
    for (Operation *member : group)
      member->moveBefore(anchor);
  else
    for (Operation *member : llvm::reverse(group))
      member->moveAfter(anchor);
  return true;
}

namespace {
struct CompileCache : PassWrapper<CompileCache, OperationPass<ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(CompileCache)
  CompileCache() = default;
  CompileCache(const CompileCache &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-compile-cache"; }
  StringRef getDescription() const final { return "Compare compilations with and without cache"; }
  Option<unsigned> rounds{*this, "rounds", llvm::cl::init(10)};
  Option<unsigned> moves{*this, "moves", llvm::cl::desc("tried in a round"), llvm::cl::init(20)};
  Option<unsigned> seed{*this, "seed", llvm::cl::init(1)};

  void runOnOperation() final {
    ProgramOp program = getOperation();
    Legality legality(program);
    std::mt19937 random(seed);
    ValueCache cache;
    unsigned moved = 0;
    for (unsigned round = 0; round < rounds; ++round) {
      for (unsigned i = 0; i < moves; ++i)
        moved += test::moveRandomOp(program, legality, random);
      if (failed(check(program, cache))) {
        program.emitError() << "seed " << seed << ", round " << round;
        return signalPassFailure();
      }
    }
    llvm::outs() << program.getSymName() << ": " << rounds << " rounds, " << moved << " moves\n";
  }

  static LogicalResult check(ProgramOp program, ValueCache &cache) {
    OwningOpRef<ProgramOp> warm = cloneProgram(program), cold = cloneProgram(program);
    OwningOpRef<ProgramOp> passes = llvm::cast<ProgramOp>(program->clone());
    if (print(*warm) != print(*passes))
      return program.emitError("cloneProgram differs from clone");
    ValueCache empty;
    PassManager pm(program.getContext(), ProgramOp::getOperationName());
    buildPostSchedulePipeline(pm);
    if (failed(compileProgram(*warm, cache)) || failed(compileProgram(*cold, empty)) ||
        failed(pm.run(*passes)))
      return failure();
    if (print(*warm) != print(*cold))
      return program.emitError("the cache changes the result");
    if (print(*cold) != print(*passes))
      return program.emitError("compileProgram differs from the pipeline");
    return success();
  }
};
} // namespace

void waveasm::test::registerCompileCache() { PassRegistration<CompileCache>(); }
