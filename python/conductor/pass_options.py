"""Options of a pass as its command line takes them."""

from __future__ import annotations

import re
from typing import Any, Dict

from .tools import ConductorError


def option_text(value: Any, where: str) -> str:
    """A value as a pass takes it. `where` names it in the ConductorError for any other type."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and value and all(type(n) is int for n in value):
        return ",".join(map(str, value))
    if isinstance(value, (str, int, float)):
        return str(value)
    raise ConductorError(f"{where} must be a string, a number, true, false or a list of integers")


def spell_options(options: Dict[str, str]) -> str:
    """Options as one text for the pass. Raises ConductorError where no quotes are left for a
    value."""
    words = []
    for name, value in options.items():
        if re.search(r"[\s'\"{}]", value):
            quote = next((q for q in "'\"" if q not in value), None)
            if quote is None:
                raise ConductorError(f"option '{name}' has both kinds of quotes; put the text "
                                     f"into a file")
            value = f"{quote}{value}{quote}"
        words.append(f"{name}={value}")
    return " ".join(words)
