"""The form of a message."""

from opgaven.formulieren import toon_lopende_opgaven
from regioprogramma.core.formulieren import PaginaFormulier


class NieuwsFormulier(PaginaFormulier):
    """Offers only the opgaven of the agenda that runs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "opgaven" in self.fields:
            toon_lopende_opgaven(self.fields["opgaven"], self.instance.opgaven.all())
