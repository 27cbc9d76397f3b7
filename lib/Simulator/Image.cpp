//===- Image.cpp - A code object, loaded ----------------------------------===//

#include "waveasm/Simulator/Image.h"
#include "waveasm/Target/CodeObject.h"
#include "llvm/BinaryFormat/MsgPackDocument.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"

using namespace llvm;
using namespace waveasm::sim;

/// Most bytes that a code object may occupy; a broken header must not exhaust memory.
static constexpr uint64_t kMaxImage = 1ull << 30;

Expected<std::unique_ptr<Image>> Image::load(ArrayRef<char> file) {
  std::unique_ptr<Image> image(new Image());
  SmallVector<char, 0> linked;
  if (file.size() < 64 || StringRef(file.data(), 4) != StringRef("\x7f" "ELF", 4))
    return createStringError("not an ELF file");
  auto *header = reinterpret_cast<const object::ELF64LE::Ehdr *>(file.data());
  if (header->e_type == ELF::ET_REL && header->e_machine == ELF::EM_AMDGPU) {
    std::string error;
    if (!linkObject(file, linked, error))
      return createStringError("cannot link the object: " + StringRef(error).trim());
    file = linked;
  }
  if (Error error = image->readELF(file))
    return std::move(error);
  if (Error error = image->readKernels(file))
    return std::move(error);
  return std::move(image);
}

