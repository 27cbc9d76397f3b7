//===- ProfileCSV.h - Tables with a header ----------------------*- C++ -*-===//

#ifndef WAVEASM_LIB_CONDUCTOR_PROFILECSV_H
#define WAVEASM_LIB_CONDUCTOR_PROFILECSV_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace waveasm {

/// The records of comma separated values (RFC 4180: fields may be quoted, and then have commas,
/// line breaks and doubled quotes). Empty lines are left out.
llvm::Expected<std::vector<std::vector<std::string>>> parseCSV(llvm::StringRef text);

} // namespace waveasm

#endif // WAVEASM_LIB_CONDUCTOR_PROFILECSV_H
