"""A question to the search engine, and its answer."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext as _

from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave
from projecten.models import Project, RegioDeal
from regioprogramma.core.lijsten import bladzijde
from regioprogramma.core.models import Pagina
from regioprogramma.core.secties import Sectie

PER_BLADZIJDE = 10
SOORTEN = {"opgaven": Opgave, "projecten": Project, "regio-deals": RegioDeal, "nieuws": Nieuwsbericht}


class Zoekformulier(forms.Form):
    """What a visitor may ask: words, and one type of page."""

    q = forms.CharField(required=False, max_length=150, strip=True)
    soort = forms.ChoiceField(required=False, choices=[(naam, naam) for naam in SOORTEN])


@dataclass(frozen=True)
class Soort:
    """A type to narrow the results to, with its address and how many results it has."""

    naam: str
    url: str
    aantal: int
    gekozen: bool


def zoek(request):
    """Return the context of the search page: the question, the results per type and, without any, where to look."""
    formulier = Zoekformulier(request.GET)
    formulier.is_valid()
    q, soort = formulier.cleaned_data.get("q", ""), formulier.cleaned_data.get("soort", "")
    context = {"q": q, "pagina": None, "aantal": None, "soorten": [], "secties": []}
    gevonden = _vind(q) if q else {}
    if gevonden:
        keuze = [pk for pk, naam in gevonden.items() if not soort or naam == soort]
        blad = bladzijde(keuze, request, PER_BLADZIJDE)
        paginas = Pagina.objects.in_bulk(blad.object_list)
        blad.object_list = [paginas[pk] for pk in blad.object_list]
        return {**context, "pagina": blad, "aantal": len(keuze), "soorten": _soorten(gevonden, q, soort)}
    return {**context, "aantal": 0 if q else None, "secties": _beginpunten()}


def _vind(q):
    """Return {page id: name of its type} of what was found, best first."""
    typen = {model: naam for naam, model in SOORTEN.items()}
    resultaten = Pagina.objects.visible().filter(depth__gt=2).search(q)[:200]
    return {pagina.pk: typen.get(pagina.specific_class, "overig") for pagina in resultaten}


def _soorten(gevonden, q, gekozen):
    namen = {
        "opgaven": _("Opgaven"),
        "projecten": _("Projecten"),
        "regio-deals": _("Regio Deals"),
        "nieuws": _("Nieuws"),
    }
    alles = Soort(_("Alles"), "?" + urlencode({"q": q}), len(gevonden), not gekozen)
    telling = {naam: sum(soort == naam for soort in gevonden.values()) for naam in SOORTEN}
    return [
        alles,
        *(
            Soort(namen[naam], "?" + urlencode({"q": q, "soort": naam}), aantal, naam == gekozen)
            for naam, aantal in telling.items()
            if aantal or naam == gekozen
        ),
    ]


def _beginpunten():
    """Return where to look without a question, or without an answer: the opgaven and the newest messages."""
    opgaven = list(Opgave.objects.visible().of_running_agenda())
    berichten = list(Nieuwsbericht.objects.visible().newest()[:3])
    return [
        *(
            [Sectie("opgaven", _("Onze opgaven"), "secties/rijen.html", {"paginas": opgaven, "alles": None})]
            if opgaven
            else []
        ),
        *(
            [
                Sectie(
                    "nieuws",
                    _("Nieuws"),
                    "secties/nieuws.html",
                    {"rijen": [{"bericht": bericht} for bericht in berichten]},
                )
            ]
            if berichten
            else []
        ),
    ]
