//===- CodeObject.cpp - Assembly to code object in process ----------------===//

#include "waveasm/Target/CodeObject.h"
#include "MCTarget.h"
#include "lld/Common/Driver.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCObjectFileInfo.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include <mutex>

LLD_HAS_DRIVER(elf)

using namespace llvm;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Assembler
//===----------------------------------------------------------------------===//

namespace {
/// Collects errors; warnings are none of the user's business, who did not write the text.
struct Collector {
  StringRef text;
  SmallVectorImpl<AsmDiagnostic> &diagnostics;

  static void handle(const SMDiagnostic &diagnostic, void *context) {
    auto *self = static_cast<Collector *>(context);
    if (diagnostic.getKind() != SourceMgr::DK_Error)
      return;
    const char *at = diagnostic.getLoc().getPointer();
    bool inText = at && at >= self->text.begin() && at <= self->text.end();
    self->diagnostics.push_back({inText ? static_cast<size_t>(at - self->text.begin()) : 0,
                                 diagnostic.getMessage().str(),
                                 diagnostic.getLineContents().trim().str()});
  }
};
} // namespace

bool waveasm::assembleText(StringRef text, StringRef chip, SmallVectorImpl<char> &object,
                           SmallVectorImpl<AsmDiagnostic> &diagnostics) {
  const MCTarget *mc = MCTarget::get(chip);
  if (!mc) {
    diagnostics.push_back({0, ("LLVM has no processor '" + chip + "'").str(), ""});
    return false;
  }
  SourceMgr sources;
  auto buffer = MemoryBuffer::getMemBufferCopy(text, "<assembly>");
  Collector collector{buffer->getBuffer(), diagnostics};
  sources.AddNewSourceBuffer(std::move(buffer), SMLoc());
  sources.setDiagHandler(Collector::handle, &collector);
  MCContext context(mc->triple, mc->asmInfo.get(), mc->registers.get(), mc->subtarget.get(),
                    &sources, &mc->options);
  // Errors found while writing (a branch out of range) come through the context.
  context.setDiagnosticHandler([&](const SMDiagnostic &diagnostic, bool, const SourceMgr &,
                                   std::vector<const MDNode *> &) {
    Collector::handle(diagnostic, &collector);
  });
  std::unique_ptr<MCObjectFileInfo> files(
      mc->target->createMCObjectFileInfo(context, /*PIC=*/true));
  context.setObjectFileInfo(files.get());
  std::unique_ptr<MCAsmBackend> backend(
      mc->target->createMCAsmBackend(*mc->subtarget, *mc->registers, mc->options));
  std::unique_ptr<MCCodeEmitter> emitter(mc->target->createMCCodeEmitter(*mc->instrs, context));
  raw_svector_ostream os(object);
  std::unique_ptr<MCObjectWriter> writer = backend->createObjectWriter(os);
  std::unique_ptr<MCStreamer> streamer(mc->target->createMCObjectStreamer(
      mc->triple, context, std::move(backend), std::move(writer), std::move(emitter),
      *mc->subtarget));
  std::unique_ptr<MCAsmParser> parser(
      createMCAsmParser(sources, context, *streamer, *mc->asmInfo));
  std::unique_ptr<MCTargetAsmParser> targetParser(
      mc->target->createMCAsmParser(*mc->subtarget, *parser, *mc->instrs, mc->options));
  parser->setTargetParser(*targetParser);
  bool failed = parser->Run(/*NoInitialTextSection=*/false) || context.hadError();
  if (!failed && diagnostics.empty())
    return true;
  object.clear();
  if (diagnostics.empty())
    diagnostics.push_back({0, "the assembler rejected the text without a message", ""});
  return false;
}

//===----------------------------------------------------------------------===//
// Linker
//===----------------------------------------------------------------------===//

static bool writeFile(StringRef path, ArrayRef<char> bytes, std::string &error) {
  std::error_code code;
  raw_fd_ostream os(path, code);
  if (!code) {
    os.write(bytes.data(), bytes.size());
    os.close();
    code = os.error();
    os.clear_error();
  }
  if (code)
    error = code.message();
  return !code;
}

bool waveasm::linkObject(ArrayRef<char> object, SmallVectorImpl<char> &hsaco,
                         std::string &error) {
  SmallString<64> input, output;
  if (std::error_code code = sys::fs::createTemporaryFile("waveasm", "o", input)) {
    error = code.message();
    return false;
  }
  FileRemover removeInput(input);
  if (std::error_code code = sys::fs::createTemporaryFile("waveasm", "hsaco", output)) {
    error = code.message();
    return false;
  }
  FileRemover removeOutput(output);
  if (!writeFile(input, object, error))
    return false;
  static std::mutex mutex;
  static bool usable = true;
  {
    std::lock_guard<std::mutex> lock(mutex);
    if (!usable) {
      error = "lld failed earlier in this process and cannot run again";
      return false;
    }
    raw_string_ostream messages(error);
    // A fatal error of lld leaves the process unless recovery is on.
    CrashRecoveryContext::Enable();
    lld::Result result = lld::lldMain(
        {"ld.lld", "-shared", "--threads=1", input.c_str(), "-o", output.c_str()}, messages,
        messages, {{lld::Gnu, &lld::elf::link}});
    CrashRecoveryContext::Disable();
    usable = result.canRunAgain;
    if (result.retCode != 0) {
      messages.flush();
      for (size_t at; (at = error.find(input.str())) != std::string::npos;)
        error.replace(at, input.size(), "object");
      if (error.empty())
        error = "lld failed without a message";
      return false;
    }
  }
  ErrorOr<std::unique_ptr<MemoryBuffer>> linked = MemoryBuffer::getFile(output);
  if (!linked) {
    error = linked.getError().message();
    return false;
  }
  hsaco.assign((*linked)->getBufferStart(), (*linked)->getBufferEnd());
  return true;
}
