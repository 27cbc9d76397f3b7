//===- OpenOrder.h - Orders that matter if addresses overlap -----*- C++ -*-===//
//
// Words that whoever checks an order shares: the engine (Legality.h) and the independent
// checker (Conductor/Verify.h).
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_OPENORDER_H
#define WAVEASM_ANALYSIS_OPENORDER_H

#include "llvm/ADT/StringRef.h"

namespace waveasm {

/// What becomes of an open order: one that is needed only if two addresses overlap, where
/// nothing decides that they do or do not. These are the orders of two accesses of memory
/// (MemoryOverlap::May), and of an access and a barrier, which matters if another wave
/// accesses the same address.
enum class OpenOrder : uint8_t {
  Refuse,
  Warn,
  Allow ///< the same without a word: someone has warned already
};

/// How much a broken open order may matter, by convention rather than by proof.
enum class Severity : uint8_t {
  Info,    ///< harmless as a rule: two buffers, one of which is only read from
  Warn,    ///< a read and a write of one buffer, or writes of two buffers
  Critical ///< two writes of one buffer, or an access and a barrier
};
inline llvm::StringRef getName(Severity severity) {
  return severity == Severity::Info ? "info" : severity == Severity::Warn ? "warn" : "critical";
}

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_OPENORDER_H
