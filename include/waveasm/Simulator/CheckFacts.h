//===- CheckFacts.h - What the checks look at in an instruction --*- C++ -*-===//
//
// Which registers an instruction reads, in which lanes and bits, and which it writes:
// LLVM's lists, narrowed to what the result depends on. A destination of which a part is
// kept (d16 loads, SDWA, DPP, v_writelane) is not read. Made once per instruction.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_CHECKFACTS_H
#define WAVEASM_SIMULATOR_CHECKFACTS_H

#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace waveasm::sim {

struct Instruction;

/// Lanes of a VGPR that an instruction reads.
enum class ReadLanes : uint8_t {
  Exec,
  All,        ///< matrix instructions ignore EXEC
  FirstLane,  ///< v_readfirstlane
  OneLane,    ///< v_readlane
  WhereClear, ///< v_cndmask, first value: active lanes whose mask bit is 0
  WhereSet,   ///< second value
  DPP,        ///< what the lanes of EXEC fetch from others
  Permute,    ///< data of ds_bpermute
};

/// Consecutive VGPRs, numbered as in `Wave::v`.
struct VGPRUse {
  uint16_t first = 0, count = 0;
  uint32_t bits = ~0u;  ///< of each register
  ReadLanes lanes = ReadLanes::Exec; ///< of a read
  bool passes = false;  ///< read only to be kept somewhere (spill): may be undefined
  /// Word of the result that alone becomes undefined if word i of this operand is; -1: all
  /// of it may, which is a finding.
  int8_t passesTo[2] = {-1, -1};
};

/// Bit i stands for SGPR i, by operand code.
struct SGPRSet {
  uint64_t words[2] = {0, 0};
  void add(unsigned index, unsigned count) {
    for (unsigned i = index; i < index + count && i < 128; ++i)
      words[i / 64] |= 1ull << i % 64;
  }
  void remove(const SGPRSet &other) {
    words[0] &= ~other.words[0];
    words[1] &= ~other.words[1];
  }
  SGPRSet operator&(const SGPRSet &other) const {
    SGPRSet result;
    result.words[0] = words[0] & other.words[0];
    result.words[1] = words[1] & other.words[1];
    return result;
  }
  bool any() const { return words[0] | words[1]; }
};

struct CheckFacts {
  llvm::SmallVector<VGPRUse, 4> reads;
  llvm::SmallVector<VGPRUse, 2> writes;
  SGPRSet scalarReads;  ///< without EXEC
  SGPRSet scalarNeeds;  ///< those that must have been written before
  SGPRSet scalarWrites; ///< without EXEC
  uint8_t states = 1;   ///< wait states that issuing it takes: s_nop N takes N + 1
  bool vector = false;  ///< does nothing if EXEC is 0
  bool copies = false;  ///< register to register: what is undefined stays so
};

CheckFacts computeCheckFacts(const Instruction &inst);

/// The lane that `lane` reads under dpp_ctrl; -1: none.
int getDPPSource(unsigned control, int lane);

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_CHECKFACTS_H
