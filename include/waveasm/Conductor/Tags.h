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
#include "llvm/ADT/DenseMap.h"

namespace waveasm {

/// Tags every WaveASM op below `module` that has none and returns how many those were.
/// Fails with a diagnostic on an op whose tag is malformed or occurs twice.
mlir::FailureOr<unsigned> tagModule(mlir::ModuleOp module);

/// Tagged ops by their tags.
using TagMap = llvm::DenseMap<mlir::StringAttr, mlir::Operation *>;

/// The tagged ops below `module`. Fails like `tagModule`.
mlir::FailureOr<TagMap> collectTags(mlir::ModuleOp module);

/// The op's tag, or an empty string.
inline llvm::StringRef getTag(mlir::Operation *op) {
  auto tag = llvm::dyn_cast_if_present<mlir::StringAttr>(op->getDiscardableAttr(kTagAttr));
  return tag ? tag.getValue() : llvm::StringRef();
}

/// How people and oracles call a value: the tag of its op; `tag.scc` for a flag beside another
/// result and `tag#1` for further results; `tag#0`, `tag#1`, ... for those of a loop or if;
/// `tag.arg0` for an argument of its body. An op without a tag goes by `?` and its mnemonic.
std::string getValueName(mlir::Value value);

/// "v_mfma_7" is "v_mfma_" and 7; UINT64_MAX where a name ends in no number.
std::pair<llvm::StringRef, uint64_t> splitNumber(llvm::StringRef name);

/// Names from `begin` on that are one entry of a list: three and more that are the same, or
/// numbered without a gap. `mayJoin` says whether two of them can be one entry. The length is 1
/// if there is no such run.
struct NameRun {
  size_t length = 1;
  bool isNumbered = false; ///< "a_1..3", as opposed to the same name
};
NameRun findRun(llvm::ArrayRef<std::string> names, size_t begin,
                llvm::function_ref<bool(size_t, size_t)> mayJoin);

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_TAGS_H
