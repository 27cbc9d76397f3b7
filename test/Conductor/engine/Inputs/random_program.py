"""Prints a random program in scheduling form: random_program.py SEED TARGET"""

import sys

from random_ir import to_text
from random_structure import generate

print(to_text(generate(int(sys.argv[1]), sys.argv[2], 40)))
