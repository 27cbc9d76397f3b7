//===- Objective.h - What makes a schedule better ---------------*- C++ -*-===//
//
// A total order on metrics: feasible first, then either a list of metrics compared one
// after the other, or one weighted sum. Smaller is better, except for occupancy, which is
// the step function of the target's table.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_CONDUCTOR_OBJECTIVE_H
#define WAVEASM_CONDUCTOR_OBJECTIVE_H

#include "waveasm/Conductor/Metrics.h"
#include "llvm/Support/Error.h"

namespace waveasm {

class Objective {
public:
  /// The preset `default`.
  Objective();

  /// `default`, `upstream`, `key,key,...` or `key:weight,key:weight,...`, where the keys are
  /// those of `Metrics::getNumbers`. The error names what is wrong.
  static llvm::Expected<Objective> parse(llvm::StringRef text);

  /// What a search compares: lexicographically smaller is better. All keys of an objective
  /// have the same length. Exact up to 2^53.
  llvm::SmallVector<double, 8> key(const Metrics &metrics) const;

  /// True if `a` is strictly better than `b`.
  bool isBetter(const Metrics &a, const Metrics &b) const;

  /// What is better, in words and in the names of the metrics.
  std::string describe() const;
  /// The names of the metrics that count, in their order.
  llvm::SmallVector<llvm::StringRef, 8> getKeys() const;

  /// Clocks that one vector register is worth, for searches that weigh the two by a model: the
  /// ratio of the weights, or of a list a number that stands for the order of the keys.
  double getRegisterPrice() const;

private:
  struct Term {
    unsigned number;   ///< position in `Metrics::getNumbers`
    double factor = 1; ///< negative where more is better
  };
  struct Empty {};
  explicit Objective(Empty) {}
  llvm::Error addTerm(llvm::StringRef text);

  llvm::SmallVector<Term, 8> terms;
  bool weighted = false;
};

} // namespace waveasm

#endif // WAVEASM_CONDUCTOR_OBJECTIVE_H
