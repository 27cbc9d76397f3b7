"""Compare the instruction records with the ops in test/Emission/ops."""
import json
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
llvm = subprocess.run(["llvm-config", "--includedir"], capture_output=True, text=True,
                      check=True).stdout.strip()
tested = {}
for test in (root / "test/Emission/ops").glob("*.mlir"):
    text = test.read_text()
    chips = {chip.upper() for chip in re.findall(r"RUN: sed s/CHIP/(\w+)/", text)}
    for op in re.findall(r"waveasm\.(\w+)", text):
        tested.setdefault(op, set()).update(chips)

count, missing = 0, []
for family in ("VALU", "SALU", "MFMA", "VMEM", "LDS", "SMEM", "Control"):
    dump = subprocess.run(
        ["llvm-tblgen", "--dump-json", "-I", str(root / "include"), "-I", llvm,
         str(root / f"include/waveasm/Dialect/Ops/{family}.td")],
        capture_output=True, text=True, check=True).stdout
    for record in json.loads(dump).values():
        if not isinstance(record, dict) or not record.get("asmName") or "form" not in record:
            continue
        if record["form"] in ("Pseudo", "Raw"):
            continue
        # s_endpgm stands at the end of every program.
        if record["form"] == "EndProgram":
            continue
        count += 1
        for chip in record["targets"]:
            if chip not in tested.get(record["mnemonic"], ()):
                missing.append(f"{record['mnemonic']} on {chip}")
for op in missing:
    print("missing:", op)
if not missing:
    print(f"{count} instructions, all emitted in a test")
