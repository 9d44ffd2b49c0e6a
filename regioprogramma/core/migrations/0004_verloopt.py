"""An index for the question which page expired last, which is asked several times a second."""

from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "CREATE_INDEX": "Made in milliseconds: a region has thousands of pages, not millions.",
    }

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0003_paginas_documenten_en_instellingen"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(
                condition=models.Q(("expire_at__isnull", False)), fields=["expire_at"], name="pagina_verloopt"
            ),
        ),
    ]
