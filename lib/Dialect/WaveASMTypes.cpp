//===- WaveASMTypes.cpp - Types, attributes, enums ------------------------===//

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
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

std::optional<RegInfo> waveasm::getRegInfo(Type type) {
  using Result = std::optional<RegInfo>;
  return TypeSwitch<Type, Result>(type)
      .Case<VRegType>([](auto t) {
        return RegInfo{RegClass::VGPR, false, t.getSize(), t.getAlignment(), -1};
      })
      .Case<SRegType>([](auto t) {
        return RegInfo{RegClass::SGPR, false, t.getSize(), t.getAlignment(), -1};
      })
      .Case<ARegType>([](auto t) {
        return RegInfo{RegClass::AGPR, false, t.getSize(), t.getAlignment(), -1};
      })
      .Case<PVRegType>(
          [](auto t) { return RegInfo{RegClass::VGPR, true, t.getSize(), 1, t.getIndex()}; })
      .Case<PSRegType>(
          [](auto t) { return RegInfo{RegClass::SGPR, true, t.getSize(), 1, t.getIndex()}; })
      .Case<PARegType>(
          [](auto t) { return RegInfo{RegClass::AGPR, true, t.getSize(), 1, t.getIndex()}; })
      .Default([](Type) { return Result(); });
}

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

bool waveasm::isInlineConstant(int64_t value) {
  if (value >= -16 && value <= 64)
    return true;
  // A 32-bit pattern may also be written as an unsigned number.
  if (value > 0xffffffffLL || value < -0x80000000LL)
    return false;
  int32_t bits = static_cast<int32_t>(value);
  if (bits >= -16 && bits <= 64)
    return true;
  switch (static_cast<uint32_t>(bits)) {
  case 0x3f000000: // 0.5
  case 0xbf000000:
  case 0x3f800000: // 1
  case 0xbf800000:
  case 0x40000000: // 2
  case 0xc0000000:
  case 0x40800000: // 4
  case 0xc0800000:
  case 0x3e22f983: // 1 / (2 pi)
    return true;
  default:
    return false;
  }
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
}

void WaveASMDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "waveasm/Dialect/WaveASMAttrs.cpp.inc"
      >();
}
