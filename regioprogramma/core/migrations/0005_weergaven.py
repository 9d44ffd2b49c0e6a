"""Of what the copies of a picture were made."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_verloopt"),
    ]

    operations = [
        migrations.AddField(
            model_name="afbeelding",
            name="weergaven_van",
            field=models.CharField(blank=True, default="", editable=False, max_length=80),
        ),
    ]
