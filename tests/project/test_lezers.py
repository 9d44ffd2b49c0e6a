"""What an editor fills in for visitors, somebody can read: a field without a reader is work for nothing."""

import re
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
APPS = ("contacten", "core", "nieuws", "opgaven", "opendata", "projecten", "toegankelijkheid")
#: Where a visitor or a program is shown something.
READERS = ("templates/**/*.html", "*/secties.py", "*/secties/*.py", "*/gegevens.py", "*/gegevens/*.py",
    "regioprogramma/core/gegevens/*.py", "regioprogramma/core/opmaak/jsonld.py", "regioprogramma/core/context.py",
    "regioprogramma/core/secties.py", "regioprogramma/opendata/**/*.py", "regioprogramma/overzichten/**/*.py",
    "regioprogramma/overzichten/**/*.html", "regioprogramma/core/templatetags/*.py", "regioprogramma/zoeken/**/*.py",
    "regioprogramma/toegankelijkheid/**/*.py", "regioprogramma/toegankelijkheid/**/*.html",
    "regioprogramma/core/huisstijl/*.py", "contacten/mensen.py", "projecten/*.py", "opgaven/*.py", "nieuws/*.py",
)  # fmt: skip
#: What steers the site and is no text of its own.
FOR_EDITORS = {"herzien_voor", "wijziging_is_verbetering", "embargo", "embargo_voor", "naar_pers"}
DECIDES_WHAT_IS_SHOWN = {
    "vertrokken_op", "openbaar_vanaf", "volgorde", "groep", "tegel_kolom", "tegel_rij", "vacant", "lopend",
    "foto_toestemming_op", "decoratief", "show_in_menus",
}  # fmt: skip
IS_A_COLOUR = {
    "merkkleur", "kleur_petrol", "kleur_groen", "kleur_blauw", "kleur_paars", "kleur_oker", "kleur_terracotta",
}  # fmt: skip
STEERS = FOR_EDITORS | DECIDES_WHAT_IS_SHOWN | IS_A_COLOUR
#: What is read under the name of what its model, or another, makes of it.
SHOWN_AS = {"voormalige_namen": "vroegere_namen", "wijziging_reden": "reden", "oproep_tot": "termijn"}
#: One for each category of the law, read by its number.
BY_NUMBER = ("geldt_", "sinds_")
#: Who logs in is nobody that visitors see.
NOT_FOR_VISITORS = {"core.Gebruiker"}


def fields():
    """Return what editors fill in: every field with a help text, of the models of the apps that visitors see."""
    models = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    return [
        (model._meta.label, field.name)
        for model in models
        for field in model._meta.local_fields + model._meta.local_many_to_many
        if field.help_text and field.editable and model._meta.label not in NOT_FOR_VISITORS
    ]


def readers():
    """Return the text of everything that shows something; not the models, which say what there is."""
    found = {path for pattern in READERS for path in ROOT.glob(pattern)}
    return "\n".join(path.read_text() for path in sorted(found) if "migrations" not in path.parts)


@pytest.fixture(scope="module")
def shown():
    """The words in what shows something."""
    return set(re.findall(r"[^\W\d]\w*?(?=_id\b|\b)", readers()))


@pytest.mark.parametrize(("model", "field"), fields(), ids=lambda part: str(part))
def test_what_an_editor_fills_in_has_a_reader(model, field, shown):
    name = SHOWN_AS.get(field, field)
    assert name in shown | STEERS or name.startswith(BY_NUMBER), f"nobody reads {field} of {model}"
