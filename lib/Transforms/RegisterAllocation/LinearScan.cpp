//===- LinearScan.cpp - Register allocation -------------------------------===//

#include "AllocationRewriter.h"
#include "../PartialExec.h"
#include "PrepareAllocation.h"
#include "waveasm/Analysis/AllocationVerifier.h"
#include "waveasm/Analysis/RegisterPressure.h"
#include "waveasm/Target/TargetInfo.h"
#include "waveasm/Transforms/Passes.h"
#include "waveasm/Transforms/RegisterAllocation.h"

namespace waveasm {
#define GEN_PASS_DEF_LINEARSCAN
#include "waveasm/Transforms/Passes.h.inc"
} // namespace waveasm

#define DEBUG_TYPE "waveasm-linear-scan"

using namespace mlir;
using namespace waveasm;

namespace {

/// Registers that a wave may use.
struct Budget {
  int64_t limit[3]; ///< by class, before the unified file is shared out
  int64_t unified;  ///< VGPRs and AGPRs together
  int64_t &operator[](RegClass cls) { return limit[static_cast<unsigned>(cls)]; }
};

/// One run over one program.
class Allocator final : public TemporaryPool {
public:
  Allocator(ProgramOp program, const KernelABI &abi, Budget budget)
      : program(program), abi(abi), budget(budget) {}

  LogicalResult run(SmallVectorImpl<Operation *> &unlinked);
  std::optional<RegRange> getTemporary(RegClass cls, unsigned node) override;
  std::optional<RegRange> getTemporaryMask(unsigned node) override;

  RewriteCounts counts;
  unsigned numCoalesced = 0;

private:
  LogicalResult collectFixedRanges(RegClass cls);
  LogicalResult reserveAttributes();
  LogicalResult assign(RegClass cls);
  LogicalResult emitDoesNotFit(RegClass cls, int64_t limit);
  int64_t getLimit(RegClass cls) const;
  const llvm::BitVector &getTaken(RegClass cls, unsigned node);
  PartialExec getPartialExec() const;
  void setCounts();

  ProgramOp program;
  const KernelABI &abi;
  Budget budget;
  std::unique_ptr<LinearFlow> flow;
  std::unique_ptr<Liveness> liveness;
  std::unique_ptr<PhysicalLiveness> physical;
  std::unique_ptr<AllocationProblem> problem;
  FixedRanges fixed[3];
  std::pair<std::optional<unsigned>, llvm::BitVector> takenAt[3]; ///< at which node, and what
  int64_t used[3] = {0, 0, 0};
};

} // namespace

static StringRef getClassName(RegClass cls) {
  static constexpr StringLiteral names[] = {"VGPRs", "SGPRs", "AGPRs"};
  return names[static_cast<unsigned>(cls)];
}

static int64_t getInteger(Operation *op, StringRef name) {
  auto attr = op->getAttrOfType<IntegerAttr>(name);
  return attr && attr.getValue().getSignificantBits() <= 32 ? attr.getInt() : 0;
}

//===----------------------------------------------------------------------===//
// Registers with fixed roles
//===----------------------------------------------------------------------===//

// What overlaps or touches becomes one.
static void normalize(FixedRanges &ranges) {
  llvm::sort(ranges, [](const FixedSegment &a, const FixedSegment &b) {
    return std::tie(a.reg, a.time.start) < std::tie(b.reg, b.time.start);
  });
  FixedRanges merged;
  for (const FixedSegment &segment : ranges) {
    if (!merged.empty() && merged.back().reg == segment.reg &&
        segment.time.start <= merged.back().time.end)
      merged.back().time.end = std::max(merged.back().time.end, segment.time.end);
    else
      merged.push_back(segment);
  }
  ranges = std::move(merged);
}

