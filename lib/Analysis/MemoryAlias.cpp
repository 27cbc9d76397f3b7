//===- MemoryAlias.cpp - May two accesses touch a common byte? ------------===//

#include "waveasm/Analysis/MemoryAlias.h"
#include "waveasm/Target/TargetInfo.h"

using namespace mlir;
using namespace waveasm;

static unsigned getMostLDSBytes(ProgramOp program) {
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  return target ? target->getLimits().ldsBytes : 0;
}

MemoryAlias::MemoryAlias(ProgramOp program) : forms(program), ldsBytes(getMostLDSBytes(program)) {}

//===----------------------------------------------------------------------===//
// Footprints
//===----------------------------------------------------------------------===//

static void appendKey(std::vector<uint64_t> &key, const AddressForm &form) {
  key.push_back(form.terms.size());
  for (AddressForm::Term term : form.terms)
    key.push_back(static_cast<uint64_t>(term.symbol) << 32 | term.factor);
}

template <typename List> static void mergeIntervals(List &intervals) {
  llvm::sort(intervals);
  size_t size = 0;
  for (auto interval : intervals) {
    if (size && interval.first <= intervals[size - 1].second)
      intervals[size - 1].second = std::max(intervals[size - 1].second, interval.second);
    else
      intervals[size++] = interval;
  }
  intervals.resize(size);
}

// Adds [first, first + size) modulo `modulus`.
template <typename List>
static void addInterval(List &intervals, uint64_t first, uint64_t size, uint64_t modulus) {
  first %= modulus;
  size = std::min(size, modulus);
  intervals.emplace_back(first, std::min(first + size, modulus));
  if (first + size > modulus)
    intervals.emplace_back(0, first + size - modulus);
}

static constexpr uint64_t kAddresses = uint64_t(1) << 32, kLowAddresses = uint64_t(1) << 16;

// `lanes`: lanes that have an address of their own, the others follow it (1 or 64).
MemoryAlias::Footprint MemoryAlias::intern(ArrayRef<AddressForm> base, const AddressForm &address,
                                           ArrayRef<LaneRange> ranges, bool isLow, unsigned lanes) {
  std::vector<uint64_t> baseKey;
  for (const AddressForm &word : base) {
    if (!word.isSum)
      return kAnywhere;
    appendKey(baseKey, word);
    baseKey.push_back(word.numbers);
  }
  if (!address.isSum)
    return kAnywhere;
  appendKey(baseKey, address);
  unsigned baseId = baseOf.try_emplace(std::move(baseKey), baseOf.size()).first->second;
  std::vector<uint64_t> key = {baseId, isLow, lanes, address.numbers};
  for (LaneRange range : ranges) {
    key.push_back(range.offset);
    key.push_back(range.size);
  }
  auto [it, added] = footprintOf.try_emplace(std::move(key), footprints.size());
  if (!added)
    return it->second;
  Bytes &bytes = footprints.emplace_back();
  bytes.base = baseId;
  bytes.isLow = isLow;
  const LaneValues &values = forms.getValues();
  for (unsigned wave = 0; wave < values.getNumLanes() / LaneValues::kWaveSize; ++wave) {
    Intervals &intervals = bytes.waves.emplace_back();
    for (unsigned lane = 0; lane < lanes; ++lane) {
      KnownWord word = values.getWord(address.numbers, 0, wave * LaneValues::kWaveSize + lane);
      for (LaneRange range : ranges)
        addInterval(intervals, word.bits + (kAddresses + range.offset) % kAddresses, range.size,
                    kAddresses);
    }
    mergeIntervals(intervals);
  }
  if (llvm::all_equal(bytes.waves))
    bytes.waves.resize(1);
  return it->second;
}

MemoryAlias::Footprint MemoryAlias::getLDSBytes(Operation *op, const InstrInfo &info,
                                                Context context) {
  Value address = op->getOperand(info.form == Form::LDSLoad ? 0 : 1);
  return intern({}, forms.getOperand(op, address, 0, context), getLDSLaneRanges(op, info),
                /*isLow=*/false, LaneValues::kWaveSize);
}

