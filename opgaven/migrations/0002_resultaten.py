"""The results come to live here, below what has them: each with a key of its own, its values and its goals per year.

The columns with the one value that a result had (`stand` and `peildatum`) stay in the table for the version before.
"""

import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0010_sessieronde"),
        ("opgaven", "0001_agenda_opgaven_en_speerpunten"),
        ("projecten", "0001_projecten_en_deals"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Resultaat",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "indicator",
                            models.CharField(
                                help_text="Bijvoorbeeld: bedrijven geholpen.",
                                max_length=150,
                                verbose_name="wat we meten",
                            ),
                        ),
                        (
                            "eenheid",
                            models.CharField(
                                blank=True,
                                help_text="Bijvoorbeeld: bedrijven of procent.",
                                max_length=40,
                                verbose_name="eenheid",
                            ),
                        ),
                        (
                            "beginstand",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Bijvoorbeeld: 0.",
                                max_digits=14,
                                null=True,
                                verbose_name="beginstand",
                            ),
                        ),
                        (
                            "doel",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Bijvoorbeeld: 200.",
                                max_digits=14,
                                null=True,
                                verbose_name="doel",
                            ),
                        ),
                        (
                            "pagina",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="resultaten",
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "resultaat",
                        "verbose_name_plural": "resultaten",
                        "db_table": "projecten_resultaat",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
            ],
        ),
    ]
