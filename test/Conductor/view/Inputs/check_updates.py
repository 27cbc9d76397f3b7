"""Plays the updates that --test-program-view=random-rounds prints, and compares the bytes.

Diffs are applied twice: by the few lines below, which take every line number at its word, and by
`patch` where there is one. Prints what the updates cost against sending the region each time.
With a number as argument, fails if they cost more than that share.
"""
import bisect
import os
import re
import shutil
import subprocess
import sys
import tempfile

from tokens import count_tokens


def read_sections(data):
    while data:
        head, _, data = data.partition(b"\n")
        name, size = head.decode().split()
        yield name, data[: int(size)]
        data = data[int(size) :]


def split_lines(data):
    return [line for line in re.split(rb"(?<=\n)", data) if line]


def apply_diff(old, diff):
    old, out, at = split_lines(old), [], 0
    lines = split_lines(diff)
    while lines:
        numbers = re.fullmatch(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n", lines.pop(0))
        begin, count, new_begin, new_count = (int(n) if n else 1 for n in numbers.groups())
        begin -= count > 0  # an empty side names the line before it
        out += old[at:begin]
        assert len(out) == new_begin - (new_count > 0), "line numbers of the new side"
        at = begin
        while count or new_count:
            sign, line = lines[0][:1], lines[0][1:]
            lines.pop(0)
            assert sign in b" -+"
            if sign != b"+":
                assert old[at] == line, "a line that is not there"
                at, count = at + 1, count - 1
            if sign != b"-":
                out.append(line)
                new_count -= 1
    return b"".join(out + old[at:])


def patch(old, diff):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text")
        with open(path, "wb") as file:
            file.write(old)
        subprocess.run(["patch", "-s", "-u", "-F0", path], input=diff, check=True)
        with open(path, "rb") as file:
            return file.read()


def count_staying(old, new):
    """Longest increasing subsequence, of the places in `new` of unique lines."""
    places, tails = {line: i for i, line in enumerate(new)}, []
    for place in (places[line] for line in old):
        at = bisect.bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def check_round(text, kind, update, expected):
    """Lines change places and nothing else; the diff is right and no longer than it must be."""
    old, new = split_lines(text), split_lines(expected)
    if old == new:  # moves that undo each other
        assert update == b""
        return
    assert sorted(old) == sorted(new), "a line that changed its bytes"
    assert len(set(old)) == len(old), "two ops with one line"
    if kind == "whole":
        assert update == expected
        return
    assert apply_diff(text, update) == expected
    if shutil.which("patch"):
        assert patch(text, update) == expected
    added = sum(line.startswith(b"+") for line in split_lines(update))
    assert added == len(old) - count_staying(old, new), "a diff that is too long"


def main():
    sections = list(read_sections(sys.stdin.buffer.read()))
    text, updates = sections[0][1], sections[1:]
    sent, diffs = count_tokens(text.decode()), 0
    for (kind, update), (_, expected) in zip(updates[::2], updates[1::2]):
        check_round(text, kind, update, expected)
        diffs += kind == "diff"
        sent += count_tokens(update.decode())
        text = expected
    assert text != sections[0][1], "nothing has moved"
    rounds = len(updates) // 2
    whole = count_tokens(text.decode())
    share = sent / (rounds * whole)
    print(f"{rounds} updates, {diffs} diffs: {sent} tokens, {share:.0%} of {rounds} times {whole}")
    if len(sys.argv) > 1 and share > float(sys.argv[1]):
        sys.exit(f"more than {sys.argv[1]}")


main()
