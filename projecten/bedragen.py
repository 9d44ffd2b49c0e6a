"""Add up the money of a page and say it in a sentence."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import met_hoofdletter, toon_bedrag

from .models import Geldbron


@dataclass(frozen=True)
class Verdeling:
    """The contributions of a page: rows for a table, their sum in euros, and the stated total as text."""

    rijen: list
    som: Decimal
    totaal: str
    zin: str


def verdeling_van(pagina):
    """Return the Verdeling of a page with money; None when nothing is known."""
    bijdragen = pagina.kinderen("bijdragen", "organisatie")
    if not bijdragen and pagina.totaal_bedrag is None:
        return None
    som = sum((bijdrage.bedrag or Decimal(0) for bijdrage in bijdragen), Decimal(0))
    rijen = [_rij(bijdrage, som) for bijdrage in bijdragen]
    return Verdeling(rijen, som, totaaltekst(pagina, som), _zin(pagina, bijdragen, som))


def _rij(bijdrage, som):
    return {
        "naam": bijdrage.get_bron_display(),
        "bron": bijdrage.bron,
        "organisatie": bijdrage.organisatie,
        "bedrag": toon_bedrag(bijdrage.bedrag, bijdrage.nauwkeurigheid),
        "deel": round(bijdrage.bedrag / som * 100) if bijdrage.bedrag and som else None,
        "in_natura": bijdrage.in_natura,
        "peildatum": bijdrage.peildatum,
    }


def totaaltekst(pagina, som):
    """Return the stated total with its qualifier; without one the sum of the parts; "" when neither is known."""
    if pagina.totaal_bedrag is not None:
        return toon_bedrag(pagina.totaal_bedrag, pagina.totaal_nauwkeurigheid)
    return toon_bedrag(som) if som else ""


def rijksbedrag(bijdragen):
    """Return what the Rijk adds, in euros, and the qualifier of the first part; (None, None) when it is not there."""
    van_rijk = [bijdrage for bijdrage in bijdragen if bijdrage.bron == Geldbron.RIJK and bijdrage.bedrag is not None]
    if not van_rijk:
        return None, None
    return sum(bijdrage.bedrag for bijdrage in van_rijk), van_rijk[0].nauwkeurigheid


def rijk_betaalt_te_veel(pagina):
    """Whether the Rijk pays more than half: of the stated total, or of the sum of the parts when that is larger."""
    bijdragen = pagina.bijdragen.all()
    rijk, _nauwkeurigheid = rijksbedrag(bijdragen)
    som = sum(bijdrage.bedrag or 0 for bijdrage in bijdragen)
    return rijk is not None and rijk * 2 > max(som, pagina.totaal_bedrag or 0)


def _zin(pagina, bijdragen, som):
    totaal = totaaltekst(pagina, som)
    rijk, nauwkeurigheid = rijksbedrag(bijdragen)
    if not totaal:
        return ""
    if rijk is None:
        return met_hoofdletter(_("in totaal gaat het om %(totaal)s.") % {"totaal": totaal})
    delen = {"totaal": totaal, "rijk": toon_bedrag(rijk, nauwkeurigheid)}
    return met_hoofdletter(_("in totaal gaat het om %(totaal)s. Daarvan betaalt het Rijk %(rijk)s.") % delen)
