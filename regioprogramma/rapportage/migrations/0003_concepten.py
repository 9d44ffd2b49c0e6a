"""What becomes of the pages after a round: a row per project of a snapshot."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0002_rechten"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Rapportageconcept",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("pagina_id", models.IntegerField(editable=False)),
                ("titel", models.CharField(editable=False, max_length=255, verbose_name="project")),
                (
                    "afloop",
                    models.CharField(
                        choices=[
                            ("wacht", "Nog niet gedaan"),
                            ("concept", "Staat als concept klaar"),
                            ("gelijk", "Niets over te nemen"),
                            ("publiceren", "Wordt gepubliceerd"),
                            ("gepubliceerd", "Gepubliceerd"),
                            ("geweigerd", "Niet gedaan"),
                            ("vervallen", "Niet meer gedaan: de ronde is heropend"),
                        ],
                        db_index=True,
                        default="wacht",
                        editable=False,
                        max_length=12,
                        verbose_name="afloop",
                    ),
                ),
                ("versie_id", models.IntegerField(editable=False, null=True)),
                ("op_concept", models.BooleanField(default=False, editable=False)),
                ("wijzigingen", models.JSONField(default=list, editable=False)),
                ("meldingen", models.JSONField(default=list, editable=False)),
                (
                    "opname",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="concepten",
                        to="rapportage.momentopname",
                    ),
                ),
                (
                    "publiceert",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gepubliceerd door",
                    ),
                ),
            ],
            options={
                "verbose_name": "rapportageconcept",
                "verbose_name_plural": "rapportageconcepten",
                "ordering": ["titel", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("opname", "pagina_id"),
                        name="concept_een_per_project",
                        violation_error_message="Dit project staat al in deze momentopname.",
                    )
                ],
            },
        ),
    ]
