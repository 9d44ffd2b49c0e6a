"""A phone number may have an extension, and a short one is stored as it is dialled."""

from django.db import migrations

import regioprogramma.core.opmaak.telefoon


def zoals_gebeld(apps, schema_editor):
    """Numbers such as 14 024 were stored as if they were dialled from abroad, which they cannot be."""
    model = apps.get_model("core", "Regio")
    for veld in ("telefoon", "pers_telefoon"):
        for ding in model.objects.filter(**{f"{veld}__regex": r"^\+31140[0-9]{2,3}$"}):
            model.objects.filter(pk=ding.pk).update(**{veld: getattr(ding, veld).removeprefix("+31")})


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_openbare_documenten"),
    ]

    operations = [
        migrations.RunPython(zoals_gebeld, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name="regio",
            name="pers_telefoon",
            field=regioprogramma.core.opmaak.telefoon.Telefoonveld(
                blank=True,
                help_text="Bijvoorbeeld: 06 12 34 56 78.",
                max_length=24,
                verbose_name="telefoon voor de pers",
            ),
        ),
        migrations.AlterField(
            model_name="regio",
            name="telefoon",
            field=regioprogramma.core.opmaak.telefoon.Telefoonveld(
                blank=True, help_text="Bijvoorbeeld: 020 123 4567.", max_length=24, verbose_name="telefoon"
            ),
        ),
    ]
