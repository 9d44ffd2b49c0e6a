"""The agenda of the region, its opgaven and their speerpunten."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_paginas_documenten_en_instellingen"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Opgave",
            fields=[
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
                    "pagina_ptr",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        related_name="als_opgave",
                        serialize=False,
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "ambitie",
                    models.CharField(
                        blank=True,
                        help_text="Staat in het overzicht van de agenda. Bijvoorbeeld: Meer banen en een fijne plek om te wonen.",
                        max_length=200,
                        verbose_name="ambitie in één zin",
                    ),
                ),
                (
                    "horizonkop",
                    models.CharField(
                        blank=True,
                        help_text="Alleen als u het jaar niet weet. Bijvoorbeeld: Over vijf jaar.",
                        max_length=80,
                        verbose_name="kop van de toekomst",
                    ),
                ),
                (
                    "horizonjaar",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Zo blijft de kop waar. Bijvoorbeeld: 2028 geeft ‘In 2028’.",
                        null=True,
                        verbose_name="jaar van de toekomst",
                    ),
                ),
                (
                    "horizon",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Hoe ziet de regio er dan uit? Bijvoorbeeld: Iedereen heeft passend werk.",
                        verbose_name="waar we naartoe werken",
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
            ],
            options={
                "verbose_name": "opgave",
                "verbose_name_plural": "opgaven",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Agenda",
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
                    "beginjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Bijvoorbeeld: 2026.", null=True, verbose_name="eerste jaar"
                    ),
                ),
                (
                    "eindjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Bijvoorbeeld: 2029.", null=True, verbose_name="laatste jaar"
                    ),
                ),
                (
                    "vastgesteld_op",
                    models.DateField(
                        blank=True, help_text="Bijvoorbeeld: 15-12-2025.", null=True, verbose_name="vastgesteld op"
                    ),
                ),
                (
                    "vastgesteld_door",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: het algemeen bestuur.",
                        max_length=120,
                        verbose_name="vastgesteld door",
                    ),
                ),
                (
                    "lopend",
                    models.BooleanField(
                        default=False,
                        help_text="Er is er hooguit één die loopt. Bijvoorbeeld: die van 2026–2029.",
                        verbose_name="deze agenda loopt nu",
                    ),
                ),
            ],
            options={
                "verbose_name": "regionale agenda",
                "verbose_name_plural": "regionale agenda’s",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("lopend", True)),
                        fields=("lopend",),
                        name="agenda_een_lopend",
                        violation_error_message="Er loopt al een agenda. Zet die eerst op ‘niet lopend’.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("eindjaar__gte", models.F("beginjaar"))),
                        name="agenda_eindjaar_na_beginjaar",
                        violation_error_message="Het laatste jaar ligt voor het eerste jaar.",
                    ),
                ],
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Kerncijfer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "waarde",
                    models.DecimalField(
                        decimal_places=2, help_text="Bijvoorbeeld: 1.250.", max_digits=14, verbose_name="waarde"
                    ),
                ),
                (
                    "eenheid",
                    models.CharField(
                        blank=True, help_text="Bijvoorbeeld: banen of procent.", max_length=40, verbose_name="eenheid"
                    ),
                ),
                (
                    "omschrijving",
                    models.CharField(
                        help_text="Bijvoorbeeld: nieuwe banen in de techniek.",
                        max_length=120,
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "peildatum",
                    models.DateField(
                        help_text="Op welke dag gold dit? Bijvoorbeeld: 31-12-2025.", verbose_name="peildatum"
                    ),
                ),
                (
                    "bron",
                    models.CharField(blank=True, help_text="Bijvoorbeeld: CBS.", max_length=120, verbose_name="bron"),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kerncijfers",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kerncijfer",
                "verbose_name_plural": "kerncijfers",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Speerpunt",
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
                    "volgorde",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Plaats in de rij. Leeg: achteraan. Bijvoorbeeld: 3.",
                        null=True,
                        verbose_name="nummer",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("lopend", "Lopend"), ("afgerond", "Afgerond"), ("vervallen", "Vervallen")],
                        default="lopend",
                        help_text="Hoort het bij de agenda die nu loopt? Bijvoorbeeld: Lopend.",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "beginjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Bijvoorbeeld: 2023.", null=True, verbose_name="eerste jaar"
                    ),
                ),
                (
                    "eindjaar",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="Bijvoorbeeld: 2026.", null=True, verbose_name="laatste jaar"
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
                    "opgave",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="speerpunten",
                        to="opgaven.opgave",
                        verbose_name="opgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "speerpunt",
                "verbose_name_plural": "speerpunten",
                "ordering": ["volgorde"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("status", "lopend")),
                        fields=("opgave", "volgorde"),
                        name="speerpunt_volgorde_uniek",
                        violation_error_message="Dit nummer is al van een ander lopend speerpunt van deze opgave.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("eindjaar__gte", models.F("beginjaar"))),
                        name="speerpunt_eindjaar_na_beginjaar",
                        violation_error_message="Het laatste jaar ligt voor het eerste jaar.",
                    ),
                ],
            },
            bases=("core.pagina", models.Model),
        ),
    ]
