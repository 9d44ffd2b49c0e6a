"""Why the text of a document could not be read."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_weergaven_opnieuw"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="leesprobleem",
            field=models.CharField(
                blank=True,
                choices=[
                    (
                        "vergrendeld",
                        "Op dit bestand zit een wachtwoord. Bezoekers kunnen het niet openen. Haal het wachtwoord eraf en vervang het bestand.",
                    ),
                    (
                        "kapot",
                        "Dit bestand kan niet worden gelezen: het is beschadigd of van een andere soort. Open het zelf, sla het opnieuw op en vervang het bestand.",
                    ),
                    (
                        "te-groot",
                        "Dit bestand is niet helemaal gelezen: uitgepakt is het te groot. Splits het op, of sla het opnieuw op zonder lege rijen en grote beelden.",
                    ),
                    (
                        "te-lang",
                        "Dit bestand is niet helemaal gelezen: dat duurde te lang. Splits het op, of sla het opnieuw op als pdf.",
                    ),
                    (
                        "mislukt",
                        "Dit bestand is niet gelezen door een storing van de website. Kies straks ‘Opnieuw lezen’.",
                    ),
                ],
                db_default="",
                editable=False,
                max_length=12,
                verbose_name="leesprobleem",
            ),
        ),
    ]
