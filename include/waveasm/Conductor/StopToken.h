//===- StopToken.h - Whether to give up what takes long ---------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_STOPTOKEN_H
#define WAVEASM_CONDUCTOR_STOPTOKEN_H

#include "waveasm/Conductor/Deadline.h"
#include <atomic>
#include <memory>

namespace waveasm {

/// Says whether somebody asked to stop, or a deadline is over. Never, by default. Cheap to
/// copy; may be asked from several threads. (`std::stop_token` may not be set from a signal
/// handler.)
class StopToken {
public:
  StopToken() = default;
  explicit StopToken(std::shared_ptr<const std::atomic<bool>> flag, Deadline deadline = {})
      : flag(std::move(flag)), deadline(deadline) {}
  bool isStopped() const { return wasAsked() || deadline.isOver(); }
  /// Leaves the deadline out.
  bool wasAsked() const { return flag && flag->load(std::memory_order_relaxed); }
  /// Stops by `other`, too.
  StopToken orBy(Deadline other) const { return StopToken(flag, deadline.orBy(other)); }

private:
  std::shared_ptr<const std::atomic<bool>> flag;
  Deadline deadline;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_STOPTOKEN_H
