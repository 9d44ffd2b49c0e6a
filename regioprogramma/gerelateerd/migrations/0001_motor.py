"""The index, weights and stored lists of the related engine, and what editors steer."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Wijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stuk_id", models.IntegerField()),
                ("relaties", models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name="Stuk",
            fields=[
                ("stuk_id", models.IntegerField(primary_key=True, serialize=False)),
                ("soort", models.SmallIntegerField()),
                ("site_id", models.IntegerField()),
                ("levend", models.BooleanField()),
                ("dag", models.IntegerField(null=True)),
                (
                    "trefwoorden",
                    django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None),
                ),
                ("buiten", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["buiten"], name="gerelateerd_stuk_buiten")
                ],
            },
        ),
        migrations.CreateModel(
            name="Vermelding",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "stuk_id", "trefwoord_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("stuk_id", models.IntegerField()),
                ("trefwoord_id", models.IntegerField()),
                ("soort", models.SmallIntegerField()),
                ("site_id", models.IntegerField()),
                ("levend", models.BooleanField()),
                ("dag", models.IntegerField(null=True)),
                ("aantal", models.SmallIntegerField()),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["trefwoord_id", "soort", "site_id"],
                        include=("stuk_id", "levend", "dag", "aantal"),
                        name="gerelateerd_vermelding_dekt",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Versie",
            fields=[
                ("nummer", models.AutoField(primary_key=True, serialize=False)),
                ("stukken", models.IntegerField()),
                ("gemiddelde", models.FloatField()),
                ("midden", models.IntegerField(default=7305)),
                ("actief", models.BooleanField(default=False)),
                ("wijzigingen", models.IntegerField(default=0)),
                ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("actief", True)), fields=("actief",), name="gerelateerd_een_actieve_versie"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Gewicht",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "versie_id", "trefwoord_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("trefwoord_id", models.IntegerField()),
                ("gewicht", models.IntegerField()),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="gewichten", to="gerelateerd.versie"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Sturing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naar", models.IntegerField(verbose_name="stuk")),
                (
                    "actie",
                    models.CharField(
                        choices=[("vast", "Vastgezet"), ("verborgen", "Verborgen")], max_length=10, verbose_name="wat"
                    ),
                ),
                ("volgorde", models.IntegerField(default=0, verbose_name="volgorde")),
                ("op", models.DateTimeField(auto_now_add=True, verbose_name="op")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
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
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sturingen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "sturing",
                "verbose_name_plural": "sturingen",
                "ordering": ["volgorde", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("pagina", "naar"), name="gerelateerd_sturing_een_per_paar"),
                    models.CheckConstraint(
                        condition=models.Q(("pagina", models.F("naar")), _negated=True),
                        name="gerelateerd_sturing_niet_naar_zichzelf",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lijst",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "stuk_id", "soort", "versie_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("stuk_id", models.IntegerField()),
                ("soort", models.SmallIntegerField()),
                ("stukken", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                ("scores", django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), size=None)),
                ("sterktes", django.contrib.postgres.fields.ArrayField(base_field=models.FloatField(), size=None)),
                ("redenen", models.JSONField()),
                ("drempel", models.FloatField()),
                ("eigen", models.FloatField()),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lijsten", to="gerelateerd.versie"
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["stukken"], name="gerelateerd_lijst_stukken"),
                    models.Index(
                        fields=["versie", "soort", "stuk_id"],
                        include=("eigen", "drempel"),
                        name="gerelateerd_lijst_dekt",
                    ),
                ],
            },
        ),
    ]
