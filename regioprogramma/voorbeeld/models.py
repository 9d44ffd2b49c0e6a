"""A link with which somebody without a log-in can read a draft."""

import secrets
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.adressen import hash_token
from regioprogramma.core.models import Gebruiker, Pagina


class DeellinkQuerySet(models.QuerySet):
    """The vocabulary of links."""

    def active(self) -> Self:
        """Return the links that work now: until their day, and as long as whoever made it may log in."""
        return self.filter(ingetrokken_op__isnull=True, geldig_tot__gt=timezone.now(), gemaakt_door__is_active=True)

    def make(self, pagina: Pagina, gebruiker: Gebruiker, dagen: int) -> "tuple[Deellink, str]":
        """Make a link; return it with its token, which is known nowhere else and cannot be found again."""
        token = secrets.token_urlsafe(32)
        einde = timezone.now() + timedelta(days=dagen)
        return self.create(pagina=pagina, gemaakt_door=gebruiker, sleutel=hash_token(token), geldig_tot=einde), token

    def of_token(self, token: str) -> "Deellink | None":
        """Return the working link of this token with its page, or None."""
        return self.active().select_related("pagina", "gemaakt_door").filter(sleutel=hash_token(token)).first()


class Deellink(models.Model):
    """A link to the newest version of one page, until a moment or until it is withdrawn.

    It ends with the account of whoever made it: that person answers for whoever reads along.
    """

    #: A link does not count as use of the page: deleting the page takes it along.
    wagtail_reference_index_ignore = True

    pagina = models.ForeignKey(Pagina, verbose_name=_("pagina"), on_delete=models.CASCADE, related_name="deellinks")
    sleutel = models.CharField(_("sleutel"), max_length=64, unique=True, editable=False)
    gemaakt_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("gemaakt door"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=timezone.now, editable=False)
    geldig_tot = models.DateTimeField(_("geldig tot"))
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, blank=True)

    objects = DeellinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("deellink")
        verbose_name_plural = _("deellinks")
        ordering = ["geldig_tot"]
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_tot__gt=F("gemaakt_op")),
                name="deellink_eindigt_later",
                violation_error_message=_("De link moet later eindigen dan hij is gemaakt."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pagina} ({self.geldig_tot:%d-%m-%Y})"

    def withdraw(self) -> None:
        """Let the link stop working now."""
        self.ingetrokken_op = timezone.now()
        self.save(update_fields=["ingetrokken_op"])