Error Image::readELF(ArrayRef<char> file) {
  auto elf = object::ELF64LEFile::create(StringRef(file.data(), file.size()));
  if (!elf)
    return createStringError("not a 64-bit little-endian ELF file: " + toString(elf.takeError()));
  const auto &header = elf->getHeader();
  if (header.e_machine != ELF::EM_AMDGPU)
    return createStringError("not an AMDGPU code object");
  switch (header.e_flags & ELF::EF_AMDGPU_MACH) {
  case ELF::EF_AMDGPU_MACH_AMDGCN_GFX942: chip = "gfx942"; break;
  case ELF::EF_AMDGPU_MACH_AMDGCN_GFX950: chip = "gfx950"; break;
  default: return createStringError("the code object is for another processor than gfx942 and gfx950");
  }
  target = TargetInfo::get(chip);
  disassembler = Disassembler::create(chip);
  if (!disassembler)
    return createStringError("LLVM has no disassembler for " + chip);
  auto segments = elf->program_headers();
  if (!segments)
    return createStringError("broken program headers: " + toString(segments.takeError()));
  uint64_t end = 0;
  codeBegin = ~0ull;
  for (const auto &segment : *segments) {
    if (segment.p_type != ELF::PT_LOAD)
      continue;
    if (segment.p_vaddr > kMaxImage || segment.p_memsz > kMaxImage)
      return createStringError("a segment is larger than 1 GiB");
    end = std::max<uint64_t>(end, segment.p_vaddr + segment.p_memsz);
    if (segment.p_flags & ELF::PF_X) {
      codeBegin = std::min<uint64_t>(codeBegin, segment.p_vaddr);
      codeEnd = std::max<uint64_t>(codeEnd, segment.p_vaddr + segment.p_memsz);
    }
  }
  if (codeEnd == 0 || codeBegin >= codeEnd)
    return createStringError("no executable segment");
  bytes.assign(end, 0);
  for (const auto &segment : *segments) {
    if (segment.p_type != ELF::PT_LOAD)
      continue;
    auto contents = elf->getSegmentContents(segment);
    if (!contents)
      return createStringError("truncated file: " + toString(contents.takeError()));
    if (contents->size() > segment.p_memsz)
      return createStringError("a segment's file size is larger than its memory size");
    std::copy(contents->begin(), contents->end(), bytes.begin() + segment.p_vaddr);
  }
  codeBegin &= ~3ull;
  decoded = std::vector<std::atomic<const Instruction *>>((codeEnd - codeBegin + 3) / 4);
  return Error::success();
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

static std::string getString(msgpack::MapDocNode &map, StringRef key) {
  auto it = map.find(key);
  return it != map.end() && it->second.isString() ? it->second.getString().str() : "";
}

static uint64_t getUInt(msgpack::DocNode &node) {
  return node.getKind() == msgpack::Type::UInt ? node.getUInt()
         : node.getKind() == msgpack::Type::Int && node.getInt() > 0 ? node.getInt()
                                                                      : 0;
}

static uint64_t getUInt(msgpack::MapDocNode &map, StringRef key) {
  auto it = map.find(key);
  return it != map.end() ? getUInt(it->second) : 0;
}

/// Fills in what the metadata says of the kernel.
static void readMetadata(msgpack::MapDocNode &map, Kernel &kernel) {
  kernel.hasMetadata = true;
  kernel.maxWorkgroupSize = getUInt(map, ".max_flat_workgroup_size");
  auto size = map.find(".reqd_workgroup_size");
  if (size != map.end() && size->second.isArray() && size->second.getArray().size() == 3)
    for (unsigned i = 0; i < 3; ++i)
      kernel.workgroupSize[i] = getUInt(size->second.getArray()[i]);
  auto arguments = map.find(".args");
  if (arguments == map.end() || !arguments->second.isArray())
    return;
  for (msgpack::DocNode &node : arguments->second.getArray()) {
    if (!node.isMap())
      continue;
    KernelArgument argument;
    argument.name = getString(node.getMap(), ".name");
    argument.valueKind = getString(node.getMap(), ".value_kind");
    argument.offset = getUInt(node.getMap(), ".offset");
    argument.size = getUInt(node.getMap(), ".size");
    kernel.arguments.push_back(std::move(argument));
  }
}

static void readDescriptor(ArrayRef<uint8_t> at, uint64_t address, KernelDescriptor &kd) {
  using namespace support::endian;
  kd.ldsBytes = read32le(&at[0]);
  kd.scratchBytes = read32le(&at[4]);
  kd.kernargBytes = read32le(&at[8]);
  kd.entry = address + read64le(&at[16]);
  kd.rsrc3 = read32le(&at[44]);
  kd.rsrc1 = read32le(&at[48]);
  kd.rsrc2 = read32le(&at[52]);
  kd.properties = read16le(&at[56]);
  kd.preload = read16le(&at[58]);
  // Recursion or calls through pointers: HIP gives such kernels its stack limit, 1 KiB by
  // default (guess: hipLimitStackSize, not looked up).
  constexpr unsigned kUsesDynamicStack = 11;
  if (kd.has(kUsesDynamicStack))
    kd.scratchBytes = std::max<uint32_t>(kd.scratchBytes, 1024);
}

Error Image::readKernels(ArrayRef<char> file) {
  auto elf = cantFail(object::ELF64LEFile::create(StringRef(file.data(), file.size())));
  auto sections = elf.sections();
  if (!sections)
    return createStringError("broken section headers: " + toString(sections.takeError()));
  msgpack::Document document;
  for (const auto &section : *sections) {
    if (section.sh_type == ELF::SHT_NOTE) {
      Error error = Error::success();
      for (auto note : elf.notes(section, error))
        if (note.getName() == "AMDGPU" && note.getType() == ELF::NT_AMDGPU_METADATA)
          document.readFromBlob(toStringRef(note.getDesc(4)), /*Multi=*/false);
      if (error)
        return createStringError("broken note: " + toString(std::move(error)));
    }
    if (section.sh_type != ELF::SHT_DYNSYM && section.sh_type != ELF::SHT_SYMTAB)
      continue;
    auto symbols = elf.symbols(&section);
    auto names = elf.getStringTableForSymtab(section);
    if (!symbols || !names) {
      consumeError(symbols.takeError());
      consumeError(names.takeError());
      return createStringError("broken symbol table");
    }
    for (const auto &symbol : *symbols) {
      auto name = symbol.getName(*names);
      if (!name)
        return createStringError("broken symbol table: " + toString(name.takeError()));
      if (!name->ends_with(".kd") || symbol.getType() != ELF::STT_OBJECT ||
          findKernel(name->drop_back(3)))
        continue;
      if (symbol.st_value > bytes.size() || bytes.size() - symbol.st_value < 64)
        return createStringError("the kernel descriptor of '" + name->drop_back(3) +
                         "' lies outside the file's segments");
      Kernel kernel;
      kernel.name = name->drop_back(3).str();
      readDescriptor(ArrayRef(bytes).slice(symbol.st_value, 64), symbol.st_value,
                     kernel.descriptor);
      if (!isCode(kernel.descriptor.entry))
        return createStringError("the entry of kernel '" + kernel.name + "' is not in the code");
      kernels.push_back(std::move(kernel));
    }
  }
  if (kernels.empty())
    return createStringError("no kernel in the code object");
  for (const auto &section : *sections) {
    auto name = elf.getSectionName(section);
    auto contents = elf.getSectionContents(section);
    if (name && contents && *name == ".waveasm.tags")
      readTags(toStringRef(*contents));
    consumeError(name.takeError());
    consumeError(contents.takeError());
  }
  msgpack::DocNode &root = document.getRoot();
  if (!root.isMap() || !root.getMap()["amdhsa.kernels"].isArray())
    return Error::success();
  for (msgpack::DocNode &node : root.getMap()["amdhsa.kernels"].getArray()) {
    if (!node.isMap())
      continue;
    std::string name = getString(node.getMap(), ".name");
    for (Kernel &kernel : kernels)
      if (kernel.name == name)
        readMetadata(node.getMap(), kernel);
  }
  return Error::success();
}

/// Records of an offset from the kernel's entry, the kernel's name and a tag
/// (docs/Emission.md, "Tags"). What is broken is left out: it only names things.
void Image::readTags(StringRef section) {
  while (section.size() > 4) {
    uint32_t offset = support::endian::read32le(section.data());
    auto [kernelName, rest] = section.drop_front(4).split('\0');
    auto [tag, next] = rest.split('\0');
    if (const Kernel *kernel = findKernel(kernelName))
      tags[kernel->descriptor.entry + offset] = tag.str();
    section = next;
  }
}

const Kernel *Image::findKernel(StringRef name) const {
  for (const Kernel &kernel : kernels)
    if (kernel.name == name)
      return &kernel;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

const Instruction *Image::decode(uint64_t address, std::string &error) {
  if (address < codeBegin || address >= codeEnd) {
    error = "outside the code";
    return nullptr;
  }
  if (address & 3) {
    error = "not on an instruction boundary";
    return nullptr;
  }
  std::lock_guard<std::mutex> lock(mutex);
  auto &slot = decoded[(address - codeBegin) / 4];
  if (const Instruction *inst = slot.load(std::memory_order_acquire))
    return inst;
  auto inst = std::make_unique<Instruction>();
  ArrayRef<uint8_t> code = ArrayRef(bytes).slice(address, codeEnd - address);
  if (!decodeInstruction(*disassembler, code, address, *inst, error))
    return nullptr;
  inst->tag = tags.lookup(address);
  slot.store(inst.get(), std::memory_order_release);
  instructions.push_back(std::move(inst));
  return instructions.back().get();
}
