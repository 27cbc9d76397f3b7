//===- WaveASMTypes.cpp - Types, attributes, enums ------------------------===//

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "waveasm/Dialect/PhysicalTypes.h"
#include "waveasm/Dialect/WaveASMDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace waveasm;

#include "waveasm/Dialect/WaveASMEnums.cpp.inc"

//===----------------------------------------------------------------------===//
// Register types
//===----------------------------------------------------------------------===//

// `<a[, b]>`; `required` says that the list must be there.
static LogicalResult parseIntList(AsmParser &parser, bool required, int64_t &a, int64_t &b) {
  if (required ? failed(parser.parseLess()) : failed(parser.parseOptionalLess()))
    return success(!required);
  if (parser.parseInteger(a))
    return failure();
  if (succeeded(parser.parseOptionalComma()) && parser.parseInteger(b))
    return failure();
  return parser.parseGreater();
}

template <typename RegType> static Type parseVirtual(AsmParser &parser) {
  int64_t size = 1, alignment = 1;
  SMLoc loc = parser.getCurrentLocation();
  if (failed(parseIntList(parser, /*required=*/false, size, alignment)))
    return {};
  return RegType::getChecked([&] { return parser.emitError(loc); }, parser.getContext(), size,
                             alignment);
}

static void printVirtual(AsmPrinter &printer, int64_t size, int64_t alignment) {
  if (size == 1 && alignment == 1)
    return;
  printer << '<' << size;
  if (alignment != 1)
    printer << ", " << alignment;
  printer << '>';
}

static LogicalResult verifyVirtual(function_ref<InFlightDiagnostic()> emitError, int64_t size,
                                   int64_t alignment) {
  if (size < 1 || size > 512)
    return emitError() << "register tuple size must be 1 to 512, got " << size;
  if (alignment < 1 || alignment > 512)
    return emitError() << "register alignment must be 1 to 512, got " << alignment;
  return success();
}

template <typename RegType> static Type parsePhysical(AsmParser &parser) {
  int64_t index = 0, size = 1;
  SMLoc loc = parser.getCurrentLocation();
  if (failed(parseIntList(parser, /*required=*/true, index, size)))
    return {};
  return RegType::getChecked([&] { return parser.emitError(loc); }, parser.getContext(), index,
                             size);
}

static void printPhysical(AsmPrinter &printer, int64_t index, int64_t size) {
  printer << '<' << index;
  if (size != 1)
    printer << ", " << size;
  printer << '>';
}

// 256 VGPRs and AGPRs; SGPR operand codes end at EXEC (126, 127).
static LogicalResult verifyPhysical(function_ref<InFlightDiagnostic()> emitError, int64_t index,
                                    int64_t size, int64_t limit) {
  if (size < 1 || index < 0 || index > limit || size > limit - index)
    return emitError() << "physical registers " << index << " to " << index << "+" << size
                       << "-1 are outside of the file of " << limit;
  return success();
}

#define VIRTUAL_REG(TYPE)                                                                      \
  Type TYPE::parse(AsmParser &parser) { return parseVirtual<TYPE>(parser); }                  \
  void TYPE::print(AsmPrinter &printer) const {                                                \
    printVirtual(printer, getSize(), getAlignment());                                          \
  }                                                                                            \
  LogicalResult TYPE::verify(function_ref<InFlightDiagnostic()> emitError, int64_t size,       \
                             int64_t alignment) {                                              \
    return verifyVirtual(emitError, size, alignment);                                          \
  }
#define PHYSICAL_REG(TYPE, LIMIT)                                                              \
  Type TYPE::parse(AsmParser &parser) { return parsePhysical<TYPE>(parser); }                 \
  void TYPE::print(AsmPrinter &printer) const { printPhysical(printer, getIndex(), getSize()); } \
  LogicalResult TYPE::verify(function_ref<InFlightDiagnostic()> emitError, int64_t index,      \
                             int64_t size) {                                                   \
    return verifyPhysical(emitError, index, size, LIMIT);                                      \
  }
VIRTUAL_REG(VRegType)
VIRTUAL_REG(SRegType)
VIRTUAL_REG(ARegType)
PHYSICAL_REG(PVRegType, 256)
PHYSICAL_REG(PSRegType, 128)
PHYSICAL_REG(PARegType, 256)
#undef VIRTUAL_REG
#undef PHYSICAL_REG

