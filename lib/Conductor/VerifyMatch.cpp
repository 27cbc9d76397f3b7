//===- VerifyMatch.cpp - Which op of the schedule is which ----------------===//
//
// Values get numbers: those of the original new ones, those of the schedule the numbers
// of the values that they match. Names, constants and tuples with the same operands share
// a number, so that any of several equal constants will do.
//
//===----------------------------------------------------------------------===//

#include "VerifyDetail.h"
#include "waveasm/Conductor/Tags.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

namespace {
class Matcher {
public:
  FailureOr<std::vector<BlockPair>> run(ProgramOp original, ProgramOp schedule);

private:
  using Key = SmallVector<uint64_t, 16>;
  Key getKey(Operation *op);
  unsigned intern(const Key &key);
  void numberOriginal(Block &block);
  void numberResults(Operation *op, unsigned key, Operation *match);
  LogicalResult matchBlock(Block &original, Block &schedule);
  LogicalResult matchInside(Operation *original, Operation *schedule);
  FailureOr<Operation *> findTagged(Operation *op, Block &block);
  LogicalResult describeChange(Operation *original, Operation *schedule);
  LogicalResult describeNew(Operation *op, ArrayRef<Operation *> left);

  llvm::StringMap<unsigned> keys;
  DenseMap<Operation *, unsigned> keyOf; ///< of ops of the original
  DenseMap<Value, uint64_t> numbers;
  DenseMap<unsigned, uint64_t> sharedNumbers; ///< by key of a name, constant or tuple
  uint64_t nextNumber = 1;
  llvm::StringMap<Operation *> originalTags;
  llvm::StringSet<> scheduleTags;
  DenseSet<Operation *> taken;
  std::vector<BlockPair> blocks;
};
} // namespace

StringRef waveasm::verify::nameOf(Operation *op) {
  StringRef tag = getTag(op);
  return tag.empty() ? op->getName().stripDialect() : tag;
}

static DictionaryAttr getAttributes(Operation *op) {
  NamedAttrList attributes(op->getAttrDictionary());
  for (StringRef name : {StringRef(kTagAttr), StringRef(kMovesAttr), StringRef(kMetricsAttr)})
    attributes.erase(name);
  return attributes.getDictionary(op->getContext());
}

static uint64_t asNumber(const void *pointer) { return reinterpret_cast<uintptr_t>(pointer); }

Matcher::Key Matcher::getKey(Operation *op) {
  Key key = {asNumber(op->getName().getAsOpaquePointer()),
             asNumber(getAttributes(op).getAsOpaquePointer()), op->getNumResults()};
  for (Type type : op->getResultTypes())
    key.push_back(asNumber(type.getAsOpaquePointer()));
  for (Value operand : op->getOperands())
    key.push_back(numbers.lookup(operand));
  for (Region &region : op->getRegions()) {
    key.push_back(region.getBlocks().size());
    if (!region.empty())
      for (Type type : region.getArgumentTypes())
        key.push_back(asNumber(type.getAsOpaquePointer()));
  }
  return key;
}

unsigned Matcher::intern(const Key &key) {
  StringRef bytes(reinterpret_cast<const char *>(key.data()), key.size() * sizeof(key[0]));
  return keys.try_emplace(bytes, keys.size()).first->second;
}

void Matcher::numberResults(Operation *op, unsigned key, Operation *match) {
  for (OpResult result : op->getResults()) {
    if (isTupleOrName(op)) {
      uint64_t &number = sharedNumbers[key];
      number = number ? number : nextNumber++;
      numbers[result] = number;
    } else {
      numbers[result] =
          match ? numbers.lookup(match->getResult(result.getResultNumber())) : nextNumber++;
    }
  }
}

void Matcher::numberOriginal(Block &block) {
  for (BlockArgument argument : block.getArguments())
    numbers[argument] = nextNumber++;
  for (Operation &op : block) {
    unsigned key = keyOf[&op] = intern(getKey(&op));
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        numberOriginal(inner);
    numberResults(&op, key, nullptr);
  }
}

LogicalResult Matcher::describeChange(Operation *original, Operation *schedule) {
  InFlightDiagnostic error = emitError(schedule->getLoc()) << "'" << nameOf(schedule) << "' ";
  if (original->getName() != schedule->getName()) {
    error << "is another instruction than in the original";
  } else if (getAttributes(original) != getAttributes(schedule)) {
    error << "has other attributes than in the original";
  } else if (original->getResultTypes() != schedule->getResultTypes()) {
    error << "has other result types than in the original";
  } else if (original->getNumOperands() != schedule->getNumOperands()) {
    error << "has another number of operands than in the original";
  } else {
    bool found = false;
    for (auto [i, values] :
         llvm::enumerate(llvm::zip(original->getOperands(), schedule->getOperands()))) {
      auto [before, after] = values;
      if (numbers.lookup(before) == numbers.lookup(after))
        continue;
      error << "reads another value as operand " << i << " than in the original";
      found = true;
      break;
    }
    if (!found)
      error << "has other regions than in the original";
  }
  error.attachNote(original->getLoc()) << "in the original";
  return failure();
}

