"""What of opgaven, speerpunten and everything with results counts as a change."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from opgaven.models import ResultatenMixin, Speerpunt
from regioprogramma.core.models import Feit, Feitsoort
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.wijzigingen import tells_feiten

from .stand import with_unit


@tells_feiten(ResultatenMixin)
def resultaten_als_feiten(pagina: ResultatenMixin) -> Iterator[tuple[str, Feit]]:
    """Of every result its goal, and the value that was measured last."""
    for reeks in pagina.meetreeksen():
        resultaat, laatste = reeks.resultaat, reeks.laatste
        if resultaat.doel is not None:
            doel = with_unit(resultaat, resultaat.doel)
            naam = _("doel ‘%(indicator)s’") % {"indicator": resultaat.indicator}
            yield f"doel:{resultaat.sleutel}", Feit(Feitsoort.DOEL, naam, doel, f"{resultaat.doel.normalize():f}")
        if laatste:
            stand, wanneer = with_unit(resultaat, laatste.waarde), show_datum(laatste.datum, laatste.datum_precisie)
            naam = _("stand ‘%(indicator)s’") % {"indicator": resultaat.indicator}
            waarde = f"{laatste.waarde.normalize():f} {laatste.datum}"
            yield f"stand:{resultaat.sleutel}", Feit(Feitsoort.STAND, naam, f"{stand} ({wanneer})", waarde)


@tells_feiten(Speerpunt)
def speerpunt_als_feiten(pagina: Speerpunt) -> Iterator[tuple[str, Feit]]:
    """Whether it still runs, and in which years."""
    yield "status", Feit(Feitsoort.STATUS, _("status"), str(pagina.get_status_display()).lower(), pagina.status)
    for veld, naam in (("beginjaar", _("eerste jaar")), ("eindjaar", _("laatste jaar"))):
        jaar = str(getattr(pagina, veld) or "")
        yield veld, Feit(Feitsoort.LOOPTIJD, naam, jaar, jaar)
