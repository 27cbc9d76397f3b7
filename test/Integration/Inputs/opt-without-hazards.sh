#!/bin/sh
# waveasm-opt without its hazard pass, $2 as random_hazards.py calls it.
input=$1
shift 2
exec waveasm-opt "$input" "$@"
