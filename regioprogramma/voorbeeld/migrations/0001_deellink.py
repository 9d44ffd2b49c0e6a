"""Links with which somebody without a log-in reads a draft."""

import django.db.models.deletion
import django.utils.timezone
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
            name="Deellink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(editable=False, max_length=64, unique=True, verbose_name="sleutel")),
                (
                    "gemaakt_op",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="gemaakt op"),
                ),
                ("geldig_tot", models.DateTimeField(verbose_name="geldig tot")),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True, verbose_name="ingetrokken op")),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deellinks",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "deellink",
                "verbose_name_plural": "deellinks",
                "ordering": ["geldig_tot"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("geldig_tot__gt", models.F("gemaakt_op"))),
                        name="deellink_eindigt_later",
                        violation_error_message="De link moet later eindigen dan hij is gemaakt.",
                    )
                ],
            },
        ),
    ]
