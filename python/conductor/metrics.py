"""Counts read off assembly text: instructions by class, registers, LDS bytes.

What depends on the chip (occupancy, cycles, bounds) comes from `waveasm-opt --conductor-metrics`.
"""

from __future__ import annotations

import re
from typing import Dict, List, Mapping, Optional, Sequence, Tuple, Union

Number = Union[int, float]
Metrics = Dict[str, object]

_INSTRUCTION = re.compile(r"^([a-z]\w*_\w+)\b\s*(.*)$")
_REGISTER = re.compile(r"\b([vas])(?:(\d+)\b|\[(\d+):(\d+)\])")


def _classify(mnemonic: str) -> Optional[str]:
    if mnemonic.startswith(("v_mfma_", "v_smfmac_")):
        return "mfma"
    for prefix in ("buffer_load", "ds_read", "ds_write"):
        if mnemonic.startswith(prefix):
            return prefix
    if mnemonic.startswith("v_"):
        return "valu"
    if mnemonic.startswith(("s_waitcnt", "s_nop", "s_barrier", "s_branch", "s_cbranch", "s_endpgm",
                            "s_setprio", "s_sleep", "s_load", "s_store", "s_buffer", "s_dcache")):
        return None
    return "salu" if mnemonic.startswith("s_") else None


def _code_lines(asm: str) -> Sequence[str]:
    """Lines of instruction sections without comments, labels and directives.

    The entry for firmware that does not preload kernel arguments (a branch over an alignment to
    256 bytes) is not part of the kernel proper and left out.
    """
    lines: List[str] = []
    in_code, in_descriptor = True, False
    for line in asm.splitlines():
        text = re.split(r"//|;", line, maxsplit=1)[0].strip()
        if text.startswith((".amdhsa_kernel", ".amdgpu_metadata")):
            in_descriptor = True
        elif text.startswith((".end_amdhsa_kernel", ".end_amdgpu_metadata")):
            in_descriptor = False
        elif re.match(r"\.p2align\s+8\b", text) and lines and lines[-1].startswith("s_branch"):
            lines.clear()
        elif text.startswith(".text"):
            in_code = True
        elif text.startswith((".rodata", ".section")):
            in_code = ".text" in text
        elif text and in_code and not in_descriptor and not text.startswith("."):
            text = re.sub(r"^[\w.$]+:\s*", "", text)
            if text:
                lines.append(text)
    return lines


def _directive(asm: str, name: str) -> Optional[int]:
    match = re.search(rf"^[\s-]*{re.escape(name)}:?\s+(\d+)\b", asm, re.MULTILINE)
    return int(match.group(1)) if match else None


def _peaks(operands: str, peaks: Dict[str, int]) -> None:
    for kind, single, _, last in _REGISTER.findall(operands):
        peaks[kind] = max(peaks[kind], int(single or last) + 1)


def get_metrics(asm: str) -> Metrics:
    """Metrics of one kernel's assembly.

    Counts are static. `peak_*` is one more than the highest register named (SGPRs: s0..s101);
    `s_nop_cycles` is the number of wait states that the `s_nop`s stand for.
    """
    peaks = {"v": 0, "a": 0, "s": 0}
    counts = {key: 0 for key in ("mfma", "buffer_load", "buffer_store", "ds_read", "ds_write",
                                 "valu", "salu", "s_waitcnt", "s_nop", "s_nop_cycles", "s_barrier",
                                 "total_instructions")}
    for line in _code_lines(asm):
        match = _INSTRUCTION.match(line)
        if not match:
            continue
        mnemonic, operands = match.groups()
        counts["total_instructions"] += 1
        kind = _classify(mnemonic)
        if kind:
            counts[kind] += 1
        for prefix in ("s_waitcnt", "s_barrier", "buffer_store"):
            counts[prefix] += mnemonic.startswith(prefix)
        if mnemonic == "s_nop":
            counts["s_nop"] += 1
            counts["s_nop_cycles"] += int(operands.split()[0], 0) + 1
        _peaks(operands, peaks)
    result: Metrics = {"peak_vgpr": peaks["v"], "peak_agpr": peaks["a"], "peak_sgpr": peaks["s"]}
    result.update(counts)
    result["lds_bytes"] = _directive(asm, ".amdhsa_group_segment_fixed_size") or 0
    return result


def format_table(columns: Sequence[Tuple[str, Mapping[str, object]]]) -> str:
    """`metric | a | b` with one line per scalar metric; nested entries are left out."""
    keys = []
    for _, metrics in columns:
        keys += [k for k, v in metrics.items()
                 if k not in keys and not isinstance(v, (dict, list)) and k != "name"]
    rows = [["metric", *(title for title, _ in columns)]]
    rows += [[key, *(str(metrics.get(key, "-")) for _, metrics in columns)] for key in keys]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]
        lines.append(" | ".join(cells))
    return "\n".join(lines) + "\n"