LogicalResult Allocator::collectFixedRanges(RegClass cls) {
  FixedRanges &ranges = fixed[static_cast<unsigned>(cls)];
  for (unsigned reg = 0; reg < PhysicalLiveness::kFileSize; ++reg)
    for (LiveSegment segment : physical->getRange(cls, reg))
      ranges.push_back({reg, segment});
  size_t numPhysical = ranges.size();
  // A copy into a fixed register is there before the op that the liveness knows.
  for (const RegisterFlow &flow : problem->getFlows()) {
    if (flow.fixedTarget < 0 || flow.cls != cls)
      continue;
    LiveSegment copied{LinearFlow::copySlot(flow.node), LinearFlow::nodeEnd(flow.node)};
    for (unsigned word = 0; word < flow.words; ++word)
      ranges.push_back({static_cast<unsigned>(flow.fixedTarget) + word, copied});
  }
  if (cls == RegClass::SGPR && failed(reserveAttributes()))
    return failure();
  if (ranges.size() != numPhysical)
    normalize(ranges);
  return success();
}

// SGPRs that the producer keeps for itself (dialect.md: scalar_sgpr_base, _count).
LogicalResult Allocator::reserveAttributes() {
  constexpr unsigned sgprs = static_cast<unsigned>(RegClass::SGPR);
  int64_t base = getInteger(program, "scalar_sgpr_base");
  int64_t count = getInteger(program, "scalar_sgpr_count");
  if (count <= 0)
    return success();
  if (base < 0 || base + count > budget[RegClass::SGPR])
    return program.emitOpError() << "reserves s" << base << " to s" << base + count - 1
                                 << " but the budget is " << budget[RegClass::SGPR] << " SGPRs";
  for (int64_t i = base; i < base + count; ++i)
    fixed[sgprs].push_back({static_cast<unsigned>(i), {0, flow->getEnd()}});
  used[sgprs] = base + count;
  return success();
}

//===----------------------------------------------------------------------===//
// Assignment
//===----------------------------------------------------------------------===//

// AGPRs start at a multiple of 4 behind the VGPRs.
int64_t Allocator::getLimit(RegClass cls) const {
  int64_t limit = budget.limit[static_cast<unsigned>(cls)];
  int64_t vgprs = used[static_cast<unsigned>(RegClass::VGPR)];
  int64_t agprs = used[static_cast<unsigned>(RegClass::AGPR)];
  if (cls == RegClass::VGPR)
    return std::min(limit, agprs ? (budget.unified - agprs) / 4 * 4 : budget.unified);
  if (cls == RegClass::AGPR)
    return std::min(limit, budget.unified - static_cast<int64_t>(llvm::alignTo(vgprs, 4)));
  return limit;
}

LogicalResult Allocator::emitDoesNotFit(RegClass cls, int64_t limit) {
  RegisterPressure pressure(*liveness, *physical);
  Operation *op = pressure.getPeakOp(cls);
  InFlightDiagnostic diag = (op ? op : program.getOperation())->emitError();
  diag << "out of " << getClassName(cls) << ": the peak is " << pressure.getPeak(cls)
       << " here, the budget is " << limit;
  if (pressure.getPeak(cls) <= limit)
    diag << "; aligned tuples and fixed registers leave no room";
  SmallVector<Value> live = pressure.getLiveAtPeak(cls);
  constexpr size_t shown = 8;
  for (Value value : ArrayRef(live).take_front(shown))
    diag.attachNote(value.getLoc()) << "live at the peak: " << value.getType();
  if (live.size() > shown)
    diag.attachNote() << "and " << live.size() - shown << " more values";
  return failure();
}

LogicalResult Allocator::assign(RegClass cls) {
  unsigned which = static_cast<unsigned>(cls);
  if (failed(collectFixedRanges(cls)))
    return failure();
  used[which] = std::max(used[which], physical->getCount(cls));
  for (const RegisterFlow &flow : problem->getFlows()) // a tuple made in named registers
    if (flow.fixedTarget >= 0 && flow.cls == cls &&
        (cls != RegClass::SGPR || flow.fixedTarget < kVCCIndex))
      used[which] = std::max<int64_t>(used[which], flow.fixedTarget + flow.words);
  int64_t limit = getLimit(cls);
  if (used[which] > limit)
    return program.emitOpError() << "names " << used[which] << " " << getClassName(cls)
                                 << " but the budget is " << limit;
  BundleList list(*problem, cls, fixed[which], flow->getEnd());
  Assignment assignment = assignRegisters(fixed[which], list, limit, used[which]);
  if (!assignment.complete)
    return emitDoesNotFit(cls, limit);
  for (auto [member, base] : llvm::zip_equal(list.getMembers(), assignment.bases))
    problem->setRegister(member.bundle, base);
  used[which] = std::max(used[which], assignment.count);
  return success();
}

