"""The form of a message."""

from typing import Any

from django.contrib.auth import get_user_model

from contacten.models import Gemeente
from opgaven.formulieren import offer_lopende_opgaven
from regioprogramma.core.pagina import PaginaFormulier


class NieuwsFormulier(PaginaFormulier):
    """Offers only the opgaven of the agenda that runs, and the gemeenten that there are now."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "opgaven" in self.fields:
            offer_lopende_opgaven(self.fields["opgaven"], self.instance.opgaven.all())
        if "gemeenten" in self.fields:
            gekozen = [gemeente.pk for gemeente in self.instance.gemeenten.all()]
            self.fields["gemeenten"].queryset = Gemeente.objects.current() | Gemeente.objects.filter(pk__in=gekozen)
        if "embargo_voor" in self.fields:
            self.fields["embargo_voor"].queryset = (
                get_user_model().objects.filter(is_active=True).order_by("first_name", "last_name", "username")
            )
            self.fields["embargo_voor"].label_from_instance = lambda iemand: iemand.get_full_name() or str(iemand)
