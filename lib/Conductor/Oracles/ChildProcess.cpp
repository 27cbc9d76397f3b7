//===- ChildProcess.cpp - A program spoken to line by line ----------------===//

#include "ChildProcess.h"
#include "llvm/Support/Errno.h"
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace llvm;
using namespace waveasm;

extern char **environ;

static Error fail(const Twine &what, int error = errno) {
  return createStringError(what + ": " + sys::StrError(error));
}

Expected<std::unique_ptr<ChildProcess>> ChildProcess::start(StringRef command) {
  int in[2], out[2];
  // Closed on exec, so that no other child holds our ends open.
  if (pipe2(in, O_CLOEXEC) != 0)
    return fail("cannot make a pipe");
  if (pipe2(out, O_CLOEXEC) != 0) {
    Error error = fail("cannot make a pipe");
    close(in[0]);
    close(in[1]);
    return std::move(error);
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // A group of its own: Ctrl-C is ours to handle, and we can end all that it started.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  std::string text = command.str();
  const char *arguments[] = {"sh", "-c", text.c_str(), nullptr};
  pid_t pid = 0;
  int error = posix_spawn(&pid, "/bin/sh", &actions, &attributes,
                          const_cast<char **>(arguments), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  if (error) {
    close(in[1]);
    close(out[0]);
    return fail("cannot start '" + command + "'", error);
  }
  for (int end : {in[1], out[0]})
    fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK);
  return std::unique_ptr<ChildProcess>(new ChildProcess(pid, in[1], out[0]));
}

bool ChildProcess::hasEnded() {
  if (!reaped)
    reaped = waitpid(pid, &status, WNOHANG) == pid;
  return reaped;
}

ChildProcess::~ChildProcess() {
  close(input);
  constexpr std::chrono::milliseconds patience(500), step(5);
  for (auto waited = step * 0; !hasEnded() && waited < patience; waited += step)
    std::this_thread::sleep_for(step);
  kill(-pid, SIGTERM);
  for (auto waited = step * 0; !hasEnded() && waited < patience; waited += step)
    std::this_thread::sleep_for(step);
  kill(-pid, SIGKILL);
  if (!reaped)
    waitpid(pid, &status, 0);
  close(output);
}

std::string ChildProcess::describeEnd() {
  constexpr std::chrono::milliseconds patience(200), step(5);
  for (auto waited = step * 0; !hasEnded() && waited < patience; waited += step)
    std::this_thread::sleep_for(step);
  if (!reaped)
    return "it has closed its output";
  if (WIFSIGNALED(status))
    return "it was ended by signal " + std::to_string(WTERMSIG(status));
  return "it ended with exit code " + std::to_string(WEXITSTATUS(status));
}

/// Waits until the child has said something or, `forWriting`, listens.
Error ChildProcess::wait(bool forWriting, const StopToken &stop) {
  while (!stop.isStopped()) {
    pollfd ends[2] = {{output, POLLIN, 0}, {input, POLLOUT, 0}};
    constexpr int milliseconds = 50; // so often we look at `stop`
    int ready = poll(closed ? ends + 1 : ends, forWriting && !closed ? 2 : 1, milliseconds);
    if (ready > 0)
      return Error::success();
    if (ready < 0 && errno != EINTR)
      return fail("cannot wait for the program");
  }
  return createStringError(stop.wasAsked() ? "interrupted" : "no answer in time");
}

Error ChildProcess::readSome() {
  char buffer[65536];
  while (!closed) {
    ssize_t count = read(output, buffer, sizeof(buffer));
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0 && errno == EAGAIN)
      break;
    if (count < 0)
      return fail("cannot read from the program");
    closed = count == 0;
    said.append(buffer, count);
    if (said.size() > kMostBytes)
      return createStringError("the program said more than " +
                               std::to_string(kMostBytes >> 20) + " MiB at once");
  }
  return Error::success();
}

// A pipe that nobody reads raises SIGPIPE, which would end this process: the thread blocks it
// and takes it off the queue.
static ssize_t writeWithoutSignal(int end, StringRef text) {
  sigset_t pipeSignal, old, pending;
  sigemptyset(&pipeSignal);
  sigaddset(&pipeSignal, SIGPIPE);
  sigpending(&pending);
  pthread_sigmask(SIG_BLOCK, &pipeSignal, &old);
  ssize_t count = ::write(end, text.data(), text.size());
  int error = errno;
  if (count < 0 && error == EPIPE && !sigismember(&pending, SIGPIPE)) {
    timespec now = {0, 0};
    sigtimedwait(&pipeSignal, nullptr, &now);
  }
  pthread_sigmask(SIG_SETMASK, &old, nullptr);
  errno = error;
  return count;
}

Error ChildProcess::write(StringRef line, const StopToken &stop) {
  std::string text = (line + "\n").str();
  StringRef rest = text;
  while (!rest.empty()) {
    ssize_t count = writeWithoutSignal(input, rest);
    if (count > 0) {
      rest = rest.drop_front(count);
    } else if (count < 0 && errno == EPIPE) {
      return createStringError("the program does not listen: " + describeEnd());
    } else if (count < 0 && errno != EAGAIN && errno != EINTR) {
      return fail("cannot write to the program");
    } else {
      if (Error error = wait(/*forWriting=*/true, stop))
        return error;
      if (Error error = readSome())
        return error;
    }
  }
  return Error::success();
}

Expected<std::string> ChildProcess::readLine(const StopToken &stop) {
  for (;;) {
    size_t end = said.find('\n');
    if (end != std::string::npos || (closed && !said.empty())) {
      std::string line = said.substr(0, end);
      said.erase(0, end == std::string::npos ? end : end + 1);
      if (!line.empty() && line.back() == '\r')
        line.pop_back();
      return line;
    }
    if (closed)
      return createStringError("no answer: " + describeEnd());
    if (Error error = wait(/*forWriting=*/false, stop))
      return std::move(error);
    if (Error error = readSome())
      return std::move(error);
  }
}