LogicalResult Matcher::describeNew(Operation *op, ArrayRef<Operation *> left) {
  InFlightDiagnostic error = emitError(op->getLoc())
                             << "'" << nameOf(op) << "' is not in this block of the original";
  for (Operation *other : left)
    if (!taken.contains(other) && other->getName() == op->getName()) {
      error.attachNote(other->getLoc()) << "an op of the original that is not matched yet";
      break;
    }
  return failure();
}

// The op of the original with the tag of `op`, or null if matching goes by structure.
FailureOr<Operation *> Matcher::findTagged(Operation *op, Block &block) {
  StringRef tag = getTag(op);
  Operation *match = tag.empty() ? nullptr : originalTags.lookup(tag);
  if (!match)
    return match;
  if (taken.contains(match))
    return emitError(op->getLoc()) << "the tag '" << tag << "' occurs twice";
  if (match->getBlock() != &block) {
    InFlightDiagnostic error = emitError(op->getLoc())
                               << "'" << tag << "' is in another block than in the original";
    error.attachNote(match->getLoc()) << "in the original";
    return failure();
  }
  return match;
}

LogicalResult Matcher::matchInside(Operation *original, Operation *schedule) {
  // The keys agree: so do the numbers of regions and blocks.
  for (auto [before, after] : llvm::zip(original->getRegions(), schedule->getRegions()))
    for (auto [inner, other] : llvm::zip(before, after))
      if (failed(matchBlock(inner, other)))
        return failure();
  return success();
}

LogicalResult Matcher::matchBlock(Block &original, Block &schedule) {
  BlockPair pair;
  DenseMap<Operation *, unsigned> places;
  DenseMap<unsigned, SmallVector<Operation *, 2>> byKey; ///< next one last
  for (Operation &op : original) {
    places[&op] = pair.original.size();
    pair.original.push_back(&op);
  }
  for (Operation *op : llvm::reverse(pair.original))
    if (getTag(op).empty() || !scheduleTags.contains(getTag(op)))
      byKey[keyOf[op]].push_back(op);
  for (auto [before, after] : llvm::zip(original.getArguments(), schedule.getArguments()))
    numbers[after] = numbers.lookup(before);
  size_t slot = blocks.size();
  blocks.emplace_back();

  for (Operation &op : schedule) {
    unsigned key = intern(getKey(&op));
    FailureOr<Operation *> match = findTagged(&op, original);
    if (failed(match))
      return failure();
    if (*match && keyOf[*match] != key)
      return describeChange(*match, &op);
    if (!*match) {
      auto it = byKey.find(key);
      if (it == byKey.end() || it->second.empty())
        return describeNew(&op, pair.original);
      *match = it->second.pop_back_val();
    }
    taken.insert(*match);
    pair.schedule.push_back(&op);
    pair.order.push_back(places[*match]);
    if (failed(matchInside(*match, &op)))
      return failure();
    numberResults(&op, key, *match);
  }
  for (Operation *op : pair.original)
    if (!taken.contains(op)) {
      InFlightDiagnostic error = emitError(schedule.getParentOp()->getLoc())
                                 << "'" << nameOf(op) << "' of the original is missing";
      error.attachNote(op->getLoc()) << "in the original";
      return failure();
    }
  blocks[slot] = std::move(pair);
  return success();
}

FailureOr<std::vector<BlockPair>> Matcher::run(ProgramOp original, ProgramOp schedule) {
  if (getAttributes(original) != getAttributes(schedule)) {
    InFlightDiagnostic error = emitError(schedule.getLoc())
                               << "the program has other attributes than in the original";
    error.attachNote(original.getLoc()) << "in the original";
    return failure();
  }
  original.getBody().walk([&](Operation *op) {
    if (!getTag(op).empty())
      originalTags[getTag(op)] = op;
  });
  schedule.getBody().walk([&](Operation *op) {
    if (!getTag(op).empty())
      scheduleTags.insert(getTag(op));
  });
  numberOriginal(*original.getBodyBlock());
  if (failed(matchBlock(*original.getBodyBlock(), *schedule.getBodyBlock())))
    return failure();
  return std::move(blocks);
}

FailureOr<std::vector<BlockPair>> waveasm::verify::matchPrograms(ProgramOp original,
                                                                 ProgramOp schedule) {
  return Matcher().run(original, schedule);
}
