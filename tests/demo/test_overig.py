"""A page type without a shape of its own in the demo brings its content as fields that an editor would type."""

from datetime import date

import pytest

from nieuws.models import Nieuwsbericht, NieuwsPagina
from regioprogramma.demo import vormen
from regioprogramma.demo.lezen import read_paginabestand
from regioprogramma.demo.paginas import Bouwer
from regioprogramma.demo.uitzonderingen import DemoFout
from regioprogramma.demo.voorraad import Voorraad
from tests import factories

pytestmark = pytest.mark.django_db
BESTAND = """+++
titel = "Een bericht"
samenvatting = "Wat er gebeurt."
trefwoorden = ""
datum = "2026-03-02"
soort = "nieuws.Nieuwsbericht"
onder = "nieuws"

[velden]
soort = "persbericht"
perscontact = "Noor Voorbeeld"
opgaven = "wonen, werken"
herzien_voor = "1 september 2027"
+++

Er gebeurt wat.
"""


@pytest.fixture
def bouwer():
    """A builder that knows the page of all news, two opgaven and a person."""
    voorraad = Voorraad()
    voorraad.keep("pagina", "nieuws", factories.plaats(NieuwsPagina))
    for naam in ("Wonen", "Werken"):
        voorraad.keep("pagina", naam.lower(), factories.OpgaveFactory(title=naam))
    voorraad.keep("persoon", "Noor Voorbeeld", factories.ContactpersoonFactory(naam="Noor Voorbeeld"))
    return Bouwer(voorraad, factories.thuis())


@pytest.fixture
def lees(tmp_path):
    """Return a function that reads the page above, with other words in it."""

    def van(oud="", nieuw=""):
        assert oud in BESTAND
        pad = tmp_path / "bericht.md"
        pad.write_text(BESTAND.replace(oud, nieuw, 1) if oud else BESTAND, encoding="utf-8")
        return read_paginabestand(pad, vormen.Overig)

    return van


def test_its_fields_are_read_as_an_editor_types_them(bouwer, lees):
    bouwer.add_overig(lees())
    bericht = Nieuwsbericht.objects.get()
    assert (bericht.soort, bericht.herzien_voor) == ("persbericht", date(2027, 9, 1))
    assert bericht.perscontact.naam == "Noor Voorbeeld"
    assert [opgave.title for opgave in bericht.opgaven.order_by("pk")] == ["Wonen", "Werken"]
    assert "Er gebeurt wat." in str(bericht.inhoud)


@pytest.mark.parametrize(("oud", "nieuw"), [('"Noor Voorbeeld"', '""'), ("perscontact =", "# ")])
def test_a_relation_may_be_left_empty(bouwer, lees, oud, nieuw):
    bouwer.add_overig(lees(oud, nieuw))
    assert Nieuwsbericht.objects.get().perscontact is None


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("nieuws.Nieuwsbericht", "nieuws.Krant", "paginasoort “nieuws.Krant”, maar die bestaat niet"),
        ("nieuws.Nieuwsbericht", "bericht", "paginasoort “bericht”, maar die bestaat niet"),
        ("nieuws.Nieuwsbericht", "core.Trefwoord", "paginasoort “core.Trefwoord”, maar die bestaat niet"),
        ('onder = "nieuws"', 'onder = "krant"', "pagina “krant”, maar die bestaat niet"),
        ("perscontact", "perschef", "“perschef” bij nieuwsbericht, maar dat is er niet"),
        ("Noor Voorbeeld", "Bo", "persoon “Bo”, maar die bestaat niet"),
        ('"Noor Voorbeeld"', '["Noor Voorbeeld"]', "“perscontact” bij nieuwsbericht iets dat niet in één regel"),
        ('"Noor Voorbeeld"', "3", "persoon “3”, maar die bestaat niet"),
        ("perscontact =", "inhoud =", "“inhoud” bij nieuwsbericht iets dat niet in één regel"),
        ("1 september", "32 september", "klopt niet bij “nieuwsbericht”"),
        ("[velden]", "[veld]", "staat “veld”, maar dat veld bestaat hier niet"),
    ],
)
def test_what_does_not_fit_is_named(bouwer, lees, oud, nieuw, zin):
    with pytest.raises(DemoFout, match=zin):
        bouwer.add_overig(lees(oud, nieuw))
