"""Who may say which words mean the same, which pages stand on top, and see what was looked for in vain."""

from django.db import migrations

ALLES = ["add", "change", "delete", "view"]
RECHTEN = {"synoniem": ALLES, "aanbeveling": ALLES, "legezoekvraag": ["view"]}
GROEPEN = ["Communicatie", "Hoofdredacteur", "Beheerder"]


def geef_rechten(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    rechten = []
    for model, acties in RECHTEN.items():
        # On an empty database these do not exist yet: Django makes them after all migrations.
        soort, _made = ContentType.objects.get_or_create(app_label="zoeken", model=model)
        for actie in acties:
            naam = {"codename": f"{actie}_{model}", "content_type": soort}
            rechten.append(Permission.objects.get_or_create(**naam, defaults={"name": f"Can {actie} {model}"})[0])
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.add(*rechten)


def neem_rechten(apps, schema_editor):
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=GROEPEN):
        groep.permissions.remove(*groep.permissions.filter(content_type__app_label="zoeken"))


class Migration(migrations.Migration):
    dependencies = [
        ("zoeken", "0002_opslag"),
        ("redactie", "0003_groepen"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(geef_rechten, neem_rechten)]
