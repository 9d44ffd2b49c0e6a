"""What a page gets the first time, and an editor then goes on with: keywords, subjects, the fields of a project."""

import json
import re
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations

from contacten.models import Contactpersoon, Deelname
from nieuws.models import Nieuwsbericht, Nieuwssoort
from projecten.models import Project
from regioprogramma.core.inhoud import clean_text
from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.overzetten.models import Verhuisdoel
from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.indeling import Verhuisindeling
from regioprogramma.overzetten.wordpress.projectvelden import read_fields

from .termen import Termen

_PERSBERICHT = re.compile(r"persbericht|press release", re.IGNORECASE)
#: What the fields of a person are called, by ours.
_PERSOON = {
    "functie": re.compile(r"functie|function|position|job|rol|role", re.IGNORECASE),
    "telefoon": re.compile(r"telefoon|phone|mobiel|tel$", re.IGNORECASE),
    "email": re.compile(r"e[-_]?mail", re.IGNORECASE),
}


@dataclass
class Begin:
    """The page as it begins, the person that it is about, and what of its fields was not understood."""

    pagina: Pagina
    persoon: Contactpersoon | None = None
    open: list[str] = field(default_factory=list)


def fill_first(pagina: Pagina, stuk: Bronstuk, termen: Termen, indeling: Verhuisindeling) -> Begin:
    """Return a page that is new with all that its item says beside its text; nothing of the page is stored yet."""
    for relatie in get_all_child_relations(pagina):
        # Nothing belongs to a page that is new; a version would ask for each kind of row.
        setattr(pagina, relatie.get_accessor_name(), [])
    for veld in get_all_child_m2m_relations(pagina):
        setattr(pagina, veld.name, [])
    begin = Begin(pagina)
    if isinstance(pagina, Nieuwsbericht):
        _fill_bericht(pagina, stuk, termen)
    elif isinstance(pagina, Project):
        _fill_project(begin, pagina, stuk, termen, indeling)
    elif indeling.named_for(stuk.nummer, stuk.soort) is Verhuisdoel.PERSOON:
        begin.persoon = _person_of(stuk)
    woorden = termen.keywords_of(stuk.termen)
    begin.pagina.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord_id=pk) for pk in woorden]
    return begin


def _fill_bericht(pagina: Nieuwsbericht, stuk: Bronstuk, termen: Termen) -> None:
    namen = " ".join([stuk.titel, *(term.naam for term in stuk.termen)])
    pagina.soort = Nieuwssoort.PERSBERICHT if _PERSBERICHT.search(namen) else Nieuwssoort.NIEUWS
    pagina.opgaven = termen.opgaven_of(stuk.termen)
    pagina.gemeenten = termen.gemeenten_of(stuk.termen)


def _fill_project(begin: Begin, pagina: Project, stuk: Bronstuk, termen: Termen, indeling: Verhuisindeling) -> None:
    gelezen = read_fields(stuk, indeling.meta.get(stuk.soort, {}), termen.naslag)
    begin.open = gelezen.open
    nu = json.loads(json.dumps(pagina.serializable_data(), cls=DjangoJSONEncoder))
    project = pagina.with_content_json({**nu, **gelezen.velden})
    project.opgave_id = project.opgave_id or next(iter(termen.opgaven_of(stuk.termen)), None)
    if not gelezen.velden.get("deelnames"):
        project.deelnames = [Deelname(gemeente_id=pk) for pk in termen.gemeenten_of(stuk.termen)]
    begin.pagina = project


def _person_of(stuk: Bronstuk) -> Contactpersoon | None:
    """Return the person that an item is about, None when there is one of that name; that one is somebody else's work.

    Without photo: for that somebody must have given consent. Nobody sees a person before an editor gives them a role.
    """
    velden = {
        naam: clean_text(stuk.meta_value(sleutel)).strip()
        for naam, merk in _PERSOON.items()
        for sleutel in stuk.meta
        if not sleutel.startswith("_") and merk.search(sleutel)
    }
    naam = clean_text(stuk.titel)[:120] or stuk.slug[:120]
    if Contactpersoon.objects.filter(naam=naam).exists():
        return None
    return Contactpersoon.objects.create(
        naam=naam,
        functie=velden.get("functie", "")[:120],
        telefoon=_checked("telefoon", velden.get("telefoon", "")),
        email=_checked("email", velden.get("email", "")),
    )


def _checked(veld: str, tekst: str) -> str:
    """Return a phone number or e-mail address as it is kept; "" for what is none."""
    try:
        waarde: str = Contactpersoon._meta.get_field(veld).clean(tekst, None)
    except ValidationError:
        return ""
    return waarde
