"""What can happen to a site, as random steps: for whoever proves that the stored lists stay exact."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import PageViewRestriction

from nieuws.models import Nieuwsbericht
from projecten.models import Project
from regioprogramma.core.models import PaginaTrefwoord
from regioprogramma.gerelateerd.models import Sturing


def paginas():
    """Return the pages that the steps are about."""
    return [*Nieuwsbericht.objects.order_by("pk"), *Project.objects.order_by("pk")]


def publiceer_of_trek_in(kans, pagina, woorden):
    """Publish a page, or withdraw it."""
    pagina.unpublish() if pagina.live else pagina.save_revision().publish()


def andere_trefwoorden(kans, pagina, woorden):
    """Replace all keywords of a page, perhaps by none."""
    pagina.trefwoord_koppelingen.all().delete()
    for woord in kans.sample(woorden, kans.choice([0, 1, 3, 6])):
        PaginaTrefwoord.objects.get_or_create(pagina_id=pagina.pk, trefwoord=woord)


def andere_datum(kans, pagina, woorden):
    """Give a page another date."""
    pagina.publicatiedatum = timezone.now() - timedelta(days=kans.randrange(3000))
    pagina.save()


def beperk(kans, pagina, woorden):
    """Put a page behind a log-in, or no longer."""
    if not PageViewRestriction.objects.filter(page=pagina.pk).delete()[0]:
        PageViewRestriction.objects.create(page_id=pagina.pk, restriction_type="login")


def verwijder(kans, pagina, woorden):
    """Delete a page."""
    pagina.delete()


def stuur(kans, pagina, woorden):
    """Pin another page in the lists of a page, hide it there, for a while or for good; or no longer."""
    ander = kans.choice([andere.pk for andere in paginas() if andere.pk != pagina.pk])
    if not Sturing.objects.filter(pagina=pagina.pk, naar=ander).delete()[0]:
        tot = kans.choice([None, timezone.localdate() - timedelta(days=1), timezone.localdate()])
        Sturing.objects.create(pagina_id=pagina.pk, naar=ander, actie=kans.choice(["vast", "verborgen"]), tot=tot)


def voeg_samen(kans, pagina, woorden):
    """Give every page with one keyword another one instead."""
    weg, blijft = kans.sample(woorden, 2)
    for koppeling in PaginaTrefwoord.objects.filter(trefwoord=weg)[:20]:
        if PaginaTrefwoord.objects.filter(pagina=koppeling.pagina_id, trefwoord=blijft).exists():
            koppeling.delete()
        else:
            koppeling.trefwoord = blijft
            koppeling.save()


#: Each as often as it stands here.
STAPPEN = [
    *(publiceer_of_trek_in, andere_trefwoorden, andere_datum, beperk, stuur) * 4,
    *(andere_trefwoorden, voeg_samen) * 2,
    verwijder,
]


def doe_een_stap(kans, woorden):
    """Take one step with one page, both at random; return its name."""
    stap = kans.choice(STAPPEN)
    stap(kans, kans.choice(paginas()), woorden)
    return stap.__name__
