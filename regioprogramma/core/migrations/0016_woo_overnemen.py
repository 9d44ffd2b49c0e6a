"""Moves the one category and the one act that a document had to where there may be more of each.

The old columns stay for one release, for the version before; nothing reads them any more.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.models import F

#: The acts by their code in the list of the government, with the column that has their day now.
HANDELINGEN = {
    "c_641ecd76": "vastgesteld_op",
    "c_dfcee535": "ontvangen_op",
    "c_e1ec050e": "ondertekend_op",
}


def take_over(apps: Apps, schema_editor: object) -> None:
    """Give every document its category and its act in the new columns."""
    documenten = apps.get_model("core", "Document").objects
    documenten.update(gewijzigd_op=F("created_at"))
    for categorie in list(documenten.exclude(woo_categorie="").values_list("woo_categorie", flat=True).distinct()):
        documenten.filter(woo_categorie=categorie).update(woo_categorieen=[categorie])
    for code, veld in HANDELINGEN.items():
        documenten.filter(woo_handeling=code).update(**{veld: F("woo_handelingsdatum")})


def give_back(apps: Apps, schema_editor: object) -> None:
    """Give every document its first category and its first act in the old columns; what there is more of is lost."""
    documenten = apps.get_model("core", "Document").objects
    documenten.update(woo_categorie="", woo_handeling="", woo_handelingsdatum=None)
    for document in documenten.exclude(woo_categorieen=[]).only("woo_categorieen"):
        documenten.filter(pk=document.pk).update(woo_categorie=document.woo_categorieen[0])
    for code, veld in HANDELINGEN.items():
        met = documenten.filter(woo_handeling="", **{f"{veld}__isnull": False})
        met.update(woo_handeling=code, woo_handelingsdatum=F(veld))


class Migration(migrations.Migration):
    dependencies = [("core", "0015_woo")]

    operations = [
        migrations.RunPython(take_over, give_back),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RemoveConstraint(model_name="document", name="document_handeling_met_datum"),
                migrations.RemoveField(model_name="document", name="woo_categorie"),
                migrations.RemoveField(model_name="document", name="woo_handeling"),
                migrations.RemoveField(model_name="document", name="woo_handelingsdatum"),
            ]
        ),
    ]
