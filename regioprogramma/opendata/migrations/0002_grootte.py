"""How long a file is as it was written: one that was cut off since is not given."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opendata", "0001_uitvoerbestand"),
    ]

    operations = [
        migrations.AddField(
            model_name="uitvoerbestand",
            name="grootte",
            field=models.PositiveBigIntegerField(null=True),
        ),
    ]
