#!/usr/bin/env python3
"""Asks LLVM's hazard recognizer and wait insertion what they miss in machine code.

usage: second_opinion.py KERNEL.{s,o,hsaco} [--kernel NAME] [--allow CLASS[=N]]
                         [--mutate [--final FINAL.mlir]]

The code becomes LLVM machine IR (waveasm-code-to-mir); that it is the same program is
proved by having llc emit it again and comparing every byte. Then llc runs
post-RA-hazard-rec and si-insert-waitcnts on it. What they add is printed as a finding: a
wait state, a wait, a stricter count, or another instruction that we lack. Findings have
one of the classes

  hazard    wait states
  wait      waits for registers
  lds-dma   waits before LDS instructions for an LDS DMA in flight. LLVM knows no
            addresses here and takes each DMA to write what each LDS instruction touches.
  lds-order waits before an LDS load that overwrites the result of an older one, which
            nobody reads. LDS loads return in order.
  dma-clause  a wait state before an LDS DMA directly behind a load. LLVM takes its LDS write for
            a store to memory, which may not be in one clause with a load.
  other     anything else that a pass changes

LLVM's optimisation of flushing vmcnt before a loop is kept from being a finding: the loop
gets a second entry, from a block that nothing reaches.

Exit code 0 if there are no findings but those of --allow: any of CLASS, or exactly N.

--mutate makes the code worse, one change at a time: each count of each s_waitcnt one
larger, each s_nop one state shorter, and prints how many of the changes LLVM notices,
and those that it does not. Exit code 0 then says only that the unchanged code is as
allowed. --final tells with the program in final form (waveasm-opt
--waveasm-post-schedule) what the passes inserted; only that is then changed.
"""
import argparse
import collections
import os
import re
import subprocess
import sys
import tempfile

from machine_ir import (BLOCK, INSTR, NO_WAIT, Failure, Function, Gap, at, decode_wait, differences,
                        encode_wait, parse_functions, wait_text)

CLASSES = ("hazard", "wait", "lds-dma", "lds-order", "dma-clause", "other")
DMA = re.compile(r" (buffer|global)_load_.*\blds\b|global_load_lds")
ONLY_LDS = re.compile(r"s_waitcnt lgkmcnt\(\d+\)$")


