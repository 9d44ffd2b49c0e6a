"""What was typed in a cell, read as the site reads amounts, dates and numbers everywhere."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import (
    Precisie,
    read_amount,
    read_decimal,
    read_rough_date,
    show_bedrag,
    show_datum,
    show_getal,
)
from regioprogramma.rapportage.models import Rapportageronde

from .gegevens import Gegevensoort

#: In characters: what the cell of a figure, and that of an explanation, can hold.
LENGTE, TEKSTLENGTE = 100, 2000
#: What people write for a result that nobody measured.
NIET_GEMETEN = {"niet gemeten", "n.v.t.", "nvt", "niet van toepassing"}
#: What somebody says who will not know it: an answer, other than what is not known yet.
NIET_BEKEND = {"niet bekend", "onbekend"}
#: What people write for a milestone that was reached on a day that nobody wrote down.
BEREIKT = {"bereikt", "ja", "bereikt, dag niet bekend", "bereikt, dag onbekend"}
#: What a column with decimals holds, in digits before the comma.
_GROOTSTE = Decimal(10) ** 12


@dataclass(frozen=True)
class Cellezing:
    """What a cell means. `fout` is a sentence when that is not clear; `toon` says what was understood.

    `bedrag` is an amount of euros or a number, `datum` a date with its `precisie`; all None when it is not known.
    """

    tekst: str = ""
    bedrag: Decimal | None = None
    datum: date | None = None
    precisie: str = Precisie.DAG
    niet_gemeten: bool = False
    niet_bekend: bool = False
    #: The milestone was reached; with `datum` None nobody says on which day.
    is_bereikt: bool = False
    toon: str = ""
    fout: str = ""

    @property
    def is_ingevuld(self) -> bool:
        """Whether it says something: an amount that is "n.t.b." does not, one that is "niet bekend" does."""
        gezegd = self.niet_gemeten or self.niet_bekend or self.is_bereikt or bool(self.tekst)
        return not self.fout and (gezegd or self.bedrag is not None or self.datum is not None)


def read_cel(soort: Gegevensoort, typed: str, ronde: Rapportageronde) -> Cellezing:
    """Return what was typed as it is meant; what is not understood has a Dutch sentence, and no value."""
    typed = typed.strip()
    if not typed:
        return Cellezing()
    try:
        return _LEZERS[soort](typed, ronde)
    except ValidationError as fout:
        return Cellezing(fout=_tell(fout))


def _tell(fout: ValidationError) -> str:
    """Return the sentence of a refusal; of a number with how one says here that one does not know it."""
    velden = getattr(fout, "params", None) or {}
    if "voorbeeld" not in velden:
        return " ".join(fout.messages)
    zin = _("‘%(tekst)s’ is niet te lezen als getal. Bijvoorbeeld: %(voorbeeld)s.") % velden
    return zin + " " + _("Weet u het niet? Schrijf dan: niet bekend.")


def _words(typed: str) -> str:
    return " ".join(typed.lower().rstrip(".").split())


def _not_known() -> Cellezing:
    return Cellezing(niet_bekend=True, toon=_("niet bekend"))


def _read_bedrag(typed: str, ronde: Rapportageronde) -> Cellezing:
    if _words(typed) in NIET_BEKEND:
        return _not_known()
    bedrag = _small_enough(read_amount(typed))
    if bedrag is not None and bedrag < 0:
        raise ValidationError(_("Een bedrag kan niet lager zijn dan nul."))
    return Cellezing(bedrag=bedrag, toon=show_bedrag(bedrag) if bedrag is not None else _("nog niet bekend"))


def _read_stand(typed: str, ronde: Rapportageronde) -> Cellezing:
    if " ".join(typed.lower().split()) in NIET_GEMETEN:
        return Cellezing(niet_gemeten=True, toon=_("niet gemeten"))
    if _words(typed) in NIET_BEKEND:
        return _not_known()
    stand = _small_enough(read_decimal(typed, 2))
    return Cellezing(bedrag=stand, toon=show_getal(stand) if stand is not None else _("nog niet bekend"))


def _small_enough(getal: Decimal | None) -> Decimal | None:
    if getal is not None and abs(getal) >= _GROOTSTE:
        raise ValidationError(_("Dit getal is te groot."))
    return getal


def _read_bereikt(typed: str, ronde: Rapportageronde) -> Cellezing:
    if _words(typed) in BEREIKT:
        return Cellezing(is_bereikt=True, toon=_("bereikt, dag niet bekend"))
    if _words(typed) in NIET_BEKEND:
        raise ValidationError(
            _(
                "Is de mijlpaal bereikt, en weet u de dag niet? Schrijf dan: bereikt. "
                "Is hij nog niet bereikt? Laat dit leeg en vul de nieuwe planning in."
            )
        )
    lezing = _read_datum(typed)
    if lezing.datum and lezing.datum > timezone.localdate():
        raise ValidationError(_("Deze dag moet nog komen. Wanneer is de mijlpaal bereikt?"))
    if lezing.datum and lezing.datum > ronde.peildatum:
        raise ValidationError(
            _("Dit is na de peildatum, %(datum)s. Vul het in als nieuwe planning.")
            % {"datum": show_datum(ronde.peildatum)}
        )
    return replace(lezing, is_bereikt=lezing.datum is not None)


def _read_gepland(typed: str, ronde: Rapportageronde) -> Cellezing:
    return _not_known() if _words(typed) in NIET_BEKEND else _read_datum(typed)


def _read_datum(typed: str) -> Cellezing:
    gelezen = read_rough_date(typed, tot=True)
    if gelezen is None:
        return Cellezing(toon=_("nog niet bekend"))
    datum, precisie, _alles = gelezen
    return Cellezing(datum=datum, precisie=precisie, toon=show_datum(datum, precisie))


def _read_tekst(typed: str, ronde: Rapportageronde) -> Cellezing:
    return Cellezing(tekst=typed)


_LEZERS = {
    Gegevensoort.BEDRAG: _read_bedrag,
    Gegevensoort.STAND: _read_stand,
    Gegevensoort.BEREIKT: _read_bereikt,
    Gegevensoort.GEPLAND: _read_gepland,
    Gegevensoort.TEKST: _read_tekst,
}
