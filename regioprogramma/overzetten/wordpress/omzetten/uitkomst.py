"""What converting asks about the rest of the source, and what it answers."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

#: A block as a StreamField stores it: {"type", "value", "id"}.
Blokinhoud = dict[str, Any]


class Linksoort(StrEnum):
    """What a link of the source leads to here."""

    PAGINA = "pagina"
    DOCUMENT = "document"
    BEELD = "beeld"
    #: Another website, or something of ours that is no page: `adres` says where.
    ADRES = "adres"
    #: An address of the source of which nothing is known: its words stay.
    DOOD = "dood"


@dataclass(frozen=True)
class Linkdoel:
    """Where a link leads: the id of a page, document or picture, or an address.

    Of a picture `adres` may say where its file is shown. `naam` is the title of a page or document here: "" when it
    is not known, then no word of the link is left out.
    """

    soort: Linksoort
    nummer: int = 0
    adres: str = ""
    naam: str = ""


@dataclass(frozen=True)
class Beelddoel:
    """A picture that is here: its id, and how the source describes it; "" when it does not.

    `bijschrift` is the caption in the library of the source: visitors saw it below the pictures of a gallery alone.
    """

    nummer: int
    beschrijving: str = ""
    bijschrift: str = ""


class Bronwijzer(Protocol):
    """Knows what the addresses and numbers in a text are here."""

    def find_link(self, adres: str) -> Linkdoel:
        """Return where an address leads; never fails. `mailto:` and `tel:` are ADRES."""

    def find_beeld(self, adres: str, nummer: int | None) -> Beelddoel | None:
        """Return a picture by the address of its file (also of one of its copies) or its number; None when missing."""

    def find_document(self, adres: str, nummer: int | None) -> int | None:
        """Return the id of a document by its address or number; None when it is none."""

    def find_bijlagen(self, nummer: int) -> list[int]:
        """Return the numbers of the pictures that were uploaded with an item, in its order: a gallery without any."""

    def read_herbruikbaar(self, nummer: int) -> str:
        """Return the text of a block that is used again; "" when there is none."""

    def is_van_bron(self, adres: str) -> bool:
        """Whether an address is of the website that moves."""


class Meldsoort(StrEnum):
    """What can happen to a part of a text."""

    #: Left out: a form, a map, a list that the old site made by itself.
    WEGGELATEN = "weggelaten"
    #: Kept, but not as what it was.
    ANDERS = "anders"
    #: A picture or file that the source names and does not have.
    ONTBREEKT = "ontbreekt"
    DODE_LINK = "dode-link"


@dataclass(frozen=True)
class Melding:
    """A part of the text that is not here as it was there: what it was, such as "contact-form-7" or an address."""

    soort: Meldsoort
    wat: str


class Werksoort(StrEnum):
    """What an editor still has to do, because our forms ask what the source does not have."""

    BEELD_BESCHRIJVEN = "beeld-beschrijven"
    VIDEO_TITEL = "video-titel"
    TABEL_KOP = "tabel-kop"
    DODE_LINK = "dode-link"
    #: A field of a project of the old site that was not understood.
    VELD = "veld"
    #: A summary that is the first sentences of the text.
    SAMENVATTING = "samenvatting"
    DATUM = "datum"
    #: A table that had no caption: it has that of the heading above it.
    BIJSCHRIFT = "bijschrift"
    TREFWOORDEN = "trefwoorden"
    #: A project that belongs to no opgave yet.
    OPGAVE = "opgave"
    #: A page on which a form stood, and one on which there is nothing.
    FORMULIER = "formulier"
    LEEG = "leeg"
    #: A page that is not published, because words of it got lost.
    CONCEPT = "concept"


#: What stands between the words of a dead link and where it led.
_NAAR = " → "


def name_dead_link(adres: str, woorden: str) -> str:
    """Return what the work of a dead link is about: the words that it stood in, and its address."""
    kaal = " ".join(woorden.split())[:150]
    return f"{kaal}{_NAAR}{adres}" if kaal else adres


def split_dead_link(wat: str) -> tuple[str, str]:
    """Return the words and the address of a dead link; no words when they are not known."""
    woorden, _naar, adres = wat.rpartition(_NAAR)
    return woorden, adres


@dataclass(frozen=True)
class Redactiewerk:
    """One thing to do in a text: at which block (its id), and what it is about."""

    soort: Werksoort
    blok: str
    wat: str = ""


@dataclass
class Omzetting:
    """The text of an item as ours."""

    #: As a StreamField of InhoudBlok stores it: {"type", "value", "id"}.
    blokken: list[dict[str, Any]] = field(default_factory=list)
    meldingen: list[Melding] = field(default_factory=list)
    werk: list[Redactiewerk] = field(default_factory=list)
    #: {word: how often}: words that visitors of the source read and those of the result do not.
    kwijt: dict[str, int] = field(default_factory=dict)
    #: How many words the source had.
    woorden: int = 0
