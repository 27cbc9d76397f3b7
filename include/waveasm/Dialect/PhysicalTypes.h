//===- PhysicalTypes.h - Types of physical registers, by number -*- C++ -*-===//
//
// getPhysicalRegType without the context's search for the type, for who needs thousands.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_PHYSICALTYPES_H
#define WAVEASM_DIALECT_PHYSICALTYPES_H

#include "mlir/IR/DialectInterface.h"
#include "waveasm/Dialect/WaveASMDialect.h"
#include "llvm/ADT/bit.h"
#include <atomic>

namespace waveasm {

/// The types of a context that were asked for, of tuples of 1, 2, 4, 8 or 16 registers. Threads
/// may ask at once.
class PhysicalTypes : public mlir::DialectInterface::Base<PhysicalTypes> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PhysicalTypes)
  explicit PhysicalTypes(mlir::Dialect *dialect) : Base(dialect) {}

  static const PhysicalTypes &get(mlir::MLIRContext *context) {
    mlir::Dialect *dialect = context->getLoadedDialect<WaveASMDialect>();
    return *dialect->getRegisteredInterface<PhysicalTypes>();
  }
  mlir::Type get(RegClass cls, int64_t index, int64_t size) const {
    auto words = static_cast<uint64_t>(size);
    if (!llvm::has_single_bit(words) || words > kMostWords ||
        static_cast<uint64_t>(index) >= kFileSize)
      return getPhysicalRegType(getContext(), cls, index, size);
    auto &known = types[static_cast<unsigned>(cls)][llvm::countr_zero(words)][index];
    if (const void *type = known.load(std::memory_order_acquire))
      return mlir::Type::getFromOpaquePointer(type);
    mlir::Type type = getPhysicalRegType(getContext(), cls, index, size);
    known.store(type.getAsOpaquePointer(), std::memory_order_release);
    return type;
  }

private:
  static constexpr int kNumClasses = 3, kNumSizes = 5, kFileSize = 256;
  static constexpr uint64_t kMostWords = 1 << (kNumSizes - 1);
  /// By class, log2 of the size, and first register. They are unique, so two threads write the
  /// same.
  mutable std::atomic<const void *> types[kNumClasses][kNumSizes][kFileSize] = {};
};

} // namespace waveasm

#endif // WAVEASM_DIALECT_PHYSICALTYPES_H
