"""The values of results, a series instead of one; the goals per year; why it goes as it does, and which goal it helps."""

import uuid

import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "CREATE_INDEX": "Made in milliseconds: a region has thousands of these rows, not millions.",
        "CREATE_INDEX_EXCLUSIVE": "Held for milliseconds: a region has thousands of these rows, not millions.",
    }

    dependencies = [
        ("core", "0010_sessieronde"),
        ("opgaven", "0002_resultaten"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="resultaat",
            name="opgavedoel",
            field=models.ForeignKey(
                blank=True,
                help_text="Een doel van een opgave. Bijvoorbeeld: Productieve regio: nieuwe banen.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bijdragende",
                to="opgaven.resultaat",
                verbose_name="telt mee voor",
            ),
        ),
        migrations.AddField(
            model_name="resultaat",
            name="sleutel",
            field=models.UUIDField(
                db_default=models.Func(function="gen_random_uuid"),
                default=uuid.uuid4,
                editable=False,
                verbose_name="sleutel",
            ),
        ),
        migrations.AddField(
            model_name="resultaat",
            name="toelichting",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="Waarom gaat het sneller of langzamer dan gepland? Bijvoorbeeld: De werving begon later.",
                max_length=250,
                verbose_name="toelichting",
            ),
        ),
        migrations.AddField(
            model_name="resultaat",
            name="tussendoelen",
            field=models.JSONField(
                blank=True,
                db_default={},
                default=dict,
                help_text="Hoe ver moet het aan het eind van elk jaar zijn? Bijvoorbeeld: 2026: 80.",
                verbose_name="doel per jaar",
            ),
        ),
        migrations.CreateModel(
            name="Meting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.UUIDField(editable=False, verbose_name="resultaat")),
                (
                    "datum",
                    models.DateField(
                        help_text="Wanneer gold dit? Bijvoorbeeld: 31-12-2025.", verbose_name="peildatum"
                    ),
                ),
                (
                    "datum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "waarde",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="Wat is er gemeten? Bijvoorbeeld: 140.",
                        max_digits=14,
                        verbose_name="stand",
                    ),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="metingen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "rapportage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Waar staat het? Bijvoorbeeld: Voortgangsrapportage 2025.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="metingen",
                        to="core.document",
                        verbose_name="rapportage",
                    ),
                ),
            ],
            options={
                "verbose_name": "meting",
                "verbose_name_plural": "metingen",
                "ordering": ["datum", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pagina", "sleutel", "datum"),
                        name="meting_een_per_dag",
                        violation_error_message="Van een resultaat is er op een dag één stand.",
                    )
                ],
            },
        ),
    ]
