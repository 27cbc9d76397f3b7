//===- TestMemoryAlias.cpp - Prints which accesses are apart ---------------===//
//
// --test-memory-alias: for each pair of ops of one block that access one address space, one
// of them writing it: "apart", or the order that they must keep and whether they may or
// must overlap. With `counts`, only how many pairs of each kind a program has.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/Legality.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

static StringRef getOrderName(AccessOrder order) {
  switch (order) {
  case AccessOrder::ReadAfterWrite:
    return "read after write";
  case AccessOrder::WriteAfterRead:
    return "write after read";
  case AccessOrder::WriteAfterWrite:
    return "write after write";
  }
  llvm_unreachable("unknown order");
}

namespace {
struct PrintMemoryAlias : PassWrapper<PrintMemoryAlias, OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PrintMemoryAlias)

  PrintMemoryAlias() = default;
  PrintMemoryAlias(const PrintMemoryAlias &other) : PassWrapper(other) {}
  Option<bool> counts{*this, "counts", llvm::cl::desc("Numbers of pairs only")};

  StringRef getArgument() const final { return "test-memory-alias"; }
  StringRef getDescription() const final { return "Print which memory accesses are apart"; }

  void runOnOperation() final {
    getOperation()->walk([&](ProgramOp program) {
      Legality legality(program);
      MemoryAlias alias(program);
      unsigned apart = 0, may = 0, must = 0;
      auto visitPair = [&](Operation *a, Operation *b) {
        const OrderEffects &e = legality.getEffects(a), &l = legality.getEffects(b);
        if (!(e.memWrites & (l.memReads | l.memWrites)) && !(e.memReads & l.memWrites))
          return;
        std::optional<MemoryConflict> conflict = alias.findConflict(a, b);
        bool known = conflict && conflict->overlap == MemoryOverlap::Must;
        ++(!conflict ? apart : known ? must : may);
        if (counts)
          return;
        llvm::outs() << "  " << getDisplayName(a) << ", " << getDisplayName(b) << ": ";
        if (conflict)
          llvm::outs() << (known ? "must, " : "may, ") << getOrderName(conflict->access) << '\n';
        else
          llvm::outs() << "apart\n";
      };
      auto visitBlock = [&](Block &block) {
        SmallVector<Operation *> memory;
        for (Operation &op : block)
          if (legality.getEffects(&op).touchesMemory())
            memory.push_back(&op);
        for (auto [i, op] : llvm::enumerate(memory))
          for (Operation *earlier : ArrayRef<Operation *>(memory).take_front(i))
            visitPair(earlier, op);
      };
      if (!counts)
        llvm::outs() << program.getSymName() << ":\n";
      program->walk<WalkOrder::PreOrder>([&](Block *block) { visitBlock(*block); });
      llvm::outs() << program.getSymName() << ": " << apart << " apart, " << may << " may, " << must
                   << " must\n";
    });
  }
};
} // namespace

void waveasm::test::registerMemoryAlias() { PassRegistration<PrintMemoryAlias>(); }
