"""The account of somebody who works in the CMS."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.pagina import Geheugen


class Gebruiker(Geheugen, AbstractUser):
    """An account in the CMS. A person on the public site is a Contactpersoon: never the same record."""

    #: Every session of the account holds the number that it had then; another number ends them all.
    sessieronde = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Return what a session of this account must hold to go on: Django's own, and which round it is of."""
        gewoon = super()._get_session_auth_hash(secret)
        if not self.sessieronde:
            return gewoon
        sleutel = f"{gewoon}.{self.sessieronde}"
        return salted_hmac("regioprogramma.sessieronde", sleutel, secret=secret, algorithm="sha256").hexdigest()

    def end_sessions(self) -> None:
        """End every session of this account at once, on every machine."""
        type(self).objects.filter(pk=self.pk).update(sessieronde=F("sessieronde") + 1)
        self.refresh_from_db(fields=["sessieronde"])
