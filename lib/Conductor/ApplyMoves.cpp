//===- ApplyMoves.cpp - conductor-apply-moves, conductor-legal-moves ------===//

#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Passes.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace waveasm;

std::string waveasm::describeRange(Operation *op, const MoveRange &range, bool up) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "'" << getDisplayName(op) << "' may move " << (up ? "up" : "down");
  if (range.furthest)
    os << " to " << (up ? "before" : "after") << " '" << getDisplayName(range.furthest) << "'";
  else
    os << " by nothing";
  if (!range.takenAlong.empty()) {
    os << ", together with ";
    llvm::interleaveComma(range.takenAlong, os, [&](Operation *member) {
      os << "'" << getDisplayName(member) << "'";
    });
  }
  if (range.stop)
    os << "; further it " << range.stop->text;
  else
    os << ", " << (up ? "the start" : "the end") << " of its block";
  return text;
}

std::string waveasm::describeMoves(Legality &legality, Operation *op, const OpSet &kept) {
  if (std::optional<Conflict> conflict = legality.checkPinned(op))
    return conflict->text + "\n";
  if (kept.contains(op))
    return "'" + getDisplayName(op).str() + "' is pinned by 'keep'\n";
  std::string text;
  for (bool up : {true, false})
    text += describeRange(op, findMoveRange(legality, op, up, kept), up) + "\n";
  return text;
}

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORAPPLYMOVES
#define GEN_PASS_DEF_CONDUCTORLEGALMOVES
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

namespace {

// Commands contain spaces, which end an option in MLIR's syntax. A value of `moves` that
// is not quoted goes on to the next option of this pass, so that people can write
// `moves=move a before b; swap c d`.
static std::string quoteMoves(StringRef options) {
  size_t start = options.starts_with("moves=") ? 0 : options.find(" moves=");
  if (start == StringRef::npos)
    return options.str();
  start = options.find('=', start) + 1;
  StringRef value = options.substr(start);
  if (value.empty() || StringRef("'\"{").contains(value.front()))
    return options.str();
  value = value.take_front(std::min(value.find(" file="), value.find(" memory=")));
  return (options.take_front(start) + "{" + value + "}" + options.substr(start + value.size()))
      .str();
}

struct ConductorApplyMoves : waveasm::impl::ConductorApplyMovesBase<ConductorApplyMoves> {
  using ConductorApplyMovesBase::ConductorApplyMovesBase;

  LogicalResult
  initializeOptions(StringRef options,
                    function_ref<LogicalResult(const Twine &)> errorHandler) override {
    return ConductorApplyMovesBase::initializeOptions(quoteMoves(options), errorHandler);
  }

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<std::string> commands;
    if (!file.empty()) {
      auto buffer = llvm::MemoryBuffer::getFile(file, /*IsText=*/true);
      if (!buffer) {
        module.emitError() << "cannot read moves from '" << file
                           << "': " << buffer.getError().message();
        return signalPassFailure();
      }
      commands = splitCommands((*buffer)->getBuffer());
    }
    commands.append(splitCommands(moves));
    FailureOr<OpenOrder> openOrder = parseOpenOrder(memory, module);
    if (failed(openOrder))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(module, *openOrder);
    if (failed(engine))
      return signalPassFailure();
    RoundResult result = (*engine)->apply(commands);
    if (!result.ok) {
      emitRoundError(result, module);
      return signalPassFailure();
    }
    emitMoveWarnings(result.warnings);
    numMoves += result.applied.size();
  }
};

struct ConductorLegalMoves : waveasm::impl::ConductorLegalMovesBase<ConductorLegalMoves> {
  using ConductorLegalMovesBase::ConductorLegalMovesBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    ModuleOp module = getOperation();
    FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(module);
    if (failed(engine))
      return signalPassFailure();
    Operation *op = (*engine)->lookup(tag);
    if (!op) {
      module.emitError() << "there is no op with the tag '" << tag << "'";
      return signalPassFailure();
    }
    if (!op->getParentOfType<ProgramOp>()) {
      op->emitError() << "'" << tag << "' is not an op of a program";
      return signalPassFailure();
    }
    Legality &legality = (*engine)->getLegality(op);
    if (std::optional<Conflict> conflict = legality.checkPinned(op)) {
      emitRemark(op->getLoc()) << conflict->text;
      return;
    }
    report(legality, op, /*up=*/true);
    report(legality, op, /*up=*/false);
  }

  static void report(Legality &legality, Operation *op, bool up) {
    MoveRange range = findMoveRange(legality, op, up, /*kept=*/{});
    InFlightDiagnostic diag = emitRemark(op->getLoc()) << describeRange(op, range, up);
    if (range.stop && range.stop->other)
      diag.attachNote(range.stop->other->getLoc())
          << "stopped by '" << getDisplayName(range.stop->other) << "'";
  }
};

} // namespace
