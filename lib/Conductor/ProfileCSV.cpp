//===- ProfileCSV.cpp - Tables with a header ------------------------------===//

#include "ProfileCSV.h"

using namespace waveasm;
using llvm::StringRef;

namespace {
class Reader {
public:
  explicit Reader(StringRef text) : text(text) {}

  bool atEnd() const { return text.empty(); }

  llvm::Expected<std::vector<std::string>> readRecord() {
    std::vector<std::string> fields;
    ++number;
    do {
      std::string field;
      if (llvm::Error error = readField(field))
        return std::move(error);
      fields.push_back(std::move(field));
    } while (text.consume_front(","));
    if (!text.empty() && !text.consume_front("\n") && !text.consume_front("\r\n") &&
        !text.consume_front("\r"))
      return fail("has text behind a closing quote");
    return fields;
  }

private:
  llvm::Error fail(StringRef what) const {
    return llvm::createStringError("record " + llvm::Twine(number) + " " + what);
  }

  llvm::Error readField(std::string &field) {
    if (!text.consume_front("\"")) {
      field = text.take_until([](char c) { return c == ',' || c == '\n' || c == '\r'; }).str();
      text = text.drop_front(field.size());
      return llvm::Error::success();
    }
    do {
      size_t quote = text.find('"');
      if (quote == StringRef::npos)
        return fail("has a quote that does not end");
      field += text.take_front(quote).str();
      text = text.drop_front(quote + 1);
      if (text.starts_with("\""))
        field += '"';
    } while (text.consume_front("\""));
    return llvm::Error::success();
  }

  StringRef text;
  unsigned number = 0;
};
} // namespace

llvm::Expected<std::vector<std::vector<std::string>>> waveasm::parseCSV(StringRef text) {
  std::vector<std::vector<std::string>> records;
  Reader reader(text);
  while (!reader.atEnd()) {
    llvm::Expected<std::vector<std::string>> record = reader.readRecord();
    if (!record)
      return record.takeError();
    if (record->size() > 1 || !record->front().empty())
      records.push_back(std::move(*record));
  }
  return records;
}
