//===- waveasm-translate.cpp - WaveASM IR to assembly by named passes ------===//
//
// The driver that existing producers call: runs the passes in the order of their flags
// and prints IR, or assembly with --emit-assembly. Spellings are an interface. On any
// error: diagnostics, exit code 1, no output file.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/AsmState.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Transforms/Passes.h"
#include "waveasm/Conductor/Passes.h"
#include "waveasm/InitAll.h"
#include "waveasm/Target/TargetInfo.h"
#include "waveasm/Transforms/OutputFile.h"
#include "waveasm/Target/TableRevision.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/StringSaver.h"

using namespace mlir;
namespace cl = llvm::cl;

static cl::opt<std::string> inputFilename(cl::Positional, cl::desc("<input file>"), cl::init("-"));
static cl::opt<std::string> outputFilename("o", cl::desc("Output file"), cl::value_desc("file"),
                                           cl::init("-"));
static cl::opt<std::string> target("target",
                                   cl::desc("Chip that the programs must be for"));
static cl::opt<unsigned>
    workgroupSizeX("workgroup-size-x",
                   cl::desc("Work-items in x: set where a program does not say, else equal"));
static cl::opt<unsigned> workgroupSizeY("workgroup-size-y", cl::desc("The same in y"));
static cl::opt<unsigned> workgroupSizeZ("workgroup-size-z", cl::desc("The same in z"));
static cl::opt<unsigned> subgroupSize("subgroup-size", cl::desc("Work-items of a wave: 64"),
                                      cl::init(64));
// These two are merged into --waveasm-linear-scan before parsing; see rewriteArguments.
static cl::opt<unsigned> maxVGPRs("max-vgprs", cl::desc("Option of --waveasm-linear-scan"));
static cl::opt<unsigned> maxAGPRs("max-agprs", cl::desc("Option of --waveasm-linear-scan"));
static cl::opt<bool> emitAssembly("emit-assembly", cl::desc("Print AMDGCN assembly, not IR"));
static cl::opt<bool> comments("emit-comments",
                              cl::desc("Print waveasm.comment texts and tags in the assembly"));
static cl::opt<bool> tags("emit-tags",
                          cl::desc("Say in a section of the assembly which instruction has which "
                                   "tag"));
static cl::opt<bool> printDebugLocsInline("print-debug-locs-inline",
                                          cl::desc("Print locations, inline"));
static cl::opt<bool> useNameLocAsPrefix("use-nameloc-as-prefix",
                                        cl::desc("Print name locations as prefix of SSA names"));
static cl::opt<bool> disablePassVerifier("disable-pass-verifier",
                                         cl::desc("Do not verify the IR between passes"));

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

static std::optional<StringRef> getFlagValue(StringRef argument, StringRef name) {
  if (!argument.consume_front("--") && !argument.consume_front("-"))
    return std::nullopt;
  if (!argument.consume_front(name))
    return std::nullopt;
  if (argument.empty() || argument.consume_front("="))
    return argument;
  return std::nullopt;
}

