"""What became of the money, when steps were reached, and how it goes in words. The results went below (opgaven, 0002)."""

import django.contrib.postgres.fields
import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    redenen = {
        "ADD_CHECK": "What the version before writes has no day on which a milestone was reached.",
        "CREATE_INDEX": "Made in milliseconds: a region has thousands of these rows, not millions.",
        "CREATE_INDEX_EXCLUSIVE": "Held for milliseconds: a region has thousands of these rows, not millions.",
    }

    dependencies = [
        ("contacten", "0002_op_paginas"),
        ("core", "0010_sessieronde"),
        ("opgaven", "0002_resultaten"),
        ("projecten", "0001_projecten_en_deals"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Besteding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "stadium",
                    models.CharField(
                        choices=[("toegezegd", "Toegezegd"), ("verplicht", "Verplicht"), ("uitgegeven", "Uitgegeven")],
                        default="uitgegeven",
                        help_text="Verplicht: het staat vast in een besluit of contract. Bijvoorbeeld: Uitgegeven.",
                        max_length=10,
                        verbose_name="stadium",
                    ),
                ),
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
                        help_text="Wiens geld is het? Bijvoorbeeld: Rijk.",
                        max_length=12,
                        verbose_name="bron",
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="Alleen wat er in dat jaar bij kwam. Bijvoorbeeld: 340.000 of 1,9 miljoen.",
                        max_digits=14,
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
                    "datum",
                    models.DateField(
                        blank=True,
                        help_text="Van een jaar: de eerste dag. Leeg als u alleen het totaal kent. Bijvoorbeeld: 01-01-2025.",
                        null=True,
                        verbose_name="wanneer",
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
                    "peildatum",
                    models.DateField(
                        help_text="Tot en met welke dag is er geteld? Bijvoorbeeld: 31-12-2025.",
                        verbose_name="peildatum",
                    ),
                ),
            ],
            options={
                "verbose_name": "besteding",
                "verbose_name_plural": "bestedingen",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="bijdrage",
            name="uit_deal",
            field=models.ForeignKey(
                blank=True,
                help_text="Is dit een deel van het geld van een Regio Deal? Dan telt het niet nog eens mee. Bijvoorbeeld: Cleantech Regio Deal 2019.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="projecten.regiodeal",
                verbose_name="uit de deal",
            ),
        ),
        migrations.AddField(
            model_name="mijlpaal",
            name="bereikt_op",
            field=models.DateField(
                blank=True,
                help_text="Leeg als u het niet weet. Bijvoorbeeld: 15-10-2026.",
                null=True,
                verbose_name="bereikt op",
            ),
        ),
        migrations.AddField(
            model_name="mijlpaal",
            name="bereikt_op_precisie",
            field=models.CharField(
                choices=[("dag", "op de dag"), ("maand", "op de maand"), ("jaar", "op het jaar")],
                db_default="dag",
                default="dag",
                help_text="Wat is er van de datum bekend? Bijvoorbeeld: op de maand toont ‘maart 2023’.",
                max_length=5,
                verbose_name="precisie",
            ),
        ),
        migrations.AddField(
            model_name="mijlpaal",
            name="eerder_gepland",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=10),
                blank=True,
                db_default=models.Value(
                    [],
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=10), size=None),
                ),
                default=list,
                help_text="Als de datum is verschoven: wat stond er eerst? Bijvoorbeeld: maart 2025, 01-09-2025.",
                size=None,
                verbose_name="eerder gepland",
            ),
        ),
        migrations.AddField(
            model_name="project",
            name="stand_peildatum",
            field=models.DateField(
                blank=True,
                help_text="Wanneer was dat zo? Bijvoorbeeld: 30-06-2026.",
                null=True,
                verbose_name="peildatum",
            ),
        ),
        migrations.AddField(
            model_name="project",
            name="stand_van_zaken",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Hoe gaat het, en waarom gaat het sneller of langzamer? Bijvoorbeeld: De bouw begon een half jaar later, omdat het hout niet kwam.",
                max_length=600,
                verbose_name="stand van zaken",
            ),
        ),
        migrations.AddField(
            model_name="regiodeal",
            name="stand_peildatum",
            field=models.DateField(
                blank=True,
                help_text="Wanneer was dat zo? Bijvoorbeeld: 30-06-2026.",
                null=True,
                verbose_name="peildatum",
            ),
        ),
        migrations.AddField(
            model_name="regiodeal",
            name="stand_van_zaken",
            field=models.TextField(
                blank=True,
                db_default="",
                default="",
                help_text="Hoe gaat het, en waarom gaat het sneller of langzamer? Bijvoorbeeld: De bouw begon een half jaar later, omdat het hout niet kwam.",
                max_length=600,
                verbose_name="stand van zaken",
            ),
        ),
        migrations.AddField(
            model_name="regiodeal",
            name="verklaard_bedrag",
            field=models.DecimalField(
                blank=True,
                decimal_places=2,
                help_text="Hoeveel van het verschil met de projecten legt u uit? Bijvoorbeeld: 275.000.",
                max_digits=14,
                null=True,
                verbose_name="verschil in euro’s",
            ),
        ),
        migrations.AddField(
            model_name="regiodeal",
            name="verschil_toelichting",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="Dit lezen bezoekers. Bijvoorbeeld: Project Duiven kreeg ook geld van de deal van 2019.",
                max_length=250,
                verbose_name="uitleg van het verschil",
            ),
        ),
        migrations.AddConstraint(
            model_name="mijlpaal",
            constraint=models.CheckConstraint(
                condition=models.Q(("bereikt_op__isnull", True), ("bereikt", True), _connector="OR"),
                name="mijlpaal_bereikt_op_een_dag",
                violation_error_message="Er staat wanneer de mijlpaal is bereikt. Vink dan ook ‘bereikt’ aan.",
            ),
        ),
        migrations.AddField(
            model_name="besteding",
            name="ontvanger",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie kreeg het geld? Leeg als het er meer zijn. Bijvoorbeeld: Gemeente Zutphen.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="ontvangsten",
                to="contacten.organisatie",
                verbose_name="ontvanger",
            ),
        ),
        migrations.AddField(
            model_name="besteding",
            name="organisatie",
            field=models.ForeignKey(
                blank=True,
                help_text="Wie betaalt precies? Bijvoorbeeld: Provincie Gelderland.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bestedingen",
                to="contacten.organisatie",
                verbose_name="organisatie",
            ),
        ),
        migrations.AddField(
            model_name="besteding",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="bestedingen", to=settings.WAGTAIL_PAGE_MODEL
            ),
        ),
        migrations.AddField(
            model_name="besteding",
            name="rapportage",
            field=models.ForeignKey(
                blank=True,
                help_text="Waar staat het? Bijvoorbeeld: Voortgangsrapportage 2025.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="bestedingen",
                to="core.document",
                verbose_name="rapportage",
            ),
        ),
        migrations.AddField(
            model_name="besteding",
            name="uit_deal",
            field=models.ForeignKey(
                blank=True,
                help_text="Is dit een deel van het geld van een Regio Deal? Dan telt het niet nog eens mee. Bijvoorbeeld: Cleantech Regio Deal 2019.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="projecten.regiodeal",
                verbose_name="uit de deal",
            ),
        ),
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Resultaat")]),
        migrations.AddConstraint(
            model_name="besteding",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag__gte", 0)),
                name="besteding_niet_negatief",
                violation_error_message="Een bedrag kan niet lager zijn dan nul.",
            ),
        ),
        migrations.AddConstraint(
            model_name="besteding",
            constraint=models.CheckConstraint(
                condition=models.Q(("datum__isnull", True), ("datum__lte", models.F("peildatum")), _connector="OR"),
                name="besteding_geteld_na_datum",
                violation_error_message="De peildatum ligt voor de datum van de besteding.",
            ),
        ),
    ]
