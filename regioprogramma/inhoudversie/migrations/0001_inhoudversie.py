"""The version of the content. Its triggers are put in the database after every migration (triggers.py)."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Inhoudversie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aantal", models.BigIntegerField(default=1)),
                ("kenmerk", models.BigIntegerField()),
                ("moment", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "verbose_name": "inhoudversie",
                "verbose_name_plural": "inhoudversies",
            },
        ),
    ]
