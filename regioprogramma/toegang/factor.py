"""The second factor: who must have one, who has one, and taking away what somebody lost."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest

from regioprogramma.core.models import Gebruiker

from .auditlog import note
from .berichten import melden
from .models import Gebeurtenis, Toegang

#: What counts as one: recovery codes are for who lost it.
FACTOREN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
#: Where allauth keeps in a session how somebody logged in.
_HOE = "account_authentication_methods"


def ways_in(request: HttpRequest) -> list[dict[str, Any]]:
    """Return how somebody showed in this session who they are, the first first."""
    return request.session.get(_HOE) or []


def must_have(gebruiker: Gebruiker) -> bool:
    """Whether a role of somebody demands a second factor; an administrator is as whoever may change accounts."""
    return Gebruiker.objects.filter(_demanded(), pk=gebruiker.pk).exists()


def lacks(request: HttpRequest) -> bool:
    """Whether whoever asks must have a second factor and has none; who came from elsewhere shows it there."""
    if any(hoe.get("method") == "socialaccount" for hoe in ways_in(request)):
        return False
    heeft = Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTOREN)
    return Gebruiker.objects.filter(_demanded(), ~Exists(heeft), pk=request.user.pk).exists()


def is_last(authenticator: Authenticator) -> bool:
    """Whether somebody has no other second factor."""
    eigen = Authenticator.objects.filter(user=authenticator.user_id, type__in=FACTOREN)
    return not eigen.exclude(pk=authenticator.pk).exists()


def take_away(gebruiker: Gebruiker) -> bool:
    """Take the second factor away of somebody who lost it; return whether there was one.

    The log says so, and its owner hears of it; whoever has it now is out at once.
    """
    weg, _per_soort = Authenticator.objects.filter(user=gebruiker).delete()
    if weg:
        gebruiker.end_sessions()
        note(Gebeurtenis.FACTOR, "weggehaald door een beheerder", gebruiker)
        melden(gebruiker, "factor_weg")
    return bool(weg)


def _demanded() -> Q:
    """Return the condition for accounts of which a role demands a second factor."""
    eis = Toegang.rollen.through.objects.all()
    eigen = eis.filter(
        group__in=Gebruiker.groups.through.objects.filter(gebruiker=OuterRef(OuterRef("pk"))).values("group")
    )
    beheer = eis.filter(group__permissions__codename="change_gebruiker")
    return Q(Exists(eigen)) | Q(is_superuser=True) & Q(Exists(beheer))
