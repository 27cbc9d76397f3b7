"""Kernels that Conductor is tried on."""
