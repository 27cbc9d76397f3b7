//===- KernelRunner.cpp - Compile a program and run it --------------------===//

#include "KernelRunner.h"
#include "mlir/IR/Diagnostics.h"
#include "waveasm/Target/Emission.h"
#include "waveasm/Transforms/Clone.h"
#include "waveasm/Transforms/Compile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

using namespace mlir;
using namespace waveasm;
using namespace waveasm::test;
using llvm::createStringError;

KernelRunner::KernelRunner(const Launches &launches, ArrayRef<uint32_t> block)
    : launches(launches) {
  llvm::copy(block, options.block);
  options.threads = 1;
  // The longest run of the kernels takes some thousand instructions of a wave.
  options.budget = 1'000'000;
}

llvm::Expected<SmallVector<char, 0>> KernelRunner::compile(ProgramOp program) {
  std::string messages;
  ScopedDiagnosticHandler handler(program.getContext(), [&](Diagnostic &diagnostic) {
    messages += diagnostic.str() + "\n";
    return success();
  });
  OwnedProgram clone = cloneProgram(program);
  if (succeeded(compileProgram(*clone, cache))) {
    FailureOr<SmallVector<char, 0>> object = emitObject(*clone);
    if (succeeded(object))
      return std::move(*object);
  } else if (StringRef(messages).starts_with("out of ")) {
    return SmallVector<char, 0>();
  }
  return createStringError("does not compile: " + messages);
}

static std::string describe(const sim::Finding &finding) {
  return (sim::stringifyCheck(finding.check) + ": " + finding.message + " at '" + finding.text + "'")
      .str();
}

llvm::Expected<KernelRunner::Buffers>
KernelRunner::simulate(ArrayRef<char> object, ArrayRef<sim::ArgumentSpec> arguments) {
  auto image = sim::Image::load(object);
  if (!image)
    return image.takeError();
  if ((*image)->getKernels().size() != 1)
    return createStringError("expected one kernel");
  sim::Simulation simulation(**image, (*image)->getKernels().front(), options);
  sim::addArguments(simulation, arguments);
  if (llvm::Error error = simulation.run())
    return std::move(error);
  if (!simulation.getFindings().empty())
    return createStringError("the simulator has findings, first " +
                             describe(simulation.getFindings().get().front()));
  Buffers buffers;
  unsigned count = llvm::count_if(arguments, [](const auto &spec) { return spec.isBuffer; });
  for (unsigned i = 0; i < count; ++i)
    buffers.push_back(std::vector<uint8_t>(simulation.getBuffer(i).begin(),
                                           simulation.getBuffer(i).end()));
  return buffers;
}

static std::string getDigest(ArrayRef<char> object) {
  return llvm::toHex(llvm::SHA256::hash(
      ArrayRef(reinterpret_cast<const uint8_t *>(object.data()), object.size())));
}

llvm::Error KernelRunner::setReference(ProgramOp program) {
  auto object = compile(program);
  if (!object)
    return object.takeError();
  if (object->empty())
    return createStringError("the input needs more registers than there are");
  seen.insert(getDigest(*object));
  for (const auto &arguments : launches) {
    auto buffers = simulate(*object, arguments);
    if (!buffers)
      return buffers.takeError();
    reference.push_back(std::move(*buffers));
  }
  return llvm::Error::success();
}

static llvm::Error compare(ArrayRef<uint8_t> expected, ArrayRef<uint8_t> got, unsigned buffer) {
  size_t first = 0, different = 0;
  for (size_t i = expected.size(); i-- > 0;)
    if (expected[i] != got[i])
      first = i, ++different;
  if (!different)
    return llvm::Error::success();
  return createStringError("buffer " + llvm::utostr(buffer) + " differs in " +
                           llvm::utostr(different) + " of " + llvm::utostr(expected.size()) +
                           " bytes, first at byte " + llvm::utostr(first));
}

llvm::Expected<RunOutcome> KernelRunner::run(ProgramOp program) {
  auto object = compile(program);
  if (!object)
    return object.takeError();
  if (object->empty())
    return RunOutcome::NoRegisters;
  if (!seen.insert(getDigest(*object)).second)
    return RunOutcome::Repeated;
  for (auto [arguments, buffers] : llvm::zip(launches, reference)) {
    auto result = simulate(*object, arguments);
    if (!result)
      return result.takeError();
    for (size_t i = 0; i < buffers.size(); ++i)
      if (llvm::Error error = compare(buffers[i], (*result)[i], i))
        return std::move(error);
  }
  return RunOutcome::Equal;
}
