"""Names are ordered without the signs before them and the accents in them."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_telefoon"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="trefwoord",
            options={
                "ordering": [
                    models.Func(
                        models.Func(
                            django.db.models.functions.text.Lower(models.F("naam")),
                            models.Value("^(?:[''’‘`´][a-z][- ])?[^a-z0-9à-ÿ]*"),
                            models.Value(""),
                            function="regexp_replace",
                            output_field=models.CharField(),
                        ),
                        models.Value("áàâäãåéèêëíìîïóòôöõúùûüýÿçñ"),
                        models.Value("aaaaaaeeeeiiiiooooouuuuyycn"),
                        function="translate",
                        output_field=models.CharField(),
                    )
                ],
                "verbose_name": "trefwoord",
                "verbose_name_plural": "trefwoorden",
            },
        ),
    ]
