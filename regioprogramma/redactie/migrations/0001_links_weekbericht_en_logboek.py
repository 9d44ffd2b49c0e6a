"""The links on pages, who gets the weekly e-mail, and the log of what was changed."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Buitenlink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("adres", models.CharField(max_length=2000, unique=True, verbose_name="webadres")),
                ("host", models.CharField(db_index=True, max_length=255, verbose_name="website")),
                (
                    "volgende",
                    models.DateTimeField(
                        db_index=True, default=django.utils.timezone.now, verbose_name="opnieuw controleren op"
                    ),
                ),
                ("geprobeerd_op", models.DateTimeField(null=True, verbose_name="geprobeerd op")),
                ("goed_op", models.DateTimeField(null=True, verbose_name="werkte nog op")),
                (
                    "misdagen",
                    models.PositiveSmallIntegerField(default=0, verbose_name="aantal dagen dat het mislukte"),
                ),
                ("laatste_misdag", models.DateField(null=True, verbose_name="mislukte het laatst op")),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("adres", "dit is geen goed webadres"),
                            ("naam", "deze website bestaat niet (meer)"),
                            ("binnen", "dit adres is alleen binnen een netwerk te bereiken"),
                            ("verbinding", "de website is niet te bereiken"),
                            ("tijd", "de website antwoordt niet op tijd"),
                            ("certificaat", "de beveiligde verbinding klopt niet"),
                            ("kring", "de website stuurt steeds door"),
                            ("weg", "de pagina bestaat niet (meer)"),
                            ("fout", "de website geeft een fout"),
                        ],
                        max_length=12,
                        verbose_name="reden",
                    ),
                ),
                ("status", models.PositiveSmallIntegerField(null=True, verbose_name="antwoord van de website")),
            ],
            options={
                "verbose_name": "link naar buiten",
                "verbose_name_plural": "links naar buiten",
            },
        ),
        migrations.CreateModel(
            name="Wijzigingslog",
            fields=[],
            options={
                "verbose_name": "regel van het logboek",
                "verbose_name_plural": "regels van het logboek",
                "proxy": True,
                "default_permissions": (),
                "indexes": [],
                "constraints": [],
            },
            bases=("wagtailcore.modellogentry",),
        ),
        migrations.CreateModel(
            name="Linkstand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("verzameld_op", models.DateTimeField(verbose_name="verzameld op")),
                (
                    "pagina",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="linkstand",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "stand van de links",
                "verbose_name_plural": "standen van de links",
            },
        ),
        migrations.CreateModel(
            name="Weekbericht",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uit", models.BooleanField(default=False, verbose_name="uitgezet")),
                ("week", models.DateField(null=True, verbose_name="laatste week")),
                ("niet_voor", models.DateTimeField(null=True, verbose_name="opnieuw proberen vanaf")),
                (
                    "gebruiker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weekbericht",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "weekbericht",
                "verbose_name_plural": "weekberichten",
            },
        ),
        migrations.CreateModel(
            name="Linkplek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pad", models.CharField(max_length=255, verbose_name="plaats")),
                ("tekst", models.CharField(blank=True, max_length=120, verbose_name="linktekst")),
                ("naar_pagina", models.BigIntegerField(null=True)),
                ("naar_document", models.BigIntegerField(null=True)),
                (
                    "buitenlink",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plekken",
                        to="redactie.buitenlink",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="linkplekken",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "plaats van een link",
                "verbose_name_plural": "plaatsen van links",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("buitenlink__isnull", False),
                                ("naar_document__isnull", True),
                                ("naar_pagina__isnull", True),
                            ),
                            models.Q(
                                ("buitenlink__isnull", True),
                                ("naar_document__isnull", True),
                                ("naar_pagina__isnull", False),
                            ),
                            models.Q(
                                ("buitenlink__isnull", True),
                                ("naar_document__isnull", False),
                                ("naar_pagina__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="linkplek_een_doel",
                    )
                ],
            },
        ),
    ]
