//===- Simulator.cpp - Run a kernel of a code object ----------------------===//

#include "waveasm/Simulator/Simulator.h"
#include "waveasm/Simulator/Checker.h"
#include "waveasm/Simulator/Exec.h"
#include "llvm/Support/Endian.h"
#include <chrono>
#include <cstring>
#include <thread>

using namespace llvm;
using namespace waveasm;
using namespace waveasm::sim;

Simulation::Simulation(Image &image, const Kernel &kernel, SimulationOptions options)
    : image(image), options(options) {
  launch.image = &image;
  launch.kernel = &kernel;
  launch.memory = &memory;
  launch.findings = &findings;
  launch.checks = options.checks;
  launch.budget = options.budget;
  launch.preload = options.preload;
  std::copy_n(options.grid, 3, launch.grid);
  Region &code = memory.add("code", image.getBytes().size(), true, false);
  copy(image.getBytes(), code.bytes.get());
  launch.codeBase = code.base;
}

Simulation::~Simulation() = default;

unsigned Simulation::addBuffer(StringRef name, ArrayRef<uint8_t> contents, uint64_t size,
                               bool readable, bool writable, uint8_t fill) {
  Region &region = memory.add(name.str(), size, readable, writable, fill);
  std::copy_n(contents.begin(), std::min<uint64_t>(size, contents.size()), region.bytes.get());
  buffers.push_back(&region);
  Argument argument;
  argument.bytes.resize(8);
  support::endian::write64le(argument.bytes.data(), region.base);
  argument.isBuffer = true;
  arguments.push_back(std::move(argument));
  return buffers.size() - 1;
}

void Simulation::addScalar(ArrayRef<uint8_t> bytes) {
  arguments.push_back({SmallVector<uint8_t, 8>(bytes), false});
}

MutableArrayRef<uint8_t> Simulation::getBuffer(unsigned i) {
  return {buffers[i]->bytes.get(), static_cast<size_t>(buffers[i]->size)};
}

//===----------------------------------------------------------------------===//
// Launch
//===----------------------------------------------------------------------===//

Error Simulation::chooseBlock() {
  const Kernel &kernel = *launch.kernel;
  std::copy_n(options.block, 3, launch.block);
  if (!options.block[0] && kernel.workgroupSize[0])
    std::copy_n(kernel.workgroupSize, 3, launch.block);
  else if (!options.block[0] && kernel.maxWorkgroupSize) {
    launch.block[0] = kernel.maxWorkgroupSize;
    launch.block[1] = launch.block[2] = 1;
  }
  uint64_t items = 1;
  for (unsigned i = 0; i < 3; ++i) {
    if (!launch.block[i])
      return createStringError("the work-group size is not in the metadata: give --block X,Y,Z");
    items *= std::min<uint64_t>(launch.block[i], 1 << 20);
    if (!launch.grid[i])
      return createStringError("a grid of no work-groups");
  }
  const ChipLimits &limits = image.getTarget().getLimits();
  uint64_t most = limits.maxWorkgroupWaves * kLanes;
  if (kernel.maxWorkgroupSize)
    most = std::min<uint64_t>(most, kernel.maxWorkgroupSize);
  if (items > most)
    return createStringError("a work-group of " + Twine(items) + " work-items; the kernel allows " +
                     Twine(most));
  return Error::success();
}

/// Refuses what cannot be resident: the driver reports a launch failure.
static Error checkResources(const Launch &launch) {
  const TargetInfo &target = launch.image->getTarget();
  const KernelDescriptor &kd = launch.kernel->descriptor;
  const ChipLimits &limits = target.getLimits();
  if (kd.ldsBytes > limits.ldsBytes)
    return createStringError("the kernel wants " + Twine(kd.ldsBytes) + " bytes of LDS; " +
                     target.getChip() + " has " + Twine(limits.ldsBytes));
  unsigned perSIMD = (launch.getNumWaves() + limits.simdsPerCU - 1) / limits.simdsPerCU;
  if (perSIMD * kd.getUnifiedVGPRs() > limits.vgprsPerSIMDLane)
    return createStringError("a work-group of " + Twine(launch.getNumWaves()) + " waves with " +
                     Twine(kd.getUnifiedVGPRs()) + " VGPRs each does not fit in a compute unit");
  return Error::success();
}

void Simulation::fillHidden(const KernelArgument &argument, MutableArrayRef<uint8_t> bytes) const {
  StringRef kind = argument.valueKind;
  uint64_t value = 0;
  unsigned dim = kind.ends_with("_y") ? 1 : kind.ends_with("_z") ? 2 : 0;
  if (kind.starts_with("hidden_block_count_"))
    value = launch.grid[dim];
  else if (kind.starts_with("hidden_group_size_"))
    value = launch.block[dim];
  else if (kind == "hidden_grid_dims")
    value = launch.grid[2] * launch.block[2] > 1 ? 3 : launch.grid[1] * launch.block[1] > 1 ? 2 : 1;
  else if (kind == "hidden_private_base")
    value = kPrivateAperture >> 32;
  else if (kind == "hidden_shared_base")
    value = kSharedAperture >> 32;
  for (unsigned i = 0; i < bytes.size(); ++i)
    bytes[i] = i < 8 ? value >> (8 * i) & 0xff : 0;
}

