"""What an editor is told when a file cannot be stored."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from regioprogramma.core.inhoud import Onverwerkt

logger = logging.getLogger(__name__)

GEEN_PLAATS = gettext_lazy(
    "Het bestand kon niet worden opgeslagen: de opslag van de website is vol of niet bereikbaar. Er is niets "
    "veranderd. Waarschuw uw beheerder en probeer het later opnieuw."
)
TE_VEEL_WERK = gettext_lazy(
    "Deze afbeelding kost de website te veel werk. Maak haar kleiner, of sla haar op als jpg. Groter dan 3200 pixels "
    "breed en hoog is niet nodig."
)


@contextmanager
def telling_of_storage() -> Iterator[None]:
    """Raise ValidationError (Dutch) for a file that cannot be stored: the disk is full, the bucket away."""
    try:
        yield
    except Onverwerkt as fout:
        raise ValidationError(TE_VEEL_WERK, code="te_veel_werk") from fout
    except OSError as fout:
        logger.exception("An uploaded file cannot be stored.")
        raise ValidationError(GEEN_PLAATS, code="geen_plaats") from fout
