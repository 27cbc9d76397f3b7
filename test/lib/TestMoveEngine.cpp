//===- TestMoveEngine.cpp - --test-move-engine ----------------------------===//
//
// Properties of the move engine on any tagged module, which is left as it was:
//   ranges   what conductor-legal-moves says is what the engine accepts, for every op and
//            every anchor of its block
//   moves    accepted rounds pass the independent check of schedules
//   undo     a round that fails, and one that is taken back, leave every op at its place
//   rounds   the commands of several rounds give the same order as one round
//   plans    the plan from the first order to any legal one makes exactly that order
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/MovePlan.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include <random>

using namespace mlir;
using namespace waveasm;

namespace {
using Order = std::vector<std::vector<Operation *>>; ///< by block

class EngineTest {
public:
  EngineTest(ProgramOp program, MoveEngine &engine, OpenOrder openOrder, uint64_t seed)
      : program(program), engine(engine), openOrder(openOrder), random(seed),
        original(program.clone()) {
    program->walk<WalkOrder::PreOrder>([&](Block *block) {
      blocks.push_back(block);
      for (Operation &op : *block)
        if (!getTag(&op).empty())
          tagged.push_back(&op);
    });
  }

  LogicalResult checkRanges(unsigned stride);
  LogicalResult checkRounds(unsigned count);

  unsigned numRanges = 0, numTries = 0, numAccepted = 0, numCommands = 0, numRefused = 0;

private:
  LogicalResult checkRange(Operation *op, bool up);
  bool accepts(Operation *op, Operation *anchor, bool after, std::string &reason);
  LogicalResult checkWalk(const Order &first);
  LogicalResult checkPlan(const Order &first);
  std::string getCommand();
  Order getOrder() const;
  void setOrder(const Order &order);
  unsigned pick(size_t size) { return random() % size; }
  InFlightDiagnostic fail(const Twine &what) {
    return program.emitError() << "move engine: " << what << " ";
  }

  ProgramOp program;
  MoveEngine &engine;
  OpenOrder openOrder;
  std::mt19937_64 random;
  OwningOpRef<ProgramOp> original;
  std::vector<Block *> blocks;
  std::vector<Operation *> tagged;
};
} // namespace

Order EngineTest::getOrder() const {
  Order order;
  for (Block *block : blocks) {
    order.emplace_back();
    for (Operation &op : *block)
      order.back().push_back(&op);
  }
  return order;
}

void EngineTest::setOrder(const Order &order) {
  for (auto [block, ops] : llvm::zip(blocks, order))
    for (Operation *op : ops)
      op->moveBefore(block, block->end());
}

//===----------------------------------------------------------------------===//
// Ranges
//===----------------------------------------------------------------------===//

bool EngineTest::accepts(Operation *op, Operation *anchor, bool after, std::string &reason) {
  ++numTries;
  RoundResult result = engine.apply(
      {Move{after ? Move::Kind::After : Move::Kind::Before, getTag(op).str(), getTag(anchor).str()}
           .str()});
  reason = result.reason;
  if (!result.ok)
    return false;
  engine.undo();
  ++numAccepted;
  return true;
}

LogicalResult EngineTest::checkRange(Operation *op, bool up) {
  ++numRanges;
  MoveRange range = findMoveRange(engine.getLegality(op), op, up, engine.getKept());
  bool isBeyond = !range.furthest;
  std::string reason;
  for (Operation *anchor = up ? op->getPrevNode() : op->getNextNode(); anchor;
       anchor = up ? anchor->getPrevNode() : anchor->getNextNode()) {
    if (getTag(anchor).empty())
      continue;
    bool accepted = accepts(op, anchor, /*after=*/!up, reason);
    // On the way there may be clobbers of SCC, and what comes along is no anchor.
    bool isHole = reason.find("write of SCC") != std::string::npos ||
                  llvm::is_contained(range.takenAlong, anchor);
    if (accepted ? isBeyond : !isBeyond && (anchor == range.furthest || !isHole))
      return fail("the range") << "of '" << getTag(op) << "' " << (up ? "up" : "down")
                               << (accepted ? " ends before '" : " holds '") << getTag(anchor)
                               << "', the engine " << (accepted ? "accepts it" : "says: " + reason);
    isBeyond |= anchor == range.furthest;
  }
  return success();
}

LogicalResult EngineTest::checkRanges(unsigned stride) {
  Order first = getOrder();
  for (size_t i = pick(stride); i < tagged.size(); i += stride) {
    if (engine.getLegality(tagged[i]).checkPinned(tagged[i]))
      continue;
    for (bool up : {false, true})
      if (failed(checkRange(tagged[i], up)))
        return failure();
  }
  return success(first == getOrder());
}

//===----------------------------------------------------------------------===//
// Rounds
//===----------------------------------------------------------------------===//

