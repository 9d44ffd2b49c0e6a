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
    ]