Error Simulation::layOutArguments() {
  const Kernel &kernel = *launch.kernel;
  uint64_t size = kernel.descriptor.kernargBytes, next = 0;
  if (size > (1 << 20))
    return createStringError("a kernarg segment of " + Twine(size) + " bytes");
  std::vector<uint8_t> segment(size);
  size_t used = 0;
  auto place = [&](uint64_t offset, ArrayRef<uint8_t> bytes) -> Error {
    if (offset > segment.size() || bytes.size() > segment.size() - offset)
      return createStringError("argument " + Twine(used - 1) + " lies behind the kernarg segment of " +
                       Twine(segment.size()) + " bytes: too many arguments?");
    copy(bytes, segment.begin() + offset);
    return Error::success();
  };
  size_t explicitArguments = count_if(kernel.arguments, [](const KernelArgument &argument) {
    return !argument.isHidden();
  });
  if (kernel.hasMetadata && !kernel.arguments.empty() && explicitArguments != arguments.size())
    return createStringError("kernel '" + kernel.name + "' takes " + Twine(explicitArguments) +
                     " arguments, " + Twine(arguments.size()) + " are given");
  if (!kernel.arguments.empty()) {
    for (const KernelArgument &argument : kernel.arguments) {
      if (argument.offset > segment.size() || argument.size > segment.size() - argument.offset)
        return createStringError("the metadata places argument '" + argument.name +
                         "' behind the kernarg segment");
      if (argument.isHidden()) {
        fillHidden(argument, MutableArrayRef(segment).slice(argument.offset, argument.size));
        continue;
      }
      const Argument &given = arguments[used++];
      if (given.bytes.size() != argument.size)
        return createStringError("argument " + Twine(used - 1) +
                         (argument.name.empty() ? "" : " '" + argument.name + "'") + " has " +
                         Twine(argument.size) + " bytes in the kernel, " +
                         Twine(given.bytes.size()) + " are given");
      if (Error error = place(argument.offset, given.bytes))
        return error;
    }
  } else { // no metadata: packed by size and alignment
    for (const Argument &given : arguments) {
      uint64_t align = std::min<uint64_t>(8, PowerOf2Ceil(std::max<size_t>(given.bytes.size(), 1)));
      next = alignTo(next, align);
      ++used;
      if (Error error = place(next, given.bytes))
        return error;
      next += given.bytes.size();
    }
  }
  // The segment is aligned to 16 bytes, so LLVM loads 4 dwords where 3 are left of it.
  Region &region = memory.add("kernarg", alignTo(segment.size(), 16), true, false);
  copy(segment, region.bytes.get());
  launch.kernargBase = region.base;
  return Error::success();
}

uint64_t Simulation::getNumWorkgroups() const {
  return static_cast<uint64_t>(launch.grid[0]) * launch.grid[1] * launch.grid[2];
}

void Simulation::getWorkgroupId(uint64_t i, uint32_t (&id)[3]) const {
  id[0] = i % launch.grid[0];
  id[1] = i / launch.grid[0] % launch.grid[1];
  id[2] = i / launch.grid[0] / launch.grid[1];
}

/// The fields of hsa_kernel_dispatch_packet_t that kernels read.
static void fillDispatchPacket(const Launch &launch, uint8_t *packet) {
  using namespace support::endian;
  write16le(packet + 2, 3);
  for (unsigned i = 0; i < 3; ++i) {
    write16le(packet + 4 + 2 * i, launch.block[i]);
    write32le(packet + 12 + 4 * i, launch.grid[i] * launch.block[i]);
  }
  write32le(packet + 24, launch.kernel->descriptor.scratchBytes);
  write32le(packet + 28, launch.kernel->descriptor.ldsBytes);
  write64le(packet + 40, launch.kernargBase);
}

Error Simulation::prepare() {
  if (prepared)
    return Error::success();
  if (Error error = chooseBlock())
    return error;
  if (Error error = checkResources(launch))
    return error;
  if (Error error = layOutArguments())
    return error;
  Region &packet = memory.add("dispatch packet", 64, true, false);
  fillDispatchPacket(launch, packet.bytes.get());
  launch.dispatchBase = packet.base;
  uint64_t perWave = static_cast<uint64_t>(launch.kernel->descriptor.scratchBytes) * kLanes;
  uint64_t waves = getNumWorkgroups() * launch.getNumWaves();
  if (perWave && waves > (1ull << 33) / perWave)
    return createStringError("the private memory of " + Twine(waves) + " waves is larger than 8 GiB");
  launch.scratchBase = memory.add("scratch", perWave * waves, true, true).base;
  prepared = true;
  return Error::success();
}

Error Simulation::run() {
  if (Error error = prepare())
    return error;
  runWorkgroups([](uint64_t) { return true; });
  return Error::success();
}

void Simulation::countRun(uint64_t workgroups, uint64_t waveInstructions, double seconds) {
  stats.workgroups += workgroups;
  stats.waveInstructions += waveInstructions;
  stats.seconds += seconds;
}

void Simulation::runWorkgroups(function_ref<bool(uint64_t)> select) {
  auto start = std::chrono::steady_clock::now();
  uint64_t total = getNumWorkgroups();
  std::atomic<uint64_t> next{0}, executed{0}, groups{0};
  auto work = [&] {
    for (uint64_t i; (i = next++) < total;) {
      if (!select(i))
        continue;
      uint32_t id[3];
      getWorkgroupId(i, id);
      Workgroup group(launch, id);
      group.run();
      ++groups;
      for (const auto &wave : group.getWaves())
        executed += wave->executed;
    }
  };
  uint64_t threads = options.threads ? options.threads : std::thread::hardware_concurrency();
  threads = std::max<uint64_t>(1, std::min(threads, total));
  std::vector<std::thread> pool;
  for (uint64_t i = 1; i < threads; ++i)
    pool.emplace_back(work);
  work();
  for (std::thread &thread : pool)
    thread.join();
  countRun(groups, executed,
           std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}
