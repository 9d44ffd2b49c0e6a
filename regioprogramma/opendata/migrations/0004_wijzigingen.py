"""What changed in the open data: the rows that the database notes, and the things that lean on them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opendata", "0003_open_overheid"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rijwijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tabel", models.CharField(max_length=63)),
                ("kolom", models.CharField(max_length=63)),
                ("ding", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "rijwijziging",
                "verbose_name_plural": "rijwijzigingen",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Wijzigingenstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("versie", models.CharField(max_length=100)),
                ("moment", models.DateTimeField()),
                ("begin", models.BigIntegerField()),
                ("laatste", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "wijzigingenstand",
                "verbose_name_plural": "wijzigingenstanden",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Gegevenswijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("soort", models.CharField(max_length=40)),
                ("ding", models.BigIntegerField()),
                ("volgnummer", models.BigIntegerField()),
                ("moment", models.DateTimeField()),
                ("verwijderd", models.BooleanField(default=False)),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="wagtailcore.site"
                    ),
                ),
            ],
            options={
                "verbose_name": "gegevenswijziging",
                "verbose_name_plural": "gegevenswijzigingen",
                "default_permissions": (),
                "indexes": [models.Index(fields=["site", "volgnummer"], name="gegevenswijziging_volgorde")],
                "constraints": [
                    models.UniqueConstraint(fields=("site", "soort", "ding"), name="gegevenswijziging_een_per_ding")
                ],
            },
        ),
    ]
