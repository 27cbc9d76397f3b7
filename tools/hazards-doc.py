#!/usr/bin/env python3
"""Writes the table of docs/Hazards.md from the rows of Hazards.td, as Markdown to stdout.

  llvm-tblgen --dump-json ... Hazards.td | tools/hazards-doc.py
"""

import json
import re
import sys


def words(names):
    return ", ".join(names) if names else "-"


def order(row):
    number = re.match(r"\d+", row["Id"])
    return (0, int(number[0]), row["Id"]) if number else (1, 0, row["!name"].zfill(40))


def side(row, which):
    roles = row[which + "RoleNames"]
    return words(row[which + "Names"]) + (f": {words(roles)}" if roles else "")


def main():
    records = json.load(sys.stdin)
    rows = [records[name] for name in records["!instanceof"]["Hazard"]]
    print("| row | producer | consumer | registers | gfx942 | gfx950 | source | remark |")
    print("|---|---|---|---|---|---|---|---|")
    for row in sorted(rows, key=order):
        cells = [row["Id"], side(row, "Producer"), side(row, "Consumer"), row["RelationName"],
                 row["Formula942"], row["Formula950"], row["Source"], row["Remark"]]
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
