//===- MoveEngine.cpp - Applies moves, all or nothing ---------------------===//

#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

std::string RoundResult::report() const {
  std::string text = applied.empty() ? "" : "Applied: " + llvm::join(applied, ", ") + "\n";
  if (ok)
    return text;
  return text + "Failed:  " + failed + ": " + reason +
         "\nAll moves of this round were reverted.";
}

void waveasm::emitRoundError(const RoundResult &result, ModuleOp module) {
  Operation *op = result.op ? result.op : module.getOperation();
  InFlightDiagnostic diag = emitError(op->getLoc()) << result.report();
  if (result.other)
    diag.attachNote(result.other->getLoc()) << "the other op: '" << getDisplayName(result.other)
                                            << "'";
}

FailureOr<std::unique_ptr<MoveEngine>> MoveEngine::create(ModuleOp module) {
  FailureOr<llvm::StringMap<Operation *>> tags = collectTags(module);
  if (failed(tags))
    return failure();
  return std::unique_ptr<MoveEngine>(new MoveEngine(std::move(*tags)));
}

Legality &MoveEngine::getLegality(Operation *op) {
  auto program = op->getParentOfType<ProgramOp>();
  std::unique_ptr<Legality> &slot = legality[program];
  if (!slot)
    slot = std::make_unique<Legality>(program);
  return *slot;
}

// The known tag that is closest in spelling, if one is close.
static StringRef findSimilar(const llvm::StringMap<Operation *> &tags, StringRef tag) {
  StringRef best;
  unsigned bestDistance = std::max<size_t>(tag.size() / 4, 2) + 1;
  for (const auto &entry : tags) {
    unsigned distance = tag.edit_distance(entry.getKey(), /*AllowReplacements=*/true,
                                          bestDistance);
    // StringMap has no order: break ties by spelling.
    if (distance < bestDistance || (distance == bestDistance && !best.empty() && entry.getKey() < best)) {
      best = entry.getKey();
      bestDistance = distance;
    }
  }
  return best;
}

void MoveEngine::place(Operation *op, Block *block, Operation *before) {
  log.emplace_back(op, op->getNextNode());
  op->moveBefore(block, before ? before->getIterator() : block->end());
}

void MoveEngine::rollBack(size_t mark) {
  for (auto [op, next] : llvm::reverse(ArrayRef(log).drop_front(mark)))
    op->moveBefore(op->getBlock(), next ? next->getIterator() : op->getBlock()->end());
  log.truncate(mark);
}

void MoveEngine::undo() {
  rollBack(0);
  for (Operation *op : newlyKept)
    kept.erase(op);
  newlyKept.clear();
}

// Ops that only name or group registers, and constants. They emit nothing.
static bool isFollower(Operation *op) {
  return llvm::isa<ConstantOp, DceProtectOp, ExtractOp, InsertOp, PackOp, PrecoloredAregOp,
                   PrecoloredSregOp, PrecoloredVregOp>(op);
}

bool MoveEngine::carryUsers(Operation *op, Operation *last) {
  for (Operation *user : llvm::to_vector(op->getUsers())) {
    if (!isFollower(user) || user->getBlock() != last->getBlock() || user == last ||
        kept.contains(user) || !user->isBeforeInBlock(last))
      continue;
    if (!carryUsers(user, last) || getLegality(user).checkMove(user, last, /*after=*/true))
      return false;
    place(user, last->getBlock(), last->getNextNode());
  }
  return true;
}

bool MoveEngine::carryOperands(Operation *op, Operation *first) {
  for (Value operand : op->getOperands()) {
    Operation *def = operand.getDefiningOp();
    if (!def || !isFollower(def) || def->getBlock() != first->getBlock() || def == first ||
        kept.contains(def) || !first->isBeforeInBlock(def))
      continue;
    if (!carryOperands(def, first) || getLegality(def).checkMove(def, first, /*after=*/false))
      return false;
    place(def, first->getBlock(), first);
  }
  return true;
}