Type waveasm::getVirtualRegType(MLIRContext *context, RegClass cls, int64_t size,
                                int64_t alignment) {
  if (alignment == 0)
    alignment = size;
  switch (cls) {
  case RegClass::VGPR:
    return VRegType::get(context, size, alignment);
  case RegClass::SGPR:
    return SRegType::get(context, size, alignment);
  case RegClass::AGPR:
    return ARegType::get(context, size, alignment);
  }
  llvm_unreachable("unknown register class");
}

Type waveasm::getPhysicalRegType(MLIRContext *context, RegClass cls, int64_t index,
                                 int64_t size) {
  switch (cls) {
  case RegClass::VGPR:
    return PVRegType::get(context, index, size);
  case RegClass::SGPR:
    return PSRegType::get(context, index, size);
  case RegClass::AGPR:
    return PARegType::get(context, index, size);
  }
  llvm_unreachable("unknown register class");
}

int64_t waveasm::getConstantBits(int64_t value, SourceType type) {
  switch (type) {
  case SourceType::B32:
    return static_cast<int32_t>(value);
  case SourceType::F16:
  case SourceType::BF16:
    return static_cast<int16_t>(value);
  case SourceType::B64:
  case SourceType::F64:
    return value;
  }
  llvm_unreachable("unknown source type");
}

// 0.5, 1, 2, 4 and 1 / (2 pi), the last without a negative twin.
static constexpr uint64_t kInlineF16[] = {0x3800, 0x3c00, 0x4000, 0x4400, 0x3118};
static constexpr uint64_t kInlineBF16[] = {0x3f00, 0x3f80, 0x4000, 0x4080, 0x3e22};
static constexpr uint64_t kInlineF32[] = {0x3f000000, 0x3f800000, 0x40000000, 0x40800000,
                                          0x3e22f983};
static constexpr uint64_t kInlineF64[] = {0x3fe0000000000000, 0x3ff0000000000000,
                                          0x4000000000000000, 0x4010000000000000,
                                          0x3fc45f306dc9c882};

static bool isInlineFloat(uint64_t bits, llvm::ArrayRef<uint64_t> floats, unsigned width) {
  uint64_t sign = uint64_t(1) << (width - 1);
  bits &= sign | (sign - 1);
  return bits == floats.back() || llvm::is_contained(floats.drop_back(), bits & ~sign);
}

bool waveasm::isInlineConstant(int64_t value, SourceType type) {
  int64_t bits = getConstantBits(value, type);
  if (bits >= -16 && bits <= 64)
    return true;
  switch (type) {
  case SourceType::F16:
    return isInlineFloat(bits, kInlineF16, 16);
  case SourceType::BF16:
    return isInlineFloat(bits, kInlineBF16, 16);
  case SourceType::B32:
    return isInlineFloat(bits, kInlineF32, 32);
  case SourceType::B64:
  case SourceType::F64:
    return isInlineFloat(bits, kInlineF64, 64);
  }
  llvm_unreachable("unknown source type");
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

LogicalResult TargetAttr::verify(function_ref<InFlightDiagnostic()> emitError, Attribute chip,
                                 int64_t codeObjectVersion) {
  if (!llvm::isa<GFX942Attr, GFX950Attr, GFX1250Attr>(chip))
    return emitError() << "expected a chip such as #waveasm.gfx942, got " << chip;
  if (codeObjectVersion < 4 || codeObjectVersion > 6)
    return emitError() << "code object version must be 4, 5 or 6, got " << codeObjectVersion;
  return success();
}

StringRef TargetAttr::getChipName() const {
  return TypeSwitch<Attribute, StringRef>(getChip())
      .Case<GFX942Attr>([](auto) { return "gfx942"; })
      .Case<GFX950Attr>([](auto) { return "gfx950"; })
      .Default([](Attribute) { return "gfx1250"; });
}

#define GET_TYPEDEF_CLASSES
#include "waveasm/Dialect/WaveASMTypes.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "waveasm/Dialect/WaveASMAttrs.cpp.inc"

void WaveASMDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "waveasm/Dialect/WaveASMTypes.cpp.inc"
      >();
  addInterfaces<PhysicalTypes>();
}

void WaveASMDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "waveasm/Dialect/WaveASMAttrs.cpp.inc"
      >();
}
