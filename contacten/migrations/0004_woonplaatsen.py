"""Villages and postcode areas of the gemeenten, and where projects lie."""

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import modelcluster.fields
import modelsearch.index
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacten", "0003_adres_van_organisaties"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Woonplaats",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Zoals in een adres. Bijvoorbeeld: Eefde.", max_length=80, verbose_name="naam"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        help_text="Uit de Basisregistratie Adressen en Gebouwen (BAG). Bijvoorbeeld: WP2096.",
                        max_length=6,
                        verbose_name="woonplaatscode",
                    ),
                ),
                (
                    "postcodegebieden",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            max_length=4,
                            validators=[
                                django.core.validators.RegexValidator(
                                    "^[1-9][0-9]{3}$", "Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211."
                                )
                            ],
                        ),
                        blank=True,
                        db_default=[],
                        default=list,
                        help_text="De vier cijfers, met komma’s ertussen. Bijvoorbeeld: 7211, 7213.",
                        size=None,
                        verbose_name="postcodegebieden",
                    ),
                ),
                (
                    "coordinaten",
                    models.CharField(
                        blank=True,
                        help_text="In graden (WGS84), eerst noord, dan oost. Bijvoorbeeld: 52.1383, 6.2064.",
                        max_length=40,
                        verbose_name="coördinaten",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        help_text="In welke gemeente ligt de woonplaats? Bijvoorbeeld: Lochem.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="woonplaatsen",
                        to="contacten.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("naam"),
                        models.F("gemeente"),
                        name="woonplaats_naam_uniek",
                        violation_error_message="Deze woonplaats staat al bij deze gemeente.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("code", ""), _negated=True),
                        fields=("code",),
                        name="woonplaats_code_uniek",
                        violation_error_message="Er is al een woonplaats met deze code.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("code__regex", "^(WP[0-9]{4})?$")),
                        name="woonplaats_code",
                        violation_error_message="Een woonplaatscode is WP met vier cijfers. Bijvoorbeeld: WP2096.",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.Regex(
                            models.Func(
                                "postcodegebieden",
                                models.Value(","),
                                function="array_to_string",
                                output_field=models.TextField(),
                            ),
                            models.Value("^([1-9][0-9]{3}(,[1-9][0-9]{3})*)?$"),
                        ),
                        name="woonplaats_postcodegebieden",
                        violation_error_message="Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("coordinaten__regex", "^(5[0-3]\\.[0-9]{1,6}, [3-7]\\.[0-9]{1,6})?$")),
                        name="woonplaats_coordinaten",
                        violation_error_message="Schrijf coördinaten in graden, eerst noord en dan oost. Bijvoorbeeld: 52.1383, 6.2064.",
                    ),
                ],
                "verbose_name": "woonplaats",
                "verbose_name_plural": "woonplaatsen",
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
                    ),
                    "pk",
                ],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Plaats",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "postcodegebied",
                    models.CharField(
                        blank=True,
                        help_text="Vier cijfers; de letters bewaren wij niet. Bijvoorbeeld: 7211.",
                        max_length=7,
                        verbose_name="postcodegebied",
                    ),
                ),
                (
                    "coordinaten",
                    models.CharField(
                        blank=True,
                        help_text="In graden (WGS84), eerst noord, dan oost. Bijvoorbeeld: 52.1383, 6.2064.",
                        max_length=40,
                        verbose_name="coördinaten",
                    ),
                ),
                (
                    "pagina",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plaatsen",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                (
                    "woonplaats",
                    models.ForeignKey(
                        blank=True,
                        help_text="Staat hij er niet bij? De beheerder voegt hem toe bij Gegevens. Bijvoorbeeld: Eefde.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plaatsen",
                        to="contacten.woonplaats",
                        verbose_name="woonplaats",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("postcodegebied__regex", "^([1-9][0-9]{3})?$")),
                        name="plaats_postcodegebied",
                        violation_error_message="Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("coordinaten__regex", "^(5[0-3]\\.[0-9]{1,6}, [3-7]\\.[0-9]{1,6})?$")),
                        name="plaats_coordinaten",
                        violation_error_message="Schrijf coördinaten in graden, eerst noord en dan oost. Bijvoorbeeld: 52.1383, 6.2064.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("woonplaats__isnull", False),
                            models.Q(("postcodegebied", ""), _negated=True),
                            models.Q(("coordinaten", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="plaats_is_bekend",
                        violation_error_message="Kies een woonplaats, of vul een postcodegebied of coördinaten in.",
                    ),
                ],
                "verbose_name": "plaats",
                "verbose_name_plural": "plaatsen",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="gemeente",
            name="postcodegebieden",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    max_length=4,
                    validators=[
                        django.core.validators.RegexValidator(
                            "^[1-9][0-9]{3}$", "Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211."
                        )
                    ],
                ),
                blank=True,
                db_default=[],
                default=list,
                help_text="Alleen die nog niet bij een woonplaats staan. Met komma’s ertussen. Bijvoorbeeld: 7211, 7213.",
                size=None,
                verbose_name="postcodegebieden",
            ),
        ),
        migrations.AddConstraint(
            model_name="gemeente",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Regex(
                    models.Func(
                        "postcodegebieden",
                        models.Value(","),
                        function="array_to_string",
                        output_field=models.TextField(),
                    ),
                    models.Value("^([1-9][0-9]{3}(,[1-9][0-9]{3})*)?$"),
                ),
                name="gemeente_postcodegebieden",
                violation_error_message="Een postcodegebied is vier cijfers. Bijvoorbeeld: 7211.",
            ),
        ),
    ]
