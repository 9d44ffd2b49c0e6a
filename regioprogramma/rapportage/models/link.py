"""The link with which a project leader without a log-in fills in the row of one project."""

import secrets
from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.adressen import hash_token

from .rij import Rapportageregel
from .ronde import account_field


class RapportagelinkQuerySet(models.QuerySet):
    """The vocabulary of links."""

    def active(self) -> Self:
        """Return the links that are neither over nor withdrawn."""
        return self.filter(ingetrokken_op__isnull=True, verloopt_op__gt=timezone.now())


class Rapportagelink(models.Model):
    """A link to the form of one project in a round, until a moment or until it is withdrawn.

    The token is made from `zaad` and the secret of the site, so that a reminder can hold the same link again. Neither
    is the other: the database alone gives no token, and a site with another secret still knows the old ones by `hash`.
    """

    wagtail_reference_index_ignore = True

    #: None when the round was deleted: the link then says so, and holds nobody's name any more.
    regel = models.ForeignKey(
        Rapportageregel, null=True, editable=False, on_delete=models.SET_NULL, related_name="links"
    )
    naam = models.CharField(_("naam"), max_length=120, help_text=_("Wie vult in? Bijvoorbeeld: Fatma de Wit."))
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("Voor de link en de herinneringen. Bijvoorbeeld: f.dewit@project.example."),
    )
    zaad = models.CharField(max_length=43, editable=False)
    sleutel = models.CharField(max_length=64, unique=True, editable=False)
    gemaakt_door = account_field(_("gemaakt door"))
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    verloopt_op = models.DateTimeField(_("verloopt op"), editable=False)
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, editable=False)
    laatst_gebruikt_op = models.DateTimeField(_("laatst gebruikt op"), null=True, editable=False)
    #: Which reminders were sent; see `herinneren.py`.
    herinnerd = ArrayField(models.CharField(max_length=10), default=list, editable=False)

    admin_form_fields = ("naam", "email")
    objects = RapportagelinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("rapportagelink")
        verbose_name_plural = _("rapportagelinks")
        ordering = ["verloopt_op", "pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(verloopt_op__gt=F("gemaakt_op")),
                name="rapportagelink_eindigt_later",
                violation_error_message=_("De link moet later eindigen dan hij is gemaakt."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.naam} ({self.verloopt_op:%d-%m-%Y})"

    @classmethod
    def make(
        cls, regel: Rapportageregel, naam: str, email: str, verloopt_op: datetime, maker: object
    ) -> "tuple[Self, str]":
        """Make a link; return it with its token."""
        link = cls(regel=regel, naam=naam, email=email, verloopt_op=verloopt_op, gemaakt_door=maker)
        link.zaad = secrets.token_urlsafe(32)
        token = link._token()
        link.sleutel = hash_token(token)
        link.save()
        return link, token

    def token_again(self) -> str:
        """Return the token once more; "" when the site has another secret by now, and it cannot be made again."""
        token = self._token()
        return token if constant_time_compare(hash_token(token), self.sleutel) else ""

    def _token(self) -> str:
        return salted_hmac("regioprogramma.rapportagelink", self.zaad, algorithm="sha256").hexdigest()

    def withdraw(self) -> None:
        """Let the link stop working now."""
        self.ingetrokken_op = timezone.now()
        self.save(update_fields=["ingetrokken_op"])
