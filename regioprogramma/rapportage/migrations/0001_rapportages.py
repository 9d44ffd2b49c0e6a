"""The reporting round: rounds, rows, cells, links, and what is kept at the end, which never changes."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

#: An account that is deleted may leave: its name stands beside it.
_HEEN = """
CREATE FUNCTION rapportage_momentopname_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.gemaakt_door_id IS NULL AND to_jsonb(NEW) - 'gemaakt_door_id' = to_jsonb(OLD) - 'gemaakt_door_id' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'momentopname_verandert_nooit' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER rapportage_momentopname_vast BEFORE UPDATE OR DELETE ON rapportage_momentopname
    FOR EACH ROW EXECUTE FUNCTION rapportage_momentopname_vast();
"""
_TERUG = """
DROP TRIGGER rapportage_momentopname_vast ON rapportage_momentopname;
DROP FUNCTION rapportage_momentopname_vast;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("projecten", "0005_wijzigingen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Rapportageronde",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "titel",
                    models.CharField(
                        help_text="Bijvoorbeeld: Rapportage 2026-1.", max_length=120, verbose_name="naam"
                    ),
                ),
                ("deal_titel", models.CharField(editable=False, max_length=255, verbose_name="titel van de deal")),
                (
                    "peildatum",
                    models.DateField(
                        help_text="Tot en met welke dag wordt er geteld? Bijvoorbeeld: 30-06-2026.",
                        verbose_name="peildatum",
                    ),
                ),
                (
                    "klaar_op",
                    models.DateField(
                        help_text="Wanneer moet iedereen klaar zijn? Bijvoorbeeld: 15-09-2026.",
                        verbose_name="klaar op",
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        db_default="",
                        default="",
                        help_text="Staat boven het formulier. Bijvoorbeeld: Tel ook de uren van vrijwilligers mee.",
                        max_length=1000,
                        verbose_name="uitleg voor projectleiders",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("gesloten", "Gesloten")],
                        db_index=True,
                        default="open",
                        editable=False,
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "geopend_op",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="geopend op"),
                ),
                (
                    "gesloten_naam",
                    models.CharField(blank=True, editable=False, max_length=150, verbose_name="gesloten door"),
                ),
                ("gesloten_op", models.DateTimeField(editable=False, null=True, verbose_name="gesloten op")),
                (
                    "herinnerd",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=10), default=list, editable=False, size=None
                    ),
                ),
                (
                    "deal",
                    models.ForeignKey(
                        help_text="Over welke deal gaat het? Bijvoorbeeld: Cleantech Regio Deal 2019.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="rondes",
                        to="projecten.regiodeal",
                        verbose_name="Regio Deal",
                    ),
                ),
                (
                    "geopend_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="geopend door",
                    ),
                ),
                (
                    "gesloten_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gesloten door",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportageronde",
                "verbose_name_plural": "rapportagerondes",
                "ordering": ["-peildatum", "-pk"],
                "permissions": [("beheer_ronde", "Rapportagerondes openen, akkoord geven en sluiten")],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Rapportageregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("titel", models.CharField(editable=False, max_length=255, verbose_name="project")),
                (
                    "staat",
                    models.CharField(
                        choices=[("leeg", "Leeg"), ("bezig", "Bezig"), ("klaar", "Klaar"), ("akkoord", "Akkoord")],
                        db_index=True,
                        default="leeg",
                        editable=False,
                        max_length=8,
                        verbose_name="staat",
                    ),
                ),
                ("gewijzigd_op", models.DateTimeField(editable=False, null=True, verbose_name="gewijzigd op")),
                (
                    "gewijzigd_naam",
                    models.CharField(blank=True, editable=False, max_length=150, verbose_name="gewijzigd door"),
                ),
                (
                    "gewijzigd_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gewijzigd door",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="rapportageregels",
                        to="projecten.project",
                    ),
                ),
                (
                    "ronde",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regels",
                        to="rapportage.rapportageronde",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportageregel",
                "verbose_name_plural": "rapportageregels",
                "ordering": ["titel", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Momentopname",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgnummer", models.PositiveIntegerField(editable=False, verbose_name="nummer")),
                (
                    "gemaakt_op",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"),
                ),
                (
                    "gemaakt_naam",
                    models.CharField(blank=True, editable=False, max_length=150, verbose_name="gemaakt door"),
                ),
                ("gegevens", models.JSONField(editable=False)),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "ronde",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="momentopnamen",
                        to="rapportage.rapportageronde",
                    ),
                ),
            ],
            options={
                "verbose_name": "momentopname",
                "verbose_name_plural": "momentopnamen",
                "ordering": ["ronde", "volgnummer"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Verantwoordingsindeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Bijvoorbeeld: Rijk, zesde tranche.", max_length=80, unique=True, verbose_name="naam"
                    ),
                ),
                (
                    "is_standaard",
                    models.BooleanField(
                        default=False,
                        help_text="Voor een nieuwe ronde. Bijvoorbeeld: die van de laatste tranche.",
                        verbose_name="standaard",
                    ),
                ),
                ("kolommen", models.JSONField(default=list, editable=False, verbose_name="kolommen")),
                ("codes", models.JSONField(default=dict, editable=False, verbose_name="codes")),
                (
                    "gemaakt_op",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"),
                ),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
            ],
            options={
                "verbose_name": "verantwoordingsindeling",
                "verbose_name_plural": "verantwoordingsindelingen",
                "ordering": ["naam"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_standaard", True)),
                        fields=("is_standaard",),
                        name="indeling_een_standaard",
                        violation_error_message="Er is al een indeling die standaard is.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="rapportageronde",
            name="indeling",
            field=models.ForeignKey(
                blank=True,
                help_text="Welke kolommen en codes vraagt het Rijk? Bijvoorbeeld: Rijk, zesde tranche.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="rondes",
                to="rapportage.verantwoordingsindeling",
                verbose_name="indeling van de verantwoording",
            ),
        ),
        migrations.CreateModel(
            name="Rapportagelink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naam",
                    models.CharField(
                        help_text="Wie vult in? Bijvoorbeeld: Fatma de Wit.", max_length=120, verbose_name="naam"
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Voor de link en de herinneringen. Bijvoorbeeld: f.dewit@project.example.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                ("zaad", models.CharField(editable=False, max_length=43)),
                ("sleutel", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "gemaakt_op",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"),
                ),
                ("verloopt_op", models.DateTimeField(editable=False, verbose_name="verloopt op")),
                ("ingetrokken_op", models.DateTimeField(editable=False, null=True, verbose_name="ingetrokken op")),
                (
                    "laatst_gebruikt_op",
                    models.DateTimeField(editable=False, null=True, verbose_name="laatst gebruikt op"),
                ),
                (
                    "herinnerd",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=10), default=list, editable=False, size=None
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "regel",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="rapportage.rapportageregel",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportagelink",
                "verbose_name_plural": "rapportagelinks",
                "ordering": ["verloopt_op", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verloopt_op__gt", models.F("gemaakt_op"))),
                        name="rapportagelink_eindigt_later",
                        violation_error_message="De link moet later eindigen dan hij is gemaakt.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Rapportagecel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(editable=False, max_length=80, verbose_name="sleutel")),
                ("waarde", models.TextField(blank=True, editable=False, max_length=2000, verbose_name="waarde")),
                ("versie", models.PositiveIntegerField(default=1, editable=False, verbose_name="versie")),
                ("gewijzigd_op", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                (
                    "gewijzigd_naam",
                    models.CharField(blank=True, editable=False, max_length=150, verbose_name="gewijzigd door"),
                ),
                (
                    "regel",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="cellen",
                        to="rapportage.rapportageregel",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportagecel",
                "verbose_name_plural": "rapportagecellen",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("regel", "sleutel"),
                        name="cel_een_per_sleutel",
                        violation_error_message="Dit gegeven staat al in deze regel.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sleutel", ""), _negated=True),
                        name="cel_met_sleutel",
                        violation_error_message="Een cel hoort bij een gegeven.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="rapportageregel",
            constraint=models.UniqueConstraint(
                fields=("ronde", "project"),
                name="regel_een_per_project",
                violation_error_message="Dit project staat al in deze ronde.",
            ),
        ),
        migrations.AddConstraint(
            model_name="momentopname",
            constraint=models.UniqueConstraint(
                fields=("ronde", "volgnummer"),
                name="momentopname_volgnummer_uniek",
                violation_error_message="Deze momentopname is er al.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportageronde",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "open")),
                fields=("deal", "peildatum"),
                name="ronde_een_open_per_deal_en_dag",
                violation_error_message="Er is al een open ronde voor deze deal en deze peildatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportageronde",
            constraint=models.CheckConstraint(
                condition=models.Q(("klaar_op__gte", models.F("peildatum"))),
                name="ronde_klaar_na_peildatum",
                violation_error_message="De ronde moet klaar zijn op of na de peildatum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapportageronde",
            constraint=models.CheckConstraint(
                condition=models.Q(("status", "open"), ("gesloten_op__isnull", False), _connector="OR"),
                name="ronde_gesloten_op_een_moment",
                violation_error_message="Een gesloten ronde is op een moment gesloten.",
            ),
        ),
        migrations.RunSQL(_HEEN, _TERUG),
    ]
