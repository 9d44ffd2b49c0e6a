"""How many projects a deal has when not every one has a page."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projecten", "0002_getallen"),
    ]

    operations = [
        migrations.AddField(
            model_name="regiodeal",
            name="aantal_projecten",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="Alleen als niet elk project hier een pagina heeft: hoeveel zijn het er in totaal? Bijvoorbeeld: 9.",
                null=True,
                verbose_name="aantal projecten",
            ),
        ),
    ]
