//===- ScheduleFacts.cpp - What is known of addresses, conditions ---------===//

#include "waveasm/Analysis/ScheduleFacts.h"
#include "BoundDetail.h"
#include "waveasm/Analysis/LDSHandover.h"
#include "waveasm/Timing/MemoryUnits.h"

using namespace mlir;
using namespace waveasm;

//===----------------------------------------------------------------------===//
// Requests and conditions
//===----------------------------------------------------------------------===//

namespace {
/// Looks at the lanes of each wave.
class FactFinder {
public:
  FactFinder(const TargetInfo &target, const ProgramFlow &flow, const RegisterValues &registers,
             ValueTables &tables, ScheduleFacts &facts)
      : target(target), table(TimingTable::get(target)), flow(flow), registers(registers),
        values(registers.getValues()), tables(tables), facts(facts) {}

  void run(unsigned numWaves);

private:
  using Counts = std::pair<unsigned, unsigned>;
  Counts lookup(const FlowOp &op, const CostKey &key, uint64_t offsets,
                function_ref<Counts(LaneValues::Id)> compute);
  void addBanks(const FlowOp &op, const CostKey &key);
  void addLines(const FlowOp &op, const CostKey &key);
  std::optional<uint32_t> findSkips(LaneValues::Id condition, unsigned numWaves);
  uint64_t getIssueClocks(Block &block) const;
  uint32_t guessSkips(IfOp ifOp) const;
  ScheduleFacts::BankClocks countBanks(const FlowOp &op, SchedClass sched, LaneValues::Id key);
  unsigned countLines(const FlowOp &op, unsigned bytes, LaneValues::Id key);

  const TargetInfo &target;
  const TimingTable &table;
  const ProgramFlow &flow;
  const RegisterValues &registers;
  const LaneValues &values;
  ValueTables &tables;
  ScheduleFacts &facts;
};
} // namespace

static uint64_t getInstOffset(Operation *op) {
  auto offset = op->getAttrOfType<IntegerAttr>("instOffset");
  return offset ? offset.getInt() : 0;
}

// What an access asks of LDS, from the addresses in the lanes of each wave; the wave with
// most conflicts stands for all.
ScheduleFacts::BankClocks FactFinder::countBanks(const FlowOp &op, SchedClass sched,
                                                 LaneValues::Id key) {
  bool write = op.info->form == Form::LDSStore;
  SmallVector<LaneRange, 2> ranges = getLDSLaneRanges(op.op, *op.info);
  bool known = values.get(key).alternatives.size() == 1;
  uint32_t address[LaneValues::kWaveSize];
  unsigned worst = 0, base = 0;
  for (unsigned first = 0; known && first < values.getNumLanes(); first += LaneValues::kWaveSize) {
    unsigned clocks = 0;
    for (LaneRange range : ranges) {
      for (unsigned lane = 0; lane < LaneValues::kWaveSize; ++lane) {
        KnownWord word = values.getWord(key, 0, first + lane);
        known &= word.isExact();
        address[lane] = word.bits + range.offset;
      }
      unsigned unused;
      clocks += getLDSClocks(table, sched, {unsigned(range.size), write, false, ~0ull}, address,
                             unused);
    }
    worst = std::max(worst, clocks);
  }
  for (LaneRange range : ranges)
    base += table.getCost(sched, range.size).busy;
  return {known ? std::max(worst, base) : base, base};
}

// The same for the cache lines of a vector memory operation; what is not known of its
// address is taken to be the start of a line. 0: not known.
unsigned FactFinder::countLines(const FlowOp &op, unsigned bytes, LaneValues::Id key) {
  if (values.isUnknown(key))
    return 0;
  unsigned worst = 0, lineBytes = table.get(ChipNumber::L1LineBytes);
  SmallVector<uint64_t, 2 * LaneValues::kWaveSize> lines;
  uint64_t offset = getInstOffset(op.op);
  for (unsigned first = 0; first < values.getNumLanes(); first += LaneValues::kWaveSize) {
    lines.clear();
    for (unsigned lane = 0; lane < LaneValues::kWaveSize; ++lane) {
      KnownWord word = values.getWord(key, 0, first + lane);
      if (!word.isExact())
        return 0;
      lines.push_back((word.bits + offset) / lineBytes);
      lines.push_back((word.bits + offset + std::max(bytes, 1u) - 1) / lineBytes);
    }
    llvm::sort(lines);
    worst = std::max<unsigned>(worst, llvm::unique(lines) - lines.begin());
  }
  return worst;
}

