//===- TableRevision.cpp - Which tables results depend on -----------------===//

#include "waveasm/Target/TableRevision.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"

llvm::StringRef waveasm::getTableRevision() {
  return
#include "TableRevision.inc"
      ;
}

void waveasm::addRevisionToVersion() {
  llvm::cl::AddExtraVersionPrinter([](llvm::raw_ostream &os) {
    os << "WaveASM table revision " << getTableRevision() << "\n";
  });
}
