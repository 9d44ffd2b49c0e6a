"""The row of a result in the form of a page, with its values as lines of text beside its other fields."""

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, prefetch_related_objects
from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import compare
from wagtail.admin.panels import FieldPanel
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.rijen import Rijenpaneel, Rijenset, Rijformulier, offer_grouped

from .reekstekst import Gemeten, find_rapportage, read_metingen, read_tussendoelen, write_metingen, write_tussendoelen

#: The height of a field with lines.
REGELS = 4


class Tussendoelenveld(forms.CharField):
    """What is planned for the end of each year: typed as lines, stored as {"2026": "80"}."""

    widget = forms.Textarea(attrs={"rows": REGELS})

    def to_python(self, value: Any) -> dict[str, str]:
        """Return what is planned; raises ValidationError (Dutch)."""
        gelezen = read_tussendoelen(value if isinstance(value, str) else "")
        return {str(gepland.jaar): str(gepland.waarde) for gepland in gelezen}

    def prepare_value(self, value: Any) -> Any:
        """Return what stands in the field; what could not be read as it was typed."""
        return write_tussendoelen(value) if isinstance(value, dict) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.prepare_value(initial or {}) != (data or "").replace("\r\n", "\n")


class Resultaatformulier(Rijformulier):
    """A row with a result. What was measured belongs to the page: `Resultatenset` puts it there."""

    metingen = forms.CharField(
        label=gettext_lazy("Metingen"),
        help_text=gettext_lazy(
            "Per regel: datum, dubbele punt, stand. Erachter mag, na een puntkomma, de titel van de rapportage. "
            "Bijvoorbeeld: 31-12-2025: 140."
        ),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": REGELS}),
    )
    tussendoelen = Tussendoelenveld(
        label=gettext_lazy("Doel per jaar"),
        help_text=gettext_lazy(
            "Alleen als dat is afgesproken. Per regel: jaar, dubbele punt, doel. Bijvoorbeeld: 2026: 80."
        ),
        required=False,
        max_length=2_000,
    )

    def __init__(self, *args: Any, pagina: Pagina | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "opgavedoel" in self.fields:
            _offer_goals(self.fields["opgavedoel"])
        self.pagina = pagina
        if pagina is not None:
            self.initial["metingen"] = write_metingen(_own(pagina, self.instance.sleutel))

    def clean_metingen(self) -> list[Gemeten]:
        gelezen = read_metingen(self.cleaned_data["metingen"], self._find_rapportage)
        if gelezen and gelezen[-1].datum > timezone.localdate():
            raise ValidationError(_("Deze dag moet nog komen. Wanneer is de stand gemeten?"), code="toekomst")
        return gelezen

    def _find_rapportage(self, titel: str) -> Document:
        """Return the report with this title: one that stands on the page, else one that the editor may choose."""
        eigen = _all_of(self.pagina) if self.pagina is not None else []
        for meting in eigen:
            if meting.rapportage and meting.rapportage.title.casefold() == titel.casefold():
                return meting.rapportage
        beleid = policy_registry.get_by_type(Document)
        mag = beleid.instances_user_has_any_permission_for(self.for_user, ["choose"]) if self.for_user else None
        return find_rapportage(titel, mag)


def _own(pagina: Any, sleutel: UUID) -> list[Any]:
    """Return what was measured of one result of a page."""
    return [meting for meting in _all_of(pagina) if meting.sleutel == sleutel]


def _all_of(pagina: Any) -> list[Any]:
    return pagina.remember("metingen met rapportage", partial(_read_metingen, pagina))


def _read_metingen(pagina: Any) -> list[Any]:
    metingen = list(pagina.metingen.all())
    prefetch_related_objects([meting for meting in metingen if meting.rapportage_id], "rapportage")
    return metingen


def _offer_goals(veld: forms.ModelChoiceField) -> None:
    """Let a field offer the results of published opgaven, under the name of each: those are its goals.

    What is chosen somewhere already can stay.
    """
    gekozen = veld.queryset.filter(opgavedoel__isnull=False).order_by().values("opgavedoel")
    van_opgaven = veld.queryset.filter(pagina__als_opgave__isnull=False).select_related("pagina")
    doelen = van_opgaven.filter(Q(pagina__live=True) | Q(pk__in=gekozen))
    offer_grouped(veld, doelen.order_by("pagina__path", "sort_order"), lambda doel: doel.pagina.title)


class Resultatenset(Rijenset):
    """The rows with results; when they are put on the page, so are their values."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Return what a row is made with: it looks for its values on the page."""
        return {**super().get_form_kwargs(index), "pagina": self.instance}

    def save(self, commit: bool = True) -> list[Any]:
        """Put the results on the page, and what was measured of each; a value in its place stays the same row."""
        bewaard = super().save(commit)
        gevuld = [rij for rij in self.forms if not rij.empty_permitted or rij.has_changed()]
        rijen = [rij for rij in gevuld if not self._should_delete_form(rij)]
        stond = {(meting.sleutel, meting.datum): meting for meting in self.instance.metingen.all()}
        self.instance.metingen = [
            _keep(stond, rij.instance.sleutel, gemeten) for rij in rijen for gemeten in rij.cleaned_data["metingen"]
        ]
        if commit:
            self.instance.metingen.commit()
        self.instance.forget()
        return bewaard


def _keep(stond: dict[tuple[UUID, date], Any], sleutel: UUID, gemeten: Gemeten) -> Any:
    """Return what was measured as a Meting: the one that was there of that day, or a new one."""
    meting = stond.get((sleutel, gemeten.datum)) or Pagina._meta.get_field("metingen").related_model(sleutel=sleutel)
    meting.datum, meting.datum_precisie = gemeten.datum, gemeten.precisie
    meting.waarde, meting.rapportage = gemeten.waarde, gemeten.rapportage
    return meting


class Reekspaneel(FieldPanel):
    """The lines of a series in the row of its result."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The lines on one screen."""

        def get_comparison(self) -> list[Any]:
            """Return nothing: how the values changed, the panel of all results tells."""
            return []


class Metingenvergelijking(compare.FieldComparison):
    """All that was measured of the results of a page, in two versions: lines below the name of each."""

    def __init__(self, obj_a: Any, obj_b: Any) -> None:
        self.field = Pagina._meta.get_field("metingen")
        self.val_a, self.val_b = _as_text(obj_a), _as_text(obj_b)

    def field_label(self) -> str:
        return _("Metingen")

    def htmldiff(self) -> SafeString:
        return compare.diff_text(self.val_a, self.val_b).to_html() if self.has_changed() else escape(self.val_b)


def _as_text(pagina: Any) -> str:
    reeksen = [(resultaat, _own(pagina, resultaat.sleutel)) for resultaat in pagina.resultaten.all()]
    return "\n".join(f"{resultaat.indicator}\n{write_metingen(reeks)}" for resultaat, reeks in reeksen if reeks)


class Resultatenpaneel(Rijenpaneel):
    """The results of a page."""

    rijenset = Resultatenset

    class BoundPanel(Rijenpaneel.BoundPanel):
        """The results of one page on one screen."""

        def get_comparison(self) -> list[Any]:
            """Return how the results compare, and what was measured of them."""
            return [*super().get_comparison(), partial(Metingenvergelijking)]
