//===- RefusalCheck.cpp - Is a refusal of the engine right? ---------------===//

#include "RefusalCheck.h"
#include "mlir/IR/Verifier.h"
#include "waveasm/Analysis/Legality.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "waveasm/Transforms/Clone.h"
#include <set>

using namespace mlir;
using namespace waveasm;
using namespace waveasm::test;
using llvm::createStringError;

StringRef waveasm::test::stringifyGround(Ground ground) {
  constexpr StringLiteral names[kNumGrounds] = {"edge", "path", "dead write", "scc cost",
                                                "pinned", "keep", "block"};
  return names[static_cast<unsigned>(ground)];
}

llvm::StringMap<Operation *> waveasm::test::getTaggedOps(ProgramOp program) {
  llvm::StringMap<Operation *> ops;
  program->walk([&](Operation *op) { ops[getTag(op)] = op; });
  return ops;
}

std::string waveasm::test::findObjection(ProgramOp original, ProgramOp order) {
  std::string messages;
  ScopedDiagnosticHandler handler(order.getContext(), [&](Diagnostic &diagnostic) {
    messages += diagnostic.str() + "\n";
    return success();
  });
  if (succeeded(verify(order)) && succeeded(verifySchedule(original, order)))
    return "";
  return messages.empty() ? "refused without a message" : messages;
}

//===----------------------------------------------------------------------===//
// Moves by force
//===----------------------------------------------------------------------===//

static bool emitsNothing(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  return info && info->form == Form::Pseudo && op->getNumRegions() == 0;
}

namespace {
/// Moves names and tuples after an op that has moved, as far as SSA asks for it.
struct Followers {
  Operation *anchor; ///< stays
  const llvm::StringSet<> &kept;

  bool mayMove(Operation *op, Operation *moved) const {
    return op != anchor && emitsNothing(op) && op->getBlock() == moved->getBlock() &&
           !kept.contains(getTag(op));
  }
  void pullUsers(Operation *moved) const {
    for (Operation *user : llvm::to_vector(moved->getUsers()))
      if (mayMove(user, moved) && user->isBeforeInBlock(moved)) {
        user->moveAfter(moved);
        pullUsers(user);
      }
  }
  void pullOperands(Operation *moved) const {
    for (Value operand : moved->getOperands())
      if (Operation *def = operand.getDefiningOp();
          def && mayMove(def, moved) && moved->isBeforeInBlock(def)) {
        def->moveBefore(moved);
        pullOperands(def);
      }
  }
};
} // namespace

void waveasm::test::forceMove(const Move &move, Operation *op, Operation *anchor,
                              const llvm::StringSet<> &kept) {
  if (move.kind == Move::Kind::Swap) {
    Operation *first = op->isBeforeInBlock(anchor) ? op : anchor;
    Operation *last = first == op ? anchor : op;
    Operation *afterFirst = first->getNextNode();
    first->moveAfter(last);
    if (afterFirst != last)
      last->moveBefore(afterFirst);
    Followers{last, kept}.pullUsers(first);
    Followers{first, kept}.pullOperands(last);
    return;
  }
  bool down = op->isBeforeInBlock(anchor);
  if (move.kind == Move::Kind::After)
    op->moveAfter(anchor);
  else
    op->moveBefore(anchor);
  Followers followers{anchor, kept};
  if (down)
    followers.pullUsers(op);
  else
    followers.pullOperands(op);
}

//===----------------------------------------------------------------------===//
// The edge alone
//===----------------------------------------------------------------------===//

/// Brings `a`, which is above `b`, directly before it: what must follow `a` goes behind
/// `b`, the rest between them before `a`. False if one of the former must precede `b`.
/// That the rules of the engine are asked makes this a proposal: it is verified.
static bool bringTogether(Operation *a, Operation *b, Legality &legality) {
  SmallVector<Operation *> followers = {a};
  for (Operation *op = a->getNextNode(), *next; op != b; op = next) {
    next = op->getNextNode();
    if (llvm::any_of(followers, [&](Operation *f) { return legality.mustPrecede(f, op); }))
      followers.push_back(op);
    else
      op->moveBefore(a);
  }
  for (Operation *follower : llvm::drop_begin(followers))
    if (legality.mustPrecede(follower, b))
      return false;
  Operation *last = b;
  for (Operation *follower : llvm::drop_begin(followers)) {
    follower->moveAfter(last);
    last = follower;
  }
  return true;
}

/// The verdict on an edge: Edge, Path, or nullopt if the ops may be exchanged.
static llvm::Expected<std::optional<Ground>> checkEdge(ProgramOp state, const Refusal &refusal) {
  OwnedProgram order = cloneProgram(state);
  llvm::StringMap<Operation *> ops = getTaggedOps(*order);
  Operation *a = ops.lookup(refusal.op), *b = ops.lookup(refusal.other);
  if (b->isBeforeInBlock(a))
    std::swap(a, b);
  Legality legality(*order);
  if (!bringTogether(a, b, legality))
    return Ground::Path;
  if (std::string objection = findObjection(state, *order); !objection.empty())
    return createStringError("to bring the two together by the rules of the engine is wrong: " +
                             objection);
  a->moveAfter(b);
  if (findObjection(state, *order).empty())
    return std::nullopt;
  return Ground::Edge;
}

//===----------------------------------------------------------------------===//
// Refusals of what conductor-verify allows
//===----------------------------------------------------------------------===//

