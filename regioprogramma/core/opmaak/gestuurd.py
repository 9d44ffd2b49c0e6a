"""Reading JSON that anybody can send."""

import json
from typing import Any


def read_json(tekst: str) -> Any:
    """Return what a text says as JSON; ValueError for what is none, or is nested deeper than Python reads."""
    try:
        return json.loads(tekst)
    except RecursionError as fout:
        raise ValueError("nested too deep") from fout
