#!/usr/bin/env python3
"""Compares waveasm-hazard-mitigation with LLVM's hazard recognizer, pair by pair.

Every producer with every consumer of instructions.py, on each chip: first with nothing
between, then with one wait state too few and with enough of them. Prints the number of
cases and of differences that EXCEPTIONS explains; any other difference fails.

  compare_llvm.py --llc llc --opt waveasm-opt [--form raw|op] [-v]
"""

import argparse
import collections
import concurrent.futures as futures
import re
import subprocess
import sys

from instructions import CONSUMERS, PRODUCERS

CHIPS = ("gfx942", "gfx950")


MATRIX = r"(xdl|sgemm|dgemm)\d+:.*|mfma:scale"


def named(instr, pattern):
    return re.fullmatch(pattern, instr.name) is not None


def other_passes(producer, consumer):
    """A matrix pair whose accumulator ranges may be equal and whose passes are not."""
    kinds = [i.tags[:1] for i in (producer, consumer)]
    accumulates = named(consumer, r".*:c-exact|xdl4:smfmac:index|mfma:scale")
    return named(producer, MATRIX) and accumulates and kinds[0] != kinds[1]


# What differs and why: (reason, test on producer, consumer, chip, our states, LLVM's).
# Both numbers include the states that were there. See docs/Hazards.md.
EXCEPTIONS = [
    ("dot product to a matrix source: [ISA4] 3, LLVM 0 or 1",
     lambda p, c, chip, ours, llvm: named(p, r"v_dot.*") and named(c, MATRIX)
     and ours == 3 and llvm < 3),
    ("load over the data of a wide store: [ISA4] 1, LLVM 0",
     lambda p, c, chip, ours, llvm: "wide" in p.tags and "load" in c.tags
     and (ours, llvm) == (1, 0)),
    ("load over the sources of a store: LLVM sees it only if the clause has another load",
     lambda p, c, chip, ours, llvm: named(p, r".*_store.*:(data|soffset)") and "load" in c.tags
     and (ours, llvm) == (1, 0)),
    ("f64 16x16x4 on gfx950, then a write: [ISA4] 19, LLVM 11",
     lambda p, c, chip, ours, llvm: named(p, r"dgemm16:.*") and chip == "gfx950"
     and ours == 19 and 11 <= llvm < 19),
    ("equal accumulator ranges, other passes: [ISA4] as overlapping, LLVM as equal",
     lambda p, c, chip, ours, llvm: other_passes(p, c) and ours > llvm),
    ("20 states needed and 19 there: LLVM looks back 19",
     lambda p, c, chip, ours, llvm: named(p, r"xdl16:.*") and chip == "gfx950"
     and (ours, llvm) == (20, 19)),
    ("SDWA keeps the rest of its destination, so it reads it: LLVM ignores implicit reads",
     lambda p, c, chip, ours, llvm: named(p, r"v_exp:w|v_rcp_f64:w")
     and named(c, r"v_mov_sdwa:.*") and (ours, llvm) == (1, 0)),
    ("LDS DMA after a load: LLVM takes its LDS write for a memory store of the clause",
     lambda p, c, chip, ours, llvm: named(c, r"buffer_load_lds") and "_load" in p.name
     and (ours, llvm) == (0, 1)),
]


def explain(chip, producer, consumer, ours, llvm):
    for reason, test in EXCEPTIONS:
        if test(producer, consumer, chip, ours, llvm):
            return reason
    return None


def run(command, text):
    result = subprocess.run(command, input=text, capture_output=True, text=True)
    if result.returncode:
        sys.exit(f"{' '.join(command)}: {result.stderr[:3000]}")
    return result.stdout


def nops_mir(states):
    # S_NOP takes eight states at most in LLVM's own output; longer ones are legal.
    return [f"S_NOP {min(16, states - i) - 1}" for i in range(0, states, 16)]


