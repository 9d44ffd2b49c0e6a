"""Where a project lies stands in rows of its own (contacten 0004): what stood there is what people call the spot."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projecten", "0003_uit_deal"),
        ("contacten", "0004_woonplaatsen"),
    ]

    operations = [
        migrations.AlterField(
            model_name="project",
            name="locatie",
            field=models.CharField(
                blank=True,
                help_text="Bijvoorbeeld: Stationsgebied Zutphen.",
                max_length=120,
                verbose_name="naam van de plek",
            ),
        ),
    ]
