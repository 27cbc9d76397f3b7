"""Processes that store schedules at the same time: no file is ever half written, each program has
its entry, and the better one of two stays. cache_race.py KERNEL FOLDER"""
import glob
import json
import os
import shutil
import subprocess
import sys

kernel, folder = sys.argv[1], sys.argv[2]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
environment = {**os.environ, "WAVE_CACHE_ON": "1", "WAVEASM_CACHE_DIR": folder}
GOOD = "swap v_mfma_f32_16x16x16_f16_0 v_mfma_f32_16x16x16_f16_1"
OBJECTIVES = ["cycles", "default", "cycles,peak_vgpr", "cycles,s_nop"]
PROCESSES = 3 * len(OBJECTIVES)


def start(objective, moves):
    answer = json.dumps({"moves": moves, "done": True})
    script = os.path.join(folder, f"{len(os.listdir(folder))}.sh")
    # All wait for the last, so that none finds what another has stored.
    command = (f"read -r start; read -r round; touch {script}.ready; i=0\n"
               f"while [ $(ls {folder} | grep -c ready) -lt {PROCESSES} ] && [ $i -lt 1000 ]\n"
               f"do sleep 0.02; i=$((i + 1)); done; printf '%s\\n' '{answer}'")
    with open(script, "w", encoding="utf-8") as file:
        file.write(command)
    return subprocess.Popen(["waveasm-opt", kernel, "-o", os.devnull,
                             f"--conductor-schedule=oracle=command command='sh {script}' "
                             f"objective={objective}"], env=environment)


processes = [start(objective, moves) for objective in OBJECTIVES for moves in ([GOOD], [], [GOOD])]
while any(process.poll() is None for process in processes):
    for path in glob.glob(f"{folder}/conductor/*.json"):
        with open(path, encoding="utf-8") as file:
            json.load(file)
assert all(process.wait() == 0 for process in processes)
entries = [json.load(open(path, encoding="utf-8")) for path in glob.glob(f"{folder}/conductor/*.json")]
assert len(entries) == len(OBJECTIVES), entries
assert all(entry["moves"] for entry in entries), "a worse schedule has taken the place of a better"
