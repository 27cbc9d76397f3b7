//===- ChildProcess.h - A program spoken to line by line --------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_ORACLES_CHILDPROCESS_H
#define WAVEASM_LIB_CONDUCTOR_ORACLES_CHILDPROCESS_H

#include "waveasm/Conductor/StopToken.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <sys/types.h>

namespace waveasm {

/// A shell command with pipes to its standard input and output; its errors go where ours go.
/// It is the leader of a process group, all of which ends with this object.
class ChildProcess {
public:
  static llvm::Expected<std::unique_ptr<ChildProcess>> start(llvm::StringRef command);
  /// Closes its input, gives it a moment to end by itself, then ends it.
  ~ChildProcess();
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;

  /// Sends `line` and a newline. Reads what it says meanwhile, so that neither waits for the
  /// other.
  llvm::Error write(llvm::StringRef line, const StopToken &stop);
  /// The next line that it says, without its end. At most `kMostBytes` long.
  llvm::Expected<std::string> readLine(const StopToken &stop);

  static constexpr size_t kMostBytes = 16u << 20;

private:
  ChildProcess(pid_t pid, int input, int output) : pid(pid), input(input), output(output) {}
  llvm::Error wait(bool forWriting, const StopToken &stop);
  llvm::Error readSome();
  std::string describeEnd();
  bool hasEnded(); ///< reaps it if so

  pid_t pid;
  int input, output; ///< of the child: we write to the first
  bool closed = false; ///< it has closed its output
  bool reaped = false;
  int status = 0;      ///< as waitpid has it, once reaped
  std::string said;    ///< read, and not yet returned
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_ORACLES_CHILDPROCESS_H
