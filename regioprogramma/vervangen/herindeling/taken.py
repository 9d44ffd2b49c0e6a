"""A herindeling of many pages takes longer than an editor or a proxy waits: it runs in the background."""

from datetime import date

from django.contrib.auth import get_user_model
from django_tasks import task

from contacten.models import Gemeente

from .herindelen import Herindeling


@task()
def deel_in(oud_id: int, nieuw_id: int, dag: str, gebruiker_id: int) -> None:
    """Let a gemeente merge into another; not again when that was done meanwhile."""
    oud = Gemeente.objects.get(pk=oud_id)
    if oud.opgegaan_in_id is None:
        gebruiker = get_user_model().objects.get(pk=gebruiker_id)
        Herindeling(oud, Gemeente.objects.get(pk=nieuw_id), date.fromisoformat(dag)).carry_out(gebruiker)
