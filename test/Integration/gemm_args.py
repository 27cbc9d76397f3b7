#!/usr/bin/python3
"""Writes the arguments of a generated GEMM for waveasm-sim into a folder.

usage: PYTHONPATH=python:test/Python gemm_args.py DIR [-M 128] [-N 128] [-K 96] [--dtype f16]
"""
import argparse
import os
import sys

import numpy as np

from conductor.kernels.gemm_config import GemmConfig
from conductor.simulate import Output, write_arguments
from ir_interpreter import random_matrix


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder")
    for size, default in (("M", 128), ("N", 128), ("K", 96)):
        parser.add_argument(f"-{size}", type=int, default=default)
    parser.add_argument("--dtype", default="f16")
    args = parser.parse_args()
    config = GemmConfig(m=args.M, n=args.N, k=args.K, dtype=args.dtype)
    os.makedirs(args.folder, exist_ok=True)
    a, b = (random_matrix(config, rows, seed)[1] for seed, rows in enumerate((args.M, args.N)))
    c = Output(np.zeros((args.M, args.N), np.float32), "write")
    print(write_arguments([a, b, c], args.folder)[0])


if __name__ == "__main__":
    sys.exit(main())