void MoveEngine::carryFollowers(Operation *op, Operation *anchor) {
  if (op == anchor || op->getBlock() != anchor->getBlock() || getLegality(op).checkPinned(op))
    return;
  size_t mark = log.size();
  bool carried = op->isBeforeInBlock(anchor) ? carryUsers(op, anchor) : carryOperands(op, anchor);
  // One of them cannot follow: then neither can the op, and the check says why.
  if (!carried)
    rollBack(mark);
}

std::optional<Conflict> MoveEngine::applyMove(const Move &move, Operation *op, Operation *anchor) {
  for (Operation *moved : {op, move.kind == Move::Kind::Swap ? anchor : op})
    if (kept.contains(moved))
      return Conflict{ConflictKind::Pinned, moved, nullptr,
                      ("'" + getDisplayName(moved) + "' is pinned by 'keep'").str()};
  if (!op->getParentOfType<ProgramOp>())
    return Conflict{ConflictKind::Pinned, op, nullptr,
                    ("'" + getDisplayName(op) + "' is not an op of a program").str()};
  Legality &legal = getLegality(op);
  Block *block = op->getBlock();
  if (move.kind == Move::Kind::Swap) {
    if (std::optional<Conflict> conflict = legal.checkSwap(op, anchor))
      return conflict;
    Operation *first = op->isBeforeInBlock(anchor) ? op : anchor;
    Operation *last = first == op ? anchor : op;
    Operation *afterLast = last->getNextNode();
    place(last, block, first);
    place(first, block, afterLast);
    return std::nullopt;
  }
  bool after = move.kind == Move::Kind::After;
  carryFollowers(op, anchor);
  if (std::optional<Conflict> conflict = legal.checkMove(op, anchor, after))
    return conflict;
  Operation *before = after ? anchor->getNextNode() : anchor;
  if (before != op && op->getNextNode() != before)
    place(op, block, before);
  return std::nullopt;
}

void MoveEngine::fail(RoundResult &result, StringRef command, std::string reason) {
  result.ok = false;
  result.failedCommand = result.applied.size() + 1;
  result.failed = command.str();
  result.reason = std::move(reason);
  undo();
}

RoundResult MoveEngine::apply(ArrayRef<std::string> commands) {
  RoundResult result;
  log.clear();
  newlyKept.clear();
  for (const std::string &command : commands) {
    if (result.done) {
      fail(result, command, "it follows 'done'");
      break;
    }
    std::optional<Move> move = parseMove(command);
    if (!move) {
      fail(result, command,
           "expected 'move TAG before TAG', 'move TAG after TAG', 'swap TAG TAG', 'keep TAG' or "
           "'done'");
      break;
    }
    Operation *ops[2] = {nullptr, nullptr};
    StringRef unknown;
    for (auto [tag, op] : llvm::zip(ArrayRef<StringRef>{move->op, move->anchor}, ops)) {
      op = tag.empty() ? nullptr : lookup(tag);
      if (!tag.empty() && !op && unknown.empty())
        unknown = tag;
    }
    if (!unknown.empty()) {
      StringRef similar = findSimilar(tags, unknown);
      fail(result, command,
           "there is no op with the tag '" + unknown.str() + "'" +
               (similar.empty() ? "" : "; did you mean '" + similar.str() + "'?"));
      break;
    }
    if (move->kind == Move::Kind::Done) {
      result.done = true;
    } else if (move->kind == Move::Kind::Keep) {
      if (kept.insert(ops[0]).second)
        newlyKept.push_back(ops[0]);
    } else if (std::optional<Conflict> conflict = applyMove(*move, ops[0], ops[1])) {
      result.op = conflict->op;
      result.other = conflict->other;
      fail(result, command, std::move(conflict->text));
      break;
    }
    result.applied.push_back(move->str());
  }
  return result;
}
