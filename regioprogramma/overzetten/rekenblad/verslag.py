"""What became of a file, as a spreadsheet: a line for each cell that changed, and for each project that did not."""

import csv
import io
from collections.abc import Iterator

from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import guard_formula
from regioprogramma.overzetten.models import Overzetregel, Overzetsoort, Overzetting


def write_verslag(overzetting: Overzetting) -> bytes:
    """Return the bytes of a CSV file with a mark by which Excel knows that it is UTF-8."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow([_("project"), _("wat"), _("was"), _("wordt"), _("hoe het afliep"), _("opmerking")])
    for regel in overzetting.regels.all():
        for rij in _lines(regel):
            schrijver.writerow([guard_formula(cel) for cel in rij])
    return uit.getvalue().encode("utf-8-sig")


def _lines(regel: Overzetregel) -> Iterator[list[str]]:
    is_fout = regel.soort == Overzetsoort.FOUT
    einde = regel.get_soort_display() if is_fout or regel.soort == Overzetsoort.GELIJK else regel.get_afloop_display()
    opmerking = " ".join([*regel.fouten, *regel.let_op, *filter(None, [regel.reden])])
    if is_fout or not regel.wijzigingen:
        yield [regel.naam, "", "", "", einde, opmerking]
        return
    for wat, oud, nieuw in regel.wijzigingen:
        yield [regel.naam, wat, oud, nieuw, einde, opmerking]
