#!/usr/bin/python3
"""Runs a compile of the MXFP4 GEMM (256x192x256 tile) on waveasm-sim and compares with numpy.

usage: mxfp4_sim.py KERNEL.{s,o,hsaco} [--K 512] [--bf16] [--groups MxN] [--max-error 1e-6] [SIM OPTIONS]

Needs waveasm-sim on PATH (or WAVEASM_TRANSLATE beside it) and PYTHONPATH=python. Layouts of the
arguments: README of the real kernels (WAVEASM_KERNELS). Exit code 0 if the relative error is small
enough and the simulator has no findings.
"""

import argparse
import os
import subprocess
import sys
import tempfile

import numpy as np

from conductor.simulate import Output, Scalar, simulate, write_arguments

TILE_M, TILE_N = 256, 192
FP4 = np.array([0, .5, 1, 1.5, 2, 3, 4, 6, -0., -.5, -1, -1.5, -2, -3, -4, -6])


def dequantize(packed, scales):
    """Values of two fp4 a byte, low nibble first, with one E8M0 scale per 32."""
    values = np.stack([FP4[packed & 15], FP4[packed >> 4]], 2).reshape(packed.shape[0], -1)
    return values * np.repeat(2.0 ** (scales.astype(np.int64) - 127), 32, 1)


def shuffle_scales(scales):
    """The stored order: view (m/32, 2, 16, n/8, 2, 4) permuted to (0, 3, 5, 2, 4, 1)."""
    m, n = scales.shape
    padded = np.zeros((-(-m // 256) * 256, -(-n // 8) * 8), np.uint8)
    padded[:m, :n] = scales
    rows, columns = padded.shape
    view = padded.reshape(rows // 32, 2, 16, columns // 8, 2, 4)
    return view.transpose(0, 3, 5, 2, 4, 1).reshape(rows, columns)[:m, :n].copy()


def shuffle_b(packed):
    """The stored order: view (N/16, 16, K/64, 2, 16) permuted to (0, 2, 3, 1, 4)."""
    n, half = packed.shape
    view = packed.reshape(n // 16, 16, half // 32, 2, 16)
    return view.transpose(0, 2, 3, 1, 4).reshape(n, half).copy()


def make_problem(m, n, k, seed):
    """Arguments A, its scales, B, its scales, as stored, and the product."""
    rng = np.random.default_rng(seed)
    a, b = (rng.integers(0, 256, (rows, k // 2), np.uint8) for rows in (m, n))
    scale_a, scale_b = (rng.integers(120, 130, (rows, k // 32), np.uint8) for rows in (m, n))
    product = dequantize(a, scale_a) @ dequantize(b, scale_b).T
    buffers = [a, shuffle_scales(scale_a), shuffle_b(b), shuffle_scales(scale_b)]
    # The kernel prefetches behind the end; its descriptors cover that much.
    return [np.concatenate([x.reshape(-1), np.zeros(1 << 16, np.uint8)]) for x in buffers], product


def assemble(path, folder):
    """`path` as an object file."""
    if not path.endswith(".s"):
        return path
    output = os.path.join(folder, "kernel.o")
    subprocess.run(["llvm-mc-22", "-triple=amdgcn-amd-amdhsa", "-mcpu=gfx950", "-filetype=obj",
                    path, "-o", output], check=True)
    return output


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kernel")
    parser.add_argument("--K", type=int, default=512)
    parser.add_argument("--bf16", action="store_true", help="the output is bf16")
    parser.add_argument("--groups", default="1x1", help="work-groups along M and N")
    parser.add_argument("--max-error", type=float)
    parser.add_argument("--prepare", metavar="DIR",
                        help="only write arguments and object file there, and print their paths")
    parser.add_argument("--seed", type=int, default=0)
    args, options = parser.parse_known_args()
    groups = [int(x) for x in args.groups.split("x")]
    m, n, k = TILE_M * groups[0], TILE_N * groups[1], args.K
    inputs, product = make_problem(m, n, k, args.seed)
    output = Output(np.zeros((m, n), np.uint16 if args.bf16 else np.float32))
    # The last argument of the kernel is not used.
    sizes = [Scalar("i64", x) for x in (m, n, k, k // 2, k // 32, k // 2, k // 32, n, 0)]
    if args.prepare:
        os.makedirs(args.prepare, exist_ok=True)
        print(write_arguments([*inputs, output, *sizes], args.prepare)[0])
        print(assemble(args.kernel, args.prepare))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        result = simulate(assemble(args.kernel, folder), [*inputs, output, *sizes], grid=groups,
                          block=(256, 2), options=options)
    print(result.text, end="")
    if not result.outputs:
        print("WRONG no output")
        return 1
    values = result.outputs[0]
    if args.bf16:
        values = (values.astype(np.uint32) << 16).view(np.float32)
    error = np.linalg.norm(values - product) / np.linalg.norm(product)
    most = args.max_error or (5e-3 if args.bf16 else 1e-6)
    good = bool(error < most) and result.ok
    print("OK" if good else "WRONG", f"rel_err={error:.3e}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
