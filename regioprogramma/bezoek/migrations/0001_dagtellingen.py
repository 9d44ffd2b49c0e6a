"""Totals per day, and how far each log was read."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Logstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begin", models.CharField(db_index=True, editable=False, max_length=32, verbose_name="begin")),
                ("eind", models.CharField(editable=False, max_length=32, verbose_name="eind")),
                ("positie", models.BigIntegerField(editable=False, verbose_name="positie")),
                ("gelezen_op", models.DateField(editable=False, verbose_name="gelezen op")),
            ],
            options={
                "verbose_name": "logstand",
                "verbose_name_plural": "logstanden",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Dagtelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("dag", models.DateField(editable=False, verbose_name="dag")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("pagina", "Pagina"),
                            ("zoekwoord", "Zoekwoord"),
                            ("download", "Download"),
                            ("robot", "Robots"),
                        ],
                        editable=False,
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("wat", models.CharField(editable=False, max_length=200, verbose_name="wat")),
                ("aantal", models.PositiveIntegerField(editable=False, verbose_name="aantal")),
            ],
            options={
                "verbose_name": "dagtelling",
                "verbose_name_plural": "dagtellingen",
                "default_permissions": ("view",),
                "constraints": [models.UniqueConstraint(fields=("dag", "soort", "wat"), name="dagtelling_uniek")],
            },
        ),
    ]
