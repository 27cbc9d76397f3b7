//===- PseudoOps.cpp - Constants, names, tuples ---------------------------===//

#include "mlir/IR/OpImplementation.h"
#include "waveasm/Dialect/WaveASMOps.h"

using namespace mlir;
using namespace waveasm;

LogicalResult ConstantOp::verify() {
  int64_t typeValue = llvm::cast<ImmType>(getType()).getValue();
  int64_t value = static_cast<int64_t>(getValue());
  if (typeValue != value)
    return emitOpError() << "has value " << value << " but its type says " << typeValue;
  return success();
}

template <typename Op> static LogicalResult verifyPrecolored(Op op, int64_t limit) {
  RegInfo info = *getRegInfo(op.getType());
  int64_t index = static_cast<int64_t>(op.getIndex()), size = static_cast<int64_t>(op.getSize());
  if (index < 0 || size < 1 || index > limit || size > limit - index)
    return op.emitOpError() << "names registers outside of the file of " << limit;
  if (info.size != size)
    return op.emitOpError() << "names " << size << " registers but its type has " << info.size;
  if (info.physical && info.index != index)
    return op.emitOpError() << "names register " << index << " but its type says " << info.index;
  return success();
}
LogicalResult PrecoloredVregOp::verify() { return verifyPrecolored(*this, 256); }
LogicalResult PrecoloredSregOp::verify() { return verifyPrecolored(*this, 128); }
LogicalResult PrecoloredAregOp::verify() { return verifyPrecolored(*this, 256); }

LogicalResult PackOp::verify() {
  RegInfo result = *getRegInfo(getResult().getType());
  int64_t words = 0;
  for (auto [i, element] : llvm::enumerate(getElements())) {
    RegInfo info = *getRegInfo(element.getType());
    if (info.cls != result.cls)
      return emitOpError() << "element " << i << " is of type " << element.getType()
                           << ", another register class than the result's "
                           << getResult().getType();
    words += info.size;
  }
  if (words != result.size)
    return emitOpError() << "elements have " << words << " registers in all but the result has "
                         << result.size;
  return success();
}

static LogicalResult verifySlice(Operation *op, Type slice, Type tuple, int64_t index) {
  RegInfo part = *getRegInfo(slice), whole = *getRegInfo(tuple);
  if (part.cls != whole.cls)
    return op->emitOpError() << "register classes differ: " << slice << " and " << tuple;
  if (index < 0 || index > whole.size || part.size > whole.size - index)
    return op->emitOpError() << "words " << index << " to " << index << "+" << part.size
                             << "-1 are outside of a tuple of " << whole.size;
  return success();
}

LogicalResult ExtractOp::verify() {
  return verifySlice(*this, getResult().getType(), getVector().getType(), getIndex());
}

LogicalResult InsertOp::verify() {
  RegInfo result = *getRegInfo(getResult().getType()), from = *getRegInfo(getVector().getType());
  if (result.cls != from.cls || result.size != from.size)
    return emitOpError() << "result type " << getResult().getType()
                         << " does not match the tuple's " << getVector().getType();
  return verifySlice(*this, getValue().getType(), getVector().getType(), getIndex());
}

#define GET_OP_CLASSES
#include "waveasm/Dialect/PseudoOps.cpp.inc"

void WaveASMDialect::registerPseudoOps() {
  addOperations<
#define GET_OP_LIST
#include "waveasm/Dialect/PseudoOps.cpp.inc"
      >();
}
