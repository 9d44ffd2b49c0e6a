"""A role says in half a line what somebody with it does."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacten", "0004_volgorde"),
    ]

    operations = [
        migrations.AddField(
            model_name="rol",
            name="uitleg",
            field=models.CharField(
                blank=True,
                help_text="Een halve zin, die onder de rol staat. Bijvoorbeeld: Leidt de opgave en kent alle projecten.",
                max_length=120,
                verbose_name="wat doet iemand met deze rol?",
            ),
        ),
    ]
