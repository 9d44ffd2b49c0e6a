"""What becomes of forms in an archive: a button that leads to what is there is a link, and the rest is said.

A page of the site works without scripts, so a form is an address that is put together. Where nothing is left to type
or to choose, the address is known.
"""

import re
from html import escape, unescape
from urllib.parse import urlencode, urljoin, urlsplit

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from regioprogramma.core.adressen import asks_file

from .bereik import Bereik
from .tags import Tagblad

_BEDIENING = ("button", "input", "select", "textarea")
_TAG, _VOORGELEZEN = re.compile(r"<[^>]*>"), re.compile(r'<span class="alleen-voorlezen">.*?</span>', re.DOTALL)
_VERZENDT, _STIL = {"submit", "image"}, {"hidden", "button", "reset"}


def replace_forms(blad: Tagblad, adres: str, bereik: Bereik) -> None:
    """Take the forms of the page at an address out of it: links where they lead to what is kept, else a sentence."""
    for nummer in blad.find("form"):
        Formulier(blad, nummer, adres, bereik).replace()
    for nummer in blad.find("p"):
        _replace_downloads(blad, nummer, adres, bereik)


def _replace_downloads(blad: Tagblad, nummer: int, adres: str, bereik: Bereik) -> None:
    """Say of a line of files that they are not here, when none of them is."""
    links = [los for los in blad.within(nummer) if blad.tags[los].naam == "a"]
    doelen = [bereik.place(adres, blad.tags[los].attributen.get("href", "")) for los in links]
    zijn_bestanden = bool(doelen) and all(doel and asks_file(urlsplit(doel).query) for doel in doelen)
    if zijn_bestanden and not any(doel and bereik.lead(adres, doel) for doel in doelen):
        blad.replace_element(nummer, _say(", ".join(blad.words(los) for los in links)))


def _say(wat: str) -> str:
    if not wat:
        return format_html('<p class="meta">{}</p>', _("Het formulier dat hier stond, werkt niet in deze kopie."))
    return format_html('<p class="meta">{}</p>', _("Dit werkt niet in deze kopie: %(wat)s.") % {"wat": wat})