namespace {
struct RegisterUse {
  SmallVector<RegRange> all, written;
  uint8_t implicitAll = 0, implicitWritten = 0;
};
} // namespace

static RegisterUse getRegisterUse(Operation *op, StringRef chip) {
  RegisterUse use;
  op->walk([&](Operation *inner) {
    PhysicalAccess access = getPhysicalAccess(inner, chip);
    use.all.append(access.reads.begin(), access.reads.end());
    use.all.append(access.writes.begin(), access.writes.end());
    use.written.append(access.writes.begin(), access.writes.end());
    const InstrInfo *info = getInstrInfo(inner);
    use.implicitWritten |= access.implicitWrites | (info ? info->implicitWrites : 0);
    use.implicitAll |= access.implicitReads | (info ? info->implicitReads : 0);
    // A loop compares, and arithmetic of no register file yet may become scalar.
    bool isArith = info && info->hasFlag(InstrFlag::Agnostic);
    if (llvm::isa<LoopOp>(inner) || isArith)
      use.implicitWritten |= ImplicitReg::SCC;
  });
  use.implicitAll |= use.implicitWritten;
  return use;
}

/// One of the two ops writes a register that the other accesses.
static bool shareWrittenRegister(Operation *a, Operation *b, StringRef chip) {
  RegisterUse one = getRegisterUse(a, chip), two = getRegisterUse(b, chip);
  auto meet = [](ArrayRef<RegRange> lhs, ArrayRef<RegRange> rhs) {
    return llvm::any_of(lhs, [&](const RegRange &l) {
      return llvm::any_of(rhs, [&](const RegRange &r) { return l.overlaps(r); });
    });
  };
  return meet(one.written, two.all) || meet(one.all, two.written) ||
         (one.implicitWritten & two.implicitAll) || (one.implicitAll & two.implicitWritten);
}

using Clobbers = std::set<std::array<std::string, 3>>;

/// Values of SCC that do not reach their use: tags of definition, clobber and use in
/// `block`; the definition is empty if it is above the block.
static Clobbers getSCCClobbers(Block &block, StringRef chip) {
  Clobbers clobbers;
  SmallVector<Operation *> writers;
  for (Operation &op : block)
    if (getRegisterUse(&op, chip).implicitWritten & ImplicitReg::SCC)
      writers.push_back(&op);
  for (Operation &use : block)
    use.walk([&](Operation *inner) {
      for (Value value : inner->getOperands()) {
        Operation *def = value.getDefiningOp();
        Operation *local = def ? block.findAncestorOpInBlock(*def) : nullptr;
        if (!llvm::isa<SCCType>(value.getType()) || local == &use)
          continue;
        for (Operation *writer : writers)
          if (writer != local && writer->isBeforeInBlock(&use) &&
              (!local || local->isBeforeInBlock(writer)))
            clobbers.insert({local ? getTag(local).str() : "", getTag(writer).str(),
                             getTag(&use).str()});
      }
    });
  return clobbers;
}

static bool clobbersNewly(const Refusal &refusal, Operation *before, Operation *after,
                          StringRef chip) {
  Clobbers old = getSCCClobbers(*before->getBlock(), chip);
  return llvm::any_of(getSCCClobbers(*after->getBlock(), chip), [&](const auto &triple) {
    return llvm::is_contained(triple, refusal.op) && llvm::is_contained(triple, refusal.other) &&
           !old.count(triple);
  });
}

static bool neverMoves(Operation *op) {
  const InstrInfo *info = getInstrInfo(op);
  return !info || info->hasFlag(InstrFlag::Pinned) || info->hasFlag(InstrFlag::Terminates) ||
         op->hasTrait<OpTrait::IsTerminator>() || llvm::isa<ProgramOp>(op);
}

//===----------------------------------------------------------------------===//
// Refusals
//===----------------------------------------------------------------------===//

llvm::Expected<Ground> waveasm::test::checkRefusal(ProgramOp state, const Refusal &refusal) {
  StringRef chip = state.getTarget().getChipName();
  llvm::StringMap<Operation *> before = getTaggedOps(state);
  Operation *op = before.lookup(refusal.op), *other = before.lookup(refusal.other);
  Operation *anchor = before.lookup(refusal.move.anchor);
  if (!op || (!other && !refusal.other.empty()))
    return createStringError("names no op of the program");
  if (!other && refusal.kept.contains(refusal.op))
    return Ground::Keep;
  if (!other && op != anchor)
    return neverMoves(op) ? llvm::Expected<Ground>(Ground::Pinned)
                          : createStringError("nothing pins '" + refusal.op + "'");
  if (op == anchor || op->getBlock() != other->getBlock())
    return Ground::Block;

  auto edge = checkEdge(state, refusal);
  if (!edge)
    return edge.takeError();
  OwnedProgram forced = cloneProgram(state);
  llvm::StringMap<Operation *> after = getTaggedOps(*forced);
  forceMove(refusal.move, after.lookup(refusal.move.op), after.lookup(refusal.move.anchor),
            refusal.kept);
  bool isWrong = !findObjection(state, *forced).empty();
  if (*edge && isWrong)
    return **edge;
  if (clobbersNewly(refusal, op, after.lookup(refusal.op), chip))
    return Ground::SCCCost;
  if (shareWrittenRegister(op, other, chip))
    return Ground::DeadWrite;
  return createStringError(*edge ? "the move is legal"
                                 : "'" + refusal.op + "' and '" + refusal.other +
                                       "' may be exchanged: no true edge");
}
