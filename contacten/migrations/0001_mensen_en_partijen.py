"""People, roles, organisations and gemeenten."""

import django.db.models.deletion
import django.db.models.functions.text
import modelsearch.index
from django.conf import settings
from django.db import migrations, models

import regioprogramma.core.opmaak.telefoon


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0002_taal_van_de_basispagina"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactPagina",
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
                "verbose_name": "contactpagina",
                "verbose_name_plural": "contactpagina’s",
            },
            bases=("core.pagina", models.Model),
        ),
        migrations.CreateModel(
            name="Contactpersoon",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Voor- en achternaam. Bijvoorbeeld: Noor Voorbeeld.",
                        max_length=120,
                        verbose_name="naam",
                    ),
                ),
                (
                    "functie",
                    models.CharField(
                        blank=True,
                        help_text="Bijvoorbeeld: wethouder Economie.",
                        max_length=120,
                        verbose_name="functie",
                    ),
                ),
                (
                    "telefoon",
                    regioprogramma.core.opmaak.telefoon.Telefoonveld(
                        blank=True, help_text="Bijvoorbeeld: 06 12 34 56 78.", max_length=24, verbose_name="telefoon"
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Bijvoorbeeld: noor@regio.example.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                (
                    "foto_toestemming_op",
                    models.DateField(
                        blank=True,
                        help_text="Zonder toestemming geen foto. Bijvoorbeeld: 01-02-2026.",
                        null=True,
                        verbose_name="toestemming voor de foto op",
                    ),
                ),
                (
                    "vertrokken_op",
                    models.DateField(
                        blank=True,
                        help_text="Vanaf deze dag is de persoon nergens meer te zien. Bijvoorbeeld: 01-09-2026.",
                        null=True,
                        verbose_name="vertrokken op",
                    ),
                ),
            ],
            options={
                "verbose_name": "persoon",
                "verbose_name_plural": "personen",
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
            name="Deelname",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "van",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: vanaf het begin. Bijvoorbeeld: 01-01-2026.",
                        null=True,
                        verbose_name="van",
                    ),
                ),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="Leeg: tot het einde. Bijvoorbeeld: 01-01-2028.",
                        null=True,
                        verbose_name="tot",
                    ),
                ),
            ],
            options={
                "verbose_name": "deelnemende gemeente",
                "verbose_name_plural": "deelnemende gemeenten",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gemeente",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Zonder ‘gemeente’. Bijvoorbeeld: Zutphen.",
                        max_length=80,
                        unique=True,
                        verbose_name="naam",
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: zutphen.",
                        max_length=80,
                        unique=True,
                        verbose_name="adres",
                    ),
                ),
                (
                    "cbs_code",
                    models.CharField(
                        help_text="GM en vier cijfers. Bijvoorbeeld: GM0301.",
                        max_length=6,
                        unique=True,
                        verbose_name="CBS-code",
                    ),
                ),
                (
                    "provincie",
                    models.CharField(
                        blank=True, help_text="Bijvoorbeeld: Gelderland.", max_length=40, verbose_name="provincie"
                    ),
                ),
                (
                    "omschrijving",
                    models.TextField(
                        blank=True,
                        help_text="Eén zin. Bijvoorbeeld: Stad en dorpen langs de rivier.",
                        verbose_name="omschrijving",
                    ),
                ),
                (
                    "website",
                    models.URLField(
                        blank=True, help_text="Bijvoorbeeld: https://www.zutphen.nl.", verbose_name="website"
                    ),
                ),
                (
                    "tegel_kolom",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Van links naar rechts, vanaf 1. Bijvoorbeeld: 3.",
                        null=True,
                        verbose_name="kolom op de kaart",
                    ),
                ),
                (
                    "tegel_rij",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Van boven naar beneden, vanaf 1. Bijvoorbeeld: 2.",
                        null=True,
                        verbose_name="rij op de kaart",
                    ),
                ),
                ("opgeheven_op", models.DateField(blank=True, editable=False, null=True, verbose_name="opgeheven op")),
                (
                    "naamvolgorde",
                    models.GeneratedField(
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
            ],
            options={
                "verbose_name": "gemeente",
                "verbose_name_plural": "gemeenten",
                "ordering": ["naamvolgorde"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Organisatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Bijvoorbeeld: Provincie Gelderland.", max_length=120, verbose_name="naam"
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "Gemeente"),
                            ("provincie", "Provincie"),
                            ("rijk", "Rijk"),
                            ("waterschap", "Waterschap"),
                            ("samenwerking", "Samenwerkingsverband"),
                            ("onderwijs", "Onderwijs"),
                            ("bedrijf", "Bedrijf"),
                            ("maatschappelijk", "Maatschappelijke organisatie"),
                            ("overig", "Overig"),
                        ],
                        default="overig",
                        help_text="Bijvoorbeeld: Provincie.",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "website",
                    models.URLField(
                        blank=True, help_text="Bijvoorbeeld: https://www.organisatie.example.", verbose_name="website"
                    ),
                ),
                (
                    "tooi",
                    models.URLField(
                        blank=True,
                        help_text="Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so0415.",
                        verbose_name="TOOI-adres",
                    ),
                ),
                (
                    "voormalige_namen",
                    models.CharField(
                        blank=True,
                        help_text="Met komma’s ertussen. Bijvoorbeeld: Cleantech Regio.",
                        max_length=255,
                        verbose_name="vroegere namen",
                    ),
                ),
            ],
            options={
                "verbose_name": "organisatie",
                "verbose_name_plural": "organisaties",
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
            name="Partnerschap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "trekker",
                    models.BooleanField(
                        default=False,
                        help_text="Deze partner leidt het werk. Bijvoorbeeld: de gemeente die de aanvraag deed.",
                        verbose_name="trekker",
                    ),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Rol",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Bijvoorbeeld: Opgavemanager.", max_length=80, unique=True, verbose_name="naam"
                    ),
                ),
                (
                    "volgorde",
                    models.PositiveSmallIntegerField(
                        default=100,
                        help_text="Laag staat vooraan. Bijvoorbeeld: 10 voor de bestuurder.",
                        verbose_name="volgorde",
                    ),
                ),
                (
                    "groep",
                    models.CharField(
                        choices=[("opgave", "Opgaven"), ("regiobureau", "Regiobureau"), ("bestuur", "Bestuur")],
                        default="opgave",
                        help_text="Onder welke kop van de contactpagina? Bijvoorbeeld: Regiobureau.",
                        max_length=12,
                        verbose_name="groep",
                    ),
                ),
                (
                    "uitleg",
                    models.CharField(
                        blank=True,
                        help_text="Een halve zin, die onder de rol staat. Bijvoorbeeld: Leidt de opgave en kent alle projecten.",
                        max_length=120,
                        verbose_name="wat doet iemand met deze rol?",
                    ),
                ),
            ],
            options={
                "verbose_name": "rol",
                "verbose_name_plural": "rollen",
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
            },
        ),
        migrations.CreateModel(
            name="Roltoewijzing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "vacant",
                    models.BooleanField(
                        default=False,
                        help_text="Er is nu niemand voor deze rol. Bijvoorbeeld: tot de nieuwe collega begint.",
                        verbose_name="vacature",
                    ),
                ),
                (
                    "van",
                    models.DateField(blank=True, help_text="Bijvoorbeeld: 01-01-2026.", null=True, verbose_name="van"),
                ),
                (
                    "tot",
                    models.DateField(
                        blank=True,
                        help_text="Vanaf deze dag geldt de rol niet meer. Bijvoorbeeld: 01-01-2028.",
                        null=True,
                        verbose_name="tot",
                    ),
                ),
            ],
            options={
                "verbose_name": "roltoewijzing",
                "verbose_name_plural": "roltoewijzingen",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]
