"""LLVM machine IR as text: waits, nops, and where two functions differ in them."""
import functools
import re

NO_WAIT = {"vmcnt": 63, "expcnt": 7, "lgkmcnt": 15}
INSTR = re.compile(r"    (?!successors:|liveins:)(?P<instr>[^;\n]*?) *(?:;(?P<comment>.*))?")
BLOCK = re.compile(r"  (?P<label>bb\.\d+)[ :(].*")


class Failure(Exception):
    """The tool cannot give an opinion."""


# -- waits and nops ----------------------------------------------------------


def decode_wait(imm):
    return {"vmcnt": imm & 15 | imm >> 14 << 4, "expcnt": imm >> 4 & 7, "lgkmcnt": imm >> 8 & 15}


def encode_wait(counts):
    vm = counts["vmcnt"]
    return vm & 15 | vm >> 4 << 14 | counts["expcnt"] << 4 | counts["lgkmcnt"] << 8


def wait_text(counts):
    return " ".join(f"{name}({n})" for name, n in counts.items() if n != NO_WAIT[name])


class Gap:
    """Wait states and waits between two other instructions."""

    def __init__(self):
        self.states = 0
        self.counts = dict(NO_WAIT)

    def add(self, instr):
        """Takes in an S_NOP or S_WAITCNT; false if `instr` is something else."""
        opcode, _, operand = instr.partition(" ")
        if opcode == "S_NOP":
            self.states += int(operand) + 1
        elif opcode == "S_WAITCNT":
            for name, count in decode_wait(int(operand)).items():
                self.counts[name] = min(self.counts[name], count)
        else:
            return False
        return True

    def lacks(self, other):
        """What `other` has more than this."""
        if other.states > self.states:
            yield "hazard", f"{other.states - self.states} more wait states"
        if other.counts == self.counts:
            return
        more = {n: c if c < self.counts[n] else NO_WAIT[n] for n, c in other.counts.items()}
        if wait_text(more):
            yield "wait", f"s_waitcnt {wait_text(more)}"


# -- machine functions -------------------------------------------------------


@functools.lru_cache(maxsize=None)  # mutants have most lines in common
def parse_line(line):
    """(label or opcode, instruction, comment); no opcode for waits and nops, None for neither."""
    block, instr = BLOCK.fullmatch(line), INSTR.fullmatch(line)
    if block:
        return block["label"], None, None
    if not instr or not instr["instr"]:
        return None
    opcode = re.sub(r".* = ", "", instr["instr"]).split()[0]
    wait = opcode in ("S_NOP", "S_WAITCNT")
    return None if wait else opcode, instr["instr"], (instr["comment"] or "").strip()


@functools.lru_cache(maxsize=None)
def without_lds_memory(line):
    return re.sub(r" :: .*addrspace 3\)(?= ;)", "", line) if " DS_" in line else line


class Function:
    """A machine function as lines of its body."""

    def __init__(self, name, header, lines):
        self.name = name
        self.header = header
        self.lines = lines

    def instructions(self):
        """How many, waits and nops among them."""
        return sum(bool(m and m["instr"]) for m in map(INSTR.fullmatch, self.lines))

    def steps(self):
        """(opcode or label, gap before it, comment), without waits and nops."""
        gap = Gap()
        for line in self.lines:
            step = parse_line(line)
            if step and step[0]:
                yield step[0], gap, step[2]
                gap = Gap()
            elif step:
                gap.add(step[1])

    def text(self, name, with_lds=True):
        """As MIR; without LDS memory operands if not `with_lds`."""
        lines = self.lines if with_lds else map(without_lds_memory, self.lines)
        return "\n".join([f"---\nname: {name}", *self.header, *lines, "...", ""])


    def without_preheaders(self):
        """The same with another, impossible way into each loop."""
        position, edges = {}, []
        for line in self.lines:
            block = BLOCK.fullmatch(line)
            if block:
                current = block["label"]
                position[current] = len(position)
            elif line.startswith("    successors:"):
                edges += [(current, label[1:]) for label in re.findall(r"%bb\.\d+", line)]
        headers = sorted({to for at, to in edges if position[to] <= position[at]})
        lines = list(self.lines)
        for number, header in enumerate(headers, len(position)):
            lines += [f"  bb.{number}:", f"    successors: %{header}", f"    S_BRANCH %{header}"]
        return Function(self.name, self.header, lines)

    def without_results(self, places):
        """The same with LDS writes of the same sources for the LDS loads at these places, and
        the places where that could be done."""
        lines, done = list(self.lines), set()
        for index, line in enumerate(lines):
            instr, _, comment = line.partition(";")
            load = re.match(r"    (\$[av]gpr\w+) = DS_\w+ ((?:\$[av]gpr\d+, )+)", instr)
            if not load or at(comment.strip()) not in places:
                continue
            sources = load[2].split(", ")[:-1]
            # A load of 16 bits keeps the rest of its register, so it reads it.
            if len(sources) <= 2 and set(load[1][1:].split("_")).isdisjoint(
                    re.findall(r"[av]gpr\d+", instr[load.end(2):])):
                lines[index] = (f"    DS_WRITE_B32_gfx9 {sources[0]}, {sources[-1]}, 0, 0, "
                                f"implicit $exec ;{comment}")
                done.add(at(comment.strip()))
        return Function(self.name, self.header, lines), done


    def without_dma(self, places):
        """The same with plain loads for the DMAs to LDS at these places, and the places where
        that could be done."""
        used = {int(n) for line in self.lines for n in re.findall(r"vgpr(\d+)", line)}
        free = next((n for n in range(256) if n not in used), None)
        lines, done = list(self.lines), set()
        for index, line in enumerate(lines):
            dma = re.match(r"    (BUFFER|GLOBAL)_LOAD_\w*?(_OFF\w+|_SADDR|_IDX\w+|_BOTH\w+)? ", line)
            where = at(line.partition(";")[2].strip())
            if dma and free is not None and where in places:
                lines[index] = (f"    $vgpr{free} = {dma[1]}_LOAD_DWORD{dma[2] or ''} "
                                + re.sub(r", implicit \$m0 :: [^;]*", " ", line[dma.end():]))
                done.add(where)
        return Function(self.name, self.header, lines), done


def parse_functions(text):
    functions = []
    for part in re.split(r"^---$", text, flags=re.M)[1:]:
        lines = part.split("\n")
        body = next((i for i, line in enumerate(lines) if re.match(r"body: +\|", line)), None)
        name = next((line.split()[1] for line in lines if line.startswith("name:")), None)
        if body is None or name is None:
            raise Failure("llc printed something that is no machine function")
        header = [line for line in lines[1:body + 1] if not line.startswith("name:")]
        functions.append(Function(name, header, lines[body + 1:lines.index("...")]))
    return functions


def differences(ours, theirs):
    """(class, where, what) for all that `theirs` has and `ours` lacks."""
    mine = list(ours.steps())
    position = 0
    label = ""
    for key, gap, _ in theirs.steps():
        if position < len(mine) and mine[position][0] == key:
            comment = mine[position][2]
            label = key if comment is None else label
            for kind, what in mine[position][1].lacks(gap):
                yield kind, f"start of {key}" if comment is None else at(comment), what
            position += 1
        else:
            yield "other", f"in {label}", key
    if position != len(mine):
        yield "other", at(mine[position][2] or ""), "LLVM's code stops or differs here"


def at(comment):
    """`0x48 s_nop 0` from `0x48 000080bf s_nop 0`."""
    address, _, text = (comment.split(" ", 2) + ["", ""])[:3]
    return f"{address} {text}"
