"""The form of one row, and of all rows of a kind."""

from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from .voorwaarden import check_all


class Rijformulier(WagtailAdminModelForm):
    """A row of what belongs to a page; of a draft only the rows that were changed are judged.

    The others were when they came. Whatever goes to visitors is judged as a whole.
    """

    #: Whether the rules of the database about its values are still to be asked, with those of all rows.
    is_te_beoordelen = False

    def _post_clean(self) -> None:
        if self.is_deferred_validation and self.instance.pk and not self.has_changed():
            return
        self.instance.regels_later = self.is_te_beoordelen = True
        super()._post_clean()


class Rijenset(BaseChildFormSet):
    """The rows of a kind; the rules of the database are asked for all of them at once."""

    def clean(self, *args: object, **kwargs: object) -> None:
        """Judge the rows together; what breaks a rule is said at its row."""
        rijen = [rij for rij in self.forms if rij.is_te_beoordelen and not self._should_delete_form(rij)]
        dingen = [(rij.instance, rij._get_validation_exclusions()) for rij in rijen]
        for plek, fout in check_all(dingen).items():
            rijen[plek].add_error(None, fout)
        super().clean(*args, **kwargs)
