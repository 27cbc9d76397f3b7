//===- ProfileMap.cpp - From addresses to ops -----------------------------===//
//
// The code that ran is compiled once more, from the program as it is, with a tag at each
// instruction that has one. A row belongs to the instruction at its distance from the
// kernel's symbol, which must have the same mnemonic.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Conductor/Profile.h"
#include "waveasm/Target/Disassembler.h"
#include "waveasm/Target/Emission.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MathExtras.h"
#include <map>

using namespace mlir;
using namespace waveasm;

std::vector<size_t> Profile::getWorst(size_t most) const {
  std::vector<size_t> worst;
  for (auto [i, entry] : llvm::enumerate(entries))
    if (entry.stalls)
      worst.push_back(i);
  llvm::sort(worst, [&](size_t a, size_t b) {
    return std::pair(entries[b].stalls, a) < std::pair(entries[a].stalls, b);
  });
  worst.resize(std::min(worst.size(), most));
  return worst;
}

//===----------------------------------------------------------------------===//
// The code
//===----------------------------------------------------------------------===//

namespace {
struct CodeLine {
  std::string text, mnemonic;
  std::string ownTag; ///< "": the compiler added it
  std::string tag;    ///< its own or that of the next that has one
};

/// The instructions of a kernel, by their offset from its symbol.
struct Listing {
  std::string kernel;
  std::map<uint64_t, CodeLine> lines;
  llvm::StringMap<uint64_t> offsets; ///< of tags
};
} // namespace

// Records as docs/Emission.md has them.
static void readTags(StringRef section, Listing &listing) {
  constexpr size_t kOffsetBytes = 4;
  while (section.size() > kOffsetBytes) {
    uint32_t offset = llvm::support::endian::read32le(section.data());
    auto [kernel, rest] = section.drop_front(kOffsetBytes).split('\0');
    StringRef tag;
    std::tie(tag, section) = rest.split('\0');
    listing.offsets[tag] = offset;
    if (auto it = listing.lines.find(offset); it != listing.lines.end())
      it->second.ownTag = tag.str();
  }
  StringRef next;
  for (auto &[offset, line] : llvm::reverse(listing.lines)) {
    if (!line.ownTag.empty())
      next = line.ownTag;
    line.tag = next.str();
  }
}

static void disassemble(StringRef code, Disassembler &disassembler, Listing &listing) {
  for (uint64_t offset = 0; offset < code.size();) {
    MachineInst inst;
    ArrayRef<uint8_t> bytes(reinterpret_cast<const uint8_t *>(code.data()), code.size());
    if (!disassembler.decode(bytes.drop_front(offset), offset, inst)) {
      offset += 4; // data of a raw line
      continue;
    }
    listing.lines[offset] = {inst.text, inst.mnemonic, {}, {}};
    offset += inst.size;
  }
}

// `object` holds one program, and so one function.
static llvm::Expected<Listing> listObject(StringRef object, StringRef chip) {
  auto file = llvm::object::ObjectFile::createELFObjectFile(llvm::MemoryBufferRef(object, ""));
  if (!file)
    return file.takeError();
  std::unique_ptr<Disassembler> disassembler = Disassembler::create(chip);
  if (!disassembler)
    return llvm::createStringError("there is no disassembler for " + chip);
  Listing listing;
  for (llvm::object::ELFSymbolRef symbol : (*file)->symbols()) {
    if (symbol.getELFType() != llvm::ELF::STT_FUNC)
      continue;
    llvm::Expected<StringRef> name = symbol.getName();
    llvm::Expected<uint64_t> value = symbol.getValue();
    llvm::Expected<llvm::object::section_iterator> section = symbol.getSection();
    if (!name || !value || !section)
      return llvm::joinErrors(name.takeError(),
                              llvm::joinErrors(value.takeError(), section.takeError()));
    llvm::Expected<StringRef> contents = (*section)->getContents();
    if (!contents)
      return contents.takeError();
    listing.kernel = name->str();
    disassemble(contents->substr(*value, symbol.getSize()), *disassembler, listing);
  }
  for (llvm::object::SectionRef section : (*file)->sections()) {
    llvm::Expected<StringRef> name = section.getName(), contents = section.getContents();
    if (!name || !contents)
      return llvm::joinErrors(name.takeError(), contents.takeError());
    if (*name == ".waveasm.tags")
      readTags(*contents, listing);
  }
  return listing;
}

static llvm::Expected<Listing> listProgram(ProgramOp program) {
  std::string why;
  ScopedDiagnosticHandler handler(program.getContext(), [&](Diagnostic &diag) {
    if (diag.getSeverity() == DiagnosticSeverity::Error && why.empty())
      why = diag.str();
  });
  OwnedProgram clone = cloneProgram(program);
  ValueCache cache;
  FailureOr<SmallVector<char, 0>> object = failure();
  if (succeeded(compileProgram(*clone, cache)))
    object = emitObject(*clone, {/*comments=*/false, /*tags=*/true});
  if (failed(object))
    return llvm::createStringError("the input does not compile: " + why);
  return listObject(StringRef(object->data(), object->size()), program.getTarget().getChipName());
}

//===----------------------------------------------------------------------===//
// Rows
//===----------------------------------------------------------------------===//

