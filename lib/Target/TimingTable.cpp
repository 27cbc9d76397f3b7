//===- TimingTable.cpp - Costs of one chip, replaceable -------------------===//

#include "waveasm/Target/TimingTable.h"
#include "ChipTables.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MathExtras.h"
#include <map>

using namespace llvm;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// From the rows
//===----------------------------------------------------------------------===//

/// The clocks of one pass, which is the time of one wave64 VALU operation.
static constexpr unsigned kClocksPerPass = 4;
/// A result of the matrix pipe is ready this many passes after its last one [MCA].
static constexpr unsigned kMatrixLatencyPasses = 4;

static InstrCost costOfPasses(unsigned passes, unsigned busy) {
  return {(passes + kMatrixLatencyPasses) * kClocksPerPass, kClocksPerPass,
          busy ? busy : passes * kClocksPerPass};
}

/// Lane masks of "0-3,20-23;4-7,16-19;+32"; every lane is in exactly one phase.
static bool parsePhases(StringRef text, SmallVectorImpl<uint64_t> &phases) {
  SmallVector<StringRef, 8> parts;
  text.split(parts, ';');
  uint64_t all = 0;
  for (StringRef part : parts) {
    if (part == "+32") {
      for (size_t i = 0, e = phases.size(); i < e; ++i)
        phases.push_back(phases[i] << 32);
      if (all >> 32)
        return false;
      all |= all << 32;
      continue;
    }
    uint64_t mask = 0;
    SmallVector<StringRef, 4> ranges;
    part.split(ranges, ',');
    for (StringRef range : ranges) {
      auto [low, high] = range.split('-');
      unsigned first, last;
      if (low.getAsInteger(10, first))
        return false;
      last = first;
      if (range.contains('-') && high.getAsInteger(10, last))
        return false;
      if (first > last || last > 63)
        return false;
      uint64_t lanes = maskTrailingOnes<uint64_t>(last - first + 1) << first;
      if (all & lanes)
        return false;
      all |= lanes;
      mask |= lanes;
    }
    phases.push_back(mask);
  }
  return all == ~0ull;
}

TimingTable::TimingTable(const TargetInfo &info) : target(&info) {
  uint8_t mask = info.getMask();
  for (const CostRow &row : getCostRows())
    if (row.mask == mask)
      costs.push_back({row.sched, row.name, row.minBytes, {row.latency, row.issue, row.busy},
                       row.source});
  for (const MatrixRow &row : getMatrixRows()) {
    if (row.mask != mask)
      continue;
    std::string name = (Twine(row.name) + "_" + Twine(row.m) + "x" + Twine(row.n) + "x" +
                        Twine(row.k) + (row.blocks > 1 ? "_" + Twine(row.blocks) + "b" : Twine()))
                           .str();
    Matrix matrix = {row.kind, row.m, row.n, row.k, row.blocks, false, name,
                     costOfPasses(row.passes, row.busy), row.source};
    matrices.push_back(matrix);
    if (row.widePasses == row.passes)
      continue;
    matrix.wide = true;
    matrix.name += "_wide";
    matrix.cost = costOfPasses(row.widePasses, row.busy);
    matrices.push_back(matrix);
  }
  for (const NumberRow &row : getNumberRows())
    if (row.mask == mask)
      numbers[static_cast<unsigned>(row.number)] = {row.name, row.unit, row.source, row.value};
  for (const LDSPhaseRow &row : getLDSPhaseRows()) {
    if (row.mask != mask)
      continue;
    LDSPhases entry;
    entry.write = row.write;
    entry.bytes = row.bytes;
    entry.banks = row.banks;
    entry.text = row.phases;
    entry.source = row.source;
    bool valid = parsePhases(row.phases, entry.lanes);
    (void)valid;
    assert(valid && "phases in the .td file");
    phases.push_back(std::move(entry));
  }
}

const TimingTable &TimingTable::get(const TargetInfo &target) {
  // All chips at once: no lock, and references stay.
  static const std::map<std::string, TimingTable> tables = [] {
    std::map<std::string, TimingTable> tables;
    for (const ChipRow &row : getChipRows())
      tables.emplace(row.chip, TimingTable(*TargetInfo::get(row.chip)));
    return tables;
  }();
  return tables.find(target.getChip().str())->second;
}