static int64_t getInstOffset(Operation *op) {
  auto offset = op->getAttrOfType<IntegerAttr>("instOffset");
  return offset ? offset.getInt() : 0;
}

MemoryAlias::Footprint MemoryAlias::getDMABytes(Operation *op, const InstrInfo &info,
                                                Context context) {
  AddressForm address = forms.getM0(op, context);
  LaneRange range{getInstOffset(op), getDMASlotBytes(info) * LaneValues::kWaveSize};
  bool isLow = !address.terms.empty();
  // What the chip would cut off is not where it seems to be.
  for (unsigned wave = 0;
       address.isSum && !isLow && wave < forms.getValues().getNumLanes() / LaneValues::kWaveSize;
       ++wave)
    if (forms.getValues().getWord(address.numbers, 0, wave * LaneValues::kWaveSize).bits >=
        ldsBytes)
      return kAnywhere;
  return intern({}, address, range, isLow, 1);
}

// Word 1 of a descriptor has the stride in bits 29:16 and enables swizzling in bit 31; word
// 3 adds the thread id in bit 23 (hardware.md section 6.5).
static constexpr uint32_t kStrideAndSwizzle = 0xbfff0000, kAddThreadId = 1u << 23;

MemoryAlias::Footprint MemoryAlias::getGlobalBytes(Operation *op, const InstrInfo &info,
                                                   Context context) {
  bool isDMA = info.form == Form::VMEMToLDS, isBuffer = info.encoding == Encoding::MUBUF;
  if (!isBuffer && info.encoding != Encoding::Global)
    return kAnywhere;
  unsigned baseIndex = info.form == Form::VMEMLoad ? 0 : 1;
  unsigned offsetIndex = isDMA ? 0 : baseIndex + 1, scalarIndex = isDMA ? 2 : baseIndex + 2;
  Value base = op->getOperand(baseIndex);
  SmallVector<AddressForm, 2> words;
  for (unsigned word = 0; word < 2; ++word)
    words.push_back(forms.getOperand(op, base, word, context));
  if (isBuffer) {
    AddressForm last = forms.getOperand(op, base, 3, context);
    if ((forms.getPossibleBits(words[1]) & kStrideAndSwizzle) ||
        (forms.getPossibleBits(last) & kAddThreadId))
      return kAnywhere;
  }
  AddressForm address = forms.getOperand(op, op->getOperand(offsetIndex), 0, context);
  if (op->getNumOperands() > scalarIndex)
    address = forms.add(address, forms.getOperand(op, op->getOperand(scalarIndex), 0, context));
  return intern(words, address, LaneRange{getInstOffset(op), info.memBytes}, /*isLow=*/false,
                LaneValues::kWaveSize);
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

void MemoryAlias::addAccess(Operation *op, const InstrInfo &info, Context context,
                            SmallVectorImpl<Access> &list) {
  uint8_t reads = info.memReads, writes = info.memWrites;
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (raw) {
    const RawEffects &line =
        getRawEffects(raw.getText(), op->getParentOfType<ProgramOp>().getTarget().getChipName());
    reads |= line.memReads;
    writes |= line.memWrites;
  }
  for (uint8_t space : {MemSpace::LDS, MemSpace::Global, MemSpace::Scalar}) {
    if (!((reads | writes) & space))
      continue;
    Access access{space, (reads & space) != 0, (writes & space) != 0, kAnywhere};
    if (raw || !forms.isStructured())
      access.bytes = kAnywhere;
    else if (space == MemSpace::Global)
      access.bytes = getGlobalBytes(op, info, context);
    else if (space == MemSpace::LDS && info.form == Form::VMEMToLDS)
      access.bytes = getDMABytes(op, info, context);
    else if (info.form == Form::LDSLoad || info.form == Form::LDSStore)
      access.bytes = getLDSBytes(op, info, context);
    if (!llvm::is_contained(list, access))
      list.push_back(access);
  }
}

// What `op` accesses in `context` of its block; a unit what its contents do in any trip.
void MemoryAlias::collect(Operation *op, Context context, SmallVectorImpl<Access> &list) {
  if (const InstrInfo *info = getInstrInfo(op))
    addAccess(op, *info, context, list);
  for (Region &region : op->getRegions())
    for (Block &block : region) {
      SmallVector<Context> contexts = {context};
      if (auto loop = llvm::dyn_cast<LoopOp>(op); loop && forms.isStructured())
        contexts = llvm::to_vector(forms.getTrips(loop, context));
      for (Context inner : contexts)
        for (Operation &nested : block)
          collect(&nested, inner, list);
    }
}

const MemoryAlias::Accesses &MemoryAlias::getAccesses(Operation *op) {
  std::unique_ptr<Accesses> &slot = accesses[op];
  if (slot)
    return *slot;
  auto list = std::make_unique<Accesses>();
  SmallVector<Context> contexts = {0};
  if (forms.isStructured())
    contexts = llvm::to_vector(forms.getContexts(op->getBlock()));
  for (Context context : contexts)
    collect(op, context, list->emplace_back());
  slot = std::move(list);
  return *slot;
}

//===----------------------------------------------------------------------===//
// Pairs
//===----------------------------------------------------------------------===//

template <typename List> static List getLow(const List &intervals) {
  List low;
  for (auto [first, last] : intervals)
    addInterval(low, first, last - first, kLowAddresses);
  mergeIntervals(low);
  return low;
}

template <typename List> static bool meet(const List &a, const List &b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->first < y->second && y->first < x->second)
      return true;
    (x->second <= y->second ? x : y)++;
  }
  return false;
}

