//===- MemoryDetail.h - Shared by the memory families ------------*- C++ -*-===//
//
// Internal. Elements between memory and registers, and the accesses of a wave.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_OPS_MEMORYDETAIL_H
#define WAVEASM_SIMULATOR_OPS_MEMORYDETAIL_H

#include "waveasm/Simulator/Exec.h"
#include "llvm/ADT/bit.h"
#include <cstring>

namespace waveasm::sim {

/// What a lane moves between memory and registers, as `Semantics::data`: the bytes in
/// memory and how fewer than four fill a register.
enum ElementFlags : uint32_t {
  kElementBytes = 0xff,
  kElementSigned = 1 << 8,
  kElementLow = 1 << 9,   ///< d16: bits [15:0] of the register, the others stay
  kElementHigh = 1 << 10, ///< d16_hi: bits [31:16]
};
inline unsigned getElementBytes(uint32_t element) { return element & kElementBytes; }
inline unsigned getElementWords(uint32_t element) { return (getElementBytes(element) + 3) / 4; }
/// Type of the registers of an element.
Type getElementType(uint32_t element);

/// Width as it stands at the end of a mnemonic, and the element that it moves.
struct NamedElement {
  const char *name;
  uint32_t element;
};
/// The same in the buffer, global, flat and scratch families.
inline constexpr NamedElement kLoads[] = {
    {"ubyte", 1},
    {"sbyte", 1 | kElementSigned},
    {"ushort", 2},
    {"sshort", 2 | kElementSigned},
    {"dword", 4},
    {"dwordx2", 8},
    {"dwordx3", 12},
    {"dwordx4", 16},
    {"ubyte_d16", 1 | kElementLow},
    {"ubyte_d16_hi", 1 | kElementHigh},
    {"sbyte_d16", 1 | kElementSigned | kElementLow},
    {"sbyte_d16_hi", 1 | kElementSigned | kElementHigh},
    {"short_d16", 2 | kElementLow},
    {"short_d16_hi", 2 | kElementHigh},
};
inline constexpr NamedElement kStores[] = {
    {"byte", 1},     {"byte_d16_hi", 1 | kElementHigh}, {"short", 2},
    {"short_d16_hi", 2 | kElementHigh}, {"dword", 4},   {"dwordx2", 8},
    {"dwordx3", 12}, {"dwordx4", 16},
};

/// Rows of registers, one word of all lanes each.
using Rows = uint32_t (*)[kLanes];
using ConstRows = const uint32_t (*)[kLanes];

template <typename Function> inline void forEachLane(uint64_t lanes, Function function) {
  for (; lanes; lanes &= lanes - 1)
    function(static_cast<unsigned>(llvm::countr_zero(lanes)));
}

/// Moves the element at `from` to the registers of `lane`.
inline void unpackElement(const uint8_t *from, uint32_t element, unsigned lane, Rows rows) {
  unsigned bytes = getElementBytes(element);
  if (bytes >= 4) {
    for (unsigned i = 0; i < bytes / 4; ++i)
      std::memcpy(&rows[i][lane], from + 4 * i, 4);
    return;
  }
  uint32_t value = from[0];
  if (bytes == 2)
    value |= static_cast<uint32_t>(from[1]) << 8;
  if (element & kElementSigned)
    value = bytes == 1 ? static_cast<int8_t>(value) : static_cast<int16_t>(value);
  rows[0][lane] = element & kElementHigh ? value << 16 : value;
}

/// Moves the registers of `lane` to `to`.
inline void packElement(ConstRows rows, uint32_t element, unsigned lane, uint8_t *to) {
  unsigned bytes = getElementBytes(element);
  if (bytes >= 4) {
    for (unsigned i = 0; i < bytes / 4; ++i)
      std::memcpy(to + 4 * i, &rows[i][lane], 4);
    return;
  }
  uint32_t value = rows[0][lane] >> (element & kElementHigh ? 16 : 0);
  to[0] = static_cast<uint8_t>(value);
  if (bytes == 2)
    to[1] = static_cast<uint8_t>(value >> 8);
}

// Host memory that covers all lanes: `base` plus the lane's address is a host address.
void gatherLanes(uintptr_t base, const uint64_t *address, uint32_t element, uint64_t lanes,
                 Rows rows);
void gatherLanes(uintptr_t base, const uint32_t *address, uint32_t element, uint64_t lanes,
                 Rows rows);
void scatterLanes(uintptr_t base, const uint64_t *address, uint32_t element, uint64_t lanes,
                  ConstRows rows);
void scatterLanes(uintptr_t base, const uint32_t *address, uint32_t element, uint64_t lanes,
                  ConstRows rows);

/// Global memory of `lanes`: lanes out of bounds are reported, load 0 and store nothing.
void loadLanes(Exec &exec, const uint64_t *address, uint32_t element, uint64_t lanes, Rows rows);
void storeLanes(Exec &exec, const uint64_t *address, uint32_t element, uint64_t lanes,
                ConstRows rows);

/// The next access of the instruction; the caller fills the addresses.
MemoryAccess &recordAccess(Exec &exec, MemoryKind kind, unsigned bytes, uint64_t lanes,
                           bool isWrite);
/// The registers that `op` will write.
void setResult(PendingOp &op, const Operand &dst, uint32_t element, uint64_t lanes);

/// Lanes whose `bytes` bytes lie in the LDS of the group; reports the others.
uint64_t checkLDS(Exec &exec, const uint32_t *address, unsigned bytes, uint64_t lanes,
                  bool isWrite);
/// Lanes whose LDS address is a multiple of `alignment`; reports the others.
uint64_t checkLDSAlignment(Exec &exec, const uint32_t *address, unsigned alignment,
                           uint64_t lanes);

/// Makes `op` a transfer to LDS of the data that are in it: addresses from M0, `offset`
/// and the lane (hardware.md section 6.6). Lanes out of range are masked off.
void setTransfer(Exec &exec, PendingOp &op, MemoryAccess &access, uint32_t element,
                 uint64_t lanes);

/// Resolves the address of a lane of flat memory or private memory to the swizzled place
/// in the memory of the wave (`offset`: byte in the lane's private memory).
uint64_t getPrivateAddress(const Wave &wave, uint32_t offset, unsigned lane);
/// True if the lane's private memory has these bytes; reports if not.
bool checkPrivate(Exec &exec, uint32_t offset, unsigned bytes, bool isWrite, unsigned lane);

/// Addresses of global, flat and scratch instructions: device addresses, flat addresses,
/// or bytes in private memory.
void computeFlatAddresses(const Wave &wave, const Instruction &inst, uint64_t *address);
/// Where a flat address points.
enum class FlatSpace : uint8_t { Global, Shared, Private };
inline FlatSpace getFlatSpace(uint64_t address) {
  uint64_t high = address >> 32;
  return high == kSharedAperture >> 32    ? FlatSpace::Shared
         : high == kPrivateAperture >> 32 ? FlatSpace::Private
                                          : FlatSpace::Global;
}

/// Addresses of a buffer instruction after the range check (hardware.md section 6.5).
struct BufferLanes {
  uint64_t whole = 0;   ///< lanes of EXEC with all bytes in range
  uint64_t partial = 0; ///< lanes of EXEC with the first dwords in range only
  uint8_t dwords[kLanes]; ///< of partial lanes
};
/// `perDword`: each dword is checked for itself; else all or nothing.
BufferLanes locateBuffer(Exec &exec, const Instruction &inst, unsigned bytes, bool perDword,
                         uint64_t *address);

void addBufferOps(SemanticsTable &table);
void addFormatOps(SemanticsTable &table);
void addLDSAtomicOps(SemanticsTable &table);
void addLDSLaneOps(SemanticsTable &table);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_OPS_MEMORYDETAIL_H
