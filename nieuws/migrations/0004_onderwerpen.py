"""A message says itself what it is about: projects, deals and gemeenten beside its opgaven."""

import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacten", "0004_volgorde"),
        ("nieuws", "0003_embargo"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="nieuwsbericht",
            name="gemeenten",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True,
                help_text="Geen gemeente: het bericht gaat over de hele regio. Bijvoorbeeld: Zutphen.",
                related_name="nieuwsberichten",
                to="contacten.gemeente",
                verbose_name="gemeenten",
            ),
        ),
        migrations.CreateModel(
            name="Berichtonderwerp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "bericht",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="onderwerpen",
                        to="nieuws.nieuwsbericht",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        help_text="Bijvoorbeeld: Buurtbatterijen.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="project of Regio Deal",
                    ),
                ),
            ],
            options={
                "verbose_name": "onderwerp van een bericht",
                "verbose_name_plural": "onderwerpen van berichten",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bericht", "pagina"),
                        name="berichtonderwerp_uniek",
                        violation_error_message="Dit project of deze deal staat er al bij.",
                    )
                ],
            },
        ),
    ]
