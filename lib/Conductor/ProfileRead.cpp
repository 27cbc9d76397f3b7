//===- ProfileRead.cpp - Reports of the simulator and of rocprofv3 --------===//

#include "Json.h"
#include "ProfileCSV.h"
#include "waveasm/Conductor/Profile.h"
#include "waveasm/Timing/Stall.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <map>

using namespace waveasm;
using llvm::StringRef;
using llvm::Twine;

using Traces = std::vector<KernelTrace>;

static llvm::Error failRow(unsigned number, const Twine &what) {
  return llvm::createStringError("row " + Twine(number) + ": " + what);
}

//===----------------------------------------------------------------------===//
// waveasm-sim
//===----------------------------------------------------------------------===//

/// More is no number of clocks; sums of such numbers stay finite.
static constexpr double kMostClocks = 1e18;

// The keys of docs/Simulator.md. Reads into `to`; a missing or negative number is an error.
static llvm::Error readCount(const Json &row, unsigned number, const char *key, uint64_t &to) {
  std::optional<int64_t> value = getInteger(row, key);
  if (!value || *value < 0)
    return failRow(number, "'" + Twine(key) + "' must be a whole number, not negative");
  to = *value;
  return llvm::Error::success();
}

static llvm::Error readStallCause(const Json &row, ProfileRow &to) {
  std::string cause = getString(row, "main_stall").value_or("");
  for (unsigned i = 0; i < kNumStalls; ++i)
    if (cause == stringifyStall(static_cast<Stall>(i))) {
      to.mainStall = cause;
      return llvm::Error::success();
    }
  if (cause == "none")
    return llvm::Error::success();
  return failRow(to.number, "'main_stall' must be a cause that waveasm-sim knows, or none");
}

static llvm::Error readSimulatorRow(const Json &row, ProfileRow &to) {
  uint64_t least = 0, most = 0;
  std::tuple<const char *, uint64_t *> counts[] = {{"address", &to.address},
                                                   {"hits", &to.hits},
                                                   {"latency_min", &least},
                                                   {"latency_max", &most},
                                                   {"stall_cycles", &to.stalls}};
  for (auto [key, value] : counts)
    if (llvm::Error error = readCount(row, to.number, key, *value))
      return error;
  std::optional<double> mean = getNumber(row, "latency_mean");
  if (!mean || *mean < 0 || *mean > kMostClocks)
    return failRow(to.number, "'latency_mean' must be a number of clocks");
  std::optional<std::string> text = getString(row, "text"), tag = getString(row, "tag");
  if (!text || !tag)
    return failRow(to.number, "'text' and 'tag' must be strings");
  to.text = std::move(*text);
  to.tag = std::move(*tag);
  to.latencyMin = least;
  to.latencyMax = most;
  to.latencySum = *mean * static_cast<double>(to.hits);
  return readStallCause(row, to);
}

static llvm::Expected<Traces> readSimulator(const Json &json) {
  const Json &rows = *findMember(json, "instruction_timing");
  std::optional<std::string> kernel = getString(json, "kernel"), chip = getString(json, "chip");
  if (!kernel || !chip)
    return llvm::createStringError("'kernel' and 'chip' must be strings");
  if (!rows.is_array())
    return llvm::createStringError("'instruction_timing' must be an array");
  KernelTrace trace{{}, "waveasm-sim", *kernel, *chip, std::nullopt, {}};
  for (const Json &row : rows) {
    ProfileRow &to = trace.rows.emplace_back();
    to.number = trace.rows.size();
    if (llvm::Error error = readSimulatorRow(row, to))
      return std::move(error);
  }
  return Traces{std::move(trace)};
}

//===----------------------------------------------------------------------===//
// rocprofv3
//===----------------------------------------------------------------------===//

namespace {
/// A row of code.json or of stats_*.csv.
struct TraceRow {
  uint64_t codeObject = 0;
  ProfileRow row;
};
} // namespace