std::optional<MemoryOverlap> MemoryAlias::computeOverlap(const Bytes &a, const Bytes &b) const {
  if (a.base != b.base)
    return MemoryOverlap::May;
  bool isLow = a.isLow || b.isLow;
  for (size_t wave = 0; wave < std::max(a.waves.size(), b.waves.size()); ++wave) {
    const Intervals &x = a.waves[a.waves.size() == 1 ? 0 : wave];
    const Intervals &y = b.waves[b.waves.size() == 1 ? 0 : wave];
    if (isLow ? meet(getLow(x), getLow(y)) : meet(x, y))
      return isLow ? MemoryOverlap::May : MemoryOverlap::Must;
  }
  return std::nullopt;
}

std::optional<MemoryOverlap> MemoryAlias::compare(Footprint a, Footprint b) {
  if (a == kAnywhere || b == kAnywhere)
    return MemoryOverlap::May;
  auto [it, added] = overlaps.try_emplace(std::minmax(a, b));
  if (added)
    it->second = computeOverlap(footprints[a], footprints[b]);
  return it->second;
}

std::optional<MemoryConflict> MemoryAlias::findConflict(Operation *earlier, Operation *later) {
  const Accesses &before = getAccesses(earlier), &after = getAccesses(later);
  std::optional<MemoryConflict> conflict;
  auto merge = [&](AccessOrder order, uint8_t space, MemoryOverlap overlap) {
    MemoryConflict found{order, space, overlap};
    // Known overlaps first, then in the order of `AccessOrder`.
    auto rank = [](const MemoryConflict &c) {
      return std::tuple(c.overlap != MemoryOverlap::Must, c.access, c.space);
    };
    if (!conflict || rank(found) < rank(*conflict))
      conflict = found;
  };
  for (auto [first, second] : llvm::zip_equal(before, after))
    for (const Access &e : first)
      for (const Access &l : second) {
        if (e.space != l.space || !(e.writes || l.writes))
          continue;
        std::optional<MemoryOverlap> overlap = compare(e.bytes, l.bytes);
        if (!overlap)
          continue;
        if (e.writes && l.reads)
          merge(AccessOrder::ReadAfterWrite, e.space, *overlap);
        else
          merge(l.writes && e.reads ? AccessOrder::WriteAfterRead : AccessOrder::WriteAfterWrite,
                e.space, *overlap);
      }
  return conflict;
}
