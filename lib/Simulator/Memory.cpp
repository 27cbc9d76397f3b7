//===- Memory.cpp - Global memory as separate regions ---------------------===//

#include "waveasm/Simulator/Memory.h"
#include <algorithm>
#include <cstring>

using namespace waveasm::sim;

// Unmapped bytes between regions: more than the 32-bit offsets of ordinary mistakes in
// small strides, less than what makes addresses unreadable.
static constexpr uint64_t kPage = 4096, kGap = 1 << 20;

Region &GlobalMemory::add(std::string name, uint64_t size, bool readable, bool writable,
                          uint8_t fill) {
  auto region = std::make_unique<Region>();
  region->name = std::move(name);
  region->base = next;
  region->size = size;
  region->readable = readable;
  region->writable = writable;
  region->bytes.reset(new uint8_t[size + 64]); // slack for wide host loads
  std::memset(region->bytes.get(), fill, size);
  std::memset(region->bytes.get() + size, 0, 64);
  next = (next + size + kGap + kPage - 1) / kPage * kPage;
  regions.push_back(std::move(region));
  return *regions.back();
}

Region *GlobalMemory::find(uint64_t address, uint64_t count) {
  auto it = std::upper_bound(regions.begin(), regions.end(), address,
                             [](uint64_t a, const auto &region) { return a < region->base; });
  if (it == regions.begin())
    return nullptr;
  Region *region = std::prev(it)->get();
  return region->contains(address, count) ? region : nullptr;
}

const Region *GlobalMemory::findNearest(uint64_t address) const {
  const Region *best = nullptr;
  uint64_t distance = 16 << 20;
  for (const auto &region : regions) {
    uint64_t end = region->base + region->size;
    uint64_t d = address < region->base ? region->base - address
                 : address >= end       ? address - end
                                        : 0;
    if (region->size && d < distance)
      distance = d, best = region.get();
  }
  return best;
}
