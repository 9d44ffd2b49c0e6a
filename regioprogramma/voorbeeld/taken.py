"""Work in the background."""

from django.utils import timezone

from regioprogramma.core.registers import every_minute

from .models import Deellink


@every_minute
def withdraw_of_closed_accounts() -> None:
    """Let a link of a closed account end for good: when the account is opened again, its draft is not.

    Even before this has run it does not work: `active()` asks for the account.
    """
    links = Deellink.objects.filter(ingetrokken_op__isnull=True, gemaakt_door__is_active=False)
    links.update(ingetrokken_op=timezone.now())
