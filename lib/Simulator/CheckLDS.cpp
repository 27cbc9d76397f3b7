//===- CheckLDS.cpp - Which wave touches which bytes between barriers -----===//
//
// Two accesses of different waves to a byte, one of them a write, are ordered by a
// barrier between them or not at all. The barriers passed so far are the epoch, the same
// for all waves. An access belongs to every epoch from its issue until its wave has waited
// for it. Within a wave, a DMA is in no order with ds instructions.
//
// An entry of 64 bits says who touches a dword: from the top the epoch that it speaks of
// (otherwise it is empty), a flag, then a bit per wave for atomics, writes and reads of
// all of the dword. The flag says that there are entries of the same kind for its bytes,
// for accesses to a part of the dword.
//
//===----------------------------------------------------------------------===//

#include "CheckerDetail.h"
#include "llvm/ADT/bit.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm::sim;

static constexpr unsigned kEpochShift = 49, kReadShift = 0, kWriteShift = 16, kAtomicShift = 32;
static constexpr uint64_t kPartial = 1ull << 48, kWaves = 0xffff;
static constexpr uint64_t kMaxEpoch = (1ull << (64 - kEpochShift)) - 1;

LDSCheck::LDSCheck(Workgroup &group)
    : group(group), size(group.getLaunch().kernel->descriptor.ldsBytes),
      dwords(size / 4 + 1), written(size / 4 + 1), logs(group.getLaunch().getNumWaves()),
      logged(group.getLaunch().getNumWaves()) {}

uint64_t LDSCheck::refresh(uint64_t entry) const {
  return entry >> kEpochShift == epoch ? entry : epoch << kEpochShift;
}

/// Bit of the wave of an access in an entry, and the bits of others that clash with it.
static uint64_t getBit(bool read, bool write, unsigned wave) {
  return 1ull << (wave + (read && write ? kAtomicShift : write ? kWriteShift : kReadShift));
}
static uint64_t getClash(bool read, bool write, unsigned wave) {
  uint64_t others = kWaves & ~(1ull << wave);
  uint64_t reads = others << kReadShift, writes = others << kWriteShift,
           atomics = others << kAtomicShift;
  return read && write ? reads | writes : write ? reads | writes | atomics : writes | atomics;
}

LDSCheck::Accesses LDSCheck::getAccesses(const PendingOp &op, unsigned wave) const {
  Accesses accesses;
  auto add = [&](unsigned bytes, const uint32_t *address) {
    uint64_t lanes = 0; // others read 0 and write nothing
    for (uint64_t rest = op.ldsLanes; rest; rest &= rest - 1) {
      unsigned lane = countr_zero(rest);
      if (uint64_t(address[lane]) + bytes <= size)
        lanes |= 1ull << lane;
    }
    if (lanes)
      accesses.push_back({op.inst, wave, op.ldsRead, op.ldsWrite || op.dma, bytes, lanes, address});
  };
  if (op.ldsBytes)
    add(op.ldsBytes, op.ldsAddress);
  if (op.ldsSecondBytes)
    add(op.ldsSecondBytes, op.ldsSecondAddress);
  return accesses;
}

void LDSCheck::setBounds(PendingOp &op, const Accesses &accesses) {
  op.ldsLow = ~0u;
  op.ldsHigh = 0;
  for (const Access &access : accesses)
    for (uint64_t rest = access.lanes; rest; rest &= rest - 1) {
      uint32_t address = access.address[countr_zero(rest)];
      op.ldsLow = std::min(op.ldsLow, address);
      op.ldsHigh = std::max(op.ldsHigh, address + access.bytes);
    }
}

void LDSCheck::after(Exec &exec, uint8_t checks) {
  if (!getNewOp(exec))
    return;
  PendingQueue &queue = exec.wave->pending;
  PendingOp &op = queue[queue.size() - 1];
  if (!op.ldsBytes || !op.ldsLanes)
    return;
  Accesses accesses = getAccesses(op, exec.wave->id);
  setBounds(op, accesses);
  if (checks & Check::LDS)
    checkOwn(exec, op, accesses);
  for (const Access &access : accesses) {
    if (checks & Check::LDS)
      enter(access);
    if (access.read && (checks & Check::Uninit))
      checkWritten(exec, access);
    if (access.write)
      markWritten(access);
  }
}

