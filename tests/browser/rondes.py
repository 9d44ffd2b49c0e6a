"""A round of forty projects with twelve figures each, and links to one of them: put into a demo.

Run as `python -m tests.browser.rondes`, in the environment of that demo. It prints where they are, as JSON.
"""

import json
import sys
from datetime import date, timedelta

import django

PROJECTEN, LINKS = 40, 4
BRONNEN = (("rijk", False), ("provincie", False), ("gemeenten", False), ("privaat", True))


def fill():
    """Make the round; return the addresses of its screen and of the links to its first project."""
    from django.utils import timezone

    from opgaven.models import Opgave
    from projecten.models import ProjectenPagina, RegioDealsPagina
    from regioprogramma.core.models import Gebruiker
    from regioprogramma.rapportage.models import Rapportagelink, Rapportageronde
    from regioprogramma.rapportage.openen import open_ronde
    from tests.factories import ProjectFactory, RegioDealFactory

    wie = Gebruiker.objects.get(username="hoofdredacteur")
    deal = RegioDealFactory(title="Deal van veertig", ouder=RegioDealsPagina.objects.get())
    plek, opgave = ProjectenPagina.objects.get(), Opgave.objects.earliest("pk")
    for nummer in range(1, PROJECTEN + 1):
        _give_figures(ProjectFactory(title=f"Project {nummer:02}", ouder=plek, opgave=opgave, regio_deal=deal))
    ronde = Rapportageronde(titel="Veertig", deal=deal, peildatum=date(2026, 6, 30), klaar_op=date(2199, 1, 1))
    open_ronde(ronde, wie)
    eerste, straks = ronde.regels.first(), timezone.now() + timedelta(days=7)
    tokens = [Rapportagelink.make(eerste, f"Leider {n}", "", straks, wie)[1] for n in range(LINKS)]
    return {
        "ronde": ronde.get_absolute_url(),
        "regel": eerste.pk,
        "deuren": [f"/rapportage/{token}/" for token in tokens],
    }


def _give_figures(project):
    """Give a project what asks for twelve figures, with the explanation: money, two milestones, three results."""
    from tests.factories import BijdrageFactory, MijlpaalFactory, ResultaatFactory

    for bron, in_natura in BRONNEN:
        BijdrageFactory(pagina=project, bron=bron, in_natura=in_natura, bedrag=100_000)
    for titel in ("Eerste steen", "Open"):
        MijlpaalFactory(pagina=project, titel=titel, datum=date(2026, 5, 1))
    for indicator in ("leerlingen", "banen", "bomen"):
        ResultaatFactory(pagina=project, indicator=indicator)


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(fill()) + "\n")
