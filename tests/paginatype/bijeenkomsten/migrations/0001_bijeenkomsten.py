"""Meetings and the page that lists them."""

import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import regioprogramma.core.lijsten.lijst


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0003_paginas_documenten_en_instellingen"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bijeenkomst",
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
                    "begin",
                    models.DateTimeField(help_text="Bijvoorbeeld: 12-03-2027 19:30.", null=True, verbose_name="begin"),
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
                        help_text="Bijvoorbeeld: een tekst.",
                        verbose_name="inhoud",
                    ),
                ),
            ],
            options={
                "verbose_name": "bijeenkomst",
                "verbose_name_plural": "bijeenkomsten",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="BijeenkomstenPagina",
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
                "verbose_name": "overzicht van bijeenkomsten",
                "verbose_name_plural": "overzichten van bijeenkomsten",
            },
            bases=(regioprogramma.core.lijsten.lijst.LijstMixin, "core.pagina"),
        ),
    ]
