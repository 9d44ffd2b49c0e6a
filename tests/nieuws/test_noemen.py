"""Which messages name a gemeente as a word of its own."""

import pytest

from contacten.models import Gemeente
from nieuws.models import Nieuwsbericht
from tests.factories import NieuwsberichtFactory

pytestmark = pytest.mark.django_db

NAMEN = [
    "'s-Hertogenbosch", "Aa en Hunze", "Alphen aan den Rijn", "Baarle-Nassau", "Bergen op Zoom", "Buren", "De Bilt",
    "Den Haag", "Ede", "Gulpen-Wittem", "Het Hogeland", "Hof van Twente", "Nuenen, Gerwen en Nederwetten",
    "Peel en Maas", "Sint-Michielsgestel", "Súdwest-Fryslân", "Tynaarlo", "Utrechtse Heuvelrug", "Wijdemeren",
]  # fmt: skip


def naming(naam):
    gemeente = Gemeente.objects.create(naam=naam, slug="gemeente", cbs_code="GM9999")
    return set(Nieuwsbericht.objects.visible().naming(gemeente).values_list("title", flat=True))


@pytest.mark.parametrize("naam", NAMEN)
def test_a_message_names_a_gemeente_in_title_or_summary(naam):
    NieuwsberichtFactory(title=f"Nieuws uit {naam}")
    NieuwsberichtFactory(title="Kort nieuws", samenvatting=f"In de gemeente ({naam}) gebeurt iets.")
    NieuwsberichtFactory(title="Ander nieuws")
    assert naming(naam) == {f"Nieuws uit {naam}", "Kort nieuws"}


@pytest.mark.parametrize("titel", ["Station Ede-Wageningen", "Ede/Wageningen", "Werk in Ede: 40 banen", "EDE bouwt"])
def test_a_name_within_more_is_a_word_of_its_own(titel):
    NieuwsberichtFactory(title=titel)
    assert naming("Ede") == {titel}


@pytest.mark.parametrize("titel", ["Een brede aanpak", "Vrede", "Edes toekomst"])
def test_what_only_looks_like_a_name_does_not_name_it(titel):
    NieuwsberichtFactory(title=titel)
    assert naming("Ede") == set()
