"""Two versions of a page beside each other: Wagtail's screen, with values in Dutch and only the rows that changed."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db.models import Field, Model
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.admin import compare
from wagtail.admin.views.pages.revisions import RevisionsCompareView, RevisionsRevertView
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import readable, show_ja_nee, text_of


class Waardevergelijking(compare.FieldComparison):
    """A field with one value: the old beside the new one, as text."""

    def __init__(self, field: Field, obj_a: Model, obj_b: Model) -> None:
        super().__init__(field, obj_a, obj_b)
        model = type(obj_a)
        self.datumveld = field.name.endswith("_precisie") and model._meta.get_field(field.name[: -len("_precisie")])

    def field_label(self) -> str:
        """Return the name of the field; a page has many dates, so how precise one is says of which."""
        naam = super().field_label()
        if not self.datumveld:
            return naam
        return _("%(naam)s van ‘%(datum)s’") % {"naam": naam, "datum": self.datumveld.verbose_name}

    def htmldiff(self) -> SafeString:
        oud, nieuw = (readable(self.field, waarde) for waarde in (self.val_a, self.val_b))
        if not self.has_changed():
            return escape(nieuw)
        delen = [("deletion", oud), ("addition", nieuw)]
        return compare.TextDiff([deel for deel in delen if deel[1]], separator=" ").to_html()


class Tekstvergelijking(compare.RichTextFieldComparison):
    """A text with paragraphs, which stay apart; Wagtail would glue the last word of one to the first of the next."""

    def htmldiff(self) -> SafeString:
        return compare.diff_text(text_of(self.val_a), text_of(self.val_b)).to_html()


class Rijenvergelijking(compare.ChildRelationComparison):
    """The rows of a page, such as its roles: what came, went, changed or moved; the others are left out."""

    def __init__(
        self, field: Field, field_comparisons: Sequence[partial[Any]], obj_a: Model, obj_b: Model, label: str = ""
    ) -> None:
        super().__init__(field, [_in_het_nederlands(maker) for maker in field_comparisons], obj_a, obj_b, label)

    def get_child_comparison(self, obj_a: Model | None, obj_b: Model | None) -> "Rijvergelijking":
        return Rijvergelijking(self.field.related_model, self.field_comparisons, obj_a, obj_b)

    def get_child_comparisons(self) -> "list[Rijvergelijking]":
        return [rij for rij in super().get_child_comparisons() if rij.is_anders()]

    def has_changed(self) -> bool:
        return bool(self.get_child_comparisons())


class Rijvergelijking(compare.ChildObjectComparison):
    """One row in two versions."""

    def is_anders(self) -> bool:
        """Whether there is anything to tell about this row."""
        return bool(self.is_addition() or self.is_deletion() or self.has_changed() or self.get_position_change())


class Blokvergelijking(compare.BlockComparison):
    """A field of a block; Wagtail would write "True" for a tick and "None" for what was left empty."""

    def _tekst(self, waarde: Any) -> str:
        if waarde is None:
            return ""
        if isinstance(waarde, bool):
            return show_ja_nee(waarde)
        return waarde if isinstance(waarde, str) else text_of(self.block.render_basic(waarde))

    def htmlvalue(self, val: Any) -> SafeString:
        return escape(self._tekst(val))

    def htmldiff(self) -> SafeString:
        return compare.diff_text(self._tekst(self.val_a), self._tekst(self.val_b)).to_html()


#: What takes the place of Wagtail's own; bodies, pictures and lists of pages are fine as they are.
_VERVANGEN = {
    compare.FieldComparison: Waardevergelijking,
    compare.ChoiceFieldComparison: Waardevergelijking,
    compare.ForeignObjectComparison: Waardevergelijking,
    compare.RichTextFieldComparison: Tekstvergelijking,
    compare.ChildRelationComparison: Rijenvergelijking,
}
# Wagtail asks a block for this. Put in classes of our own, it would change the migrations of every page type.
for soort in (blocks.FieldBlock, TypedTableBlock):
    soort.get_comparison_class = lambda block: Blokvergelijking


def _in_het_nederlands(maker: partial[Any]) -> partial[Any]:
    """Return what makes the same comparison in Dutch."""
    return partial(_VERVANGEN.get(maker.func, maker.func), *maker.args, **maker.keywords)


def vergelijkingen(pagina: Pagina, oud: Pagina, nieuw: Pagina, request: HttpRequest | None = None) -> list[Any]:
    """Return a comparison for every field and every kind of rows in the form of a page, changed or not."""
    paneel = pagina.get_edit_handler().get_bound_panel(instance=pagina, request=request, form=None)
    return [_in_het_nederlands(maker)(oud, nieuw) for maker in paneel.get_comparison()]


class Vergelijkscherm(RevisionsCompareView):
    """The screen that compares two versions."""

    def _get_comparison(self, revision_a: Pagina, revision_b: Pagina) -> list[Any]:
        alle = vergelijkingen(self.object, revision_a, revision_b, self.request)
        return [vergelijking for vergelijking in alle if vergelijking.has_changed()]


class Terugzetscherm(RevisionsRevertView):
    """The form of a page with an earlier version in it.

    Rows that were deleted since are new again: the form would refuse them by the number they had.
    """

    def get_object(self) -> Pagina:
        pagina = super().get_object()
        for relatie in get_all_child_relations(type(pagina)):
            rijen = list(getattr(pagina, relatie.get_accessor_name()).all())
            er_nog = relatie.related_model._base_manager.in_bulk([rij.pk for rij in rijen if rij.pk])
            for rij in rijen:
                rij.pk = rij.pk if rij.pk in er_nog else None
        return pagina
