"""Single sign-on: another organisation says who somebody is and in which groups; the groups give the roles here."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

from regioprogramma.core.models import Gebruiker

from .auditlog import NIEMAND, note
from .models import Gebeurtenis

logger = logging.getLogger(__name__)


def admit(request: HttpRequest, login: SocialLogin) -> None:
    """Let somebody in with the account that is theirs, made when there is none; ImmediateHttpResponse refuses.

    An account that is known here only by its e-mail address is theirs when the organisation says that the address is.
    """
    rollen = _roles_of(login)
    gebruiker = login.user if login.is_existing else _known_by_email(login)
    if gebruiker:
        _follow(gebruiker, rollen)
    if not rollen:
        raise _refusal(request, gebruiker, _("U zit niet in een groep die het beheer van deze website mag gebruiken."))
    if gebruiker and not gebruiker.is_active:
        raise _refusal(request, gebruiker, _("Uw account op deze website is uitgezet."))
    if gebruiker and gebruiker.is_superuser and not _manages(rollen):
        raise _refusal(request, gebruiker, _("U bent hier administrator, maar bij uw organisatie geen beheerder."))
    if login.is_existing:
        return
    if not gebruiker and _is_taken(login.user.email):
        raise _refusal(
            request,
            None,
            _("Er is al een account met uw e-mailadres, en het is niet zeker dat het van u is. Vraag een beheerder."),
        )
    _take_in(request, login, gebruiker, rollen)


def _roles_of(login: SocialLogin) -> set[Group]:
    """Return the roles that the groups of somebody give here; a role that is not there is logged and gives nothing."""
    gezegd = login.account.extra_data
    groepen = {str(groep) for deel in ("userinfo", "id_token") for groep in _as_list(gezegd.get(deel) or {})}
    namen = {settings.OIDC_GROUPS[groep] for groep in groepen & settings.OIDC_GROUPS.keys()}
    rollen = set(Group.objects.filter(name__in=namen))
    if ontbreekt := namen - {rol.name for rol in rollen}:
        logger.error("OIDC_GROUPS names roles that this site does not have: %s.", ", ".join(sorted(ontbreekt)))
    return rollen


def _as_list(claims: dict[str, Any]) -> list[Any]:
    waarde = claims.get(settings.OIDC_CLAIM) or []
    return waarde if isinstance(waarde, list) else [waarde]


def _known_by_email(login: SocialLogin) -> Gebruiker | None:
    """Return the one account with an address that the organisation vouches for; two are nobody's.

    An account that somebody there has already is not given to whoever got their e-mail address later.
    """
    adressen = [adres.email for adres in login.email_addresses if adres.verified]
    vrij = Gebruiker.objects.exclude(socialaccount__provider=login.account.provider)
    gevonden = [gebruiker for adres in adressen for gebruiker in vrij.filter(email__iexact=adres)]
    return gevonden[0] if len(gevonden) == 1 else None


@transaction.atomic
def _follow(gebruiker: Gebruiker, rollen: set[Group]) -> None:
    """Give somebody these roles and take the others that OIDC_GROUPS names; what a beheerder gave besides stays."""
    gevolgd = set(Group.objects.filter(name__in=settings.OIDC_GROUPS.values()))
    heeft = set(gebruiker.groups.all())
    gebruiker.groups.add(*(rollen - heeft))
    gebruiker.groups.remove(*((gevolgd - rollen) & heeft))


def _is_taken(adres: str) -> bool:
    return bool(adres) and Gebruiker.objects.filter(email__iexact=adres).exists()


def _manages(rollen: set[Group]) -> bool:
    """Whether one of these roles is that of a beheerder: whoever may change accounts."""
    return Group.objects.filter(pk__in=[rol.pk for rol in rollen], permissions__codename="change_gebruiker").exists()


@transaction.atomic
def _take_in(request: HttpRequest, login: SocialLogin, gebruiker: Gebruiker | None, rollen: set[Group]) -> None:
    """Join who comes to the account that is theirs, or make one without a password."""
    if gebruiker is None:
        gebruiker = login.user
        gebruiker.username = _free_name(gebruiker.username or gebruiker.email or login.account.uid)
        gebruiker.set_unusable_password()
        gebruiker.save()
        gebruiker.groups.set(rollen)
    login.connect(request, gebruiker)


def _free_name(gewenst: str) -> str:
    """Return the name, or the name with a number when somebody has it."""
    naam, nummer = gewenst[:140], 1
    while Gebruiker.objects.filter(username__iexact=naam).exists():
        nummer += 1
        naam = f"{gewenst[:140]}-{nummer}"
    return naam


def _refusal(request: HttpRequest, gebruiker: Gebruiker | None, zin: str) -> ImmediateHttpResponse:
    """Return the answer to whoever does not get in; it is in the log."""
    note(Gebeurtenis.MISLUKT, f"{settings.OIDC_NAME}: {zin}", gebruiker or NIEMAND)
    return ImmediateHttpResponse(render(request, "toegang/geweigerd.html", {"zin": zin}, status=403))


def note_failure(fout: object, uitzondering: Exception | None) -> None:
    """Write that the other organisation let nobody in, or could not be reached."""
    logger.warning("Logging in at %s failed: %s %r", settings.OIDC_NAME, fout, uitzondering)
    note(Gebeurtenis.MISLUKT, f"{settings.OIDC_NAME}: {fout}", NIEMAND)
