//===- waveasm-plugin.cpp - Dialect and passes for mlir-opt --------------===//
//
// mlir-opt-22 --load-dialect-plugin=libWaveASMPlugin.so --load-pass-plugin=... : the
// passes run through --pass-pipeline (flags are parsed before plugins are loaded).
//
//===----------------------------------------------------------------------===//

#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "waveasm/InitAll.h"

extern "C" LLVM_ATTRIBUTE_WEAK mlir::DialectPluginLibraryInfo mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "WaveASM", "0.1",
          [](mlir::DialectRegistry *registry) { waveasm::registerAllDialects(*registry); }};
}

extern "C" LLVM_ATTRIBUTE_WEAK mlir::PassPluginLibraryInfo mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "WaveASM", "0.1", [] { waveasm::registerAllPasses(); }};
}
