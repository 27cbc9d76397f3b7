//===- VectorCompareOps.cpp - VOPC and its VOP3 forms ---------------------===//
//
// Sources: ISA4 §6.2 and the pseudo code of VOPC; hardware.md section 2.1: bits of inactive
// lanes become 0, and v_cmpx writes its mask to EXEC as well.
//
//===----------------------------------------------------------------------===//

#include "VectorSupport.h"
#include "waveasm/Simulator/Floats.h"

using namespace llvm;
using namespace waveasm::sim;

static void writeResult(Exec &exec, const Instruction &inst, uint64_t mask) {
  exec.write64(inst.dst, mask);
  if (inst.op->data & 1) // v_cmpx
    exec.wave->set64(kExec, mask);
}

//===----------------------------------------------------------------------===//
// Predicates
//===----------------------------------------------------------------------===//

/// How a type compares: half precision as f32, which is exact.
template <typename T>
struct Comparable {
  static T get(T value, bool) { return value; }
};
template <>
struct Comparable<float> {
  static float get(float value, bool flush) {
    return flush ? bitsToF32(flushF32(f32ToBits(value))) : value;
  }
};
template <>
struct Comparable<double> {
  static double get(double value, bool flush) {
    return flush ? bitsToF64(flushF64(f64ToBits(value))) : value;
  }
};
template <>
struct Comparable<F16> {
  static float get(F16 value, bool flush) {
    return f16ToF32(flush ? flushF16(value.bits) : value.bits);
  }
};

/// Denormal sources count as zero under MODE.denorm; bit 4 is for f32, bit 6 for the others.
template <typename T>
static bool flushesSources(uint32_t mode) {
  if (std::is_integral_v<T>)
    return false;
  return !(mode >> (std::is_same_v<T, float> ? 4 : 6) & 1);
}

template <typename T, typename Fn>
static void compare(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *a = operands.read(0), *b = operands.read(1);
  constexpr bool kWide = Element<T>::kWords == 2;
  const uint32_t *aHigh = kWide ? operands.read(0, 1) : nullptr;
  const uint32_t *bHigh = kWide ? operands.read(1, 1) : nullptr;
  uint8_t flags[kLanes];
  auto loop = [&](bool flush) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      flags[lane] = Fn::test(Comparable<T>::get(Element<T>::load(a, aHigh, lane), flush),
                             Comparable<T>::get(Element<T>::load(b, bHigh, lane), flush));
  };
  if (flushesSources<T>(exec.wave->mode))
    loop(true);
  else
    loop(false);
  writeResult(exec, inst, packMask(flags) & operands.lanes());
}

template <typename T, typename Fn>
static void addPredicate(SemanticsTable &table, const std::string &type) {
  Semantics row;
  row.dst = Type::Mask;
  row.src[0] = row.src[1] = Element<T>::kType;
  row.handler = compare<T, Fn>;
  table.add("v_cmp_" + (Fn::kName + ("_" + type)), row);
  row.data = 1;
  table.add("v_cmpx_" + (Fn::kName + ("_" + type)), row);
}

#define PREDICATE(STRUCT, NAME, EXPRESSION)                                                      \
  struct STRUCT {                                                                                \
    static constexpr const char *kName = NAME;                                                   \
    template <typename T>                                                                        \
    static bool test(T a, T b) {                                                                 \
      (void)a, (void)b;                                                                          \
      return EXPRESSION;                                                                         \
    }                                                                                            \
  }
namespace {
PREDICATE(Never, "f", false);
PREDICATE(Less, "lt", a < b);
PREDICATE(Equal, "eq", a == b);
PREDICATE(LessEqual, "le", a <= b);
PREDICATE(Greater, "gt", a > b);
PREDICATE(GreaterEqual, "ge", a >= b);
// Integers.
PREDICATE(NotEqual, "ne", a != b);
PREDICATE(Always, "t", true);
// Floating point; a NaN makes every ordered test false and every other one true.
PREDICATE(LessOrGreater, "lg", a < b || a > b);
PREDICATE(Ordered, "o", a == a && b == b);
PREDICATE(Unordered, "u", a != a || b != b);
PREDICATE(NotGreaterEqual, "nge", !(a >= b));
PREDICATE(NotLessOrGreater, "nlg", !(a < b || a > b));
PREDICATE(NotGreater, "ngt", !(a > b));
PREDICATE(NotLessEqual, "nle", !(a <= b));
PREDICATE(UnorderedNotEqual, "neq", a != b);
PREDICATE(NotLess, "nlt", !(a < b));
PREDICATE(True, "tru", true);
} // namespace
#undef PREDICATE