// The registers of `cls` that hold something during `node`. Few copies ask, several in a row
// at one node.
const llvm::BitVector &Allocator::getTaken(RegClass cls, unsigned node) {
  unsigned which = static_cast<unsigned>(cls);
  llvm::BitVector &taken = takenAt[which].second;
  if (takenAt[which].first == node)
    return taken;
  takenAt[which].first = node;
  LiveSegment time{LinearFlow::exitSlot(node), LinearFlow::nodeEnd(node)};
  auto meets = [&](auto &range) { return range.start < time.end && time.start < range.end; };
  taken.clear();
  taken.resize(PhysicalLiveness::kFileSize);
  for (const FixedSegment &segment : fixed[which])
    if (meets(segment.time))
      taken.set(segment.reg);
  for (auto [index, bundle] : llvm::enumerate(problem->getBundles())) {
    if (bundle.words == 0 || bundle.cls != cls || !meets(bundle))
      continue;
    unsigned base = bundle.base;
    problem->forPieces(index, [&](unsigned word, unsigned words, LiveSegment range) {
      if (meets(range))
        taken.set(base + word, base + word + words);
    });
  }
  return taken;
}

// Copies never write SCC, so a scalar cycle needs a register too; VCC does if nobody
// has it. Vector registers of both files can hold each other's words.
std::optional<RegRange> Allocator::getTemporary(RegClass cls, unsigned node) {
  auto find = [&](RegClass in) -> std::optional<RegRange> {
    unsigned which = static_cast<unsigned>(in);
    const llvm::BitVector &taken = getTaken(in, node);
    if (int64_t free = taken.find_first_unset(); free >= 0 && free < getLimit(in)) {
      used[which] = std::max(used[which], free + 1);
      return RegRange{in, free, 1};
    }
    if (in == RegClass::SGPR)
      for (int64_t i : {kVCCIndex, kVCCIndex + 1})
        if (!taken.test(i))
          return RegRange{in, i, 1};
    return std::nullopt;
  };
  if (std::optional<RegRange> found = find(cls))
    return found;
  if (cls == RegClass::SGPR)
    return std::nullopt;
  return find(cls == RegClass::VGPR ? RegClass::AGPR : RegClass::VGPR);
}

std::optional<RegRange> Allocator::getTemporaryMask(unsigned node) {
  unsigned which = static_cast<unsigned>(RegClass::SGPR);
  const llvm::BitVector &taken = getTaken(RegClass::SGPR, node);
  auto isFree = [&](int64_t i) { return !taken.test(i) && !taken.test(i + 1); };
  for (int64_t i = 0; i + 1 < getLimit(RegClass::SGPR); i += 2)
    if (isFree(i)) {
      used[which] = std::max(used[which], i + 2);
      return RegRange{RegClass::SGPR, i, 2};
    }
  if (isFree(kVCCIndex))
    return RegRange{RegClass::SGPR, kVCCIndex, 2};
  return std::nullopt;
}

void Allocator::setCounts() {
  int64_t sgprs = used[static_cast<unsigned>(RegClass::SGPR)];
  sgprs = std::max({sgprs, getInteger(program, "min_sgprs"),
                    static_cast<int64_t>(abi.entrySGPRs())});
  OpBuilder builder(program.getContext());
  auto set = [&](StringRef name, int64_t count) {
    program->setAttr(name, builder.getI64IntegerAttr(count));
  };
  set("waveasm.num_vgprs", used[static_cast<unsigned>(RegClass::VGPR)]);
  set("waveasm.num_agprs", used[static_cast<unsigned>(RegClass::AGPR)]);
  set("waveasm.num_sgprs", sgprs);
}

