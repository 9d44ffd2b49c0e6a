"""The books of the lists that are given as files."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Uitvoerbestand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(max_length=40)),
                ("adres", models.TextField()),
                ("versie", models.CharField(max_length=100)),
                ("naam", models.CharField(max_length=60)),
                ("file", models.FileField(upload_to="uitvoer")),
                ("gevraagd_op", models.DateTimeField(default=django.utils.timezone.now)),
                ("begonnen_op", models.DateTimeField(null=True)),
                ("bijgewerkt_op", models.DateTimeField(default=django.utils.timezone.now)),
                ("klaar_op", models.DateTimeField(null=True)),
                ("mislukt", models.BooleanField(default=False)),
                ("rijen", models.PositiveIntegerField(null=True)),
                ("geschreven", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "uitvoerbestand",
                "verbose_name_plural": "uitvoerbestanden",
                "constraints": [
                    models.UniqueConstraint(fields=("sleutel", "versie"), name="opendata_een_bestand_per_versie")
                ],
            },
        ),
    ]
