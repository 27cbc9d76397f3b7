//===- SchedulePass.cpp - conductor-schedule ------------------------------===//

#include "InterruptScope.h"
#include "ScheduleRun.h"
#include "waveasm/Conductor/Passes.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Verify.h"
#include "waveasm/Transforms/Clone.h"
#include "llvm/Support/MemoryBuffer.h"
#include <iostream>
#include <limits>

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORSCHEDULE
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

/// `what` is for the error.
static llvm::Error readFile(StringRef path, StringRef what, std::string &text) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return llvm::createStringError("cannot read " + what + " from '" + path +
                                   "': " + buffer.getError().message());
  text = (*buffer)->getBuffer().str();
  return llvm::Error::success();
}

namespace {
struct ConductorSchedule : waveasm::impl::ConductorScheduleBase<ConductorSchedule> {
  using ConductorScheduleBase::ConductorScheduleBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    InterruptScope interrupt;
    ScheduleSettings settings;
    if (llvm::Error error = readSettings(settings)) {
      module.emitError(llvm::toString(std::move(error)));
      return signalPassFailure();
    }
    FailureOr<OpenOrder> openOrder = parseOpenOrder(memory, module);
    if (failed(openOrder) || failed(tagModule(module)))
      return signalPassFailure();
    settings.openOrder = *openOrder;
    settings.session.stop = StopToken(interrupt.getFlag());
    if (failed(scheduleModule(settings)))
      signalPassFailure();
  }

  //===--------------------------------------------------------------------===//
  // Options
  //===--------------------------------------------------------------------===//

  llvm::Error checkNumbers() {
    std::pair<StringRef, double> seconds[] = {
        {"time-limit", timeLimit},           {"answer-timeout", answerTimeout},
        {"request-timeout", requestTimeout}, {"total-timeout", totalTimeout},
        {"retry-delay", retryDelay},         {"cost", cost}};
    for (auto [option, value] : seconds)
      if (!(value >= 0))
        return llvm::createStringError(option + " must not be negative, got " +
                                       llvm::Twine(std::to_string(value)));
    constexpr unsigned mostAgents = 256;
    if (agents < 1 || agents > mostAgents)
      return llvm::createStringError("agents must be from 1 to " + llvm::Twine(mostAgents) +
                                     ", got " + llvm::Twine(agents.getValue()));
    if (checkpoint < 1 || keep < 1)
      return llvm::createStringError("checkpoint and keep must be 1 or more");
    return llvm::Error::success();
  }

  llvm::Error checkOracle() {
    if (!llvm::is_contained({"search", "list", "llm", "command", "human", "replay"}, oracle))
      return llvm::createStringError("oracle must be search, list, llm, command, human or replay, "
                                     "got '" + oracle + "'");
    if (oracle == "command" && command.empty())
      return llvm::createStringError("oracle=command needs a command");
    if (agents > 1 && (oracle == "human" || oracle == "replay"))
      return llvm::createStringError("oracle=" + oracle + " takes no agents");
    if (!record.empty() && !replay.empty())
      return llvm::createStringError("record and replay exclude each other");
    if (!llvm::is_contained({"on", "off", "auto"}, cache))
      return llvm::createStringError("cache must be on, off or auto, got '" + cache + "'");
    return llvm::Error::success();
  }

  llvm::Error readSettings(ScheduleSettings &settings) {
    llvm::Expected<Objective> parsed = Objective::parse(objective);
    if (!parsed)
      return parsed.takeError();
    if (llvm::Error error = checkOracle())
      return error;
    if (llvm::Error error = checkNumbers())
      return error;
    settings.oracle = oracle;
    settings.objectiveText = objective;
    settings.session.objective = *parsed;
    settings.session.rounds = getRounds();
    settings.session.evaluations = evaluations;
    settings.session.trips.assign(trips.begin(), trips.end());
    settings.agents = {agents, checkpoint, keep};
    settings.savePath = session.empty() ? resume : session;
    if (cache == "on" || (cache == "auto" && (oracle == "llm" || oracle == "command")))
      settings.cache = ScheduleCache::fromEnvironment();
    if (!resume.empty()) {
      llvm::Expected<SessionFile> file = SessionFile::load(resume);
      if (!file)
        return file.takeError();
      settings.resumed = std::move(*file);
    }
    if (!profile.empty()) {
      llvm::Expected<std::vector<KernelTrace>> read = readTraces(profile);
      if (!read)
        return read.takeError();
      traces = std::move(*read);
    }
    if (oracle == "replay")
      if (llvm::Error error = readFile(file, "moves", movesText))
        return error;
    if (!systemPrompt.empty())
      if (llvm::Error error = readFile(systemPrompt, "the system prompt", systemText))
        return error;
    if (!guide.empty())
      if (llvm::Error error = readFile(guide, "the guide", guideText))
        return error;
    return oracle == "llm" ? readChatOptions() : llvm::Error::success();
  }

