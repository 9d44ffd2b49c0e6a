"""What every site has: the home page and texts, pictures and documents, keywords, old addresses, and the region."""

import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import modelcluster.fields
import modelsearch.index
import taggit.managers
import wagtail.fields
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models

import regioprogramma.core.inhoud.fotos
import regioprogramma.core.opmaak.telefoon


class Migration(migrations.Migration):
    # Of the beginning, which stands in three files as Wagtail's own must come between.
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0002_taal_van_de_basispagina"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("file", models.FileField(upload_to="documents", verbose_name="file")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("file_size", models.PositiveBigIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, editable=False, max_length=40)),
                (
                    "omschrijving",
                    models.TextField(
                        blank=True,
                        help_text="Wat staat erin? Bijvoorbeeld: Wat de deal in 2025 opleverde.",
                        verbose_name="samenvatting",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("convenant", "Convenant"),
                            ("voortgangsrapportage", "Voortgangsrapportage"),
                            ("koersdocument", "Koersdocument"),
                            ("uitvoeringsprogramma", "Uitvoeringsprogramma"),
                            ("aanvraag", "Aanvraag"),
                            ("eindverslag", "Eindverslag"),
                            ("begroting", "Begroting"),
                            ("jaarplan", "Jaarplan"),
                            ("jaarverslag", "Jaarverslag"),
                            ("onderzoek", "Onderzoek"),
                            ("besluit", "Besluit"),
                            ("agenda", "Agenda"),
                            ("gegevens", "Gegevens"),
                            ("overig", "Overig"),
                        ],
                        default="overig",
                        help_text="Wat voor stuk is het? Bijvoorbeeld: Voortgangsrapportage.",
                        max_length=25,
                        verbose_name="soort",
                    ),
                ),
                (
                    "periode",
                    models.CharField(
                        blank=True,
                        help_text="Waar gaat het stuk over? Bijvoorbeeld: 2025 of 2023–2026.",
                        max_length=40,
                        verbose_name="periode",
                    ),
                ),
                (
                    "datum",
                    models.DateField(
                        blank=True,
                        help_text="Wanneer is het vastgesteld? Bijvoorbeeld: 14-03-2026.",
                        null=True,
                        verbose_name="datum van het stuk",
                    ),
                ),
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
                    "openbaar_vanaf",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: openbaar zolang een pagina die te zien is het document aanbiedt. Vul een dag in voor een document dat ook zonder pagina openbaar is. Bijvoorbeeld: 01-03-2026.",
                        null=True,
                        verbose_name="openbaar vanaf",
                    ),
                ),
                (
                    "taal",
                    models.CharField(
                        choices=[("nl", "Nederlands"), ("en", "Engels"), ("de", "Duits")],
                        default="nl",
                        help_text="In welke taal is het stuk geschreven? Bijvoorbeeld: Nederlands.",
                        max_length=2,
                        verbose_name="taal",
                    ),
                ),
                (
                    "toegankelijk",
                    models.CharField(
                        choices=[("ja", "Ja"), ("nee", "Nee"), ("onbekend", "Onbekend")],
                        default="onbekend",
                        help_text="Is het bestand gecontroleerd op toegankelijkheid? Bijvoorbeeld: Ja.",
                        max_length=10,
                        verbose_name="toegankelijk",
                    ),
                ),
                (
                    "woo_categorie",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("c_139c6280", "wetten en algemeen verbindende voorschriften"),
                            ("c_aab6bfc7", "overige besluiten van algemene strekking"),
                            ("c_759721e2", "ontwerpen van wet- en regelgeving met adviesaanvraag"),
                            ("c_40a05794", "organisatie en werkwijze"),
                            ("c_89ee6784", "bereikbaarheidsgegevens"),
                            ("c_8c840238", "bij vertegenwoordigende organen ingekomen stukken"),
                            ("c_c76862ab", "vergaderstukken Staten-Generaal"),
                            ("c_db4862c3", "vergaderstukken decentrale overheden"),
                            ("c_3a248e3a", "agenda’s en besluitenlijsten bestuurscolleges"),
                            ("c_99a836c7", "adviezen"),
                            ("c_8fc2335c", "convenanten"),
                            ("c_c6cd1213", "jaarplannen en jaarverslagen"),
                            ("c_cf268088", "subsidieverplichtingen anders dan met beschikking"),
                            ("c_3baef532", "Woo-verzoeken en -besluiten"),
                            ("c_fdaee95e", "onderzoeksrapporten"),
                            ("c_46a81018", "beschikkingen"),
                            ("c_a870c43d", "klachtoordelen"),
                            ("c_816e508d", "inspanningsverplichting art 3.1 Woo"),
                        ],
                        help_text="Onder welke categorie van de Wet open overheid valt het? Bijvoorbeeld: convenanten.",
                        max_length=12,
                        verbose_name="Woo-categorie",
                    ),
                ),
                (
                    "woo_handeling",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("c_641ecd76", "vaststelling"),
                            ("c_dfcee535", "ontvangst"),
                            ("c_e1ec050e", "ondertekening"),
                        ],
                        help_text="Wat is ermee gebeurd? Bijvoorbeeld: vaststelling.",
                        max_length=12,
                        verbose_name="handeling",
                    ),
                ),
                (
                    "woo_handelingsdatum",
                    models.DateField(
                        blank=True,
                        help_text="Bijvoorbeeld: 01-03-2026.",
                        null=True,
                        verbose_name="datum van de handeling",
                    ),
                ),
                (
                    "paginas",
                    models.PositiveIntegerField(blank=True, editable=False, null=True, verbose_name="aantal pagina’s"),
                ),
                ("tekst", models.TextField(blank=True, editable=False, verbose_name="tekst van het bestand")),
                ("is_scan", models.BooleanField(default=False, editable=False, verbose_name="scan zonder tekst")),
                (
                    "gelezen_hash",
                    models.CharField(blank=True, editable=False, max_length=40, verbose_name="gelezen versie"),
                ),
                ("was_openbaar", models.BooleanField(default=False, editable=False, verbose_name="ooit openbaar")),
                (
                    "bekend_als_openbaar",
                    models.BooleanField(default=False, editable=False, verbose_name="bekend als openbaar"),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documenten",
                "permissions": [("choose_document", "Can choose document")],
                "abstract": False,
                "default_related_name": "regiodocumenten",
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="DocumentInTekst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name": "document in een tekst",
                "verbose_name_plural": "documenten in teksten",
            },
        ),
        migrations.CreateModel(
            name="DocumentVersie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.FileField(editable=False, upload_to="documents", verbose_name="bestand")),
                ("file_size", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="grootte")),
                ("paginas", models.PositiveIntegerField(editable=False, null=True, verbose_name="aantal pagina’s")),
                (
                    "vervangen_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="vervangen op"
                    ),
                ),
            ],
            options={
                "verbose_name": "eerdere versie van een document",
                "verbose_name_plural": "eerdere versies van documenten",
                "ordering": ["-vervangen_op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="HomePagina",
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
                "verbose_name": "homepagina",
                "verbose_name_plural": "homepagina’s",
            },
            bases=("core.pagina",),
        ),
        migrations.CreateModel(
            name="PaginaDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "document van een pagina",
                "verbose_name_plural": "documenten van een pagina",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaginaTrefwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name": "trefwoord van een pagina",
                "verbose_name_plural": "trefwoorden van een pagina",
            },
        ),
        migrations.CreateModel(
            name="PopulaireLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
            ],
            options={
                "verbose_name": "populaire link",
                "verbose_name_plural": "populaire links",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Regio",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        default="Regio",
                        help_text="Bijvoorbeeld: Regio Rivierenveld.",
                        max_length=80,
                        verbose_name="naam van de regio",
                    ),
                ),
                (
                    "omschrijving",
                    models.CharField(
                        blank=True,
                        help_text="Wie bent u, in één zin? Bijvoorbeeld: Achttien gemeenten die samenwerken.",
                        max_length=200,
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "logo_svg",
                    models.FileField(
                        blank=True,
                        help_text="Een SVG: scherp op elk scherm; gaat voor het logo hierboven. Bijvoorbeeld: logo.svg.",
                        upload_to="images/logo",
                        verbose_name="logo als tekening",
                    ),
                ),
                ("logo_verhouding", models.FloatField(blank=True, editable=False, null=True)),
                (
                    "merkkleur",
                    models.CharField(
                        default="#0b5563",
                        help_text="Bijvoorbeeld: #0b5563.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="hoofdkleur",
                    ),
                ),
                (
                    "kleur_petrol",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu petrol is. Leeg: petrol zelf. Bijvoorbeeld: #0b5563.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van petrol",
                    ),
                ),
                (
                    "kleur_groen",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu groen is. Leeg: groen zelf. Bijvoorbeeld: #2c6627.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van groen",
                    ),
                ),
                (
                    "kleur_blauw",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu blauw is. Leeg: blauw zelf. Bijvoorbeeld: #1d4f91.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van blauw",
                    ),
                ),
                (
                    "kleur_paars",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu paars is. Leeg: paars zelf. Bijvoorbeeld: #6a3d8a.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van paars",
                    ),
                ),
                (
                    "kleur_oker",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu oker is. Leeg: oker zelf. Bijvoorbeeld: #825400.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van oker",
                    ),
                ),
                (
                    "kleur_terracotta",
                    models.CharField(
                        blank=True,
                        help_text="Krijgt elke opgave die nu terracotta is. Leeg: terracotta zelf. Bijvoorbeeld: #9c3c1c.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^#[0-9a-fA-F]{6}$", "Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."
                            )
                        ],
                        verbose_name="in plaats van terracotta",
                    ),
                ),
                (
                    "tooi",
                    models.URLField(
                        blank=True,
                        help_text="Uw organisatie bij de overheid. Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so1073.",
                        verbose_name="TOOI-adres",
                    ),
                ),
                (
                    "speerpunt_enkelvoud",
                    models.CharField(
                        default="speerpunt",
                        help_text="Bijvoorbeeld: speerpunt of programmalijn.",
                        max_length=30,
                        verbose_name="woord voor speerpunt",
                    ),
                ),
                (
                    "speerpunt_meervoud",
                    models.CharField(
                        default="speerpunten",
                        help_text="Bijvoorbeeld: speerpunten of programmalijnen.",
                        max_length=30,
                        verbose_name="hetzelfde, meervoud",
                    ),
                ),
                (
                    "adres",
                    models.TextField(
                        blank=True,
                        help_text="Bijvoorbeeld: Marktplein 1, 1234 AB Voorbeeldstad.",
                        verbose_name="bezoekadres",
                    ),
                ),
                (
                    "route",
                    models.TextField(
                        blank=True,
                        help_text="Bijvoorbeeld: Vijf minuten lopen vanaf het station.",
                        verbose_name="route",
                    ),
                ),
                (
                    "openingstijden",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: maandag tot en met vrijdag van 9.00 tot 17.00 uur.",
                        max_length=120,
                        verbose_name="bereikbaar",
                    ),
                ),
                (
                    "telefoon",
                    regioprogramma.core.opmaak.telefoon.Telefoonveld(
                        blank=True, help_text="Bijvoorbeeld: 020 123 4567.", max_length=24, verbose_name="telefoon"
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Bijvoorbeeld: info@regio.example.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                (
                    "pers_email",
                    models.EmailField(
                        blank=True,
                        help_text="Bijvoorbeeld: pers@regio.example.",
                        max_length=254,
                        verbose_name="e-mail voor de pers",
                    ),
                ),
                (
                    "pers_telefoon",
                    regioprogramma.core.opmaak.telefoon.Telefoonveld(
                        blank=True,
                        help_text="Bijvoorbeeld: 06 12 34 56 78.",
                        max_length=24,
                        verbose_name="telefoon voor de pers",
                    ),
                ),
                (
                    "woo_contact",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Staat op de contactpagina. Bijvoorbeeld: Stuur uw Woo-verzoek naar woo@regio.example.",
                        verbose_name="Woo-verzoek, klacht of melding",
                    ),
                ),
                (
                    "voettekst",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Bijvoorbeeld: Dit programma is een samenwerking van achttien gemeenten.",
                        verbose_name="tekst in de voet",
                    ),
                ),
                (
                    "toegankelijkheidsstatus",
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
                        verbose_name="toegankelijkheid",
                    ),
                ),
                (
                    "toegankelijkheidsverklaring",
                    models.URLField(
                        blank=True,
                        help_text="Bijvoorbeeld: https://www.toegankelijkheidsverklaring.nl/register/1234.",
                        verbose_name="adres van de verklaring",
                    ),
                ),
                (
                    "menu",
                    wagtail.fields.StreamField(
                        [("pagina", 0)],
                        blank=True,
                        block_lookup={0: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"})},
                        help_text="Hooguit vijf pagina’s. Bijvoorbeeld: Opgaven, Projecten, Nieuws, Over ons, Contact.",
                        verbose_name="hoofdmenu",
                    ),
                ),
                (
                    "voetmenu",
                    wagtail.fields.StreamField(
                        [("pagina", 0)],
                        blank=True,
                        block_lookup={0: ("wagtail.blocks.PageChooserBlock", (), {"label": "Pagina"})},
                        help_text="Bijvoorbeeld: Toegankelijkheid, Privacy.",
                        verbose_name="menu in de voet",
                    ),
                ),
            ],
            options={
                "verbose_name": "regio",
                "verbose_name_plural": "regio’s",
            },
        ),
        migrations.CreateModel(
            name="TekstPagina",
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
                "verbose_name": "tekstpagina",
                "verbose_name_plural": "tekstpagina’s",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Trefwoord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Kort en in kleine letters. Bijvoorbeeld: energie.",
                        max_length=60,
                        verbose_name="naam",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: energie.",
                        max_length=80,
                        unique=True,
                        verbose_name="adres",
                    ),
                ),
                (
                    "omschrijving",
                    models.TextField(
                        blank=True,
                        help_text="Wat valt eronder? Bijvoorbeeld: opwek, opslag en besparing van energie.",
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "synoniemen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        help_text="Andere woorden hiervoor, met komma’s ertussen. Bijvoorbeeld: stroom, elektriciteit.",
                        size=None,
                        verbose_name="synoniemen",
                    ),
                ),
            ],
            options={
                "verbose_name": "trefwoord",
                "verbose_name_plural": "trefwoorden",
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
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="VervallenAdres",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pad", models.CharField(max_length=2000, verbose_name="pad")),
                ("titel", models.CharField(max_length=255, verbose_name="titel")),
                ("sinds", models.DateTimeField(auto_now=True, verbose_name="sinds")),
            ],
            options={
                "verbose_name": "vervallen adres",
                "verbose_name_plural": "vervallen adressen",
            },
        ),
        migrations.CreateModel(
            name="Weergave",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filter_spec", models.CharField(db_index=True, max_length=255)),
                (
                    "file",
                    wagtail.images.models.WagtailImageField(
                        height_field="height",
                        storage=wagtail.images.models.get_rendition_storage,
                        upload_to=wagtail.images.models.get_rendition_upload_to,
                        width_field="width",
                    ),
                ),
                ("width", models.IntegerField(editable=False)),
                ("height", models.IntegerField(editable=False)),
                ("focal_point_key", models.CharField(blank=True, default="", editable=False, max_length=16)),
            ],
            options={
                "verbose_name": "weergave",
                "verbose_name_plural": "weergaven",
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.AddField(
            model_name="pagina",
            name="latest_revision",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtailcore.revision",
                verbose_name="latest revision",
            ),
        ),
        migrations.AddField(
            model_name="pagina",
            name="live_revision",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtailcore.revision",
                verbose_name="live revision",
            ),
        ),
        migrations.AlterField(
            model_name="pagina",
            name="locale",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="wagtailcore.locale",
                verbose_name="locale",
            ),
        ),
        migrations.AlterField(
            model_name="pagina",
            name="translation_key",
            field=models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.AlterUniqueTogether(
            name="pagina",
            unique_together={("translation_key", "locale")},
        ),
        migrations.CreateModel(
            name="Afbeelding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                (
                    "file",
                    regioprogramma.core.inhoud.fotos.Fotoveld(
                        height_field="height",
                        upload_to=wagtail.images.models.get_upload_to,
                        verbose_name="file",
                        width_field="width",
                    ),
                ),
                ("description", models.CharField(blank=True, default="", max_length=255, verbose_name="description")),
                ("width", models.IntegerField(editable=False, verbose_name="width")),
                ("height", models.IntegerField(editable=False, verbose_name="height")),
                ("created_at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="created at")),
                ("focal_point_x", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_y", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_width", models.PositiveIntegerField(blank=True, null=True)),
                ("focal_point_height", models.PositiveIntegerField(blank=True, null=True)),
                ("file_size", models.PositiveIntegerField(editable=False, null=True)),
                ("file_hash", models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                (
                    "decoratief",
                    models.BooleanField(
                        default=False,
                        help_text="Vink dit aan als de afbeelding niets vertelt. Bijvoorbeeld: een patroon of sfeerbeeld.",
                        verbose_name="alleen versiering",
                    ),
                ),
                (
                    "bron",
                    models.CharField(
                        blank=True,
                        help_text="Staat bij de afbeelding. Bijvoorbeeld: Foto: Regio Rivierenland.",
                        max_length=120,
                        verbose_name="maker",
                    ),
                ),
                (
                    "licentie",
                    models.CharField(
                        choices=[
                            ("alle-rechten", "Alle rechten voorbehouden"),
                            ("cc0", "CC0: vrij te gebruiken"),
                            ("cc-by", "CC BY: met naamsvermelding"),
                            ("cc-by-sa", "CC BY-SA: met naamsvermelding, gelijk delen"),
                        ],
                        default="alle-rechten",
                        help_text="Mogen anderen de afbeelding gebruiken? Bijvoorbeeld: CC0.",
                        max_length=15,
                        verbose_name="licentie",
                    ),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        default=wagtail.models.media.get_root_collection_id,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wagtailcore.collection",
                        verbose_name="collection",
                    ),
                ),
                (
                    "tags",
                    taggit.managers.TaggableManager(
                        blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="tags"
                    ),
                ),
                (
                    "uploaded_by_user",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by user",
                    ),
                ),
            ],
            options={
                "verbose_name": "afbeelding",
                "verbose_name_plural": "afbeeldingen",
                "permissions": [("choose_image", "Can choose image")],
                "abstract": False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.AddField(
            model_name="pagina",
            name="afbeelding",
            field=models.ForeignKey(
                blank=True,
                help_text="Zonder afbeelding tekent de site zelf een illustratie. Bijvoorbeeld: foto van de werkplaats.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.afbeelding",
                verbose_name="afbeelding",
            ),
        ),
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(condition=models.Q(("live", True)), fields=["path"], name="pagina_zichtbaar"),
        ),
        migrations.AddIndex(
            model_name="pagina",
            index=django.contrib.postgres.indexes.HashIndex(fields=["url_path"], name="pagina_url_path"),
        ),
        migrations.AddIndex(
            model_name="pagina",
            index=models.Index(
                models.OrderBy(models.F("publicatiedatum"), descending=True, nulls_last=True),
                models.OrderBy(models.F("id"), descending=True),
                name="pagina_nieuwste",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="collection",
            field=models.ForeignKey(
                default=wagtail.models.media.get_root_collection_id,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="wagtailcore.collection",
                verbose_name="collection",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="omslag",
            field=models.ForeignKey(
                blank=True,
                help_text="Een plaatje van de voorkant. Bijvoorbeeld: de omslag van het rapport.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.afbeelding",
                verbose_name="omslag",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="tags",
            field=taggit.managers.TaggableManager(
                blank=True, help_text=None, through="taggit.TaggedItem", to="taggit.Tag", verbose_name="labels"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="uploaded_by_user",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                to=settings.AUTH_USER_MODEL,
                verbose_name="uploaded by user",
            ),
        ),
        migrations.AddField(
            model_name="documentintekst",
            name="document",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="in_teksten",
                to="core.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="documentintekst",
            name="pagina",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="documenten_in_tekst",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="pagina",
            ),
        ),
        migrations.AddField(
            model_name="documentversie",
            name="document",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="versies",
                to="core.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="homepagina",
            name="uitgelicht",
            field=models.ForeignKey(
                blank=True,
                help_text="Eén project of Regio Deal om te laten zien. Bijvoorbeeld: Werkplaats Slim Maken.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="uitgelicht",
            ),
        ),
        migrations.AddField(
            model_name="homepagina",
            name="vast_nieuws",
            field=models.ForeignKey(
                blank=True,
                help_text="Leeg: gewoon het nieuwste. Bijvoorbeeld: Subsidie open tot 1 juni.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="nieuws dat bovenaan blijft",
            ),
        ),
        migrations.AddField(
            model_name="paginadocument",
            name="document",
            field=models.ForeignKey(
                help_text="Kies een document of upload een nieuw. Bijvoorbeeld: Koers Economie van de Toekomst.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="pagina_koppelingen",
                to="core.document",
                verbose_name="document",
            ),
        ),
        migrations.AddField(
            model_name="paginadocument",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="document_koppelingen",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="paginatrefwoord",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="trefwoord_koppelingen",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="populairelink",
            name="doel",
            field=models.ForeignKey(
                help_text="Waar gaat de link naartoe? Bijvoorbeeld: Subsidie aanvragen.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="pagina",
            ),
        ),
        migrations.AddField(
            model_name="populairelink",
            name="home",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="populair", to="core.homepagina"
            ),
        ),
        migrations.AddField(
            model_name="regio",
            name="logo",
            field=models.ForeignKey(
                blank=True,
                help_text="Leeg: de naam in letters. Bijvoorbeeld: een PNG van 400 bij 100 punten.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.afbeelding",
                verbose_name="logo",
            ),
        ),
        migrations.AddField(
            model_name="regio",
            name="site",
            field=models.OneToOneField(
                editable=False, on_delete=django.db.models.deletion.CASCADE, to="wagtailcore.site"
            ),
        ),
        migrations.AddField(
            model_name="trefwoord",
            name="breder",
            field=models.ForeignKey(
                blank=True,
                help_text="Het ruimere onderwerp. Bijvoorbeeld: duurzaamheid.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="smaller",
                to="core.trefwoord",
                verbose_name="breder trefwoord",
            ),
        ),
        migrations.AddField(
            model_name="paginatrefwoord",
            name="trefwoord",
            field=models.ForeignKey(
                help_text="Kies uit de lijst. Bijvoorbeeld: energie.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="pagina_koppelingen",
                to="core.trefwoord",
                verbose_name="trefwoord",
            ),
        ),
        migrations.AddField(
            model_name="vervallenadres",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="wagtailcore.site",
                verbose_name="site",
            ),
        ),
        migrations.AddField(
            model_name="weergave",
            name="image",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="renditions", to="core.afbeelding"
            ),
        ),
        migrations.AddConstraint(
            model_name="afbeelding",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decoratief", True), models.Q(("description", ""), _negated=True), _connector="OR"
                ),
                name="afbeelding_beschreven_of_decoratief",
                violation_error_message="Beschrijf wat de afbeelding laat zien, of vink ‘alleen versiering’ aan. Bijvoorbeeld: Twee monteurs plaatsen een zonnepaneel.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("woo_handeling", ""), ("woo_handelingsdatum__isnull", False), _connector="OR"),
                name="document_handeling_met_datum",
                violation_error_message="Vul bij de handeling ook de datum in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentintekst",
            constraint=models.UniqueConstraint(fields=("pagina", "document"), name="document_in_tekst_uniek"),
        ),
        migrations.AddConstraint(
            model_name="paginadocument",
            constraint=models.UniqueConstraint(
                fields=("pagina", "document"),
                name="pagina_document_uniek",
                violation_error_message="Dit document staat al bij deze pagina.",
            ),
        ),
        migrations.AddConstraint(
            model_name="trefwoord",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("naam"),
                name="trefwoord_naam_uniek",
                violation_error_message="Dit trefwoord bestaat al.",
            ),
        ),
        migrations.AddConstraint(
            model_name="trefwoord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("breder__isnull", True), models.Q(("breder", models.F("id")), _negated=True), _connector="OR"
                ),
                name="trefwoord_niet_breder_dan_zichzelf",
                violation_error_message="Een trefwoord kan niet onder zichzelf vallen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paginatrefwoord",
            constraint=models.UniqueConstraint(
                fields=("pagina", "trefwoord"),
                name="pagina_trefwoord_uniek",
                violation_error_message="Dit trefwoord staat al bij deze pagina.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vervallenadres",
            constraint=models.UniqueConstraint(fields=("site", "pad"), name="vervallen_adres_uniek"),
        ),
        migrations.AddConstraint(
            model_name="weergave",
            constraint=models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="weergave_uniek"
            ),
        ),
    ]
