//===- Npy.cpp - NumPy's array files --------------------------------------===//
//
// Format: numpy.lib.format, versions 1.0 to 3.0. A magic string, the version, the length
// of the header, and the header: a Python dictionary with 'descr', 'fortran_order' and
// 'shape'.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Simulator/Arguments.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;
using namespace waveasm::sim;

static constexpr StringLiteral kMagic("\x93NUMPY");

uint64_t NpyHeader::getBytes() const {
  uint64_t bytes = itemBytes;
  for (uint64_t extent : shape)
    bytes = SaturatingMultiply(bytes, extent);
  return bytes;
}

/// The text behind `'key':`.
static StringRef findValue(StringRef header, StringRef key) {
  size_t at = header.find(("'" + key + "'").str());
  if (at == StringRef::npos)
    return "";
  StringRef rest = header.drop_front(at + key.size() + 2).ltrim();
  return rest.consume_front(":") ? rest.ltrim() : "";
}

static Error parseShape(StringRef text, NpyHeader &header) {
  if (!text.consume_front("("))
    return createStringError("the .npy header has no shape");
  text = text.take_until([](char c) { return c == ')'; });
  while (!(text = text.ltrim(" ,")).empty()) {
    uint64_t extent;
    if (text.consumeInteger(10, extent))
      return createStringError("the .npy header has no valid shape");
    header.shape.push_back(extent);
  }
  return Error::success();
}

Expected<NpyHeader> waveasm::sim::parseNpy(ArrayRef<uint8_t> file, ArrayRef<uint8_t> &data) {
  if (file.size() < 10 || toStringRef(file).take_front(6) != kMagic)
    return createStringError("not a .npy file");
  uint64_t start = file[6] == 1 ? 10 : 12, length;
  if (file.size() < start)
    return createStringError("truncated .npy file");
  length = file[6] == 1 ? support::endian::read16le(&file[8]) : support::endian::read32le(&file[8]);
  if (file.size() - start < length)
    return createStringError("truncated .npy file");
  StringRef text = toStringRef(file).slice(start, start + length);
  NpyHeader header;
  StringRef descr = findValue(text, "descr");
  if (!descr.consume_front("'"))
    return createStringError("a .npy file of structures, or without 'descr'");
  header.descr = descr.take_until([](char c) { return c == '\''; }).str();
  if (StringRef(header.descr).starts_with(">"))
    return createStringError("a big-endian .npy file");
  if (StringRef(header.descr).drop_front(std::min<size_t>(2, header.descr.size()))
          .getAsInteger(10, header.itemBytes) ||
      header.itemBytes == 0)
    return createStringError("unknown .npy type '" + header.descr + "'");
  header.fortranOrder = findValue(text, "fortran_order").starts_with("True");
  if (Error error = parseShape(findValue(text, "shape"), header))
    return std::move(error);
  data = file.drop_front(start + length);
  if (data.size() != header.getBytes())
    return createStringError("the .npy header promises " + Twine(header.getBytes()) + " bytes, the file has " +
                     Twine(data.size()));
  return header;
}

std::string waveasm::sim::makeNpyHeader(const NpyHeader &header) {
  std::string text = "{'descr': '" + header.descr + "', 'fortran_order': " +
                     (header.fortranOrder ? "True" : "False") + ", 'shape': (";
  for (uint64_t extent : header.shape)
    text += std::to_string(extent) + ",";
  text += "), }";
  // Data start at a multiple of 64; the header ends in a newline.
  text.resize(alignTo(10 + text.size() + 1, 64) - 11, ' ');
  text += '\n';
  std::string result = kMagic.str() + std::string("\x01\x00", 2);
  result += static_cast<char>(text.size() & 0xff);
  result += static_cast<char>(text.size() >> 8);
  return result + text;
}
