"""The filters of the list of projects."""

import django_filters
from django import forms
from django.db.models import Count, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacten.models import Gemeente, in_gemeente
from opgaven.models import Opgave, Speerpunt
from regioprogramma.core.lijsten import Groep, Keuze, Lijst, bladzijde, gekozen_filters, laat_vallen

from .models import Project, ProjectStatus, RegioDeal

#: Three rows of three cards: a first view then stays within twelve requests.
PER_BLADZIJDE = 9
SORTERINGEN = (("nieuwste", gettext_lazy("Nieuwste eerst")), ("titel", gettext_lazy("Titel, van A tot Z")))


class Meerkeuze(django_filters.ModelMultipleChoiceFilter):
    """A filter on related pages or objects, of which any may be chosen."""

    def __init__(self, **kwargs):
        super().__init__(**{"widget": forms.CheckboxSelectMultiple, "distinct": False, **kwargs})


class ProjectFilter(django_filters.FilterSet):
    """Words in title and summary, opgave, speerpunt, status, gemeente, deal; values that do not exist are ignored."""

    q = django_filters.CharFilter(method="filter_words", max_length=100)
    opgave = Meerkeuze(queryset=lambda request: Opgave.objects.visible())
    speerpunt = Meerkeuze(queryset=lambda request: Speerpunt.objects.visible(), method="filter_speerpunt")
    status = django_filters.MultipleChoiceFilter(choices=ProjectStatus.choices)
    gemeente = Meerkeuze(
        queryset=lambda request: Gemeente.objects.all(), to_field_name="slug", method="filter_gemeente"
    )
    deal = Meerkeuze(queryset=lambda request: RegioDeal.objects.visible(), field_name="regio_deal")

    class Meta:
        model = Project
        fields = ["q", "opgave", "speerpunt", "status", "gemeente", "deal"]

    def filter_words(self, queryset, name, value):
        """Every word must stand in the title or the summary."""
        for woord in value.split():
            queryset = queryset.filter(Q(title__icontains=woord) | Q(samenvatting__icontains=woord))
        return queryset

    def filter_speerpunt(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(
            pk__in=Project.speerpunten.through.objects.filter(speerpunt__in=value).values("project_id")
        )

    def filter_gemeente(self, queryset, name, value):
        """A project without gemeenten is of the whole region, so of each of them."""
        return queryset.filter(in_gemeente(value)) if value else queryset


def projectenlijst(pagina, request):
    """Return the filtered list of projects that the query string asks for; unknown values are ignored."""
    zichtbaar = Project.objects.visible()
    vraag = ProjectFilter(request.GET, queryset=zichtbaar, request=request)
    gevonden = _gesorteerd(vraag.qs, request).with_images()
    q = vraag.form.cleaned_data.get("q", "")
    groepen = [groep for groep in _groepen(request, zichtbaar) if groep.keuzes]
    blad = bladzijde(gevonden, request, PER_BLADZIJDE)
    gekozen = gekozen_filters(request, groepen, q)

    def tel(query):
        return ProjectFilter(query, queryset=zichtbaar, request=request).qs.count()

    return Lijst(
        actie=request.path,
        q=q,
        groepen=groepen,
        gekozen=gekozen,
        pagina=blad,
        aantal=blad.paginator.count,
        laat_vallen=[] if blad.paginator.count else laat_vallen(gekozen, tel),
        sorteer={"gekozen": _sortering(request), "keuzes": [{"waarde": w, "tekst": t} for w, t in SORTERINGEN]},
    )


def _sortering(request):
    gevraagd = request.GET.get("sorteer")
    return gevraagd if gevraagd in dict(SORTERINGEN) else SORTERINGEN[0][0]


def _gesorteerd(queryset, request):
    return queryset.order_by(Lower("title"), "pk") if _sortering(request) == "titel" else queryset.newest()


def _groepen(request, zichtbaar):
    """Build the filters with counts: what each value would give beside the other filters that are chosen."""
    tellers = {
        "opgave": (
            _("Opgave"),
            "opgave",
            [(str(o.pk), o.title) for o in Opgave.objects.visible().of_running_agenda()],
        ),
        "speerpunt": (_("Speerpunt"), "speerpunten", _gekozen_speerpunten(request)),
        "status": (_("Status"), "status", ProjectStatus.choices),
        "gemeente": (_("Gemeente"), "deelnames__gemeente__slug", list(Gemeente.objects.values_list("slug", "naam"))),
        "deal": (_("Regio Deal"), "regio_deal", [(str(d.pk), d.title) for d in RegioDeal.objects.visible().newest()]),
    }
    for veld, (naam, kolom, waarden) in tellers.items():
        yield Groep(naam, veld, _keuzes(request, zichtbaar, veld, kolom, waarden) if waarden else [])


def _gekozen_speerpunten(request):
    """A speerpunt is chosen by a link from its own page: only the chosen ones are shown."""
    gekozen = [waarde for waarde in request.GET.getlist("speerpunt") if waarde.isascii() and waarde.isdigit()]
    if not gekozen:
        return []
    gevonden = Speerpunt.objects.visible().filter(pk__in=[int(waarde[:9]) for waarde in gekozen])
    return [(str(speerpunt.pk), speerpunt.title) for speerpunt in gevonden]


def _keuzes(request, zichtbaar, veld, kolom, waarden):
    ander = request.GET.copy()
    gekozen = set(ander.pop(veld, []))
    basis = ProjectFilter(ander, queryset=zichtbaar, request=request).qs.order_by()
    aantallen = {
        str(waarde): aantal for waarde, aantal in basis.values_list(kolom).annotate(Count("pk", distinct=True))
    }
    # A project without gemeenten is of the whole region: it counts for each gemeente.
    overal = aantallen.get("None", 0) if veld == "gemeente" else 0
    keuzes = [
        Keuze(waarde, str(tekst), aantallen.get(waarde, 0) + overal, waarde in gekozen) for waarde, tekst in waarden
    ]
    return [keuze for keuze in keuzes if keuze.aantal or keuze.gekozen]
