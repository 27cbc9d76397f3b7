//===- MoveEngine.cpp - Applies moves, all or nothing ---------------------===//

#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

std::string MoveWarning::str() const {
  return (getName(severity) + ": " + command + ": " + text).str();
}

std::string RoundResult::report() const {
  std::string text = applied.empty() ? "" : "Applied: " + llvm::join(applied, ", ") + "\n";
  for (const MoveWarning &warning : warnings)
    text += "Warning: " + warning.str() + "\n";
  if (ok)
    return text;
  return text + "Failed:  " + failed + ": " + reason + "\nAll moves of this round were reverted.";
}

void waveasm::emitRoundError(const RoundResult &result, ModuleOp module) {
  Operation *op = result.op ? result.op : module.getOperation();
  InFlightDiagnostic diag = emitError(op->getLoc()) << result.report();
  if (result.other)
    diag.attachNote(result.other->getLoc())
        << "the other op: '" << getDisplayName(result.other) << "'";
}

void waveasm::emitMoveWarnings(ArrayRef<MoveWarning> warnings) {
  for (const MoveWarning &warning : warnings) {
    InFlightDiagnostic diag = emitWarning(warning.op->getLoc()) << warning.str();
    diag.attachNote(warning.other->getLoc())
        << "the other op: '" << getDisplayName(warning.other) << "'";
  }
}

FailureOr<OpenOrder> waveasm::parseOpenOrder(StringRef memory, ModuleOp module) {
  if (memory == "strict")
    return OpenOrder::Refuse;
  if (memory == "warn")
    return OpenOrder::Warn;
  return module.emitError() << "memory must be strict or warn, got '" << memory << "'";
}

FailureOr<std::unique_ptr<MoveEngine>> MoveEngine::create(ModuleOp module, OpenOrder openOrder) {
  FailureOr<TagMap> tags = collectTags(module);
  if (failed(tags))
    return failure();
  return std::unique_ptr<MoveEngine>(
      new MoveEngine(module.getContext(), std::move(*tags), openOrder));
}

Legality &MoveEngine::getLegality(Operation *op) {
  auto program = op->getParentOfType<ProgramOp>();
  std::unique_ptr<Legality> &slot = legality[program];
  if (!slot)
    slot = std::make_unique<Legality>(program);
  return *slot;
}

// The known tag that is closest in spelling, if one is close.
static StringRef findSimilar(const TagMap &tags, StringRef tag) {
  StringRef best;
  unsigned bestDistance = std::max<size_t>(tag.size() / 4, 2) + 1;
  for (const auto &entry : tags) {
    StringRef known = entry.first.getValue();
    unsigned distance = tag.edit_distance(known, /*AllowReplacements=*/true, bestDistance);
    // The map has no order: break ties by spelling.
    if (distance < bestDistance || (distance == bestDistance && !best.empty() && known < best)) {
      best = known;
      bestDistance = distance;
    }
  }
  return best;
}

void MoveEngine::place(ArrayRef<Operation *> ops, Operation *before) {
  for (Operation *op : ops) {
    if (op->getNextNode() == before)
      continue;
    log.emplace_back(op, op->getNextNode());
    op->moveBefore(op->getBlock(), before ? before->getIterator() : op->getBlock()->end());
  }
}

void MoveEngine::undo() {
  for (auto [op, next] : llvm::reverse(log))
    op->moveBefore(op->getBlock(), next ? next->getIterator() : op->getBlock()->end());
  log.clear();
  for (Operation *op : newlyKept)
    kept.erase(op);
  newlyKept.clear();
}

