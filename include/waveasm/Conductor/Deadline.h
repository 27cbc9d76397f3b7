//===- Deadline.h - When a search has to end --------------------*- C++ -*-===//

#ifndef WAVEASM_CONDUCTOR_DEADLINE_H
#define WAVEASM_CONDUCTOR_DEADLINE_H

#include <chrono>
#include <optional>

namespace waveasm {

/// Never, by default. May be asked from several threads.
class Deadline {
public:
  Deadline() = default;
  /// `time` from now on.
  explicit Deadline(std::chrono::duration<double> time)
      : end(std::chrono::steady_clock::now() +
            std::chrono::duration_cast<std::chrono::steady_clock::duration>(time)) {}
  bool isOver() const { return end && std::chrono::steady_clock::now() >= *end; }
  /// The earlier of the two.
  Deadline orBy(Deadline other) const {
    return !end || (other.end && *other.end < *end) ? other : *this;
  }

private:
  std::optional<std::chrono::steady_clock::time_point> end;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_DEADLINE_H
