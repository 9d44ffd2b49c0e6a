"""Amounts are typed as people write them; a percentage may be more than a hundred or less than nought."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projecten", "0001_initial"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="resultaat",
            name="resultaat_percentage",
        ),
        migrations.AlterField(
            model_name="bijdrage",
            name="bedrag",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                help_text="Zoals u het schrijft. Leeg of n.t.b. als het niet bekend is. Bijvoorbeeld: 340.000 of 7,5 miljoen.",
                max_digits=14,
                null=True,
                verbose_name="bedrag in euro’s",
            ),
        ),
        migrations.AlterField(
            model_name="project",
            name="totaal_bedrag",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                help_text="Zoals het is afgesproken; mag afwijken van de som. Bijvoorbeeld: 100 miljoen.",
                max_digits=14,
                null=True,
                verbose_name="totaal in euro’s",
            ),
        ),
        migrations.AlterField(
            model_name="regiodeal",
            name="totaal_bedrag",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                help_text="Zoals het is afgesproken; mag afwijken van de som. Bijvoorbeeld: 100 miljoen.",
                max_digits=14,
                null=True,
                verbose_name="totaal in euro’s",
            ),
        ),
    ]
