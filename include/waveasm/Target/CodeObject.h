//===- CodeObject.h - Assembly to code object in process ---------*- C++ -*-===//
//
// LLVM MC as assembler and lld as linker, without running a program. Neither knows of
// the IR.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_CODEOBJECT_H
#define WAVEASM_TARGET_CODEOBJECT_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace waveasm {

/// One complaint of the assembler.
struct AsmDiagnostic {
  size_t offset;       ///< byte in the text
  std::string message;
  std::string line;    ///< the line of text it is about
};

/// Assembles `text` for `chip` ("gfx942") into an ELF object. Returns false with at
/// least one diagnostic if the text is not accepted. Safe to call from several threads.
bool assembleText(llvm::StringRef text, llvm::StringRef chip,
                  llvm::SmallVectorImpl<char> &object,
                  llvm::SmallVectorImpl<AsmDiagnostic> &diagnostics);

/// Links an ELF object into a loadable code object (HSACO). Returns false with the
/// linker's message in `error`. lld is global to the process: calls wait for each other.
bool linkObject(llvm::ArrayRef<char> object, llvm::SmallVectorImpl<char> &hsaco,
                std::string &error);

} // namespace waveasm

#endif // WAVEASM_TARGET_CODEOBJECT_H
