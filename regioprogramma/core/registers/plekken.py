"""Places that a lower layer keeps open on a page and in its form; a higher app fills them with a template."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.template import Context

_plekken: dict[str, "Invulling"] = {}


class Invulling(NamedTuple):
    """What stands at a place: a template, and what it gets instead of the context of the page around it."""

    template: str
    #: From the context around it; None when the template reads that itself.
    inhoud: Callable[[Context], dict[str, Any]] | None = None


def fill_plek(plek: str, template: str, inhoud: Callable[[Context], dict[str, Any]] | None = None) -> None:
    """Show this template at a place; called once, when an app starts."""
    _plekken[plek] = Invulling(template, inhoud)


def invulling_of(plek: str) -> Invulling | None:
    """Return what stands at a place; None as long as no app filled it."""
    return _plekken.get(plek)
