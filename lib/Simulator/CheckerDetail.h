//===- CheckerDetail.h - The parts of the checker ----------------*- C++ -*-===//

#ifndef WAVEASM_LIB_SIMULATOR_CHECKERDETAIL_H
#define WAVEASM_LIB_SIMULATOR_CHECKERDETAIL_H

#include "waveasm/Simulator/Checker.h"

namespace waveasm::sim {

/// The operation that the instruction just executed has left outstanding; null if none.
inline const PendingOp *getNewOp(const Exec &exec) {
  const PendingQueue &queue = exec.wave->pending;
  if (queue.empty())
    return nullptr;
  const PendingOp &last = queue[queue.size() - 1];
  return last.inst == exec.inst && last.serial == exec.wave->executed ? &last : nullptr;
}

/// "0x1c", for messages; a finding holds the text of both instructions.
std::string describe(const Instruction &inst);

/// The wait that proves operation `i` of the queue done: "vmcnt(3)".
std::string describeWait(const PendingQueue &queue, unsigned i);

/// Checks `waits` and `uninit` for registers.
class RegisterCheck {
public:
  explicit RegisterCheck(unsigned waves) : states(waves) {}
  void before(Exec &exec, uint8_t checks);
  void after(Exec &exec);
  void onArrival(const Exec &exec, const PendingOp &op);

private:
  /// Of one wave.
  struct State {
    uint64_t pendingVGPRs[kNumVGPRs / 64 + 1] = {}; ///< bit: `pendingCount` is not 0
    SGPRSet pendingSGPRs;
    uint8_t pendingCount[kNumVGPRs] = {}, pendingScalarCount[kNumSGPRs] = {};
    SGPRSet knownDefined; ///< SGPRs seen as written; they stay so
    // What the instruction leaves undefined: VGPR and lanes, or an SGPR.
    llvm::SmallVector<std::pair<unsigned, uint64_t>, 2> undefinedVGPRs;
    llvm::SmallVector<unsigned, 2> undefinedSGPRs;
  };
  void count(State &state, const PendingOp &op, bool arrives);
  void checkWaits(Exec &exec, const State &state);
  void checkPending(Exec &exec, const VGPRUse &use, bool write);
  void checkPendingScalars(Exec &exec, const SGPRSet &hit);
  void checkDefined(Exec &exec, State &state);
  void checkUse(Exec &exec, State &state, unsigned index);
  bool checkScalar(Exec &exec, State &state, unsigned reg);
  bool passOn(const Exec &exec, State &state, unsigned word, uint64_t lanes);
  std::vector<State> states;
};

/// Check `hazards`.
class HazardCheck {
public:
  HazardCheck(unsigned waves, Image &image);
  void before(Exec &exec);
  void after(Exec &exec);

private:
  /// As many instructions as the longest memory clause that is followed; no row reaches
  /// farther.
  static constexpr unsigned kWindow = 64;
  struct State {
    const Instruction *recent[kWindow] = {};
    unsigned next = 0;
    uint64_t hash = 0; ///< of `recent`, in order
  };
  bool examine(Exec &exec, const State &state);
  bool clauseLoads(const Exec &exec, const State &state) const;
  bool examinePair(Exec &exec, const Instruction &producer, unsigned distance, bool overwritten,
                   bool inClause, bool clauseLoads);

  std::vector<State> states;
  uint8_t target;
  uint64_t codeBegin;
  /// Per 4 bytes of code: hash of the last path to it that was found clean, 0 if none.
  std::vector<uint64_t> clean;
};

/// Check `lds`, and `uninit` for LDS.
class LDSCheck {
public:
  explicit LDSCheck(Workgroup &group);
  void after(Exec &exec, uint8_t checks);
  void onBarrier();

private:
  /// Bytes that one instruction of one wave touches.
  struct Access {
    const Instruction *inst;
    unsigned wave;
    bool read, write; ///< both: atomic
    unsigned bytes;
    uint64_t lanes;   ///< within LDS
    const uint32_t *address;
  };
  using Accesses = llvm::SmallVector<Access, 2>;
  /// A copy for naming the other side of a conflict.
  struct Record {
    Access access;
    uint32_t address[kLanes];
  };
  static constexpr unsigned kLog = 128;

  Accesses getAccesses(const PendingOp &op, unsigned wave) const;
  static void setBounds(PendingOp &op, const Accesses &accesses);
  void checkOwn(Exec &exec, const PendingOp &op, const Accesses &accesses);
  void checkWritten(Exec &exec, const Access &access);
  void markWritten(const Access &access);
  void enter(const Access &access);
  void examine(const Access &access);
  void enterBytes(const Access &access, unsigned lane, bool &clean);
  void conflict(const Access &access, unsigned lane, uint32_t byte, uint64_t entry);
  const Record *findOther(const Access &access, uint32_t byte, uint64_t entry) const;
  void log(const Access &access);
  uint64_t refresh(uint64_t entry) const;

  Workgroup &group;
  uint32_t size;                ///< bytes of LDS
  uint64_t epoch = 1;
  std::vector<uint64_t> dwords; ///< entries: see the source
  std::vector<uint64_t> bytes;  ///< made when first needed
  std::vector<uint8_t> written; ///< per dword, bit i: byte i has been written
  std::vector<std::vector<Record>> logs; ///< per wave, of this epoch: a ring
  std::vector<unsigned> logged;          ///< per wave
};

/// Check `barrier`.
class BarrierCheck {
public:
  explicit BarrierCheck(Workgroup &group);
  void after(Exec &exec);
  void onBarrier();

private:
  Workgroup &group;
  std::vector<const Instruction *> last; ///< of each wave: s_barrier, s_endpgm
};

} // namespace waveasm::sim

#endif // WAVEASM_LIB_SIMULATOR_CHECKERDETAIL_H
