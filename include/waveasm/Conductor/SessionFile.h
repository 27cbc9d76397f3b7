//===- SessionFile.h - Sessions on disk -------------------------*- C++ -*-===//
//
// One JSON file holds the sessions of all programs of a module, written anew after every
// round: beside the old one, which then is replaced, so that a process that is killed leaves
// one or the other. Format: docs/OracleProtocol.md.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_SESSIONFILE_H
#define WAVEASM_CONDUCTOR_SESSIONFILE_H

#include "waveasm/Conductor/LLM/Chat.h"
#include "waveasm/Conductor/Session.h"

namespace waveasm {

/// SHA-256, in hexadecimal, of the program as it is printed (with its tags, target, attributes
/// and order) and of `settings`, the text of whatever else decides what is better.
std::string computeProgramKey(ProgramOp program, llvm::StringRef settings);

/// The sessions of one program.
struct SavedProgram {
  std::string name;
  std::string key;    ///< computeProgramKey of the input
  std::string oracle; ///< the option `oracle`
  /// One for each agent, in the order of their numbers.
  std::vector<SessionState> agents;
  unsigned checkpoint = 0;        ///< of parallel search: how many are behind it
  std::vector<std::string> moves; ///< the result, once there is one
};

struct SessionFile {
  std::vector<SavedProgram> programs;
  ChatUsage usage; ///< of language models, for all programs

  const SavedProgram *find(llvm::StringRef name) const;
  /// Replaces the file in one step. The error has the path.
  llvm::Error save(llvm::StringRef path) const;
  /// The error says what is wrong with the file, and where.
  static llvm::Expected<SessionFile> load(llvm::StringRef path);
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_SESSIONFILE_H
