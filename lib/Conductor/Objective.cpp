//===- Objective.cpp - What makes a schedule better -----------------------===//

#include "waveasm/Conductor/Objective.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace waveasm;
using llvm::StringRef;

static constexpr StringRef kDefault =
    "occupancy,cycles,peak_vgpr,s_waitcnt,s_nop,total_instructions";
static constexpr StringRef kUpstream = "peak_vgpr,s_waitcnt,s_nop,total_instructions";

Objective::Objective() { *this = llvm::cantFail(parse(kDefault)); }

llvm::Error Objective::addTerm(StringRef text) {
  StringRef name = text.split(':').first, weight = text.split(':').second;
  bool hasWeight = name.size() != text.size();
  if (!terms.empty() && hasWeight != weighted)
    return llvm::createStringError("objective has keys with and without a weight: '" + text + "'");
  weighted = hasWeight;
  auto numbers = Metrics().getNumbers();
  auto *it = llvm::find_if(numbers, [&](auto &number) { return number.first == name; });
  if (it == numbers.end()) {
    std::string known = llvm::join(llvm::make_first_range(numbers), ", ");
    return llvm::createStringError("objective has no key '" + name + "'; keys are " + known);
  }
  Term term{static_cast<unsigned>(it - numbers.begin())};
  if (llvm::any_of(terms, [&](const Term &other) { return other.number == term.number; }))
    return llvm::createStringError("objective has the key '" + name + "' twice");
  if (hasWeight &&
      (weight.getAsDouble(term.factor) || !std::isfinite(term.factor) || term.factor <= 0))
    return llvm::createStringError("weight of '" + name + "' must be a positive number, got '" +
                                   weight + "'");
  if (name == "occupancy")
    term.factor = -term.factor;
  terms.push_back(term);
  return llvm::Error::success();
}

llvm::Expected<Objective> Objective::parse(StringRef text) {
  if (text == "default")
    text = kDefault;
  else if (text == "upstream")
    text = kUpstream;
  Objective objective{Empty{}};
  llvm::SmallVector<StringRef, 8> parts;
  text.split(parts, ',');
  for (StringRef part : parts)
    if (llvm::Error error = objective.addTerm(part.trim()))
      return std::move(error);
  return objective;
}

llvm::SmallVector<double, 8> Objective::key(const Metrics &metrics) const {
  llvm::SmallVector<double, 8> key = {metrics.feasible ? 0.0 : 1.0};
  auto numbers = metrics.getNumbers();
  if (weighted)
    key.push_back(0);
  for (const Term &term : terms) {
    // What is not feasible has no numbers: all such schedules are equal.
    double cost = metrics.feasible ? term.factor * numbers[term.number].second : 0;
    if (weighted)
      key.back() += cost;
    else
      key.push_back(cost);
  }
  return key;
}

bool Objective::isBetter(const Metrics &a, const Metrics &b) const { return key(a) < key(b); }

llvm::SmallVector<StringRef, 8> Objective::getKeys() const {
  const auto numbers = Metrics().getNumbers();
  return llvm::map_to_vector<8>(terms,
                                [&](const Term &term) { return numbers[term.number].first; });
}

std::string Objective::describe() const {
  std::string text;
  llvm::raw_string_ostream os(text);
  auto keys = getKeys();
  os << "A schedule that compiles and launches beats one that does not. Among those the ";
  if (weighted) {
    os << "smallest sum wins: ";
    llvm::interleave(
        llvm::zip(terms, keys), os,
        [&](auto pair) {
          os << llvm::format("%.12g", std::get<0>(pair).factor) << " * " << std::get<1>(pair);
        },
        " + ");
    os << ".\n";
    return text;
  }
  for (auto [i, term] : llvm::enumerate(terms))
    os << (i ? ", then the " : "") << (term.factor < 0 ? "highest " : "lowest ") << keys[i];
  os << " wins"
     << (terms.size() > 1 ? "; a later number counts only where all before are equal" : "")
     << ".\n";
  return text;
}

double Objective::getRegisterPrice() const {
  // More clocks than any order of a block gains or loses.
  constexpr double first = 1e6;
  const auto numbers = Metrics().getNumbers();
  double clocks = 0, registers = 0;
  for (const Term &term : terms) {
    StringRef name = numbers[term.number].first;
    if (name == "cycles")
      clocks = term.factor;
    else if (name == "peak_vgpr" && (weighted || clocks == 0))
      registers = term.factor;
  }
  if (registers == 0)
    return 0;
  return weighted && clocks != 0 ? registers / clocks : first;
}
