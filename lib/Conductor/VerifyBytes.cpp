//===- VerifyBytes.cpp - Bytes of accesses, and which of them meet --------===//

#include "VerifyMemory.h"
#include "waveasm/Target/TargetInfo.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::verify;

static constexpr unsigned kLanesOfWave = 64;
static constexpr uint64_t kAllBytes = uint64_t(1) << 32;
/// The fewest bits of M0 that a chip takes for an LDS address (hardware.md section 6.6).
static constexpr uint64_t kCutBytes = uint64_t(1) << 16;

static int64_t getNumber(Operation *op, StringRef name) {
  auto attr = op->getAttrOfType<IntegerAttr>(name);
  return attr ? attr.getInt() : 0;
}

//===----------------------------------------------------------------------===//
// Regions
//===----------------------------------------------------------------------===//

using Spans = std::vector<std::pair<uint64_t, uint64_t>>;

// Takes the spans modulo `modulus` and puts them in order.
static Spans wrap(const Spans &spans, uint64_t modulus) {
  Spans result;
  for (auto [first, last] : spans) {
    uint64_t size = last - first, start = first % modulus;
    if (size >= modulus)
      return {{0, modulus}};
    result.emplace_back(start, std::min(start + size, modulus));
    if (start + size > modulus)
      result.emplace_back(0, start + size - modulus);
  }
  llvm::sort(result);
  return result;
}

static bool spansMeet(const Spans &a, const Spans &b) {
  size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].second <= b[j].first)
      ++i;
    else if (b[j].second <= a[i].first)
      ++j;
    else
      return true;
  }
  return false;
}

// Spans in order, those that touch as one: `spansMeet` needs them apart.
static Spans unite(Spans spans) {
  Spans result;
  for (auto span : spans) {
    if (!result.empty() && span.first <= result.back().second)
      result.back().second = std::max(result.back().second, span.second);
    else
      result.push_back(span);
  }
  return result;
}

// `lanes`: the lanes of a wave that have a number; the others follow them.
unsigned MemoryMap::addRegion(ArrayRef<Word> base, const Word &address,
                              ArrayRef<std::pair<int64_t, int64_t>> parts, bool isCut,
                              unsigned lanes) {
  std::vector<uint64_t> baseKey;
  auto addWord = [&](const Word &word) {
    baseKey.push_back(word.scalars.size());
    for (auto [scalar, factor] : word.scalars)
      baseKey.insert(baseKey.end(), {scalar, factor});
  };
  for (const Word &word : base) {
    if (!word.isSum)
      return kAnywhere;
    addWord(word);
    baseKey.push_back(word.lanes);
  }
  if (!address.isSum)
    return kAnywhere;
  addWord(address);
  unsigned baseId = baseIds.try_emplace(baseKey, baseIds.size()).first->second;
  std::vector<uint64_t> key = {baseId, address.lanes, isCut, lanes};
  for (auto [offset, size] : parts)
    key.insert(key.end(), {static_cast<uint64_t>(offset), static_cast<uint64_t>(size)});
  auto [it, added] = regionIds.try_emplace(key, regions.size());
  if (!added)
    return it->second;
  Region region{baseId, isCut, {}};
  bool single = math.pool.isSingle(address.lanes);
  for (unsigned first = 0; first < (single ? 1 : math.pool.getNumLanes()); first += kLanesOfWave) {
    Spans spans;
    for (unsigned lane = first; lane < first + (single ? 1 : lanes); ++lane)
      for (auto [offset, size] : parts) {
        uint64_t start = math.pool.get(address.lanes, lane) + kAllBytes + offset;
        spans.emplace_back(start, start + size);
      }
    region.waves.push_back(unite(wrap(spans, kAllBytes)));
  }
  regions.push_back(std::move(region));
  return it->second;
}

bool MemoryMap::meet(const Region &a, const Region &b) const {
  bool isCut = a.isCut || b.isCut;
  for (size_t wave = 0; wave < std::max(a.waves.size(), b.waves.size()); ++wave) {
    const Spans &x = a.waves[a.waves.size() == 1 ? 0 : wave];
    const Spans &y = b.waves[b.waves.size() == 1 ? 0 : wave];
    if (isCut ? spansMeet(unite(wrap(x, kCutBytes)), unite(wrap(y, kCutBytes))) : spansMeet(x, y))
      return true;
  }
  return false;
}

