"""Organisations are found too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "ALTER_COLUMN": "A text of at most ten letters may have twelve: PostgreSQL changes its catalogue, and no row.",
    }

    dependencies = [("zoeken", "0003_rechten")]

    operations = [
        migrations.AlterField(
            model_name="vindplaats",
            name="bron",
            field=models.CharField(
                choices=[
                    ("pagina", "Pagina"),
                    ("document", "Document"),
                    ("persoon", "Persoon"),
                    ("gemeente", "Gemeente"),
                    ("organisatie", "Organisatie"),
                    ("trefwoord", "Trefwoord"),
                ],
                max_length=12,
            ),
        )
    ]
