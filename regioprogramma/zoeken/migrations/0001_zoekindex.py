"""The index of search, its words, and what editors tell it."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Synoniem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "woorden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        help_text="Met komma’s ertussen. Bijvoorbeeld: mkb, midden- en kleinbedrijf, kleine bedrijven.",
                        size=None,
                        verbose_name="woorden",
                    ),
                ),
            ],
            options={
                "verbose_name": "synoniem",
                "verbose_name_plural": "synoniemen",
                "ordering": ["woorden"],
            },
        ),
        migrations.CreateModel(
            name="Gelijkwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(db_index=True, max_length=200)),
                ("groep", models.CharField(db_index=True, max_length=30)),
            ],
            options={
                "verbose_name": "gelijkwoord",
                "verbose_name_plural": "gelijkwoorden",
                "constraints": [models.UniqueConstraint(fields=("groep", "sleutel"), name="gelijkwoord_uniek")],
            },
        ),
        migrations.CreateModel(
            name="LegeZoekvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dag", models.DateField(verbose_name="dag")),
                ("vraag", models.CharField(max_length=80, verbose_name="vraag")),
                ("aantal", models.PositiveIntegerField(default=1, verbose_name="aantal keer")),
            ],
            options={
                "verbose_name": "zoekvraag zonder resultaat",
                "verbose_name_plural": "zoekvragen zonder resultaat",
                "ordering": ["-dag", "-aantal"],
                "constraints": [models.UniqueConstraint(fields=("dag", "vraag"), name="lege_zoekvraag_uniek")],
            },
        ),
        migrations.CreateModel(
            name="Vindplaats",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "bron",
                    models.CharField(
                        choices=[
                            ("pagina", "Pagina"),
                            ("document", "Document"),
                            ("persoon", "Persoon"),
                            ("gemeente", "Gemeente"),
                            ("trefwoord", "Trefwoord"),
                        ],
                        max_length=10,
                    ),
                ),
                ("bron_id", models.IntegerField()),
                ("soort", models.CharField(max_length=30)),
                ("gewicht", models.FloatField(default=1)),
                ("datum", models.DateField(null=True)),
                ("titelwoorden", models.PositiveSmallIntegerField(default=1)),
                ("woorden", django.contrib.postgres.search.SearchVectorField()),
                ("tekst", models.TextField(blank=True)),
            ],
            options={
                "verbose_name": "vindplaats",
                "verbose_name_plural": "vindplaatsen",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("woorden"), fastupdate=False, name="vindplaats_woorden"
                    )
                ],
                "constraints": [models.UniqueConstraint(fields=("bron", "bron_id"), name="vindplaats_uniek")],
            },
        ),
        migrations.CreateModel(
            name="Woord",
            fields=[
                ("vorm", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("stam", models.CharField(db_index=True, max_length=60)),
                (
                    "delen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "weglatingen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
            ],
            options={
                "verbose_name": "woord",
                "verbose_name_plural": "woorden",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        models.F("weglatingen"), fastupdate=False, name="woord_weglatingen"
                    ),
                    django.contrib.postgres.indexes.GinIndex(models.F("delen"), fastupdate=False, name="woord_delen"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Aanbeveling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "woorden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        help_text="Bij welke vragen staat de pagina bovenaan? Met komma’s ertussen. Bijvoorbeeld: subsidie, geld.",
                        size=None,
                        verbose_name="zoekwoorden",
                    ),
                ),
                (
                    "volgorde",
                    models.PositiveSmallIntegerField(
                        default=10, help_text="Laag staat vooraan. Bijvoorbeeld: 10.", verbose_name="volgorde"
                    ),
                ),
                (
                    "sleutels",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200), default=list, editable=False, size=None
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        help_text="Bijvoorbeeld: Productieve regio.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aanbevelingen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "aanbeveling",
                "verbose_name_plural": "aanbevelingen",
                "ordering": ["volgorde", "pk"],
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(models.F("sleutels"), name="aanbeveling_sleutels")
                ],
            },
        ),
    ]
