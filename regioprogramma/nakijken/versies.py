"""The versions of pages, and the work in the background."""

from collections.abc import Iterator
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Cast
from wagtail.models import Revision

from regioprogramma.achtergrond.terugnemen import unfinished
from regioprogramma.achtergrond.toestand import look_at_work
from regioprogramma.core.models import Pagina

from .gebrek import Gebrek


def inspect_versies() -> Iterator[Gebrek]:
    """Yield pages of which the newest or the published version is one of something else."""
    soort = ContentType.objects.get_for_model(Pagina)
    van_de_pagina = Revision.objects.filter(base_content_type=soort, object_id=Cast(OuterRef("pk"), CharField()))
    nieuwste = van_de_pagina.order_by("-created_at", "-pk").values("pk")[:1]
    paginas = Pagina.objects.annotate(nieuwste=Subquery(nieuwste)).order_by("path")
    eigen = Exists(van_de_pagina.filter(pk=OuterRef("latest_revision")))
    for pagina in paginas.filter(~eigen, Q(latest_revision__isnull=False) | Q(nieuwste__isnull=False)):
        # Unless somebody saved it meanwhile.
        zo = Pagina.objects.filter(pk=pagina.pk, latest_revision=pagina.latest_revision_id)
        zet = partial(zo.update, latest_revision=pagina.nieuwste)
        wat = f"Page {pagina.pk} ({pagina.title}) does not know its newest version."
        yield Gebrek(wat, "names the newest that it has", zet)
    eigen = Exists(van_de_pagina.filter(pk=OuterRef("live_revision")))
    for pagina in paginas.filter(~eigen, live_revision__isnull=False):
        zet = partial(Pagina.objects.filter(pk=pagina.pk).update, live_revision=None)
        wat = f"Page {pagina.pk} ({pagina.title}) is said to show a version of something else."
        yield Gebrek(wat, "says that it is not known which", zet)


def inspect_werk() -> Iterator[Gebrek]:
    """Yield what the work in the background waits for."""
    toestand = look_at_work()
    if not toestand.er_is_werker:
        yield Gebrek("Nobody does the work in the background.", "Start the worker: manage.py werker.")
    if toestand.wacht_sinds:
        wat = f"Work in the background waits since {toestand.wacht_sinds:%Y-%m-%d %H:%M} UTC."
        yield Gebrek(wat, "Look at the log of the worker.")
    if aantal := unfinished().count():
        wat = f"{aantal} tasks failed every time they were tried."
        yield Gebrek(wat, "Mend the cause, and choose Opnieuw under Werk op de achtergrond on the dashboard.")
