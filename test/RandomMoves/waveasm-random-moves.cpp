//===- waveasm-random-moves.cpp - The property test of moves --------------===//
//
//   waveasm-random-moves KERNEL.mlir --args ARGS.json [--rounds N] [--seed S] [--jobs J]
//
// Plays random rounds of moves on the kernel (docs/Conductor.md, "Random moves"). Each
// round that the engine accepts must be the same program to conductor-verify, compile, and
// give the same bytes on the simulator with no findings; each that it refuses must be
// refused for a true reason. Ends with 1 at the first that is not so.
//
//===----------------------------------------------------------------------===//

#include "Walk.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"
#include <atomic>
#include <thread>

using namespace waveasm;
using namespace waveasm::test;
namespace cl = llvm::cl;

static cl::opt<std::string> kernel(cl::Positional, cl::Required, cl::desc("<kernel>"));
static cl::list<std::string> argumentFiles("args", cl::OneOrMore,
                                           cl::desc("Argument list as for waveasm-sim; each one "
                                                    "is a run of every order"));
static cl::list<uint32_t> block("block", cl::CommaSeparated,
                                cl::desc("Work-items of a work-group, if the kernel does not say"));
static cl::opt<uint64_t> rounds("rounds", cl::desc("Rounds of 1 to 8 moves"), cl::init(200));
static cl::opt<uint64_t> seed("seed", cl::desc("Default: a new one; it is printed"));
static cl::opt<unsigned> jobs("jobs", cl::desc("Walks that share the rounds, each with a seed"),
                              cl::init(1));
static cl::opt<std::string> save("save", cl::desc("On failure, write the program before the round "
                                                  "to NAME.mlir and the round to NAME.moves"),
                                 cl::value_desc("NAME"));

// To prove that the test can fail.
static cl::OptionCategory broken("Options that play a broken engine");
static cl::opt<std::string> ignore("break-rule", cl::cat(broken),
                                   cl::desc("Make the moves whose refusal has this text"));
static cl::opt<bool> noVerify("break-no-verify", cl::cat(broken),
                              cl::desc("Do not ask conductor-verify: only the verifier of the "
                                       "IR, compiling and running are left"));
static cl::opt<bool> refuse("break-refuse", cl::cat(broken),
                            cl::desc("Refuse what is legal, for the two ops of the command"));
static cl::opt<bool> noUndo("break-undo", cl::cat(broken), cl::desc("Do not take rounds back"));

static WalkOptions makeOptions() {
  WalkOptions options;
  options.file = kernel;
  for (const std::string &file : argumentFiles) {
    auto arguments = sim::loadArguments(file);
    if (!arguments) {
      llvm::errs() << llvm::toString(arguments.takeError()) << "\n";
      exit(1);
    }
    options.launches.push_back(std::move(*arguments));
  }
  for (size_t i = 0; i < block.size() && i < 3; ++i)
    options.block[i] = block[i];
  if (!block.empty())
    for (uint32_t &size : options.block)
      size = std::max<uint32_t>(size, 1);
  options.save = save;
  options.ignore = ignore;
  options.verifies = !noVerify;
  options.refusesAll = refuse;
  options.forgetsUndo = noUndo;
  return options;
}

static void report(const Tally &tally) {
  llvm::raw_ostream &os = llvm::outs();
  os << tally.rounds << " rounds, " << tally.commands << " commands on " << tally.numOps
     << " ops; " << tally.resets << " times from the input again\n";
  os << "accepted " << tally.accepted << ": " << tally.run
     << " run with equal output and no findings, " << tally.repeated
     << " with machine code that had run, " << tally.noRegisters << " out of registers; "
     << tally.keptRounds << " kept, " << tally.undone << " undone; at most " << tally.farthest
     << " ops away from their place\n";
  os << "refused " << tally.refused << ":";
  for (unsigned i = 0; i < kNumGrounds; ++i)
    os << (i ? ", " : " ") << tally.grounds[i] << " "
       << stringifyGround(static_cast<Ground>(i));
  os << "\n";
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::ParseCommandLineOptions(argc, argv, "Random moves on a kernel\n");
  uint64_t first = seed.getNumOccurrences() ? uint64_t(seed) : std::random_device()();
  llvm::outs() << "seed " << first << "\n";
  llvm::outs().flush();
  WalkOptions options = makeOptions();
  unsigned count = std::max(1u, unsigned(jobs));
  std::vector<std::unique_ptr<Walk>> walks(count);
  std::vector<std::string> failures(count);
  std::vector<std::thread> threads;
  std::atomic<bool> stop = false;
  for (unsigned i = 0; i < count; ++i) {
    walks[i] = std::make_unique<Walk>(options, first + i);
    uint64_t share = rounds / count + (i < rounds % count);
    threads.emplace_back([&, i, share] {
      failures[i] = llvm::toString(walks[i]->run(share, stop));
      if (!failures[i].empty())
        stop = true;
    });
  }
  for (std::thread &thread : threads)
    thread.join();
  Tally tally;
  for (const auto &walk : walks)
    tally.add(walk->getTally());
  report(tally);
  bool good = true;
  for (auto [i, failure] : llvm::enumerate(failures)) {
    if (failure.empty())
      continue;
    good = false;
    llvm::outs() << "FAIL seed " << first + i << ", one job: " << failure << "\n";
  }
  llvm::outs() << (good ? "OK\n" : "WRONG\n");
  return good ? 0 : 1;
}
