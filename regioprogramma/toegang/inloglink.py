"""A link with which the operator lets somebody in when nothing else does: for a quarter of an hour, once."""

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core import signing
from django.urls import reverse

from regioprogramma.core.models import Gebruiker

_ZOUT = "regioprogramma.toegang.inloglink"
#: In seconds.
GELDIG = 15 * 60


class _Eenmalig(PasswordResetTokenGenerator):
    """Holds until somebody logs in, or gets another password."""

    key_salt = _ZOUT


_eenmalig = _Eenmalig()


def make_link(gebruiker: Gebruiker) -> str:
    """Return the whole address."""
    sleutel = signing.dumps([gebruiker.pk, _eenmalig.make_token(gebruiker)], salt=_ZOUT)
    return settings.WAGTAILADMIN_BASE_URL + reverse("toegang_inloglink", args=[sleutel])


def read_link(sleutel: str) -> Gebruiker | None:
    """Return whose link this is; None when it was used, is too old, or is none."""
    try:
        pk, eenmalig = signing.loads(sleutel, salt=_ZOUT, max_age=GELDIG)
    except signing.BadSignature:
        return None
    gebruiker = Gebruiker.objects.filter(pk=pk, is_active=True).first()
    return gebruiker if gebruiker and _eenmalig.check_token(gebruiker, eenmalig) else None