// Known results for one address are kept: other programs of the cache have it, too.
FactFinder::Counts FactFinder::lookup(const FlowOp &op, const CostKey &key, uint64_t offsets,
                                      function_ref<Counts(LaneValues::Id)> compute) {
  LaneValues::Id id = registers.getKey(flow.getIndex(op.op), 0);
  uint64_t shape = uint64_t(target.getMask()) << 16 | uint64_t(key.sched) << 8 | key.bytes;
  auto [it, added] = tables.requests.try_emplace({shape << 32 | id, offsets});
  if (added)
    it->second = compute(id);
  return it->second;
}

void FactFinder::addLines(const FlowOp &op, const CostKey &key) {
  auto [lines, unused] = lookup(op, key, getInstOffset(op.op), [&](LaneValues::Id id) {
    return Counts(countLines(op, key.bytes, id), 0);
  });
  if (lines)
    facts.lines[op.op] = lines;
}

void FactFinder::addBanks(const FlowOp &op, const CostKey &key) {
  SmallVector<LaneRange, 2> ranges = getLDSLaneRanges(op.op, *op.info);
  uint64_t offsets = uint64_t(uint32_t(ranges.front().offset)) << 32 |
                     uint32_t(ranges.back().offset);
  auto [clocks, base] = lookup(op, key, offsets, [&](LaneValues::Id id) {
    ScheduleFacts::BankClocks banks = countBanks(op, key.sched, id);
    return Counts(banks.clocks, banks.base);
  });
  facts.banks[op.op] = {clocks, base};
}

std::optional<uint32_t> FactFinder::findSkips(LaneValues::Id condition, unsigned numWaves) {
  if (values.get(condition).alternatives.size() != 1)
    return std::nullopt;
  uint32_t skips = 0;
  for (unsigned wave = 0; wave < numWaves; ++wave) {
    KnownWord word = values.getWord(condition, 0, wave * LaneValues::kWaveSize);
    if (!word.isExact())
      return std::nullopt;
    if (word.bits == 0)
      skips |= 1u << wave;
  }
  return skips;
}

// What the wave is held by the instructions of the block, without any that it waits for.
uint64_t FactFinder::getIssueClocks(Block &block) const {
  uint64_t clocks = 0;
  block.walk([&](Operation *op) {
    int index = flow.getIndex(op);
    if (index >= 0 && flow.getOps()[index].info->isMachineInstr())
      clocks += table.getCost(getCostKey(op, target)).issue;
  });
  return clocks;
}

// The then side if there is no other, else the longer one.
uint32_t FactFinder::guessSkips(IfOp ifOp) const {
  Block *otherwise = ifOp.getElseBlock();
  bool skip = otherwise && getIssueClocks(*otherwise) > getIssueClocks(*ifOp.getThenBlock());
  return skip ? ~0u : 0;
}

void FactFinder::run(unsigned numWaves) {
  for (auto [index, op] : llvm::enumerate(flow.getOps())) {
    Form form = op.info->form;
    if (auto ifOp = llvm::dyn_cast<IfOp>(op.op))
      facts.skips[ifOp] =
          findSkips(registers.getKey(index, 0), numWaves).value_or(guessSkips(ifOp));
    else if (form == Form::LDSLoad || form == Form::LDSStore)
      addBanks(op, getCostKey(op.op, target));
    else if (op.info->unit == Unit::VMEM && form != Form::Raw && form != Form::VMEMToLDS)
      addLines(op, getCostKey(op.op, target));
  }
}

