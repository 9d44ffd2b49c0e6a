"""Suggests keywords for a page: those its own text names, and those that similar pages carry."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.core.models import Trefwoord
from regioprogramma.core.pagina import huidige_site
from regioprogramma.gerelateerd.berekenen import Lijstbron, compute
from regioprogramma.gerelateerd.models import Stuk
from regioprogramma.gerelateerd.toestand import dagnummer
from regioprogramma.taal import rank_named

#: How many suggestions an editor gets of each sort.
UIT_TEKST, VAN_ANDEREN = 6, 4


@dataclass(frozen=True)
class Voorstel:
    """A keyword and, in words, why it is suggested."""

    trefwoord: Trefwoord
    reden: str


def trefwoordvoorstellen(delen: Mapping[str, str], gekozen: Iterable[int] = (), pagina_id: int = 0) -> list[Voorstel]:
    """Return the Voorstellen for a page with the texts `delen` {part: text} that has the keywords `gekozen` now."""
    woorden = {woord.pk: woord for woord in Trefwoord.objects.all()}
    gekozen = [pk for pk in gekozen if pk in woorden]
    genoemd = [pk for pk in named_in_text(delen, woorden.values()) if pk not in gekozen]
    # A page without keywords is compared by what its text names.
    anderen = van_anderen(gekozen or genoemd[:UIT_TEKST], pagina_id)
    uit = [Voorstel(woorden[pk], _("staat in de tekst")) for pk in genoemd[:UIT_TEKST]]
    bekend = {*gekozen, *genoemd[:UIT_TEKST]}
    rest = [pk for pk in anderen if pk in woorden and pk not in bekend][:VAN_ANDEREN]
    return uit + [Voorstel(woorden[pk], _("bij vergelijkbare pagina’s")) for pk in rest]


def named_in_text(delen: Mapping[str, str], woorden: Iterable[Trefwoord]) -> list[int]:
    """Return the ids of the keywords that these texts name, by name or synonym, the most prominent first."""
    return rank_named(delen, [(woord.pk, term) for woord in woorden for term in [woord.naam, *woord.synoniemen]])


def van_anderen(trefwoorden: Collection[int], pagina_id: int = 0) -> list[int]:
    """Return the ids of the keywords of the pages most like one with these keywords, the weightiest first."""
    site = huidige_site() or Site.objects.filter(is_default_site=True).first()
    bron = Lijstbron(
        stuk_id=pagina_id,
        site_id=site.pk if site else 0,
        levend=True,
        dag=dagnummer(None),
        trefwoorden=tuple(trefwoorden),
        buiten=(pagina_id,),
    )
    sterktes: dict[int, float] = {}
    for lijst in compute(bron).values():
        sterktes |= {kandidaat.stuk_id: kandidaat.sterkte for kandidaat in lijst}
    punten: dict[int, float] = defaultdict(float)
    for pk, woorden in Stuk.objects.filter(pk__in=sterktes).values_list("pk", "trefwoorden"):
        for woord in set(woorden) - set(trefwoorden):
            punten[woord] += sterktes[pk]
    return [pk for pk, _punten in sorted(punten.items(), key=lambda paar: (-paar[1], paar[0]))]
