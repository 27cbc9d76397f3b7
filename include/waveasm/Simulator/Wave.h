//===- Wave.h - Registers and outstanding memory results of a wave -*- C++ -*-===//

#ifndef WAVEASM_SIMULATOR_WAVE_H
#define WAVEASM_SIMULATOR_WAVE_H

#include "waveasm/Simulator/Instruction.h"
#include <vector>

namespace waveasm::sim {

constexpr unsigned kLanes = 64;

constexpr unsigned kNumVGPRs = 512;   ///< v0..v255, then a0..a255
constexpr unsigned kFirstAGPR = 256;
constexpr unsigned kNumSGPRs = 128;   ///< by operand code
constexpr unsigned kFlatScratch = 102, kVCC = 106, kM0 = 124, kExec = 126;

/// MODE.gpr_idx_en (s_set_gpr_idx_on; hardware.md section 2.1).
constexpr uint32_t kModeGPRIndex = 1u << 27;

/// Upper halves of flat addresses that mean LDS and private memory; the values are ours,
/// kernels read them from src_shared_base and src_private_base.
constexpr uint64_t kSharedAperture = 0x1000000000000ull, kPrivateAperture = 0x2000000000000ull;

/// Order in which results of one kind arrive (hardware.md section 2.2).
enum class ReturnOrder : uint8_t {
  VMEM,   ///< in issue order, vmcnt
  LDS,    ///< in issue order, lgkmcnt
  Scalar, ///< any order, lgkmcnt: only a wait for 0 is sure
  Flat,   ///< any order, both counters
};

/// An issued memory operation that the wave has not waited for. Its register results are
/// kept here and written when a wait proves them there: as late as the counters allow.
struct PendingOp {
  const Instruction *inst = nullptr;
  ReturnOrder order = ReturnOrder::VMEM;
  uint64_t serial = 0;        ///< issue number within the wave
  bool vmDone = true, lgkmDone = true; ///< what a wait has proved
  uint8_t lgkmCount = 1;      ///< what it adds to lgkmcnt
  // Destination registers: `words` VGPRs from `reg` for `lanes`, or SGPRs if `scalar`.
  bool scalar = false;
  uint16_t reg = 0, words = 0;
  uint64_t lanes = 0;
  uint32_t bitMask = ~0u;     ///< bits of each register that are written (d16 loads)
  // LDS bytes that the operation touches, for the LDS check and for the DMA, whose data
  // reach LDS on arrival. `ldsBytes` per lane from `ldsAddress`.
  uint8_t ldsBytes = 0;
  bool ldsRead = false, ldsWrite = false, dma = false;
  uint64_t ldsLanes = 0;
  uint32_t ldsAddress[kLanes];
  /// Second range of read2 and write2, at the same lanes; 0 if `ldsSecondBytes` is 0.
  uint8_t ldsSecondBytes = 0;
  uint32_t ldsSecondAddress[kLanes];
  uint32_t ldsLow = ~0u, ldsHigh = 0; ///< bounds of all those bytes; the check keeps them
  uint32_t data[16][kLanes];  ///< results; scalar: data[i][0]
};

/// FIFO of outstanding operations with storage that is reused.
class PendingQueue {
public:
  /// A fresh entry at the end; `data` and addresses hold old values.
  PendingOp &push();
  bool empty() const { return count == 0; }
  unsigned size() const { return count; }
  PendingOp &operator[](unsigned i) { return *slots[(head + i) % slots.size()]; }
  const PendingOp &operator[](unsigned i) const { return *slots[(head + i) % slots.size()]; }
  /// Removes entry i; the order of the others stays.
  void erase(unsigned i);
  void clear() { head = count = 0; }

private:
  std::vector<std::unique_ptr<PendingOp>> slots;
  unsigned head = 0, count = 0;
};

enum class WaveStatus : uint8_t { Running, AtBarrier, Ended };

/// Architectural state of one wave.
struct Wave {
  uint32_t v[kNumVGPRs][kLanes];
  uint32_t s[kNumSGPRs];
  bool scc = false;
  uint32_t mode = 0;          ///< MODE register (hardware.md section 2.1)
  uint64_t pc = 0;            ///< address of the next instruction
  WaveStatus status = WaveStatus::Running;
  unsigned id = 0;            ///< in the work-group
  uint32_t workgroup[3] = {0, 0, 0};
  uint64_t executed = 0;      ///< instructions
  uint64_t barriers = 0;      ///< s_barrier executed
  PendingQueue pending;       ///< in issue order
  uint8_t priority = 0;       ///< s_setprio

  // For the uninit check: which lanes of a VGPR, and which SGPRs, have been written.
  uint64_t definedLanes[kNumVGPRs];
  bool definedSGPR[kNumSGPRs];

  uint64_t getExec() const { return get64(kExec); }
  uint64_t get64(unsigned index) const {
    return s[index] | static_cast<uint64_t>(s[index + 1]) << 32;
  }
  void set64(unsigned index, uint64_t value) {
    s[index] = static_cast<uint32_t>(value);
    s[index + 1] = static_cast<uint32_t>(value >> 32);
  }
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_WAVE_H