//===----------------------------------------------------------------------===//
// Accesses that barriers wait for
//===----------------------------------------------------------------------===//

static Operation *findNextBarrier(Operation *op) {
  do
    op = op->getNextNode();
  while (op && !holdsBarrier(op));
  return op && op->getNumRegions() == 0 ? op : nullptr;
}

// One wait stands for all copies of a loop body: what one of them needs, all get.
static void addHandovers(const ProgramFlow &flow, const LDSHandover &handover,
                         ScheduleFacts &facts) {
  llvm::DenseMap<std::pair<unsigned, unsigned>, unsigned> barriers; // nodes by op and copy
  for (auto [block, flowBlock] : llvm::enumerate(flow.getBlocks()))
    for (const HandoverStop &stop : handover.getStops(block))
      if (flow.getOps()[stop.op].isBarrier)
        barriers[{stop.op, flowBlock.context}] = stop.node;
  for (auto [number, access] : llvm::enumerate(handover.getAccesses())) {
    Operation *op = flow.getOps()[access.op].op, *barrier = findNextBarrier(op);
    if (!barrier)
      continue;
    unsigned index = flow.getIndex(barrier);
    auto node = barriers.find({index, access.context});
    if (node != barriers.end() && handover.isNeededAfter(number, node->second))
      facts.handedOver.insert(op);
  }
}

FailureOr<ScheduleFacts> waveasm::findScheduleFacts(ProgramOp program, const TargetInfo &target,
                                                    ValueCache &cache) {
  ScheduleFacts facts;
  ProgramFlow flow;
  FailureOr<KernelABI> abi = getKernelABI(program);
  if (failed(abi) || failed(flow.collect(program)))
    return failure();
  auto asks = [](const FlowOp &op) {
    return op.event == MemEvent::LDS || op.event == MemEvent::VMem || llvm::isa<IfOp>(op.op);
  };
  if (llvm::none_of(flow.getOps(), asks))
    return facts;
  ValueTables &tables = cache.get(program);
  RegisterValues offsets(program, flow, *abi, tables, /*globalOffsets=*/true);
  FactFinder(target, flow, offsets, tables, facts).run(std::max(1u, getWavesPerGroup(program)));
  // As the insertion of waits has it.
  RegisterValues values(program, flow, *abi, tables);
  flow.connect(values.getPeriods());
  addHandovers(flow, LDSHandover(flow, values, tables.regions), facts);
  return facts;
}

//===----------------------------------------------------------------------===//
// From form to form
//===----------------------------------------------------------------------===//

// Compilation neither adds, drops nor reorders these: the n-th of the one form is the n-th of
// the other.
static SmallVector<Operation *> collectOps(ProgramOp program) {
  SmallVector<Operation *> ops;
  program.getBody().walk<WalkOrder::PreOrder>([&](Operation *op) {
    const InstrInfo *info = getInstrInfo(op);
    if (llvm::isa<IfOp>(op) || (info && info->form != Form::Raw &&
                                (info->unit == Unit::LDS || info->unit == Unit::VMEM)))
      ops.push_back(op);
  });
  return ops;
}

std::optional<ScheduleFacts> waveasm::translateFacts(const ScheduleFacts &facts, ProgramOp from,
                                                     ProgramOp to) {
  SmallVector<Operation *> ops = collectOps(from), others = collectOps(to);
  if (ops.size() != others.size())
    return std::nullopt;
  ScheduleFacts result;
  for (auto [op, other] : llvm::zip_equal(ops, others)) {
    if (op->getName() != other->getName())
      return std::nullopt;
    if (auto it = facts.banks.find(op); it != facts.banks.end())
      result.banks[other] = it->second;
    if (auto it = facts.lines.find(op); it != facts.lines.end())
      result.lines[other] = it->second;
    if (auto it = facts.skips.find(op); it != facts.skips.end())
      result.skips[other] = it->second;
    if (facts.handedOver.contains(op))
      result.handedOver.insert(other);
  }
  return result;
}
