"""What mypy is told of Django: what a choice is. All else may be anything, as with any package without types."""

from typing import Any

def __getattr__(name: str) -> Any: ...
