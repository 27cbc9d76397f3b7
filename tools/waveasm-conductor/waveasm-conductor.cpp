//===- waveasm-conductor.cpp - Apply the moves that stand in a file -------===//
//
// Reads WaveASM IR with `// CONDUCTOR: <command>` lines, tags it, applies the commands
// as one round and prints the result. A command that fails gives
// `conductor: command <n>: <reason>`, exit code 1 and no output file.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/AsmState.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Tags.h"
#include "waveasm/InitAll.h"
#include "waveasm/Target/TableRevision.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;
namespace cl = llvm::cl;

static cl::opt<std::string> inputFilename(cl::Positional, cl::desc("<input file>"), cl::init("-"));
static cl::opt<std::string> outputFilename("o", cl::desc("Output file"), cl::value_desc("file"),
                                           cl::init("-"));
static cl::opt<bool> printDebugLocsInline("print-debug-locs-inline",
                                          cl::desc("Print locations, inline"));
static cl::opt<bool> useNameLocAsPrefix("use-nameloc-as-prefix",
                                        cl::desc("Print tags as the prefix of SSA names"));
static cl::opt<bool> dumpIROnFailure("dump-ir-on-failure",
                                     cl::desc("Print the tagged IR to stderr when a command fails"));

static OpPrintingFlags getPrintingFlags() {
  OpPrintingFlags flags;
  if (printDebugLocsInline)
    flags.enableDebugInfo(/*enable=*/true, /*prettyForm=*/true).useLocalScope();
  if (useNameLocAsPrefix)
    flags.printNameLocAsPrefix();
  return flags;
}

static LogicalResult applyCommands(ModuleOp module, ArrayRef<std::string> commands) {
  if (failed(waveasm::tagModule(module)))
    return failure();
  FailureOr<std::unique_ptr<waveasm::MoveEngine>> engine = waveasm::MoveEngine::create(module);
  if (failed(engine))
    return failure();
  waveasm::RoundResult result = (*engine)->apply(commands);
  if (result.ok)
    return verify(module);
  llvm::errs() << "conductor: command " << result.failedCommand << ": " << result.reason << "\n";
  if (dumpIROnFailure)
    module.print(llvm::errs(), getPrintingFlags());
  return failure();
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  waveasm::addRevisionToVersion();
  cl::ParseCommandLineOptions(argc, argv, "WaveASM: apply the moves of // CONDUCTOR: lines\n");

  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(inputFilename, &error);
  if (!buffer) {
    llvm::errs() << "conductor: " << error << "\n";
    return 1;
  }
  DialectRegistry registry;
  waveasm::registerAllDialects(registry);
  MLIRContext context(registry);
  SmallVector<std::string> commands = waveasm::extractConductorLines(buffer->getBuffer());
  llvm::SourceMgr sourceMgr;
  sourceMgr.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(sourceMgr, &context);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sourceMgr, &context);
  if (!module || failed(applyCommands(*module, commands)))
    return 1;

  std::unique_ptr<llvm::ToolOutputFile> output = openOutputFile(outputFilename, &error);
  if (!output) {
    llvm::errs() << "conductor: " << error << "\n";
    return 1;
  }
  module->print(output->os(), getPrintingFlags());
  output->keep();
  return 0;
}
