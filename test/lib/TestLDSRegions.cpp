//===- TestLDSRegions.cpp - Prints the LDS hand-over analysis --------------===//
//
// --test-lds-regions: per LDS access of each program, in order and once per copy of a
// loop body, the bytes that each wave may touch.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/LDSHandover.h"
#include "waveasm/Analysis/ValueCache.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static void print(raw_ostream &os, const llvm::BitVector &bits, unsigned granule) {
  for (int first = bits.find_first(); first >= 0;) {
    int last = bits.find_next_unset(first);
    if (last < 0)
      last = bits.size();
    os << " [" << first * granule << ", " << last * granule << ")";
    first = last < static_cast<int>(bits.size()) ? bits.find_next(last) : -1;
  }
}

namespace {
struct PrintLDSRegions : PassWrapper<PrintLDSRegions, OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PrintLDSRegions)

  StringRef getArgument() const final { return "test-lds-regions"; }
  StringRef getDescription() const final { return "Print the LDS bytes of each access"; }

  // On the module, so that programs print in order.
  void runOnOperation() final {
    getOperation()->walk([&](ProgramOp program) {
      ProgramFlow flow;
      FailureOr<KernelABI> abi = getKernelABI(program);
      if (failed(abi) || failed(flow.collect(program)))
        return signalPassFailure();
      ValueCache cache;
      ValueTables &tables = cache.get(program);
      RegisterValues values(program, flow, *abi, tables);
      flow.connect(values.getPeriods());
      LDSHandover handover(flow, values, tables.regions);
      llvm::outs() << program.getSymName() << ": " << values.getNumWaves() << " waves"
                   << (handover.isUnsynchronized() ? ", unsynchronized" : "") << '\n';
      for (const HandoverAccess &access : handover.getAccesses()) {
        const FlowOp &op = flow.getOps()[access.op];
        llvm::outs() << "  " << op.info->mnemonic << " copy " << access.context;
        const LDSRegion &region = tables.regions.get()[access.region];
        if (region.everything) {
          llvm::outs() << " everything\n";
          continue;
        }
        llvm::outs() << '\n';
        for (auto [wave, bits] : llvm::enumerate(region.waves)) {
          llvm::outs() << "    wave " << wave;
          print(llvm::outs(), bits, tables.regions.getGranule());
          llvm::outs() << '\n';
        }
      }
    });
  }
};
} // namespace

void waveasm::test::registerLDSRegions() { PassRegistration<PrintLDSRegions>(); }
