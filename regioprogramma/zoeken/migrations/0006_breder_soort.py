"""The name of a kind of page may be longer."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("zoeken", "0005_codes"),
    ]

    operations = [
        migrations.AlterField(
            model_name="vindplaats",
            name="soort",
            field=models.CharField(max_length=30),
        ),
    ]
