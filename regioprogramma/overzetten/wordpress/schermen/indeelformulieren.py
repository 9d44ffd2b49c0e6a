"""The forms in which somebody says what becomes what: of each only what was changed is kept.

A field is known by what it is about, not by its place: a list that was read again meanwhile has another order.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.overzetten.models import Verhuisdoel, Verhuizing
from regioprogramma.overzetten.rekenblad.kolommen import TABELLEN
from regioprogramma.overzetten.wordpress.indeling import NOOIT, Verhuisindeling
from regioprogramma.overzetten.wordpress.projectvelden import guess_fields

from .websites import is_openbare_naam
from .woorden import say_soort, say_taal

#: What a kind may become, and one page; the text of the front page is chosen of the front page alone.
_VOOR_SOORT = (
    Verhuisdoel.TEKST, Verhuisdoel.NIEUWS, Verhuisdoel.PROJECT, Verhuisdoel.PERSOON, Verhuisdoel.OPGAVE,
    Verhuisdoel.SPEERPUNT, Verhuisdoel.NIET,
)  # fmt: skip
_VOOR_BESTANDEN = (Verhuisdoel.BESTAND, Verhuisdoel.NIET)
#: The field of a project that a person leaves out; "" is one of which nobody said anything yet.
WEGLATEN = "-"
_STANDEN = {
    "draft": gettext_lazy("Concepten"),
    "pending": gettext_lazy("Teksten die op een beoordeling wachten"),
    "future": gettext_lazy("Teksten die zijn gepland"),
    "private": gettext_lazy("Privé, en teksten met een wachtwoord"),
}
#: What a page has by itself, and what says of which project a row is.
_GEEN_VELD = {
    "title",
    *(f"{tabel.relatie and tabel.naam + '.'}{naam}" for tabel in TABELLEN.values() for naam in ("nummer", "project")),
}
#: How many fields one form takes at most: more than a screen shows nobody fills in.
_MEESTE_GEPOST = 200
#: How many hosts may be named, in how many characters.
_LANGSTE_LIJST = 4_000


class Indeelformulier(forms.Form):
    """A form of which only what was changed is kept."""

    def __init__(self, *args: Any, verhuizing: Verhuizing, indeling: Verhuisindeling, **kwargs: Any) -> None:
        super().__init__(*args, auto_id=False, **kwargs)
        self.verhuizing, self.inspectie, self.indeling = verhuizing, verhuizing.inspectie, indeling

    def add(self, naam: str, veld: forms.Field) -> None:
        """Add a field, with what is shown in it now beside it: so what was changed is known when it comes back."""
        veld.show_hidden_initial = True
        veld.widget.attrs["id"] = f"id_{len(self.fields)}"
        veld.required = False
        self.fields[naam] = veld

    def posted(self, begin: str, bekend: Iterable[str]) -> list[str]:
        """Return of what fields came back that begin so, as far as that is known."""
        namen = dict.fromkeys(naam.removeprefix(begin) for naam in self.data if naam.startswith(begin))
        bekende = set(bekend)
        return [naam for naam in namen if naam in bekende][:_MEESTE_GEPOST]

    def changed(self, begin: str) -> dict[str, Any]:
        """Return {what: value} of the fields that begin so and were changed."""
        namen = (naam for naam in self.changed_data if naam.startswith(begin))
        return {naam.removeprefix(begin): self.cleaned_data[naam] for naam in namen}

    def change(self, indeling: Verhuisindeling, bronnen: dict[str, Any]) -> None:
        """Put what was changed in these."""
        raise NotImplementedError


class Soortenformulier(Indeelformulier):
    """What each kind becomes, which field of a project is which of ours, and what else comes along."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for soort in self.kinds():
            self.add(f"soort-{soort}", _kind_field(soort, self.indeling.soorten.get(soort, str(Verhuisdoel.NIET))))
        for soort in self.kinds_with_fields():
            gekozen = self.indeling.meta.get(soort, {})
            for sleutel, _keer in self.inspectie["meta"][soort]:
                waarde = gekozen.get(sleutel)
                self.add(
                    f"veld-{soort} {sleutel}", _column_choice(sleutel, WEGLATEN if waarde == "" else waarde or "")
                )
        self.add("ook", _ticks(_("Wat komt mee als concept?"), self._states(), self.indeling.ook))
        talen = [taal for taal, _keer in self.inspectie.get("talen", [])]
        if len(talen) > 1:
            keuzes = [(taal, say_taal(taal)) for taal in talen]
            self.add("talen", _ticks(_("Welke talen komen mee?"), keuzes, self.indeling.talen or talen))
        self._add_hosts()

    def kinds(self) -> list[str]:
        """Return the kinds that may be taken over, those with the most items first."""
        soorten = [soort for soort, _keer in self.inspectie.get("soorten", [])]
        return [soort for soort in soorten if not NOOIT.fullmatch(soort)]

    def kinds_with_fields(self) -> list[str]:
        """Return the kinds of which items become projects, when they have fields."""
        los = {nr for nr, doel in self.indeling.paginas.items() if doel == Verhuisdoel.PROJECT}
        ook = {rij["soort"] for rij in self.inspectie.get("boom", []) if rij["nummer"] in los} if los else set()
        meta, soorten = self.inspectie.get("meta", {}), self.indeling.soorten
        return [s for s in self.kinds() if s in meta and (soorten.get(s) == Verhuisdoel.PROJECT or s in ook)]

    def _states(self) -> list[tuple[str, str]]:
        aantallen = dict(self.inspectie.get("standen", {}))
        aantallen["private"] = aantallen.get("private", 0) + self.inspectie.get("wachtwoord", 0)
        return [(stand, f"{naam}: {aantallen.get(stand, 0)}") for stand, naam in _STANDEN.items()]

    def _add_hosts(self) -> None:
        gekozen = self.verhuizing.bronnen.get("ophalen_van", [])
        bekend = {host: (keer, weg) for host, keer, weg in self.inspectie.get("bestandshosts", [])}
        zin = _("%(host)s: %(keer)s bestanden, %(weg)s daarvan ontbreken")
        keuzes = [
            (host, zin % {"host": host, "keer": bekend[host][0], "weg": bekend[host][1]} if host in bekend else host)
            for host in dict.fromkeys([*bekend, *gekozen])
        ]
        if keuzes:
            self.add(
                "ophalen_van", _ticks(_("Van welke websites mogen ontbrekende bestanden komen?"), keuzes, gekozen)
            )
        hosts = forms.CharField(
            label=_("Naar welke andere websites mogen omleidingen leiden?"),
            help_text=_("Eén naam per regel. Bijvoorbeeld: www.provincie.nl."),
            initial="\n".join(self.verhuizing.bronnen.get("hosts", [])),
            max_length=_LANGSTE_LIJST,
            widget=forms.Textarea(attrs={"rows": 3}),
        )
        self.add("hosts", hosts)

    def clean_hosts(self) -> list[str]:
        """Refuse what is no name of a website."""
        return list(dict.fromkeys(_host_of(naam) for naam in self.cleaned_data["hosts"].replace(",", " ").split()))

    def clean_talen(self) -> list[str]:
        """Refuse no language at all; all of them is the same as not choosing."""
        talen: list[str] = self.cleaned_data["talen"]
        if not talen:
            raise ValidationError(_("Kies minstens één taal."))
        return [] if len(talen) == len(self.fields["talen"].choices) else talen

    def clean(self) -> dict[str, Any]:
        """Refuse two fields of a kind that become the same column."""
        gegevens = super().clean() or {}
        for soort in self.kinds_with_fields():
            gezien: dict[str, str] = {}
            for sleutel, _keer in self.inspectie["meta"][soort]:
                naam = f"veld-{soort} {sleutel}"
                kolom = gegevens.get(naam)
                if kolom and kolom != WEGLATEN and kolom in gezien:
                    zin = _("Dit is hetzelfde als bij ‘%(ander)s’. Kies er één.") % {"ander": gezien[kolom]}
                    self.add_error(naam, zin)
                elif kolom:
                    gezien[kolom] = sleutel
        return gegevens

    def change(self, indeling: Verhuisindeling, bronnen: dict[str, Any]) -> None:
        for soort, doel in self.changed("soort-").items():
            indeling.soorten[soort] = doel
            if doel == Verhuisdoel.PROJECT and not indeling.meta.get(soort):
                indeling.meta[soort] = guess_fields([key for key, _keer in self.inspectie["meta"].get(soort, ())])
        for plek, kolom in self.changed("veld-").items():
            soort, _spatie, sleutel = plek.partition(" ")
            velden = indeling.meta.setdefault(soort, {})
            if kolom:
                velden[sleutel] = "" if kolom == WEGLATEN else kolom
            else:
                velden.pop(sleutel, None)
        for naam in {"ook", "talen"} & set(self.changed_data):
            setattr(indeling, naam, self.cleaned_data[naam])
        for naam in {"ophalen_van", "hosts"} & set(self.changed_data):
            bronnen[naam] = self.cleaned_data[naam]


