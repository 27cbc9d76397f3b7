//===- Arguments.h - Kernel arguments from files -----------------*- C++ -*-===//
//
// The file that `waveasm-sim --args` reads (docs/Simulator.md, "Arguments"): buffers from
// raw files or .npy, scalars inline.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_ARGUMENTS_H
#define WAVEASM_SIMULATOR_ARGUMENTS_H

#include "waveasm/Simulator/Simulator.h"

namespace waveasm::sim {

/// The header of a .npy file: what a result needs to be one again.
struct NpyHeader {
  std::string descr;               ///< "<f4", "|u1", ...
  bool fortranOrder = false;
  std::vector<uint64_t> shape;
  unsigned itemBytes = 0;
  uint64_t getBytes() const;       ///< of the data; saturates
};

/// Parses the header of `file` and sets `data` to what follows it.
llvm::Expected<NpyHeader> parseNpy(llvm::ArrayRef<uint8_t> file, llvm::ArrayRef<uint8_t> &data);
/// The bytes in front of the data of a .npy file, version 1.0.
std::string makeNpyHeader(const NpyHeader &header);

/// One argument of the list.
struct ArgumentSpec {
  bool isBuffer = false;
  llvm::SmallVector<uint8_t, 8> scalar; ///< by value
  std::vector<uint8_t> contents;        ///< start of the buffer
  uint64_t size = 0;                    ///< bytes
  uint8_t fill = 0;
  bool readable = true, writable = true;
  std::string output;                   ///< file for the result; empty: none
  std::optional<NpyHeader> npy;         ///< shape of the output if it is a .npy
};

/// Reads the list; paths in it are relative to its folder. Errors name the argument.
llvm::Expected<std::vector<ArgumentSpec>> loadArguments(llvm::StringRef path);
/// Adds them to a launch in order.
void addArguments(Simulation &simulation, llvm::ArrayRef<ArgumentSpec> arguments);
/// Writes the outputs, each whole or not at all.
llvm::Error writeOutputs(Simulation &simulation, llvm::ArrayRef<ArgumentSpec> arguments);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_ARGUMENTS_H
