"""check_limit.py WHOLE PART METRICS TOKENS: PART must be WHOLE with lines left out, no more of them
than it says, within TOKENS, and hold the three instructions of the loop that stall most."""
import json
import re
import sys

from tokens import count_tokens

whole, part = (open(path).read().splitlines() for path in sys.argv[1:3])
(program,) = json.load(open(sys.argv[3]))["programs"]
limit = int(sys.argv[4])
size = sum(count_tokens(line + "\n") for line in part)
assert 0.9 * limit < size <= limit, f"{size} tokens"
assert part[0] == whole[0]
at = 1
for line in part[2:]:
    if gap := re.fullmatch(r" \.\.\. (\d+) lines? left out", line):
        at += int(gap[1])
    else:
        assert whole[at] == line, (whole[at], line)
        at += 1
assert at == len(whole)
tags = {line.split(":")[0].strip() for line in whole}
stalls = [stall["tag"] for stall in program["stalls_by_tag"] if stall["tag"] in tags]
assert len(stalls) > 3
shown = {line.split(":")[0].strip() for line in part}
assert set(stalls[:3]) <= shown, stalls[:3]
