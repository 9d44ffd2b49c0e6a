"""What of projects and deals counts as a change: status, dates, money, milestones and reports."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from projecten.models import Besteding, Bijdrage, Geldbron, Mijlpaal, Project, RegioDeal, Stadium
from regioprogramma.core.models import Feit, Feitsoort
from regioprogramma.core.opmaak import machinedatum, show_bedrag, show_datum
from regioprogramma.core.wijzigingen import tells_feiten

from .sommen import add_up

_Werk = Project | RegioDeal


@tells_feiten(Project, RegioDeal)
def looptijd_als_feiten(pagina: _Werk) -> Iterator[tuple[str, Feit]]:
    """How far it is, and from when until when it runs."""
    yield "status", Feit(Feitsoort.STATUS, _("status"), str(pagina.get_status_display()).lower(), pagina.status)
    for veld, naam in (("startdatum", _("start")), ("einddatum", _("einde"))):
        datum, precisie = getattr(pagina, veld), getattr(pagina, f"{veld}_precisie")
        waarde = machinedatum(datum, precisie) if datum else ""
        yield veld, Feit(Feitsoort.LOOPTIJD, naam, show_datum(datum, precisie), waarde)


@tells_feiten(Project, RegioDeal)
def geld_als_feiten(pagina: _Werk) -> Iterator[tuple[str, Feit]]:
    """The stated total, what each source pays, and how much was promised, committed and spent."""
    if pagina.totaal_bedrag is not None:
        yield "totaal", _bedrag(_("totaal"), pagina.totaal_bedrag, pagina.totaal_nauwkeurigheid)
    for bron in Geldbron:
        for natura, soort in ((False, ""), (True, _(", in werk, grond of iets anders"))):
            delen = [rij for rij in pagina.kinderen("bijdragen", "organisatie") if _is_of(rij, bron, natura)]
            som = add_up(delen)
            naam = _("bijdrage %(bron)s%(soort)s") % {"bron": bron.label, "soort": soort}
            yield f"bijdrage:{bron}:{natura}", _bedrag(naam, som.bedrag, som.nauwkeurigheid)
    for stadium in Stadium:
        delen = [rij for rij in pagina.kinderen("bestedingen") if rij.stadium == stadium and not rij.in_natura]
        som = add_up(delen)
        yield f"besteed:{stadium}", _bedrag(str(stadium.label).lower(), som.bedrag, som.nauwkeurigheid)


def _is_of(rij: Bijdrage | Besteding, bron: Geldbron, in_natura: bool) -> bool:
    return rij.bron == bron and rij.in_natura == in_natura


def _bedrag(naam: str, bedrag: Decimal | None, nauwkeurigheid: str | None) -> Feit:
    if bedrag is None or nauwkeurigheid is None:
        return Feit(Feitsoort.GELD, naam, "", "")
    return Feit(Feitsoort.GELD, naam, show_bedrag(bedrag, nauwkeurigheid), f"{bedrag:.2f} {nauwkeurigheid}")


@tells_feiten(Project, RegioDeal)
def mijlpalen_als_feiten(pagina: _Werk) -> Iterator[tuple[str, Feit]]:
    """For when every milestone is planned, or when it was reached."""
    for mijlpaal in pagina.kinderen("mijlpalen"):
        naam, (tekst, waarde) = _("mijlpaal ‘%(titel)s’") % {"titel": mijlpaal.titel}, _when(mijlpaal)
        yield f"mijlpaal:{mijlpaal.pk or mijlpaal.titel}", Feit(Feitsoort.MIJLPAAL, naam, tekst, waarde)


def _when(mijlpaal: Mijlpaal) -> tuple[str, str]:
    """Return when a milestone is planned, or was reached, in words and as it is compared."""
    datum, precisie = mijlpaal.datum, mijlpaal.datum_precisie
    if not mijlpaal.bereikt:
        return _("gepland voor %(datum)s") % {"datum": show_datum(datum, precisie)}, machinedatum(datum, precisie)
    if not mijlpaal.bereikt_op:
        return _("klaar"), "klaar"
    datum, precisie = mijlpaal.bereikt_op, mijlpaal.bereikt_op_precisie
    return _("klaar (%(datum)s)") % {"datum": show_datum(datum, precisie)}, f"klaar {machinedatum(datum, precisie)}"


@tells_feiten(RegioDeal)
def rapportages_als_feiten(pagina: RegioDeal) -> Iterator[tuple[str, Feit]]:
    """The reports that are out."""
    for rapportage in pagina.kinderen("rapportages"):
        naam, periode = _("voortgangsrapportage"), rapportage.periode
        sleutel = f"rapportage:{rapportage.pk or periode}"
        yield sleutel, Feit(Feitsoort.RAPPORTAGE, naam, periode, f"{rapportage.pk or periode}")
