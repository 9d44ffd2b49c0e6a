"""Who may open, approve and close rounds: whoever answers for all projects. A beheerder gives the right to others."""

from django.db import migrations

GROEPEN = ["Hoofdredacteur", "Beheerder"]


def geef_recht(apps, schema_editor):
    soort, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="rapportage", model="rapportageronde"
    )
    recht, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=soort,
        codename="beheer_ronde",
        defaults={"name": "Rapportagerondes openen, akkoord geven en sluiten"},
    )
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(recht)


def neem_recht(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="rapportage"))


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0001_rapportages"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_recht, neem_recht)]
