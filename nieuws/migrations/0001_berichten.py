"""Messages, and what each says that it is about."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import regioprogramma.core.lijsten.lijst


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacten", "0002_op_paginas"),
        ("core", "0003_paginas_documenten_en_instellingen"),
        ("opgaven", "0001_agenda_opgaven_en_speerpunten"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NieuwsPagina",
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
                "verbose_name": "overzicht van nieuws",
                "verbose_name_plural": "overzichten van nieuws",
            },
            bases=(regioprogramma.core.lijsten.lijst.LijstMixin, "core.pagina"),
        ),
        migrations.CreateModel(
            name="Nieuwsbericht",
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
                    "soort",
                    models.CharField(
                        choices=[("nieuws", "Nieuws"), ("persbericht", "Persbericht")],
                        default="nieuws",
                        help_text="Bijvoorbeeld: Persbericht.",
                        max_length=12,
                        verbose_name="soort",
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
                        default=[("tekst", "")],
                        help_text="Het bericht zelf, in blokken. Bijvoorbeeld: een tekst, een foto en een citaat.",
                        verbose_name="tekst",
                    ),
                ),
                (
                    "embargo",
                    models.BooleanField(
                        default=False,
                        help_text="Tot het bericht is gepubliceerd, zien alleen de mensen hieronder het in het CMS, en wie het mag publiceren. Bijvoorbeeld: een benoeming die nog niet bekend is.",
                        verbose_name="onder embargo",
                    ),
                ),
                (
                    "embargo_voor",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="U ziet het zelf altijd. Bijvoorbeeld: de woordvoerder en de opgavemanager.",
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="wie het mogen zien",
                    ),
                ),
                (
                    "gemeenten",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Geen gemeente: het bericht gaat over de hele regio. Bijvoorbeeld: Zutphen.",
                        related_name="nieuwsberichten",
                        to="contacten.gemeente",
                        verbose_name="gemeenten",
                    ),
                ),
                (
                    "opgaven",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Bijvoorbeeld: Productieve regio.",
                        related_name="nieuwsberichten",
                        to="opgaven.opgave",
                        verbose_name="opgaven",
                    ),
                ),
                (
                    "perscontact",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg: het algemene persadres. Bijvoorbeeld: Noor Voorbeeld.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="contacten.contactpersoon",
                        verbose_name="contact voor de pers",
                    ),
                ),
            ],
            options={
                "verbose_name": "nieuwsbericht",
                "verbose_name_plural": "nieuwsberichten",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Berichtonderwerp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "pagina",
                    models.ForeignKey(
                        help_text="Bijvoorbeeld: Buurtbatterijen.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="project of Regio Deal",
                    ),
                ),
                (
                    "bericht",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="onderwerpen",
                        to="nieuws.nieuwsbericht",
                    ),
                ),
            ],
            options={
                "verbose_name": "onderwerp van een bericht",
                "verbose_name_plural": "onderwerpen van berichten",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("bericht", "pagina"),
                        name="berichtonderwerp_uniek",
                        violation_error_message="Dit project of deze deal staat er al bij.",
                    )
                ],
            },
        ),
    ]
