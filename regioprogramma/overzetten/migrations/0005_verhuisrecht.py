"""Who may move a website in: whoever answers for the whole site. A beheerder gives the right to others."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission

GROEPEN = ["Hoofdredacteur", "Beheerder"]


def geef_recht(apps, schema_editor):
    recht = find_permission(apps, "overzetten.verhuizing", "add")
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(recht)


def neem_recht(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(codename="add_verhuizing"))


class Migration(migrations.Migration):
    dependencies = [
        ("overzetten", "0004_bronnen"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_recht, neem_recht)]
