"""What happens at the door and with accounts is written in the log; who may do less than before is out at once."""

from collections.abc import Collection
from typing import Any

from allauth.account.signals import password_changed, password_reset, user_logged_in
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_out
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.models import APIToken, ModelLogEntry, Site, Task, Workflow

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.registers import rechten_verloren

from .auditlog import note
from .factor import FACTOREN, ways_in
from .models import Gebeurtenis

#: What is written when it changes, with how it is called.
_GEVOLGD = {
    "is_active": "actief",
    "is_superuser": "administrator",
    "email": "e-mailadres",
    "username": "gebruikersnaam",
}
#: How somebody showed who they are, by the word that allauth has for it.
_MANIEREN = {
    "password": "wachtwoord",
    "password_reset": "link voor een nieuw wachtwoord",
    "recovery_codes": "herstelcode",
    "socialaccount": "single sign-on",
    "totp": "app",
    "webauthn": "passkey",
}
#: What Wagtail keeps the changes of, and the audit log that there was one.
_INSTELLINGEN = (AbstractSetting, Group, Site, Workflow, Task)


@receiver(user_logged_in)
def note_login(request: HttpRequest, user: Gebruiker, **kwargs: Any) -> None:
    """Somebody got in; say how."""
    hoe = [manier.get("type") or manier["method"] for manier in ways_in(request)]
    note(Gebeurtenis.INGELOGD, " + ".join(_MANIEREN.get(manier, manier) for manier in hoe), user, wie=user)


@receiver(user_logged_out)
def note_logout(request: HttpRequest, user: Gebruiker | None, **kwargs: Any) -> None:
    """Somebody left."""
    if user:
        note(Gebeurtenis.UITGELOGD, account=user, wie=user)


@receiver([password_changed, password_reset])
def note_password(user: Gebruiker, signal: Any, **kwargs: Any) -> None:
    """Somebody has another password; sessions elsewhere end by that."""
    note(Gebeurtenis.WACHTWOORD, "gekozen met een link" if signal is password_reset else "gewijzigd", user, wie=user)


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def note_factor(user: Gebruiker, authenticator: Authenticator, signal: Any, **kwargs: Any) -> None:
    """Somebody has another second factor."""
    wat = {authenticator_added: "toegevoegd", authenticator_removed: "weggehaald"}.get(signal, "vernieuwd")
    note(Gebeurtenis.FACTOR, f"{_MANIEREN[authenticator.type]} {wat}", user)


@receiver(authenticator_added)
def end_sessions_without(request: HttpRequest, user: Gebruiker, authenticator: Authenticator, **kwargs: Any) -> None:
    """End what was opened without this second factor; the session in which somebody added it goes on."""
    if authenticator.type in FACTOREN:
        user.end_sessions()
        update_session_auth_hash(request, user)
        UserSession.objects.create_from_request(request)


@receiver(pre_save, sender=Gebruiker)
def remember_account(instance: Gebruiker, update_fields: Collection[str] | None, raw: bool = False, **kw: Any) -> None:
    """Keep how an account was, where what is followed may change."""
    volgt = _GEVOLGD.keys() if update_fields is None else _GEVOLGD.keys() & set(update_fields)
    bekend = (
        Gebruiker.objects.filter(pk=instance.pk) if instance.pk and volgt and not raw else Gebruiker.objects.none()
    )
    instance.zoals_het_was = bekend.values(*_GEVOLGD).first() or {}


@receiver(post_save, sender=Gebruiker)
def note_account(instance: Gebruiker, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Write what became of an account; who may do less is out."""
    if raw:
        return
    if created:
        note(Gebeurtenis.ACCOUNT, "gemaakt", instance)
    was: dict[str, Any] = instance.__dict__.pop("zoals_het_was", {})
    anders = {naam: oud for naam, oud in was.items() if oud != getattr(instance, naam)}
    for naam, oud in anders.items():
        note(Gebeurtenis.ACCOUNT, f"{_GEVOLGD[naam]}: {_show(oud)} → {_show(getattr(instance, naam))}", instance)
    if any(anders.get(naam) for naam in ("is_active", "is_superuser")):
        _shut_out(instance)


@receiver(post_delete, sender=Gebruiker)
def note_deletion(instance: Gebruiker, **kwargs: Any) -> None:
    """Write that an account is gone."""
    note(Gebeurtenis.ACCOUNT, "verwijderd", instance.get_username())


@receiver(m2m_changed, sender=Gebruiker.groups.through)
def note_roles(instance: Any, action: str, reverse: bool, pk_set: Collection[int] | None, **kwargs: Any) -> None:
    """Write which roles were given and taken; whoever lost one is out, and comes in with what is left."""
    moment, _streep, wat = action.partition("_")
    if wat == "clear":
        # What there is to take is known before it is gone.
        alle = instance.user_set if reverse else instance.groups
        pk_set = instance.gewist = list(alle.values_list("pk", flat=True)) if moment == "pre" else instance.gewist
    if moment == "pre" or not pk_set:
        return
    accounts = Gebruiker.objects.filter(pk__in=pk_set) if reverse else [instance]
    rollen = [instance] if reverse else Group.objects.filter(pk__in=pk_set).order_by("name")
    for account in accounts:
        for rol in rollen:
            note(Gebeurtenis.ROL, f"{rol.name}: {'gegeven' if wat == 'add' else 'genomen'}", account)
        if wat != "add":
            _shut_out(account, any(rol.permissions.filter(codename="access_admin").exists() for rol in rollen))


@receiver(pre_delete, sender=Group)
def empty_role(instance: Group, **kwargs: Any) -> None:
    """Take a role that goes from everybody first: the database would do so without a word."""
    instance.user_set.clear()


@receiver(post_save)
def note_setting(sender: type[Model], instance: Model, created: bool, **kwargs: Any) -> None:
    """Write that a setting or the rights of a role were changed; Wagtail's log says what in it."""
    if not isinstance(instance, ModelLogEntry) or not created or not instance.content_type:
        return
    model = instance.content_type.model_class()
    if model and issubclass(model, _INSTELLINGEN):
        wat = f"{model._meta.verbose_name} ‘{instance.label}’: {instance.action.removeprefix('wagtail.')}"
        note(Gebeurtenis.INSTELLING, wat, wie=instance.user)


def _shut_out(account: Gebruiker, out: bool = True) -> None:
    """End the sessions and tokens of an account that may do less; whoever keeps more of it open is told.

    Who no longer works on one opgave of many goes on with the form that is open: each request asks for the right.
    """
    if out:
        account.end_sessions()
    if not account.is_active:
        APIToken.objects.filter(user=account).delete()
    rechten_verloren.send(sender=Gebruiker, account=account)


def _show(waarde: object) -> str:
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)
