"""The form of a message."""

from wagtail.admin.forms import WagtailAdminPageForm

from opgaven.formulieren import toon_lopende_opgaven


class NieuwsFormulier(WagtailAdminPageForm):
    """Offers only the opgaven of the agenda that runs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "opgaven" in self.fields:
            toon_lopende_opgaven(self.fields["opgaven"], self.instance.opgaven.all())
