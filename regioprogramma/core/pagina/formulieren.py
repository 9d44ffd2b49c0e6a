"""The form of every page in the CMS."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseFormSet, Form, ModelChoiceField
from django.utils import timezone
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.blocks.base import BlockField
from wagtail.models import AbstractPage

from regioprogramma.core.rijen import read_once, read_together

from .gereserveerd import is_taken, taken_sentence
from .uitzonderingen import HalfFormulier

#: The buttons that take a page out of the hands of its editor, as the form sends them.
GAAT_UIT = {"action-publish", "action-submit", "action-restart-workflow", "action-workflow-action"}


def _require_whole(formset: BaseFormSet) -> None:
    """Raise HalfFormulier for rows that did not come as a whole, or whose numbers are not numbers."""
    try:
        formset.forms  # noqa: B018 - the rows are read here
    except (MultiValueDictKeyError, ValidationError) as fout:
        raise HalfFormulier from fout


def _refuse_taken(formulier: Form, veld: str, ouder: AbstractPage | None, nu: str | None = None) -> None:
    """Refuse in this field an address that the site itself uses; a page keeps what it has (`nu`)."""
    slug = formulier.cleaned_data.get(veld)
    if slug and slug != nu and ouder and is_taken(slug, ouder):
        formulier.add_error(veld, taken_sentence(slug))


class PaginaFormulier(WagtailAdminPageForm):
    """The form of every page: its rows are read together, and when it is published stands among its fields.

    Wagtail has a window of its own for the latter, which takes more clicks and hides the button.
    """

    show_schedule_publishing_toggle = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if isinstance(veld, ModelChoiceField):
                read_once(veld)
        if not self.instance.has_unpublished_changes:
            # What an editor says of one publication is not said of the next.
            self.initial |= getattr(self.instance, "without_reden", dict)()
        for formset in self.formsets.values():
            _require_whole(formset)
        read_together(self, self.formsets.values())

    @property
    def goes_out(self) -> bool:
        """Whether what was sent goes to visitors, or to whoever approves it; what is sent back stays a draft."""
        return not GAAT_UIT.isdisjoint(self.data) and self.data.get("workflow-action-name") != "reject"

    def full_clean(self) -> None:
        """Judge what was sent; one that came in part or damaged, as after a broken connection, is refused as a whole.

        What stands in the text then is what was stored: a part of it would take the place of all of it.
        """
        stuk = [naam for naam in self.fields if self.is_bound and not self._can_read(naam)]
        for naam in stuk:
            waarde = self.get_initial_for_field(self.fields[naam], naam)
            self.fields[naam].widget.value_from_datadict = lambda data, files, name, waarde=waarde: waarde
        super().full_clean()
        if stuk:
            self.add_error(None, _("Het formulier kwam niet heel aan. Er is niets bewaard. Stuur het nog eens."))

    def _can_read(self, naam: str) -> bool:
        """Whether a text came as a whole: with the number of its parts, and of each its kind and its place."""
        if not isinstance(self.fields[naam], BlockField):
            return True
        try:
            self[naam].data  # noqa: B018 - it is read here
        except (MultiValueDictKeyError, ValueError):
            return False
        return True

    def clean(self) -> dict[str, Any]:
        """Refuse an address that the site itself uses, and a day to take away a page that has to stay."""
        self._leave_past_end()
        # Before Wagtail says that another page has it.
        _refuse_taken(self, "slug", self.parent_page, self.initial.get("slug"))
        gegevens = super().clean()
        pagina, gebruiker = self.instance, self.for_user
        bestaat = pagina.pk and gebruiker
        if bestaat and gegevens.get("expire_at") and pagina.permissions_for_user(gebruiker).staat_vast():
            self.add_error(
                "expire_at", _("Deze pagina hoort bij de website en blijft staan. Maak ‘Weghalen op’ leeg.")
            )
        return gegevens

    def _leave_past_end(self) -> None:
        """Leave the end of a page as it is when it has passed: a past plan is no reason to refuse a draft.

        Publishing it takes another end, or none. What is not among the cleaned data is not judged, nor changed.
        """
        einde, stond = self.cleaned_data.get("expire_at"), self.initial.get("expire_at")
        # The field shows no seconds.
        zelfde = einde and stond and einde.replace(second=0, microsecond=0) == stond.replace(second=0, microsecond=0)
        blijft = zelfde and "action-publish" not in self.data
        if einde and einde < timezone.now() and blijft:
            del self.cleaned_data["expire_at"]


class Kopieerformulier(CopyForm):
    """The form with which a page is copied, or followed by another one that stays the same."""

    def clean(self) -> dict[str, Any]:
        """Refuse an address that the site itself uses."""
        _refuse_taken(self, "new_slug", self.cleaned_data.get("new_parent_page") or self.page.get_parent())
        return super().clean()
