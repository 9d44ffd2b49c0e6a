"""The account of somebody who works in the CMS."""

from django.contrib.auth.models import AbstractUser
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.pagina import Geheugen


class Gebruiker(Geheugen, AbstractUser):
    """An account in the CMS. A person on the public site is a Contactpersoon: never the same record."""

    class Meta(AbstractUser.Meta):
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
