"""The form of a statement: it is judged together with its rows."""

from wagtail.admin.forms import WagtailAdminModelForm

from .regels import find_gebreken


class Verklaringformulier(WagtailAdminModelForm):
    """A statement in the CMS. What its status asks and is not there is said at the field that lacks it."""

    def _post_clean(self) -> None:
        super()._post_clean()
        rijen = self.formsets["problemen"]
        # What is wrong with a row itself is said there.
        rijen.is_valid()
        ingevuld = [rij for rij in rijen.forms if rij.has_changed() or rij.instance.pk]
        over = [rij.instance for rij in ingevuld if not rijen._should_delete_form(rij)]
        for veld, zin in find_gebreken(self.instance, over).items():
            if veld not in self.errors:
                self.add_error(veld, zin)
