//===- Image.h - A code object, loaded ---------------------------*- C++ -*-===//
//
// Reads an AMDGPU code object (linked, or relocatable: it is linked first), its kernel
// descriptors and metadata, and decodes instructions on first use.
//
//===----------------------------------------------------------------------===//

#ifndef WAVEASM_SIMULATOR_IMAGE_H
#define WAVEASM_SIMULATOR_IMAGE_H

#include "waveasm/Simulator/Instruction.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Error.h"
#include <atomic>
#include <mutex>

namespace waveasm::sim {

/// What the kernel descriptor says (hardware.md section 6.1).
struct KernelDescriptor {
  uint32_t ldsBytes = 0, scratchBytes = 0, kernargBytes = 0;
  uint64_t entry = 0;          ///< address in the image
  uint32_t rsrc1 = 0, rsrc2 = 0, rsrc3 = 0;
  uint16_t properties = 0, preload = 0;
  unsigned getUnifiedVGPRs() const { return ((rsrc1 & 63) + 1) * 8; }
  unsigned getAccumOffset() const { return ((rsrc3 & 63) + 1) * 4; }
  unsigned getSGPRs() const { return ((rsrc1 >> 6 & 15) + 1) * 8; }
  unsigned getUserSGPRs() const { return rsrc2 >> 1 & 31; }
  bool usesWorkgroupId(unsigned dim) const { return rsrc2 >> (7 + dim) & 1; }
  bool usesWorkgroupInfo() const { return rsrc2 >> 10 & 1; }
  unsigned getWorkitemDims() const { return (rsrc2 >> 11 & 3) + 1; }
  uint32_t getMode() const { return (rsrc1 >> 12 & 0xff) | (rsrc1 >> 21 & 1) << 8 |
                                    (rsrc1 >> 23 & 1) << 9 | (rsrc1 >> 26 & 1) << 23; }
  bool has(unsigned property) const { return properties >> property & 1; }
  unsigned getPreloadLength() const { return preload & 127; }  ///< dwords
  unsigned getPreloadOffset() const { return preload >> 7; }   ///< dwords
};

/// One kernel argument of the metadata.
struct KernelArgument {
  std::string name, valueKind;  ///< "global_buffer", "by_value", "hidden_block_count_x", ...
  uint32_t offset = 0, size = 0;///< bytes in the kernarg segment
  bool isHidden() const { return llvm::StringRef(valueKind).starts_with("hidden_"); }
};

struct Kernel {
  std::string name;
  KernelDescriptor descriptor;
  std::vector<KernelArgument> arguments;
  uint32_t workgroupSize[3] = {0, 0, 0};  ///< .reqd_workgroup_size; zeros if absent
  uint32_t maxWorkgroupSize = 0;          ///< .max_flat_workgroup_size; 0 if absent
  bool hasMetadata = false;
};

class Image {
public:
  /// `file` is the whole file. Errors are complete sentences without the file's name.
  static llvm::Expected<std::unique_ptr<Image>> load(llvm::ArrayRef<char> file);

  const std::string &getChip() const { return chip; }
  const TargetInfo &getTarget() const { return *target; }
  llvm::ArrayRef<Kernel> getKernels() const { return kernels; }
  const Kernel *findKernel(llvm::StringRef name) const;
  /// All loaded bytes, from address 0 of the code object.
  llvm::ArrayRef<uint8_t> getBytes() const { return bytes; }
  bool isCode(uint64_t address) const { return address >= codeBegin && address < codeEnd; }
  uint64_t getCodeBegin() const { return codeBegin; }
  uint64_t getCodeEnd() const { return codeEnd; }

  /// The instruction at an image address; null if there is none, with the reason in
  /// `error`. Safe to call from several threads.
  const Instruction *fetch(uint64_t address, std::string &error) {
    if (address >= codeBegin && address < codeEnd && !(address & 3))
      if (const Instruction *inst =
              decoded[(address - codeBegin) / 4].load(std::memory_order_acquire))
        return inst;
    return decode(address, error);
  }

private:
  Image() = default;
  llvm::Error readELF(llvm::ArrayRef<char> file);
  llvm::Error readKernels(llvm::ArrayRef<char> file);
  void readTags(llvm::StringRef section);
  const Instruction *decode(uint64_t address, std::string &error);

  std::string chip;
  const TargetInfo *target = nullptr;
  std::vector<Kernel> kernels;
  std::vector<uint8_t> bytes;
  llvm::DenseMap<uint64_t, std::string> tags; ///< by image address
  uint64_t codeBegin = 0, codeEnd = 0; ///< image addresses of the executable bytes
  std::mutex mutex;
  std::unique_ptr<Disassembler> disassembler;
  std::vector<std::atomic<const Instruction *>> decoded; ///< per 4 bytes of code
  std::vector<std::unique_ptr<Instruction>> instructions;
};

} // namespace waveasm::sim

#endif // WAVEASM_SIMULATOR_IMAGE_H
