"""The log that says which fields were changed; no table of its own."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("redactie", "0004_rechten_op_nieuws"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Wijzigingslog",
            fields=[],
            options={
                "verbose_name": "regel van het logboek",
                "verbose_name_plural": "regels van het logboek",
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("wagtailcore.modellogentry",),
        ),
    ]