class Trefwoordenformulier(Indeelformulier):
    """Which keyword each term becomes; `getoond` are the keys of the terms on this page of the list."""

    def __init__(self, *args: Any, getoond: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        termen = self.inspectie.get("termen", {})
        for sleutel in self.posted("term-", termen) if self.is_bound else getoond:
            veld = forms.CharField(
                label=_("Trefwoord voor ‘%(naam)s’") % {"naam": termen[sleutel]["naam"]},
                initial=self.indeling.termen.get(sleutel, ""),
                max_length=60,
                widget=forms.TextInput(attrs={"list": "bekende-trefwoorden", "autocomplete": "off"}),
            )
            self.add(f"term-{sleutel}", veld)

    def change(self, indeling: Verhuisindeling, bronnen: dict[str, Any]) -> None:
        indeling.termen |= {sleutel: " ".join(naam.split()) for sleutel, naam in self.changed("term-").items()}


class Paginasformulier(Indeelformulier):
    """What single pages become; `getoond` are their numbers, and a button takes all proposals over."""

    def __init__(self, *args: Any, getoond: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rijen = {str(rij["nummer"]): rij for rij in self.inspectie.get("boom", [])}
        for nummer in self.posted("pagina-", rijen) if self.is_bound else map(str, getoond):
            nu = self.indeling.paginas.get(int(nummer), "")
            self.add(f"pagina-{nummer}", _page_field(rijen[nummer], nu))

    def change(self, indeling: Verhuisindeling, bronnen: dict[str, Any]) -> None:
        for nummer, doel in self.changed("pagina-").items():
            if doel:
                indeling.paginas[int(nummer)] = doel
            else:
                indeling.paginas.pop(int(nummer), None)
        if "voorstellen" in self.data:
            voorstel = {int(nummer): doel for nummer, doel in self.inspectie.get("voorstel", {}).items()}
            indeling.paginas = {**voorstel, **indeling.paginas}


def _kind_field(soort: str, nu: str) -> forms.ChoiceField:
    doelen = list(_VOOR_BESTANDEN if soort == "attachment" else _VOOR_SOORT)
    if Verhuisdoel(nu) not in doelen:
        doelen.append(Verhuisdoel(nu))
    keuzes = [(str(doel), doel.label) for doel in doelen]
    return forms.ChoiceField(label=_("%(soort)s worden") % {"soort": say_soort(soort)}, choices=keuzes, initial=nu)


def _page_field(rij: dict[str, Any], nu: str) -> forms.ChoiceField:
    keuzes = [(str(doel), doel.label) for doel in _VOOR_SOORT]
    if rij["voorpagina"] or nu == Verhuisdoel.HOME:
        keuzes.insert(0, (str(Verhuisdoel.HOME), Verhuisdoel.HOME.label))
    if not rij["voorpagina"] or not nu:
        # A front page of which nothing is said would be proposed as one again.
        keuzes.insert(0, ("", _("Zoals de soort")))
    return forms.ChoiceField(label=_("‘%(titel)s’ wordt") % {"titel": rij["titel"]}, choices=keuzes, initial=nu)


def _column_choice(sleutel: str, nu: str) -> forms.ChoiceField:
    keuzes: list[Any] = [
        ("", _("Nog kiezen: wordt een taak")),
        (WEGLATEN, _("Niet overnemen")),
    ]
    for tabel in TABELLEN.values():
        voor = f"{tabel.naam}." if tabel.relatie else ""
        kolommen = [(voor + kolom.naam, capfirst(str(kolom.label))) for kolom in tabel.kolommen]
        keuzes.append((tabel.label, [keuze for keuze in kolommen if keuze[0] == nu or keuze[0] not in _GEEN_VELD]))
    return forms.ChoiceField(label=sleutel, choices=keuzes, initial=nu)


def _ticks(label: str, keuzes: list[tuple[str, str]], nu: list[str]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, choices=keuzes, initial=nu, widget=forms.CheckboxSelectMultiple)


def _host_of(naam: str) -> str:
    """Return a name of a website as it is kept. Raises ValidationError."""
    try:
        delen = urlsplit(naam if "://" in naam else f"//{naam}")
        host = delen.hostname or ""
    except ValueError:
        host = ""
    if not is_openbare_naam(host) or delen.path.strip("/") or "@" in delen.netloc:
        zin = _("‘%(naam)s’ is geen naam van een website. Noem alleen de naam: www.regio.nl")
        raise ValidationError(zin % {"naam": naam})
    return host
