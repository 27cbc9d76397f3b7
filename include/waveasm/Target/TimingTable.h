//===- TimingTable.h - Costs of one chip, replaceable ------------*- C++ -*-===//
//
// What the instructions of a chip cost and what its memory can do: the rows of
// GFX942.td and GFX950.td, and, for the simulator, rows from a file over them. The only
// place that prices an instruction, be it an op, a line of assembly or machine code.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_TARGET_TIMINGTABLE_H
#define WAVEASM_TARGET_TIMINGTABLE_H

#include "waveasm/Target/TargetInfo.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

namespace waveasm {

struct RawEffects;
struct HazardInstr;
struct MachineInst;

/// Numbers of a chip beside the costs of its instructions. Units are in the table.
enum class ChipNumber : uint8_t {
  ClockMHz,           ///< to turn clocks into seconds
  ComputeUnits,       ///< of the full part
  HBMGBPerSecond,     ///< of the full part
  HBMSharers,         ///< compute units that use a line once it has come from HBM
  L1Bytes, L1Ways, L1LineBytes, ///< vector L1 of a compute unit; the line holds for L2, too
  L1LineClk,          ///< clocks that one line of a vector memory access takes the unit
  L1HitLatency,       ///< of a load whose lines are all in L1
  L2Bytes, L2Ways,
  L2HitLatency,       ///< of a load whose lines are in L1 or L2; the cost row: from memory
  L2BytesPerClk,      ///< between L2 and one compute unit
  LDSPathBytesPerClk, ///< between LDS and one SIMD
  LDSQueue, VMEMQueue,///< instructions of a SIMD that the unit takes before it starts them
  SleepClk,           ///< of s_sleep 1
};
constexpr unsigned kNumChipNumbers = static_cast<unsigned>(ChipNumber::SleepClk) + 1;

/// Under which row an instruction is priced.
struct CostKey {
  SchedClass sched = SchedClass::None;
  unsigned bytes = 0;      ///< of memory, per lane
  MatrixInfo matrix;       ///< SchedClass::MFMA
  bool wide = false;       ///< f8f6f4 where A or B has an 8-bit format
  unsigned passes = 0;     ///< for a matrix shape without a row
};

/// The row under which an instruction of `mnemonic` with these facts is priced: that of the
/// dialect's op of that name, else by what LLVM says of it.
CostKey getCostKey(llvm::StringRef mnemonic, const RawEffects &effects, const HazardInstr &hazard,
                   const TargetInfo &target);
CostKey getCostKey(const MachineInst &inst, const TargetInfo &target);
/// Of an op; `if` and `condition` are priced by their branch.
CostKey getCostKey(mlir::Operation *op, const TargetInfo &target);

/// Calls `visit` for the facts of every matrix op of the dialect that `target` has.
void forEachMatrixOp(const TargetInfo &target, llvm::function_ref<void(const InstrInfo &)> visit);

/// How the lanes of one LDS access are served.
struct LDSPhases {
  bool write = false;
  unsigned bytes = 0;      ///< for accesses of at most that many bytes per lane
  unsigned banks = 0;      ///< power of two, 4 bytes each
  std::string text;        ///< as in Chip.td
  llvm::SmallVector<uint64_t, 8> lanes; ///< of each phase
  std::string source;
};

/// A value type: copy `get(target)` and override.
class TimingTable {
public:
  /// The built-in numbers.
  static const TimingTable &get(const TargetInfo &target);

  llvm::StringRef getChip() const { return target->getChip(); }
  const TargetInfo &getTarget() const { return *target; }

  /// Zeros for a class without a row.
  InstrCost getCost(SchedClass sched, unsigned bytes = 0) const;
  InstrCost getMatrixCost(const MatrixInfo &matrix, bool wide, unsigned passes) const;
  InstrCost getCost(const CostKey &key) const {
    return key.sched == SchedClass::MFMA ? getMatrixCost(key.matrix, key.wide, key.passes)
                                         : getCost(key.sched, key.bytes);
  }
  unsigned get(ChipNumber number) const {
    return numbers[static_cast<unsigned>(number)].value;
  }
  /// Null for a chip without rows for that direction.
  const LDSPhases *findPhases(bool write, unsigned bytes) const;

  /// Replaces rows by those of a JSON text in the format of `print`. The text names the
  /// chip; rows that it does not name stay. Unknown names and wrong types are errors.
  llvm::Error override(llvm::StringRef json);
  /// The whole table as JSON, with a source for each row.
  void print(llvm::raw_ostream &os) const;

private:
  explicit TimingTable(const TargetInfo &target);
  friend class TimingTableReader;

  struct Cost {
    SchedClass sched;
    std::string name;
    unsigned minBytes;
    InstrCost cost;
    std::string source;
  };
  struct Matrix {
    MatrixKind kind;
    unsigned m, n, k, blocks;
    bool wide;
    std::string name; ///< "XDL_16x16x16", "XDL_4x4x4_16b", "XDL_16x16x128_wide"
    InstrCost cost;
    std::string source;
  };
  struct Number {
    std::string name, unit, source;
    unsigned value = 0;
  };
  const TargetInfo *target;
  std::vector<Cost> costs;
  std::vector<Matrix> matrices;
  Number numbers[kNumChipNumbers];
  std::vector<LDSPhases> phases;
};

} // namespace waveasm

#endif // WAVEASM_TARGET_TIMINGTABLE_H
