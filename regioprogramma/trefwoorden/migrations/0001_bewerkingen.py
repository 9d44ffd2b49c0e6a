"""Operations on the vocabulary, and what each page had before."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bewerking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("samenvoegen", "Samenvoegen"),
                            ("splitsen", "Splitsen"),
                            ("verwijderen", "Verwijderen"),
                            ("hernoemen", "Hernoemen"),
                        ],
                        max_length=12,
                        verbose_name="wat",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("bezig", "Bezig"),
                            ("klaar", "Klaar"),
                            ("terug", "Wordt teruggedraaid"),
                            ("teruggedraaid", "Teruggedraaid"),
                        ],
                        default="bezig",
                        max_length=14,
                        verbose_name="status",
                    ),
                ),
                ("loopt", models.BooleanField(default=True)),
                ("titel", models.CharField(max_length=500, verbose_name="bewerking")),
                ("op", models.DateTimeField(auto_now_add=True, verbose_name="op")),
                ("bijgewerkt_op", models.DateTimeField(auto_now=True)),
                ("pogingen", models.PositiveSmallIntegerField(default=0)),
                (
                    "paginas",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("gedaan", models.PositiveIntegerField(default=0)),
                ("weg", models.JSONField(default=list)),
                (
                    "doelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                ("keuzes", models.JSONField(default=dict)),
                (
                    "gemaakt",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), default=list, size=None
                    ),
                ),
                (
                    "synoniemen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewerking van trefwoorden",
                "verbose_name_plural": "bewerkingen van trefwoorden",
                "ordering": ["-op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Bewerkingsregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pagina_id", models.IntegerField()),
                ("versie_id", models.IntegerField(null=True)),
                ("voor", models.JSONField()),
                ("na", models.JSONField()),
                (
                    "bewerking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="trefwoorden.bewerking"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="bewerking",
            constraint=models.UniqueConstraint(
                condition=models.Q(("loopt", True)),
                fields=("loopt",),
                name="trefwoorden_een_lopende_bewerking",
                violation_error_message="Er loopt al een bewerking.",
            ),
        ),
        migrations.AddIndex(
            model_name="bewerkingsregel",
            index=models.Index(fields=["bewerking", "pagina_id"], name="trefwoorden_regel_pagina"),
        ),
    ]
