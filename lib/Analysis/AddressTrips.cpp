//===- AddressTrips.cpp - Forms of what loops carry -----------------------===//
//
// Arguments of a loop are followed from trip to trip. What comes round again after a few
// trips has a form for each of them; by induction: from the forms of one trip follow
// those of the next, and from the last those of the first. A vector register to which a
// trip only adds what is the same in all lanes keeps the distances of its lanes.
//
//===----------------------------------------------------------------------===//

#include "waveasm/Analysis/AddressForms.h"
#include <numeric>

using namespace mlir;
using namespace waveasm;

/// A loop whose values repeat later than this is treated as if they did not.
static constexpr unsigned kMaxPeriod = 8;
/// Loops inside of this many others are not followed: each multiplies what there is to do.
static constexpr unsigned kMaxDepth = 2;

//===----------------------------------------------------------------------===//
// Contexts
//===----------------------------------------------------------------------===//

Operation *AddressForms::getLoop(Block *block) {
  auto [it, added] = loopOf.try_emplace(block, nullptr);
  if (!added)
    return it->second;
  Operation *parent = block->getParentOp();
  Operation *loop = parent;
  if (parent && !llvm::isa<LoopOp>(parent))
    loop = llvm::isa<IfOp>(parent) ? getLoop(parent->getBlock()) : nullptr;
  return loopOf[block] = loop;
}

// The part of `context` that says which trip of `block` is meant.
std::optional<AddressForms::Context> AddressForms::getContextOf(Block *block, Context context) {
  Operation *loop = getLoop(block);
  while (trips[context].loop != loop) {
    if (context == 0)
      return std::nullopt;
    context = trips[context].parent;
  }
  return context;
}

ArrayRef<AddressForms::Context> AddressForms::getContexts(Block *block) {
  if (auto it = contextsOf.find(block); it != contextsOf.end())
    return it->second;
  std::vector<Context> contexts;
  Operation *parent = block->getParentOp();
  if (auto loop = llvm::dyn_cast<LoopOp>(parent)) {
    for (Context outer : getContexts(parent->getBlock()))
      llvm::append_range(contexts, getTrips(loop, outer));
  } else if (llvm::isa<IfOp>(parent)) {
    contexts = getContexts(parent->getBlock());
  } else {
    contexts = {0};
  }
  return contextsOf[block] = std::move(contexts);
}

ArrayRef<AddressForms::Context> AddressForms::getTrips(LoopOp loop, Context context) {
  return getLoopTrips(loop, context).contexts;
}

const AddressForms::LoopTrips &AddressForms::getLoopTrips(LoopOp loop, Context context) {
  std::pair<Operation *, Context> key(loop, context);
  if (auto it = tripsOf.find(key); it != tripsOf.end())
    return it->second;
  return tripsOf[key] = followTrips(loop, context);
}

AddressForms::Context AddressForms::createTrip(LoopOp loop, Context parent,
                                               std::vector<AddressForm> args) {
  Context context = trips.size();
  trips.push_back({loop, parent, std::move(args)});
  sweep(*loop.getBodyBlock(), context);
  return context;
}

//===----------------------------------------------------------------------===//
// Induction
//===----------------------------------------------------------------------===//

static bool isFollowed(BlockArgument argument, const DenseSet<Value> &relevant) {
  std::optional<RegInfo> info = getRegInfo(argument.getType());
  return info && info->size == 1 && !info->physical && relevant.contains(argument);
}

std::vector<AddressForm> AddressForms::getInit(LoopOp loop, Context context) {
  std::vector<AddressForm> forms;
  for (auto [argument, init] : llvm::zip(loop.getBodyBlock()->getArguments(), loop.getInitArgs()))
    forms.push_back(isFollowed(argument, relevantArguments) ? getOperand(loop, init, 0, context)
                                                            : AddressForm());
  return forms;
}

std::vector<AddressForm> AddressForms::getYielded(LoopOp loop, Context trip) {
  std::vector<AddressForm> forms;
  ConditionOp end = loop.getConditionOp();
  for (auto [argument, value] : llvm::zip(loop.getBodyBlock()->getArguments(), end.getIterArgs()))
    forms.push_back(isFollowed(argument, relevantArguments) ? getOperand(end, value, 0, trip)
                                                            : AddressForm());
  return forms;
}

// The period of each argument that comes round again, else 0; returns their least common
// multiple, for which later arguments give way to earlier ones.
unsigned AddressForms::findPeriods(LoopOp loop, ArrayRef<std::vector<AddressForm>> states,
                                   std::vector<unsigned> &periods) {
  unsigned common = 1;
  periods.assign(states[0].size(), 0);
  for (unsigned i = 0; i < periods.size(); ++i) {
    for (unsigned period = 1; period < states.size() && periods[i] == 0; ++period)
      if (states[period][i].sameSum(states[0][i]))
        periods[i] = period;
    unsigned together = periods[i] ? std::lcm(common, periods[i]) : common;
    if (together > kMaxPeriod)
      periods[i] = 0;
    else
      common = together;
  }
  return common;
}

