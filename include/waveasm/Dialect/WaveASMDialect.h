//===- WaveASMDialect.h - Dialect, types and attributes ---------*- C++ -*-===//
//
// The dialect class, its types and attributes, and queries on register types that
// every library above needs.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_DIALECT_WAVEASMDIALECT_H
#define WAVEASM_DIALECT_WAVEASMDIALECT_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "waveasm/Dialect/InstrInfo.h"
#include <array>
#include <optional>
#include <tuple>

#include "waveasm/Dialect/WaveASMEnums.h.inc"

namespace waveasm {

/// What a register type says, whatever its class and kind.
struct RegInfo {
  RegClass cls;
  bool physical;
  int64_t size;      ///< 32-bit registers
  int64_t alignment; ///< virtual: first index is a multiple of this; physical: 1
  int64_t index;     ///< physical: first register; virtual: -1
};

namespace detail {

/// What is stored for a register type is what it says.
struct RegTypeStorage : mlir::TypeStorage {
  using KeyTy = std::tuple<int64_t, int64_t>; ///< the two numbers of its text
  explicit RegTypeStorage(RegInfo info) : info(info) {}
  RegInfo info;
};

template <RegClass cls> struct VirtualRegStorage : RegTypeStorage {
  using RegTypeStorage::RegTypeStorage;
  KeyTy getAsKey() const { return {info.size, info.alignment}; }
  bool operator==(const KeyTy &key) const { return key == getAsKey(); }
  static VirtualRegStorage *construct(mlir::TypeStorageAllocator &allocator, const KeyTy &key) {
    return new (allocator.allocate<VirtualRegStorage>())
        VirtualRegStorage({cls, false, std::get<0>(key), std::get<1>(key), -1});
  }
};

template <RegClass cls> struct PhysicalRegStorage : RegTypeStorage {
  using RegTypeStorage::RegTypeStorage;
  KeyTy getAsKey() const { return {info.index, info.size}; }
  bool operator==(const KeyTy &key) const { return key == getAsKey(); }
  static PhysicalRegStorage *construct(mlir::TypeStorageAllocator &allocator, const KeyTy &key) {
    return new (allocator.allocate<PhysicalRegStorage>())
        PhysicalRegStorage({cls, true, std::get<1>(key), 1, std::get<0>(key)});
  }
};

} // namespace detail
} // namespace waveasm

#define GET_ATTRDEF_CLASSES
#include "waveasm/Dialect/WaveASMAttrs.h.inc"

#define GET_TYPEDEF_CLASSES
#include "waveasm/Dialect/WaveASMTypes.h.inc"

#include "waveasm/Dialect/WaveASMDialect.h.inc"

namespace waveasm {

/// The virtual type of `size` registers. Alignment 0 means alignment = size.
mlir::Type getVirtualRegType(mlir::MLIRContext *context, RegClass cls, int64_t size,
                             int64_t alignment = 0);
/// The physical type of registers `index` to `index + size - 1`.
mlir::Type getPhysicalRegType(mlir::MLIRContext *context, RegClass cls, int64_t index,
                              int64_t size = 1);

inline bool isVGPR(mlir::Type type) { return llvm::isa<VRegType, PVRegType>(type); }
inline bool isSGPR(mlir::Type type) { return llvm::isa<SRegType, PSRegType>(type); }
inline bool isAGPR(mlir::Type type) { return llvm::isa<ARegType, PARegType>(type); }
inline bool isVirtualReg(mlir::Type type) {
  return llvm::isa<VRegType, SRegType, ARegType>(type);
}
inline bool isPhysicalReg(mlir::Type type) {
  return llvm::isa<PVRegType, PSRegType, PARegType>(type);
}
inline bool isRegister(mlir::Type type) { return isVirtualReg(type) || isPhysicalReg(type); }

/// Describes a register type; nullopt for immediates, SCC and foreign types.
inline std::optional<RegInfo> getRegInfo(mlir::Type type) {
  if (!isRegister(type))
    return std::nullopt;
  return static_cast<const detail::RegTypeStorage *>(type.getImpl())->info;
}

/// The bits of an immediate that a source of `type` reads: sign-extended from 16 or 32
/// bits, or all 64.
int64_t getConstantBits(int64_t value, SourceType type);

/// True if the bits that a source of `type` reads of `value` are encoded in the
/// instruction word: -16..64 and +-0.5, +-1, +-2, +-4, 1/(2 pi) as a float of the type's
/// width. Source: CDNA3/4 ISA operand codes 128-248.
bool isInlineConstant(int64_t value, SourceType type = SourceType::B32);

/// SGPR index under which VCC is addressed (vcc = s[106:107]).
constexpr int64_t kVCCIndex = 106;

} // namespace waveasm

#endif // WAVEASM_DIALECT_WAVEASMDIALECT_H