std::optional<Conflict> MoveEngine::moveTo(Operation *op, Operation *anchor, bool after,
                                           Broken &broken) {
  bool up = !standsBefore(op, anchor);
  // The last op to pass; none if the op stands there already.
  Operation *end = up == after ? (up ? anchor->getNextNode() : anchor->getPrevNode()) : anchor;
  if (end == op)
    return std::nullopt;
  MovePath path(getLegality(op), op, up, kept, openOrder);
  if (std::optional<Conflict> conflict = path.stepPast(end, /*isAnchor=*/end == anchor))
    return conflict;
  if (std::optional<Conflict> conflict = path.checkPlace())
    return conflict;
  broken.append(path.getBroken().begin(), path.getBroken().end());
  if (!path.getPassed().empty())
    place(path.getGroup(), up ? path.getPassed().back() : end->getNextNode());
  return std::nullopt;
}

std::optional<Conflict> MoveEngine::swap(Operation *a, Operation *b, Broken &broken) {
  Operation *first = standsBefore(a, b) ? a : b, *last = first == a ? b : a;
  Swap swap;
  if (std::optional<Conflict> conflict =
          checkSwap(getLegality(a), first, last, kept, openOrder, swap))
    return conflict;
  broken.append(swap.broken.begin(), swap.broken.end());
  Operation *behind = last->getNextNode();
  place(swap.up, swap.down.front());
  place(swap.down, behind);
  return std::nullopt;
}

std::optional<Conflict> MoveEngine::applyMove(const Move &move, Operation *op, Operation *anchor,
                                              Broken &broken) {
  for (Operation *moved : {op, move.kind == Move::Kind::Swap ? anchor : op})
    if (kept.contains(moved))
      return Conflict{ConflictKind::Pinned, moved, nullptr,
                      ("'" + getDisplayName(moved) + "' is pinned by 'keep'").str()};
  if (!op->getParentOfType<ProgramOp>())
    return Conflict{ConflictKind::Pinned, op, nullptr,
                    ("'" + getDisplayName(op) + "' is not an op of a program").str()};
  bool isSwap = move.kind == Move::Kind::Swap;
  Legality &legality = getLegality(op);
  if (std::optional<Conflict> conflict = legality.checkPinned(op))
    return conflict;
  if (isSwap && anchor->getParentOfType<ProgramOp>())
    if (std::optional<Conflict> conflict = getLegality(anchor).checkPinned(anchor))
      return conflict;
  auto refuse = [&](Operation *other, const Twine &text) {
    return Conflict{ConflictKind::Block, op, other, text.str()};
  };
  if (op == anchor)
    return refuse(nullptr, "'" + getDisplayName(op) + "' cannot move relative to itself");
  if (op->getBlock() != anchor->getBlock())
    return refuse(anchor, "'" + getDisplayName(op) + "' and '" + getDisplayName(anchor) +
                              "' are in different blocks");
  return isSwap ? swap(op, anchor, broken)
                : moveTo(op, anchor, move.kind == Move::Kind::After, broken);
}

static MoveWarning toWarning(const Conflict &conflict, StringRef command) {
  StringRef text = conflict.text;
  text.consume_front("would move ");
  StringRef end = conflict.kind == ConflictKind::Memory
                      ? "; whether they access the same address is not known"
                      : "; whether another wave relies on it is not known";
  return {getSeverity(conflict), command.str(), ("moves " + text + end).str(), conflict.op,
          conflict.other};
}

void MoveEngine::fail(RoundResult &result, StringRef command, std::string reason) {
  result.ok = false;
  result.failedCommand = result.applied.size() + 1;
  result.failed = command.str();
  result.reason = std::move(reason);
  result.warnings.clear();
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
    SmallVector<Conflict, 1> broken;
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
    } else if (std::optional<Conflict> conflict = applyMove(*move, ops[0], ops[1], broken)) {
      result.op = conflict->op;
      result.other = conflict->other;
      fail(result, command, std::move(conflict->text));
      break;
    }
    result.applied.push_back(move->str());
    if (openOrder == OpenOrder::Warn)
      for (const Conflict &conflict : broken)
        result.warnings.push_back(toWarning(conflict, result.applied.back()));
  }
  return result;
}