  // A limit of time alone does not limit rounds.
  unsigned getRounds() const {
    constexpr unsigned usual = 32;
    return rounds ? rounds : timeLimit > 0 ? std::numeric_limits<unsigned>::max() : usual;
  }

  llvm::Error readChatOptions() {
    if (!replay.empty()) {
      llvm::Expected<std::shared_ptr<ChatRecording>> loaded = ChatRecording::load(replay);
      if (!loaded)
        return loaded.takeError();
      recording = std::move(*loaded);
      return llvm::Error::success();
    }
    llvm::Expected<ChatOptions> options = getChatOptions({provider, baseURL, model});
    if (!options)
      return options.takeError();
    chat = std::move(*options);
    if (temperature >= 0)
      chat.temperature = temperature;
    if (seed)
      chat.seed = seed;
    if (replyTokens)
      chat.maxTokens = replyTokens;
    chat.reasoningEffort = reasoningEffort;
    chat.requestTimeout = requestTimeout;
    chat.totalTimeout = totalTimeout;
    chat.retries = retries;
    chat.retryDelay = retryDelay;
    chat.jitterSeed = seed;
    chat.maxReplyBytes = replyBytes;
    if (record.empty())
      return llvm::Error::success();
    llvm::Expected<std::shared_ptr<ChatRecorder>> created =
        ChatRecorder::create(record, /*append=*/!resume.empty());
    if (!created)
      return created.takeError();
    recorder = std::move(*created);
    return llvm::Error::success();
  }

  //===--------------------------------------------------------------------===//
  // Oracles
  //===--------------------------------------------------------------------===//

  std::unique_ptr<ChatModel> createModel(unsigned agent) {
    if (recording)
      return createReplayChatModel(recording, agent);
    ChatOptions options = chat;
    if (options.seed)
      *options.seed += agent;
    options.jitterSeed += agent;
    std::unique_ptr<ChatModel> http = createHttpChatModel(options);
    if (!recorder)
      return http;
    return createRecordingChatModel(std::move(http), recorder, agent);
  }

  std::unique_ptr<Oracle> createOracle(const ScheduleSettings &settings, unsigned agent,
                                       std::shared_ptr<ChatBudget> budget, SessionLog &log) {
    if (oracle == "replay")
      return createReplayOracle(splitCommands(movesText), /*binding=*/true);
    if (oracle == "human")
      return createHumanOracle(std::cin, llvm::errs());
    if (oracle == "command")
      return createCommandOracle({command, settings.session.objective, objective,
                                  settings.openOrder, answerTimeout, settings.session.stop});
    if (oracle == "llm")
      return createLLMOracle(createModel(agent),
                             {settings.session.objective, settings.openOrder, systemText, guideText,
                              viewTokens, contextTokens, agent, settings.session.stop,
                              std::move(budget), &log});
    SearchOptions options;
    options.seed = seed + agent;
    options.threads = threads;
    options.listOnly = oracle == "list";
    options.registerPrice = settings.session.objective.getRegisterPrice();
    options.stop = settings.session.stop;
    return createSearchOracle(options);
  }

  //===--------------------------------------------------------------------===//
  // Programs
  //===--------------------------------------------------------------------===//

  /// One for each program, null where there is none.
  LogicalResult mapProfiles(ArrayRef<ProgramOp> programs,
                            std::vector<std::shared_ptr<const Profile>> &profiles) {
    profiles.resize(programs.size());
    if (traces.empty())
      return success();
    for (auto [program, to] : llvm::zip_equal(programs, profiles)) {
      llvm::Expected<std::shared_ptr<const Profile>> mapped = mapTraces(traces, program);
      if (!mapped)
        return ProgramOp(program).emitError(llvm::toString(mapped.takeError()));
      to = std::move(*mapped);
    }
    if (llvm::any_of(profiles, [](const auto &mapped) { return mapped != nullptr; }))
      return success();
    return getOperation().emitError() << "profile '" << profile << "' has none of the module's "
                                      << "kernels, but '" << traces.front().kernel << "'";
  }