// A row "; name" stands at the address of each kernel's symbol. What is before the first of its
// code object is of no kernel.
static llvm::Expected<Traces> splitByKernel(std::vector<TraceRow> rows) {
  std::map<std::pair<uint64_t, uint64_t>, size_t> kernels; // code object, address: trace
  Traces traces;
  for (const auto &[codeObject, row] : rows) {
    StringRef text = row.text;
    if (text.consume_front(";") && kernels.insert({{codeObject, row.address}, traces.size()}).second)
      traces.push_back({{}, "rocprofv3", text.trim().str(), {}, row.address, {}});
  }
  if (traces.empty())
    return llvm::createStringError("no row '; NAME' says where a kernel begins");
  for (auto &[codeObject, row] : rows) {
    auto next = kernels.upper_bound({codeObject, row.address});
    if (next == kernels.begin() || StringRef(row.text).starts_with(";"))
      continue;
    const auto &[begin, trace] = *std::prev(next);
    if (begin.first == codeObject)
      traces[trace].rows.push_back(std::move(row));
  }
  return traces;
}

static constexpr StringRef kCodeHeader =
    "ISA, _, LineNumber, Source, Codeobj, Vaddr, Hit, Latency, Stall, Idle";

static llvm::Error readCodeRow(const Json &json, TraceRow &to) {
  constexpr size_t kText = 0, kCodeObject = 4, kAddress = 5, kHits = 6, kLatency = 7, kStall = 8,
                   kColumns = 10;
  if (!json.is_array() || json.size() < kColumns || !json[kText].is_string())
    return failRow(to.row.number, "must be an array as 'header' says: " + kCodeHeader);
  uint64_t latency = 0;
  std::tuple<size_t, const char *, uint64_t *> columns[] = {{kCodeObject, "Codeobj", &to.codeObject},
                                                            {kAddress, "Vaddr", &to.row.address},
                                                            {kHits, "Hit", &to.row.hits},
                                                            {kLatency, "Latency", &latency},
                                                            {kStall, "Stall", &to.row.stalls}};
  for (auto [column, name, value] : columns) {
    const Json &cell = json[column];
    if (!cell.is_number_integer() || cell.get<int64_t>() < 0)
      return failRow(to.row.number,
                     "'" + Twine(name) + "' must be a whole number, not negative");
    *value = cell.get<uint64_t>();
  }
  to.row.text = json[kText].get<std::string>();
  to.row.latencySum = static_cast<double>(latency);
  return llvm::Error::success();
}

static llvm::Expected<Traces> readCodeJson(const Json &json) {
  const Json &code = *findMember(json, "code");
  if (!code.is_array())
    return llvm::createStringError("'code' must be an array");
  // Later versions may add columns; those that are there must be the ones that are read.
  if (const Json *header = findMember(json, "header"))
    if (!header->is_string() || !StringRef(header->get<std::string>()).starts_with(kCodeHeader))
      return llvm::createStringError("'header' must be '" + kCodeHeader + "'");
  std::vector<TraceRow> rows;
  for (const Json &row : code) {
    TraceRow &to = rows.emplace_back();
    to.row.number = rows.size();
    if (llvm::Error error = readCodeRow(row, to))
      return std::move(error);
  }
  return splitByKernel(std::move(rows));
}

// Decimal or 0x...; nothing is 0, as rows of kernels may have it.
static bool parseCount(StringRef text, uint64_t &to) {
  text = text.trim();
  if (text.empty())
    return true;
  unsigned radix = text.consume_front("0x") ? 16 : 10;
  return !text.getAsInteger(radix, to) && to <= static_cast<uint64_t>(INT64_MAX);
}

