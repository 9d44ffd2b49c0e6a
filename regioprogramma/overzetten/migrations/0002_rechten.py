"""Who may bring a spreadsheet in: whoever answers for all projects. A beheerder gives the right to others."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

GROEPEN = ["Hoofdredacteur", "Beheerder"]


def geef_recht(apps, schema_editor):
    recht = find_permission(apps, "overzetten.overzetting", "add")
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(recht)


def neem_recht(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="overzetten"))


class Migration(migrations.Migration):
    dependencies = [
        ("overzetten", "0001_overzetten"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_recht, neem_recht)]
