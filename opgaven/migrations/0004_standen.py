"""The one value that a result had becomes the first of its series, in what is published and in every version of a page."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django.apps.registry import Apps
from django.db import migrations
from django.db.models import Model

#: Versions that are read and written at once.
STUK = 100
_HEEN = """
    INSERT INTO opgaven_meting (pagina_id, sleutel, datum, datum_precisie, waarde)
    SELECT pagina_id, sleutel, peildatum, 'dag', stand FROM projecten_resultaat
    WHERE stand IS NOT NULL AND peildatum IS NOT NULL
"""
_TERUG = """
    UPDATE projecten_resultaat r SET stand = m.waarde, peildatum = m.datum
    FROM (SELECT DISTINCT ON (pagina_id, sleutel) * FROM opgaven_meting ORDER BY pagina_id, sleutel, datum DESC) m
    WHERE m.pagina_id = r.pagina_id AND m.sleutel = r.sleutel
"""


def _versions(apps: Apps) -> Iterable[list[Model]]:
    """Yield the versions of pages that have results, some at a time."""
    Revision = apps.get_model("wagtailcore", "Revision")
    ids = list(Revision.objects.filter(content__resultaten__0__isnull=False).values_list("pk", flat=True))
    for begin in range(0, len(ids), STUK):
        yield list(Revision.objects.filter(pk__in=ids[begin : begin + STUK]))


def give_series(apps: Apps, schema_editor: object) -> None:
    """Give each result in a version the key of its row, and put its value among those of the page."""
    sleutels = dict(apps.get_model("opgaven", "Resultaat").objects.values_list("pk", "sleutel"))
    for versies in _versions(apps):
        for versie in versies:
            rijen = versie.content["resultaten"]
            for rij in rijen:
                rij["sleutel"] = str(sleutels.get(rij["pk"]) or uuid4())
            versie.content["metingen"] = [
                {
                    "pk": None,
                    "pagina": rij["pagina"],
                    "sleutel": rij["sleutel"],
                    "datum": rij["peildatum"],
                    "datum_precisie": "dag",
                    "waarde": rij["stand"],
                    "rapportage": None,
                }
                for rij in rijen
                if rij.get("stand") is not None and rij.get("peildatum")
            ]
        apps.get_model("wagtailcore", "Revision").objects.bulk_update(versies, ["content"])


def take_last_value(apps: Apps, schema_editor: object) -> None:
    """Give each result in a version the newest of its values, as it was before."""
    for versies in _versions(apps):
        for versie in versies:
            laatste = _newest(versie.content.pop("metingen", []))
            for rij in versie.content["resultaten"]:
                meting = laatste.get(UUID(rij.pop("sleutel"))) or {}
                rij["stand"], rij["peildatum"] = meting.get("waarde"), meting.get("datum")
        apps.get_model("wagtailcore", "Revision").objects.bulk_update(versies, ["content"])


def _newest(metingen: list[dict[str, Any]]) -> dict[UUID, dict[str, Any]]:
    return {UUID(meting["sleutel"]): meting for meting in sorted(metingen, key=lambda meting: meting["datum"])}


class Migration(migrations.Migration):
    dependencies = [
        ("opgaven", "0003_metingen"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunSQL(_HEEN, _TERUG),
        migrations.RunPython(give_series, take_last_value),
    ]