void LDSCheck::onBarrier() {
  std::fill(logged.begin(), logged.end(), 0);
  if (++epoch > kMaxEpoch) {
    epoch = 1;
    std::fill(dwords.begin(), dwords.end(), 0);
    std::fill(bytes.begin(), bytes.end(), 0);
  }
  for (const auto &wave : group.getWaves()) {
    if (wave->status == WaveStatus::Ended)
      continue;
    for (unsigned i = 0; i < wave->pending.size(); ++i)
      if (wave->pending[i].ldsBytes)
        for (const Access &access : getAccesses(wave->pending[i], wave->id))
          enter(access);
  }
}

//===----------------------------------------------------------------------===//
// Between waves
//===----------------------------------------------------------------------===//

/// Calls `visit` with each lane and the address of its first byte.
template <typename Visit>
static void forEachLane(uint64_t lanes, const uint32_t *address, Visit visit) {
  for (uint64_t rest = lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    visit(lane, address[lane]);
  }
}

void LDSCheck::enter(const Access &access) {
  uint64_t mine = getBit(access.read, access.write, access.wave), seen = 0;
  uint32_t misaligned = access.bytes & 3;
  forEachLane(access.lanes, access.address, [&](unsigned, uint32_t at) { misaligned |= at & 3; });
  log(access);
  if (misaligned) {
    if (bytes.empty())
      bytes.resize(dwords.size() * 4);
    bool clean = true;
    for (uint64_t rest = access.lanes; rest; rest &= rest - 1)
      enterBytes(access, countr_zero(rest), clean);
    return;
  }
  uint64_t *entries = dwords.data();
  forEachLane(access.lanes, access.address, [&](unsigned, uint32_t at) {
    for (uint32_t i = at / 4, e = (at + access.bytes) / 4; i != e; ++i) {
      uint64_t entry = refresh(entries[i]);
      seen |= entry;
      entries[i] = entry | mine;
    }
  });
  if (seen & (getClash(access.read, access.write, access.wave) | kPartial))
    examine(access);
}

/// Finds the first byte of an access to whole dwords that others touch, if there is one.
void LDSCheck::examine(const Access &access) {
  uint64_t clash = getClash(access.read, access.write, access.wave);
  for (uint64_t rest = access.lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    uint32_t begin = access.address[lane];
    for (uint32_t byte = begin; byte < begin + access.bytes; ++byte) {
      uint64_t entry = dwords[byte / 4];
      if (entry & kPartial)
        entry |= refresh(bytes[byte]);
      if (entry & clash)
        return conflict(access, lane, byte, entry & clash);
    }
  }
}

/// An access of one lane to parts of dwords; `clean` until the first conflict.
void LDSCheck::enterBytes(const Access &access, unsigned lane, bool &clean) {
  uint64_t mine = getBit(access.read, access.write, access.wave);
  uint64_t clash = getClash(access.read, access.write, access.wave);
  uint32_t begin = access.address[lane];
  for (uint32_t byte = begin; byte < begin + access.bytes; ++byte) {
    uint64_t whole = refresh(dwords[byte / 4]), part = refresh(bytes[byte]);
    if (clean && ((whole | part) & clash)) {
      conflict(access, lane, byte, (whole | part) & clash);
      clean = false;
    }
    dwords[byte / 4] = whole | kPartial;
    bytes[byte] = part | mine;
  }
}

void LDSCheck::log(const Access &access) {
  std::vector<Record> &ring = logs[access.wave];
  unsigned at = logged[access.wave]++ % kLog;
  if (at >= ring.size())
    ring.resize(at + 1);
  ring[at].access = access;
  std::copy_n(access.address, kLanes, ring[at].address);
}

/// The latest logged access to the byte by one of the waves in `entry`.
const LDSCheck::Record *LDSCheck::findOther(const Access &access, uint32_t byte,
                                            uint64_t entry) const {
  for (unsigned wave = 0; wave < logs.size(); ++wave) {
    for (unsigned i = 1, e = std::min(logged[wave], kLog); i <= e; ++i) {
      const Record &record = logs[wave][(logged[wave] - i) % kLog];
      const Access &other = record.access;
      if (!(entry & getBit(other.read, other.write, wave)))
        continue;
      bool hit = false;
      forEachLane(other.lanes, record.address, [&](unsigned, uint32_t at) {
        hit |= byte >= at && byte < at + other.bytes;
      });
      if (hit)
        return &record;
    }
  }
  return nullptr;
}

static StringRef getVerb(bool read, bool write) {
  return read && write ? "changes" : write ? "writes" : "reads";
}