InstrCost TimingTable::getCost(SchedClass sched, unsigned bytes) const {
  const Cost *best = nullptr;
  for (const Cost &row : costs)
    if (row.sched == sched && row.minBytes <= bytes && (!best || row.minBytes >= best->minBytes))
      best = &row;
  return best ? best->cost : InstrCost{0, 0, 0};
}

InstrCost TimingTable::getMatrixCost(const MatrixInfo &matrix, bool wide, unsigned passes) const {
  const Matrix *found = nullptr;
  for (const Matrix &row : matrices)
    if (row.kind == matrix.kind && row.m == matrix.m && row.n == matrix.n && row.k == matrix.k &&
        row.blocks == matrix.blocks && (!row.wide || wide))
      if (!found || row.wide)
        found = &row;
  return found ? found->cost : costOfPasses(passes, 0);
}

const LDSPhases *TimingTable::findPhases(bool write, unsigned bytes) const {
  const LDSPhases *best = nullptr;
  for (const LDSPhases &row : phases)
    if (row.write == write && row.bytes >= bytes && (!best || row.bytes < best->bytes))
      best = &row;
  return best;
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

static void printCost(json::OStream &json, const InstrCost &cost, StringRef source) {
  json.attribute("latency", cost.latency);
  json.attribute("issue", cost.issue);
  json.attribute("busy", cost.busy);
  json.attribute("source", source);
}

void TimingTable::print(raw_ostream &os) const {
  json::OStream json(os, 2);
  json.object([&] {
    json.attribute("chip", getChip());
    json.attributeObject("costs", [&] {
      for (size_t i = 0; i < costs.size();) { // rows of a class stand together
        json.attributeObject(costs[i].name, [&] {
          for (size_t first = i; i < costs.size() && costs[i].sched == costs[first].sched; ++i)
            json.attributeObject(utostr(costs[i].minBytes),
                                 [&] { printCost(json, costs[i].cost, costs[i].source); });
        });
      }
    });
    json.attributeObject("matrix", [&] {
      for (const Matrix &row : matrices)
        json.attributeObject(row.name, [&] { printCost(json, row.cost, row.source); });
    });
    json.attributeObject("numbers", [&] {
      for (const Number &number : numbers)
        json.attributeObject(number.name, [&] {
          json.attribute("value", number.value);
          json.attribute("unit", number.unit);
          json.attribute("source", number.source);
        });
    });
    json.attributeObject("ldsPhases", [&] {
      for (bool write : {false, true})
        json.attributeObject(write ? "write" : "read", [&] {
          for (const LDSPhases &row : phases)
            if (row.write == write)
              json.attributeObject(utostr(row.bytes), [&] {
                json.attribute("banks", row.banks);
                json.attribute("phases", row.text);
                json.attribute("source", row.source);
              });
        });
    });
  });
  os << "\n";
}

namespace waveasm {
/// Applies a JSON text; errors name the place as "costs.LDSLoad.16.latency".
class TimingTableReader {
public:
  explicit TimingTableReader(TimingTable &table) : table(table) {}
  Error read(const json::Value &root);

private:
  using Handler = function_ref<Error(StringRef, const json::Value &, const std::string &)>;
  static Error forEach(const json::Value &value, const std::string &path, Handler handle);
  static Error readNumber(const json::Value &value, const std::string &path, unsigned &number,
                          unsigned least);
  static Error readText(const json::Value &value, const std::string &path, std::string &text);
  static Error readCost(const json::Value &value, const std::string &path, InstrCost &cost,
                        std::string &source, unsigned *fields = nullptr);
  Error readCosts(StringRef name, const json::Value &value, const std::string &path);
  Error readMatrix(StringRef name, const json::Value &value, const std::string &path);
  Error readChipNumber(StringRef name, const json::Value &value, const std::string &path);
  Error readPhases(bool write, StringRef bytes, const json::Value &value,
                   const std::string &path);
  Error readSection(StringRef name, const json::Value &value, const std::string &path);

  TimingTable &table;
};
} // namespace waveasm

Error TimingTableReader::forEach(const json::Value &value, const std::string &path,
                                 Handler handle) {
  const json::Object *object = value.getAsObject();
  if (!object)
    return createStringError((path.empty() ? "the text" : "'" + path + "'") + " is not an object");
  for (const auto &[key, member] : *object) {
    StringRef name = key;
    if (Error error = handle(name, member, path.empty() ? name.str() : path + "." + name.str()))
      return error;
  }
  return Error::success();
}

Error TimingTableReader::readNumber(const json::Value &value, const std::string &path,
                                    unsigned &number, unsigned least) {
  std::optional<int64_t> integer = value.getAsInteger();
  if (!integer || *integer < least || *integer > 1'000'000'000)
    return createStringError("'" + path + "' is not an integer from " + Twine(least) + " to 1000000000");
  number = static_cast<unsigned>(*integer);
  return Error::success();
}

Error TimingTableReader::readText(const json::Value &value, const std::string &path,
                                  std::string &text) {
  std::optional<StringRef> string = value.getAsString();
  if (!string)
    return createStringError("'" + path + "' is not a string");
  text = string->str();
  return Error::success();
}

Error TimingTableReader::readCost(const json::Value &value, const std::string &path,
                                  InstrCost &cost, std::string &source, unsigned *fields) {
  return forEach(value, path, [&](StringRef name, const json::Value &field,
                                  const std::string &place) -> Error {
    if (name == "source")
      return readText(field, place, source);
    unsigned *number = name == "latency" ? &cost.latency
                       : name == "issue" ? &cost.issue
                       : name == "busy"  ? &cost.busy
                                         : nullptr;
    if (!number)
      return createStringError("unknown key '" + place + "'");
    if (fields)
      ++*fields;
    return readNumber(field, place, *number, 0);
  });
}

Error TimingTableReader::readCosts(StringRef name, const json::Value &value,
                                   const std::string &path) {
  auto known = find_if(table.costs, [&](const auto &row) { return row.name == name; });
  if (known == table.costs.end())
    return createStringError("unknown key '" + path + "'");
  SchedClass sched = known->sched;
  return forEach(value, path, [&](StringRef bytes, const json::Value &row,
                                  const std::string &place) -> Error {
    unsigned minBytes;
    if (bytes.getAsInteger(10, minBytes))
      return createStringError("unknown key '" + place + "': not a number of bytes");
    for (auto &old : table.costs)
      if (old.sched == sched && old.minBytes == minBytes)
        return readCost(row, place, old.cost, old.source);
    TimingTable::Cost added = {sched, name.str(), minBytes, {0, 0, 0}, ""};
    unsigned fields = 0;
    if (Error error = readCost(row, place, added.cost, added.source, &fields))
      return error;
    if (fields != 3)
      return createStringError("'" + place + "' is a new row: it needs latency, issue and busy");
    auto after = find_if(table.costs, [&](const auto &other) {
      return other.sched == sched && other.minBytes > minBytes;
    });
    if (after == table.costs.end()) // behind the last of its class
      after = find_if(reverse(table.costs), [&](const auto &other) {
                return other.sched == sched;
              }).base();
    table.costs.insert(after, std::move(added));
    return Error::success();
  });
}

Error TimingTableReader::readMatrix(StringRef name, const json::Value &value,
                                    const std::string &path) {
  for (auto &row : table.matrices)
    if (row.name == name)
      return readCost(value, path, row.cost, row.source);
  return createStringError("unknown key '" + path + "'");
}

Error TimingTableReader::readChipNumber(StringRef name, const json::Value &value,
                                        const std::string &path) {
  for (auto &number : table.numbers)
    if (number.name == name)
      return forEach(value, path, [&](StringRef field, const json::Value &member,
                                      const std::string &place) -> Error {
        if (field == "source")
          return readText(member, place, number.source);
        if (field == "unit") {
          std::string unit;
          if (Error error = readText(member, place, unit))
            return error;
          return unit == number.unit ? Error::success()
                                     : createStringError("'" + place + "' is not " + number.unit);
        }
        if (field != "value")
          return createStringError("unknown key '" + place + "'");
        return readNumber(member, place, number.value, 1);
      });
  return createStringError("unknown key '" + path + "'");
}

Error TimingTableReader::readPhases(bool write, StringRef bytes, const json::Value &value,
                                    const std::string &path) {
  unsigned size;
  if (bytes.getAsInteger(10, size) || size == 0 || size > 16)
    return createStringError("unknown key '" + path + "': not 1 to 16 bytes");
  auto it = find_if(table.phases, [&](const LDSPhases &row) {
    return row.write == write && row.bytes == size;
  });
  if (it == table.phases.end()) {
    const LDSPhases *model = table.findPhases(write, size);
    LDSPhases added = model ? *model : LDSPhases();
    added.write = write;
    added.bytes = size;
    table.phases.push_back(added);
    it = std::prev(table.phases.end());
  }
  return forEach(value, path, [&](StringRef name, const json::Value &field,
                                  const std::string &place) -> Error {
    if (name == "source")
      return readText(field, place, it->source);
    if (name == "banks") {
      if (Error error = readNumber(field, place, it->banks, 1))
        return error;
      return isPowerOf2_32(it->banks) && it->banks <= 64
                 ? Error::success()
                 : createStringError("'" + place + "' is not a power of two up to 64");
    }
    if (name != "phases")
      return createStringError("unknown key '" + place + "'");
    if (Error error = readText(field, place, it->text))
      return error;
    it->lanes.clear();
    return parsePhases(it->text, it->lanes)
               ? Error::success()
               : createStringError("'" + place + "' does not name each lane from 0 to 63 once");
  });
}

Error TimingTableReader::readSection(StringRef name, const json::Value &value,
                                     const std::string &path) {
  if (name == "chip") {
    std::string chip;
    if (Error error = readText(value, path, chip))
      return error;
    if (chip != table.getChip())
      return createStringError("the table is for " + chip + ", the code is for " + table.getChip());
    return Error::success();
  }
  if (name == "ldsPhases")
    return forEach(value, path, [&](StringRef kind, const json::Value &rows,
                                    const std::string &place) -> Error {
      if (kind != "read" && kind != "write")
        return createStringError("unknown key '" + place + "'");
      return forEach(rows, place, [&](StringRef bytes, const json::Value &row,
                                      const std::string &rowPlace) {
        return readPhases(kind == "write", bytes, row, rowPlace);
      });
    });
  auto readRow = name == "costs"     ? &TimingTableReader::readCosts
                 : name == "matrix"  ? &TimingTableReader::readMatrix
                 : name == "numbers" ? &TimingTableReader::readChipNumber
                                     : nullptr;
  if (!readRow)
    return createStringError("unknown key '" + path + "'");
  return forEach(value, path, [&](StringRef key, const json::Value &row,
                                  const std::string &place) {
    return (this->*readRow)(key, row, place);
  });
}

Error TimingTableReader::read(const json::Value &root) {
  if (const json::Object *object = root.getAsObject())
    if (!object->get("chip"))
      return createStringError("there is no key 'chip'");
  if (Error error = forEach(root, "", [&](StringRef name, const json::Value &value,
                                          const std::string &path) {
        return readSection(name, value, path);
      }))
    return error;
  uint64_t line = table.get(ChipNumber::L1LineBytes);
  if (!isPowerOf2_64(line))
    return createStringError("'numbers.L1LineBytes' is not a power of two");
  for (auto [bytes, ways, name] :
       {std::tuple(ChipNumber::L1Bytes, ChipNumber::L1Ways, "L1"),
        std::tuple(ChipNumber::L2Bytes, ChipNumber::L2Ways, "L2")})
    if (table.get(bytes) / line < table.get(ways))
      return createStringError("'numbers." + Twine(name) + "Bytes' is less than a line for each way");
  for (const LDSPhases &row : table.phases)
    if (row.lanes.empty() || !row.banks)
      return createStringError(Twine("'ldsPhases.") + (row.write ? "write." : "read.") +
                       Twine(row.bytes) + "' needs banks and phases");
  return Error::success();
}

Error TimingTable::override(StringRef text) {
  Expected<json::Value> root = json::parse(text);
  if (!root)
    return createStringError("not JSON: " + toString(root.takeError()));
  TimingTable changed = *this; // all or nothing
  if (Error error = TimingTableReader(changed).read(*root))
    return error;
  *this = std::move(changed);
  return Error::success();
}
