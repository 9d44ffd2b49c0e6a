"""A message under embargo is shielded in the CMS, from its first draft on."""

import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("nieuws", "0002_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="nieuwsbericht",
            name="embargo",
            field=models.BooleanField(
                default=False,
                help_text="Tot het bericht is gepubliceerd, zien alleen de mensen hieronder het in het CMS, en wie het mag publiceren. Bijvoorbeeld: een benoeming die nog niet bekend is.",
                verbose_name="onder embargo",
            ),
        ),
        migrations.AddField(
            model_name="nieuwsbericht",
            name="embargo_voor",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True,
                help_text="U ziet het zelf altijd. Bijvoorbeeld: de woordvoerder en de opgavemanager.",
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="wie het mogen zien",
            ),
        ),
    ]