static llvm::Error failTrace(const KernelTrace &trace, const Twine &what) {
  return llvm::createStringError("profile '" + trace.file + "': " + what);
}

static StringRef getMnemonic(StringRef text) {
  StringRef name = text.trim().take_until(llvm::isSpace);
  for (StringRef suffix : {"_e32", "_e64", "_dpp", "_sdwa"})
    name.consume_back(suffix);
  return name;
}

// The address of the kernel's symbol.
static llvm::Expected<uint64_t> findEntry(const KernelTrace &trace, const Listing &listing) {
  if (trace.entry)
    return *trace.entry;
  bool tagged = false;
  for (const ProfileRow &row : trace.rows) {
    tagged |= !row.tag.empty();
    auto it = listing.offsets.find(row.tag);
    if (it != listing.offsets.end() && row.address >= it->second)
      return row.address - it->second;
  }
  if (tagged)
    return failTrace(trace, "none of its tags is in '" + listing.kernel + "'");
  return failTrace(trace, "no row has a tag: tag the program (conductor-tag) before it is compiled "
                          "for the simulator");
}

// Null if `row` is not of this code.
static const CodeLine *findLine(const ProfileRow &row, uint64_t entry, const Listing &listing) {
  auto it = row.address < entry ? listing.lines.end() : listing.lines.find(row.address - entry);
  if (it == listing.lines.end())
    return nullptr;
  const CodeLine &line = it->second;
  StringRef mnemonic = getMnemonic(row.text);
  // Aliases print other than the instruction is called.
  bool same = mnemonic == line.mnemonic || mnemonic == getMnemonic(line.text);
  return same && (row.tag.empty() || row.tag == line.ownTag) ? &line : nullptr;
}

static std::string describeMismatch(const ProfileRow &row, uint64_t entry, const Listing &listing) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "is of other code than what this order of '" << listing.kernel
     << "' compiles to; the first difference is row " << row.number << ", '" << row.text << "'";
  if (!row.tag.empty())
    os << " (" << row.tag << ")";
  os << " at address " << llvm::format_hex(row.address, 1) << ": here is ";
  auto it = row.address < entry ? listing.lines.end() : listing.lines.find(row.address - entry);
  if (it == listing.lines.end())
    os << "no instruction";
  else
    os << "'" << it->second.text << "'";
  if (it != listing.lines.end() && !it->second.ownTag.empty())
    os << " (" << it->second.ownTag << ")";
  return text;
}

namespace {
/// The sum of an instruction's rows.
struct Sum {
  ProfileEntry entry;
  double latency = 0;
  uint64_t mostStalls = 0; ///< of one row, whose cause the entry has
};
} // namespace

static void add(const ProfileRow &row, Sum &to) {
  ProfileEntry &entry = to.entry;
  if (row.latencyMin && row.hits)
    entry.latencyMin = std::min(entry.latencyMin.value_or(*row.latencyMin), *row.latencyMin);
  if (row.latencyMax && row.hits)
    entry.latencyMax = std::max(entry.latencyMax.value_or(*row.latencyMax), *row.latencyMax);
  if (row.stalls > to.mostStalls) {
    to.mostStalls = row.stalls;
    entry.mainStall = row.mainStall;
  }
  entry.hits = llvm::SaturatingAdd(entry.hits, row.hits);
  entry.stalls = llvm::SaturatingAdd(entry.stalls, row.stalls);
  to.latency += row.latencySum;
}

static llvm::Error addTrace(const KernelTrace &trace, const Listing &listing,
                            std::map<uint64_t, Sum> &sums) {
  llvm::Expected<uint64_t> entry = findEntry(trace, listing);
  if (!entry)
    return entry.takeError();
  for (const ProfileRow &row : trace.rows) {
    const CodeLine *line = findLine(row, *entry, listing);
    if (!line)
      return failTrace(trace, describeMismatch(row, *entry, listing));
    if (!row.hits && !row.stalls)
      continue;
    Sum &sum = sums[row.address - *entry];
    sum.entry.tag = line->tag;
    sum.entry.op = line->mnemonic;
    add(row, sum);
  }
  return llvm::Error::success();
}

llvm::Expected<std::shared_ptr<const Profile>>
waveasm::mapTraces(ArrayRef<KernelTrace> traces, ProgramOp program) {
  llvm::Expected<Listing> listing = listProgram(program);
  if (!listing)
    return listing.takeError();
  auto profile = std::make_shared<Profile>();
  std::map<uint64_t, Sum> sums; // by offset
  for (const KernelTrace &trace : traces) {
    if (trace.kernel != listing->kernel)
      continue;
    StringRef chip = program.getTarget().getChipName();
    if (!trace.chip.empty() && trace.chip != chip)
      return failTrace(trace, "is of " + trace.chip + ", the program is for " + chip);
    profile->source = trace.source;
    if (llvm::Error error = addTrace(trace, *listing, sums))
      return std::move(error);
  }
  if (profile->source.empty())
    return nullptr;
  for (auto &[offset, sum] : sums) {
    if (sum.entry.hits)
      sum.entry.latencyMean = sum.latency / static_cast<double>(sum.entry.hits);
    profile->entries.push_back(std::move(sum.entry));
  }
  return std::shared_ptr<const Profile>(std::move(profile));
}
