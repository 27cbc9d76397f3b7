"""Conductor: instruction scheduling of WaveASM kernels, driven over the command line tools.

    from conductor import Conductor
    from conductor.extract_ir import capture_kernel_mlir, run_pre_scheduling_pipeline

    text, wg_size = capture_kernel_mlir()
    c = Conductor(run_pre_scheduling_pipeline(text, wg_size), wg_size)
    c.baseline()["peak_vgpr"]
"""

from .driver import Conductor
from .tools import ConductorError

__all__ = ["Conductor", "ConductorError"]
