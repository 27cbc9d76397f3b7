//===- waveasm-opt.cpp - MlirOptMain with everything registered ----------===//

#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "waveasm/InitAll.h"
#include "waveasm/Target/TableRevision.h"

#ifdef WAVEASM_BUILD_TESTS
#include "TestPasses.h"
#endif

int main(int argc, char **argv) {
  waveasm::addRevisionToVersion();
  mlir::DialectRegistry registry;
  waveasm::registerAllDialects(registry);
  mlir::registerTransformsPasses();
  waveasm::registerAllPasses();
#ifdef WAVEASM_BUILD_TESTS
  waveasm::test::registerTestPasses();
#endif
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "WaveASM optimizer driver\n", registry));
}