// A command on two ops that are near each other.
std::string EngineTest::getCommand() {
  Operation *op = tagged[pick(tagged.size())], *anchor = op;
  bool up = pick(2);
  for (unsigned distance = 1 + pick(20); distance; --distance) {
    Operation *next = up ? anchor->getPrevNode() : anchor->getNextNode();
    if (!next || getTag(next).empty())
      break;
    anchor = next;
  }
  constexpr Move::Kind kinds[] = {Move::Kind::Before, Move::Kind::After, Move::Kind::Swap};
  return Move{kinds[pick(3)], getTag(op).str(), getTag(anchor).str()}.str();
}

// Rounds that add up; then all their commands as one.
LogicalResult EngineTest::checkWalk(const Order &first) {
  std::vector<std::string> all;
  for (unsigned round = 0; round < 4; ++round) {
    std::vector<std::string> commands;
    Order before = getOrder();
    for (unsigned i = 0; i < 200 && commands.size() < 12; ++i) {
      std::string command = getCommand();
      bool ok = engine.apply({command}).ok;
      ++(ok ? numCommands : numRefused);
      if (ok)
        commands.push_back(std::move(command));
    }
    Order after = getOrder();
    setOrder(before);
    commands.push_back("move nothing before nothing");
    if (engine.apply(commands).ok || getOrder() != before)
      return fail("a round whose last command fails leaves another order");
    commands.pop_back();
    if (!engine.apply(commands).ok || getOrder() != after)
      return fail("one round gives another order than its commands one by one");
    engine.undo();
    if (getOrder() != before)
      return fail("undo leaves another order");
    setOrder(after);
    all.insert(all.end(), commands.begin(), commands.end());
  }
  Order last = getOrder();
  OpenOrder warned = openOrder == OpenOrder::Warn ? OpenOrder::Allow : openOrder;
  if (failed(verifySchedule(*original, program, warned)))
    return fail("an accepted order is no schedule of the program");
  setOrder(first);
  if (!engine.apply(all).ok || getOrder() != last)
    return fail("the commands of four rounds give another order as one");
  return success();
}

// From the first order to the present one.
LogicalResult EngineTest::checkPlan(const Order &first) {
  Order last = getOrder();
  setOrder(first);
  for (auto [block, ops] : llvm::zip(blocks, last)) {
    if (ops.size() < 2)
      continue;
    SmallVector<std::string> plan =
        planMoves(*block, ops, engine.getLegality(ops.front()), engine.getKept());
    RoundResult result = engine.apply(plan);
    if (!result.ok)
      return fail("a plan is refused:") << result.failed << ": " << result.reason;
  }
  if (getOrder() != last)
    return fail("a plan makes another order");
  return success();
}

LogicalResult EngineTest::checkRounds(unsigned count) {
  Order first = getOrder();
  for (unsigned i = 0; i < count; ++i) {
    if (failed(checkWalk(first)) || failed(checkPlan(first)))
      return failure();
    setOrder(first);
  }
  return success();
}

namespace {
struct TestMoveEngine : PassWrapper<TestMoveEngine, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestMoveEngine)
  TestMoveEngine() = default;
  TestMoveEngine(const TestMoveEngine &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-move-engine"; }
  StringRef getDescription() const final { return "Check properties of the move engine"; }
  Option<unsigned> rounds{*this, "rounds", llvm::cl::init(10)};
  Option<unsigned> stride{*this, "stride", llvm::cl::desc("Ranges of each op of so many"),
                          llvm::cl::init(1)};
  Option<unsigned> seed{*this, "seed", llvm::cl::init(1)};
  Option<std::string> memory{*this, "memory", llvm::cl::desc("As in conductor-apply-moves"),
                             llvm::cl::init("strict")};

  void runOnOperation() final {
    FailureOr<OpenOrder> openOrder = parseOpenOrder(memory, getOperation());
    if (failed(openOrder))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(getOperation(), *openOrder);
    if (failed(engine))
      return signalPassFailure();
    getOperation()->walk([&](ProgramOp program) {
      EngineTest test(program, **engine, *openOrder, seed);
      // Ranges are those without warnings; plans of an order that breaks others break them again.
      bool strict = *openOrder == OpenOrder::Refuse;
      if ((strict && failed(test.checkRanges(stride))) || failed(test.checkRounds(rounds))) {
        program.emitError() << "seed " << unsigned(seed);
        return signalPassFailure();
      }
      llvm::outs() << program.getSymName() << ": " << test.numRanges << " ranges agree with "
                   << test.numTries << " moves, " << test.numAccepted << " of them accepted; "
                   << test.numCommands << " commands in rounds, " << test.numRefused
                   << " refused\n";
    });
  }
};
} // namespace

void waveasm::test::registerTestMoveEngine() { PassRegistration<TestMoveEngine>(); }
