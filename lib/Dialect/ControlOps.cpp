//===- ControlOps.cpp - Program, loop, if: syntax and verifiers -----------===//

#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/FunctionImplementation.h"
#include "waveasm/Dialect/LoopAttrs.h"
#include "waveasm/Dialect/SALUOps.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// ProgramOp
//===----------------------------------------------------------------------===//

// `target` and `abi` accept `#waveasm.target<...>` and the elided `<...>`.
ParseResult ProgramOp::parse(OpAsmParser &parser, OperationState &result) {
  StringAttr name;
  TargetAttr target;
  if (parser.parseSymbolName(name, getSymNameAttrName(result.name), result.attributes) ||
      parser.parseKeyword("target") || parser.parseEqual() ||
      parser.parseCustomAttributeWithFallback(target))
    return failure();
  result.addAttribute(getTargetAttrName(result.name), target);
  if (succeeded(parser.parseOptionalKeyword("abi"))) {
    ABIAttr abi;
    if (parser.parseEqual() || parser.parseCustomAttributeWithFallback(abi))
      return failure();
    result.addAttribute(getAbiAttrName(result.name), abi);
  }
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseOptionalAttrDictWithKeyword(result.attributes))
    return failure();
  if (std::optional<NamedAttribute> twice = result.attributes.findDuplicate())
    return parser.emitError(loc) << "attribute '" << twice->getName().getValue()
                                 << "' occurs twice";
  Region *body = result.addRegion();
  if (parser.parseRegion(*body, /*arguments=*/{}))
    return failure();
  if (body->empty())
    body->emplaceBlock();
  return success();
}

void ProgramOp::print(OpAsmPrinter &printer) {
  printer << ' ';
  printer.printSymbolName(getSymName());
  printer << " target = ";
  printer.printStrippedAttrOrType(getTarget());
  if (getAbi()) {
    printer << " abi = ";
    printer.printStrippedAttrOrType(*getAbi());
  }
  printer.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(), {getSymNameAttrName(), getTargetAttrName(), getAbiAttrName()});
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

LogicalResult ProgramOp::verify() {
  if (getBodyBlock()->getNumArguments() != 0)
    return emitOpError("body takes no block arguments");
  if (std::optional<ArrayAttr> sizes = getWorkgroupSize()) {
    if (sizes->empty() || sizes->size() > 3)
      return emitOpError("workgroup_size has 1 to 3 dimensions");
    for (Attribute size : *sizes) {
      auto integer = llvm::dyn_cast<IntegerAttr>(size);
      if (!integer || integer.getValue().getSignificantBits() > 32 || integer.getInt() < 1)
        return emitOpError("workgroup_size must be positive integers, got ") << size;
    }
    // Work-items of one work-group, hardware.md section 1.
    auto [x, y, z] = getWorkgroupSizes();
    if (x > 1024 || y > 1024 || z > 1024 || x * y * z > 1024)
      return emitOpError("workgroup_size is above 1024 work-items: ")
             << x << " x " << y << " x " << z;
  }
  auto inRange = [&](StringRef name, std::optional<uint64_t> value, int64_t max) {
    int64_t number = static_cast<int64_t>(value.value_or(0));
    if (number >= 0 && number <= max)
      return success();
    return LogicalResult(emitOpError(name) << " must be 0 to " << max << ", got " << number);
  };
  if (failed(inRange("vgprs", getVgprs(), 512)) || failed(inRange("sgprs", getSgprs(), 128)) ||
      failed(inRange("lds_size", getLdsSize(), 0x7fffffff)) ||
      failed(inRange("kernarg_preload_length", getKernargPreloadLength(), 14)))
    return failure();
  if (Attribute args = (*this)->getAttr("num_kernel_args")) {
    auto integer = llvm::dyn_cast<IntegerAttr>(args);
    if (!integer || integer.getValue().getSignificantBits() > 32 || integer.getInt() < 0 ||
        integer.getInt() > 4096)
      return emitOpError("num_kernel_args must be an integer from 0 to 4096, got ") << args;
  }
  return success();
}

std::array<int64_t, 3> ProgramOp::getWorkgroupSizes() {
  std::array<int64_t, 3> sizes = {1, 1, 1};
  if (std::optional<ArrayAttr> attr = getWorkgroupSize())
    for (auto [size, value] : llvm::zip(sizes, *attr))
      size = llvm::cast<IntegerAttr>(value).getInt();
  return sizes;
}

