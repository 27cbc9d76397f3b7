# lit configuration. Tests are .mlir, .test and .s files; RUN lines use the tools of
# this build and of LLVM 22. Set WAVEASM_KERNELS to a folder of real kernels to run
# the tests that need them (feature `kernels`).
import os
import shutil

import lit.formats

config.name = "WaveASM"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test", ".s"]
config.excludes = ["Inputs", "lib", "Python", "Unit"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.waveasm_obj_root, "test")

config.environment["PATH"] = os.pathsep.join(
    [config.waveasm_tools_dir, config.llvm_tools_dir, os.environ.get("PATH", "")]
)
config.substitutions.append(("%PYTHON", "/usr/bin/python3"))
# A scripted chat server around a command; the key is the canary of the tests.
config.substitutions.append(
    (
        "%chat_server",
        "env OPENAI_API_KEY=canary-key-0123456789 /usr/bin/python3 "
        + os.path.join(config.test_source_root, "Conductor/llm/Inputs/chat_server.py"),
    )
)
# A chat server from the npm registry, which tools/check.sh installs.
mock_llm = os.path.join(
    config.waveasm_obj_root, "mock-llm/node_modules/@dwmkerr/mock-llm/dist/main.js"
)
if os.path.exists(mock_llm) and shutil.which("node"):
    config.available_features.add("mock-llm")
config.substitutions.append(
    (
        "%mock_llm",
        "env OPENAI_API_KEY=canary-key-0123456789 /usr/bin/python3 "
        + os.path.join(config.test_source_root, "Conductor/llm/Inputs/mock_llm.py")
        + " "
        + mock_llm,
    )
)
# What campaigns run under, from Debian; tools/check.sh installs it. A node of Slurm needs root.
if shutil.which("mpirun"):
    config.available_features.add("mpirun")
if os.geteuid() == 0 and all(
    shutil.which(name, path="/usr/bin:/usr/sbin")
    for name in ("sbatch", "slurmctld", "slurmd", "munged")
):
    config.available_features.add("slurm")
config.substitutions.append(("%src_root", config.waveasm_src_root))

config.substitutions.append(("%obj_root", config.waveasm_obj_root))
config.substitutions.append(
    ("%plugin", os.path.join(config.waveasm_obj_root, "lib", "libWaveASMPlugin.so"))
)
# Tests of the cache say where it is; no other finds what a user's has.
config.environment["WAVE_CACHE_ON"] = "0"
# Where ccache lives, for the tests that build.
config.environment["HOME"] = os.environ.get("HOME", config.test_exec_root)

kernels = os.environ.get("WAVEASM_KERNELS", "")
if kernels and os.path.isdir(kernels):
    config.available_features.add("kernels")
    config.substitutions.append(("%kernels", os.path.abspath(kernels)))
pyemu = os.environ.get("WAVEASM_PYEMU", "")
if pyemu and os.path.exists(pyemu):
    config.available_features.add("pyemu")
    config.environment["WAVEASM_PYEMU"] = os.path.abspath(pyemu)
    config.substitutions.append(("%pyemu_dir", os.path.dirname(os.path.abspath(pyemu))))
