//===- ScheduleModel.cpp - A block as arrays, for search ------------------===//

#include "waveasm/Conductor/ScheduleModel.h"
#include "waveasm/Analysis/Liveness.h"
#include "waveasm/Target/TimingTable.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace waveasm;

static constexpr unsigned kNone = ~0u;

template <typename T>
ScheduleModel::Lists<T> ScheduleModel::flatten(const std::vector<SmallVector<T, 4>> &lists) {
  Lists<T> flat;
  flat.first.push_back(0);
  for (const SmallVector<T, 4> &list : lists) {
    flat.items.insert(flat.items.end(), list.begin(), list.end());
    flat.first.push_back(flat.items.size());
  }
  return flat;
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

class ScheduleModel::Builder {
public:
  Builder(ScheduleModel &model, Block &block, Legality &legality, const TargetInfo &target)
      : model(model), block(block), legality(legality), target(target),
        graph(block, legality, target) {}

  void build(llvm::function_ref<bool(Operation *)> isFixed, ArrayRef<BarrierNeed> barrierNeeds);

private:
  void addNodes(llvm::function_ref<bool(Operation *)> isFixed);
  Node describe(Operation *op);
  std::vector<SmallVector<unsigned, 4>> collectPreds(bool dataOnly);
  void addEdges();
  void dropImplied();
  void addNeeds(ArrayRef<BarrierNeed> barrierNeeds);
  void addValues();
  void addCarried();
  ArrayRef<unsigned> getValues(mlir::Value value);
  bool isAccumulatorOf(unsigned producer, unsigned consumer);

  ScheduleModel &model;
  Block &block;
  Legality &legality;
  const TargetInfo &target;
  DependenceGraph graph;
  std::vector<unsigned> node; ///< by op: its node, or kNone
  std::vector<SmallVector<unsigned, 4>> preds, succs;
  std::vector<SmallVector<Need, 4>> needs;
  llvm::DenseMap<Operation *, unsigned> place;
  /// The values whose registers a value is made of, itself if it is no tuple.
  llvm::DenseMap<mlir::Value, SmallVector<unsigned, 4>> parts;
};

// Waves of a work-group go through a block side by side: what a unit serves for one, it
// serves for all that share it.
static unsigned getSharing(Unit unit, Operation *op, const TargetInfo &target) {
  auto program = op->getParentOfType<ProgramOp>();
  unsigned waves = std::max(getWavesPerGroup(program), 1u);
  unsigned simds = target.getLimits().simdsPerCU;
  switch (unit) {
  case Unit::LDS:
  case Unit::VMEM:
    return waves;
  case Unit::VALU:
  case Unit::MFMA:
  case Unit::SALU:
    return llvm::divideCeil(waves, simds);
  default:
    return 1;
  }
}

ScheduleModel::Node ScheduleModel::Builder::describe(Operation *op) {
  Node result{op, {0, 0, 0}, Unit::None, Counter::None, 0, false, false, false, {}};
  const InstrInfo *info = getInstrInfo(op);
  if (!info)
    return result;
  if (op->getNumRegions() != 0 && !llvm::isa<IfOp>(op)) {
    // A loop as a whole: its time does not depend on where it stands.
    return result;
  }
  StringRef chip = target.getChip();
  result.cost = target.getCost(op);
  result.unit = llvm::isa<IfOp, ConditionOp>(op) ? Unit::Branch : info->unit;
  result.counter = info->counter;
  result.increment = info->counterIncrement;
  if (auto raw = llvm::dyn_cast<RawOp>(op)) {
    const RawEffects &line = getRawEffects(raw.getText(), chip);
    result.unit = line.unit;
    result.counter = line.counter;
    result.increment = line.counterIncrement;
  }
  result.outOfOrder = result.counter == Counter::LGKM && result.unit != Unit::LDS;
  result.cost.busy *= getSharing(result.unit, op, target);
  result.earlyWrite = writesBeforeReading(op);
  if (std::optional<WaitCounts> wait = getExplicitWait(op))
    result.wait = *wait;
  return result;
}

void ScheduleModel::Builder::addNodes(llvm::function_ref<bool(Operation *)> isFixed) {
  for (Operation *op : graph.getOps()) {
    const InstrInfo *info = getInstrInfo(op);
    bool isPseudo = op->getNumRegions() == 0 && info && info->form == Form::Pseudo &&
                    legality.getEffects(op).isFree() && !isFixed(op);
    place[op] = model.ops.size();
    model.ops.push_back(op);
    model.isPseudo.push_back(isPseudo);
    node.push_back(isPseudo ? kNone : static_cast<unsigned>(model.nodes.size()));
    if (!isPseudo) {
      model.nodes.push_back(describe(op));
      model.nodes.back().fixed = isFixed(op) || legality.checkPinned(op).has_value();
    }
  }
  model.nodeOf.resize(model.ops.size());
  unsigned next = model.nodes.size();
  for (unsigned i = model.ops.size(); i-- > 0;) {
    if (node[i] != kNone)
      next = node[i];
    model.nodeOf[i] = next;
  }
}

// For each op the nodes that the graph puts before it, or only those whose results it needs, with
// pseudo-ops looked through.
std::vector<SmallVector<unsigned, 4>> ScheduleModel::Builder::collectPreds(bool dataOnly) {
  std::vector<SmallVector<unsigned, 4>> lists(model.ops.size());
  for (unsigned i = 0; i < model.ops.size(); ++i) {
    SmallVector<unsigned, 4> &list = lists[i];
    for (const Dependence &edge : graph.getPreds(i)) {
      if (dataOnly && !edge.isData)
        continue;
      if (node[edge.from] != kNone)
        list.push_back(node[edge.from]);
      else
        list.append(lists[edge.from]);
    }
    llvm::sort(list);
    list.erase(llvm::unique(list), list.end());
  }
  return lists;
}

void ScheduleModel::Builder::addEdges() {
  preds.resize(model.nodes.size());
  succs.resize(model.nodes.size());
  std::vector<SmallVector<unsigned, 4>> lists = collectPreds(/*dataOnly=*/false);
  std::vector<SmallVector<unsigned, 4>> opPreds(model.ops.size());
  unsigned lastFixed = kNone;
  for (unsigned i = 0; i < model.ops.size(); ++i) {
    for (const Dependence &edge : graph.getPreds(i))
      opPreds[i].push_back(edge.from);
    if (node[i] == kNone)
      continue;
    SmallVector<unsigned, 4> &list = preds[node[i]] = std::move(lists[i]);
    if (!model.nodes[node[i]].fixed)
      continue;
    if (lastFixed != kNone && !llvm::is_contained(list, lastFixed))
      list.insert(llvm::lower_bound(list, lastFixed), lastFixed);
    lastFixed = node[i];
  }
  model.opPreds = flatten(opPreds);
  dropImplied();
  for (unsigned i = 0; i < preds.size(); ++i)
    for (unsigned pred : preds[i])
      succs[pred].push_back(i);
  model.preds = flatten(preds);
  model.succs = flatten(succs);
}

// Drops edges that follow from two others: a search looks at every edge of an op at every
// try, and a fence or terminator has one from each op.
void ScheduleModel::Builder::dropImplied() {
  constexpr size_t longest = 64; // what a fence follows is not looked at again and again
  std::vector<unsigned> mark(preds.size(), kNone);
  std::vector<SmallVector<unsigned, 4>> reduced(preds.size());
  for (unsigned i = 0; i < preds.size(); ++i) {
    for (unsigned pred : preds[i])
      if (preds[pred].size() <= longest)
        for (unsigned before : preds[pred])
          mark[before] = i;
    for (unsigned pred : preds[i])
      if (mark[pred] != i)
        reduced[i].push_back(pred);
  }
  preds = std::move(reduced);
}

// A matrix instruction that adds to the result of one of its shape does not wait for it: the
// matrix core takes them one after the other (hardware.md section 4.3).
bool ScheduleModel::Builder::isAccumulatorOf(unsigned producer, unsigned consumer) {
  Operation *from = model.nodes[producer].op, *to = model.nodes[consumer].op;
  const InstrInfo *info = getInstrInfo(to), *fromInfo = getInstrInfo(from);
  if (!info || !fromInfo || !info->matrix || !fromInfo->matrix || from->getName() != to->getName())
    return false;
  int tied = getTiedOperand(to);
  for (auto [i, operand] : llvm::enumerate(to->getOperands()))
    if (operand.getDefiningOp() == from && static_cast<int>(i) != tied)
      return false;
  return true;
}

void ScheduleModel::Builder::addNeeds(ArrayRef<BarrierNeed> barrierNeeds) {
  needs.resize(model.nodes.size());
  std::vector<SmallVector<unsigned, 4>> lists = collectPreds(/*dataOnly=*/true);
  for (unsigned i = 0; i < model.ops.size(); ++i) {
    if (node[i] == kNone)
      continue;
    SmallVector<unsigned, 4> &list = lists[i];
    // The back edge and the end of the program need values in registers, not yet computed ones.
    if (model.ops[i]->hasTrait<OpTrait::IsTerminator>()) {
      llvm::erase_if(list, [&](unsigned from) {
        return !llvm::any_of(legality.getEffects(model.ops[i]).sccDefs,
                             [&](Operation *def) { return def == model.nodes[from].op; });
      });
    }
    for (unsigned from : list)
      if (!isAccumulatorOf(from, node[i]))
        needs[node[i]].push_back({from, false});
  }
  for (const Dependence &edge : graph.getCarried())
    if (node[edge.from] != kNone && node[edge.to] != kNone &&
        !isAccumulatorOf(node[edge.from], node[edge.to]))
      needs[node[edge.to]].push_back({node[edge.from], true});
  for (const BarrierNeed &need : barrierNeeds)
    needs[node[place.lookup(need.barrier)]].push_back(
        {node[place.lookup(need.access)], need.carried});
  model.needs = flatten(needs);
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

// Values from above the block are there all the time: they have no parts.
ArrayRef<unsigned> ScheduleModel::Builder::getValues(mlir::Value value) {
  auto it = parts.find(value);
  return it == parts.end() ? ArrayRef<unsigned>() : ArrayRef<unsigned>(it->second);
}

void ScheduleModel::Builder::addValues() {
  std::vector<SmallVector<unsigned, 4>> uses(model.nodes.size()), defs(model.nodes.size());
  model.tied.assign(model.nodes.size(), kNone);
  auto create = [&](mlir::Value value) {
    std::optional<RegInfo> info = getRegInfo(value.getType());
    if (!info || info->physical || info->cls == RegClass::SGPR || isRegisterName(value))
      return;
    parts[value] = {static_cast<unsigned>(model.values.size())};
    model.values.push_back(
        {info->cls == RegClass::AGPR, static_cast<unsigned>(info->size)});
  };
  for (BlockArgument argument : block.getArguments()) {
    create(argument);
    ArrayRef<unsigned> created = getValues(argument);
    model.atEntry.insert(model.atEntry.end(), created.begin(), created.end());
  }
  for (unsigned i = 0; i < model.ops.size(); ++i) {
    Operation *op = model.ops[i];
    if (node[i] == kNone) {
      SmallVector<unsigned, 4> all;
      for (mlir::Value operand : op->getOperands())
        llvm::append_range(all, getValues(operand));
      for (mlir::Value result : op->getResults())
        if (!all.empty())
          parts[result] = all;
      continue;
    }
    SmallVector<unsigned, 4> &used = uses[node[i]];
    op->walk([&](Operation *inner) {
      for (mlir::Value operand : inner->getOperands())
        llvm::append_range(used, getValues(operand));
    });
    llvm::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    if (int operand = getTiedOperand(op); operand >= 0)
      if (ArrayRef<unsigned> part = getValues(op->getOperand(operand)); part.size() == 1)
        model.tied[node[i]] = part.front();
    for (mlir::Value result : op->getResults()) {
      create(result);
      llvm::append_range(defs[node[i]], getValues(result));
    }
  }
  model.uses = flatten(uses);
  model.defs = flatten(defs);
}

void ScheduleModel::Builder::addCarried() {
  auto loop = llvm::dyn_cast<LoopOp>(block.getParentOp());
  if (!loop)
    return;
  for (auto [argument, next] :
       llvm::zip(block.getArguments(), loop.getConditionOp().getIterArgs())) {
    ArrayRef<unsigned> from = getValues(argument), to = getValues(next);
    Operation *def = next.getDefiningOp();
    auto it = def ? place.find(def) : place.end();
    if (from.size() != 1 || to.size() != 1 || from.front() == to.front() || it == place.end() ||
        node[it->second] == kNone)
      continue;
    model.carried.push_back(
        {from.front(), to.front(), node[it->second], model.values[from.front()].words});
  }
}

void ScheduleModel::Builder::build(llvm::function_ref<bool(Operation *)> isFixed,
                                   ArrayRef<BarrierNeed> barrierNeeds) {
  const TimingTable &table = TimingTable::get(target);
  model.waitIssue = table.getCost(SchedClass::Internal).issue;
  model.moveIssue = table.getCost(SchedClass::VALU).issue;
  model.loop = llvm::isa<LoopOp>(block.getParentOp());
  addNodes(isFixed);
  addEdges();
  addNeeds(barrierNeeds);
  addValues();
  addCarried();
}

ScheduleModel::ScheduleModel(Block &block, Legality &legality, const TargetInfo &target,
                             llvm::function_ref<bool(Operation *)> isFixed,
                             ArrayRef<BarrierNeed> barrierNeeds) {
  Builder(*this, block, legality, target).build(isFixed, barrierNeeds);
}

NodeOrder ScheduleModel::getInputOrder() const {
  NodeOrder order(nodes.size());
  for (unsigned i = 0; i < order.size(); ++i)
    order[i] = i;
  return order;
}

bool ScheduleModel::isLegal(ArrayRef<unsigned> order) const {
  if (order.size() != nodes.size())
    return false;
  std::vector<unsigned> at(nodes.size(), kNone);
  for (auto [i, node] : llvm::enumerate(order)) {
    if (node >= nodes.size() || at[node] != kNone)
      return false;
    for (unsigned pred : getPreds(node))
      if (at[pred] == kNone)
        return false;
    at[node] = i;
  }
  return true;
}

//===----------------------------------------------------------------------===//
// Back to the IR
//===----------------------------------------------------------------------===//

namespace {
/// Places pseudo-ops: before the first node that needs them; those that nobody needs where they
/// were, or as soon as what they name is there.
class Placement {
public:
  Placement(ArrayRef<Operation *> ops, const std::vector<bool> &isPseudo,
            llvm::function_ref<ArrayRef<unsigned>(unsigned)> getPreds)
      : ops(ops), isPseudo(isPseudo), getPreds(getPreds), placed(ops.size()) {}

  void place(unsigned op) {
    if (placed[op])
      return;
    for (unsigned pred : getPreds(op))
      if (isPseudo[pred])
        place(pred);
    placed[op] = true;
    order.push_back(ops[op]);
  }
  bool canPlace(unsigned op) const {
    return llvm::all_of(getPreds(op), [&](unsigned pred) {
      return placed[pred] || (isPseudo[pred] && canPlace(pred));
    });
  }
  bool isPlaced(unsigned op) const { return placed[op]; }

  SmallVector<Operation *> order;

private:
  ArrayRef<Operation *> ops;
  const std::vector<bool> &isPseudo;
  llvm::function_ref<ArrayRef<unsigned>(unsigned)> getPreds;
  std::vector<bool> placed;
};
} // namespace

SmallVector<Operation *> ScheduleModel::materialize(ArrayRef<unsigned> order) const {
  auto getOpPreds = [&](unsigned op) { return slice(opPreds, op); };
  Placement placement(ops, isPseudo, getOpPreds);
  // Ops by the node that they stand at or before.
  std::vector<SmallVector<unsigned, 2>> attached(nodes.size() + 1);
  std::vector<unsigned> opOf(nodes.size());
  std::vector<bool> needed(ops.size());
  for (unsigned op = 0; op < ops.size(); ++op) {
    for (unsigned pred : getOpPreds(op))
      needed[pred] = true;
    if (!isPseudo[op])
      opOf[nodeOf[op]] = op;
  }
  for (unsigned op = 0; op < ops.size(); ++op)
    if (isPseudo[op] && !needed[op])
      attached[nodeOf[op]].push_back(op);
  SmallVector<unsigned> pending;
  auto placePending = [&] {
    llvm::erase_if(pending, [&](unsigned op) {
      if (!placement.canPlace(op))
        return false;
      placement.place(op);
      return true;
    });
  };
  for (unsigned node : order) {
    pending.append(attached[node]);
    placePending();
    placement.place(opOf[node]);
    if (!pending.empty())
      placePending();
  }
  pending.append(attached[nodes.size()]);
  placePending();
  return std::move(placement.order);
}