std::vector<AddressForm> AddressForms::getTripArgs(LoopOp loop, ArrayRef<Follow> follow,
                                                   const std::vector<AddressForm> &state) {
  std::vector<AddressForm> args;
  for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
    if (follow[i] == Follow::Value) {
      args.push_back(state[i]);
      continue;
    }
    bool lanes = follow[i] == Follow::Lanes;
    AddressForm form = orSymbol(AddressForm(), lanes || isSGPR(argument.getType()), argument, 0);
    if (lanes)
      form.numbers = state[i].numbers;
    args.push_back(std::move(form));
  }
  return args;
}

// Takes back what does not follow from trip to trip; true if everything does.
bool AddressForms::checkTrips(LoopOp loop, ArrayRef<Context> contexts,
                              std::vector<Follow> &follow) {
  bool ok = true;
  for (auto [n, context] : llvm::enumerate(contexts)) {
    std::vector<AddressForm> yielded = getYielded(loop, context);
    Context next = contexts[(n + 1) % contexts.size()];
    for (auto [i, argument] : llvm::enumerate(loop.getBodyBlock()->getArguments())) {
      const AddressForm &expected = trips[next].args[i];
      if (follow[i] == Follow::Value && !yielded[i].sameSum(expected)) {
        follow[i] = isSGPR(argument.getType()) ? Follow::No : Follow::Lanes;
        ok = false;
      } else if (follow[i] == Follow::Lanes && !isWaveUniform(add(yielded[i], expected, -1))) {
        follow[i] = Follow::No;
        ok = false;
      }
    }
  }
  return ok;
}

AddressForms::LoopTrips AddressForms::followTrips(LoopOp loop, Context context) {
  LoopTrips result;
  unsigned size = loop.getBodyBlock()->getNumArguments();
  result.follow.assign(size, Follow::No);
  unsigned depth = 0;
  for (Context outer = context; outer != 0; outer = trips[outer].parent)
    ++depth;
  bool give = depth >= kMaxDepth;
  std::vector<std::vector<AddressForm>> states = {give ? std::vector<AddressForm>(size)
                                                       : getInit(loop, context)};
  std::vector<unsigned> periods;
  while (!give && states.size() <= kMaxPeriod) {
    Context trip = createTrip(loop, context, states.back());
    states.push_back(getYielded(loop, trip));
    // What is new in each trip never comes round.
    for (AddressForm &form : states.back())
      if (variesIn(loop, form))
        form = AddressForm();
    findPeriods(loop, states, periods);
    // What takes the same step twice is a counter.
    auto isOpen = [&](unsigned i) {
      const std::vector<AddressForm> &s0 = states[0], &s1 = states[1];
      if (periods[i] || !s1[i].isSum || !states.back()[i].isSum)
        return false;
      return states.size() < 3 || !add(s1[i], s0[i], -1).sameSum(add(states[2][i], s1[i], -1));
    };
    if (llvm::none_of(llvm::seq<unsigned>(0, size), isOpen))
      break;
  }
  if (!give)
    findPeriods(loop, states, periods);
  for (unsigned i = 0; i < size && !give; ++i)
    if (states[0][i].isSum)
      result.follow[i] = periods[i]                                              ? Follow::Value
                         : isSGPR(loop.getBodyBlock()->getArgument(i).getType()) ? Follow::No
                                                                                 : Follow::Lanes;
  do {
    unsigned period = 1;
    for (unsigned i = 0; i < size; ++i)
      period = std::lcm(period, result.follow[i] == Follow::Value ? periods[i] : 1);
    result.contexts.clear();
    for (unsigned n = 0; n < period; ++n) {
      // A state may lie behind the end of what was tried: it is that of an earlier trip.
      std::vector<AddressForm> state = states[0];
      for (unsigned i = 0; i < size; ++i)
        if (result.follow[i] == Follow::Value)
          state[i] = states[n % periods[i]][i];
      result.contexts.push_back(createTrip(loop, context, getTripArgs(loop, result.follow, state)));
    }
  } while (!checkTrips(loop, result.contexts, result.follow));
  return result;
}

// Behind the loop, what was the same in all trips still is; so are distances of lanes.
AddressForm AddressForms::getLoopResult(LoopOp loop, unsigned number, Context context) {
  const LoopTrips &result = getLoopTrips(loop, context);
  Value value = loop->getResult(number);
  AddressForm unknown = orSymbol(AddressForm(), isSGPR(value.getType()), value, 0);
  if (result.follow[number] == Follow::No)
    return unknown;
  const AddressForm &first = trips[result.contexts.front()].args[number];
  bool same = result.follow[number] == Follow::Value, sameLanes = true;
  for (Context trip : result.contexts) {
    same &= trips[trip].args[number].sameSum(first);
    sameLanes &= isWaveUniform(add(trips[trip].args[number], first, -1));
  }
  if (same)
    return first;
  if (!sameLanes || isSGPR(value.getType()))
    return unknown;
  AddressForm form = orSymbol(AddressForm(), true, value, 0);
  form.numbers = first.numbers;
  return form;
}
