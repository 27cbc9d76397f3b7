//===- TestAllocation.cpp - Liveness, pressure, allocation verifier --------===//
//
// --test-print-liveness: the live range of each virtual value and physical register, and
// the peak of each class. --test-verify-allocation: allocates, then verifies; with
// `corrupt=N` the N-th register result is first moved to register 0 of its class, so
// that the verifier has something to find.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/AllocationVerifier.h"
#include "waveasm/Analysis/RegisterPressure.h"
#include "waveasm/Transforms/RegisterAllocation.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static void print(raw_ostream &os, ArrayRef<LiveSegment> range) {
  for (LiveSegment segment : range)
    os << " [" << segment.start << ", " << segment.end << ')';
  os << '\n';
}

namespace {
struct PrintLiveness : PassWrapper<PrintLiveness, OperationPass<ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PrintLiveness)

  StringRef getArgument() const final { return "test-print-liveness"; }
  StringRef getDescription() const final { return "Print live ranges and peak pressure"; }

  void runOnOperation() override {
    raw_ostream &os = llvm::outs();
    LinearFlow flow(getOperation());
    llvm::DenseMap<Operation *, unsigned> nodeOf;
    for (auto [node, current] : llvm::enumerate(flow.getNodes()))
      nodeOf.try_emplace(current.op, node);
    Liveness liveness(flow);
    PhysicalLiveness physical(liveness);
    for (auto [index, value] : llvm::enumerate(liveness.getValues())) {
      auto argument = dyn_cast<BlockArgument>(value);
      if (auto result = dyn_cast<OpResult>(value))
        os << result.getOwner()->getName().stripDialect() << '@' << nodeOf.lookup(result.getOwner())
           << '#' << result.getResultNumber();
      else
        os << "arg@" << nodeOf.lookup(argument.getOwner()->getParentOp()) << '#'
           << argument.getArgNumber();
      os << (liveness.isLiveIn(index) ? " (live in):" : ":");
      print(os, liveness.getRange(index));
    }
    RegisterPressure pressure(liveness, physical);
    for (RegClass cls : {RegClass::VGPR, RegClass::SGPR, RegClass::AGPR}) {
      char letter = "vsa"[static_cast<unsigned>(cls)];
      for (unsigned i = 0; i < PhysicalLiveness::kFileSize; ++i)
        if (!physical.getRange(cls, i).empty()) {
          os << letter << i << ':';
          print(os, physical.getRange(cls, i));
        }
      os << "peak " << letter << ": " << pressure.getPeak(cls);
      if (Operation *op = pressure.getPeak(cls) ? pressure.getPeakOp(cls) : nullptr)
        os << " at " << op->getName().stripDialect() << '@' << nodeOf.lookup(op);
      os << '\n';
    }
  }
};

struct VerifyAllocation : PassWrapper<VerifyAllocation, OperationPass<ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(VerifyAllocation)
  VerifyAllocation() = default;
  VerifyAllocation(const VerifyAllocation &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-verify-allocation"; }
  StringRef getDescription() const final { return "Allocate, break one register, verify"; }

  Option<int> corrupt{*this, "corrupt", llvm::cl::init(-1),
                      llvm::cl::desc("Number of the result to move to register 0")};

  void moveResult(ProgramOp program) {
    int left = corrupt;
    program.getBody().walk([&](Operation *op) {
      const InstrInfo *info = waveasm::getInstrInfo(op);
      if (!info || !info->isMachineInstr() || op->getNumResults() == 0)
        return WalkResult::advance();
      Value result = op->getResult(0);
      std::optional<RegInfo> reg = getRegInfo(result.getType());
      if (!reg || reg->index == 0 || left-- != 0)
        return WalkResult::advance();
      result.setType(getPhysicalRegType(op->getContext(), reg->cls, 0, reg->size));
      return WalkResult::interrupt();
    });
  }

  void runOnOperation() override {
    ProgramOp program = getOperation();
    AllocationSnapshot snapshot(program);
    auto inspect = [&] {
      moveResult(program);
      return verifyAllocation(program, snapshot);
    };
    if (failed(allocateRegisters(program, {}, inspect)))
      signalPassFailure();
  }
};
} // namespace

void waveasm::test::registerAllocationPasses() {
  PassRegistration<PrintLiveness>();
  PassRegistration<VerifyAllocation>();
}
