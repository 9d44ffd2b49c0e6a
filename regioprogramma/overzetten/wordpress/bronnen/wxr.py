"""Reads an export of WordPress (WXR): its head, and item after item, so that a file of gigabytes takes little memory.

What breaks the rules of XML is read by what is left of it; what was wrong is told with its place. A file that declares
entities is refused: they are made to read other files, or to fill memory.
"""

import codecs
import re
from collections.abc import Iterator
from os import SEEK_END
from pathlib import Path
from typing import IO

from django.utils.translation import gettext as _

from .boom import Knoop, parse_loose, parse_strict, read_ruimten
from .bronstuk import Bronkop, Bronstuk, Bronterm
from .fouten import Bronfout, Bronmelding
from .knippen import Knipsel, cut

#: What no text holds, and XML may not: a space takes its place.
_BESTURING = bytes.maketrans(bytes(range(9)) + b"\x0b\x0c" + bytes(range(14, 32)), b" " * 29)
_VERBODEN = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CODERING = re.compile(r"""^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)""")
#: Not a number of WordPress: what is larger is a mistake or an attack.
_MEESTE_NUMMER = 2**62
_LEEG = "0000-00-00"
#: In bytes: at the end of a file so much is looked at for the end of the export.
_STAART = 4_096


def _as_windows(fout: UnicodeError) -> tuple[str, int]:
    """Read one wrong byte as Windows wrote it: pages of before WordPress knew UTF-8 have them."""
    if not isinstance(fout, UnicodeDecodeError):
        raise fout
    return fout.object[fout.start : fout.start + 1].decode("cp1252", "replace"), fout.start + 1


codecs.register_error("als-windows", _as_windows)


class Wxrlezer:
    """An export that is read: `kop` is known after the first item was asked for."""

    def __init__(self, pad: Path) -> None:
        self.pad, self.naam = pad, pad.name
        #: A file holds all that there is.
        self.is_heel = True
        self.kop = Bronkop()
        self.meldingen: list[Bronmelding] = []
        self._codering, self._ruimten = "utf-8", read_ruimten("")

    def read(self) -> Iterator[tuple[Bronstuk, Knipsel]]:
        """Yield each item with the part of the file that it is; raises Bronfout."""
        try:
            with self.pad.open("rb") as bestand:
                yield from self._read(bestand)
                self._tell_of_end(bestand)
        except OSError as fout:
            raise Bronfout(_("Het bestand ‘%(naam)s’ is niet te openen.") % {"naam": self.pad.name}) from fout

    def _read(self, bestand: IO[bytes]) -> Iterator[tuple[Bronstuk, Knipsel]]:
        delen = cut(bestand)
        self._read_head(next(delen).inhoud)
        aantal = 0
        for knipsel in delen:
            aantal += 1
            if (stuk := self.read_part(knipsel)) is not None:
                yield stuk, knipsel
        if not aantal and not self.kop.basis:
            raise Bronfout(_NIET_VAN_WORDPRESS())

    def _tell_of_end(self, bestand: IO[bytes]) -> None:
        """Say so when the file stops before the end that WordPress writes: what came after it nobody knows."""
        grootte = bestand.seek(0, SEEK_END)
        bestand.seek(max(0, grootte - _STAART))
        if b"</rss" not in bestand.read():
            zin = _(
                "Het bestand is niet compleet: het einde ontbreekt. Maak de export opnieuw, of haal hem opnieuw op."
            )
            self.meldingen.append(Bronmelding(grootte, zin))

    def _read_head(self, inhoud: bytes) -> None:
        if not inhoud.strip():
            raise Bronfout(_("Het bestand is leeg. Maak de export opnieuw: in WordPress bij Gereedschap, Exporteren."))
        if inhoud.startswith((b"PK", b"\x1f\x8b")):
            raise Bronfout(_("Dit is een ingepakt bestand. Pak het uit en kies het XML-bestand dat erin zit."))
        if inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            raise Bronfout(_("Dit bestand is in UTF-16 geschreven. Maak de export opnieuw; WordPress schrijft UTF-8."))
        inhoud = inhoud.removeprefix(codecs.BOM_UTF8)
        if gevonden := _CODERING.match(inhoud[:200].decode("latin-1")):
            self._codering = "cp1252" if re.match(r"(?i)iso-8859|latin|windows|cp125", gevonden[1]) else "utf-8"
        kop = self._decode(inhoud, 0)
        if _VERBODEN.search(kop):
            raise Bronfout(
                _("Dit bestand verklaart eigen tekens (DOCTYPE). WordPress doet dat nooit: het wordt niet gelezen.")
            )
        if "<" not in kop or not re.search(r"<(?:rss|channel|item|wp:)", kop + "<"):
            raise Bronfout(_NIET_VAN_WORDPRESS())
        self._ruimten = read_ruimten(kop)
        self.kop = _head_of(parse_loose(kop))

    def _decode(self, inhoud: bytes, plaats: int) -> str:
        schoon = inhoud.translate(_BESTURING)
        try:
            return schoon.decode(self._codering)
        except UnicodeDecodeError as fout:
            zin = _("Hier staan tekens die geen UTF-8 zijn. Ze zijn gelezen als Windows-tekens.")
            self.meldingen.append(Bronmelding(plaats + fout.start, zin))
            return schoon.decode(self._codering, "als-windows")

    def read_part(self, knipsel: Knipsel) -> Bronstuk | None:
        """Return the item of a part of the file; None, with a message, when nothing of it can be read."""
        if not knipsel.inhoud:
            self._tell(knipsel, _("Hier begint een onderdeel dat te groot is om te lezen. Het is overgeslagen."))
            return None
        tekst = self._decode(knipsel.inhoud, knipsel.plaats)
        knoop = parse_strict(tekst, self._ruimten) if knipsel.is_heel else None
        is_los = knoop is None
        if knoop is None:
            los = parse_loose(tekst)
            knoop = next(los.all("item"), los)
        stuk = _item_of(knoop, knipsel.plaats)
        zonder_status = is_los and not knoop.text_of("wp:status")
        if zonder_status:
            # Whether visitors saw it, nobody can tell any more.
            stuk.status = "draft"
        if not (stuk.titel or stuk.inhoud or stuk.nummer):
            self._tell(knipsel, _("Hier staat een onderdeel waarvan niets te lezen is. Het is overgeslagen."))
            return None
        naam = {"naam": stuk.titel or stuk.nummer}
        if not knipsel.is_heel:
            self._tell(knipsel, _("‘%(naam)s’ is in het bestand afgebroken. Wat te lezen was, is meegenomen.") % naam)
        elif is_los:
            self._tell(knipsel, _("‘%(naam)s’ is in het bestand beschadigd. Wat te lezen was, is meegenomen.") % naam)
        if zonder_status:
            self._tell(
                knipsel, _("Of bezoekers ‘%(naam)s’ zagen, staat er niet meer bij: het telt als concept.") % naam
            )
        return stuk

    def _tell(self, knipsel: Knipsel, zin: str) -> None:
        self.meldingen.append(Bronmelding(knipsel.plaats, zin))


