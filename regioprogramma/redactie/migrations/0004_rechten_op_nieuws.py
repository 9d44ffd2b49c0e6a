"""The editors of an opgave may change the news that names it; for the news that is there already."""

from django.db import migrations


def geef_rechten(apps, schema_editor):
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    Opgave = apps.get_model("opgaven", "Opgave")
    wijzigen = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="core", content_type__model="pagina", codename="change_pagina"
    )
    for opgave in Opgave.objects.all() if wijzigen.exists() else ():
        recht = wijzigen.get()
        groepen = GroupPagePermission.objects.filter(page=opgave.pk, permission=recht).values_list("group", flat=True)
        for bericht in opgave.nieuwsberichten.values_list("pk", flat=True):
            for groep in groepen:
                GroupPagePermission.objects.get_or_create(group_id=groep, page_id=bericht, permission=recht)


class Migration(migrations.Migration):
    dependencies = [
        ("redactie", "0003_links_en_weekbericht"),
        ("nieuws", "0002_initial"),
        ("opgaven", "0001_initial"),
    ]

    operations = [migrations.RunPython(geef_rechten, migrations.RunPython.noop)]