  LogicalResult scheduleModule(ScheduleSettings &settings) {
    ModuleOp module = getOperation();
    FailureOr<std::unique_ptr<MoveEngine>> engine =
        MoveEngine::create(module, settings.openOrder);
    if (failed(engine))
      return failure();
    SmallVector<ProgramOp> programs;
    module.walk([&](ProgramOp program) { programs.push_back(program); });
    if (oracle == "replay" && programs.size() > 1)
      return module.emitError() << "oracle=replay needs a module with one program, got "
                                << programs.size();
    llvm::Expected<std::unique_ptr<SessionLog>> log =
        SessionLog::create(this->log, progress ? &llvm::errs() : nullptr);
    if (!log)
      return module.emitError(llvm::toString(log.takeError()));
    std::vector<std::shared_ptr<const Profile>> profiles;
    if (failed(mapProfiles(programs, profiles)))
      return failure();
    auto budget = std::make_shared<ChatBudget>(tokens, cost);
    SessionFile saved = settings.resumed.value_or(SessionFile());
    budget->add(saved.usage);
    SessionSaver saver(settings.savePath, std::move(saved), *budget);
    StopToken stop = settings.session.stop;
    for (auto [program, measured] : llvm::zip_equal(programs, profiles)) {
      settings.session.profile = measured;
      if (timeLimit > 0)
        settings.session.stop = stop.orBy(Deadline(std::chrono::duration<double>(timeLimit)));
      auto factory = [&](unsigned agent) -> llvm::Expected<std::unique_ptr<Oracle>> {
        return createOracle(settings, agent, budget, **log);
      };
      ScheduleRun run(program, **engine, settings, factory, saver, **log, *budget);
      if (failed(scheduleProgram(program, run, settings)))
        return failure();
      if (std::string error = saver.takeError(); !error.empty())
        program.emitWarning(error);
    }
    if (recorder && !recorder->getError().empty())
      module.emitWarning("record: " + recorder->getError());
    return success();
  }

  LogicalResult scheduleProgram(ProgramOp program, ScheduleRun &run,
                                const ScheduleSettings &settings) {
    OwnedProgram original = cloneProgram(program);
    llvm::Expected<SessionResult> played = run.run();
    if (!played)
      return program.emitError(llvm::toString(played.takeError()));
    SessionResult &result = *played;
    if (result.error) {
      emitRoundError(*result.error, getOperation());
      return failure();
    }
    emitMoveWarnings(result.warnings);
    OpenOrder warned =
        settings.openOrder == OpenOrder::Refuse ? OpenOrder::Refuse : OpenOrder::Allow;
    // The engine has allowed every move; whoever did not write it must agree.
    if (failed(verifySchedule(*original, program, warned)))
      return program.emitError() << "the schedule of '" << program.getSymName()
                                 << "' does not keep the meaning of its input: a defect of "
                                    "conductor-schedule, please report it";
    finish(program, result);
    return reportEnd(program, result);
  }

  /// An oracle that fails at once is an error; what it has found is not lost by one.
  static LogicalResult reportEnd(ProgramOp program, const SessionResult &result) {
    if (!result.failure.empty() && !result.moves.empty())
      program.emitWarning() << "the oracle failed: " << result.failure
                            << "; the best order so far is kept";
    else if (!result.failure.empty())
      return program.emitError() << "the oracle failed: " << result.failure;
    if (result.end == "interrupted")
      program.emitWarning("interrupted; the best order so far is kept");
    return success();
  }

  void finish(ProgramOp program, const SessionResult &result) {
    numCandidates += result.candidates;
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

  std::string movesText, systemText, guideText; ///< of files
  std::vector<KernelTrace> traces;             ///< of `profile`
  ChatOptions chat;
  std::shared_ptr<ChatRecorder> recorder;   ///< null: nothing is recorded
  std::shared_ptr<ChatRecording> recording; ///< null: a server is asked
};
} // namespace
