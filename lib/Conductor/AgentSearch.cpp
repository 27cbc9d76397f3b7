//===- AgentSearch.cpp - Several oracles at once --------------------------===//

#include "waveasm/Conductor/AgentSearch.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/ThreadPool.h"

using namespace mlir;
using namespace waveasm;

/// Everything of an agent is its own, the context too: diagnostics of a compilation go to
/// the handler of their context.
struct AgentSearch::Agent {
  explicit Agent(const DialectRegistry &registry)
      : context(registry, MLIRContext::Threading::DISABLED) {}

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::unique_ptr<MoveEngine> engine;
  std::unique_ptr<Oracle> oracle;
  std::unique_ptr<Session> session;
};

AgentSearch::AgentSearch(ProgramOp program, OpenOrder openOrder, SessionOptions sessionOptions,
                         const AgentOptions &options, OracleFactory factory, RoundCallback onRound)
    : name(program.getSymName()), context(program.getContext()), openOrder(openOrder),
      sessionOptions(std::move(sessionOptions)), options(options), factory(std::move(factory)),
      onRound(std::move(onRound)) {
  llvm::raw_string_ostream os(text);
  program->getParentOfType<ModuleOp>()->print(os);
}

AgentSearch::~AgentSearch() = default;

llvm::Expected<std::unique_ptr<AgentSearch::Agent>>
AgentSearch::makeAgent(unsigned number, const SessionState *state) {
  auto agent = std::make_unique<Agent>(context->getDialectRegistry());
  agent->module = parseSourceString<ModuleOp>(text, &agent->context);
  ProgramOp program = agent->module ? agent->module->lookupSymbol<ProgramOp>(name) : ProgramOp();
  if (!program)
    return llvm::createStringError("the program '" + name + "' cannot be copied");
  FailureOr<std::unique_ptr<MoveEngine>> engine = MoveEngine::create(*agent->module, openOrder);
  if (failed(engine))
    return llvm::createStringError("the tags of '" + name + "' are malformed");
  agent->engine = std::move(*engine);
  llvm::Expected<std::unique_ptr<Oracle>> oracle = factory(number);
  if (!oracle)
    return oracle.takeError();
  agent->oracle = std::move(*oracle);
  SessionOptions own = sessionOptions;
  own.onRound = [this, number](const Session &session) {
    count(session.getHistory().back());
    onRound(number, session);
  };
  agent->session = std::make_unique<Session>(program, *agent->engine, *agent->oracle, own);
  if (state)
    if (llvm::Error error = agent->session->restore(*state))
      return std::move(error);
  return std::move(agent);
}

void AgentSearch::count(const RoundRecord &record) {
  std::lock_guard lock(mutex);
  ++played.rounds;
  played.kept += record.outcome == RoundRecord::Outcome::Kept;
  played.refused += record.outcome == RoundRecord::Outcome::Refused;
}

llvm::Error AgentSearch::start(const SavedProgram *saved) {
  assert((!saved || saved->agents.size() == options.agents) && "of another number of agents");
  checkpoint = saved ? saved->checkpoint : 0;
  for (unsigned i = 0; i < options.agents; ++i) {
    llvm::Expected<std::unique_ptr<Agent>> agent = makeAgent(i, saved ? &saved->agents[i] : nullptr);
    if (!agent)
      return agent.takeError();
    for (const RoundRecord &record : (*agent)->session->getHistory())
      count(record);
    agents.push_back(std::move(*agent));
  }
  return llvm::Error::success();
}

llvm::Expected<bool> AgentSearch::playToCheckpoint() {
  // As many threads as agents, not as cores: most of the time they wait for answers.
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(options.agents));
  size_t until = static_cast<size_t>(checkpoint + 1) * options.checkpoint;
  for (std::unique_ptr<Agent> &agent : agents)
    pool.async([session = agent->session.get(), until] {
      size_t played = session->getHistory().size();
      session->play(played < until ? until - played : 0);
    });
  pool.wait();
  bool goesOn = llvm::any_of(agents, [](auto &agent) { return !agent->session->hasEnded(); });
  if (!goesOn || sessionOptions.stop.isStopped())
    return false;
  ++checkpoint;
  if (llvm::Error error = refill())
    return std::move(error);
  return true;
}

std::vector<unsigned> AgentSearch::rank() const {
  std::vector<std::pair<SmallVector<double, 8>, unsigned>> keys;
  for (auto [number, agent] : llvm::enumerate(agents))
    keys.emplace_back(sessionOptions.objective.key(agent->session->getBest()), number);
  llvm::sort(keys);
  auto numbers = llvm::make_second_range(keys);
  return {numbers.begin(), numbers.end()};
}

llvm::Error AgentSearch::refill() {
  std::vector<unsigned> order = rank();
  unsigned keep = std::min<size_t>(std::max(1u, options.keep), order.size());
  for (unsigned i = keep; i < order.size(); ++i) {
    unsigned number = order[i];
    SessionState state = agents[order[i % keep]]->session->getState();
    // Who goes on from a session that has ended starts where it ended.
    state.end.clear();
    llvm::Expected<std::unique_ptr<Agent>> agent = makeAgent(number, &state);
    if (!agent)
      return agent.takeError();
    (*agent)->oracle->diverge(checkpoint * options.agents + number);
    agents[number] = std::move(*agent);
  }
  return llvm::Error::success();
}

std::vector<SessionState> AgentSearch::getStates() const {
  std::vector<SessionState> states;
  for (const std::unique_ptr<Agent> &agent : agents)
    states.push_back(agent->session->getState());
  return states;
}

SessionResult AgentSearch::finish() {
  SessionResult best = agents[rank().front()]->session->finish();
  for (MoveWarning &warning : best.warnings)
    warning.op = warning.other = nullptr; // ops of a copy
  best.rounds = played.rounds;
  best.kept = played.kept;
  best.refused = played.refused;
  return best;
}
