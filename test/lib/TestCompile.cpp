//===- TestCompile.cpp - Compiling many clones of one program -------------===//
//
// --test-compile-cache: moves random ops of each program and checks after every round
// that compileProgram makes the same with a cache that has seen the other orders, with an
// empty one, and as passes; and that cloneProgram and a working copy that the rounds before
// have compiled make what clone() makes. The moves stay in the output.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassManager.h"
#include "waveasm/Analysis/MovePath.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"
#include "waveasm/Transforms/Pipelines.h"
#include "waveasm/Transforms/WorkingCopy.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static std::string print(Operation *op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  op->print(os);
  return text;
}

/// Where each use of each value is, in the order that the value has them.
static std::vector<std::pair<unsigned, unsigned>> listUses(ProgramOp program) {
  llvm::DenseMap<Operation *, unsigned> numbers;
  program->walk<WalkOrder::PreOrder>(
      [&](Operation *op) { numbers.try_emplace(op, numbers.size()); });
  std::vector<std::pair<unsigned, unsigned>> uses;
  auto add = [&](Value value) {
    for (OpOperand &use : value.getUses())
      uses.emplace_back(numbers.lookup(use.getOwner()), use.getOperandNumber());
  };
  program->walk<WalkOrder::PreOrder>([&](Operation *op) {
    llvm::for_each(op->getResults(), add);
    for (Region &region : op->getRegions())
      for (Value argument : region.getArguments())
        add(argument);
  });
  return uses;
}

bool waveasm::test::moveRandomOp(ProgramOp program, Legality &legality, std::mt19937 &random) {
  SmallVector<Operation *> ops;
  program.getBody().walk([&](Operation *op) { ops.push_back(op); });
  if (ops.empty())
    return false;
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
    WorkingCopy copy;
    unsigned moved = 0;
    for (unsigned round = 0; round < rounds; ++round) {
      for (unsigned i = 0; i < moves; ++i)
        moved += test::moveRandomOp(program, legality, random);
      if (failed(check(program, cache, copy))) {
        program.emitError() << "seed " << seed << ", round " << round;
        return signalPassFailure();
      }
    }
    llvm::outs() << program.getSymName() << ": " << rounds << " rounds, " << moved << " moves\n";
  }

  static LogicalResult check(ProgramOp program, ValueCache &cache, WorkingCopy &copy) {
    OwnedProgram warm = cloneProgram(program), cold = cloneProgram(program);
    OwningOpRef<ProgramOp> passes = llvm::cast<ProgramOp>(program->clone());
    if (print(*warm) != print(*passes))
      return program.emitError("cloneProgram differs from clone");
    ProgramOp again = copy.get(program);
    if (print(again) != print(*passes))
      return program.emitError("the working copy differs from clone");
    if (listUses(again) != listUses(*warm))
      return program.emitError("the working copy has its uses in another order than a clone");
    LogicalResult compiles = compileProgram(again, cache);
    ValueCache empty;
    PassManager pm(program.getContext(), ProgramOp::getOperationName());
    buildPostSchedulePipeline(pm);
    if (failed(compiles) || failed(compileProgram(*warm, cache)) || failed(compileProgram(*cold, empty)) ||
        failed(pm.run(*passes)))
      return failure();
    if (print(*warm) != print(*cold))
      return program.emitError("the cache changes the result");
    if (print(again) != print(*cold))
      return program.emitError("the working copy compiles to something else");
    if (print(*cold) != print(*passes))
      return program.emitError("compileProgram differs from the pipeline");
    return success();
  }
};
} // namespace

void waveasm::test::registerCompileCache() { PassRegistration<CompileCache>(); }
