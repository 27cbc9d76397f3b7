//===- VerifyMatch.cpp - Which op of the schedule is which ----------------===//
//
// A value of the schedule stands for the value of the original whose op is matched with
// its op. Names, constants and tuples with the same operands stand for the first of them,
// so that any of several equal constants will do.
//
// Most ops of a schedule stand behind the op that they stand behind in the original: that
// place is looked at first. Tables of tags and of what ops are serve the others.
//
//===----------------------------------------------------------------------===//

#include "VerifyDetail.h"
#include "waveasm/Transforms/Clone.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

namespace {
class Matcher {
public:
  Matcher(ProgramOp original, ProgramOp schedule, const TagMap *originalTags)
      : original(original), schedule(schedule),
        tagName(StringAttr::get(original.getContext(), kTagAttr)), originalTags(originalTags) {}
  FailureOr<std::vector<BlockPair>> run();

private:
  using Key = SmallVector<uint64_t, 16>;
  /// A block that is being matched.
  struct OpenBlock {
    explicit OpenBlock(Block &block) : block(block) {
      for (Operation &op : block)
        ops.push_back(&op);
      taken.resize(ops.size());
    }
    Block &block;                           ///< of the original
    std::vector<Operation *> ops;           ///< of the original, in its order
    llvm::BitVector taken;                  ///< places of ops that are matched
    unsigned next = 0;                      ///< place behind the last match
    DenseMap<Operation *, unsigned> places; ///< filled when it is first needed, as the next one
    std::optional<llvm::StringMap<SmallVector<unsigned, 2>>> byKey; ///< places, next one last
  };

  StringAttr getTagAttr(Operation *op) const {
    return llvm::dyn_cast_if_present<StringAttr>(op->getDiscardableAttr(tagName));
  }
  Operation *getFirst(Operation *op) const {
    Operation *first = isTupleOrName(op) ? firstEqual.lookup(op) : nullptr;
    return first ? first : op;
  }
  /// What a value of the original stands for.
  Value getFirst(Value value) const {
    auto result = llvm::dyn_cast<OpResult>(value);
    return result ? getFirst(result.getOwner())->getResult(result.getResultNumber()) : value;
  }
  Value getValue(Value value, bool isOriginal) const {
    return isOriginal ? getFirst(value) : matched.lookup(value);
  }
  Key getKey(Operation *op, bool isOriginal) const;
  bool isSame(Operation *before, Operation *after) const;
  void visitOriginal();
  LogicalResult matchBlock(Block &before, Block &after);
  LogicalResult matchInside(Operation *before, Operation *after);
  Operation *lookupTag(StringAttr tag);
  bool isTaken(Operation *op) const;
  FailureOr<unsigned> findPlace(Operation *op, OpenBlock &open);
  FailureOr<std::optional<unsigned>> findTagged(Operation *op, OpenBlock &open);
  std::optional<unsigned> findByKey(Operation *op, OpenBlock &open);
  LogicalResult describeChange(Operation *before, Operation *after);
  LogicalResult describeNew(Operation *op, const OpenBlock &open);

  ProgramOp original, schedule;
  StringAttr tagName;
  const TagMap *originalTags; ///< null: not collected yet
  TagMap ownTags;
  std::optional<DenseSet<Attribute>> scheduleTags; ///< collected when they are first needed
  llvm::StringMap<Operation *> firstByKey;         ///< names, constants and tuples of the original
  DenseMap<Operation *, Operation *> firstEqual;   ///< of those that are not the first
  OpMap matched; ///< from the schedule to what the ops stand for that its ops are matched with
  std::vector<BlockPair> blocks;
};
} // namespace

StringRef waveasm::verify::nameOf(Operation *op) {
  StringRef tag = getTag(op);
  return tag.empty() ? op->getName().stripDialect() : tag;
}

static constexpr StringRef kConductorAttrs[] = {kTagAttr, kMovesAttr, kMetricsAttr};

static bool isOfConductor(StringAttr name) {
  return llvm::is_contained(kConductorAttrs, name.getValue());
}

static uint64_t asNumber(const void *pointer) { return reinterpret_cast<uintptr_t>(pointer); }

// Names and values, in the one order that all ops of a name have. A dictionary would have to be asked
// of the context.
static SmallVector<uint64_t, 8> getAttributes(Operation *op) {
  SmallVector<uint64_t, 8> numbers;
  auto add = [&](ArrayRef<NamedAttribute> attributes) {
    for (NamedAttribute attribute : attributes)
      if (!isOfConductor(attribute.getName()))
        numbers.append({asNumber(attribute.getName().getAsOpaquePointer()),
                        asNumber(attribute.getValue().getAsOpaquePointer())});
    numbers.push_back(0); // no name: the end
  };
  NamedAttrList inherent;
  op->getName().populateInherentAttrs(op, inherent);
  add(inherent.getAttrs());
  add(op->getRawDictionaryAttrs().getValue());
  return numbers;
}