PartialExec Allocator::getPartialExec() const {
  StringRef chip = ProgramOp(program).getTarget().getChipName();
  bool written = llvm::any_of(liveness->getPhysicalNodes(), [&](unsigned index) {
    const LinearFlow::Node &node = flow->getNodes()[index];
    return node.op->getNumRegions() == 0 && mayWriteExec(node.op, node.info, chip);
  });
  return PartialExec(program, written);
}

LogicalResult Allocator::run(SmallVectorImpl<Operation *> &unlinked) {
  flow = std::make_unique<LinearFlow>(program);
  liveness = std::make_unique<Liveness>(*flow);
  physical = std::make_unique<PhysicalLiveness>(*liveness);
  problem = std::make_unique<AllocationProblem>(*liveness);
  // AGPRs first: their number is what the kernel's tile says, VGPRs have the rest.
  for (RegClass cls : {RegClass::SGPR, RegClass::AGPR, RegClass::VGPR})
    if (failed(assign(cls)))
      return failure();
  FailureOr<RewriteCounts> rewritten =
      rewriteAllocated(*problem, getPartialExec(), *this, unlinked);
  if (failed(rewritten))
    return failure();
  counts = *rewritten;
  numCoalesced = problem->getNumCoalesced();
  setCounts();
  return success();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static Budget getBudget(ProgramOp program, const TargetInfo &target,
                        const AllocationOptions &options) {
  const ChipLimits &limits = target.getLimits();
  auto least = [](int64_t chip, uint64_t option, std::optional<uint64_t> attr) {
    int64_t limit = option ? std::min<int64_t>(chip, option) : chip;
    return attr && *attr ? std::min<int64_t>(limit, *attr) : limit;
  };
  Budget budget;
  budget[RegClass::VGPR] = least(limits.addressableVGPRs, options.maxVGPRs, program.getVgprs());
  budget[RegClass::AGPR] = least(limits.addressableVGPRs, options.maxAGPRs, std::nullopt);
  budget[RegClass::SGPR] = least(limits.addressableSGPRs, options.maxSGPRs, program.getSgprs());
  budget.unified = target.getMaxUnifiedVGPRs(getWavesPerGroup(program));
  return budget;
}

FailureOr<AllocationCounts>
waveasm::allocateRegisters(ProgramOp program, const AllocationOptions &options,
                           llvm::function_ref<LogicalResult()> inspect) {
  const TargetInfo *target = TargetInfo::getOrEmitError(program, program.getTarget());
  if (!target)
    return failure();
  FailureOr<KernelABI> abi = getKernelABI(program);
  if (failed(abi))
    return failure();
  SmallVector<Operation *> unlinked;
  Allocator allocator(program, *abi, getBudget(program, *target, options));
  bool done = succeeded(prepareAllocation(program, *abi, unlinked)) &&
              succeeded(allocator.run(unlinked)) && succeeded(inspect());
  for (Operation *op : llvm::reverse(unlinked))
    op->destroy();
  if (!done)
    return failure();
  return AllocationCounts{allocator.counts.copies, allocator.counts.cycles,
                          allocator.numCoalesced};
}

namespace {
struct LinearScan : waveasm::impl::LinearScanBase<LinearScan> {
  using LinearScanBase::LinearScanBase;

  void runOnOperation() override {
    ProgramOp program = getOperation();
    AllocationOptions options{maxVGPRs, maxAGPRs, maxSGPRs};
    std::optional<AllocationSnapshot> snapshot;
    if (verify)
      snapshot.emplace(program);
    FailureOr<AllocationCounts> counts = allocateRegisters(program, options, [&] {
      return snapshot ? verifyAllocation(program, *snapshot) : success();
    });
    if (failed(counts))
      return signalPassFailure();
    numCopies += counts->copies;
    numCycles += counts->cycles;
    numCoalesced += counts->coalesced;
  }
};
} // namespace