class Formulier:
    """A form on a page, with what belongs to it, also where that stands elsewhere."""

    def __init__(self, blad: Tagblad, nummer: int, adres: str, bereik: Bereik) -> None:
        self.blad, self.nummer, self.adres, self.bereik = blad, nummer, adres, bereik
        self.attributen = blad.tags[nummer].attributen
        self.binnen = [los for los in blad.within(nummer) if blad.tags[los].naam in _BEDIENING]
        naam = self.attributen.get("id")
        overal = blad.find(*_BEDIENING) if naam else ()
        self.elders = [los for los in overal if blad.tags[los].attributen.get("form") == naam]
        self.knoppen = [los for los in (*self.binnen, *self.elders) if self._kind(los) == "knop"]

    def replace(self) -> None:
        """Let something else stand in its place."""
        if self.doel("").partition("?")[0] == self.bereik.oorsprong + reverse("zoeken"):
            self._lead_to_index()
        elif self._is_free():
            self._tell()
        else:
            self._make_links()

    def _kind(self, nummer: int) -> str:
        """Return what a control is: "knop" sends the form, "stil" adds nothing to choose, "vrij" is for a visitor."""
        tag = self.blad.tags[nummer]
        soort = tag.attributen.get("type", "submit" if tag.naam == "button" else "text").lower()
        if tag.naam in {"button", "input"} and soort in _VERZENDT:
            return "knop"
        return "stil" if tag.naam in {"button", "input"} and soort in _STIL else "vrij"

    def _is_free(self) -> bool:
        """Whether a visitor fills in or chooses something, or it is sent otherwise than by an address."""
        if self.attributen.get("method", "get").lower() != "get":
            return True
        return any(self._kind(los) == "vrij" for los in (*self.binnen, *self.elders))

    def doel(self, actie: str, *paren: tuple[str, str]) -> str:
        """Return the whole address that it asks with these values; "" when that is no address of the site."""
        zonder = urlsplit(urljoin(self.adres, actie or self.attributen.get("action", "")))._replace(query="")
        vraag = urlencode(paren)
        return self.bereik.place(self.adres, zonder._replace(query=vraag).geturl()) or ""

    def _lead_to_index(self) -> None:
        kop = next(self.blad.find("header"), None)
        if kop is not None and self.nummer < self.blad.end_of(kop):
            # The link to search that stands beside it leads there.
            self.blad.replace_element(self.nummer, "")
            return
        soort = self.attributen.get("class", "")
        tekst = _("Alle pagina’s op een rij")
        link = format_html('<p class="{}"><a class="knop" href="{}">{}</a></p>', soort, reverse("zoeken"), tekst)
        self.blad.replace_element(self.nummer, link)

    def _tell(self) -> None:
        """Say what does not work here; a fold with nothing else in it goes too."""
        begin, eind = self._fold() or (self.blad.tags[self.nummer].begin, self._end())
        self.blad.replace(begin, eind, self._sentence())
        for los in self.elders:
            self.blad.replace_element(self._label_of(los), "")

    def _end(self) -> int:
        return self.blad.tags[self.blad.end_of(self.nummer)].eind

    def _sentence(self) -> str:
        namen = [self.blad.words(los) or self.blad.tags[los].attributen.get("value", "") for los in self.knoppen]
        return _say(self.attributen.get("aria-label") or ", ".join(filter(None, namen)))

    def _fold(self) -> tuple[int, int] | None:
        """Return the place of the fold that holds this form alone; None without one."""
        tags, eind = self.blad.tags, self.blad.end_of(self.nummer)
        for boven in self.blad.find("details"):
            if boven > self.nummer or self.blad.end_of(boven) != eind + 1:
                continue
            voor = tags[self.nummer - 1]
            if voor.naam == "summary" and not self.blad.tekst[voor.eind : tags[self.nummer].begin].strip():
                return tags[boven].begin, tags[eind + 1].eind
        return None

    def _label_of(self, nummer: int) -> int:
        """Return the label around a control; the control itself without one."""
        for label in self.blad.find("label"):
            if label < nummer < self.blad.end_of(label):
                return label
        return nummer

    def _make_links(self) -> None:
        """Let each button be a link to what it leads to; what is not kept is said, or is no more than its words."""
        kan = {los: doel for los in self.knoppen if (doel := self._kept(los))}
        if not kan and set(self.knoppen) & set(self.binnen):
            # In a list of what was chosen it says what that was.
            alleen = self.blad.tags[self.nummer - 1].naam == "li"
            door = "".join(map(self._seen, self.knoppen)) if alleen else self._sentence()
            self.blad.replace(self.blad.tags[self.nummer].begin, self._end(), door)
        else:
            self._open_up()
        for los in self.knoppen:
            self.blad.replace_element(los, self._as_link(los, kan.get(los, "")))

    def _open_up(self) -> None:
        """Let the form be a plain part of the page, with what stands in it."""
        eigen = "".join(
            f' {naam}="{escape(self.attributen[naam])}"' for naam in ("class", "id") if naam in self.attributen
        )
        begin, eind = self.blad.tags[self.nummer], self.blad.tags[self.blad.end_of(self.nummer)]
        self.blad.replace(begin.begin, begin.eind, f"<div{eigen}>")
        self.blad.replace(eind.begin, eind.eind, "</div>")
        for los in self.binnen:
            if los not in self.knoppen:
                self.blad.replace_element(los, "")

    def _seen(self, nummer: int) -> str:
        """Return what the words of a button show, without what is only read aloud."""
        return escape(" ".join(unescape(_TAG.sub(" ", _VOORGELEZEN.sub("", self.blad.inner(nummer)))).split()))

    def _kept(self, nummer: int) -> str:
        """Return the address that a button leads to, "" when that is not kept as it is."""
        eigen = self.blad.tags[nummer].attributen
        stil = [self.blad.tags[los].attributen for los in self.binnen if self._kind(los) == "stil"]
        paren = [(een["name"], een.get("value", "")) for een in (*stil, eigen) if een.get("name")]
        doel = self.doel(eigen.get("formaction", ""), *paren)
        return doel if doel and self.bereik.lead(self.adres, doel) == doel else ""

    def _as_link(self, nummer: int, doel: str) -> str:
        inhoud = self.blad.inner(nummer)
        if not doel:
            return f"<span>{inhoud}</span>"
        eigen = self.blad.tags[nummer].attributen
        rest = "".join(f' {naam}="{escape(eigen[naam])}"' for naam in ("class", "aria-label") if naam in eigen)
        pad = doel.removeprefix(self.bereik.oorsprong)
        return f'<a{rest} href="{escape(pad)}">{inhoud}</a>'
