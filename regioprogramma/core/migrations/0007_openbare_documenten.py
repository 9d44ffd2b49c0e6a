"""A document becomes public by a page that offers it, or by a day of its own: first what the pages offer today."""

import json
import re

import django.db.models.deletion
from django.db import migrations, models
from django.db.models.functions import Cast
from wagtail.fields import RichTextField, StreamField

_LINK = re.compile(r'<a\b[^>]*\blinktype="document"[^>]*>')
_NUMMER = re.compile(r'\bid="([0-9]{1,9})"')


def in_tekst(tekst):
    """Yield the ids of the documents that a rich text links to."""
    for link in _LINK.findall(tekst):
        if nummer := _NUMMER.search(link):
            yield int(nummer[1])


def in_blokken(waarde):
    """Yield the ids of the documents in a text in blocks, as that is stored."""
    if isinstance(waarde, str):
        yield from in_tekst(waarde)
    elif isinstance(waarde, dict):
        if waarde.get("type") == "document" and isinstance(waarde.get("value"), int):
            yield waarde["value"]
        for deel in waarde.values():
            yield from in_blokken(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from in_blokken(deel)


def pagina_van(model):
    """Return the column of a model that holds the id of a page: of a page type itself, or of what hangs on one."""
    for veld in model._meta.concrete_fields:
        naar = veld.related_model
        if naar and (veld.primary_key or type(veld).__name__ == "ParentalKey"):
            while naar._meta.parents:
                naar = next(iter(naar._meta.parents))
            if naar._meta.label_lower == "core.pagina":
                return veld.attname
    return None


def onthoud_wat_er_staat(apps, schema_editor):
    DocumentInTekst = apps.get_model("core", "DocumentInTekst")
    bestaan = set(apps.get_model("core", "Document").objects.values_list("pk", flat=True))
    paren = set()
    for model in apps.get_models():
        velden = [veld for veld in model._meta.local_fields if isinstance(veld, StreamField | RichTextField)]
        kolom = pagina_van(model) if velden else None
        for veld in velden if kolom else ():
            rijen = model.objects.annotate(ruw=Cast(veld.name, models.TextField())).values_list(kolom, "ruw")
            for pagina, ruw in rijen:
                gevonden = (
                    in_blokken(json.loads(ruw or "[]")) if isinstance(veld, StreamField) else in_tekst(ruw or "")
                )
                paren |= {(pagina, document) for document in gevonden if document in bestaan}
    DocumentInTekst.objects.bulk_create(
        [DocumentInTekst(pagina_id=pagina, document_id=document) for pagina, document in sorted(paren)]
    )


def lees_opnieuw(apps, schema_editor):
    """What was read of office files holds what is hidden in them: it goes, and the worker reads them again."""
    kantoor = apps.get_model("core", "Document").objects.filter(file__iregex=r"\.(docx|odt|ods|xlsx|pptx|odp)$")
    kantoor.update(tekst="", gelezen_hash="")


class Migration(migrations.Migration):
    dependencies = [("core", "0006_document_versies")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="bekend_als_openbaar",
            field=models.BooleanField(default=False, editable=False, verbose_name="bekend als openbaar"),
        ),
        migrations.AddField(
            model_name="document",
            name="openbaar_vanaf",
            field=models.DateField(
                blank=True,
                help_text=(
                    "Leeg: openbaar zolang een pagina die te zien is het document aanbiedt. Vul een dag in voor een "
                    "document dat ook zonder pagina openbaar is. Bijvoorbeeld: 01-03-2026."
                ),
                null=True,
                verbose_name="openbaar vanaf",
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="was_openbaar",
            field=models.BooleanField(default=False, editable=False, verbose_name="ooit openbaar"),
        ),
        migrations.CreateModel(
            name="DocumentInTekst",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="in_teksten",
                        editable=False,
                        to="core.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "pagina",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="documenten_in_tekst",
                        editable=False,
                        to="core.pagina",
                        verbose_name="pagina",
                    ),
                ),
            ],
            options={
                "verbose_name": "document in een tekst",
                "verbose_name_plural": "documenten in teksten",
                "constraints": [
                    models.UniqueConstraint(fields=("pagina", "document"), name="document_in_tekst_uniek")
                ],
            },
        ),
        migrations.RunPython(onthoud_wat_er_staat, migrations.RunPython.noop, elidable=True),
        migrations.RunPython(lees_opnieuw, migrations.RunPython.noop, elidable=True),
    ]
