//===- SessionSaver.cpp - Sessions, saved round by round ------------------===//

#include "ScheduleRun.h"

using namespace waveasm;

void SessionSaver::save() {
  file.usage = budget.getUsage();
  if (path.empty())
    return;
  if (llvm::Error failure = file.save(path)) {
    std::string text = llvm::toString(std::move(failure));
    if (error.empty())
      error = std::move(text);
  }
}

void SessionSaver::begin(SavedProgram program) {
  std::lock_guard lock(mutex);
  auto it = llvm::find_if(file.programs, [&](auto &saved) { return saved.name == program.name; });
  current = it - file.programs.begin();
  if (it == file.programs.end())
    file.programs.push_back(std::move(program));
  else
    *it = std::move(program);
  save();
}

void SessionSaver::update(unsigned agent, SessionState state) {
  std::lock_guard lock(mutex);
  file.programs[current].agents[agent] = std::move(state);
  save();
}

void SessionSaver::update(std::vector<SessionState> states, unsigned checkpoint) {
  std::lock_guard lock(mutex);
  file.programs[current].agents = std::move(states);
  file.programs[current].checkpoint = checkpoint;
  save();
}

void SessionSaver::finish(llvm::ArrayRef<std::string> moves) {
  std::lock_guard lock(mutex);
  file.programs[current].moves = moves.vec();
  save();
}

std::string SessionSaver::takeError() {
  std::lock_guard lock(mutex);
  return std::exchange(error, "");
}
