//===- ScheduleRun.h - One program, from input to best order ----*- C++ -*-===//
//
// What conductor-schedule does with each program besides the loop itself: the cache before
// it, the saved session that it goes on from, the agents, logs and files.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_SCHEDULERUN_H
#define WAVEASM_LIB_CONDUCTOR_SCHEDULERUN_H

#include "SessionLog.h"
#include "waveasm/Conductor/AgentSearch.h"
#include "waveasm/Conductor/Oracles.h"
#include "waveasm/Conductor/ScheduleCache.h"

namespace waveasm {

/// The options of conductor-schedule, parsed and checked.
struct ScheduleSettings {
  std::string oracle;
  std::string objectiveText;
  OpenOrder openOrder = OpenOrder::Refuse;
  SessionOptions session; ///< `onRound` is not set
  AgentOptions agents;
  std::string savePath;                ///< empty: sessions are not saved
  std::optional<SessionFile> resumed;  ///< what to go on from
  std::optional<ScheduleCache> cache;
};

/// Saves the sessions of a module. Thread safe.
class SessionSaver {
public:
  /// `path` may be empty: then nothing is written. `budget` must outlive this.
  SessionSaver(std::string path, SessionFile file, const ChatBudget &budget)
      : path(std::move(path)), file(std::move(file)), budget(budget) {}
  /// The program that the others are about. All of them save.
  void begin(SavedProgram program);
  void update(unsigned agent, SessionState state);
  void update(std::vector<SessionState> states, unsigned checkpoint);
  void finish(llvm::ArrayRef<std::string> moves);
  /// The first error of writing since the last call, or "".
  std::string takeError();

private:
  void save();

  std::mutex mutex;
  std::string path;
  SessionFile file;
  const ChatBudget &budget;
  size_t current = 0; ///< of `file.programs`
  std::string error;
};

class ScheduleRun {
public:
  ScheduleRun(ProgramOp program, MoveEngine &engine, const ScheduleSettings &settings,
              OracleFactory factory, SessionSaver &saver, SessionLog &log, ChatBudget &budget);
  /// Leaves the program in the best order found. The error says why a saved session is of no
  /// use; nothing has changed then.
  llvm::Expected<SessionResult> run();

private:
  std::optional<SessionResult> runCached();
  llvm::Expected<SessionResult> runOne(const SavedProgram *saved);
  llvm::Expected<SessionResult> runAgents(const SavedProgram *saved);
  llvm::Expected<const SavedProgram *> findSaved();
  void noteRound(unsigned agent, const Session &session);
  void store(const SessionResult &result, double seconds);

  ProgramOp program;
  MoveEngine &engine;
  const ScheduleSettings &settings;
  OracleFactory factory;
  SessionSaver &saver;
  SessionLog &log;
  ChatBudget &budget;
  std::string name, key;
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_SCHEDULERUN_H
