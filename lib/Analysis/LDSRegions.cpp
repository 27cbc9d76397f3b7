//===- LDSRegions.cpp - Bytes of LDS that accesses touch ------------------===//

#include "waveasm/Analysis/LDSRegions.h"
#include "llvm/ADT/bit.h"

using namespace mlir;
using namespace waveasm;

// At most 8192 granules: a 16-byte one at the largest LDS size.
LDSRegions::LDSRegions(unsigned ldsBytes, unsigned numWaves)
    : ldsBytes(ldsBytes), granule(std::max<unsigned>(4, llvm::bit_ceil((ldsBytes + 8191) / 8192))),
      numWaves(numWaves) {}

static int64_t getAttr(Operation *op, StringRef name) {
  auto attr = op->getAttrOfType<IntegerAttr>(name);
  return attr ? attr.getInt() : 0;
}

SmallVector<LaneRange, 2> waveasm::getLDSLaneRanges(Operation *op, const InstrInfo &info) {
  int64_t bytes = info.memBytes;
  if (!info.hasFlag(InstrFlag::TwoOffsets))
    return {{getAttr(op, "offset"), bytes}};
  // The two offsets count elements (hardware.md section 6.7).
  int64_t element = bytes / 2;
  return {{getAttr(op, "offset0") * element, element},
          {getAttr(op, "offset1") * element, element}};
}

unsigned LDSRegions::find(const FlowOp &op, LaneValues::Id key, const LaneValues &values) {
  bool dma = op.info->form == Form::VMEMToLDS;
  SmallVector<LaneRange, 2> ranges;
  if (dma) {
    ranges.push_back({getAttr(op.op, "instOffset"),
                      getDMASlotBytes(*op.info) * LaneValues::kWaveSize});
  } else if (op.info->form == Form::LDSLoad || op.info->form == Form::LDSStore) {
    ranges = getLDSLaneRanges(op.op, *op.info);
  }
  bool unknown = ranges.empty() || values.isUnknown(key);
  // No address stands for all that is unknown.
  std::pair<uint64_t, uint64_t> id(1ull << 32, 0);
  if (!unknown) {
    uint64_t first = static_cast<uint32_t>(ranges.front().offset);
    uint64_t last = static_cast<uint32_t>(ranges.back().offset);
    uint64_t shape = ranges.front().size << 1 | dma;
    id = {shape << 33 | key, first << 32 | last};
  }
  auto [it, added] = regionOf.try_emplace(id, regions.size());
  if (!added)
    return it->second;
  LDSRegion &region = regions.emplace_back();
  region.everything = unknown;
  if (unknown)
    return it->second;
  unsigned granules = (ldsBytes + granule - 1) / granule;
  region.all.resize(granules);
  region.waves.assign(numWaves, llvm::BitVector(granules));
  for (unsigned wave = 0; wave < numWaves; ++wave) {
    llvm::BitVector &bits = region.waves[wave];
    for (unsigned i = 0; i < values.get(key).alternatives.size(); ++i) {
      // M0 is one register of the wave.
      unsigned lanes = dma ? 1 : LaneValues::kWaveSize;
      for (unsigned lane = 0; lane < lanes; ++lane) {
        KnownWord word = values.getWord(key, i, wave * LaneValues::kWaveSize + lane);
        for (LaneRange range : ranges) {
          int64_t first = static_cast<int64_t>(word.min()) + range.offset;
          int64_t last = static_cast<int64_t>(word.max()) + range.offset + range.size - 1;
          // The sum of address and offset is taken to wrap in 32 bits.
          if (last > int64_t(~0u))
            first = 0;
          first = std::max<int64_t>(first, 0);
          last = std::min<int64_t>(last, ldsBytes - 1);
          if (first <= last)
            bits.set(first / granule, last / granule + 1);
        }
      }
    }
    region.all |= bits;
  }
  return it->second;
}

bool LDSRegions::computeOverlap(const Overlaps &overlaps, unsigned a, unsigned b) const {
  const LDSRegion &first = regions[a], &second = regions[b];
  auto anyPair = [&](llvm::function_ref<bool(unsigned, unsigned)> test) {
    for (unsigned i = 0; i < numWaves; ++i)
      for (unsigned j = 0; j < numWaves; ++j)
        if ((overlaps.mine >> i & 1) && (overlaps.other >> j & 1) &&
            (i == j) == overlaps.sameWave && test(i, j))
          return true;
    return false;
  };
  if (first.everything || second.everything) {
    return anyPair([&](unsigned i, unsigned j) {
      return (first.everything || first.waves[i].any()) &&
             (second.everything || second.waves[j].any());
    });
  }
  if (!first.all.anyCommon(second.all))
    return false;
  return anyPair([&](unsigned i, unsigned j) {
    return first.waves[i].anyCommon(second.waves[j]);
  });
}

LDSRegions::Overlaps &LDSRegions::getOverlaps(WaveMask mine, WaveMask other, bool sameWave) {
  Overlaps &result = overlaps[{mine, other, sameWave}];
  result.mine = mine;
  result.other = other;
  result.sameWave = sameWave;
  return result;
}

// Regions are added with time.
LDSRegions::Overlaps::Row &LDSRegions::getRow(Overlaps &overlaps, unsigned region) const {
  if (overlaps.rows.size() <= region)
    overlaps.rows.resize(regions.size());
  std::unique_ptr<Overlaps::Row> &row = overlaps.rows[region];
  if (!row)
    row = std::make_unique<Overlaps::Row>();
  if (row->asked.size() < regions.size()) {
    row->asked.resize(regions.size());
    row->found.resize(regions.size());
  }
  return *row;
}

bool LDSRegions::overlap(Overlaps &overlaps, unsigned a, unsigned b) const {
  Overlaps::Row &row = getRow(overlaps, a);
  if (!row.asked.test(b)) {
    row.asked.set(b);
    if (computeOverlap(overlaps, a, b))
      row.found.set(b);
  }
  return row.found.test(b);
}

bool LDSRegions::overlapAny(Overlaps &overlaps, unsigned a, const llvm::BitVector &set) const {
  const Overlaps::Row &row = getRow(overlaps, a);
  if (row.found.anyCommon(set))
    return true;
  if (!set.test(row.asked)) // none that is new
    return false;
  return llvm::any_of(set.set_bits(), [&](unsigned b) {
    return !row.asked.test(b) && overlap(overlaps, a, b);
  });
}
