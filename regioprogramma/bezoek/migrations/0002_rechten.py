"""Who may see how often pages are read."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

GROEPEN = ["Communicatie", "Hoofdredacteur", "Beheerder"]


def geef_recht(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(find_permission(apps, "bezoek.dagtelling", "view"))


def neem_recht(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="bezoek"))


class Migration(migrations.Migration):
    dependencies = [
        ("bezoek", "0001_dagtellingen"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_recht, neem_recht)]
