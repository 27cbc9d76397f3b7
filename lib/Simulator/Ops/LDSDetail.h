//===- LDSDetail.h - Shared by the DS families -------------------*- C++ -*-===//

#ifndef WAVEASM_SIMULATOR_OPS_LDSDETAIL_H
#define WAVEASM_SIMULATOR_OPS_LDSDETAIL_H

#include "MemoryDetail.h"

namespace waveasm::sim {

/// Semantics::data of the two-address forms: offsets count 64 elements.
constexpr uint32_t kStride64 = 1 << 11;

/// Records an access of `bytes` at the address operand plus `offset` and fills `address`.
MemoryAccess &computeLDSAddresses(Exec &exec, unsigned bytes, uint32_t offset, bool isWrite,
                                  uint32_t *address);
/// Reads elements; lanes out of range are reported and read 0.
void readLDS(Exec &exec, const uint32_t *address, uint32_t element, uint64_t lanes, Rows rows);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_OPS_LDSDETAIL_H