// What is not in its properties is one dictionary for two ops with the same tag.
static bool haveSameAttributes(Operation *a, Operation *b) {
  if (a->getRawDictionaryAttrs() == b->getRawDictionaryAttrs() &&
      (!a->getPropertiesStorageSize() ||
       a->getName().compareOpProperties(a->getPropertiesStorage(), b->getPropertiesStorage())))
    return true;
  return getAttributes(a) == getAttributes(b);
}

Matcher::Key Matcher::getKey(Operation *op, bool isOriginal) const {
  Key key = {asNumber(op->getName().getAsOpaquePointer()), op->getNumResults()};
  key.append(getAttributes(op));
  for (Type type : op->getResultTypes())
    key.push_back(asNumber(type.getAsOpaquePointer()));
  for (Value operand : op->getOperands())
    key.push_back(asNumber(getValue(operand, isOriginal).getAsOpaquePointer()));
  for (Region &region : op->getRegions()) {
    key.push_back(region.getBlocks().size());
    if (!region.empty())
      for (Type type : region.getArgumentTypes())
        key.push_back(asNumber(type.getAsOpaquePointer()));
  }
  return key;
}

static StringRef getBytes(ArrayRef<uint64_t> key) {
  return {reinterpret_cast<const char *>(key.data()), key.size() * sizeof(key[0])};
}

// Whether the two have one key.
bool Matcher::isSame(Operation *before, Operation *after) const {
  auto isSameRegion = [](auto regions) {
    auto [a, b] = regions;
    return a.getBlocks().size() == b.getBlocks().size() &&
           (a.empty() || a.getArgumentTypes() == b.getArgumentTypes());
  };
  auto isSameValue = [&](auto values) {
    auto [a, b] = values;
    return getFirst(a) == matched.lookup(b);
  };
  return before->getName() == after->getName() &&
         before->getNumOperands() == after->getNumOperands() &&
         before->getNumRegions() == after->getNumRegions() &&
         before->getResultTypes() == after->getResultTypes() &&
         llvm::all_of(llvm::zip(before->getOperands(), after->getOperands()), isSameValue) &&
         llvm::all_of(llvm::zip(before->getRegions(), after->getRegions()), isSameRegion) &&
         haveSameAttributes(before, after);
}

void Matcher::visitOriginal() {
  unsigned numOps = 0;
  original.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    ++numOps;
    if (!isTupleOrName(op))
      return;
    Operation *first = firstByKey.try_emplace(getBytes(getKey(op, true)), op).first->second;
    if (first != op)
      firstEqual[op] = first;
  });
  matched.ops.reserve(numOps);
}

LogicalResult Matcher::describeChange(Operation *before, Operation *after) {
  if (failed(checkForm(schedule)))
    return failure();
  InFlightDiagnostic error = emitError(after->getLoc()) << "'" << nameOf(after) << "' ";
  if (before->getName() != after->getName()) {
    error << "is another instruction than in the original";
  } else if (getAttributes(before) != getAttributes(after)) {
    error << "has other attributes than in the original";
  } else if (before->getResultTypes() != after->getResultTypes()) {
    error << "has other result types than in the original";
  } else if (before->getNumOperands() != after->getNumOperands()) {
    error << "has another number of operands than in the original";
  } else {
    bool found = false;
    auto operands = llvm::zip(before->getOperands(), after->getOperands());
    for (auto [i, values] : llvm::enumerate(operands)) {
      auto [operand, other] = values;
      if (getFirst(operand) == matched.lookup(other))
        continue;
      error << "reads another value as operand " << i << " than in the original";
      found = true;
      break;
    }
    if (!found)
      error << "has other regions than in the original";
  }
  error.attachNote(before->getLoc()) << "in the original";
  return failure();
}

LogicalResult Matcher::describeNew(Operation *op, const OpenBlock &open) {
  if (failed(checkForm(schedule)))
    return failure();
  InFlightDiagnostic error = emitError(op->getLoc())
                             << "'" << nameOf(op) << "' is not in this block of the original";
  for (auto [place, other] : llvm::enumerate(open.ops))
    if (!open.taken.test(place) && other->getName() == op->getName()) {
      error.attachNote(other->getLoc()) << "an op of the original that is not matched yet";
      break;
    }
  return failure();
}

// The op of the original with a tag, or null.
Operation *Matcher::lookupTag(StringAttr tag) {
  if (!originalTags) {
    original.getBody().walk([&](Operation *op) {
      if (StringAttr own = getTagAttr(op); own && !own.empty())
        ownTags[own] = op;
    });
    originalTags = &ownTags;
  }
  Operation *op = originalTags->lookup(tag);
  // A module's tags may be those of other programs.
  return op && original.getBody().isAncestor(op->getParentRegion()) ? op : nullptr;
}

bool Matcher::isTaken(Operation *op) const {
  return llvm::any_of(blocks, [&](const BlockPair &pair) {
    return llvm::any_of(pair.order, [&](unsigned place) { return pair.original[place] == op; });
  });
}

