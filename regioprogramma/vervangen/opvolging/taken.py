"""A succession on many pages takes longer than an editor or a proxy waits: it runs in the background."""

from datetime import date

from django.contrib.auth import get_user_model
from django_tasks import task

from contacten.models import Contactpersoon

from .opvolgen import Opvolging


@task()
def succeed(persoon_id: int, opvolger_id: int | None, dag: str, vertrekt: bool, gebruiker_id: int) -> None:
    """Let another take over. Whoever was deleted meanwhile has nothing left to hand over."""
    personen = Contactpersoon.objects.in_bulk([pk for pk in (persoon_id, opvolger_id) if pk])
    if persoon_id in personen:
        opvolging = Opvolging(personen[persoon_id], personen.get(opvolger_id), date.fromisoformat(dag), vertrekt)
        opvolging.carry_out(get_user_model().objects.get(pk=gebruiker_id))
