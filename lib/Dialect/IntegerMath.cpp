//===- IntegerMath.cpp - What integer instructions compute ----------------===//

#include "waveasm/Dialect/IntegerMath.h"
#include "llvm/Support/MathExtras.h"

using namespace waveasm;

std::optional<uint32_t> waveasm::computeInteger(IntOp op, uint32_t a, uint32_t b, uint32_t c) {
  auto shift = [](uint32_t amount) { return amount & 31; };
  auto arithmetic = [&](uint32_t value, uint32_t amount) {
    return static_cast<uint32_t>(static_cast<int32_t>(value) >> shift(amount));
  };
  switch (op) {
  case IntOp::Not:
    return ~a;
  case IntOp::Add:
    return a + b;
  case IntOp::Sub:
    return a - b;
  case IntOp::SubRev:
    return b - a;
  case IntOp::And:
    return a & b;
  case IntOp::Or:
    return a | b;
  case IntOp::Xor:
    return a ^ b;
  case IntOp::AndNot:
    return a & ~b;
  case IntOp::OrNot:
    return a | ~b;
  case IntOp::Nand:
    return ~(a & b);
  case IntOp::Nor:
    return ~(a | b);
  case IntOp::Xnor:
    return ~(a ^ b);
  case IntOp::Shl:
    return a << shift(b);
  case IntOp::Shr:
    return a >> shift(b);
  case IntOp::Ashr:
    return arithmetic(a, b);
  case IntOp::ShlRev:
    return b << shift(a);
  case IntOp::ShrRev:
    return b >> shift(a);
  case IntOp::AshrRev:
    return arithmetic(b, a);
  case IntOp::Mul:
    return a * b;
  case IntOp::MulHiU:
    return static_cast<uint32_t>((static_cast<uint64_t>(a) * b) >> 32);
  case IntOp::BfeU:
    return (a >> shift(b)) & llvm::maskTrailingOnes<uint32_t>(shift(c));
  default:
    return std::nullopt;
  }
}
