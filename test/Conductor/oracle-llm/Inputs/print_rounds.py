#!/usr/bin/env python3
"""The rounds of a saved session, a line each: number, outcome, commands."""
import json
import sys

with open(sys.argv[1]) as file:
    for program in json.load(file)["programs"]:
        for agent in program["agents"]:
            for number, record in enumerate(agent["rounds"], 1):
                print(number, record["outcome"], "; ".join(record["commands"]))
