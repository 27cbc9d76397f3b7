//===- Workgroup.cpp - The waves of one work-group ------------------------===//

#include "waveasm/Simulator/Workgroup.h"
#include "waveasm/Simulator/Checker.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace waveasm::sim;

// Descriptor properties: hardware.md section 6.1.
enum : unsigned {
  kHasPrivateSegmentBuffer = 0, kHasDispatchPtr = 1, kHasQueuePtr = 2, kHasKernargPtr = 3,
  kHasDispatchId = 4, kHasFlatScratchInit = 5, kHasPrivateSegmentSize = 6,
};

Workgroup::Workgroup(const Launch &launch, const uint32_t (&id)[3])
    : launch(launch), lds(launch.kernel->descriptor.ldsBytes) {
  std::copy_n(id, 3, this->id);
  exec = std::make_unique<Exec>(*this);
  checker = std::make_unique<Checker>(*this);
  for (unsigned i = 0; i < launch.getNumWaves(); ++i) {
    waves.push_back(std::make_unique<Wave>());
    waves.back()->id = i;
    initWave(*waves.back());
  }
}

Workgroup::~Workgroup() = default;

// What is undefined at entry holds a pattern that is neither zero nor a likely address.
static constexpr uint32_t kGarbage = 0xdeadbeef;

void Workgroup::initWave(Wave &wave) {
  const KernelDescriptor &kd = launch.kernel->descriptor;
  std::fill_n(&wave.v[0][0], kNumVGPRs * kLanes, kGarbage);
  std::fill_n(wave.s, kNumSGPRs, kGarbage);
  std::fill_n(wave.definedLanes, kNumVGPRs, 0);
  std::fill_n(wave.definedSGPR, kNumSGPRs, false);
  std::copy_n(id, 3, wave.workgroup);
  wave.mode = kd.getMode();
  wave.pc = launch.codeBase + kd.entry;

  // SGPRs in the order of hardware.md section 6.2.
  unsigned next = 0;
  auto push = [&](uint32_t value) {
    if (next < 102) {
      wave.s[next] = value;
      wave.definedSGPR[next] = true;
    }
    ++next;
  };
  auto push64 = [&](uint64_t value) {
    push(static_cast<uint32_t>(value));
    push(static_cast<uint32_t>(value >> 32));
  };
  if (kd.has(kHasDispatchPtr))
    push64(launch.dispatchBase);
  if (kd.has(kHasQueuePtr))
    push64(0);
  if (kd.has(kHasKernargPtr))
    push64(launch.kernargBase);
  if (kd.has(kHasDispatchId))
    push64(0);
  if (kd.has(kHasPrivateSegmentSize))
    push(kd.scratchBytes);
  if (launch.preload && kd.getPreloadLength()) {
    for (unsigned i = 0; i < kd.getPreloadLength(); ++i) {
      uint32_t value = 0;
      uint64_t address = launch.kernargBase + (kd.getPreloadOffset() + i) * 4;
      if (Region *region = launch.memory->find(address, 4))
        memcpy(&value, region->bytes.get() + (address - region->base), 4);
      push(value);
    }
    wave.pc += 256;
  }
  next = kd.getUserSGPRs();
  for (unsigned dim = 0; dim < 3; ++dim)
    if (kd.usesWorkgroupId(dim))
      push(id[dim]);
  if (kd.usesWorkgroupInfo())
    push(launch.getNumWaves() | (wave.id == 0 ? 1u << 31 : 0));

  uint64_t exec = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    unsigned flat = wave.id * kLanes + lane;
    if (flat < launch.getBlockSize())
      exec |= 1ull << lane;
    unsigned x = flat % launch.block[0], y = flat / launch.block[0] % launch.block[1],
             z = flat / launch.block[0] / launch.block[1];
    unsigned dims = kd.getWorkitemDims();
    wave.v[0][lane] = x | (dims > 1 ? y << 10 : 0) | (dims > 2 ? z << 20 : 0);
  }
  wave.definedLanes[0] = ~0ull;
  wave.set64(kExec, exec);
  wave.definedSGPR[kExec] = wave.definedSGPR[kExec + 1] = true;

  // Private memory of this wave: architected flat scratch.
  uint64_t flatGroup = id[0] + launch.grid[0] * (id[1] + static_cast<uint64_t>(launch.grid[1]) * id[2]);
  uint64_t flatWave = flatGroup * launch.getNumWaves() + wave.id;
  wave.set64(kFlatScratch, launch.scratchBase + flatWave * kd.scratchBytes * kLanes);
  wave.definedSGPR[kFlatScratch] = wave.definedSGPR[kFlatScratch + 1] = true;
}

StepResult Workgroup::step(Wave &wave) {
  StepResult result;
  Exec &exec = *this->exec;
  exec.wave = &wave;
  exec.inst = nullptr;
  exec.failed = false;
  exec.branchTaken = false;
  exec.numAccesses = 0;
  std::string error;
  const Instruction *inst = launch.image->fetch(wave.pc - launch.codeBase, error);
  if (!inst) {
    exec.fail([&] {
      return "at 0x" + utohexstr(wave.pc - launch.codeBase) + ": " + error;
    });
    wave.status = WaveStatus::Ended;
    return result;
  }
  exec.inst = result.inst = inst;
  if (wave.executed >= launch.budget) {
    exec.fail([&] {
      return "the wave has executed " + std::to_string(wave.executed) +
             " instructions: an endless loop, or raise --budget";
    });
    wave.status = WaveStatus::Ended;
    return result;
  }
  exec.nextPC = wave.pc + inst->size;
  checker->beforeInstruction(exec);
  inst->op->handler(exec, *inst);
  checker->afterInstruction(exec);
  ++wave.executed;
  wave.pc = exec.nextPC;
  result.branchTaken = exec.branchTaken;
  if (exec.failed)
    wave.status = WaveStatus::Ended;
  return result;
}

bool Workgroup::releaseBarrier() {
  bool any = false;
  for (const auto &wave : waves) {
    if (wave->status == WaveStatus::Running)
      return false;
    any |= wave->status == WaveStatus::AtBarrier;
  }
  if (!any)
    return false;
  for (auto &wave : waves)
    if (wave->status == WaveStatus::AtBarrier)
      wave->status = WaveStatus::Running;
  ++epoch;
  checker->onBarrier();
  return true;
}

bool Workgroup::isDone() const {
  return all_of(waves, [](const auto &wave) { return wave->status == WaveStatus::Ended; });
}

void Workgroup::run() {
  // Long turns for speed; turns at all so that waves that wait for each other in a loop
  // get on.
  constexpr unsigned kTurn = 512;
  while (!isDone()) {
    for (auto &wave : waves)
      for (unsigned i = 0; i < kTurn && wave->status == WaveStatus::Running; ++i, ++clock)
        step(*wave);
    releaseBarrier();
  }
  finish();
}

void Workgroup::finish() { checker->finish(); }
