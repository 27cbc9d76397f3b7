//===- CountingSort.h - Sorts by small keys ---------------------*- C++ -*-===//

#ifndef WAVEASM_TRANSFORMS_REGISTERALLOCATION_COUNTINGSORT_H
#define WAVEASM_TRANSFORMS_REGISTERALLOCATION_COUNTINGSORT_H

#include <numeric>
#include <vector>

namespace waveasm {

/// Sorts `order` by `getKey`, which is below `numKeys`; keeps the order of equal ones.
template <typename GetKey>
void sortBy(std::vector<unsigned> &order, unsigned numKeys, GetKey getKey) {
  std::vector<unsigned> next(numKeys + 1, 0); // place of the next one by its key
  for (unsigned index : order)
    ++next[getKey(index) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<unsigned> sorted(order.size());
  for (unsigned index : order)
    sorted[next[getKey(index)]++] = index;
  order = std::move(sorted);
}

/// The numbers below `size`, sorted by `getKey`, which is below `numKeys`.
template <typename GetKey>
std::vector<unsigned> getOrderBy(unsigned size, unsigned numKeys, GetKey getKey) {
  std::vector<unsigned> order(size);
  std::iota(order.begin(), order.end(), 0);
  sortBy(order, numKeys, getKey);
  return order;
}

} // namespace waveasm

#endif // WAVEASM_TRANSFORMS_REGISTERALLOCATION_COUNTINGSORT_H
