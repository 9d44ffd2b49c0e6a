"""An organisation has a page of its own: its address follows from its name, and a sentence says who it is."""

from itertools import count

import django.contrib.postgres.functions
from django.db import migrations, models
from django.utils.text import slugify


def name_them(apps, schema_editor):
    """Give every organisation the address of its name, the oldest first; the same in every database."""
    Organisatie = apps.get_model("contacten", "Organisatie")
    bezet = set()
    for organisatie in Organisatie.objects.order_by("pk"):
        basis = slugify(organisatie.naam)[:110].strip("-") or "organisatie"
        vrij = basis if basis not in bezet else next(s for n in count(2) if (s := f"{basis}-{n}") not in bezet)
        bezet.add(vrij)
        Organisatie.objects.filter(pk=organisatie.pk).update(slug=vrij)


def number_them(apps, schema_editor):
    """Give back what the column itself gives."""
    uuid = django.contrib.postgres.functions.RandomUUID()
    apps.get_model("contacten", "Organisatie").objects.update(
        slug=models.functions.Cast(uuid, models.CharField(max_length=120))
    )


class Migration(migrations.Migration):
    redenen = {
        "CREATE_INDEX": "A region has hundreds of organisations, not millions: the index is there in milliseconds.",
        "CREATE_INDEX_EXCLUSIVE": "For the same reason: nobody waits for a table of hundreds of rows that one can feel.",
    }

    dependencies = [("contacten", "0002_op_paginas")]

    operations = [
        migrations.AddField(
            model_name="organisatie",
            name="slug",
            field=models.SlugField(
                blank=True,
                db_default=django.contrib.postgres.functions.RandomUUID(),
                default="",
                help_text=(
                    "Het laatste deel van het webadres. Leeg: volgt uit de naam. Bijvoorbeeld: provincie-gelderland."
                ),
                max_length=120,
                unique=True,
                verbose_name="adres",
            ),
        ),
        migrations.AddField(
            model_name="organisatie",
            name="omschrijving",
            field=models.CharField(
                blank=True,
                db_default="",
                help_text=(
                    "Eén zin: wie is dit? Bijvoorbeeld: School voor beroepsonderwijs met vier locaties in de regio."
                ),
                max_length=255,
                verbose_name="omschrijving",
            ),
        ),
        migrations.RunPython(name_them, number_them),
    ]