def llvm_states(llc, chip, cases):
    """Wait states that LLVM adds for each (producer, consumer, states between)."""
    text = []
    for i, (producer, consumer, states) in enumerate(cases):
        lines = [producer.mir] + nops_mir(states) + [consumer.mir, "S_ENDPGM 0"]
        body = "".join(f"    {line}\n" for line in lines)
        text.append(f"---\nname: f{i}\nbody: |\n  bb.0:\n{body}...\n")
    out = run([llc, "-mtriple=amdgcn-amd-amdhsa", f"-mcpu={chip}", "-run-pass=post-RA-hazard-rec",
               "-x", "mir", "-o", "-", "-"], "".join(text))
    return count(out, r"^name: +f(\d+)$", r"^    S_NOP (\d+)$", cases)


def our_states(opt, chip, cases, form):
    text = []
    for i, (producer, consumer, states) in enumerate(cases):
        defs, body = [], []

        def add(instr):
            if form == "op" and instr.ir:
                defs.extend(instr.ir[0])
                body.append(instr.ir[1].replace("%r:", f"%r{len(body)}:"))
            else:
                body.append(f'waveasm.raw "{instr.asm}"')

        add(producer)
        body += [f"waveasm.s_nop {min(16, states - k) - 1}" for k in range(0, states, 16)]
        add(consumer)
        lines = list(dict.fromkeys(defs)) + body + ["waveasm.s_endpgm"]
        text.append(f"waveasm.program @p{i} target = #waveasm.target<#waveasm.{chip}> "
                    "abi = #waveasm.abi<> {\n" + "".join(f"  {line}\n" for line in lines) + "}\n")
    out = run([opt, "-", "--waveasm-hazard-mitigation"], "".join(text))
    return count(out, r"^ *waveasm.program @p(\d+) .*$", r"^ *waveasm.s_nop (\d+).*$", cases)


def count(output, start, nop, cases):
    """Wait states of all nops of each case, less those it had."""
    total = [0] * len(cases)
    current = None
    for line in output.splitlines():
        match = re.match(start, line)
        if match:
            current = int(match[1])
        match = re.match(nop, line)
        if match:
            total[current] += int(match[1]) + 1
    return [states - case[2] for states, case in zip(total, cases)]


def compare(args, chip, cases, explained, failures):
    with futures.ThreadPoolExecutor(2) as pool:
        ours = pool.submit(our_states, args.opt, chip, cases, args.form)
        llvm = pool.submit(llvm_states, args.llc, chip, cases)
        ours, llvm = ours.result(), llvm.result()
    for case, a, b in zip(cases, ours, llvm):
        if a == b:
            continue
        reason = explain(chip, case[0], case[1], a + case[2], b + case[2])
        if reason:
            explained[reason] += 1
        else:
            failures.append(f"{chip}: {case[0].name} -> {case[1].name} with {case[2]} between: "
                            f"ours {a}, LLVM {b}")
    return ours


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--llc", default="llc")
    parser.add_argument("--opt", default="waveasm-opt")
    parser.add_argument("--form", choices=("raw", "op"), default="op")
    parser.add_argument("-v", action="store_true", help="list the reasons of exceptions")
    args = parser.parse_args()
    explained, failures, total = collections.Counter(), [], 0
    for chip in CHIPS:
        pairs = [(p, c, 0) for p in PRODUCERS for c in CONSUMERS if p.on(chip) and c.on(chip)]
        needed = compare(args, chip, pairs, explained, failures)
        # One state too few, and enough.
        steps = [(p, c, n + d) for (p, c, _), n in zip(pairs, needed) if n for d in (-1, 0)]
        added = compare(args, chip, steps, explained, failures)
        for i, (case, states) in enumerate(zip(steps, added)):
            if states != (1 if i % 2 == 0 else 0):
                failures.append(f"{chip}: {case[0].name} -> {case[1].name} with {case[2]} "
                                f"between: added {states}")
        total += len(pairs) + len(steps)
    for failure in failures[:None if args.v else 40]:
        print(failure)
    if args.v:
        for reason, number in explained.items():
            print(f"{number:6} {reason}")
    print(f"{total} cases, {sum(explained.values())} exceptions, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
