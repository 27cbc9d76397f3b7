//===- TestPhysicalAccess.cpp - Prints what ops access ---------------------===//
//
// --test-print-physical-access: a line per op of each program with the registers it
// reads and writes, and for raw lines also memory, unit and counter; then the ABI.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/PhysicalAccess.h"
#include "waveasm/Target/KernelABI.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static void print(raw_ostream &os, StringRef what, ArrayRef<RegRange> ranges, uint8_t implicit) {
  if (ranges.empty() && !implicit)
    return;
  os << ' ' << what << '(';
  llvm::interleave(
      ranges, os,
      [&](const RegRange &range) {
        os << "vsa"[static_cast<unsigned>(range.cls)] << range.index;
        if (range.size != 1)
          os << '+' << range.size;
      },
      " ");
  const char *names[] = {"SCC", "VCC", "EXEC", "M0", "MODE"};
  for (unsigned bit = 0; bit < 5; ++bit)
    if (implicit & (1u << bit))
      os << " %" << names[bit];
  os << ')';
}

static void print(raw_ostream &os, const RawEffects &effects) {
  const char *units[] = {"None", "VALU", "MFMA", "SALU", "SMEM", "VMEM", "LDS", "Branch",
                         "Internal"};
  const char *counters[] = {"None", "VM", "LGKM"};
  os << " unit " << units[static_cast<unsigned>(effects.unit)];
  if (effects.memReads || effects.memWrites)
    os << " mem " << static_cast<unsigned>(effects.memReads) << "->"
       << static_cast<unsigned>(effects.memWrites);
  if (effects.counter != Counter::None)
    os << ' ' << counters[static_cast<unsigned>(effects.counter)] << '+'
       << static_cast<unsigned>(effects.counterIncrement);
  if (effects.isBranch)
    os << " branch";
  if (effects.isTerminator)
    os << " terminator";
}

namespace {
struct PrintPhysicalAccess : PassWrapper<PrintPhysicalAccess, OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PrintPhysicalAccess)

  StringRef getArgument() const final { return "test-print-physical-access"; }
  StringRef getDescription() const final { return "Print what each op accesses"; }

  // On the module, so that programs print in order.
  void runOnOperation() override {
    getOperation()->walk([&](ProgramOp program) { run(program); });
  }

  void run(ProgramOp program) {
    StringRef chip = program.getTarget().getChipName();
    raw_ostream &os = llvm::outs();
    program.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
      PhysicalAccess access = getPhysicalAccess(op, chip);
      os << op->getName().stripDialect();
      if (auto raw = dyn_cast<RawOp>(op))
        os << " \"" << raw.getText() << '"';
      os << ':';
      if (!access.known)
        os << " unknown";
      print(os, "reads", access.reads, access.implicitReads);
      print(os, "writes", access.writes, access.implicitWrites);
      if (auto raw = dyn_cast<RawOp>(op))
        print(os, getRawEffects(raw.getText(), chip));
      os << '\n';
    });
    FailureOr<KernelABI> abi = getKernelABI(program);
    if (failed(abi))
      return signalPassFailure();
    os << "abi: kernarg s" << abi->kernargPtr << ", " << abi->kernargBytes << " bytes, preload "
       << abi->preloadDwords << ", user sgprs " << abi->userSGPRs << ", ids "
       << (abi->usesWorkgroupIds ? "s" + std::to_string(abi->workgroupId[0]) : "off")
       << ", workitem dims " << abi->workitemDims << ", entry sgprs " << abi->entrySGPRs()
       << '\n';
  }
};
} // namespace

void waveasm::test::registerPhysicalAccessPass() { PassRegistration<PrintPhysicalAccess>(); }
