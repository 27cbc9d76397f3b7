//===- Semantics.cpp - The table of all instructions ----------------------===//

#include "waveasm/Simulator/Exec.h"

using namespace llvm;
using namespace waveasm::sim;

void SemanticsTable::add(StringRef mnemonic, const Semantics &semantics) {
  bool inserted = table.try_emplace(mnemonic, semantics).second;
  (void)inserted;
  assert(inserted && "two families define one instruction");
}

const Semantics *SemanticsTable::find(StringRef mnemonic) const {
  auto it = table.find(mnemonic);
  return it == table.end() ? nullptr : &it->second;
}

const Semantics *waveasm::sim::findSemantics(StringRef mnemonic) {
  // Matrix instructions are all one handler: their shape is in the mnemonic.
  static const Semantics matrix = [] {
    Semantics semantics;
    semantics.handler = executeMatrixOp;
    return semantics;
  }();
  if (parseMatrixShape(mnemonic, /*fnuz=*/false))
    return &matrix;
  static const SemanticsTable table = [] {
    SemanticsTable table;
    addScalarOps(table);
    addControlOps(table);
    addVectorIntOps(table);
    addVectorFloatOps(table);
    addVectorConvertOps(table);
    addVectorCompareOps(table);
    addVectorPackedOps(table);
    addVectorLaneOps(table);
    addScalarMemoryOps(table);
    addVectorMemoryOps(table);
    addAtomicOps(table);
    addLDSOps(table);
    return table;
  }();
  return table.find(mnemonic);
}
