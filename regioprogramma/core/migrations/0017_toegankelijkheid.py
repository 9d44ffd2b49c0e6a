"""The status and address of the statement about accessibility live in the app `toegankelijkheid` by now.

The columns stay in the table for the version before, which reads and writes them: the database fills them in for us.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0016_woo_overnemen"), ("toegankelijkheid", "0002_uit_de_regio")]

    operations = [
        migrations.AlterField(
            model_name="regio",
            name="toegankelijkheidsstatus",
            field=models.CharField(
                choices=[
                    ("A", "A: voldoet volledig"),
                    ("B", "B: voldoet gedeeltelijk"),
                    ("C", "C: eerste maatregelen genomen"),
                    ("D", "D: voldoet niet"),
                    ("E", "E: geen verklaring"),
                ],
                db_default="E",
                default="E",
                help_text="De status in het register van verklaringen. Bijvoorbeeld: B: voldoet gedeeltelijk.",
                max_length=1,
                verbose_name="toegankelijkheid",
            ),
        ),
        migrations.AlterField(
            model_name="regio",
            name="toegankelijkheidsverklaring",
            field=models.URLField(
                blank=True,
                db_default="",
                default="",
                help_text="Bijvoorbeeld: https://www.toegankelijkheidsverklaring.nl/register/1234.",
                verbose_name="adres van de verklaring",
            ),
        ),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveField(model_name="regio", name="toegankelijkheidsstatus"),
                migrations.RemoveField(model_name="regio", name="toegankelijkheidsverklaring"),
            ]
        ),
    ]
