//===- Emit.cpp - Passes that write assembly and code objects -------------===//

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "waveasm/Target/Emission.h"
#include "waveasm/Transforms/OutputFile.h"
#include "waveasm/Transforms/Passes.h"

namespace waveasm {
#define GEN_PASS_DEF_WAVEASMEMITASSEMBLY
#define GEN_PASS_DEF_WAVEASMEMITOBJECT
#define GEN_PASS_DEF_WAVEASMEMITHSACO
#define GEN_PASS_DEF_WAVEASMGPUMODULETOBINARY
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

using namespace mlir;
using namespace waveasm;

LogicalResult waveasm::writeOutput(Operation *op, StringRef path, StringRef bytes) {
  llvm::Error error = llvm::writeToOutput(path, [&](raw_ostream &os) -> llvm::Error {
    os << bytes;
    return llvm::Error::success();
  });
  if (!error)
    return success();
  return op->emitError() << "cannot write '" << path << "': " << llvm::toString(std::move(error));
}

FailureOr<Assembly> waveasm::emitCheckedAssembly(Operation *root,
                                                 const EmissionOptions &options) {
  FailureOr<Assembly> assembly = emitAssembly(root, options);
  if (failed(assembly) || failed(assemble(root, *assembly)))
    return failure();
  return assembly;
}

namespace {
struct EmitAssembly : waveasm::impl::WaveASMEmitAssemblyBase<EmitAssembly> {
  using WaveASMEmitAssemblyBase::WaveASMEmitAssemblyBase;
  void runOnOperation() override {
    FailureOr<Assembly> assembly = emitCheckedAssembly(getOperation(), {comments, tags});
    if (failed(assembly) || failed(writeOutput(getOperation(), output, assembly->text)))
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

struct EmitObject : waveasm::impl::WaveASMEmitObjectBase<EmitObject> {
  using WaveASMEmitObjectBase::WaveASMEmitObjectBase;
  void runOnOperation() override {
    FailureOr<SmallVector<char, 0>> object = emitObject(getOperation(), {comments, tags});
    if (failed(object) ||
        failed(writeOutput(getOperation(), output, StringRef(object->data(), object->size()))))
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

struct EmitHSACO : waveasm::impl::WaveASMEmitHSACOBase<EmitHSACO> {
  using WaveASMEmitHSACOBase::WaveASMEmitHSACOBase;
  void runOnOperation() override {
    FailureOr<SmallVector<char, 0>> hsaco = emitHSACO(getOperation(), {comments, tags});
    if (failed(hsaco) ||
        failed(writeOutput(getOperation(), output, StringRef(hsaco->data(), hsaco->size()))))
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

struct GPUModuleToBinary : waveasm::impl::WaveASMGPUModuleToBinaryBase<GPUModuleToBinary> {
  void runOnOperation() override {
    for (auto module : llvm::make_early_inc_range(getOperation().getOps<gpu::GPUModuleOp>())) {
      auto programs = module.getOps<ProgramOp>();
      if (programs.empty())
        continue;
      ProgramOp first = *programs.begin();
      FailureOr<SmallVector<char, 0>> hsaco = emitHSACO(module);
      if (failed(hsaco))
        return signalPassFailure();
      OpBuilder builder(module);
      auto target = ROCDL::ROCDLTargetAttr::get(&getContext(), /*optLevel=*/2,
                                                "amdgcn-amd-amdhsa",
                                                first.getTarget().getChipName());
      Attribute object = builder.getAttr<gpu::ObjectAttr>(
          target, gpu::CompilationTarget::Binary,
          builder.getStringAttr(StringRef(hsaco->data(), hsaco->size())), DictionaryAttr(),
          gpu::KernelTableAttr());
      gpu::BinaryOp::create(builder, module.getLoc(), module.getName(), Attribute(), {object});
      module.erase();
    }
  }
};
} // namespace