template <typename T, typename... Fns>
static void addPredicates(SemanticsTable &table, const std::string &type) {
  (addPredicate<T, Fns>(table, type), ...);
}

template <typename T>
static void addIntegers(SemanticsTable &table, const std::string &type) {
  addPredicates<T, Never, Less, Equal, LessEqual, Greater, NotEqual, GreaterEqual, Always>(table,
                                                                                           type);
}

template <typename T>
static void addFloats(SemanticsTable &table, const std::string &type) {
  addPredicates<T, Never, Less, Equal, LessEqual, Greater, LessOrGreater, GreaterEqual, Ordered,
                Unordered, NotGreaterEqual, NotLessOrGreater, NotGreater, NotLessEqual,
                UnorderedNotEqual, NotLess, True>(table, type);
}

//===----------------------------------------------------------------------===//
// Classes
//===----------------------------------------------------------------------===//

/// Number of the class bit of a value: 0 signalling NaN, 1 quiet NaN, 2 -infinity,
/// 3 -normal, 4 -denormal, 5 -0, 6 +0, 7 +denormal, 8 +normal, 9 +infinity.
static unsigned getClass(uint64_t bits, unsigned mantissaBits, unsigned exponentBits) {
  uint64_t mantissa = bits & ((1ull << mantissaBits) - 1);
  uint64_t allOnes = (1ull << exponentBits) - 1;
  uint64_t exponent = bits >> mantissaBits & allOnes;
  bool negative = bits >> (mantissaBits + exponentBits) & 1;
  if (exponent == allOnes && mantissa)
    return mantissa >> (mantissaBits - 1) & 1 ? 1 : 0;
  unsigned positive = exponent == allOnes ? 9 : exponent ? 8 : mantissa ? 7 : 6;
  return negative ? 11 - positive : positive;
}

template <typename T, unsigned MantissaBits, unsigned ExponentBits>
static void classify(Exec &exec, const Instruction &inst) {
  VectorOperands operands(exec, inst);
  const uint32_t *value = operands.read(0), *wanted = operands.read(1);
  const uint32_t *high = Element<T>::kWords == 2 ? operands.read(0, 1) : nullptr;
  uint64_t mask = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    uint64_t bits = value[lane] | (high ? static_cast<uint64_t>(high[lane]) << 32 : 0);
    mask |= static_cast<uint64_t>(wanted[lane] >> getClass(bits, MantissaBits, ExponentBits) & 1)
            << lane;
  }
  writeResult(exec, inst, mask & operands.lanes());
}

template <typename T, unsigned MantissaBits, unsigned ExponentBits>
static void addClass(SemanticsTable &table, const std::string &type) {
  Semantics row;
  row.dst = Type::Mask;
  row.src[0] = Element<T>::kType;
  row.src[1] = Type::B32;
  row.handler = classify<T, MantissaBits, ExponentBits>;
  table.add("v_cmp_class_" + type, row);
  row.data = 1;
  table.add("v_cmpx_class_" + type, row);
}

void waveasm::sim::addVectorCompareOps(SemanticsTable &table) {
  addIntegers<uint16_t>(table, "u16");
  addIntegers<int16_t>(table, "i16");
  addIntegers<uint32_t>(table, "u32");
  addIntegers<int32_t>(table, "i32");
  addIntegers<uint64_t>(table, "u64");
  addIntegers<int64_t>(table, "i64");
  addFloats<F16>(table, "f16");
  addFloats<float>(table, "f32");
  addFloats<double>(table, "f64");
  addClass<F16, 10, 5>(table, "f16");
  addClass<float, 23, 8>(table, "f32");
  addClass<double, 52, 11>(table, "f64");
}