def _NIET_VAN_WORDPRESS() -> str:
    return _("Dit is geen export van WordPress. Maak er een in WordPress: Gereedschap, Exporteren, Alle inhoud.")


def _head_of(boom: Knoop) -> Bronkop:
    kanaal = _channel(boom) or boom
    kop = Bronkop(
        naam=kanaal.text_of("title"),
        basis=kanaal.text_of("wp:base_blog_url") or kanaal.text_of("wp:base_site_url") or kanaal.text_of("link"),
        taal=kanaal.text_of("language"),
        schrijvers=[schrijver.text_of("wp:author_login") for schrijver in kanaal.all("wp:author")],
    )
    for knoop in kanaal.kinderen:
        if (term := _term_of(knoop)) is not None:
            kop.termen.append(term)
            boven = knoop.text_of("wp:category_parent") or knoop.text_of("wp:term_parent")
            if boven:
                kop.boven[term.domein, term.slug] = boven
    return kop


def _channel(boom: Knoop) -> Knoop | None:
    """Return the element that says what the site is, whatever it is called."""
    if any(kind.naam == "channel" or kind.naam.startswith("wp:") for kind in boom.kinderen):
        return next(boom.all("channel"), boom)
    return next((kanaal for kind in boom.kinderen if (kanaal := _channel(kind)) is not None), None)


def _term_of(knoop: Knoop) -> Bronterm | None:
    """Return the category, tag or other term that an element of the head describes; None for another element."""
    if knoop.naam == "wp:category":
        return Bronterm("category", knoop.text_of("wp:category_nicename"), knoop.text_of("wp:cat_name"))
    if knoop.naam == "wp:tag":
        return Bronterm("post_tag", knoop.text_of("wp:tag_slug"), knoop.text_of("wp:tag_name"))
    if knoop.naam == "wp:term":
        return Bronterm(
            knoop.text_of("wp:term_taxonomy"), knoop.text_of("wp:term_slug"), knoop.text_of("wp:term_name")
        )
    return None


def _item_of(knoop: Knoop, plaats: int) -> Bronstuk:
    """Return the item that an element describes."""
    stuk = Bronstuk(
        nummer=_number(knoop.text_of("wp:post_id")),
        soort=knoop.text_of("wp:post_type") or "post",
        status=knoop.text_of("wp:status") or "publish",
        titel=knoop.text_of("title"),
        adres=knoop.text_of("link"),
        slug=knoop.text_of("wp:post_name"),
        ouder=_number(knoop.text_of("wp:post_parent")),
        volgorde=_number(knoop.text_of("wp:menu_order")),
        datum=_moment(knoop.text_of("wp:post_date")),
        datum_utc=_moment(knoop.text_of("wp:post_date_gmt")),
        gewijzigd_utc=_moment(knoop.text_of("wp:post_modified_gmt")),
        heeft_wachtwoord=bool(knoop.text_of("wp:post_password")),
        inhoud=knoop.text_of("content:encoded"),
        uittreksel=knoop.text_of("excerpt:encoded"),
        bestandsadres=knoop.text_of("wp:attachment_url"),
        reacties=sum(1 for _reactie in knoop.all("wp:comment")),
        plaats=plaats,
    )
    for gegeven in knoop.all("wp:postmeta"):
        stuk.meta.setdefault(gegeven.text_of("wp:meta_key"), []).append(gegeven.text_of("wp:meta_value"))
    for term in knoop.all("category"):
        if domein := term.eigenschappen.get("domain"):
            stuk.termen.append(Bronterm(domein, term.eigenschappen.get("nicename", ""), term.tekst))
    return stuk


def _number(tekst: str) -> int:
    """Return a number of WordPress, 0 for what is none."""
    return int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 19 and int(tekst) < _MEESTE_NUMMER else 0


def _moment(tekst: str) -> str:
    return "" if tekst.startswith(_LEEG) else tekst
