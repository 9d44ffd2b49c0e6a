"""Projects and Regio Deals, with their money, milestones and results."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import regioprogramma.core.lijsten.lijst


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacten", "0001_mensen_en_partijen"),
        ("core", "0003_paginas_documenten_en_instellingen"),
        ("opgaven", "0001_agenda_opgaven_en_speerpunten"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Doel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "titel",
                    models.CharField(help_text="Bijvoorbeeld: Groene Groei.", max_length=120, verbose_name="titel"),
                ),
                (
                    "tekst",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Wat wil de deal bereiken? Bijvoorbeeld: Bedrijven gebruiken minder grondstoffen.",
                        verbose_name="tekst",
                    ),
                ),
            ],
            options={
                "verbose_name": "doel",
                "verbose_name_plural": "doelen",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProjectenPagina",
            fields=[
                (
                    "pagina_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "overzicht van projecten",
                "verbose_name_plural": "overzichten van projecten",
            },
            bases=(regioprogramma.core.lijsten.lijst.LijstMixin, "core.pagina"),
        ),
        migrations.CreateModel(
            name="RegioDealsPagina",
            fields=[
                (
                    "pagina_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "overzicht van Regio Deals",
                "verbose_name_plural": "overzichten van Regio Deals",
            },
            bases=("core.pagina",),
        ),
        migrations.CreateModel(
            name="Mijlpaal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "titel",
                    models.CharField(
                        help_text="Bijvoorbeeld: Eerste les in de werkplaats.", max_length=150, verbose_name="mijlpaal"
                    ),
                ),
                ("datum", models.DateField(help_text="Bijvoorbeeld: 01-09-2026.", verbose_name="datum")),
                (
                    "datum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "bereikt",
                    models.BooleanField(
                        default=False,
                        help_text="Vink aan als het is gelukt. Bijvoorbeeld: de werkplaats is open.",
                        verbose_name="bereikt",
                    ),
                ),
                (
                    "toelichting",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: Met 24 leerlingen.",
                        max_length=250,
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mijlpalen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "mijlpaal",
                "verbose_name_plural": "mijlpalen",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RegioDeal",
            fields=[
                (
                    "pagina_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "totaal_bedrag",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Zoals het is afgesproken; mag afwijken van de som. Bijvoorbeeld: 100 miljoen.",
                        max_digits=14,
                        null=True,
                        verbose_name="totaal in euro’s",
                    ),
                ),
                (
                    "totaal_nauwkeurigheid",
                    models.CharField(
                        choices=[("exact", "precies"), ("ruim", "ruim"), ("minimaal", "minimaal"), ("circa", "circa")],
                        default="exact",
                        help_text="Bijvoorbeeld: ruim.",
                        max_length=8,
                        verbose_name="nauwkeurigheid",
                    ),
                ),
                (
                    "totaal_peildatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-02-2020.", null=True, verbose_name="peildatum"
                    ),
                ),
                (
                    "tranche",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Bijvoorbeeld: 3.", null=True, verbose_name="tranche"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("voorstel", "Voorstel"),
                            ("geselecteerd", "Geselecteerd"),
                            ("in-uitwerking", "In uitwerking"),
                            ("in-uitvoering", "In uitvoering"),
                            ("afgerond", "Afgerond"),
                        ],
                        default="voorstel",
                        help_text="Bijvoorbeeld: In uitvoering.",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
                (
                    "aangevraagd_op",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-12-2019.", null=True, verbose_name="aangevraagd op"
                    ),
                ),
                (
                    "aangevraagd_op_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "geselecteerd_op",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-02-2020.", null=True, verbose_name="geselecteerd op"
                    ),
                ),
                (
                    "geselecteerd_op_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "getekend_op",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 09-07-2020.", null=True, verbose_name="ondertekend op"
                    ),
                ),
                (
                    "getekend_op_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "startdatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-01-2020.", null=True, verbose_name="start"
                    ),
                ),
                (
                    "startdatum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "einddatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 31-12-2024.", null=True, verbose_name="einde"
                    ),
                ),
                (
                    "einddatum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "aantal_projecten",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Alleen als niet elk project hier een pagina heeft: hoeveel zijn het er in totaal? Bijvoorbeeld: 9.",
                        null=True,
                        verbose_name="aantal projecten",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Bijvoorbeeld: regiodeal@regio.example.",
                        max_length=254,
                        verbose_name="e-mail van de deal",
                    ),
                ),
                (
                    "staatscourant",
                    models.URLField(
                        blank=True,
                        help_text="Bijvoorbeeld: https://zoek.officielebekendmakingen.nl/stcrt-2020-14351.html.",
                        verbose_name="adres in de Staatscourant",
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("kop", 0),
                            ("tekst", 1),
                            ("afbeelding", 4),
                            ("citaat", 7),
                            ("video", 14),
                            ("document", 15),
                            ("tabel", 20),
                            ("uitklap", 23),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("regioprogramma.core.inhoud.blokken.KopBlok", (), {"max_length": 120}),
                            1: ("regioprogramma.core.inhoud.blokken.TekstBlok", (), {}),
                            2: (
                                "wagtail.images.blocks.ImageBlock",
                                [],
                                {"help_text": "Bijvoorbeeld: een foto van de werkplaats.", "label": "Afbeelding"},
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: De werkplaats in 2025.",
                                    "label": "Bijschrift",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            4: ("wagtail.blocks.StructBlock", [[("afbeelding", 2), ("bijschrift", 3)]], {}),
                            5: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"help_text": "Zonder aanhalingstekens: die zet de site.", "label": "Citaat"},
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Sanne Voorbeeld, ondernemer.",
                                    "label": "Wie",
                                    "max_length": 120,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("citaat", 5), ("wie", 6)]], {}),
                            8: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Energie naar een hoger niveau.",
                                    "label": "Titel",
                                    "max_length": 120,
                                },
                            ),
                            9: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "Van YouTube of Vimeo. Bijvoorbeeld: https://www.youtube.com/watch?v=abcdefghijk.",
                                    "label": "Webadres",
                                },
                            ),
                            10: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Een directeur vertelt over zijn bedrijf.",
                                    "label": "Waar gaat de video over",
                                    "required": False,
                                },
                            ),
                            11: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: 3 minuten.",
                                    "label": "Duur",
                                    "max_length": 30,
                                    "required": False,
                                },
                            ),
                            12: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: ja, ook als die nog uit staat.",
                                    "label": "Heeft ondertiteling",
                                    "required": False,
                                },
                            ),
                            13: (
                                "regioprogramma.core.inhoud.blokken.TekstBlok",
                                (),
                                {
                                    "features": ["bold", "italic", "ul"],
                                    "help_text": "Alles wat in de video wordt gezegd. Bijvoorbeeld: Directeur: Wij maken batterijen.",
                                    "label": "Uitgeschreven tekst",
                                    "required": False,
                                },
                            ),
                            14: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 8),
                                        ("adres", 9),
                                        ("inleiding", 10),
                                        ("duur", 11),
                                        ("ondertiteld", 12),
                                        ("uitgeschreven", 13),
                                    ]
                                ],
                                {},
                            ),
                            15: ("regioprogramma.core.inhoud.blokken.DocumentBlok", (), {}),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Banen per gemeente, 2025.",
                                    "label": "Bijschrift",
                                    "max_length": 200,
                                },
                            ),
                            17: ("wagtail.blocks.CharBlock", (), {"label": "Tekst", "required": False}),
                            18: ("wagtail.blocks.DecimalBlock", (), {"label": "Getal", "required": False}),
                            19: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 17), ("getal", 18)]],
                                {
                                    "help_text": "Geef elke kolom een kop. Bijvoorbeeld: Gemeente en Banen.",
                                    "label": "Tabel",
                                },
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("bijschrift", 16), ("tabel", 19)]], {}),
                            21: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Kan mijn bedrijf meedoen?",
                                    "label": "Vraag",
                                    "max_length": 150,
                                },
                            ),
                            22: (
                                "regioprogramma.core.inhoud.blokken.TekstBlok",
                                (),
                                {
                                    "features": ["bold", "italic", "ol", "ul", "link"],
                                    "help_text": "Bijvoorbeeld: Ja, als uw bedrijf in de regio staat.",
                                    "label": "Antwoord",
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("vraag", 21), ("antwoord", 22)]], {}),
                        },
                        help_text="De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst.",
                        verbose_name="inhoud",
                    ),
                ),
                (
                    "regiokassier",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie beheert het geld? Bijvoorbeeld: Gemeente Apeldoorn.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="contacten.organisatie",
                        verbose_name="regiokassier",
                    ),
                ),
                (
                    "voorganger",
                    models.ForeignKey(
                        blank=True,
                        help_text="De deal waar deze op volgt. Bijvoorbeeld: Cleantech Regio Deal 2019.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="opvolgers",
                        to="projecten.regiodeal",
                        verbose_name="voorganger",
                    ),
                ),
            ],
            options={
                "verbose_name": "Regio Deal",
                "verbose_name_plural": "Regio Deals",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Project",
            fields=[
                (
                    "pagina_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "videos",
                    wagtail.fields.StreamField(
                        [("video", 6)],
                        blank=True,
                        block_lookup={
                            0: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Energie naar een hoger niveau.",
                                    "label": "Titel",
                                    "max_length": 120,
                                },
                            ),
                            1: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "Van YouTube of Vimeo. Bijvoorbeeld: https://www.youtube.com/watch?v=abcdefghijk.",
                                    "label": "Webadres",
                                },
                            ),
                            2: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Een directeur vertelt over zijn bedrijf.",
                                    "label": "Waar gaat de video over",
                                    "required": False,
                                },
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: 3 minuten.",
                                    "label": "Duur",
                                    "max_length": 30,
                                    "required": False,
                                },
                            ),
                            4: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: ja, ook als die nog uit staat.",
                                    "label": "Heeft ondertiteling",
                                    "required": False,
                                },
                            ),
                            5: (
                                "regioprogramma.core.inhoud.blokken.TekstBlok",
                                (),
                                {
                                    "features": ["bold", "italic", "ul"],
                                    "help_text": "Alles wat in de video wordt gezegd. Bijvoorbeeld: Directeur: Wij maken batterijen.",
                                    "label": "Uitgeschreven tekst",
                                    "required": False,
                                },
                            ),
                            6: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 0),
                                        ("adres", 1),
                                        ("inleiding", 2),
                                        ("duur", 3),
                                        ("ondertiteld", 4),
                                        ("uitgeschreven", 5),
                                    ]
                                ],
                                {},
                            ),
                        },
                        help_text="Hooguit vier. Bijvoorbeeld: een rondleiding door de werkplaats.",
                        verbose_name="video’s",
                    ),
                ),
                (
                    "totaal_bedrag",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Zoals het is afgesproken; mag afwijken van de som. Bijvoorbeeld: 100 miljoen.",
                        max_digits=14,
                        null=True,
                        verbose_name="totaal in euro’s",
                    ),
                ),
                (
                    "totaal_nauwkeurigheid",
                    models.CharField(
                        choices=[("exact", "precies"), ("ruim", "ruim"), ("minimaal", "minimaal"), ("circa", "circa")],
                        default="exact",
                        help_text="Bijvoorbeeld: ruim.",
                        max_length=8,
                        verbose_name="nauwkeurigheid",
                    ),
                ),
                (
                    "totaal_peildatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-02-2020.", null=True, verbose_name="peildatum"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("idee", "Idee"),
                            ("aangemeld", "Aangemeld"),
                            ("goedgekeurd", "Goedgekeurd"),
                            ("in-uitvoering", "In uitvoering"),
                            ("afgerond", "Afgerond"),
                            ("gestopt", "Gestopt"),
                        ],
                        default="idee",
                        help_text="Bijvoorbeeld: In uitvoering.",
                        max_length=15,
                        verbose_name="status",
                    ),
                ),
                (
                    "startdatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 01-03-2024.", null=True, verbose_name="start"
                    ),
                ),
                (
                    "startdatum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "einddatum",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 31-12-2026.", null=True, verbose_name="einde"
                    ),
                ),
                (
                    "einddatum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "locatie",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: Stationsgebied Zutphen.",
                        max_length=120,
                        verbose_name="plaats",
                    ),
                ),
                (
                    "website",
                    models.URLField(
                        blank=True, help_text="Bijvoorbeeld: https://www.project.example.", verbose_name="website"
                    ),
                ),
                (
                    "inhoud",
                    wagtail.fields.StreamField(
                        [
                            ("kop", 0),
                            ("tekst", 1),
                            ("afbeelding", 4),
                            ("citaat", 7),
                            ("video", 14),
                            ("document", 15),
                            ("tabel", 20),
                            ("uitklap", 23),
                        ],
                        blank=True,
                        block_lookup={
                            0: ("regioprogramma.core.inhoud.blokken.KopBlok", (), {"max_length": 120}),
                            1: ("regioprogramma.core.inhoud.blokken.TekstBlok", (), {}),
                            2: (
                                "wagtail.images.blocks.ImageBlock",
                                [],
                                {"help_text": "Bijvoorbeeld: een foto van de werkplaats.", "label": "Afbeelding"},
                            ),
                            3: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: De werkplaats in 2025.",
                                    "label": "Bijschrift",
                                    "max_length": 200,
                                    "required": False,
                                },
                            ),
                            4: ("wagtail.blocks.StructBlock", [[("afbeelding", 2), ("bijschrift", 3)]], {}),
                            5: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"help_text": "Zonder aanhalingstekens: die zet de site.", "label": "Citaat"},
                            ),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Sanne Voorbeeld, ondernemer.",
                                    "label": "Wie",
                                    "max_length": 120,
                                },
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("citaat", 5), ("wie", 6)]], {}),
                            8: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Energie naar een hoger niveau.",
                                    "label": "Titel",
                                    "max_length": 120,
                                },
                            ),
                            9: (
                                "wagtail.blocks.URLBlock",
                                (),
                                {
                                    "help_text": "Van YouTube of Vimeo. Bijvoorbeeld: https://www.youtube.com/watch?v=abcdefghijk.",
                                    "label": "Webadres",
                                },
                            ),
                            10: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Een directeur vertelt over zijn bedrijf.",
                                    "label": "Waar gaat de video over",
                                    "required": False,
                                },
                            ),
                            11: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: 3 minuten.",
                                    "label": "Duur",
                                    "max_length": 30,
                                    "required": False,
                                },
                            ),
                            12: (
                                "wagtail.blocks.BooleanBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: ja, ook als die nog uit staat.",
                                    "label": "Heeft ondertiteling",
                                    "required": False,
                                },
                            ),
                            13: (
                                "regioprogramma.core.inhoud.blokken.TekstBlok",
                                (),
                                {
                                    "features": ["bold", "italic", "ul"],
                                    "help_text": "Alles wat in de video wordt gezegd. Bijvoorbeeld: Directeur: Wij maken batterijen.",
                                    "label": "Uitgeschreven tekst",
                                    "required": False,
                                },
                            ),
                            14: (
                                "wagtail.blocks.StructBlock",
                                [
                                    [
                                        ("titel", 8),
                                        ("adres", 9),
                                        ("inleiding", 10),
                                        ("duur", 11),
                                        ("ondertiteld", 12),
                                        ("uitgeschreven", 13),
                                    ]
                                ],
                                {},
                            ),
                            15: ("regioprogramma.core.inhoud.blokken.DocumentBlok", (), {}),
                            16: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Banen per gemeente, 2025.",
                                    "label": "Bijschrift",
                                    "max_length": 200,
                                },
                            ),
                            17: ("wagtail.blocks.CharBlock", (), {"label": "Tekst", "required": False}),
                            18: ("wagtail.blocks.DecimalBlock", (), {"label": "Getal", "required": False}),
                            19: (
                                "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                [[("tekst", 17), ("getal", 18)]],
                                {
                                    "help_text": "Geef elke kolom een kop. Bijvoorbeeld: Gemeente en Banen.",
                                    "label": "Tabel",
                                },
                            ),
                            20: ("wagtail.blocks.StructBlock", [[("bijschrift", 16), ("tabel", 19)]], {}),
                            21: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {
                                    "help_text": "Bijvoorbeeld: Kan mijn bedrijf meedoen?",
                                    "label": "Vraag",
                                    "max_length": 150,
                                },
                            ),
                            22: (
                                "regioprogramma.core.inhoud.blokken.TekstBlok",
                                (),
                                {
                                    "features": ["bold", "italic", "ol", "ul", "link"],
                                    "help_text": "Bijvoorbeeld: Ja, als uw bedrijf in de regio staat.",
                                    "label": "Antwoord",
                                },
                            ),
                            23: ("wagtail.blocks.StructBlock", [[("vraag", 21), ("antwoord", 22)]], {}),
                        },
                        help_text="De tekst van de pagina, in blokken. Bijvoorbeeld: een tussenkop en daaronder een tekst.",
                        verbose_name="wat we doen",
                    ),
                ),
                (
                    "doel",
                    models.ForeignKey(
                        blank=True,
                        help_text="Bijvoorbeeld: Groene Groei.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="projecten",
                        to="projecten.doel",
                        verbose_name="doel van de deal",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        help_text="Waar hoort het project bij? Bijvoorbeeld: Productieve regio.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="projecten",
                        to="opgaven.opgave",
                        verbose_name="opgave",
                    ),
                ),
                (
                    "speerpunten",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Bijvoorbeeld: Duurzame logistiek.",
                        related_name="projecten",
                        to="opgaven.speerpunt",
                        verbose_name="speerpunten",
                    ),
                ),
                (
                    "regio_deal",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg als er geen deal bij hoort. Bijvoorbeeld: Cleantech Regio Deal 2019.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="projecten",
                        to="projecten.regiodeal",
                        verbose_name="Regio Deal",
                    ),
                ),
            ],
            options={
                "verbose_name": "project",
                "verbose_name_plural": "projecten",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.AddField(
            model_name="doel",
            name="deal",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="doelen", to="projecten.regiodeal"
            ),
        ),
        migrations.CreateModel(
            name="Resultaat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "indicator",
                    models.CharField(
                        help_text="Bijvoorbeeld: bedrijven geholpen.", max_length=150, verbose_name="wat we meten"
                    ),
                ),
                (
                    "eenheid",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: bedrijven of procent.",
                        max_length=40,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "beginstand",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Bijvoorbeeld: 0.",
                        max_digits=14,
                        null=True,
                        verbose_name="beginstand",
                    ),
                ),
                (
                    "doel",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Bijvoorbeeld: 200.",
                        max_digits=14,
                        null=True,
                        verbose_name="doel",
                    ),
                ),
                (
                    "stand",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Bijvoorbeeld: 140.",
                        max_digits=14,
                        null=True,
                        verbose_name="stand nu",
                    ),
                ),
                (
                    "peildatum",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer gold de stand? Bijvoorbeeld: 31-12-2025.",
                        null=True,
                        verbose_name="peildatum",
                    ),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="resultaten",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "resultaat",
                "verbose_name_plural": "resultaten",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Voortgangsrapportage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("periode", models.CharField(help_text="Bijvoorbeeld: 2022.", max_length=60, verbose_name="periode")),
                ("datum", models.DateField(help_text="Bijvoorbeeld: 01-03-2023.", verbose_name="verschenen op")),
                (
                    "datum_precisie",
                    models.CharField(
                        choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                        default="dag",
                        help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                        max_length=5,
                        verbose_name="precisie",
                    ),
                ),
                (
                    "samenvatting",
                    models.TextField(
                        blank=True,
                        help_text="Bijvoorbeeld: Acht van de tien projecten lopen op schema.",
                        verbose_name="samenvatting",
                    ),
                ),
                (
                    "deal",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rapportages",
                        to="projecten.regiodeal",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        help_text="Bijvoorbeeld: Voortgangsrapportage 2022.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="rapportages",
                        to="core.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "voortgangsrapportage",
                "verbose_name_plural": "voortgangsrapportages",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bijdrage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "bron",
                    models.CharField(
                        choices=[
                            ("rijk", "Rijk"),
                            ("provincie", "Provincie"),
                            ("gemeenten", "Gemeenten"),
                            ("privaat", "Bedrijven"),
                            ("onderwijs", "Onderwijs"),
                            ("eu", "Europese Unie"),
                            ("overig", "Overig"),
                        ],
                        help_text="Bijvoorbeeld: Rijk.",
                        max_length=12,
                        verbose_name="bron",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Zoals u het schrijft. Leeg of n.t.b. als het niet bekend is. Bijvoorbeeld: 340.000 of 7,5 miljoen.",
                        max_digits=14,
                        null=True,
                        verbose_name="bedrag in euro’s",
                    ),
                ),
                (
                    "nauwkeurigheid",
                    models.CharField(
                        choices=[("exact", "precies"), ("ruim", "ruim"), ("minimaal", "minimaal"), ("circa", "circa")],
                        default="exact",
                        help_text="Bijvoorbeeld: ruim.",
                        max_length=8,
                        verbose_name="nauwkeurigheid",
                    ),
                ),
                (
                    "in_natura",
                    models.BooleanField(
                        default=False, help_text="Geen geld maar bijvoorbeeld uren of grond.", verbose_name="in natura"
                    ),
                ),
                (
                    "peildatum",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer gold dit bedrag? Bijvoorbeeld: 01-01-2026.",
                        null=True,
                        verbose_name="peildatum",
                    ),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        blank=True,
                        help_text="Wie betaalt precies? Bijvoorbeeld: Provincie Gelderland.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="bijdragen",
                        to="contacten.organisatie",
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bijdragen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "bijdrage",
                "verbose_name_plural": "bijdragen",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("bedrag__isnull", True), ("bedrag__gte", 0), _connector="OR"),
                        name="bijdrage_niet_negatief",
                        violation_error_message="Een bedrag kan niet lager zijn dan nul.",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="regiodeal",
            constraint=models.CheckConstraint(
                condition=models.Q(("tranche__isnull", True), ("tranche__range", (1, 20)), _connector="OR"),
                name="deal_tranche",
                violation_error_message="Een tranche is een getal vanaf 1. Bijvoorbeeld: 3.",
            ),
        ),
        migrations.AddConstraint(
            model_name="regiodeal",
            constraint=models.CheckConstraint(
                condition=models.Q(("einddatum__gte", models.F("startdatum"))),
                name="deal_einddatum_na_startdatum",
                violation_error_message="De einddatum ligt voor de startdatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="regiodeal",
            constraint=models.CheckConstraint(
                condition=models.Q(("totaal_bedrag__isnull", True), ("totaal_bedrag__gte", 0), _connector="OR"),
                name="deal_totaal_niet_negatief",
                violation_error_message="Een bedrag kan niet lager zijn dan nul.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("einddatum__gte", models.F("startdatum"))),
                name="project_einddatum_na_startdatum",
                violation_error_message="De einddatum ligt voor de startdatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("totaal_bedrag__isnull", True), ("totaal_bedrag__gte", 0), _connector="OR"),
                name="project_totaal_niet_negatief",
                violation_error_message="Een bedrag kan niet lager zijn dan nul.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resultaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("stand__isnull", True), ("peildatum__isnull", False), _connector="OR"),
                name="resultaat_stand_met_peildatum",
                violation_error_message="Vul bij de stand ook de peildatum in.",
            ),
        ),
    ]
