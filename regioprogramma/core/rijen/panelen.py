"""The rows of a form on the screen: folded, each with a line that says what is in it, until an editor opens one.

A row with all its fields takes ten kilobytes and as many milliseconds, and a deal has forty of them.
"""

import json
import re
from typing import Any

from django.forms import HiddenInput
from django.forms.formsets import DELETION_FIELD_NAME, ORDERING_FIELD_NAME
from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from wagtail.admin.panels import InlinePanel, MultipleChooserPanel, Panel
from wagtail.admin.panels.base import get_form_for_model
from wagtail.admin.telepath import JSContext

from regioprogramma.core.opmaak import read_number

from .formulier import Rijenset, Rijformulier
from .vouwen import Gevouwen, own_fields

#: What stands for the number of a row that an editor adds (Wagtail's script fills it in).
NIEUW = "__prefix__"


class Rijenpaneel(InlinePanel):
    """Wagtail's list of rows, of which a row is folded and its fields are fetched when somebody opens it.

    The rows of a short list that is `vlot` are opened as they come into view. A model whose rows have a form of their
    own names it in `rijformulier`.
    """

    rijenset: type[Rijenset] = Rijenset

    def __init__(self, *args: Any, vlot: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vlot = vlot

    def clone_kwargs(self) -> dict[str, Any]:
        """Return what another panel like this one is made of."""
        return {**super().clone_kwargs(), "vlot": self.vlot}

    def get_form_options(self) -> dict[str, Any]:
        """Return what the formset is made with: the same, with our form of a row."""
        opties = super().get_form_options()
        uitstel = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        model = self.db_field.related_model
        opties["formsets"][self.relation_name]["form"] = get_form_for_model(
            model, form_class=getattr(model, "rijformulier", Rijformulier), defer_required_on_fields=uitstel
        )
        opties["formsets"][self.relation_name]["formset"] = self.rijenset
        # A row may offer only what its editor knows of.
        opties["formsets"][self.relation_name]["inherit_kwargs"] = ["for_user"]
        return opties

    @cached_property
    def veldnamen(self) -> list[str]:
        """The fields of a row that an editor fills in, in their order on the screen."""
        return self.child_edit_handler.get_form_options()["fields"]

    def render_fields(self, request: HttpRequest, plek: str, gestuurd: QueryDict) -> SafeString:
        """Return the fields of one row as they were sent; `plek` is its number, or NIEUW for a whole row to add."""
        formset = (
            self.model.get_edit_handler()
            .get_form_class()
            .formsets[self.relation_name](
                instance=self.model(), prefix=self.relation_name, form_kwargs={"for_user": request.user}
            )
        )
        begin = formset.add_prefix(plek)
        leeg = formset.empty_form
        stond = {
            naam: veld.widget.value_from_datadict(gestuurd, {}, f"{begin}-{naam}")
            for naam, veld in leeg.fields.items()
        }
        rij = formset.form(
            initial={} if plek == NIEUW else stond,
            prefix=begin,
            auto_id=formset.auto_id,
            use_required_attribute=False,
            for_user=request.user,
        )
        formset.add_fields(rij, None)
        kind = self._bind_row(rij, request, f"{self.relation_name}-{plek}")
        if plek != NIEUW:
            return kind.render_html()
        context = {"child": kind, "naam": self.label, "kan_ordenen": formset.can_order, **_row_context(rij)}
        return render_to_string("core/rijen/rij.html", context)

    def _bind_row(self, rij: Any, request: HttpRequest, prefix: str) -> Any:
        return self.child_edit_handler.get_bound_panel(instance=rij.instance, request=request, form=rij, prefix=prefix)

    class BoundPanel(InlinePanel.BoundPanel):
        """The rows of one page on one screen."""

        template_name = "core/rijen/rijen.html"
        soort = "InlinePanel"

        def __init__(self, **kwargs: Any) -> None:
            # Not Wagtail's own, which makes the fields of all rows.
            Panel.BoundPanel.__init__(self, **kwargs)
            self.label = self.panel.label
            if self.form is not None:
                self.formset = self.form.formsets[self.panel.relation_name]
                self.children = self._rows()

        def _rows(self) -> list[Any]:
            """Return the rows in their order, which the form that was sent may have changed."""
            kinderen = [self._child(plek, rij) for plek, rij in enumerate(self.formset.forms)]
            if self.formset.can_order and self.formset.is_bound:
                # Also when something is to be mended: what is stored then has this order.
                kinderen.sort(key=lambda kind: read_number(kind.form[ORDERING_FIELD_NAME].value()) or 1)
            return kinderen

        def _child(self, plek: int, rij: Any) -> Any:
            """Return a row: with its fields when there is something to mend in it."""
            if rij.is_bound and rij.errors:
                return self.panel._bind_row(rij, self.request, f"{self.prefix}-{plek}")
            return Gevouwen(rij, self.panel.veldnamen)

        def js_opts(self) -> dict[str, Any]:
            """Return what Wagtail's script wants to know of a list of rows."""
            return {
                "type": self.soort,
                "formsetPrefix": f"id_{self.formset.prefix}",
                "emptyChildFormPrefix": self.formset.add_prefix(NIEUW),
                "canOrder": self.formset.can_order,
                "maxForms": self.formset.max_num,
                "relationName": self.panel.relation_name,
            }

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the template shows; Wagtail's own context has the same of it."""
            opties = self.panel.model._meta
            context = Panel.BoundPanel.get_context_data(self, parent_context)
            context["opties"] = json.dumps(self.js_opts())
            context["rijen"] = [{"child": kind, **_row_context(kind.form)} for kind in self.children]
            context["adres"] = reverse(
                "redactie_rij", args=[opties.app_label, opties.model_name, self.panel.relation_name]
            )
            return context


class Kiesrijenpaneel(Rijenpaneel, MultipleChooserPanel):
    """The same, of which an editor adds rows by choosing many things at once."""

    class BoundPanel(Rijenpaneel.BoundPanel):
        """The rows of one page on one screen."""

        soort = "MultipleChooserPanel"

        @cached_property
        def kiezer(self) -> tuple[Any, JSContext]:
            """The window to choose things in, as Wagtail's script gets it, and the scripts that takes."""
            context = JSContext()
            widget = self.formset.form.base_fields[self.panel.chooser_field_name].widget
            return context.pack(widget), context

        def js_opts(self) -> dict[str, Any]:
            """Return what Wagtail's script wants to know, and which field the things chosen go in."""
            return {**super().js_opts(), "chooserFieldName": self.panel.chooser_field_name}

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the template shows."""
            return {**super().get_context_data(parent_context), "kiezer": self.kiezer[0]}

        @property
        def media(self) -> Any:
            """The scripts of the rows and of the window."""
            return super().media + self.kiezer[1].media


def _hide_own(rij: Any) -> None:
    """Let the fields that no editor sees be hidden ones."""
    for naam in (DELETION_FIELD_NAME, ORDERING_FIELD_NAME):
        if naam in rij.fields:
            rij.fields[naam].widget = HiddenInput()


def _row_context(rij: Any) -> dict[str, Any]:
    """Return what the template of a row shows beside its fields."""
    _hide_own(rij)
    return {"eigen": [rij[naam] for naam in own_fields(rij, rij._meta.model._meta.pk.name)]}


def find_rows(model: Any, relatie: str) -> Rijenpaneel | None:
    """Return the panel of these rows in the form of a page type; None when it has none."""
    wachtrij = [model.get_edit_handler()]
    while wachtrij:
        paneel = wachtrij.pop()
        if isinstance(paneel, Rijenpaneel) and paneel.relation_name == relatie:
            return paneel
        wachtrij += getattr(paneel, "children", [])
    return None


def is_place(plek: str) -> bool:
    """Whether this is the number of a row, or what stands for that of a new one."""
    return plek == NIEUW or re.fullmatch(r"[0-9]{1,4}", plek) is not None
