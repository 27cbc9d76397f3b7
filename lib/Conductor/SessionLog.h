//===- SessionLog.h - What happens in a session -----------------*- C++ -*-===//
//
// Two logs of one thing: JSON lines for programs (docs/OracleProtocol.md lists the events),
// short lines for people who watch.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_LIB_CONDUCTOR_SESSIONLOG_H
#define WAVEASM_LIB_CONDUCTOR_SESSIONLOG_H

#include "Json.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <mutex>

namespace waveasm {

/// Thread safe. A line is written whole, and at once.
class SessionLog {
public:
  /// `path` is appended to; empty: no JSON lines. `people` may be null.
  static llvm::Expected<std::unique_ptr<SessionLog>> create(llvm::StringRef path,
                                                            llvm::raw_ostream *people);
  /// `fields` is an object; the event's name and the time (seconds since 1970) come before it.
  void add(llvm::StringRef event, const Json &fields);
  void say(const llvm::Twine &line);
  /// True if somebody reads what is said.
  bool isWatched() const { return people; }

private:
  SessionLog(std::unique_ptr<llvm::raw_fd_ostream> file, llvm::raw_ostream *people)
      : file(std::move(file)), people(people) {}

  std::mutex mutex;
  std::unique_ptr<llvm::raw_fd_ostream> file;
  llvm::raw_ostream *people;
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_SESSIONLOG_H
