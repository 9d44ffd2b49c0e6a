"""What is moved in, the numbers of projects, and which column was what."""

import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bladindeling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vingerafdruk", models.CharField(max_length=64, unique=True)),
                ("indeling", models.JSONField()),
                ("op", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name": "bladindeling",
                "verbose_name_plural": "bladindelingen",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Overzetting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("bestandsnaam", models.CharField(max_length=200, verbose_name="bestand")),
                ("op", models.DateTimeField(auto_now_add=True, verbose_name="op")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gelezen", "Kolommen kiezen"),
                            ("vergelijken", "Wordt vergeleken"),
                            ("bekeken", "Bekijken wat verandert"),
                            ("bezig", "Bezig"),
                            ("klaar", "Klaar"),
                        ],
                        db_index=True,
                        default="gelezen",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("inhoud", models.JSONField(default=dict)),
                ("indeling", models.JSONField(default=dict)),
                ("meldingen", models.JSONField(default=list)),
                ("publiceren", models.BooleanField(default=False)),
                (
                    "door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "overzetting",
                "verbose_name_plural": "overzettingen",
                "ordering": ["-op", "-pk"],
                "default_permissions": ("add",),
            },
        ),
        migrations.CreateModel(
            name="Overzetregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("fout", "Kan niet"),
                            ("anders", "Verandert"),
                            ("nieuw", "Nieuw"),
                            ("gelijk", "Blijft gelijk"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "afloop",
                    models.CharField(
                        choices=[
                            ("wacht", "Nog niet gedaan"),
                            ("concept", "Bewaard als concept"),
                            ("gepubliceerd", "Gepubliceerd"),
                            ("veranderd", "Niet gedaan: de pagina is intussen veranderd"),
                            ("geweigerd", "Niet gedaan"),
                        ],
                        default="wacht",
                        max_length=12,
                    ),
                ),
                ("pagina_id", models.IntegerField(null=True)),
                ("naam", models.CharField(max_length=255)),
                ("nummer", models.CharField(blank=True, max_length=60)),
                ("afdruk", models.CharField(blank=True, max_length=64)),
                ("velden", models.JSONField(default=dict)),
                ("wijzigingen", models.JSONField(default=list)),
                ("fouten", models.JSONField(default=list)),
                ("let_op", models.JSONField(default=list)),
                ("reden", models.CharField(blank=True, max_length=500)),
                (
                    "overzetting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="overzetten.overzetting"
                    ),
                ),
            ],
            options={
                "ordering": ["volgorde", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Projectnummer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.CharField(max_length=60, verbose_name="nummer")),
                (
                    "pagina",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="projectnummer",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="project",
                    ),
                ),
            ],
            options={
                "verbose_name": "projectnummer",
                "verbose_name_plural": "projectnummers",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("nummer"),
                        name="projectnummer_uniek",
                        violation_error_message="Dit nummer hoort al bij een ander project.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("nummer", ""), _negated=True),
                        name="projectnummer_niet_leeg",
                        violation_error_message="Een projectnummer is niet leeg.",
                    ),
                ],
            },
        ),
    ]
