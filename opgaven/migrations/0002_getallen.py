"""Numbers are typed as people write them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("opgaven", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="kerncijfer",
            name="waarde",
            field=models.DecimalField(
                decimal_places=2, help_text="Bijvoorbeeld: 1.250.", max_digits=14, verbose_name="waarde"
            ),
        ),
        migrations.AlterField(
            model_name="opgave",
            name="horizonkop",
            field=models.CharField(
                blank=True,
                help_text="Alleen als u het jaar niet weet. Bijvoorbeeld: Over vijf jaar.",
                max_length=80,
                verbose_name="kop van de toekomst",
            ),
        ),
    ]
