//===- Tags.cpp - conductor-tag -------------------------------------------===//

#include "waveasm/Conductor/Tags.h"
#include "waveasm/Conductor/Passes.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORTAG
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

// A tag is one word of the move language: no separators and no comment sign.
static bool isSpellable(StringRef tag) {
  return !tag.empty() && llvm::all_of(tag, [](char c) {
    return llvm::isAlnum(c) || c == '_' || c == '.' || c == '-' || c == '$';
  });
}

// Lists the tagged ops below `module` in order, and those without a tag that may have one
// if `untagged` is given. Stops at a malformed tag: an attribute of the op that is returned.
static Operation *listTags(ModuleOp module, std::vector<std::pair<StringAttr, Operation *>> &tagged,
                           std::vector<Operation *> *untagged) {
  auto tagName = StringAttr::get(module.getContext(), kTagAttr);
  Operation *malformed = nullptr;
  module.walk([&](Operation *op) {
    Attribute attr = op->getDiscardableAttr(tagName);
    if (!attr) {
      if (untagged && getInstrInfo(op))
        untagged->push_back(op);
      return WalkResult::advance();
    }
    auto tag = llvm::dyn_cast<StringAttr>(attr);
    if (!tag || !isSpellable(tag.getValue())) {
      malformed = op;
      return WalkResult::interrupt();
    }
    tagged.emplace_back(tag, op);
    return WalkResult::advance();
  });
  return malformed;
}

// The table is made once their number is known: growing, it would be filled twice.
static FailureOr<TagMap> makeTagMap(ArrayRef<std::pair<StringAttr, Operation *>> tagged,
                                    Operation *malformed) {
  TagMap tags;
  tags.reserve(tagged.size());
  for (auto [tag, op] : tagged) {
    auto [it, inserted] = tags.try_emplace(tag, op);
    if (inserted)
      continue;
    InFlightDiagnostic error = op->emitError() << "tag '" << tag.getValue() << "' occurs twice";
    error.attachNote(it->second->getLoc()) << "the other op with this tag";
    return failure();
  }
  if (malformed)
    return malformed->emitError() << kTagAttr << " must be a word of letters, digits, '_', '.', "
                                  << "'-' and '$', got " << malformed->getAttr(kTagAttr);
  return tags;
}

FailureOr<TagMap> waveasm::collectTags(ModuleOp module) {
  std::vector<std::pair<StringAttr, Operation *>> tagged;
  Operation *malformed = listTags(module, tagged, nullptr);
  return makeTagMap(tagged, malformed);
}

static void setTagAsLocation(Operation *op, StringAttr tag) {
  auto loc = llvm::dyn_cast<NameLoc>(op->getLoc());
  if (!loc || loc.getName() != tag)
    op->setLoc(NameLoc::get(tag, op->getLoc()));
}

// New tags differ from each other: what stands before the last '_' tells the kinds of ops
// apart, and the numbers the ops of a kind. Only tags that were there are looked up.
FailureOr<unsigned> waveasm::tagModule(ModuleOp module) {
  std::vector<std::pair<StringAttr, Operation *>> tagged;
  std::vector<Operation *> untagged;
  Operation *malformed = listTags(module, tagged, &untagged);
  FailureOr<TagMap> tags = makeTagMap(tagged, malformed);
  if (failed(tags))
    return failure();
  for (auto [tag, op] : tagged)
    if (getInstrInfo(op))
      setTagAsLocation(op, tag);
  MLIRContext *context = module.getContext();
  auto tagName = StringAttr::get(context, kTagAttr);
  llvm::DenseMap<const InstrInfo *, unsigned> counters;
  SmallString<64> name;
  std::vector<StringAttr> names;
  names.reserve(untagged.size());
  for (Operation *op : untagged) {
    const InstrInfo *info = getInstrInfo(op);
    unsigned &next = counters[info];
    StringAttr tag;
    do {
      name.clear();
      (info->mnemonic + "_" + Twine(next++)).toVector(name);
      tag = StringAttr::get(context, name);
    } while (tags->contains(tag));
    names.push_back(tag);
  }
  // Loops of their own: each asks the context's tables once an op, and no question needs the answer
  // to the one before, so that those that miss the cache overlap.
  for (auto [op, tag] : llvm::zip_equal(untagged, names))
    op->setDiscardableAttr(tagName, tag);
  for (auto [op, tag] : llvm::zip_equal(untagged, names))
    setTagAsLocation(op, tag);
  return untagged.size();
}

std::string waveasm::getValueName(Value value) {
  auto result = llvm::dyn_cast<OpResult>(value);
  Operation *op = result ? result.getOwner() : value.getParentBlock()->getParentOp();
  StringRef tag = getTag(op);
  std::string name = tag.empty() ? "?" + op->getName().stripDialect().str() : tag.str();
  if (!result)
    return name + ".arg" + std::to_string(llvm::cast<BlockArgument>(value).getArgNumber());
  unsigned number = result.getResultNumber();
  if (number == 0 && (op->getNumRegions() == 0 || op->getNumResults() == 1))
    return name;
  if (llvm::isa<SCCType>(value.getType()) && op->getNumRegions() == 0)
    return name + ".scc";
  return name + "#" + std::to_string(number);
}

std::pair<StringRef, uint64_t> waveasm::splitNumber(StringRef name) {
  StringRef digits = name.take_back(name.size() - name.find_last_not_of("0123456789") - 1);
  uint64_t number = 0;
  if (digits.empty() || (digits.size() > 1 && digits.front() == '0') ||
      digits.getAsInteger(10, number))
    return {name, UINT64_MAX};
  return {name.drop_back(digits.size()), number};
}

NameRun waveasm::findRun(ArrayRef<std::string> names, size_t begin,
                         llvm::function_ref<bool(size_t, size_t)> mayJoin) {
  auto [stem, number] = splitNumber(names[begin]);
  auto getEnd = [&](llvm::function_ref<bool(size_t)> belongs) {
    size_t end = begin + 1;
    while (end < names.size() && mayJoin(begin, end) && belongs(end))
      ++end;
    return end;
  };
  size_t equal = getEnd([&](size_t i) { return names[i] == names[begin]; });
  size_t numbered = getEnd([&, stem = stem, number = number](size_t i) {
    return number != UINT64_MAX && splitNumber(names[i]) == std::pair(stem, number + (i - begin));
  });
  size_t end = std::max(equal, numbered);
  constexpr size_t least = 3;
  if (end - begin < least)
    return {};
  return {end - begin, end != equal};
}

namespace {
struct ConductorTag : waveasm::impl::ConductorTagBase<ConductorTag> {
  void runOnOperation() override {
    FailureOr<unsigned> count = tagModule(getOperation());
    if (failed(count))
      return signalPassFailure();
    numTagged += *count;
    if (*count == 0)
      markAllAnalysesPreserved();
  }
};
} // namespace
