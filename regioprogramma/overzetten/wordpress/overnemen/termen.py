"""The categories and tags of the old site: keywords here, opgaven and gemeenten where one has that name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from contacten.models import Gemeente
from opgaven.models import Opgave
from regioprogramma.core.models import Trefwoord
from regioprogramma.overzetten.rekenblad.naslag import Naslag
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronterm
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling, term_key
from regioprogramma.trefwoorden.bewerken import vrije_slug


def known_words() -> list[str]:
    """Return the names of all keywords, and then their synonyms."""
    woorden = list(Trefwoord.objects.values_list("naam", "synoniemen"))
    return [naam for naam, _synoniemen in woorden] + [synoniem for _naam, deze in woorden for synoniem in deze]


@dataclass
class Termen:
    """What a term of the old site is here."""

    #: {key of a term: id of the keyword}.
    trefwoorden: dict[str, int] = field(default_factory=dict)
    #: {name in small letters: id}.
    opgaven: dict[str, int] = field(default_factory=dict)
    gemeenten: dict[str, int] = field(default_factory=dict)
    #: What the fields of projects may name.
    naslag: Naslag = field(default_factory=lambda: Naslag(None))

    def keywords_of(self, termen: Iterable[Bronterm]) -> list[int]:
        """Return the ids of the keywords of an item, each once."""
        gevonden = (self.trefwoorden.get(term_key(term)) for term in termen)
        return list(dict.fromkeys(pk for pk in gevonden if pk))

    def opgaven_of(self, termen: Iterable[Bronterm]) -> list[int]:
        """Return the ids of the opgaven that terms of an item are called after."""
        return _named(self.opgaven, termen)

    def gemeenten_of(self, termen: Iterable[Bronterm]) -> list[int]:
        """Return the ids of the gemeenten that terms of an item are called after."""
        return _named(self.gemeenten, termen)


def _named(bekend: dict[str, int], termen: Iterable[Bronterm]) -> list[int]:
    return list(dict.fromkeys(bekend[naam] for term in termen if (naam := term.naam.strip().casefold()) in bekend))


def settle_terms(indeling: Verhuisindeling) -> Termen:
    """Make the keywords that are new, and return what every term is."""
    termen = Termen(
        opgaven={titel.casefold(): pk for pk, titel in Opgave.objects.order_by("-path").values_list("pk", "title")},
        gemeenten={naam.casefold(): pk for pk, naam in Gemeente.objects.current().values_list("pk", "naam")},
    )
    bekend = _by_name()
    for sleutel, naam in indeling.termen.items():
        if not naam.strip():
            continue
        if naam.casefold() not in bekend:
            bekend[naam.casefold()] = Trefwoord.objects.create(naam=naam[:60], slug=vrije_slug(naam[:60])).pk
        termen.trefwoorden[sleutel] = bekend[naam.casefold()]
    return termen


def _by_name() -> dict[str, int]:
    rijen = list(Trefwoord.objects.values_list("pk", "naam", "synoniemen"))
    bekend = {synoniem.casefold(): pk for pk, _naam, deze in rijen for synoniem in deze}
    return bekend | {naam.casefold(): pk for pk, naam, _synoniemen in rijen}