int64_t ProgramOp::getNumKernelArgs() {
  auto args = (*this)->getAttrOfType<IntegerAttr>("num_kernel_args");
  return args ? args.getInt() : 2;
}

//===----------------------------------------------------------------------===//
// LoopOp
//===----------------------------------------------------------------------===//

ParseResult LoopOp::parse(OpAsmParser &parser, OperationState &result) {
  SmallVector<OpAsmParser::Argument> arguments;
  SmallVector<OpAsmParser::UnresolvedOperand> inits;
  SMLoc loc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalLParen()) && failed(parser.parseOptionalRParen())) {
    do {
      if (parser.parseArgument(arguments.emplace_back()) || parser.parseEqual() ||
          parser.parseOperand(inits.emplace_back()))
        return failure();
    } while (succeeded(parser.parseOptionalComma()));
    if (parser.parseRParen())
      return failure();
  }
  FunctionType type = parser.getBuilder().getFunctionType({}, {});
  if (succeeded(parser.parseOptionalColon()) && parser.parseType(type))
    return failure();
  if (type.getNumInputs() != inits.size())
    return parser.emitError(loc) << "expected " << inits.size() << " types, got "
                                 << type.getNumInputs();
  for (auto [argument, argType] : llvm::zip(arguments, type.getInputs()))
    argument.type = argType;
  Region *body = result.addRegion();
  if (parser.resolveOperands(inits, type.getInputs(), loc, result.operands) ||
      parser.parseRegion(*body, arguments) ||
      parser.parseOptionalAttrDict(result.attributes))
    return failure();
  result.addTypes(type.getResults());
  return success();
}

void LoopOp::print(OpAsmPrinter &printer) {
  if (!getInitArgs().empty()) {
    printer << " (";
    llvm::interleaveComma(llvm::zip(getBodyBlock()->getArguments(), getInitArgs()), printer,
                          [&](auto pair) {
                            printer.printRegionArgument(std::get<0>(pair), {},
                                                        /*omitType=*/true);
                            printer << " = " << std::get<1>(pair);
                          });
    printer << ')';
  }
  if (!getInitArgs().empty() || getNumResults() != 0) {
    printer << " : ";
    printer.printFunctionalType(getOperation());
  }
  printer << ' ';
  printer.printRegion(getBody(), /*printEntryBlockArgs=*/false);
  printer.printOptionalAttrDict((*this)->getAttrs());
}

// Virtual registers may differ in alignment; anything else must be the same.
static bool areFlowTypesCompatible(Type lhs, Type rhs) {
  if (lhs == rhs)
    return true;
  std::optional<RegInfo> a = getRegInfo(lhs), b = getRegInfo(rhs);
  return a && b && !a->physical && !b->physical && a->cls == b->cls && a->size == b->size;
}

static LogicalResult verifyFlow(Operation *op, StringRef what, TypeRange from, StringRef toWhat,
                                TypeRange to) {
  if (from.size() != to.size())
    return op->emitOpError() << what << " has " << from.size() << " values but " << toWhat
                             << " has " << to.size();
  for (auto [i, lhs, rhs] : llvm::enumerate(from, to))
    if (!areFlowTypesCompatible(lhs, rhs))
      return op->emitOpError() << "value " << i << " of " << what << " is " << lhs << " but "
                               << toWhat << " has " << rhs;
  return success();
}

LogicalResult LoopOp::verify() {
  if (getBody().empty() || getBodyBlock()->empty() ||
      !llvm::isa<ConditionOp>(getBodyBlock()->back()))
    return emitOpError("body must end in waveasm.condition");
  TypeRange arguments = getBodyBlock()->getArgumentTypes();
  if (failed(verifyFlow(*this, "init list", getInitArgs().getTypes(), "body", arguments)) ||
      failed(verifyFlow(*this, "iter_args", getConditionOp().getIterArgs().getTypes(), "body",
                        arguments)))
    return failure();
  return verifyFlow(*this, "body", arguments, "result list", getResultTypes());
}

ConditionOp LoopOp::getConditionOp() {
  return llvm::cast<ConditionOp>(getBodyBlock()->getTerminator());
}

