//===- Findings.cpp - What the checks report ------------------------------===//

#include "waveasm/Simulator/Findings.h"

using namespace llvm;
using namespace waveasm::sim;

StringRef waveasm::sim::stringifyCheck(uint8_t check) {
  switch (check) {
  case Check::Waits: return "waits";
  case Check::Hazards: return "hazards";
  case Check::LDS: return "lds";
  case Check::Memory: return "memory";
  case Check::Uninit: return "uninit";
  case Check::Barrier: return "barrier";
  default: return "error";
  }
}

void Findings::add(uint8_t check, const Instruction *inst, const Instruction *other,
                   uint64_t subject, const Where &where,
                   function_ref<std::string()> makeMessage) {
  uint64_t address = inst ? inst->address : ~0ull;
  uint64_t otherAddress = other ? other->address : ~0ull;
  std::lock_guard<std::mutex> lock(mutex);
  auto [it, inserted] = findings.try_emplace(Key(check, address, otherAddress, subject));
  Finding &finding = it->second;
  ++finding.count;
  if (!inserted)
    return;
  finding.check = check;
  finding.address = address;
  finding.otherAddress = otherAddress;
  if (inst)
    finding.text = inst->machine.text, finding.tag = inst->tag;
  if (other)
    finding.otherText = other->machine.text, finding.otherTag = other->tag;
  finding.where = where;
  finding.message = makeMessage();
}

bool Findings::empty() const {
  std::lock_guard<std::mutex> lock(mutex);
  return findings.empty();
}

uint64_t Findings::getCount(uint8_t checks) const {
  std::lock_guard<std::mutex> lock(mutex);
  uint64_t count = 0;
  for (const auto &[key, finding] : findings)
    count += finding.check & checks ? finding.count : 0;
  return count;
}

std::vector<Finding> Findings::get() const {
  std::lock_guard<std::mutex> lock(mutex);
  std::vector<Finding> result;
  for (const auto &[key, finding] : findings)
    result.push_back(finding);
  return result;
}
