"""A link to a draft ends when whoever made it may no longer change that page."""

from typing import Any

from django.dispatch import receiver

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import rechten_verloren

from .models import Deellink


@receiver(rechten_verloren)
def withdraw_lost(account: Gebruiker, **kwargs: Any) -> None:
    """Withdraw the links of an account to pages that it may no longer change."""
    # As it is stored: what was read of its rights before does not count.
    nu = Gebruiker.objects.get(pk=account.pk)
    for link in Deellink.objects.filter(gemaakt_door=nu, ingetrokken_op=None).select_related("pagina"):
        if not nu.is_active or not link.pagina.specific.permissions_for_user(nu).can_edit():
            link.withdraw()