def run(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Failure(f"{command[0]}: {error.strerror}") from error
    if result.returncode:
        text = result.stderr.strip() or f"exit code {result.returncode}"
        # LLVM's verifier prints all code before what is wrong with it.
        lines = text[max(0, text.find("*** Bad machine code")):].splitlines()
        message = "\n".join(lines[:6])[:2000]
        name = os.path.basename(command[0]) + ": "
        raise Failure(message if message.startswith(name) else name + message)
    return result.stdout


# -- the opinion -------------------------------------------------------------


class LLVM:
    """LLVM's passes for one chip."""

    def __init__(self, args, chip, folder):
        self.args, self.chip, self.folder = args, chip, folder

    def llc(self, source, output, *options):
        run(self.args.llc, "-mtriple=amdgcn-amd-amdhsa", f"-mcpu={self.chip}", "-x", "mir", source,
            "-o", output, *options)

    def run_pass(self, name, functions, with_lds=True):
        """The functions after the pass. Names are of no meaning: mutants share one."""
        source, output = (os.path.join(self.folder, f) for f in ("pass.mir", "after.mir"))
        with open(source, "w", encoding="utf-8") as out:
            out.write('--- |\n  target triple = "amdgcn-amd-amdhsa"\n')
            out.writelines(f"  define amdgpu_kernel void @f{i}() {{ ret void }}\n"
                           for i in range(len(functions)))
            out.write("...\n")
            out.writelines(f.text(f"f{i}", with_lds) for i, f in enumerate(functions))
        self.llc(source, output, f"-run-pass={name}")
        with open(output, encoding="utf-8") as result:
            after = {f.name: f for f in parse_functions(result.read()[len("--- |"):])}
        return [after[f"f{i}"] for i in range(len(functions))]

    def hazards(self, functions):
        found = self.find_hazards(functions)
        for function, findings in zip(functions, found):
            places = {f[1] for f in findings if DMA.search(f[1]) and f[2].startswith("1 ")}
            loads, done = function.without_dma(places)
            (rest,) = self.find_hazards([loads]) if done else ([],)
            for i, finding in enumerate(findings):
                if finding[1] in done and finding not in rest:
                    findings[i] = ("dma-clause", *finding[1:])
        return found

    def find_hazards(self, functions):
        after = self.run_pass("post-RA-hazard-rec", functions)
        return [list(differences(*pair)) for pair in zip(functions, after)]

    def waits(self, functions):
        """Findings of each function, with their classes."""
        functions = [f.without_preheaders() for f in functions]
        registers = self.find_waits(functions, with_lds=False)
        ordered = self.only_by_order(functions, registers)
        with_lds = self.find_waits(functions)
        for found, full, order in zip(registers, with_lds, ordered):
            yield found + order + [("lds-dma", *what) for _, *what in
                                   (f for f in full if f not in found and
                                    ("lds-order", *f[1:]) not in order)]

    def only_by_order(self, functions, findings):
        """Takes out of `findings`, and returns, those that go away if loads overwrite nothing.
        In their place come those that LLVM's waits for them hid."""
        ordered, done = [[] for _ in functions], [set() for _ in functions]
        todo = range(len(functions))
        while todo:
            silent = {}
            for i in todo:
                places = {f[1] for f in findings[i] if ONLY_LDS.match(f[2])}
                function, changed = functions[i].without_results(places | done[i])
                if changed - done[i]:
                    silent[i], done[i] = function, changed
            again = self.find_waits(list(silent.values()), with_lds=False)
            for i, rest in zip(silent, again):
                ordered[i] += [("lds-order", *f[1:]) for f in findings[i]
                               if f[1] in done[i] and f not in rest]
                findings[i] = ([f for f in findings[i] if f[1] not in done[i] or f in rest] +
                               [f for f in rest if f not in findings[i]])
            todo = list(silent)
        return ordered

    def find_waits(self, functions, with_lds=True):
        if not functions:
            return []
        after = self.run_pass("si-insert-waitcnts", functions, with_lds)
        return [list(differences(*pair)) for pair in zip(functions, after)]


def same_code(line):
    """A line without what may differ: scalar loads with an SGPR offset have two encodings."""
    return re.sub(r"(= S_\w+_SGPR .*; 0x\w+) \w+", r"\1", line)


def read_code(args, folder):
    """Chip and functions of the code, proved to be the same program."""
    path = args.code
    if path.endswith(".s"):
        with open(path, encoding="utf-8") as text:
            target = re.search(r'\.amdgcn_target "[^"]*--(gfx\w+)', text.read())
        if not target:
            raise Failure(f"{path}: no .amdgcn_target")
        path = os.path.join(folder, "code.o")
        run(args.mc, "-triple=amdgcn-amd-amdhsa", f"-mcpu={target[1]}", "-filetype=obj", args.code,
            "-o", path)
    kernel = [f"--kernel={args.kernel}"] if args.kernel else []
    text = run(args.to_mir, path, *kernel)
    chip = re.match(r"# chip (\w+)", text)[1]
    source, again = (os.path.join(folder, f) for f in ("code.mir", "again.o"))
    with open(source, "w", encoding="utf-8") as out:
        out.write(text)
    LLVM(args, chip, folder).llc(source, again, "-start-after=branch-relaxation", "-filetype=obj")
    ours, theirs = text.split("\n"), run(args.to_mir, again, *kernel).split("\n")
    for mine, other in zip(ours + [""], theirs + [""]):
        if same_code(mine) != same_code(other):
            raise Failure(f"llc emits other code:\n  {mine.strip()}\n  {other.strip()}")
    return chip, parse_functions(text[text.index("--- |") + 5:])


# -- mutants -----------------------------------------------------------------


class Mutant:
    """`function` with one wait or nop weaker by one."""

    def __init__(self, function, index, what, line):
        instr = INSTR.fullmatch(function.lines[index])
        later = (INSTR.fullmatch(line) for line in function.lines[index + 1:])
        following = (m["comment"] for m in later if m and m["instr"] and
                     not Gap().add(m["instr"]))
        self.what = f"{at(instr['comment'].strip())}: {what}"
        self.before = at(next(following, "").strip()).split(" ", 1)[-1]
        self.is_wait = "S_WAITCNT" in instr["instr"]
        lines = function.lines[:index] + ([line] if line else []) + function.lines[index + 1:]
        self.function = Function(function.name, function.header, lines)


def mutants(function, chosen):
    for index in chosen:
        opcode, operand = INSTR.fullmatch(function.lines[index])["instr"].split()
        comment = function.lines[index].partition(";")[2]
        if opcode == "S_NOP":
            fewer = int(operand) - 1
            yield Mutant(function, index, "one state fewer",
                         f"    S_NOP {fewer} ;{comment}" if fewer >= 0 else None)
            continue
        counts = decode_wait(int(operand))
        for name, count in counts.items():
            if count < NO_WAIT[name]:
                imm = encode_wait({**counts, name: count + 1})
                yield Mutant(function, index, f"{name} {count} -> {count + 1}",
                             f"    S_WAITCNT {imm} ;{comment}")


def reachable(function):
    """Labels of the blocks that control can reach; not the padding before an aligned one."""
    successors = {}
    for line in function.lines:
        block = BLOCK.fullmatch(line)
        if block:
            successors[block["label"]] = current = []
        elif line.startswith("    successors:"):
            current += [label[1:] for label in re.findall(r"%bb\.\d+", line)]
    todo, seen = [next(iter(successors))], set()
    while todo:
        label = todo.pop()
        if label not in seen:
            seen.add(label)
            todo += successors[label]
    return seen


def waits_and_nops(function):
    """(index of the line, text as in `wait_text` or `nop N`) of those that can execute."""
    labels, executes = reachable(function), False
    for index, line in enumerate(function.lines):
        block, instr = BLOCK.fullmatch(line), INSTR.fullmatch(line)
        if block:
            executes = block["label"] in labels
        elif executes and instr and re.match(r"(S_NOP|S_WAITCNT) ", instr["instr"]):
            opcode, operand = instr["instr"].split()
            yield index, (f"nop {operand}" if opcode == "S_NOP"
                          else wait_text(decode_wait(int(operand))))


FINAL = re.compile(r"waveasm\.s_(nop|waitcnt)(?:_(vmcnt|lgkmcnt))? +([^{\n]*?) *(\{.*)?$", re.M)


def inserted(function, path):
    """Lines of waits and nops that the final form marks as inserted.

    Both list the same ones in the same order, but for those of the code's prologue."""
    with open(path, encoding="utf-8") as text:
        final = FINAL.findall(text.read())
    code = list(waits_and_nops(function))
    start = len(code) - len(final)
    if start < 0:
        raise Failure(f"{path}: more waits and nops than in the code")
    for (index, text), (kind, counter, operand, attributes) in zip(code[start:], final):
        name = (f"nop {operand}" if kind == "nop" else f"{counter}({operand})" if counter
                else operand)
        if name != text:
            raise Failure(f"{path}: has '{name}' where the code has '{text}'")
        if "waveasm.inserted" in attributes:
            yield index


def mutate(llvm, function, chosen):
    """Prints what LLVM notices; base findings do not count."""
    todo = list(mutants(function, chosen))
    waits = [m for m in todo if m.is_wait]
    nops = [m for m in todo if not m.is_wait]
    base, *found = llvm.waits([function, *(m.function for m in waits)])
    by_class = collections.Counter()
    missed = []
    for mutant, findings in zip(waits, found):
        news = {kind for kind, *_ in (f for f in findings if f not in base)}
        seen = next((kind for kind in ("wait", "lds-dma") if kind in news), "no")
        by_class[seen] += 1
        if seen == "no":
            missed.append(mutant)
    base, *found = llvm.hazards([function, *(m.function for m in nops)])
    silent = [m for m, findings in zip(nops, found) if all(f in base for f in findings)]
    print(f"{function.name}: {len(waits)} weaker waits: noticed {by_class['wait']} by registers, "
          f"{by_class['lds-dma']} by LDS DMA, not {by_class['no']}")
    print(f"{function.name}: {len(nops)} shorter nops: noticed {len(nops) - len(silent)}, "
          f"not {len(silent)}")
    for mutant in missed + silent:
        print(f"not noticed: {mutant.what}, before {mutant.before}")


# -- command line ------------------------------------------------------------


def allowance(text):
    kind, equals, number = text.partition("=")
    if kind not in CLASSES or (equals and not number.isdigit()):
        raise argparse.ArgumentTypeError(f"'{text}' is not CLASS or CLASS=N, CLASS one of "
                                         + ", ".join(CLASSES))
    return kind, int(number) if equals else None


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("code", help="assembly or code object")
    parser.add_argument("--kernel", help="only this kernel")
    parser.add_argument("--allow", metavar="CLASS[=N]", action="append", type=allowance, default=[],
                        help="findings of CLASS are no failure, or exactly N of them")
    parser.add_argument("--mutate", action="store_true", help="what LLVM notices of worse code")
    parser.add_argument("--final", metavar="FILE", help="final form of the one kernel")
    parser.add_argument("--llc", default="llc")
    parser.add_argument("--mc", default="llvm-mc")
    parser.add_argument("--to-mir", default="waveasm-code-to-mir")
    return parser.parse_args()


def opinion(args, folder):
    chip, functions = read_code(args, folder)
    if args.final and len(functions) != 1:
        raise Failure("--final is for one kernel: choose with --kernel")
    llvm = LLVM(args, chip, folder)
    total = collections.Counter()
    for function, hazards, waits in zip(functions, llvm.hazards(functions),
                                        llvm.waits(functions)):
        for kind, where, what in hazards + waits:
            total[kind] += 1
            print(f"{function.name}: {kind}: before {where}: {what}"
                  if kind != "other" else f"{function.name}: {kind}: {where}: {what}")
    for function in functions if args.mutate else []:
        chosen = (inserted(function, args.final) if args.final
                  else (index for index, _ in waits_and_nops(function)))
        mutate(llvm, function, list(chosen))
    number = sum(f.instructions() for f in functions)
    findings = ", ".join(f"{total[kind]} {kind}" for kind in CLASSES if total[kind]) or "none"
    print(f"{args.code}: {chip}, {len(functions)} kernels, {number} instructions: {findings}")
    allowed = dict(args.allow)
    return all(total[kind] == allowed.get(kind, 0) or kind in allowed and allowed[kind] is None
               for kind in CLASSES)


def main():
    args = parse_arguments()
    try:
        with tempfile.TemporaryDirectory() as folder:
            return 0 if opinion(args, folder) else 1
    except (Failure, OSError, UnicodeDecodeError) as error:
        print(f"second_opinion.py: error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
