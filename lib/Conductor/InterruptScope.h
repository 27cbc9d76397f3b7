//===- InterruptScope.h - Ctrl-C as a flag ----------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_INTERRUPTSCOPE_H
#define WAVEASM_LIB_CONDUCTOR_INTERRUPTSCOPE_H

#include <atomic>
#include <memory>

namespace waveasm {

/// While there is one, the first SIGINT or SIGTERM sets a flag, and the second does what it
/// would have done without. (LLVM's own hook deletes the tool's output file first.)
class InterruptScope {
public:
  InterruptScope();
  ~InterruptScope();
  InterruptScope(const InterruptScope &) = delete;
  InterruptScope &operator=(const InterruptScope &) = delete;
  /// Also valid when the scope has ended.
  std::shared_ptr<const std::atomic<bool>> getFlag() const;
};

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_INTERRUPTSCOPE_H
