//===- IntegerMath.h - What integer instructions compute ---------*- C++ -*-===//

#ifndef WAVEASM_DIALECT_INTEGERMATH_H
#define WAVEASM_DIALECT_INTEGERMATH_H

#include "waveasm/Dialect/InstrInfo.h"
#include <optional>

namespace waveasm {

/// The result of a logical operation, a shift, an addition, a subtraction, a product or a
/// bit field by registers, for sources in operand order; nullopt for all other operations.
std::optional<uint32_t> computeInteger(IntOp op, uint32_t a, uint32_t b, uint32_t c);

} // namespace waveasm

#endif // WAVEASM_DIALECT_INTEGERMATH_H
