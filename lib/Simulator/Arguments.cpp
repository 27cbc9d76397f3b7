//===- Arguments.cpp - Kernel arguments from files ------------------------===//

#include "waveasm/Simulator/Arguments.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <nlohmann/json.hpp>

using namespace llvm;
using namespace waveasm::sim;
using nlohmann::json;

/// Larger buffers are mistakes in the file, not kernels for a CPU.
static constexpr uint64_t kMaxBuffer = 1ull << 34;

static Expected<std::vector<uint8_t>> readFile(StringRef path) {
  auto file = MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!file)
    return createStringError("cannot read '" + path + "': " + file.getError().message());
  StringRef text = (*file)->getBuffer();
  return std::vector<uint8_t>(text.bytes_begin(), text.bytes_end());
}

namespace {
/// One entry of the list.
class EntryParser {
public:
  EntryParser(const json &entry, StringRef folder, size_t number)
      : entry(entry), folder(folder), number(number) {}
  Expected<ArgumentSpec> run();

private:
  Error fail(const Twine &message) {
    return createStringError("argument " + Twine(number) + ": " + message);
  }
  Error parseScalar(ArgumentSpec &spec);
  Error parseFloat(unsigned bits, bool brain, ArgumentSpec &spec);
  Error parseBuffer(ArgumentSpec &spec);
  Error parseShape(ArgumentSpec &spec);
  Error getString(const char *key, std::string &value);
  Error getUnsigned(const char *key, uint64_t most, uint64_t &value);
  std::string getPath(StringRef path) const {
    if (sys::path::is_absolute(path))
      return path.str();
    SmallString<128> result(folder);
    sys::path::append(result, path);
    return std::string(result);
  }

  const json &entry;
  StringRef folder;
  size_t number;
};
} // namespace

Error EntryParser::getString(const char *key, std::string &value) {
  auto it = entry.find(key);
  if (it == entry.end())
    return Error::success();
  if (!it->is_string())
    return fail(Twine("\"") + key + "\" must be a string");
  value = it->get_ref<const std::string &>();
  return Error::success();
}

Error EntryParser::getUnsigned(const char *key, uint64_t most, uint64_t &value) {
  auto it = entry.find(key);
  if (it == entry.end())
    return Error::success();
  if (!it->is_number_unsigned() || it->get<uint64_t>() > most)
    return fail(Twine("\"") + key + "\" must be an integer from 0 to " + Twine(most));
  value = it->get<uint64_t>();
  return Error::success();
}

Error EntryParser::parseFloat(unsigned bits, bool brain, ArgumentSpec &spec) {
  const json &value = entry["value"];
  if (!value.is_number())
    return fail("\"value\" must be a number");
  APFloat number(value.get<double>());
  const fltSemantics &semantics = brain      ? APFloat::BFloat()
                                  : bits == 16 ? APFloat::IEEEhalf()
                                  : bits == 32 ? APFloat::IEEEsingle()
                                               : APFloat::IEEEdouble();
  bool lossy;
  number.convert(semantics, APFloat::rmNearestTiesToEven, &lossy);
  uint64_t pattern = number.bitcastToAPInt().getZExtValue();
  for (unsigned i = 0; i < bits / 8; ++i)
    spec.scalar.push_back(pattern >> (8 * i) & 0xff);
  return Error::success();
}

Error EntryParser::parseScalar(ArgumentSpec &spec) {
  std::string type;
  if (Error error = getString("type", type))
    return error;
  if (!entry.contains("value"))
    return fail("\"value\" is missing");
  unsigned bits = 0;
  StringRef digits = StringRef(type).ltrim("abcdefghijklmnopqrstuvwxyz");
  StringRef kind = StringRef(type).drop_back(digits.size());
  if (digits.getAsInteger(10, bits) || (bits != 8 && bits != 16 && bits != 32 && bits != 64))
    bits = 0;
  if (kind == "bf" && bits == 16)
    return parseFloat(16, true, spec);
  if (kind == "f" && bits >= 16)
    return parseFloat(bits, false, spec);
  if ((kind != "i" && kind != "u") || !bits)
    return fail("unknown type '" + type + "': i8 to i64, u8 to u64, f16, bf16, f32 or f64");
  const json &value = entry["value"];
  if (!value.is_number_integer())
    return fail("\"value\" must be an integer");
  bool negative = !value.is_number_unsigned() && value.get<int64_t>() < 0;
  uint64_t pattern = negative ? static_cast<uint64_t>(value.get<int64_t>()) : value.get<uint64_t>();
  bool fits = negative ? kind == "i" && isIntN(bits, static_cast<int64_t>(pattern))
                       : isUIntN(kind == "i" ? bits - 1 : bits, pattern);
  if (!fits)
    return fail("the value does not fit in " + type);
  for (unsigned i = 0; i < bits / 8; ++i)
    spec.scalar.push_back(pattern >> (8 * i) & 0xff);
  return Error::success();
}

