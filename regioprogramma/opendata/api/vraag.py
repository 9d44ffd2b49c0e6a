"""What a program asks of a list: read whole, or refused with the name of what is wrong."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.gegevens import Gegevenssoort
from regioprogramma.core.lijsten import LANGSTE_VRAAG, LijstFilter
from regioprogramma.core.opmaak import opsomming

#: How many things are on a page of results, unless somebody asks for more, and at most.
GEWOON_AANTAL, MEESTE_AANTAL = 20, 100
#: Further on than this there is nothing; it is also what the database can count to.
VERSTE = 1_000_000
JSON, CSV, NDJSON = "application/json", "text/csv", "application/x-ndjson"
VORMEN = (JSON, CSV, NDJSON)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:[Tt]\d{2}:\d{2}|$)", re.ASCII)
_BLADEREN = ("pagina", "paginaGrootte")


class Vraagfout(Exception):
    """What is asked cannot be answered; `status` says how, `naam` is the parameter that is wrong, if it is one."""

    def __init__(self, detail: str, naam: str = "", status: int = 400) -> None:
        super().__init__(detail)
        self.detail, self.naam, self.status = detail, naam, status


def choose_vorm(request: HttpRequest, vormen: Sequence[str] = VORMEN) -> str:
    """Return in what form somebody wants the answer; raises Vraagfout when it is none that there is."""
    # What stands behind a type, such as its charset, makes it no other type here.
    typen = (soort.split(";") for soort in request.headers.get("Accept", "*/*").split(","))
    gevraagd = HttpRequest()
    gevraagd.META["HTTP_ACCEPT"] = ",".join(
        ";".join([type_, *(deel for deel in meer if deel.strip().startswith("q="))]) for type_, *meer in typen
    )
    vorm = gevraagd.get_preferred_type(list(vormen))
    if vorm is None:
        raise Vraagfout(
            _("Vraag met Accept om een van deze vormen: %(vormen)s.") % {"vormen": opsomming(vormen)}, status=406
        )
    return vorm


def check_names(request: HttpRequest, bekend: Sequence[str], herhaalbaar: Collection[str]) -> None:
    """Raise Vraagfout for a parameter that is not known, or that stands there twice and may not."""
    for naam, waarden in request.GET.lists():
        if naam not in bekend:
            velden = {"naam": naam[:LANGSTE_VRAAG], "bekend": opsomming(bekend)}
            raise Vraagfout(_("‘%(naam)s’ kunt u hier niet vragen. Wel: %(bekend)s.") % velden, naam[:LANGSTE_VRAAG])
        if naam not in herhaalbaar and len(waarden) > 1:
            raise Vraagfout(_("‘%(naam)s’ staat er meer dan eens.") % {"naam": naam}, naam)


def check_whole(request: HttpRequest, vorm: str, namen: Iterable[str]) -> None:
    """Raise Vraagfout when somebody asks for a part of what is given at once in this form."""
    for naam in namen if vorm != JSON else ():
        if naam in request.GET:
            raise Vraagfout(_("‘%(naam)s’ is er alleen bij JSON: dit is alles ineens.") % {"naam": naam}, naam)


def read_heel_getal(request: HttpRequest, naam: str, gewoon: int, laagste: int, hoogste: int) -> int:
    """Return the whole number that a parameter says; raises Vraagfout."""
    tekst = request.GET.get(naam)
    if tekst is None:
        return gewoon
    getal = int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) <= len(str(hoogste)) else -1
    if not laagste <= getal <= hoogste:
        velden = {"naam": naam, "laagste": laagste, "hoogste": hoogste}
        raise Vraagfout(_("‘%(naam)s’ is een heel getal van %(laagste)d tot en met %(hoogste)d.") % velden, naam)
    return getal


@dataclass(frozen=True)
class Lijstvraag:
    """A question to the list of a kind of open data, in one form; after `check` all that it asks is known."""

    request: HttpRequest
    filters: LijstFilter
    vorm: str

    @property
    def soort(self) -> Gegevenssoort:
        """What is asked for."""
        return self.filters.soort()

    @property
    def parameters(self) -> list[str]:
        """Everything that can be asked."""
        vast = ["sorteer", *_BLADEREN, "velden"]
        vast += ["insluiten"] if self.soort.insluitingen else []
        vast += ["gewijzigdSinds"] if self.soort.gewijzigd else []
        return [*self.filters.base_filters, *vast]

    def check(self) -> None:
        """Raise Vraagfout for the first thing that is wrong."""
        self._check_names(self.parameters)
        self._check_values()
        _ = self.pagina, self.grootte, self.velden, self.insluiten, self.sinds

    def check_one(self) -> None:
        """The same for one thing, of which only can be asked what is told of it."""
        self._check_names(["velden", *(["insluiten"] if self.soort.insluitingen else [])])
        _ = self.velden, self.insluiten

    def _check_names(self, bekend: Sequence[str]) -> None:
        check_names(self.request, bekend, self.filters.facetten)

    def _check_values(self) -> None:
        if fout := self.filters.find_mistake():
            raise Vraagfout(*fout)
        if len(self.request.GET.get("q", "")) > LANGSTE_VRAAG:
            raise Vraagfout(_("‘q’ is langer dan %(aantal)d tekens.") % {"aantal": LANGSTE_VRAAG}, "q")
        check_whole(self.request, self.vorm, (*_BLADEREN, "insluiten") if self.vorm == CSV else _BLADEREN)

    @cached_property
    def pagina(self) -> int:
        """Which page of results, from 1."""
        return read_heel_getal(self.request, "pagina", 1, 1, VERSTE)

    @cached_property
    def grootte(self) -> int:
        """How many there are on a page of results."""
        return read_heel_getal(self.request, "paginaGrootte", GEWOON_AANTAL, 1, MEESTE_AANTAL)

    @cached_property
    def velden(self) -> list[str]:
        """Which fields are wanted, in the order of the shape; empty: all of them."""
        gevraagd = self._names("velden", self.soort.velden)
        return [veld for veld in self.soort.velden if veld in {"id", *gevraagd}] if gevraagd else []

    @cached_property
    def insluiten(self) -> list[str]:
        """What is wanted along with each."""
        return self._names("insluiten", list(self.soort.insluitingen))

    def _names(self, naam: str, bekend: Sequence[str]) -> list[str]:
        tekst = self.request.GET.get(naam)
        if tekst is None:
            return []
        namen = tekst.split(",")
        for deel in namen:
            if deel not in bekend:
                velden = {"deel": deel[:LANGSTE_VRAAG], "naam": naam, "bekend": opsomming(bekend)}
                raise Vraagfout(_("‘%(deel)s’ kan niet bij ‘%(naam)s’. Wel: %(bekend)s.") % velden, naam)
        return namen

    @cached_property
    def sinds(self) -> datetime | None:
        """From when on it must have changed."""
        tekst = self.request.GET.get("gewijzigdSinds")
        if tekst is None:
            return None
        try:
            return _read_moment(tekst)
        except (ValueError, OverflowError) as fout:
            zin = _("‘gewijzigdSinds’ is een dag of een moment. Bijvoorbeeld: 2026-03-01 of 2026-03-01T09:00:00Z.")
            raise Vraagfout(zin, "gewijzigdSinds") from fout

    def resultaten(self) -> QuerySet:
        """Return everything that is asked for, in order."""
        gevonden = self.filters.resultaten()
        return gevonden.filter(**{f"{self.soort.gewijzigd}__gte": self.sinds}) if self.sinds else gevonden


def _read_moment(tekst: str) -> datetime:
    """Return the moment that RFC 3339 writes so, or the beginning of a day; raises ValueError, OverflowError."""
    if len(tekst) == len("2026-03-01") and _MOMENT.match(tekst):
        return timezone.make_aware(datetime.combine(date.fromisoformat(tekst), time.min))
    moment = datetime.fromisoformat(tekst.upper().replace(" ", "+"))
    if not _MOMENT.match(tekst):
        raise ValueError("Python reads other ways of writing too, such as weeks")
    if moment.tzinfo is None:
        raise ValueError("a moment without its zone may be another for who reads it")
    return moment.astimezone(UTC)
