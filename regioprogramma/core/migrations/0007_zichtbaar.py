"""Two indexes: for what lies at one depth of the tree, and for whether a page is visible.

The pages just below home are asked for on every page; and what counts all pages need not read them.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "CREATE_INDEX": "Made in milliseconds: a region has thousands of pages, not millions.",
    }

    dependencies = [
        ("core", "0006_is_beperkt"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(condition=models.Q(("live", True)), fields=["depth"], name="pagina_diepte"),
        ),
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(
                condition=models.Q(("is_beperkt", False), ("live", True)),
                fields=["id"],
                include=("path", "depth", "expire_at"),
                name="pagina_open",
            ),
        ),
    ]
