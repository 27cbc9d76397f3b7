//===- Report.cpp - What waveasm-sim prints -------------------------------===//

#include "Report.h"
#include "llvm/Support/Format.h"

using namespace llvm;
using namespace waveasm::sim;

static void printPlace(const Finding &finding, raw_ostream &os) {
  const Where &where = finding.where;
  os << "work-group (" << where.workgroup[0] << "," << where.workgroup[1] << ","
     << where.workgroup[2] << "), wave " << where.wave;
  if (where.lane >= 0)
    os << ", lane " << where.lane;
  if (finding.count > 1)
    os << "; " << finding.count << " times";
}

static void printInstruction(uint64_t address, StringRef text, StringRef tag, raw_ostream &os) {
  os << "    " << format_hex(address, 8) << ": " << text;
  if (!tag.empty())
    os << "  ; " << tag;
  os << "\n";
}

static void printFinding(const Finding &finding, raw_ostream &os) {
  os << stringifyCheck(finding.check) << ": " << finding.message << "\n";
  if (!finding.text.empty())
    printInstruction(finding.address, finding.text, finding.tag, os);
  if (!finding.otherText.empty())
    printInstruction(finding.otherAddress, finding.otherText, finding.otherTag, os);
  os << "    first in ";
  printPlace(finding, os);
  os << "\n";
}

void waveasm::sim::printFindings(const Findings &findings, unsigned most, raw_ostream &os) {
  uint8_t check = Check::None;
  unsigned printed = 0, left = 0;
  auto closeGroup = [&] {
    if (left)
      os << stringifyCheck(check) << ": " << left << " more findings of other instructions\n";
    printed = left = 0;
  };
  for (const Finding &finding : findings.get()) {
    if (finding.check != check)
      closeGroup();
    check = finding.check;
    if (printed++ < most)
      printFinding(finding, os);
    else
      ++left;
  }
  closeGroup();
}

void waveasm::sim::printSummary(StringRef kernel, Simulation &simulation, raw_ostream &os) {
  const SimulationStats &stats = simulation.getStats();
  size_t found = simulation.getFindings().get().size();
  os << kernel << ": " << stats.workgroups << " work-groups, " << stats.waveInstructions
     << " wave-instructions, ";
  if (found)
    os << found << (found == 1 ? " finding" : " findings") << " ("
       << simulation.getFindings().getCount() << " times)\n";
  else
    os << "no findings\n";
}
