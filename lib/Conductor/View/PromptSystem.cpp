//===- PromptSystem.cpp - The part that stays the same over a session -----===//

#include "waveasm/Conductor/ProgramView.h"
#include "waveasm/Conductor/Prompt.h"
#include "llvm/Support/raw_ostream.h"

using namespace waveasm;

static void addSection(llvm::StringRef title, llvm::StringRef text, llvm::raw_ostream &os) {
  os << "## " << title << "\n\n" << text.trim() << "\n\n";
}

std::string waveasm::buildSystemPrompt(ProgramOp program, const Objective &objective,
                                       const PromptOptions &options) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << llvm::StringRef(options.system.empty() ? getInstructions() : options.system).trim()
     << "\n\n";
  addSection("What is better", objective.describe(), os);
  if (options.openOrder == OpenOrder::Warn)
    addSection("Warnings", getWarningText(), os);
  addSection("How to read the program", getViewLegend(), os);
  addSection("Scheduling guide",
             options.guide.empty() ? getSchedulingGuide() : llvm::StringRef(options.guide), os);
  addSection("The chip", describeTarget(program), os);
  return text;
}