void LDSCheck::conflict(const Access &access, unsigned lane, uint32_t byte, uint64_t entry) {
  const Record *other = findOther(access, byte, entry);
  uint64_t waves = (entry | entry >> kWriteShift | entry >> kAtomicShift) & kWaves;
  unsigned otherWave = other ? other->access.wave : countr_zero(waves);
  bool otherReads = other ? other->access.read : (entry & kWaves) != 0;
  bool otherWrites = other ? other->access.write : !otherReads;
  Where where;
  std::copy_n(group.getWaves()[access.wave]->workgroup, 3, where.workgroup);
  where.wave = access.wave;
  where.lane = lane;
  group.getLaunch().findings->add(
      Check::LDS, access.inst, other ? other->access.inst : nullptr, access.write * 2 + otherWrites,
      where, [&] {
        return (getVerb(access.read, access.write) + " LDS byte 0x" +
                Twine::utohexstr(byte) + ", which wave " + Twine(otherWave) + " " +
                getVerb(otherReads, otherWrites) +
                (other ? " at " + describe(*other->access.inst) : std::string()) +
                ", without a barrier and a wait between them")
            .str();
      });
}

//===----------------------------------------------------------------------===//
// Within a wave
//===----------------------------------------------------------------------===//

// A DMA is counted by vmcnt, ds instructions by lgkmcnt: neither waits for the other.
void LDSCheck::checkOwn(Exec &exec, const PendingOp &op, const Accesses &accesses) {
  const PendingQueue &queue = exec.wave->pending;
  for (unsigned i = 0; i + 1 < queue.size(); ++i) {
    const PendingOp &earlier = queue[i];
    if (!earlier.ldsBytes || !earlier.ldsLanes || earlier.dma == op.dma ||
        earlier.ldsLow >= op.ldsHigh || op.ldsLow >= earlier.ldsHigh)
      continue;
    for (const Access &other : getAccesses(earlier, exec.wave->id))
      for (const Access &access : accesses) {
        bool dense = earlier.ldsHigh - earlier.ldsLow == popcount(other.lanes) * other.bytes &&
                     !earlier.ldsSecondBytes;
        int lane = -1;
        uint32_t byte = 0;
        forEachLane(access.lanes, access.address, [&](unsigned mine, uint32_t at) {
          if (lane >= 0 || at >= earlier.ldsHigh || at + access.bytes <= earlier.ldsLow)
            return;
          bool hit = dense;
          if (!dense)
            forEachLane(other.lanes, other.address, [&](unsigned, uint32_t theirs) {
              hit |= at < theirs + other.bytes && theirs < at + access.bytes;
            });
          if (hit) {
            lane = static_cast<int>(mine);
            byte = at;
          }
        });
        if (lane < 0)
          continue;
        exec.report(
            Check::LDS, 8, lane,
            [&] {
              return (getVerb(access.read, access.write) + " LDS bytes at 0x" +
                      Twine::utohexstr(byte) + (op.dma ? " while " : " while the transfer ") +
                      describe(*earlier.inst) +
                      (op.dma ? " has not been waited for" : " into them is in flight") +
                      ": needs " + describeWait(queue, i))
                  .str();
            },
            earlier.inst);
        return;
      }
  }
}

//===----------------------------------------------------------------------===//
// Never written
//===----------------------------------------------------------------------===//

void LDSCheck::markWritten(const Access &access) {
  forEachLane(access.lanes, access.address, [&](unsigned, uint32_t at) {
    if (((at | access.bytes) & 3) == 0) {
      std::fill_n(written.begin() + at / 4, access.bytes / 4, 0xf);
      return;
    }
    for (uint32_t byte = at; byte < at + access.bytes; ++byte)
      written[byte / 4] |= 1 << byte % 4;
  });
}

void LDSCheck::checkWritten(Exec &exec, const Access &access) {
  uint8_t all = 0xf;
  forEachLane(access.lanes, access.address, [&](unsigned, uint32_t at) {
    for (uint32_t i = at / 4; i <= (at + access.bytes - 1) / 4; ++i)
      all &= written[i];
  });
  if (all == 0xf)
    return;
  for (uint64_t rest = access.lanes; rest; rest &= rest - 1) {
    unsigned lane = countr_zero(rest);
    uint32_t begin = access.address[lane];
    for (uint32_t byte = begin; byte < begin + access.bytes; ++byte)
      if (!(written[byte / 4] >> byte % 4 & 1))
        return exec.report(Check::Uninit, 8192, lane, [&] {
          return "reads LDS byte 0x" + utohexstr(byte, /*LowerCase=*/true) +
                 ", which has never been written";
        });
  }
}
