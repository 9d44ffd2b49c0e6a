"""What was filled in since somebody's screen was made or last told: cells with their version, and how far rows are."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from regioprogramma.rapportage.models import Rapportagecel, Rapportageregel

from .rooster import Roosterrij, read_rooster

#: What began to be written before the moment may be stored after it. A script knows by its version what it has.
_SPELING = timedelta(seconds=15)


def read_sinds(tekst: str) -> datetime | None:
    """Return the moment that a script says it was told last; None for what is none."""
    try:
        moment = parse_datetime(tekst)
    except ValueError:
        return None
    return moment if moment and timezone.is_aware(moment) else None


def tell_moment() -> str:
    """Return now, as a script sends it back: read it before what is shown."""
    return datetime.now(UTC).isoformat()


def changed_by_others(regels: Iterable[Rapportageregel], sinds: datetime) -> dict[str, Any]:
    """Return the cells that were changed since, with their rows, and the state of every row.

    `regels` are those of one round that whoever asks may see. Questions do not grow with them.
    """
    nu, alle = tell_moment(), list(regels)
    nieuw = Rapportagecel.objects.filter(regel__in=alle, gewijzigd_op__gte=sinds - _SPELING)
    per_regel: dict[int, dict[str, str]] = {}
    for cel in nieuw:
        per_regel.setdefault(cel.regel_id, {})[cel.sleutel] = cel.gewijzigd_naam
    rijen: list[Roosterrij] = []
    if anders := [regel for regel in alle if regel.pk in per_regel]:
        rijen = read_rooster(anders[0].ronde, anders).rijen
    return {
        "nu": nu,
        "cellen": [
            {
                "regel": rij.regel.pk,
                "sleutel": cel.gegeven.sleutel,
                "waarde": cel.waarde,
                "versie": cel.versie,
                "fout": cel.lezing.fout,
                "naam": per_regel[rij.regel.pk][cel.gegeven.sleutel],
            }
            for rij in rijen
            for cel in rij.cellen
            if cel.gegeven.sleutel in per_regel[rij.regel.pk]
        ],
        "rijen": {rij.regel.pk: tell_rij(rij) for rij in rijen},
        "staten": {regel.pk: [regel.staat, regel.get_staat_display()] for regel in alle},
    }


def tell_rij(rij: Roosterrij) -> dict[str, Any]:
    """Return how far a row is, as a screen shows it."""
    return {
        "staat": rij.staat,
        "staatnaam": rij.staatnaam,
        "stand": rij.stand,
        "onduidelijk": len(rij.onduidelijk),
        "wie": rij.wie,
        "over": len(rij.over_te_nemen),
    }
