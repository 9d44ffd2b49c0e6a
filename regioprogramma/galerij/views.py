"""The gallery: a page with all components, and the style that shows each of them both light and dark."""

import re
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import Context, Template, engines
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from regioprogramma.core.huisstijl import ACCENTEN, stijlregels

from .groepen import BREED, GALERIJGROEPEN
from .waarden import Staat

_DONKER = re.compile(r"^@media \(prefers-color-scheme: dark\) \{\n(.*?)^\}\n", re.DOTALL | re.MULTILINE)
_CONTRACT = re.compile(r"\{% comment %\}(.*?)\{% endcomment %\}")


@require_safe
def galerij(request: HttpRequest) -> HttpResponse:
    """Show every component with its contract, each state once light and once dark."""
    groepen = [
        {
            "naam": naam,
            "onderdelen": [_onderdeel(sjabloon, staten, request) for sjabloon, staten in onderdelen.items()],
        }
        for naam, onderdelen in GALERIJGROEPEN.items()
    ]
    return render(request, "galerij/galerij.html", {"groepen": groepen})


@require_safe
def stijl(request: HttpRequest) -> HttpResponse:
    """Return the tokens of light for `.licht` and those of dark for `.donker`, whatever the visitor's system says."""
    tokens = (settings.BASE_DIR / "stijl" / "tokens.css").read_text() + stijlregels(ACCENTEN)
    licht = _DONKER.sub("", tokens)
    donker = "".join(_DONKER.findall(tokens))
    regels = (
        f".licht {{\n{licht}\ncolor-scheme: light;\n}}\n.donker {{\n{licht}{donker}\ncolor-scheme: dark;\n}}\n"
    ).replace(":root", "&")
    return HttpResponse(regels, content_type="text/css", headers={"Cache-Control": "no-store"})


def _onderdeel(sjabloon: str, staten: Sequence[Staat], request: HttpRequest) -> dict[str, Any]:
    """Return what the page shows of one template: its name, its contract and its states with their HTML."""
    template = engines["django"].engine.get_template(sjabloon)
    contract = _CONTRACT.search(template.source)
    return {
        "naam": sjabloon.removesuffix(".html"),
        "contract": contract[1] if contract else "",
        "breed": sjabloon in BREED,
        "staten": [_staat(staat, template, request) for staat in staten],
    }


def _staat(staat: Staat, template: Template, request: HttpRequest) -> dict[str, Any]:
    """Return one state with its HTML; a component sees what its example gives, no context processor adds to it."""
    context = Context({**staat.inhoud, "request": request})
    # Where Django's own tag for a query string looks for it.
    context.request = request
    html = SafeString(template.render(context).strip())
    return {"naam": staat.naam, "om": staat.om, "html": html, "element": "ul" if html.startswith("<li") else "div"}
