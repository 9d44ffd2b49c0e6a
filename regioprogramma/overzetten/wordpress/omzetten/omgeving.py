"""What the steps of converting one text share, and the parts that they hand on to each other."""

from dataclasses import dataclass, field
from typing import Any

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk

from .boom import Knoop
from .uitkomst import Bronwijzer, Melding, Meldsoort, Werksoort


@dataclass
class Tekstdeel:
    """A part of a text on its way to a block: a paragraph, a heading, a list, or a block of another kind."""

    #: "alinea", "kop", "lijst", or the kind of a block.
    soort: str
    #: Of a paragraph and heading: what is in it; of a list: all of it.
    html: str = ""
    #: Of a heading: its level in the source; AFGELEID_NIVEAU when the source did not call it one.
    niveau: int = 0
    waarde: Any = None
    #: The fragments of the source that lead here.
    ankers: list[str] = field(default_factory=list)
    werk: list[tuple[Werksoort, str]] = field(default_factory=list)

    def take_over(self, delen: list["Tekstdeel"]) -> "Tekstdeel":
        """Take the fragments and the work of parts that went into this one; return itself."""
        for deel in delen:
            self.ankers.extend(deel.ankers)
            self.werk.extend(deel.werk)
        return self


#: The level of a heading that was the title of something, such as a box of a page builder.
AFGELEID_NIVEAU = 9
#: Kinds of parts that are words in a text, not a block of their own.
TEKSTDELEN = frozenset({"alinea", "lijst"})


@dataclass
class Omzetgang:
    """The item that is converted, whom to ask about its source, and what was noticed."""

    stuk: Bronstuk
    bron: Bronwijzer
    meldingen: list[Melding] = field(default_factory=list)
    #: The footnotes so far, each as an element of the source.
    noten: list[Knoop] = field(default_factory=list)
    #: The fragments that were passed since the last part.
    ankers: list[str] = field(default_factory=list)
    #: The names of the documents that were linked to, by their number.
    documenten: dict[int, str] = field(default_factory=dict)
    #: Texts of the source that a page says beside its blocks: as its title, as the name of a document.
    elders: list[str] = field(default_factory=list)
    #: Whether the text asks for a note that the source keeps with the item, and whether those were shown.
    verwezen: bool = False
    noten_getoond: bool = False

    def report(self, soort: Meldsoort, wat: str) -> None:
        """Note what happened to a part of the text, once."""
        melding = Melding(soort, wat.strip()[:500])
        if melding not in self.meldingen:
            self.meldingen.append(melding)
