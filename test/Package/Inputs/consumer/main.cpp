// A project of its own that finds the installed package, parses a program and asks
// one fact of the target.
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/InitAll.h"
#include "waveasm/Target/TargetInfo.h"
#include <cstdio>

int main() {
  mlir::DialectRegistry registry;
  waveasm::registerAllDialects(registry);
  waveasm::registerAllPasses();
  mlir::MLIRContext context(registry);
  auto module = mlir::parseSourceString<mlir::ModuleOp>(
      "waveasm.program @p target = <#waveasm.gfx950> { waveasm.s_endpgm }", &context);
  if (!module)
    return 1;
  for (auto program : module->getOps<waveasm::ProgramOp>())
    std::printf("%s has %u bytes of LDS\n", program.getSymName().str().c_str(),
                waveasm::TargetInfo::get(program.getTarget())->getLimits().ldsBytes);
  return 0;
}
