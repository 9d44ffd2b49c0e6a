"""The sheets of the manual: Markdown files, of which README.md is the table of contents."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

MAP = Path(settings.BASE_DIR) / "docs" / "handleiding"
INHOUDSBLAD = "README"
BLAD = re.compile(r"([\w-]+)\.md$")
BEELD = re.compile(r"beelden/([\w-]+)\.png$")


@dataclass(frozen=True)
class Blad:
    """One sheet: its name is that of its file."""

    naam: str
    titel: str
    html: SafeString

    @property
    def url(self) -> str:
        return bladadres_of(self.naam)


def bladadres_of(naam: str) -> str:
    """Return the address of a sheet in the CMS."""
    if naam == INHOUDSBLAD:
        return reverse("redactie_handleiding:inhoud")
    return reverse("redactie_handleiding:blad", args=[naam])


def beeld_van(naam: str) -> Path | None:
    """Return the file of a picture; None when there is none."""
    bestand = MAP / "beelden" / f"{naam}.png"
    return bestand if bestand.is_file() else None


@cache
def blad_van(naam: str) -> Blad | None:
    """Return a Blad; None when there is none. It is read once: a manual changes with a new version of the site."""
    bestand = MAP / f"{naam}.md"
    if not bestand.is_file():
        return None
    titel, _leeg, tekst = bestand.read_text(encoding="utf-8").partition("\n")
    return Blad(naam, titel.removeprefix("# ").strip(), _als_html(tekst))


def _als_html(tekst: str) -> SafeString:
    # HTML in the text is shown as it stands, so that nothing but Markdown reaches the CMS.
    ontleder = MarkdownIt("commonmark", {"html": False}).enable("table")
    stukken = ontleder.parse(tekst)
    for stuk in stukken:
        for deel in stuk.children or ():
            _point_at_cms(deel)
    return mark_safe(ontleder.renderer.render(stukken, ontleder.options, {}))  # noqa: S308 - without HTML of the text


def _point_at_cms(deel: Token) -> None:
    """Let a link to another sheet, or a picture, lead to its address in the CMS."""
    if deel.type == "link_open" and (gevonden := BLAD.match(str(deel.attrs["href"]))):
        deel.attrs["href"] = bladadres_of(gevonden[1])
    elif deel.type == "image" and (gevonden := BEELD.match(str(deel.attrs["src"]))):
        deel.attrs["src"] = reverse("redactie_handleiding:beeld", args=[gevonden[1]])
        deel.attrs["loading"] = "lazy"