/// "dtype" and "shape": what a .npy output is if no .npy input says it.
Error EntryParser::parseShape(ArgumentSpec &spec) {
  std::string dtype;
  if (Error error = getString("dtype", dtype))
    return error;
  if (dtype.empty())
    return Error::success();
  NpyHeader header;
  StringRef name = StringRef(dtype).ltrim("<|=");
  if (name.size() != 2 || !StringRef("fiu").contains(name[0]) ||
      !StringRef("1248").contains(name[1]))
    return fail("unknown dtype '" + dtype + "': f2, f4, f8, i1 to i8 or u1 to u8");
  header.itemBytes = name[1] - '0';
  header.descr = (header.itemBytes == 1 ? "|" : "<") + name.str();
  auto shape = entry.find("shape");
  if (shape == entry.end()) {
    header.shape = {spec.size / header.itemBytes};
  } else {
    if (!shape->is_array())
      return fail("\"shape\" must be a list");
    for (const json &extent : *shape) {
      if (!extent.is_number_unsigned())
        return fail("\"shape\" must be a list of integers");
      header.shape.push_back(extent.get<uint64_t>());
    }
  }
  if (header.getBytes() != spec.size)
    return fail("dtype and shape make " + Twine(header.getBytes()) + " bytes, the buffer has " +
                Twine(spec.size));
  spec.npy = header;
  return Error::success();
}

Error EntryParser::parseBuffer(ArgumentSpec &spec) {
  spec.isBuffer = true;
  std::string file, access = "readwrite";
  uint64_t fill = 0;
  if (Error error = getString("file", file))
    return error;
  if (!file.empty()) {
    auto contents = readFile(getPath(file));
    if (!contents)
      return fail(toString(contents.takeError()));
    spec.contents = std::move(*contents);
    if (StringRef(file).ends_with(".npy")) {
      ArrayRef<uint8_t> data;
      auto header = parseNpy(spec.contents, data);
      if (!header)
        return fail("'" + file + "': " + toString(header.takeError()));
      spec.npy = *header;
      spec.contents.erase(spec.contents.begin(), spec.contents.end() - data.size());
    }
    spec.size = spec.contents.size();
  }
  uint64_t size = spec.size;
  if (Error error = getUnsigned("size", kMaxBuffer, size))
    return error;
  if (size < spec.size)
    return fail("\"size\" is " + Twine(size) + ", the file has " + Twine(spec.size) + " bytes");
  if (size != spec.size)
    spec.npy.reset();
  spec.size = size;
  if (Error error = getUnsigned("fill", 255, fill))
    return error;
  spec.fill = static_cast<uint8_t>(fill);
  if (Error error = getString("access", access))
    return error;
  if (access != "read" && access != "write" && access != "readwrite")
    return fail("\"access\" must be read, write or readwrite");
  spec.readable = access != "write";
  spec.writable = access != "read";
  std::string output;
  if (Error error = getString("output", output))
    return error;
  if (!output.empty())
    spec.output = getPath(output);
  return parseShape(spec);
}

Expected<ArgumentSpec> EntryParser::run() {
  static constexpr StringLiteral known[] = {"file",   "size",  "fill", "access", "output",
                                            "dtype",  "shape", "type", "value",  "name"};
  if (!entry.is_object())
    return fail("must be an object");
  for (const auto &item : entry.items())
    if (!is_contained(known, item.key()))
      return fail("unknown key \"" + item.key() + "\"");
  ArgumentSpec spec;
  bool scalar = entry.contains("type"), buffer = entry.contains("file") || entry.contains("size");
  if (scalar == buffer)
    return fail("must have \"file\" or \"size\" (a buffer), or \"type\" and \"value\"");
  if (Error error = scalar ? parseScalar(spec) : parseBuffer(spec))
    return std::move(error);
  if (StringRef(spec.output).ends_with(".npy") && !spec.npy)
    return fail("a .npy output needs a .npy input of the same size, or \"dtype\"");
  return std::move(spec);
}

Expected<std::vector<ArgumentSpec>> waveasm::sim::loadArguments(StringRef path) {
  auto file = readFile(path);
  if (!file)
    return file.takeError();
  json document = json::parse(file->begin(), file->end(), nullptr, /*allow_exceptions=*/false);
  if (document.is_discarded())
    return createStringError("'" + path + "' is not JSON");
  if (!document.is_object() || !document.contains("args") || !document["args"].is_array())
    return createStringError("'" + path + "': expected {\"args\": [...]}");
  std::vector<ArgumentSpec> result;
  for (const json &entry : document["args"]) {
    auto spec = EntryParser(entry, sys::path::parent_path(path), result.size()).run();
    if (!spec)
      return createStringError("'" + path + "': " + toString(spec.takeError()));
    result.push_back(std::move(*spec));
  }
  return result;
}

void waveasm::sim::addArguments(Simulation &simulation, ArrayRef<ArgumentSpec> arguments) {
  for (const auto &[i, spec] : enumerate(arguments)) {
    if (spec.isBuffer)
      simulation.addBuffer("argument " + std::to_string(i), spec.contents, spec.size,
                           spec.readable, spec.writable, spec.fill);
    else
      simulation.addScalar(spec.scalar);
  }
}

Error waveasm::sim::writeOutputs(Simulation &simulation, ArrayRef<ArgumentSpec> arguments) {
  unsigned buffer = 0;
  for (const ArgumentSpec &spec : arguments) {
    if (!spec.isBuffer)
      continue;
    ArrayRef<uint8_t> bytes = simulation.getBuffer(buffer++);
    if (spec.output.empty())
      continue;
    Error error = writeToOutput(spec.output, [&](raw_ostream &os) {
      if (StringRef(spec.output).ends_with(".npy"))
        os << makeNpyHeader(*spec.npy);
      os.write(reinterpret_cast<const char *>(bytes.data()), bytes.size());
      return Error::success();
    });
    if (error)
      return createStringError("cannot write '" + spec.output + "': " + toString(std::move(error)));
  }
  return Error::success();
}
