//===- VerifyPass.cpp - conductor-verify ----------------------------------===//

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Parser/Parser.h"
#include "waveasm/Conductor/MoveEngine.h"
#include "waveasm/Conductor/Passes.h"
#include "waveasm/Conductor/Verify.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace waveasm;

namespace waveasm {
#define GEN_PASS_DEF_CONDUCTORVERIFY
#include "waveasm/Conductor/Passes.h.inc"
} // namespace waveasm

namespace {
struct ConductorVerify : waveasm::impl::ConductorVerifyBase<ConductorVerify> {
  using ConductorVerifyBase::ConductorVerifyBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    ModuleOp module = getOperation();
    if (reference.empty() == against.empty()) {
      module.emitError() << "conductor-verify needs reference=FILE"
                         << (reference.empty() ? "" : ", not against=FILE as well");
      return signalPassFailure();
    }
    StringRef path = reference.empty() ? against : reference;
    // `-` would be the input, which is read already.
    auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
    if (!buffer) {
      module.emitError() << "cannot read the original from '" << path
                         << "': " << buffer.getError().message();
      return signalPassFailure();
    }
    auto sources = std::make_shared<llvm::SourceMgr>();
    sources->AddNewSourceBuffer(std::move(*buffer), llvm::SMLoc());
    OwningOpRef<ModuleOp> original = parseSourceFile<ModuleOp>(sources, &getContext());
    FailureOr<OpenOrder> openOrder = parseOpenOrder(memory, module);
    if (!original || failed(openOrder) || failed(verifySchedule(*original, module, *openOrder)))
      signalPassFailure();
  }
};
} // namespace
