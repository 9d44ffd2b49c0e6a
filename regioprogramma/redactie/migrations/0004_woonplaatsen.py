"""Who may add and change villages: whoever keeps the gemeenten; the others look at them."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

MODEL = "contacten.woonplaats"
#: Per role: what it may do with villages, as with gemeenten (0003).
RECHTEN = {
    "Redacteur": ["view"],
    "Communicatie": ["view"],
    "Hoofdredacteur": ["change", "view"],
    "Beheerder": ["add", "change", "delete", "view"],
}


def geef_rechten(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=RECHTEN):
        groep.permissions.add(*(find_permission(apps, MODEL, actie) for actie in RECHTEN[groep.name]))


def neem_rechten(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=RECHTEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__model="woonplaats"))


class Migration(migrations.Migration):
    dependencies = [
        ("redactie", "0003_groepen"),
        ("contacten", "0004_woonplaatsen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_rechten, neem_rechten)]