// The place of the op of the original with the tag of `op`, or none if matching goes by
// structure.
FailureOr<std::optional<unsigned>> Matcher::findTagged(Operation *op, OpenBlock &open) {
  StringAttr tag = getTagAttr(op);
  if (!tag || tag.empty())
    return std::optional<unsigned>();
  auto isNext = [&](unsigned place) {
    return place < open.ops.size() && !open.taken.test(place) && getTagAttr(open.ops[place]) == tag;
  };
  if (isNext(open.next))
    return std::optional(open.next);
  Operation *match = lookupTag(tag);
  if (!match)
    return std::optional<unsigned>();
  bool isElsewhere = match->getBlock() != &open.block;
  if (!isElsewhere && open.places.empty())
    for (auto [place, other] : llvm::enumerate(open.ops))
      open.places[other] = place;
  if (isElsewhere ? isTaken(match) : open.taken.test(open.places.lookup(match))) {
    if (failed(checkForm(schedule)))
      return failure();
    return emitError(op->getLoc()) << "the tag '" << tag.getValue() << "' occurs twice";
  }
  if (!isElsewhere)
    return std::optional(open.places.lookup(match));
  if (failed(checkForm(schedule)))
    return failure();
  InFlightDiagnostic error = emitError(op->getLoc())
                             << "'" << tag.getValue()
                             << "' is in another block than in the original";
  error.attachNote(match->getLoc()) << "in the original";
  return failure();
}

// The first op of the original that is not matched and like `op`, of those that no op of
// the schedule names.
std::optional<unsigned> Matcher::findByKey(Operation *op, OpenBlock &open) {
  if (!scheduleTags) {
    scheduleTags.emplace();
    schedule.getBody().walk([&](Operation *other) {
      if (StringAttr tag = getTagAttr(other))
        scheduleTags->insert(tag);
    });
  }
  if (!open.byKey) {
    open.byKey.emplace();
    for (size_t place = open.ops.size(); place-- > 0;) {
      StringAttr tag = getTagAttr(open.ops[place]);
      if (!tag || tag.empty() || !scheduleTags->contains(tag))
        (*open.byKey)[getBytes(getKey(open.ops[place], true))].push_back(place);
    }
  }
  auto it = open.byKey->find(getBytes(getKey(op, false)));
  if (it == open.byKey->end() || it->second.empty())
    return std::nullopt;
  return it->second.pop_back_val();
}

FailureOr<unsigned> Matcher::findPlace(Operation *op, OpenBlock &open) {
  FailureOr<std::optional<unsigned>> tagged = findTagged(op, open);
  if (failed(tagged))
    return failure();
  if (std::optional<unsigned> place = *tagged) {
    if (!isSame(open.ops[*place], op))
      return describeChange(open.ops[*place], op);
    return *place;
  }
  if (std::optional<unsigned> place = findByKey(op, open))
    return *place;
  return describeNew(op, open);
}

LogicalResult Matcher::matchInside(Operation *before, Operation *after) {
  // The two are the same: so are the numbers of regions and blocks.
  for (auto [region, other] : llvm::zip(before->getRegions(), after->getRegions()))
    for (auto [inner, otherInner] : llvm::zip(region, other))
      if (failed(matchBlock(inner, otherInner)))
        return failure();
  return success();
}

LogicalResult Matcher::matchBlock(Block &before, Block &after) {
  OpenBlock open(before);
  matched.blocks[&after] = &before;
  size_t slot = blocks.size();
  blocks.emplace_back();
  blocks[slot].original = open.ops;
  blocks[slot].schedule.reserve(open.ops.size());
  blocks[slot].order.reserve(open.ops.size());

  for (Operation &op : after) {
    FailureOr<unsigned> place = findPlace(&op, open);
    if (failed(place))
      return failure();
    open.taken.set(*place);
    open.next = *place + 1;
    Operation *match = open.ops[*place];
    blocks[slot].schedule.push_back(&op);
    blocks[slot].order.push_back(*place);
    if (failed(matchInside(match, &op)))
      return failure();
    if (op.getNumResults())
      matched.ops[&op] = getFirst(match);
  }
  int missing = open.taken.find_first_unset();
  if (missing < 0)
    return success();
  if (failed(checkForm(schedule)))
    return failure();
  Operation *op = open.ops[missing];
  InFlightDiagnostic error = emitError(after.getParentOp()->getLoc())
                             << "'" << nameOf(op) << "' of the original is missing";
  error.attachNote(op->getLoc()) << "in the original";
  return failure();
}

FailureOr<std::vector<BlockPair>> Matcher::run() {
  if (getAttributes(original) != getAttributes(schedule)) {
    if (failed(checkForm(schedule)))
      return failure();
    InFlightDiagnostic error = emitError(schedule.getLoc())
                               << "the program has other attributes than in the original";
    error.attachNote(original.getLoc()) << "in the original";
    return failure();
  }
  visitOriginal();
  if (failed(matchBlock(*original.getBodyBlock(), *schedule.getBodyBlock())))
    return failure();
  return std::move(blocks);
}

FailureOr<std::vector<BlockPair>>
waveasm::verify::matchPrograms(ProgramOp original, ProgramOp schedule, const TagMap *originalTags) {
  return Matcher(original, schedule, originalTags).run();
}
