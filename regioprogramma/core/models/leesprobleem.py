"""Why the text of a document could not be read, in the words of an editor."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.apart import Einde


class Leesprobleem(models.TextChoices):
    """What kept the site from reading a file, and what to do about it. The file itself can be downloaded."""

    WACHTWOORD = (
        Einde.VERGRENDELD.value,
        _(
            "Op dit bestand zit een wachtwoord. Bezoekers kunnen het niet openen. Haal het wachtwoord eraf en vervang "
            "het bestand."
        ),
    )
    BESCHADIGD = (
        Einde.KAPOT.value,
        _(
            "Dit bestand kan niet worden gelezen: het is beschadigd of van een andere soort. Open het zelf, sla het "
            "opnieuw op en vervang het bestand."
        ),
    )
    TE_GROOT = (
        Einde.TE_GROOT.value,
        _(
            "Dit bestand is niet helemaal gelezen: uitgepakt is het te groot. Splits het op, of sla het opnieuw "
            "op zonder lege rijen en grote beelden."
        ),
    )
    TE_LANG = (
        Einde.TE_LANG.value,
        _("Dit bestand is niet helemaal gelezen: dat duurde te lang. Splits het op, of sla het opnieuw op als pdf."),
    )
    MISLUKT = (
        Einde.MISLUKT.value,
        _("Dit bestand is niet gelezen door een storing van de website. Kies straks ‘Opnieuw lezen’."),
    )
