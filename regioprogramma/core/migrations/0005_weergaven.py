"""Of what the copies of a picture were made."""

from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "NOT_NULL": "Older than the first release: no version that is in use lacks the column.",
    }

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
