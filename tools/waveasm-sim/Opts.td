//===- Opts.td - Options of waveasm-sim ---------------------*- tablegen -*-===//
//
// A table of its own: llvm::cl has one namespace for everything that is linked in.
//
//===----------------------------------------------------------------------===//

include "llvm/Option/OptParser.td"

class F<string name, string help> : Flag<["--", "-"], name>, HelpText<help>;
multiclass V<string name, string meta, string help> {
  def NAME : Joined<["--", "-"], name # "=">, MetaVarName<meta>, HelpText<help>;
  def NAME # _separate : Separate<["--", "-"], name>, Alias<!cast<Option>(NAME)>;
}

def help : F<"help", "Print this">;
def : Flag<["-"], "h">, Alias<help>;
defm kernel : V<"kernel", "<name>", "Kernel; default: the only one of the code object">;
defm grid : V<"grid", "X[,Y[,Z]]", "Work-groups; default 1">;
defm block : V<"block", "X[,Y[,Z]]", "Work-items of a group; default: what the metadata say">;
defm args : V<"args", "<file>", "JSON file with the arguments (docs/Simulator.md)">;
defm check : V<"check", "<list>",
               "all (default), none, or a list of waits, hazards, lds, memory, uninit, barrier">;
defm max_findings : V<"max-findings", "<n>", "Findings of one check that are printed; default 10">;
defm budget : V<"budget", "<n>", "Instructions that one wave may execute; default 100000000">;
defm threads : V<"threads", "<n>", "Host threads; default: as many as the host has">;
def no_preload : F<"no-preload", "Start at the entry, as firmware without kernarg preload does">;
def compare : F<"compare", "Run several code objects on the same inputs; compare the outputs">;
def timing : F<"timing", "Count clocks: cycles, stalls, rates (docs/Simulator.md, Timing)">;
defm timing_table : V<"timing-table", "<file>", "JSON file with numbers over the built-in ones">;
def version : F<"version", "Print the revision of the tables">;
def print_timing_table
    : F<"print-timing-table", "Print the numbers of the chip as JSON; do not run">;
defm chip : V<"chip", "<name>", "For --print-timing-table without a code object">;
defm format : V<"format", "<name>", "Of the timing: text (default), json, csv">;
defm trace : V<"trace", "<file>", "With --timing: write a trace for Perfetto">;
defm hottest : V<"hottest", "<n>", "Instructions in the text of the timing; default 20">;
