"""Once a night the worker removes the days that are over, also when no log is read any more."""

from django.conf import settings
from django.utils import timezone

from regioprogramma.core.registers import every_minute

from .tellen import forget_old

#: Hour and minute.
_OPRUIMEN = (3, 55)


@every_minute
def forget_each_night() -> None:
    """Remove what is older than the site may keep; without statistics nothing is decided here."""
    nu = timezone.localtime()
    if settings.BEZOEK_DAGEN and (nu.hour, nu.minute) == _OPRUIMEN:
        forget_old(nu.date())
