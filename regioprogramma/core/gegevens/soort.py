"""A kind of open data: its name, its shape, its columns in a spreadsheet, and how it is written.

The API and the downloads of the lists are both made of it, so that they cannot differ.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Model

from .schrijven import Adresmaker
from .steun import Steun, list_steunen
from .vormen import Vorm

#: Of things with these ids, {id: [what belongs to it]}.
Bijlage = Callable[[Collection[int], Adresmaker], dict[int, list[dict[str, Any]]]]


@dataclass(frozen=True)
class Insluiting:
    """What can be given along with each thing, because somebody asks for it: a list of `vorm`."""

    vorm: type[Vorm]
    lees: Bijlage


@dataclass(frozen=True)
class Gegevenssoort:
    """A kind of open data.

    `beschrijf(things, url_of) -> [dict]` describes some of them, each as `vorm` says, in a number of queries that does
    not depend on how many there are; what nobody may see any more by then is left out.
    `kolommen` is {name of a column: where its value is in such a dict}: "opgave.id"
    is one step down, and of a list it is that of each. `gewijzigd` is the column of the database that says when it
    changed last; "" when nobody records that. `tijdvak`: those of the first and the last day it is about;
    `precies` says how precisely that last one is known.
    `leunt_op`: lookups from a thing to all other rows that its description reads, or how else those are found.
    """

    naam: str
    enkelvoud: str
    model: type[Model]
    omschrijving: str
    vorm: type[Vorm]
    beschrijf: Callable[[Sequence[Any], Adresmaker], Sequence[dict[str, Any]]]
    kolommen: Mapping[str, str]
    gewijzigd: str = ""
    tijdvak: tuple[str, str] | None = None
    precies: str = ""
    leunt_op: Sequence[str | Steun] = ()
    insluitingen: Mapping[str, Insluiting] = field(default_factory=dict)

    @property
    def velden(self) -> list[str]:
        """The names of what is told of each."""
        return list(self.vorm.model_fields)

    @cached_property
    def steunen(self) -> list[Steun]:
        """Everything that a description reads: the things themselves, and what they lean on."""
        return list_steunen(self.model, self.leunt_op)


def read_kolom(ding: dict[str, Any], pad: str) -> Any:
    """Return the value of a column: what stands at a path; None where the path ends before that."""
    waarde: Any = ding
    for stap in pad.split("."):
        if isinstance(waarde, list):
            waarde = [deel and deel[stap] for deel in waarde]
        elif waarde is not None:
            waarde = waarde[stap]
    return waarde
