//===- TestBounds.cpp - Bounds against orders -----------------------------===//
//
// --test-bounds: measures the program as it is and in `orders` random legal orders, or, with
// `all`, in every legal order of its body, and fails if one is below its bounds or has
// others.
//
//===----------------------------------------------------------------------===//

#include "TestPasses.h"
#include "mlir/Pass/Pass.h"
#include "waveasm/Analysis/Legality.h"
#include "waveasm/Conductor/Metrics.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace waveasm;

namespace {
struct Bounds : PassWrapper<Bounds, OperationPass<ProgramOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Bounds)
  Bounds() = default;
  Bounds(const Bounds &other) : PassWrapper(other) {}

  StringRef getArgument() const final { return "test-bounds"; }
  StringRef getDescription() const final { return "Compare bounds with measured orders"; }
  Option<unsigned> orders{*this, "orders", llvm::cl::init(10)};
  Option<unsigned> moves{*this, "moves", llvm::cl::desc("tried between orders"),
                         llvm::cl::init(30)};
  Option<unsigned> seed{*this, "seed", llvm::cl::init(1)};
  Option<bool> all{*this, "all", llvm::cl::init(false)};

  ValueCache cache;
  std::optional<Metrics> first;
  uint64_t measured = 0, best = ~0ull;

  void runOnOperation() final {
    ProgramOp program = getOperation();
    Legality legality(program);
    first.reset();
    measured = 0;
    best = ~0ull;
    std::mt19937 random(seed);
    bool good = check(program);
    if (all && good) {
      SmallVector<Operation *> rest;
      for (Operation &op : *program.getBodyBlock())
        rest.push_back(&op);
      good = permute(program, legality, rest, 0);
    }
    for (unsigned i = 0; !all && good && i < orders; ++i) {
      for (unsigned k = 0; k < moves; ++k)
        test::moveRandomOp(program, legality, random);
      good = check(program);
    }
    if (!good)
      return signalPassFailure();
    if (!measured)
      return;
    llvm::outs() << program.getSymName() << ": " << measured << " orders, bound "
                 << first->bounds.getCycles() << ", best " << best << "\n";
  }

  // What does not fit its registers has no metrics.
  bool check(ProgramOp program) {
    MeasureOptions options;
    options.facts = first ? first->facts : nullptr;
    Metrics metrics = measureProgram(program, cache, options);
    if (!metrics.feasible)
      return true;
    ++measured;
    best = std::min(best, metrics.cycles);
    if (!first)
      first = metrics;
    const ScheduleBounds &a = first->bounds, &b = metrics.bounds;
    if (a.resource != b.resource || a.latency != b.latency || a.vgprs != b.vgprs ||
        a.agprs != b.agprs || a.sgprs != b.sgprs)
      return fail(program, "the bounds depend on the order", a.getCycles(), b.getCycles());
    if (b.getCycles() > metrics.cycles)
      return fail(program, "fewer clocks than the bound", metrics.cycles, b.getCycles());
    if (b.vgprs > metrics.peakVGPR)
      return fail(program, "fewer VGPRs than the bound", metrics.peakVGPR, b.vgprs);
    if (b.agprs > metrics.peakAGPR)
      return fail(program, "fewer AGPRs than the bound", metrics.peakAGPR, b.agprs);
    if (b.sgprs > metrics.peakSGPR)
      return fail(program, "fewer SGPRs than the bound", metrics.peakSGPR, b.sgprs);
    return true;
  }

  bool fail(ProgramOp program, StringRef what, uint64_t value, uint64_t bound) {
    program.emitError() << what << ": " << value << ", " << bound << "; seed " << seed.getValue();
    return false;
  }

  // `order`: ops before `place` are placed.
  bool permute(ProgramOp program, Legality &legality, SmallVector<Operation *> &order,
               unsigned place) {
    if (place == order.size()) {
      for (Operation *op : order)
        op->moveBefore(program.getBodyBlock(), program.getBodyBlock()->end());
      return check(program);
    }
    for (unsigned i = place; i < order.size(); ++i) {
      bool free = true;
      for (unsigned k = place; k < i && free; ++k)
        free = !legality.mustPrecede(order[k], order[i]);
      if (!free)
        continue;
      // Those in between keep their order, so that pairs stay earlier and later.
      std::rotate(order.begin() + place, order.begin() + i, order.begin() + i + 1);
      bool good = permute(program, legality, order, place + 1);
      std::rotate(order.begin() + place, order.begin() + place + 1, order.begin() + i + 1);
      if (!good)
        return false;
    }
    return true;
  }
};
} // namespace

void waveasm::test::registerBounds() { PassRegistration<Bounds>(); }
