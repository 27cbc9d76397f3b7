//===- SchedulePass.cpp - conductor-schedule ------------------------------===//

#include "waveasm/Conductor/Passes.h"
#include "waveasm/Conductor/Session.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "llvm/Support/MemoryBuffer.h"
#include <limits>

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORSCHEDULE
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

namespace {
struct ConductorSchedule : waveasm::impl::ConductorScheduleBase<ConductorSchedule> {
  using ConductorScheduleBase::ConductorScheduleBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    llvm::Expected<Objective> parsed = Objective::parse(objective);
    if (!parsed) {
      module.emitError(llvm::toString(parsed.takeError()));
      return signalPassFailure();
    }
    std::string replayText;
    if (failed(readOracle(replayText)) || failed(tagModule(module)))
      return signalPassFailure();
    FailureOr<OpenOrder> openOrder = parseOpenOrder(memory, module);
    if (failed(openOrder))
      return signalPassFailure();
    FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(module, *openOrder);
    if (failed(engine))
      return signalPassFailure();
    SmallVector<ProgramOp> programs;
    module.walk([&](ProgramOp program) { programs.push_back(program); });
    if (oracle == "replay" && programs.size() > 1) {
      module.emitError() << "oracle=replay needs a module with one program, got "
                         << programs.size();
      return signalPassFailure();
    }
    for (ProgramOp program : programs) {
      Deadline deadline;
      if (timeLimit > 0)
        deadline = Deadline(std::chrono::duration<double>(timeLimit));
      std::unique_ptr<Oracle> oracleObject = createOracle(*parsed, replayText, deadline);
      OwningOpRef<ProgramOp> original = program.clone();
      SessionOptions sessionOptions;
      sessionOptions.rounds = getRounds();
      sessionOptions.objective = *parsed;
      sessionOptions.stop = StopToken(nullptr, deadline);
      sessionOptions.trips.assign(trips.begin(), trips.end());
      SessionResult result = runSession(program, **engine, *oracleObject,
                                        std::move(sessionOptions));
      numCandidates += oracleObject->getNumCandidates();
      if (result.error) {
        emitRoundError(*result.error, module);
        return signalPassFailure();
      }
      emitMoveWarnings(result.warnings);
      OpenOrder warned = *openOrder == OpenOrder::Refuse ? OpenOrder::Refuse : OpenOrder::Allow;
      // The engine has allowed every move; whoever did not write it must agree.
      if (failed(verifySchedule(*original, program, warned))) {
        program.emitError() << "the schedule of '" << program.getSymName()
                            << "' does not keep the meaning of its input: a defect of "
                               "conductor-schedule, please report it";
        return signalPassFailure();
      }
      finish(program, result);
    }
  }

  LogicalResult readOracle(std::string &replayText) {
    ModuleOp module = getOperation();
    if (!(timeLimit >= 0))
      return module.emitError() << "time-limit must not be negative, got " << timeLimit;
    if (oracle == "search" || oracle == "list")
      return success();
    if (oracle != "replay")
      return module.emitError() << "oracle must be search, list or replay, got '" << oracle
                                << "'";
    auto buffer = llvm::MemoryBuffer::getFile(file, /*IsText=*/true);
    if (!buffer)
      return module.emitError() << "cannot read moves from '" << file
                                << "': " << buffer.getError().message();
    replayText = (*buffer)->getBuffer().str();
    return success();
  }

  // A limit of time alone does not limit rounds.
  unsigned getRounds() const {
    constexpr unsigned usual = 32;
    return rounds ? rounds : timeLimit > 0 ? std::numeric_limits<unsigned>::max() : usual;
  }

  std::unique_ptr<Oracle> createOracle(const Objective &parsed, StringRef replayText,
                                       Deadline deadline) {
    if (oracle == "replay")
      return createReplayOracle(replayText);
    SearchOptions options;
    options.seed = seed;
    options.threads = threads;
    options.listOnly = oracle == "list";
    options.registerPrice = parsed.getRegisterPrice();
    options.deadline = deadline;
    return createSearchOracle(options);
  }

  void finish(ProgramOp program, const SessionResult &result) {
    numRounds += result.rounds;
    numKept += result.kept;
    numMoves += result.moves.size();
    SmallVector<StringRef> moves(result.moves.begin(), result.moves.end());
    program->setAttr(kMovesAttr, Builder(program.getContext()).getStrArrayAttr(moves));
    if (!verbose)
      return;
    InFlightDiagnostic remark = emitRemark(program.getLoc());
    remark << "'" << program.getSymName() << "': " << result.rounds << " rounds, " << result.kept
           << " kept, " << result.refused << " refused, " << result.moves.size() << " moves";
    describe(remark << "; before: ", result.before);
    describe(remark << "; after: ", result.after);
  }

  static void describe(InFlightDiagnostic &remark, const Metrics &metrics) {
    if (!metrics.feasible)
      remark << "infeasible (" << metrics.error << ")";
    else
      remark << "occupancy " << metrics.occupancy << ", cycles " << metrics.cycles
             << ", peak_vgpr " << metrics.peakVGPR << ", s_waitcnt " << metrics.waits
             << ", s_nop " << metrics.nops << ", total_instructions " << metrics.instructions;
  }
};
} // namespace
