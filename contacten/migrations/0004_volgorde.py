"""Names are ordered without the signs before them and the accents in them."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacten", "0003_telefoon"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="contactpersoon",
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
                "verbose_name": "persoon",
                "verbose_name_plural": "personen",
            },
        ),
        migrations.AddField(
            model_name="gemeente",
            name="naamvolgorde",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Func(
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
                ),
                output_field=models.CharField(max_length=80),
            ),
        ),
        migrations.AlterModelOptions(
            name="gemeente",
            options={
                "ordering": ["naamvolgorde"],
                "verbose_name": "gemeente",
                "verbose_name_plural": "gemeenten",
            },
        ),
        migrations.AlterModelOptions(
            name="organisatie",
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
                "verbose_name": "organisatie",
                "verbose_name_plural": "organisaties",
            },
        ),
        migrations.AlterModelOptions(
            name="rol",
            options={
                "ordering": [
                    "volgorde",
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
                    ),
                ],
                "verbose_name": "rol",
                "verbose_name_plural": "rollen",
            },
        ),
    ]
