//===- SessionLog.cpp - What happens in a session -------------------------===//

#include "SessionLog.h"
#include "llvm/Support/FileSystem.h"
#include <chrono>

using namespace waveasm;

llvm::Expected<std::unique_ptr<SessionLog>> SessionLog::create(llvm::StringRef path,
                                                               llvm::raw_ostream *people) {
  std::unique_ptr<llvm::raw_fd_ostream> file;
  if (!path.empty()) {
    std::error_code error;
    file = std::make_unique<llvm::raw_fd_ostream>(
        path, error, llvm::sys::fs::OF_Append | llvm::sys::fs::OF_Text);
    if (error)
      return llvm::createStringError("cannot write '" + path + "': " + error.message());
  }
  return std::unique_ptr<SessionLog>(new SessionLog(std::move(file), people));
}

void SessionLog::add(llvm::StringRef event, const Json &fields) {
  using namespace std::chrono;
  double now = duration<double>(system_clock::now().time_since_epoch()).count();
  Json line = {{"event", event.str()}, {"time", now}};
  line.update(fields);
  std::lock_guard lock(mutex);
  if (!file)
    return;
  *file << dumpJson(line) << "\n";
  file->flush();
  if (!file->has_error())
    return;
  // A full disk must not end the session, as the stream would where it is closed.
  if (people)
    *people << "the log ends here: " << file->error().message() << "\n";
  file->clear_error();
  file.reset();
}

void SessionLog::say(const llvm::Twine &line) {
  if (!people)
    return;
  std::lock_guard lock(mutex);
  *people << line << "\n";
  people->flush();
}
