//===- ScheduleCache.h - Schedules found before -----------------*- C++ -*-===//
//
// One JSON file for each input, named by the SHA-256 of all that decides what is better:
// program, target, objective, trips, tables. Files are replaced whole, and only by better
// schedules, so any number of processes may share a directory. What is found is applied
// like any other moves, so that a wrong file costs nothing but its time.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_SCHEDULECACHE_H
#define WAVEASM_CONDUCTOR_SCHEDULECACHE_H

#include "waveasm/Conductor/Objective.h"

namespace waveasm {

struct CacheEntry {
  std::string program; ///< its name, for people
  std::string oracle;
  std::vector<std::string> moves;
  std::vector<double> key; ///< `Objective::key` of the result
  std::vector<std::pair<std::string, int64_t>> before, after; ///< `Metrics::getNumbers`
  unsigned rounds = 0;
  double seconds = 0; ///< that the session took
};

class ScheduleCache {
public:
  /// `WAVEASM_CACHE_DIR`, else `~/.waveasm-cache`; in it, the folder `conductor`. Nullopt if
  /// `WAVE_CACHE_ON` is 0, or there is no home.
  static std::optional<ScheduleCache> fromEnvironment();
  explicit ScheduleCache(std::string directory) : directory(std::move(directory)) {}

  /// Nullopt if there is none; the error says why a file that is there is of no use.
  llvm::Expected<std::optional<CacheEntry>> lookup(llvm::StringRef key) const;
  /// Leaves a file that is at least as good.
  llvm::Error store(llvm::StringRef key, const CacheEntry &entry) const;
  std::string getPath(llvm::StringRef key) const;

private:
  std::string directory;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_SCHEDULECACHE_H
