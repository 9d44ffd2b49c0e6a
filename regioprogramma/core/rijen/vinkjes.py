"""Rows that an editor ticks: all things that can be chosen stand there, each as one row of the form."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain, count
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Model, QuerySet
from django.forms import BaseForm, BoundField, DateField, DateInput
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel

from regioprogramma.core.opmaak import name_key, read_number

from .formulier import Rijenset
from .panelen import Rijenpaneel
from .vouwen import own_fields


class Vinkjesrijen(Rijenset):
    """The rows of a list of ticks: one that is not ticked is not there."""

    #: The field that is ticked.
    keuze: str

    def _should_delete_form(self, form: BaseForm) -> bool:
        return super()._should_delete_form(form) or not form[self.keuze].value()


class Erbij(NamedTuple):
    """What else a row holds: a field beside the tick."""

    veld: BoundField
    invoer: SafeString


class Vinkje(NamedTuple):
    """One thing that can be ticked, as a row of the form; `plek` is its number there."""

    plek: int
    naam: str
    waarde: int
    aangevinkt: bool
    veld: BoundField
    erbij: list[Erbij]
    eigen: list[BoundField]
    fouten: list[str]

    @property
    def is_open(self) -> bool:
        """Whether more is filled in than the tick, or has to be mended."""
        return bool(self.fouten) or any(ding.veld.value() for ding in self.erbij)


class Vinkjespaneel(Rijenpaneel):
    """A list of all that can be chosen, to tick.

    `keuze` is the field that is ticked, `keuzes` returns what can be, `erbij` is what the other fields of a row are
    called together, `leeg` what is said when there is nothing to tick.
    """

    def __init__(
        self,
        relation_name: str,
        keuze: str,
        keuzes: Callable[[], QuerySet],
        erbij: str,
        leeg: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(relation_name, **kwargs)
        self.keuze, self.keuzes, self.erbij, self.leeg = keuze, keuzes, erbij, leeg

    def clone_kwargs(self) -> dict[str, Any]:
        """Return what another panel like this one is made of."""
        eigen = {naam: getattr(self, naam) for naam in ("keuze", "keuzes", "erbij", "leeg")}
        return {**super().clone_kwargs(), **eigen}

    def get_form_options(self) -> dict[str, Any]:
        """Return what the formset is made with: rows of which an empty one is none."""
        opties = super().get_form_options()
        rijen = type("Vinkjes", (Vinkjesrijen,), {"keuze": self.keuze})
        opties["formsets"][self.relation_name]["formset"] = rijen
        return opties

    class BoundPanel(Rijenpaneel.BoundPanel):
        """The ticks of one page on one screen."""

        template_name = "core/rijen/vinkjes.html"
        # To Wagtail's scripts it is a panel like any other: nothing is added to it or moved.
        telepath_adapter_name = Panel.BoundPanel.telepath_adapter_name
        telepath_pack = Panel.BoundPanel.telepath_pack
        js_opts = Panel.BoundPanel.js_opts

        def _rows(self) -> list[Any]:
            return []

        @cached_property
        def vinkjes(self) -> list[Vinkje]:
            """Everything that can be ticked, by name; what is ticked and can be chosen no more is there too."""
            rijen = {pk: (plek, rij) for plek, rij in enumerate(self.formset.forms) if (pk := self._about(rij))}
            keuzes = {ding.pk: ding for ding in self.panel.keuzes()}
            if weg := [pk for pk, (_plek, rij) in rijen.items() if pk not in keuzes and self._chosen(rij)]:
                model = self.panel.db_field.related_model._meta.get_field(self.panel.keuze).related_model
                keuzes |= model._default_manager.in_bulk(weg)
            vrij = self._free_rows()
            vinkjes = []
            for pk, ding in keuzes.items():
                plek, rij = rijen.get(pk) or next(vrij)
                vinkjes.append(self._tick(plek, rij, ding, self._chosen(rij) == pk))
            return sorted(vinkjes, key=lambda vinkje: name_key(vinkje.naam))

        def _about(self, rij: BaseForm) -> int | None:
            """Return what a row is about: what is ticked, else what was when the form came to the screen."""
            stond = rij.initial.get(self.panel.keuze)
            return self._chosen(rij) or read_number(getattr(stond, "pk", stond))

        def _chosen(self, rij: BaseForm) -> int | None:
            waarde = rij[self.panel.keuze].value()
            return read_number(getattr(waarde, "pk", waarde))

        def _free_rows(self) -> Iterator[tuple[int, BaseForm]]:
            """Yield (place, empty row): first at the places that came back without a tick, then at new ones."""
            leeg = [plek for plek, rij in enumerate(self.formset.forms) if not self._about(rij)]
            for plek in chain(leeg, count(len(self.formset.forms))):
                rij = self.formset.form(prefix=self.formset.add_prefix(plek), auto_id=self.formset.auto_id)
                self.formset.add_fields(rij, None)
                yield plek, rij

        def _tick(self, plek: int, rij: BaseForm, ding: Model, aangevinkt: bool) -> Vinkje:
            meer = [rij[naam] for naam in self.panel.veldnamen if naam != self.panel.keuze]
            fouten = [str(fout) for lijst in rij.errors.values() for fout in lijst] if rij.is_bound else []
            erbij = [Erbij(veld, _input(veld)) for veld in meer]
            veld = rij[self.panel.keuze]
            return Vinkje(
                plek, str(ding), ding.pk, aangevinkt, veld, erbij, self._own(rij), fouten if aangevinkt else []
            )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the template shows."""
            vinkjes = self.vinkjes
            plekken = [len(self.formset.forms), *(vinkje.plek + 1 for vinkje in vinkjes)]
            return {
                **Panel.BoundPanel.get_context_data(self, parent_context),
                "vinkjes": vinkjes,
                "aantal": max(plekken),
                "begin": self.formset.initial_form_count(),
                "rest": self._rest({vinkje.plek for vinkje in vinkjes}),
            }

        def _rest(self, getoond: set[int]) -> list[BoundField]:
            """Return what no editor sees of a row that is no tick, so that the form comes back whole."""
            rijen = [rij for plek, rij in enumerate(self.formset.forms) if plek not in getoond]
            return [veld for rij in rijen for veld in self._own(rij)]

        def _own(self, rij: BaseForm) -> list[BoundField]:
            return [rij[naam] for naam in own_fields(rij, rij._meta.model._meta.pk.name) if naam != "DELETE"]


def _input(veld: BoundField) -> SafeString:
    """Return the field to fill in; a day without Wagtail's calendar, of which there would be dozens."""
    if not isinstance(veld.field, DateField):
        return veld.as_widget()
    kenmerken = {"autocomplete": "off", "size": 12}
    return veld.as_widget(DateInput(format=settings.WAGTAIL_DATE_FORMAT, attrs=kenmerken))