// The rule is a fact of the text format (dialect.md, "Trip count").
Value LoopOp::getCountedBound() {
  ConditionOp condition = getConditionOp();
  if (condition.getIterArgs().empty())
    return {};
  auto compare = condition.getCondition().getDefiningOp<SCmpLtU32Op>();
  if (!compare || !isSGPR(compare.getSrc0().getType()))
    return {};
  // Allocation may copy the value on its way to the edge; legalization has marked the loop.
  if (compare.getSrc0() != condition.getIterArgs().front() && !(*this)->hasAttr(kCountedAttr))
    return {};
  // The guard before the loop needs the bound's value there.
  Value bound = compare.getSrc1();
  if (!llvm::isa<ImmType>(bound.getType()) && getBody().isAncestor(bound.getParentRegion()))
    return {};
  return bound;
}

SmallVector<Region *> LoopOp::getLoopRegions() { return {&getBody()}; }

OperandRange LoopOp::getEntrySuccessorOperands(RegionSuccessor) { return getInitArgs(); }

bool LoopOp::areTypesCompatible(Type lhs, Type rhs) { return areFlowTypesCompatible(lhs, rhs); }

void LoopOp::getSuccessorRegions(RegionBranchPoint point,
                                 SmallVectorImpl<RegionSuccessor> &regions) {
  regions.emplace_back(&getBody(), getBody().getArguments());
  // A do-while loop always enters its body.
  if (!point.isParent() || getCountedBound())
    regions.emplace_back(getOperation(), getResults());
}

MutableOperandRange ConditionOp::getMutableSuccessorOperands(RegionSuccessor) {
  return getIterArgsMutable();
}

//===----------------------------------------------------------------------===//
// IfOp
//===----------------------------------------------------------------------===//

ParseResult IfOp::parse(OpAsmParser &parser, OperationState &result) {
  OpAsmParser::UnresolvedOperand condition;
  Type type = SCCType::get(parser.getContext());
  if (parser.parseOperand(condition) ||
      (succeeded(parser.parseOptionalColon()) && parser.parseType(type)) ||
      parser.resolveOperand(condition, type, result.operands) ||
      parser.parseOptionalArrowTypeList(result.types))
    return failure();
  Region *thenRegion = result.addRegion();
  Region *elseRegion = result.addRegion();
  if (parser.parseRegion(*thenRegion))
    return failure();
  if (succeeded(parser.parseOptionalKeyword("else")) && parser.parseRegion(*elseRegion))
    return failure();
  return parser.parseOptionalAttrDict(result.attributes);
}

void IfOp::print(OpAsmPrinter &printer) {
  printer << ' ' << getCondition();
  if (!llvm::isa<SCCType>(getCondition().getType()))
    printer << " : " << getCondition().getType();
  printer.printOptionalArrowTypeList(getResultTypes());
  printer << ' ';
  printer.printRegion(getThenRegion(), /*printEntryBlockArgs=*/false);
  if (!getElseRegion().empty()) {
    printer << " else ";
    printer.printRegion(getElseRegion(), /*printEntryBlockArgs=*/false);
  }
  printer.printOptionalAttrDict((*this)->getAttrs());
}

LogicalResult IfOp::verify() {
  if (getElseRegion().empty() && getNumResults() != 0)
    return emitOpError("with results needs an else branch");
  for (Region *region : {&getThenRegion(), &getElseRegion()}) {
    if (region->empty())
      continue;
    auto yield = region->front().empty() ? YieldOp()
                                         : llvm::dyn_cast<YieldOp>(region->front().back());
    if (!yield)
      return emitOpError("branches must end in waveasm.yield");
    if (failed(verifyFlow(*this, "yield", yield.getValues().getTypes(), "result list",
                          getResultTypes())))
      return failure();
  }
  return success();
}

bool IfOp::areTypesCompatible(Type lhs, Type rhs) { return areFlowTypesCompatible(lhs, rhs); }

void IfOp::getSuccessorRegions(RegionBranchPoint point,
                               SmallVectorImpl<RegionSuccessor> &regions) {
  if (!point.isParent()) {
    regions.emplace_back(getOperation(), getResults());
    return;
  }
  regions.emplace_back(&getThenRegion());
  if (getElseRegion().empty())
    regions.emplace_back(getOperation(), getResults());
  else
    regions.emplace_back(&getElseRegion());
}

#define GET_OP_CLASSES
#include "waveasm/Dialect/ControlOps.cpp.inc"

void WaveASMDialect::registerControlOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/ControlOps.cpp.inc"
      >();
}
