//===- Memory.h - Global memory as separate regions --------------*- C++ -*-===//
//
// Every buffer, the code object and the kernarg segment are regions of a 64-bit address
// space with unmapped gaps between them, so that an access out of bounds is seen and not
// silently served from the neighbour.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_MEMORY_H
#define WAVEASM_SIMULATOR_MEMORY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace waveasm::sim {

/// A mapped range of bytes.
struct Region {
  std::string name;        ///< for messages: "arg 2", "code", "kernarg"
  uint64_t base = 0;       ///< device address, multiple of 4096
  uint64_t size = 0;       ///< bytes
  bool readable = true, writable = true;
  std::unique_ptr<uint8_t[]> bytes;
  bool contains(uint64_t address, uint64_t count) const {
    return address >= base && count <= size && address - base <= size - count;
  }
};

/// Global memory of a launch. Regions are added before the launch; then waves of several
/// host threads read and write. Plain accesses of different waves to the same bytes race
/// as they do on hardware; atomics are atomic.
class GlobalMemory {
public:
  GlobalMemory() = default;
  GlobalMemory(GlobalMemory &&) = default;

  /// Maps a region filled with `fill`. The address is a function of the regions added
  /// before, so that runs repeat.
  Region &add(std::string name, uint64_t size, bool readable, bool writable, uint8_t fill = 0);

  /// The region that holds `count` bytes at `address`; null if none does.
  Region *find(uint64_t address, uint64_t count);
  /// The region whose end or start is nearest to `address`, for messages; null if none is
  /// within 16 MiB.
  const Region *findNearest(uint64_t address) const;
  llvm::ArrayRef<std::unique_ptr<Region>> getRegions() const { return regions; }

private:
  std::vector<std::unique_ptr<Region>> regions; ///< by address
  uint64_t next = 0x700000000000ull;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_MEMORY_H
