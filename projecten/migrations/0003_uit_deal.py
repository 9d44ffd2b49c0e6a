"""Money of the Rijk on a project of a deal is money of that deal; in what is published and in every version of a page."""

from django.apps.registry import Apps
from django.db import migrations

#: Versions that are read and written at once.
STUK = 100
_HEEN = """
    UPDATE projecten_bijdrage b SET uit_deal_id = p.regio_deal_id FROM projecten_project p
    WHERE p.pagina_ptr_id = b.pagina_id AND b.bron = 'rijk' AND p.regio_deal_id IS NOT NULL
"""
_TERUG = "UPDATE projecten_bijdrage SET uit_deal_id = NULL"


def _rewrite(apps: Apps, *, met_deal: bool) -> None:
    Revision = apps.get_model("wagtailcore", "Revision")
    gezocht = Revision.objects.filter(content__bijdragen__0__isnull=False, content__regio_deal__isnull=False)
    ids = list(gezocht.values_list("pk", flat=True))
    for begin in range(0, len(ids), STUK):
        versies = list(Revision.objects.filter(pk__in=ids[begin : begin + STUK]))
        for versie in versies:
            for rij in versie.content["bijdragen"]:
                if met_deal:
                    rij["uit_deal"] = versie.content["regio_deal"] if rij["bron"] == "rijk" else None
                else:
                    rij.pop("uit_deal", None)
        Revision.objects.bulk_update(versies, ["content"])


def say_deal(apps: Apps, schema_editor: object) -> None:
    """Say in each version of a project that its money of the Rijk is that of its deal."""
    _rewrite(apps, met_deal=True)


def forget_deal(apps: Apps, schema_editor: object) -> None:
    """Let each version say no more than before."""
    _rewrite(apps, met_deal=False)


class Migration(migrations.Migration):
    dependencies = [
        ("projecten", "0002_bestedingen"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunSQL(_HEEN, _TERUG),
        migrations.RunPython(say_deal, forget_deal),
    ]
