//===- Exec.h - What a handler works with ------------------------*- C++ -*-===//
//
// Internal interface of the instruction families (lib/Simulator/Ops/*): operand access,
// memory access and outstanding results. Handlers compute; the checks hang on the calls
// made here and on the facts in `Instruction::machine`.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_EXEC_H
#define WAVEASM_SIMULATOR_EXEC_H

#include "waveasm/Simulator/Workgroup.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace waveasm::sim {

/// Memory that one instruction touched, for timing and for the LDS check. Lane i touches
/// `bytes` bytes at `address[i]`; LDS addresses are offsets in the work-group's LDS.
struct MemoryAccess {
  MemoryKind kind = MemoryKind::None;
  bool read = false, write = false;
  bool dma = false;         ///< global memory to LDS: `ldsAddress` is set, too
  uint8_t bytes = 0;        ///< per lane; of a scalar load: in all, lane 0 only
  uint64_t lanes = 0;
  uint64_t address[kLanes];
  uint32_t ldsAddress[kLanes];
};

/// One instruction of one wave in execution.
class Exec {
public:
  Exec(Workgroup &group) : group(group), memory(group.getMemory()) {}

  Workgroup &group;
  GlobalMemory &memory;
  Wave *wave = nullptr;
  const Instruction *inst = nullptr;
  uint64_t nextPC = 0;        ///< handlers of branches change it
  bool branchTaken = false;
  MemoryAccess access[2];     ///< of this instruction; read2, write2 have two
  unsigned numAccesses = 0;
  bool failed = false;        ///< the wave cannot go on

  /// Lanes whose EXEC bit is set.
  uint64_t lanes() const { return wave->getExec(); }

  // Scalar operands.
  uint32_t read32(const Operand &operand);
  uint64_t read64(const Operand &operand);
  void write32(const Operand &operand, uint32_t value);
  void write64(const Operand &operand, uint64_t value);

  /// Word `word` of a source for all lanes: the register itself, or a constant or SGPR
  /// spread over `buffer`.
  const uint32_t *readLanes(const Operand &operand, unsigned word, Lanes &buffer);
  /// Register `word` of a VGPR operand.
  uint32_t *vgpr(const Operand &operand, unsigned word = 0) {
    return wave->v[operand.index + word];
  }
  /// Writes `values` to the active lanes of the register.
  void writeLanes(const Operand &operand, unsigned word, const uint32_t *values);
  void writeLanes(const Operand &operand, unsigned word, const uint32_t *values, uint64_t lanes);

  // Memory. `lane` is for messages; -1: scalar. Both report out-of-bounds and read-only
  // and return false then: loads give zeros, stores do nothing.
  bool load(uint64_t address, void *data, unsigned bytes, int lane);
  bool store(uint64_t address, const void *data, unsigned bytes, int lane);
  /// Host memory of `bytes` bytes if one region holds them and allows it; else null,
  /// without a finding: the caller goes on lane by lane.
  uint8_t *findHost(uint64_t address, uint64_t bytes, bool write);
  /// Host pointer for an atomic of `bytes` at `address`; null with a finding.
  void *atomicPointer(uint64_t address, unsigned bytes, int lane);

  /// A new outstanding operation of this instruction; the caller fills the rest.
  PendingOp &defer(ReturnOrder order);
  /// Proves what `s_waitcnt` with this field proves and writes the results that arrived.
  void waitVM(unsigned count);
  void waitLGKM(unsigned count);

  /// Reports a finding at this instruction.
  void report(uint8_t check, uint64_t subject, int lane,
              llvm::function_ref<std::string()> makeMessage,
              const Instruction *other = nullptr);
  /// Reports a fatal finding and ends the wave.
  void fail(llvm::function_ref<std::string()> makeMessage);

private:
  Region *findRegion(uint64_t address, unsigned bytes, bool write, int lane);
  void proveArrivals(bool vm, unsigned count, bool saturated);
  void arrive(PendingOp &op);
  Region *lastRegion = nullptr;
};

/// Mnemonic table under construction; each family adds its own (lib/Simulator/Ops).
class SemanticsTable {
public:
  void add(llvm::StringRef mnemonic, const Semantics &semantics);
  const Semantics *find(llvm::StringRef mnemonic) const;

private:
  llvm::StringMap<Semantics> table;
};
void addScalarOps(SemanticsTable &table);
void addControlOps(SemanticsTable &table);
void addVectorIntOps(SemanticsTable &table);
void addVectorFloatOps(SemanticsTable &table);
void addVectorConvertOps(SemanticsTable &table);
void addVectorCompareOps(SemanticsTable &table);
void addVectorPackedOps(SemanticsTable &table);
void addVectorLaneOps(SemanticsTable &table);
void executeMatrixOp(Exec &exec, const Instruction &inst);
void addScalarMemoryOps(SemanticsTable &table);
void addVectorMemoryOps(SemanticsTable &table);
void addAtomicOps(SemanticsTable &table);
void addLDSOps(SemanticsTable &table);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_EXEC_H
