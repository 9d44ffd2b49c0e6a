"""What a message says that it is about, and the other way round: the messages about a page."""

from functools import partial

from opgaven.models import Opgave
from projecten.models import Project, RegioDeal
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import per_versie

from .models import Nieuwsbericht

#: The page types of which a message can say that it is about one.
NAMED_BY_MESSAGES = (Opgave, Project, RegioDeal)


def zichtbare_opgaven(bericht: Nieuwsbericht) -> list[Pagina]:
    """Return the opgaven that a message says it is about and anyone may read, in the order of the agenda."""
    return bericht.remember("waarover", partial(_read_waarover, bericht))[0]


def zichtbare_onderwerpen(bericht: Nieuwsbericht) -> list[Pagina]:
    """Return the projects and deals that a message says it is about and anyone may read, in the editor's order."""
    return bericht.remember("waarover", partial(_read_waarover, bericht))[1]


def _read_waarover(bericht: Nieuwsbericht) -> tuple[list[Pagina], list[Pagina]]:
    """Return (opgaven, projects and deals) of a message."""
    opgaven = [opgave.pk for opgave in bericht.kinderen("opgaven")]
    onderwerpen = [onderwerp.pagina_id for onderwerp in bericht.kinderen("onderwerpen")]
    zichtbaar = Pagina.objects.visible_by_id([*opgaven, *onderwerpen])
    return (
        sorted((zichtbaar[pk] for pk in opgaven if pk in zichtbaar), key=lambda opgave: opgave.path),
        [zichtbaar[pk] for pk in onderwerpen if pk in zichtbaar],
    )


def newest_over(pagina: Pagina, aantal: int) -> list[Nieuwsbericht]:
    """Return the newest messages, at most `aantal`, that say they are about this opgave, project or deal."""
    berichten = Nieuwsbericht.objects.visible().about(pagina).newest()
    return per_versie(("berichten over", pagina.pk, aantal), lambda: list(berichten[:aantal]))
