//===- Emitter.cpp - Building of added instructions -----------------------===//

#include "Legalize.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::legalize;

Value Emitter::pack(RegClass cls, ValueRange words) {
  int64_t size = 0;
  for (Value value : words)
    size += getWords(value);
  return create<PackOp>(reg(cls, size), words);
}

Value Emitter::word(Value value, unsigned index) {
  if (std::optional<int64_t> bits = getImm(value))
    return imm(static_cast<int32_t>(*bits >> (32 * index)));
  RegInfo info = *getRegInfo(value.getType());
  if (info.size == 1)
    return value;
  Type type = info.physical
                  ? getPhysicalRegType(builder.getContext(), info.cls, info.index + index)
                  : reg(info.cls, 1);
  return create<ExtractOp>(type, value, index);
}

void waveasm::legalize::replaceResult(Operation *op, Value value, Emitter &emit) {
  Type type = op->getResult(0).getType();
  RegInfo from = *getRegInfo(value.getType()), to = *getRegInfo(type);
  bool tuple = llvm::isa<PackOp, ExtractOp>(value.getDefiningOp());
  if (from.cls == to.cls && !(tuple && to.physical)) {
    value.setType(type);
  } else if (to.cls == RegClass::SGPR) {
    value = to.size == 2 ? emit.create<SMovB64Op>(type, value).getResult()
                         : emit.create<SMovB32Op>(type, value).getResult();
  } else if (to.size == 1) {
    value = emit.create<VMovB32Op>(type, value);
  } else if (to.cls == RegClass::VGPR) {
    value = emit.create<VMovB64Op>(type, value);
  } else {
    SmallVector<Value, 2> words;
    for (int64_t i = 0; i < to.size; ++i) {
      Type word = to.physical ? getPhysicalRegType(op->getContext(), to.cls, to.index + i)
                              : emit.reg(to.cls, 1);
      words.push_back(emit.create<VMovB32Op>(word, emit.word(value, i)));
    }
    value = emit.create<PackOp>(type, words);
  }
  op->getResult(0).replaceAllUsesWith(value);
  op->erase();
}
