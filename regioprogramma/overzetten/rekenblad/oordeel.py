"""Judges what pages would become by the rules of the site, many at once, and says what somebody should look at."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _
from modelcluster.models import model_from_serializable_data

from projecten.bedragen import exceeds_half_by_rijk, exceeds_totaal
from projecten.models import Project
from regioprogramma.core.rijen import check_all

from .vergelijken import Paginaversie, Projectverschil
from .verzamelen import sentence

#: How many rows are judged in one question.
_STAPEL = 200
#: What the rules of a project are about.
_PROJECTVELDEN = ("startdatum", "einddatum", "totaal_bedrag", "totaal_nauwkeurigheid")


def judge_all(verschillen: Iterable[tuple[Projectverschil, Paginaversie]]) -> None:
    """Add what is wrong with each, and what is odd, to its sentences."""
    vragen: list[tuple[Projectverschil, Model, set[str], str]] = []
    for verschil, versie in verschillen:
        geheel = {**versie, **verschil.velden}
        _look_at_money(verschil, geheel)
        if set(_PROJECTVELDEN) & set(verschil.velden):
            vragen.append((verschil, _project_of(geheel), set(), ""))
        vragen += _rows_of(verschil)
        if len(vragen) >= _STAPEL:
            _ask(vragen)
            vragen = []
    _ask(vragen)


def _rows_of(verschil: Projectverschil) -> list[tuple[Projectverschil, Model, set[str], str]]:
    vragen = []
    for tabel, rij, plek in verschil.rijen:
        model = Project._meta.get_field(tabel.relatie).related_model
        ding = model_from_serializable_data(model, rij, check_fks=False)
        try:
            ding.clean()
        except ValidationError as fout:
            verschil.fouten.append(sentence(plek, " ".join(fout.messages)))
        verwijzingen = {veld.name for veld in model._meta.fields if veld.is_relation}
        vragen.append((verschil, ding, verwijzingen, plek))
    return vragen


def _ask(vragen: list[tuple[Projectverschil, Model, set[str], str]]) -> None:
    """Ask the database whether its rules hold."""
    fouten = check_all([(ding, zonder) for _verschil, ding, zonder, _plek in vragen])
    for nummer, fout in fouten.items():
        verschil, _ding, _zonder, plek = vragen[nummer]
        zin = " ".join(fout.messages)
        verschil.fouten.append(sentence(plek, zin) if plek else zin)


def _project_of(geheel: Paginaversie) -> Any:
    """Return a project with its money and its dates, to put the site's own questions to."""
    velden = {naam: geheel[naam] for naam in _PROJECTVELDEN if naam in geheel}
    return Project.from_serializable_data({"pk": None, **velden, "bijdragen": geheel.get("bijdragen") or []}, False)


def _look_at_money(verschil: Projectverschil, geheel: Paginaversie) -> None:
    """Say so when sums do not agree or the Rijk pays more than half; the site refuses neither."""
    if not {"bijdragen", "totaal_bedrag", "totaal_nauwkeurigheid"} & set(verschil.velden):
        return
    project = _project_of(geheel)
    if exceeds_totaal(project):
        verschil.let_op.append(_("De bijdragen in geld zijn samen meer dan het totaal."))
    if exceeds_half_by_rijk(project):
        verschil.let_op.append(_("Het Rijk betaalt meer dan de helft. Staan alle bijdragen erbij?"))
