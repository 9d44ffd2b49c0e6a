"""Who says which roles need a second factor, and who reads the audit log: whoever manages the accounts."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

RECHTEN = {"toegang.toegang": "change", "toegang.auditregel": "view"}


def geef_rechten(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name="Beheerder"):
        groep.permissions.add(*(find_permission(apps, model, actie) for model, actie in RECHTEN.items()))


def neem_rechten(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name="Beheerder"):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="toegang"))


class Migration(migrations.Migration):
    dependencies = [("toegang", "0001_toegang"), ("redactie", "0003_groepen")]

    operations = [migrations.RunPython(geef_rechten, neem_rechten)]
