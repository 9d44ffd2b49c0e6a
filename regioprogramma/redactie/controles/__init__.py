"""The checks of the content, in Dutch, while an editor types: hints that say what to do, never a refusal."""

from .regels import put_controles

__all__ = [
    "put_controles",
]
