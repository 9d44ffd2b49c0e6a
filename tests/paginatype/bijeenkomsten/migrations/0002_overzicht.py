"""The list of meetings below the home page, to which every editor may add."""

from django.db import migrations

from regioprogramma.core.migratie import add_overview


class Migration(migrations.Migration):
    dependencies = [("bijeenkomsten", "0001_bijeenkomsten"), ("redactie", "0003_groepen")]

    operations = [
        migrations.RunPython(
            *add_overview(
                "bijeenkomsten.BijeenkomstenPagina",
                "bijeenkomsten",
                "Bijeenkomsten",
                "Waar u bij kunt zijn.",
                {"Redacteur": ["add"]},
            )
        )
    ]
