//===- ScheduleCache.cpp - Schedules found before -------------------------===//

#include "waveasm/Conductor/ScheduleCache.h"
#include "Json.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace waveasm;

static constexpr StringRef kFormat = "waveasm-schedule";
static constexpr int64_t kVersion = 1;

std::optional<ScheduleCache> ScheduleCache::fromEnvironment() {
  if (sys::Process::GetEnv("WAVE_CACHE_ON") == "0")
    return std::nullopt;
  SmallString<128> path;
  if (std::optional<std::string> directory = sys::Process::GetEnv("WAVEASM_CACHE_DIR");
      directory && !directory->empty())
    path = *directory;
  else if (sys::path::home_directory(path))
    sys::path::append(path, ".waveasm-cache");
  else
    return std::nullopt;
  sys::path::append(path, "conductor");
  return ScheduleCache(path.str().str());
}

std::string ScheduleCache::getPath(StringRef key) const {
  SmallString<128> path(directory);
  sys::path::append(path, key + ".json");
  return path.str().str();
}

static Json toJson(ArrayRef<std::pair<std::string, int64_t>> numbers) {
  Json json = Json::object();
  for (const auto &[key, value] : numbers)
    json[key] = value;
  return json;
}

static std::vector<std::pair<std::string, int64_t>> readNumbers(const Json &json,
                                                                const char *key) {
  std::vector<std::pair<std::string, int64_t>> numbers;
  const Json *member = findMember(json, key);
  if (member && member->is_object())
    for (const auto &[name, value] : member->items())
      if (value.is_number_integer())
        numbers.emplace_back(name, value.get<int64_t>());
  return numbers;
}

Expected<std::optional<CacheEntry>> ScheduleCache::lookup(StringRef key) const {
  std::string path = getPath(key);
  auto buffer = MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer && buffer.getError() == std::errc::no_such_file_or_directory)
    return std::nullopt;
  if (!buffer)
    return createStringError("cannot read '" + path + "': " + buffer.getError().message());
  Json json = parseJson((*buffer)->getBuffer());
  auto moves = getStrings(json, "moves");
  const Json *values = findMember(json, "objective_key");
  if (getString(json, "format") != kFormat.str() || getInteger(json, "version") != kVersion ||
      getString(json, "key") != key.str() || !moves || !values || !values->is_array())
    return createStringError("'" + path + "' is not a cached schedule of this program");
  CacheEntry entry;
  for (const Json &value : *values) {
    if (!value.is_number())
      return createStringError("'" + path + "' is malformed");
    entry.key.push_back(value.get<double>());
  }
  entry.program = getString(json, "program").value_or("");
  entry.oracle = getString(json, "oracle").value_or("");
  entry.moves = std::move(*moves);
  entry.before = readNumbers(json, "before");
  entry.after = readNumbers(json, "after");
  entry.rounds = std::clamp<int64_t>(getInteger(json, "rounds").value_or(0), 0, UINT32_MAX);
  entry.seconds = getNumber(json, "seconds").value_or(0);
  return std::optional(std::move(entry));
}

// Holds the lock of one file of the cache. The kernel lets go of it if the process dies.
namespace {
class CacheLock {
public:
  static Expected<std::unique_ptr<CacheLock>> take(const Twine &path) {
    int file;
    if (std::error_code error = sys::fs::openFileForWrite(path, file, sys::fs::CD_OpenAlways))
      return createStringError("cannot write '" + path + "': " + error.message());
    std::unique_ptr<CacheLock> lock(new CacheLock(file));
    if (std::error_code error = sys::fs::lockFile(file))
      return createStringError("cannot lock '" + path + "': " + error.message());
    return std::move(lock);
  }
  ~CacheLock() {
    (void)sys::fs::unlockFile(file);
    (void)sys::Process::SafelyCloseFileDescriptor(file);
  }

private:
  explicit CacheLock(int file) : file(file) {}
  int file;
};
} // namespace

Error ScheduleCache::store(StringRef key, const CacheEntry &entry) const {
  if (std::error_code error = sys::fs::create_directories(directory))
    return createStringError("cannot make '" + directory + "': " + error.message());
  std::string path = getPath(key);
  Expected<std::unique_ptr<CacheLock>> lock = CacheLock::take(path + ".lock");
  if (!lock)
    return lock.takeError();
  Expected<std::optional<CacheEntry>> old = lookup(key);
  if (!old)
    consumeError(old.takeError()); // of no use: to be replaced
  else if (*old && (*old)->key.size() == entry.key.size() && (*old)->key <= entry.key)
    return Error::success();
  Json json = {{"format", kFormat.str()},
               {"version", kVersion},
               {"key", key.str()},
               {"program", entry.program},
               {"oracle", entry.oracle},
               {"rounds", entry.rounds},
               {"seconds", entry.seconds},
               {"objective_key", entry.key},
               {"before", toJson(entry.before)},
               {"after", toJson(entry.after)},
               {"moves", entry.moves}};
  return writeToOutput(path, [&](raw_ostream &os) {
    os << dumpJson(json, 1) << "\n";
    return Error::success();
  });
}