static llvm::Expected<Traces> readStats(StringRef text) {
  llvm::Expected<std::vector<std::vector<std::string>>> records = parseCSV(text);
  if (!records)
    return records.takeError();
  enum Column : size_t { CodeObject, Address, Text, Hits, Latency, Stall, NumColumns };
  constexpr StringRef kNames[NumColumns] = {"CodeObj",  "Vaddr",   "Instruction",
                                            "Hitcount", "Latency", "Stall"};
  const std::vector<std::string> &header = records->front();
  size_t at[NumColumns];
  for (auto [column, name] : llvm::enumerate(kNames)) {
    at[column] = llvm::find(header, name) - header.begin();
    if (at[column] == header.size())
      return llvm::createStringError("the header has no column '" + name + "'");
  }
  std::vector<TraceRow> rows;
  for (const std::vector<std::string> &record : llvm::drop_begin(*records)) {
    TraceRow &to = rows.emplace_back();
    unsigned number = to.row.number = rows.size();
    if (record.size() != header.size())
      return failRow(number, "has " + Twine(record.size()) + " fields, the header has " +
                                 Twine(header.size()));
    uint64_t latency = 0;
    std::pair<Column, uint64_t *> counts[] = {{CodeObject, &to.codeObject},
                                              {Address, &to.row.address},
                                              {Hits, &to.row.hits},
                                              {Latency, &latency},
                                              {Stall, &to.row.stalls}};
    for (auto [column, value] : counts)
      if (!parseCount(record[at[column]], *value))
        return failRow(number, "'" + kNames[column] +
                                   "' must be a whole number, not negative, got '" +
                                   record[at[column]] + "'");
    to.row.text = record[at[Text]];
    to.row.latencySum = static_cast<double>(latency);
  }
  return splitByKernel(std::move(rows));
}

//===----------------------------------------------------------------------===//
// Files and folders
//===----------------------------------------------------------------------===//

static llvm::Expected<Traces> parseTraces(StringRef text) {
  StringRef begin = text.ltrim();
  if (begin.take_until([](char c) { return c == '\n'; }).contains("CodeObj"))
    return readStats(begin);
  Json json = parseJson(text);
  if (json.is_discarded())
    return llvm::createStringError("this is neither valid JSON nor a stats_*.csv of rocprofv3");
  if (findMember(json, "instruction_timing"))
    return readSimulator(json);
  if (findMember(json, "code"))
    return readCodeJson(json);
  return llvm::createStringError("this is neither a report of waveasm-sim --timing --format=json "
                                 "nor a code.json of rocprofv3");
}

static llvm::Error readFile(StringRef path, Traces &traces) {
  auto buffer = llvm::MemoryBuffer::getFile(path);
  if (!buffer)
    return llvm::createStringError("cannot read the profile '" + path +
                                   "': " + buffer.getError().message());
  llvm::Expected<Traces> read = parseTraces((*buffer)->getBuffer());
  if (!read)
    return llvm::createStringError("profile '" + path + "': " + llvm::toString(read.takeError()));
  for (KernelTrace &trace : *read) {
    trace.file = path.str();
    traces.push_back(std::move(trace));
  }
  return llvm::Error::success();
}

// The files of rocprofv3 in a folder: those of one format, as both say the same.
static llvm::Expected<std::vector<std::string>> findFiles(StringRef folder) {
  namespace fs = llvm::sys::fs;
  std::vector<std::string> json, csv;
  auto addCode = [&](StringRef in) {
    llvm::SmallString<128> code(in);
    llvm::sys::path::append(code, "code.json");
    if (fs::exists(code))
      json.push_back(code.str().str());
  };
  addCode(folder);
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; it != end && !error; it.increment(error)) {
    StringRef name = llvm::sys::path::filename(it->path());
    if (name.starts_with("ui_output_agent_") && name.contains("_dispatch_"))
      addCode(it->path());
    else if (name.starts_with("stats_") && name.ends_with(".csv"))
      csv.push_back(it->path());
  }
  if (error)
    return llvm::createStringError("cannot read the folder '" + folder + "': " + error.message());
  std::vector<std::string> &files = json.empty() ? csv : json;
  if (files.empty())
    return llvm::createStringError("the folder '" + folder +
                                   "' has no ui_output_agent_*_dispatch_*/code.json and no "
                                   "stats_*.csv");
  llvm::sort(files);
  return files;
}

llvm::Expected<Traces> waveasm::readTraces(StringRef path) {
  std::vector<std::string> files = {path.str()};
  if (llvm::sys::fs::is_directory(path)) {
    llvm::Expected<std::vector<std::string>> found = findFiles(path);
    if (!found)
      return found.takeError();
    files = std::move(*found);
  }
  Traces traces;
  for (const std::string &file : files)
    if (llvm::Error error = readFile(file, traces))
      return std::move(error);
  return traces;
}
