//===- MemoryAlias.h - May two accesses touch a common byte? ----*- C++ -*-===//
//
// For two ops of one block, loops and ifs with all that they hold. The lanes of one wave
// are compared, each of the one with each of the other. That is enough to let the two
// change places: a wave's own accesses to different bytes commute, and what other waves
// see of their order is up to barriers and waits, which the ops do not cross (Legality).
// Without a barrier or wait between them there is no order for others to rely on.
//
// Addresses are AddressForms modulo 2^32, with the bytes of each lane around them. Two
// accesses are apart if their unknown parts are the same and the known bytes do not meet:
//
// An access touches the bytes at its address whatever its alignment: the chips run in HSA's
// unaligned mode (docs/Simulator.md). Lanes that EXEC switches off touch nothing.
//
// LDS. DS instructions: register plus offset. Whether that sum wraps in 32 bits or leaves
// LDS does not matter, for what leaves LDS touches nothing. DMA: M0 plus instruction
// offset plus slots of the lanes. The chip cuts M0 to 16 or 18 bits, so a known M0 counts
// if it lies in LDS, and a symbolic one modulo 2^16.
//
// Global memory. The base is the descriptor's address or the SGPR pair, and has to be the
// same form. The descriptor must be known to be raw (no stride, no swizzle, no thread id):
// then an address is base + soffset + offset, where the hardware wraps at most the sum of
// voffset and instruction offset in 32 bits. Equal addresses mean equal sums modulo 2^32,
// so sums that differ modulo 2^32 are enough. What the range check drops touches nothing.
// Different bases may be the same memory: nothing in the IR says that they are not.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_ANALYSIS_MEMORYALIAS_H
#define WAVEASM_ANALYSIS_MEMORYALIAS_H

#include "waveasm/Analysis/AddressForms.h"

namespace waveasm {

/// Which of two accesses of one place writes; the earlier one is named last.
enum class AccessOrder : uint8_t { ReadAfterWrite, WriteAfterRead, WriteAfterWrite };

/// How sure it is that two accesses of memory touch a common byte.
enum class MemoryOverlap : uint8_t {
  May, ///< nothing proves that they do not
  Must ///< some lane of each does, if both run with all lanes and within their buffer
};

struct MemoryConflict {
  AccessOrder access;
  uint8_t space; ///< MemSpace bit
  MemoryOverlap overlap;
};

class MemoryAlias {
public:
  explicit MemoryAlias(ProgramOp program);

  /// Why `earlier` must stay before `later`: a common byte of which one writes. Both of
  /// one block.
  std::optional<MemoryConflict> findConflict(mlir::Operation *earlier, mlir::Operation *later);

private:
  using Context = AddressForms::Context;
  using Footprint = unsigned;
  static constexpr Footprint kAnywhere = 0;
  /// Sorted, apart, within 2^32.
  using Intervals = llvm::SmallVector<std::pair<uint64_t, uint64_t>, 2>;
  /// The bytes of one access, by what distinguishes it.
  struct Bytes {
    unsigned base = 0;            ///< accesses with another one may be anywhere to it
    bool isLow = false;           ///< known modulo 2^16 only
    std::vector<Intervals> waves; ///< bytes around the base; one if all waves have the same
  };
  struct Access {
    uint8_t space; ///< MemSpace bit
    bool reads, writes;
    Footprint bytes;
    bool operator==(const Access &o) const {
      return space == o.space && reads == o.reads && writes == o.writes && bytes == o.bytes;
    }
  };
  /// By context of the op's block.
  using Accesses = std::vector<llvm::SmallVector<Access, 1>>;

  const Accesses &getAccesses(mlir::Operation *op);
  void collect(mlir::Operation *op, Context context, llvm::SmallVectorImpl<Access> &list);
  void addAccess(mlir::Operation *op, const InstrInfo &info, Context context,
                 llvm::SmallVectorImpl<Access> &list);
  Footprint getLDSBytes(mlir::Operation *op, const InstrInfo &info, Context context);
  Footprint getDMABytes(mlir::Operation *op, const InstrInfo &info, Context context);
  Footprint getGlobalBytes(mlir::Operation *op, const InstrInfo &info, Context context);
  Footprint intern(llvm::ArrayRef<AddressForm> base, const AddressForm &address,
                   llvm::ArrayRef<LaneRange> ranges, bool isLow, unsigned lanes);
  /// nullopt: they are apart.
  std::optional<MemoryOverlap> compare(Footprint a, Footprint b);
  std::optional<MemoryOverlap> computeOverlap(const Bytes &a, const Bytes &b) const;

  AddressForms forms;
  unsigned ldsBytes;
  std::vector<Bytes> footprints = {Bytes()};
  std::map<std::vector<uint64_t>, Footprint> footprintOf;
  std::map<std::vector<uint64_t>, unsigned> baseOf;
  llvm::DenseMap<mlir::Operation *, std::unique_ptr<Accesses>> accesses;
  llvm::DenseMap<std::pair<Footprint, Footprint>, std::optional<MemoryOverlap>> overlaps;
};

} // namespace waveasm

#endif // WAVEASM_ANALYSIS_MEMORYALIAS_H
