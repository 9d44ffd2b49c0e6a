"""An index for what lies at one depth of the tree: the pages just below home are asked for on every page."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0006_is_beperkt"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(condition=models.Q(("live", True)), fields=["depth"], name="pagina_diepte"),
        ),
    ]
