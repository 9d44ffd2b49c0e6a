"""A document is of one kind: what was "jaarplan of jaarverslag" is one of the two, or a budget."""

from django.db import migrations, models


def een_soort(apps, schema_editor):
    documenten = apps.get_model("core", "Document").objects
    documenten.filter(soort="jaarstuk", title__icontains="begroting").update(soort="begroting")
    documenten.filter(soort="jaarstuk", title__icontains="plan").update(soort="jaarplan")
    documenten.filter(soort="jaarstuk").update(soort="jaarverslag")
    documenten.filter(soort="voortgangsrapportage", title__icontains="eindverslag").update(soort="eindverslag")
    documenten.filter(soort="overig", title__istartswith="aanvraag").update(soort="aanvraag")
    documenten.filter(soort="besluit", title__istartswith="agenda").update(soort="agenda")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_volgorde"),
    ]

    operations = [
        migrations.RunPython(een_soort, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name="document",
            name="soort",
            field=models.CharField(
                choices=[
                    ("convenant", "Convenant"),
                    ("voortgangsrapportage", "Voortgangsrapportage"),
                    ("koersdocument", "Koersdocument"),
                    ("uitvoeringsprogramma", "Uitvoeringsprogramma"),
                    ("aanvraag", "Aanvraag"),
                    ("eindverslag", "Eindverslag"),
                    ("begroting", "Begroting"),
                    ("jaarplan", "Jaarplan"),
                    ("jaarverslag", "Jaarverslag"),
                    ("onderzoek", "Onderzoek"),
                    ("besluit", "Besluit"),
                    ("agenda", "Agenda"),
                    ("gegevens", "Gegevens"),
                    ("overig", "Overig"),
                ],
                default="overig",
                help_text="Wat voor stuk is het? Bijvoorbeeld: Voortgangsrapportage.",
                max_length=25,
                verbose_name="soort",
            ),
        ),
    ]
