//===- WaveASMInterfaces.h - Op interfaces ----------------------*- C++ -*-===//
//
// InstrOpInterface, which every op of the dialect implements, and the generic
// verifier and side effects behind it.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_WAVEASMINTERFACES_H
#define WAVEASM_DIALECT_WAVEASMINTERFACES_H

#include "mlir/IR/OpDefinition.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "waveasm/Dialect/WaveASMDialect.h"

namespace waveasm::detail {

/// Checks the widths, ties and ranges that an op's record states.
llvm::LogicalResult verifyInstr(mlir::Operation *op);

/// Side effects from the record and from physical registers: reads of precolored
/// values, writes of physical results, memory, implicit registers other than SCC
/// (which is an SSA value), and `Order` for waits and barriers.
void getInstrEffects(mlir::Operation *op, const InstrInfo &info,
                     llvm::SmallVectorImpl<mlir::MemoryEffects::EffectInstance> &effects);

/// Facts of an op that only gives structure.
constexpr InstrInfo regionInfo(llvm::StringLiteral mnemonic) {
  return {mnemonic, llvm::StringLiteral(""), llvm::StringLiteral(""), Form::Region,
          Unit::None, SchedClass::None, Encoding::None, TargetMask::All, 0, {0, 0, 0},
          0, 0, 0, 0, 0, Counter::None, 0, -1, 0, {}, IntOp::None,
          {SourceType::B32, SourceType::B32, SourceType::B32}};
}

} // namespace waveasm::detail

#include "waveasm/Dialect/WaveASMInterfaces.h.inc"

namespace waveasm {

/// Resources of the side effects of instructions.
#define WAVEASM_RESOURCE(NAME)                                                            \
  struct NAME##Resource : mlir::SideEffects::Resource::Base<NAME##Resource> {            \
    llvm::StringRef getName() final { return "waveasm." #NAME; }                         \
  };
WAVEASM_RESOURCE(Global)
WAVEASM_RESOURCE(LDS)
WAVEASM_RESOURCE(Scalar)
WAVEASM_RESOURCE(VCC)
WAVEASM_RESOURCE(EXEC)
WAVEASM_RESOURCE(M0)
WAVEASM_RESOURCE(MODE)
WAVEASM_RESOURCE(PhysicalRegister)
WAVEASM_RESOURCE(Order)
#undef WAVEASM_RESOURCE

namespace detail {
/// Facts by the type of op, as far as they were asked for: the search for an interface is
/// most of the time of a walk that only looks at the facts.
struct InstrInfoCache {
  struct Entry {
    const void *type;
    const InstrInfo *info;
  };
  static constexpr unsigned kSize = 1024;
  Entry entries[kSize];
};
inline thread_local InstrInfoCache instrInfoCache = {};
} // namespace detail

/// The facts of `op`, or null for an op of another dialect.
inline const InstrInfo *getInstrInfo(mlir::Operation *op) {
  const void *type = op->getName().getTypeID().getAsOpaquePointer();
  size_t slot = reinterpret_cast<uintptr_t>(type) / alignof(void *) % detail::InstrInfoCache::kSize;
  detail::InstrInfoCache::Entry &entry = detail::instrInfoCache.entries[slot];
  if (entry.type == type)
    return entry.info;
  auto instr = llvm::dyn_cast<InstrOpInterface>(op);
  if (!instr)
    return nullptr;
  entry = {type, &instr.getInstrInfo()};
  return entry.info;
}

/// The registers that `value` names: for a physical type its own, for a precolored
/// name, or an extract, pack or insert over one, those it stands for. One entry per
/// word; -1 where a word is not a fixed register. Empty if none is fixed.
llvm::SmallVector<int64_t> getFixedRegisters(mlir::Value value);

/// Counter values that an explicit wait op demands; -1 where it does not wait.
struct WaitCounts {
  int vm = -1, exp = -1, lgkm = -1;
};
/// The demands of a WaitCnt-form op, nullopt for other ops.
std::optional<WaitCounts> getExplicitWait(mlir::Operation *op);

/// Unit of matrix formats in `cbsz`/`blgp`: registers per lane for 32 elements
/// (hardware.md section 5.2): fp8, bf8: 8; fp6, bf6: 6; fp4: 4. 0 for other codes.
unsigned getF8F6F4Words(int64_t code);
/// The format code of A (operand 0) or B (operand 1) of a scaled MFMA; 4 if absent.
int64_t getF8F6F4Format(mlir::Operation *op, unsigned operand);

/// Attribute names that stand on ops of any kind.
inline constexpr llvm::StringLiteral kTagAttr = "waveasm.tag";
/// Attributes of a program: its metrics, and the moves that made its schedule.
inline constexpr llvm::StringLiteral kMetricsAttr = "waveasm.metrics";
inline constexpr llvm::StringLiteral kMovesAttr = "waveasm.moves";

} // namespace waveasm

#endif // WAVEASM_DIALECT_WAVEASMINTERFACES_H
