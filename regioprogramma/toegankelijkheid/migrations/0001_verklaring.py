"""The statement about accessibility of each site, with what is known to be wrong."""

import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0014_nog_beschrijven"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Toegankelijkheidsverklaring",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("A", "A: voldoet volledig"),
                            ("B", "B: voldoet gedeeltelijk"),
                            ("C", "C: eerste maatregelen genomen"),
                            ("D", "D: voldoet niet"),
                            ("E", "E: geen verklaring"),
                        ],
                        default="E",
                        help_text="De status in het register van verklaringen. Bijvoorbeeld: B: voldoet gedeeltelijk.",
                        max_length=1,
                        verbose_name="status",
                    ),
                ),
                (
                    "register",
                    models.URLField(
                        blank=True,
                        help_text="Bijvoorbeeld: https://www.toegankelijkheidsverklaring.nl/register/1234.",
                        verbose_name="adres in het register",
                    ),
                ),
                (
                    "vastgesteld_op",
                    models.DateField(
                        blank=True,
                        help_text="De dag waarop de verklaring is ondertekend. Bijvoorbeeld: 12-03-2026.",
                        null=True,
                        verbose_name="vastgesteld op",
                    ),
                ),
                (
                    "ondertekenaar",
                    models.CharField(
                        blank=True,
                        help_text="De functie is genoeg. Bijvoorbeeld: de secretaris van de regio.",
                        max_length=120,
                        verbose_name="ondertekend door",
                    ),
                ),
                (
                    "bekeken_op",
                    models.DateField(
                        blank=True,
                        help_text="Klopt de verklaring nog? Bekijk haar elk jaar. Bijvoorbeeld: 02-11-2026.",
                        null=True,
                        verbose_name="voor het laatst bekeken op",
                    ),
                ),
                (
                    "onderzoek_op",
                    models.DateField(
                        blank=True,
                        help_text="De datum van het rapport over het hele onderzoek. Bijvoorbeeld: 20-02-2026.",
                        null=True,
                        verbose_name="onderzocht op",
                    ),
                ),
                (
                    "onderzoeker",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: een onafhankelijk bureau.",
                        max_length=120,
                        verbose_name="onderzocht door",
                    ),
                ),
                (
                    "onderzoeksrapport",
                    models.URLField(
                        blank=True,
                        help_text="Waar kan iedereen het rapport lezen? Bijvoorbeeld: https://www.regio.example/documenten/12/.",
                        verbose_name="adres van het rapport",
                    ),
                ),
                (
                    "onderzoek_gepland_op",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer is er een nieuw onderzoek? Bijvoorbeeld: 15-01-2027.",
                        null=True,
                        verbose_name="volgend onderzoek",
                    ),
                ),
                (
                    "adressen",
                    models.TextField(
                        blank=True,
                        help_text="Geldt de verklaring ook voor een ander adres? Eén per regel. Bijvoorbeeld: kaart.regio.example.",
                        verbose_name="andere websites",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Leeg: de e-mail van de regio. Bijvoorbeeld: toegankelijk@regio.example.",
                        max_length=254,
                        verbose_name="e-mail voor meldingen",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        blank=True,
                        help_text="Onder de tekst van deze pagina staat de verklaring. Bijvoorbeeld: Toegankelijkheid.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.tekstpagina",
                        verbose_name="pagina",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, to="wagtailcore.site"
                    ),
                ),
            ],
            options={
                "verbose_name": "toegankelijkheidsverklaring",
                "verbose_name_plural": "toegankelijkheidsverklaringen",
                "default_permissions": ("change",),
            },
        ),
        migrations.CreateModel(
            name="Toegankelijkheidsprobleem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "criterium",
                    models.CharField(
                        choices=[
                            ("1.1.1", "1.1.1 Niet-tekstuele content"),
                            ("1.2.1", "1.2.1 Louter-geluid en louter-videobeeld (vooraf opgenomen)"),
                            ("1.2.2", "1.2.2 Ondertitels voor doven en slechthorenden (vooraf opgenomen)"),
                            ("1.2.3", "1.2.3 Audiodescriptie of media-alternatief (vooraf opgenomen)"),
                            ("1.2.4", "1.2.4 Ondertitels voor doven en slechthorenden (live)"),
                            ("1.2.5", "1.2.5 Audiodescriptie (vooraf opgenomen)"),
                            ("1.3.1", "1.3.1 Info en relaties"),
                            ("1.3.2", "1.3.2 Betekenisvolle volgorde"),
                            ("1.3.3", "1.3.3 Zintuiglijke eigenschappen"),
                            ("1.3.4", "1.3.4 Weergavestand"),
                            ("1.3.5", "1.3.5 Identificeer het doel van de input"),
                            ("1.4.1", "1.4.1 Gebruik van kleur"),
                            ("1.4.2", "1.4.2 Geluidsbediening"),
                            ("1.4.3", "1.4.3 Contrast (minimum)"),
                            ("1.4.4", "1.4.4 Herschalen van tekst"),
                            ("1.4.5", "1.4.5 Afbeeldingen van tekst"),
                            ("1.4.10", "1.4.10 Reflow"),
                            ("1.4.11", "1.4.11 Contrast van niet-tekstuele content"),
                            ("1.4.12", "1.4.12 Tekstafstand"),
                            ("1.4.13", "1.4.13 Content bij hover of focus"),
                            ("2.1.1", "2.1.1 Toetsenbord"),
                            ("2.1.2", "2.1.2 Geen toetsenbordval"),
                            ("2.1.4", "2.1.4 Enkel teken sneltoetsen"),
                            ("2.2.1", "2.2.1 Timing aanpasbaar"),
                            ("2.2.2", "2.2.2 Pauzeren, stoppen, verbergen"),
                            ("2.3.1", "2.3.1 Drie flitsen of beneden drempelwaarde"),
                            ("2.4.1", "2.4.1 Blokken omzeilen"),
                            ("2.4.2", "2.4.2 Paginatitel"),
                            ("2.4.3", "2.4.3 Focus volgorde"),
                            ("2.4.4", "2.4.4 Linkdoel (in context)"),
                            ("2.4.5", "2.4.5 Meerdere manieren"),
                            ("2.4.6", "2.4.6 Koppen en labels"),
                            ("2.4.7", "2.4.7 Focus zichtbaar"),
                            ("2.4.11", "2.4.11 Focus niet bedekt (minimum)"),
                            ("2.5.1", "2.5.1 Aanwijzergebaren"),
                            ("2.5.2", "2.5.2 Aanwijzerannulering"),
                            ("2.5.3", "2.5.3 Label in naam"),
                            ("2.5.4", "2.5.4 Bewegingsactivering"),
                            ("2.5.7", "2.5.7 Sleepbewegingen"),
                            ("2.5.8", "2.5.8 Grootte van het aanwijsgebied (minimum)"),
                            ("3.1.1", "3.1.1 Taal van de pagina"),
                            ("3.1.2", "3.1.2 Taal van onderdelen"),
                            ("3.2.1", "3.2.1 Bij focus"),
                            ("3.2.2", "3.2.2 Bij input"),
                            ("3.2.3", "3.2.3 Consistente navigatie"),
                            ("3.2.4", "3.2.4 Consistente identificatie"),
                            ("3.2.6", "3.2.6 Consistente hulp"),
                            ("3.3.1", "3.3.1 Foutidentificatie"),
                            ("3.3.2", "3.3.2 Labels of instructies"),
                            ("3.3.3", "3.3.3 Foutsuggestie"),
                            ("3.3.4", "3.3.4 Foutpreventie (wettelijk, financieel, gegevens)"),
                            ("3.3.7", "3.3.7 Overbodige invoer"),
                            ("3.3.8", "3.3.8 Toegankelijke authenticatie (minimum)"),
                            ("4.1.2", "4.1.2 Naam, rol, waarde"),
                            ("4.1.3", "4.1.3 Statusberichten"),
                        ],
                        help_text="Aan welke eis voldoet de website niet? Bijvoorbeeld: 1.4.3 Contrast (minimum).",
                        max_length=6,
                        verbose_name="eis",
                    ),
                ),
                (
                    "oorzaak",
                    models.CharField(
                        help_text="En hoe dat komt. Bijvoorbeeld: Twee oude rapporten zijn gescand, zonder tekst.",
                        max_length=300,
                        verbose_name="wat er mis is",
                    ),
                ),
                (
                    "gevolg",
                    models.CharField(
                        blank=True,
                        help_text="Wie heeft er last van? Bijvoorbeeld: Een schermlezer kan deze rapporten niet voorlezen.",
                        max_length=300,
                        verbose_name="gevolg",
                    ),
                ),
                (
                    "alternatief",
                    models.CharField(
                        blank=True,
                        help_text="Hoe komt iemand nu aan de informatie? Bijvoorbeeld: Vraag ons om een andere versie.",
                        max_length=300,
                        verbose_name="wat wel kan",
                    ),
                ),
                (
                    "maatregel",
                    models.CharField(
                        blank=True,
                        help_text="Wat doet u eraan? Bijvoorbeeld: Wij maken beide rapporten opnieuw.",
                        max_length=300,
                        verbose_name="maatregel",
                    ),
                ),
                (
                    "gepland_op",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer is het opgelost? Bijvoorbeeld: 01-03-2027.",
                        null=True,
                        verbose_name="klaar op",
                    ),
                ),
                (
                    "verklaring",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="problemen",
                        to="toegankelijkheid.toegankelijkheidsverklaring",
                    ),
                ),
            ],
            options={
                "verbose_name": "toegankelijkheidsprobleem",
                "verbose_name_plural": "toegankelijkheidsproblemen",
                "ordering": ["sort_order"],
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="toegankelijkheidsverklaring",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bekeken_op__isnull", True), ("bekeken_op__gte", models.F("vastgesteld_op")), _connector="OR"
                ),
                name="verklaring_bekeken_na_vaststellen",
                violation_error_message="De verklaring is bekeken voordat zij is vastgesteld. Kijk de datums na.",
            ),
        ),
    ]
