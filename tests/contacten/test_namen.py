"""Names: their order, as a Dutch reader looks them up, and their initials."""

import pytest

from contacten.initialen import read_initials
from contacten.models import Gemeente
from tests.factories import GemeenteFactory


@pytest.mark.parametrize(
    ("naam", "initialen"),
    [
        ("Noor van Voorbeeld", "NV"),
        ("Noor", "N"),
        ("mr. drs. Noor van Voorbeeld", "NV"),
        ("Wethouder Sam Bedacht", "SB"),
        ("Noor Voorbeeld-Bedacht", "NV"),
        ("IJsbrand ’t Hart", "IJH"),
        ("Anna 's-Gravesande", "AG"),
        ("élise d'Orsay", "ÉD"),
        ("(Sam) Voorbeeld", "SV"),
        ("Noor Voorbeeld MSc", "NV"),
        ("Noor Voorbeeld, wethouder", "NV"),
        ("ßam Voorbeeld", "SV"),
        ("123", ""),
        ("", ""),
    ],
)
def test_the_initials_of_any_name_are_right(naam, initialen):
    assert read_initials(naam) == initialen


@pytest.mark.django_db
def test_names_are_ordered_without_what_stands_before_them_and_without_accents():
    for nummer, naam in enumerate(
        ["'s-Hertogenbosch", "’s-Gravenhage", "Éde", "Zevenaar", "Arnhem", "Eemnes", "'t Zand"]
    ):
        GemeenteFactory(naam=naam, slug=f"g{nummer}")
    namen = list(Gemeente.objects.filter(slug__regex=r"^g\d$").values_list("naam", flat=True))
    assert namen == ["Arnhem", "Éde", "Eemnes", "’s-Gravenhage", "'s-Hertogenbosch", "'t Zand", "Zevenaar"]
