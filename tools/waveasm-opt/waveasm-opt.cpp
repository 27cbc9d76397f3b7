//===- waveasm-opt.cpp - MlirOptMain with everything registered ----------===//

#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "waveasm/InitAll.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  waveasm::registerAllDialects(registry);
  mlir::registerTransformsPasses();
  waveasm::registerAllPasses();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "WaveASM optimizer driver\n", registry));
}