// Allocation needs legal form, and its limits may come as flags of their own.
static SmallVector<const char *> rewriteArguments(ArrayRef<const char *> arguments,
                                                  llvm::StringSaver &saver) {
  std::string limits;
  bool legalizes = false;
  for (auto [i, text] : llvm::enumerate(arguments)) {
    legalizes |= getFlagValue(text, "waveasm-legalize").has_value();
    for (StringRef name : {"max-vgprs", "max-agprs"})
      if (std::optional<StringRef> value = getFlagValue(text, name)) {
        if (value->empty() && i + 1 < arguments.size())
          value = arguments[i + 1];
        limits += (" " + name + "=" + *value).str();
      }
  }
  SmallVector<const char *> result;
  for (const char *text : arguments) {
    std::optional<StringRef> options = getFlagValue(text, "waveasm-linear-scan");
    if (!options) {
      result.push_back(text);
      continue;
    }
    if (!legalizes)
      result.push_back("--waveasm-legalize");
    legalizes = true;
    // What the pass option says comes last and holds.
    std::string merged = (StringRef(limits).trim() + " " + *options).str();
    StringRef all = StringRef(merged).trim();
    result.push_back(all.empty() ? "--waveasm-linear-scan"
                                 : saver.save("--waveasm-linear-scan=" + all).data());
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

static LogicalResult checkTarget(waveasm::ProgramOp program) {
  StringRef chip = program.getTarget().getChipName();
  if (target.empty() || target == chip)
    return success();
  return program.emitOpError() << "is for " << chip << " but --target is " << target;
}

static LogicalResult setWorkgroupSize(waveasm::ProgramOp program) {
  const unsigned flags[] = {workgroupSizeX, workgroupSizeY, workgroupSizeZ};
  if (llvm::all_of(flags, [](unsigned size) { return size == 0; }))
    return success();
  std::array<int64_t, 3> sizes = program.getWorkgroupSizes();
  SmallVector<Attribute, 3> attrs;
  Builder builder(program.getContext());
  for (auto [i, asked] : llvm::enumerate(flags)) {
    if (asked && program.getWorkgroupSize() && asked != sizes[i])
      return program.emitOpError() << "has workgroup_size " << sizes[i] << " in dimension "
                                   << "xyz"[i] << " but --workgroup-size-" << "xyz"[i] << " is "
                                   << asked;
    attrs.push_back(builder.getI64IntegerAttr(asked ? asked : 1));
  }
  if (!program.getWorkgroupSize())
    program.setWorkgroupSizeAttr(builder.getArrayAttr(attrs));
  return program.verify();
}

static LogicalResult setUpPrograms(ModuleOp module) {
  WalkResult result = module.walk([](waveasm::ProgramOp program) {
    return failed(checkTarget(program)) || failed(setWorkgroupSize(program))
               ? WalkResult::interrupt()
               : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

//===----------------------------------------------------------------------===//
// Driver
//===----------------------------------------------------------------------===//

static FailureOr<std::string> print(ModuleOp module) {
  if (emitAssembly) {
    FailureOr<waveasm::Assembly> assembly = waveasm::emitCheckedAssembly(module, {comments, tags});
    if (failed(assembly))
      return failure();
    return std::move(assembly->text);
  }
  OpPrintingFlags flags;
  if (printDebugLocsInline)
    flags.enableDebugInfo(/*enable=*/true, /*prettyForm=*/false).useLocalScope();
  if (useNameLocAsPrefix)
    flags.printNameLocAsPrefix();
  std::string text;
  llvm::raw_string_ostream os(text);
  module.print(os, flags);
  os << '\n';
  return text;
}

static LogicalResult translate(MLIRContext &context, llvm::SourceMgr &sources,
                               const PassPipelineCLParser &passes) {
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(sources, &context);
  if (!module || failed(setUpPrograms(*module)))
    return failure();
  PassManager manager(&context, ModuleOp::getOperationName(), OpPassManager::Nesting::Implicit);
  manager.enableVerifier(!disablePassVerifier);
  if (failed(applyPassManagerCLOptions(manager)))
    return failure();
  auto report = [&](const Twine &message) {
    emitError(UnknownLoc::get(&context)) << message;
    return failure();
  };
  if (failed(passes.addToPipeline(manager, report)) || failed(manager.run(*module)))
    return failure();
  FailureOr<std::string> text = print(*module);
  if (failed(text))
    return failure();
  return waveasm::writeOutput(*module, outputFilename, *text);
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  waveasm::addRevisionToVersion();
  DialectRegistry registry;
  waveasm::registerAllDialects(registry);
  waveasm::registerAllPasses();
  registerTransformsPasses();
  // Spellings of existing command lines.
  PassPipelineRegistration<> cse("mlir-cse", "The same as --cse", [](OpPassManager &manager) {
    manager.addPass(createCSEPass());
  });
  PassPipelineRegistration<> tag(
      "waveasm-tag-instructions", "The same as --conductor-tag",
      [](OpPassManager &manager) { manager.addPass(waveasm::createConductorTag()); });
  registerAsmPrinterCLOptions();
  registerPassManagerCLOptions();
  PassPipelineCLParser passes("", "Passes, run in the order given");

  llvm::BumpPtrAllocator allocator;
  llvm::StringSaver saver(allocator);
  SmallVector<const char *> arguments =
      rewriteArguments(ArrayRef<const char *>(argv, argc), saver);
  cl::ParseCommandLineOptions(arguments.size(), arguments.data(),
                              "WaveASM IR through passes to assembly\n");
  auto fail = [](const Twine &message) {
    llvm::errs() << "waveasm-translate: " << message << '\n';
    return 1;
  };
  if (subgroupSize != 64)
    return fail("--subgroup-size must be 64: these chips have no other wave");
  if (!target.empty() && !waveasm::TargetInfo::get(StringRef(target)))
    return fail("--target=" + target + " is not supported");
  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(inputFilename, &error);
  if (!buffer)
    return fail(error);

  // Modules are small and have mostly one program: a thread pool would cost more.
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.printOpOnDiagnostic(false);
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(sources, &context);
  return failed(translate(context, sources, passes));
}
