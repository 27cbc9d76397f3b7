//===- Tags.h - Names of instructions ---------------------------*- C++ -*-===//
//
// Tags are how a person or an oracle refers to an instruction. They stand on the op
// (attribute `waveasm.tag`), so that they follow it wherever it moves.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_TAGS_H
#define WAVEASM_CONDUCTOR_TAGS_H

#include "mlir/IR/BuiltinOps.h"
#include "waveasm/Dialect/WaveASMOps.h"
#include "llvm/ADT/StringMap.h"

namespace waveasm {

/// Tags every WaveASM op below `module` that has none and returns how many those were.
/// Fails with a diagnostic on an op whose tag is malformed or occurs twice.
mlir::FailureOr<unsigned> tagModule(mlir::ModuleOp module);

/// The tagged ops below `module`. Fails like `tagModule`; keys live as long as the
/// module's context.
mlir::FailureOr<llvm::StringMap<mlir::Operation *>> collectTags(mlir::ModuleOp module);

/// The op's tag, or an empty string.
inline llvm::StringRef getTag(mlir::Operation *op) {
  auto tag = op->getAttrOfType<mlir::StringAttr>(kTagAttr);
  return tag ? tag.getValue() : llvm::StringRef();
}

/// How people and oracles call a value: the tag of its op; `tag.scc` for a flag beside another
/// result and `tag#1` for further results; `tag#0`, `tag#1`, ... for those of a loop or if;
/// `tag.arg0` for an argument of its body. An op without a tag goes by `?` and its mnemonic.
std::string getValueName(mlir::Value value);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_TAGS_H
