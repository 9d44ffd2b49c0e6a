"""What ties them to pages: who has which role, who takes part, who is a partner."""

import django.db.models.deletion
import django.db.models.functions.text
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contacten", "0001_mensen_en_partijen"),
        ("core", "0003_paginas_documenten_en_instellingen"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="contactpersoon",
            name="foto",
            field=models.ForeignKey(
                blank=True,
                help_text="Zonder foto staan er initialen. Bijvoorbeeld: portret.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.afbeelding",
                verbose_name="foto",
            ),
        ),
        migrations.AddField(
            model_name="deelname",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="deelnames", to=settings.WAGTAIL_PAGE_MODEL
            ),
        ),
        migrations.AddField(
            model_name="gemeente",
            name="opgegaan_in",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="opgegaan",
                to="contacten.gemeente",
                verbose_name="opgegaan in",
            ),
        ),
        migrations.AddField(
            model_name="deelname",
            name="gemeente",
            field=models.ForeignKey(
                help_text="Welke gemeente doet mee? Bijvoorbeeld: Zutphen.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deelnames",
                to="contacten.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisatie",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("naam"),
                name="organisatie_naam_uniek",
                violation_error_message="Er is al een organisatie met deze naam.",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoon",
            name="organisatie",
            field=models.ForeignKey(
                blank=True,
                help_text="Waar werkt deze persoon? Bijvoorbeeld: Gemeente Lochem.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="personen",
                to="contacten.organisatie",
                verbose_name="organisatie",
            ),
        ),
        migrations.AddField(
            model_name="partnerschap",
            name="organisatie",
            field=models.ForeignKey(
                help_text="Wie doet mee? Bijvoorbeeld: Provincie Gelderland.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partnerschappen",
                to="contacten.organisatie",
                verbose_name="organisatie",
            ),
        ),
        migrations.AddField(
            model_name="partnerschap",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partnerschappen",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="roltoewijzing",
            name="pagina",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="roltoewijzingen",
                to=settings.WAGTAIL_PAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="roltoewijzing",
            name="persoon",
            field=models.ForeignKey(
                blank=True,
                help_text="Bijvoorbeeld: Noor Voorbeeld.",
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="toewijzingen",
                to="contacten.contactpersoon",
                verbose_name="persoon",
            ),
        ),
        migrations.AddField(
            model_name="roltoewijzing",
            name="rol",
            field=models.ForeignKey(
                help_text="Bijvoorbeeld: Opgavemanager.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="toewijzingen",
                to="contacten.rol",
                verbose_name="rol",
            ),
        ),
        migrations.AddConstraint(
            model_name="gemeente",
            constraint=models.CheckConstraint(
                condition=models.Q(("cbs_code__regex", "^GM[0-9]{4}$")),
                name="gemeente_cbs_code",
                violation_error_message="Een CBS-code is GM met vier cijfers. Bijvoorbeeld: GM0301.",
            ),
        ),
        migrations.AddConstraint(
            model_name="gemeente",
            constraint=models.UniqueConstraint(
                condition=models.Q(("opgeheven_op__isnull", True)),
                fields=("tegel_kolom", "tegel_rij"),
                name="gemeente_tegel_uniek",
                violation_error_message="Op deze plaats van de kaart staat al een gemeente.",
            ),
        ),
        migrations.AddConstraint(
            model_name="gemeente",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("opgegaan_in__isnull", True), ("opgeheven_op__isnull", True)),
                    models.Q(
                        ("opgegaan_in__isnull", False),
                        ("opgeheven_op__isnull", False),
                        models.Q(("opgegaan_in", models.F("id")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="gemeente_opgegaan_in_een_andere",
                violation_error_message="Kies een andere gemeente, en de dag waarop de oude daarin opgaat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.UniqueConstraint(
                fields=("pagina", "gemeente"),
                name="deelname_uniek",
                violation_error_message="Deze gemeente staat er al bij.",
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot__isnull", True), ("van__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                ),
                name="deelname_tot_na_van",
                violation_error_message="De einddatum van de deelname ligt voor de begindatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contactpersoon",
            constraint=models.CheckConstraint(
                condition=models.Q(("foto__isnull", True), ("foto_toestemming_op__isnull", False), _connector="OR"),
                name="persoon_foto_met_toestemming",
                violation_error_message="Vul in wanneer deze persoon toestemming gaf voor de foto.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerschap",
            constraint=models.UniqueConstraint(
                fields=("pagina", "organisatie"),
                name="partnerschap_uniek",
                violation_error_message="Deze organisatie staat er al bij.",
            ),
        ),
        migrations.AddConstraint(
            model_name="roltoewijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("persoon__isnull", False), ("vacant", False)),
                    models.Q(("persoon__isnull", True), ("vacant", True)),
                    _connector="OR",
                ),
                name="roltoewijzing_persoon_of_vacature",
                violation_error_message="Kies een persoon, of vink ‘vacature’ aan. Niet allebei.",
            ),
        ),
        migrations.AddConstraint(
            model_name="roltoewijzing",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot__isnull", True), ("van__isnull", True), ("tot__gte", models.F("van")), _connector="OR"
                ),
                name="roltoewijzing_tot_na_van",
                violation_error_message="De einddatum van de rol ligt voor de begindatum.",
            ),
        ),
    ]