// Compares only those of one base whose extents meet.
void MemoryMap::findMeeting() {
  meeting.resize(regions.size());
  std::map<unsigned, std::vector<unsigned>> byBase;
  std::vector<std::pair<uint64_t, uint64_t>> extents(regions.size());
  std::map<unsigned, bool> hasCut;
  for (unsigned id = 1; id < regions.size(); ++id) {
    extents[id] = {kAllBytes, 0};
    for (const Spans &spans : regions[id].waves)
      if (!spans.empty())
        extents[id] = {std::min(extents[id].first, spans.front().first),
                       std::max(extents[id].second, spans.back().second)};
    byBase[regions[id].base].push_back(id);
    hasCut[regions[id].base] |= regions[id].isCut;
  }
  for (auto &[base, ids] : byBase) {
    // Cut off, bytes may lie anywhere.
    if (hasCut[base])
      for (unsigned id : ids)
        extents[id] = {0, kAllBytes};
    llvm::sort(ids, [&](unsigned a, unsigned b) { return extents[a] < extents[b]; });
    std::vector<unsigned> open;
    for (unsigned id : ids) {
      llvm::erase_if(open,
                     [&](unsigned other) { return extents[other].second <= extents[id].first; });
      meeting[id].push_back(id);
      for (unsigned other : open)
        if (meet(regions[id], regions[other])) {
          meeting[id].push_back(other);
          meeting[other].push_back(id);
        }
      open.push_back(id);
    }
  }
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

unsigned MemoryMap::getLDSBytes(Operation *op, const InstrInfo &info, const State &state) {
  int64_t bytes = info.memBytes;
  SmallVector<std::pair<int64_t, int64_t>, 2> parts;
  if (info.hasFlag(InstrFlag::TwoOffsets))
    for (StringRef name : {"offset0", "offset1"})
      parts.emplace_back(getNumber(op, name) * (bytes / 2), bytes / 2);
  else
    parts.emplace_back(getNumber(op, "offset"), bytes);
  return addRegion({}, read(op->getOperands().back(), 0, state), parts, /*isCut=*/false,
                   kLanesOfWave);
}

unsigned MemoryMap::getDMABytes(Operation *op, const InstrInfo &info, const State &state) {
  Word address = readRegister(RegClass::SGPR, kM0Index, state);
  const TargetInfo *target = TargetInfo::get(program.getTarget());
  bool isCut = !address.scalars.empty();
  if (address.isSum && !isCut)
    for (unsigned lane = 0; lane < math.pool.getNumLanes(); ++lane)
      if (!target || math.pool.get(address.lanes, lane) >= target->getLimits().ldsBytes)
        return kAnywhere;
  // A slot a lane: of 16 bytes for three and four dwords, else of 4 (hardware.md 6.6).
  int64_t slot = info.memBytes > 8 ? 16 : 4;
  return addRegion({}, address, {{getNumber(op, "instOffset"), slot * kLanesOfWave}}, isCut, 1);
}

unsigned MemoryMap::getGlobalBytes(Operation *op, const InstrInfo &info, const State &state) {
  if (info.encoding != Encoding::MUBUF && info.encoding != Encoding::Global)
    return kAnywhere;
  // Operands: (data), base, offset, (scalar offset); a DMA has its offset first.
  unsigned first = info.form == Form::VMEMStore || info.form == Form::VMEMAtomic;
  Value base = op->getOperand(info.form == Form::VMEMToLDS ? 1 : first);
  Value offset = op->getOperand(info.form == Form::VMEMToLDS ? 0 : first + 1);
  Word words[] = {read(base, 0, state), read(base, 1, state)};
  if (info.encoding == Encoding::MUBUF) {
    // No stride, no swizzle, no thread id (hardware.md section 6.5).
    uint32_t second = math.getPossibleBits(words[1]);
    uint32_t fourth = math.getPossibleBits(read(base, 3, state));
    if ((second >> 16 & 0x3fff) || (second >> 31) || (fourth >> 23 & 1))
      return kAnywhere;
  }
  Word address = read(offset, 0, state);
  if (op->getNumOperands() > first + 2)
    address = math.add(address, read(op->getOperand(first + 2), 0, state));
  return addRegion(words, address, {{getNumber(op, "instOffset"), info.memBytes}},
                   /*isCut=*/false, kLanesOfWave);
}

void MemoryMap::addTouches(Operation *op, const InstrInfo &info, const State &state,
                           Touches &touches) {
  uint8_t reads = info.memReads, writes = info.memWrites;
  auto raw = llvm::dyn_cast<RawOp>(op);
  if (raw) {
    const RawEffects &line = getRawEffects(raw.getText(), chip);
    reads |= line.memReads;
    writes |= line.memWrites;
  }
  const uint8_t spaces[] = {MemSpace::Global, MemSpace::LDS, MemSpace::Scalar};
  for (auto [i, space] : llvm::enumerate(spaces)) {
    if (!((reads | writes) & space))
      continue;
    unsigned bytes = kAnywhere;
    if (!raw && isStructured) {
      if (space == MemSpace::Global)
        bytes = getGlobalBytes(op, info, state);
      else if (info.form == Form::VMEMToLDS)
        bytes = getDMABytes(op, info, state);
      else if (info.form == Form::LDSLoad || info.form == Form::LDSStore)
        bytes = getLDSBytes(op, info, state);
    }
    MemoryTouch touch{static_cast<unsigned>(i), (reads & space) != 0, (writes & space) != 0, bytes};
    if (!llvm::is_contained(touches, touch))
      touches.push_back(touch);
  }
}
